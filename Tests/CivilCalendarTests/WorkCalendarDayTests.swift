import CivilCalendar
import Testing

struct WorkCalendarDayTests {
  struct Case: CustomTestStringConvertible {
    let day: Day
    let isWorked: Bool
    let holiday: String?
    let notice: Int?
    let certainty: Certainty
    var testDescription: String { day.description }

    init(
      _ day: Day, worked: Bool, _ holiday: String? = nil, notice: Int?,
      _ certainty: Certainty = .certain
    ) {
      self.day = day
      isWorked = worked
      self.holiday = holiday
      self.notice = notice
      self.certainty = certainty
    }
  }

  static let cases = [
    Case("2009-12-31", worked: true, notice: nil, .provisional),
    Case("2010-01-01", worked: false, "元旦", notice: 2010),
    Case("2010-01-04", worked: true, notice: 2010),
    Case("2011-12-30", worked: true, notice: 2011),
    Case("2011-12-31", worked: true, notice: 2012),  // a Saturday worked for the next New Year
    Case("2012-09-30", worked: false, "中秋节、国庆节", notice: 2012),
    Case("2015-09-03", worked: false, "抗日战争暨世界反法西斯战争胜利70周年纪念日", notice: 2015),
    Case("2015-09-06", worked: true, notice: 2015),
    Case("2018-12-28", worked: true, notice: 2018),
    Case("2018-12-29", worked: true, notice: 2019),
    Case("2018-12-30", worked: false, "元旦", notice: 2019),
    Case("2018-12-31", worked: false, "元旦", notice: 2019),
    Case("2020-02-02", worked: false, "春节", notice: 2020),
    Case("2020-02-03", worked: true, notice: 2020),
    Case("2022-12-31", worked: false, "元旦", notice: 2023),
    Case("2026-02-13", worked: true, notice: 2026),
    Case("2026-02-14", worked: true, notice: 2026),  // a Saturday worked for the Spring Festival
    Case("2026-02-15", worked: false, "春节", notice: 2026),
    Case("2026-02-23", worked: false, "春节", notice: 2026),
    Case("2026-02-24", worked: true, notice: 2026),
    Case("2026-03-07", worked: false, notice: 2026),  // an ordinary Saturday
    Case("2026-12-28", worked: true, notice: 2026),
    Case("2026-12-29", worked: true, notice: 2026, .provisional),
    Case("2026-12-31", worked: true, notice: 2026, .provisional),
    Case("2027-01-01", worked: true, notice: nil, .provisional),
    Case("2027-01-02", worked: false, notice: nil, .provisional),
    Case("2026-12-27", worked: false, notice: 2026),
  ]

  @Test(arguments: cases)
  func `a day is worked or not, by a notice or the weekday`(_ item: Case) {
    let calendar = WorkCalendar.official
    #expect(calendar.isWorkingDay(item.day) == item.isWorked)
    #expect(calendar.holidayName(of: item.day) == item.holiday)
    #expect(calendar.notice(governing: item.day)?.year == item.notice)
    #expect(calendar.certainty(of: item.day) == item.certainty)
  }

  @Test func `the weaker certainty is the greater`() {
    #expect(Certainty.certain < .provisional)
    #expect(max(Certainty.provisional, .certain) == .provisional)
  }
}
