package import CivilCalendar
package import LandLifecycle

/// For how long land is granted, in the contract's own way of saying it.
package enum Tenure: Hashable, Sendable {
  /// One term for all of the land.
  case years(YearCount)
  /// Terms that differ by use, in the order written; at least one.
  case byUse([UseTerm])
  /// Until some day of this year, which the text leaves open.
  case untilYear(Int)
  /// Until this day.
  case until(Day)
  /// So many years from an act.
  case counted(years: Int, from: Anchor)
}

/// A number of years, exact to the hundredth: registers give 36.73.
package struct YearCount: Hashable, Sendable {
  /// The number in hundredths of a year.
  package let hundredths: Int

  /// Makes a number of years.
  package init(hundredths: Int) { self.hundredths = hundredths }

  /// Makes a whole number of years.
  package init(_ years: Int) { hundredths = years * 100 }
}

/// A term for one use of the land.
package struct UseTerm: Hashable, Sendable {
  /// The use as written, such as 商业; nil if the text gives the term alone.
  package let use: String?
  /// The term.
  package let years: YearCount

  /// Makes a term.
  package init(use: String?, years: YearCount) {
    self.use = use
    self.years = years
  }
}
