import GRDB

/// An index of numbers while its table is filled: from so many rows with a number on it is taken away,
/// and made anew behind the last row.
///
/// Filled row by row, it is searched all over for each row; made at the end, it is sorted once and
/// written in order. Where no row has a number, there is nothing to make, and the table is not read
/// for it.
struct FilledIndex {
  private static let rowsWithIndex = 1_000

  private let name: String
  private let holds: @Sendable (EncodedStatus) -> Bool
  private var count = 0
  /// What makes it anew, while it is away.
  private var statement: String?

  /// - Parameter holds: Whether a row has a number in it.
  init(_ name: String, holding holds: @escaping @Sendable (EncodedStatus) -> Bool) {
    self.name = name
    self.holds = holds
  }

  /// Counts a row that goes in. Once the index is away and until it is restored, nobody may ask by it;
  /// the transaction that does this keeps others from seeing it.
  mutating func count(_ row: EncodedStatus, in database: Database) throws {
    guard holds(row) else { return }
    count += 1
    guard count == Self.rowsWithIndex, statement == nil else { return }
    statement = try String.fetchOne(
      database, sql: "SELECT sql FROM sqlite_master WHERE type = 'index' AND name = ?",
      arguments: [name])
    try database.execute(sql: "DROP INDEX IF EXISTS \(name)")
  }

  /// Makes it anew if it is away.
  mutating func restore(in database: Database) throws {
    guard let statement else { return }
    try ContractStore.sorting(database) { try database.execute(sql: statement) }
    self.statement = nil
  }
}
