import CivilCalendar
import LandLifecycle
import Testing

struct TargetOutputRuleTests {
  static let terms = ContractTerms.sample(
    ObligationTerm(.production, by: .on("2023-03-01")),
    ObligationTerm(.targetOutput, by: .on("2025-12-31")))
  static let producing = Fact.site(.productionBegan, .on("2023-03-01"))

  @Test func `target output is overdue from New Year's Day after a year end`() {
    #expect(
      Self.terms.timeline(Self.producing).story("target-output-overdue") == [
        "2026-01-01..<… target-output-overdue unrecorded due 2025-12-31"
      ])
  }

  @Test func `target output on the day is in time, on the day after it is late`() {
    for (day, expected) in [
      ("2025-12-31" as Day, []),
      (
        "2026-01-01",
        ["2026-01-01..<… target-output-met-late confirmed 2026-01-01 due 2025-12-31"]
      ),
    ] {
      let timeline = Self.terms.timeline(Self.producing, .site(.targetReached, .on(day)))
      #expect(timeline.story("target-output-overdue", "target-output-met") == expected)
    }
  }

  @Test func `target output not agreed is never due`() {
    let terms = ContractTerms.sample(ObligationTerm(.targetOutput, by: .notAgreed))
    #expect(terms.timeline(Self.producing).story() == [])
    #expect(
      Judgement(terms: terms, facts: []).obligations(on: "2040-01-01").map(\.state) == [.notAgreed])
  }

  @Test func `a register without a place for target output does not accuse`() {
    let terms = ContractTerms.sample(
      coverage: .everythingButActual(.targetOutput),
      ObligationTerm(.targetOutput, by: .on("2025-12-31")))
    #expect(terms.timeline().story("target-output-overdue") == [])
  }

  @Test func `target output by an instance each year is judged year by year`() {
    let terms = ContractTerms.sample(
      ObligationTerm(.targetOutput, instance: 1, by: .on("2024-12-31")),
      ObligationTerm(.targetOutput, instance: 2, by: .on("2025-12-31")))
    #expect(
      terms.timeline(Self.producing).story("target-output-overdue") == [
        "2025-01-01..<… target-output-overdue unrecorded due 2024-12-31",
        "2026-01-01..<… target-output-overdue #2 unrecorded due 2025-12-31",
      ])
  }
}
