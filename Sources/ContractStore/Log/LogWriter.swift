import Crypto
import Foundation
import GRDB

/// Appends entries in one transaction and closes the transaction's place in the chain.
///
/// head(n) = SHA-256(head(n-1) ‖ header(n) ‖ digests(n)); a digest covers the bodies of at most
/// 1,000 entries. A class, because it owns prepared statements and a hash in progress.
final class LogWriter {
  static let digestLength = 1_000
  static let firstHead = [UInt8](repeating: 0, count: 32)

  let learnt: Moment
  private let database: Database
  private let source: EntrySource
  let transactionNumber: Int64
  private let previousHead: [UInt8]
  private let firstEntry: Int64
  private var nextEntry: Int64
  private var digestStart: Int64
  private var hash = SHA256()
  private var digests: [[UInt8]] = []
  private var writer = CBORWriter(reserving: 2_048)
  private let entries: RowBatch
  private let insertDigest: RowStatement
  /// What is kept of an import, if this is one.
  private var importRecord: ImportRecord?
  /// The import that this transaction undoes.
  private var undoes: Int64?
  /// What makes the lifted trigger anew.
  private var liftedGuard: String?

  init(_ database: Database, source: EntrySource, learnt: Moment) throws {
    self.database = database
    self.source = source
    let last = try Row.fetchOne(
      database,
      sql: """
        SELECT number, learnt_at, last_entry, head FROM log_transaction
        ORDER BY number DESC LIMIT 1
        """)
    transactionNumber = (last?["number"] ?? 0) + 1
    // The log never learns anything before what it learnt already, whatever the clock says.
    self.learnt = max(learnt, Moment(milliseconds: last?["learnt_at"] ?? .min))
    previousHead = last.map { [UInt8]($0["head"] as Data) } ?? Self.firstHead
    firstEntry = (last?["last_entry"] ?? 0) + 1
    nextEntry = firstEntry
    digestStart = firstEntry
    entries = RowBatch(database, into: "entry", columnCount: 6)
    insertDigest = try RowStatement(
      database,
      sql: "INSERT INTO entry_digest (first_entry, last_entry, digest) VALUES (?, ?, ?)")
  }

  /// Makes this transaction an import's; it is then written even if no entry was appended.
  func keep(_ record: ImportRecord) { importRecord = record }

  /// Makes this transaction the undoing of an import's.
  func markUndoing(_ transaction: Int64) { undoes = transaction }

  /// The last entry of the log, those of this transaction among them.
  var lastEntry: EntryNumber { EntryNumber(nextEntry - 1) }

  /// Appends an entry.
  func append(_ entry: NewEntry) throws -> EntryNumber {
    writer.reset()
    writer.write(entry)
    return try appendWritten(
      of: entry.contract, kind: entry.content.kind, supersedes: entry.supersedes)
  }

  /// Appends an entry that holds a registration encoded already.
  func append(
    _ encoded: EncodedRegistration, of contract: ContractID, supersedes: EntryNumber?, line: Int?
  ) throws -> EntryNumber {
    writer.reset()
    writer.write(encoded, of: contract, supersedes: supersedes, line: line)
    return try appendWritten(of: contract, kind: .registered, supersedes: supersedes)
  }

  /// Appends the entry whose body the writer holds.
  private func appendWritten(
    of contract: ContractID?, kind: EntryKind, supersedes: EntryNumber?
  ) throws -> EntryNumber {
    let number = nextEntry
    entries.bind(number)
    entries.bind(transactionNumber)
    entries.bind(contract?.number)
    entries.bind(Int64(kind.rawValue))
    entries.bind(supersedes?.number)
    entries.bind(blob: writer.written)
    try entries.endRow()
    hash.update(bufferPointer: writer.written)
    nextEntry += 1
    if nextEntry - digestStart == Int64(Self.digestLength) {
      try closeDigest()
      if liftedGuard == nil { try liftGuard() }
    }
    return EntryNumber(number)
  }

  /// Writes the transaction's row; does nothing if there is nothing to be kept.
  func close() throws {
    try entries.flush()
    if let liftedGuard { try database.execute(sql: liftedGuard) }
    if nextEntry > digestStart { try closeDigest() }
    guard nextEntry > firstEntry || importRecord != nil else { return }
    let record = importRecord?.encoded
    let header = TransactionHeader(
      number: transactionNumber, learnt: learnt, source: source, firstEntry: firstEntry,
      lastEntry: nextEntry - 1, importRecord: record, undoes: undoes)
    let head = Self.head(after: previousHead, header: header.encoded, digests: digests)
    try database.execute(
      sql: """
        INSERT INTO log_transaction
          (number, learnt_at, actor, origin, first_entry, last_entry, head, format, source, import,
          undoes)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        transactionNumber, learnt.milliseconds, source.actor, source.origin, firstEntry,
        nextEntry - 1, Data(head), source.register?.format, source.register?.name,
        record.map { Data($0) }, undoes,
      ])
  }

  private func closeDigest() throws {
    let digest = [UInt8](hash.finalize())
    insertDigest.bind(digestStart)
    insertDigest.bind(nextEntry - 1)
    insertDigest.bind(blob: digest)
    try insertDigest.run()
    digests.append(digest)
    hash = SHA256()
    digestStart = nextEntry
  }

  /// Takes away what keeps other tools from replacing entries, until the transaction closes: nobody
  /// else can write before, and asking for each of a million entries costs as much as writing them.
  private func liftGuard() throws {
    try entries.flush()
    liftedGuard = try String.fetchOne(
      database, sql: "SELECT sql FROM sqlite_master WHERE name = 'entry_is_not_replaced'")
    try database.execute(sql: "DROP TRIGGER IF EXISTS entry_is_not_replaced")
  }

  static func head(after previous: [UInt8], header: [UInt8], digests: [[UInt8]]) -> [UInt8] {
    var hash = SHA256()
    hash.update(data: previous)
    hash.update(data: header)
    for digest in digests { hash.update(data: digest) }
    return [UInt8](hash.finalize())
  }
}
