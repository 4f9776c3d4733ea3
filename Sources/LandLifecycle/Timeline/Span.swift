public import CivilCalendar

/// A finding and the days on which it holds.
public struct Span: Hashable, Sendable {
  /// The first day.
  public let from: Day
  /// The first day on which it no longer holds; forever while no end is known.
  private(set) var end: Day
  /// What holds.
  public let finding: Finding

  init(from: Day, until end: Day, _ finding: Finding) {
    self.from = from
    self.end = end
    self.finding = finding
  }

  /// The first day on which it no longer holds; nil while no end is known.
  public var until: Day? { end < .forever ? end : nil }

  /// Whether the finding holds on a day.
  public func contains(_ day: Day) -> Bool { from <= day && day < end }
}

extension Span {
  /// Lets the span hold longer, if a finding says the same from its end on; whether it does.
  mutating func goesOn(from: Day, until: Day, _ finding: Finding) -> Bool {
    // What differs between neighbours is nearly always the tier, and it is compared in no time.
    guard end == from, self.finding.tier == finding.tier, self.finding == finding else {
      return false
    }
    end = until
    return true
  }
}
