import GRDB

/// Contracts by a text of theirs, made for the occasion: in a temporary table of SQLite's own, gone when the
/// database is closed.
///
/// A class, because the table has one owner. Valid only as long as its reader, and one of a kind at a time.
package final class ContractTextIndex {
  /// Which text contracts are looked up by.
  package enum Kind: String, Hashable, Sendable {
    /// The codes of parcels and of estate units.
    case parcelCode = "parcel_code"
    /// The project's name.
    case project = "project_name"
  }

  private let find: RowStatement

  /// Reads every contract's texts; cost is that of going through all contracts once.
  ///
  /// - Parameter folded: A text as it is compared.
  package init(_ reader: StoreReader, of kind: Kind, folded: (String) -> [UInt8]) throws {
    let database = reader.database
    let table = kind.rawValue
    try database.execute(
      sql: "CREATE TEMP TABLE \(table) (text BLOB NOT NULL, contract_id INTEGER NOT NULL) STRICT")
    let insert = try RowStatement(database, sql: "INSERT INTO temp.\(table) VALUES (?, ?)")
    func add(_ text: String, _ contract: ContractID) throws {
      insert.bind(blob: folded(text))
      insert.bind(contract.number)
      try insert.run()
    }
    switch kind {
    case .parcelCode: try reader.forEachParcelCode(add)
    case .project: try reader.forEachProject(add)
    }
    try database.execute(
      sql: "CREATE INDEX temp.\(table)_by_text ON \(table) (text, contract_id)")
    find = try RowStatement(
      database,
      sql: "SELECT DISTINCT contract_id FROM temp.\(table) WHERE text = ? ORDER BY contract_id")
  }

  /// Returns the contracts of a text as it is compared, in order.
  package func contracts(_ text: [UInt8]) throws -> [ContractID] {
    var found: [ContractID] = []
    find.bind(blob: text)
    try find.forEachRow { found.append(ContractID(RowColumns.integer($0, 0))) }
    return found
  }
}
