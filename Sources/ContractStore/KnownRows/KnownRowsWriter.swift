import Foundation
import GRDB

/// Writes down which rows a file had, for the next one of its kind.
///
/// While the rows are those of the list there is, in its order, nothing is written. With the first
/// that is not, the list begins anew, and takes over what went before. A class, because it owns
/// prepared statements.
final class KnownRowsWriter {
  private let database: Database
  private let identity: [UInt8]
  private let old: KnownRowList?
  /// How many rows were those of the list there is; nil once one was not.
  private var followed: Int?
  private let insert: RowStatement
  private var firstBlock: Int64 = 0
  private var nextBlock: Int64 = 0
  private var block: [UInt8] = []

  init(_ database: Database, readAs identity: [UInt8]) throws {
    self.database = database
    self.identity = identity
    old = try KnownRowList(database, readAs: identity)
    insert = try RowStatement(
      database, sql: "INSERT INTO known_rows (block, rows) VALUES (?, ?)")
    followed = old == nil ? nil : 0
    if old == nil { try begin() }
  }

  /// Takes a row in.
  ///
  /// - Parameter place: Its place in the list there is, if it was recognised.
  func append(_ row: KnownRow, recognisedAt place: Int?) throws {
    if let followed {
      if followed == place {
        self.followed = followed + 1
        return
      }
      try beginBehind(followed)
    }
    row.store(in: &block)
    if block.count == KnownRowList.rowsInBlock * KnownRow.byteCount { try flush() }
  }

  /// Puts the list in the place of the one there was, if it is another.
  ///
  /// - Parameter lastEntry: The last entry of the log, this transaction's among them.
  func close(lastEntry: Int64) throws {
    guard followed == nil else { return }
    if !block.isEmpty { try flush() }
    if let old {
      try database.execute(
        sql: "DELETE FROM known_rows WHERE block BETWEEN ? AND ?",
        arguments: [old.blocks.lowerBound, old.blocks.upperBound])
    }
    try database.execute(
      sql: "DELETE FROM known_file WHERE identity = ?", arguments: [identity.data])
    guard nextBlock > firstBlock else { return }
    try database.execute(
      sql: """
        INSERT INTO known_file (identity, first_block, last_block, last_entry)
        VALUES (?, ?, ?, ?)
        """, arguments: [identity.data, firstBlock, nextBlock - 1, lastEntry])
  }

  private func begin() throws {
    firstBlock =
      1 + (try Int64.fetchOne(database, sql: "SELECT max(block) FROM known_rows") ?? 0)
    nextBlock = firstBlock
  }

  /// Begins a list with the first rows of the one there is.
  private func beginBehind(_ count: Int) throws {
    followed = nil
    try begin()
    guard let old else { return }
    let whole = Int64(count / KnownRowList.rowsInBlock)
    let rest = count % KnownRowList.rowsInBlock * KnownRow.byteCount
    try database.execute(
      sql: """
        INSERT INTO known_rows (block, rows)
        SELECT block - ?1 + ?2, rows FROM known_rows WHERE block >= ?1 AND block < ?1 + ?3
        """, arguments: [old.blocks.lowerBound, firstBlock, whole])
    nextBlock += whole
    guard rest > 0 else { return }
    let last = try Data.fetchOne(
      database, sql: "SELECT rows FROM known_rows WHERE block = ?",
      arguments: [old.blocks.lowerBound + whole])
    if let last { block += last.prefix(rest) }
  }

  private func flush() throws {
    insert.bind(nextBlock)
    insert.bind(blob: block)
    try insert.run()
    block.removeAll(keepingCapacity: true)
    nextBlock += 1
  }
}

extension [UInt8] {
  /// The bytes as GRDB takes them.
  var data: Data { Data(self) }
}
