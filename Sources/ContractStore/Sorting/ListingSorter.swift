import CivilCalendar
import GRDB
import LandLifecycle

/// Puts contracts in order as a list shows them, outside of memory: in a temporary table of SQLite's own
/// with the columns that a list is read by, which is gone when the database is closed.
///
/// A class, because the table has one owner. Valid only as long as its reader, which is of a
/// store opened for reading, and one at a time.
package final class ListingSorter {
  private let database: Database
  private let insertion: RowStatement

  /// Begins with no contracts.
  ///
  /// - Throws: `StoreProblem` where nothing can be put aside.
  package init(_ reader: StoreReader) throws {
    database = reader.database
    try database.execute(
      sql: "CREATE TEMP TABLE listing AS SELECT \(ListingRow.columns) FROM status WHERE FALSE")
    insertion = try RowStatement(
      database,
      sql: "INSERT INTO temp.listing VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
  }

  /// Adds a contract.
  package func append(_ row: ListingRow) throws {
    insertion.bind(row.contract.number)
    insertion.bind(Int64(row.foldDay.number))
    insertion.bind(row.nextChange.map { Int64($0.number) })
    insertion.bind(row.isUntold ? 1 : 0)
    insertion.bind(Int64(row.stage.rawValue))
    insertion.bind(row.number)
    insertion.bind(row.project)
    insertion.bind(row.holder)
    insertion.bind(row.tenant)
    insertion.bind(row.town)
    insertion.bind(row.units)
    insertion.bind(row.isKeyProject ? 1 : 0)
    insertion.bind(row.area?.squareCentimetres)
    insertion.bind(text: FindingsText(row.findings).bytes)
    insertion.bind(DivisionText.text(of: row.division))
    insertion.bind(row.signedOn.map { Int64($0.number) })
    try insertion.run()
  }

  /// Calls the body with every contract, as `StoreReader.forEachListing` does.
  package func forEach(_ body: (ListingRow) throws -> Void) throws {
    let query = try RowStatement(
      database, sql: "SELECT * FROM temp.listing ORDER BY number, contract_id")
    try query.forEachRow { try body(ListingRow($0)) }
  }
}
