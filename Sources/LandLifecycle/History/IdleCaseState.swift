public import CivilCalendar

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
  /// The user was told of the right to a hearing (听证告知).
  case hearingTold(on: Day)
  /// Way of disposal decided (处置); a decision of art. 14 was served.
  case disposed(IdleDisposal, on: Day)
  /// The decision is under review (行政复议).
  case underReview(IdleDisposal, since: Day)
  /// The review left the decision standing.
  case reviewed(IdleDisposal, on: Day)
  /// The decision is before the court (行政诉讼).
  case inCourt(IdleDisposal, since: Day)
  /// The judgment left the decision standing.
  case judged(IdleDisposal, on: Day)
  /// The decision was set aside, by review or by the court; another can be made.
  case setAside(IdleDisposal, on: Day)
  /// The demand for performance was served (催告).
  case demanded(IdleDisposal, on: Day)
  /// The court was asked to enforce (申请强制执行).
  case enforcing(IdleDisposal, since: Day)
  /// The decision was performed: the fee paid, or the right deregistered.
  case performed(IdleDisposal, on: Day)
  /// Closed.
  case closed(on: Day)

  /// The state without its days.
  public var step: IdleCaseStep {
    switch self {
    case .none: .none
    case .suspected: .suspected
    case .underInvestigation: .underInvestigation
    case .determined: .determined
    case .hearingTold: .hearingTold
    case .disposed: .disposed
    case .underReview: .underReview
    case .reviewed: .reviewed
    case .inCourt: .inCourt
    case .judged: .judged
    case .setAside: .setAside
    case .demanded: .demanded
    case .enforcing: .enforcing
    case .performed: .performed
    case .closed: .closed
    }
  }

  /// The day this state was entered, from which its clock runs; nil without a case.
  public var entered: Day? {
    switch self {
    case .none: nil
    case .suspected(let day), .underInvestigation(let day), .determined(let day),
      .hearingTold(let day), .disposed(_, let day), .underReview(_, let day),
      .reviewed(_, let day), .inCourt(_, let day), .judged(_, let day), .setAside(_, let day),
      .demanded(_, let day), .enforcing(_, let day), .performed(_, let day), .closed(let day):
      day
    }
  }

  /// The way of disposal that the state is about; nil before one was decided and once it is over.
  public var disposal: IdleDisposal? {
    switch self {
    case .none, .suspected, .underInvestigation, .determined, .hearingTold, .closed: nil
    case .disposed(let way, _), .underReview(let way, _), .reviewed(let way, _),
      .inCourt(let way, _), .judged(let way, _), .setAside(let way, _), .demanded(let way, _),
      .enforcing(let way, _), .performed(let way, _):
      way
    }
  }

  /// Every state there can be, entered on one day: for tests, diagrams and pages.
  public static func all(on day: Day) -> [IdleCaseState] {
    let ways = IdleDisposal.allCases
    let decisions = ways.filter(\.isDecision)
    return [.none, .suspected(since: day), .underInvestigation(since: day), .determined(on: day)]
      + [.hearingTold(on: day)] + ways.map { .disposed($0, on: day) }
      + decisions.map { .underReview($0, since: day) } + decisions.map { .reviewed($0, on: day) }
      + decisions.map { .inCourt($0, since: day) } + decisions.map { .judged($0, on: day) }
      + decisions.map { .setAside($0, on: day) } + decisions.map { .demanded($0, on: day) }
      + decisions.map { .enforcing($0, since: day) }
      + [.performed(.boughtBack, on: day)] + decisions.map { .performed($0, on: day) }
      + [.closed(on: day)]
  }
}

/// The name of an idle-case state, in the order of a case's life.
///
/// The numbers are those of the caches and follow the order in which the steps came to be.
public enum IdleCaseStep: UInt8, Hashable, Sendable, CaseIterable, Comparable {
  case none = 0
  case suspected = 1
  case underInvestigation = 2
  case determined = 3
  case hearingTold = 6
  case disposed = 4
  case underReview = 7
  case reviewed = 8
  case inCourt = 9
  case judged = 10
  case setAside = 11
  case demanded = 12
  case enforcing = 13
  case performed = 14
  case closed = 5

  /// Orders steps along the life of a case.
  public static func < (left: IdleCaseStep, right: IdleCaseStep) -> Bool {
    left.place < right.place
  }

  /// The step's place in the life of a case, from 0.
  public var place: Int {
    switch self {
    case .none: 0
    case .suspected: 1
    case .underInvestigation: 2
    case .determined: 3
    case .hearingTold: 4
    case .disposed: 5
    case .underReview: 6
    case .reviewed: 7
    case .inCourt: 8
    case .judged: 9
    case .setAside: 10
    case .demanded: 11
    case .enforcing: 12
    case .performed: 13
    case .closed: 14
    }
  }

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .none: "none"
    case .suspected: "suspected"
    case .underInvestigation: "under-investigation"
    case .determined: "determined"
    case .hearingTold: "hearing-told"
    case .disposed: "disposed"
    case .underReview: "under-review"
    case .reviewed: "reviewed"
    case .inCourt: "in-court"
    case .judged: "judged"
    case .setAside: "set-aside"
    case .demanded: "demanded"
    case .enforcing: "enforcing"
    case .performed: "performed"
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
  /// The act belongs to another way of disposal.
  case notForDisposal(IdleCaseEvent, IdleDisposal)
  /// The act's day lies before the day the present state was entered.
  case beforeEarlierAct(IdleCaseEvent, earlier: Day)
  /// The act comes before a time that it must wait for is over, of which this is the last day.
  case beforeLimit(IdleCaseEvent, of: IdleCaseWait, limit: Day)
  /// An appeal comes after the time for it, of which this was the last day.
  case afterLimit(IdleCaseEvent, limit: Day)
}

/// A time that an act of an idle case must wait for.
public enum IdleCaseWait: Hashable, Sendable {
  /// The limits of appeal (行政强制法 art. 53).
  case appeal
  /// The ten working days of a demand (行政强制法 art. 54).
  case demand
  /// The public notice before a take-back (上海市实施《土地管理法》办法 art. 39).
  case publicNotice
}
