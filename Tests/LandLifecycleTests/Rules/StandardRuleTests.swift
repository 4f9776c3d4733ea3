import CivilCalendar
import LandLifecycle
import Testing

/// 20,000 m² (30 亩) for 10,000,000.00 元, completion due on 2022-06-01.
struct StandardRuleTests {
  static func terms(
    _ standards: Standard..., bonds: [BondClause] = [], obligations: [ObligationTerm] = []
  ) -> ContractTerms {
    do throws(TermsProblem) {
      return try ContractTerms(
        supply: .listing, signedOn: "2020-01-15", area: Area(squareCentimetres: 200_000_000),
        price: Money(fen: 1_000_000_000),
        obligations: [ObligationTerm(.completion, by: .on("2022-06-01"))] + obligations,
        clauses: ContractClauses(bonds: bonds, standards: standards))
    } catch {
      preconditionFailure("the test's own terms contradict themselves: \(error)")
    }
  }

  static let investment = Standard(
    at: .completion, .investment, 1_000, charge: .shortfall(of: .price))
  static let completed = Fact.site(.completed, .on("2022-05-05"))

  static func measured(_ measure: Measure, _ quantity: Int64, _ day: Day) -> Fact {
    .measured(Measurement(measure, quantity, on: day))
  }

  static func story(_ terms: ContractTerms, _ facts: Fact...) -> [String] {
    Judgement(terms: terms, facts: facts).timeline
      .story("completion-below", "evaluation-below", "missing-measured")
  }

  // MARK: - The comparison

  @Test func `the standard itself is met, one fen less is below it`() {
    let terms = Self.terms(Self.investment)
    #expect(
      Self.story(terms, Self.completed, Self.measured(.investment, 1_000, "2022-05-05")) == [])
    #expect(
      Self.story(terms, Self.completed, Self.measured(.investment, 999, "2022-05-05")) == [
        "2022-05-05..<… completion-below-standard investment 999 of 1000 confirmed 2022-05-05"
          + " 1/1000 of 1000000000"
      ])
  }

  @Test func `an upper bound is missed from above`() {
    let terms = Self.terms(
      Standard(
        at: .completion, .plotRatio, 20_000, bound: .atMost, charge: .shortfall(of: .price)))
    #expect(
      Self.story(terms, Self.completed, Self.measured(.plotRatio, 20_000, "2022-05-05")) == [])
    #expect(
      Self.story(terms, Self.completed, Self.measured(.plotRatio, 25_000, "2022-05-05")) == [
        "2022-05-05..<… completion-below-standard plot-ratio 25000 of 20000 confirmed 2022-05-05"
          + " 1/4 of 1000000000"
      ])
  }

  @Test func `without a charge the sum is not stated, and a bond can be the base`() {
    let low = Self.measured(.investment, 600, "2022-05-05")
    #expect(
      Self.story(Self.terms(Standard(at: .completion, .investment, 1_000)), Self.completed, low)
        == [
          "2022-05-05..<… completion-below-standard investment 600 of 1000 confirmed 2022-05-05"
            + " sum not stated"
        ])
    let terms = Self.terms(
      Standard(
        at: .completion, .investment, 1_000, charge: .share(Ratio(1, 2), of: .bond(.completion))),
      bonds: [BondClause(securing: .completion, .shareOfPrice(Ratio(20, 100)))])
    let finding = Judgement(terms: terms, facts: [Self.completed, low]).timeline
      .findings(on: "2022-05-05").first { $0.kind == .belowStandard(.completion) }
    #expect(finding?.amount.amount(on: "2022-05-05") == Money(fen: 100_000_000))
  }

  // MARK: - By area

  @Test func `intensity is worked out from the investment and the land, without rounding`() {
    // 30 亩 at 1,000.01 元 each: 30,000.30 元, and one fen less.
    let terms = Self.terms(
      Standard(at: .completion, .investmentIntensity, 100_001, charge: .shortfall(of: .price)))
    #expect(
      Self.story(terms, Self.completed, Self.measured(.investment, 3_000_030, "2022-05-05")) == [])
    #expect(
      Self.story(terms, Self.completed, Self.measured(.investment, 3_000_029, "2022-05-05")) == [
        "2022-05-05..<… completion-below-standard investment-intensity 100000 of 100001"
          + " confirmed 2022-05-05 1/3000030 of 1000000000"
      ])
  }

  @Test func `an intensity that was itself measured speaks before the one worked out`() {
    let terms = Self.terms(Standard(at: .completion, .investmentIntensity, 100))
    #expect(
      Self.story(
        terms, Self.completed, Self.measured(.investment, 1, "2022-05-05"),
        Self.measured(.investmentIntensity, 100, "2022-05-05")) == [])
  }

  // MARK: - When it is judged

  @Test func `before the node nothing is judged, and past its due day an unmet one is`() {
    let terms = Self.terms(Self.investment)
    #expect(
      Self.story(terms, Self.measured(.investment, 500, "2022-01-04")) == [
        "2022-06-02..<… completion-below-standard investment 500 of 1000 unrecorded"
          + " 1/2 of 1000000000"
      ])
    #expect(Self.story(terms) == [])
  }

  @Test func `a measurement of before the node is a reason to look, one since then shows it`() {
    #expect(
      Self.story(
        Self.terms(Self.investment), Self.completed, Self.measured(.investment, 500, "2022-01-04"))
        == [
          "2022-05-05..<… completion-below-standard investment 500 of 1000 unrecorded"
            + " 1/2 of 1000000000"
        ])
  }

  @Test func `without a measurement the standard of a node that is met cannot be judged`() {
    #expect(
      Self.story(Self.terms(Self.investment), Self.completed) == [
        "2022-05-05..<… missing-measured-investment"
      ])
  }

  @Test func `a later measurement ends it`() {
    #expect(
      Self.story(
        Self.terms(Self.investment), Self.completed, Self.measured(.investment, 500, "2022-07-01"),
        Self.measured(.investment, 750, "2022-09-01"),
        Self.measured(.investment, 1_000, "2022-11-01"))
        == [
          "2022-05-05..<2022-09-01 completion-below-standard investment 500 of 1000"
            + " confirmed 2022-07-01 1/2 of 1000000000",
          "2022-09-01..<2022-11-01 completion-below-standard investment 750 of 1000"
            + " confirmed 2022-09-01 1/4 of 1000000000 since 2022-05-05",
        ])
  }

  @Test func `days that a verified cause covers are not judged while the node is open`() {
    #expect(
      Self.story(
        Self.terms(Self.investment), Self.measured(.investment, 500, "2022-01-04"),
        .causeExamined(
          .verified(.planChanged, from: "2022-06-01", through: "2022-06-30"), on: "2022-08-01"))
        == [
          "2022-07-01..<… completion-below-standard investment 500 of 1000 unrecorded"
            + " 1/2 of 1000000000"
        ])
  }

  @Test func `two standards of a node are two findings`() {
    let terms = Self.terms(
      Standard(at: .completion, .investment, 10), Standard(at: .completion, .floorArea, 10))
    #expect(
      Self.story(
        terms, Self.completed, Self.measured(.investment, 9, "2022-05-05"),
        Self.measured(.floorArea, 8, "2022-05-05")) == [
          "2022-05-05..<… completion-below-standard investment 9 of 10 confirmed 2022-05-05"
            + " sum not stated",
          "2022-05-05..<… completion-below-standard #2 floor-area 8 of 10 confirmed 2022-05-05"
            + " sum not stated",
        ])
  }

  // MARK: - Evaluations

  @Test func `the grantor's evaluation speaks from its own day on`() {
    let terms = Self.terms(Self.investment)
    let low = Self.measured(.investment, 500, "2022-05-05")
    #expect(
      Self.story(
        terms, Self.completed, low,
        .contractAct(.evaluated(.completion, isMet: true), on: "2022-08-01")) == [
          "2022-05-05..<2022-08-01 completion-below-standard investment 500 of 1000"
            + " confirmed 2022-05-05 1/2 of 1000000000"
        ])
    #expect(
      Self.story(
        terms, Self.completed,
        .contractAct(.evaluated(.completion, isMet: false), on: "2022-08-01")) == [
          "2022-05-05..<2022-08-01 missing-measured-investment",
          "2022-08-01..<… completion-below-standard confirmed 2022-08-01 sum not stated",
        ])
  }

  @Test func `an evaluation needs no standard on file, and the next one takes its place`() {
    let plain = ContractTerms.sample(ObligationTerm(.completion, by: .on("2022-06-01")))
    #expect(
      Self.story(
        plain, Self.completed,
        .contractAct(.evaluated(.completion, isMet: false), on: "2022-08-01"),
        .contractAct(.evaluated(.completion, isMet: true), on: "2023-08-01")) == [
          "2022-08-01..<2023-08-01 completion-below-standard confirmed 2022-08-01 sum not stated"
        ])
  }

  @Test func `an evaluation that found the standard met does not hide the node's delay`() {
    let timeline = Self.terms(Self.investment).timeline(
      .contractAct(.evaluated(.completion, isMet: true), on: "2022-05-01"))
    #expect(timeline.codes(on: "2022-06-02").contains("completion-overdue"))
  }
}
