/// Why a stretch of text is no CSV record.
package enum CSVProblem: Error, Hashable, Sendable {
  /// A quoted field that opens on this line is not closed within 100 lines and 64 KiB, or before
  /// the end of the file, or is closed lines later in the middle of other text.
  case unclosedQuote(line: Int)
  /// Text follows the closing quote of a field (counted from 0) on this line.
  case textAfterQuote(line: Int, field: Int)
  /// The record is longer than 1 MiB.
  case recordTooLong
}
