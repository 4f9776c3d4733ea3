/// Writes a report in one form, piece by piece, without holding it.
///
/// A report that is held and one too long for that go the same way.
protocol ReportWriter {
  /// Writes a block that is held.
  mutating func add(_ block: Report.Block) throws
  /// Begins a table; its rows follow one by one.
  mutating func beginTable(key: String, heading: String, _ columns: [GridColumn]) throws
  /// Writes a row of the table that was begun.
  mutating func add(row: [GridValue]) throws
  /// Ends the table that was begun.
  mutating func endTable() throws
  /// Writes what stands at the end.
  mutating func finish() throws
}

/// A writer whose form is a text in UTF-8.
protocol ReportTextWriter: ReportWriter {
  /// What was written and not taken away yet.
  var bytes: [UInt8] { get set }
}
