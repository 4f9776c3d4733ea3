import CivilCalendar
import Testing

struct DayTests {
  struct Known: CustomTestStringConvertible {
    let text: String
    let number: Int32
    let components: [Int]
    let weekday: Weekday
    var testDescription: String { text }
  }

  static let known = [
    Known(text: "0001-01-01", number: -719_162, components: [1, 1, 1], weekday: .monday),
    Known(text: "1582-10-15", number: -141_427, components: [1582, 10, 15], weekday: .friday),
    Known(text: "1600-02-29", number: -135_081, components: [1600, 2, 29], weekday: .tuesday),
    Known(text: "1900-03-01", number: -25_508, components: [1900, 3, 1], weekday: .thursday),
    Known(text: "1969-12-31", number: -1, components: [1969, 12, 31], weekday: .wednesday),
    Known(text: "1970-01-01", number: 0, components: [1970, 1, 1], weekday: .thursday),
    Known(text: "2000-02-29", number: 11_016, components: [2000, 2, 29], weekday: .tuesday),
    Known(text: "2026-11-20", number: 20_777, components: [2026, 11, 20], weekday: .friday),
    Known(text: "2100-02-28", number: 47_540, components: [2100, 2, 28], weekday: .sunday),
    Known(text: "9999-12-31", number: 2_932_896, components: [9999, 12, 31], weekday: .friday),
  ]

  @Test(arguments: known)
  func `a day has one number, one date and one weekday`(_ item: Known) throws {
    let day = try #require(Day(item.text))
    #expect(day.number == item.number)
    #expect(day.description == item.text)
    #expect([day.components.year, day.components.month, day.components.day] == item.components)
    #expect([day.year, day.month, day.dayOfMonth] == item.components)
    #expect(day.weekday == item.weekday)
    #expect(Day(number: item.number) == day)
    #expect(
      Day(year: item.components[0], month: item.components[1], day: item.components[2]) == day)
  }

  @Test(arguments: [
    [2023, 2, 29], [2100, 2, 29], [1900, 2, 29], [2024, 2, 30], [2024, 4, 31], [2024, 6, 31],
    [2024, 9, 31], [2024, 11, 31], [2024, 1, 32], [2024, 1, 0], [2024, 0, 1], [2024, 13, 1],
    [0, 12, 31], [10_000, 1, 1], [-1, 1, 1], [2024, 1, .max], [.min, 1, 1],
  ])
  func `there is no such date`(_ date: [Int]) {
    #expect(Day(year: date[0], month: date[1], day: date[2]) == nil)
  }

  @Test(arguments: [
    "", "2024", "2024-3-1", "2024/03/01", "20240301", "2024-03-1", "2024-03-011", " 2024-03-01",
    "2024-03-01 ", "2024-03-01\n", "-024-03-01", "+024-03-01", "2024-02-30", "0000-01-01",
    "2024-13-01", "2024-00-10", "２０２４-03-01", "2024年3月1日", "2024-03-01T00:00", "2024:03:01",
  ])
  func `a text that is not exactly a date is refused`(_ text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `a literal in code that is no date stops the program`() async {
    await #expect(processExitsWith: .failure) {
      let day: Day = "2024-02-30"
      print(day)
    }
  }

  @Test func `a year out of range is still written, but not read back`() {
    #expect(Day(number: -719_163).description == "0000-12-31")
    #expect(Day(number: -719_529).description == "-0001-12-31")
    #expect(Day(number: 2_932_897).description == "10000-01-01")
    let text = Day(number: 2_932_897).description
    #expect(Day(text) == nil)
  }

  @Test func `the first and the last day that can be counted have a date`() {
    let (first, last) = (Day(number: .min).components, Day(number: .max).components)

    #expect([first.year, first.month, first.day] == [-5_877_641, 6, 23])
    #expect([last.year, last.month, last.day] == [5_881_580, 7, 11])
  }

  @Test func `days are ordered, and count to one another`() {
    let day: Day = "2024-02-28"
    #expect(day < "2024-02-29")
    #expect(!(day < "2024-02-28"))
    #expect(day.next == "2024-02-29")
    #expect(day.next.next == "2024-03-01")
    #expect(day.previous == "2024-02-27")
    #expect(day + 2 == "2024-03-01")
    #expect(day + -59 == "2023-12-31")
    #expect(day - 59 == "2023-12-31")
    #expect(day - "2023-02-28" == 365)
    #expect(day - "2025-02-28" == -366)
    #expect(day - "2024-02-28" == 0)
  }

  @Test func `only Saturday and Sunday are the weekend`() {
    #expect(Weekday.allCases.filter(\.isWeekend) == [.saturday, .sunday])
    #expect(Weekday.allCases.map(\.rawValue) == [1, 2, 3, 4, 5, 6, 7])
  }
}
