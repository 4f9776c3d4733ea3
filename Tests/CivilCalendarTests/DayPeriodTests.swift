import CivilCalendar
import Testing

struct DayPeriodTests {
  struct Case: CustomTestStringConvertible {
    let from: Day
    let length: Int
    let end: Day
    var testDescription: String { "\(from) + \(length) = \(end)" }
  }

  static let days = [
    Case(from: "2025-09-01", length: 30, end: "2025-10-01"),
    Case(from: "2024-12-31", length: 30, end: "2025-01-30"),
    Case(from: "2024-02-28", length: 1, end: "2024-02-29"),
    Case(from: "2025-02-28", length: 1, end: "2025-03-01"),
    Case(from: "2025-12-31", length: 365, end: "2026-12-31"),
    Case(from: "2024-03-01", length: 0, end: "2024-03-01"),
    Case(from: "2024-03-01", length: -30, end: "2024-01-31"),
  ]

  @Test(arguments: days)
  func `the first day of a period of days is not counted`(_ item: Case) {
    #expect(item.from.endOfPeriod(days: item.length) == item.end)
  }

  static let months = [
    Case(from: "2024-02-29", length: 12, end: "2025-02-28"),
    Case(from: "2023-08-31", length: 6, end: "2024-02-29"),
    Case(from: "2022-08-31", length: 6, end: "2023-02-28"),
    Case(from: "2024-01-30", length: 1, end: "2024-02-29"),
    Case(from: "2024-01-29", length: 1, end: "2024-02-29"),
    Case(from: "2024-01-28", length: 1, end: "2024-02-28"),
    Case(from: "2023-01-31", length: 1, end: "2023-02-28"),
    Case(from: "2024-01-31", length: 3, end: "2024-04-30"),
    Case(from: "2024-02-29", length: 1, end: "2024-03-29"),
    Case(from: "2024-04-30", length: 1, end: "2024-05-30"),
    Case(from: "2024-10-31", length: 1, end: "2024-11-30"),
    Case(from: "2024-11-30", length: 1, end: "2024-12-30"),
    Case(from: "2024-12-31", length: 1, end: "2025-01-31"),
    Case(from: "2024-12-31", length: 2, end: "2025-02-28"),
    Case(from: "2024-07-31", length: 42, end: "2028-01-31"),
    Case(from: "2024-06-15", length: 0, end: "2024-06-15"),
    Case(from: "2024-03-31", length: -1, end: "2024-02-29"),
    Case(from: "2024-01-31", length: -2, end: "2023-11-30"),
    Case(from: "2024-12-15", length: -12, end: "2023-12-15"),
  ]

  @Test(arguments: months)
  func `a period of months ends on the same date, or on the month's last day`(_ item: Case) {
    #expect(item.from.endOfPeriod(months: item.length) == item.end)
  }

  static let years = [
    Case(from: "2024-02-29", length: 1, end: "2025-02-28"),
    Case(from: "2024-02-29", length: 4, end: "2028-02-29"),
    Case(from: "2096-02-29", length: 4, end: "2100-02-28"),
    Case(from: "2025-02-28", length: 3, end: "2028-02-28"),
    Case(from: "2024-03-01", length: 1, end: "2025-03-01"),
    Case(from: "2023-12-31", length: 2, end: "2025-12-31"),
    Case(from: "2012-01-01", length: 50, end: "2062-01-01"),
    Case(from: "2024-02-29", length: -1, end: "2023-02-28"),
  ]

  @Test(arguments: years)
  func `a period of years ends on the same date, or on the last of February`(_ item: Case) {
    #expect(item.from.endOfPeriod(years: item.length) == item.end)
  }
}
