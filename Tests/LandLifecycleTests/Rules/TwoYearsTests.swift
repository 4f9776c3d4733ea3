import CivilCalendar
import LandLifecycle
import Testing

/// What a suspicion says besides: that two years are over, and that causes cover all of the time.
struct TwoYearsTests {
  struct Years: CustomTestStringConvertible {
    let start: Day
    let twoYears: Day
    var testDescription: String { "start by \(start)" }
  }

  static let secondAnniversaries = [
    Years(start: "2020-06-01", twoYears: "2022-06-02"),
    Years(start: "2020-02-29", twoYears: "2022-03-01"),
    Years(start: "2022-02-28", twoYears: "2024-02-29"),
    Years(start: "2020-12-31", twoYears: "2023-01-01"),
    Years(start: "2018-10-01", twoYears: "2020-10-02"),  // the anniversary is a holiday: no roll
  ]

  @Test(arguments: secondAnniversaries)
  func `an unexamined suspicion says that two years are full from the day after them`(
    _ item: Years
  ) {
    let timeline = ContractTerms.sample(
      signed: "2015-01-05", ObligationTerm(.start, by: .on(item.start))
    ).timeline()
    func tier(_ day: Day) -> Tier? {
      timeline.findings(on: day).first { $0.kind == .suspectedIdle }?.tier
    }
    #expect(tier(item.twoYears - 1) == .idleCase(.suspected, .unstarted()))
    #expect(tier(item.twoYears) == .idleCase(.suspected, .unstarted(twoYears: item.twoYears)))
    #expect(tier(item.twoYears + 1) == .idleCase(.suspected, .unstarted(twoYears: item.twoYears)))
    let change = timeline.changes(in: item.twoYears...item.twoYears).first {
      $0.finding.kind == .suspectedIdle
    }
    #expect(change?.direction == .worsens)
  }

  @Test func `two years are full without a start, and not by a start after the first`() {
    #expect(
      SuspectedIdleRuleTests.story(.site(.started, .on("2022-06-01"))).allSatisfy {
        !$0.contains("two-years")
      })
    #expect(
      SuspectedIdleRuleTests.story(.site(.started, .on("2022-06-03"))) == [
        "2021-06-02..<2022-06-02 suspected-idle suspected confirmed 2022-06-03 due 2020-06-01",
        "2022-06-02..<2022-06-03 suspected-idle suspected two-years confirmed 2022-06-03"
          + " due 2020-06-01 since 2021-06-02",
        "2022-06-03..<… suspected-idle suspected started-late 2022-06-03 confirmed 2022-06-03"
          + " due 2020-06-01 since 2021-06-02",
      ])
  }

  @Test func `a determined case says that two years are full`() {
    #expect(
      SuspectedIdleRuleTests.story(
        .idleCase(.inquiryServed, on: "2021-07-01"),
        .idleCase(.determinationServed, on: "2021-09-01")
      ).suffix(2) == [
        "2021-09-01..<2022-06-02 determined-idle determined confirmed 2021-09-01 due 2020-06-01",
        "2022-06-02..<… determined-idle determined two-years confirmed 2021-09-01"
          + " due 2020-06-01 since 2021-09-01",
      ])
  }

  @Test func `a cause that covers every day since the start day is told apart from one of some`() {
    func verified(_ from: Day, _ through: Day?) -> Fact {
      .causeExamined(.verified(.planChanged, from: from, through: through), on: "2021-07-01")
    }
    #expect(
      SuspectedIdleRuleTests.story(verified("2020-06-02", nil)) == [
        "2021-06-02..<… suspected-idle suspected unrecorded due 2020-06-01 [cause-verified]"
          + " [cause-covers-all]"
      ])
    #expect(
      SuspectedIdleRuleTests.story(verified("2020-06-03", nil)) == [
        "2021-06-02..<… suspected-idle suspected unrecorded due 2020-06-01 [cause-verified]"
      ])
    #expect(
      SuspectedIdleRuleTests.story(verified("2020-06-02", "2021-09-30")).prefix(2) == [
        "2021-06-02..<2021-10-01 suspected-idle suspected unrecorded due 2020-06-01"
          + " [cause-verified] [cause-covers-all]",
        "2021-10-01..<2023-10-01 suspected-idle suspected unrecorded due 2020-06-01"
          + " [cause-verified] since 2021-06-02",
      ])
  }
}
