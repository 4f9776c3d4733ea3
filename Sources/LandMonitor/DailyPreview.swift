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
  package func previewDaily() throws -> String {
    try openForReading().read { reader in
      let folding = try self.folding(reader)
      let unsent = try reader.unsentDailyRuns().map(\.digest).joined()
      let told = try toldDays(reader)
      var sections = DailySections()
      var open = OpenCounts(try reader.openAlertCounts())
      func look(at contract: ContractID, _ log: ContractLog) throws {
        guard let folded = folding.fold(contract, log, on: day, isUntold: false) else { return }
        let known = try reader.alerts(of: contract)
        let rows = try news(
          of: folded, log, known: known, after: told, folding, reader, &sections)
        for row in rows { open.count(row, before: known) }
      }
      // Where the rules changed, a run folds everything anew and looks at every contract; where a day
      // was told that has not come; and where other units answer.
      if try told.ahead == nil && reader.isFolded(under: folding.identity)
        && !isRoutedOtherwise(told, reader)
      {
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
      sections.count(open.all)
      return unsent + text(of: sections, after: told)
    }
  }
}

/// How many alerts are open, by units, kind and evidence, as the ledger counts them.
private struct OpenCounts {
  private struct Key: Hashable, Comparable {
    let units: String
    let kindCode: String
    let isConfirmed: Bool

    /// By bytes, as the ledger sorts them.
    static func < (left: Key, right: Key) -> Bool {
      if left.units != right.units {
        return left.units.utf8.lexicographicallyPrecedes(right.units.utf8)
      }
      if left.kindCode != right.kindCode {
        return left.kindCode.utf8.lexicographicallyPrecedes(right.kindCode.utf8)
      }
      return !left.isConfirmed && right.isConfirmed
    }
  }

  private var counts: [Key: Int] = [:]

  init(_ counts: [AlertCount]) {
    for one in counts {
      let key = Key(units: one.units, kindCode: one.kindCode, isConfirmed: one.isConfirmed)
      self.counts[key] = one.count
    }
  }

  /// Counts what saving a row would change.
  mutating func count(_ row: AlertRow, before known: [AlertRow]) {
    let old = known.row(row.subject, row.episode)
    if let old, old.resolvedOn == nil { counts[key(of: old), default: 0] -= 1 }
    // What was resolved once is not counted again: it comes back as another episode.
    if row.resolvedOn == nil, old.map({ $0.resolvedOn == nil }) ?? true {
      counts[key(of: row), default: 0] += 1
    }
  }

  private func key(of row: AlertRow) -> Key {
    Key(units: row.units, kindCode: row.kindCode, isConfirmed: row.isConfirmed)
  }

  /// Those above 0, in the ledger's order.
  var all: [AlertCount] {
    counts.filter { $0.value > 0 }.sorted { $0.key < $1.key }.map {
      AlertCount(
        units: $0.key.units, kindCode: $0.key.kindCode, isConfirmed: $0.key.isConfirmed,
        count: $0.value)
    }
  }
}
