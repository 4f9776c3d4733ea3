import CivilCalendar
import ContractStore
import LandLifecycle
import Reports
import Wording

/// What linking two contracts did.
package struct LinkOutcome: Sendable {
  /// The number under which both are known, or that of the earlier.
  package let first: String
  /// The number of the other.
  package let second: String
  /// The entry written.
  package let entry: Int
  /// What was recorded while two were one, and stays with the first, a line each.
  package internal(set) var staying: [String] = []
  /// What the first is called where its number is wanted in a command.
  package internal(set) var stayingWith = ""
}

/// What a person says of two contracts.
package enum LinkJudgement: Hashable, Sendable {
  /// They are one, under two keys.
  case same
  /// The same ground was granted again.
  case regranted
  /// They are neither, and are not to be proposed again.
  case refused
}

extension Monitor {
  /// Says what two contracts are to each other, and folds what is one contract from now on.
  ///
  /// - Parameter isForced: Whether two are made one though their rows differ in what a contract has once.
  /// - Throws: `MonitorProblem`; then nothing was written.
  package func link(
    _ one: String, _ other: String, as judgement: LinkJudgement, isForced: Bool = false
  ) throws -> LinkOutcome {
    try changeLinks(origin: "fallow link") { writer, folding in
      let reader = try writer.reader
      let (earlier, later) = try pair(one, other, reader)
      let kind: ContractLink.Kind =
        switch judgement {
        case .same: .same
        case .regranted: .regranted
        case .refused: .refused
        }
      let link = ContractLink(kind, to: earlier.contract)
      let known = try reader.links(of: later.contract).first {
        $0.link.other == earlier.contract
      }
      if let known, known.link == link {
        throw MonitorProblem.linkedAlready(
          earlier.name, later.name, entry: Int(known.entry.number.number))
      }
      if kind == .same, !isForced,
        let earlierRow = try reader.status(of: earlier.contract),
        let laterRow = try reader.status(of: later.contract)
      {
        let differences = wording.differences(of: earlierRow.summary, laterRow.summary)
        guard differences.isEmpty else {
          throw MonitorProblem.differingContracts(one, other, differences: differences)
        }
      }
      let written = NewEntry(
        contract: later.contract, content: .linked(link), supersedes: known?.entry.number)
      let entry = try writer.append(written)
      if kind == .same {
        // The reader does not see what the transaction appends; together they are one log.
        let entries =
          try reader.log(of: earlier.contract).entries + reader.log(of: later.contract).entries
        let log = ContractLog(
          entries.sorted { $0.number < $1.number }, precedence: folding.precedence)
        try writer.removeFromCaches(later.contract)
        try moveAlerts(from: later.contract, to: earlier.contract, writer)
        try save(log.adding(written, as: entry), of: earlier.contract, folding, writer)
      }
      return LinkOutcome(
        first: earlier.name, second: later.name, entry: Int(entry.number))
    }
  }

  /// Takes back what was said of two contracts; each is what it was under its own keys.
  ///
  /// - Throws: `MonitorProblem.notLinked` where nothing was said of them.
  package func unlink(_ one: String, _ other: String) throws -> LinkOutcome {
    try changeLinks(origin: "fallow unlink") { writer, folding in
      let reader = try writer.reader
      let (left, right) = try (contracts(one, reader), contracts(other, reader))
      let found = try reader.allLinks().first { contract, _, link in
        (left.contains(contract) && right.contains(link.other))
          || (right.contains(contract) && left.contains(link.other))
      }
      guard let found else { throw MonitorProblem.notLinked(one, other) }
      let reason = wording.text(zh: "取消关联", en: "unlinked")
      let written = NewEntry(
        contract: found.contract, content: .retracted(reason), supersedes: found.entry.number)
      let entry = try writer.append(written)
      var outcome = LinkOutcome(
        first: try name(of: found.link.other, reader), second: try name(of: found.contract, reader),
        entry: Int(entry.number))
      if found.link.kind == .same {
        let root = try reader.root(of: found.contract)
        let whole = try reader.log(of: root).entries
        let part = try reader.log(of: found.contract).entries
        let parted = Set(part.map(\.number))
        let rest = whole.filter { !parted.contains($0.number) }
        try writer.forgetWithdrawal(of: found.contract)
        try save(
          ContractLog(rest, precedence: folding.precedence), of: root, folding, writer)
        try save(
          ContractLog(part, precedence: folding.precedence).adding(written, as: entry),
          of: found.contract, folding, writer)
        outcome.staying = factLines(
          of: ContractLog(rest, precedence: folding.precedence), after: found.entry.number)
        outcome.stayingWith = try numberedName(of: root, reader)
      }
      return outcome
    }
  }

  private func changeLinks<Result>(
    origin: String, _ body: (StoreWriter, Folding) throws -> Result
  ) throws -> Result {
    _ = try openForReading()
    let store = try openForWriting()
    let folding = try store.read { try self.folding($0) }
    return try store.write(
      from: EntrySource(actor: settings.actor, origin: origin), learnt: clock.now,
      foldIdentity: folding.identity
    ) { try body($0, folding) }
  }

  /// What was told of a contract and is open counts as told of another; nobody is told that it is gone.
  private func moveAlerts(
    from contract: ContractID, to other: ContractID, _ writer: StoreWriter
  ) throws {
    let known = try writer.reader.alerts(of: other)
    for row in try writer.reader.alerts(of: contract) where row.resolvedOn == nil {
      try writer.save(row.resolved(on: day))
      let same = known.filter { $0.isAbout(row) }
      if same.contains(where: { $0.resolvedOn == nil }) { continue }
      try writer.save(row.moved(to: other, episode: 1 + (same.map(\.episode).max() ?? 0)))
    }
  }

  /// Folds a log and saves it as a contract's.
  private func save(
    _ log: ContractLog, of contract: ContractID, _ folding: Folding, _ writer: StoreWriter
  ) throws {
    guard let folded = folding.fold(contract, log, on: day, isUntold: true) else {
      return try writer.withdraw(contract)
    }
    try writer.save(folded.row, findings: folded.findingRows, isNew: false)
  }

  // MARK: - Finding the two

  private struct Named {
    let contract: ContractID
    let name: String
  }

  private func pair(
    _ one: String, _ other: String, _ reader: StoreReader
  ) throws -> (earlier: Named, later: Named) {
    let contracts = try [one, other].map { try parcel(matching: $0, reader) }
    guard contracts[0] != contracts[1] else { throw MonitorProblem.sameParcel(one) }
    let named = try contracts.map { contract in
      Named(
        contract: contract,
        name: try reader.status(of: contract)?.name ?? contract.mark)
    }
    return named[0].contract < named[1].contract
      ? (named[0], named[1]) : (named[1], named[0])
  }

  /// The contracts that a text may mean, those known under others among them.
  private func contracts(_ text: String, _ reader: StoreReader) throws -> Set<ContractID> {
    if let contract = ContractID(mark: text.trimmingSpaces) { return [contract] }
    let numbered = try reader.contracts(numbered: text)
    return numbered.isEmpty
      ? Set(try parcels(matching: text, reader)) : Set(numbered)
  }

  /// What a contract is called by its own registration.
  func name(of contract: ContractID, _ reader: StoreReader) throws -> String {
    let log = try reader.log(of: contract, knownAt: knownAt)
    let own = log.claims.first { $0.entry.written.contract == contract }?.registration
    // One that nothing registers any more keeps the number it had, and not that of one it was joined with.
    let last = log.entries.lazy.reversed().compactMap { entry -> Registration? in
      guard entry.written.contract == contract, case .registered(let row) = entry.written.content
      else { return nil }
      return row
    }.first
    return (own ?? last).map { ParcelSummary($0).name(of: contract) } ?? contract.mark
  }

  /// What a link says, in words.
  func words(for link: ContractLink, _ reader: StoreReader) throws -> String {
    let other = try name(of: link.other, reader)
    return switch link.kind {
    case .same:
      wording.text(
        zh: "与 \(link.other.mark) \(other) 系同一合同",
        en: "the same contract as \(link.other.mark) \(other)")
    case .regranted:
      wording.text(
        zh: "与 \(link.other.mark) \(other) 系同一宗地先后出让",
        en: "a later grant of the ground of \(link.other.mark) \(other)")
    case .refused:
      wording.text(
        zh: "与 \(link.other.mark) \(other) 无关联",
        en: "has nothing to do with \(link.other.mark) \(other)")
    }
  }

  /// Contracts about the same ground, before and after one, a line each.
  func related(to contract: ContractID, _ reader: StoreReader) throws -> [String] {
    // Few contracts were ever linked; of most there is nothing to read.
    guard try reader.linkedContracts().contains(contract) else { return [] }
    return try reader.allLinks(knownAt: knownAt).compactMap { later, _, link in
      guard link.kind == .regranted else { return nil }
      if later == contract {
        let name = try name(of: link.other, reader)
        return wording.text(
          zh: "此前出让：\(name)（\(link.other.mark)）",
          en: "granted before as \(name) (\(link.other.mark))")
      }
      guard link.other == contract else { return nil }
      let name = try name(of: later, reader)
      return wording.text(
        zh: "此后再次出让：\(name)（\(later.mark)）",
        en: "granted again as \(name) (\(later.mark))")
    }
  }
}

extension AlertRow {
  /// Whether two rows are about one matter, whatever the contract.
  fileprivate func isAbout(_ other: AlertRow) -> Bool {
    kindCode == other.kindCode && part == other.part && instance == other.instance
  }

  /// The row as another contract's.
  fileprivate func moved(to contract: ContractID, episode: Int) -> AlertRow {
    AlertRow(
      contract: contract, kindCode: kindCode, part: part, instance: instance, episode: episode,
      openedOn: openedOn, since: since, severity: severity, tierRank: tierRank,
      evidenceCode: evidenceCode, isBaseline: isBaseline, resolvedOn: nil, units: units)
  }
}
