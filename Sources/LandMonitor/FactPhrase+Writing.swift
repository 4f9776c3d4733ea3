import CivilCalendar
package import LandLifecycle

/// Facts written as people write them.
extension FactPhrase {
  /// The phrase that says a fact: read back, it is the same fact.
  package init(_ fact: Fact) {
    switch fact {
    case .site(let event, let when, let part):
      self.init(event.code, Self.on(when) + Self.part(part))
    case .paid(let instance, let when):
      self.init(FactForm.paid.word, Self.on(when) + Self.instalment(instance, unless: 0))
    case .bondPosted(let instance, let when):
      self.init(FactForm.bondPosted.word, Self.on(when) + Self.instalment(instance, unless: 0))
    case .inspected(let visit):
      self.init(
        FactForm.inspected.word,
        [Value(.on, "\(visit.day)"), Value(.saw, visit.saw.code)] + Self.part(visit.part))
    case .causeExamined(let finding, let day):
      self.init(FactForm.cause.word, [Value(.on, "\(day)")] + Self.cause(finding))
    case .idleCase(let act, let day, let service, let sum):
      self.init(
        act.code,
        [Value(.on, "\(day)")] + (sum.map { [Value(.sum, Self.text(of: $0))] } ?? [])
          + Self.service(service))
    case .supplement(let supplement):
      self.init(
        FactForm.supplement.word,
        [Value(.on, "\(supplement.signedOn)"), Value(.kind, supplement.kind.code)]
          + supplement.changes.map { Value(.set, Self.text(of: $0)) })
    case .handoverAct(let act, let day, let part):
      var values = [Value(.on, "\(day)")]
      if case .inPart(let area) = act { values.append(Value(.area, Self.text(of: area))) }
      self.init(act.code, values + Self.part(part))
    case .permitted(let day, let part):
      self.init(FactForm.permitted.word, [Value(.on, "\(day)")] + Self.part(part))
    case .developed(let works, let day, let part):
      self.init(
        FactForm.developed.word,
        [Value(.on, "\(day)"), Value(.works, works.code)] + Self.part(part))
    case .measured(let measurement):
      self.init(FactForm.measured.word, Self.values(of: measurement))
    case .land(let event, let day):
      self.init(event.code, [Value(.on, "\(day)")] + Self.values(of: event))
    case .bond(let act, let secures, let part, let day):
      self.init(
        act.code,
        [Value(.on, "\(day)")] + Self.values(of: act)
          + (secures.map { [Value(.securing, $0.code)] } ?? []) + Self.part(part))
    case .contractAct(let act, let part, let instance, let day, let service):
      self.init(
        act.code,
        [Value(.on, "\(day)")] + Self.values(of: act) + Self.part(part)
          + Self.instalment(instance, unless: 1) + Self.service(service))
    }
  }

  // MARK: - Values

  private static func on(_ when: Occurrence) -> [Value] {
    switch when {
    case .on(let day): [Value(.on, "\(day)")]
    case .by(let day): [Value(.on, "by \(day)")]
    }
  }

  private static func part(_ part: UInt8) -> [Value] {
    part == 0 ? [] : [Value(.part, "\(part)")]
  }

  private static func instalment(_ instance: UInt8, unless usual: UInt8) -> [Value] {
    instance == usual ? [] : [Value(.instalment, "\(instance)")]
  }

  private static func service(_ service: Service?) -> [Value] {
    guard let service else { return [] }
    return [Value(.service, service.method.code)] + (service.hasReceipt ? [Value(.receipt)] : [])
  }

  private static func cause(_ finding: CauseFinding) -> [Value] {
    switch finding {
    case .claimed(let cause): [Value(.claimed, cause.code)]
    case .refused(let cause): [Value(.refused, cause.code)]
    case .verified(let cause, let from, let through):
      [Value(.verified, cause.code), Value(.from, "\(from)")]
        + (through.map { [Value(.through, "\($0)")] } ?? [])
    case .noneApplies: [Value(.none)]
    }
  }

  private static func values(of event: LandEvent) -> [Value] {
    switch event {
    case .transferred(to: let name), .mortgaged(to: let name): [Value(.to, name)]
    case .split(into: let numbers): numbers.map { Value(.into, $0) }
    case .merged(into: let number), .regranted(as: let number): [Value(.into, number)]
    case .mortgageReleased(by: let name), .seized(by: let name), .seizureLifted(by: let name):
      [Value(.by, name)]
    case .shareholdersChanged(let words): [Value(.change, words)]
    case .surplus(let area, let isSplittable):
      [Value(.area, text(of: area))] + (isSplittable ? [Value(.splittable)] : [])
    case .surplusSplit(let area, let number):
      [Value(.area, text(of: area)), Value(.into, number)]
    }
  }

  private static func values(of act: BondAct) -> [Value] {
    switch act {
    case .guaranteeLodged(expires: let day): [Value(.expires, "\(day)")]
    case .returned, .kept(nil): []
    case .kept(.some(let sum)): [Value(.sum, text(of: sum))]
    }
  }

  private static func values(of act: ContractAct) -> [Value] {
    switch act {
    case .demanded(let milestone, let day):
      [Value(.milestone, milestone.code)] + (day.map { [Value(.answerBy, "\($0)")] } ?? [])
    case .rescissionNotified(let milestone): [Value(.milestone, milestone.code)]
    case .extensionRequested, .extensionRefused: []
    case .evaluated(let milestone, let isMet):
      [Value(.milestone, milestone.code), Value(isMet ? .met : .missed)]
    case .chargeSettled(let milestone, let how):
      [Value(.milestone, milestone.code)]
        + (how.sum.map { [Value(.sum, text(of: $0))] } ?? [])
    }
  }

  private static func values(of measurement: Measurement) -> [Value] {
    [
      Value(.on, "\(measurement.day)"), Value(.measure, measurement.measure.code),
      Value(.quantity, quantity(measurement.quantity, of: measurement.measure)),
    ] + part(measurement.part) + (measurement.year.map { [Value(.year, "\($0)")] } ?? [])
  }

  // MARK: - Texts

  private static func quantity(_ quantity: Int64, of measure: Measure) -> String {
    switch measure.unit {
    case .area: text(of: Area(squareCentimetres: quantity))
    case .money: text(of: Money(fen: quantity))
    case .moneyPerMu: text(of: Money(fen: quantity)) + "/亩"
    case .ratio: decimal(quantity, places: 4)
    case .energy: decimal(quantity, places: 3) + "吨标准煤"
    case .persons: "\(quantity)人"
    }
  }

  private static func text(of area: Area) -> String {
    decimal(area.squareCentimetres, places: 4) + "平方米"
  }

  private static func text(of sum: Money) -> String { decimal(sum.fen, places: 2) + "元" }

  /// A whole number of small units as a decimal number, without zeros at its end.
  private static func decimal(_ scaled: Int64, places: Int) -> String {
    let digits = String(scaled.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    var decimals = padded.suffix(places)
    while decimals.last == "0" { decimals.removeLast() }
    let whole = padded.dropLast(places)
    return (scaled < 0 ? "-" : "") + whole + (decimals.isEmpty ? "" : "." + decimals)
  }

  private static func text(of change: DeadlineChange) -> String {
    change.milestone.code + (change.part == 0 ? "" : "@\(change.part)")
      + (change.instance == 1 ? "" : "#\(change.instance)") + "=" + text(of: change.deadline)
  }

  /// A deadline in words that a register's cell can hold.
  package static func text(of deadline: Deadline) -> String {
    switch deadline {
    case .on(let day): "\(day)"
    case .after(let anchor, .days(let count)): "\(text(of: anchor))之日起\(count)日内"
    case .after(let anchor, .workingDays(let count)): "\(text(of: anchor))之日起\(count)个工作日内"
    case .after(let anchor, .months(let count)): "\(text(of: anchor))之日起\(count)个月内"
    case .after(let anchor, .years(let count)): "\(text(of: anchor))之日起\(count)年内"
    case .notAgreed: "未约定"
    case .unknown: ""
    }
  }

  private static func text(of anchor: Anchor) -> String {
    switch anchor {
    case .signing: "合同签订"
    case .fullPayment: "付清全部出让价款"
    case .handover: "交付土地"
    case .start: "开工"
    case .completion: "竣工"
    case .production: "投产"
    case .targetOutput: "达产"
    }
  }
}
