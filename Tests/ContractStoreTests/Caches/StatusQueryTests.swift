import CivilCalendar
import ContractStore
import LandLifecycle
import Testing

struct StatusQueryTests {
  struct GoodCase: CustomTestStringConvertible {
    let foldDay: Day
    let nextChange: Day?
    let day: Day
    let isGood: Bool
    var testDescription: String { "\(foldDay) to \(nextChange.map(\.description) ?? "-"): \(day)" }
  }

  static let goodCases = [
    GoodCase(foldDay: "2024-02-28", nextChange: "2024-03-01", day: "2024-02-27", isGood: false),
    GoodCase(foldDay: "2024-02-28", nextChange: "2024-03-01", day: "2024-02-28", isGood: true),
    GoodCase(foldDay: "2024-02-28", nextChange: "2024-03-01", day: "2024-02-29", isGood: true),
    GoodCase(foldDay: "2024-02-28", nextChange: "2024-03-01", day: "2024-03-01", isGood: false),
    GoodCase(foldDay: "2024-02-28", nextChange: "2024-02-29", day: "2024-02-28", isGood: true),
    GoodCase(foldDay: "2024-02-28", nextChange: nil, day: "2024-02-27", isGood: false),
    GoodCase(foldDay: "2024-02-28", nextChange: nil, day: "2199-12-31", isGood: true),
  ]

  @Test(arguments: goodCases)
  func `a row is good from the day it was folded for until something changes`(_ item: GoodCase) {
    let row = StatusRow.sample(1, foldDay: item.foldDay, nextChange: item.nextChange)
    #expect(row.isGood(on: item.day) == item.isGood)
  }

  @Test func `a daily run looks at what changes by its day and at what was never told`() throws {
    let store = try ContractStore.temporary()
    try store.save(
      .sample(1, nextChange: "2025-07-01"), .sample(2, nextChange: "2025-07-02"), .sample(3),
      .sample(4, isUntold: true), .sample(5, nextChange: "2025-07-01", isUntold: true))
    func contracts(_ day: Day) throws -> [Int64] {
      try store.read { try $0.contractsToLookAt(on: day) }.map(\.number)
    }
    #expect(try contracts("2025-06-30") == [4, 5])
    #expect(try contracts("2025-07-01") == [1, 4, 5])
    #expect(try contracts("2025-07-02") == [1, 2, 4, 5])
    #expect(try store.read { try $0.untoldContracts() }.map(\.number) == [4, 5])
    try store.write {
      try $0.save(.sample(5, nextChange: "2025-07-01"), findings: [], isNew: false)
    }
    #expect(try contracts("2025-06-30") == [4])
    #expect(try store.read { try $0.untoldContracts() }.map(\.number) == [4])
  }

  @Test func `what falls due or changes within days is found, and what is overdue`() throws {
    let store = try ContractStore.temporary()
    try store.save(
      .sample(1, nextDue: "2025-07-01"), .sample(2, nextDue: "2025-07-10"),
      .sample(3, nextDue: "2025-07-11"), .sample(4, nextDue: "2025-06-30"),
      .sample(5, nextChange: "2025-07-01"), .sample(6, nextChange: "2025-07-10"),
      .sample(7, nextChange: "2025-07-11"), .sample(8, nextChange: "2025-06-30"), .sample(9))
    let found = try store.read { try $0.contractsDue(within: "2025-07-01"..."2025-07-10") }
    // What changed before the first day is out of date by then, and can fall due within the days.
    #expect(found.map(\.number) == [1, 2, 4, 5, 6, 8])
  }

  @Test func `caches are folded under one identity or they are not`() throws {
    let store = try ContractStore.temporary()
    func isFolded(_ identity: String) throws -> Bool {
      try store.read { try $0.isFolded(under: identity) }
    }
    #expect(try isFolded("one"))
    try store.write(foldIdentity: "one") { try $0.save(.sample(1), findings: [], isNew: true) }
    #expect(try isFolded("one"))
    #expect(try !isFolded("two"))
    try store.write(foldIdentity: "two") { try $0.save(.sample(2), findings: [], isNew: true) }
    #expect(try !isFolded("one"))
    #expect(try !isFolded("two"))
    try store.write(foldIdentity: "two") { try $0.save(.sample(1), findings: [], isNew: false) }
    #expect(try isFolded("two"))
    try store.write(foldIdentity: "one") { try $0.dropCaches() }
    #expect(try isFolded("one"))
  }

  @Test func `a list is in the order of the numbers people use, whichever those are`() throws {
    let store = try ContractStore.temporary()
    func row(_ contract: Int64, _ numbers: ContractNumbers) -> StatusRow {
      .sample(
        contract,
        Registration(numbers: numbers, terms: Registration.sample().terms, actuals: [], details: [])
      )
    }
    try store.save(
      row(1, ContractNumbers(contract: "丙-1", supervision: "A")),
      row(2, ContractNumbers(supervision: "S-2")), row(3, ContractNumbers(parcel: "P-3")),
      row(4, ContractNumbers(registerRow: "R-4")), row(5, ContractNumbers()),
      row(6, ContractNumbers(supervision: "S-2")))
    var seen: [String] = []
    try store.read {
      try $0.forEachListing { seen.append("\($0.contract.number) \($0.number)") }
    }
    #expect(seen == ["5 #5", "3 P-3", "4 R-4", "2 S-2", "6 S-2", "1 丙-1"])
  }

  @Test func `a list has of a contract what its row and findings say`() throws {
    let store = try ContractStore.temporary()
    let row = StatusRow.sample(
      1, nextChange: "2025-07-01", isUntold: true, stage: .completed, .full)
    let findings = [FindingRow(Finding(.overdue(.start), since: "2025-01-01"))]
    try store.write { try $0.save(row, findings: findings, isNew: true) }
    var seen: [ListingRow] = []
    try store.read { try $0.forEachListing { seen.append($0) } }
    #expect(seen == [ListingRow(row, findings: findings)])
  }

  @Test func `a row folded for a later day is noticed`() throws {
    let store = try ContractStore.temporary()
    #expect(try !store.read { try $0.isFoldedAfter("2025-06-01") })
    try store.save(.sample(1, foldDay: "2025-05-01"), .sample(2, foldDay: "2025-06-02"))
    #expect(try store.read { try $0.isFoldedAfter("2025-06-01") })
    #expect(try !store.read { try $0.isFoldedAfter("2025-06-02") })
    #expect(try !store.read { try $0.isFoldedAfter("2025-06-03") })
  }

  static let searches: [(String, [Int64])] = [
    ("C-1", [1]),  // exact; C-10 and C-11 hold it too
    ("C-10", [2]), ("C-", [1, 2, 3]), ("c-1", [1, 2, 3]), ("S-7", [4, 5]), ("S-", [4, 5]),
    ("GB00001", [6]), ("W000", [6]), ("智能", [7]), ("甲公司", [7]), ("乙租户", [7]), ("东至路", [7]),
    ("枫泾", []), ("100%", [8]), ("%", [8]), ("a_b", [9]), ("_", [9]), ("\\", [10]), ("x\\y", [10]),
    ("%\u{301}", []), ("'", []), ("nothing", []),
  ]

  @Test(arguments: searches)
  func `any part of a number or name finds the parcel, an exact number it alone`(
    _ text: String, _ contracts: [Int64]
  ) throws {
    let store = try ContractStore.temporary()
    try store.save(
      .sample(1, .sample("C-1")), .sample(2, .sample("C-10")), .sample(3, .sample("C-11")),
      .sample(4, .sample(nil, supervision: "S-7")), .sample(5, .sample(nil, supervision: "S-7")),
      .sample(
        6,
        Registration(
          numbers: ContractNumbers(parcel: "GB00001", estateUnit: "GB00001W00000"),
          terms: .sample())),
      .sample(
        7,
        .sample(
          nil,
          details: [
            (.town, "枫泾镇"), (.project, "智能装备"), (.location, "东至路"), (.holder, "甲公司"),
            (.tenant, "乙租户"),
          ])),
      .sample(8, .sample(nil, details: [(.project, "增长100%项目")])),
      .sample(9, .sample(nil, details: [(.project, "a_b")])),
      .sample(10, .sample(nil, details: [(.project, "x\\y")])))
    let found = try store.read { try $0.contracts(matching: text) }
    #expect(found.map(\.number) == contracts)
  }

  @Test func `every name a parcel is found by is there to be suggested`() throws {
    let store = try ContractStore.temporary()
    try store.save(
      .sample(1, .sample("b", supervision: "d", details: [(.project, "a"), (.holder, "c")])),
      .sample(2, .sample("a", details: [(.holder, "c"), (.tenant, "z")])))
    var names: [String] = []
    try store.read { try $0.forEachName { names.append(String(decoding: $0, as: UTF8.self)) } }
    #expect(names.sorted() == ["a", "a", "b", "c", "c", "d"])
  }
}
