import CivilCalendar
import GRDB
import LandLifecycle

/// Writes the caches. A class, because it owns prepared statements.
final class CacheWriter {
  private let database: Database
  private let foldID: Int64
  private let clearStatus: RowStatement
  private let rows: RowBatch
  /// Kinds that are named as they are met: there is no list of the years without holidays.
  private var namedKinds: Set<FindingKind> = []

  init(_ database: Database, foldID: Int64) throws {
    self.database = database
    self.foldID = foldID
    // A row is cleared and inserted: INSERT OR REPLACE costs SQLite a journal of every statement.
    clearStatus = try RowStatement(database, sql: "DELETE FROM status WHERE contract_id = ?")
    rows = RowBatch(database, into: "status", columnCount: 29)
  }

  /// Writes the rows that wait to be written.
  func flush() throws { try rows.flush() }

  /// Writes a contract's row and findings.
  ///
  /// - Parameter isNew: Whether the contract has no row yet, so that nothing needs clearing.
  func save(_ row: StatusRow, findings: FindingsText, isNew: Bool) throws {
    if !isNew {
      try flush()
      clearStatus.bind(row.contract.number)
      try clearStatus.run()
    }
    try insert(row, findings, contract: row.contract, row.registeredEntry, row.logPosition)
  }

  /// Writes a new contract's row, folded before it had an identity, and its findings.
  func save(
    _ row: StatusRow, findings: FindingsText, asNew contract: ContractID,
    registeredBy entry: EntryNumber
  ) throws {
    try insert(row, findings, contract: contract, entry, entry)
  }

  private func insert(
    _ row: StatusRow, _ findings: FindingsText, contract: ContractID,
    _ registeredEntry: EntryNumber, _ logPosition: EntryNumber
  ) throws {
    for kind in findings.unlistedKinds where namedKinds.insert(kind).inserted {
      try Self.name(kind, database)
    }
    rows.bind(contract.number)
    rows.bind(registeredEntry.number)
    rows.bind(blob: row.contentDigest)
    rows.bind(foldID)
    rows.bind(Int64(row.foldDay.number))
    rows.bind(logPosition.number)
    rows.bind(row.nextChange.map { Int64($0.number) })
    rows.bind(row.nextDue.map { Int64($0.number) })
    rows.bind(row.isUntold ? 1 : 0)
    rows.bind(Int64(row.stage.rawValue))
    rows.bind(Int64(row.idleCase.rawValue))
    let summary = row.summary
    rows.bind(summary.contractNumber)
    rows.bind(summary.supervisionNumber)
    rows.bind(summary.parcelCode)
    rows.bind(summary.otherNumber)
    rows.bind(summary.project)
    rows.bind(summary.holder)
    rows.bind(summary.tenant)
    rows.bind(summary.location)
    rows.bind(summary.district)
    rows.bind(summary.town)
    rows.bind(summary.landUse)
    rows.bind(summary.units)
    rows.bind(Int64(summary.supply.rawValue))
    rows.bind(summary.isKeyProject ? 1 : 0)
    rows.bind(summary.signedOn.map { Int64($0.number) })
    rows.bind(summary.area?.squareCentimetres)
    rows.bind(summary.price?.fen)
    rows.bind(text: findings.bytes)
    try rows.endRow()
  }

  /// Gives a kind its name, for the view of findings.
  static func name(_ kind: FindingKind, _ database: Database) throws {
    try database.execute(
      sql: "INSERT OR REPLACE INTO finding_kind (kind, code) VALUES (?, ?)",
      arguments: [kind.order, kind.code])
  }
}
