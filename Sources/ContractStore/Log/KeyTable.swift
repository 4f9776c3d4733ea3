import GRDB

/// Which keys lead to which contracts, as one transaction sees it.
///
/// A register's rows come in any order, and each key put into the table by itself would go to another
/// page. So new keys wait, are found where they wait, and go in together, in the table's order.
/// A class, because it owns prepared statements.
final class KeyTable {
  private let insert: RowStatement
  private let find: RowStatement
  private var waiting = WaitingKeys()
  /// The keys that this transaction put into the table, if it held none before; nil if it did.
  private var seen: SeenNumbers?

  /// - Parameter isEmpty: Whether the table holds no keys yet.
  init(_ database: Database, isEmpty: Bool) throws {
    // One row a statement: of several into a table without row numbers SQLite keeps a journal of its
    // own, in case the statement is undone, and copies each page it touches.
    insert = try RowStatement(
      database,
      sql: """
        INSERT OR IGNORE INTO contract_key (kind, normaliser, key, contract_id)
        VALUES (?, ?, ?, ?)
        """)
    find = try RowStatement(
      database,
      sql: """
        SELECT contract_id, key FROM contract_key
        WHERE kind = ? AND normaliser = ? AND key BETWEEN ? AND ?
        """)
    seen = isEmpty ? SeenNumbers() : nil
  }

  /// Lets a key lead to a contract.
  func add(_ key: ContractKey, to contract: ContractID) throws {
    seen?.insert(key)
    waiting.append(key, contract)
    if waiting.count == WaitingKeys.capacity { try flush() }
  }

  /// Puts the keys that wait into the table.
  func flush() throws {
    try waiting.forEachInOrder { kind, normaliser, stored, contract in
      insert.bind(Int64(kind))
      insert.bind(Int64(normaliser))
      insert.bind(blob: stored)
      insert.bind(contract)
      try insert.run()
    }
    waiting.removeAll()
  }

  /// Returns the contracts that a key leads to, or another key of its kind with the same number, and
  /// whether the whole key does; oldest first.
  func contracts(
    knownAs key: ContractKey
  ) throws -> [(contract: ContractID, isWholeKey: Bool)] {
    if let seen, !seen.mayHold(key) { return [] }
    var found = waiting.contracts(knownAs: key)
    find.bind(Int64(key.kind))
    find.bind(Int64(key.normaliser))
    find.bind(blob: Array(key.begin))
    find.bind(blob: key.end)
    try find.forEachRow { row in
      let isWholeKey = RowColumns.bytes(row, 1).elementsEqual(key.stored)
      found.append((ContractID(RowColumns.integer(row, 0)), isWholeKey))
    }
    return found.count > 1 ? Self.inOrder(found) : found
  }

  /// The contracts in order, each once: a number may lead to one by several keys, of which one is whole.
  private static func inOrder(
    _ found: [(contract: ContractID, isWholeKey: Bool)]
  ) -> [(contract: ContractID, isWholeKey: Bool)] {
    var kept: [(contract: ContractID, isWholeKey: Bool)] = []
    for one in found.sorted(by: { $0.contract < $1.contract }) {
      if let last = kept.last, last.contract == one.contract {
        kept[kept.count - 1].isWholeKey = last.isWholeKey || one.isWholeKey
      } else {
        kept.append(one)
      }
    }
    return kept
  }
}
