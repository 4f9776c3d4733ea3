import CivilCalendar
import LandLifecycle
import Testing

struct RescissionRuleTests {
  struct Case: CustomTestStringConvertible {
    let day: Day
    let expected: [String]
    var testDescription: String { "\(day)" }
  }

  static func terms(lapsesAfter: Period? = nil) -> ContractTerms {
    ContractTerms.sample(signed: "2022-06-01", ObligationTerm(.start, by: .on("2023-02-28"))).with(
      deposit: Money(fen: 50_000_000),
      ladders: ConsequenceLadder(
        .start,
        tiers: [
          Consequence(
            after: .years(1), powers: [.rescind, .takeBack, .keepDeposit],
            lapsesAfter: lapsesAfter)
        ]))
  }

  static let edges = [
    Case(day: "2024-02-28", expected: []),
    Case(day: "2024-02-29", expected: ["start-rescission-right", "clock-rescind"]),
    // A year from 29 February ends on 28 February.
    Case(day: "2025-02-28", expected: ["start-rescission-right", "clock-rescind"]),
    Case(day: "2025-03-01", expected: ["start-rescission-lapsed"]),
  ]

  @Test(arguments: edges)
  func `the right opens the day after its period and lapses after the Civil Code's year`(
    _ item: Case
  ) {
    #expect(
      Self.terms().timeline().codes(on: item.day).filter { $0.contains("resc") } == item.expected)
  }

  @Test func `a life that the contract sets takes the place of the code's, rolled off a rest day`()
  {
    #expect(
      Self.terms(lapsesAfter: .months(3)).timeline().story("start-resc", "clock-resc") == [
        "2024-02-29..<2024-05-30 start-rescission-right tier 1 unrecorded due 2023-02-28 "
          + "1/1 of deposit 50000000",
        "2024-02-29..<2024-05-30 clock-rescind #4 running due 2024-05-29",
        "2024-05-30..<… start-rescission-lapsed tier 1 unrecorded due 2023-02-28",
      ])
  }

  @Test func `a visit shows the right from its own day on, and not one that opens later`() {
    func evidence(seenOn day: Day) -> [Evidence] {
      Self.terms().timeline(.inspected(Inspection(on: day, saw: .notStarted)))
        .findings(on: "2024-06-03").filter { $0.kind == .rescissionRight(.start) }.map(\.evidence)
    }
    #expect(evidence(seenOn: "2024-02-28") == [.unrecorded])
    #expect(evidence(seenOn: "2024-02-29") == [.confirmed(by: "2024-02-29")])
  }

  @Test func `the notice uses the right up`() {
    let timeline = Self.terms().timeline(
      .contractAct(.rescissionNotified(.start), on: "2024-06-03"))
    #expect(timeline.codes(on: "2024-06-02").contains("start-rescission-right"))
    #expect(timeline.codes(on: "2024-06-03").filter { $0.contains("resc") } == [])
    #expect(timeline.codes(on: "2026-01-01").filter { $0.contains("resc") } == [])
  }

  @Test func `a start ends the right unless the office says that it survives`() {
    let started = Fact.site(.started, .on("2024-06-03"))
    #expect(
      Self.terms().timeline(started).codes(on: "2024-06-03").filter { $0.contains("resc") } == [])
    var choices = Choices.standard
    choices[.latePerformance] = .keepsRight
    let rulebook = Rulebook.shipped.choosing(choices)
    #expect(
      Self.terms().timeline(started, rulebook: rulebook).codes(on: "2025-02-28").filter {
        $0.contains("resc")
      } == ["start-rescission-right", "clock-rescind"])
  }

  @Test func `a start on the day the right would open keeps it closed`() {
    #expect(
      Self.terms().timeline(.site(.started, .on("2024-02-29"))).story("start-resc", "clock") == [])
  }

  @Test func `an unrecorded start makes the right a matter to check, a visit makes it grave`()
    throws
  {
    let unrecorded = try #require(
      Self.terms().timeline().findings(on: "2024-03-01").first {
        $0.kind == .rescissionRight(.start)
      })
    let seen = try #require(
      Self.terms().timeline(.inspected(Inspection(on: "2024-03-05", saw: .notStarted)))
        .findings(on: "2024-03-06").first { $0.kind == .rescissionRight(.start) })
    #expect([unrecorded.severity, seen.severity] == [.warning, .grave])
    #expect([unrecorded.list, seen.list] == [.unrecorded, .breach])
  }
}
