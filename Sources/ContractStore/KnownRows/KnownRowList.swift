import GRDB

/// Where the rows of the last file of its kind are written down.
struct KnownRowList {
  /// How many rows a block has; the last of a list may have fewer.
  static let rowsInBlock = 1_024

  /// Its blocks.
  let blocks: ClosedRange<Int64>
  /// The last entry of the log when it was written.
  let lastEntry: Int64

  /// Finds the list of the rows that were read so; nil if there is none.
  init?(_ database: Database, readAs identity: [UInt8]) throws {
    let row = try Row.fetchOne(
      database,
      sql: "SELECT first_block, last_block, last_entry FROM known_file WHERE identity = ?",
      arguments: [identity.data])
    guard let row else { return nil }
    blocks = (row[0] as Int64)...(row[1] as Int64)
    lastEntry = row[2]
  }
}
