import GRDB

/// Reads entries, with what their transactions say of them.
struct EntryReader {
  /// The columns that `entry` reads; the first argument is the last transaction.
  static func query(_ condition: String) -> String {
    """
    SELECT number, transaction_number, body, contract_id FROM entry
    WHERE transaction_number <= ? AND \(condition)
    """
  }
  /// Where `query` has the contract.
  static let contractColumn: Int32 = 3

  /// The last transaction whose entries are known; a transaction that is still at work is not.
  let lastTransaction: Int64
  private let database: Database
  /// The transaction met last: most entries follow one of the same.
  private var latest: (number: Int64, of: Origin)?
  /// Those met before it: few of them wrote most of the entries.
  private var earlier: [Int64: Origin] = [:]

  /// When a transaction was learnt, and from whom.
  private typealias Origin = (learnt: Moment, source: EntrySource)

  /// Makes a reader of what was known at a moment; nil for all that is known.
  init(_ database: Database, knownAt moment: Moment?) throws {
    self.database = database
    // The moments never decrease, so that this stops at the first.
    let last = try RowStatement(
      database,
      reusing:
        "SELECT number FROM log_transaction WHERE learnt_at <= ? ORDER BY number DESC LIMIT 1")
    var found: Int64 = 0
    last.bind(moment?.milliseconds ?? .max)
    try last.forEachRow { found = RowColumns.integer($0, 0) }
    lastTransaction = found
  }

  /// Reads the entry that a query stands on.
  mutating func entry(_ row: OpaquePointer) throws -> Entry {
    let number = EntryNumber(RowColumns.integer(row, 0))
    let transaction = RowColumns.integer(row, 1)
    let (learnt, source) = try self.transaction(transaction)
    var reader = CBORReader(RowColumns.bytes(row, 2))
    do throws(DecodingProblem) {
      let written = try reader.readEntry()
      return Entry(
        number: number, learnt: learnt, source: source, transaction: transaction, written: written)
    } catch {
      throw StoreProblem.entryUnreadable(number, error)
    }
  }

  private mutating func transaction(_ number: Int64) throws -> Origin {
    if let latest {
      if latest.number == number { return latest.of }
      earlier[latest.number] = latest.of
    }
    let found = try earlier[number] ?? read(transaction: number)
    latest = (number, found)
    return found
  }

  private func read(transaction number: Int64) throws -> Origin {
    let query = try RowStatement(
      database,
      reusing: """
        SELECT learnt_at, actor, origin, format, source FROM log_transaction WHERE number = ?
        """)
    // The log verifies that there is one; what is not there was said by nobody.
    var found = (learnt: Moment(milliseconds: 0), source: EntrySource(actor: "", origin: ""))
    query.bind(number)
    try query.forEachRow { row in
      found = (
        Moment(milliseconds: RowColumns.integer(row, 0)),
        EntrySource(
          actor: RowColumns.text(row, 1) ?? "", origin: RowColumns.text(row, 2) ?? "",
          register: RowColumns.text(row, 3).map {
            RegisterSource(format: $0, name: RowColumns.text(row, 4))
          })
      )
    }
    return found
  }
}
