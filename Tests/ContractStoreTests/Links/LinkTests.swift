import CivilCalendar
import ContractStore
import LandLifecycle
import Testing

/// Contracts that a person linked have one log, until it is taken back.
struct LinkTests {
  /// Contracts 1 to 3 with a row each, in entries 1 to 3.
  private func store() throws -> ContractStore {
    let store = try ContractStore.temporary()
    try store.write { writer in
      for number: Int64 in 1...3 {
        let key = ContractKey(
          kind: 1, normaliser: 1, number: Array("C-\(number)".utf8),
          material: Array("C-\(number)\u{1F}".utf8))
        let contract = try writer.makeContract(knownAs: key)
        _ = try writer.append(
          NewEntry(contract: contract, content: .registered(.sample("C-\(number)")), line: 2))
      }
    }
    return store
  }

  @discardableResult
  private func link(
    _ store: ContractStore, _ contract: Int64, to other: Int64,
    _ kind: ContractLink.Kind = .same, on day: Day = "2025-06-02"
  ) throws -> EntryNumber {
    try store.write(on: day) { writer in
      try writer.append(
        NewEntry(
          contract: ContractID(contract),
          content: .linked(ContractLink(kind, to: ContractID(other)))
        ))
    }
  }

  private func entries(_ store: ContractStore, of contract: Int64, on day: Day) throws -> [Int64] {
    try store.read {
      try $0.log(of: ContractID(contract), knownAt: .endOfDayInShanghai(day)).entries
        .map(\.number.number)
    }
  }

  @Test func `the earlier contract's log is both logs in order, from the day of the link`() throws {
    let store = try store()
    try link(store, 2, to: 1)
    #expect(try entries(store, of: 1, on: "2025-06-01") == [1])
    #expect(try entries(store, of: 1, on: "2025-06-02") == [1, 2, 4])
    #expect(try store.read { try $0.root(of: ContractID(2)) } == ContractID(1))
    var logs: [Int64: [Int64]] = [:]
    try store.read { reader in
      try reader.forEachLog { logs[$0.number] = $1.entries.map(\.number.number) }
    }
    #expect(logs == [1: [1, 2, 4], 3: [3]])
  }

  @Test func `links lead on to the earliest contract`() throws {
    let store = try store()
    try link(store, 3, to: 2)
    try link(store, 2, to: 1)
    #expect(try store.read { try $0.root(of: ContractID(3)) } == ContractID(1))
    #expect(try entries(store, of: 1, on: "2025-06-02") == [1, 2, 3, 4, 5])
  }

  @Test func `a link taken back leaves two contracts, and what was known then stays known`() throws
  {
    let store = try store()
    let entry = try link(store, 2, to: 1)
    try store.write(on: "2025-06-03") { writer in
      _ = try writer.append(
        NewEntry(contract: ContractID(2), content: .retracted("误关联"), supersedes: entry))
    }
    #expect(try entries(store, of: 1, on: "2025-06-03") == [1])
    #expect(try entries(store, of: 2, on: "2025-06-03") == [2, 4, 5])
    #expect(try entries(store, of: 1, on: "2025-06-02") == [1, 2, 4])
    #expect(try store.read { try $0.root(of: ContractID(2)) } == ContractID(2))
  }

  @Test(arguments: [ContractLink.Kind.regranted, .refused])
  func `what is not one contract keeps its own log`(_ kind: ContractLink.Kind) throws {
    let store = try store()
    try link(store, 2, to: 1, kind)
    #expect(try entries(store, of: 1, on: "2025-06-02") == [1])
    #expect(try store.read { try $0.allLinks() }.map(\.link.kind) == [kind])
  }

  @Test func `a key of the later contract leads to both identities`() throws {
    let store = try store()
    try link(store, 2, to: 1)
    let key = ContractKey(
      kind: 1, normaliser: 1, number: Array("C-2".utf8), material: Array("C-2\u{1F}".utf8))
    let found = try store.write { try $0.contracts(knownAs: key) }
    #expect(found.map(\.contract) == [ContractID(2)])
    #expect(found.map(\.root) == [ContractID(1)])
    #expect(try store.read { try $0.contracts(knownBy: [.whole(key)]) } == [ContractID(2)])
  }

  @Test func `contracts that share a number, or a day and an area, are candidates`() throws {
    let store = try ContractStore.temporary()
    let areas: [Area?] = [
      Area(squareCentimetres: 1), Area(squareCentimetres: 1), Area(squareCentimetres: 2), nil, nil,
    ]
    try store.write { writer in
      for (number, area) in zip(1..., areas) {
        let row = Registration.sample(
          "C-\(number)", supervision: number == 3 || number == 5 ? "3101" : nil,
          terms: .sample(area: area))
        try writer.save(.sample(Int64(number), row), findings: [], isNew: true)
      }
    }
    #expect(
      try store.read { try $0.linkCandidates() } == [
        [ContractID(3), ContractID(5)], [ContractID(1), ContractID(2)],
      ])
  }
}
