import GRDB

/// The indexes of a table, taken away while it is filled and made anew behind its last row.
///
/// Filled row by row, an index of numbers is searched all over for each row; made at the end, it is
/// sorted once and written in order.
struct LiftedIndexes {
  private let database: Database
  /// What makes them anew.
  private let statements: [String]

  /// Takes them away. Until they are restored, nobody may ask by them; the transaction that does this
  /// keeps others from seeing it.
  init(of table: String, in database: Database) throws {
    self.database = database
    let indexes = try Row.fetchAll(
      database,
      sql: """
        SELECT name, sql FROM sqlite_master
        WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL ORDER BY rowid
        """, arguments: [table])
    statements = indexes.map { $0["sql"] }
    for index in indexes {
      try database.execute(sql: "DROP INDEX \((index["name"] as String).quotedDatabaseIdentifier)")
    }
  }

  /// Makes them anew.
  func restore() throws {
    for statement in statements { try database.execute(sql: statement) }
  }
}
