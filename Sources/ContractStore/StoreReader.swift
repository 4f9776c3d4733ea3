package import CivilCalendar
import Foundation
import GRDB
package import LandLifecycle

/// Reads one consistent view of a database. Valid only while the store's body runs.
package struct StoreReader {
  let database: Database

  init(_ database: Database) { self.database = database }

  // MARK: - The log

  /// Returns the log of a contract as known at a moment, with those of the contracts that were
  /// linked to it as the same; nil for all that is known.
  package func log(of contract: ContractID, knownAt moment: Moment? = nil) throws -> ContractLog {
    var entries = try ownEntries(of: contract, knownAt: moment)
    for member in try contractsLinked(to: contract, knownAt: moment) {
      entries += try log(of: member, knownAt: moment).entries
      entries.sort { $0.number < $1.number }
    }
    return ContractLog(entries, precedence: try precedence(knownAt: moment))
  }

  /// The entries about a contract under its own keys alone.
  func ownEntries(of contract: ContractID, knownAt moment: Moment?) throws -> [Entry] {
    try entries("contract_id = ? ORDER BY number", [contract.number], knownAt: moment)
  }

  /// The greatest number that a contract has in the log; 0 if there is none.
  package func lastContract() throws -> ContractID {
    // The condition lets the index answer, which holds no entries that are about no contract.
    ContractID(
      try Int64.fetchOne(
        database, sql: "SELECT max(contract_id) FROM entry WHERE contract_id IS NOT NULL") ?? 0)
  }

  /// Calls the body with the log of every contract, or of those in a range, in contract order;
  /// a contract that was linked to another as the same comes with that one alone.
  package func forEachLog(
    of contracts: ClosedRange<ContractID> = .all, knownAt moment: Moment? = nil,
    _ body: (ContractID, ContractLog) throws -> Void
  ) throws {
    let query = try RowStatement(
      database,
      sql: EntryReader.query("contract_id BETWEEN ? AND ? ORDER BY contract_id, number"))
    var reader = try EntryReader(database, knownAt: moment)
    let precedence = try precedence(knownAt: moment)
    let linked = try linkedContracts()
    var current: Int64?
    var entries: [Entry] = []
    func finish(_ number: Int64) throws {
      let contract = ContractID(number)
      // Few contracts were ever linked; the others' entries are all there is about them.
      guard linked.contains(contract) else {
        return try body(contract, ContractLog(entries, precedence: precedence))
      }
      guard try root(of: contract, knownAt: moment) == contract else { return }
      try body(contract, try log(of: contract, knownAt: moment))
    }
    query.bind(reader.lastTransaction)
    query.bind(contracts.lowerBound.number)
    query.bind(contracts.upperBound.number)
    try query.forEachRow { row in
      let contract = RowColumns.integer(row, EntryReader.contractColumn)
      if let finished = current, finished != contract {
        try finish(finished)
        entries.removeAll(keepingCapacity: true)
      }
      current = contract
      entries.append(try reader.entry(row))
    }
    if let current { try finish(current) }
  }

  /// Returns an entry; nil if there is none of that number.
  package func entry(_ number: EntryNumber) throws -> Entry? {
    try entries("number = ?", [number.number], knownAt: nil).first
  }

  /// Returns the file or the command that an entry comes from; nil if there is none of that number.
  package func origin(of entry: EntryNumber) throws -> String? {
    let query = try RowStatement(
      database,
      reusing: """
        SELECT t.origin FROM entry e JOIN log_transaction t ON t.number = e.transaction_number
        WHERE e.number = ?
        """)
    var origin: String?
    query.bind(entry.number)
    try query.forEachRow { origin = RowColumns.text($0, 0) }
    return origin
  }

  /// Returns the contracts about which something was entered beside their registers' rows, as first numbered.
  ///
  /// Cost is that of passing over every entry of the log.
  package func contractsWithFacts() throws -> [ContractID] {
    let query = try RowStatement(
      database,
      reusing: """
        SELECT DISTINCT contract_id FROM entry WHERE kind = 2 AND contract_id IS NOT NULL
        """)
    var contracts: [ContractID] = []
    try query.forEachRow { contracts.append(ContractID(RowColumns.integer($0, 0))) }
    return contracts
  }

  /// Returns the holiday notices in the log as known at a moment, in the order learnt.
  package func holidayNotices(knownAt moment: Moment? = nil) throws -> [HolidayNotice] {
    try entries("kind = 4 ORDER BY number", [], knownAt: moment).compactMap { entry in
      if case .holidays(let notice) = entry.written.content { notice } else { nil }
    }
  }

  /// Returns the office's own rules as known at a moment, as the last rule file stated them, with
  /// their entry; nil where none was loaded.
  package func localRules(
    knownAt moment: Moment? = nil
  ) throws -> (entry: EntryNumber, rules: [Parameter])? {
    let last = try entries("kind = 5 ORDER BY number DESC LIMIT 1", [], knownAt: moment).first
    guard let last, case .rules(let rules) = last.written.content else { return nil }
    return (last.number, rules)
  }

  /// Which sources come first, as known at a moment.
  package func precedence(knownAt moment: Moment? = nil) throws -> SourcePrecedence {
    try precedenceEntry(knownAt: moment)?.precedence ?? .none
  }

  /// Which sources come first, as known at a moment, with the entry that says so; nil where nobody
  /// chose.
  package func precedenceEntry(
    knownAt moment: Moment? = nil
  ) throws -> (entry: EntryNumber, precedence: SourcePrecedence)? {
    let last = try entries("kind = 6 ORDER BY number DESC LIMIT 1", [], knownAt: moment).first
    guard let last, case .precedence(let precedence) = last.written.content else { return nil }
    return (last.number, precedence)
  }

  func entries(
    _ condition: String, _ arguments: [Int64], knownAt moment: Moment?
  ) throws -> [Entry] {
    let query = try RowStatement(database, reusing: EntryReader.query(condition))
    var reader = try EntryReader(database, knownAt: moment)
    var entries: [Entry] = []
    query.bind(reader.lastTransaction)
    for argument in arguments { query.bind(argument) }
    try query.forEachRow { entries.append(try reader.entry($0)) }
    return entries
  }

  /// Recomputes the chain of the whole log.
  ///
  /// - Parameter notify: Hears as the work goes on how many entries were read, and of how many.
  package func verify(
    notify: (_ done: Int64, _ total: Int64) throws -> Void = { _, _ in }
  ) throws -> LogVerification {
    try LogVerifier(database).verify(notify)
  }

  // MARK: - The caches

  /// How many contracts there are.
  package func contractCount() throws -> Int {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM status") ?? 0
  }

  /// Whether every cached row was folded under this identity.
  package func isFolded(under identity: String) throws -> Bool {
    let id = try Int64.fetchOne(
      database, sql: "SELECT fold_id FROM fold_identity WHERE identity = ?", arguments: [identity])
    guard let id else { return try contractCount() == 0 }
    return try !Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM status WHERE fold_id < ?1 OR fold_id > ?1)",
      arguments: [id])!  // EXISTS always yields a row
  }

  /// Returns a contract's row; nil if there is none.
  package func status(of contract: ContractID) throws -> StatusRow? {
    let query = try database.cachedStatement(
      sql: "SELECT \(StatusRow.columns) FROM status WHERE contract_id = ?")
    return try Row.fetchOne(query, arguments: [contract.number]).map { try StatusRow($0) }
  }

  /// Returns the cached findings of a contract, gravest matters first.
  package func findings(of contract: ContractID) throws -> [FindingRow] {
    let query = try database.cachedStatement(
      sql: "SELECT findings FROM status WHERE contract_id = ?")
    return try Row.fetchOne(query, arguments: [contract.number])?.findings(0, of: contract) ?? []
  }

  /// Calls the body with every contract's row and cached findings, in contract order.
  package func forEachStatus(_ body: (StatusRow, [FindingRow]) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT \(StatusRow.columns), findings FROM status ORDER BY contract_id")
    while let row = try rows.next() {
      let status = try StatusRow(row)
      try body(status, row.findings(StatusRow.columnCount, of: status.contract))
    }
  }

  /// Calls the body with every contract as a list shows it, by number and, under one number, in
  /// contract order. SQLite puts them in order, in a file of its own where they are many.
  package func forEachListing(_ body: (ListingRow) throws -> Void) throws {
    let query = try RowStatement(
      database, sql: "SELECT \(ListingRow.columns) FROM status ORDER BY number, contract_id")
    try query.forEachRow { try body(ListingRow($0)) }
  }

  /// Returns the contracts that a daily run has to look at: something changes by the day, or changed
  /// without being told.
  package func contractsToLookAt(on day: Day) throws -> ContractSet {
    try contracts(
      """
      SELECT contract_id FROM status INDEXED BY status_next_change WHERE next_change_on <= ?1
      UNION ALL SELECT contract_id FROM status INDEXED BY status_untold WHERE is_untold = 1
      """
    ) { $0.bind(Int64(day.number)) }
  }

  /// Returns every contract that something registers.
  package func registeredContracts() throws -> ContractSet {
    try contracts("SELECT contract_id FROM status") { _ in }
  }

  /// Returns the contracts on which something falls due, or changes, within days; also those whose
  /// row is out of date by then, of which only a refold can tell.
  package func contractsDue(within days: ClosedRange<Day>) throws -> ContractSet {
    try contracts(
      """
      SELECT contract_id FROM status INDEXED BY status_next_due WHERE next_due_on <= ?1
      UNION ALL SELECT contract_id FROM status INDEXED BY status_next_change
      WHERE next_change_on <= ?1
      """
    ) { $0.bind(Int64(days.upperBound.number)) }
  }

  /// The contracts that a query finds, in order, each once.
  ///
  /// They are put in order here: asked to do it, SQLite goes through every contract in order instead
  /// of asking the indexes, which the queries name so that it cannot.
  func contracts(_ sql: String, binding bind: (RowStatement) -> Void) throws -> ContractSet {
    let query = try RowStatement(database, sql: sql)
    bind(query)
    var found = ContractSet()
    try query.forEachRow { row in
      let contract = ContractID(RowColumns.integer(row, 0))
      // No log gives such a number; the set would take memory for all those before it.
      guard ContractSet.numbers.contains(contract.number) else {
        throw StoreProblem.cacheUnreadable(contract: contract.number)
      }
      found.insert(contract)
    }
    return found
  }
}

extension StoreReader {
  /// Whether any cached row was folded for a day after this one, so that caches cannot serve it.
  ///
  /// Cost is that of a row for each identity under which rows were folded.
  package func isFoldedAfter(_ day: Day) throws -> Bool {
    try Int.fetchOne(
      database,
      sql: """
        SELECT max((SELECT max(fold_day) FROM status WHERE fold_id = i.fold_id))
        FROM fold_identity i
        """) ?? .min > Int(day.number)
  }
}

extension StoreReader {
  /// Returns the contracts about which something changed that no daily run has told, in order.
  ///
  /// - Parameter contracts: Among which to look.
  package func untoldContracts(
    among contracts: ClosedRange<ContractID> = .all
  ) throws -> [ContractID] {
    try Int64.fetchAll(
      database,
      sql: """
        SELECT contract_id FROM status
        WHERE is_untold = 1 AND contract_id BETWEEN ? AND ? ORDER BY contract_id
        """, arguments: [contracts.lowerBound.number, contracts.upperBound.number]
    ).map { ContractID($0) }
  }
}

extension ClosedRange<ContractID> {
  /// Every contract.
  package static var all: Self { ContractID(.min)...ContractID(.max) }
}
