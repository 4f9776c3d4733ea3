import GRDB

/// Puts rows in order outside of memory: in a temporary table of SQLite's own, which goes into a file
/// where the rows are many, and is gone when the database is closed. Without a row there is no table.
///
/// A class, because the table has one owner. Valid only as long as its reader, and one at a time under
/// a name.
package final class RowSorter {
  private let database: Database
  private let table: String
  private var insertion: RowStatement?

  /// Begins with no rows.
  ///
  /// - Parameter name: What the rows are, in letters.
  package init(_ reader: StoreReader, of name: String = "report") {
    database = reader.database
    table = "sorted_\(name)"
  }

  /// Adds a row; where it stands, its four parts say, a text by its bytes in UTF-8.
  ///
  /// - Throws: `StoreProblem` where nothing can be put aside.
  package func append(
    _ row: [UInt8], first: Int, second: Int, text: String, last: Int
  ) throws {
    let insertion = try self.insertion ?? begin()
    self.insertion = insertion
    insertion.bind(Int64(first))
    insertion.bind(Int64(second))
    insertion.bind(text)
    insertion.bind(Int64(last))
    insertion.bind(blob: row)
    try insertion.run()
  }

  private func begin() throws -> RowStatement {
    try database.execute(
      sql: """
        CREATE TEMP TABLE \(table) (
          first INTEGER, second INTEGER, text TEXT, last INTEGER, row BLOB
        ) STRICT
        """)
    return try RowStatement(
      database, sql: "INSERT INTO temp.\(table) VALUES (?, ?, ?, ?, ?)")
  }

  /// Calls the body with every row in order; its bytes are valid until the body returns. Of rows at one
  /// place the first added comes first.
  package func forEach(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    if insertion == nil { return }
    let query = try RowStatement(
      database, sql: "SELECT row FROM temp.\(table) ORDER BY first, second, text, last, rowid")
    try query.forEachRow { try body(RowColumns.bytes($0, 0)) }
  }
}
