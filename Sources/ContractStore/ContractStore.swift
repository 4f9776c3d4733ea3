import Foundation
import GRDB
import GRDBSQLite

/// One database file: the log, its caches and the alert ledger.
///
/// A class, because it owns the connection.
package final class ContractStore: Sendable {
  /// Whether a store may be written.
  package enum Access: Sendable {
    /// The file must exist and is not changed.
    case reading
    /// The file is made if it is absent and brought up to date.
    case writing
    /// The file must exist; it is brought up to date.
    case writingOnlyIfPresent
  }

  /// Where the file is.
  package let path: String
  private let queue: DatabaseQueue

  /// Opens a database.
  ///
  /// - Parameters:
  ///   - path: The file; its folder must exist.
  ///   - access: Whether it may be made and written.
  /// - Throws: `StoreProblem`.
  package convenience init(at path: String, _ access: Access) throws(StoreProblem) {
    try self.init(at: path, access, patience: 10)
  }

  /// Opens a database.
  ///
  /// - Parameter patience: How many seconds to wait for another process that writes.
  init(at path: String, _ access: Access, patience: Double) throws(StoreProblem) {
    self.path = path
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    if access != .writing, !path.isEmpty, !isThere { throw .missing(path: path) }
    if isThere, isFolder.boolValue { throw .isFolder(path: path) }
    do {
      queue = try DatabaseQueue(path: path, configuration: Self.configuration(access, patience))
      let state = try queue.read(Schema.state)
      if state == .notOurs { throw StoreProblem.notOurs(path: path) }
      switch access {
      case .writing, .writingOnlyIfPresent:
        // Kept in the file itself, so only now that the file is known to be ours.
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        try Schema.migrator.migrate(queue)
      case .reading:
        if state == .outdated { throw StoreProblem.needsMigration(path: path) }
      }
    } catch {
      throw Self.problem(error, path: path, opening: true)
    }
  }

  /// Makes an empty database in a temporary file of SQLite's own, gone when it is closed.
  package static func temporary() throws(StoreProblem) -> ContractStore {
    try ContractStore(at: "", .writing)
  }

  /// How much memory the pages of who writes may take: contracts are written in their order, and
  /// what was written is not asked for again.
  private static let cacheMebibytes = 16
  /// How much they may take while a register goes in, whose keys come in any order.
  private static let largeCacheMebibytes = 96

  private static func setCache(ofMebibytes count: Int, _ database: Database) throws {
    try database.execute(sql: "PRAGMA cache_size = -\(count * 1_024)")
  }

  /// Does something that sorts, for which SQLite takes as much memory again as its pages may: both
  /// take half of the most meanwhile.
  static func sorting(_ database: Database, _ body: () throws -> Void) throws {
    let usual = try Int.fetchOne(database, sql: "PRAGMA cache_size")
    try setCache(ofMebibytes: largeCacheMebibytes / 2, database)
    try body()
    if let usual { try database.execute(sql: "PRAGMA cache_size = \(usual)") }
  }

  private static func configuration(_ access: Access, _ patience: Double) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = access == .reading
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { database in
      // Who only reads needs little room: the system keeps what was read.
      guard access != .reading else { return }
      // Larger pages take a register's long rows with less moving about; a file keeps its own.
      try database.execute(
        sql: "PRAGMA page_size = 16384; PRAGMA synchronous = FULL")
      try setCache(ofMebibytes: cacheMebibytes, database)
    }
    return configuration
  }

  /// Reads within one consistent view.
  package func read<Result>(
    _ body: (StoreReader) throws -> Result
  ) throws -> Result {
    do {
      return try queue.read { try body(StoreReader($0)) }
    } catch { throw Self.problem(error, path: path) }
  }

  /// Appends to the log and updates the caches in one transaction, or changes nothing.
  ///
  /// - Parameters:
  ///   - source: Who or what the entries come from.
  ///   - learnt: The moment they were learnt.
  ///   - foldIdentity: The versions of engine, rulebook and calendar that fold the caches.
  ///   - expectingMany: Whether many rows are expected, in any order. They have more memory; and into
  ///     an empty log they go once instead of twice, while nobody reads the database.
  ///   - body: What to write.
  package func write<Result>(
    from source: EntrySource, learnt: Moment, foldIdentity: String, expectingMany: Bool = false,
    _ body: (StoreWriter) throws -> Result
  ) throws -> Result {
    do {
      return try queue.writeWithoutTransaction { database in
        var result: Result?
        if expectingMany { try Self.setCache(ofMebibytes: Self.largeCacheMebibytes, database) }
        let hasLeftLog = try expectingMany && Self.leaveWriteAheadLog(database)
        defer {
          // If somebody reads by now, it fails and the next connection that writes does it.
          if hasLeftLog { try? database.execute(sql: "PRAGMA journal_mode = WAL") }
        }
        try database.inTransaction(.immediate) {
          let writer = try StoreWriter(
            database, source: source, learnt: learnt, foldIdentity: foldIdentity)
          result = try body(writer)
          try writer.close()
          return .commit
        }
        guard let result else { preconditionFailure("a committed transaction has a result") }
        return result
      }
    } catch { throw Self.problem(error, path: path) }
  }

  /// Leaves the write-ahead log if nothing is logged yet and nobody else has the file open.
  ///
  /// A write-ahead log is written, read and written again into the file. Pages that are new to the
  /// file need neither that nor a rollback journal: whatever happens, the file is cut back to its old
  /// length. TRUNCATE waits for the disk at the end, as WAL does.
  ///
  /// - Returns: Whether it was left.
  private static func leaveWriteAheadLog(_ database: Database) throws -> Bool {
    guard try Int.fetchOne(database, sql: "SELECT 1 FROM log_transaction LIMIT 1") == nil else {
      return false
    }
    do {
      try database.execute(sql: "PRAGMA journal_mode = TRUNCATE")
      return true
    } catch DatabaseError.SQLITE_BUSY, DatabaseError.SQLITE_LOCKED {
      return false
    }
  }

  /// Copies the write-ahead log into the file, so that the file alone holds everything.
  ///
  /// - Returns: Whether that was done; false while another process reads or writes, which harms
  ///   nothing, as what is written is safe in either place.
  @discardableResult
  package func checkpoint() throws -> Bool {
    do {
      try queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
      return true
    } catch DatabaseError.SQLITE_BUSY, DatabaseError.SQLITE_LOCKED {
      return false
    } catch { throw Self.problem(error, path: path) }
  }

  /// Turns what SQLite says into what a person can act on; other errors pass.
  private static func problem(_ error: any Error, path: String) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    return storeProblem(error, path: path, opening: false)
  }

  private static func problem(
    _ error: any Error, path: String, opening: Bool
  ) -> StoreProblem {
    if let problem = error as? StoreProblem { return problem }
    guard let error = error as? DatabaseError else {
      return .cannotOpen(path: path, reason: "\(error)")
    }
    return storeProblem(error, path: path, opening: opening)
  }

  private static func storeProblem(
    _ error: DatabaseError, path: String, opening: Bool
  ) -> StoreProblem {
    switch error.resultCode {
    case _ where error.extendedResultCode == .SQLITE_READONLY_ROLLBACK: .needsMigration(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM: .readOnly(path: path)
    case .SQLITE_FULL: .diskFull(path: path)
    case .SQLITE_NOTADB: .notOurs(path: path)
    case .SQLITE_CORRUPT: .damaged(path: path)
    case .SQLITE_CANTOPEN: .cannotOpen(path: path, reason: error.message ?? "")
    default:
      opening
        ? .cannotOpen(path: path, reason: error.message ?? "\(error)")
        : .database(error.message ?? "\(error)")
    }
  }
}
