import Wording
package import Workbooks

/// Calls its body with every row in order; asked again, it does the same.
package typealias RowSource = (_ body: ([GridValue]) throws -> Void) throws -> Void

/// A report with a table of as many rows as there may be, which are made as they are written and never
/// held together.
///
/// It can be written while what its rows are made of can be read.
package struct LongReport {
  /// Calls the body with every row in order and returns the blocks that follow the table; asked again,
  /// it does the same.
  package typealias Rows = (_ body: ([GridValue]) throws -> Void) throws -> [Report.Block]

  /// What it is.
  package let schema: ReportSchema
  private let before: [Report.Block]
  private let key: String
  private let heading: String
  private let columns: [GridColumn]
  private let rows: Rows

  /// Makes a report.
  ///
  /// - Parameters:
  ///   - before: The blocks that stand before the table.
  ///   - key: The table's name in JSON. The keys of the blocks that follow it sort after it.
  ///   - heading: What stands above the table; empty for nothing.
  ///   - rows: The rows, and what follows them.
  init(
    schema: ReportSchema, before: [Report.Block] = [], key: String, heading: String = "",
    columns: [GridColumn], _ rows: @escaping Rows
  ) {
    self.schema = schema
    self.before = before
    self.key = key
    self.heading = heading
    self.columns = columns
    self.rows = rows
  }

  /// Writes the report as lines for a terminal, in two passes: how wide the columns are, and the lines.
  ///
  /// - Throws: What reading the rows throws, or `write`.
  package func writeText(to write: ([UInt8]) throws -> Void) throws {
    var layout = GridLayout(columns)
    _ = try rows { layout.measure($0) }
    var text = ReportText(tableLayout: layout)
    try self.write(&text, to: write)
  }

  /// Writes the report as one JSON object, keys sorted, with its schema's name and version.
  ///
  /// - Throws: What reading the rows throws, or `write`.
  package func writeJSON(to write: ([UInt8]) throws -> Void) throws {
    var json = ReportJSON(schema: schema)
    try self.write(&json, to: write)
  }

  /// Writes the report's first table as CSV in UTF-8.
  ///
  /// - Throws: What reading the rows throws, or `write`.
  package func writeCSV(to write: ([UInt8]) throws -> Void) throws {
    var csv = ReportCSV()
    try self.write(&csv, to: write)
  }

  /// Writes the report as a workbook, as `Report.writeWorkbook` does.
  ///
  /// - Throws: What reading the rows throws, or `WorkbookProblem`; then no file is left.
  package func writeWorkbook(to path: String, _ heading: WorkbookHeading) throws {
    var workbook = try ReportWorkbook(path: path, heading)
    try write(&workbook) { _ in }
  }

  /// Makes a report of rows that wait in order, with what follows them.
  init(
    schema: ReportSchema, before: [Report.Block] = [], key: String, heading: String = "",
    columns: [GridColumn], _ rows: @escaping RowSource, followedBy after: [Report.Block]
  ) {
    self.init(schema: schema, before: before, key: key, heading: heading, columns: columns) {
      try rows($0)
      return after
    }
  }

  // MARK: - Pieces

  /// How many bytes are handed on at once.
  private static let pieceBytes = 1 << 16

  private func write(
    _ text: inout some ReportTextWriter, to write: ([UInt8]) throws -> Void
  ) throws {
    try self.write(&text) { text in
      guard text.bytes.count >= Self.pieceBytes else { return }
      try write(text.bytes)
      text.bytes.removeAll(keepingCapacity: true)
    }
    try write(text.bytes)
  }

  private func write<Writer: ReportWriter>(
    _ writer: inout Writer, afterRow: (inout Writer) throws -> Void
  ) throws {
    for block in before { try writer.add(block) }
    try writer.beginTable(key: key, heading: heading, columns)
    let after = try rows { row in
      try writer.add(row: row)
      try afterRow(&writer)
    }
    try writer.endTable()
    for block in after { try writer.add(block) }
    try writer.finish()
  }
}
