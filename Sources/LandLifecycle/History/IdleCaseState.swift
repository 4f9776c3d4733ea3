public import CivilCalendar

/// How an idle case was disposed of.
///
/// - Source: Order 53, art. 12(1) items 1–6 and art. 14 items 1–2.
public enum IdleDisposal: UInt8, Hashable, Sendable, CaseIterable {
  /// Start date extended by a supplement, at most one year (art. 12(1)1).
  case extended
  /// Use or planning conditions changed (art. 12(1)2).
  case useChanged
  /// Temporary use arranged, at most two years (art. 12(1)3).
  case temporaryUse
  /// Taken back for payment by agreement (art. 12(1)4).
  case boughtBack
  /// Exchanged for other land (art. 12(1)5).
  case exchanged
  /// Another way the office set (art. 12(1)6).
  case otherWay
  /// Idle fee charged (art. 14(1)).
  case feeCharged
  /// Taken back without payment (art. 14(2)).
  case takenBack

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .extended: "extended"
    case .useChanged: "use-changed"
    case .temporaryUse: "temporary-use"
    case .boughtBack: "bought-back"
    case .exchanged: "exchanged"
    case .otherWay: "other-way"
    case .feeCharged: "fee-charged"
    case .takenBack: "taken-back"
    }
  }
}

/// An act in an idle case.
public enum IdleCaseEvent: Hashable, Sendable {
  /// Land was found that may be idle (art. 5(1)).
  case suspicionRaised
  /// The inquiry notice was served (《闲置土地调查通知书》, art. 5).
  case inquiryServed
  /// The inquiry found that the land is not idle.
  case cleared
  /// The determination was served (《闲置土地认定书》, art. 9).
  case determinationServed
  /// A way of disposal was decided (arts. 12, 14).
  case disposed(IdleDisposal)
  /// The disposal was carried out and the published entry withdrawn (art. 11).
  case closed

  /// Every event, for tests and diagrams.
  public static let all: [IdleCaseEvent] =
    [.suspicionRaised, .inquiryServed, .cleared, .determinationServed]
    + IdleDisposal.allCases.map { .disposed($0) } + [.closed]

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .suspicionRaised: "suspicion-raised"
    case .inquiryServed: "inquiry-served"
    case .cleared: "idle-cleared"
    case .determinationServed: "determination-served"
    case .disposed(let way): "disposed-\(way.code)"
    case .closed: "idle-closed"
    }
  }
}

/// Where a statutory idle-land case stands: the second of the two state machines.
///
/// Each state keeps the day it was entered, from which its clock runs.
public enum IdleCaseState: Hashable, Sendable {
  /// No case.
  case none
  /// Suspected, cause not examined (疑似闲置).
  case suspected(since: Day)
  /// Inquiry notice served (调查).
  case underInvestigation(since: Day)
  /// Determination served (认定).
  case determined(on: Day)
  /// Way of disposal decided (处置).
  case disposed(IdleDisposal, on: Day)
  /// Closed.
  case closed(on: Day)

  /// The state without its days.
  public var step: IdleCaseStep {
    switch self {
    case .none: .none
    case .suspected: .suspected
    case .underInvestigation: .underInvestigation
    case .determined: .determined
    case .disposed: .disposed
    case .closed: .closed
    }
  }

  /// The day this state was entered, from which its clock runs; nil without a case.
  public var entered: Day? {
    switch self {
    case .none: nil
    case .suspected(let day), .underInvestigation(let day), .determined(let day),
      .disposed(_, let day), .closed(let day):
      day
    }
  }
}

/// The name of an idle-case state.
public enum IdleCaseStep: UInt8, Hashable, Sendable, CaseIterable, Comparable {
  case none, suspected, underInvestigation, determined, disposed, closed

  /// Orders steps along the life of a case.
  public static func < (left: IdleCaseStep, right: IdleCaseStep) -> Bool {
    left.rawValue < right.rawValue
  }

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .none: "none"
    case .suspected: "suspected"
    case .underInvestigation: "under-investigation"
    case .determined: "determined"
    case .disposed: "disposed"
    case .closed: "closed"
    }
  }
}

/// Why an act cannot follow in an idle case.
public enum IdleCaseRefusal: Error, Hashable, Sendable {
  /// Another act must come first.
  case needs(IdleCaseEvent, before: IdleCaseEvent)
  /// The act was done already, or a later one.
  case alreadyPast(IdleCaseEvent, while: IdleCaseStep)
  /// The act's day lies before the day the present state was entered.
  case beforeEarlierAct(IdleCaseEvent, earlier: Day)
}

extension IdleCaseState {
  /// Returns the state after an act.
  ///
  /// A closed case may be followed by a new suspicion: the start date that Order 53 art. 12 sets
  /// anew can be missed again.
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
    switch (self, event) {
    case (.none, .suspicionRaised), (.closed, .suspicionRaised): return .suspected(since: day)
    case (.suspected, .inquiryServed): return .underInvestigation(since: day)
    case (.suspected, .cleared), (.underInvestigation, .cleared): return .closed(on: day)
    case (.underInvestigation, .determinationServed): return .determined(on: day)
    case (.determined, .disposed(let way)): return .disposed(way, on: day)
    case (.disposed, .closed): return .closed(on: day)

    case (.none, .inquiryServed), (.none, .cleared), (.closed, .inquiryServed),
      (.closed, .determinationServed), (.closed, .disposed), (.none, .determinationServed),
      (.none, .disposed), (.none, .closed):
      throw .needs(.suspicionRaised, before: event)
    case (.suspected, .determinationServed), (.suspected, .disposed), (.suspected, .closed):
      throw .needs(.inquiryServed, before: event)
    case (.underInvestigation, .disposed), (.underInvestigation, .closed):
      throw .needs(.determinationServed, before: event)
    case (.determined, .closed): throw .needs(.disposed(.otherWay), before: event)

    case (.suspected, .suspicionRaised), (.underInvestigation, .suspicionRaised),
      (.underInvestigation, .inquiryServed), (.determined, .suspicionRaised),
      (.determined, .inquiryServed), (.determined, .cleared), (.determined, .determinationServed),
      (.disposed, .suspicionRaised), (.disposed, .inquiryServed), (.disposed, .cleared),
      (.disposed, .determinationServed), (.disposed, .disposed), (.closed, .cleared),
      (.closed, .closed):
      throw .alreadyPast(event, while: step)
    }
  }
}
