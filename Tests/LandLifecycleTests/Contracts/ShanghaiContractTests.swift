import CivilCalendar
import LandLifecycle
import Testing

/// The two contracts that Shanghai published (沪宝国有建设用地使用合同(2024)5号 and
/// 沪闵国有建设用地使用合同(2024)23号), as far as their records go: both are cut inside 竣工认定.
///
/// The records state neither the day of signing nor price, deposit and split of the bond: those of
/// these tests are made up and say so.
struct ShanghaiContractTests {
  /// 开工认定, word for word the same in both records.
  static let lateStart = ConsequenceLadder(
    .start,
    tiers: [
      Consequence(charge: .share(Ratio(50, 100), of: .bond(.start))),
      Consequence(after: .months(6), charge: .share(Ratio(1, 1), of: .bond(.start))),
      Consequence(
        after: .years(1),
        powers: [.rescind, .takeBack, .keepDeposit, .returnRemainingPrice, .returnLaterBonds]),
    ])
  /// 履约保证金: late over 60 days, demanded and still not paid.
  static let lateBond = ConsequenceLadder(
    .bond,
    tiers: [
      Consequence(
        after: .days(60), powers: [.rescind, .keepDeposit, .claimDamages], demand: DemandClause())
    ])

  static func terms(
    signed: Day, handover: Int, completion: Int, price: Money?, _ clauses: ContractClauses
  ) throws -> ContractTerms {
    try ContractTerms(
      supply: .listing, signedOn: signed, price: price,
      obligations: [
        ObligationTerm(.payment, by: .after(.signing, .workingDays(30))),
        ObligationTerm(.bond, by: .after(.signing, .workingDays(5))),
        ObligationTerm(.handover, by: .after(.fullPayment, .workingDays(handover))),
        ObligationTerm(.start, by: .after(.handover, .months(6))),
        ObligationTerm(.completion, by: .after(.handover, .months(completion))),
      ], clauses: clauses)
  }

  /// Signed on 2024-03-01 for 15,000,000 元, deposit 3,000,000 元, bonds 8 %, 8 % and 4 %: all made up
  /// but the 20 % in all.
  static func baoshan(bonds: [BondClause] = split) throws -> ContractTerms {
    try terms(
      signed: "2024-03-01", handover: 45, completion: 30, price: Money(fen: 1_500_000_000),
      ContractClauses(
        form: .shanghaiWholeLife, deposit: Money(fen: 300_000_000), bonds: bonds,
        consequences: [lateStart, lateBond]))
  }

  static let split = [
    BondClause(securing: .start, .shareOfPrice(Ratio(8, 100))),
    BondClause(securing: .completion, .shareOfPrice(Ratio(8, 100))),
    BondClause(securing: .production, .shareOfPrice(Ratio(4, 100))),
  ]

  static let handedOver: [Fact] = [
    .paid(.on("2024-03-20")), .bondPosted(.on("2024-03-08")),
    .site(.handedOver, .on("2024-04-30")),
  ]

  struct Case: CustomTestStringConvertible {
    let day: Day
    let expected: [String]
    var testDescription: String { "\(day)" }
  }

  /// Handed over on 2024-04-30: the start is due on 2024-10-30.
  static let days = [
    Case(day: "2024-10-30", expected: []),
    Case(day: "2024-10-31", expected: ["start-overdue tier 1 600000.00"]),
    Case(day: "2025-04-30", expected: ["start-overdue tier 1 600000.00"]),
    Case(day: "2025-05-01", expected: ["start-overdue tier 2 1200000.00"]),
    Case(day: "2025-10-30", expected: ["start-overdue tier 2 1200000.00"]),
    Case(
      day: "2025-10-31",
      expected: ["start-overdue tier 3 1200000.00", "start-rescission-right tier 3 3000000.00"]),
    Case(
      day: "2026-10-31",
      expected: ["start-overdue tier 3 1200000.00", "start-rescission-right tier 3 3000000.00"]),
    Case(
      day: "2026-11-02",
      expected: ["start-overdue tier 3 1200000.00", "start-rescission-right tier 3 3000000.00"]),
    Case(
      day: "2026-11-03",
      expected: ["start-overdue tier 3 1200000.00", "start-rescission-lapsed tier 3"]),
  ]

  @Test(arguments: days)
  func `Baoshan: half the start bond, then all of it, then the right to rescind`(
    _ item: Case
  ) throws {
    let timeline = Judgement(terms: try Self.baoshan(), facts: Self.handedOver).timeline
    #expect(
      timeline.stakes(on: item.day, "start-overdue", "start-resc", "start-demand") == item.expected)
  }

  @Test func `contract and statute run side by side: both open a year after the start day`() throws
  {
    let timeline = Judgement(terms: try Self.baoshan(), facts: Self.handedOver).timeline
    #expect(timeline.codes(on: "2025-10-30").contains("suspected-idle") == false)
    #expect(timeline.codes(on: "2025-10-31").contains("suspected-idle"))
  }

  @Test func `without the split of the bond on file the sum is not on record`() throws {
    let timeline = Judgement(
      terms: try Self.baoshan(bonds: [BondClause(securing: nil, .shareOfPrice(Ratio(20, 100)))]),
      facts: Self.handedOver
    ).timeline
    #expect(
      timeline.stakes(on: "2024-10-31", "start-overdue") == ["start-overdue tier 1 not on record"])
    #expect(
      timeline.stakes(on: "2025-05-01", "start-overdue") == ["start-overdue tier 2 not on record"])
  }

  @Test func `a start a year late keeps its tier and ends the right`() throws {
    let timeline = Judgement(
      terms: try Self.baoshan(), facts: Self.handedOver + [.site(.started, .on("2025-11-20"))]
    ).timeline
    #expect(
      timeline.stakes(on: "2025-11-19", "start-met", "start-resc", "start-overdue") == [
        "start-overdue tier 3 1200000.00", "start-rescission-right tier 3 3000000.00",
      ])
    #expect(
      timeline.stakes(on: "2025-11-20", "start-met", "start-resc", "start-overdue") == [
        "start-met-late tier 3 1200000.00"
      ])
  }

  @Test func `rescinded over the start, the later bonds are to be returned`() throws {
    let timeline = Judgement(
      terms: try Self.baoshan(),
      facts: Self.handedOver + [.contractAct(.rescissionNotified(.start), on: "2025-12-01")]
    ).timeline
    #expect(
      timeline.story("start-resc", "clock-return", "clock-rescind") == [
        "2025-10-31..<2025-12-01 start-rescission-right tier 3 unrecorded due 2024-10-30 "
          + "1/1 of deposit 300000000",
        "2025-10-31..<2025-12-01 clock-rescind #4 running due 2026-10-31 rolled to 2026-11-02",
        "2025-12-01..<… clock-return-bond #5 running",
        "2025-12-01..<… clock-return-bond #6 running",
      ])
  }

  // MARK: - Minhang

  /// Signed on 2024-06-03 for 80,000,000 元: made up. No split of the 15 % is on file.
  static func minhang() throws -> ContractTerms {
    try terms(
      signed: "2024-06-03", handover: 30, completion: 42, price: Money(fen: 8_000_000_000),
      ContractClauses(
        form: .shanghaiWholeLife, bonds: [BondClause(securing: nil, .shareOfPrice(Ratio(15, 100)))],
        consequences: [lateStart, lateBond]))
  }

  @Test func `Minhang: a bond never posted needs a demand after 60 days, and then opens the right`()
    throws
  {
    let facts: [Fact] = [.contractAct(.demanded(.bond, answerBy: "2024-09-20"), on: "2024-09-02")]
    let silent = Judgement(terms: try Self.minhang(), facts: []).timeline
    #expect(
      silent.story("bond-overdue", "bond-demand", "bond-resc", "clock-demand") == [
        "2024-06-12..<2024-08-11 bond-overdue tier 0 unrecorded due 2024-06-11",
        "2024-08-11..<… bond-overdue tier 1 unrecorded due 2024-06-11 since 2024-06-12",
        "2024-08-11..<2026-09-20 bond-demand-needed tier 1 unrecorded due 2024-06-11",
        "2024-08-11..<… clock-demand-contract #2 running",
        "2026-09-20..<… bond-demand-needed tier 1 unrecorded due 2024-06-11 "
          + "[rests-on-lapsed-rule] since 2024-08-11",
      ])
    let demanded = Judgement(terms: try Self.minhang(), facts: facts).timeline
    #expect(
      demanded.story("bond-demand", "bond-resc", "clock-demand", "clock-rescind") == [
        "2024-08-11..<2024-09-02 bond-demand-needed tier 1 unrecorded due 2024-06-11",
        "2024-08-11..<2024-09-02 clock-demand-contract #2 running",
        "2024-09-21..<2025-09-23 bond-rescission-right tier 1 unrecorded due 2024-06-11 "
          + "sum not on record",
        "2024-09-21..<2025-09-23 clock-rescind #2 running due 2025-09-21 rolled to 2025-09-22",
        "2025-09-23..<2026-09-20 bond-rescission-lapsed tier 1 unrecorded due 2024-06-11",
        "2026-09-20..<… bond-rescission-lapsed tier 1 unrecorded due 2024-06-11 "
          + "[rests-on-lapsed-rule] since 2025-09-23",
      ])
  }
}
