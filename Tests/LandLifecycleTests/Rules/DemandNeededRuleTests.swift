import CivilCalendar
import LandLifecycle
import Testing

struct DemandNeededRuleTests {
  struct Case: CustomTestStringConvertible {
    let day: Day
    let expected: [String]
    var testDescription: String { "\(day)" }
  }

  static let ladder = ConsequenceLadder(
    .payment,
    tiers: [
      Consequence(
        after: .days(60), powers: [.rescind], demand: DemandClause(grace: .days(30)))
    ])
  /// Due on Tuesday 2024-12-31; sixty days later is 2025-03-01.
  static let terms = ContractTerms.sample(
    signed: "2024-12-02", ObligationTerm(.payment, by: .on("2024-12-31"))
  ).with(ladders: ladder)

  static let edges = [
    Case(day: "2025-02-28", expected: []),
    Case(day: "2025-03-01", expected: []),
    Case(day: "2025-03-02", expected: ["payment-demand-needed", "clock-demand-contract"]),
    Case(day: "2030-01-01", expected: ["payment-demand-needed", "clock-demand-contract"]),
  ]

  @Test(arguments: edges)
  func `late for more than the agreed days and never pressed, a demand is needed`(_ item: Case) {
    #expect(
      Self.terms.timeline().codes(on: item.day).filter { $0.contains("demand") } == item.expected)
  }

  @Test func `over 29 February the sixty days are a day of the calendar shorter`() {
    let terms = ContractTerms.sample(
      signed: "2023-12-04", ObligationTerm(.payment, by: .on("2023-12-31"))
    ).with(ladders: Self.ladder)
    #expect(
      terms.timeline().story("payment-demand") == [
        "2024-03-01..<… payment-demand-needed tier 1 unrecorded due 2023-12-31"
      ])
  }

  @Test func `the demand ends it, and the right opens once its time is over`() {
    let timeline = Self.terms.timeline(
      .contractAct(.demanded(.payment, answerBy: nil), on: "2025-04-01"))
    #expect(
      timeline.story("payment-demand", "payment-resc") == [
        "2025-03-02..<2025-04-01 payment-demand-needed tier 1 unrecorded due 2024-12-31",
        // Thirty days end on Labour Day and roll to 6 May.
        "2025-05-07..<2026-05-08 payment-rescission-right tier 1 unrecorded due 2024-12-31",
        "2026-05-08..<… payment-rescission-lapsed tier 1 unrecorded due 2024-12-31",
      ])
  }

  @Test func `a demand before the agreed days are over is told as one that does not count`() {
    for (day, caveat) in [
      ("2024-12-31" as Day, ""), ("2025-01-01", " [demand-too-early]"),
      ("2025-03-01", " [demand-too-early]"),
    ] {
      let timeline = Self.terms.timeline(
        .contractAct(.demanded(.payment, answerBy: nil), on: day))
      #expect(
        timeline.story("payment-demand") == [
          "2025-03-02..<… payment-demand-needed tier 1 unrecorded due 2024-12-31\(caveat)"
        ])
    }
  }

  @Test func `paid within the demand's time no right opens, and nothing is left to demand`() {
    let timeline = Self.terms.timeline(
      .contractAct(.demanded(.payment, answerBy: nil), on: "2025-04-01"), .paid(.on("2025-05-06")))
    #expect(timeline.story("payment-resc", "clock-rescind") == [])
    #expect(!timeline.codes(on: "2025-05-06").contains("payment-demand-needed"))
  }

  @Test func `a demand for another milestone or instalment does not count`() {
    let timeline = Self.terms.timeline(
      .contractAct(.demanded(.start, answerBy: nil), on: "2025-04-01"),
      .contractAct(.demanded(.payment, answerBy: nil), instance: 2, on: "2025-04-01"))
    #expect(timeline.codes(on: "2026-01-01").contains("payment-demand-needed"))
  }
}
