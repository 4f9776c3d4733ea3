import CivilCalendar
import LandLifecycle
import Testing

struct EvaluationRuleTests {
  static let terms = ContractTerms.sample(
    ObligationTerm(.evaluation, instance: 1, by: .after(.targetOutput, .years(3))),
    ObligationTerm(.evaluation, instance: 2, by: .on("2030-06-03")))
  static let reached = Fact.site(.targetReached, .on("2022-06-01"))

  @Test func `a round is near, due and overdue like any node`() {
    let story = Self.terms.timeline(Self.reached).story("evaluation")
    #expect(
      story.prefix(4) == [
        "2025-03-05..<2025-05-04 evaluation-due-soon within 90 due 2025-06-01 rolled to 2025-06-03",
        "2025-05-04..<2025-05-27 evaluation-due-soon within 30 due 2025-06-01 rolled to 2025-06-03"
          + " since 2025-03-05",
        "2025-05-27..<2025-06-04 evaluation-due-soon within 7 due 2025-06-01 rolled to 2025-06-03"
          + " since 2025-03-05",
        "2025-06-04..<… evaluation-overdue unrecorded due 2025-06-01 rolled to 2025-06-03",
      ])
  }

  @Test func `an evaluation on record meets its round, whatever it found`() {
    let timeline = Self.terms.timeline(
      Self.reached,
      .contractAct(.evaluated(.evaluation, isMet: false), instance: 1, on: "2025-06-04"))
    #expect(
      timeline.story("evaluation-met", "evaluation-over", "evaluation-below") == [
        "2025-06-04..<… evaluation-below-standard confirmed 2025-06-04 sum not stated",
        "2025-06-04..<… evaluation-met-late confirmed 2025-06-04 due 2025-06-01 rolled to"
          + " 2025-06-03",
        "2030-06-04..<… evaluation-overdue #2 unrecorded due 2030-06-03",
      ])
  }

  @Test func `an evaluation of another node is no round`() {
    let timeline = Self.terms.timeline(
      Self.reached, .contractAct(.evaluated(.completion, isMet: true), on: "2025-06-03"))
    #expect(timeline.codes(on: "2025-06-04").contains("evaluation-overdue"))
  }

  @Test func `a cause of art. 8 does not excuse an evaluation`() {
    let timeline = Self.terms.timeline(
      Self.reached,
      .causeExamined(
        .verified(.planChanged, from: "2025-01-01", through: nil), on: "2025-02-03"))
    #expect(timeline.codes(on: "2025-06-04").contains("evaluation-overdue"))
  }

  @Test func `an evaluation that waits for target output says so`() {
    let judgement = Judgement(terms: Self.terms, facts: [])
    #expect(
      judgement.obligations(on: "2024-01-02").map(\.state.text) == [
        "waiting target-output unknown", "pending",
      ])
  }
}

struct TermEndRuleTests {
  @Test func `the end of the term is told ahead, and past it until the contract is closed`() {
    let terms = ContractTerms.sample(
      signed: "2004-02-29", ObligationTerm(.termEnd, by: .on("2024-02-29")))
    #expect(
      terms.timeline(.site(.closed(.expired), .on("2024-05-06"))).story("term-end") == [
        "2023-12-01..<2024-01-30 term-end-due-soon within 90 due 2024-02-29",
        "2024-01-30..<2024-02-22 term-end-due-soon within 30 due 2024-02-29 since 2023-12-01",
        "2024-02-22..<2024-03-01 term-end-due-soon within 7 due 2024-02-29 since 2023-12-01",
        "2024-03-01..<2024-05-06 term-end-overdue unrecorded due 2024-02-29",
      ])
  }
  @Test(
    arguments: [
      ("2024-02-29", ["term-end-due-soon"]), ("2024-03-01", ["term-end-overdue"]),
    ] as [(Day, [String])])
  func `it is told of a register, too, as no register has a column for its actual end`(
    day: Day, codes: [String]
  ) {
    let terms = ContractTerms.sample(
      signed: "2004-02-29", coverage: .everythingButActual(.termEnd, .evaluation),
      ObligationTerm(.termEnd, by: .on("2024-02-29")))
    #expect(terms.timeline().codes(on: day).filter { $0 != "idle-project" } == codes)
  }
}
