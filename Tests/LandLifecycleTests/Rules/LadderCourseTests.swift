import CivilCalendar
import LandLifecycle
import Testing

/// Ladders on days that do not all count.
struct LadderCourseTests {
  static let ladder = ConsequenceLadder(
    .start,
    tiers: [
      Consequence(charge: .perDay(Ratio(1, 1_000), of: .price, upTo: .period(.months(3)))),
      Consequence(after: .months(6), charge: .share(Ratio(10, 100), of: .price)),
      Consequence(after: .years(1), powers: .rescind),
    ])
  static let terms = ContractTerms.sample(ObligationTerm(.start, by: .on("2020-08-31")))
    .with(ladders: ladder)

  @Test func `a tier opens on the day after the matching day, and on the end of a short month`() {
    #expect(
      Self.terms.timeline().story("start-overdue") == [
        "2020-09-01..<2021-03-01 start-overdue tier 1 unrecorded due 2020-08-31 "
          + "1/1000 a day of price from 2020-09-01 of 1000000000 through 2020-11-30",
        "2021-03-01..<2021-09-01 start-overdue tier 2 unrecorded due 2020-08-31 "
          + "10/100 of 1000000000 since 2020-09-01",
        "2021-09-01..<… start-overdue tier 3 unrecorded due 2020-08-31 10/100 of 1000000000 "
          + "since 2020-09-01",
      ])
  }

  @Test func `a tier that ends on a holiday does not roll: being late is no act`() {
    let terms = ContractTerms.sample(ObligationTerm(.start, by: .on("2020-04-01")))
      .with(ladders: Self.ladder)
    #expect(
      terms.timeline().stakes(on: "2020-10-01", "start-o") == ["start-overdue tier 1 910000.00"])
    #expect(
      terms.timeline().stakes(on: "2020-10-02", "start-o") == ["start-overdue tier 2 1000000.00"])
  }

  @Test func `days that a verified cause covers cost nothing and move the tiers by as many`() {
    let cause = Fact.causeExamined(
      .verified(.planChanged, from: "2020-09-11", through: "2020-09-20"), on: "2021-01-05")
    #expect(
      Self.terms.timeline(cause).story("start-overdue", "start-rescission-right") == [
        "2020-09-01..<2020-09-11 start-overdue tier 1 unrecorded due 2020-08-31 "
          + "1/1000 a day of price from 2020-09-01 of 1000000000 through 2020-12-10",
        "2020-09-21..<2021-03-11 start-overdue tier 1 unrecorded due 2020-08-31 [days-not-counted] "
          + "1/1000 a day of price 10 of 1000000000 + from 2020-09-21 of 1000000000 "
          + "through 2020-12-10",
        "2021-03-11..<2021-09-11 start-overdue tier 2 unrecorded due 2020-08-31 [days-not-counted] "
          + "10/100 of 1000000000 since 2020-09-21",
        "2021-09-11..<… start-overdue tier 3 unrecorded due 2020-08-31 [days-not-counted] "
          + "10/100 of 1000000000 since 2020-09-21",
        "2021-09-11..<2022-09-14 start-rescission-right tier 3 unrecorded due 2020-08-31",
      ])
  }

  @Test func `a cause still open when a tier would be reached keeps it closed`() {
    let cause = Fact.causeExamined(
      .verified(.forceMajeure, from: "2021-02-20", through: nil), on: "2021-03-05")
    #expect(Self.terms.timeline(cause).stakes(on: "2021-02-19", "start-o").count == 1)
    #expect(Self.terms.timeline(cause).stakes(on: "2021-03-01", "start-o") == [])
    #expect(Self.terms.timeline(cause).story("start-resc") == [])
  }

  @Test func `started late, the days of a cause are not charged either`() {
    let timeline = Self.terms.timeline(
      .causeExamined(
        .verified(.planChanged, from: "2020-09-11", through: "2020-09-20"), on: "2021-01-05"),
      .site(.started, .on("2020-09-25")))
    // 1 to 10 September, 21 to 25 September.
    #expect(timeline.stakes(on: "2020-09-25", "start-met") == ["start-met-late tier 1 150000.00"])
    let within = Self.terms.timeline(
      .causeExamined(
        .verified(.planChanged, from: "2020-09-01", through: "2020-09-30"), on: "2021-01-05"),
      .site(.started, .on("2020-09-25")))
    #expect(within.stakes(on: "2020-09-25", "start-met") == ["start-met-late tier 0"])
  }

  @Test
  func `a start on the first day of a tier is late by that tier, on the last of another by that`() {
    let before = Self.terms.timeline(.site(.started, .on("2021-02-28")))
    let after = Self.terms.timeline(.site(.started, .on("2021-03-01")))
    #expect(before.stakes(on: "2022-01-01", "start-met") == ["start-met-late tier 1 910000.00"])
    #expect(after.stakes(on: "2022-01-01", "start-met") == ["start-met-late tier 2 1000000.00"])
  }

  @Test func `days on which the grantor itself is late are not charged`() {
    let terms = ContractTerms.sample(
      ObligationTerm(.handover, by: .on("2020-08-20")),
      ObligationTerm(.start, by: .on("2020-08-31"))
    ).with(ladders: Self.ladder)
    let timeline = terms.timeline(.site(.handedOver, .on("2020-10-15")))
    #expect(timeline.story("start-overdue", "start-resc") == [])
    #expect(timeline.codes(on: "2020-10-20").contains("start-blocked-by-grantor"))
  }

  @Test(arguments: [SupplyMethod.allocation])
  func `allocated land knows no ladder`(_ supply: SupplyMethod) throws {
    let terms = ContractTerms.sample(
      supply: supply, ObligationTerm(.start, by: .on("2020-08-31"))
    ).with(ladders: Self.ladder)
    #expect(terms.timeline().stakes(on: "2022-01-01", "start") == ["start-overdue"])
  }

  @Test func `with other clauses on file but no ladder the sum is not stated`() {
    let terms = ContractTerms.sample(ObligationTerm(.start, by: .on("2020-08-31")))
    #expect(terms.timeline().stakes(on: "2020-09-01", "start-o") == ["start-overdue"])
    #expect(
      terms.with(deposit: Money(fen: 100)).timeline().stakes(on: "2020-09-01", "start-o") == [
        "start-overdue not stated"
      ])
  }

  @Test func `a tier of working days beyond the published holidays is said to be unknown`() {
    let terms = ContractTerms.sample(ObligationTerm(.start, by: .on("2026-12-28"))).with(
      ladders: ConsequenceLadder(
        .start,
        tiers: [
          Consequence(
            after: .workingDays(10), charge: .share(Ratio(5, 100), of: .price))
        ]))
    #expect(
      terms.timeline().story("start-overdue", "missing") == [
        "2026-12-29..<… start-overdue tier 0 unrecorded due 2026-12-28",
        "2026-12-29..<… missing-holidays-2027",
      ])
  }

  @Test func `no sum and no length of time is too large to be told`() {
    let ladder = ConsequenceLadder(
      .start, tiers: [Consequence(charge: .perDay(Ratio(999, 1_000), of: .price, upTo: nil))])
    let terms = ContractTerms.sample(
      price: Money(fen: .max), ObligationTerm(.start, by: .on("2020-08-31"))
    ).with(ladders: ladder)
    #expect(
      terms.timeline().findings(on: "9000-01-01").contains { finding in
        finding.amount.amount(on: "9000-01-01") == Money(fen: .max)
      })
  }
}
