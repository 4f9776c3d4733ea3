import CivilCalendar
import Testing

struct WorkCalendarPeriodTests {
  struct Case: CustomTestStringConvertible {
    let from: Day
    let period: Period
    let end: PeriodEnd
    var testDescription: String { "\(from) + \(period)" }

    init(_ from: Day, _ period: Period, agreed: Day, actBy: Day, _ certainty: Certainty = .certain)
    {
      self.from = from
      self.period = period
      end = .determined(DueDay(agreed: agreed, actBy: actBy, certainty: certainty))
    }

    init(_ from: Day, _ period: Period, on day: Day, _ certainty: Certainty = .certain) {
      self.init(from, period, agreed: day, actBy: day, certainty)
    }

    init(_ from: Day, _ period: Period, needs year: Int) {
      self.from = from
      self.period = period
      end = .indeterminate(unpublishedYear: year)
    }
  }

  /// The vectors of `law/rules.md`, section 6, with the roll where they do not state it.
  static let vectors = [
    Case("2024-02-29", .months(12), on: "2025-02-28"),
    Case("2023-08-31", .months(6), on: "2024-02-29"),
    Case("2024-09-20", .workingDays(30), on: "2024-11-06"),
    Case("2025-01-15", .workingDays(30), on: "2025-03-04"),
    Case("2025-09-26", .workingDays(5), on: "2025-10-10"),
    Case("2025-01-24", .workingDays(5), on: "2025-02-07"),
    Case("2024-01-31", .workingDays(45), on: "2024-04-09"),
    Case("2025-09-01", .days(30), agreed: "2025-10-01", actBy: "2025-10-09"),
    Case("2024-12-31", .days(30), agreed: "2025-01-30", actBy: "2025-02-05"),
  ]

  static let rolls = [
    Case("2026-01-01", .days(1), agreed: "2026-01-02", actBy: "2026-01-04"),
    Case("2026-01-01", .days(3), on: "2026-01-04"),  // a Sunday, but worked
    Case("2025-10-01", .months(4), agreed: "2026-02-01", actBy: "2026-02-02"),
    Case("2025-04-30", .years(1), on: "2026-04-30"),
    Case("2025-05-01", .years(1), agreed: "2026-05-01", actBy: "2026-05-06"),
    Case("2024-02-29", .years(2), agreed: "2026-02-28", actBy: "2026-02-28"),  // worked Saturday
    Case("2026-05-06", .workingDays(0), on: "2026-05-06"),
  ]

  static let ends = [
    // The last published days.
    Case("2026-12-25", .workingDays(1), on: "2026-12-28"),
    Case("2026-12-25", .workingDays(2), on: "2026-12-29", .provisional),
    Case("2026-12-25", .workingDays(4), on: "2026-12-31", .provisional),
    Case("2026-12-25", .workingDays(5), needs: 2027),
    Case("2026-12-30", .workingDays(1), on: "2026-12-31", .provisional),
    Case("2026-12-31", .workingDays(1), needs: 2027),
    Case("2027-03-01", .workingDays(1), needs: 2027),
    Case("2028-12-31", .workingDays(1), needs: 2029),
    Case("2010-01-01", .workingDays(100_000), needs: 2027),
    Case("2010-01-01", .workingDays(.max), needs: 2027),
    Case("2026-11-28", .days(30), on: "2026-12-28"),
    Case("2026-11-26", .days(30), agreed: "2026-12-26", actBy: "2026-12-28"),
    Case("2026-11-29", .days(30), on: "2026-12-29", .provisional),
    Case("2026-06-30", .months(6), on: "2026-12-30", .provisional),
    Case("2026-07-01", .months(6), on: "2027-01-01", .provisional),  // by the weekday alone
    Case("2026-07-02", .months(6), agreed: "2027-01-02", actBy: "2027-01-04", .provisional),
    Case("2026-02-27", .years(1), agreed: "2027-02-27", actBy: "2027-03-01", .provisional),
    // The first published days.
    Case("2009-12-31", .workingDays(1), on: "2010-01-04"),
    Case("2009-12-30", .workingDays(1), needs: 2009),
    Case("2005-06-01", .workingDays(20), needs: 2005),
    Case("2009-12-01", .days(30), on: "2009-12-31", .provisional),
    Case("2009-12-01", .days(31), agreed: "2010-01-01", actBy: "2010-01-04"),
    Case("2009-05-03", .months(6), on: "2009-11-03", .provisional),
    // Counting back.
    Case("2026-10-09", .workingDays(-1), on: "2026-10-08"),
    Case("2026-10-08", .workingDays(-1), on: "2026-09-30"),
    Case("2010-01-05", .workingDays(-1), on: "2010-01-04"),
    Case("2010-01-05", .workingDays(-2), needs: 2009),
    Case("2026-12-29", .workingDays(-1), on: "2026-12-28"),
    Case("2026-12-30", .workingDays(-2), on: "2026-12-28", .provisional),
    Case("2027-01-01", .workingDays(-1), on: "2026-12-31", .provisional),
    Case("2027-01-02", .workingDays(-1), needs: 2027),
    Case("2010-01-01", .workingDays(-1), needs: 2009),
  ]

  @Test(arguments: vectors)
  func `the vectors of the law page hold`(_ item: Case) {
    #expect(WorkCalendar.official.end(of: item.period, from: item.from) == item.end)
  }

  @Test(arguments: rolls)
  func `a period that ends on a day off is met on the next working day`(_ item: Case) {
    #expect(WorkCalendar.official.end(of: item.period, from: item.from) == item.end)
  }

  @Test(arguments: ends)
  func `an end near unpublished years says how firm it is`(_ item: Case) {
    #expect(WorkCalendar.official.end(of: item.period, from: item.from) == item.end)
  }

  @Test func `a stated day does not roll, and is certain`() {
    for day: Day in ["2026-10-01", "2026-12-31", "2027-01-02", "1999-01-01"] {
      let due = WorkCalendar.official.end(ofStated: day)
      #expect(due == DueDay(agreed: day, actBy: day, certainty: .certain))
    }
  }

  @Test func `a sum of working days is what walking day by day gives`() throws {
    let calendar = WorkCalendar.official
    let counts = [1, 5, 30]
    var start: Day = "2009-12-31"
    while start < "2026-11-01" {
      var day = start
      var counted = 0
      for count in counts {
        while counted < count {
          day = day.next
          if calendar.isWorkingDay(day) { counted += 1 }
        }
        let due = DueDay(agreed: day, actBy: day, certainty: .certain)
        try #require(calendar.end(of: .workingDays(count), from: start) == .determined(due))
      }
      start = start.next
    }
  }
}
