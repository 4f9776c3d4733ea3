import CivilCalendar
// The rows of daily runs are made by the ledger alone.
@testable import ContractStore
import LandLifecycle
import TestSupport
import Testing

struct AlertLedgerTests {
  @Test func `an alert is read as it was saved, open and resolved`() throws {
    let store = try ContractStore.temporary()
    let open = AlertRow.sample(1)
    try store.write { try $0.save(open) }
    #expect(try alerts(of: 1, in: store) == [open])
    let resolved = AlertRow.sample(1, resolvedOn: "2025-07-01")
    try store.write { try $0.save(resolved) }
    #expect(try alerts(of: 1, in: store) == [resolved])
    #expect(try alerts(of: 2, in: store) == [])
  }

  @Test func `an alert with every value at its limit is read as it was saved`() throws {
    let store = try ContractStore.temporary()
    let alert = AlertRow(
      contract: ContractID(.max), kindCode: "", part: 255, instance: 0, episode: 1_000,
      openedOn: "0001-01-01", since: "9999-12-31", severity: .grave, tierRank: -1,
      evidenceCode: 2, isBaseline: true, resolvedOn: "1969-12-31", units: "")
    try store.write { try $0.save(alert) }
    #expect(try alerts(of: .max, in: store) == [alert])
  }

  @Test func `a finding that comes back opens a new episode beside the old one`() throws {
    let store = try ContractStore.temporary()
    let episodes = [
      AlertRow.sample(1, episode: 1, resolvedOn: "2025-07-01"), .sample(1, episode: 2),
    ]
    try store.write { writer in for alert in episodes { try writer.save(alert) } }
    #expect(try alerts(of: 1, in: store) == episodes)
  }

  @Test func `alerts of a contract are sorted by kind, part, instance and episode`() throws {
    let store = try ContractStore.temporary()
    let sorted = [
      AlertRow.sample(1, "idle-project"), .sample(1, "start-overdue"),
      .sample(1, "start-overdue", instance: 2), .sample(1, "start-overdue", part: 1),
      .sample(1, "start-overdue", part: 1, episode: 2),
    ]
    try store.write { writer in
      for alert in sorted.reversed() { try writer.save(alert) }
      try writer.save(.sample(2))
    }
    #expect(try alerts(of: 1, in: store) == sorted)
  }

  @Test func `open alerts are counted by units and kind, sorted`() throws {
    let store = try ContractStore.temporary()
    try store.write { writer in
      try writer.save(.sample(1, "start-overdue", units: "乙"))
      try writer.save(.sample(2, "start-overdue", units: "甲"))
      try writer.save(.sample(3, "start-overdue", units: "乙"))
      try writer.save(.sample(3, "idle-project", units: "乙"))
      try writer.save(.sample(4, "idle-project", resolvedOn: "2025-07-01", units: "乙"))
      try writer.save(.sample(5, "idle-project", resolvedOn: "2025-07-01", units: "丙"))
    }
    #expect(
      try Self.counts(store)
        == ["乙 idle-project 1", "乙 start-overdue 2", "甲 start-overdue 1"])
  }

  @Test func `open alerts are counted by what shows them, as that changes`() throws {
    let store = try ContractStore.temporary()
    try store.write { writer in
      for contract: Int64 in 1...3 { try writer.save(.sample(contract, units: "乙")) }
    }
    #expect(try Self.counts(store) == ["乙 start-overdue 3"])
    try store.write { try $0.save(.sample(1, evidence: 2, units: "乙")) }
    #expect(try Self.counts(store) == ["乙 start-overdue 2", "乙 start-overdue 1 confirmed"])
    try store.write { try $0.save(.sample(1, evidence: 2, resolvedOn: "2025-07-01", units: "乙")) }
    #expect(try Self.counts(store) == ["乙 start-overdue 2"])
    try store.write { try $0.save(.sample(2, evidence: 2, resolvedOn: "2025-07-01", units: "乙")) }
    #expect(try Self.counts(store) == ["乙 start-overdue 1"])
    try store.write { try $0.save(.sample(3, evidence: 0, units: "乙")) }
    #expect(try Self.counts(store) == ["乙 start-overdue 1"])
  }

  @Test func `an open alert that is handed on is counted with the units that have it now`() throws {
    let store = try ContractStore.temporary()
    try store.write { writer in
      for contract: Int64 in 1...2 { try writer.save(.sample(contract, units: "乙")) }
    }
    try store.write { try $0.save(.sample(1, units: "甲")) }
    #expect(try Self.counts(store) == ["乙 start-overdue 1", "甲 start-overdue 1"])
    #expect(try alerts(of: 1, in: store) == [.sample(1, units: "甲")])
    try store.write { try $0.save(.sample(2, evidence: 2, units: "甲")) }
    #expect(try Self.counts(store) == ["甲 start-overdue 1", "甲 start-overdue 1 confirmed"])
    try store.write { try $0.save(.sample(1, resolvedOn: "2025-07-01", units: "甲")) }
    #expect(try Self.counts(store) == ["甲 start-overdue 1 confirmed"])
  }

  private static func counts(_ store: ContractStore) throws -> [String] {
    try store.read { try $0.openAlertCounts() }.map {
      "\($0.units) \($0.kindCode) \($0.count)" + ($0.isConfirmed ? " confirmed" : "")
    }
  }

  @Test func `a daily run is written down first and marked as sent afterwards`() throws {
    let store = try ContractStore.temporary()
    #expect(try store.read { try $0.lastDailyDay() } == nil)
    #expect(try store.read { try $0.lastRouting() } == nil)
    let first = try store.write {
      try $0.saveDailyRun(day: "2025-06-01", digest: "一", routing: "body")
    }
    let second = try store.write {
      try $0.saveDailyRun(day: "2025-06-02", digest: "", routing: "annex")
    }
    #expect(try store.read { try $0.lastRouting() } == "annex")
    let runs = [
      DailyRunRow(number: 1, day: "2025-06-01", digest: "一"),
      DailyRunRow(number: 2, day: "2025-06-02", digest: ""),
    ]
    #expect([first, second] == [1, 2])
    #expect(try store.read { try $0.unsentDailyRuns() } == runs)
    #expect(try store.read { try $0.lastDailyDay() } == "2025-06-02")
    try store.write { try $0.markSent(dailyRun: 1) }
    #expect(try store.read { try $0.unsentDailyRuns() } == [runs[1]])
    try store.write { try $0.markSent(dailyRun: 2) }
    #expect(try store.read { try $0.unsentDailyRuns() } == [])
    #expect(try store.read { try $0.lastDailyDay() } == "2025-06-02")
  }

  @Test func `writing alerts leaves the log alone`() throws {
    let store = try ContractStore.temporary()
    try store.write { writer in
      try writer.save(.sample(1))
      _ = try writer.saveDailyRun(day: "2025-06-01", digest: "", routing: "body")
    }
    #expect(try store.read { try $0.verify() }.transactions == 0)
  }

  static let damages = [
    "severity = 4", "severity = 256", "part = 256", "instance = -1", "evidence = 300",
    "opened_on = 9999999999", "since = 9999999999", "resolved_on = 9999999999",
  ]

  @Test(arguments: damages)
  func `an alert that cannot be is reported, not trusted`(_ damage: String) throws {
    let folder = try TemporaryFolder()
    let store = try ContractStore(at: folder.path(), .writing)
    try store.write { try $0.save(.sample(7)) }
    try RawDatabase(folder.path()).run("UPDATE alert SET \(damage)")
    #expect(throws: StoreProblem.cacheUnreadable(contract: 7)) { try alerts(of: 7, in: store) }
  }

  private func alerts(of contract: Int64, in store: ContractStore) throws -> [AlertRow] {
    try store.read { try $0.alerts(of: ContractID(contract)) }
  }
}
