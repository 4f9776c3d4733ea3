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
  /// What the notices come to.
  private let tables: Tables
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

  /// The notices in the order of their years, one a year without a gap.
  public var notices: [HolidayNotice] { tables.notices }
  /// The years with a notice.
  public var publishedYears: ClosedRange<Int> { tables.publishedYears }
  /// A digest of all the notices, 16 hexadecimal digits: other notices, another version; after it,
  /// how the last day of a period moves, where that is not as art. 203 has it.
  public var version: String {
    rolling == .offRestDays ? tables.version : "\(tables.version)-\(rolling.rawValue)"
  }

  /// The first day of the published years.
  var firstDay: Day { tables.firstDay }
  /// The day after the last of the published years.
  var endDay: Day { tables.endDay }
  /// The first published day that a coming notice may still change.
  var provisionalFrom: Day { tables.provisionalFrom }
  /// At each place, how many working days there are before that day of the published years; one
  /// place more than there are days.
  var workingDaysBefore: [Int32] { tables.workingDaysBefore }
  /// The working days of the published years, in order.
  var workingDays: [Day] { tables.workingDays }

  /// Makes a calendar of notices, given in any order.
  ///
  /// - Parameter notices: One notice a year, for years without a gap.
  /// - Throws: `HolidayNoticeProblem`, the first one found. First the years: none, one twice, one
  ///   missing. Then each notice: no source or days off, a day outside its year or listed twice, a
  ///   make-up workday that cannot be one.
  public init(notices: [HolidayNotice]) throws(HolidayNoticeProblem) {
    tables = try Tables(notices: notices)
  }

  /// What the notices list for a day, if they do.
  func listing(of day: Day) -> Tables.Listing? { tables.listing(of: day) }

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
