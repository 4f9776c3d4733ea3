import CivilCalendar

/// The idle case of a contract, folded tolerantly from the acts on record.
///
/// The machine itself asks for a suspicion first; the timeline raises one by rule, so an inquiry on
/// record implies it. An act that left out what law asks before it, such as a decision without the
/// hearing told, happened all the same: it is taken as done and the omission kept as a contradiction.
/// What cannot be is kept as a contradiction alone; so are a demand and an application for enforcement
/// before the time that they wait for is over, which start nothing, and an appeal after its time, until a
/// decision on record shows that it was taken up.
struct IdleCaseFold: Sendable {
  /// One case, from its opening to its end, with the acts that took part in it.
  struct Episode: Sendable {
    /// Its acts in order.
    fileprivate(set) var acts: [(event: IdleCaseEvent, day: Day)] = []
    /// Its states in order; each holds until the next one's day.
    fileprivate(set) var steps: [History.CaseStep] = []
    /// The first day after it; forever while it is open.
    fileprivate(set) var ends: Day = .forever

    /// Makes one without acts.
    fileprivate init(expecting count: Int) {
      acts.reserveCapacity(count)
      steps.reserveCapacity(count)
    }

    /// The day of the first act of a kind; forever if there is none.
    func first(_ event: IdleCaseEvent, from day: Day = .beginning) -> Day {
      acts.first { $0.event == event && $0.day >= day }?.day ?? .forever
    }
  }

  private(set) var steps: [History.CaseStep] = []
  private(set) var contradictions: [Contradiction] = []
  private(set) var episodes: [Episode] = []
  /// The case with its duties after each act, by day.
  private var cases: [(from: Day, standing: IdleCase)] = []

  init(acts: [(event: IdleCaseEvent, day: Day)], limits: AppealLimits) {
    if acts.isEmpty { return }
    // The suspicion that the first act may imply is one more.
    cases.reserveCapacity(acts.count + 1)
    steps.reserveCapacity(acts.count + 1)
    var lateAppeal: IdleCaseEvent?
    for (event, day) in acts {
      if let refusal = untimely(event, on: day, limits) {
        contradictions.append(.caseActRefused(refusal, on: day))
        if case .afterLimit = refusal { lateAppeal = event }
        // A decision was made, too soon or not.
        guard case .disposed = event else { continue }
      }
      if let appeal = lateAppeal, event.decides(appeal) {
        _ = enter(appeal, day, isImplied: true)
        lateAppeal = nil
      }
      if impliesSuspicion(event) { _ = enter(.suspicionRaised, day, isImplied: true) }
      _ = enter(event, day, isImplied: false)
    }
  }

  private var standing: IdleCase { cases.last?.standing ?? IdleCase(.none) }

  /// Why an act comes too soon or too late; nil where it does not, and where the time cannot be counted.
  private func untimely(
    _ event: IdleCaseEvent, on day: Day, _ limits: AppealLimits
  ) -> IdleCaseRefusal? {
    let state = standing.state
    guard let entered = state.entered, entered <= day else { return nil }
    switch event {
    case .demandServed, .enforcementApplied:
      if let limit = limits.length(in: state).due?.actBy, day <= limit {
        return .beforeLimit(event, of: .appeal, limit: limit)
      }
      guard event == .enforcementApplied, let limit = limits.demandWait(in: state).due?.actBy,
        day <= limit
      else { return nil }
      return .beforeLimit(event, of: .demand, limit: limit)
    case .disposed(let way) where way.needsPublicNotice(on: day):
      let noticed = episodes.last?.first(.takeBackNoticed) ?? .forever
      guard noticed < .forever, let limit = limits.publicNotice(from: noticed).due?.agreed,
        day <= limit
      else { return nil }
      return .beforeLimit(event, of: .publicNotice, limit: limit)
    case .reviewApplied, .suitFiled:
      guard let limit = limits.length(for: event, in: state).due?.actBy, limit < day else {
        return nil
      }
      return .afterLimit(event, limit: limit)
    case .suspicionRaised, .inquiryServed, .answered, .cleared, .determinationServed, .published,
      .filed, .financeTold, .mortgageeTold, .schemeAgreed, .approved, .hearingTold,
      .hearingRequested, .hearingHeld, .takeBackNoticed, .disposed, .reviewDecided, .judged,
      .feePaid, .deregistered, .cancellationAnnounced, .fundsSecured, .closed:
      return nil
    }
  }

  /// Whether an act on record implies the suspicion before it, which a rule may have raised: an
  /// inquiry does, of a new case too, and so does the finding that the land is not idle.
  private func impliesSuspicion(_ event: IdleCaseEvent) -> Bool {
    switch standing.state.step {
    case .none: event == .inquiryServed || event == .cleared
    case .closed: event == .inquiryServed
    case .suspected, .underInvestigation, .determined, .hearingTold, .disposed, .underReview,
      .reviewed, .inCourt, .judged, .setAside, .demanded, .enforcing, .performed:
      false
    }
  }

  /// Takes an act into the case; whether it took part.
  private mutating func enter(_ event: IdleCaseEvent, _ day: Day, isImplied: Bool) -> Bool {
    do throws(IdleCaseRefusal) {
      let next = try standing.advanced(by: event, on: day)
      if let duty = standing.missingDuty(before: event, on: day) {
        contradictions.append(.caseActRefused(.needs(duty, before: event), on: day))
      }
      append(next, event, day, isImplied: isImplied)
      return true
    } catch {
      if !isImplied { contradictions.append(.caseActRefused(error, on: day)) }
      for implied in Self.implied(by: error) where !enter(implied, day, isImplied: true) {
        return false
      }
      guard !Self.implied(by: error).isEmpty else { return false }
      return enter(event, day, isImplied: true)
    }
  }

  /// The acts that an omission is bridged by; none for an act that cannot be.
  private static func implied(by refusal: IdleCaseRefusal) -> [IdleCaseEvent] {
    switch refusal {
    case .needs(.hearingTold, before: .disposed): [.hearingTold]
    case .needs(.demandServed, before: .enforcementApplied): [.demandServed]
    case .needs(.reviewApplied, before: .suitFiled): [.reviewApplied, .reviewDecided(.upheld)]
    case .needs(.feePaid, before: .closed): [.feePaid]
    case .needs(.deregistered, before: .closed): [.deregistered]
    case .needs, .alreadyPast, .notForDisposal, .beforeEarlierAct, .beforeLimit, .afterLimit: []
    }
  }

  private mutating func append(
    _ next: IdleCase, _ event: IdleCaseEvent, _ day: Day, isImplied: Bool
  ) {
    let before = standing.state
    if event == .suspicionRaised { episodes.append(Episode(expecting: cases.capacity)) }
    cases.append((day, next))
    let last = episodes.count - 1
    // An implied act is on no paper: no clock runs from it, and nothing is satisfied by it.
    if !isImplied || !Self.isBridge(event) {
      episodes[last].acts.append((event, day))
    }
    guard next.state != before else { return }
    let step = History.CaseStep(from: day, state: next.state)
    steps.append(step)
    episodes[last].steps.append(step)
    if case .closed = next.state { episodes[last].ends = day }
  }

  private static func isBridge(_ event: IdleCaseEvent) -> Bool {
    switch event {
    case .suspicionRaised, .hearingTold, .demandServed, .reviewApplied, .reviewDecided, .feePaid,
      .deregistered:
      true
    case .inquiryServed, .cleared, .determinationServed, .disposed, .closed,
      .answered, .published, .filed, .financeTold, .mortgageeTold, .schemeAgreed, .approved,
      .hearingRequested, .hearingHeld, .takeBackNoticed, .suitFiled, .judged,
      .enforcementApplied, .cancellationAnnounced, .fundsSecured:
      false
    }
  }

  /// The stretches of days on which the office had a case open, from its first act up to, but not
  /// including, the day of its disposal or end; a decision set aside opens it anew.
  var openCases: [(from: Day, ends: Day)] {
    var cases: [(from: Day, ends: Day)] = []
    var opened: Day?
    for step in steps {
      switch step.state {
      case .suspected, .underInvestigation, .determined, .hearingTold, .setAside:
        opened = opened ?? step.from
      case .none, .disposed, .underReview, .reviewed, .inCourt, .judged, .demanded, .enforcing,
        .performed, .closed:
        if let from = opened { cases.append((from, step.from)) }
        opened = nil
      }
    }
    if let from = opened { cases.append((from, .forever)) }
    return cases
  }

  /// The days on which a decision on the idle fee was served.
  var feeDays: [Day] {
    steps.compactMap {
      if case .disposed(.feeCharged, let served) = $0.state { served } else { nil }
    }
  }

  /// Whether a decision on the idle fee was ever served.
  var hasFee: Bool {
    steps.contains { if case .disposed(.feeCharged, _) = $0.state { true } else { false } }
  }

  /// Whether, on a day, a fee decided since another one stands.
  func isFeeCharged(since first: Day, on day: Day) -> Bool {
    feeCharged(since: first, on: day) != nil
  }

  /// The day on which the fee was decided that stands on a day, if that was since another one.
  func feeCharged(since first: Day, on day: Day) -> Day? {
    let last = steps.last { step in
      guard step.from <= day else { return false }
      switch step.state {
      case .disposed, .setAside: return true
      case .none, .suspected, .underInvestigation, .determined, .hearingTold, .underReview,
        .reviewed, .inCourt, .judged, .demanded, .enforcing, .performed, .closed:
        return false
      }
    }
    guard let last, case .disposed(.feeCharged, let served) = last.state else { return nil }
    return served >= first ? served : nil
  }

  /// Returns the state on a day, as far as acts on record decide it.
  func state(on day: Day) -> IdleCaseState { steps.last { $0.from <= day }?.state ?? .none }

  /// Returns the case with its duties on a day, as far as acts on record decide it.
  func standing(on day: Day) -> IdleCase {
    cases.last { $0.from <= day }?.standing ?? IdleCase(.none)
  }

  /// Returns the day the determination was served if, on a day, no way of disposal stands.
  func determination(on day: Day) -> Day? {
    switch state(on: day) {
    case .determined(let served): served
    case .hearingTold, .setAside:
      steps.last { step in
        if case .determined = step.state { step.from <= day } else { false }
      }?.from
    case .none, .suspected, .underInvestigation, .disposed, .underReview, .reviewed, .inCourt,
      .judged, .demanded, .enforcing, .performed, .closed:
      nil
    }
  }
}

extension IdleCaseEvent {
  /// Whether it shows that an appeal was taken up, be it late.
  fileprivate func decides(_ appeal: IdleCaseEvent) -> Bool {
    switch self {
    case .reviewDecided: appeal == .reviewApplied
    case .judged: appeal == .suitFiled
    case .suspicionRaised, .inquiryServed, .answered, .cleared, .determinationServed, .published,
      .filed, .financeTold, .mortgageeTold, .schemeAgreed, .approved, .hearingTold,
      .hearingRequested, .hearingHeld, .takeBackNoticed, .disposed, .reviewApplied, .suitFiled,
      .demandServed, .enforcementApplied, .feePaid, .deregistered, .cancellationAnnounced,
      .fundsSecured, .closed:
      false
    }
  }
}
