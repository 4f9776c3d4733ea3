import GRDB
import GRDBSQLite

/// A prepared statement whose parameters are bound in order, without boxing them.
///
/// GRDB prepares, owns and finalises the statement; binding goes to SQLite directly, because an
/// import binds some thirty million values. A class, because a binding in progress has one owner.
final class RowStatement {
  private let database: Database
  private let statement: Statement
  private let handle: OpaquePointer
  private var values = BoundValues()

  init(_ database: Database, sql: String) throws {
    self.database = database
    statement = try database.makeStatement(sql: sql)
    handle = statement.sqliteStatement
  }

  /// Takes a statement that the connection keeps, or makes it: for what is asked again and again.
  ///
  /// While it runs, nobody else may ask the same.
  init(_ database: Database, reusing sql: String) throws {
    self.database = database
    statement = try database.cachedStatement(sql: sql)
    handle = statement.sqliteStatement
  }

  func bind(_ value: Int64?) { values.append(value) }

  func bind(_ text: String?) { values.append(text) }

  func bind(text: [UInt8]) { values.append(text: text) }

  func bind(blob: [UInt8]) { values.append(blob: blob) }

  func bind(blob: UnsafeRawBufferPointer) { values.append(blob: blob) }

  /// Runs the statement with what was bound and makes it ready for the next row.
  func run() throws { try run(with: &values) }

  /// Runs the statement with values, which are then used up.
  func run(with values: inout BoundValues) throws {
    values.bind(to: handle)
    let code = sqlite3_step(handle)
    sqlite3_reset(handle)
    guard code == SQLITE_DONE else { throw databaseError(code) }
  }

  /// Runs a query with what was bound and calls the body for each row.
  func forEachRow(_ body: (_ row: OpaquePointer) throws -> Void) throws {
    values.bind(to: handle)
    defer { sqlite3_reset(handle) }
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
}
