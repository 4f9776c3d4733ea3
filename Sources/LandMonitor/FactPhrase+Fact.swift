package import CivilCalendar
package import LandLifecycle

extension FactPhrase {
  /// Returns the fact that the phrase says.
  ///
  /// - Parameter day: The day of judgement, by which an event of a day unknown had happened.
  /// - Throws: `FactPhraseProblem`, the first one found.
  package func fact(asOf day: Day) throws(FactPhraseProblem) -> Fact {
    let form = try FactForm(word: event)
    try check(against: form)
    switch form {
    case .site(let event): return .site(event, try occurrence(asOf: day), part: try part)
    case .paid: return .paid(instance: try instalment ?? 0, try occurrence(asOf: day))
    case .bondPosted: return .bondPosted(instance: try instalment ?? 0, try occurrence(asOf: day))
    case .inspected:
      return .inspected(
        Inspection(
          on: try self.day(.on), part: try part, saw: try choice(.saw, of: NamedValues.sightings)))
    case .cause: return .causeExamined(try cause, on: try self.day(.on))
    case .idleCase(let act):
      return .idleCase(
        act, on: try self.day(.on), try service, sum: has(.sum) ? try money(.sum) : nil)
    case .supplement:
      return .supplement(
        Supplement(
          signedOn: try self.day(.on), try choice(.kind, of: NamedValues.supplementKinds),
          try changes))
    case .handover(let act):
      return .handoverAct(try handoverAct(act), on: try self.day(.on), part: try part)
    case .permitted: return .permitted(on: try self.day(.on), part: try part)
    case .developed:
      return .developed(
        try choice(.works, of: NamedValues.groundworks), on: try self.day(.on), part: try part)
    case .measured: return .measured(try measurement)
    case .land(let event): return .land(try landEvent(event), on: try self.day(.on))
    case .bond(let act):
      let on = try self.day(.on)
      return .bond(
        try bondAct(act, on: on),
        securing: try optionalChoice(.securing, of: NamedValues.milestones), part: try part,
        on: on)
    case .contract(let act):
      let on = try self.day(.on)
      return .contractAct(
        try contractAct(act, on: on), part: try part, instance: try instalment ?? 1, on: on,
        try service)
    }
  }

  /// Checks that every value is one the form takes, given once, and that none is missing.
  private func check(against form: FactForm) throws(FactPhraseProblem) {
    var given: Set<Name> = []
    for value in values {
      guard form.takes.contains(value.name) else {
        throw .notTaken(value.name, event: event, takes: form.takes)
      }
      guard given.insert(value.name).inserted || value.name.mayRepeat else {
        throw .repeated(value.name)
      }
      if !value.name.isFlag, value.text.trimmingSpaces.isEmpty { throw .blank(value.name) }
    }
    for name in form.needs where !given.contains(name) {
      throw .missing(name, event: event, example: form.example)
    }
    if given.contains(.receipt), !given.contains(.service) { throw .goesWith(.receipt, .service) }
  }

  // MARK: - Facts of several values

  private var cause: CauseFinding {
    get throws(FactPhraseProblem) {
      let heads: [Name] = [.claimed, .verified, .refused, .none]
      let given = heads.filter { has($0) }
      guard given.count == 1, let head = given.first else { throw .oneOf(heads, event: event) }
      if head != .verified {
        if has(.from) { throw .goesWith(.from, .verified) }
        if has(.through) { throw .goesWith(.through, .verified) }
      }
      switch head {
      case .none: return .noneApplies
      case .claimed: return .claimed(try choice(.claimed, of: NamedValues.causes))
      case .refused: return .refused(try choice(.refused, of: NamedValues.causes))
      case _:
        let cause = try choice(.verified, of: NamedValues.causes)
        guard has(.from) else {
          throw .missing(.from, event: event, example: FactForm.cause.example)
        }
        let (from, through) = (try day(.from), try optionalDay(.through))
        if let through { try check(.from, from, isNotAfter: .through, through) }
        return .verified(cause, from: from, through: through)
      }
    }
  }

  private func handoverAct(_ act: FactForm.Handover) throws(FactPhraseProblem) -> HandoverAct {
    switch act {
    case .offered: .offered
    case .refused: .refused
    case .inPart: .inPart(try area)
    case .notToCondition: .notToCondition
    case .madeGood: .madeGood
    }
  }

  private func landEvent(_ event: FactForm.Land) throws(FactPhraseProblem) -> LandEvent {
    switch event {
    case .transferred: .transferred(to: text(.to))
    case .split: .split(into: texts(.into))
    case .merged: .merged(into: try one(.into))
    case .regranted: .regranted(as: try one(.into))
    case .mortgaged: .mortgaged(to: text(.to))
    case .mortgageReleased: .mortgageReleased(by: text(.by))
    case .seized: .seized(by: text(.by))
    case .seizureLifted: .seizureLifted(by: text(.by))
    case .shareholdersChanged: .shareholdersChanged(text(.change))
    case .surplus: .surplus(try area, isSplittable: has(.splittable))
    case .surplusSplit: .surplusSplit(try area, into: try one(.into))
    }
  }

  private func bondAct(_ act: FactForm.Bond, on day: Day) throws(FactPhraseProblem) -> BondAct {
    switch act {
    case .guaranteeLodged:
      let expires = try self.day(.expires)
      try check(.on, day, isNotAfter: .expires, expires)
      return .guaranteeLodged(expires: expires)
    case .returned: return .returned
    case .kept: return .kept(has(.sum) ? try money(.sum) : nil)
    }
  }

  private func contractAct(
    _ act: FactForm.Contract, on day: Day
  ) throws(FactPhraseProblem) -> ContractAct {
    switch act {
    case .demanded:
      let answerBy = try optionalDay(.answerBy)
      if let answerBy { try check(.on, day, isNotAfter: .answerBy, answerBy) }
      return .demanded(try choice(.milestone, of: NamedValues.milestones), answerBy: answerBy)
    case .rescissionNotified:
      return .rescissionNotified(try choice(.milestone, of: NamedValues.milestones))
    case .extensionRequested: return .extensionRequested
    case .extensionRefused: return .extensionRefused
    case .evaluated:
      guard has(.met) != has(.missed) else { throw .oneOf([.met, .missed], event: event) }
      return .evaluated(try choice(.milestone, of: NamedValues.milestones), isMet: has(.met))
    case .chargePaid: return try chargeSettled { .paid($0) }
    case .chargeWaived: return try chargeSettled { .waived($0) }
    }
  }

  private func chargeSettled(
    _ how: (Money?) -> ChargeSettlement
  ) throws(FactPhraseProblem) -> ContractAct {
    .chargeSettled(
      try choice(.milestone, of: NamedValues.milestones),
      how(has(.sum) ? try money(.sum) : nil))
  }

  private var service: Service? {
    get throws(FactPhraseProblem) {
      try optionalChoice(.service, of: NamedValues.services).map {
        Service($0, hasReceipt: has(.receipt))
      }
    }
  }
}
