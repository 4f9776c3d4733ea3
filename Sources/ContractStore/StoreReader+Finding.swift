import GRDB

/// Finding contracts by their numbers and names.
extension StoreReader {
  // MARK: - By the whole of a number

  /// Returns the contracts of a contract number, in order: those whose rows say it, and those known
  /// under a key of it.
  ///
  /// - Parameters:
  ///   - number: As the row has it.
  ///   - folded: As keys have it.
  public func contracts(contractNumber number: String, folded: [UInt8]) throws -> [ContractID] {
    // Nothing but the number is in its key.
    let key = ContractKey(kind: 1, normaliser: 1, number: folded, material: folded + [0x1F])
    return try contracts("contract_number", number, key, from: key.stored, through: key.stored)
  }

  /// Returns the contracts of a supervision number, in order; see `contracts(contractNumber:folded:)`.
  public func contracts(supervisionNumber number: String, folded: [UInt8]) throws -> [ContractID] {
    let key = ContractKey(kind: 2, normaliser: 1, number: folded, material: [])
    return try contracts(
      "supervision_number", number, key, from: Array(key.begin), through: key.end)
  }

  private func contracts(
    _ column: String, _ number: String, _ key: ContractKey, from first: [UInt8],
    through last: [UInt8]
  ) throws -> [ContractID] {
    let query = try RowStatement(
      database,
      reusing: """
        SELECT contract_id FROM status WHERE \(column) = ?
        UNION SELECT k.contract_id FROM contract_key k JOIN status USING (contract_id)
        WHERE k.kind = ? AND k.normaliser = ? AND k.key BETWEEN ? AND ?
        ORDER BY 1
        """)
    var found: [ContractID] = []
    query.bind(number)
    query.bind(Int64(key.kind))
    query.bind(Int64(key.normaliser))
    query.bind(blob: first)
    query.bind(blob: last)
    try query.forEachRow { found.append(ContractID(RowColumns.integer($0, 0))) }
    return found
  }

  /// Calls the body with every cadastral code and every other number of a contract's parcel.
  public func forEachParcelCode(_ body: (String, ContractID) throws -> Void) throws {
    let query = try RowStatement(
      database,
      sql: """
        SELECT parcel_code, other_number, contract_id FROM status
        WHERE parcel_code IS NOT NULL OR other_number IS NOT NULL
        """)
    try query.forEachRow { row in
      let contract = ContractID(RowColumns.integer(row, 2))
      for column: Int32 in 0...1 {
        if let code = RowColumns.text(row, column) { try body(code, contract) }
      }
    }
  }

  // MARK: - By any part of a number or name

  /// Returns the contracts whose numbers, project, holder, tenant or location hold a text; exact
  /// numbers alone if there are any.
  public func contracts(matching text: String) throws -> [ContractID] {
    let exact = try contracts(
      """
      SELECT contract_id FROM status WHERE contract_number = ?1
      UNION SELECT contract_id FROM status WHERE supervision_number = ?1
      """
    ) { $0.bind(text) }
    if exact.count > 0 { return Array(exact) }
    let columns = [
      "contract_number", "supervision_number", "parcel_code", "other_number", "project", "holder",
      "tenant", "location",
    ]
    let condition = columns.map { "\($0) LIKE ?1 ESCAPE '\\'" }.joined(separator: " OR ")
    return Array(
      try contracts("SELECT contract_id FROM status WHERE \(condition)") {
        $0.bind(Self.pattern(holding: text))
      })
  }

  /// The LIKE pattern of texts that hold a text, in which nothing stands for anything else.
  private static func pattern(holding text: String) -> String {
    var pattern = "%"
    for scalar in text.unicodeScalars {
      if "%_\\".unicodeScalars.contains(scalar) { pattern.append("\\") }
      pattern.unicodeScalars.append(scalar)
    }
    return pattern + "%"
  }

  /// Returns every name a parcel can be found by, for suggestions: sorted, each once.
  public func searchableNames() throws -> [String] {
    try String.fetchAll(
      database,
      sql: """
        SELECT project FROM status WHERE project IS NOT NULL
        UNION SELECT holder FROM status WHERE holder IS NOT NULL
        UNION SELECT contract_number FROM status WHERE contract_number IS NOT NULL
        UNION SELECT supervision_number FROM status WHERE supervision_number IS NOT NULL
        ORDER BY 1
        """)
  }
}
