import CivilCalendar
import LandLifecycle
import Testing

struct TransferRuleTests {
  static let terms = SuspectedIdleRuleTests.terms
  static let determined: [Fact] = [
    SuspectedIdleRuleTests.handedOver, .idleCase(.inquiryServed, on: "2021-06-10"),
    .idleCase(.determinationServed, on: "2021-08-02"),
    .idleCase(.disposed(.extended), on: "2021-10-08"),
  ]

  static func story(_ facts: [Fact], _ terms: ContractTerms = terms) -> [String] {
    Judgement(terms: terms, facts: facts).timeline.story("transfer")
  }

  static func transferred(_ day: Day) -> Fact { .land(.transferred(to: "乙公司"), on: day) }

  @Test func `each bar names the article that it is from`() {
    func cited(_ bar: TransferBar) -> [Citation] {
      Finding(
        .transferBarred, since: "2021-08-02", tier: .barred(.transferred(to: "乙公司"), bar)
      ).citations
    }
    #expect(cited(.determinedIdle) == [.idleFreeze])
    #expect(cited(.priceUnpaid) == [.transferConditions])
    #expect(cited(.investmentShort) == [.transferConditions])
  }

  // MARK: - Idle land not disposed of

  @Test func `a transfer while determined idle land is not disposed of is pointed out`() {
    #expect(Self.story(Self.determined + [Self.transferred("2021-08-01")]) == [])
    for day: Day in ["2021-08-02", "2021-10-07"] {
      #expect(
        Self.story(Self.determined + [Self.transferred(day)]) == [
          "\(day)..<2021-10-08 transfer-barred transferred determined-idle confirmed 2021-08-02"
        ])
    }
    #expect(Self.story(Self.determined + [Self.transferred("2021-10-08")]) == [])
  }

  @Test func `neither telling of the hearing nor a decision that is set aside disposes of it`() {
    let facts: [Fact] = [
      SuspectedIdleRuleTests.handedOver, .idleCase(.inquiryServed, on: "2021-06-10"),
      .idleCase(.determinationServed, on: "2021-08-02"), .idleCase(.hearingTold, on: "2021-08-16"),
      .idleCase(.disposed(.feeCharged), on: "2021-10-08"),
      .idleCase(.reviewApplied, on: "2021-11-01"),
      .idleCase(.reviewDecided(.setAside), on: "2021-12-20"),
    ]
    #expect(
      Self.story(facts + [Self.transferred("2021-08-16")]) == [
        "2021-08-16..<… transfer-barred transferred determined-idle confirmed 2021-08-02"
      ])
    for day: Day in ["2021-12-19", "2021-12-20"] {
      #expect(
        Self.story(facts + [Self.transferred(day)]) == [
          "\(day)..<… transfer-barred transferred determined-idle confirmed 2021-08-02"
        ])
    }
  }

  @Test func `so are a mortgage and a split, but not a seizure or a change of shareholders`() {
    let events: [LandEvent] = [
      .mortgaged(to: "某银行"), .split(into: ["X-1", "X-2"]), .seized(by: "某法院"),
      .shareholdersChanged("甲出资百分之六十"), .mortgageReleased(by: "某银行"),
    ]
    let facts = events.map { Fact.land($0, on: "2021-09-01") }
    #expect(
      Self.story(Self.determined + facts) == [
        "2021-09-01..<2021-10-08 transfer-barred split determined-idle confirmed 2021-08-02",
        "2021-09-01..<2021-10-08 transfer-barred #2 mortgaged determined-idle confirmed 2021-08-02",
      ])
  }

  @Test func `it is information for checking`() {
    let timeline = Judgement(
      terms: Self.terms, facts: Self.determined + [Self.transferred("2021-09-01")]
    ).timeline
    let found = timeline.findings(on: "2021-09-01").filter { $0.kind == .transferBarred }
    #expect(found.map(\.list) == [.information])
  }

  // MARK: - Before full payment

  static let priced = ContractTerms.sample(
    ObligationTerm(.payment, by: .on("2020-02-14")),
    ObligationTerm(.payment, instance: 2, by: .on("2020-08-14")))

  @Test func `a transfer before the last instalment was paid is pointed out, on its day it is not`()
  {
    let first = Fact.paid(instance: 1, .on("2020-02-14"))
    #expect(
      Self.story(
        [first, Self.transferred("2020-07-01"), .paid(instance: 2, .on("2020-07-02"))], Self.priced)
        == ["2020-07-01..<2020-07-02 transfer-barred transferred price-unpaid confirmed 2020-07-02"]
    )
    #expect(
      Self.story(
        [first, Self.transferred("2020-07-01"), .paid(instance: 2, .on("2020-07-01"))], Self.priced)
        == [])
    #expect(
      Self.story([first, Self.transferred("2020-07-01")], Self.priced)
        == ["2020-07-01..<… transfer-barred transferred price-unpaid unrecorded"])
  }

  @Test func `where the source has no place for payments nothing is said`() {
    let terms = ContractTerms.sample(
      coverage: .everythingButActual(.payment), ObligationTerm(.payment, by: .on("2020-02-14")))
    #expect(Self.story([Self.transferred("2020-07-01")], terms) == [])
    #expect(Self.story([Self.transferred("2020-07-01")]) == [])
  }

  // MARK: - Below a quarter of the investment

  static let invested = Self.terms.stating(
    ContractClauses(totalInvestment: Money(fen: 1_000)))

  static func measured(_ fen: Int64, _ day: Day) -> Fact {
    .measured(Measurement(.investment, fen, on: day))
  }

  @Test func `a quarter of the investment is enough, a fen less is not`() {
    let sold = Self.transferred("2021-03-01")
    #expect(Self.story([sold, Self.measured(250, "2021-02-01")], Self.invested) == [])
    #expect(
      Self.story([sold, Self.measured(249, "2021-02-01")], Self.invested)
        == ["2021-03-01..<… transfer-barred transferred investment-short unrecorded"])
    #expect(
      Self.story(
        [sold, Self.measured(249, "2021-04-01"), Self.measured(250, "2021-06-01")], Self.invested)
        == [
          "2021-03-01..<2021-06-01 transfer-barred transferred investment-short confirmed 2021-04-01"
        ])
  }

  @Test func `without a measurement or the whole investment nothing is said`() {
    let sold = Self.transferred("2021-03-01")
    #expect(Self.story([sold], Self.invested) == [])
    #expect(Self.story([sold, Self.measured(1, "2021-04-01")]) == [])
  }
}
