import Crypto
import Foundation
import GRDB

/// Recomputes the chain from the bodies and compares it with what is stored.
struct LogVerifier {
  typealias Notify = (_ done: Int64, _ total: Int64) throws -> Void

  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Reads the whole log.
  ///
  /// - Parameter notify: Hears after each digest how many entries were read, and of how many.
  func verify(_ notify: Notify) throws -> LogVerification {
    let found = try Int64.fetchOne(database, sql: "SELECT max(number) FROM entry") ?? 0
    var damage: [LogDamage] = []
    var head = LogWriter.firstHead
    var entries: Int64 = 0
    var transactions: Int64 = 0
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT number, learnt_at, actor, origin, first_entry, last_entry, head, format, source,
          import, undoes
        FROM log_transaction ORDER BY number
        """)
    while let row = try rows.next() {
      transactions += 1
      let number: Int64 = row[0]
      let (first, last): (Int64, Int64) = (row[4], row[5])
      if first != entries + 1 { damage.append(.gap(before: EntryNumber(first))) }
      let digests =
        last < first
        ? []
        : try verifyDigests(first...last, transaction: number, &damage) { try notify($0, found) }
      let register = (row[7] as String?).map { RegisterSource(format: $0, name: row[8]) }
      let header = TransactionHeader(
        number: number, learnt: Moment(milliseconds: row[1]),
        source: EntrySource(actor: row[2], origin: row[3], register: register),
        firstEntry: first, lastEntry: last, importRecord: (row[9] as Data?).map { [UInt8]($0) },
        undoes: row[10])
      let expected = LogWriter.head(after: head, header: header.encoded, digests: digests)
      let stored = [UInt8](row[6] as Data)
      if expected != stored { damage.append(.chainBroken(transaction: number)) }
      head = stored
      entries = last
    }
    if let first = try Int64.fetchOne(database, sql: "SELECT min(number) FROM entry"), first < 1 {
      damage.insert(.gap(before: EntryNumber(first)), at: 0)
    }
    if found != entries { damage.append(.wrongEnd(expected: entries, found: found)) }
    return LogVerification(
      entries: found, transactions: transactions,
      head: head.map { String(format: "%02x", $0) }.joined(), damage: damage)
  }

  /// Returns the stored digests of a transaction, having compared each with its entries, and each
  /// entry's columns with its body.
  private func verifyDigests(
    _ range: ClosedRange<Int64>, transaction: Int64, _ damage: inout [LogDamage],
    _ notify: (_ done: Int64) throws -> Void
  ) throws -> [[UInt8]] {
    let digests = try Row.fetchAll(
      database,
      sql: """
        SELECT first_entry, last_entry, digest FROM entry_digest
        WHERE first_entry BETWEEN ? AND ? ORDER BY first_entry
        """, arguments: [range.lowerBound, range.upperBound])
    for digest in digests {
      let (first, last): (Int64, Int64) = (digest[0], digest[1])
      var hash = SHA256()
      var next = first
      var changed: [Int64] = []
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT number, body, transaction_number, contract_id, kind, supersedes FROM entry
          WHERE number BETWEEN ? AND ? ORDER BY number
          """, arguments: [first, last])
      while let row = try rows.next() {
        let number: Int64 = row[0]
        if number != next { damage.append(.gap(before: EntryNumber(number))) }
        next = number + 1
        let body: Data = row[1]
        hash.update(data: body)
        if row[2] != transaction || !isWritten(body, in: row) { changed.append(number) }
      }
      try notify(last)
      if next <= last { damage.append(.gap(before: EntryNumber(last + 1))) }
      if [UInt8](hash.finalize()) != [UInt8](digest[2] as Data) {
        damage.append(
          .entriesChanged(EntryNumber(first), EntryNumber(last), transaction: transaction))
      }
      damage += changed.map {
        .entriesChanged(EntryNumber($0), EntryNumber($0), transaction: transaction)
      }
    }
    return digests.map { [UInt8]($0[2] as Data) }
  }

  /// Whether the columns that the log is searched by say what the body says.
  private func isWritten(_ body: Data, in row: Row) -> Bool {
    body.withUnsafeBytes { bytes in
      var reader = CBORReader(bytes)
      do throws(DecodingProblem) {
        let entry = try reader.readEntry()
        return entry.contract?.number == row[3] && Int64(entry.content.kind.rawValue) == row[4]
          && entry.supersedes?.number == row[5]
      } catch .unknownVersion {
        // Only the version that wrote it can tell.
        return true
      } catch { return false }
    }
  }
}
