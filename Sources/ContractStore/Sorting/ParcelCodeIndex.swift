import GRDB

/// Contracts by the codes of their parcels, made for the occasion: in a temporary table of SQLite's own,
/// gone when the database is closed.
///
/// A class, because the table has one owner. Valid only as long as its reader, and one at a time.
package final class ParcelCodeIndex {
  private let find: RowStatement

  /// Reads every contract's codes; cost is that of going through all contracts once.
  ///
  /// - Parameter folded: A code as it is compared.
  package init(_ reader: StoreReader, folded: (String) -> [UInt8]) throws {
    let database = reader.database
    try database.execute(
      sql: "CREATE TEMP TABLE parcel_code (code BLOB NOT NULL, contract_id INTEGER NOT NULL) STRICT"
    )
    let insert = try RowStatement(
      database, sql: "INSERT INTO temp.parcel_code VALUES (?, ?)")
    try reader.forEachParcelCode { code, contract in
      insert.bind(blob: folded(code))
      insert.bind(contract.number)
      try insert.run()
    }
    try database.execute(sql: "CREATE INDEX temp.parcel_by_code ON parcel_code (code, contract_id)")
    find = try RowStatement(
      database,
      sql: "SELECT DISTINCT contract_id FROM temp.parcel_code WHERE code = ? ORDER BY contract_id")
  }

  /// Returns the contracts of a code as it is compared, in order.
  package func contracts(_ code: [UInt8]) throws -> [ContractID] {
    var found: [ContractID] = []
    find.bind(blob: code)
    try find.forEachRow { found.append(ContractID(RowColumns.integer($0, 0))) }
    return found
  }
}
