public import CivilCalendar

/// How an obligation stands on a day.
public enum ObligationState: Hashable, Sendable {
  /// Due later.
  case pending
  /// Due within this many days of the ladder.
  case dueSoon(within: Int)
  /// Met in time.
  case met(on: Day)
  /// Met after its due day.
  case metLate(on: Day, days: Int)
  /// Met on a day unknown, this one at the latest; whether in time is undecided.
  case metBy(Day, impliedBy: Milestone?)
  /// Met on a day; whether in time cannot be known, as the due day is not.
  case metUndecided(on: Day)
  /// Past its due day with nothing to show that it was met.
  case overdue(days: Int, Evidence)
  /// Past its due day while the grantor is late itself.
  case blockedByGrantor(days: Int)
  /// Past its due day on a day that a verified cause covers.
  case excused
  /// The handover, past its due day while the land stands offered to the grantee.
  case offered(since: Day)
  /// It counts from an act that has not happened.
  case waiting(for: Anchor, projected: Day?)
  /// Past its due day in a source that has no place for the actual day.
  case notCarried
  /// The due day cannot be known for want of this.
  case indeterminate(DataField)
  /// The contract was read and sets no day.
  case notAgreed
  /// The contract ended first.
  case ended

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .pending: "pending"
    case .dueSoon: "due-soon"
    case .met: "met"
    case .metLate: "met-late"
    case .metBy: "met-day-unknown"
    case .metUndecided: "met-undecided"
    case .overdue: "overdue"
    case .blockedByGrantor: "blocked-by-grantor"
    case .excused: "excused"
    case .offered: "offered"
    case .waiting: "waiting"
    case .notCarried: "not-carried"
    case .indeterminate: "indeterminate"
    case .notAgreed: "not-agreed"
    case .ended: "ended"
    }
  }
}

/// An obligation as it stands on a day.
public struct Obligation: Hashable, Sendable {
  /// What the contract says, with what supplements made of it by the day.
  public let term: ObligationTerm
  /// By when it is due, as known on the day.
  public let due: Due
  /// How it stands.
  public let state: ObligationState
  /// How supplements changed it by the day; nil where none did.
  public let change: ObligationChange?
}

/// One contract, judged: its timeline and the answers to what people ask of it.
public struct Judgement: Sendable {
  /// Everything that is, was or will be so.
  public let timeline: Timeline
  let contract: ContractCase

  /// Judges a contract by what is known of it.
  public init(
    terms: consuming ContractTerms, facts: [Fact], rulebook: consuming Rulebook = .shipped,
    calendar: consuming WorkCalendar = .official
  ) {
    let history = History(folding: facts, partCount: terms.parts.count)
    contract = ContractCase(terms, history, rulebook, calendar)
    timeline = Timeline(contract)
  }

  /// What was folded from the facts.
  public var history: History { contract.history }

  /// Returns where the site stands at the end of a day; of several parts, the one least far along.
  public func siteState(on day: Day) -> SiteState { history.siteState(on: day) }

  /// Returns where the idle case stands at the end of a day, as rules and acts on record have it.
  public func idleCaseState(on day: Day) -> IdleCaseState {
    idleCaseState(on: day, amid: timeline.findings(on: day))
  }

  /// The same, for a caller who has the day's findings.
  package func idleCaseState(on day: Day, amid findings: [Finding]) -> IdleCaseState {
    let acted = contract.idleCase.state(on: day)
    switch acted {
    case .suspected, .underInvestigation, .determined, .hearingTold, .disposed, .underReview,
      .reviewed, .inCourt, .judged, .setAside, .demanded, .enforcing, .performed:
      return acted
    // A case closed before the year was over does not stop the rule from suspecting anew.
    case .none, .closed: break
    }
    return Self.suspicion(amid: findings).map { .suspected(since: $0) } ?? acted
  }

  /// The day since which the rules suspect idle land, by the findings of a day; nil if they do not.
  static func suspicion(amid findings: [Finding]) -> Day? {
    findings.first { finding in
      switch finding.kind {
      case .suspectedIdle, .idleFeeStage, .idleTakeBackStage: true
      case .dueSoon, .overdue, .metLate, .blockedByGrantor, .excused, .anchorUnrecorded,
        .idleProject, .determinedIdle, .startNotVerified, .startDayBySilence, .contradiction,
        .missingData, .limbTwo, .demandNeeded, .rescissionRight, .rescissionLapsed,
        .chargeAccrued,
        .belowStandard, .outputShortfall, .noRecentProgress, .stalled, .clock,
        .extensionBeyondLimit, .transferBarred, .surplusLand, .lapsedRule:
        false
      }
    }?.since
  }

  /// Returns every obligation as it stands on a day, in milestone order.
  public func obligations(on day: Day) -> [Obligation] {
    obligations(on: day, amid: timeline.findings(on: day))
  }

  /// The same, for a caller who has the day's findings.
  package func obligations(on day: Day, amid findings: [Finding]) -> [Obligation] {
    contract.obligations.compactMap { obligation in
      let due = obligation.schedule.due(on: day)
      guard let amendment = obligation.amendment else {
        return Obligation(
          term: obligation.term, due: due, state: state(of: obligation, due, findings, day),
          change: nil)
      }
      let amended = amendment.obligation
      if amended.from > day { return nil }
      return Obligation(
        term: amended.term(on: day), due: due, state: state(of: obligation, due, findings, day),
        change: amendment.change(on: day))
    }
  }

  /// How an obligation that is due by `due` stands on a day, amid its findings.
  func state(
    of obligation: ResolvedObligation, _ due: Due, _ findings: [Finding], _ day: Day
  ) -> ObligationState {
    switch obligation.status {
    case .met(let met) where met <= day: return metState(obligation, on: met, asOf: day)
    case .metBy(let known, let later) where known <= day: return .metBy(known, impliedBy: later)
    case .open, .met, .metBy: break
    }
    if contract.closes(part: obligation.term.part) <= day { return .ended }
    if let stated = stateSaid(by: findings, of: obligation.term, day) { return stated }
    switch due {
    case .waiting(let anchor, let projected): return .waiting(for: anchor, projected: projected)
    case .indeterminate(let field): return .indeterminate(field)
    case .notAgreed: return .notAgreed
    case .determined(let dueDay, _):
      if day <= dueDay.actBy { return .pending }
      // Past due, and no rule speaks: either a later milestone implies it, or the source is silent.
      if case .metBy(let known, let later) = obligation.status {
        return .metBy(known, impliedBy: later)
      }
      return .notCarried
    }
  }

  private func metState(
    _ obligation: ResolvedObligation, on met: Day, asOf day: Day
  ) -> ObligationState {
    if case .determined(let due, _) = obligation.schedule.due(on: met) {
      if obligation.term.milestone == .handover,
        contract.isOffered(part: obligation.term.part, by: due, until: met)
      {
        return .met(on: met)
      }
      return met <= due.actBy ? .met(on: met) : .metLate(on: met, days: met - due.actBy)
    }
    // The act it counts from came after: once it has, what was done before is in time.
    if case .determined(let due, _) = obligation.schedule.due(on: day), met <= due.actBy {
      return .met(on: met)
    }
    return .metUndecided(on: met)
  }

  private func stateSaid(
    by findings: [Finding], of term: ObligationTerm, _ day: Day
  ) -> ObligationState? {
    for finding in findings where finding.part == term.part && finding.instance == term.instance {
      let late = finding.daysLate(on: day) ?? 0
      switch finding.kind {
      case .overdue(term.milestone): return .overdue(days: late, finding.evidence)
      case .blockedByGrantor(term.milestone): return .blockedByGrantor(days: late)
      case .excused(.handover) where term.milestone == .handover:
        return .offered(since: finding.since)
      case .excused(term.milestone): return .excused
      case .dueSoon(term.milestone):
        if case .within(let days) = finding.tier { return .dueSoon(within: days) }
      case .dueSoon, .overdue, .metLate, .blockedByGrantor, .excused, .anchorUnrecorded,
        .idleProject, .suspectedIdle, .idleFeeStage, .idleTakeBackStage, .determinedIdle,
        .startNotVerified, .startDayBySilence, .contradiction, .missingData, .limbTwo,
        .demandNeeded, .rescissionRight, .rescissionLapsed, .chargeAccrued, .belowStandard,
        .outputShortfall,
        .noRecentProgress, .stalled, .clock, .extensionBeyondLimit, .transferBarred,
        .surplusLand, .lapsedRule:
        continue
      }
    }
    return nil
  }
}
