import ContractStore
import LandLifecycle

/// Asking the caches where they serve, and the log where they do not.
extension Monitor {
  /// Whether the caches hold what is known now by the rules now in force; a row may still be out of date
  /// on the day of judgement.
  func isServed(byCachesOf reader: StoreReader, _ folding: Folding) throws -> Bool {
    try knownAt == nil && reader.isFolded(under: folding.identity)
  }

  /// Calls the body with the logs of contracts that an index of the caches leads to; with all logs where
  /// the caches do not serve, or were folded for a later day.
  func forEachLog(
    _ reader: StoreReader, _ folding: Folding,
    foundBy find: (StoreReader) throws -> ContractSet,
    _ body: (ContractID, ContractLog) throws -> Void
  ) throws {
    guard try isServed(byCachesOf: reader, folding), try !reader.isFoldedAfter(day) else {
      return try reader.forEachLog(knownAt: knownAt, body)
    }
    for contract in try find(reader) { try body(contract, try reader.log(of: contract)) }
  }

  /// Calls the body with every contract as it stands on the day of judgement: from the cache where
  /// that is good for the day, folded from the log where it is not.
  func forEachFolded(
    _ reader: StoreReader, _ body: (StatusRow, [FindingRow]) throws -> Void
  ) throws {
    let folding = try self.folding(reader)
    guard try isServed(byCachesOf: reader, folding) else {
      try reader.forEachLog(knownAt: knownAt) { contract, log in
        guard let folded = folding.fold(contract, log, on: day, isUntold: false) else { return }
        try body(folded.row, folded.findingRows)
      }
      return
    }
    try reader.forEachStatus { row, findings in
      if row.isGood(on: day) { return try body(row, findings) }
      guard let folded = try refolded(row.contract, isUntold: row.isUntold, folding, reader) else {
        return
      }
      try body(folded.row, folded.findingRows)
    }
  }

  /// A contract folded anew for the day of judgement; nil if nothing registers it.
  func refolded(
    _ contract: ContractID, isUntold: Bool, _ folding: Folding, _ reader: StoreReader
  ) throws -> Folding.Folded? {
    folding.fold(contract, try reader.log(of: contract), on: day, isUntold: isUntold)
  }
}
