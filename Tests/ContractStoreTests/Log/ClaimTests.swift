import CivilCalendar
// An entry gets its place from the log alone, so nobody else can make one.
@testable import ContractStore
import LandLifecycle
import Testing

/// Whose word counts where several sources speak of one contract.
struct ClaimTests {
  private static let national = RegisterSource(format: "national-register")
  private static let ledger = RegisterSource(format: "fallow-template", name: "区台账")

  private static func row(
    _ number: Int64, _ name: String, from register: RegisterSource?, supersedes: Int64? = nil,
    line: Int? = 2
  ) -> Entry {
    Entry(
      number: EntryNumber(number), learnt: .midday("2025-06-01"),
      source: EntrySource(actor: "li", origin: "a.csv", register: register),
      written: NewEntry(
        contract: ContractID(1), content: .registered(.sample(name)),
        supersedes: supersedes.map { EntryNumber($0) }, line: line))
  }

  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let entries: [Entry]
    let precedence: [String]
    let order: [Int64]

    init(_ name: String, _ entries: [Entry], _ precedence: String..., order: [Int64]) {
      testDescription = name
      self.entries = entries
      self.precedence = precedence
      self.order = order
    }
  }

  static let cases = [
    Case("nobody speaks", [], order: []),
    Case("one speaks", [row(1, "A", from: national)], order: [1]),
    Case(
      "without an order the later comes first",
      [row(1, "A", from: national), row(2, "B", from: ledger)], order: [2, 1]),
    Case(
      "the one that was put first comes first",
      [row(1, "A", from: national), row(2, "B", from: ledger)], "national-register",
      order: [1, 2]),
    Case(
      "a name goes before a format",
      [row(1, "A", from: national), row(2, "B", from: ledger)], "区台账", "fallow-template",
      "national-register", order: [2, 1]),
    Case(
      "a source that is not named is ranked by its format",
      [row(1, "A", from: national), row(2, "B", from: ledger)], "fallow-template", order: [2, 1]),
    Case(
      "sources without a rank come last",
      [row(1, "A", from: ledger), row(2, "B", from: nil), row(3, "C", from: national)], "区台账",
      order: [1, 3, 2]),
    Case(
      "a correction by hand has the rank of the row it corrects",
      [
        row(1, "A", from: ledger), row(2, "B", from: national),
        row(3, "C", from: nil, supersedes: 1, line: nil),
      ], "区台账", order: [3, 2]),
    Case(
      "a row of the same source takes the place of its own alone",
      [
        row(1, "A", from: ledger), row(2, "B", from: national),
        row(3, "C", from: national, supersedes: 2),
      ], "区台账", order: [1, 3]),
  ]

  @Test(arguments: cases)
  func `claims come in the order the office chose`(_ item: Case) {
    let log = ContractLog(item.entries, precedence: SourcePrecedence(item.precedence))
    #expect(log.claims.map(\.entry.number.number) == item.order)
    #expect(log.registration?.entry.number.number == item.order.first)
  }

  @Test func `what the first does not say is taken from the next`() {
    let full = Registration.sample(
      nil, supervision: "3101", actuals: [ActualClaim(.start, on: "2022-01-10")],
      details: [(.project, "旧名"), (.town, "枫泾镇")])
    let first = Registration.sample("C-1", details: [(.project, "新名")])
    let entries = [first, full].enumerated().map { index, registration in
      Entry(
        number: EntryNumber(Int64(2 - index)), learnt: .midday("2025-06-01"),
        source: EntrySource(actor: "li", origin: "a.csv"),
        written: NewEntry(
          contract: ContractID(1), content: .registered(registration), line: 2))
    }
    let log = ContractLog(entries.sorted { $0.number < $1.number })
    let merged = log.registration?.registration
    #expect(merged?.numbers == ContractNumbers(contract: "C-1", supervision: "3101"))
    #expect(merged?.details.map(\.1) == ["枫泾镇", "新名"])
    #expect(log.facts == [.started("2022-01-10")])
  }

  @Test func `the order is read as known at a moment`() throws {
    let store = try ContractStore.temporary()
    for (day, sources) in [("2025-06-01", ["a", "b"]), ("2025-06-03", [])] as [(Day, [String])] {
      try store.write(on: day) { writer in
        _ = try writer.append(
          NewEntry(contract: nil, content: .precedence(SourcePrecedence(sources))))
      }
    }
    let known = try store.read { reader in
      try (["2025-05-31", "2025-06-01", "2025-06-02", "2025-06-03"] as [Day]).map {
        try reader.precedence(knownAt: .endOfDayInShanghai($0)).sources
      }
    }
    #expect(known == [[], ["a", "b"], ["a", "b"], []])
  }
}
