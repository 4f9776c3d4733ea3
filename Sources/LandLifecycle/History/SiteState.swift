public import CivilCalendar

/// Where a site stands: the first of the two state machines.
///
/// `applying(_:_:)` is the strict machine for events typed by hand; `SiteTrack` folds imported
/// histories tolerantly with the same table.
public enum SiteState: Hashable, Sendable {
  /// Supplied, land not yet handed over (已供地).
  case granted
  /// Land handed over, no construction (已交地).
  case handedOver(Occurrence)
  /// Construction goes on (在建).
  case underConstruction(since: Occurrence)
  /// Construction has stopped (停工).
  case suspended(since: Occurrence)
  /// Built, not yet producing (已竣工).
  case completed(Occurrence)
  /// Producing below target (已投产).
  case inProduction(since: Occurrence)
  /// At target output (已达产).
  case atTarget(since: Occurrence)
  /// Ended; nothing follows.
  case closed(Closure, Occurrence)

  /// The stage without its days.
  public var stage: Stage {
    switch self {
    case .granted: .granted
    case .handedOver: .handedOver
    case .underConstruction: .underConstruction
    case .suspended: .suspended
    case .completed: .completed
    case .inProduction: .inProduction
    case .atTarget: .atTarget
    case .closed: .closed
    }
  }

  /// When this state was entered; nil for `granted`, which is entered by signing.
  public var entered: Occurrence? {
    switch self {
    case .granted: nil
    case .handedOver(let when), .underConstruction(let when), .suspended(let when),
      .completed(let when), .inProduction(let when), .atTarget(let when), .closed(_, let when):
      when
    }
  }
}

/// The name of a site state, for lists and counts.
public enum Stage: UInt8, Hashable, Sendable, CaseIterable, Comparable {
  case granted, handedOver, underConstruction, suspended, completed, inProduction, atTarget, closed

  /// Orders stages along the life of a contract.
  public static func < (left: Stage, right: Stage) -> Bool { left.rawValue < right.rawValue }

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .granted: "granted"
    case .handedOver: "handed-over"
    case .underConstruction: "under-construction"
    case .suspended: "suspended"
    case .completed: "completed"
    case .inProduction: "in-production"
    case .atTarget: "at-target"
    case .closed: "closed"
    }
  }
}

/// Why an event cannot follow.
public enum EventRefusal: Error, Hashable, Sendable {
  /// Another event must be on record first.
  case needs(SiteEvent, before: SiteEvent)
  /// The event is on record already, or a later one that implies it.
  case alreadyPast(SiteEvent, while: Stage)
  /// There is no construction to stop or take up again.
  case noConstruction(SiteEvent, while: Stage)
  /// The contract has ended.
  case afterEnd(SiteEvent, Closure)
  /// The event's day lies before an event it must follow.
  case beforeEarlierEvent(SiteEvent, earlier: Day)
}

extension SiteState {
  /// Returns the state after an event, by the strict machine.
  ///
  /// - Parameters:
  ///   - event: What happened.
  ///   - when: When; it must not lie before the day this state was entered.
  /// - Returns: The new state.
  /// - Throws: `EventRefusal` naming what is missing; the state is left as it was.
  public func applying(_ event: SiteEvent, _ when: Occurrence) throws(EventRefusal) -> SiteState {
    let next = try successor(of: event, when)
    if let entered, let earlier = entered.day, let day = when.day, day < earlier {
      throw .beforeEarlierEvent(event, earlier: earlier)
    }
    return next
  }

  /// The table: every state and event named, days not yet compared.
  private func successor(
    of event: SiteEvent, _ when: Occurrence
  ) throws(EventRefusal) -> SiteState {
    switch (self, event) {
    case (.closed(let closure, _), .handedOver), (.closed(let closure, _), .started),
      (.closed(let closure, _), .suspended), (.closed(let closure, _), .resumed),
      (.closed(let closure, _), .completed), (.closed(let closure, _), .productionBegan),
      (.closed(let closure, _), .targetReached), (.closed(let closure, _), .closed):
      throw .afterEnd(event, closure)

    case (.granted, .closed(let closure)), (.handedOver, .closed(let closure)),
      (.underConstruction, .closed(let closure)), (.suspended, .closed(let closure)),
      (.completed, .closed(let closure)), (.inProduction, .closed(let closure)),
      (.atTarget, .closed(let closure)):
      return .closed(closure, when)

    case (.granted, .handedOver): return .handedOver(when)
    case (.handedOver, .started): return .underConstruction(since: when)
    case (.underConstruction, .suspended): return .suspended(since: when)
    case (.suspended, .resumed): return .underConstruction(since: when)
    case (.underConstruction, .completed): return .completed(when)
    case (.completed, .productionBegan): return .inProduction(since: when)
    case (.inProduction, .targetReached): return .atTarget(since: when)

    case (.granted, .started): throw .needs(.handedOver, before: event)
    case (.granted, .completed), (.handedOver, .completed): throw .needs(.started, before: event)
    case (.suspended, .completed): throw .needs(.resumed, before: event)
    case (.granted, .productionBegan), (.handedOver, .productionBegan),
      (.underConstruction, .productionBegan), (.suspended, .productionBegan):
      throw .needs(.completed, before: event)
    case (.granted, .targetReached), (.handedOver, .targetReached),
      (.underConstruction, .targetReached), (.suspended, .targetReached),
      (.completed, .targetReached):
      throw .needs(.productionBegan, before: event)

    case (.granted, .suspended), (.granted, .resumed), (.handedOver, .suspended),
      (.handedOver, .resumed), (.underConstruction, .resumed), (.completed, .suspended),
      (.completed, .resumed), (.inProduction, .suspended), (.inProduction, .resumed),
      (.atTarget, .suspended), (.atTarget, .resumed):
      throw .noConstruction(event, while: stage)

    case (.handedOver, .handedOver), (.underConstruction, .handedOver), (.suspended, .handedOver),
      (.completed, .handedOver), (.inProduction, .handedOver), (.atTarget, .handedOver),
      (.underConstruction, .started), (.suspended, .started), (.completed, .started),
      (.inProduction, .started), (.atTarget, .started), (.suspended, .suspended),
      (.completed, .completed), (.inProduction, .completed), (.atTarget, .completed),
      (.inProduction, .productionBegan), (.atTarget, .productionBegan),
      (.atTarget, .targetReached):
      throw .alreadyPast(event, while: stage)
    }
  }
}
