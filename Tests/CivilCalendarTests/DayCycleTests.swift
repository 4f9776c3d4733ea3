import CivilCalendar
import Foundation
import Testing

/// Every day of one whole Gregorian cycle, 1800 to 2199, against Foundation.
struct DayCycleTests {
  static let first = Int32(-62_091)  // 1800-01-01
  static let last = Int32(84_005)  // 2199-12-31

  @Test func `the cycle is 146,097 days long`() {
    #expect(Day(number: Self.first) == "1800-01-01")
    #expect(Day(number: Self.last) == "2199-12-31")
    #expect(Self.last - Self.first + 1 == 146_097)
  }

  @Test func `every day of 400 years is the one Foundation names`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    for number in Self.first...Self.last {
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      let expected = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
      let day = Day(number: number)
      let (year, month, dayOfMonth) = day.components
      let isSame =
        year == expected.year && month == expected.month && dayOfMonth == expected.day
        // Foundation counts the week from Sunday, 1.
        && day.weekday.rawValue % 7 + 1 == expected.weekday
      try #require(isSame, "\(day)")
    }
  }

  @Test func `every day of 400 years comes back from its date and its text`() throws {
    for number in Self.first...Self.last {
      let day = Day(number: number)
      let (year, month, dayOfMonth) = day.components
      let isSame =
        Day(year: year, month: month, day: dayOfMonth) == day && Day(day.description) == day
      try #require(isSame, "\(day)")
    }
  }
}
