import CivilCalendar
import LandLifecycle
import Testing

/// 30,000 m² of land, 100,000,000.00 元 of investment, started in time and stopped on 2021-03-01.
struct LimbTwoRuleTests {
  static let land = Area(squareCentimetres: 300_000_000)
  static let terms = ContractTerms.sample(
    area: land, ObligationTerm(.handover, by: .on("2020-03-02")),
    ObligationTerm(.start, by: .on("2020-06-01"))
  ).stating(ContractClauses(totalInvestment: Money(fen: 10_000_000_000)))
  static let begun: [Fact] = [
    .site(.handedOver, .on("2020-03-02")), .site(.started, .on("2020-05-06")),
    .site(.suspended, .on("2021-03-01")),
  ]

  static func developed(_ quantity: Int64, _ day: Day = "2021-04-01", part: UInt8 = 0) -> Fact {
    .measured(Measurement(.developedArea, quantity, part: part, on: day))
  }

  static func invested(_ quantity: Int64, _ day: Day = "2021-04-01") -> Fact {
    .measured(Measurement(.investment, quantity, on: day))
  }

  static func story(_ facts: Fact..., terms: ContractTerms = terms) -> [String] {
    Judgement(terms: terms, facts: begun + facts).timeline.story("idle-limb", "missing-idle")
  }

  // MARK: - The year

  struct Stop: CustomTestStringConvertible {
    let stopped: Day
    let opens: Day
    var testDescription: String { "stopped on \(stopped)" }
  }

  static let stops = [
    Stop(stopped: "2021-03-01", opens: "2022-03-02"),
    Stop(stopped: "2024-02-29", opens: "2025-03-01"),
    Stop(stopped: "2020-12-31", opens: "2022-01-01"),
    // The anniversary is a holiday, and does not roll.
    Stop(stopped: "2020-10-01", opens: "2021-10-02"),
  ]

  @Test(arguments: stops)
  func `the limb shows from the day after a full year's stop`(_ item: Stop) {
    let timeline = Self.terms.timeline(
      .site(.started, .on("2020-05-06")), .site(.suspended, .on(item.stopped)),
      Self.developed(1, "2025-01-02"), Self.invested(1, "2025-01-02"))
    #expect(timeline.codes(on: item.opens - 1).contains("idle-limb-two") == false)
    #expect(timeline.codes(on: item.opens).contains("idle-limb-two"))
  }

  @Test func `a resumption on the anniversary leaves nothing, one a day later one day`() {
    let low = Self.developed(99_999_999)
    #expect(Self.story(low, .site(.resumed, .on("2022-03-02"))) == [])
    #expect(
      Self.story(low, .site(.resumed, .on("2022-03-03"))) == [
        "2022-03-02..<2022-03-03 idle-limb-two land 99999999/300000000 investment ?/10000000000"
          + " unrecorded"
      ])
  }

  @Test func `two stops of less than a year are none`() {
    #expect(
      Self.story(
        Self.developed(1), .site(.resumed, .on("2021-12-01")),
        .site(.suspended, .on("2021-12-02")), .site(.resumed, .on("2022-11-01"))) == [])
  }

  // MARK: - The two shares

  @Test func `a third exactly is not below a third, and one square centimetre less is`() {
    let enough = Self.invested(2_500_000_000)
    #expect(Self.story(Self.developed(100_000_000), enough) == [])
    #expect(
      Self.story(Self.developed(99_999_999), enough) == [
        "2022-03-02..<… idle-limb-two land 99999999/300000000 investment 2500000000/10000000000"
          + " unrecorded"
      ])
  }

  @Test func `a quarter exactly is not below a quarter, and one fen less is`() {
    let enough = Self.developed(100_000_000)
    #expect(Self.story(Self.invested(2_500_000_000), enough) == [])
    #expect(
      Self.story(Self.invested(2_499_999_999), enough) == [
        "2022-03-02..<… idle-limb-two land 100000000/300000000 investment 2499999999/10000000000"
          + " unrecorded"
      ])
  }

  @Test func `without a quantity the limb is not judged, and the quantity is missing`() {
    #expect(
      Self.story() == [
        "2022-03-02..<… missing-idle-developed-area",
        "2022-03-02..<… missing-idle-investment",
      ])
    #expect(
      Self.story(Self.developed(100_000_000)) == ["2022-03-02..<… missing-idle-investment"])
  }

  static func gaps(_ terms: ContractTerms, _ facts: Fact...) -> [String] {
    Judgement(terms: terms, facts: begun + facts).timeline.story("idle-limb", "missing")
  }

  @Test func `a contract that states neither land nor investment says that both are missing`() {
    let bare = ContractTerms.sample(ObligationTerm(.start, by: .on("2020-06-01")))
    #expect(
      Self.gaps(bare, Self.developed(1), Self.invested(1)) == [
        "2022-03-02..<… missing-total-investment", "2022-03-02..<… missing-land-area",
      ])
  }

  @Test func `a total investment left blank is missing once a year's stop turns on it`() {
    let blank = ContractTerms.sample(area: Self.land, ObligationTerm(.start, by: .on("2020-06-01")))
    #expect(
      Self.gaps(blank, Self.developed(100_000_000), Self.invested(1)) == [
        "2022-03-02..<… missing-total-investment"
      ])
    #expect(
      Self.gaps(blank, Self.developed(100_000_000)) == [
        "2022-03-02..<… missing-total-investment", "2022-03-02..<… missing-idle-investment",
      ])
    #expect(
      Self.gaps(blank, Self.developed(100_000_000), .site(.resumed, .on("2022-03-02"))) == [])
    // The other share is enough by itself.
    #expect(
      Self.gaps(blank, Self.developed(99_999_999)) == [
        "2022-03-02..<… idle-limb-two land 99999999/300000000 investment ?/? unrecorded"
      ])
  }

  @Test func `what a source has no place for is not missing`() {
    func terms(area: Area?) -> ContractTerms {
      ContractTerms.sample(
        area: area, coverage: .everything.subtracting(.totalInvestment),
        ObligationTerm(.start, by: .on("2020-06-01")))
    }
    #expect(Self.gaps(terms(area: Self.land), Self.developed(100_000_000)) == [])
    #expect(
      Self.gaps(terms(area: Self.land)) == ["2022-03-02..<… missing-idle-developed-area"])
    // Every register has a place for the area.
    #expect(
      Self.gaps(terms(area: nil)) == [
        "2022-03-02..<… missing-land-area", "2022-03-02..<… missing-idle-developed-area",
      ])
  }

  @Test func `no share of the land is missing while the start is not due`() {
    let early = ContractTerms.sample(
      area: Self.land, ObligationTerm(.start, by: .on("2023-05-08")))
    #expect(
      Self.story(Self.developed(1), terms: early) == [
        "2022-03-02..<2023-05-09 missing-idle-investment",
        "2023-05-09..<… idle-limb-two land 1/300000000 investment ?/? unrecorded",
      ])
  }

  @Test func `a later measurement changes what is said from its day`() {
    #expect(
      Self.story(
        Self.developed(10, "2021-02-01"), Self.developed(20, "2022-05-05"),
        Self.developed(200_000_000, "2022-09-01"), Self.invested(9_000_000_000)) == [
          "2022-03-02..<2022-09-01 idle-limb-two land 20/300000000"
            + " investment 9000000000/10000000000 unrecorded"
        ])
  }

  // MARK: - Evidence

  @Test func `only a visit after the year confirms it`() {
    let low = Self.developed(99_999_999)
    func seen(_ day: Day) -> Fact { .inspected(Inspection(on: day, saw: .stopped)) }
    #expect(Self.story(low, seen("2022-03-01")).first?.contains("unrecorded") == true)
    #expect(Self.story(low, seen("2022-03-02")).first?.contains("confirmed 2022-03-02") == true)
  }

  @Test func `a stop that only a visit saw counts from the visit`() {
    let facts: [Fact] = [
      .site(.started, .on("2020-05-06")), .inspected(Inspection(on: "2021-08-02", saw: .stopped)),
      Self.developed(99_999_999, "2021-08-02"),
    ]
    let story = Judgement(terms: Self.terms, facts: facts).timeline.story("idle-limb")
    #expect(
      story == [
        "2022-08-03..<… idle-limb-two land 99999999/300000000 investment ?/10000000000 unrecorded"
      ])
    let moved = Judgement(
      terms: Self.terms, facts: facts + [Self.developed(99_999_999 + 1, "2022-02-01")])
    #expect(moved.timeline.story("idle-limb") == [])
  }

  @Test func `no fee and no take-back ever hang on it`() {
    let timeline = Judgement(
      terms: Self.terms,
      facts: Self.begun + [
        Self.developed(1), .causeExamined(.noneApplies, on: "2024-01-04"),
        .inspected(Inspection(on: "2024-01-04", saw: .stopped)),
      ]
    ).timeline
    #expect(timeline.story("idle-fee", "idle-take", "suspected") == [])
    let finding = timeline.findings(on: "2024-01-05").first { $0.kind == .limbTwo }
    #expect(finding?.amount == AmountRule.none)
  }

  // MARK: - The office's case

  @Test func `a determination says more, and after the disposal a stop counts anew`() {
    #expect(
      Self.story(
        Self.developed(99_999_999), .idleCase(.inquiryServed, on: "2022-04-01"),
        .idleCase(.determinationServed, on: "2022-06-01"),
        .idleCase(.disposed(.extended), on: "2022-09-01")) == [
          "2022-03-02..<2022-06-01 idle-limb-two land 99999999/300000000"
            + " investment ?/10000000000 unrecorded",
          "2023-09-02..<… idle-limb-two land 99999999/300000000 investment ?/10000000000"
            + " unrecorded",
        ])
  }

  // MARK: - Parts

  static let phased = ContractTerms.sample(
    parts: [Part(name: "一期", area: land), Part(name: "二期", area: land)],
    ObligationTerm(.start, part: 1, by: .on("2020-06-01")),
    ObligationTerm(.start, part: 2, by: .on("2023-06-01")))

  @Test func `a part whose start is not due is not in the denominator`() {
    let facts: [Fact] = [
      .site(.started, .on("2020-05-06"), part: 1), .site(.suspended, .on("2021-03-01"), part: 1),
      Self.developed(150_000_000, "2021-04-01", part: 1),
    ]
    #expect(
      Judgement(terms: Self.phased, facts: facts).timeline.story("idle-limb") == [
        "2023-06-02..<… idle-limb-two land 150000000/600000000 investment ?/? unrecorded"
      ])
  }

  @Test func `a project is not stopped while one of its parts is at work`() {
    let facts: [Fact] = [
      .site(.started, .on("2020-05-06"), part: 1), .site(.suspended, .on("2021-03-01"), part: 1),
      Self.developed(1, "2021-04-01", part: 1), .site(.started, .on("2021-09-01"), part: 2),
      .site(.suspended, .on("2022-02-01"), part: 2), Self.developed(1, "2022-02-01", part: 2),
    ]
    #expect(
      Judgement(terms: Self.phased, facts: facts).timeline.story("idle-limb") == [
        "2023-02-02..<2023-06-02 idle-limb-two land 1/300000000 investment ?/? unrecorded",
        "2023-06-02..<… idle-limb-two land 2/600000000 investment ?/? unrecorded since 2023-02-02",
      ])
  }
}
