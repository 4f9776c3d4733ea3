package import LandLifecycle

/// A row that goes in.
package struct ImportedRow: Sendable {
  /// The line on which it starts.
  package let line: Int
  /// What it claims.
  package let registration: Registration
  /// The key under which its contract is found.
  package let key: RowKey
  /// What is odd about it.
  package let oddities: [RowProblem<RowOddity>]
  /// Whether a date of it tells which of day and month stands first in others of its column, so that
  /// rows below may be judged by it.
  package let tellsDayOrder: Bool
}

/// What becomes of one row.
package enum RowOutcome: Sendable {
  /// It goes in.
  case accepted(ImportedRow)
  /// It does not, for these reasons.
  case rejected([RowProblem<RowReason>])
}
