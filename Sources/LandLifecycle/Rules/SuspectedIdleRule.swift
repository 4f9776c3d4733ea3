import CivilCalendar

/// Statutory idle land: the first limb by rule, and whatever case the office has opened.
///
/// The first limb opens as a suspicion (疑似闲置) on the day after the anniversary of the start day;
/// the anniversary itself never rolls. The fee stage (one year) and the take-back stage (two years)
/// open only when an inspection on or after the threshold day saw no start in the sense of art. 30
/// and an officer recorded that no cause of art. 8 applies; days that a verified cause covers do not
/// count towards them. A start after the suspicion opened does not close it; a start on record
/// before it turns it into "art. 30 start not verified". A fee ends the suspicion until two years are
/// full with nothing started. A case that the office opened stands on its
/// own, so that a determination under the second limb is shown too.
///
/// - Source: Order 53, arts. 2, 8, 9, 14, 22(2), 30.
enum SuspectedIdleRule: Rule {
  static func addSpans(for contract: ContractCase, to spans: inout SpanCollector) {
    let openCases = contract.idleCase.openCases
    var parts: [IdleSpans] = []
    for part in contract.siteParts {
      let limbs = LimbRuns(contract: contract, part: part)
      if let limb = limbs.unverified { addUnverified(limb, to: &spans) }
      parts.append(
        IdleSpans(
          contract: contract, part: part,
          schedule: contract.obligation(.start, part: part)?.schedule, runs: limbs.runs,
          openCases: openCases))
    }
    if parts.count > 1, !openCases.isEmpty { parts = parts.sharing(openCases, of: contract) }
    for idle in parts where !idle.runs.isEmpty || !idle.openCases.isEmpty {
      idle.add(to: &spans, amid: parts)
    }
  }

  /// The parts that lie idle on a day, examined and confirmed for a year at least, in order.
  static func partsAtFee(of contract: ContractCase, on day: Day) -> [UInt8] {
    contract.siteParts.filter { part in
      let completed = contract.history.status(of: .completion, part: part).knownFrom ?? .forever
      return day < min(completed, contract.closes(part: part))
        && LimbRuns(contract: contract, part: part).runs.contains { run in
          run.fee.from <= day && day < run.ends && !run.isStarted(on: day)
        }
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
struct IdleSpans {
  let contract: ContractCase
  let part: UInt8
  let schedule: DueSchedule?
  let runs: [LimbRun]
  /// The office's cases as far as they are told of the part.
  var openCases: [(from: Day, ends: Day)]

  /// - Parameter parts: All parts of the contract, this one among them.
  func add(to spans: inout SpanCollector, amid parts: [IdleSpans]) {
    let delayed = contract.grantorLate(part: part) ?? .forever
    forEachPiece { from, ends in
      var first = from
      while first < ends {
        let until = min(turn(after: first, delayed, amid: parts), ends)
        spans.add(from: first, until: until, finding(on: first, from, delayed, amid: parts))
        first = until
      }
    }
  }

  /// The first day after another on which what is said can change; never where there is none.
  private func turn(after day: Day, _ delayed: Day, amid parts: [IdleSpans]) -> Day {
    var next = Day.forever
    func consider(_ turn: Day?) {
      if let turn, turn > day, turn < next { next = turn }
    }
    consider(delayed)
    for run in runs {
      consider(run.met.from)
      consider(run.met.started)
      consider(run.fee.from)
      consider(run.takeBack.from)
      consider(run.twoYears)
    }
    for step in contract.idleCase.steps { consider(step.from) }
    for covered in contract.excusedDays { consider(covered.until) }
    if let schedule { for segment in schedule.later { consider(segment.from) } }
    // The sum of the fee hangs on whether the other parts lie idle, too.
    for other in parts where other.part != part {
      for run in other.runs {
        for turn in [run.met.started, run.fee.from, run.takeBack.from, run.ends] { consider(turn) }
      }
      consider(other.completed)
      consider(contract.closes(part: other.part))
    }
    return next
  }

  private func finding(
    on day: Day, _ since: Day, _ delayed: Day, amid parts: [IdleSpans]
  ) -> Finding {
    let run = runs.last { $0.met.from <= day }
    let missed = run?.limb.due ?? known(on: day)
    let stage: (kind: FindingKind, since: Day, due: DueDay?, amount: AmountRule)
    if let served = contract.idleCase.determination(on: day) {
      stage = (.determinedIdle, served, missed, .none)
    } else if let run, run.isAtTakeBack(on: day) {
      stage = (.idleTakeBackStage, run.takeBack.from, run.takeBack.due, .none)
    } else if let run, isAtFee(run, on: day) {
      let amount = fee(since: run.fee.from, on: day, amid: parts)
      stage = (.idleFeeStage, run.fee.from, run.fee.due, amount)
    } else {
      stage = (.suspectedIdle, since, missed, .none)
    }
    return Finding(
      stage.kind, part: part, since: stage.since, tier: tier(on: day, run),
      evidence: evidence(on: day, since, run?.met), due: stage.due,
      caveats: caveats(stage.due, delayed: delayed <= day)
        .union(contract.verifiedCauses(from: missed.map { $0.actBy + 1 }, through: day)),
      amount: stage.amount)
  }

  // MARK: - The fee

  /// The first day on which the building is complete.
  var completed: Day {
    contract.history.status(of: .completion, part: part).knownFrom ?? .forever
  }

  /// Whether the stage of the fee is open in a run.
  private func isAtFee(_ run: LimbRun, on day: Day) -> Bool {
    day >= run.fee.from && !run.isStarted(on: day) && !run.isAtTakeBack(on: day)
      && !contract.idleCase.isFeeCharged(since: run.met.from, on: day)
  }

  /// Whether the part lies idle and the fee is all that can be asked for it.
  private func isAtFee(on day: Day) -> Bool {
    guard day < completed, day < contract.closes(part: part),
      let run = runs.last(where: { $0.met.from <= day }), day < run.ends
    else { return false }
    return isAtFee(run, on: day)
  }

  /// What the fee is. The price is the contract's: of several parts it is a share of it where all of them lie
  /// idle, once, and where some do, nobody has said what the price of those is.
  ///
  /// - Source: Order 53, art. 14(1); 城市房地产管理法, art. 26.
  private func fee(since from: Day, on day: Day, amid parts: [IdleSpans]) -> AmountRule {
    let rule = contract.idleFeeRule(since: from)
    guard contract.siteParts.count > 1, case .share = rule else { return rule }
    let places = parts.filter { $0.part > 0 }
    guard places.allSatisfy({ $0.isAtFee(on: day) }) else { return .notApportioned }
    return part == places.first?.part ? rule : .statedWith(part: places[0].part)
  }

  // MARK: - Pieces

  /// Calls the body with the days on which there is a suspicion or a case, in as few stretches as
  /// possible.
  private func forEachPiece(_ body: (_ from: Day, _ ends: Day) -> Void) {
    let completed = completed
    // Nearly always: one suspicion, and nothing of the office's.
    if openCases.isEmpty, runs.count == 1 {
      return body(runs[0].met.from, min(runs[0].ends, completed))
    }
    var pieces: [(from: Day, until: Day)] = []
    pieces.reserveCapacity(openCases.count + 2 * runs.count)
    func add(_ piece: (from: Day, ends: Day)?) {
      if let piece, piece.from < piece.ends { pieces.append((piece.from, piece.ends)) }
    }
    for office in openCases { add(office) }
    for run in runs {
      // A case that the office opened goes on; a mere suspicion ends with the building.
      let office = openCases.first { run.met.from < $0.ends && $0.from < completed }
      add((run.met.from, min(run.ends, office?.ends ?? completed)))
      add(afterFee(run, completed))
    }
    for piece in DayRange.merged(pieces) { body(piece.from, piece.until) }
  }

  /// The days from the end of the second year on, where a fee was charged before and nothing started:
  /// a fee is no leave to wait, and the land is to be looked at again.
  private func afterFee(_ run: LimbRun, _ completed: Day) -> (from: Day, ends: Day)? {
    guard !openCases.isEmpty, contract.idleCase.hasFee else { return nil }
    let full = run.twoYears
    guard full < .forever, contract.idleCase.isFeeCharged(since: run.met.from, on: full - 1),
      run.met.started.map({ full <= $0 }) ?? true
    else { return nil }
    let office = openCases.first { full < $0.ends && $0.from < completed }
    return (full, min(run.ends, office?.ends ?? completed))
  }

  private func tier(on day: Day, _ run: LimbRun?) -> Tier {
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
    return .idleCase(step, course(on: day, run))
  }

  /// What became of the land by a day, as far as the run at hand goes.
  private func course(on day: Day, _ run: LimbRun?) -> IdleCourse {
    guard let run else { return .unstarted() }
    if let started = run.met.started, started <= day { return .startedLate(started) }
    return .unstarted(
      twoYears: run.twoYears <= day ? run.twoYears : nil,
      feeCharged: contract.idleCase.feeCharged(since: run.met.from, on: day))
  }

  /// What a visit or the record of a late start shows; a determination served shows it too.
  ///
  /// After a fee only a visit since the suspicion came back shows it: one of before was spoken for.
  private func evidence(on day: Day, _ since: Day, _ met: LimbOne.Met?) -> Evidence {
    let isFeeCharged = met.map { contract.idleCase.isFeeCharged(since: $0.from, on: day) } ?? false
    let seen = isFeeCharged ? contract.lastSeenUndeveloped(part: part, from: since) : met?.seen
    if let seen { return .confirmed(by: seen) }
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

extension LimbRun {
  /// Whether the stage of the take-back is open.
  fileprivate func isAtTakeBack(on day: Day) -> Bool {
    day >= takeBack.from && !isStarted(on: day)
  }
}
