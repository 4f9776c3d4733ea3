extension WorkCalendar {
  /// What a calendar's notices come to, worked out once.
  ///
  /// A class, though nothing in it ever changes: a calendar is handed to every judgement, and copying
  /// one is copying a reference.
  final class Tables: Sendable {
    let notices: [HolidayNotice]
    let publishedYears: ClosedRange<Int>
    /// The digest of the notices alone.
    let version: String
    let firstDay: Day
    let endDay: Day
    let provisionalFrom: Day
    let workingDaysBefore: [Int32]
    let workingDays: [Day]
    /// What the notices list, in date order, one entry a day.
    private let listings: [Listing]

    /// What one notice lists for one day.
    struct Listing: Sendable {
      let listed: NamedDay
      let isOff: Bool
      let notice: Int
    }

    init(notices: [HolidayNotice]) throws(HolidayNoticeProblem) {
      let notices = notices.sorted { $0.year < $1.year }
      let years = try Tables.years(of: notices)
      for notice in notices { try notice.check() }
      let listings = Tables.listings(of: notices)

      self.notices = notices
      publishedYears = years
      version = WorkCalendar.version(of: notices)
      firstDay = Day(existingYear: years.lowerBound, month: 1, day: 1)
      endDay = Day(existingYear: years.upperBound + 1, month: 1, day: 1)
      // 29 December is the earliest December day that any notice of 2010 to 2026 arranged for the
      // year before its own (2018-12-29).
      provisionalFrom = Day(existingYear: years.upperBound, month: 12, day: 29)
      self.listings = listings

      (workingDaysBefore, workingDays) = Tables.counted(
        from: firstDay, until: endDay, listings: listings)
    }
  }
}

extension WorkCalendar.Tables {
  private static func years(
    of notices: [HolidayNotice]
  ) throws(HolidayNoticeProblem) -> ClosedRange<Int> {
    guard let first = notices.first, let last = notices.last else { throw .noNotices }
    for index in notices.indices.dropFirst() {
      let (earlier, later) = (notices[index - 1], notices[index])
      guard earlier.year != later.year else { throw .duplicateYear(later.year) }
      guard later.year == earlier.year + 1 else {
        throw .missingYears((earlier.year + 1)...(later.year - 1))
      }
    }
    return first.year...last.year
  }

  private static func listings(of notices: [HolidayNotice]) -> [Listing] {
    var all: [Listing] = []
    for (index, notice) in notices.enumerated() {
      all += notice.daysOff.map { Listing(listed: $0, isOff: true, notice: index) }
      all += notice.workdays.map { Listing(listed: $0, isOff: false, notice: index) }
    }
    all.sort { ($0.listed.day, $0.notice) < ($1.listed.day, $1.notice) }
    var settled: [Listing] = []
    settled.reserveCapacity(all.count)
    for listing in all {
      // A notice may change days of the December before its year: the later notice settles them.
      if settled.last?.listed.day == listing.listed.day { settled.removeLast() }
      settled.append(listing)
    }
    return settled
  }

  /// Counts the working days from `firstDay` up to the day before `endDay`.
  private static func counted(
    from firstDay: Day, until endDay: Day, listings: [Listing]
  ) -> (before: [Int32], worked: [Day]) {
    var before: [Int32] = []
    var worked: [Day] = []
    before.reserveCapacity(endDay - firstDay + 1)
    worked.reserveCapacity(endDay - firstDay)
    var rest = listings.drop { $0.listed.day < firstDay }
    for number in firstDay.number..<endDay.number {
      let day = Day(number: number)
      before.append(Int32(worked.count))
      var isWorked = !day.weekday.isWeekend
      if let listing = rest.first, listing.listed.day == day {
        isWorked = !listing.isOff
        rest = rest.dropFirst()
      }
      if isWorked { worked.append(day) }
    }
    before.append(Int32(worked.count))
    return (before: before, worked: worked)
  }

  /// What the notices list for a day, if they do.
  func listing(of day: Day) -> Listing? {
    var low = listings.startIndex
    var high = listings.endIndex
    while low < high {
      let middle = (low + high) / 2
      if listings[middle].listed.day < day { low = middle + 1 } else { high = middle }
    }
    guard low < listings.endIndex, listings[low].listed.day == day else { return nil }
    return listings[low]
  }
}
