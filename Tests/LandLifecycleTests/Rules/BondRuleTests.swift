import CivilCalendar
import LandLifecycle
import Testing

struct BondRuleTests {
  struct Case: CustomTestStringConvertible {
    let day: Day
    let expected: [String]
    var testDescription: String { "\(day)" }
  }

  /// Five working days from Friday 2025-09-26, over the National Day holiday.
  static let terms = ContractTerms.sample(
    signed: "2025-09-26", ObligationTerm(.bond, by: .after(.signing, .workingDays(5))))

  static let edges = [
    Case(day: "2025-09-25", expected: []),
    Case(day: "2025-09-26", expected: ["bond-due-soon within 30 due 2025-10-10"]),
    Case(day: "2025-10-02", expected: ["bond-due-soon within 30 due 2025-10-10"]),
    Case(day: "2025-10-03", expected: ["bond-due-soon within 7 due 2025-10-10"]),
    Case(day: "2025-10-10", expected: ["bond-due-soon within 7 due 2025-10-10"]),
    Case(day: "2025-10-11", expected: ["bond-overdue unrecorded due 2025-10-10"]),
  ]

  @Test(arguments: edges)
  func `a bond due within days of signing starts on the rung it has reached`(_ item: Case) {
    let findings = Self.terms.timeline().findings(on: item.day).map(\.text)
    #expect(findings.filter { $0.hasPrefix("bond") } == item.expected)
  }

  @Test func `a reminder never says that it began before the contract was signed`() {
    #expect(
      Self.terms.timeline().story("bond-due") == [
        "2025-09-26..<2025-10-03 bond-due-soon within 30 due 2025-10-10",
        "2025-10-03..<2025-10-11 bond-due-soon within 7 due 2025-10-10 since 2025-09-26",
      ])
  }

  @Test func `a bond posted on the last day is in time, the day after it is late`() {
    #expect(
      Self.terms.timeline(.bondPosted(.on("2025-10-10"))).story("bond-overdue", "bond-met") == [])
    #expect(
      Self.terms.timeline(.bondPosted(.on("2025-10-11"))).story("bond-overdue", "bond-met") == [
        "2025-10-11..<… bond-met-late confirmed 2025-10-11 due 2025-10-10"
      ])
  }

  @Test func `the bonds for start, completion and production are judged apart`() {
    let terms = ContractTerms.sample(
      ObligationTerm(.bond, instance: 1, by: .on("2020-02-03")),
      ObligationTerm(.bond, instance: 2, by: .on("2020-02-03")),
      ObligationTerm(.bond, instance: 3, by: .on("2020-02-03")))
    #expect(
      terms.timeline(.bondPosted(instance: 2, .on("2020-02-01"))).story("bond-overdue") == [
        "2020-02-04..<… bond-overdue unrecorded due 2020-02-03",
        "2020-02-04..<… bond-overdue #3 unrecorded due 2020-02-03",
      ])
    #expect(terms.timeline(.bondPosted(.on("2020-02-01"))).story("bond-overdue") == [])
  }

  @Test func `a bond whose signing day is unknown is neither due nor overdue`() {
    let terms = ContractTerms.sample(
      signed: nil, ObligationTerm(.bond, by: .after(.signing, .workingDays(5))))
    #expect(terms.timeline().story("bond") == [])
    #expect(
      Judgement(terms: terms, facts: []).obligations(on: "2030-01-01").map(\.state)
        == [.indeterminate(.signingDay)])
  }

  @Test func `working days beyond the published holidays cannot be counted`() {
    let terms = ContractTerms.sample(
      signed: "2026-12-28", ObligationTerm(.bond, by: .after(.signing, .workingDays(5))))
    #expect(terms.timeline().story("bond", "missing") == ["2026-12-28..<… missing-holidays-2027"])
  }
}
