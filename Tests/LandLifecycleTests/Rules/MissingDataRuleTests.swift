import CivilCalendar
import LandLifecycle
import Testing

struct MissingDataRuleTests {
  @Test func `a blank agreed day is missing until the thing is done`() {
    let terms = ContractTerms.sample(ObligationTerm(.completion, by: .unknown))
    #expect(terms.timeline().story("missing") == ["2020-01-15..<… missing-agreed-completion"])
    #expect(
      terms.timeline(.site(.completed, .on("2022-06-01"))).story("missing") == [
        "2020-01-15..<2022-06-01 missing-agreed-completion"
      ])
  }

  @Test func `a grant without a price lacks one, an allocation does not`() {
    #expect(
      ContractTerms.sample(price: nil).timeline().story("missing") == [
        "2020-01-15..<… missing-price"
      ])
    let allocation = ContractTerms.sample(supply: .allocation, price: nil)
    #expect(allocation.timeline().story("missing") == [])
  }

  @Test func `a blank signing day is missing only where the source has a place for it`() {
    let without = Coverage.everything.subtracting(.agreed(.signing))
    #expect(
      ContractTerms.sample(signed: nil).timeline().codes(on: "2020-01-01") == [
        "missing-signing-day"
      ])
    #expect(ContractTerms.sample(signed: nil, coverage: without).timeline().story() == [])
  }

  @Test func `without a signing day a node is told ahead, and nothing is said to be so since then`()
  {
    let terms = ContractTerms.sample(signed: nil, ObligationTerm(.start, by: .on("2030-03-01")))
    let timeline = terms.timeline()
    #expect(timeline.codes(on: "2026-11-20") == ["missing-signing-day"])
    #expect(timeline.findings(on: "2026-11-20").map(\.sinceIfKnown) == [nil])
    #expect(
      timeline.story("start").first
        == "2029-12-01..<2030-01-30 start-due-soon within 90 due 2030-03-01")
    let anchored = ContractTerms.sample(
      signed: nil, ObligationTerm(.start, by: .after(.signing, .months(6))),
      ObligationTerm(.handover, by: .unknown))
    #expect(
      anchored.timeline(.paid(.on("2020-01-02"))).findings(on: "2026-11-20").map(\.sinceIfKnown)
        == [nil, nil])
  }

  @Test func `one field that several obligations want is missing once`() {
    let terms = ContractTerms.sample(
      ObligationTerm(.start, by: .after(.handover, .months(6))),
      ObligationTerm(.completion, by: .after(.handover, .months(30))))
    let timeline = terms.timeline(.site(.handedOver, .by("2020-05-06")))
    #expect(timeline.story("missing") == ["2020-05-06..<… missing-day-of-handover"])
  }

  @Test func `what is missing on separate stretches of days is told for each`() {
    let terms = ContractTerms.sample(
      ObligationTerm(.start, by: .after(.handover, .months(6))),
      ObligationTerm(.completion, by: .after(.handover, .months(30))))
    let timeline = terms.timeline(
      .site(.handedOver, .by("2020-05-06")), .site(.started, .on("2020-08-03")),
      .site(.completed, .on("2022-08-03")))
    #expect(
      timeline.story("missing") == ["2020-05-06..<2022-08-03 missing-day-of-handover"])
  }

  @Test func `a roll into a year without published holidays is provisional, not missing`() {
    let terms = ContractTerms.sample(
      signed: "2026-07-01", ObligationTerm(.payment, by: .after(.signing, .months(6))))
    #expect(
      terms.timeline().story("missing", "payment-overdue") == [
        "2027-01-02..<… payment-overdue unrecorded due 2027-01-01 uncertain [provisional]"
      ])
  }
}
