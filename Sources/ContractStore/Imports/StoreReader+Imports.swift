import Foundation
import GRDB

/// An import as the log has it.
package struct ImportedBatch: Hashable, Sendable {
  /// Its number: that of its transaction.
  package let number: Int64
  /// When it was.
  package let learnt: Moment
  /// Who, which file, and which register.
  package let source: EntrySource
  /// The entries it brought; nil if it brought none.
  package let entries: ClosedRange<EntryNumber>?
  /// What was kept of it; nil for imports of versions that kept nothing.
  package let record: ImportRecord?
  /// The transaction that undid it.
  package let undoneBy: Int64?
}

extension StoreReader {
  /// Every import as known at a moment, in order.
  package func imports(knownAt moment: Moment? = nil) throws -> [ImportedBatch] {
    try imports("TRUE", [], knownAt: moment)
  }

  /// An import as known at a moment; nil if there is none of that number.
  package func importedBatch(
    _ number: Int64, knownAt moment: Moment? = nil
  ) throws -> ImportedBatch? {
    // The last transaction known is the first argument of the query.
    try imports("number = ?2", [number], knownAt: moment).first
  }

  private func imports(
    _ condition: String, _ arguments: [Int64], knownAt moment: Moment?
  ) throws -> [ImportedBatch] {
    let reader = try EntryReader(database, knownAt: moment)
    // Before imports were marked, one was a transaction of a file that begins with a row.
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT number, learnt_at, actor, origin, format, source, first_entry, last_entry, import,
          (SELECT max(number) FROM log_transaction u WHERE u.undoes = t.number AND u.number <= ?1)
        FROM log_transaction t
        WHERE number <= ?1 AND \(condition) AND (import IS NOT NULL OR (origin NOT LIKE 'fallow %'
          AND (SELECT kind FROM entry e WHERE e.number = t.first_entry) = 1))
        ORDER BY number
        """, arguments: StatementArguments([reader.lastTransaction] + arguments))
    return try rows.map { row in
      let (first, last): (Int64, Int64) = (row[6], row[7])
      let register = (row[4] as String?).map { RegisterSource(format: $0, name: row[5]) }
      return ImportedBatch(
        number: row[0], learnt: Moment(milliseconds: row[1]),
        source: EntrySource(actor: row[2], origin: row[3], register: register),
        entries: last < first ? nil : EntryNumber(first)...EntryNumber(last),
        record: try (row[8] as Data?).map { try Self.record($0, from: EntryNumber(first)) },
        undoneBy: row[9])
    }
  }

  private static func record(_ data: Data, from entry: EntryNumber) throws -> ImportRecord {
    try data.withUnsafeBytes { bytes in
      do throws(DecodingProblem) {
        return try ImportRecord(reading: bytes)
      } catch { throw StoreProblem.entryUnreadable(entry, error) }
    }
  }

  /// The contracts that entries are about, under their own keys, in order, each once.
  package func contracts(of entries: ClosedRange<EntryNumber>) throws -> [ContractID] {
    try Int64.fetchAll(
      database,
      sql: """
        SELECT DISTINCT contract_id FROM entry
        WHERE number BETWEEN ? AND ? AND contract_id IS NOT NULL ORDER BY contract_id
        """, arguments: [entries.lowerBound.number, entries.upperBound.number]
    ).map { ContractID($0) }
  }

  /// Entries of a range, in order.
  ///
  /// - Parameter count: How many at most.
  package func entries(
    in range: ClosedRange<EntryNumber>, atMost count: Int
  ) throws -> [Entry] {
    try entries(
      "number BETWEEN ? AND ? ORDER BY number LIMIT ?",
      [range.lowerBound.number, range.upperBound.number, Int64(count)], knownAt: nil)
  }

  /// How many of some entries take the place of another, and how many do not.
  package func counts(
    of entries: ClosedRange<EntryNumber>
  ) throws -> (new: Int, changed: Int) {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT count(*) - count(supersedes), count(supersedes) FROM entry WHERE number BETWEEN ? AND ?
        """, arguments: [entries.lowerBound.number, entries.upperBound.number])
    return (row?[0] ?? 0, row?[1] ?? 0)
  }

  /// The records of some imports' columns, asked for as often as needed and read once.
  package func columns(of imports: Set<Int64>) throws -> [Int64: [ImportRecord.Column]] {
    var columns: [Int64: [ImportRecord.Column]] = [:]
    for number in imports { columns[number] = try importedBatch(number)?.record?.columns }
    return columns
  }
}
