import CivilCalendar

/// A node judged on its standard as well as on its day (未达到合同约定标准).
///
/// From the day a milestone is met, or past its due day, the quantity on record is compared with each
/// standard that the contract sets at it. Without a measurement there is no judgement: once the
/// milestone is met the measurement is missing, and nothing is called below. The grantor's own
/// evaluation speaks in the place of the comparison from its day on.
///
/// - Source: the contract; 金府办发〔2023〕24号 §5.
enum StandardRule: Rule {
  static func addSpans(for contract: ContractCase, to spans: inout SpanCollector) {
    guard contract.terms.hasClauses || contract.history.later !== LaterActs.none else { return }
    let checks = checks(of: contract)
    for check in checks { check.add(to: &spans) }
    addEvaluatedOnly(contract, checks, to: &spans)
  }

  /// The standards that cannot be judged for want of a measurement.
  static func gaps(of contract: ContractCase) -> [MissingDataRule.Gap] {
    guard contract.terms.hasClauses else { return [] }
    return checks(of: contract).flatMap(\.gaps)
  }

  /// The standards judged at a node; those of every year from a node on are another rule's.
  private static func checks(of contract: ContractCase) -> [StandardCheck] {
    var numbers: [Place: UInt8] = [:]
    return contract.clauses.standards.compactMap { standard in
      // Nothing is built or made by signing.
      if OutputRule.judges(standard) || standard.milestone == .signing { return nil }
      let place = Place(milestone: standard.milestone, part: standard.part)
      let number = (numbers[place] ?? 0) + 1
      numbers[place] = number
      return StandardCheck(contract: contract, standard: standard, number: number)
    }
  }

  private struct Place: Hashable {
    let milestone: Milestone
    let part: UInt8
  }

  /// An evaluation that found a standard missed which no measurement on record shows.
  private static func addEvaluatedOnly(
    _ contract: ContractCase, _ checks: [StandardCheck], to spans: inout SpanCollector
  ) {
    guard contract.history.later.contractActs.contains(where: { $0.act.isEvaluation }) else {
      return
    }
    for milestone in Milestone.allCases where milestone != .signing {
      let parts = Set(contract.history.later.contractActs.map(\.part)).sorted()
      for part in parts { addEvaluatedOnly(contract, checks, milestone, part, to: &spans) }
    }
  }

  private static func addEvaluatedOnly(
    _ contract: ContractCase, _ checks: [StandardCheck], _ milestone: Milestone, _ part: UInt8,
    to spans: inout SpanCollector
  ) {
    let acts = contract.evaluations(of: milestone, part: part).filter { $0.part == part }
    guard let first = acts.first?.day else { return }
    let own = checks.filter {
      $0.standard.milestone == milestone && part.speaks(for: $0.standard.part)
    }
    var cuts = acts.map(\.day) + contract.history.later.measurements.map(\.day)
    for check in own { cuts += check.judged.map(\.from) }
    DayStretch(from: first, until: .forever).cut(at: cuts).forEachInRuns { day in
      acts.last { $0.day <= day }.flatMap { act in
        act.isMet || own.contains { $0.isBelow(on: day) } ? nil : act
      }
    } visit: { piece, since, act in
      spans.add(
        from: piece.from, until: piece.until,
        Finding(
          .belowStandard(milestone), part: part, since: since,
          evidence: .confirmed(by: act.day), amount: .notStated))
    }
  }
}

/// One standard at one node.
struct StandardCheck {
  let contract: ContractCase
  let standard: Standard
  /// Which of the node's standards it is, from 1, in the order of the contract.
  let number: UInt8

  private var milestone: Milestone { standard.milestone }

  /// The days on which the node is judged, in order.
  ///
  /// Past the due day of a node that is not met, the days are left out that a verified cause covers,
  /// and all of them while the grantor is late itself.
  var judged: [DayStretch] {
    let met = contract.history.status(of: milestone, part: standard.part).knownFrom ?? .forever
    var past: [DayStretch] = []
    contract.obligation(milestone, part: standard.part)?.schedule.forEach { due, from, until in
      guard case .determined(let day, let basis) = due, !isBlocked(basis, from: from) else {
        return
      }
      past.append(DayStretch(from: max(day.actBy + 1, from), until: min(until, met)))
    }
    let excused =
      milestone > .handover
      ? contract.excusedDays.map { DayStretch(from: $0.from, until: $0.until) } : []
    return past.flatMap { $0.subtracting(excused) }
      + DayStretch(from: met, until: .forever).cut(at: [])
  }

  /// Adds the days on which the standard is missed.
  func add(to spans: inout SpanCollector) {
    judged.flatMap { $0.cut(at: cuts) }.forEachInRuns(endsAtGaps: true, fact: missed(on:)) {
      piece, since, found in
      spans.add(
        from: piece.from, until: piece.until,
        Finding(
          .belowStandard(milestone), part: standard.part, instance: number, since: since,
          tier: .standard(standard, found: found.shown(for: standard.bound)),
          evidence: evidence(found, on: piece.from),
          amount: contract.amount(missing: standard, found, on: piece.from)))
    }
  }

  /// Whether a measurement on record misses it on a day.
  func isBelow(on day: Day) -> Bool {
    judged.contains { $0.contains(day) } && missed(on: day) != nil
  }

  /// The days after the node on which nothing says whether the standard is met.
  var gaps: [MissingDataRule.Gap] {
    let status = contract.history.status(of: milestone, part: standard.part)
    guard let met = status.knownFrom, quantity(on: met) == nil else { return [] }
    let evaluated =
      contract.evaluations(of: milestone, part: standard.part).first?.day ?? .forever
    return [
      .init(
        .measured(standard.measure), part: standard.part, from: met, until: evaluated)
    ]
  }

  private var cuts: [Day] {
    contract.history.later.measurements.map(\.day)
      + contract.evaluations(of: milestone, part: standard.part).map(\.day)
      + contract.sumChanges(of: standard)
  }

  private func quantity(on day: Day) -> MeasuredQuantity? {
    contract.measured(standard.measure, part: standard.part, on: day, since: node(on: day))
  }

  /// The day from which the node is judged as of another: measurements since then speak first.
  private func node(on day: Day) -> Day { judged.last { $0.from <= day }?.from ?? day }

  private func missed(on day: Day) -> MeasuredQuantity? {
    if contract.evaluation(of: standard, on: day)?.isMet == true { return nil }
    guard let found = quantity(on: day), !found.meets(standard) else { return nil }
    return found
  }

  /// A quantity measured before the node may have grown until it: go and look.
  private func evidence(_ found: MeasuredQuantity, on day: Day) -> Evidence {
    if let act = contract.evaluation(of: standard, on: day) { return .confirmed(by: act.day) }
    return found.day >= node(on: day) ? .confirmed(by: found.day) : .unrecorded
  }

  private func isBlocked(_ basis: DueBasis, from day: Day) -> Bool {
    guard milestone > .handover, !basis.movesWithHandover, contract.handoverCause != .refused else {
      return false
    }
    let delay = contract.grantorDelay(part: standard.part)
    let agreed = contract.obligation(milestone, part: standard.part)?.agreed(by: day) ?? .beginning
    return delay.from != nil && !delay.isOver(on: agreed)
  }
}

extension ContractCase {
  /// The grantor's evaluations of a milestone that speak for a part, by day.
  func evaluations(
    of milestone: Milestone, part: UInt8
  ) -> [(isMet: Bool, part: UInt8, day: Day)] {
    history.later.contractActs.compactMap { item in
      guard case .evaluated(milestone, let isMet) = item.act, item.part.speaks(for: part) else {
        return nil
      }
      return (isMet, item.part, item.day)
    }
  }

  /// The last evaluation of a standard's milestone on or before a day; of two of one day, the one that found
  /// the standard missed.
  func evaluation(of standard: Standard, on day: Day) -> (isMet: Bool, day: Day)? {
    let acts = evaluations(of: standard.milestone, part: standard.part).filter { $0.day <= day }
    guard let last = acts.last else { return nil }
    let found = acts.first { $0.day == last.day && !$0.isMet } ?? last
    return (found.isMet, found.day)
  }

  /// The days on which the sum that a missed standard costs may change.
  func sumChanges(of standard: Standard) -> [Day] {
    switch standard.charge {
    case .shortfall(of: let base), .share(_, of: let base):
      ChargeSums(contract: self, part: standard.part).changes(of: base)
    case .perDay, nil: []
    }
  }

  /// What a missed standard costs on a day, if the contract says.
  func amount(missing standard: Standard, _ found: MeasuredQuantity, on day: Day) -> AmountRule {
    let sums = ChargeSums(contract: self, part: standard.part)
    switch standard.charge {
    case .shortfall(of: let base):
      guard let share = found.share(missing: standard) else { return .notStated }
      guard let sum = sums.sum(of: base, on: day) else { return .unrecorded(base) }
      return Self.share(share, of: sum, base)
    case .share(let share, of: let base):
      return sums.sum(of: base, on: day).map { Self.share(share, of: $0, base) }
        ?? .unrecorded(base)
    // A standard is missed by a quantity, not by days.
    case .perDay, nil: return .notStated
    }
  }

  private static func share(_ share: Ratio, of sum: ChargedSum, _ base: ChargeBase) -> AmountRule {
    if sum.share.numerator == sum.share.denominator { return .share(share, of: sum.whole, base) }
    let product = Ratio(
      reducing: Int128(share.numerator) * Int128(sum.share.numerator),
      Int128(share.denominator) * Int128(sum.share.denominator))
    return product.map { .share($0, of: sum.whole, base) } ?? .notStated
  }
}

extension ContractAct {
  /// Whether it is an evaluation, whatever of and with what result.
  fileprivate var isEvaluation: Bool {
    if case .evaluated = self { true } else { false }
  }
}
