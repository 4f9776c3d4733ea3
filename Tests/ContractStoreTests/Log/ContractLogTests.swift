import CivilCalendar
// An entry gets its place from the log alone, so nobody else can make one.
@testable import ContractStore
import LandLifecycle
import Testing

struct ContractLogTests {
  private static func fact(_ number: Int64, supersedes: Int64? = nil) -> Entry {
    entry(number, .fact(.paid(instance: UInt8(number), .on("2025-01-01"))), supersedes)
  }

  private static func row(_ number: Int64, supersedes: Int64? = nil) -> Entry {
    let actual = ActualClaim(.payment, instance: UInt8(number), on: "2025-01-01")
    return entry(number, .registered(.sample("C-\(number)", actuals: [actual])), supersedes)
  }

  private static func retraction(_ number: Int64, of target: Int64) -> Entry {
    entry(number, .retracted("误录"), target)
  }

  private static func entry(
    _ number: Int64, _ content: EntryContent, _ supersedes: Int64?
  ) -> Entry {
    Entry(
      number: EntryNumber(number), learnt: .midday("2025-06-01"),
      source: EntrySource(actor: "li", origin: "a.csv"),
      written: NewEntry(
        contract: ContractID(1), content: content, supersedes: supersedes.map { EntryNumber($0) }))
  }

  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let entries: [Entry]
    let live: [Int64]
    /// The entry whose registration holds.
    let registration: Int64?
    /// The entries whose facts count.
    let facts: [Int64]

    init(
      _ name: String, _ entries: [Entry], live: [Int64], registration: Int64? = nil,
      facts: [Int64]? = nil
    ) {
      self.facts = facts ?? live
      testDescription = name
      self.entries = entries
      self.live = live
      self.registration = registration
    }
  }

  static let cases = [
    Case("nothing", [], live: []),
    Case("facts", [fact(1), fact(2)], live: [1, 2]),
    Case("a correction supersedes", [fact(1), fact(2, supersedes: 1)], live: [2]),
    Case(
      "a correction of a correction supersedes both",
      [fact(1), fact(2, supersedes: 1), fact(3, supersedes: 2)], live: [3]),
    Case("a retraction supersedes and says nothing", [fact(1), retraction(2, of: 1)], live: []),
    Case(
      "a retraction brings back what was superseded",
      [fact(1), fact(2, supersedes: 1), retraction(3, of: 2)], live: [1]),
    Case(
      "a retraction of a retraction brings back what was retracted",
      [fact(1), retraction(2, of: 1), retraction(3, of: 2)], live: [1]),
    Case(
      "a retraction of the retraction of a correction brings the correction back",
      [fact(1), fact(2, supersedes: 1), retraction(3, of: 2), retraction(4, of: 3)], live: [2]),
    Case(
      "two corrections of one entry both hold",
      [fact(1), fact(2, supersedes: 1), fact(3, supersedes: 1)], live: [2, 3]),
    Case(
      "one of two corrections retracted leaves the other",
      [fact(1), fact(2, supersedes: 1), fact(3, supersedes: 1), retraction(4, of: 3)], live: [2]),
    Case("a row", [row(1), fact(2)], live: [1, 2], registration: 1),
    Case("a changed row", [row(1), row(2, supersedes: 1)], live: [2], registration: 2),
    Case(
      "a changed row retracted", [row(1), row(2, supersedes: 1), retraction(3, of: 2)], live: [1],
      registration: 1),
    Case(
      "a row changed twice", [row(1), row(2, supersedes: 1), row(3, supersedes: 2)], live: [3],
      registration: 3),
    Case(
      "a row changed twice, the last retracted",
      [row(1), row(2, supersedes: 1), row(3, supersedes: 2), retraction(4, of: 3)], live: [2],
      registration: 2),
    Case(
      "a row changed twice, both changes retracted",
      [
        row(1), row(2, supersedes: 1), row(3, supersedes: 2), retraction(4, of: 3),
        retraction(5, of: 2),
      ], live: [1], registration: 1),
    Case(
      "a retraction that a fact stands in for leaves the retracted entry out",
      [fact(1), retraction(2, of: 1), fact(3, supersedes: 2)], live: [3]),
    Case(
      "a correction stands though what it corrects is retracted besides",
      [fact(1), fact(2, supersedes: 1), fact(3, supersedes: 2), retraction(4, of: 2)], live: [3]),
    Case("the only row retracted", [row(1), fact(2), retraction(3, of: 1)], live: [2]),
    Case(
      "two rows that both hold: of what both say, the later's word counts", [row(1), row(2)],
      live: [1, 2], registration: 2, facts: [2]),
  ]

  @Test(arguments: cases)
  func `what holds is what nothing that holds supersedes`(_ item: Case) {
    let log = ContractLog(item.entries)
    #expect(log.entries == item.entries)
    #expect(log.live.map(\.number.number) == item.live)
    #expect(log.registration?.entry.number.number == item.registration)
    #expect(
      log.registration?.registration.numbers.contract == item.registration.map { "C-\($0)" })
    #expect(
      log.facts == item.facts.map { .paid(instance: UInt8($0), .on("2025-01-01")) })
  }
}
