/// The end of a period, if the published notices suffice to count it.
public enum PeriodEnd: Hashable, Sendable {
  /// The period ends on a known day; that day may still be provisional.
  case determined(DueDay)
  /// A sum of working days needs the notice of this year, the first one missing.
  case indeterminate(unpublishedYear: Int)
}
