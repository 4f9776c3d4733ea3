import CivilCalendar
import GRDB
import LandLifecycle

/// Writes the caches. A class, because it owns prepared statements.
final class CacheWriter {
  private let database: Database
  private let foldID: Int64
  private let clearStatus: RowStatement
  private let findRegistered: RowStatement
  private let rows: RowBatch
  /// The least contract whose row waits to be written; nil if none does.
  private var firstWaiting: Int64?
  /// How many rows were written into a table that held none; nil if it held some.
  private var rowsOfFirstFill: Int?
  private var liftedIndexes: LiftedIndexes?
  /// From so many rows on, the indexes of numbers of a table that held none are made behind the last
  /// row; the others grow at their ends, and cost as little.
  private static let rowsWithIndexes = 1_000
  /// Kinds that are named as they are met: there is no list of the years without holidays.
  private var namedKinds: Set<FindingKind> = []

  init(_ database: Database, foldID: Int64) throws {
    self.database = database
    self.foldID = foldID
    // A row is cleared and inserted: INSERT OR REPLACE costs SQLite a journal of every statement.
    clearStatus = try RowStatement(database, sql: "DELETE FROM status WHERE contract_id = ?")
    findRegistered = try RowStatement(
      database, sql: "SELECT content_digest, registered_entry FROM status WHERE contract_id = ?")
    rows = RowBatch(database, into: "status", columnCount: 29)
    let isEmpty = try Int.fetchOne(database, sql: "SELECT 1 FROM status LIMIT 1") == nil
    rowsOfFirstFill = isEmpty ? 0 : nil
  }

  /// Drops every row.
  func drop() throws {
    try flush()
    try database.execute(sql: "DELETE FROM status")
    rowsOfFirstFill = 0
  }

  /// Writes what waits, and puts everything back that writing took away.
  func close() throws {
    try flush()
    try liftedIndexes?.restore()
    liftedIndexes = nil
  }

  /// Writes the rows that wait to be written.
  func flush() throws {
    firstWaiting = nil
    try rows.flush()
  }

  /// The digest of what a contract's registration claims, and its entry; nil if it has no row.
  func registered(
    _ contract: ContractID
  ) throws -> (contentDigest: [UInt8], entry: EntryNumber)? {
    if let firstWaiting, contract.number >= firstWaiting { try flush() }
    var found: (contentDigest: [UInt8], entry: EntryNumber)?
    findRegistered.bind(contract.number)
    try findRegistered.forEachRow { row in
      found = (RowColumns.blob(row, 0), EntryNumber(RowColumns.integer(row, 1)))
    }
    return found
  }

  /// Writes a contract's row and findings.
  ///
  /// - Parameter isNew: Whether the contract has no row yet, so that nothing needs clearing.
  func save(_ row: StatusRow, findings: [FindingRow], isNew: Bool) throws {
    if !isNew {
      try flush()
      clearStatus.bind(row.contract.number)
      try clearStatus.run()
    }
    try save(
      EncodedStatus(row, findings: findings), as: row.contract,
      registeredBy: row.registeredEntry, logPosition: row.logPosition)
  }

  /// Writes the row of a contract that has none.
  func save(
    _ row: EncodedStatus, as contract: ContractID, registeredBy entry: EntryNumber,
    logPosition: EntryNumber
  ) throws {
    for kind in row.unlistedKinds where namedKinds.insert(kind).inserted {
      try Self.name(kind, database)
    }
    firstWaiting = min(firstWaiting ?? contract.number, contract.number)
    rows.bind(contract.number)
    rows.bind(entry.number)
    rows.bind(blob: row.contentDigest)
    rows.bind(foldID)
    rows.bind(Int64(row.foldDay.number))
    rows.bind(logPosition.number)
    rows.bind(row.values)
    if try rows.endRow() { firstWaiting = nil }
    try countFirstFill()
  }

  private func countFirstFill() throws {
    guard let count = rowsOfFirstFill else { return }
    rowsOfFirstFill = count + 1
    if count + 1 == Self.rowsWithIndexes, liftedIndexes == nil {
      liftedIndexes = try LiftedIndexes(
        ["status_contract_number", "status_supervision_number"], in: database)
    }
  }

  /// Gives a kind its name, for the view of findings.
  static func name(_ kind: FindingKind, _ database: Database) throws {
    try database.execute(
      sql: "INSERT OR REPLACE INTO finding_kind (kind, code) VALUES (?, ?)",
      arguments: [kind.order, kind.code])
  }
}
