/// Why notices do not make a calendar.
public enum HolidayNoticeProblem: Error, Hashable, Sendable {
  /// There is no notice at all.
  case noNotices
  /// Two notices are for the same year. Keep the one in force.
  case duplicateYear(Int)
  /// Years between the first and the last notice have none. Add theirs, or take the later out.
  case missingYears(ClosedRange<Int>)
  /// The year of a notice is not in 1...9999.
  case impossibleYear(Int)
  /// A notice says nowhere where it was published.
  case noSource(year: Int)
  /// A notice lists no day off: most likely it has not been published yet.
  case noDaysOff(year: Int)
  /// A day lies neither in the notice's year nor in the December before.
  case dayOutsideYear(Day, year: Int)
  /// A day is listed without the holiday it belongs to.
  case blankName(Day, year: Int)
  /// A day is listed twice as off, or twice as worked.
  case repeatedDay(Day, year: Int)
  /// A day is listed as off and as worked.
  case bothOffAndWorked(Day, year: Int)
  /// A make-up workday is a Monday to Friday that does not follow a day off of the same notice.
  case workdayNotOnWeekend(Day, year: Int)
}
