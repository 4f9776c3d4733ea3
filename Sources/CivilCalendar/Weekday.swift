/// A day of the week, Monday first.
///
/// The raw value is the ISO 8601 number: 1 for Monday, 7 for Sunday.
public enum Weekday: Int, CaseIterable, Hashable, Sendable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// Whether the day is a Saturday or a Sunday, whatever any holiday notice makes of it.
  public var isWeekend: Bool { rawValue >= Weekday.saturday.rawValue }
}
