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
  public func root(of contract: ContractID, knownAt moment: Moment? = nil) throws -> ContractID {
    var root = contract
    // Every link leads to an earlier contract, so that this comes to an end.
    while let link = try links(of: root, knownAt: moment).first(where: { $0.link.kind == .same }) {
      root = link.link.other
    }
    return root
  }

  /// What was said of a contract and earlier ones, and holds; with its entries.
  public func links(
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
  public func linkedContracts() throws -> Set<ContractID> {
    var contracts: Set<ContractID> = []
    let rows = try Row.fetchCursor(database, sql: "SELECT contract_id, other FROM contract_link")
    while let row = try rows.next() {
      contracts.insert(ContractID(row[0]))
      contracts.insert(ContractID(row[1]))
    }
    return contracts
  }

  /// Every pair that a person said something about that holds, by the later contract.
  public func allLinks(
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
  public func withdrawnContracts() throws -> [ContractID] {
    try Int64.fetchAll(database, sql: "SELECT contract_id FROM withdrawn ORDER BY contract_id")
      .map { ContractID($0) }
  }

  /// The contracts that something is on record about as known at a moment, and nothing registers.
  public func unregisteredContracts(knownAt moment: Moment? = nil) throws -> [ContractID] {
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

  /// The contracts to which a key of this number leads, whatever kind of key it is.
  public func contracts(numbered number: [UInt8]) throws -> [ContractID] {
    var found: Set<ContractID> = []
    // Few kinds of key; each is asked by the beginning of its keys, or by the whole of one that holds
    // nothing but the number.
    for kind: UInt8 in 1...3 {
      let key = ContractKey(kind: kind, normaliser: 1, number: number, material: number + [0x1F])
      let query = try RowStatement(
        database,
        reusing: """
          SELECT contract_id FROM contract_key WHERE kind = ? AND normaliser = 1
            AND key BETWEEN ? AND ?
          """)
      query.bind(Int64(kind))
      query.bind(blob: Array(key.begin))
      query.bind(blob: key.end)
      try query.forEachRow { found.insert(ContractID(RowColumns.integer($0, 0))) }
    }
    return found.sorted()
  }
}
