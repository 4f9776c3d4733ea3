/// A civil day: no time of day, no time zone.
///
/// Days are counted in the proleptic Gregorian calendar. Comparing, adding and subtracting are
/// integer operations on ``number``.
public struct Day: Hashable, Sendable {
  /// Days since 1970-01-01, which is 0; earlier days are negative.
  public let number: Int32

  /// Makes the day that lies `number` days after 1970-01-01.
  public init(number: Int32) {
    self.number = number
  }

  /// Makes a day from its year, month and day of the month.
  ///
  /// Nil if there is no such date, or if the year is not in 1...9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.lengthOfMonth(month, year: year)
    else { return nil }
    self.init(existingYear: year, month: month, day: day)
  }

  /// Makes a day from a date already known to exist; any year that a day lies in.
  ///
  /// - Source: Neri and Schneider, as for ``components``.
  init(existingYear year: Int, month: Int, day: Int) {
    // The year is taken to start on 1 March, so that a leap day is its last day.
    let isBeforeMarch = month <= 2
    let marchYear = UInt64(year + 400 * Int(Day.erasBefore) - (isBeforeMarch ? 1 : 0))
    let century = marchYear / 100
    let daysOfYears = 1_461 * marchYear / 4 - century + century / 4
    let daysOfMonths = (979 * UInt64(isBeforeMarch ? month + 12 : month) - 2_919) / 32
    let sinceMarch = Int64(daysOfYears + daysOfMonths) + Int64(day - 1)
    self.init(number: Int32(sinceMarch - Day.daysBefore))
  }

  /// The year, the month (1...12) and the day of the month (1...31).
  ///
  /// - Source: Neri and Schneider, Euclidean Affine Functions and Applications to Calendar Algorithms
  ///   (2021), figure 12: quotient and remainder of a division by one multiplication each.
  public var components: (year: Int, month: Int, day: Int) {
    // Counted from 1 March of a year far before every day, so that nothing is negative.
    let day = UInt64(Int64(number) + Day.daysBefore)
    let (century, restOfCentury) = (4 * day + 3).quotientAndRemainder(dividingBy: 146_097)
    let yearsOfCentury = 2_939_745 * (restOfCentury | 3)
    let (yearOfCentury, restOfYear) = (yearsOfCentury >> 32, yearsOfCentury & 0xFFFF_FFFF)
    let dayOfYear = restOfYear / 2_939_745 / 4
    let months = 2_141 * dayOfYear + 197_913
    let (monthFromMarch, restOfMonth) = (months >> 16, months & 0xFFFF)
    let isAfterDecember = dayOfYear >= 306
    return (
      year: Int(100 * century + yearOfCentury) - 400 * Int(Day.erasBefore)
        + (isAfterDecember ? 1 : 0),
      month: Int(monthFromMarch) - (isAfterDecember ? 12 : 0), day: Int(restOfMonth / 2_141) + 1
    )
  }

  /// Spans of 400 years, more than lie between the earliest day there is and the year 0.
  private static var erasBefore: Int64 { 14_704 }
  /// The days of these spans, and from 1 March of the year 0 to 1970-01-01.
  private static var daysBefore: Int64 { 146_097 * erasBefore + 719_468 }

  /// The calendar year.
  public var year: Int { components.year }

  /// The month of the year, 1...12.
  public var month: Int { components.month }

  /// The day of the month, 1...31.
  public var dayOfMonth: Int { components.day }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday: three days after a Monday.
    switch (Int(number) % 7 + 10) % 7 {
    case 0: .monday
    case 1: .tuesday
    case 2: .wednesday
    case 3: .thursday
    case 4: .friday
    case 5: .saturday
    default: .sunday
    }
  }

  /// The number of days in a month (1...12) of a year.
  static func lengthOfMonth(_ month: Int, year: Int) -> Int {
    if month == 2 {
      let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
      return isLeap ? 29 : 28
    }
    // 31 and 30 alternate, and start again with 31 in August.
    return 30 + (month + month / 8) % 2
  }
}

extension Day: Comparable {
  /// Whether the left day is earlier.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}
