import CivilCalendar
import LandLifecycle
import Testing

struct BondReturnRuleTests {
  static let terms = ContractTerms.sample(
    ObligationTerm(.bond, by: .on("2020-01-22")), ObligationTerm(.start, by: .on("2020-06-30")),
    ObligationTerm(.completion, by: .on("2021-06-30"))
  ).with(bonds: [
    BondClause(securing: .start, .shareOfPrice(Ratio(5, 100))),
    BondClause(securing: .completion, nil),
  ])
  static let posted = Fact.bondPosted(.on("2020-01-20"))

  @Test func `a start on its last day gives the start bond back, no day being set for it`() {
    #expect(
      Self.terms.timeline(Self.posted, .site(.started, .on("2020-06-30"))).story("clock") == [
        "2020-06-30..<… clock-return-bond #4 running"
      ])
  }

  @Test func `a start a day late leaves the bond to the contract`() {
    #expect(
      Self.terms.timeline(Self.posted, .site(.started, .on("2020-07-01"))).story("clock") == [])
  }

  @Test func `a start on a day unknown leaves undecided whether it was in time`() {
    #expect(
      Self.terms.timeline(Self.posted, .site(.started, .by("2020-06-30"))).story("clock") == [])
  }

  @Test func `a bond that was never posted is not returned`() {
    #expect(Self.terms.timeline(.site(.started, .on("2020-06-30"))).story("clock") == [])
  }

  @Test(arguments: [BondAct.returned, .kept(nil), .kept(Money(fen: 100))])
  func `the return or the keeping ends it on its own day`(_ act: BondAct) {
    let timeline = Self.terms.timeline(
      Self.posted, .site(.started, .on("2020-06-30")),
      .bond(act, securing: .start, on: "2020-07-08"))
    #expect(timeline.story("clock") == ["2020-06-30..<2020-07-08 clock-return-bond #4 running"])
  }

  @Test func `a bond for all milestones is returned once the last of them is met in time`() {
    let terms = ContractTerms.sample(
      ObligationTerm(.start, by: .on("2020-06-30")),
      ObligationTerm(.completion, by: .on("2021-06-30"))
    ).with(bonds: [BondClause(securing: nil, .shareOfPrice(Ratio(20, 100)))])
    let started = terms.timeline(Self.posted, .site(.started, .on("2020-06-01")))
    let completed = terms.timeline(
      Self.posted, .site(.started, .on("2020-06-01")), .site(.completed, .on("2021-06-01")))
    #expect(started.story("clock") == [])
    #expect(completed.story("clock") == ["2021-06-01..<… clock-return-bond #0 running"])
  }
}
