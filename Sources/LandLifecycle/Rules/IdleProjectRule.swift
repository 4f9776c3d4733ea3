import CivilCalendar

/// The district's list of idle projects (闲置用地项目): three classes, from the first day.
///
/// 逾期未开工: the start day has passed and nothing has started. 供而未用: land supplied by signing, and
/// again by handover, nothing started; a note with its age, raised a year after handover where no
/// start day can be computed.
/// 用而未尽: started, unfinished, behind its completion day or stopped. A contract is listed once,
/// gravest class first; where the classes begin and end is our choice.
///
/// - Source: 金府办发〔2023〕24号 §12.
enum IdleProjectRule: Rule {
  private typealias Piece = (from: Day, until: Day, finding: Finding, part: UInt8)
  /// What takes the stretches of days on which one part is listed.
  private typealias List = (_ from: Day, _ until: Day, _ finding: Finding) -> Void

  static func addSpans(for contract: ContractCase, to spans: inout SpanCollector) {
    if contract.terms.parts.isEmpty {
      return addPieces(contract, part: 0) { spans.add(from: $0, until: $1, $2) }
    }
    var ofParts: [Piece] = []
    for part in contract.siteParts {
      let closes = contract.closes(part: part)
      addPieces(contract, part: part) { from, until, finding in
        if from < closes { ofParts.append((from, min(until, closes), finding, part)) }
      }
    }
    addGravest(of: ofParts, to: &spans)
  }

  /// Parts can be in different classes on one day: the contract is listed under the gravest.
  private static func addGravest(of pieces: [Piece], to spans: inout SpanCollector) {
    let bounds = Set(pieces.flatMap { [$0.from, $0.until] }).sorted()
    for (from, until) in zip(bounds, bounds.dropFirst()) {
      let here = pieces.filter { $0.from <= from && until <= $0.until }
      guard let gravest = here.max(by: { $0.finding.tierRank < $1.finding.tierRank }) else {
        continue
      }
      var finding = gravest.finding
      finding.listedFor = gravest.part
      spans.add(from: from, until: until, finding)
    }
  }

  private static func addPieces(_ contract: ContractCase, part: UInt8, to list: List) {
    addUnstarted(contract, part, to: list)
    addUnfinished(contract, part, to: list)
  }

  /// Adds a stretch; an empty one is left out.
  private static func add(
    from: Day, until: Day, _ finding: @autoclosure () -> Finding, to list: List
  ) {
    if from < until { list(from, until, finding()) }
  }

  // MARK: - Nothing started

  private static func addUnstarted(
    _ contract: ContractCase, _ part: UInt8, to list: List
  ) {
    let end: Day
    switch contract.history.status(of: .start, part: part) {
    case .met(let day): end = day
    case .open: end = .forever
    case .metBy(let known, _):
      // How long the land lay unused is undecided, but for what a visit saw.
      guard let seen = contract.lastSeenUndone(.start, part: part) else { return }
      end = min(seen + 1, known)
    }
    // A source with no place for starts says nothing of them; a visit does, for the days before it.
    let isCarried = contract.terms.coverage.carriesActual(.start) || end != .forever
    let isSeen = contract.lastSeenUndone(.start, part: part) != nil
    guard isCarried || isSeen else { return }
    func isKnown(from day: Day) -> Bool {
      isCarried || contract.lastSeenUndone(.start, part: part, from: day) != nil
    }
    let schedule = contract.obligation(.start, part: part)?.schedule ?? DueSchedule(.notAgreed)
    schedule.forEach { due, from, until in
      let last = min(until, end)
      if case .determined(let day, _) = due {
        forEachSupply(contract, part) { supplied, until, _ in
          let first = max(supplied, from)
          guard isKnown(from: first) else { return }
          add(
            from: first, until: min(until, last, day.actBy + 1),
            unused(contract, part, since: supplied, from: first, day), to: list)
        }
        let late = max(day.actBy + 1, from)
        if isKnown(from: late) { addOverdue(contract, part, late, last, day, to: list) }
        return
      }
      forEachSupply(contract, part) { supplied, until, isHandover in
        let until = min(until, last)
        let first = max(supplied, from)
        guard first < until, isKnown(from: first) else { return }
        let raise = isHandover ? raisedFrom(supplied, contract) : .forever
        add(
          from: first, until: min(until, raise),
          unused(contract, part, since: supplied, from: first, nil), to: list)
        let raised = max(first, raise)
        add(
          from: raised, until: until,
          unused(contract, part, since: supplied, from: raised, nil, raised: true), to: list)
      }
    }
  }

  /// Calls the body with the days on which the land counts as supplied: from signing, and from the
  /// handover once it happened.
  ///
  /// A handover never rewrites the days before it, on which the land was supplied by signing alone.
  private static func forEachSupply(
    _ contract: ContractCase, _ part: UInt8,
    _ body: (_ from: Day, _ until: Day, _ isHandover: Bool) -> Void
  ) {
    let handover = contract.history.status(of: .handover, part: part)
    if let signed = contract.terms.signedOn {
      body(signed, handover.knownFrom ?? .forever, false)
    }
    switch handover {
    case .met(let day): body(day, .forever, true)
    case .metBy(let day, _): body(day, .forever, false)
    case .open: break
    }
  }

  /// From when unused land is raised that has no computable start day.
  private static func raisedFrom(_ handover: Day, _ contract: ContractCase) -> Day {
    guard
      case .determined(let end) = contract.calendar.end(
        of: contract.rulebook.idleRaisedAfterHandover, from: handover)
    else { return .forever }
    return end.agreed + 1
  }

  private static func unused(
    _ contract: ContractCase, _ part: UInt8, since: Day, from: Day, _ due: DueDay?,
    raised: Bool = false
  ) -> Finding {
    Finding(
      .idleProject, since: since, tier: .idleClass(.suppliedUnused, raised: raised),
      evidence: evidence(contract, part, from), due: due)
  }

  /// The start is overdue; from the day the grantor is late itself, the finding says so.
  private static func addOverdue(
    _ contract: ContractCase, _ part: UInt8, _ from: Day, _ until: Day, _ due: DueDay,
    to list: List
  ) {
    let delayed =
      contract.handoverCause == .refused ? .forever : contract.grantorLate(part: part) ?? .forever
    func finding(_ caveats: Caveats) -> Finding {
      Finding(
        .idleProject, since: from, tier: .idleClass(.overdueStart, raised: true),
        evidence: evidence(contract, part, from), due: due,
        caveats: contract.caveats(for: due).union(caveats))
    }
    add(from: from, until: min(until, delayed), finding([]), to: list)
    add(from: max(from, delayed), until: until, finding(.grantorLate), to: list)
  }

  private static func evidence(
    _ contract: ContractCase, _ part: UInt8, _ from: Day
  ) -> Evidence {
    if let seen = contract.lastSeenUndone(.start, part: part, from: from) {
      return .confirmed(by: seen)
    }
    if case .met(let day) = contract.history.status(of: .start, part: part) {
      return .confirmed(by: day)
    }
    return .unrecorded
  }

  // MARK: - Started, unfinished

  private static func addUnfinished(
    _ contract: ContractCase, _ part: UInt8, to list: List
  ) {
    guard let started = contract.history.status(of: .start, part: part).knownFrom else { return }
    let end: Day
    switch contract.history.status(of: .completion, part: part) {
    case .met(let day): end = day
    case .open: end = .forever
    case .metBy: return
    }
    let stopped = stops(contract, part, until: end)
    var behind: [(from: Day, until: Day)] = []
    if contract.terms.coverage.carriesActual(.completion) || end != .forever {
      contract.obligation(.completion, part: part)?.schedule.forEach { due, from, until in
        guard case .determined(let day, _) = due else { return }
        let first = max(day.actBy + 1, from, started)
        if !stopped.isEmpty, first < min(until, end) { behind.append((first, min(until, end))) }
        add(
          from: first, until: min(until, end),
          Finding(
            .idleProject, since: first, tier: .idleClass(.usedUnfinished, raised: true),
            evidence: (end == .forever
              ? contract.lastSeenUndone(.completion, part: part, from: first) : end)
              .map { .confirmed(by: $0) } ?? .unrecorded, due: day,
            caveats: contract.caveats(for: day)), to: list)
      }
    }
    for stop in stopped {
      // A supplement can give a new completion day to works that stand still: then they are listed
      // for the stop again.
      var listed: [(from: Day, until: Day)] = [(stop.from, stop.until)]
      for days in behind { listed = listed.flatMap { DayRange.subtract(days, from: $0) } }
      for days in listed {
        add(
          from: days.from, until: days.until,
          Finding(
            .idleProject, since: stop.since, tier: .idleClass(.usedUnfinished, raised: true),
            evidence: stop.seen.map { .confirmed(by: $0) } ?? .unrecorded), to: list)
      }
    }
  }

  /// The days on which works of a part stand still: by reports or visits, or by the record.
  private static func stops(
    _ contract: ContractCase, _ part: UInt8, until end: Day
  ) -> [(from: Day, until: Day, since: Day, seen: Day?)] {
    var stops: [(from: Day, until: Day, since: Day, seen: Day?)] = []
    for stall in contract.stalls(part: part) {
      stops.append((stall.days.from, min(stall.days.until, end), stall.days.from, stall.seen))
    }
    for stop in contract.track(part: part).suspensions {
      stops.append((stop.from, stop.until ?? .forever, stop.from, stop.from))
    }
    return stops
  }
}
