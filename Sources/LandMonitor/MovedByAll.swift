import CivilCalendar
import ContractStore
import LandLifecycle
import Wording

/// What moves by a choice that concerns every contract: an order of sources, rules, holidays.
extension Monitor {
  /// How many contracts that moved are named.
  private static let namedContracts = 20

  /// Writes a choice down, folds everything anew, and says what moved by it on the day of judgement, a line
  /// each.
  ///
  /// Cost is that of a rebuild, and of reading the cached findings of every parcel twice; a number is held
  /// for each.
  ///
  /// - Parameter notify: Called as contracts are folded anew; by then the choice is in the log.
  func telling<Result>(
    _ notify: (WorkProgress) throws -> Void, whatMovesBy choice: () throws -> Result
  ) throws -> (Result, [String]) {
    let before = try standings()
    let result = try choice()
    _ = try rebuild(notify: notify)
    return (result, try moved(from: before))
  }

  /// How all contracts stand on the day: how many findings there are of each kind, and a number for each
  /// contract that is another where it stands otherwise.
  private struct Standings {
    var kinds: [ListedKind: Int] = [:]
    var contracts: [ContractID: Int] = [:]

    /// Takes a contract in, and returns the number for how it stands.
    mutating func take(_ row: StatusRow, _ findings: [FindingRow]) {
      for finding in findings { kinds[ListedKind(finding), default: 0] += 1 }
      contracts[row.contract] = Self.number(row, findings)
    }

    static func number(_ row: StatusRow, _ findings: [FindingRow]) -> Int {
      var hasher = Hasher()
      hasher.combine(row.stage)
      hasher.combine(row.idleCase)
      hasher.combine(row.nextChange)
      hasher.combine(findings)
      return hasher.finalize()
    }
  }

  private func standings() throws -> Standings {
    var standings = Standings()
    try openForReading().read { reader in
      try forEachFolded(reader) { standings.take($0, $1) }
    }
    return standings
  }

  private func moved(from before: Standings) throws -> [String] {
    var after = Standings()
    var count = 0
    var named: [String] = []
    try openForReading().read { reader in
      try forEachFolded(reader) { row, findings in
        after.take(row, findings)
        guard before.contracts[row.contract] != after.contracts[row.contract] else { return }
        count += 1
        if named.count < Self.namedContracts { named.append(row.name) }
      }
    }
    guard count > 0 else {
      return [wording.text(zh: "\(day)的评估没有变动。", en: "Nothing moved on \(day).")]
    }
    var lines = [
      wording.text(
        zh: "\(day)的评估或下次变化有变动的共\(count)宗：", en: "Judged otherwise on \(day): \(count)")
    ]
    for kind in Set(before.kinds.keys).union(after.kinds.keys).sorted() {
      let (was, now) = (before.kinds[kind] ?? 0, after.kinds[kind] ?? 0)
      if was == now { continue }
      let name = kind.name(wording)
      lines.append(wording.text(zh: "  \(name)：\(was) → \(now)", en: "  \(name): \(was) → \(now)"))
    }
    let list = named.joined(separator: wording.text(zh: "、", en: ", "))
    let rest = count - named.count
    let more = rest > 0 ? wording.text(zh: "，另有\(rest)宗", en: ", and \(rest) more") : ""
    return lines + ["  " + list + more]
  }
}
