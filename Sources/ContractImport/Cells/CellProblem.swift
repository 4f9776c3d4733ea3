package import CivilCalendar
package import LandLifecycle

/// Why a cell's text is not taken for a value.
package enum CellProblem: Error, Hashable, Sendable {
  // MARK: Dates

  /// It is not written like a date.
  case notADate
  /// It says that an act was done, and not on which day.
  case doneOnUnknownDay(Milestone)
  /// The year or the month is there, but not the day.
  case incompleteDate
  /// It is written like a date that no calendar has, such as 30 February.
  case noSuchDate(year: Int, month: Int, day: Int)
  /// The year is outside the plausible ones.
  case dateOutOfRange(year: Int)
  /// It states a first and a last day where one day is wanted.
  case dateRange(from: Day, until: Day)
  /// The year has two digits or stands last, so that day, month and year may be confused: the days
  /// it may be, at least one.
  case ambiguousDate([Day])
  /// It is a date as a spreadsheet counts it, in days from an epoch the cell does not name.
  case excelSerialDate(Int)

  // MARK: Numbers

  /// It is not written like a number, or something besides a number and its unit is there.
  case notANumber
  /// It is below zero.
  case negative
  /// It is more than can be held.
  case tooLarge
  /// It has more decimals than these, and would have to be rounded.
  case tooPrecise(maximumDecimals: Int)
  /// It is written like 1.3105E+13: a spreadsheet has dropped digits.
  case scientificNotation
  /// It begins with an apostrophe, by which a spreadsheet marks text.
  case leadingApostrophe
  /// It has a comma with one or two figures behind it, which may be a decimal point.
  case unclearComma
  /// Neither the cell nor the header names a unit: what the number may be.
  case noUnit([String])
  /// It has ¥ and no unit, in a column whose header names another than yuan: what the number may be.
  case currencySign([String])
  /// What follows the number is no unit known here.
  case unknownUnit(String)
  /// A bare number of 1 or more where a share is wanted: it may be per cent.
  case noPercentSign
  /// The cell states two areas that are not the same.
  case areasDisagree(Area, Area)
  /// The cell states two sums, such as in formal numerals and in figures, that are not the same.
  case sumsDisagree(Money, Money)

  // MARK: What a spreadsheet leaves

  /// It is what a spreadsheet shows for a value that it cannot work out or has no room for.
  case spreadsheetError
  /// It is a number that a spreadsheet has turned into a date, such as Mar-24.
  case spreadsheetDate

  /// It says that what stands above it stands here, too.
  case sameAsAbove

  /// It says that a number stands somewhere else, such as 见附件.
  case statedElsewhere

  // MARK: Wording

  /// It is no term of years; the text is what was not understood.
  case unreadableTenure(String)
  /// It is no deadline; the text is what was not understood.
  case unreadableDeadline(String)
  /// Something besides a length of time is there; what was not understood is empty at the end of the text.
  case unreadablePeriod(String)

  // MARK: Clauses

  /// It is no ladder of consequences; the text is what was not understood.
  case unreadableConsequence(String)
  /// A tier does not begin after the one before it; the text is the tier and what follows.
  case tiersOutOfOrder(String)
  /// It is no standard that can be judged; the text is what was not understood.
  case unreadableStandard(String)
  /// It is no text of a contract known here.
  case unknownForm(String)
}
