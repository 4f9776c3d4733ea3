import CivilCalendar
import Testing

struct WorkCalendarRollingTests {
  struct Rest: CustomTestStringConvertible {
    let before: Day
    let from: Day
    let to: Day
    let after: Day
    var testDescription: String { "\(from)...\(to)" }
  }

  /// Every rest of four days or more from 2010 to 2026, with the working days around it.
  static let rests = [
    Rest(before: "2010-02-12", from: "2010-02-13", to: "2010-02-19", after: "2010-02-20"),
    Rest(before: "2010-09-30", from: "2010-10-01", to: "2010-10-07", after: "2010-10-08"),
    Rest(before: "2011-02-01", from: "2011-02-02", to: "2011-02-08", after: "2011-02-09"),
    Rest(before: "2011-09-30", from: "2011-10-01", to: "2011-10-07", after: "2011-10-08"),
    Rest(before: "2012-01-21", from: "2012-01-22", to: "2012-01-28", after: "2012-01-29"),
    Rest(before: "2012-09-29", from: "2012-09-30", to: "2012-10-07", after: "2012-10-08"),
    Rest(before: "2013-02-08", from: "2013-02-09", to: "2013-02-15", after: "2013-02-16"),
    Rest(before: "2013-09-30", from: "2013-10-01", to: "2013-10-07", after: "2013-10-08"),
    Rest(before: "2014-01-30", from: "2014-01-31", to: "2014-02-06", after: "2014-02-07"),
    Rest(before: "2014-09-30", from: "2014-10-01", to: "2014-10-07", after: "2014-10-08"),
    Rest(before: "2015-02-17", from: "2015-02-18", to: "2015-02-24", after: "2015-02-25"),
    Rest(before: "2015-09-30", from: "2015-10-01", to: "2015-10-07", after: "2015-10-08"),
    Rest(before: "2016-02-06", from: "2016-02-07", to: "2016-02-13", after: "2016-02-14"),
    Rest(before: "2016-09-30", from: "2016-10-01", to: "2016-10-07", after: "2016-10-08"),
    Rest(before: "2017-01-26", from: "2017-01-27", to: "2017-02-02", after: "2017-02-03"),
    Rest(before: "2017-09-30", from: "2017-10-01", to: "2017-10-08", after: "2017-10-09"),
    Rest(before: "2018-02-14", from: "2018-02-15", to: "2018-02-21", after: "2018-02-22"),
    Rest(before: "2018-09-30", from: "2018-10-01", to: "2018-10-07", after: "2018-10-08"),
    Rest(before: "2019-02-03", from: "2019-02-04", to: "2019-02-10", after: "2019-02-11"),
    Rest(before: "2019-04-30", from: "2019-05-01", to: "2019-05-04", after: "2019-05-05"),
    Rest(before: "2019-09-30", from: "2019-10-01", to: "2019-10-07", after: "2019-10-08"),
    Rest(before: "2020-01-23", from: "2020-01-24", to: "2020-02-02", after: "2020-02-03"),
    Rest(before: "2020-04-30", from: "2020-05-01", to: "2020-05-05", after: "2020-05-06"),
    Rest(before: "2020-09-30", from: "2020-10-01", to: "2020-10-08", after: "2020-10-09"),
    Rest(before: "2021-02-10", from: "2021-02-11", to: "2021-02-17", after: "2021-02-18"),
    Rest(before: "2021-04-30", from: "2021-05-01", to: "2021-05-05", after: "2021-05-06"),
    Rest(before: "2021-09-30", from: "2021-10-01", to: "2021-10-07", after: "2021-10-08"),
    Rest(before: "2022-01-30", from: "2022-01-31", to: "2022-02-06", after: "2022-02-07"),
    Rest(before: "2022-04-29", from: "2022-04-30", to: "2022-05-04", after: "2022-05-05"),
    Rest(before: "2022-09-30", from: "2022-10-01", to: "2022-10-07", after: "2022-10-08"),
    Rest(before: "2023-01-20", from: "2023-01-21", to: "2023-01-27", after: "2023-01-28"),
    Rest(before: "2023-04-28", from: "2023-04-29", to: "2023-05-03", after: "2023-05-04"),
    Rest(before: "2023-09-28", from: "2023-09-29", to: "2023-10-06", after: "2023-10-07"),
    Rest(before: "2024-02-09", from: "2024-02-10", to: "2024-02-17", after: "2024-02-18"),
    Rest(before: "2024-04-30", from: "2024-05-01", to: "2024-05-05", after: "2024-05-06"),
    Rest(before: "2024-09-30", from: "2024-10-01", to: "2024-10-07", after: "2024-10-08"),
    Rest(before: "2025-01-27", from: "2025-01-28", to: "2025-02-04", after: "2025-02-05"),
    Rest(before: "2025-04-30", from: "2025-05-01", to: "2025-05-05", after: "2025-05-06"),
    Rest(before: "2025-09-30", from: "2025-10-01", to: "2025-10-08", after: "2025-10-09"),
    Rest(before: "2026-02-14", from: "2026-02-15", to: "2026-02-23", after: "2026-02-24"),
    Rest(before: "2026-04-30", from: "2026-05-01", to: "2026-05-05", after: "2026-05-06"),
    Rest(before: "2026-09-30", from: "2026-10-01", to: "2026-10-07", after: "2026-10-08"),
  ]

  @Test(arguments: rests)
  func `every day of a long rest rolls to the working day after or before it`(_ rest: Rest) {
    let calendar = WorkCalendar.official
    var day = rest.from
    while day <= rest.to {
      #expect(calendar.rolledForward(day) == (day: rest.after, certainty: .certain))
      #expect(calendar.rolledBack(day) == (day: rest.before, certainty: .certain))
      day = day.next
    }
    #expect(calendar.rolledForward(rest.before) == (day: rest.before, certainty: .certain))
    #expect(calendar.rolledForward(rest.after) == (day: rest.after, certainty: .certain))
    #expect(calendar.rolledBack(rest.before) == (day: rest.before, certainty: .certain))
    #expect(calendar.rolledBack(rest.after) == (day: rest.after, certainty: .certain))
  }

  @Test func `a roll that looks at an unsettled day is provisional`() {
    let calendar = WorkCalendar.official
    #expect(calendar.rolledForward("2026-12-26") == (day: "2026-12-28", certainty: .certain))
    #expect(calendar.rolledForward("2026-12-29") == (day: "2026-12-29", certainty: .provisional))
    #expect(calendar.rolledForward("2027-01-02") == (day: "2027-01-04", certainty: .provisional))
    #expect(calendar.rolledBack("2027-01-03") == (day: "2027-01-01", certainty: .provisional))
    #expect(calendar.rolledForward("2009-12-26") == (day: "2009-12-28", certainty: .provisional))
    #expect(calendar.rolledForward("2010-01-01") == (day: "2010-01-04", certainty: .certain))
    #expect(calendar.rolledBack("2010-01-03") == (day: "2009-12-31", certainty: .provisional))
  }

  @Test func `a roll from an unsettled day onto a settled one is provisional`() throws {
    let notices = WorkCalendar.official.notices
    // 2012-12-29 and 30 are a weekend, which a notice of 2013 could still change.
    let until2012 = try WorkCalendar(notices: notices.filter { $0.year <= 2012 })
    #expect(until2012.rolledBack("2012-12-30") == (day: "2012-12-28", certainty: .provisional))
    // 2016-12-31 is a Saturday, of which a notice of 2016 could have made a workday.
    let from2017 = try WorkCalendar(notices: notices.filter { $0.year >= 2017 })
    #expect(from2017.rolledForward("2016-12-31") == (day: "2017-01-03", certainty: .provisional))
  }
}
