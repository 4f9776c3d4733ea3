import CivilCalendar
import ContractStore
import LandLifecycle
import TestSupport
import Testing

/// What the log keeps of an import besides its rows.
struct ImportRecordTests {
  private static let record: ImportRecord = {
    var counts = ImportRecord.Counts()
    counts.rows = 5
    counts.new = 1
    counts.rejected = 2
    counts.warned = 300
    return ImportRecord(
      digest: String(repeating: "0f", count: 32), byteCount: 360_000_000, sheet: "台账",
      columns: [
        .init(field: "contract-number", number: 1, header: "合同编号"),
        .init(field: "agreed-start", number: 12, header: "约定开工时间"),
      ], counts: counts, rejects: ["a.csv:3: 没有这一天。"])
  }()

  private static let ledger = EntrySource(
    actor: "li", origin: "a.csv", register: RegisterSource(format: "fallow-template", name: "区台账"))

  private func importing(
    _ store: ContractStore, _ numbers: String..., from source: EntrySource = ledger
  ) throws {
    try store.write(from: source, learnt: .midday("2025-06-01"), foldIdentity: "one") { writer in
      for number in numbers {
        _ = try writer.append(
          NewEntry(contract: ContractID(1), content: .registered(.sample(number)), line: 2))
      }
      writer.keep(Self.record)
    }
  }

  @Test func `an import is read back whole, and the log verifies`() throws {
    let store = try ContractStore.temporary()
    try store.append(.started("2025-01-01"))
    try importing(store, "C-1", "C-2")
    try importing(store)
    try store.read { reader throws in
      let imports = try reader.imports()
      #expect(imports.map(\.number) == [2, 3])
      #expect(imports.map(\.source) == [Self.ledger, Self.ledger])
      #expect(imports.map(\.record) == [Self.record, Self.record])
      #expect(imports.map(\.entries) == [EntryNumber(2)...EntryNumber(3), nil])
      #expect(imports.map(\.undoneBy) == [nil, nil])
      #expect(try reader.importedBatch(1) == nil)
      #expect(try reader.entry(EntryNumber(2))?.source == Self.ledger)
      let verification = try reader.verify()
      #expect(verification.damage == [])
      #expect(verification.entries == 3)
      #expect(verification.transactions == 3)
    }
  }

  @Test func `what follows an import that brought nothing goes on with the next entry`() throws {
    let store = try ContractStore.temporary()
    try importing(store)
    let entries = try store.append(.started("2025-01-01"))
    #expect(entries == [EntryNumber(1)])
    #expect(try store.read { try $0.verify() }.damage == [])
  }

  static let tamperings = [
    "UPDATE log_transaction SET format = 'national-register' WHERE number = 1",
    "UPDATE log_transaction SET source = NULL WHERE number = 1",
    "UPDATE log_transaction SET import = x'80' WHERE number = 1",
    "UPDATE log_transaction SET import = NULL WHERE number = 1",
    "UPDATE log_transaction SET undoes = NULL WHERE number = 2",
  ]

  @Test(arguments: tamperings)
  func `what is changed about an import breaks the chain`(_ sql: String) throws {
    let folder = try TemporaryFolder()
    let store = try ContractStore(at: folder.path(), .writing)
    try importing(store, "C-1")
    try store.write { writer in
      _ = try writer.append(
        NewEntry(
          contract: ContractID(1), content: .retracted("误导入"), supersedes: EntryNumber(1)))
      writer.markUndoing(1)
    }
    #expect(try store.read { try $0.imports() }.map(\.undoneBy) == [2])
    #expect(try store.read { try $0.verify() }.damage == [])
    try RawDatabase(folder.path()).tamper(sql)
    let number: Int64 = sql.hasSuffix("2") ? 2 : 1
    #expect(
      try store.read { try $0.verify() }.damage == [.chainBroken(transaction: number)])
  }

  @Test func `a file's transaction of an earlier version is an import of which nothing was kept`()
    throws
  {
    let store = try ContractStore.temporary()
    try store.write { writer in
      for line in 2...3 {
        _ = try writer.append(
          NewEntry(
            contract: ContractID(Int64(line)), content: .registered(.sample()), line: line))
      }
    }
    try store.write(origin: "fallow correct") { writer in
      _ = try writer.append(
        NewEntry(
          contract: ContractID(2), content: .registered(.sample("C-9")), supersedes: EntryNumber(1))
      )
    }
    try store.write(origin: "b.csv") { writer in
      _ = try writer.append(
        NewEntry(
          contract: ContractID(2), content: .registered(.sample("C-2")), supersedes: EntryNumber(3),
          line: 2))
    }
    try store.read { reader throws in
      let imports = try reader.imports()
      #expect(imports.map(\.source.origin) == ["a.csv", "b.csv"])
      #expect(imports.map(\.record) == [nil, nil])
      let counts = try imports.compactMap { try $0.entries.map { try reader.counts(of: $0) } }
      #expect(counts.map(\.new) == [2, 0])
      #expect(counts.map(\.changed) == [0, 1])
    }
  }
}
