import CivilCalendar
import LandLifecycle
import Testing

/// Started on 2021-01-05; progress is stale, and works stalled, after six months.
struct ProgressRuleTests {
  static let started = Fact.site(.started, .on("2021-01-05"))
  static let terms = ContractTerms.sample(
    area: Area(squareCentimetres: 1_000), ObligationTerm(.start, by: .on("2021-06-01")))

  static func story(_ facts: Fact..., terms: ContractTerms = terms) -> [String] {
    Judgement(terms: terms, facts: [started] + facts).timeline
      .story("no-recent", "stalled", "idle-project used")
  }

  static func invested(_ quantity: Int64, _ day: Day) -> Fact {
    .measured(Measurement(.investment, quantity, on: day))
  }

  static func seen(_ day: Day, _ saw: Sighting) -> Fact {
    .inspected(Inspection(on: day, saw: saw))
  }

  // MARK: - Stale

  @Test func `a plain register is never asked for progress`() {
    #expect(Self.story() == [])
    #expect(Self.story(Self.seen("2021-09-01", .startedByArticle30)) == [])
  }

  @Test func `once some was reported, the record is stale after six months`() {
    #expect(
      Self.story(Self.invested(5, "2021-08-31"), .site(.completed, .on("2022-06-01"))) == [
        "2022-03-01..<2022-06-01 no-recent-progress unrecorded since 2021-09-01"
      ])
  }

  @Test func `a contract that states what progress is measured against is followed from the start`()
  {
    let stated = Self.terms.stating(ContractClauses(totalInvestment: Money(fen: 100)))
    #expect(
      Self.story(terms: stated) == [
        "2021-07-06..<… no-recent-progress unrecorded since 2021-01-06"
      ])
  }

  @Test func `a visit, a report, and a resumption are each recent`() {
    #expect(
      Self.story(
        Self.invested(5, "2021-02-01"), Self.seen("2021-08-01", .startedByArticle30),
        .site(.suspended, .on("2021-09-01")), .site(.resumed, .on("2022-09-01")),
        .site(.completed, .on("2023-03-01"))) == [])
  }

  // MARK: - Stalled

  @Test func `two reports six months apart without growth are a stall`() {
    #expect(
      Self.story(
        Self.invested(5, "2021-02-28"), Self.invested(5, "2021-08-28"),
        Self.invested(6, "2021-11-01"), .site(.completed, .on("2022-01-04"))) == [
          "2021-08-28..<2021-11-01 stalled unrecorded since 2021-02-28"
        ])
  }

  @Test func `reports a day less apart are none`() {
    #expect(
      Self.story(
        Self.invested(5, "2021-02-28"), Self.invested(5, "2021-08-27"),
        .site(.completed, .on("2021-12-01"))) == [])
  }

  @Test func `growth of one sum is progress though another stands`() {
    #expect(
      Self.story(
        Self.invested(5, "2021-02-01"), Self.invested(5, "2021-09-01"),
        .measured(Measurement(.floorArea, 1, on: "2021-06-01")),
        .site(.completed, .on("2021-12-01"))) == [])
  }

  @Test func `a sum that has reached its whole shows nothing by standing`() {
    #expect(
      Self.story(
        .measured(Measurement(.developedArea, 1_000, on: "2021-02-01")),
        .measured(Measurement(.developedArea, 1_000, on: "2021-08-01")),
        .site(.completed, .on("2021-12-01"))) == [])
  }

  @Test func `a visit that saw works standing still confirms a stall until growth`() {
    #expect(
      Self.story(
        Self.seen("2021-04-01", .stopped), Self.invested(5, "2021-06-01"),
        .site(.completed, .on("2021-10-01"))) == [
          "2021-04-01..<2021-06-01 stalled confirmed 2021-04-01"
        ])
  }

  @Test func `a visit confirms what reports showed, since their first`() {
    #expect(
      Self.story(
        Self.invested(5, "2021-02-01"), Self.invested(5, "2021-08-02"),
        Self.seen("2021-09-01", .stopped), Self.seen("2021-10-08", .startedByArticle30),
        .site(.completed, .on("2022-01-04"))) == [
          "2021-08-02..<2021-09-01 stalled unrecorded since 2021-02-01",
          "2021-09-01..<2021-10-08 stalled confirmed 2021-09-01 since 2021-02-01",
          "2021-10-08..<2022-01-04 stalled unrecorded since 2021-02-01",
        ])
  }

  @Test func `a stop on record is known, and neither stalled nor stale`() {
    #expect(
      Self.story(
        Self.invested(5, "2021-02-01"), .site(.suspended, .on("2021-03-01")),
        Self.invested(5, "2021-12-01")) == [])
  }

  @Test func `a stalled project is on the list of idle projects`() {
    let listed = Judgement(
      terms: Self.terms,
      facts: [
        Self.started, Self.invested(5, "2021-02-01"), Self.invested(5, "2021-08-02"),
        .site(.suspended, .on("2021-09-01")),
      ]
    ).timeline.story("idle-project").filter { $0.contains("used-unfinished") }
    #expect(
      listed == [
        "2021-08-02..<2021-09-01 idle-project used-unfinished raised unrecorded",
        "2021-09-01..<… idle-project used-unfinished raised confirmed 2021-09-01",
      ])
  }

  // MARK: - Contradictions

  @Test func `a sum that falls contradicts the record`() {
    let timeline = Judgement(
      terms: Self.terms,
      facts: [
        Self.started, Self.invested(5, "2021-02-01"), Self.invested(4, "2021-03-01"),
        Self.invested(4, "2021-04-01"),
        .measured(Measurement(.output, 9, year: 2021, on: "2022-03-01")),
        .measured(Measurement(.output, 8, year: 2022, on: "2023-03-01")),
      ]
    ).timeline
    #expect(
      timeline.story("record") == [
        "2021-03-01..<… record-contradiction investment 4 on 2021-03-01 under 5 on 2021-02-01"
          + " confirmed 2021-03-01"
      ])
  }
}
