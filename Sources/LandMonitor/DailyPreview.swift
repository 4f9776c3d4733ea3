import AlertPlanning
import CivilCalendar
import ContractStore
import LandLifecycle

extension Monitor {
  /// The text that a daily run would send, without sending it or writing anything down.
  ///
  /// What was written down before and never sent comes first, as it would. No lock is taken: a daily
  /// run can be at work meanwhile, and the text is that of the moment.
  ///
  /// - Throws: `MonitorProblem.dayAlreadyTold` or `StoreProblem`.
  public func previewDaily() throws -> String {
    try openForReading().read { reader in
      let folding = try self.folding(reader)
      let unsent = try reader.unsentDailyRuns().map(\.digest).joined()
      let last = try reader.lastDailyDay()
      if let last, last > day { throw MonitorProblem.dayAlreadyTold(day: day, last: last) }
      var sections = DailySections()
      var open = OpenCounts(try reader.openAlertCounts())
      func look(at contract: ContractID, _ log: ContractLog) throws {
        guard let folded = folding.fold(contract, log, on: day, isUntold: false) else { return }
        let known = try reader.alerts(of: contract)
        for row in news(of: folded, known: known, &sections) { open.count(row, before: known) }
      }
      // Where the rules changed, a run folds everything anew and looks at every contract.
      if try reader.isFolded(under: folding.identity) {
        for contract in try reader.contractsToLookAt(on: day) {
          try look(at: contract, try reader.log(of: contract))
        }
      } else {
        try reader.forEachLog { contract, log in try look(at: contract, log) }
      }
      for contract in try reader.withdrawnContracts() {
        let known = try reader.alerts(of: contract)
        for row in try newsOfWithdrawn(contract, reader, &sections) {
          open.count(row, before: known)
        }
      }
      for (units, kindCode, count) in open.all {
        sections[units].open.append((kindCode, count))
      }
      return unsent + text(of: sections, last: last).text
    }
  }
}

/// How many alerts are open, by units and kind, as the ledger counts them.
private struct OpenCounts {
  private struct Key: Hashable, Comparable {
    let units: String
    let kindCode: String

    /// By bytes, as the ledger sorts them.
    static func < (left: Key, right: Key) -> Bool {
      left.units == right.units
        ? left.kindCode.utf8.lexicographicallyPrecedes(right.kindCode.utf8)
        : left.units.utf8.lexicographicallyPrecedes(right.units.utf8)
    }
  }

  private var counts: [Key: Int] = [:]

  init(_ counts: [(units: String, kindCode: String, count: Int)]) {
    for (units, kindCode, count) in counts {
      self.counts[Key(units: units, kindCode: kindCode)] = count
    }
  }

  /// Counts what saving a row would change.
  mutating func count(_ row: AlertRow, before known: [AlertRow]) {
    let old = known.first {
      $0.kindCode == row.kindCode && $0.part == row.part && $0.instance == row.instance
        && $0.episode == row.episode
    }
    let key = Key(units: row.units, kindCode: row.kindCode)
    if old == nil, row.resolvedOn == nil { counts[key, default: 0] += 1 }
    if let old, old.resolvedOn == nil, row.resolvedOn != nil { counts[key, default: 0] -= 1 }
  }

  /// Those above 0, in the ledger's order.
  var all: [(units: String, kindCode: String, count: Int)] {
    counts.filter { $0.value > 0 }.sorted { $0.key < $1.key }
      .map { ($0.key.units, $0.key.kindCode, $0.value) }
  }
}
