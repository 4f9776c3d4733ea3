import CivilCalendar
package import ContractStore
import LandLifecycle

extension Monitor {
  /// Recomputes the log's chain.
  ///
  /// - Parameter notify: Hears as the work goes on how many entries were read.
  package func verify(
    notify: (WorkProgress) throws -> Void = { _ in }
  ) throws -> LogVerification {
    try openForReading().read { reader in
      try reader.verify {
        try notify(WorkProgress(done: Int(clamping: $0), total: Int(clamping: $1)))
      }
    }
  }

  /// Drops the caches and folds every contract anew from the log, for the day of judgement.
  ///
  /// What no daily run has told yet stays untold; where the rules themselves changed, a daily run
  /// looks at every contract again.
  ///
  /// - Parameter notify: Called as the work goes on; what it throws undoes it.
  /// - Returns: How many contracts were folded.
  package func rebuild(notify: (WorkProgress) throws -> Void = { _ in }) throws -> Int {
    _ = try openForReading()
    let store = try openForWriting()
    let folding = try store.read { try self.folding($0) }
    let count = try store.write(
      from: EntrySource(actor: settings.actor, origin: "fallow rebuild"), learnt: clock.now,
      foldIdentity: folding.identity
    ) { writer in
      // What is folded for a day that has not come would keep daily runs from looking until then.
      let areAllUntold = try day > clock.today || !writer.reader.isFolded(under: folding.identity)
      let last = try writer.reader.lastContract()
      try writer.dropCaches()
      let folders = (0..<Refold.folders).map { turn in
        Refold(folding, through: last, areAllUntold: areAllUntold).start(self, turn: turn)
      }
      defer { for folder in folders { folder.abandon() } }
      var count = 0
      for (turn, _) in Refold.starts(through: last).enumerated() {
        let batch = folders[turn % folders.count].take()
        let contracts = try batch.get()
        for contract in contracts {
          try writer.save(
            contract.status, asNew: contract.contract, registeredBy: contract.registeredEntry,
            logPosition: contract.logPosition)
        }
        count += contracts.count
        folders[turn % folders.count].handBack(batch)
        try notify(WorkProgress(done: count, total: Int(last.number)))
      }
      return count
    }
    try store.checkpoint()
    return count
  }

  /// Takes a later year's official holidays into the log and folds everything anew.
  ///
  /// - Parameters:
  ///   - csv: The notices.
  ///   - origin: The file they come from.
  ///   - notify: Called as contracts are folded anew; by then the notices are in the log.
  /// - Returns: What was loaded, and what moved by it.
  package func loadHolidays(
    csv: String, origin: String, notify: (WorkProgress) throws -> Void = { _ in }
  ) throws -> HolidaysOutcome {
    let notices = try HolidayNotice.notices(parsingCSV: csv)
    let store = try openForWriting()
    let known = try store.read { try self.folding($0) }
    var calendar = known.calendar
    for notice in notices { calendar = try calendar.adding(notice) }
    let new = notices.filter { !known.calendar.notices.contains($0) }
    let unchanged = notices.filter { !new.contains($0) }.map(\.year)
    guard !new.isEmpty else {
      return HolidaysOutcome(years: [], replaced: [], unchanged: unchanged, moved: [])
    }
    let (_, moved) = try telling(notify) {
      try store.write(
        from: EntrySource(actor: settings.actor, origin: origin), learnt: clock.now,
        foldIdentity: known.identity
      ) { writer in
        for notice in new {
          _ = try writer.append(NewEntry(contract: nil, content: .holidays(notice)))
        }
      }
    }
    let replaced = new.map(\.year).filter { year in
      known.calendar.notices.contains { $0.year == year }
    }
    return HolidaysOutcome(
      years: new.map(\.year), replaced: replaced, unchanged: unchanged, moved: moved)
  }
}

/// What loading holidays did.
package struct HolidaysOutcome: Hashable, Sendable {
  /// The years loaded.
  package let years: [Int]
  /// Those of them that were known otherwise before.
  package let replaced: [Int]
  /// The years of the file that are known just so, and were not loaded again.
  package let unchanged: [Int]
  /// What moved, a line each.
  package let moved: [String]
}

/// How far long work is.
package struct WorkProgress: Hashable, Sendable {
  /// How many contracts, or entries of the log, are done.
  package let done: Int
  /// How many there are to do, nearly.
  package let total: Int
}

/// Folds every contract anew, by the log and the caches as they were committed, on threads that take
/// turns, so that whoever takes from them in turn has the contracts in order.
private struct Refold: Sendable {
  /// How many threads fold: one less would leave a core waiting for whoever writes.
  static let folders = 2
  private static let contractsAtOnce: Int64 = 256

  private let folding: Folding
  private let last: ContractID
  private let areAllUntold: Bool

  init(_ folding: Folding, through last: ContractID, areAllUntold: Bool) {
    self.folding = folding
    self.last = last
    self.areAllUntold = areAllUntold
  }

  /// The first contract of each turn.
  static func starts(through last: ContractID) -> StrideThrough<Int64> {
    stride(from: 1, through: last.number, by: Int(contractsAtOnce))
  }

  /// Begins a thread that gives the contracts of every so many turns, beginning with this one.
  func start(_ monitor: Monitor, turn: Int) -> HandOver<Result<[Refolded], any Error>> {
    .giving { give in
      try monitor.openForReading().read { reader in
        for (number, start) in Self.starts(through: last).enumerated()
        where number % Self.folders == turn {
          try give(fold(start, reader, on: monitor.day))
        }
      }
    }
  }

  private func fold(
    _ start: Int64, _ reader: StoreReader, on day: Day
  ) throws -> [Refolded] {
    let contracts = ContractID(start)...ContractID(start + Self.contractsAtOnce - 1)
    let untold = areAllUntold ? [] : Set(try reader.untoldContracts(among: contracts))
    var all: [Refolded] = []
    all.reserveCapacity(Int(Self.contractsAtOnce))
    try reader.forEachLog(of: contracts) { contract, log in
      let folded = folding.fold(
        contract, log, on: day, isUntold: areAllUntold || untold.contains(contract))
      if let folded { all.append(Refolded(folded)) }
    }
    return all
  }
}

/// A contract's row as it goes into the caches.
private struct Refolded: Sendable {
  let contract: ContractID
  let registeredEntry: EntryNumber
  let logPosition: EntryNumber
  let status: EncodedStatus

  init(_ folded: Folding.Folded) {
    contract = folded.row.contract
    registeredEntry = folded.row.registeredEntry
    logPosition = folded.row.logPosition
    status = EncodedStatus(folded.row, findings: folded.findingRows)
  }
}
