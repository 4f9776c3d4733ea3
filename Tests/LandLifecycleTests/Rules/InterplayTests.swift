import CivilCalendar
import LandLifecycle
import Testing

/// Where one rule's facts bear on another's: fees, supplements, ladders, parts.
struct InterplayTests {
  static let terms = SuspectedIdleRuleTests.terms
  static let handedOver = SuspectedIdleRuleTests.handedOver
  static let none = Fact.causeExamined(.noneApplies, on: "2021-07-01")
  static let fee: [Fact] = [
    handedOver, none, SuspectedIdleRuleTests.seen("2021-07-01"),
    .idleCase(.inquiryServed, on: "2021-06-10"),
    .idleCase(.determinationServed, on: "2021-08-02"),
    .idleCase(.hearingTold, on: "2021-08-09"), .idleCase(.approved, on: "2021-09-06"),
    .idleCase(.disposed(.feeCharged), on: "2021-10-08"),
    .idleCase(.feePaid, on: "2021-11-01"), .idleCase(.closed, on: "2021-11-02"),
  ]

  static func story(_ facts: [Fact], _ kinds: String = "suspected") -> [String] {
    Judgement(terms: terms, facts: facts).timeline.story(kinds, "idle-fee", "idle-take")
  }

  // MARK: - A fee, and then two years

  @Test func `a fee charged, the suspicion comes back when two years are full`() {
    #expect(
      Self.story(Self.fee).last
        == "2022-06-02..<… suspected-idle suspected two-years fee 2021-10-08 unrecorded"
        + " due 2020-06-01")
    #expect(
      Self.story(Self.fee + [SuspectedIdleRuleTests.seen("2022-06-02")]).last
        == "2022-06-02..<… idle-take-back-stage suspected two-years fee 2021-10-08"
        + " confirmed 2022-06-02 due 2020-06-01")
  }

  @Test func `the day before the two years are full nothing is said`() {
    let timeline = Judgement(terms: Self.terms, facts: Self.fee).timeline
    #expect(!timeline.codes(on: "2022-06-01").contains("suspected-idle"))
    #expect(timeline.codes(on: "2022-06-02").contains("suspected-idle"))
  }

  @Test func `a start before the two years are full leaves nothing to come back`() {
    #expect(
      !Self.story(Self.fee + [.site(.started, .on("2022-06-01"))]).contains {
        $0.hasPrefix("2022-06-02")
      })
  }

  @Test func `a fee is not told as due a second time while a new case is open`() {
    let again = Self.fee + [.idleCase(.inquiryServed, on: "2022-03-01")]
    #expect(
      Judgement(terms: Self.terms, facts: again).timeline.codes(on: "2022-03-01").contains(
        "suspected-idle"))
    #expect(
      !Judgement(terms: Self.terms, facts: again).timeline.codes(on: "2022-03-01").contains(
        "idle-fee-stage"))
  }

  @Test func `a supplement about the completion alone does not stop the two years after a fee`() {
    let supplement = Fact.supplement(
      Supplement(
        signedOn: "2020-12-01", .other, [DeadlineChange(.completion, to: .on("2023-06-01"))]))
    #expect(
      Self.story(Self.fee + [supplement]).last
        == "2022-06-02..<… suspected-idle suspected two-years fee 2021-10-08 unrecorded"
        + " due 2020-06-01")
  }

  @Test func `a new start day agreed after a fee starts the clock anew from its signing`() {
    let supplement = LimbRunsTests.supplement(.other, to: "2022-12-01", signed: "2022-02-01")
    #expect(
      Self.story(Self.fee + [supplement]).suffix(2) == [
        "2023-12-02..<2024-12-02 suspected-idle suspected unrecorded due 2022-12-01",
        "2024-12-02..<… suspected-idle suspected two-years unrecorded due 2022-12-01"
          + " since 2023-12-02",
      ])
  }

  // MARK: - Later acts and earlier days

  @Test func `a later extension leaves the clock to tell the hearing as it was`() {
    let facts = Array(Self.fee.prefix(5))
    let later = LimbRunsTests.supplement(
      .idleLandExtension, to: "2022-10-01", signed: "2021-09-01")
    let before = Judgement(terms: Self.terms, facts: facts).timeline
    let after = Judgement(terms: Self.terms, facts: facts + [later]).timeline
    #expect(before.codes(on: "2021-08-31").contains("clock-tell-hearing"))
    #expect(after.codes(on: "2021-08-31") == before.codes(on: "2021-08-31"))
  }

  @Test func `a later start of a part leaves an earlier judgement of the second limb`() {
    let land = Area(squareCentimetres: 300_000_000)
    let terms = ContractTerms.sample(
      area: land,
      parts: [
        Part(name: "一期", area: Area(squareCentimetres: 100_000_000)),
        Part(name: "二期", area: Area(squareCentimetres: 200_000_000)),
      ],
      ObligationTerm(.start, part: 1, by: .on("2020-06-01")),
      ObligationTerm(.start, part: 2, by: .on("2020-06-01")))
    let facts: [Fact] = [
      .site(.handedOver, .on("2020-03-02")), .site(.started, .on("2020-05-06"), part: 1),
      .site(.suspended, .on("2021-03-01"), part: 1),
      .measured(Measurement(.developedArea, 90_000_000, part: 1, on: "2021-04-01")),
    ]
    let started = facts + [.site(.started, .on("2023-01-05"), part: 2)]
    for facts in [facts, started] {
      #expect(
        Judgement(terms: terms, facts: facts).timeline.codes(on: "2022-12-31").contains(
          "idle-limb-two"))
    }
  }

  // MARK: - The grantor's delay and supplements

  @Test func `a grantor's delay that was over when a supplement set the day is no excuse`() {
    let facts: [Fact] = [
      .site(.handedOver, .on("2020-04-01")),
      LimbRunsTests.supplement(.other, to: "2021-03-01", signed: "2020-05-06"),
    ]
    let timeline = Judgement(terms: Self.terms, facts: facts).timeline
    #expect(timeline.codes(on: "2021-03-02").contains("start-overdue"))
    #expect(!timeline.codes(on: "2021-03-02").contains("start-blocked-by-grantor"))
  }

  @Test func `a delay that was not over when the supplement was signed still blocks`() {
    let facts: [Fact] = [
      .site(.handedOver, .on("2020-05-06")),
      LimbRunsTests.supplement(.other, to: "2021-03-01", signed: "2020-05-06"),
    ]
    let timeline = Judgement(terms: Self.terms, facts: facts).timeline
    #expect(!timeline.codes(on: "2021-03-02").contains("start-overdue"))
  }

  // MARK: - What outlives the contract

  @Test func `a rescission leaves the bonds of later milestones to be returned`() {
    let terms = ContractTerms.sample(
      ObligationTerm(.bond, by: .on("2020-01-22")), ObligationTerm(.start, by: .on("2020-06-30")),
      ObligationTerm(.completion, by: .on("2023-06-30"))
    ).with(
      bonds: [
        BondClause(securing: .start, .shareOfPrice(Ratio(5, 100))),
        BondClause(securing: .completion, .shareOfPrice(Ratio(10, 100))),
      ],
      ladders: ConsequenceLadder(
        .start, tiers: [Consequence(after: .years(1), powers: [.rescind, .returnLaterBonds])]))
    let timeline = terms.timeline(
      .bondPosted(.on("2020-01-20")), .site(.handedOver, .on("2020-02-03")),
      .contractAct(.rescissionNotified(.start), on: "2021-07-05"),
      .site(.closed(.rescinded), .on("2021-07-05")))
    #expect(timeline.story("clock-return") == ["2021-07-05..<… clock-return-bond #5 running"])
  }

  // MARK: - Idle land is not dealt with before its decision is performed

  @Test func `a transfer between the fee decision and its payment is pointed out`() {
    for day: Day in ["2021-08-09", "2021-10-08", "2021-10-31"] {
      let facts = Self.fee + [.land(.transferred(to: "乙公司"), on: day)]
      #expect(
        Judgement(terms: Self.terms, facts: facts).timeline.story("transfer") == [
          "\(day)..<2021-11-01 transfer-barred transferred determined-idle confirmed 2021-08-02"
        ])
    }
    let paid = Self.fee + [.land(.transferred(to: "乙公司"), on: "2021-11-01")]
    #expect(Judgement(terms: Self.terms, facts: paid).timeline.story("transfer") == [])
  }

  // MARK: - Sums

  @Test func `a missed standard is charged by what is paid on the day`() {
    let standard = Standard(at: .completion, .investment, 1_000, charge: .shortfall(of: .paid))
    let terms = StandardRuleTests.terms(
      standard,
      obligations: [
        ObligationTerm(.payment, by: .on("2020-02-03"), amount: Money(fen: 400_000_000)),
        ObligationTerm(
          .payment, instance: 2, by: .on("2022-12-01"), amount: Money(fen: 600_000_000)),
      ])
    let timeline = terms.timeline(
      .paid(instance: 1, .on("2020-02-03")), .paid(instance: 2, .on("2022-12-01")),
      StandardRuleTests.completed, StandardRuleTests.measured(.investment, 750, "2022-05-05"))
    #expect(
      timeline.stakes(on: "2022-11-30", "completion-below") == [
        "completion-below-standard 1000000.00"
      ])
    #expect(
      timeline.stakes(on: "2022-12-01", "completion-below") == [
        "completion-below-standard 2500000.00"
      ])
  }

  @Test
  func `what is unpaid counts an instalment late by its own day before a supplement moved it`() {
    let terms = ContractTerms.sample(
      ObligationTerm(.payment, by: .on("2020-07-10"), amount: Money(fen: 1_000_000_000)),
      ObligationTerm(.start, by: .on("2020-06-30"))
    ).with(
      ladders: ConsequenceLadder(
        .start,
        tiers: [Consequence(charge: .perDay(Ratio(1, 1000), of: .unpaid, upTo: nil))]))
    let timeline = terms.timeline(
      .site(.handedOver, .on("2020-02-03")),
      .supplement(
        Supplement(
          signedOn: "2020-07-20", .other, [DeadlineChange(.payment, to: .on("2020-12-31"))])))
    // 9 days, 11 to 19 July, of 10,000.00 元 each.
    #expect(timeline.stakes(on: "2020-07-10", "start-overdue") == ["start-overdue tier 1 0.00"])
    #expect(timeline.stakes(on: "2020-07-19", "start-overdue") == ["start-overdue tier 1 90000.00"])
    #expect(timeline.stakes(on: "2020-07-20", "start-overdue") == ["start-overdue tier 1 90000.00"])
  }

  @Test func `what a delay cost until a supplement is answered for the days before it`() {
    let terms = ContractTerms.sample(
      ObligationTerm(.handover, by: .on("2020-03-02")),
      ObligationTerm(.start, by: .on("2020-06-30"))
    ).with(
      ladders: ConsequenceLadder(
        .start, tiers: [Consequence(charge: .perDay(Ratio(1, 1000), of: .price, upTo: nil))]))
    let timeline = terms.timeline(
      Self.handedOver,
      .supplement(
        Supplement(
          signedOn: "2020-08-01", .other, [DeadlineChange(.start, to: .on("2020-12-31"))])))
    // 31 days of 10,000.00 元.
    #expect(
      timeline.stakes(on: "2020-07-31", "start-overdue") == ["start-overdue tier 1 310000.00"])
    let ended = timeline.changes(in: "2020-08-01"..."2020-08-01").first { $0.direction == .ends }
    #expect(ended?.finding.kind.code == "start-overdue")
    #expect(ended?.finding.amount.amount(on: "2020-07-31") == Money(fen: 31_000_000))
    #expect(timeline.stakes(on: "2021-01-01", "start-overdue") == ["start-overdue tier 1 10000.00"])
  }
}
