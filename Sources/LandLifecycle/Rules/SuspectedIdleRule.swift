import CivilCalendar

/// Statutory idle land: the first limb by rule, and whatever case the office has opened.
///
/// The first limb opens as a suspicion (疑似闲置) on the day after the anniversary of the start day;
/// the anniversary itself never rolls. The fee stage (one year) and the take-back stage (two years)
/// open only when an inspection on or after the threshold day saw no start in the sense of art. 30
/// and an officer recorded that no cause of art. 8 applies; days that a verified cause covers do not
/// count towards them. A start after the suspicion opened does not close it; a start on record
/// before it turns it into "art. 30 start not verified". A case that the office opened stands on its
/// own, so that a determination under the second limb is shown too.
///
/// - Source: Order 53, arts. 2, 8, 9, 14, 22(2), 30.
enum SuspectedIdleRule: Rule {
  static func addSpans(for contract: ContractCase, to spans: inout SpanCollector) {
    let openCases = contract.idleCase.openCases
    for part in contract.siteParts {
      let schedule = contract.obligation(.start, part: part)?.schedule
      var limb: LimbOne?
      if case .determined(let due, _) = schedule?.last {
        limb = LimbOne(contract: contract, part: part, due: due)
      }
      if limb == nil, openCases.isEmpty { continue }
      let met = limb?.met
      if let limb, met == nil { addUnverified(limb, to: &spans) }
      if met == nil, openCases.isEmpty { continue }
      IdleSpans(
        contract: contract, part: part, schedule: schedule, limb: limb, met: met,
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
  let limb: LimbOne?
  let met: LimbOne.Met?
  let openCases: [(from: Day, ends: Day)]

  func add(to spans: inout SpanCollector) {
    let stages = Stages(
      fee: stage(contract.rulebook.idleFeeAfter),
      takeBack: stage(contract.rulebook.idleTakeBackAfter),
      delayed: contract.grantorDelay(part: part)?.from ?? .forever)
    let turns = turns(stages)
    for piece in pieces {
      var first = piece.from
      while first < piece.ends {
        let turn = turns.first { $0 > first } ?? .forever
        let until = min(turn, piece.ends)
        spans.add(from: first, until: until, finding(on: first, piece.from, stages))
        first = until
      }
    }
  }

  /// From when each stage is open, and from when the grantor is late itself; never where not at all.
  private struct Stages {
    let fee: Day
    let takeBack: Day
    let delayed: Day
  }

  private func stage(_ parameter: DatedParameter) -> Day {
    guard met != nil, let limb else { return .forever }
    return limb.stage(parameter)
  }

  /// The days on which what is said can change, in order.
  private func turns(_ stages: Stages) -> [Day] {
    var turns = [stages.fee, stages.takeBack, stages.delayed]
    if let met { turns.append(met.from) }
    if let started = met?.started { turns.append(started) }
    for step in contract.idleCase.steps { turns.append(step.from) }
    if let schedule { for segment in schedule.later { turns.append(segment.from) } }
    turns.sort()
    return turns
  }

  private func finding(on day: Day, _ since: Day, _ stages: Stages) -> Finding {
    let unstarted = met?.started.map { day < $0 } ?? true
    let stage: (kind: FindingKind, since: Day, amount: AmountRule)
    if let served = contract.idleCase.determination(on: day) {
      stage = (.determinedIdle, served, .none)
    } else if day >= stages.takeBack, unstarted {
      stage = (.idleTakeBackStage, stages.takeBack, .none)
    } else if day >= stages.fee, unstarted {
      stage = (.idleFeeStage, stages.fee, limb?.feeRule(since: stages.fee) ?? .notStated)
    } else {
      stage = (.suspectedIdle, since, .none)
    }
    return Finding(
      stage.kind, part: part, since: stage.since, tier: tier(on: day), evidence: evidence(on: day),
      due: due(on: day), caveats: caveats(on: day, delayed: stages.delayed <= day),
      amount: stage.amount)
  }

  /// The days on which there is a suspicion or a case, as few stretches as possible.
  private var pieces: [(from: Day, ends: Day)] {
    var pieces = openCases
    if let met {
      let completed = contract.history.status(of: .completion, part: part).knownFrom ?? .forever
      // A case that the office opened goes on; a mere suspicion ends with the building.
      let office = openCases.first { met.from < $0.ends && $0.from < completed }
      pieces.append((met.from, office?.ends ?? completed))
    }
    if openCases.isEmpty { return pieces }
    pieces = pieces.filter { $0.from < $0.ends }.sorted { ($0.from, $0.ends) < ($1.from, $1.ends) }
    var merged: [(from: Day, ends: Day)] = []
    for piece in pieces {
      if let last = merged.last, piece.from <= last.ends {
        merged[merged.count - 1].ends = max(last.ends, piece.ends)
      } else {
        merged.append(piece)
      }
    }
    return merged
  }

  private func tier(on day: Day) -> Tier {
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
  private func evidence(on day: Day) -> Evidence {
    if let seen = met?.seen { return .confirmed(by: seen) }
    if let started = met?.started { return .confirmed(by: started) }
    if let served = contract.idleCase.determination(on: day) {
      return .confirmed(by: served)
    }
    return .unrecorded
  }

  /// The start day as known on a day: a case can be opened before the act that it counts from.
  private func due(on day: Day) -> DueDay? {
    guard case .determined(let due, _) = schedule?.due(on: day) else { return nil }
    return due
  }

  private func caveats(on day: Day, delayed: Bool) -> Caveats {
    var caveats = due(on: day).map { contract.caveats(for: $0) } ?? []
    if delayed { caveats.insert(.grantorLate) }
    if !contract.excusedDays.isEmpty { caveats.insert(.causeVerified) }
    if case .claimed = contract.history.causes.last?.finding { caveats.insert(.causeClaimed) }
    if !contract.terms.coverage.carriesActual(.handover),
      contract.history.status(of: .handover, part: part) == .open
    {
      caveats.insert(.handoverNotCarried)
    }
    return caveats
  }
}
