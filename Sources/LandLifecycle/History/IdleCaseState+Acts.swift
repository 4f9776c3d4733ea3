public import CivilCalendar

// MARK: - From suspicion to disposal

extension IdleCaseState {
  /// Returns the state after an act, of the path alone: the duties beside it are ``IdleCase``'s.
  ///
  /// A closed case may be followed by a new suspicion: the start date that Order 53 art. 12 sets
  /// anew can be missed again. A duty beside the path, such as publishing, leaves the state as it is.
  ///
  /// - Throws: `IdleCaseRefusal` naming what is missing; the state is left as it was.
  public func applying(
    _ event: IdleCaseEvent, on day: Day
  ) throws(IdleCaseRefusal) -> IdleCaseState {
    let next = try successor(of: event, on: day)
    if let entered, day < entered { throw .beforeEarlierAct(event, earlier: entered) }
    return next
  }

  private func successor(
    of event: IdleCaseEvent, on day: Day
  ) throws(IdleCaseRefusal) -> IdleCaseState {
    switch event {
    case .suspicionRaised: try suspicion(on: day)
    case .inquiryServed, .answered, .cleared, .determinationServed: try inquiry(event, on: day)
    case .published, .filed, .financeTold, .mortgageeTold: try duty(event)
    case .schemeAgreed, .approved, .takeBackNoticed, .fundsSecured: try preparation(event)
    case .hearingTold, .hearingRequested, .hearingHeld: try hearing(event, on: day)
    case .disposed(let way): try disposal(way, on: day)
    case .reviewApplied, .reviewDecided: try review(event, on: day)
    case .suitFiled, .judged: try suit(event, on: day)
    case .demandServed, .enforcementApplied: try enforcement(event, on: day)
    case .feePaid, .deregistered, .cancellationAnnounced: try performance(event, on: day)
    case .closed: try closing(on: day)
    }
  }

  /// What the path lacks before a determination is served.
  ///
  /// - Precondition: The state is one before the determination, or closed.
  private func missing(before event: IdleCaseEvent) -> IdleCaseRefusal {
    switch self {
    case .suspected: .needs(.inquiryServed, before: event)
    case .underInvestigation: .needs(.determinationServed, before: event)
    case .none, .closed, .determined, .hearingTold, .disposed, .underReview, .reviewed, .inCourt,
      .judged, .setAside, .demanded, .enforcing, .performed:
      .needs(.suspicionRaised, before: event)
    }
  }

  private func suspicion(on day: Day) throws(IdleCaseRefusal) -> IdleCaseState {
    switch self {
    case .none, .closed: return .suspected(since: day)
    case .suspected, .underInvestigation, .determined, .hearingTold, .disposed, .underReview,
      .reviewed, .inCourt, .judged, .setAside, .demanded, .enforcing, .performed:
      throw .alreadyPast(.suspicionRaised, while: step)
    }
  }

  private func inquiry(
    _ event: IdleCaseEvent, on day: Day
  ) throws(IdleCaseRefusal) -> IdleCaseState {
    switch self {
    case .none: throw missing(before: event)
    case .suspected:
      if event == .inquiryServed { return .underInvestigation(since: day) }
      if event == .cleared { return .closed(on: day) }
      throw missing(before: event)
    case .underInvestigation:
      if event == .answered { return self }
      if event == .cleared { return .closed(on: day) }
      if event == .determinationServed { return .determined(on: day) }
      throw .alreadyPast(event, while: step)
    case .closed:
      if event == .cleared { throw .alreadyPast(event, while: step) }
      throw missing(before: event)
    case .determined, .hearingTold, .disposed, .underReview, .reviewed, .inCourt, .judged,
      .setAside, .demanded, .enforcing, .performed:
      throw .alreadyPast(event, while: step)
    }
  }

  /// Publishing, filing, telling regulators and mortgagees: owed from the determination on, and
  /// better late than never.
  private func duty(_ event: IdleCaseEvent) throws(IdleCaseRefusal) -> IdleCaseState {
    switch self {
    case .none, .suspected, .underInvestigation, .closed: throw missing(before: event)
    case .determined, .hearingTold, .disposed, .underReview, .reviewed, .inCourt, .judged,
      .setAside, .demanded, .enforcing, .performed:
      return self
    }
  }

  /// What must be done before a disposal, and leaves the state as it is.
  private func preparation(_ event: IdleCaseEvent) throws(IdleCaseRefusal) -> IdleCaseState {
    switch self {
    case .none, .suspected, .underInvestigation, .closed: throw missing(before: event)
    case .determined, .hearingTold, .setAside: return self
    case .disposed, .underReview, .reviewed, .inCourt, .judged, .demanded, .enforcing, .performed:
      throw .alreadyPast(event, while: step)
    }
  }

  private func hearing(
    _ event: IdleCaseEvent, on day: Day
  ) throws(IdleCaseRefusal) -> IdleCaseState {
    switch self {
    case .none, .suspected, .underInvestigation, .closed: throw missing(before: event)
    case .determined, .setAside:
      if event == .hearingTold { return .hearingTold(on: day) }
      throw .needs(.hearingTold, before: event)
    case .hearingTold:
      if event == .hearingTold { throw .alreadyPast(event, while: step) }
      return self
    case .disposed, .underReview, .reviewed, .inCourt, .judged, .demanded, .enforcing, .performed:
      throw .alreadyPast(event, while: step)
    }
  }

  private func disposal(
    _ way: IdleDisposal, on day: Day
  ) throws(IdleCaseRefusal) -> IdleCaseState {
    switch self {
    case .none, .suspected, .underInvestigation, .closed: throw missing(before: .disposed(way))
    case .determined, .setAside:
      // Art. 15: before a decision of art. 14 the user is told of the right to a hearing.
      if way.isDecision { throw .needs(.hearingTold, before: .disposed(way)) }
      return .disposed(way, on: day)
    case .hearingTold: return .disposed(way, on: day)
    case .disposed, .underReview, .reviewed, .inCourt, .judged, .demanded, .enforcing, .performed:
      throw .alreadyPast(.disposed(way), while: step)
    }
  }
}

// MARK: - From a decision to its end

extension IdleCaseState {
  /// The state in which an act about a decision finds no decision to be about.
  private func undecided(_ event: IdleCaseEvent) -> IdleCaseRefusal {
    let isOfTakeBack = event == .deregistered || event == .cancellationAnnounced
    return switch self {
    case .determined, .hearingTold, .setAside:
      .needs(.disposed(isOfTakeBack ? .takenBack : .feeCharged), before: event)
    case .none, .suspected, .underInvestigation, .closed, .disposed, .underReview, .reviewed,
      .inCourt, .judged, .demanded, .enforcing, .performed:
      missing(before: event)
    }
  }

  private func review(
    _ event: IdleCaseEvent, on day: Day
  ) throws(IdleCaseRefusal) -> IdleCaseState {
    switch self {
    case .none, .suspected, .underInvestigation, .determined, .hearingTold, .setAside, .closed:
      throw undecided(event)
    case .disposed(let way, _):
      guard way.isDecision else { throw .notForDisposal(event, way) }
      guard event == .reviewApplied else { throw .needs(.reviewApplied, before: event) }
      return .underReview(way, since: day)
    case .underReview(let way, _):
      if event == .reviewApplied { throw .alreadyPast(event, while: step) }
      return event == .reviewDecided(.setAside) ? .setAside(way, on: day) : .reviewed(way, on: day)
    case .reviewed, .inCourt, .judged, .demanded, .enforcing:
      throw .alreadyPast(event, while: step)
    case .performed(let way, _):
      guard way.isDecision else { throw .notForDisposal(event, way) }
      return event == .reviewDecided(.setAside) ? .setAside(way, on: day) : self
    }
  }

  private func suit(_ event: IdleCaseEvent, on day: Day) throws(IdleCaseRefusal) -> IdleCaseState {
    switch self {
    case .none, .suspected, .underInvestigation, .determined, .hearingTold, .setAside, .closed:
      throw undecided(event)
    case .disposed(let way, let served):
      guard way.isDecision else { throw .notForDisposal(event, way) }
      guard event == .suitFiled else { throw .needs(.suitFiled, before: event) }
      if way.needsReviewFirst(servedOn: served) { throw .needs(.reviewApplied, before: event) }
      return .inCourt(way, since: day)
    case .underReview: throw .needs(.reviewDecided(.upheld), before: event)
    case .reviewed(let way, _):
      guard event == .suitFiled else { throw .needs(.suitFiled, before: event) }
      return .inCourt(way, since: day)
    case .inCourt(let way, _):
      if event == .suitFiled { throw .alreadyPast(event, while: step) }
      return event == .judged(.setAside) ? .setAside(way, on: day) : .judged(way, on: day)
    case .judged, .demanded, .enforcing: throw .alreadyPast(event, while: step)
    case .performed(let way, _):
      guard way.isDecision else { throw .notForDisposal(event, way) }
      return event == .judged(.setAside) ? .setAside(way, on: day) : self
    }
  }

  private func enforcement(
    _ event: IdleCaseEvent, on day: Day
  ) throws(IdleCaseRefusal) -> IdleCaseState {
    switch self {
    case .none, .suspected, .underInvestigation, .determined, .hearingTold, .setAside, .closed:
      throw undecided(event)
    case .disposed(let way, _), .reviewed(let way, _), .judged(let way, _):
      guard way.isDecision else { throw .notForDisposal(event, way) }
      // 行政强制法 art. 54: no application without a demand.
      guard event == .demandServed else { throw .needs(.demandServed, before: event) }
      return .demanded(way, on: day)
    // 行政强制法 art. 53: only where no appeal is pending.
    case .underReview: throw .needs(.reviewDecided(.upheld), before: event)
    case .inCourt: throw .needs(.judged(.upheld), before: event)
    case .demanded(let way, _):
      if event == .demandServed { throw .alreadyPast(event, while: step) }
      return .enforcing(way, since: day)
    case .enforcing, .performed: throw .alreadyPast(event, while: step)
    }
  }

  private func performance(
    _ event: IdleCaseEvent, on day: Day
  ) throws(IdleCaseRefusal) -> IdleCaseState {
    switch self {
    case .none, .suspected, .underInvestigation, .determined, .hearingTold, .setAside, .closed:
      throw undecided(event)
    case .disposed(let way, _), .underReview(let way, _), .reviewed(let way, _),
      .inCourt(let way, _), .judged(let way, _), .demanded(let way, _), .enforcing(let way, _):
      guard way.isPerformed(by: event) else { throw .notForDisposal(event, way) }
      return .performed(way, on: day)
    case .performed: throw .alreadyPast(event, while: step)
    }
  }

  private func closing(on day: Day) throws(IdleCaseRefusal) -> IdleCaseState {
    switch self {
    case .none, .suspected, .underInvestigation: throw missing(before: .closed)
    case .determined, .hearingTold: throw .needs(.disposed(.otherWay), before: .closed)
    case .disposed(let way, _), .underReview(let way, _), .reviewed(let way, _),
      .inCourt(let way, _), .judged(let way, _), .demanded(let way, _):
      // What was decided against the user is carried out by paying or deregistering.
      if let act = way.performingAct { throw .needs(act, before: .closed) }
      return .closed(on: day)
    case .setAside, .enforcing, .performed: return .closed(on: day)
    case .closed: throw .alreadyPast(.closed, while: step)
    }
  }
}

extension IdleDisposal {
  /// The act by which a decision of art. 14 is performed; nil for the ways of art. 12.
  var performingAct: IdleCaseEvent? {
    switch self {
    case .feeCharged: .feePaid
    case .takenBack: .deregistered
    case .extended, .useChanged, .temporaryUse, .boughtBack, .exchanged, .otherWay: nil
    }
  }

  /// Whether an act carries it out.
  func isPerformed(by event: IdleCaseEvent) -> Bool {
    switch self {
    case .feeCharged: event == .feePaid
    case .takenBack: event == .deregistered || event == .cancellationAnnounced
    case .boughtBack: event == .deregistered
    case .extended, .useChanged, .temporaryUse, .exchanged, .otherWay: false
    }
  }

  /// Whether it is announced to the public first.
  ///
  /// - Source: 上海市实施《中华人民共和国土地管理法》办法（2018）, art. 39, in force since 2019-01-01.
  func needsPublicNotice(on day: Day) -> Bool {
    self == .takenBack && Parameter.takeBackNotice.isInForce(on: day)
  }

  /// Whether a suit against the decision is heard only after a review.
  ///
  /// A take-back is a decision that takes a right to use land. Whether a fee decision is one too is
  /// open: an officer chooses, and both ways can be recorded.
  ///
  /// - Source: 行政复议法（2023）, art. 23(1) item 2, in force since 2024-01-01.
  func needsReviewFirst(servedOn day: Day) -> Bool {
    self == .takenBack && Parameter.reviewBeforeSuit.isInForce(on: day)
  }
}
