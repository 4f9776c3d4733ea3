import CivilCalendar
import LandLifecycle
import Testing

/// What a delay had cost when a supplement ended it, until it is paid or waived.
struct ChargeAccountTests {
  /// 1‰ of 10,000,000.00 元 a day: 10,000.00 元.
  static let daily = ContractTerms.sample(ObligationTerm(.start, by: .on("2020-06-01")))
    .with(
      ladders: ConsequenceLadder(
        .start,
        tiers: [
          Consequence(charge: .perDay(Ratio(1, 1_000), of: .price, upTo: nil)),
          Consequence(after: .years(1), powers: .rescind),
        ]))
  /// Half of a bond of 1,000,000.00 元, after six months all of it.
  static let bonded = ContractTerms.sample(ObligationTerm(.start, by: .on("2020-06-01")))
    .with(
      bonds: [BondClause(securing: .start, .sum(Money(fen: 100_000_000)))],
      ladders: ConsequenceLadder(
        .start,
        tiers: [
          Consequence(charge: .share(Ratio(1, 2), of: .bond(.start))),
          Consequence(after: .months(6), charge: .share(Ratio(1, 1), of: .bond(.start))),
        ]))

  static func supplement(signed: Day, start: Day) -> Fact {
    .supplement(Supplement(signedOn: signed, .other, [DeadlineChange(.start, to: .on(start))]))
  }

  static func settled(_ how: ChargeSettlement, on day: Day) -> Fact {
    .contractAct(.chargeSettled(.start, how), on: day)
  }

  static let extended = supplement(signed: "2020-07-15", start: "2020-12-01")

  // MARK: - Accrued

  @Test func `what the days before the signing cost is owed from the signing on`() {
    let timeline = Self.daily.timeline(Self.extended)
    #expect(timeline.stakes(on: "2020-07-14", "start") == ["start-overdue tier 1 430000.00"])
    #expect(
      timeline.stakes(on: "2020-07-15", "start-o", "start-c") == ["start-charge-accrued 430000.00"])
    #expect(
      timeline.story("start-charge") == [
        "2020-07-15..<… start-charge-accrued unrecorded due 2020-06-01 1/1000 a day of price "
          + "42 of 1000000000 + from 2020-07-14 of 1000000000 through 2020-07-14"
      ])
  }

  static let signings: [(signed: Day, owed: [String])] = [
    ("2020-06-01", []), ("2020-06-02", []), ("2020-06-03", ["start-charge-accrued 10000.00"]),
    ("2020-06-04", ["start-charge-accrued 20000.00"]),
  ]

  @Test(arguments: signings)
  func `the last day in time and the day after leave nothing owed`(signed: Day, owed: [String]) {
    let timeline = Self.daily.timeline(Self.supplement(signed: signed, start: "2020-12-01"))
    #expect(timeline.stakes(on: signed, "start-charge") == owed)
  }

  @Test func `a day is charged once, in the delay in which it lies`() {
    let timeline = Self.daily.timeline(Self.extended)
    #expect(
      timeline.stakes(on: "2020-12-31", "start-o", "start-c") == [
        "start-overdue tier 1 300000.00", "start-charge-accrued 430000.00",
      ])
    let again = Self.daily.timeline(
      Self.extended, Self.supplement(signed: "2020-12-31", start: "2021-06-01"))
    #expect(
      again.stakes(on: "2020-12-30", "start-o", "start-c") == [
        "start-overdue tier 1 290000.00", "start-charge-accrued 430000.00",
      ])
    #expect(
      again.stakes(on: "2020-12-31", "start-o", "start-c") == ["start-charge-accrued 720000.00"])
  }

  @Test func `met before the signing it is late, met on it only what went before is owed`() {
    let before = Self.daily.timeline(Self.extended, .site(.started, .on("2020-07-14")))
    #expect(
      before.stakes(on: "2021-01-04", "start-m", "start-c") == ["start-met-late tier 1 430000.00"])
    let on = Self.daily.timeline(Self.extended, .site(.started, .on("2020-07-15")))
    #expect(on.stakes(on: "2021-01-04", "start-m", "start-c") == ["start-charge-accrued 430000.00"])
    #expect(
      on.findings(on: "2021-01-04").first { $0.kind == .chargeAccrued(.start) }?.list == .breach)
  }

  @Test func `late again by the new day and met, both delays are owed`() {
    let timeline = Self.daily.timeline(Self.extended, .site(.started, .on("2020-12-03")))
    #expect(
      timeline.stakes(on: "2021-01-04", "start-m", "start-c") == [
        "start-charge-accrued 430000.00", "start-met-late tier 1 20000.00",
      ])
  }

  @Test func `days that a cause covers are not owed, nor is anything where no ladder speaks`() {
    let cause = Fact.causeExamined(
      .verified(.planChanged, from: "2020-06-11", through: "2020-06-20"), on: "2020-07-01")
    #expect(
      Self.daily.timeline(Self.extended, cause).stakes(on: "2020-07-15", "start-c")
        == ["start-charge-accrued 330000.00"])
    #expect(Self.daily.stating(.none).timeline(Self.extended).story("start-charge") == [])
  }

  @Test func `what was owed outlives the contract`() {
    let timeline = Self.daily.timeline(
      Self.extended, .site(.closed(.rescinded), .on("2020-09-01")))
    #expect(timeline.stakes(on: "2020-09-01", "start") == ["start-charge-accrued 430000.00"])
  }

  // MARK: - Paid or waived

  @Test func `a waiver and a payment of all end it on their day`() {
    for how in [ChargeSettlement.waived(nil), .paid(nil), .paid(Money(fen: 43_000_000))] {
      let timeline = Self.daily.timeline(Self.extended, Self.settled(how, on: "2020-08-03"))
      #expect(timeline.stakes(on: "2020-08-02", "start-c") == ["start-charge-accrued 430000.00"])
      #expect(timeline.stakes(on: "2020-08-03", "start-c") == [])
    }
  }

  @Test func `a part payment leaves the rest, one made before the signing too`() {
    for day in [Day("2020-06-20"), "2020-08-03"] {
      let timeline = Self.daily.timeline(
        Self.extended, Self.settled(.paid(Money(fen: 10_000_000)), on: day),
        Self.settled(.waived(Money(fen: 33_000_000)), on: "2020-09-01"))
      #expect(timeline.stakes(on: "2020-08-31", "start-c") == ["start-charge-accrued 330000.00"])
      #expect(timeline.stakes(on: "2020-09-01", "start-c") == [])
    }
  }

  @Test func `what is left of a payment goes to the next delay`() {
    let timeline = Self.daily.timeline(
      Self.extended, .site(.started, .on("2020-12-03")),
      Self.settled(.paid(Money(fen: 44_000_000)), on: "2020-12-10"))
    #expect(
      timeline.stakes(on: "2020-12-10", "start-m", "start-c") == ["start-met-late tier 1 10000.00"])
  }

  @Test func `what was met late is owed until it is paid`() {
    let timeline = Self.daily.timeline(
      .site(.started, .on("2020-07-14")), Self.settled(.paid(nil), on: "2020-08-03"))
    #expect(timeline.stakes(on: "2020-08-02", "start-m") == ["start-met-late tier 1 430000.00"])
    #expect(timeline.stakes(on: "2020-08-03", "start-m") == ["start-met-late tier 1 0.00"])
  }

  // MARK: - Shares of a bond

  @Test func `of shares of one bond the greatest counts, over all delays`() {
    let timeline = Self.bonded.timeline(Self.extended)
    #expect(
      timeline.stakes(on: "2020-12-01", "start-o", "start-c") == ["start-charge-accrued 500000.00"])
    #expect(
      timeline.stakes(on: "2020-12-02", "start-o", "start-c") == ["start-overdue tier 1 500000.00"])
    let whole = Self.bonded.timeline(Self.supplement(signed: "2021-01-15", start: "2021-06-01"))
    #expect(
      whole.stakes(on: "2021-06-01", "start-o", "start-c") == ["start-charge-accrued 1000000.00"])
    #expect(
      whole.stakes(on: "2021-06-02", "start-o", "start-c") == [
        "start-overdue tier 1 500000.00", "start-charge-accrued 500000.00",
      ])
    #expect(
      whole.stakes(on: "2021-12-02", "start-o", "start-c") == ["start-overdue tier 2 1000000.00"])
  }

  @Test func `a bond kept pays its share, and a later delay adds only what is more`() {
    let timeline = Self.bonded.timeline(
      Self.extended, .bond(.kept(nil), securing: .start, on: "2020-08-03"))
    #expect(timeline.stakes(on: "2020-08-02", "start-c") == ["start-charge-accrued 500000.00"])
    #expect(timeline.stakes(on: "2020-08-03", "start-c") == [])
    #expect(
      timeline.stakes(on: "2020-12-02", "start-o", "start-c") == ["start-overdue tier 1 0.00"])
    #expect(
      timeline.stakes(on: "2021-06-02", "start-o", "start-c") == ["start-overdue tier 2 500000.00"])
  }
}
