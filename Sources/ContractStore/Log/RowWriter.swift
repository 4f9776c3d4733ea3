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
  /// Texts and blobs of the row at hand, one behind the other: SQLite reads them from here, and
  /// neither copies nor frees each of them.
  private var bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: 4_096, alignment: 16)
  private var byteCount = 0
  private var places: [(index: Int32, start: Int, count: Int, isText: Bool)] = []

  init(_ database: Database, sql: String) throws {
    self.database = database
    statement = try database.makeStatement(sql: sql)
    handle = statement.sqliteStatement
  }

  deinit { bytes.deallocate() }

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
    text.withUTF8 { keep(UnsafeRawBufferPointer($0), isText: true) }
  }

  func bind(blob: [UInt8]) {
    index += 1
    blob.withUnsafeBytes { keep($0, isText: false) }
  }

  private func keep(_ value: UnsafeRawBufferPointer, isText: Bool) {
    if byteCount + value.count > bytes.count {
      let larger = UnsafeMutableRawBufferPointer.allocate(
        byteCount: 2 * (byteCount + value.count), alignment: 16)
      larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<byteCount]))
      bytes.deallocate()
      bytes = larger
    }
    UnsafeMutableRawBufferPointer(rebasing: bytes[byteCount...]).copyMemory(from: value)
    places.append((index, byteCount, value.count, isText))
    byteCount += value.count
  }

  /// Gives SQLite the texts and blobs, which stay where they are until the next row is bound.
  private func bindKept() {
    guard let start = bytes.baseAddress else { return }
    for place in places {
      let value = start + place.start
      if place.isText {
        sqlite3_bind_text(
          handle, place.index, value.assumingMemoryBound(to: CChar.self), Int32(place.count), nil)
      } else {
        sqlite3_bind_blob(handle, place.index, value, Int32(place.count), nil)
      }
    }
    places.removeAll(keepingCapacity: true)
    byteCount = 0
    index = 0
  }

  /// Runs the statement with what was bound and makes it ready for the next row.
  func run() throws {
    bindKept()
    let code = sqlite3_step(handle)
    sqlite3_reset(handle)
    guard code == SQLITE_DONE else { throw databaseError(code) }
  }

  /// Runs a query with what was bound and calls the body for each row.
  func forEachRow(_ body: (_ row: OpaquePointer) throws -> Void) throws {
    bindKept()
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
