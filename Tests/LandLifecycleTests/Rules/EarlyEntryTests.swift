import CivilCalendar
import LandLifecycle
import Testing

/// Works that begin before the formal handover, as where somebody is let in early.
struct EarlyEntryTests {
  static let terms = ContractTerms.sample(
    ObligationTerm(.handover, by: .on("2020-03-02")),
    ObligationTerm(.start, by: .after(.handover, .months(6))),
    ObligationTerm(.completion, by: .after(.handover, .months(18))))
  static let started = Fact.site(.started, .on("2020-02-03"))

  static func handedOver(_ day: Day) -> Fact { .site(.handedOver, .on(day)) }

  @Test(
    arguments: [
      ("2020-02-04", ObligationState.met(on: "2020-02-04")),
      ("2020-03-02", .met(on: "2020-03-02")), ("2020-03-03", .metLate(on: "2020-03-03", days: 1)),
    ] as [(Day, ObligationState)])
  func `the handover's own day is judged`(day: Day, state: ObligationState) {
    let judgement = Judgement(terms: Self.terms, facts: [Self.started, Self.handedOver(day)])
    let obligations = judgement.obligations(on: "2020-06-01")
    #expect(obligations[0].state == state)
    #expect(obligations[1].state == .met(on: "2020-02-03"))
  }

  @Test func `what counts from the handover counts from its day, and the record says so`() {
    let judgement = Judgement(
      terms: Self.terms, facts: [Self.handedOver("2020-04-01"), Self.started])
    #expect(
      judgement.timeline.story("completion-due-soon").first
        == "2021-07-10..<2021-09-08 completion-due-soon within 90 due 2021-10-01 rolled to"
        + " 2021-10-08")
    #expect(
      judgement.timeline.story("record") == [
        "2020-04-01..<… record-contradiction handed over 2020-04-01 after start 2020-02-03"
          + " confirmed 2020-04-01"
      ])
    #expect(judgement.siteState(on: "2020-03-31").stage == .underConstruction)
    #expect(judgement.siteState(on: "2020-04-01").stage == .underConstruction)
  }

  @Test func `a handover of the same day as the start comes before it`() {
    let judgement = Judgement(
      terms: Self.terms, facts: [Self.started, Self.handedOver("2020-02-03")])
    #expect(judgement.timeline.story("record") == [])
  }

  @Test func `a second day of handover is a contradiction still`() {
    let track = History(folding: [
      Self.started, Self.handedOver("2020-03-02"), Self.handedOver("2020-03-09"),
    ]).tracks[0]
    #expect(track.status(of: .handover) == .met(on: "2020-03-02"))
    #expect(
      track.contradictions == [
        .handedOverAfterStart("2020-03-02", start: .on("2020-02-03")),
        .refused(.alreadyPast(.handedOver, while: .underConstruction), on: "2020-03-09"),
      ])
  }
}
