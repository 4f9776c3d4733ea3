import CivilCalendar
import LandLifecycle
import Testing

struct CompletionRuleTests {
  static let terms = ContractTerms.sample(
    ObligationTerm(.handover, by: .on("2020-03-02")),
    ObligationTerm(.start, by: .on("2020-06-01")),
    ObligationTerm(.completion, by: .on("2022-06-01")))

  @Test func `a completion nobody recorded is overdue from the day after its day`() {
    let timeline = Self.terms.timeline(
      .site(.handedOver, .on("2020-03-02")), .site(.started, .on("2020-06-01")))
    #expect(
      timeline.story("completion") == [
        "2022-03-03..<2022-05-02 completion-due-soon within 90 due 2022-06-01",
        "2022-05-02..<2022-05-25 completion-due-soon within 30 due 2022-06-01 since 2022-03-03",
        "2022-05-25..<2022-06-02 completion-due-soon within 7 due 2022-06-01 since 2022-03-03",
        "2022-06-02..<… completion-overdue unrecorded due 2022-06-01",
      ])
  }

  @Test func `a completion on the day is in time, on the day after it is late`() {
    let began: [Fact] = [
      .site(.handedOver, .on("2020-03-02")), .site(.started, .on("2020-06-01")),
    ]
    for (day, expected) in [
      ("2022-06-01" as Day, []),
      ("2022-06-02", ["2022-06-02..<… completion-met-late confirmed 2022-06-02 due 2022-06-01"]),
    ] {
      let judgement = Judgement(terms: Self.terms, facts: began + [.site(.completed, .on(day))])
      #expect(judgement.timeline.story("completion-overdue", "completion-met") == expected)
    }
  }

  @Test func `ten days of late handover block ten days past the due day`() {
    let timeline = Self.terms.timeline(
      .site(.handedOver, .on("2020-03-12")), .site(.started, .on("2020-06-01")))
    #expect(
      timeline.story("completion-overdue", "completion-blocked") == [
        "2022-06-02..<2022-06-12 completion-blocked-by-grantor unrecorded due 2022-06-01"
          + " [grantor-late]",
        "2022-06-12..<… completion-overdue unrecorded due 2022-06-01",
      ])
  }

  @Test func `met late by days of which the grantor's do not count, that is said`() {
    for (day, caveat) in [
      ("2022-06-11" as Day, " [days-not-counted]"), ("2022-06-20", " [days-not-counted]"),
    ] {
      let timeline = Self.terms.timeline(
        .site(.handedOver, .on("2020-03-12")), .site(.started, .on("2020-06-01")),
        .site(.completed, .on(day)))
      #expect(
        timeline.story("completion-met") == [
          "\(day)..<… completion-met-late confirmed \(day) due 2022-06-01\(caveat)"
        ])
    }
  }

  @Test
  func `a visit after the day that saw nothing begun, or works, proves that nothing is complete`() {
    let visit = Fact.inspected(Inspection(on: "2022-06-10", saw: .notStarted))
    for (facts, expected) in [
      ([visit], "2022-06-02..<… completion-overdue confirmed 2022-06-10 due 2022-06-01"),
      (
        [.inspected(Inspection(on: "2022-06-01", saw: .notStarted))],
        "2022-06-02..<… completion-overdue unrecorded due 2022-06-01"
      ),
      (
        [.inspected(Inspection(on: "2022-06-10", saw: .startedInsufficiently))],
        "2022-06-02..<… completion-overdue confirmed 2022-06-10 due 2022-06-01"
      ),
      (
        [.inspected(Inspection(on: "2022-06-01", saw: .stopped))],
        "2022-06-02..<… completion-overdue unrecorded due 2022-06-01"
      ),
      (
        [.inspected(Inspection(on: "2022-06-02", saw: .stopped))],
        "2022-06-02..<… completion-overdue confirmed 2022-06-02 due 2022-06-01"
      ),
    ] as [([Fact], String)] {
      let timeline = Self.terms.timeline(.site(.handedOver, .on("2020-03-02")), facts[0])
      #expect(timeline.story("completion-overdue") == [expected])
    }
  }

  @Test func `a completion counted from the actual start is not blocked by a late handover`() {
    let terms = ContractTerms.sample(
      ObligationTerm(.handover, by: .on("2020-03-02")),
      ObligationTerm(.start, by: .on("2020-06-01")),
      ObligationTerm(.completion, by: .after(.start, .months(24))))
    let timeline = terms.timeline(
      .site(.handedOver, .on("2020-05-06")), .site(.started, .on("2020-08-03")))
    #expect(
      timeline.story("completion-overdue", "completion-blocked") == [
        "2022-08-04..<… completion-overdue unrecorded due 2022-08-03"
      ])
  }

  @Test func `two years from a leap day end on 28 February`() {
    let terms = ContractTerms.sample(
      signed: "2023-06-01", ObligationTerm(.start, by: .on("2024-03-29")),
      ObligationTerm(.completion, by: .after(.start, .years(2))))
    // 2026-02-28 is a worked Saturday.
    #expect(
      terms.timeline(.site(.started, .on("2024-02-29"))).story("completion-overdue") == [
        "2026-03-01..<… completion-overdue unrecorded due 2026-02-28"
      ])
  }

  @Test func `a completion that production implies is neither overdue nor late`() {
    let judgement = Judgement(
      terms: Self.terms, facts: [.site(.productionBegan, .on("2023-09-01"))])
    #expect(
      judgement.timeline.story("start", "completion-overdue", "completion-met").last
        == "2020-05-25..<2020-06-02 start-due-soon within 7 due 2020-06-01 since 2020-03-03")
    #expect(
      judgement.obligations(on: "2023-09-01").map(\.state) == [
        .metBy("2023-09-01", impliedBy: .production), .metBy("2023-09-01", impliedBy: .production),
        .metBy("2023-09-01", impliedBy: .production),
      ])
  }

  @Test func `an inspection that saw the finished building proves the completion`() {
    let judgement = Judgement(
      terms: Self.terms,
      facts: [
        .site(.started, .on("2020-06-01")),
        .inspected(Inspection(on: "2022-09-01", saw: .completed)),
      ])
    #expect(judgement.timeline.story("completion-overdue", "completion-met") == [])
    #expect(
      judgement.obligations(on: "2022-09-01").last?.state == .metBy("2022-09-01", impliedBy: nil))
  }
}
