import GRDB

extension StoreReader {
  /// Contracts that have something in common which few others have: each group with the same parcel
  /// code, the same supervision number, or the same day of signing and area. What more than ten
  /// share says nothing of any two.
  ///
  /// Cost is that of sorting every row three times.
  public func linkCandidates() throws -> [[ContractID]] {
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
