import GRDB

/// Inserts rows into a table, several a statement: what a statement costs besides its rows is paid
/// once. Rows wait until there are enough of them, or until `flush`.
///
/// A class, because it owns prepared statements.
final class RowBatch {
  private static let rowsAtOnce = 16
  private let database: Database
  private let table: String
  private let columnCount: Int
  private var values = BoundValues()
  private var rowCount = 0
  /// The statement that inserts so many rows, once it was needed.
  private var statements: [Int: RowStatement] = [:]

  init(_ database: Database, into table: String, columnCount: Int) {
    self.database = database
    self.table = table
    self.columnCount = columnCount
  }

  func bind(_ value: Int64?) { values.append(value) }

  func bind(blob: [UInt8]) { values.append(blob: blob) }

  func bind(blob: UnsafeRawBufferPointer) { values.append(blob: blob) }

  func bind(_ encoded: EncodedValues) { values.append(encoded) }

  /// Takes what was bound for a row, which is inserted now or later.
  ///
  /// - Returns: Whether no row waits any more.
  @discardableResult
  func endRow() throws -> Bool {
    rowCount += 1
    guard rowCount == Self.rowsAtOnce else { return false }
    try flush()
    return true
  }

  /// Inserts the rows that wait.
  func flush() throws {
    guard rowCount > 0 else { return }
    let statement = try statement(for: rowCount)
    rowCount = 0
    try statement.run(with: &values)
  }

  private func statement(for count: Int) throws -> RowStatement {
    if let known = statements[count] { return known }
    let row = "(\(Array(repeating: "?", count: columnCount).joined(separator: ",")))"
    let rows = Array(repeating: row, count: count).joined(separator: ",")
    // FAIL spares SQLite a copy of every page in case the statement has to be undone; what fails
    // here undoes its whole transaction.
    let statement = try RowStatement(database, sql: "INSERT OR FAIL INTO \(table) VALUES \(rows)")
    statements[count] = statement
    return statement
  }
}
