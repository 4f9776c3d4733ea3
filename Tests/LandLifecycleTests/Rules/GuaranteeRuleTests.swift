import CivilCalendar
import LandLifecycle
import Testing

struct GuaranteeRuleTests {
  static let terms = ContractTerms.sample(
    ObligationTerm(.start, by: .on("2021-06-30")),
    ObligationTerm(.completion, by: .on("2023-06-30")))
  static let lodged = Fact.bond(
    .guaranteeLodged(expires: "2021-01-31"), securing: .start, on: "2020-02-03")

  @Test
  func `a guarantee is told 90, 30 and 7 days before its end, and as gone from the day after`() {
    #expect(
      Self.terms.timeline(Self.lodged).story("clock-renew") == [
        "2020-11-02..<2021-01-01 clock-renew-guarantee #4 within 90 due 2021-01-31",
        "2021-01-01..<2021-01-24 clock-renew-guarantee #4 within 30 due 2021-01-31 "
          + "since 2020-11-02",
        "2021-01-24..<2021-02-01 clock-renew-guarantee #4 within 7 due 2021-01-31 since 2020-11-02",
        "2021-02-01..<… clock-renew-guarantee #4 past due 2021-01-31",
      ])
  }

  @Test func `the end of a guarantee is the bank's day and does not roll off a Sunday`() {
    #expect(
      Self.terms.timeline(Self.lodged).codes(on: "2021-01-31").contains("clock-renew-guarantee"))
  }

  @Test(arguments: [
    Fact.bond(.guaranteeLodged(expires: "2022-12-31"), securing: .start, on: "2021-01-20"),
    .bond(.returned, securing: .start, on: "2021-01-20"),
    .bond(.kept(nil), securing: .start, on: "2021-01-20"),
    .site(.started, .on("2021-01-20")),
  ])
  func `another guarantee, the return, the keeping of all or the start ends it`(_ fact: Fact) {
    let timeline = Self.terms.timeline(Self.lodged, fact)
    #expect(timeline.codes(on: "2021-01-19").contains("clock-renew-guarantee"))
    #expect(!timeline.codes(on: "2021-01-20").contains("clock-renew-guarantee"))
    #expect(!timeline.codes(on: "2021-02-01").contains("clock-renew-guarantee"))
  }

  @Test func `a guarantee for all milestones goes on until the last of them`() {
    let all = Fact.bond(
      .guaranteeLodged(expires: "2021-01-31"), securing: nil, on: "2020-02-03")
    let timeline = Self.terms.timeline(all, .site(.started, .on("2020-06-01")))
    #expect(timeline.story("clock-renew").count == 4)
    #expect(
      timeline.story("clock-renew").last
        == "2021-02-01..<… clock-renew-guarantee #0 past due 2021-01-31")
  }

  @Test func `a guarantee for another milestone does not cover this one`() {
    let other = Fact.bond(
      .guaranteeLodged(expires: "2023-12-31"), securing: .completion, on: "2021-01-20")
    #expect(
      Self.terms.timeline(Self.lodged, other).codes(on: "2021-02-01").contains(
        "clock-renew-guarantee"))
  }
}
