/// The working days of China, as the official holiday notices arrange them.
///
/// A listed make-up workday is worked, a listed day off is not, any other day is worked from
/// Monday to Friday. A day listed by two notices is settled by the later one. Where no notice is
/// published, weekends are all there is, and answers say so: ``Certainty/provisional``.
///
/// Every question about a day costs the same, however long the period; making a calendar costs
/// as much as the years are many.
///
/// - Source: Civil Code, art. 203, for rest days; the notices, for which days those are.
public struct WorkCalendar: Sendable {
  /// The notices in the order of their years, one a year without a gap.
  public let notices: [HolidayNotice]
  /// The years with a notice.
  public let publishedYears: ClosedRange<Int>
  /// A digest of all the notices, 16 hexadecimal digits: other notices, another version.
  public private(set) var version: String
  /// How the last day of a period moves off rest days.
  public private(set) var rolling = Rolling.offRestDays

  /// How the last day of a period moves, where the parties or an office agreed otherwise than art. 203.
  public enum Rolling: UInt8, Hashable, Sendable {
    /// To the next working day.
    case offRestDays
    /// To the next day that no notice gives off; weekends do not move it.
    case offListedHolidays
    /// Not at all.
    case none
  }

  /// The first day of the published years, and the day after their last.
  let firstDay: Day
  let endDay: Day
  /// The first published day that a coming notice may still change.
  let provisionalFrom: Day
  /// At each place, how many working days there are before that day of the published years; one
  /// place more than there are days.
  let workingDaysBefore: [Int32]
  /// The working days of the published years, in order.
  let workingDays: [Day]
  /// What the notices list, in date order, one entry a day.
  private let listings: [Listing]

  struct Listing: Sendable {
    let listed: NamedDay
    let isOff: Bool
    let notice: Int
  }

  /// Makes a calendar of notices, given in any order.
  ///
  /// - Parameter notices: One notice a year, for years without a gap.
  /// - Throws: `HolidayNoticeProblem`, the first one found. First the years: none, one twice, one
  ///   missing. Then each notice: no source or days off, a day outside its year or listed twice, a
  ///   make-up workday that cannot be one.
  public init(notices: [HolidayNotice]) throws(HolidayNoticeProblem) {
    let notices = notices.sorted { $0.year < $1.year }
    let years = try WorkCalendar.years(of: notices)
    for notice in notices { try notice.check() }
    let listings = WorkCalendar.listings(of: notices)

    self.notices = notices
    publishedYears = years
    version = WorkCalendar.version(of: notices)
    firstDay = Day(existingYear: years.lowerBound, month: 1, day: 1)
    endDay = Day(existingYear: years.upperBound + 1, month: 1, day: 1)
    // 29 December is the earliest December day that any notice of 2010 to 2026 arranged for the
    // year before its own (2018-12-29).
    provisionalFrom = Day(existingYear: years.upperBound, month: 12, day: 29)
    self.listings = listings

    (workingDaysBefore, workingDays) = WorkCalendar.tables(
      from: firstDay, until: endDay, listings: listings)
  }

  /// Returns this calendar with one notice more, or with one replaced.
  ///
  /// - Parameter notice: A notice for the year after or before the published ones, or for one of
  ///   them: it then takes the place of that year's notice.
  /// - Returns: A calendar of its own; this one is left as it was.
  /// - Throws: `HolidayNoticeProblem`, as ``init(notices:)`` does.
  public func adding(_ notice: HolidayNotice) throws(HolidayNoticeProblem) -> WorkCalendar {
    try WorkCalendar(notices: notices.filter { $0.year != notice.year } + [notice])
  }
}

extension WorkCalendar {
  /// Returns this calendar with another way of moving last days: another version.
  ///
  /// - Source: Civil Code, arts. 203 and 204.
  public func rolling(_ rolling: Rolling) -> WorkCalendar {
    var calendar = self
    calendar.rolling = rolling
    let notices = WorkCalendar.version(of: notices)
    calendar.version = rolling == .offRestDays ? notices : "\(notices)-\(rolling.rawValue)"
    return calendar
  }
}

// MARK: - The shipped calendar

extension WorkCalendar {
  /// The calendar of the notices of 2010 to 2026 that ship with the room; made once.
  public static let official: WorkCalendar = {
    do {
      return try WorkCalendar(notices: OfficialHolidays.notices())
    } catch {
      preconditionFailure("the shipped notices do not make a calendar: \(error)")
    }
  }()
}

// MARK: - Identity

extension WorkCalendar: Hashable {
  /// Whether both rest on the same notices.
  public static func == (left: WorkCalendar, right: WorkCalendar) -> Bool {
    left.version == right.version && left.notices == right.notices
  }

  /// Hashes the version, which stands for the notices.
  public func hash(into hasher: inout Hasher) { hasher.combine(version) }
}

// MARK: - Making

extension WorkCalendar {
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
  private static func tables(
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
