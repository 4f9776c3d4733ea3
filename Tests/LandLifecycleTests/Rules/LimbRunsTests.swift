import CivilCalendar
import LandLifecycle
import Testing

/// How supplements bear on the first limb of Order 53 art. 2.
struct LimbRunsTests {
  static let terms = SuspectedIdleRuleTests.terms
  static let none = Fact.causeExamined(.noneApplies, on: "2023-01-04")

  static func supplement(
    _ kind: SupplementKind, to day: Day, signed: Day
  ) -> Fact {
    .supplement(Supplement(signedOn: signed, kind, [DeadlineChange(.start, to: .on(day))]))
  }

  static func story(_ facts: Fact...) -> [String] {
    Judgement(terms: terms, facts: [SuspectedIdleRuleTests.handedOver] + facts).timeline.story(
      "suspected", "idle-fee", "idle-take", "determined", "start-not")
  }

  @Test(arguments: SupplementKind.allCases)
  func `signed before the year was full, a supplement moves the limb`(_ kind: SupplementKind) {
    #expect(
      Self.story(Self.supplement(kind, to: "2021-12-01", signed: "2021-06-01")) == [
        "2022-12-02..<2023-12-02 suspected-idle suspected unrecorded due 2021-12-01",
        "2023-12-02..<… suspected-idle suspected two-years unrecorded due 2021-12-01 since"
          + " 2022-12-02",
      ])
  }

  @Test(arguments: [SupplementKind.contractExtension, .other])
  func `signed on the day the limb was met or later, it does not clear it`(_ kind: SupplementKind) {
    for signed: Day in ["2021-06-02", "2021-06-03", "2022-02-01"] {
      #expect(
        Self.story(Self.supplement(kind, to: "2022-03-01", signed: signed)) == [
          "2021-06-02..<2024-03-02 suspected-idle suspected unrecorded due 2020-06-01",
          "2024-03-02..<… suspected-idle suspected two-years unrecorded due 2020-06-01 since"
            + " 2021-06-02",
        ])
    }
  }

  @Test func `an extension of article 12 ends the suspicion, and the clock runs anew`() {
    #expect(
      Self.story(Self.supplement(.idleLandExtension, to: "2022-03-01", signed: "2021-09-01")) == [
        "2021-06-02..<2021-09-01 suspected-idle suspected unrecorded due 2020-06-01",
        "2023-03-02..<2024-03-02 suspected-idle suspected unrecorded due 2022-03-01",
        "2024-03-02..<… suspected-idle suspected two-years unrecorded due 2022-03-01 since"
          + " 2023-03-02",
      ])
  }

  @Test func `a case disposed of by extension runs until the disposal, then the clock runs anew`() {
    let case12: [Fact] = [
      .idleCase(.inquiryServed, on: "2021-06-10"),
      .idleCase(.determinationServed, on: "2021-08-02"),
      .idleCase(.disposed(.extended), on: "2021-10-08"),
    ]
    // The supplement was signed a while before the disposal was recorded, as one of another kind.
    let judgement = Judgement(
      terms: Self.terms,
      facts: [
        SuspectedIdleRuleTests.handedOver,
        Self.supplement(.other, to: "2022-03-01", signed: "2021-09-27"),
      ] + case12)
    #expect(
      judgement.timeline.story("suspected", "determined") == [
        "2021-06-02..<2021-06-10 suspected-idle suspected unrecorded due 2020-06-01",
        "2021-06-10..<2021-08-02 suspected-idle under-investigation unrecorded due 2020-06-01"
          + " since 2021-06-02",
        "2021-08-02..<2021-10-08 determined-idle determined confirmed 2021-08-02 due 2020-06-01",
        "2023-03-02..<2024-03-02 suspected-idle suspected unrecorded due 2022-03-01",
        "2024-03-02..<… suspected-idle suspected two-years unrecorded due 2022-03-01 since"
          + " 2023-03-02",
      ])
  }

  @Test func `a disposal without a new start day raises no new suspicion`() {
    let timeline = Judgement(
      terms: Self.terms,
      facts: [
        SuspectedIdleRuleTests.handedOver, .idleCase(.inquiryServed, on: "2021-06-10"),
        .idleCase(.determinationServed, on: "2021-08-02"),
        .idleCase(.disposed(.extended), on: "2021-10-08"),
        .supplement(
          Supplement(
            signedOn: "2020-12-01", .other, [DeadlineChange(.completion, to: .on("2023-06-01"))])),
      ]
    ).timeline
    #expect(
      timeline.story("suspected").last
        == "2021-06-10..<2021-08-02 suspected-idle under-investigation unrecorded due 2020-06-01"
        + " since 2021-06-02")
  }

  @Test func `two years not full when a supplement was signed count from its start day`() {
    let seen = Fact.inspected(Inspection(on: "2024-06-03", saw: .notStarted))
    #expect(
      Self.story(
        Self.none, seen, Self.supplement(.other, to: "2022-03-01", signed: "2022-02-01")) == [
          "2021-06-02..<2024-03-02 idle-fee-stage suspected confirmed 2024-06-03 due 2020-06-01"
            + " 20/100 of 1000000000",
          "2024-03-02..<… idle-take-back-stage suspected two-years confirmed 2024-06-03"
            + " due 2022-03-01",
        ])
    #expect(
      Self.story(
        Self.none, seen, Self.supplement(.other, to: "2022-12-01", signed: "2022-06-02")
      ).last
        == "2022-06-02..<… idle-take-back-stage suspected two-years confirmed 2024-06-03"
        + " due 2020-06-01")
  }

  @Test func `a start in time for the new day is judged by it`() {
    let supplement = Self.supplement(.contractExtension, to: "2021-03-01", signed: "2020-05-20")
    #expect(
      Self.story(supplement, .site(.started, .on("2022-03-01"))) == [
        "2022-03-02..<… start-not-verified due 2021-03-01"
      ])
    #expect(
      Self.story(supplement, .site(.started, .on("2022-03-02"))) == [
        "2022-03-02..<… suspected-idle suspected started-late 2022-03-02 confirmed 2022-03-02"
          + " due 2021-03-01"
      ])
  }

  @Test func `a start after the clock ran anew is judged by the new day`() {
    #expect(
      Self.story(
        Self.supplement(.idleLandExtension, to: "2022-03-01", signed: "2021-09-01"),
        .site(.started, .on("2022-02-14"))) == [
          "2021-06-02..<2021-09-01 suspected-idle suspected confirmed 2022-02-14 due 2020-06-01",
          "2023-03-02..<… start-not-verified due 2022-03-01",
        ])
  }

  // MARK: - Early works

  static let earlyWorks = Fact.causeExamined(
    .verified(.earlyWorks, from: "2020-07-01", through: "2020-08-31"), on: "2021-01-04")

  static func fee(_ rulebook: Rulebook = .shipped, supply: SupplyMethod = .listing) -> String? {
    let terms = ContractTerms.sample(
      supply: supply, ObligationTerm(.handover, by: .on("2020-03-02")),
      ObligationTerm(.start, by: .on("2020-06-01")))
    return Judgement(
      terms: terms,
      facts: [
        SuspectedIdleRuleTests.handedOver, none, earlyWorks,
        .inspected(Inspection(on: "2021-12-01", saw: .notStarted)),
      ], rulebook: rulebook
    ).timeline.story("idle-fee").first.map { String($0.prefix(10)) }
  }

  @Test func `days of verified early works do not count towards the fee of a grant`() {
    #expect(Self.fee() == "2021-08-03")
    #expect(Self.fee(supply: .allocation) == "2021-06-02")
  }

  @Test func `the switch lets the days of early works count`() {
    var choices = Choices.standard
    choices[.earlyWorks] = .doesNotCount
    #expect(Self.fee(Rulebook.shipped.choosing(choices)) == "2021-06-02")
  }

  @Test func `early works do not excuse the contract's own day`() {
    let timeline = Self.terms.timeline(SuspectedIdleRuleTests.handedOver, Self.earlyWorks)
    #expect(
      timeline.story("start-overdue", "start-excused") == [
        "2020-06-02..<… start-overdue unrecorded due 2020-06-01"
      ])
  }
}
