import CivilCalendar
import LandLifecycle
import Testing

struct SilentContractRuleTests {
  static let silent = ContractTerms.sample(
    ObligationTerm(.handover, by: .on("2020-03-02")), ObligationTerm(.start, by: .notAgreed))
  static let handedOver = Fact.site(.handedOver, .on("2020-02-29"))

  @Test func `a silent contract's start falls due a year after handover, 28 February after a 29th`()
  {
    // 2021-02-28 is a Sunday: the period rolls to Monday.
    #expect(
      Self.silent.timeline(Self.handedOver).story("start-day", "start-overdue") == [
        "2020-02-29..<… start-day-by-law due 2021-02-28 rolled to 2021-03-01",
        "2021-03-02..<… start-overdue unrecorded due 2021-02-28 rolled to 2021-03-01",
      ])
  }

  @Test func `the law's day is told until the start`() {
    let timeline = Self.silent.timeline(Self.handedOver, .site(.started, .on("2020-09-01")))
    #expect(
      timeline.story("start-day", "start-overdue") == [
        "2020-02-29..<2020-09-01 start-day-by-law due 2021-02-28 rolled to 2021-03-01"
      ])
  }

  @Test func `before the handover a silent contract waits`() {
    let judgement = Judgement(terms: Self.silent, facts: [])
    #expect(
      judgement.obligations(on: "2020-03-01").last?.state
        == .waiting(for: .handover, projected: "2021-03-02"))
    #expect(
      judgement.timeline.story("start") == [
        "2021-03-03..<… start-anchor-unrecorded unrecorded due 2021-03-02 uncertain"
      ])
  }

  @Test func `a blank cell is missing data and never gets the law's day`() {
    let terms = ContractTerms.sample(ObligationTerm(.start, by: .unknown))
    #expect(
      terms.timeline(Self.handedOver).story("start", "missing", "suspected") == [
        "2020-01-15..<… missing-agreed-start"
      ])
  }

  @Test func `silence about completion has no day by law`() {
    let terms = ContractTerms.sample(ObligationTerm(.completion, by: .notAgreed))
    #expect(terms.timeline(Self.handedOver).story("completion", "missing") == [])
  }
}
