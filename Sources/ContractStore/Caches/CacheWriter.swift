import CivilCalendar
import GRDB
import LandLifecycle

/// Writes the caches. A class, because it owns prepared statements.
final class CacheWriter {
  private let database: Database
  private let foldID: Int64
  private let clearStatus: RowStatement
  private let findDigest: RowStatement
  private let rows: RowBatch
  /// The least contract whose row waits to be written; nil if none does.
  private var firstWaiting: Int64?
  /// The indexes of numbers, while a table is filled that held no rows; empty if it held some. The
  /// others grow at their ends, and cost little.
  private var filled: [FilledIndex] = []
  /// Kinds that are named as they are met: there is no list of the years without holidays.
  private var namedKinds: Set<FindingKind> = []

  init(_ database: Database, foldID: Int64) throws {
    self.database = database
    self.foldID = foldID
    // A row is cleared and inserted: INSERT OR REPLACE costs SQLite a journal of every statement.
    clearStatus = try RowStatement(database, sql: "DELETE FROM status WHERE contract_id = ?")
    findDigest = try RowStatement(
      database, sql: "SELECT content_digest FROM status WHERE contract_id = ?")
    rows = RowBatch(database, into: "status", columnCount: 30)
    let isEmpty = try Int.fetchOne(database, sql: "SELECT 1 FROM status LIMIT 1") == nil
    if isEmpty { filled = Self.numberIndexes }
  }

  private static let numberIndexes = [
    FilledIndex("status_contract_number", holding: \.hasContractNumber),
    FilledIndex("status_supervision_number", holding: \.hasSupervisionNumber),
  ]

  /// Drops every row.
  func drop() throws {
    try flush()
    try database.execute(sql: "DELETE FROM status")
    if filled.isEmpty { filled = Self.numberIndexes }
  }

  /// Writes what waits, and puts everything back that writing took away.
  func close() throws {
    try flush()
    for place in filled.indices { try filled[place].restore(in: database) }
  }

  /// Writes the rows that wait to be written.
  func flush() throws {
    firstWaiting = nil
    try rows.flush()
  }

  /// The digest of what a contract's registration claims; nil if it has no row.
  func contentDigest(of contract: ContractID) throws -> [UInt8]? {
    if let firstWaiting, contract.number >= firstWaiting { try flush() }
    var found: [UInt8]?
    findDigest.bind(contract.number)
    try findDigest.forEachRow { found = RowColumns.blob($0, 0) }
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
    for place in filled.indices { try filled[place].count(row, in: database) }
  }

  /// Gives a kind its name, for the view of findings.
  static func name(_ kind: FindingKind, _ database: Database) throws {
    try database.execute(
      sql: "INSERT OR REPLACE INTO finding_kind (kind, code) VALUES (?, ?)",
      arguments: [kind.order, kind.code])
  }
}
