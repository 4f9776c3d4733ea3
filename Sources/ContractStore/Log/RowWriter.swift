import GRDB
import GRDBSQLite

/// A prepared statement whose parameters are bound in order, without boxing them.
///
/// GRDB prepares, owns and finalises the statement; binding goes to SQLite directly, because an
/// import binds some fifty million values. A class, because a binding in progress has one owner.
final class RowWriter {
  private let database: Database
  private let statement: Statement
  private let handle: OpaquePointer
  private var index: Int32 = 0

  init(_ database: Database, sql: String) throws {
    self.database = database
    statement = try database.makeStatement(sql: sql)
    handle = statement.sqliteStatement
  }

  func bind(_ value: Int64?) {
    index += 1
    if let value {
      sqlite3_bind_int64(handle, index, value)
    } else {
      sqlite3_bind_null(handle, index)
    }
  }

  func bind(_ text: String?) {
    index += 1
    guard var text else {
      sqlite3_bind_null(handle, index)
      return
    }
    text.withUTF8 { utf8 in
      _ = utf8.withMemoryRebound(to: CChar.self) {
        sqlite3_bind_text(handle, index, $0.baseAddress, Int32($0.count), Self.copied)
      }
    }
  }

  func bind(blob bytes: [UInt8]) {
    index += 1
    _ = bytes.withUnsafeBytes {
      sqlite3_bind_blob(handle, index, $0.baseAddress, Int32($0.count), Self.copied)
    }
  }

  /// Runs the statement with what was bound and makes it ready for the next row.
  func run() throws {
    let code = sqlite3_step(handle)
    sqlite3_reset(handle)
    index = 0
    guard code == SQLITE_DONE else { throw databaseError(code) }
  }

  /// Runs a query with what was bound and calls the body for each row.
  func forEachRow(_ body: (_ row: OpaquePointer) throws -> Void) throws {
    defer {
      sqlite3_reset(handle)
      index = 0
    }
    while true {
      let code = sqlite3_step(handle)
      if code == SQLITE_DONE { return }
      guard code == SQLITE_ROW else { throw databaseError(code) }
      try body(handle)
    }
  }

  private func databaseError(_ code: Int32) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage,
      sql: statement.sql)
  }

  /// SQLITE_TRANSIENT: SQLite copies the bytes before the call returns. The C macro is a cast that
  /// Swift does not import.
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
