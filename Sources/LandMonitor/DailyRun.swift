import AlertPlanning
import CivilCalendar
import ContractStore
import LandLifecycle

extension Monitor {
  /// Judges the contracts whose day has come, plans the alerts, and sends one digest.
  ///
  /// The text is written down with the alerts before it is sent, and marked as sent afterwards: a
  /// crash may repeat it, never lose it. A lock beside the database keeps two runs apart.
  ///
  /// - Parameters:
  ///   - notify: Called as contracts are judged; what it throws undoes the run.
  ///   - send: Sends a text; it returns only when the text is out.
  /// - Throws: `MonitorProblem.dailyRunAtWork`, `.dayNotCome`, `.dayAlreadyTold`, `StoreProblem`, or
  ///   what `notify` or `send` throws.
  package func runDaily(
    notify: (WorkProgress) throws -> Void = { _ in }, send: (String) throws -> Void
  ) throws {
    _ = try openForReading()
    if day > clock.today { throw MonitorProblem.dayNotCome(day, today: clock.today) }
    let lock = try RunLock(beside: settings.databasePath)
    defer { lock.release() }
    let store = try openForWriting()
    let folding = try store.read { try self.folding($0) }
    try sendUnsent(store, folding, send)
    let told = try store.read { try toldDays($0) }
    if try !store.read({ try $0.isFolded(under: folding.identity) }) {
      _ = try rebuild(notify: notify)
    }
    let (number, text) = try store.write(
      from: EntrySource(actor: settings.actor, origin: "fallow daily"), learnt: clock.now,
      foldIdentity: folding.identity
    ) { writer -> (Int64, String) in
      let text = try plan(writer, folding, told, notify)
      return (try writer.saveDailyRun(day: day, digest: text, routing: routing.identity), text)
    }
    try send(text)
    try markSent(number, store, folding)
  }

  private func sendUnsent(
    _ store: ContractStore, _ folding: Folding, _ send: (String) throws -> Void
  ) throws {
    for run in try store.read({ try $0.unsentDailyRuns() }) {
      try send(run.digest)
      try markSent(run.number, store, folding)
    }
  }

  private func markSent(_ number: Int64, _ store: ContractStore, _ folding: Folding) throws {
    try store.write(
      from: EntrySource(actor: settings.actor, origin: "fallow daily"), learnt: clock.now,
      foldIdentity: folding.identity
    ) { try $0.markSent(dailyRun: number) }
  }

  // MARK: - Planning

  private func plan(
    _ writer: StoreWriter, _ folding: Folding, _ told: ToldDays,
    _ notify: (WorkProgress) throws -> Void
  ) throws -> String {
    // What was folded for a day that has not come says nothing of when to look again; and where the
    // routing changed, alerts of any contract may be other units'.
    let isAllLookedAt = try told.ahead != nil || isRoutedOtherwise(told, writer.reader)
    let contracts =
      isAllLookedAt
      ? try writer.reader.registeredContracts() : try writer.reader.contractsToLookAt(on: day)
    var sections = DailySections()
    for (done, contract) in contracts.enumerated() {
      if done.isMultiple(of: 256) {
        try notify(WorkProgress(done: done, total: contracts.count))
      }
      let log = try writer.reader.log(of: contract)
      guard let folded = folding.fold(contract, log, on: day, isUntold: false) else { continue }
      try writer.save(folded.row, findings: folded.findingRows, isNew: false)
      let known = try writer.reader.alerts(of: contract)
      let rows = try news(
        of: folded, log, known: known, after: told, folding, writer.reader, &sections)
      for row in rows { try writer.save(row) }
    }
    let withdrawn = try writer.reader.withdrawnContracts()
    for contract in withdrawn {
      for row in try newsOfWithdrawn(contract, writer.reader, &sections) { try writer.save(row) }
      try writer.forgetWithdrawal(of: contract)
    }
    sections.count(try writer.reader.openAlertCounts())
    return text(of: sections, after: told)
  }

  /// Whether the last run told units by another routing than this one does.
  func isRoutedOtherwise(_ told: ToldDays, _ reader: StoreReader) throws -> Bool {
    try told.last != nil && reader.lastRouting() != routing.identity
  }
}
