public import CivilCalendar

/// How a due day came about.
public enum DueBasis: Hashable, Sendable {
  /// The contract states the date.
  case stated
  /// A period counted from an act that happened.
  case counted(Period, from: Day, Anchor)
  /// The contract is silent; the law counts from the actual handover (Order 53 art. 22(2)).
  case bySilence(handedOver: Day)
}

extension DueBasis {
  /// Whether a late handover moves the due day itself: it counts from the handover or from an act
  /// that follows it.
  var movesWithHandover: Bool {
    switch self {
    case .stated, .counted(_, from: _, .signing), .counted(_, from: _, .fullPayment): false
    case .bySilence, .counted(_, from: _, .handover), .counted(_, from: _, .start),
      .counted(_, from: _, .completion), .counted(_, from: _, .production),
      .counted(_, from: _, .targetOutput):
      true
    }
  }
}

/// By when an obligation is due, as far as can be known.
public enum Due: Hashable, Sendable {
  /// The day is known.
  case determined(DueDay, DueBasis)
  /// The act it counts from has not happened; `projected` is the last day in time had every act
  /// been on time, or on the last day on which a visit saw it not done; nil where even that cannot be known.
  case waiting(for: Anchor, projected: Day?)
  /// The day cannot be known for want of this.
  case indeterminate(DataField)
  /// The contract was read and sets no day.
  case notAgreed
}

extension Due {
  /// The last day in time, known or projected; nil where neither can be.
  var latestDay: Day? {
    switch self {
    case .determined(let day, _): day.actBy
    case .waiting(for: _, projected: let day): day
    case .indeterminate, .notAgreed: nil
    }
  }
}

/// Kinds of due day, for rules that are about one of them alone.
struct DueKinds: OptionSet {
  let rawValue: UInt8

  /// The contract, or a supplement, states the date.
  static let stated = DueKinds(rawValue: 1)
  /// A period counted from an act.
  static let counted = DueKinds(rawValue: 2)
  /// The law's period of a contract that is silent.
  static let bySilence = DueKinds(rawValue: 4)
  /// It counts from an act that has not happened.
  static let waiting = DueKinds(rawValue: 8)
  /// It cannot be known.
  static let indeterminate = DueKinds(rawValue: 16)
}

extension Due {
  /// Which kind it is; none where the contract sets no day.
  var kind: DueKinds {
    switch self {
    case .determined(_, .stated): .stated
    case .determined(_, .counted): .counted
    case .determined(_, .bySilence): .bySilence
    case .waiting: .waiting
    case .indeterminate: .indeterminate
    case .notAgreed: []
    }
  }
}

/// A due day and the first day on which it was the one that counted.
struct DueSegment: Hashable, Sendable {
  let from: Day
  let due: Due
}

/// The due days of one obligation over time: they change when an act happens they count from.
struct DueSchedule: Hashable, Sendable {
  /// What counts from the beginning.
  let first: Due
  /// What counts later, by day; empty for stated dates.
  let later: [DueSegment]

  init(_ first: Due, later: [DueSegment] = []) {
    self.first = first
    self.later = later
  }

  /// Which kinds of due day it has over time.
  var kinds: DueKinds {
    var kinds = first.kind
    for segment in later { kinds.formUnion(segment.due.kind) }
    return kinds
  }

  /// Returns the due day that counts on a day.
  func due(on day: Day) -> Due {
    later.last { $0.from <= day }?.due ?? first
  }

  /// The first day on which the due day of a day counted.
  func from(on day: Day) -> Day { later.last { $0.from <= day }?.from ?? .beginning }

  /// The due day that counts in the end.
  var last: Due { later.last?.due ?? first }

  /// Calls the body with each due day and the days on which it counts, `until` not included.
  func forEach(_ body: (_ due: Due, _ from: Day, _ until: Day) -> Void) {
    body(first, .beginning, later.first?.from ?? .forever)
    for (index, segment) in later.enumerated() {
      body(segment.due, segment.from, index + 1 < later.count ? later[index + 1].from : .forever)
    }
  }
}

extension Day {
  /// Before every day that is judged.
  package static let beginning = Day(number: -1_000_000)
  /// After every day that is judged.
  static let forever = Day(number: 100_000_000)
}
