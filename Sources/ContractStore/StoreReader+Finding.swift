import GRDB

/// Finding contracts by their numbers and names.
extension StoreReader {
  // MARK: - By the whole of a number

  /// Returns the contracts of a contract number, in order: those whose rows say it, and those known
  /// under a key of it.
  ///
  /// - Parameters:
  ///   - number: As the row has it.
  ///   - keys: The keys of the number.
  package func contracts(
    contractNumber number: String, knownBy keys: KeyQuery
  ) throws -> [ContractID] {
    try contracts("contract_number", number, keys)
  }

  /// Returns the contracts of a supervision number, in order; see `contracts(contractNumber:knownBy:)`.
  package func contracts(
    supervisionNumber number: String, knownBy keys: KeyQuery
  ) throws -> [ContractID] {
    try contracts("supervision_number", number, keys)
  }

  private func contracts(
    _ column: String, _ number: String, _ keys: KeyQuery
  ) throws -> [ContractID] {
    let query = try RowStatement(
      database, reusing: "SELECT contract_id FROM status WHERE \(column) = ? ORDER BY 1")
    var found: [ContractID] = []
    query.bind(number)
    try query.forEachRow { found.append(ContractID(RowColumns.integer($0, 0))) }
    let known = try contracts(knownBy: [keys])
    // Nearly always the row and its key lead to the same contract.
    return known == found ? found : try roots(of: found + known)
  }

  /// Returns the contracts to which keys lead, in order and each once; of two that were linked as the
  /// same, each that has such a key.
  package func contracts(knownBy keys: [KeyQuery]) throws -> [ContractID] {
    var found: Set<ContractID> = []
    for keys in keys {
      let query = try RowStatement(
        database,
        reusing: """
          SELECT contract_id FROM contract_key
          WHERE kind = ? AND normaliser = ? AND key BETWEEN ? AND ?
          """)
      let bounds = keys.bounds
      query.bind(Int64(keys.key.kind))
      query.bind(Int64(keys.key.normaliser))
      query.bind(blob: bounds.first)
      query.bind(blob: bounds.last)
      try query.forEachRow { found.insert(ContractID(RowColumns.integer($0, 0))) }
    }
    return found.sorted()
  }

  /// Calls the body with every cadastral code and every other number of a contract's parcel.
  package func forEachParcelCode(_ body: (String, ContractID) throws -> Void) throws {
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

  /// Calls the body with the project of every contract that has one.
  func forEachProject(_ body: (_ name: String, ContractID) throws -> Void) throws {
    let rows = try RowStatement(
      database, sql: "SELECT project, contract_id FROM status WHERE project IS NOT NULL")
    try rows.forEachRow { row in
      guard let name = RowColumns.text(row, 0) else { return }
      try body(name, ContractID(RowColumns.integer(row, 1)))
    }
  }

  // MARK: - By any part of a number or name

  /// Returns the contracts whose numbers, project, holder, tenant or location hold a text; exact
  /// numbers alone if there are any.
  package func contracts(matching text: String) throws -> [ContractID] {
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

  /// Returns the contracts of a piece of land, by the code of the parcel or of the estate unit.
  package func contracts(ofLand code: String) throws -> [ContractID] {
    try contracts("SELECT contract_id FROM status WHERE parcel_code = ?1 OR other_number = ?1") {
      $0.bind(code)
    }.sorted()
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

  /// Calls the body with the names a parcel can be found by, for suggestions: in UTF-8, valid until the
  /// body returns, each as often as parcels have it.
  package func forEachName(_ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
    let query = try RowStatement(
      database,
      sql: "SELECT project, holder, contract_number, supervision_number FROM status")
    try query.forEachRow { row in
      for column: Int32 in 0...3 {
        if let name = RowColumns.utf8(row, column) { try body(name) }
      }
    }
  }
}
