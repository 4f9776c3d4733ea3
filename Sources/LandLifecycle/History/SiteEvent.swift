public import CivilCalendar

/// How a contract's life on the ground can end before or at its term.
public enum Closure: UInt8, Hashable, Sendable, CaseIterable {
  /// The State took the land back (收回).
  case takenBack
  /// The contract was rescinded (解除).
  case rescinded
  /// The holder gave the land up (退还).
  case surrendered
  /// The term ended (到期).
  case expired

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .takenBack: "taken-back"
    case .rescinded: "rescinded"
    case .surrendered: "surrendered"
    case .expired: "expired"
    }
  }
}

/// Something that happened on site.
public enum SiteEvent: Hashable, Sendable {
  /// The land was handed over (交付土地).
  case handedOver
  /// Construction started (开工).
  case started
  /// Construction stopped (中止).
  case suspended
  /// Construction went on again (复工).
  case resumed
  /// Construction was completed (竣工).
  case completed
  /// Production began (投产).
  case productionBegan
  /// Target output was reached (达产).
  case targetReached
  /// The contract ended.
  case closed(Closure)

  /// Every event, for tests and diagrams.
  public static let all: [SiteEvent] =
    [
      .handedOver, .started, .suspended, .resumed, .completed, .productionBegan, .targetReached,
    ] + Closure.allCases.map { .closed($0) }

  /// The milestone this event meets, if it meets one.
  public var milestone: Milestone? {
    switch self {
    case .handedOver: .handover
    case .started: .start
    case .completed: .completion
    case .productionBegan: .production
    case .targetReached: .targetOutput
    case .suspended, .resumed, .closed: nil
    }
  }

  /// The event that meets a milestone on site.
  public init?(meeting milestone: Milestone) {
    switch milestone {
    case .handover: self = .handedOver
    case .start: self = .started
    case .completion: self = .completed
    case .production: self = .productionBegan
    case .targetOutput: self = .targetReached
    case .signing, .payment, .bond, .evaluation, .termEnd: return nil
    }
  }

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .handedOver: "handed-over"
    case .started: "started"
    case .suspended: "suspended"
    case .resumed: "resumed"
    case .completed: "completed"
    case .productionBegan: "production-began"
    case .targetReached: "target-reached"
    case .closed(let closure): closure.code
    }
  }

  /// The order in which events of one day are told: as they would happen.
  var orderWithinDay: Int {
    switch self {
    case .handedOver: 0
    case .started: 1
    case .resumed: 2
    case .suspended: 3
    case .completed: 4
    case .productionBegan: 5
    case .targetReached: 6
    case .closed: 7
    }
  }
}

/// When something happened: on a day, or on a day unknown but not after another.
public enum Occurrence: Hashable, Sendable {
  /// On this day.
  case on(Day)
  /// On a day that nobody wrote down, this one at the latest.
  case by(Day)

  /// The day from which it is certain to have happened.
  public var knownFrom: Day {
    switch self {
    case .on(let day), .by(let day): day
    }
  }

  /// The day itself, if it was written down.
  public var day: Day? {
    switch self {
    case .on(let day): day
    case .by: nil
    }
  }
}
