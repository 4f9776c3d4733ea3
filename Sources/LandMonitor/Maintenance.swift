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
      var count = 0
      try writer.reader.forEachLog { contract, log in
        guard
          let folded = folding.fold(
            contract, log, on: day, isUntold: haveRulesChanged || untold.contains(contract))
        else { return }
        try writer.save(folded.row, findings: folded.findings.map(FindingRow.init), isNew: true)
        count += 1
      }
      return count
    }
    try store.checkpoint()
    return count
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
