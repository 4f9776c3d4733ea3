import CivilCalendar
import Foundation
import Testing

struct OfficialHolidaysTests {
  /// The holiday list the notices were typed from, in the `shared` folder beside the repository.
  static let list = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent()
    .appending(path: "../../../shared/law/holidays_cn.csv").standardizedFileURL

  static var hasList: Bool { FileManager.default.fileExists(atPath: list.path) }

  struct Year: CustomTestStringConvertible {
    let year: Int
    let off: Int
    let worked: Int
    /// Working days from 1 January to 31 December.
    let workingDays: Int
    var testDescription: String { "\(year)" }
  }

  static let years = [
    Year(year: 2010, off: 29, worked: 8, workingDays: 250),
    Year(year: 2011, off: 29, worked: 5, workingDays: 250),
    Year(year: 2012, off: 27, worked: 7, workingDays: 249),
    Year(year: 2013, off: 29, worked: 12, workingDays: 250),
    Year(year: 2014, off: 22, worked: 5, workingDays: 250),
    Year(year: 2015, off: 26, worked: 5, workingDays: 249),
    Year(year: 2016, off: 24, worked: 6, workingDays: 250),
    Year(year: 2017, off: 24, worked: 5, workingDays: 249),
    Year(year: 2018, off: 23, worked: 6, workingDays: 250),
    Year(year: 2019, off: 24, worked: 7, workingDays: 250),
    Year(year: 2020, off: 30, worked: 7, workingDays: 249),
    Year(year: 2021, off: 31, worked: 7, workingDays: 250),
    Year(year: 2022, off: 31, worked: 7, workingDays: 249),
    Year(year: 2023, off: 27, worked: 7, workingDays: 249),
    Year(year: 2024, off: 28, worked: 8, workingDays: 251),
    Year(year: 2025, off: 28, worked: 5, workingDays: 248),
    Year(year: 2026, off: 33, worked: 6, workingDays: 248),
  ]

  @Test(arguments: years)
  func `each shipped notice lists its days off and make-up workdays`(_ item: Year) throws {
    let calendar = WorkCalendar.official
    let notice = try #require(calendar.notices.first { $0.year == item.year })
    #expect(notice.daysOff.count == item.off)
    #expect(notice.workdays.count == item.worked)
    let first = try #require(Day(year: item.year, month: 1, day: 1))
    let days = (0..<366).map { first + $0 }.filter { $0.year == item.year }
    #expect(days.filter(calendar.isWorkingDay).count == item.workingDays)
  }

  @Test func `the shipped notices are those of 2010 to 2026, 578 days in all`() {
    let calendar = WorkCalendar.official
    #expect(calendar.publishedYears == 2010...2026)
    #expect(calendar.notices.map(\.year) == Array(2010...2026))
    #expect(calendar.notices.map { $0.daysOff.count + $0.workdays.count }.reduce(0, +) == 578)
  }

  @Test func `the shipped notice of 2026 is the one of November 2025`() throws {
    let notice = try #require(WorkCalendar.official.notices.last)
    #expect(
      notice.sources == ["https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm"])
    #expect(
      notice.workdays == [
        NamedDay(day: "2026-01-04", name: "元旦"), NamedDay(day: "2026-02-14", name: "春节"),
        NamedDay(day: "2026-02-28", name: "春节"), NamedDay(day: "2026-05-09", name: "劳动节"),
        NamedDay(day: "2026-09-20", name: "国庆节"), NamedDay(day: "2026-10-10", name: "国庆节"),
      ])
  }

  @Test(.enabled(if: hasList, "the shared folder is not beside the repository"))
  func `the shipped notices give back every row of the list`() throws {
    let text = try String(contentsOf: Self.list, encoding: .utf8)
    #expect(try HolidayNotice.notices(parsingCSV: text) == WorkCalendar.official.notices)

    // And without the parser under test: the rows, written anew, are the file.
    var rows: [String] = []
    for notice in WorkCalendar.official.notices {
      let source = notice.sources.joined(separator: ";")
      rows += notice.daysOff.map { "\($0.day),holiday,\($0.name),\(source)" }
      rows += notice.workdays.map { "\($0.day),workday,\($0.name),\(source)" }
    }
    let written = ["date,type,name,source_paper"] + rows.sorted()
    #expect(text.split(whereSeparator: \.isNewline).map(String.init) == written)
  }
}
