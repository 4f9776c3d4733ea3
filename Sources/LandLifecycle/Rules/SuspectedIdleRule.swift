import CivilCalendar

/// Statutory idle land: the first limb by rule, and whatever case the office has opened.
///
/// The first limb opens as a suspicion (疑似闲置) on the day after the anniversary of the start day;
/// the anniversary itself never rolls. The fee stage (one year) and the take-back stage (two years)
/// open only when an inspection on or after the threshold day saw no start in the sense of art. 30
/// and an officer recorded that no cause of art. 8 applies; days that a verified cause covers do not
/// count towards them. A start after the suspicion opened does not close it; a start on record
/// before it turns it into "art. 30 start not verified". A case that the office opened stands on its
/// own, so that a determination under the second limb is shown too. A case that ended with a fee
/// settles the first year: the suspicion opens again once the second is full.
///
/// - Source: Order 53, arts. 2, 8, 9, 14, 22(2), 30.
enum SuspectedIdleRule: Rule {
  static func addSpans(for contract: ContractCase, to spans: inout SpanCollector) {
    let openCases = contract.idleCase.openCases
    for part in contract.siteParts {
      let limbs = LimbRuns(contract: contract, part: part)
      if let limb = limbs.unverified { addUnverified(limb, to: &spans) }
      if limbs.runs.isEmpty, openCases.isEmpty { continue }
      IdleSpans(
        contract: contract, part: part,
        schedule: contract.obligation(.start, part: part)?.schedule, runs: limbs.runs,
        openCases: openCases
      ).add(to: &spans)
    }
  }

  /// A start on record, in time for the first limb, that nobody has verified.
  private static func addUnverified(_ limb: LimbOne, to spans: inout SpanCollector) {
    let (contract, part) = (limb.contract, limb.part)
    let development = contract.development(part: part)
    guard case .met = limb.start, contract.firstSeenDeveloped(part: part) == nil,
      (development?.verified).map({ $0 >= limb.opens }) ?? true
    else { return }
    let completed = contract.history.status(of: .completion, part: part).knownFrom ?? .forever
    spans.add(
      from: limb.opens, until: completed,
      Finding(
        .startNotVerified, part: part, since: limb.opens,
        tier: development.map { .unpermitted(developed: $0.done) } ?? .single,
        due: limb.due,
        caveats: contract.caveats(for: limb.due)))
  }
}

/// The idle findings of one part: where they begin and end, and what they say on the way.
private struct IdleSpans {
  let contract: ContractCase
  let part: UInt8
  let schedule: DueSchedule?
  let runs: [LimbRun]
  let openCases: [(from: Day, ends: Day)]

  func add(to spans: inout SpanCollector) {
    let stages = runs.map { run in
      Stages(
        fee: run.stage(contract.rulebook.idleFeeAfter),
        takeBack: run.stage(contract.rulebook.idleTakeBackAfter))
    }
    let delayed = contract.grantorLate(part: part) ?? .forever
    let turns = turns(stages, delayed)
    for piece in pieces {
      var first = piece.from
      while first < piece.ends {
        let turn = turns.first { $0 > first } ?? .forever
        let until = min(turn, piece.ends)
        spans.add(from: first, until: until, finding(on: first, piece.from, stages, delayed))
        first = until
      }
    }
  }

  /// From when each stage of a run is open, never where not at all, and the start day it rests on.
  private struct Stages {
    let fee: (from: Day, due: DueDay?)
    let takeBack: (from: Day, due: DueDay?)
  }

  /// The days on which what is said can change, in order.
  private func turns(_ stages: [Stages], _ delayed: Day) -> [Day] {
    var turns = [delayed]
    for stage in stages {
      turns.append(stage.fee.from)
      turns.append(stage.takeBack.from)
    }
    for run in runs {
      turns.append(run.met.from)
      if let started = run.met.started { turns.append(started) }
    }
    for step in contract.idleCase.steps { turns.append(step.from) }
    if let schedule { for segment in schedule.later { turns.append(segment.from) } }
    turns.sort()
    return turns
  }

  private func finding(
    on day: Day, _ since: Day, _ stages: [Stages], _ delayed: Day
  ) -> Finding {
    let place = runs.lastIndex { $0.met.from <= day }
    let run = place.map { runs[$0] }
    let opened = place.map { stages[$0] }
    let unstarted = run?.met.started.map { day < $0 } ?? true
    let missed = run?.limb.due ?? known(on: day)
    let stage: (kind: FindingKind, since: Day, due: DueDay?, amount: AmountRule)
    if let served = contract.idleCase.determination(on: day) {
      stage = (.determinedIdle, served, missed, .none)
    } else if let opened, day >= opened.takeBack.from, unstarted {
      stage = (.idleTakeBackStage, opened.takeBack.from, opened.takeBack.due, .none)
    } else if let opened, day >= opened.fee.from, unstarted, !isCharged(run, by: day) {
      let amount = contract.idleFeeRule(since: opened.fee.from)
      stage = (.idleFeeStage, opened.fee.from, opened.fee.due, amount)
    } else {
      stage = (.suspectedIdle, since, missed, .none)
    }
    return Finding(
      stage.kind, part: part, since: stage.since, tier: tier(on: day, run?.met),
      evidence: evidence(on: day, run?.met), due: stage.due,
      caveats: caveats(stage.due, delayed: delayed <= day), amount: stage.amount)
  }

  /// The days on which there is a suspicion or a case, as few stretches as possible.
  private var pieces: [(from: Day, ends: Day)] {
    var pieces = openCases
    for run in runs {
      let completed = contract.history.status(of: .completion, part: part).knownFrom ?? .forever
      // A case that the office opened goes on; a mere suspicion ends with the building.
      let office = openCases.first { run.met.from < $0.ends && $0.from < completed }
      pieces.append((run.met.from, min(run.ends, office?.ends ?? completed)))
      pieces += afterFees(run, completed)
    }
    if openCases.isEmpty, pieces.count < 2 { return pieces }
    return DayRange.merged(pieces.filter { $0.from < $0.ends }.map { ($0.from, $0.ends) })
      .map { (from: $0.from, ends: $0.until) }
  }

  /// Whether a fee was decided for a run's first year by a day, which is charged once.
  private func isCharged(_ run: LimbRun?, by day: Day) -> Bool {
    guard let run else { return false }
    return fees(of: run).contains { $0.ends <= day }
  }

  /// The cases of a run that ended with a fee.
  private func fees(of run: LimbRun) -> [(from: Day, ends: Day)] {
    openCases.filter { open in
      guard case .disposed(.feeCharged, _) = contract.idleCase.state(on: open.ends) else {
        return false
      }
      return run.met.from < open.ends
    }
  }

  /// The days from the second full year on, where a fee was decided before: a fee answers for the
  /// first year only (art. 14(1)), and two years without a start are art. 14(2).
  private func afterFees(_ run: LimbRun, _ completed: Day) -> [(from: Day, ends: Day)] {
    let fees = fees(of: run).filter { $0.ends < completed }
    if fees.isEmpty { return [] }
    let full = run.full(contract.rulebook.idleTakeBackAfter)
    return fees.filter { $0.ends < full }.map { fee in
      let next = openCases.first { $0.from >= fee.ends }
      return (full, min(run.ends, next?.ends ?? completed))
    }
  }

  private func tier(on day: Day, _ met: LimbOne.Met?) -> Tier {
    let step: IdleCaseStep =
      switch contract.idleCase.state(on: day) {
      // A case of before is over: what the rule suspects now is new.
      case .none, .suspected, .disposed, .underReview, .reviewed, .inCourt, .judged, .demanded,
        .enforcing, .performed, .closed:
        .suspected
      case .underInvestigation: .underInvestigation
      case .determined: .determined
      case .hearingTold: .hearingTold
      case .setAside: .setAside
      }
    return .idleCase(step, startedLate: met?.started.flatMap { $0 <= day ? $0 : nil })
  }

  /// What a visit or the record of a late start shows; a determination served shows it too.
  private func evidence(on day: Day, _ met: LimbOne.Met?) -> Evidence {
    if let seen = met?.seen { return .confirmed(by: seen) }
    if let started = met?.started { return .confirmed(by: started) }
    if let served = contract.idleCase.determination(on: day) {
      return .confirmed(by: served)
    }
    return .unrecorded
  }

  /// The start day as known on a day: a case can be opened before the act that it counts from.
  private func known(on day: Day) -> DueDay? {
    guard case .determined(let due, _) = schedule?.due(on: day) else { return nil }
    return due
  }

  private func caveats(_ due: DueDay?, delayed: Bool) -> Caveats {
    var caveats = due.map { contract.caveats(for: $0) } ?? []
    if delayed { caveats.insert(.grantorLate) }
    if !contract.excusedDays.isEmpty { caveats.insert(.causeVerified) }
    if !contract.earlyWorksDays.isEmpty { caveats.insert(.earlyWorksVerified) }
    if case .claimed(let cause) = contract.history.causes.last?.finding, cause != .earlyWorks {
      caveats.insert(.causeClaimed)
    }
    if !contract.terms.coverage.carriesActual(.handover),
      contract.history.status(of: .handover, part: part) == .open
    {
      caveats.insert(.handoverNotCarried)
    }
    return caveats
  }
}
