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
  /// Inserts so many findings at once as its place says, from 1: a statement costs more than a row.
  private let insertFindings: [RowWriter]
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
    insertFindings = try (1...8).map { count in
      let rows = Array(repeating: "(\(Self.placeholders(12)))", count: count)
      return try RowWriter(
        database, sql: "INSERT OR IGNORE INTO finding_now VALUES \(rows.joined(separator: ","))")
    }
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
    try insert(row, findings, contract: row.contract, row.registeredEntry, row.logPosition)
  }

  /// Writes a new contract's row, folded before it had an identity, and its findings.
  func save(
    _ row: StatusRow, findings: [FindingRow], asNew contract: ContractID,
    registeredBy entry: EntryNumber
  ) throws {
    try insert(row, findings, contract: contract, entry, entry)
  }

  private func insert(
    _ row: StatusRow, _ findings: [FindingRow], contract: ContractID,
    _ registeredEntry: EntryNumber, _ logPosition: EntryNumber
  ) throws {
    try insert(row, contract, registeredEntry, logPosition)
    var rest = findings[...]
    while !rest.isEmpty {
      let some = rest.prefix(insertFindings.count)
      let statement = insertFindings[some.count - 1]
      for finding in some { try bind(finding, of: contract, to: statement) }
      try statement.run()
      rest = rest.dropFirst(some.count)
    }
  }

  private func insert(
    _ row: StatusRow, _ contract: ContractID, _ registeredEntry: EntryNumber,
    _ logPosition: EntryNumber
  ) throws {
    let statement = insertStatus
    statement.bind(contract.number)
    statement.bind(registeredEntry.number)
    statement.bind(blob: row.contentDigest)
    statement.bind(foldID)
    statement.bind(Int64(row.foldDay.number))
    statement.bind(logPosition.number)
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

  private func bind(
    _ finding: FindingRow, of contract: ContractID, to statement: RowWriter
  ) throws {
    if case .missingData(.holidays(let year)) = finding.kind, namedYears.insert(year).inserted {
      try Self.name(finding.kind, database)
    }
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
  }

  /// Gives a kind its name, for the view of findings.
  static func name(_ kind: FindingKind, _ database: Database) throws {
    try database.execute(
      sql: "INSERT OR REPLACE INTO finding_kind (kind, code) VALUES (?, ?)",
      arguments: [kind.order, kind.code])
  }
}
