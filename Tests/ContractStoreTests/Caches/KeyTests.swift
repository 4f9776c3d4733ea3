import CivilCalendar
import ContractStore
import LandLifecycle
import TestSupport
import Testing

struct KeyTests {
  private static let key = ContractKey(kind: 1, normaliser: 1, material: Array("C-1".utf8))

  @Test func `the same key leads to the same contract`() throws {
    let store = try ContractStore.temporary()
    let first = try register(.sample("C-1"), knownAs: Self.key, in: store)
    let second = try register(
      .sample("C-2"), knownAs: ContractKey(kind: 1, normaliser: 1, material: [2]), in: store)
    #expect(first == ContractID(1))
    #expect(second == ContractID(2))
    let found = try store.write { try $0.contracts(knownAs: Self.key) }
    #expect(found.map(\.contract) == [first])
    #expect(found.map(\.contentDigest) == [StoreWriter.contentDigest(of: .sample("C-1"))])
  }

  static let others = [
    ContractKey(kind: 2, normaliser: 1, material: Array("C-1".utf8)),
    ContractKey(kind: 1, normaliser: 2, material: Array("C-1".utf8)),
    ContractKey(kind: 1, normaliser: 1, material: Array("C-2".utf8)),
    ContractKey(kind: 1, normaliser: 1, material: []),
  ]

  @Test(arguments: others)
  func `another kind, normaliser or text leads nowhere`(_ other: ContractKey) throws {
    let store = try ContractStore.temporary()
    _ = try register(.sample(), knownAs: Self.key, in: store)
    #expect(try store.write { try $0.contracts(knownAs: other) } == [])
  }

  @Test func `keys of one kind with the same number lead to each other's contracts`() throws {
    let store = try ContractStore.temporary()
    func key(_ number: String, _ rest: String, kind: UInt8 = 1) -> ContractKey {
      ContractKey(
        kind: kind, normaliser: 1, number: Array(number.utf8), material: Array((number + rest).utf8)
      )
    }
    let keys = [
      key("S-7", "a"), key("S-7", "b"), key("S-71", "a"), key("S-7 1", "a"), key("S-", "7a"),
      key("S-7", "a", kind: 2), key("", "S-7a"),
    ]
    for key in keys { _ = try register(.sample(), knownAs: key, in: store) }
    func contracts(_ key: ContractKey) throws -> [String] {
      try store.write { try $0.contracts(knownAs: key) }.map {
        "\($0.contract.number)\($0.isWholeKey ? " whole" : "")"
      }
    }
    #expect(try contracts(key("S-7", "a")) == ["1 whole", "2"])
    #expect(try contracts(key("S-7", "b")) == ["1", "2 whole"])
    #expect(try contracts(key("S-7", "c")) == ["1", "2"])
    #expect(try contracts(key("S-71", "a")) == ["3 whole"])
    #expect(try contracts(key("S-7 1", "b")) == ["4"])
    #expect(try contracts(key("S-", "b")) == ["5"])
    #expect(try contracts(key("S-7", "", kind: 2)) == ["6"])
    #expect(try contracts(key("S-8", "")) == [])
    #expect(try contracts(key("", "S-7a")) == ["7 whole"])
    #expect(try contracts(key("", "S-7b")) == [])
    try store.write { try $0.dropCaches() }
    #expect(try contracts(key("S-7", "a")) == ["1 whole", "2"])
  }

  @Test func `keys whose numbers are too long to store whole are still told apart`() throws {
    let store = try ContractStore.temporary()
    let keys = ["1", "2"].map { last in
      let number = Array((String(repeating: "0", count: 32) + last).utf8)
      return ContractKey(kind: 1, normaliser: 1, number: number, material: number)
    }
    for key in keys { _ = try register(.sample(), knownAs: key, in: store) }
    let found = try keys.map { key in try store.write { try $0.contracts(knownAs: key) } }
    #expect(found.map { $0.map(\.contract.number) } == [[1], [2]])
    #expect(found.allSatisfy { $0.allSatisfy(\.isWholeKey) })
  }

  @Test func `a number too long to store whole leads to its own contract alone`() throws {
    let store = try ContractStore.temporary()
    func number(_ last: String) -> [UInt8] { Array("沪金国有建设用地使用合同(2024)\(last)号".utf8) }
    func key(_ last: String) -> ContractKey {
      ContractKey(kind: 1, normaliser: 1, number: number(last), material: number(last) + [0x1F])
    }
    for last in ["1", "2"] { _ = try register(.sample(last), knownAs: key(last), in: store) }
    let found = try ["1", "2", "7"].map { last in
      try store.read { try $0.contracts(knownBy: [.number(of: key(last))]) }.map(\.number)
    }
    #expect(found == [[1], [2], []])
  }

  @Test func `a contract can be given further keys, each any number of times`() throws {
    let store = try ContractStore.temporary()
    let contract = try register(.sample(), knownAs: Self.key, in: store)
    let other = ContractKey(kind: 2, normaliser: 1, material: [1])
    try store.write { writer in
      try writer.add(other, to: contract)
      try writer.add(other, to: contract)
      try writer.add(Self.key, to: contract)
    }
    for key in [Self.key, other] {
      #expect(try store.write { try $0.contracts(knownAs: key) }.map(\.contract) == [contract])
    }
  }

  @Test func `a key of several contracts leads to all of them, oldest first`() throws {
    let store = try ContractStore.temporary()
    for number in ["C-1", "C-2", "C-3"] {
      _ = try register(.sample(number), knownAs: Self.key, in: store)
    }
    let found = try store.write { try $0.contracts(knownAs: Self.key) }
    #expect(found.map(\.contract.number) == [1, 2, 3])
  }

  @Test func `a key leads to its contract within the transaction that made it`() throws {
    let store = try ContractStore.temporary()
    let found = try store.write { writer in
      try register(.sample(), knownAs: Self.key, with: writer)
      return try writer.contracts(knownAs: Self.key)
    }
    #expect(found.map(\.contract.number) == [1])
  }

  @Test func `a key leads to its contracts while the caches are dropped`() throws {
    let store = try ContractStore.temporary()
    for number in ["C-1", "C-2"] {
      _ = try register(.sample(number), knownAs: Self.key, in: store)
    }
    let (before, after) = try store.write { writer in
      let before = try writer.contracts(knownAs: Self.key)
      try writer.dropCaches()
      return (before, try writer.contracts(knownAs: Self.key))
    }
    #expect(before.count == 2)
    #expect(after == before)
  }

  @Test func `a contract without a registration that holds is led to as such`() throws {
    let store = try ContractStore.temporary()
    let contract = try register(.sample(), knownAs: Self.key, in: store)
    try store.write { writer in
      _ = try writer.append(
        NewEntry(contract: contract, content: .retracted(""), supersedes: EntryNumber(1)))
      try writer.dropCaches()
    }
    let found = try store.write { try $0.contracts(knownAs: Self.key) }
    #expect(found.map(\.contract) == [contract])
    #expect(found.map(\.contentDigest) == [[]])
  }

  @Test func `numbers of contracts are never given twice`() throws {
    let store = try ContractStore.temporary()
    _ = try register(.sample(), knownAs: Self.key, in: store)
    try store.write { writer in
      try writer.dropCaches()
      let notice = HolidayNotice(year: 2027, sources: ["文"], daysOff: [], workdays: [])
      _ = try writer.append(NewEntry(contract: nil, content: .holidays(notice)))
    }
    #expect(try register(.sample(), knownAs: Self.key, in: store) == ContractID(2))
  }

  private func register(
    _ registration: Registration, knownAs key: ContractKey, in store: ContractStore
  ) throws -> ContractID {
    try store.write { try register(registration, knownAs: key, with: $0) }
  }

  @discardableResult
  private func register(
    _ registration: Registration, knownAs key: ContractKey, with writer: StoreWriter
  ) throws -> ContractID {
    let contract = try writer.makeContract(knownAs: key)
    let entry = try writer.append(
      NewEntry(contract: contract, content: .registered(registration)))
    try writer.save(
      .sample(
        contract.number, entry: entry.number,
        digest: StoreWriter.contentDigest(of: registration), registration),
      findings: [], isNew: true)
    return contract
  }
}

struct ContentDigestTests {
  @Test func `equal rows have equal digests of 16 bytes`() {
    #expect(StoreWriter.contentDigest(of: .full) == StoreWriter.contentDigest(of: .full))
    #expect(StoreWriter.contentDigest(of: .full).count == 16)
    let random = (1...50).map { (seed: UInt64) -> Bool in
      var (one, two) = (Seeded(seed: seed), Seeded(seed: seed))
      return StoreWriter.contentDigest(of: .random(&one))
        == StoreWriter.contentDigest(of: .random(&two))
    }
    #expect(random == Array(repeating: true, count: 50))
  }

  /// The same row over and over, each time with one field changed.
  static let rows: [Registration] =
    [.sample(actuals: actuals, details: details)]
    + [
      ContractNumbers(), ContractNumbers(contract: "C-2"),
      ContractNumbers(contract: "C-1", supervision: "C-1"),
      ContractNumbers(contract: "C-1", parcel: "C-1"),
      ContractNumbers(contract: "C-1", estateUnit: "C-1"),
      ContractNumbers(contract: "C-1", registerRow: "C-1"), ContractNumbers(supervision: "C-1"),
    ].map { Registration(numbers: $0, terms: .sample(), actuals: actuals, details: details) }
    + [
      .sample(signed: "2021-03-16"), .sample(signed: nil), .sample(supply: .tender),
      .sample(area: nil), .sample(area: .zero), .sample(price: nil), .sample(price: .zero),
      .sample(parts: [Part(name: "一期", area: nil)]), .sample(parts: [Part(name: "二期", area: nil)]),
      .sample(parts: [Part(name: "一期", area: .zero)]),
      .sample(coverage: []), .sample(coverage: .agreed(.start)),
      .sample([start(.on("2022-01-01"))]),
      .sample([start(.on("2022-01-02"))]), .sample([start(.unknown)]), .sample([start(.notAgreed)]),
      .sample([start(.after(.handover, .months(1)))]),
      .sample([start(.after(.handover, .days(1)))]),
      .sample([start(.after(.handover, .workingDays(1)))]),
      .sample([start(.after(.handover, .years(1)))]),
      .sample([start(.after(.handover, .months(2)))]),
      .sample([start(.after(.signing, .months(1)))]),
      .sample([start(.unknown, amount: .zero)]), .sample([start(.unknown, instance: 2)]),
      .sample([ObligationTerm(.completion, by: .unknown)]),
    ].map { .sample(terms: $0, actuals: actuals, details: details) }
    + [
      [], [ActualClaim(.start, on: "2022-01-02")], [ActualClaim(.handover, on: "2022-01-01")],
      [ActualClaim(.start, part: 1, on: "2022-01-01")],
      [ActualClaim(.start, instance: 2, on: "2022-01-01")], actuals + actuals,
    ].map { .sample(actuals: $0, details: details) }
    + [
      [], [(.town, "枫泾")], [(.project, "枫泾镇")], [(.town, "枫泾镇"), (.project, "枫泾镇")],
    ].map { .sample(actuals: actuals, details: $0) }
    + [
      .sample(actuals: actuals, isKeyProject: true, details: details),
      since(holder: "2021-01-01", tenant: nil), since(holder: nil, tenant: "2021-01-01"),
      since(holder: "2021-01-02", tenant: nil), since(holder: nil, tenant: "2021-01-02"),
    ]

  private static let actuals = [ActualClaim(.start, on: "2022-01-01")]
  private static let details: Details = [(.town, "枫泾镇")]

  private static func start(
    _ deadline: Deadline, instance: UInt8 = 1, amount: Money? = nil
  ) -> ObligationTerm {
    ObligationTerm(.start, instance: instance, by: deadline, amount: amount)
  }

  private static func since(holder: Day?, tenant: Day?) -> Registration {
    Registration(
      numbers: ContractNumbers(contract: "C-1"), terms: .sample(), actuals: actuals,
      holderSince: holder, tenantSince: tenant, details: details)
  }

  @Test func `a change of any one field changes the digest`() {
    var seen: [[UInt8]: Int] = [:]
    for (index, row) in Self.rows.enumerated() {
      let digest = StoreWriter.contentDigest(of: row)
      #expect(seen[digest] == nil, "row \(index) has the digest of row \(seen[digest] ?? -1)")
      seen[digest] = index
    }
  }
}
