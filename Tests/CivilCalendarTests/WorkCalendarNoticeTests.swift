import CivilCalendar
import Testing

extension HolidayNotice {
  /// A notice with New Year's Day off and one made-up source, unless told otherwise.
  fileprivate static func sample(
    year: Int, sources: [String] = ["https://example.org/notice"], off: [Day]? = nil,
    worked: [Day] = []
  ) -> HolidayNotice {
    let off = off ?? Day(year: year, month: 1, day: 1).map { [$0] } ?? []
    return HolidayNotice(
      year: year, sources: sources, daysOff: off.map { NamedDay(day: $0, name: "元旦") },
      workdays: worked.map { NamedDay(day: $0, name: "元旦") })
  }
}

struct WorkCalendarNoticeTests {
  struct Refusal: CustomTestStringConvertible {
    let notices: [HolidayNotice]
    let problem: HolidayNoticeProblem
    var testDescription: String { "\(problem)" }
  }

  static let refusals = [
    Refusal(notices: [], problem: .noNotices),
    Refusal(
      notices: [.sample(year: 2026), .sample(year: 2025), .sample(year: 2026)],
      problem: .duplicateYear(2026)),
    Refusal(
      notices: [.sample(year: 2027), .sample(year: 2025)], problem: .missingYears(2026...2026)),
    Refusal(
      notices: [.sample(year: 2020), .sample(year: 2026)], problem: .missingYears(2021...2025)),
    Refusal(notices: [.sample(year: 0)], problem: .impossibleYear(0)),
    Refusal(notices: [.sample(year: 10_000)], problem: .impossibleYear(10_000)),
    Refusal(notices: [.sample(year: 2027, sources: [])], problem: .noSource(year: 2027)),
    Refusal(notices: [.sample(year: 2027, sources: [""])], problem: .noSource(year: 2027)),
    Refusal(notices: [.sample(year: 2027, off: [])], problem: .noDaysOff(year: 2027)),
    Refusal(
      notices: [.sample(year: 2027, off: ["2026-11-30"])],
      problem: .dayOutsideYear("2026-11-30", year: 2027)),
    Refusal(
      notices: [.sample(year: 2027, off: ["2028-01-01"])],
      problem: .dayOutsideYear("2028-01-01", year: 2027)),
    Refusal(
      notices: [.sample(year: 2027, worked: ["2028-01-01"])],
      problem: .dayOutsideYear("2028-01-01", year: 2027)),
    Refusal(
      notices: [.sample(year: 2027, off: ["2027-01-01", "2027-01-01"])],
      problem: .repeatedDay("2027-01-01", year: 2027)),
    Refusal(
      notices: [.sample(year: 2027, worked: ["2027-01-09", "2027-01-10", "2027-01-09"])],
      problem: .repeatedDay("2027-01-09", year: 2027)),
    Refusal(
      notices: [.sample(year: 2027, off: ["2027-01-01", "2027-01-02"], worked: ["2027-01-02"])],
      problem: .bothOffAndWorked("2027-01-02", year: 2027)),
    Refusal(
      notices: [.sample(year: 2027, off: ["2027-01-02"], worked: ["2027-01-02"])],
      problem: .bothOffAndWorked("2027-01-02", year: 2027)),
    Refusal(
      notices: [.sample(year: 2027, worked: ["2027-01-05"])],
      problem: .workdayNotOnWeekend("2027-01-05", year: 2027)),
    Refusal(
      notices: [
        HolidayNotice(
          year: 2027, sources: ["https://example.org/notice"],
          daysOff: [NamedDay(day: "2027-01-01", name: "")], workdays: [])
      ], problem: .blankName("2027-01-01", year: 2027)),
  ]

  @Test(arguments: refusals)
  func `notices that make no calendar are refused`(_ refusal: Refusal) {
    #expect(throws: refusal.problem) { try WorkCalendar(notices: refusal.notices) }
  }

  @Test func `a notice may name the weekday on which work resumes`() throws {
    let notice = HolidayNotice.sample(
      year: 2027, off: ["2027-01-01", "2027-01-02", "2027-01-03"], worked: ["2027-01-04"])
    #expect(try WorkCalendar(notices: [notice]).isWorkingDay("2027-01-04"))
  }

  @Test func `notices may come in any order`() throws {
    let notices = WorkCalendar.official.notices
    let calendar = try WorkCalendar(notices: notices.reversed())
    #expect(calendar == .official)
    #expect(calendar.version == WorkCalendar.official.version)
    #expect(calendar.notices.map(\.year) == Array(2010...2026))
  }

  @Test func `a notice for the next year makes the provisional certain`() throws {
    let notice = HolidayNotice.sample(
      year: 2027, off: ["2026-12-31", "2027-01-01", "2027-01-02"], worked: ["2026-12-27"])
    let old = WorkCalendar.official
    let new = try old.adding(notice)

    #expect(new.publishedYears == 2010...2027)
    #expect(old.publishedYears == 2010...2026)
    #expect(old.end(of: .days(30), from: "2026-12-01") == Self.end("2026-12-31", .provisional))
    #expect(
      new.end(of: .days(30), from: "2026-12-01")
        == Self.end("2026-12-31", actBy: "2027-01-04", .certain))
    #expect(
      old.end(of: .workingDays(5), from: "2026-12-25") == .indeterminate(unpublishedYear: 2027))
    #expect(new.end(of: .workingDays(5), from: "2026-12-25") == Self.end("2027-01-04", .certain))
    #expect(new.certainty(of: "2026-12-30") == .certain)
    #expect(new.certainty(of: "2027-12-28") == .certain)
    #expect(new.certainty(of: "2027-12-29") == .provisional)
    #expect(new.holidayName(of: "2026-12-31") == "元旦")
    #expect(new.notice(governing: "2026-12-31") == notice)
    #expect(new.notice(governing: "2026-12-30")?.year == 2026)
    #expect(!old.isWorkingDay("2026-12-27"))
    #expect(new.isWorkingDay("2026-12-27"))
  }

  @Test func `the later notice settles a December day that two notices list`() throws {
    let calendar = try WorkCalendar(notices: [
      .sample(year: 2026, off: ["2026-01-01", "2026-12-31"]),
      .sample(year: 2027, off: ["2027-01-01"], worked: ["2026-12-26"]),
    ])
    #expect(calendar.holidayName(of: "2026-12-31") == "元旦")
    let changed = try calendar.adding(
      .sample(year: 2027, off: ["2026-12-30"], worked: ["2026-12-31"]))
    #expect(changed.isWorkingDay("2026-12-31"))
    #expect(changed.holidayName(of: "2026-12-31") == nil)
    #expect(changed.notice(governing: "2026-12-31")?.year == 2027)
  }

  @Test func `a listed day before the first published year counts, provisionally`() throws {
    let calendar = try WorkCalendar(notices: [
      .sample(year: 2012, worked: ["2011-12-31"])
    ])
    #expect(calendar.isWorkingDay("2011-12-31"))
    #expect(!calendar.isWorkingDay("2011-12-24"))
    #expect(calendar.certainty(of: "2011-12-31") == .provisional)
    #expect(calendar.notice(governing: "2011-12-31")?.year == 2012)
    #expect(calendar.notice(governing: "2011-12-30") == nil)
  }

  @Test func `an amended notice takes the place of its year's`() throws {
    let amended = HolidayNotice.sample(year: 2026, off: ["2026-01-01"])
    let calendar = try WorkCalendar.official.adding(amended)
    #expect(calendar.publishedYears == 2010...2026)
    #expect(calendar.notice(governing: "2026-10-01") == amended)
    #expect(calendar.isWorkingDay("2026-10-01"))
    #expect(calendar.isWorkingDay("2025-10-09"))
  }

  @Test func `a notice that leaves a gap is refused`() {
    #expect(throws: HolidayNoticeProblem.missingYears(2027...2027)) {
      try WorkCalendar.official.adding(.sample(year: 2028))
    }
    #expect(throws: HolidayNoticeProblem.missingYears(2008...2009)) {
      try WorkCalendar.official.adding(.sample(year: 2007))
    }
  }

  @Test func `any change of the notices changes the version`() throws {
    let calendars = try [
      WorkCalendar(notices: [.sample(year: 2027)]),
      WorkCalendar(notices: [.sample(year: 2028)]),
      WorkCalendar(notices: [.sample(year: 2027, sources: ["https://example.org/other"])]),
      WorkCalendar(notices: [.sample(year: 2027, off: ["2027-01-01", "2027-01-02"])]),
      WorkCalendar(notices: [.sample(year: 2027, off: ["2027-01-02"])]),
      WorkCalendar(notices: [.sample(year: 2027, worked: ["2027-01-09"])]),
      WorkCalendar(notices: [.sample(year: 2027), .sample(year: 2028)]),
    ]
    #expect(Set(calendars.map(\.version)).count == 7)
    #expect(Set(calendars).count == 7)
    #expect(
      try WorkCalendar(notices: [.sample(year: 2027)]).version == calendars[0].version)
  }

  @Test func `the version of the shipped notices is fixed`() {
    // It changes with the shipped notices, and only then: the CHANGELOG has to say so.
    #expect(WorkCalendar.official.version == "138ae0f4bc5c9cfb")
  }

  private static func end(_ agreed: Day, actBy: Day? = nil, _ certainty: Certainty) -> PeriodEnd {
    .determined(DueDay(agreed: agreed, actBy: actBy ?? agreed, certainty: certainty))
  }
}
