import GRDBSQLite

/// Reads columns of a row that a `RowWriter` query stands on.
enum RowColumns {
  static func integer(_ row: OpaquePointer, _ column: Int32) -> Int64 {
    sqlite3_column_int64(row, column)
  }

  static func blob(_ row: OpaquePointer, _ column: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(row, column) else { return [] }
    return Array(
      UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(row, column))))
  }
}
