public import CivilCalendar

/// One thing that stands between a contract and a stage.
public struct Obstacle: Hashable, Sendable {
  /// What is missing, or in the way.
  public enum Lack: Hashable, Sendable {
    /// An event on site is not on record.
    case event(SiteEvent)
    /// One of the ways in which a contract ends; each alone would do.
    case closing(Closure)
    /// An act that an agreed day counts from is not on record.
    case anchor(Anchor)
    /// An act of the idle case is not on record.
    case act(IdleCaseEvent)
    /// None of the ways of disposal is on record; each alone would do.
    case disposal
    /// A day that the step rests on cannot be known for want of this.
    case field(DataField)
    /// It is not before this day.
    case day(Day)
    /// A start is on record before the day on which it would have been too late.
    case started(on: Day)
    /// A start is implied by the record, on a day unknown.
    case startImplied(by: Day)
    /// No inspection on or after a day saw the land without a start in the sense of art. 30.
    case inspection(onOrAfter: Day)
    /// Nobody has recorded that no cause of art. 8 applies.
    case causeNotExamined
    /// A verified cause covers days, which do not count; nil while it lasts.
    case causeCovers(from: Day, until: Day?)
    /// A condition of an exchange is not on record, or the record says that it is not met.
    case condition(ExchangeCondition, isRefuted: Bool)

    /// A stable name for files, logs and JSON; never translated.
    public var code: String {
      switch self {
      case .event(let event): "event-\(event.code)"
      case .closing(let closure): "closing-\(closure.code)"
      case .anchor(let anchor): "anchor-\(anchor.milestone.code)"
      case .act(let event): "act-\(event.code)"
      case .disposal: "disposal"
      case .field(let field): "missing-\(field.code)"
      case .day: "not-before"
      case .started: "started"
      case .startImplied: "start-implied"
      case .inspection: "inspection"
      case .causeNotExamined: "cause-not-examined"
      case .causeCovers: "cause-covers"
      case .condition(let condition, isRefuted: true): "refuted-\(condition.code)"
      case .condition(let condition, isRefuted: false): "unrecorded-\(condition.code)"
      }
    }
  }

  /// What is missing, or in the way.
  public let lack: Lack
  /// Which part it is about; 0 for the whole contract.
  public let part: UInt8
  /// The agreed day it is about, if there is one.
  public let due: Due?
  /// The clause or articles that ask for it; never empty.
  public let citations: [Citation]

  init(_ lack: Lack, part: UInt8 = 0, due: Due? = nil, _ citations: [Citation]) {
    self.lack = lack
    self.part = part
    self.due = due
    self.citations = citations
  }
}

/// The answer to "why is it not there?".
public enum ObstacleAnswer: Hashable, Sendable {
  /// It is there, since this day if that is known.
  case reached(since: Day?)
  /// It is further along.
  case past
  /// The contract ended first, in this way.
  case ended(Closure)
  /// Others took the contract's place first.
  case succeeded(Succession)
  /// These stand in the way, in the order in which they would be met.
  case missing([Obstacle])
}
