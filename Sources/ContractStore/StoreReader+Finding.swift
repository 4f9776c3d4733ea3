import GRDB

/// Finding contracts by the whole of a number.
extension StoreReader {
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
}
