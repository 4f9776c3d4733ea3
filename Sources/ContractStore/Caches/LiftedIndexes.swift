import GRDB

/// Indexes that are taken away while their table is filled, and made anew behind its last row.
///
/// Filled row by row, an index of numbers is searched all over for each row; made at the end, it is
/// sorted once and written in order.
struct LiftedIndexes {
  private let database: Database
  /// What makes them anew.
  private let statements: [String]

  /// Takes them away. Until they are restored, nobody may ask by them; the transaction that does this
  /// keeps others from seeing it.
  init(_ names: [String], in database: Database) throws {
    self.database = database
    statements = try names.compactMap { name in
      try String.fetchOne(
        database, sql: "SELECT sql FROM sqlite_master WHERE type = 'index' AND name = ?",
        arguments: [name])
    }
    for name in names { try database.execute(sql: "DROP INDEX IF EXISTS \(name)") }
  }

  /// Makes them anew.
  func restore() throws {
    for statement in statements { try database.execute(sql: statement) }
  }
}
