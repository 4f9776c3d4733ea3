import CivilCalendar
import LandLifecycle
import Testing

struct IdleCaseClockRuleTests {
  static let terms = ContractTerms.sample(ObligationTerm(.start, by: .on("2023-06-01")))
  /// A case up to its determination, everything owed from it done.
  static let determined: [Fact] = [
    .idleCase(.inquiryServed, on: "2024-09-02"), .idleCase(.answered, on: "2024-09-20"),
    .idleCase(.determinationServed, on: "2024-11-04"), .idleCase(.published, on: "2024-11-04"),
    .idleCase(.filed, on: "2024-11-04"), .idleCase(.financeTold, on: "2024-11-04"),
  ]
  /// What confirms and examines the stages of art. 14.
  static let ownFault: [Fact] = [
    .inspected(Inspection(on: "2024-10-08", saw: .notStarted)),
    .causeExamined(.noneApplies, on: "2024-10-15"),
  ]

  static func story(_ facts: [Fact]) -> [String] {
    Judgement(terms: terms, facts: facts).timeline.story("clock")
  }

  // MARK: - Inquiry

  @Test func `thirty days to open run from the recorded suspicion and roll over a holiday`() {
    #expect(
      Self.story([.idleCase(.suspicionRaised, on: "2025-09-01")]) == [
        "2025-09-01..<2025-10-10 clock-open-inquiry running due 2025-10-01 rolled to 2025-10-09",
        "2025-10-10..<… clock-open-inquiry past unrecorded due 2025-10-01 rolled to 2025-10-09"
          + " since 2025-09-01",
      ])
  }

  @Test func `a suspicion of the rule alone starts no clock`() {
    #expect(Self.story([]) == [])
  }

  @Test func `a notice served in time ends the clock on its own day`() {
    #expect(
      Self.story([
        .idleCase(.suspicionRaised, on: "2025-03-03"), .idleCase(.inquiryServed, on: "2025-04-02"),
      ]) == [
        "2025-03-03..<2025-04-02 clock-open-inquiry running due 2025-04-02",
        "2025-04-02..<2025-05-07 clock-answer-inquiry running due 2025-05-02 rolled to 2025-05-06",
        "2025-05-07..<… clock-determine running",
        "2025-05-07..<… clock-answer-inquiry past unrecorded due 2025-05-02 rolled to 2025-05-06"
          + " since 2025-04-02",
      ])
  }

  @Test func `an answer ends the time to answer and opens the determination`() {
    #expect(
      Self.story([
        .idleCase(.inquiryServed, on: "2025-04-02"), .idleCase(.answered, on: "2025-04-11"),
        .idleCase(.cleared, on: "2025-05-12"),
      ]) == [
        "2025-04-02..<2025-04-11 clock-answer-inquiry running due 2025-05-02 rolled to 2025-05-06",
        "2025-04-11..<2025-05-12 clock-determine running",
      ])
  }

  @Test func `a period over the year's end counts into January and rolls off its holidays`() {
    #expect(
      Self.story([.idleCase(.suspicionRaised, on: "2024-12-31")]).first
        == "2024-12-31..<2025-02-06 clock-open-inquiry running due 2025-01-30 rolled to 2025-02-05")
  }

  @Test func `29 February is counted as a day`() {
    #expect(
      Self.story([.idleCase(.suspicionRaised, on: "2024-01-31")]).first
        == "2024-01-31..<2024-03-02 clock-open-inquiry running due 2024-03-01")
  }

  @Test func `a period that ends in a year without published holidays is provisional`() {
    #expect(
      Self.story([.idleCase(.suspicionRaised, on: "2026-12-15")]).first
        == "2026-12-15..<2027-01-15 clock-open-inquiry running due 2027-01-14 uncertain"
        + " [provisional]")
  }

  // MARK: - From the determination on

  @Test func `a determination is published, filed and told, each until it is done`() {
    #expect(
      Self.story([
        .idleCase(.inquiryServed, on: "2024-09-02"), .idleCase(.answered, on: "2024-09-20"),
        .idleCase(.determinationServed, on: "2024-11-04"), .idleCase(.published, on: "2024-11-06"),
        .idleCase(.filed, on: "2024-11-08"),
      ]).suffix(3) == [
        "2024-11-04..<2024-11-06 clock-publish running",
        "2024-11-04..<2024-11-08 clock-file running",
        "2024-11-04..<… clock-inform-finance running",
      ])
  }

  @Test func `a mortgagee is told of a scheme while the mortgage is on record`() {
    let scheme = Fact.idleCase(.schemeAgreed, on: "2024-12-02")
    let mortgage = Fact.land(.mortgaged(to: "某银行"), on: "2022-05-05")
    func told(_ facts: [Fact]) -> [String] {
      Judgement(terms: Self.terms, facts: Self.determined + [scheme] + facts)
        .timeline.story("clock-inform-m")
    }
    #expect(told([]) == [])
    #expect(told([mortgage]) == ["2024-12-02..<… clock-inform-mortgagee running"])
    #expect(
      told([mortgage, .land(.mortgageReleased(by: "某银行"), on: "2024-12-20")]) == [
        "2024-12-02..<2024-12-20 clock-inform-mortgagee running"
      ])
    #expect(
      told([mortgage, .idleCase(.mortgageeTold, on: "2024-12-05")]) == [
        "2024-12-02..<2024-12-05 clock-inform-mortgagee running"
      ])
  }

  @Test func `a fee tells no mortgagee, a take-back does`() {
    let mortgage = Fact.land(.mortgaged(to: "某银行"), on: "2022-05-05")
    func told(_ way: IdleDisposal) -> [String] {
      let decided: [Fact] = [
        .idleCase(.hearingTold, on: "2024-12-02"), .idleCase(.approved, on: "2024-12-20"),
        .idleCase(.disposed(way), on: "2025-01-06"),
      ]
      return Judgement(terms: Self.terms, facts: Self.determined + decided + [mortgage])
        .timeline.story("clock-inform-m")
    }
    #expect(told(.feeCharged) == [])
    #expect(told(.takenBack) == ["2025-01-06..<… clock-inform-mortgagee running"])
  }

  // MARK: - Before a decision

  @Test func `the hearing is told once a visit and an examined cause open the fee stage`() {
    #expect(Self.story(Self.determined).suffix(1).first?.contains("tell-hearing") == false)
    #expect(
      Self.story(Self.determined + Self.ownFault).last
        == "2024-11-04..<… clock-tell-hearing running")
  }

  @Test func `a hearing asked for holds the decision up until it is held`() {
    #expect(
      Self.story(
        Self.determined + Self.ownFault + [
          .idleCase(.hearingTold, on: "2024-12-02"), .idleCase(.approved, on: "2024-12-03"),
          .idleCase(.hearingRequested, on: "2024-12-06"),
          .idleCase(.hearingHeld, on: "2024-12-25"),
          .idleCase(.disposed(.feeCharged), on: "2025-01-06"),
        ]
      ).filter { !$0.contains("inquiry") && !$0.contains("determine") }.prefix(5) == [
        "2024-11-04..<2024-12-02 clock-tell-hearing running",
        "2024-12-02..<2024-12-03 clock-approve-decision running",
        "2024-12-03..<2024-12-06 clock-decide running",
        "2024-12-06..<2024-12-25 clock-hold-hearing running",
        "2024-12-25..<2025-01-06 clock-decide running",
      ])
  }

  @Test
  func `what the government is asked to approve is a scheme or a decision, the last taken up`() {
    func told(_ facts: Fact...) -> [String] {
      Self.story(Self.determined + facts).filter { $0.contains("approve") }
    }
    #expect(
      told(
        .idleCase(.schemeAgreed, on: "2024-12-02"), .idleCase(.approved, on: "2024-12-20")) == [
          "2024-12-02..<2024-12-20 clock-approve-scheme running"
        ])
    #expect(
      told(.idleCase(.hearingTold, on: "2024-12-02"), .idleCase(.approved, on: "2024-12-20")) == [
        "2024-12-02..<2024-12-20 clock-approve-decision running"
      ])
    #expect(
      told(
        .idleCase(.schemeAgreed, on: "2024-12-02"), .idleCase(.hearingTold, on: "2024-12-09")) == [
          "2024-12-02..<2024-12-09 clock-approve-scheme running",
          "2024-12-09..<… clock-approve-decision running",
        ])
    #expect(
      told(
        .idleCase(.hearingTold, on: "2024-12-02"), .idleCase(.schemeAgreed, on: "2024-12-09")) == [
          "2024-12-02..<2024-12-09 clock-approve-decision running",
          "2024-12-09..<… clock-approve-scheme running",
        ])
    #expect(
      LegalClock.approveScheme.citations.map(\.article)
        + LegalClock.approveDecision.citations.map(\.article) == ["第十三条第一款", "第十四条"])
  }

  @Test
  func `land not published is to be, until it is dealt with, and then nothing is left to publish`()
  {
    let supplement = Fact.supplement(
      Supplement(
        signedOn: "2025-02-10", .idleLandExtension,
        [DeadlineChange(.start, to: .on("2025-09-01"))]))
    let unpublished = Self.determined.filter { $0 != .idleCase(.published, on: "2024-11-04") }
    func told(_ way: IdleDisposal, _ facts: Fact...) -> [String] {
      Judgement(
        terms: Self.terms,
        facts: unpublished + [
          .idleCase(.schemeAgreed, on: "2024-12-02"), .idleCase(.approved, on: "2024-12-20"),
          .idleCase(.disposed(way), on: "2025-01-06"),
        ] + facts
      ).timeline.story("clock-publish", "clock-withdraw")
    }
    #expect(told(.extended) == ["2024-11-04..<… clock-publish running"])
    #expect(
      told(.extended, supplement) == [
        "2024-11-04..<2025-02-10 clock-publish running",
        "2025-02-10..<… clock-withdraw-publication running",
      ])
    #expect(
      told(.boughtBack, .idleCase(.deregistered, on: "2025-02-10")) == [
        "2024-11-04..<2025-02-10 clock-publish running",
        "2025-02-10..<… clock-withdraw-publication running",
      ])
    #expect(told(.temporaryUse) == ["2024-11-04..<… clock-publish running"])
  }

  @Test func `a take-back is announced for thirty days before it is decided`() {
    let facts: [Fact] = [
      .idleCase(.inquiryServed, on: "2025-07-01"), .idleCase(.answered, on: "2025-07-15"),
      .idleCase(.determinationServed, on: "2025-08-04"), .idleCase(.published, on: "2025-08-04"),
      .idleCase(.filed, on: "2025-08-04"), .idleCase(.financeTold, on: "2025-08-04"),
      .inspected(Inspection(on: "2025-07-08", saw: .notStarted)),
      .causeExamined(.noneApplies, on: "2025-07-20"), .idleCase(.hearingTold, on: "2025-08-11"),
      .idleCase(.approved, on: "2025-09-01"), .idleCase(.takeBackNoticed, on: "2025-09-02"),
    ]
    #expect(
      Self.story(facts).suffix(5) == [
        "2025-08-04..<2025-08-11 clock-tell-hearing running",
        "2025-08-11..<2025-09-02 clock-notice-take-back running",
        "2025-08-11..<2025-09-01 clock-approve-decision running",
        "2025-09-01..<2025-09-02 clock-decide running",
        "2025-10-03..<… clock-decide running",
      ])
  }

  // MARK: - After a disposal

  @Test func `a temporary use ends after two years, which do not roll`() {
    let facts: [Fact] = [
      .idleCase(.schemeAgreed, on: "2024-12-02"), .idleCase(.approved, on: "2024-12-20"),
      .idleCase(.disposed(.temporaryUse), on: "2025-01-04"),
    ]
    #expect(
      Self.story(Self.determined + facts).suffix(2) == [
        "2025-01-04..<2027-01-05 clock-end-temporary-use running due 2027-01-04",
        "2027-01-05..<… clock-end-temporary-use past unrecorded due 2027-01-04 since 2025-01-04",
      ])
  }

  static func disposed(_ way: IdleDisposal, _ after: Fact...) -> [String] {
    let facts: [Fact] = [
      .idleCase(.schemeAgreed, on: "2024-12-02"), .idleCase(.approved, on: "2024-12-20"),
      .idleCase(.disposed(way), on: "2025-01-06"),
    ]
    return story(Self.determined + facts + after).filter { $0 >= "2025" }
  }

  static func anew(_ kind: SupplementKind, _ node: Milestone = .start, signed: Day) -> Fact {
    .supplement(Supplement(signedOn: signed, kind, [DeadlineChange(node, to: .on("2025-12-01"))]))
  }

  @Test func `an extension needs its supplement, and then the publication ends`() {
    #expect(Self.disposed(.extended) == ["2025-01-06..<… clock-sign-supplement running"])
    #expect(
      Self.disposed(
        .extended, Self.anew(.other, signed: "2025-01-20"),
        Self.anew(.idleLandExtension, signed: "2025-02-10"),
        .idleCase(.closed, on: "2025-03-03")) == [
          "2025-01-06..<2025-02-10 clock-sign-supplement running",
          "2025-02-10..<2025-03-03 clock-withdraw-publication running",
        ])
  }

  @Test func `a supplement signed before the way was recorded does as well`() {
    #expect(
      Self.disposed(.extended, Self.anew(.idleLandExtension, signed: "2025-01-03")) == [
        "2025-01-06..<… clock-withdraw-publication running"
      ])
  }

  @Test(arguments: [IdleDisposal.useChanged, .exchanged, .otherWay])
  func `the other ways need a start day agreed on anew, by supplement or a new grant`(
    way: IdleDisposal
  ) {
    #expect(Self.disposed(way) == ["2025-01-06..<… clock-agree-anew running"])
    let after = [
      "2025-01-06..<2025-02-10 clock-agree-anew running",
      "2025-02-10..<… clock-withdraw-publication running",
    ]
    #expect(Self.disposed(way, Self.anew(.other, signed: "2025-02-10")) == after)
    #expect(Self.disposed(way, .land(.regranted(as: "丙-9"), on: "2025-02-10")) == after)
    #expect(
      Self.disposed(way, Self.anew(.other, .completion, signed: "2025-02-10")).first
        == "2025-01-06..<… clock-agree-anew running")
  }

  @Test func `land bought back is deregistered, and then the publication ends`() {
    #expect(
      Self.disposed(
        .boughtBack, .idleCase(.deregistered, on: "2025-02-10"),
        .idleCase(.closed, on: "2025-02-20")
      ) == [
        "2025-01-06..<2025-02-10 clock-deregister running",
        "2025-02-10..<2025-02-20 clock-withdraw-publication running",
      ])
  }

  @Test func `a decision set aside is prepared anew, and what was published stands`() {
    let facts: [Fact] = [
      .idleCase(.hearingTold, on: "2024-12-02"), .idleCase(.approved, on: "2024-12-03"),
      .idleCase(.disposed(.feeCharged), on: "2025-01-06"),
      .idleCase(.reviewApplied, on: "2025-02-10"),
      .idleCase(.reviewDecided(.setAside), on: "2025-04-07"),
    ]
    let judgement = Judgement(terms: Self.terms, facts: Self.determined + Self.ownFault + facts)
    #expect(judgement.timeline.codes(on: "2025-04-07").contains("clock-tell-hearing"))
    #expect(judgement.timeline.codes(on: "2025-04-07").contains("determined-idle"))
    #expect(!judgement.timeline.codes(on: "2025-04-07").contains("clock-publish"))
    #expect(!judgement.timeline.codes(on: "2025-04-06").contains("clock-tell-hearing"))
  }
}
