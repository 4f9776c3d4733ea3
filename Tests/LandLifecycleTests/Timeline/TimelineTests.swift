import CivilCalendar
import LandLifecycle
import Testing

struct TimelineTests {
  static let terms = ContractTerms.sample(
    ObligationTerm(.handover, by: .on("2020-03-02")), ObligationTerm(.start, by: .on("2020-06-01")))
  static let facts: [Fact] = [
    .site(.handedOver, .on("2020-03-02")), .site(.started, .on("2020-06-01")),
  ]

  @Test func `the changes of a plain contract are the days on which somebody must look again`() {
    let timeline = Judgement(terms: Self.terms, facts: Self.facts).timeline
    var days: [Day] = []
    var day: Day = "2020-01-14"
    while let next = timeline.nextChange(after: day) {
      days.append(next)
      day = next
    }
    #expect(
      days == [
        "2020-01-15", "2020-02-01", "2020-02-24", "2020-03-02", "2020-03-03", "2020-05-02",
        "2020-05-25", "2020-06-01", "2020-06-02", "2021-06-02",
      ])
  }

  @Test func `a payment long before its day is a change of state without a finding`() {
    let terms = ContractTerms.sample(ObligationTerm(.payment, by: .on("2022-06-01")))
    let judgement = Judgement(terms: terms, facts: [.paid(.on("2021-01-04"))])
    #expect(judgement.timeline.nextChange(after: "2020-12-31") == "2021-01-04")
    #expect(judgement.obligations(on: "2021-01-03").map(\.state) == [.pending])
    #expect(judgement.obligations(on: "2021-01-04").map(\.state) == [.met(on: "2021-01-04")])
  }

  @Test func `nothing is so before the signing`() {
    let timeline = Judgement(terms: Self.terms, facts: Self.facts).timeline
    #expect(timeline.findings(on: "2020-01-14") == [])
    #expect(timeline.codes(on: "2020-01-15") == ["idle-project", "handover-due-soon"])
  }

  @Test func `the gravest matter comes first`() {
    let timeline = Judgement(
      terms: Self.terms,
      facts: [
        .causeExamined(.noneApplies, on: "2022-07-01"),
        .inspected(Inspection(on: "2022-06-02", saw: .notStarted)),
      ]
    ).timeline
    #expect(
      timeline.codes(on: "2022-06-02") == [
        "idle-take-back-stage", "handover-overdue", "start-overdue", "idle-project",
      ])
  }

  @Test func `an amount is a share of the price on every day of the stage`() {
    let timeline = Judgement(
      terms: Self.terms,
      facts: [
        .causeExamined(.noneApplies, on: "2021-07-01"),
        .inspected(Inspection(on: "2021-06-02", saw: .notStarted)),
      ]
    ).timeline
    let fee = timeline.findings(on: "2021-06-02").first { $0.kind == .idleFeeStage }
    #expect(fee?.amount.amount(on: "2021-06-02") == Money(fen: 200_000_000))
    #expect(fee?.daysLate(on: "2021-06-02") == 366)
    #expect(fee?.list == .breach)
  }

  @Test func `three lists are never one`() {
    let terms = ContractTerms.sample(
      ObligationTerm(.start, by: .on("2020-06-01")), ObligationTerm(.completion, by: .unknown))
    let open = Judgement(terms: terms, facts: []).timeline.findings(on: "2020-06-02")
    let seen = Judgement(
      terms: terms, facts: [.inspected(Inspection(on: "2020-06-02", saw: .notStarted))]
    ).timeline.findings(on: "2020-06-02")
    #expect(open.map(\.list) == [.unrecorded, .unrecorded, .cannotCompute])
    #expect(seen.map(\.list) == [.breach, .breach, .cannotCompute])
  }
}
