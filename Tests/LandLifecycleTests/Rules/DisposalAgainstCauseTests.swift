import CivilCalendar
import LandLifecycle
import Testing

/// Ways of disposal held against what was found of the causes (Order 53, arts. 12 and 14).
struct DisposalAgainstCauseTests {
  static let terms = SuspectedIdleRuleTests.terms
  static let ownFault = Fact.causeExamined(.noneApplies, on: "2021-07-01")

  static func verified(_ from: Day, _ through: Day?, _ cause: IdleCause = .planChanged) -> Fact {
    .causeExamined(.verified(cause, from: from, through: through), on: "2021-07-01")
  }

  /// What is said against a disposal of a case, with all that it needs on record.
  static func said(_ way: IdleDisposal, on day: Day, _ more: Fact...) -> [String] {
    let path: [Fact] = [
      SuspectedIdleRuleTests.handedOver, .idleCase(.suspicionRaised, on: "2021-03-01"),
      .idleCase(.inquiryServed, on: "2021-03-01"),
      .idleCase(.determinationServed, on: "2021-04-01"), .idleCase(.filed, on: "2021-04-01"),
      .idleCase(.schemeAgreed, on: "2021-04-06"), .idleCase(.hearingTold, on: "2021-04-06"),
      .idleCase(.approved, on: "2021-04-12"), .idleCase(.disposed(way), on: day),
    ]
    let notice = way == .takenBack ? [Fact.idleCase(.takeBackNoticed, on: "2021-04-12")] : []
    return Judgement(terms: terms, facts: path + notice + more).timeline.story("record")
  }

  private static func flagged(_ way: IdleDisposal, _ day: Day) -> [String] {
    ["\(day)..<… record-contradiction \(way.code) of \(day) against cause confirmed \(day)"]
  }

  // MARK: - Art. 14: except in the cases of art. 8

  @Test func `a fee for a year that a verified cause covers is flagged from its decision on`() {
    #expect(
      Self.said(.feeCharged, on: "2021-10-08", Self.verified("2020-06-02", nil))
        == Self.flagged(.feeCharged, "2021-10-08"))
    #expect(Self.said(.feeCharged, on: "2021-10-08") == [])
    #expect(Self.said(.feeCharged, on: "2021-10-08", Self.ownFault) == [])
  }

  @Test func `a fee is flagged while the other days do not make a full year`() {
    // 128 days, and the year is full on the day of the decision; 129, and it is full a day later.
    #expect(
      Self.said(.feeCharged, on: "2021-10-08", Self.verified("2020-06-02", "2020-10-07")) == [])
    #expect(
      Self.said(.feeCharged, on: "2021-10-08", Self.verified("2020-06-02", "2020-10-08"))
        == Self.flagged(.feeCharged, "2021-10-08"))
  }

  @Test func `a take-back is flagged while the other days do not make two full years`() {
    #expect(
      Self.said(.takenBack, on: "2022-10-08", Self.verified("2020-06-02", "2020-10-07")) == [])
    #expect(
      Self.said(.takenBack, on: "2022-10-08", Self.verified("2020-06-02", "2020-10-08"))
        == Self.flagged(.takenBack, "2022-10-08"))
  }

  @Test func `early works that excuse are a reason as well`() {
    #expect(
      Self.said(.feeCharged, on: "2021-10-08", Self.verified("2020-06-02", nil, .earlyWorks))
        == Self.flagged(.feeCharged, "2021-10-08"))
  }

  @Test func `a decision before the year was full by the calendar is no matter of causes`() {
    #expect(Self.said(.feeCharged, on: "2021-06-01", Self.verified("2020-06-02", nil)) == [])
    #expect(
      Self.said(.feeCharged, on: "2021-06-02", Self.verified("2020-06-02", nil))
        == Self.flagged(.feeCharged, "2021-06-02"))
  }

  // MARK: - Art. 12: in the cases of art. 8

  @Test(arguments: IdleDisposal.allCases.filter { !$0.isDecision && $0 != .exchanged })
  func `a way of article 12 is flagged where no cause applies`(_ way: IdleDisposal) {
    #expect(Self.said(way, on: "2021-10-08", Self.ownFault) == Self.flagged(way, "2021-10-08"))
    #expect(Self.said(way, on: "2021-10-08") == [])
    #expect(Self.said(way, on: "2021-10-08", Self.verified("2020-06-02", "2020-08-31")) == [])
  }

  @Test func `the year must be full by the day of the decision`() {
    #expect(Self.said(.extended, on: "2021-06-01", Self.ownFault) == [])
    #expect(
      Self.said(.extended, on: "2021-06-02", Self.ownFault) == Self.flagged(.extended, "2021-06-02")
    )
  }

  @Test func `the last word on causes counts, whenever it was said`() {
    let claim = Fact.causeExamined(.claimed(.petitions), on: "2022-01-04")
    #expect(Self.said(.extended, on: "2021-10-08", Self.ownFault, claim) == [])
    #expect(
      Self.said(
        .extended, on: "2021-10-08", claim, .causeExamined(.noneApplies, on: "2022-03-01"))
        == Self.flagged(.extended, "2021-10-08"))
  }

  @Test func `a cause verified for some of the days leaves both articles open`() {
    #expect(
      Self.said(
        .extended, on: "2021-10-08", Self.verified("2020-07-01", "2020-08-31"),
        .causeExamined(.noneApplies, on: "2021-07-02")) == [])
  }

  @Test func `land of the second limb is disposed of by article 12 whatever the cause`() {
    let begun = Fact.site(.started, .on("2020-05-06"))
    #expect(Self.said(.extended, on: "2022-10-10", Self.ownFault, begun) == [])
    let late = Fact.site(.started, .on("2021-08-02"))
    #expect(Self.said(.extended, on: "2022-10-10", Self.ownFault, late) == [])
  }

  @Test func `a supplement signed before the way was recorded does not hide it`() {
    let supplement = LimbRunsTests.supplement(
      .idleLandExtension, to: "2022-03-01", signed: "2021-09-01")
    #expect(
      Self.said(.extended, on: "2021-10-08", Self.ownFault, supplement)
        == Self.flagged(.extended, "2021-10-08"))
  }
}
