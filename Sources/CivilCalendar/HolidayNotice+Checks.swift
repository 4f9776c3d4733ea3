extension HolidayNotice {
  /// Refuses a notice that says nothing, or contradicts itself.
  ///
  /// Cost grows with the days listed.
  func check() throws(HolidayNoticeProblem) {
    guard let span else { throw .impossibleYear(year) }
    guard !sources.isEmpty, !sources.contains(where: \.isEmpty) else {
      throw .noSource(year: year)
    }
    guard !daysOff.isEmpty else { throw .noDaysOff(year: year) }
    try check(daysOff, in: span)
    try check(workdays, in: span)
    try checkWorkdays()
  }

  private func check(_ days: [NamedDay], in span: ClosedRange<Day>) throws(HolidayNoticeProblem) {
    var previous: Day?
    for listed in days {
      guard span.contains(listed.day) else { throw .dayOutsideYear(listed.day, year: year) }
      guard !listed.name.isEmpty else { throw .blankName(listed.day, year: year) }
      guard listed.day != previous else { throw .repeatedDay(listed.day, year: year) }
      previous = listed.day
    }
  }

  /// Checks the workdays against the days off, walking both in date order.
  private func checkWorkdays() throws(HolidayNoticeProblem) {
    var offs = daysOff[...]
    for worked in workdays {
      // What is left starts with the day off just before, if there is one.
      offs = offs.drop { $0.day < worked.day.previous }
      let isOffDayBefore = offs.first?.day == worked.day.previous
      let sameOrLater = isOffDayBefore ? offs.dropFirst().first : offs.first
      guard sameOrLater?.day != worked.day else {
        throw .bothOffAndWorked(worked.day, year: year)
      }
      // A notice may name the weekday on which work resumes, as 2020's does with 3 February
      // (Monday) after the holiday was prolonged. Any other weekday is a slip of the pen.
      guard worked.day.weekday.isWeekend || isOffDayBefore else {
        throw .workdayNotOnWeekend(worked.day, year: year)
      }
    }
  }
}
