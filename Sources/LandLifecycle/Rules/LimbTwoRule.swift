import CivilCalendar

/// The second limb of Order 53 art. 2: begun, then stopped for a full year below a third of the land
/// due or a quarter of the investment. Such land *may* be determined idle (也可以认定): no fee and no
/// take-back without payment hang on it. Where the quantities are not on record it is not judged, and
/// what is missing is said.
///
/// - Source: Order 53, arts. 2(2), 12 last paragraph, and 30.
enum LimbTwoRule: Rule {
  static func addSpans(for contract: ContractCase, to spans: inout SpanCollector) {
    for limb in limbs(of: contract) { limb.add(to: &spans) }
  }

  /// What it cannot be judged for want of, once a stop has lasted the year.
  static func gaps(of contract: ContractCase) -> [MissingDataRule.Gap] {
    limbs(of: contract).flatMap(\.gaps)
  }

  private static func limbs(of contract: ContractCase) -> [LimbTwo] {
    let isStopped =
      contract.history.inspections.contains { $0.saw == .stopped }
      || contract.history.tracks.contains { track in
        track.steps.contains { if case .suspended = $0.state { true } else { false } }
      }
    guard isStopped else { return [] }
    return stops(of: contract).map { LimbTwo(contract: contract, stop: $0) }
  }

  /// The days on which the whole project stood still: some part does, and none is at work.
  private static func stops(of contract: ContractCase) -> [DayStretch] {
    var stops: [DayStretch] = []
    var working: [DayStretch] = []
    for part in contract.siteParts {
      let still = contract.standstills(part: part)
      stops += still
      working += contract.workingDays(part: part).flatMap { $0.subtracting(still) }
    }
    stops.sort { ($0.from, $0.until) < ($1.from, $1.until) }
    let whole = DayStretch.joined(stops).flatMap { $0.subtracting(working) }
    // Once a case is disposed of or over, the land is dealt with: a stop that goes on counts anew.
    let ends = contract.idleCase.steps.compactMap { step -> Day? in
      if case .disposed = step.state { return step.from }
      if case .closed = step.state { return step.from }
      return nil
    }
    return whole.flatMap { $0.cut(at: ends) }
  }
}

/// The second limb over one stretch of days on which the project stood still.
private struct LimbTwo {
  let contract: ContractCase
  let stop: DayStretch

  /// What the record says on a day.
  private enum Verdict {
    case below(LimbTwoShares)
    case notBelow
    /// It turns on these, which nobody recorded.
    case unknown([DataField])
  }

  func add(to spans: inout SpanCollector) {
    pieces.forEachInRuns { day in
      if case .below(let shares) = verdict(on: day) { shares } else { nil }
    } visit: { piece, since, shares in
      spans.add(
        from: piece.from, until: piece.until,
        Finding(
          .limbTwo, since: since, tier: .limbTwo(shares), evidence: evidence,
          caveats: caveats(on: piece.from)))
    }
  }

  var gaps: [MissingDataRule.Gap] {
    pieces.flatMap { piece -> [MissingDataRule.Gap] in
      guard case .unknown(let fields) = verdict(on: piece.from) else { return [] }
      return fields.map { .init($0, from: piece.from, until: piece.until) }
    }
  }

  /// The days from the end of the year on, cut where something that is compared may change; those
  /// of a determination, which says more, are left out.
  private var pieces: [DayStretch] {
    let year = contract.rulebook[.idleStopped]
    guard case .determined(let end) = contract.calendar.end(of: year.period, from: stop.from) else {
      return []
    }
    let days = DayStretch(
      from: max(end.agreed + 1, year.parameter.from ?? .beginning), until: stop.until)
    var cuts = contract.history.later.measurements.map(\.day)
    cuts += contract.idleCase.steps.map(\.from)
    cuts += contract.excusedDays.map(\.until)
    for part in contract.siteParts {
      cuts += contract.track(part: part).steps.map(\.from)
      contract.obligation(.start, part: part)?.schedule.forEach { due, from, _ in
        cuts.append(from)
        if case .determined(let day, _) = due { cuts.append(day.actBy + 1) }
      }
    }
    return days.cut(at: cuts).filter { piece in
      contract.idleCase.determination(on: piece.from) == nil
    }
  }

  private var evidence: Evidence {
    guard let opens = pieces.first?.from else { return .unrecorded }
    let seen = contract.history.inspections.last {
      $0.saw == .stopped && $0.day >= opens && $0.day < stop.until
    }
    return seen.map { .confirmed(by: $0.day) } ?? .unrecorded
  }

  private func caveats(on day: Day) -> Caveats {
    var caveats = contract.verifiedCauses(from: stop.from, through: day)
    if case .claimed = contract.history.causes.last?.finding { caveats.insert(.causeClaimed) }
    return caveats
  }

  // MARK: - The two shares

  private func verdict(on day: Day) -> Verdict {
    let rulebook = contract.rulebook
    let (developed, due, unstated) = land(on: day)
    let invested = contract.measured(.investment, part: 0, on: day, since: stop.from)?.numerator
    let total = contract.clauses.totalInvestment.map { Int128($0.fen) }
    // Where no part is due yet, no share of it can be missing.
    let land =
      due == 0 ? false : Self.isBelow(developed, rulebook[.idleAreaFraction].ratio, of: due)
    let investment = Self.isBelow(invested, rulebook[.idleInvestFraction].ratio, of: total)
    if land == true || investment == true {
      return .below(
        LimbTwoShares(
          developed: developed.map { Area(squareCentimetres: Int64(clamping: $0)) },
          due: due.map { Area(squareCentimetres: Int64(clamping: $0)) },
          invested: invested.map { Money(fen: Int64(clamping: $0)) },
          total: contract.clauses.totalInvestment))
    }
    if land == false, investment == false { return .notBelow }
    var wanted: [DataField] = []
    if land == nil, due != nil || unstated {
      if unstated { wanted.append(.landArea) }
      if developed == nil { wanted.append(.idleShare(.developedArea)) }
    }
    let isCarried = contract.terms.coverage.contains(.totalInvestment)
    if investment == nil, total != nil || isCarried {
      if total == nil { wanted.append(.totalInvestment) }
      if invested == nil { wanted.append(.idleShare(.investment)) }
    }
    return .unknown(wanted)
  }

  /// Whether a part lies below a share of a whole; at the share itself it does not. Nil where either
  /// is not on record.
  private static func isBelow(_ part: Int128?, _ share: Ratio, of whole: Int128?) -> Bool? {
    guard let part, let whole else { return nil }
    return part * Int128(share.denominator) < whole * Int128(share.numerator)
  }

  /// The land developed, and the land on which development was due by a day, in cm².
  ///
  /// A part whose last day in time has not passed is not in the denominator.
  ///
  /// - Returns: With `unstated`, whether the latter is not known for want of an area alone, which every
  ///   register has a place for.
  private func land(on day: Day) -> (developed: Int128?, due: Int128?, unstated: Bool) {
    var due: Int128? = 0
    var parts: [UInt8] = []
    var isDayKnown = true
    for part in contract.siteParts {
      switch contract.obligation(.start, part: part)?.schedule.due(on: day) {
      case .determined(let limit, _):
        if limit.actBy >= day { continue }
        parts.append(part)
        let area = contract.land(part: part).map { Int128($0.squareCentimetres) }
        due = due.flatMap { sum in area.map { sum + $0 } }
      case nil, .waiting, .indeterminate, .notAgreed:
        due = nil
        isDayKnown = false
      }
    }
    let unstated = due == nil && isDayKnown
    if contract.terms.parts.isEmpty || hasWholeMeasurement {
      return (
        contract.measured(.developedArea, part: 0, on: day, since: stop.from)?.numerator, due,
        unstated
      )
    }
    var developed: Int128? = 0
    for part in parts {
      let one = landDeveloped(of: part, on: day)
      developed = developed.flatMap { sum in one.map { sum + $0 } }
    }
    return (developed, due, unstated)
  }

  private var hasWholeMeasurement: Bool {
    contract.history.later.measurements.contains { $0.measure == .developedArea && $0.part == 0 }
  }

  /// The land developed of one part: all of it once it is built, none before its start.
  private func landDeveloped(of part: UInt8, on day: Day) -> Int128? {
    let history = contract.history
    if let built = history.status(of: .completion, part: part).knownFrom, built <= day {
      return contract.land(part: part).map { Int128($0.squareCentimetres) }
    }
    if let measured = contract.measured(.developedArea, part: part, on: day, since: stop.from) {
      return measured.numerator
    }
    guard contract.terms.coverage.carriesActual(.start) else { return nil }
    switch history.status(of: .start, part: part) {
    case .open: return 0
    // A start after the day says that nothing was developed on it.
    case .met(let started): return day < started ? 0 : nil
    case .metBy: return nil
    }
  }
}
