import CivilCalendar
import LandLifecycle
import Testing

struct AppealClockRuleTests {
  static let terms = ContractTerms.sample(ObligationTerm(.start, by: .on("2020-06-01")))

  /// A case with a decision by art. 14, all before it done, and what came after.
  static func facts(_ way: IdleDisposal, on day: Day, _ after: [Fact] = []) -> [Fact] {
    [
      .idleCase(.inquiryServed, on: "2022-09-01"), .idleCase(.answered, on: "2022-09-01"),
      .idleCase(.determinationServed, on: "2022-11-01"), .idleCase(.published, on: "2022-11-01"),
      .idleCase(.filed, on: "2022-11-01"), .idleCase(.financeTold, on: "2022-11-01"),
      .idleCase(.hearingTold, on: "2022-12-01"), .idleCase(.approved, on: "2022-12-01"),
    ] + (way == .takenBack ? [.idleCase(.takeBackNoticed, on: "2022-12-01")] : [])
      + [.idleCase(.disposed(way), on: day)] + after
  }

  static func story(
    _ way: IdleDisposal, on day: Day, _ after: Fact..., rulebook: Rulebook = .shipped
  ) -> [String] {
    Judgement(terms: terms, facts: facts(way, on: day, after), rulebook: rulebook)
      .timeline.story("clock").filter { $0 >= day.description }
  }

  @Test func `a take-back nobody appeals or performs runs into demand and enforcement`() {
    #expect(
      Self.story(.takenBack, on: "2025-03-03") == [
        "2025-03-03..<2025-04-03 clock-deregister running due 2025-04-02",
        "2025-03-03..<2025-05-07 clock-apply-for-review running due 2025-05-02 rolled to"
          + " 2025-05-06",
        "2025-04-03..<… clock-deregister past unrecorded due 2025-04-02 since 2025-03-03",
        "2025-05-07..<2025-07-23 clock-demand-performance running due 2025-07-22",
        "2025-05-07..<2025-08-07 clock-apply-enforcement running due 2025-08-06",
        "2025-07-23..<… clock-demand-performance past unrecorded due 2025-07-22 since 2025-05-07",
        "2025-08-07..<… clock-apply-enforcement past unrecorded due 2025-08-06 since 2025-05-07",
      ])
  }

  @Test func `a fee can be sued for six months, and its limits end with them`() {
    #expect(
      Self.story(.feeCharged, on: "2025-03-03").filter { $0.contains("running") } == [
        "2025-03-03..<2025-04-03 clock-pay-fee running due 2025-04-02"
          + " 20/100 of 1000000000",
        "2025-03-03..<2025-05-07 clock-apply-for-review running due 2025-05-02 rolled to"
          + " 2025-05-06",
        "2025-03-03..<2025-09-04 clock-sue running due 2025-09-03",
        "2025-09-04..<2025-11-19 clock-demand-performance running due 2025-11-18"
          + " 20/100 of 1000000000",
        "2025-09-04..<2025-12-04 clock-apply-enforcement running due 2025-12-03"
          + " 20/100 of 1000000000",
      ])
  }

  /// A fee that a decision served on 2025-03-03 sets at 12 % of the price, and what came after.
  static func decided(_ sum: Money?, _ after: Fact...) -> [String] {
    let facts =
      facts(.feeCharged, on: "2025-03-03", after).filter { $0.day != "2025-03-03" }
      + [.idleCase(.disposed(.feeCharged), on: "2025-03-03", sum: sum)]
    return Judgement(terms: terms, facts: facts).timeline.story("clock")
      .filter { $0 >= "2025-03-03" && $0.contains("1000000000") }
  }

  @Test func `the sum that a decision names is what is paid, demanded and enforced`() {
    #expect(
      Self.decided(
        Money(fen: 120_000_000), .idleCase(.demandServed, on: "2025-09-08"),
        .idleCase(.feePaid, on: "2025-10-13")) == [
          "2025-03-03..<2025-04-03 clock-pay-fee running due 2025-04-02"
            + " decided 120000000 beside 20/100 of 1000000000",
          "2025-04-03..<2025-10-13 clock-pay-fee past unrecorded due 2025-04-02"
            + " decided 120000000 beside 20/100 of 1000000000 since 2025-03-03",
          "2025-09-04..<2025-09-08 clock-demand-performance running due 2025-11-18"
            + " decided 120000000 beside 20/100 of 1000000000",
          "2025-09-04..<2025-10-13 clock-apply-enforcement running due 2025-12-03"
            + " decided 120000000 beside 20/100 of 1000000000",
          "2025-09-08..<2025-09-23 clock-perform-after-demand running due 2025-09-22"
            + " decided 120000000 beside 20/100 of 1000000000",
          "2025-09-23..<2025-10-13 clock-perform-after-demand past unrecorded due 2025-09-22"
            + " decided 120000000 beside 20/100 of 1000000000 since 2025-09-08",
        ])
  }

  @Test func `a decision anew names its own sum`() {
    let story = Self.decided(
      Money(fen: 120_000_000), .idleCase(.reviewApplied, on: "2025-04-01"),
      .idleCase(.reviewDecided(.setAside), on: "2025-05-06"),
      .idleCase(.approved, on: "2025-06-03"),
      .idleCase(.disposed(.feeCharged), on: "2025-07-01", sum: Money(fen: 80_000_000)))
    #expect(
      story.filter { $0.contains("pay-fee") } == [
        "2025-03-03..<2025-04-03 clock-pay-fee running due 2025-04-02"
          + " decided 120000000 beside 20/100 of 1000000000",
        "2025-04-03..<2025-05-06 clock-pay-fee past unrecorded due 2025-04-02"
          + " decided 120000000 beside 20/100 of 1000000000 since 2025-03-03",
        "2025-07-01..<2025-08-01 clock-pay-fee running due 2025-07-31"
          + " decided 80000000 beside 20/100 of 1000000000",
        "2025-08-01..<… clock-pay-fee past unrecorded due 2025-07-31"
          + " decided 80000000 beside 20/100 of 1000000000 since 2025-07-01",
      ])
  }

  @Test func `an office that holds a fee to need review first has shorter limits`() {
    var choices = Choices.standard
    choices[.feeReview] = .required
    let rulebook = Rulebook.shipped.choosing(choices)
    let story = Self.story(.feeCharged, on: "2025-03-03", rulebook: rulebook)
    #expect(!story.contains { $0.contains("clock-sue") })
    #expect(
      story.contains(
        "2025-05-07..<2025-08-07 clock-apply-enforcement running due 2025-08-06"
          + " 20/100 of 1000000000"))
  }

  @Test func `six months from 31 August end on the last day of February, and roll`() {
    #expect(
      Self.story(.feeCharged, on: "2024-08-31").contains(
        "2024-08-31..<2025-03-01 clock-sue running due 2025-02-28"))
    #expect(
      Self.story(.feeCharged, on: "2023-08-31").contains(
        "2023-08-31..<2024-03-01 clock-sue running due 2024-02-29"))
  }

  @Test func `a decision before the review law took effect has no review clock`() {
    let story = Self.story(.takenBack, on: "2023-12-31")
    #expect(!story.contains { $0.contains("review") })
    #expect(
      story.contains(
        "2023-12-31..<2024-07-02 clock-sue running due 2024-06-30 rolled to 2024-07-01"))
  }

  @Test func `a review that upholds leaves fifteen days to sue, then three months to enforce`() {
    #expect(
      Self.story(
        .takenBack, on: "2025-03-03", .idleCase(.reviewApplied, on: "2025-04-01"),
        .idleCase(.reviewDecided(.upheld), on: "2025-06-03")
      ).filter { !$0.contains("deregister") } == [
        "2025-03-03..<2025-04-01 clock-apply-for-review running due 2025-05-02 rolled to"
          + " 2025-05-06",
        "2025-06-03..<2025-06-19 clock-sue-after-review running due 2025-06-18",
        "2025-06-19..<2025-09-04 clock-demand-performance running due 2025-09-03",
        "2025-06-19..<2025-09-19 clock-apply-enforcement running due 2025-09-18",
        "2025-09-04..<… clock-demand-performance past unrecorded due 2025-09-03 since 2025-06-19",
        "2025-09-19..<… clock-apply-enforcement past unrecorded due 2025-09-18 since 2025-06-19",
      ])
  }

  @Test func `a demand gives ten working days and does not stop the three months`() {
    #expect(
      Self.story(
        .takenBack, on: "2025-03-03", .idleCase(.demandServed, on: "2025-06-20"),
        .idleCase(.enforcementApplied, on: "2025-07-14")
      ).filter { !$0.contains("deregister") && !$0.contains("review") } == [
        "2025-05-07..<2025-06-20 clock-demand-performance running due 2025-07-22",
        "2025-05-07..<2025-07-14 clock-apply-enforcement running due 2025-08-06",
        "2025-06-20..<2025-07-05 clock-perform-after-demand running due 2025-07-04",
        "2025-07-05..<2025-07-14 clock-perform-after-demand past unrecorded due 2025-07-04"
          + " since 2025-06-20",
      ])
  }

  @Test func `the last day for a demand leaves its ten working days and one to apply`() {
    let enough = Self.story(
      .takenBack, on: "2025-03-03", .idleCase(.demandServed, on: "2025-07-22"))
    #expect(
      enough.contains(
        "2025-07-22..<2025-08-06 clock-perform-after-demand running due 2025-08-05"))
    let late = Self.story(.takenBack, on: "2025-03-03", .idleCase(.demandServed, on: "2025-07-23"))
    #expect(
      late.contains("2025-07-23..<2025-08-07 clock-perform-after-demand running due 2025-08-06"))
  }

  @Test func `payment leaves the rights of appeal, and ends every other clock but one`() {
    #expect(
      Self.story(.feeCharged, on: "2025-03-03", .idleCase(.feePaid, on: "2025-04-02")) == [
        "2025-03-03..<2025-04-02 clock-pay-fee running due 2025-04-02"
          + " 20/100 of 1000000000",
        "2025-03-03..<2025-05-07 clock-apply-for-review running due 2025-05-02 rolled to"
          + " 2025-05-06",
        "2025-03-03..<2025-09-04 clock-sue running due 2025-09-03",
        "2025-04-02..<… clock-withdraw-publication running",
      ])
    #expect(
      Self.story(
        .feeCharged, on: "2025-03-03", .idleCase(.feePaid, on: "2025-04-02"),
        .idleCase(.reviewApplied, on: "2025-04-10"), .idleCase(.closed, on: "2025-04-18")) == [
          "2025-03-03..<2025-04-02 clock-pay-fee running due 2025-04-02"
            + " 20/100 of 1000000000",
          "2025-03-03..<2025-04-10 clock-apply-for-review running due 2025-05-02 rolled to"
            + " 2025-05-06",
          "2025-03-03..<2025-04-10 clock-sue running due 2025-09-03",
          "2025-04-02..<2025-04-18 clock-withdraw-publication running",
        ])
  }

  @Test(arguments: [Day("2025-03-04"), "2025-05-06"])
  func `a demand before the limits of appeal are over starts nothing and is flagged`(day: Day) {
    let judgement = Judgement(
      terms: Self.terms,
      facts: Self.facts(
        .takenBack, on: "2025-03-03",
        [
          .idleCase(.demandServed, on: day), .idleCase(.enforcementApplied, on: "2025-05-06"),
        ]))
    #expect(judgement.idleCaseState(on: "2025-05-07") == .disposed(.takenBack, on: "2025-03-03"))
    #expect(
      judgement.timeline.story("clock-apply-for-review", "clock-perform", "clock-demand") == [
        "2025-03-03..<2025-05-07 clock-apply-for-review running due 2025-05-02 rolled to"
          + " 2025-05-06",
        "2025-05-07..<2025-07-23 clock-demand-performance running due 2025-07-22",
        "2025-07-23..<… clock-demand-performance past unrecorded due 2025-07-22 since 2025-05-07",
      ])
    #expect(
      judgement.timeline.story("record") == [
        "\(day)..<… record-contradiction act refused performance-demanded before the limit"
          + " 2025-05-06 on \(day) confirmed \(day)",
        "2025-05-06..<… record-contradiction #2 act refused enforcement-applied before the limit"
          + " 2025-05-06 on 2025-05-06 confirmed 2025-05-06",
      ])
  }

  @Test func `a demand on the day after the limits counts, and one in time heals an early one`() {
    let judgement = Judgement(
      terms: Self.terms,
      facts: Self.facts(
        .takenBack, on: "2025-03-03",
        [.idleCase(.demandServed, on: "2025-03-20"), .idleCase(.demandServed, on: "2025-05-07")]))
    #expect(judgement.idleCaseState(on: "2025-05-07") == .demanded(.takenBack, on: "2025-05-07"))
    #expect(
      judgement.timeline.story("clock-perform") == [
        "2025-05-07..<2025-05-22 clock-perform-after-demand running due 2025-05-21",
        "2025-05-22..<… clock-perform-after-demand past unrecorded due 2025-05-21 since 2025-05-07",
      ])
  }

  @Test func `a demand in the fifteen days after a review that upholds is too early`() {
    let judgement = Judgement(
      terms: Self.terms,
      facts: Self.facts(
        .takenBack, on: "2025-03-03",
        [
          .idleCase(.reviewApplied, on: "2025-04-01"),
          .idleCase(.reviewDecided(.upheld), on: "2025-06-03"),
          .idleCase(.demandServed, on: "2025-06-18"), .idleCase(.suitFiled, on: "2025-06-18"),
        ]))
    #expect(judgement.idleCaseState(on: "2025-06-18") == .inCourt(.takenBack, since: "2025-06-18"))
  }

  @Test func `an application in the ten working days of a demand starts nothing and is flagged`() {
    func judgement(_ applied: Day) -> Judgement {
      Judgement(
        terms: Self.terms,
        facts: Self.facts(
          .takenBack, on: "2025-03-03",
          [.idleCase(.demandServed, on: "2025-05-07"), .idleCase(.enforcementApplied, on: applied)])
      )
    }
    let early = judgement("2025-05-21")
    #expect(early.idleCaseState(on: "2025-05-21") == .demanded(.takenBack, on: "2025-05-07"))
    #expect(
      early.timeline.story("clock-apply-enforcement", "record") == [
        "2025-05-07..<2025-08-07 clock-apply-enforcement running due 2025-08-06",
        "2025-05-21..<… record-contradiction act refused enforcement-applied before the limit"
          + " 2025-05-21 on 2025-05-21 confirmed 2025-05-21",
        "2025-08-07..<… clock-apply-enforcement past unrecorded due 2025-08-06 since 2025-05-07",
      ])
    let inTime = judgement("2025-05-22")
    #expect(inTime.idleCaseState(on: "2025-05-22") == .enforcing(.takenBack, since: "2025-05-22"))
    #expect(inTime.timeline.story("record") == [])
  }

  @Test func `a review applied for out of time is flagged, and stops no clock until it is decided`()
  {
    func judgement(_ applied: Day, _ more: Fact...) -> Judgement {
      Judgement(
        terms: Self.terms,
        facts: Self.facts(
          .takenBack, on: "2025-03-03", [.idleCase(.reviewApplied, on: applied)] + more))
    }
    #expect(
      judgement("2025-05-06").idleCaseState(on: "2025-05-06")
        == .underReview(.takenBack, since: "2025-05-06"))
    let late = judgement("2025-05-07")
    #expect(late.idleCaseState(on: "2025-05-07") == .disposed(.takenBack, on: "2025-03-03"))
    #expect(
      late.timeline.story("clock-apply-enforcement", "record") == [
        "2025-05-07..<2025-08-07 clock-apply-enforcement running due 2025-08-06",
        "2025-05-07..<… record-contradiction act refused review-applied after the limit 2025-05-06"
          + " on 2025-05-07 confirmed 2025-05-07",
        "2025-08-07..<… clock-apply-enforcement past unrecorded due 2025-08-06 since 2025-05-07",
      ])
    let decided = judgement("2025-05-07", .idleCase(.reviewDecided(.setAside), on: "2025-06-20"))
    #expect(decided.idleCaseState(on: "2025-06-19") == .disposed(.takenBack, on: "2025-03-03"))
    #expect(decided.idleCaseState(on: "2025-06-20") == .setAside(.takenBack, on: "2025-06-20"))
  }

  @Test func `a suit filed out of time is flagged likewise`() {
    func judgement(_ filed: Day) -> Judgement {
      Judgement(
        terms: Self.terms,
        facts: Self.facts(.feeCharged, on: "2025-03-03", [.idleCase(.suitFiled, on: filed)]))
    }
    #expect(
      judgement("2025-09-03").idleCaseState(on: "2025-09-03")
        == .inCourt(.feeCharged, since: "2025-09-03"))
    #expect(judgement("2025-09-03").timeline.story("record") == [])
    #expect(
      judgement("2025-09-04").idleCaseState(on: "2025-09-04")
        == .disposed(.feeCharged, on: "2025-03-03"))
    #expect(
      judgement("2025-09-04").timeline.story("record") == [
        "2025-09-04..<… record-contradiction act refused suit-filed after the limit 2025-09-03"
          + " on 2025-09-04 confirmed 2025-09-04"
      ])
  }

  @Test func `a take-back in the thirty days of its public notice is flagged, and stands`() {
    func judgement(_ decided: Day) -> Judgement {
      let path = Self.facts(.takenBack, on: decided).filter { $0.day != "2022-12-01" }
      return Judgement(
        terms: Self.terms,
        facts: path + [
          .idleCase(.hearingTold, on: "2024-03-01"), .idleCase(.approved, on: "2024-03-01"),
          .idleCase(.takeBackNoticed, on: "2024-03-08"),
        ])
    }
    let early = judgement("2024-04-07")
    #expect(early.idleCaseState(on: "2024-04-07") == .disposed(.takenBack, on: "2024-04-07"))
    #expect(
      early.timeline.story("record") == [
        "2024-04-07..<… record-contradiction act refused disposed-taken-back before the limit"
          + " 2024-04-07 on 2024-04-07 confirmed 2024-04-07"
      ])
    #expect(judgement("2024-04-08").timeline.story("record") == [])
  }

  @Test func `ten working days that need unpublished holidays name no day`() {
    let judgement = Judgement(
      terms: Self.terms,
      facts: Self.facts(
        .takenBack, on: "2026-09-01", [.idleCase(.demandServed, on: "2026-12-25")]))
    #expect(
      judgement.timeline.story("clock-perform", "missing") == [
        "2026-11-03..<2026-12-25 missing-holidays-2027 #0",
        "2026-12-25..<… clock-perform-after-demand running",
        "2026-12-25..<… missing-holidays-2027 #0",
      ])
  }

  @Test func `a decision without the hearing on record has its clocks, and a contradiction`() {
    let judgement = Judgement(
      terms: Self.terms,
      facts: [
        .idleCase(.inquiryServed, on: "2022-09-01"),
        .idleCase(.determinationServed, on: "2022-11-01"),
        .idleCase(.approved, on: "2022-12-01"),
        .idleCase(.disposed(.feeCharged), on: "2025-03-03"),
      ])
    #expect(judgement.idleCaseState(on: "2025-03-03") == .disposed(.feeCharged, on: "2025-03-03"))
    #expect(
      judgement.timeline.story("clock-pay").first
        == "2025-03-03..<2025-04-03 clock-pay-fee running due 2025-04-02"
        + " 20/100 of 1000000000")
    #expect(
      judgement.timeline.story("record") == [
        "2025-03-03..<… record-contradiction act refused disposed-fee-charged needs hearing-told"
          + " on 2025-03-03 confirmed 2025-03-03"
      ])
  }

  @Test func `clocks of a take-back go on though the contract ended with it`() {
    let story = Self.story(
      .takenBack, on: "2025-03-03", .site(.closed(.takenBack), .on("2025-03-03")),
      .idleCase(.deregistered, on: "2025-03-20"))
    #expect(
      story.filter { $0.contains("deregister") || $0.contains("withdraw") } == [
        "2025-03-03..<2025-03-20 clock-deregister running due 2025-04-02",
        "2025-03-20..<… clock-withdraw-publication running",
      ])
  }
}
