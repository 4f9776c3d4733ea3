import CivilCalendar
import LandLifecycle
import Testing

struct ProductionRuleTests {
  static let terms = ContractTerms.sample(
    signed: "2022-01-04", ObligationTerm(.handover, by: .on("2022-03-01")),
    ObligationTerm(.completion, by: .on("2024-03-01")),
    ObligationTerm(.production, by: .after(.completion, .months(6))))

  @Test func `production waits for completion, and shows the day had that been on time`() {
    let obligations = Judgement(terms: Self.terms, facts: []).obligations(on: "2024-03-01")
    #expect(obligations.last?.due == .waiting(for: .completion, projected: "2024-09-02"))
    #expect(obligations.last?.state == .waiting(for: .completion, projected: "2024-09-02"))
  }

  @Test func `six months from the actual completion, production is due`() {
    let completed = Fact.site(.completed, .on("2024-03-29"))
    #expect(
      Self.terms.timeline(completed).story("production") == [
        // 2024-09-29 is a Sunday, but worked: the period ends on it.
        "2024-07-01..<2024-08-30 production-due-soon within 90 due 2024-09-29",
        "2024-08-30..<2024-09-22 production-due-soon within 30 due 2024-09-29 since 2024-07-01",
        "2024-09-22..<2024-09-30 production-due-soon within 7 due 2024-09-29 since 2024-07-01",
        "2024-09-30..<… production-overdue unrecorded due 2024-09-29",
      ])
  }

  @Test func `production on the day is in time, on the day after it is late`() {
    for (day, expected) in [
      ("2024-09-29" as Day, []),
      ("2024-09-30", ["2024-09-30..<… production-met-late confirmed 2024-09-30 due 2024-09-29"]),
    ] {
      let timeline = Self.terms.timeline(
        .site(.completed, .on("2024-03-29")), .site(.productionBegan, .on(day)))
      #expect(timeline.story("production-overdue", "production-met") == expected)
    }
  }

  @Test func `production after a completion of unknown day cannot be dated`() {
    let timeline = Self.terms.timeline(.site(.completed, .by("2024-03-29")))
    #expect(
      timeline.story("production", "missing") == ["2024-03-29..<… missing-day-of-completion"])
  }

  @Test func `a stated production day is blocked for the days of late handover`() {
    let terms = ContractTerms.sample(
      ObligationTerm(.handover, by: .on("2020-03-02")),
      ObligationTerm(.production, by: .on("2023-03-01")))
    #expect(
      terms.timeline(.site(.handedOver, .on("2020-03-03"))).story(
        "production-overdue", "production-blocked") == [
          "2023-03-02..<2023-03-03 production-blocked-by-grantor unrecorded due 2023-03-01"
            + " [grantor-late]",
          "2023-03-03..<… production-overdue unrecorded due 2023-03-01",
        ])
  }
}
