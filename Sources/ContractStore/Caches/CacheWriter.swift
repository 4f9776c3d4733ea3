import CivilCalendar
import GRDB
import LandLifecycle

/// Writes the caches. A class, because it owns prepared statements.
final class CacheWriter {
  private let database: Database
  private let foldID: Int64
  private let clearStatus: RowWriter
  private let insertStatus: RowWriter
  private let clearFindings: RowWriter
  private let insertFinding: RowWriter
  /// Years without published holidays, whose kinds are named as they are met: there is no list.
  private var namedYears: Set<Int> = []

  init(_ database: Database, foldID: Int64) throws {
    self.database = database
    self.foldID = foldID
    // A row is cleared and inserted: INSERT OR REPLACE costs SQLite a journal of every statement.
    clearStatus = try RowWriter(database, sql: "DELETE FROM status WHERE contract_id = ?")
    insertStatus = try RowWriter(
      database, sql: "INSERT INTO status VALUES (\(Self.placeholders(28)))")
    clearFindings = try RowWriter(database, sql: "DELETE FROM finding_now WHERE contract_id = ?")
    insertFinding = try RowWriter(
      database, sql: "INSERT OR IGNORE INTO finding_now VALUES (\(Self.placeholders(12)))")
  }

  private static func placeholders(_ count: Int) -> String {
    Array(repeating: "?", count: count).joined(separator: ",")
  }

  /// Writes a contract's row and findings.
  ///
  /// - Parameter isNew: Whether the contract has no row yet, so that nothing needs clearing.
  func save(_ row: StatusRow, findings: [FindingRow], isNew: Bool) throws {
    if !isNew {
      clearFindings.bind(row.contract.number)
      try clearFindings.run()
      clearStatus.bind(row.contract.number)
      try clearStatus.run()
    }
    try save(row)
    for finding in findings { try save(finding, of: row.contract) }
  }

  private func save(_ row: StatusRow) throws {
    let statement = insertStatus
    statement.bind(row.contract.number)
    statement.bind(row.registeredEntry.number)
    statement.bind(blob: row.contentDigest)
    statement.bind(foldID)
    statement.bind(Int64(row.foldDay.number))
    statement.bind(row.logPosition.number)
    statement.bind(row.nextChange.map { Int64($0.number) })
    statement.bind(row.nextDue.map { Int64($0.number) })
    statement.bind(row.isUntold ? 1 : 0)
    statement.bind(Int64(row.stage.rawValue))
    statement.bind(Int64(row.idleCase.rawValue))
    let summary = row.summary
    statement.bind(summary.contractNumber)
    statement.bind(summary.supervisionNumber)
    statement.bind(summary.parcelCode)
    statement.bind(summary.otherNumber)
    statement.bind(summary.project)
    statement.bind(summary.holder)
    statement.bind(summary.tenant)
    statement.bind(summary.location)
    statement.bind(summary.district)
    statement.bind(summary.town)
    statement.bind(summary.landUse)
    statement.bind(summary.units)
    statement.bind(Int64(summary.supply.rawValue))
    statement.bind(summary.isKeyProject ? 1 : 0)
    statement.bind(summary.signedOn.map { Int64($0.number) })
    statement.bind(summary.area?.squareCentimetres)
    statement.bind(summary.price?.fen)
    try statement.run()
  }

  private func save(_ finding: FindingRow, of contract: ContractID) throws {
    if case .missingData(.holidays(let year)) = finding.kind, namedYears.insert(year).inserted {
      try Self.name(finding.kind, database)
    }
    let statement = insertFinding
    statement.bind(contract.number)
    statement.bind(Int64(finding.kind.order))
    statement.bind(Int64(finding.part))
    statement.bind(Int64(finding.instance))
    statement.bind(Int64(finding.since.number))
    statement.bind(finding.due.map { Int64($0.number) })
    statement.bind(Int64(finding.severity.rawValue))
    statement.bind(Int64(finding.list.rawValue))
    statement.bind(Int64(finding.evidenceCode))
    statement.bind(finding.idleClass.map { Int64($0.rawValue) })
    statement.bind(Int64(finding.tierRank))
    statement.bind(Int64(finding.caveats.rawValue))
    try statement.run()
  }

  /// Gives a kind its name, for the view of findings.
  static func name(_ kind: FindingKind, _ database: Database) throws {
    try database.execute(
      sql: "INSERT OR REPLACE INTO finding_kind (kind, code) VALUES (?, ?)",
      arguments: [kind.order, kind.code])
  }
}
