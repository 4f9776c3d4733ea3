import CivilCalendar
// The patience with another writer is no promise to other rooms.
@testable import ContractStore
import LandLifecycle
import TestSupport
import Testing

struct LogTests {
  @Test func `entries are numbered from 1 and say who, when and from where`() throws {
    let store = try ContractStore.temporary()
    let first = try store.append(.started("2025-01-01"), .started("2025-01-02"))
    #expect(first == [EntryNumber(1), EntryNumber(2)])
    let second = try store.write(on: "2025-06-02", origin: "b.csv") { writer in
      try writer.append(
        NewEntry(
          contract: ContractID(2), content: .retracted("误录"), supersedes: EntryNumber(1),
          line: 9, document: "文1", remark: "r"))
    }
    #expect(second == EntryNumber(3))
    let entry = try store.read { try $0.entry(EntryNumber(3)) }
    #expect(entry?.number == EntryNumber(3))
    #expect(entry?.learnt == Moment.midday("2025-06-02"))
    #expect(entry?.source == EntrySource(actor: "li", origin: "b.csv"))
    #expect(
      entry?.written
        == NewEntry(
          contract: ContractID(2), content: .retracted("误录"), supersedes: EntryNumber(1),
          line: 9, document: "文1", remark: "r"))
    #expect(try store.read { try $0.entry(EntryNumber(4)) } == nil)
  }

  static let tables = [
    (
      "log_transaction", "actor = 'wang'",
      "VALUES (1, 0, 'wang', '', 1, 1, zeroblob(32), NULL, NULL, NULL, NULL)"
    ),
    ("entry", "kind = 3", "VALUES (1, 1, 1, 2, NULL, x'00')"),
    ("entry_digest", "last_entry = 9", "VALUES (1, 1, zeroblob(32))"),
    ("contract_key", "contract_id = 9", nil),
  ]

  @Test(arguments: tables)
  func `a table of the log refuses to be updated, deleted from or replaced`(
    _ table: String, _ change: String, _ row: String?
  ) throws {
    let folder = try TemporaryFolder()
    let store = try ContractStore(at: folder.path(), .writing)
    try store.write { writer in
      let key = ContractKey(kind: 1, normaliser: 1, material: [1])
      let contract = try writer.makeContract(knownAs: key)
      _ = try writer.append(NewEntry(contract: contract, content: .fact(.started("2025-01-01"))))
    }
    let raw = try RawDatabase(folder.path())
    let before = try raw.rows("SELECT * FROM \(table)")
    #expect(before.count == 1)
    #expect(raw.refusal(of: "UPDATE \(table) SET \(change)") == "the log is append-only")
    #expect(raw.refusal(of: "DELETE FROM \(table)") == "the log is append-only")
    if let row {
      #expect(
        raw.refusal(of: "INSERT OR REPLACE INTO \(table) \(row)") == "the log is append-only")
    }
    #expect(try raw.rows("SELECT * FROM \(table)") == before)
  }

  @Test func `an entry supersedes only what was written before it`() throws {
    let store = try ContractStore.temporary()
    for number: Int64 in [0, 1, 2] {
      #expect(throws: StoreProblem.self) {
        try store.write { writer in
          try writer.append(
            NewEntry(
              contract: ContractID(1), content: .retracted(""), supersedes: EntryNumber(number)))
        }
      }
    }
  }

  @Test func `the moment of learning never decreases though the clock goes back`() throws {
    let store = try ContractStore.temporary()
    var learnt: [Moment] = []
    for day: Day in ["2025-06-02", "2025-06-01", "2025-06-03"] {
      try store.write(on: day) { writer in
        learnt.append(writer.learnt)
        _ = try writer.append(
          NewEntry(contract: ContractID(1), content: .fact(.started("2025-01-01"))))
      }
    }
    let expected: [Moment] = [
      .midday("2025-06-02"), .midday("2025-06-02"), .midday("2025-06-03"),
    ]
    #expect(learnt == expected)
    #expect(
      try store.read { try $0.log(of: ContractID(1)) }.entries.map(\.learnt) == expected)
    #expect(try store.read { try $0.verify() }.damage == [])
  }

  @Test func `an entry is the same whether its registration was encoded before or not`() throws {
    let folder = try TemporaryFolder()
    let store = try ContractStore(at: folder.path(), .writing)
    let entry = NewEntry(
      contract: ContractID(1), content: .registered(.full), line: 2)
    try store.write { writer in
      _ = try writer.append(entry)
      _ = try writer.append(EncodedRegistration(.full), of: ContractID(1), line: 2)
    }
    let bodies = try RawDatabase(folder.path()).rows("SELECT body FROM entry ORDER BY number")
    #expect(bodies[0] == bodies[1])
    #expect(try store.read { try $0.entry(EntryNumber(2)) }?.written == entry)
    #expect(EncodedRegistration(.full).digest == StoreWriter.contentDigest(of: .full))
  }

  @Test func `a transaction without entries leaves no trace in the log`() throws {
    let folder = try TemporaryFolder()
    let store = try ContractStore(at: folder.path(), .writing)
    try store.append(.started("2025-01-01"))
    try store.write(on: "2025-06-05") { _ in }
    try store.append(.started("2025-01-02"))
    let raw = try RawDatabase(folder.path())
    #expect(
      try raw.rows("SELECT number, first_entry, last_entry FROM log_transaction")
        == ["1 | 1 | 1", "2 | 2 | 2"])
  }

  @Test func `a digest covers at most 1,000 entries of one transaction`() throws {
    let folder = try TemporaryFolder()
    let store = try ContractStore(at: folder.path(), .writing)
    try store.append(.started("2025-01-01"))
    for count in [2_500, 1_000, 999, 1_001] {
      try store.write { writer in
        for _ in 0..<count {
          _ = try writer.append(
            NewEntry(contract: ContractID(1), content: .fact(.started("2025-01-01"))))
        }
      }
    }
    let raw = try RawDatabase(folder.path())
    #expect(
      try raw.rows("SELECT first_entry, last_entry FROM entry_digest ORDER BY first_entry") == [
        "1 | 1", "2 | 1001", "1002 | 2001", "2002 | 2501", "2502 | 3501", "3502 | 4500",
        "4501 | 5500", "5501 | 5501",
      ])
    #expect(
      try raw.rows("SELECT number, first_entry, last_entry FROM log_transaction") == [
        "1 | 1 | 1", "2 | 2 | 2501", "3 | 2502 | 3501", "4 | 3502 | 4500", "5 | 4501 | 5501",
      ])
    #expect(try store.read { try $0.verify() }.damage == [])
  }

  @Test func `many entries of one transaction leave the log protected as it was`() throws {
    let folder = try TemporaryFolder()
    let store = try ContractStore(at: folder.path(), .writing)
    let raw = try RawDatabase(folder.path())
    let triggers = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name"
    let before = try raw.rows(triggers)
    for count in [999, 1_000, 3_001] {
      try store.write(expectingMany: true) { writer in
        for _ in 0..<count {
          _ = try writer.append(
            NewEntry(contract: ContractID(1), content: .fact(.started("2025-01-01"))))
        }
      }
      #expect(try raw.rows(triggers) == before)
      #expect(
        raw.refusal(of: "INSERT OR REPLACE INTO entry SELECT * FROM entry WHERE number = 2")
          == "the log is append-only")
    }
    #expect(try raw.rows("SELECT count(*), max(number) FROM entry") == ["5000 | 5000"])
    #expect(try store.read { try $0.verify() }.damage == [])
  }

  private struct Stop: Error, Equatable {}

  @Test func `a body that fails changes nothing at all`() throws {
    let folder = try TemporaryFolder()
    let store = try ContractStore(at: folder.path(), .writing)
    let raw = try RawDatabase(folder.path())
    #expect(throws: Stop()) {
      try store.write { writer in
        let key = ContractKey(kind: 1, normaliser: 1, material: [1])
        let contract = try writer.makeContract(knownAs: key)
        for _ in 0..<1_001 {
          _ = try writer.append(NewEntry(contract: contract, content: .registered(.sample())))
        }
        let finding = Finding(.overdue(.start), since: "2025-01-01")
        try writer.save(
          .sample(contract.number), findings: [FindingRow(finding)], isNew: true)
        try writer.save(AlertRow.sample(contract.number))
        _ = try writer.saveDailyRun(day: "2025-06-01", digest: "", routing: "body")
        throw Stop()
      }
    }
    for table in [
      "log_transaction", "entry", "entry_digest", "contract_key", "status", "finding_kind",
      "fold_identity", "alert", "daily_run",
    ] {
      #expect(try raw.rows("SELECT * FROM \(table)") == [], "\(table)")
    }
    #expect(try store.append(.started("2025-01-01")) == [EntryNumber(1)])
  }

  @Test func `a second writer is told that the database is busy`() throws {
    let folder = try TemporaryFolder()
    let store = try ContractStore(at: folder.path(), .writing)
    let other = try ContractStore(at: folder.path(), .writing, patience: 0.02)
    try store.write { _ throws in
      #expect(throws: StoreProblem.busy(path: folder.path())) {
        try other.append(.started("2025-01-01"))
      }
      #expect(try other.read { try $0.contractCount() } == 0)
    }
    #expect(try other.append(.started("2025-01-01")) == [EntryNumber(1)])
    #expect(try store.append(.started("2025-01-02")) == [EntryNumber(2)])
    #expect(try store.read { try $0.verify() }.damage == [])
  }

  @Test func `a checkpoint beside a reader waits for another time`() throws {
    let folder = try TemporaryFolder()
    let store = try ContractStore(at: folder.path(), .writing, patience: 0.02)
    let other = try ContractStore(at: folder.path(), .reading)
    try store.append(.started("2025-01-01"))
    try other.read { reader throws in
      #expect(try reader.entry(EntryNumber(1)) != nil)
      try store.append(.started("2025-01-02"))
      #expect(try store.checkpoint() == false)
      #expect(try reader.entry(EntryNumber(2)) == nil)
    }
    #expect(try store.checkpoint() == true)
    #expect(try ContractStore.temporary().checkpoint() == true)
  }
}
