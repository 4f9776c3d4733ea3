public import CivilCalendar

/// The duties of a case that lie beside its path, as far as they are done.
public struct IdleCaseDuties: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt16

  /// Makes duties of bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The user answered the inquiry.
  public static let answered = IdleCaseDuties(rawValue: 1)
  /// Published.
  public static let published = IdleCaseDuties(rawValue: 2)
  /// Filed.
  public static let filed = IdleCaseDuties(rawValue: 4)
  /// The financial regulators were told.
  public static let financeTold = IdleCaseDuties(rawValue: 8)
  /// The mortgagee was told.
  public static let mortgageeTold = IdleCaseDuties(rawValue: 16)
  /// A scheme was agreed on with the user.
  public static let schemeAgreed = IdleCaseDuties(rawValue: 32)
  /// The government approved.
  public static let approved = IdleCaseDuties(rawValue: 64)
  /// A hearing was asked for.
  public static let hearingRequested = IdleCaseDuties(rawValue: 128)
  /// The hearing was held.
  public static let hearingHeld = IdleCaseDuties(rawValue: 256)
  /// The take-back was announced.
  public static let takeBackNoticed = IdleCaseDuties(rawValue: 512)
  /// The funds of the project were shown to be in place.
  public static let fundsSecured = IdleCaseDuties(rawValue: 1024)

  /// What a decision rests on, and must be done anew once it was set aside.
  static let ofDecision: IdleCaseDuties = [
    .schemeAgreed, .approved, .hearingRequested, .hearingHeld, .takeBackNoticed,
  ]

  /// The duty that an act does; none for an act of the path.
  init(doneBy event: IdleCaseEvent) {
    self =
      switch event {
      case .answered: .answered
      case .published: .published
      case .filed: .filed
      case .financeTold: .financeTold
      case .mortgageeTold: .mortgageeTold
      case .schemeAgreed: .schemeAgreed
      case .approved: .approved
      case .hearingRequested: .hearingRequested
      case .hearingHeld: .hearingHeld
      case .takeBackNoticed: .takeBackNoticed
      case .fundsSecured: .fundsSecured
      case .suspicionRaised, .inquiryServed, .cleared, .determinationServed, .disposed, .closed,
        .hearingTold, .reviewApplied, .reviewDecided, .suitFiled, .judged, .demandServed,
        .enforcementApplied, .feePaid, .deregistered, .cancellationAnnounced:
        []
      }
  }
}

/// An idle case: where it stands on its path, and which duties beside the path are done.
public struct IdleCase: Hashable, Sendable {
  /// Where it stands.
  public let state: IdleCaseState
  /// What was done beside the path, since the case was opened.
  public let duties: IdleCaseDuties

  /// Makes a case.
  public init(_ state: IdleCaseState, duties: IdleCaseDuties = []) {
    self.state = state
    self.duties = duties
  }

  /// Returns the case after an act.
  ///
  /// Beside the path the machine asks, before a way of art. 12: filed (art. 25), agreed and approved
  /// (art. 13); before a decision of art. 14: approved, and the hearing held if one was asked for
  /// (arts. 14 and 15); before a take-back in Shanghai its public notice, too (上海市实施《土地管理法》办法 art. 39).
  ///
  /// - Throws: `IdleCaseRefusal` naming what is missing; the case is left as it was.
  public func applying(
    _ event: IdleCaseEvent, on day: Day
  ) throws(IdleCaseRefusal) -> IdleCase {
    let next = try advanced(by: event, on: day)
    if let duty = missingDuty(before: event, on: day) { throw .needs(duty, before: event) }
    return next
  }

  /// Returns the case after an act, whatever duties beside the path are left out.
  func advanced(by event: IdleCaseEvent, on day: Day) throws(IdleCaseRefusal) -> IdleCase {
    let next = try state.applying(event, on: day)
    let kept: IdleCaseDuties =
      switch next.step {
      case .suspected: state.step == .suspected ? duties : []
      case .setAside: state.step == .setAside ? duties : duties.subtracting(.ofDecision)
      case .none, .underInvestigation, .determined, .hearingTold, .disposed, .underReview,
        .reviewed, .inCourt, .judged, .demanded, .enforcing, .performed, .closed:
        duties
      }
    return IdleCase(next, duties: kept.union(IdleCaseDuties(doneBy: event)))
  }

  /// The first duty beside the path that an act must not come before; nil if none is left out.
  func missingDuty(before event: IdleCaseEvent, on day: Day) -> IdleCaseEvent? {
    guard case .disposed(let way) = event else { return nil }
    if way.isDecision {
      if duties.contains(.hearingRequested), !duties.contains(.hearingHeld) { return .hearingHeld }
      if !duties.contains(.approved) { return .approved }
      return way.needsPublicNotice(on: day) && !duties.contains(.takeBackNoticed)
        ? .takeBackNoticed : nil
    }
    if !duties.contains(.filed) { return .filed }
    if !duties.contains(.schemeAgreed) { return .schemeAgreed }
    return duties.contains(.approved) ? nil : .approved
  }
}
