import CivilCalendar
import LandLifecycle
import Reports
import Testing
import Wording

struct SimulationListTests {
  /// A case whose inquiry was opened a while after the fee stage.
  static let facts: [Fact] = [
    .inspected(Inspection(on: "2023-12-21", saw: .notStarted)),
    .causeExamined(.noneApplies, on: "2024-01-04"), .idleCase(.inquiryServed, on: "2024-01-15"),
  ]

  static func timeline(price: Money) throws -> Timeline {
    let terms = try ContractTerms(
      supply: .listing, signedOn: "2022-05-09", price: price,
      obligations: [ObligationTerm(.start, by: .on("2022-12-20"))])
    return Judgement(terms: terms, facts: facts).timeline
  }

  /// The kind, side and days of each row, for another price and so another fee.
  static func rows(in days: ClosedRange<Day>) throws -> [[String]] {
    let now = try timeline(price: Money(fen: 1_000_000_000))
    let then = try timeline(price: Money(fen: 2_000_000_000))
    var list = SimulationList(within: days, Wording(.chinese))
    return list.rows(
      of: SimulatedParcel(
        number: "甲-1", project: nil,
        differences: now.differences(from: then, in: days), division: .none)
    ).map { row in [2, 3, 4, 5].map { row[$0].words } }
  }

  @Test func `a finding that differs is listed since the day that is told everywhere else`() throws
  {
    // The stage opened on 2023-12-21; that the inquiry began on 2024-01-15 is a step of it.
    #expect(
      try Self.rows(in: "2024-02-21"..."2024-02-21") == [
        ["土地闲置费阶段", "现有记录", "2023-12-21", "2024-12-20"],
        ["土地闲置费阶段", "假设", "2023-12-21", "2024-12-20"],
      ])
  }
}
