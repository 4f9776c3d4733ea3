import CivilCalendar

/// The two extensions of the start day: the contract's own (延建) and that of Order 53 art. 12.
///
/// Where the contract states how long before the start day an extension must be asked for, the time
/// to ask is a clock; it is a right, so that letting it pass is no finding, but a request after it is
/// pointed out. A request, in time or not, is to be answered. A new start day further off than the text
/// allows is pointed out too: the contract's extension is measured from the start day that the contract
/// first set, the other from the start day that counted, or from its own signing where that is later.
///
/// - Source: the contract; Order 53, art. 12(1)1.
enum ExtensionRule: Rule {
  static func addSpans(for contract: ContractCase, to spans: inout SpanCollector) {
    let hasSupplements = contract.amended != nil
    let hasActs = !contract.history.later.contractActs.isEmpty
    guard hasSupplements || contract.terms.hasClauses || hasActs else { return }
    let notice = contract.clauses.extensionNotice
    contract.forEachObligation(of: .start) { obligation in
      if hasSupplements { addBeyondLimit(obligation, contract, &spans) }
      if let notice { addRequest(obligation, notice, contract, &spans) }
      if hasActs { addAnswer(obligation, contract, &spans) }
    }
  }

  // MARK: - Answering

  /// The office owes an answer to what was asked for: until the start day is changed, the request is refused,
  /// or the start made. No text says by when.
  private static func addAnswer(
    _ obligation: ResolvedObligation, _ contract: ContractCase, _ spans: inout SpanCollector
  ) {
    let part = obligation.term.part
    let own = contract.history.later.contractActs.filter { $0.part.speaks(for: part) }
    let changed = obligation.amendment?.obligation.versions.map(\.from) ?? []
    // What a later supplement adds was not there to be extended.
    var answered = obligation.amendment?.obligation.from ?? .beginning
    for request in own where request.act == .extensionRequested && request.day >= answered {
      let refused = own.first { $0.act == .extensionRefused && $0.day >= request.day }?.day
      let agreed = changed.first { $0 >= request.day }
      answered = min(
        refused ?? .forever, agreed ?? .forever, obligation.status.knownFrom ?? .forever)
      spans.add(
        from: request.day, until: answered,
        Finding(
          .clock(.answerExtension), part: part, since: request.day, tier: .clock(isPast: false)))
    }
  }

  // MARK: - Too long

  private static func addBeyondLimit(
    _ obligation: ResolvedObligation, _ contract: ContractCase, _ spans: inout SpanCollector
  ) {
    guard let amendment = obligation.amendment, let original = amendment.original else { return }
    let started = obligation.status.knownFrom ?? .forever
    var base = original
    let versions = amendment.obligation.versions
    for (index, version) in versions.enumerated() {
      let until = index + 1 < versions.count ? versions[index + 1].from : .forever
      let kind = version.supplement.kind
      let limit: Period?
      switch kind {
      case .contractExtension: limit = contract.extensionLimit
      case .idleLandExtension: limit = contract.rulebook[.idleExtensionMax].period
      case .other: limit = nil
      }
      if let limit {
        obligation.schedule.forEach { due, from, segmentUntil in
          let first = max(from, version.from)
          guard first < min(until, segmentUntil), case .determined(let new, _) = due,
            let last = lastDay(base, limit, kind, version.from, first), new.agreed > last
          else { return }
          spans.add(
            from: first, until: min(until, segmentUntil, started),
            Finding(
              .extensionBeyondLimit, part: obligation.term.part, since: first,
              tier: .extended(kind), evidence: .confirmed(by: version.from),
              due: DueDay(agreed: last, actBy: last, certainty: .certain)))
        }
      }
      // An extension of art. 12 starts the counting anew, and so does what is measured from it.
      if kind == .idleLandExtension {
        base = DueSchedule(obligation.schedule.due(on: version.from))
      }
    }
  }

  /// The last day that the text allows; nil where the day it is measured from is not known.
  private static func lastDay(
    _ base: DueSchedule, _ limit: Period, _ kind: SupplementKind, _ signed: Day, _ day: Day
  ) -> Day? {
    guard case .determined(let due, _) = base.due(on: day) else { return nil }
    switch kind {
    case .contractExtension, .other: return due.agreed.end(ofUnrolled: limit)
    case .idleLandExtension: return max(due.agreed, signed).end(ofUnrolled: limit)
    }
  }

  // MARK: - Asking for it

  private static func addRequest(
    _ obligation: ResolvedObligation, _ notice: Period, _ contract: ContractCase,
    _ spans: inout SpanCollector
  ) {
    let started = obligation.status.knownFrom ?? .forever
    let acts = contract.history.later.contractActs.filter {
      $0.part.speaks(for: obligation.term.part)
    }
    let requests = acts.filter { $0.act == .extensionRequested }.map(\.day)
    obligation.schedule.forEach { due, from, until in
      guard case .determined(let start, _) = due,
        let asked = contract.calendar.lastDay(
          notice, before: start.actBy,
          rollsBack: contract.rulebook.choices[.extensionRequest] == .rollBack)
      else { return }
      let opens = asked.actBy - (contract.rulebook.dueSoonDays.first ?? 0)
      // A request speaks for the start day that counts when it is made.
      let version = obligation.amendment?.obligation.versions.last { $0.from <= from }
      let request = requests.first { $0 >= version?.from ?? .beginning && $0 < until }
      spans.add(
        from: max(opens, from), until: min(until, started, request ?? .forever, asked.actBy + 1),
        Finding(
          .clock(.requestExtension), part: obligation.term.part, since: max(opens, from),
          tier: .clock(isPast: false), due: asked))
      guard let request, request > asked.actBy else { return }
      let refused = acts.first { $0.act == .extensionRefused && $0.day >= request }?.day
      spans.add(
        from: request, until: min(until, started, refused ?? .forever),
        Finding(
          .clock(.requestExtension), part: obligation.term.part, since: request,
          tier: .clock(isPast: true), evidence: .confirmed(by: request), due: asked))
    }
  }
}

extension ContractCase {
  /// How long the contract's own extension can be at most: as the contract has it, else as we check.
  fileprivate var extensionLimit: Period {
    clauses.extensionLimit ?? rulebook[.contractExtensionChecked].period
  }
}

extension WorkCalendar {
  /// The last day on which something that must be done a period before a day is still in time: rolled
  /// back to a working day, since the law's roll forward would shorten what the contract asks for.
  ///
  /// Nil where working days are asked for that no notice settles.
  ///
  /// - Parameter rollsBack: Whether it moves off a rest day; counted working days need no move.
  func lastDay(_ period: Period, before day: Day, rollsBack: Bool) -> DueDay? {
    let agreed: Day
    switch period {
    case .days(let count): agreed = day - count
    case .months(let count): agreed = day.endOfPeriod(months: -count)
    case .years(let count): agreed = day.endOfPeriod(years: -count)
    case .workingDays(let count):
      guard case .determined(let end) = end(of: .workingDays(-count), from: day) else {
        return nil
      }
      return end
    }
    guard rollsBack else { return end(ofStated: agreed) }
    let rolled = rolledBack(agreed)
    return DueDay(agreed: agreed, actBy: rolled.day, certainty: rolled.certainty)
  }
}

extension Day {
  /// The end of a period that nobody has to act on, so that it never rolls; of working days, as
  /// many calendar days.
  fileprivate func end(ofUnrolled period: Period) -> Day {
    switch period {
    case .days(let count), .workingDays(let count): self + count
    case .months(let count): endOfPeriod(months: count)
    case .years(let count): endOfPeriod(years: count)
    }
  }
}
