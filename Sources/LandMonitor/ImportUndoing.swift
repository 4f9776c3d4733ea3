import CivilCalendar
import ContractStore
import LandLifecycle
import Reports
import Wording

/// Takes one import back, contract by contract.
struct ImportUndoing {
  private let monitor: Monitor
  private let batch: ImportedBatch
  private let folding: Folding
  private let reader: StoreReader
  /// Who writes; nil to see what would move.
  private let writer: StoreWriter?
  private var effects = UndoEffects()
  /// What rests on the import, the first of it in words.
  private var rested: [String] = []
  private var restedCount = 0
  /// The contracts that nothing would register any more.
  private var gone: Set<ContractID> = []

  private static let namedRests = 20

  private var wording: Wording { monitor.wording }

  init(
    _ monitor: Monitor, _ batch: ImportedBatch, _ folding: Folding, _ reader: StoreReader,
    _ writer: StoreWriter?
  ) {
    self.monitor = monitor
    self.batch = batch
    self.folding = folding
    self.reader = reader
    self.writer = writer
  }

  mutating func run(
    isForced: Bool, _ notify: (WorkProgress) throws -> Void
  ) throws -> Report {
    let number = Int(batch.number)
    if let undone = batch.undoneBy { throw MonitorProblem.importUndone(number, by: Int(undone)) }
    guard let range = batch.entries else { throw MonitorProblem.importBroughtNothing(number) }
    var seen: Set<ContractID> = []
    // Before anything goes: what is gone is not found by its number any more.
    let endings = isForced ? [] : try reader.successions()
    let contracts = try reader.contracts(of: range)
    for (done, contract) in contracts.enumerated() {
      if done.isMultiple(of: 256) {
        try notify(WorkProgress(done: done, total: contracts.count))
      }
      let root = try reader.root(of: contract)
      if seen.insert(root).inserted { try undo(root, range, isForced: isForced) }
    }
    for ending in endings where ending.goesOn(onlyIn: gone) {
      note([ending.entry], in: try reader.log(of: ending.contract), ending.contract)
    }
    if restedCount > 0, !isForced {
      throw MonitorProblem.importRestedOn(number, rested, count: restedCount)
    }
    writer?.markUndoing(batch.number)
    return effects.report(
      of: batch, isCheck: writer == nil, later: try laterConfirmations(), on: monitor.day, wording)
  }

  private mutating func undo(
    _ contract: ContractID, _ range: ClosedRange<EntryNumber>, isForced: Bool
  ) throws {
    let log = try reader.log(of: contract)
    let targets = log.entries.filter { range.contains($0.number) }
    let brought = Set(targets.map(\.number))
    let resting = resting(on: brought, after: range.upperBound, in: log, targets, of: contract)
    if !resting.isEmpty, !isForced { return note(resting, in: log, contract) }
    if log.retracting(targets).claims.isEmpty { gone.insert(contract) }
    let corrections = resting.filter { entry in
      log.versions(of: entry).contains { brought.contains($0.number) }
    }
    var after = log
    for entry in targets + corrections {
      let written = NewEntry(
        contract: entry.written.contract,
        content: .retracted(
          wording.text(zh: "撤销第\(batch.number)次导入", en: "import \(batch.number) undone")),
        supersedes: entry.number)
      let number = try writer?.append(written) ?? EntryNumber(.max)
      after = after.adding(written, as: number)
    }
    try save(contract, before: log, after: after)
    let kept = Set(after.live.map(\.number))
    try noteKept(resting.filter { kept.contains($0.number) }, isRegistered: !after.claims.isEmpty)
  }

  /// Says of facts that rested on the import where they are now.
  private mutating func noteKept(_ entries: [Entry], isRegistered: Bool) throws {
    for entry in entries {
      guard case .fact(let fact) = entry.written.content, let own = entry.written.contract
      else { continue }
      effects.keep(
        "\(try monitor.numberedName(of: own, reader))  \(monitor.factLine(entry, fact))"
          + (isRegistered
            ? "" : wording.text(zh: "（合同现没有登记）", en: " (nothing registers the contract)")))
    }
  }

  private mutating func save(
    _ contract: ContractID, before: ContractLog, after: ContractLog
  ) throws {
    let day = monitor.day
    let old = folding.fold(contract, before, on: day, isUntold: true)
    let new = folding.fold(contract, after, on: day, isUntold: true)
    if let new {
      try writer?.save(new.row, findings: new.findingRows, isNew: false)
    } else if old != nil {
      try writer?.withdraw(contract)
    }
    let differences =
      before.registration.flatMap { was in
        after.registration.map {
          wording.differences(from: was.registration, to: $0.registration)
        }
      } ?? []
    effects.take(old, new, differences, on: day, wording)
  }

  // MARK: - What rests on it

  /// What was entered since the import, holds, and rests on a row that would go: facts about its
  /// contract, and corrections of the row; or on an event that would go. A row that a later import
  /// took the place of carries nothing.
  private func resting(
    on brought: Set<EntryNumber>, after last: EntryNumber, in log: ContractLog, _ targets: [Entry],
    of contract: ContractID
  ) -> [Entry] {
    let live = log.live
    let carrying = live.filter { entry in
      log.versions(of: entry).contains { brought.contains($0.number) }
    }
    let isRowGoing = carrying.contains { entry in
      if case .registered = entry.written.content { true } else { false }
    }
    let isFactGoing = targets.contains {
      if case .fact = $0.written.content { true } else { false }
    }
    let unfit =
      isRowGoing || !isFactGoing
      ? []
      : Set(
        RestingFacts(folding: folding, day: monitor.day, parcel: log.name(of: contract))
          .entries(in: log, butNotIn: log.retracting(targets)).map(\.number))
    return live.filter { entry in
      guard entry.number > last else { return false }
      let isCorrection = carrying.contains { $0.number == entry.number }
      return switch entry.written.content {
      case .fact: isRowGoing || isCorrection || unfit.contains(entry.number)
      case .registered: isCorrection
      case .retracted, .holidays, .rules, .precedence, .linked: false
      }
    }
  }

  private mutating func note(_ entries: [Entry], in log: ContractLog, _ contract: ContractID) {
    let number = log.name(of: contract)
    restedCount += entries.count
    for entry in entries.prefix(Self.namedRests - rested.count) {
      let words =
        switch entry.written.content {
        case .fact(let fact): wording.fact(fact)
        case .registered, .retracted, .holidays, .rules, .precedence, .linked:
          wording.text(zh: "对登记的更正", en: "a correction of the row")
        }
      rested.append(
        "\(number)  #\(entry.number.number)  \(words)  (\(entry.source.origin) \(entry.source.actor))"
      )
    }
  }

  /// Later imports that said of some rows what was known already, and wrote nothing: what of that
  /// rests on this import goes with it.
  private func laterConfirmations() throws -> [ImportedBatch] {
    try reader.imports().filter {
      $0.number > batch.number && $0.undoneBy == nil && ($0.record?.counts.unchanged ?? 0) > 0
    }
  }
}

extension ContractLog {
  /// What the log's contract is called by what holds.
  fileprivate func name(of contract: ContractID) -> String {
    registration.map { ParcelSummary($0.registration).name(of: contract) } ?? contract.mark
  }
}
