// MARK: - Single days

extension WorkCalendar {
  /// How firmly the notices settle whether a day is worked.
  ///
  /// Provisional are the days outside the published years, and 29 to 31 December of the last one:
  /// the next year's notice may still rearrange them.
  public func certainty(of day: Day) -> Certainty {
    day >= firstDay && day < provisionalFrom ? .certain : .provisional
  }

  /// Whether a day is a working day; outside the published years by the weekday alone.
  ///
  /// A day of the December before the first published year goes by that year's notice if listed.
  public func isWorkingDay(_ day: Day) -> Bool {
    guard day >= firstDay, day < endDay else {
      if let listing = listing(of: day) { return !listing.isOff }
      return !day.weekday.isWeekend
    }
    let place = day - firstDay
    return workingDaysBefore[place] < workingDaysBefore[place + 1]
  }

  /// The holiday for which a notice gives a day off, in the notice's words.
  ///
  /// Nil for any other day: ordinary weekends and make-up workdays have none.
  public func holidayName(of day: Day) -> String? {
    guard let listing = listing(of: day), listing.isOff else { return nil }
    return listing.listed.name
  }

  /// The notice that settles a day: the one that lists it, or else the one of its year.
  ///
  /// Nil if there is none: the day is outside the published years.
  public func notice(governing day: Day) -> HolidayNotice? {
    if let listing = listing(of: day) { return notices[listing.notice] }
    guard day >= firstDay, day < endDay else { return nil }
    return notices[day.year - publishedYears.lowerBound]
  }
}

// MARK: - Rolling

extension WorkCalendar {
  /// Returns the first working day from a day on; the day itself if it is worked.
  ///
  /// The certainty is that of the weakest day looked at, both ends included.
  ///
  /// - Source: Civil Code, art. 203.
  public func rolledForward(_ day: Day) -> (day: Day, certainty: Certainty) {
    var rolled = day
    while !isWorkingDay(rolled) { rolled = rolled.next }
    // The settled days are one stretch: if both ends are in it, so is all between.
    return (day: rolled, certainty: max(certainty(of: day), certainty(of: rolled)))
  }

  /// Returns the last working day up to a day; the day itself if it is worked.
  ///
  /// For acts due a time *before* a day: the law rolls ends of periods forward only, and going
  /// back is the safe reading. The certainty is that of the weakest day looked at.
  public func rolledBack(_ day: Day) -> (day: Day, certainty: Certainty) {
    var rolled = day
    while !isWorkingDay(rolled) { rolled = rolled.previous }
    return (day: rolled, certainty: max(certainty(of: day), certainty(of: rolled)))
  }
}
