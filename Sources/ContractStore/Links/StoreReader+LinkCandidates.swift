import GRDB

extension StoreReader {
  /// Calls the body with contracts behind a number, each with one at or before it that has the same
  /// supervision number and was registered by another source, or by the same for the same project, day of
  /// signing and area; by the later.
  ///
  /// Cost is that of looking up each of the later ones in an index.
  package func forEachSameSupervisionNumber(
    after last: ContractID, from source: RegisterSource,
    _ body: (_ earlier: ContractID, _ later: ContractID) throws -> Void
  ) throws {
    guard last.number > 0 else { return }
    let pairs = try Row.fetchCursor(
      database,
      sql: """
        SELECT old.contract_id, new.contract_id FROM status new
        JOIN status old ON old.supervision_number = new.supervision_number
        JOIN entry ON entry.number = old.registered_entry
        JOIN log_transaction source ON source.number = entry.transaction_number
        WHERE new.contract_id > ?1 AND old.contract_id <= ?1
          AND (source.format IS NOT ?2 OR source.source IS NOT ?3
            OR old.project IS new.project AND old.signed_on IS new.signed_on
            AND old.area_cm2 IS new.area_cm2)
        ORDER BY new.contract_id
        """, arguments: [last.number, source.format, source.name])
    while let pair = try pairs.next() { try body(ContractID(pair[0]), ContractID(pair[1])) }
  }

  /// Contracts that have something in common which few others have: each group with the same parcel
  /// code, the same supervision number, or the same day of signing and area. What more than ten
  /// share says nothing of any two.
  ///
  /// Cost is that of sorting every row three times.
  package func linkCandidates() throws -> [[ContractID]] {
    let columns = ["parcel_code", "supervision_number", "signed_on, area_cm2"]
    return try columns.flatMap { columns in
      let isStated = columns.split(separator: ",").map { "\($0) IS NOT NULL" }
        .joined(separator: " AND ")
      return try String.fetchAll(
        database,
        sql: """
          SELECT group_concat(contract_id, ' ') FROM status WHERE \(isStated)
          GROUP BY \(columns) HAVING count(*) BETWEEN 2 AND 10
          """
      ).map { group in
        group.split(separator: " ").compactMap { Int64($0).map { ContractID($0) } }.sorted()
      }
    }
  }
}
