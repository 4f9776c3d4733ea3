// MARK: - Ends of periods

extension WorkCalendar {
  /// Returns the end of a period counted from a day, which itself is not counted.
  ///
  /// A period of days, months or years that ends on a day off is still met on the next working
  /// day. A sum of working days ends on a working day, and is not computed where a year it needs
  /// has no notice.
  ///
  /// - Parameters:
  ///   - period: The length; a negative one counts back from `day`, and still rolls forward.
  ///   - day: The day of the event the period starts with.
  /// - Returns: The end, provisional if it rests on a day no notice settles yet; indeterminate
  ///   only for working days.
  ///
  /// - Source: Civil Code, arts. 201, 202 and 203.
  public func end(of period: Period, from day: Day) -> PeriodEnd {
    switch period {
    case .days(let count): .determined(rolled(day.endOfPeriod(days: count)))
    case .months(let count): .determined(rolled(day.endOfPeriod(months: count)))
    case .years(let count): .determined(rolled(day.endOfPeriod(years: count)))
    case .workingDays(let count) where count > 0: end(ofWorkingDays: count, after: day)
    case .workingDays(let count) where count < 0: end(ofWorkingDays: -count, before: day)
    case .workingDays: .determined(DueDay(agreed: day, actBy: day, certainty: .certain))
    }
  }

  /// Returns the end for a day that was stated as a date.
  ///
  /// It does not roll, whatever day it is: the last day in time is the one agreed, for certain.
  ///
  /// - Source: Civil Code, art. 203 speaks of the last day of a *period*.
  public func end(ofStated day: Day) -> DueDay {
    DueDay(agreed: day, actBy: day, certainty: .certain)
  }

  private func rolled(_ agreed: Day) -> DueDay {
    switch rolling {
    case .offRestDays:
      let (actBy, certainty) = rolledForward(agreed)
      return DueDay(agreed: agreed, actBy: actBy, certainty: certainty)
    case .offListedHolidays:
      var actBy = agreed
      while listing(of: actBy)?.isOff == true { actBy = actBy.next }
      return DueDay(
        agreed: agreed, actBy: actBy, certainty: max(certainty(of: agreed), certainty(of: actBy)))
    case .none: return DueDay(agreed: agreed, actBy: agreed, certainty: .certain)
    }
  }
}

// MARK: - Sums of working days

extension WorkCalendar {
  /// The `count`-th working day after a day; `count` is positive.
  private func end(ofWorkingDays count: Int, after day: Day) -> PeriodEnd {
    let firstCounted = day.next
    guard firstCounted >= firstDay, firstCounted < endDay else {
      return .indeterminate(unpublishedYear: firstCounted.year)
    }
    let before = Int(workingDaysBefore[firstCounted - firstDay])
    guard count <= workingDays.count - before else {
      return .indeterminate(unpublishedYear: publishedYears.upperBound + 1)
    }
    let end = workingDays[before + count - 1]
    // `end` is the last day looked at, and the first one is in the published years.
    return .determined(DueDay(agreed: end, actBy: end, certainty: certainty(of: end)))
  }

  /// The `count`-th working day before a day; `count` is positive.
  private func end(ofWorkingDays count: Int, before day: Day) -> PeriodEnd {
    let lastCounted = day.previous
    guard lastCounted >= firstDay, lastCounted < endDay else {
      return .indeterminate(unpublishedYear: lastCounted.year)
    }
    let before = Int(workingDaysBefore[day - firstDay])
    guard count <= before else {
      return .indeterminate(unpublishedYear: publishedYears.lowerBound - 1)
    }
    let end = workingDays[before - count]
    return .determined(DueDay(agreed: end, actBy: end, certainty: certainty(of: lastCounted)))
  }
}
