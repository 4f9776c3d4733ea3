import CivilCalendar

/// What stands between a contract and a step of the idle case, or a stage of Order 53 art. 14.
struct IdleObstacles {
  let judgement: Judgement
  let day: Day

  private var contract: ContractCase { judgement.contract }

  func answer(to goal: IdleGoal) -> ObstacleAnswer {
    let findings = judgement.timeline.findings(on: day)
    let state = judgement.idleCaseState(on: day, amid: findings)
    switch goal {
    case .feeStage:
      return stage(.idleFeeStage, contract.rulebook.idleFeeAfter, findings)
    case .takeBackStage:
      return stage(.idleTakeBackStage, contract.rulebook.idleTakeBackAfter, findings)
    case .suspected: return steps(to: .suspicionRaised, .suspected, from: state)
    case .underInvestigation: return steps(to: .inquiryServed, .underInvestigation, from: state)
    case .determined: return steps(to: .determinationServed, .determined, from: state)
    case .disposed: return steps(to: .disposed(.otherWay), .disposed, from: state)
    case .closed: return steps(to: .closed, .closed, from: state)
    case .exchanged: return exchange(from: state)
    }
  }

  // MARK: - Steps of the machine

  /// What an exchange lacks: the path up to the determination, what art. 12 asks of every way, what
  /// it asks of this one, and the decision itself.
  private func exchange(from state: IdleCaseState) -> ObstacleAnswer {
    if state.disposal == .exchanged { return .reached(since: state.entered) }
    // A case that is over leaves nothing to a new one.
    let duties = state.step == .closed ? [] : contract.idleCase.standing(on: day).duties
    let ofEveryWay: [(duty: IdleCaseDuties, act: IdleCaseEvent)] = [
      (.filed, .filed), (.schemeAgreed, .schemeAgreed), (.approved, .approved),
    ]
    let acts = ofEveryWay.filter { !duties.contains($0.duty) }
      .map { Obstacle(.act($0.act), $0.act.citations) }
    let conditions = ExchangeCondition.allCases.compactMap { condition -> Obstacle? in
      switch contract.standing(of: condition, on: day) {
      case .met: nil
      case .refuted: Obstacle(.condition(condition, isRefuted: true), [.idleExchange])
      case .unrecorded: Obstacle(.condition(condition, isRefuted: false), [.idleExchange])
      }
    }
    let decision = Obstacle(.act(.disposed(.exchanged)), [.idleExchange, .idleScheme])
    let path: [Obstacle]
    switch steps(to: .determinationServed, .determined, from: state) {
    case .missing(let obstacles): path = obstacles
    case .reached: path = []
    case .past where state.step == .hearingTold || state.step == .setAside: path = []
    case .past: return .past
    case .ended(let way): return .ended(way)
    case .succeeded(let succession): return .succeeded(succession)
    }
    return .missing(path + acts + conditions + [decision])
  }

  private func steps(
    to event: IdleCaseEvent, _ step: IdleCaseStep, from state: IdleCaseState
  ) -> ObstacleAnswer {
    if state.step == step { return .reached(since: state.entered) }
    var walk = Walk(state: state, day: max(day, state.entered ?? day))
    guard walk.take(event) else { return .past }
    return .missing(
      walk.events.flatMap { event in
        switch event {
        case .suspicionRaised: suspicion
        case .disposed: [Obstacle(.disposal, event.citations)]
        case .inquiryServed, .answered, .cleared, .determinationServed, .published, .filed,
          .financeTold, .mortgageeTold, .schemeAgreed, .approved, .hearingTold,
          .hearingRequested, .hearingHeld, .takeBackNoticed, .reviewApplied, .reviewDecided,
          .suitFiled, .judged, .demandServed, .enforcementApplied, .feePaid, .deregistered,
          .cancellationAnnounced, .closed, .fundsSecured:
          [Obstacle(.act(event), event.citations)]
        }
      })
  }

  /// A walk through the machine that takes what is missing first.
  private struct Walk {
    var state: IdleCaseState
    let day: Day
    var events: [IdleCaseEvent] = []

    init(state: IdleCaseState, day: Day) {
      self.state = state
      self.day = day
    }

    mutating func take(_ event: IdleCaseEvent) -> Bool {
      do throws(IdleCaseRefusal) {
        state = try state.applying(event, on: day)
        events.append(event)
        return true
      } catch {
        switch error {
        case .needs(let missing, before: _): return take(missing) && take(event)
        case .alreadyPast, .notForDisposal, .beforeEarlierAct, .beforeLimit, .afterLimit:
          return false
        }
      }
    }
  }

  /// Why nothing is suspected: what the first limb lacks, part by part; where it lacks nothing that
  /// the record could show, the office's own act.
  private var suspicion: [Obstacle] {
    let lacks = contract.siteParts.flatMap { part -> [Obstacle] in
      switch limb(part) {
      case .unknown(let obstacle): [obstacle]
      case .known(let limb): limbLacks(limb)
      }
    }
    return lacks.isEmpty
      ? [Obstacle(.act(.suspicionRaised), IdleCaseEvent.suspicionRaised.citations)] : lacks
  }

  private func limbLacks(_ limb: LimbOne) -> [Obstacle] {
    let opens = limb.opens
    let due = Due.determined(limb.due, .stated)
    var lacks: [Obstacle] = []
    switch contract.history.status(of: .start, part: limb.part) {
    case .open:
      if limb.met == nil {
        lacks.append(Obstacle(.inspection(onOrAfter: opens), part: limb.part, Self.inspection))
      }
    case .met(let started):
      if limb.met == nil {
        lacks.append(
          Obstacle(.started(on: started), part: limb.part, due: due, [.idleLimbOne, .startDefined]))
      }
    case .metBy(let day, _):
      if limb.met == nil {
        lacks.append(
          Obstacle(
            .startImplied(by: day), part: limb.part, due: due, [.idleLimbOne, .startDefined]))
      }
    }
    if opens > day {
      lacks.append(
        Obstacle(
          .day(opens), part: limb.part, due: due,
          [contract.rulebook.idleNotStarted.held(on: opens).parameter.source, .civilCode201to204]))
    }
    return lacks
  }

  // MARK: - Stages of art. 14

  private func stage(
    _ kind: FindingKind, _ parameter: DatedParameter, _ findings: [Finding]
  ) -> ObstacleAnswer {
    if let finding = findings.first(where: { $0.kind == kind }) {
      return .reached(since: finding.since)
    }
    let lacks = contract.siteParts.flatMap { part -> [Obstacle] in
      switch limb(part) {
      case .unknown(let obstacle): return [obstacle]
      case .known(let limb): return stageLacks(limb, parameter)
      }
    }
    // Nothing is lacking and yet it is not so: a graver stage or a determination took its place.
    return lacks.isEmpty ? .past : .missing(lacks)
  }

  private func stageLacks(_ limb: LimbOne, _ parameter: DatedParameter) -> [Obstacle] {
    let part = limb.part
    let reached = limb.reached(parameter)
    let due = Due.determined(limb.due, .stated)
    var lacks: [Obstacle] = []
    for covered in contract.excusedDays where covered.until > limb.due.actBy + 1 {
      let until = covered.until < .forever ? covered.until : nil
      if reached <= day, until != nil { continue }
      lacks.append(
        Obstacle(.causeCovers(from: covered.from, until: until), part: part, [.idleCauses]))
    }
    switch contract.history.status(of: .start, part: part) {
    case .open: break
    case .met(let started) where limb.met?.started ?? started <= day || limb.met == nil:
      if limb.met == nil || limb.met?.started != nil {
        lacks.append(
          Obstacle(.started(on: started), part: part, due: due, [.idleLimbOne, .startDefined]))
      }
    case .met: break
    case .metBy(let known, _):
      if limb.met == nil {
        lacks.append(
          Obstacle(.startImplied(by: known), part: part, due: due, [.idleLimbOne, .startDefined]))
      }
    }
    if reached > day, reached < .forever {
      lacks.append(
        Obstacle(
          .day(reached), part: part, due: due,
          [parameter.held(on: reached).parameter.source, .civilCode201to204]))
    }
    if reached < .forever, contract.lastSeenUndeveloped(part: part, from: reached) == nil {
      lacks.append(Obstacle(.inspection(onOrAfter: reached), part: part, Self.inspection))
    }
    if !contract.noCauseApplies {
      lacks.append(Obstacle(.causeNotExamined, part: part, [.idleCauses]))
    }
    return lacks
  }

  private static let inspection: [Citation] = [.startDefined, .inspections]

  // MARK: - The start day

  private enum KnownLimb {
    case known(LimbOne)
    case unknown(Obstacle)
  }

  /// The first limb of a part, or why its day cannot be known.
  private func limb(_ part: UInt8) -> KnownLimb {
    let due = contract.obligation(.start, part: part)?.schedule.due(on: day) ?? .notAgreed
    switch due {
    case .determined(let known, _):
      return .known(
        LimbOne(contract: contract, part: part, due: known, from: .beginning, until: .forever))
    case .waiting(for: let anchor, projected: _):
      return .unknown(
        Obstacle(
          .anchor(anchor), part: part, due: due,
          [.contractClause(anchor.milestone), .startBySilence]))
    case .indeterminate(let field):
      return .unknown(Obstacle(.field(field), part: part, [.contractsSetDays]))
    case .notAgreed:
      return .unknown(
        Obstacle(.field(.agreedDay(.start)), part: part, [.contractsSetDays, .startBySilence]))
    }
  }
}

extension IdleCaseEvent {
  /// What asks for the act.
  fileprivate var citations: [Citation] {
    switch self {
    case .suspicionRaised: [.idleLimbOne, .idleInquiry]
    case .inquiryServed: [.idleInquiry]
    case .cleared: [.idleInquiry]
    case .determinationServed: [.idleDetermination, .idleDeterminationContent]
    case .answered: [Parameter.inquiryAnswer.source]
    case .published: [.idlePublication]
    case .filed: [.idleFiling]
    case .financeTold: [.idleFinance]
    case .mortgageeTold: [.idleMortgagee, .idleTakeBack]
    case .schemeAgreed, .approved: [.idleScheme, .idleFee]
    case .hearingTold, .hearingRequested, .hearingHeld: [.idleHearing]
    case .takeBackNoticed: [Parameter.takeBackNotice.source]
    case .disposed: [.idleDisposal, .idleFee, .idleTakeBack, .idleScheme]
    case .reviewApplied, .reviewDecided: [Parameter.reviewPeriod.source, .reviewFirst]
    case .suitFiled, .judged: [Parameter.suitPeriod.source, Parameter.suitAfterReview.source]
    case .demandServed: [Parameter.demandWait.source, .demandContent]
    case .enforcementApplied: [Parameter.enforcementWithin.source, .idleEnforcement]
    case .feePaid: [Parameter.feePay.source]
    case .deregistered, .cancellationAnnounced: [Parameter.deregister.source, .idleEnforcement]
    case .closed: [.idlePublication]
    case .fundsSecured: [.idleExchange]
    }
  }
}
