public import CivilCalendar

/// What became of the land since the first limb of Order 53 art. 2 was met.
public enum IdleCourse: Hashable, Sendable {
  /// No start since the limb was met is on record; so too where a case does not rest on the first limb.
  ///
  /// - Parameters:
  ///   - twoYears: The first day on which two full years are over (art. 14(2)), once it has come, examined and
  ///     confirmed or not; days that a verified cause covers do not count.
  ///   - feeCharged: The day on which the decision on the fee of art. 14(1) was served, where one stands.
  case unstarted(twoYears: Day? = nil, feeCharged: Day? = nil)
  /// Started, after the limb was met, by this day.
  case startedLate(Day)

  /// The first day on which two full years without a start are over; nil while they are not.
  public var twoYears: Day? {
    switch self {
    case .unstarted(twoYears: let full, feeCharged: _): full
    case .startedLate: nil
    }
  }

  /// Whether two full years without a start are over.
  public var isTwoYears: Bool { twoYears != nil }

  /// The day on which a fee that stands was charged; nil where none was, and after a start.
  public var feeCharged: Day? {
    switch self {
    case .unstarted(twoYears: _, feeCharged: let served): served
    case .startedLate: nil
    }
  }
}
