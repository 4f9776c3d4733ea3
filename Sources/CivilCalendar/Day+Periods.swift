// MARK: - Day arithmetic

extension Day {
  /// The day `days` later; earlier if `days` is negative.
  ///
  /// Traps if the result is more than `Int32` can count.
  public static func + (day: Day, days: Int) -> Day {
    Day(number: Int32(Int(day.number) + days))
  }

  /// The day `days` earlier; later if `days` is negative.
  ///
  /// Traps if the result is more than `Int32` can count.
  public static func - (day: Day, days: Int) -> Day {
    Day(number: Int32(Int(day.number) - days))
  }

  /// The days from the right day to the left one; negative if the left one is earlier.
  public static func - (left: Day, right: Day) -> Int {
    Int(left.number) - Int(right.number)
  }

  /// The day after.
  public var next: Day { self + 1 }

  /// The day before.
  public var previous: Day { self - 1 }
}

// MARK: - Periods

extension Day {
  /// Returns the last day of a period of days counted from this day.
  ///
  /// The starting day is not counted: one day from the first of a month ends on the second.
  ///
  /// - Source: Civil Code, art. 201.
  public func endOfPeriod(days: Int) -> Day { self + days }

  /// Returns the last day of a period of whole months counted from this day.
  ///
  /// The starting day is not counted; the period ends on the same date of the last month, or on
  /// that month's last day when it has no such date.
  ///
  /// - Source: Civil Code, arts. 201 and 202.
  public func endOfPeriod(months: Int) -> Day {
    let (year, month, day) = components
    let monthsSinceYearZero = year * 12 + (month - 1) + months
    let endMonth = (monthsSinceYearZero % 12 + 12) % 12 + 1
    let endYear = (monthsSinceYearZero - (endMonth - 1)) / 12
    let endDay = min(day, Day.lengthOfMonth(endMonth, year: endYear))
    return Day(existingYear: endYear, month: endMonth, day: endDay)
  }

  /// Returns the last day of a period of whole years counted from this day.
  ///
  /// The starting day is not counted; the period ends on the same date, or on the last day of
  /// February when there is no such date.
  ///
  /// - Source: Civil Code, arts. 201 and 202.
  public func endOfPeriod(years: Int) -> Day { endOfPeriod(months: years * 12) }
}
