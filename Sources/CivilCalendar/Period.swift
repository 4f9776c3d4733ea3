/// A length of time as a contract or a statute states it.
///
/// The day a period is counted from is never part of it. A negative length counts backwards.
/// Counting traps beyond what ``Day`` can number (some 5 million years): whoever takes a length
/// from data bounds it first.
///
/// - Source: Civil Code, arts. 201 and 202.
public enum Period: Hashable, Sendable {
  /// Calendar days, 日.
  case days(Int)
  /// Working days, 工作日: neither weekends nor official holidays, but make-up workdays.
  case workingDays(Int)
  /// Whole months, 月.
  case months(Int)
  /// Whole years, 年.
  case years(Int)
}
