import CivilCalendar
public import ContractStore
import LandLifecycle

extension Monitor {
  /// Recomputes the log's chain.
  public func verify() throws -> LogVerification {
    try openForReading().read { try $0.verify() }
  }

  /// Drops the caches and folds every contract anew from the log, for the day of judgement.
  ///
  /// What no daily run has told yet stays untold; where the rules themselves changed, a daily run
  /// looks at every contract again.
  ///
  /// - Returns: How many contracts were folded.
  public func rebuild() throws -> Int {
    _ = try openForReading()
    let store = try openForWriting()
    let folding = try store.read { try self.folding($0) }
    let count = try store.write(
      from: EntrySource(actor: settings.actor, origin: "fallow rebuild"), learnt: clock.now,
      foldIdentity: folding.identity
    ) { writer in
      let haveRulesChanged = try !writer.reader.isFolded(under: folding.identity)
      let untold = Set(try writer.reader.untoldContracts())
      try writer.dropCaches()
      let batches = startFolding(folding) { haveRulesChanged || untold.contains($0) }
      defer { batches.abandon() }
      var count = 0
      while true {
        let batch = batches.take()
        let contracts = try batch.get()
        for contract in contracts {
          try writer.save(
            contract.row, findings: contract.findings.map(FindingRow.init), isNew: true)
        }
        count += contracts.count
        batches.handBack(batch)
        if contracts.isEmpty { return count }
      }
    }
    try store.checkpoint()
    return count
  }

  /// Begins to fold every contract on a thread of its own, by the log as it was committed, and gives
  /// them batch by batch; an empty batch, or what went wrong, comes last.
  private func startFolding(
    _ folding: Folding, isUntold: @escaping @Sendable (ContractID) -> Bool
  ) -> HandOver<Result<[Folding.Folded], any Error>> {
    .giving { give in
      try openForReading().read { reader in
        try reader.forEachLog { contract, log in
          let folded = folding.fold(contract, log, on: day, isUntold: isUntold(contract))
          if let folded { try give(folded) }
        }
      }
    }
  }

  /// Takes a later year's official holidays into the log and folds everything anew.
  ///
  /// - Returns: The years loaded.
  public func loadHolidays(csv: String, origin: String) throws -> [Int] {
    let notices = try HolidayNotice.notices(parsingCSV: csv)
    let store = try openForWriting()
    let known = try store.read { try self.folding($0) }
    var calendar = known.calendar
    for notice in notices { calendar = try calendar.adding(notice) }
    try store.write(
      from: EntrySource(actor: settings.actor, origin: origin), learnt: clock.now,
      foldIdentity: known.identity
    ) { writer in
      for notice in notices where !known.calendar.notices.contains(notice) {
        _ = try writer.append(NewEntry(contract: nil, content: .holidays(notice)))
      }
    }
    _ = try rebuild()
    return notices.map(\.year)
  }
}
