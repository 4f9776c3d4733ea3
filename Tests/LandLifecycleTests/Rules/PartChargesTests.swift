import CivilCalendar
import LandLifecycle
import Testing

/// A sum of the whole contract is stated once, whichever of its parts are late or lie idle.
struct PartChargesTests {
  private static func terms(
    first: Day = "2023-12-01", second: Day = "2023-12-01", bonds: [BondClause] = [],
    _ ladders: ConsequenceLadder...
  ) throws -> ContractTerms {
    try ContractTerms(
      supply: .listing, signedOn: "2023-01-10", price: Money(fen: 1_000_000_000),
      parts: [Part(name: "一期", area: nil), Part(name: "二期", area: nil)],
      obligations: [
        ObligationTerm(.handover, by: .on("2023-02-01")),
        ObligationTerm(.start, part: 1, by: .on(first)),
        ObligationTerm(.start, part: 2, by: .on(second)),
      ], clauses: ContractClauses(bonds: bonds, consequences: ladders))
  }

  private static let handedOver = Fact.site(.handedOver, .on("2023-02-01"))
  private static let daily = ConsequenceLadder(
    .start, tiers: [Consequence(charge: .perDay(Ratio(1, 1000), of: .price, upTo: nil))])
  private static let ofBond = ConsequenceLadder(
    .start,
    tiers: [
      Consequence(charge: .share(Ratio(1, 2), of: .bond(.start))),
      Consequence(after: .months(6), charge: .share(Ratio(1, 1), of: .bond(.start))),
    ])

  private static func seen(_ day: Day, part: UInt8 = 0, _ saw: Sighting = .notStarted) -> Fact {
    .inspected(Inspection(on: day, part: part, saw: saw))
  }

  private static func stakes(
    _ terms: ContractTerms, _ facts: Fact..., on day: Day, _ kinds: String...
  ) -> [String] {
    let timeline = Judgement(terms: terms, facts: [handedOver] + facts).timeline
    return kinds.flatMap { timeline.stakes(on: day, $0) }
  }

  // MARK: - The idle fee

  private static let none = Fact.causeExamined(.noneApplies, on: "2024-12-20")

  @Test
  func `the idle fee of a contract whose parts all lie idle is stated with the first`() throws {
    let found = try Self.stakes(
      Self.terms(), Self.seen("2024-12-10"), Self.none, on: "2024-12-21", "idle-fee")
    #expect(found == ["idle-fee-stage 2000000.00", "idle-fee-stage stated with part 1"])
  }

  @Test
  func `of one part that lies idle no fee is stated, since nobody has said what its price is`()
    throws
  {
    let started = Fact.site(.started, .on("2023-11-01"), part: 2)
    let found = try Self.stakes(
      Self.terms(), started, Self.seen("2024-12-10", part: 1), Self.none, on: "2024-12-21",
      "idle-fee")
    #expect(found == ["idle-fee-stage not apportioned"])
    let judgement = Judgement(
      terms: try Self.terms(),
      facts: [Self.handedOver, started, Self.seen("2024-12-10", part: 1), Self.none])
    #expect(judgement.idleFee(since: "2024-12-21") == .notApportioned)
    #expect(judgement.partsChargedIdleFee(on: "2024-12-21") == [1])
  }

  @Test func `the fee of the whole is stated only from the day on which the last part lies idle`()
    throws
  {
    let terms = try Self.terms(second: "2024-01-15")
    let visits = [Self.seen("2024-12-10"), Self.seen("2025-01-20"), Self.none]
    func found(_ day: Day) -> [String] {
      Judgement(terms: terms, facts: [Self.handedOver] + visits).timeline.stakes(
        on: day, "idle-fee")
    }
    #expect(found("2025-01-15") == ["idle-fee-stage not apportioned"])
    #expect(
      found("2025-01-16") == ["idle-fee-stage 2000000.00", "idle-fee-stage stated with part 1"])
  }

  // MARK: - Charges

  @Test
  func `a daily charge on the price is one, and stated with the part that was late first`() throws {
    #expect(
      try Self.stakes(Self.terms(Self.daily), on: "2023-12-05", "start-overdue") == [
        "start-overdue tier 1 40000.00", "start-overdue tier 1 stated with part 1",
      ])
  }

  @Test func `days on which no other part is late are charged with the part that is`() throws {
    let terms = try Self.terms(second: "2023-12-11", Self.daily)
    let started = Fact.site(.started, .on("2023-12-15"), part: 1)
    // 一期 was late for 14 days, through the 15th; of the days of 二期 those after count.
    #expect(
      Self.stakes(terms, started, on: "2023-12-15", "start-met-late", "start-overdue") == [
        "start-met-late tier 1 140000.00", "start-overdue tier 1 stated with part 1",
      ])
    #expect(
      Self.stakes(terms, started, on: "2023-12-20", "start-met-late", "start-overdue") == [
        "start-met-late tier 1 140000.00", "start-overdue tier 1 50000.00",
      ])
  }

  @Test func `delays that do not meet are charged each`() throws {
    let terms = try Self.terms(second: "2024-12-01", Self.daily)
    let started = Fact.site(.started, .on("2023-12-11"), part: 1)
    #expect(
      Self.stakes(terms, started, on: "2024-12-03", "start-met-late", "start-overdue") == [
        "start-met-late tier 1 100000.00", "start-overdue tier 1 20000.00",
      ])
  }

  @Test
  func `of one bond of the contract no more than all of it is stated`() throws {
    let bond = BondClause(securing: .start, .sum(Money(fen: 100_000_000)))
    let terms = try Self.terms(second: "2024-12-01", bonds: [bond], Self.ofBond)
    #expect(
      Self.stakes(terms, on: "2024-12-05", "start-overdue") == [
        "start-overdue tier 2 1000000.00", "start-overdue tier 1 stated with part 1",
      ])
    // 一期 cost half of it, so that half is left for 二期.
    let started = Fact.site(.started, .on("2023-12-11"), part: 1)
    #expect(
      Self.stakes(terms, started, on: "2024-12-05", "start-met-late", "start-overdue") == [
        "start-met-late tier 1 500000.00", "start-overdue tier 1 stated with part 1",
      ])
    #expect(
      Self.stakes(terms, started, on: "2025-06-05", "start-met-late", "start-overdue") == [
        "start-met-late tier 1 500000.00", "start-overdue tier 2 500000.00",
      ])
  }

  @Test func `bonds of parts of their own are charged each`() throws {
    let bonds = [1, 2].map {
      BondClause(securing: .start, part: $0, .sum(Money(fen: 100_000_000)))
    }
    let terms = try Self.terms(bonds: bonds, Self.ofBond)
    #expect(
      Self.stakes(terms, on: "2023-12-05", "start-overdue") == [
        "start-overdue tier 1 500000.00", "start-overdue tier 1 500000.00",
      ])
  }

  // MARK: - The office's case, and visits

  @Test
  func `a determination is told of the part that lies idle, and not of one begun in time`() throws {
    let facts: [Fact] = [
      Self.handedOver, .site(.started, .on("2023-11-01"), part: 2),
      Self.seen("2024-12-10", part: 1),
      .idleCase(.inquiryServed, on: "2024-12-20"),
      .idleCase(.determinationServed, on: "2025-02-10"),
    ]
    let found = Judgement(terms: try Self.terms(), facts: facts).timeline.findings(on: "2025-02-20")
      .filter { $0.kind == .determinedIdle }
    #expect(found.map(\.part) == [1])
  }

  @Test func `a determination of land whose parts were all begun in time is told of the contract`()
    throws
  {
    let facts: [Fact] = [
      Self.handedOver, .site(.started, .on("2023-11-01"), part: 0),
      .idleCase(.inquiryServed, on: "2024-12-20"),
      .idleCase(.determinationServed, on: "2025-02-10"),
    ]
    let found = Judgement(terms: try Self.terms(), facts: facts).timeline.findings(on: "2025-02-20")
      .filter { $0.kind == .determinedIdle }
    #expect(found.map(\.part) == [0])
  }

  @Test
  func `a visit of the whole contract that saw works shows of no part that it was not begun`()
    throws
  {
    let facts = [Self.handedOver, Self.seen("2025-12-10", .startedInsufficiently)]
    let found = Judgement(terms: try Self.terms(), facts: facts).timeline.findings(on: "2025-12-20")
      .filter { $0.kind == .suspectedIdle }
    #expect(found.map(\.evidence) == [.unrecorded, .unrecorded])
  }
}
