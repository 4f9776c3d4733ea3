import GRDB

extension StoreReader {
  /// The contracts that are linked to a contract as the same, as known at a moment.
  func contractsLinked(to contract: ContractID, knownAt moment: Moment?) throws -> [ContractID] {
    let query = try RowStatement(
      database,
      reusing: """
        SELECT DISTINCT contract_id FROM contract_link WHERE other = ? ORDER BY contract_id
        """)
    var candidates: [ContractID] = []
    query.bind(contract.number)
    try query.forEachRow { candidates.append(ContractID(RowColumns.integer($0, 0))) }
    return try candidates.filter { candidate in
      try links(of: candidate, knownAt: moment).contains {
        $0.link == ContractLink(.same, to: contract)
      }
    }
  }

  /// The contract under which another is known: itself, unless it was linked as the same.
  package func root(of contract: ContractID, knownAt moment: Moment? = nil) throws -> ContractID {
    var root = contract
    // Every link leads to an earlier contract, so that this comes to an end.
    while let link = try links(of: root, knownAt: moment).first(where: { $0.link.kind == .same }) {
      root = link.link.other
    }
    return root
  }

  /// The contracts under which others are known, in order and each once; nothing for one that nothing
  /// registers.
  package func roots(of contracts: [ContractID]) throws -> [ContractID] {
    var roots: Set<ContractID> = []
    for contract in contracts {
      let root = try root(of: contract)
      if try isRegistered(root) { roots.insert(root) }
    }
    return roots.sorted()
  }

  private func isRegistered(_ contract: ContractID) throws -> Bool {
    let query = try RowStatement(
      database, reusing: "SELECT 1 FROM status WHERE contract_id = ?")
    var isRegistered = false
    query.bind(contract.number)
    try query.forEachRow { _ in isRegistered = true }
    return isRegistered
  }

  /// What was said of a contract and earlier ones, and holds; with its entries.
  package func links(
    of contract: ContractID, knownAt moment: Moment? = nil
  ) throws -> [(entry: Entry, link: ContractLink)] {
    let query = try RowStatement(
      database, reusing: "SELECT 1 FROM contract_link WHERE contract_id = ? LIMIT 1")
    var isEver = false
    query.bind(contract.number)
    try query.forEachRow { _ in isEver = true }
    return isEver ? ContractLog(try ownEntries(of: contract, knownAt: moment)).links : []
  }

  /// Every contract that was ever linked to another, and those others.
  package func linkedContracts() throws -> Set<ContractID> {
    var contracts: Set<ContractID> = []
    let rows = try Row.fetchCursor(database, sql: "SELECT contract_id, other FROM contract_link")
    while let row = try rows.next() {
      contracts.insert(ContractID(row[0]))
      contracts.insert(ContractID(row[1]))
    }
    return contracts
  }

  /// Every pair that a person said something about that holds, by the later contract.
  package func allLinks(
    knownAt moment: Moment? = nil
  ) throws -> [(contract: ContractID, entry: Entry, link: ContractLink)] {
    let contracts = try Int64.fetchAll(
      database, sql: "SELECT DISTINCT contract_id FROM contract_link ORDER BY contract_id")
    return try contracts.flatMap { number in
      try links(of: ContractID(number), knownAt: moment).map {
        (ContractID(number), $0.entry, $0.link)
      }
    }
  }

  /// The contracts that nothing registers any more, of which no daily run has told it.
  package func withdrawnContracts() throws -> [ContractID] {
    try Int64.fetchAll(database, sql: "SELECT contract_id FROM withdrawn ORDER BY contract_id")
      .map { ContractID($0) }
  }

  /// The contracts that something is on record about as known at a moment, and nothing registers.
  package func unregisteredContracts(knownAt moment: Moment? = nil) throws -> [ContractID] {
    let candidates = try Int64.fetchAll(
      database,
      sql: """
        SELECT DISTINCT contract_id FROM entry e WHERE contract_id IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM status s WHERE s.contract_id = e.contract_id)
        ORDER BY contract_id
        """)
    return try candidates.map { ContractID($0) }.filter { contract in
      // A contract linked to another as the same has no row of its own.
      guard try root(of: contract, knownAt: moment) == contract else { return false }
      let log = try log(of: contract, knownAt: moment)
      return !log.entries.isEmpty && log.claims.isEmpty
    }
  }
}
