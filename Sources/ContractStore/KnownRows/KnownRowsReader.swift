import GRDB

/// Recognises rows that say nothing new: the file had them when it was last imported, they are read now
/// as they were then, and nothing was entered about their contracts since.
///
/// Files of one register have most of their rows in one order. So a row is expected behind the one
/// recognised last, and else looked for among some thousands around it; one that moved further is
/// read like a new one. A class, because it owns a prepared statement and moves along a list.
package final class KnownRowsReader {
  /// A row that was recognised.
  package struct Match: Sendable {
    /// The row as it was written down.
    package let row: KnownRow
    /// Its place in the list, from 0.
    package let place: Int
  }

  /// How many blocks are held: the one before that of the row recognised last, and those behind it.
  private static let blocksHeld = 8

  private let readBlock: RowStatement
  private let list: KnownRowList
  /// Contracts about which something was entered since.
  private let changed: Set<Int64>
  /// The rows held, in order; the first has this place.
  private var rows: [KnownRow] = []
  private var firstPlace = 0
  private var nextBlock: Int64
  /// The place expected next.
  private var expected = 0
  /// The places of the rows held, once one was not where it was expected.
  private var places: [RowDigest: Int]?

  /// - Parameter identity: How the rows are read; see ``StoreReader/knownRows(readAs:)``.
  init?(_ database: Database, readAs identity: [UInt8]) throws {
    guard let list = try KnownRowList(database, readAs: identity),
      let changed = try Self.contracts(enteredSince: list.lastEntry, database)
    else { return nil }
    self.list = list
    self.changed = changed
    nextBlock = list.blocks.lowerBound
    readBlock = try RowStatement(
      database, sql: "SELECT rows FROM known_rows WHERE block = ?")
  }

  /// The contracts about which there are entries behind one; nil where they are so many that looking
  /// for the others is not worth it.
  private static func contracts(
    enteredSince entry: Int64, _ database: Database
  ) throws -> Set<Int64>? {
    let limit = 100_000
    let found = try Int64.fetchSet(
      database,
      sql: """
        SELECT contract_id FROM entry WHERE number > ? AND contract_id IS NOT NULL LIMIT \(limit)
        """, arguments: [entry])
    return found.count < limit ? found : nil
  }

  /// Recognises a row by its digest; nil where it has to be read.
  package func match(_ digest: RowDigest) throws -> Match? {
    try hold(around: expected)
    let place: Int
    if expected < firstPlace + rows.count, rows[expected - firstPlace].digest == digest {
      place = expected
    } else if let other = placesHeld()[digest] {
      place = other
    } else {
      return nil
    }
    expected = place + 1
    let row = rows[place - firstPlace]
    return changed.contains(row.contract.number) ? nil : Match(row: row, place: place)
  }

  private func placesHeld() -> [RowDigest: Int] {
    if let places { return places }
    var made: [RowDigest: Int] = [:]
    made.reserveCapacity(rows.count)
    for (index, row) in rows.enumerated() { made[row.digest] = firstPlace + index }
    places = made
    return made
  }

  /// Reads blocks ahead and lets go of those far behind, when the place moves into the last one.
  private func hold(around place: Int) throws {
    let length = KnownRowList.rowsInBlock
    guard place + length >= firstPlace + rows.count, nextBlock <= list.blocks.upperBound else {
      return
    }
    let behind = max(0, (place - firstPlace) / length - 1) * length
    rows.removeFirst(behind)
    firstPlace += behind
    while rows.count < Self.blocksHeld * length, nextBlock <= list.blocks.upperBound {
      readBlock.bind(nextBlock)
      try readBlock.forEachRow { row in
        let bytes = RowColumns.bytes(row, 0)
        for start in stride(from: 0, to: bytes.count, by: KnownRow.byteCount) {
          rows.append(KnownRow(stored: UnsafeRawBufferPointer(rebasing: bytes[start...])))
        }
      }
      nextBlock += 1
    }
    places = nil
  }
}

extension StoreReader {
  /// Returns what recognises the rows of a file that the last one had; nil where none is known.
  ///
  /// - Parameter identity: How the rows are read: equal texts under equal identities state the same.
  package func knownRows(readAs identity: [UInt8]) throws -> KnownRowsReader? {
    try KnownRowsReader(database, readAs: identity)
  }
}
