/// One year's official holiday notice (国务院办公厅关于部分节假日安排的通知).
///
/// It holds what the papers say. ``WorkCalendar`` refuses a notice that contradicts itself.
public struct HolidayNotice: Hashable, Sendable {
  /// The year the notice arranges; it may also list days of the December before.
  public let year: Int
  /// Where the notice, then its amendments, were published.
  public let sources: [String]
  /// Days off in date order, with the weekend days inside an announced holiday.
  public let daysOff: [NamedDay]
  /// Make-up workdays (调休上班) in date order.
  public let workdays: [NamedDay]

  /// Makes a notice; the days may come in any order.
  public init(year: Int, sources: [String], daysOff: [NamedDay], workdays: [NamedDay]) {
    self.year = year
    self.sources = sources
    self.daysOff = daysOff.sorted { $0.day < $1.day }
    self.workdays = workdays.sorted { $0.day < $1.day }
  }

  /// The days a notice of this year may list: from 1 December before to 31 December.
  ///
  /// Nil if the year is not in 1...9999.
  var span: ClosedRange<Day>? {
    guard let first = Day(year: year, month: 1, day: 1),
      let last = Day(year: year, month: 12, day: 31)
    else { return nil }
    return (first - 31)...last
  }
}
