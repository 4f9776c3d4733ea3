import CivilCalendar
import LandLifecycle
import Testing

struct HandoverRuleTests {
  static let terms = ContractTerms.sample(ObligationTerm(.handover, by: .on("2020-03-02")))

  @Test func `a handover that nobody recorded is the office's own delay from the day after`() {
    #expect(
      Self.terms.timeline().story("handover") == [
        "2020-01-15..<2020-02-01 handover-due-soon within 90 due 2020-03-02",
        "2020-02-01..<2020-02-24 handover-due-soon within 30 due 2020-03-02 since 2020-01-15",
        "2020-02-24..<2020-03-03 handover-due-soon within 7 due 2020-03-02 since 2020-01-15",
        "2020-03-03..<… handover-overdue unrecorded due 2020-03-02",
      ])
  }

  @Test func `a handover on the day is in time, on the day after it is late`() {
    let onTime = Self.terms.timeline(.site(.handedOver, .on("2020-03-02")))
    let late = Self.terms.timeline(.site(.handedOver, .on("2020-03-03")))
    #expect(onTime.story("handover-overdue", "handover-met") == [])
    #expect(
      late.story("handover-overdue", "handover-met") == [
        "2020-03-03..<… handover-met-late confirmed 2020-03-03 due 2020-03-02"
      ])
  }

  @Test func `a handover that a recorded start implies is never overdue`() {
    let judgement = Judgement(
      terms: Self.terms, facts: [.site(.started, .on("2020-08-03"))])
    #expect(judgement.timeline.story("handover-overdue", "handover-met") == [])
    #expect(
      judgement.obligations(on: "2020-05-01").map(\.state)
        == [.metBy("2020-08-03", impliedBy: .start)])
  }

  @Test func `forty-five working days from full payment wait for the last instalment`() {
    let terms = ContractTerms.sample(
      signed: "2024-01-02",
      ObligationTerm(.payment, instance: 1, by: .on("2024-01-15")),
      ObligationTerm(.payment, instance: 2, by: .on("2024-01-31")),
      ObligationTerm(.handover, by: .after(.fullPayment, .workingDays(45))))
    let facts: [Fact] = [
      .paid(instance: 1, .on("2024-01-10")), .paid(instance: 2, .on("2024-01-31")),
    ]
    let judgement = Judgement(terms: terms, facts: facts)
    #expect(
      judgement.obligations(on: "2024-01-30").last?.due
        == .waiting(for: .fullPayment, projected: "2024-04-09"))
    #expect(
      judgement.timeline.story("handover") == [
        "2024-01-31..<2024-03-10 handover-due-soon within 90 due 2024-04-09",
        "2024-03-10..<2024-04-02 handover-due-soon within 30 due 2024-04-09 since 2024-01-31",
        "2024-04-02..<2024-04-10 handover-due-soon within 7 due 2024-04-09 since 2024-01-31",
        "2024-04-10..<… handover-overdue unrecorded due 2024-04-09",
      ])
  }

  @Test func `the projection follows the instalment that is due last, whatever its number`() {
    let terms = ContractTerms.sample(
      signed: "2024-01-02",
      ObligationTerm(.payment, instance: 1, by: .on("2024-01-31")),
      ObligationTerm(.payment, instance: 2, by: .on("2024-01-15")),
      ObligationTerm(.handover, by: .after(.fullPayment, .workingDays(45))))
    #expect(
      Judgement(terms: terms, facts: []).obligations(on: "2024-01-10").last?.due
        == .waiting(for: .fullPayment, projected: "2024-04-09"))
  }

  @Test func `land handed over before it was paid for is in time once the price is paid`() {
    let terms = ContractTerms.sample(
      signed: "2024-01-02", ObligationTerm(.payment, by: .on("2024-01-31")),
      ObligationTerm(.handover, by: .after(.fullPayment, .days(30))))
    let judgement = Judgement(
      terms: terms,
      facts: [.site(.handedOver, .on("2024-01-20")), .paid(.on("2024-01-31"))])
    #expect(judgement.obligations(on: "2024-01-30").last?.state == .metUndecided(on: "2024-01-20"))
    #expect(judgement.obligations(on: "2024-01-31").last?.state == .met(on: "2024-01-20"))
    #expect(judgement.timeline.nextChange(after: "2024-01-30") == "2024-01-31")
  }

  @Test func `a source without a place for handovers does not accuse the office`() {
    let terms = ContractTerms.sample(
      coverage: .everythingButActual(.handover), ObligationTerm(.handover, by: .on("2020-03-02")))
    #expect(terms.timeline().story("handover-overdue") == [])
  }
}
