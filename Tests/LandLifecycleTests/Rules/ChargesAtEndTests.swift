import CivilCalendar
import LandLifecycle
import Testing

/// What lateness had cost when the contract ended with no supplement, until it is paid or waived.
struct ChargesAtEndTests {
  static let daily = ChargeAccountTests.daily
  static let bonded = ChargeAccountTests.bonded

  static func ended(_ way: Closure, on day: Day) -> Fact { .site(.closed(way), .on(day)) }

  @Test(arguments: Closure.allCases)
  func `what a delay had cost when the contract ended stays owing and grows no more`(
    _ way: Closure
  ) {
    let timeline = Self.daily.timeline(Self.ended(way, on: "2020-07-15"))
    #expect(timeline.stakes(on: "2020-07-14", "start") == ["start-overdue tier 1 430000.00"])
    for day in ["2020-07-15", "2020-07-16", "2021-06-02", "2035-01-01"] as [Day] {
      #expect(timeline.stakes(on: day, "start") == ["start-charge-accrued 430000.00"])
    }
    #expect(
      timeline.story("start-charge") == [
        "2020-07-15..<… start-charge-accrued ended \(way.code) unrecorded due 2020-06-01"
          + " 1/1000 a day of price 42 of 1000000000 + from 2020-07-14 of 1000000000"
          + " through 2020-07-14"
      ])
  }

  static let ends: [(day: Day, owed: [String])] = [
    ("2020-05-31", []), ("2020-06-01", []), ("2020-06-02", []),
    ("2020-06-03", ["start-charge-accrued 10000.00"]),
    ("2020-06-04", ["start-charge-accrued 20000.00"]),
  ]

  @Test(arguments: ends)
  func `an end in time, or on the first day late, leaves nothing owed`(day: Day, owed: [String]) {
    let timeline = Self.daily.timeline(Self.ended(.rescinded, on: day))
    #expect(timeline.stakes(on: day, "start") == owed)
    #expect(timeline.stakes(on: "2035-01-01", "start") == owed)
  }

  @Test func `it is paid or waived, before the end or after it, in part or all`() {
    let end = Self.ended(.takenBack, on: "2020-07-15")
    func owed(_ day: Day, _ facts: Fact...) -> [String] {
      Judgement(terms: Self.daily, facts: [end] + facts).timeline.stakes(on: day, "start")
    }
    let part = ChargeAccountTests.settled(.paid(Money(fen: 10_000_000)), on: "2020-07-01")
    #expect(owed("2020-07-15", part) == ["start-charge-accrued 330000.00"])
    let late = ChargeAccountTests.settled(.paid(Money(fen: 10_000_000)), on: "2020-08-03")
    #expect(owed("2020-08-02", late) == ["start-charge-accrued 430000.00"])
    #expect(owed("2020-08-03", late) == ["start-charge-accrued 330000.00"])
    let waived = ChargeAccountTests.settled(.waived(nil), on: "2020-08-03")
    #expect(owed("2020-08-02", waived) == ["start-charge-accrued 430000.00"])
    #expect(owed("2020-08-03", waived) == [])
    // On the day of the end the charge is there to be waived.
    #expect(owed("2020-07-15", ChargeAccountTests.settled(.waived(nil), on: "2020-07-15")) == [])
  }

  @Test func `a delay that a supplement ended and one that the end did are both owed`() {
    let timeline = Self.daily.timeline(
      ChargeAccountTests.extended, Self.ended(.surrendered, on: "2020-12-31"))
    #expect(
      timeline.stakes(on: "2020-12-30", "start-o", "start-c") == [
        "start-overdue tier 1 290000.00", "start-charge-accrued 430000.00",
      ])
    #expect(timeline.stakes(on: "2020-12-31", "start") == ["start-charge-accrued 720000.00"])
  }

  @Test func `of shares of one bond the greatest is owed, and a bond kept pays it`() {
    let end = Self.ended(.rescinded, on: "2020-12-15")
    let timeline = Self.bonded.timeline(end)
    #expect(timeline.stakes(on: "2020-12-14", "start") == ["start-overdue tier 2 1000000.00"])
    #expect(timeline.stakes(on: "2020-12-15", "start") == ["start-charge-accrued 1000000.00"])
    let kept = Self.bonded.timeline(end, .bond(.kept(nil), securing: .start, on: "2021-01-04"))
    #expect(kept.stakes(on: "2021-01-03", "start") == ["start-charge-accrued 1000000.00"])
    #expect(kept.stakes(on: "2021-01-04", "start") == [])
  }

  @Test func `what was met late before the end stays with its note while it is owed`() {
    let facts: [Fact] = [
      .site(.started, .on("2020-07-14")), Self.ended(.expired, on: "2020-09-01"),
    ]
    let timeline = Judgement(terms: Self.daily, facts: facts).timeline
    for day in ["2020-07-14", "2020-08-31", "2020-09-01", "2035-01-01"] as [Day] {
      #expect(timeline.stakes(on: day, "start") == ["start-met-late tier 1 430000.00"])
    }
    #expect(timeline.story("start-met").count == 1)
    let paid = Judgement(
      terms: Self.daily,
      facts: facts + [ChargeAccountTests.settled(.paid(nil), on: "2020-10-12")]
    ).timeline
    #expect(paid.stakes(on: "2020-10-11", "start") == ["start-met-late tier 1 430000.00"])
    #expect(paid.stakes(on: "2020-10-12", "start") == [])
  }

  @Test func `met on the day of the end, the delay ended with the contract`() {
    let timeline = Self.daily.timeline(
      .site(.started, .on("2020-07-15")), Self.ended(.rescinded, on: "2020-07-15"))
    #expect(timeline.stakes(on: "2020-07-15", "start") == ["start-charge-accrued 430000.00"])
  }

  @Test func `a part that ends leaves what it owes, the others go on`() {
    let terms = ContractTerms.sample(
      parts: [Part(name: "一期", area: nil), Part(name: "二期", area: nil)],
      ObligationTerm(.start, part: 1, by: .on("2020-06-01")),
      ObligationTerm(.start, part: 2, by: .on("2020-06-01"))
    ).with(
      ladders: ConsequenceLadder(
        .start, tiers: [Consequence(charge: .perDay(Ratio(1, 1_000), of: .price, upTo: nil))]))
    let timeline = terms.timeline(.site(.closed(.takenBack), .on("2020-07-15"), part: 1))
    #expect(
      timeline.stakes(on: "2020-07-15", "start") == [
        "start-overdue tier 1 10000.00", "start-charge-accrued 430000.00",
      ])
  }

  @Test func `a day that falls due after the end, and a contract without a ladder, owe nothing`() {
    let early = Self.daily.timeline(Self.ended(.rescinded, on: "2020-03-02"))
    #expect(early.stakes(on: "2030-01-01", "start") == [])
    let silent = Self.daily.stating(.none).timeline(Self.ended(.rescinded, on: "2020-07-15"))
    #expect(silent.stakes(on: "2020-07-15", "start") == [])
  }

  @Test func `land that goes on under another contract leaves nothing here`() {
    let timeline = Self.daily.timeline(.land(.regranted(as: "丁-1"), on: "2020-07-15"))
    #expect(timeline.stakes(on: "2020-07-14", "start") == ["start-overdue tier 1 430000.00"])
    #expect(timeline.stakes(on: "2020-07-15", "start") == [])
  }

  @Test func `an office can hold charges to end with the contract`() {
    var choices = Choices.standard
    choices[.chargesAtEnd] = .endWithContract
    let rulebook = Rulebook.shipped.choosing(choices)
    let end = Self.ended(.rescinded, on: "2020-09-01")
    #expect(
      Self.daily.timeline(end, rulebook: rulebook).stakes(on: "2020-09-01", "start") == [])
    let extended = Self.daily.timeline(ChargeAccountTests.extended, end, rulebook: rulebook)
    #expect(extended.stakes(on: "2020-08-31", "start-c") == ["start-charge-accrued 430000.00"])
    #expect(extended.stakes(on: "2020-09-01", "start") == [])
    let met = Self.daily.timeline(.site(.started, .on("2020-07-14")), end, rulebook: rulebook)
    #expect(met.stakes(on: "2020-08-31", "start") == ["start-met-late tier 1 430000.00"])
    #expect(met.stakes(on: "2020-09-01", "start") == [])
  }
}
