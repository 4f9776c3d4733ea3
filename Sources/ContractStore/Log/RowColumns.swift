import GRDBSQLite

/// Reads columns of a row that a `RowStatement` stands on.
///
/// The tables are strict: a column that holds a number holds nothing else.
enum RowColumns {
  static func integer(_ row: OpaquePointer, _ column: Int32) -> Int64 {
    sqlite3_column_int64(row, column)
  }

  static func integerIfAny(_ row: OpaquePointer, _ column: Int32) -> Int64? {
    sqlite3_column_type(row, column) == SQLITE_NULL ? nil : integer(row, column)
  }

  static func blob(_ row: OpaquePointer, _ column: Int32) -> [UInt8] {
    Array(bytes(row, column))
  }

  /// The bytes of a blob, valid until the query moves on.
  static func bytes(_ row: OpaquePointer, _ column: Int32) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      start: sqlite3_column_blob(row, column), count: Int(sqlite3_column_bytes(row, column)))
  }

  static func text(_ row: OpaquePointer, _ column: Int32) -> String? {
    utf8(row, column).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of a text, valid until the query moves on; nil where there is none.
  static func utf8(_ row: OpaquePointer, _ column: Int32) -> UnsafeBufferPointer<UInt8>? {
    sqlite3_column_text(row, column).map {
      UnsafeBufferPointer(start: $0, count: Int(sqlite3_column_bytes(row, column)))
    }
  }
}
