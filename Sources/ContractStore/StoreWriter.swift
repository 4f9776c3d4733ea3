import GRDB
package import LandLifecycle

/// Writes within one transaction. Valid only while the store's body runs.
///
/// A class, because it owns prepared statements.
package final class StoreWriter {
  /// Reads what the transaction sees: caches and alerts with its own writes, the log without the
  /// entries it appends, which have no place in the chain until it closes.
  package var reader: StoreReader {
    get throws {
      try caches.flush()
      return StoreReader(database)
    }
  }
  let database: Database
  private let log: LogWriter
  private let caches: CacheWriter
  private let keys: KeyTable
  private var nextContract: Int64
  private var saveAlert: RowStatement?
  private var knownRows: KnownRowsWriter?

  init(
    _ database: Database, source: EntrySource, learnt: Moment, foldIdentity: String
  ) throws {
    self.database = database
    log = try LogWriter(database, source: source, learnt: learnt)
    caches = try CacheWriter(database, foldID: try Self.foldID(of: foldIdentity, database))
    nextContract = try StoreReader(database).lastContract().number + 1
    keys = try KeyTable(database, isEmpty: nextContract == 1)
  }

  private static func foldID(of identity: String, _ database: Database) throws -> Int64 {
    if let known = try Int64.fetchOne(
      database, sql: "SELECT fold_id FROM fold_identity WHERE identity = ?", arguments: [identity])
    {
      return known
    }
    try database.execute(
      sql: "INSERT INTO fold_identity (identity) VALUES (?)", arguments: [identity])
    let id = database.lastInsertedRowID
    for kind in FindingKind.all { try CacheWriter.name(kind, database) }
    return id
  }

  /// The statement that writes alerts, prepared when first needed.
  func alertStatement() throws -> RowStatement {
    if let saveAlert { return saveAlert }
    let statement = try RowStatement(
      database,
      sql: """
        INSERT INTO alert VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)
        ON CONFLICT DO UPDATE SET since = excluded.since, severity = excluded.severity,
          tier_rank = excluded.tier_rank, evidence = excluded.evidence,
          resolved_on = excluded.resolved_on, units = excluded.units
        """)
    saveAlert = statement
    return statement
  }

  func close() throws {
    try keys.flush()
    try knownRows?.close(lastEntry: log.lastEntry.number)
    try caches.close()
    try log.close()
  }

  /// The number this transaction has in the log, once it is closed.
  package var transactionNumber: Int64 { log.transactionNumber }

  /// The moment this transaction's entries are learnt.
  package var learnt: Moment { log.learnt }

  /// Appends an entry to the log.
  package func append(_ entry: NewEntry) throws -> EntryNumber {
    let number = try log.append(entry)
    if case .linked(let link) = entry.content, let contract = entry.contract {
      try database.execute(
        sql: "INSERT INTO contract_link (other, contract_id, entry) VALUES (?, ?, ?)",
        arguments: [link.other.number, contract.number, number.number])
    }
    return number
  }

  /// Makes this transaction an import's; it is then written even if no entry was appended.
  package func keep(_ record: ImportRecord) { log.keep(record) }

  /// Makes this transaction the undoing of an import.
  package func markUndoing(_ transaction: Int64) { log.markUndoing(transaction) }

  /// Takes a contract out of the caches; what is to be told of it is told under another.
  package func removeFromCaches(_ contract: ContractID) throws {
    try caches.flush()
    try database.execute(
      sql: "DELETE FROM status WHERE contract_id = ?", arguments: [contract.number])
  }

  /// Takes a contract out of the caches that nothing registers any more; the next daily run tells it.
  package func withdraw(_ contract: ContractID) throws {
    try removeFromCaches(contract)
    try database.execute(
      sql: "INSERT OR IGNORE INTO withdrawn (contract_id) VALUES (?)",
      arguments: [contract.number])
  }

  /// Notes that it was told of a contract that nothing registers it any more, or that one does again.
  package func forgetWithdrawal(of contract: ContractID) throws {
    try database.execute(
      sql: "DELETE FROM withdrawn WHERE contract_id = ?", arguments: [contract.number])
  }

  /// Appends a row's registration, encoded already, to the log.
  ///
  /// - Parameters:
  ///   - encoded: What the row claims.
  ///   - contract: The contract it is about.
  ///   - supersedes: The registration it takes the place of.
  ///   - line: The line of the file it comes from.
  package func append(
    _ encoded: EncodedRegistration, of contract: ContractID, supersedes: EntryNumber? = nil,
    line: Int?
  ) throws -> EntryNumber {
    try log.append(encoded, of: contract, supersedes: supersedes, line: line)
  }

  /// Returns a new contract's identity, known under a key.
  package func makeContract(knownAs key: ContractKey) throws -> ContractID {
    let contract = ContractID(nextContract)
    nextContract += 1
    try keys.add(key, to: contract)
    return contract
  }

  /// Lets a key lead to a contract, besides those that lead to it already.
  package func add(_ key: ContractKey, to contract: ContractID) throws {
    try keys.add(key, to: contract)
  }

  /// A contract that a key leads to.
  package struct KnownContract: Hashable, Sendable {
    /// The contract that the key was given to.
    package let contract: ContractID
    /// The contract under which that one is known: itself, unless it was linked as the same.
    package let root: ContractID
    /// The digest of the claim whose word counts first; empty where nothing registers the contract.
    package let contentDigest: [UInt8]
    /// Whether the whole key leads to it, and not its number alone.
    package let isWholeKey: Bool
  }

  /// Returns the contracts that a key leads to, or another key of its kind with the same number;
  /// oldest first.
  ///
  /// Cost is that of a row each; while the caches are dropped, that of reading each one's log.
  package func contracts(knownAs key: ContractKey) throws -> [KnownContract] {
    try keys.contracts(knownAs: key).map { contract, isWholeKey in
      if let digest = try caches.contentDigest(of: contract) {
        return KnownContract(
          contract: contract, root: contract, contentDigest: digest, isWholeKey: isWholeKey)
      }
      let root = try reader.root(of: contract)
      let first = try reader.log(of: root).claims.first
      return KnownContract(
        contract: contract, root: root,
        contentDigest: first.map {
          Self.contentDigest(of: $0.registration, from: $0.source)
        } ?? [], isWholeKey: isWholeKey)
    }
  }

  /// Returns the digest by which the same claims are recognised again.
  package static func contentDigest(
    of registration: Registration, from source: RegisterSource? = nil
  ) -> [UInt8] {
    EncodedRegistration(registration, from: source).digest
  }

  /// Saves a contract's folded row and findings in place of those it had.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - findings: The findings; of two about the same part and instance the first is kept.
  ///   - isNew: Whether the contract has no row yet, so that nothing needs clearing.
  package func save(_ row: StatusRow, findings: [FindingRow], isNew: Bool) throws {
    try caches.save(row, findings: findings, isNew: isNew)
  }

  /// Saves the row of a contract that has none, encoded already.
  ///
  /// - Parameters:
  ///   - row: The row; it may have been folded before the contract had an identity.
  ///   - contract: The contract.
  ///   - entry: The entry whose terms were folded.
  ///   - logPosition: The last entry about the contract that was folded.
  package func save(
    _ row: EncodedStatus, asNew contract: ContractID, registeredBy entry: EntryNumber,
    logPosition: EntryNumber
  ) throws {
    try caches.save(row, as: contract, registeredBy: entry, logPosition: logPosition)
  }

  /// Begins to write down the rows of a file, for the next one.
  ///
  /// - Parameter identity: How they are read; see ``StoreReader/knownRows(readAs:)``.
  package func beginKnownRows(readAs identity: [UInt8]) throws {
    knownRows = try KnownRowsWriter(database, readAs: identity)
  }

  /// Writes down that a row says nothing about its contract but what is known, now that it was taken
  /// in.
  ///
  /// - Parameter place: Its place in the list it was recognised by, if it was.
  package func append(_ row: KnownRow, recognisedAt place: Int?) throws {
    try knownRows?.append(row, recognisedAt: place)
  }

  /// Drops every cached row, to be folded anew from the log, and forgets the rows of files.
  package func dropCaches() throws {
    try caches.drop()
    try database.execute(sql: "DELETE FROM known_rows; DELETE FROM known_file")
  }
}
