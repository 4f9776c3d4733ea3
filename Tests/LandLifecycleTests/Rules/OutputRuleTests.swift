import CivilCalendar
import LandLifecycle
import Testing

/// 20,000 m² (30 亩), target output due on 2022-06-01: the first whole year is 2023.
struct OutputRuleTests {
  static func terms(
    _ standards: Standard..., due: Deadline = .on("2022-06-01")
  ) -> ContractTerms {
    do throws(TermsProblem) {
      return try ContractTerms(
        supply: .listing, signedOn: "2020-01-15", area: Area(squareCentimetres: 200_000_000),
        price: Money(fen: 1_000_000_000), obligations: [ObligationTerm(.targetOutput, by: due)],
        clauses: ContractClauses(standards: standards))
    } catch {
      preconditionFailure("the test's own terms contradict themselves: \(error)")
    }
  }

  static let output = Standard(
    at: .targetOutput, .output, 100, charge: .shortfall(of: .price))

  static func reported(_ quantity: Int64, _ year: Int16?, _ day: Day, _ measure: Measure = .output)
    -> Fact
  {
    .measured(Measurement(measure, quantity, year: year, on: day))
  }

  static func story(_ terms: ContractTerms, _ facts: Fact...) -> [String] {
    Judgement(terms: terms, facts: facts).timeline.story("output", "missing-measured")
  }

  // MARK: - Years

  @Test func `the year of the node is not judged, the first whole year after it is`() {
    #expect(
      Self.story(
        Self.terms(Self.output), Self.reported(1, 2022, "2023-03-01"),
        Self.reported(99, 2023, "2024-03-01")) == [
          "2024-03-01..<… output-shortfall output 99 of 100 in 2023 run 1 confirmed 2024-03-01"
            + " 1/100 of 1000000000",
          "2025-07-01..<… missing-measured-output",
        ])
  }

  struct Node: CustomTestStringConvertible {
    let due: Day
    let isJudged: Bool
    var testDescription: String { "due on \(due)" }
  }

  @Test(arguments: [
    Node(due: "2022-12-31", isJudged: true), Node(due: "2023-01-01", isJudged: false),
  ])
  func `a year is whole if it begins after the node`(_ item: Node) {
    let story = Self.story(
      Self.terms(Self.output, due: .on(item.due)), Self.reported(99, 2023, "2024-03-01"))
    #expect(story.contains { $0.contains("in 2023") } == item.isJudged)
  }

  @Test func `where no day can be computed the day it was met counts`() {
    #expect(
      Self.story(
        Self.terms(Self.output, due: .notAgreed), .site(.targetReached, .on("2023-05-05")),
        Self.reported(1, 2023, "2024-03-01"), Self.reported(99, 2024, "2025-03-03")) == [
          "2025-03-03..<… output-shortfall output 99 of 100 in 2024 run 1 confirmed 2025-03-03"
            + " 1/100 of 1000000000",
          "2026-07-01..<… missing-measured-output",
        ])
    #expect(
      Self.story(Self.terms(Self.output, due: .notAgreed), Self.reported(1, 2023, "2024-03-01"))
        == [])
  }

  @Test func `figures before the year is over are not the year's`() {
    let terms = Self.terms(Self.output)
    #expect(
      Self.story(terms, Self.reported(1, 2023, "2023-12-30")) == [
        "2024-07-01..<… missing-measured-output"
      ])
    #expect(
      Self.story(terms, Self.reported(1, 2023, "2023-12-31")).first?.hasPrefix("2023-12-31") == true
    )
  }

  // MARK: - Shortfalls

  @Test func `the standard itself is met`() {
    #expect(
      Self.story(Self.terms(Self.output), Self.reported(100, 2023, "2024-03-01")) == [
        "2025-07-01..<… missing-measured-output"
      ])
  }

  @Test func `years missed one after another are counted, and a good year ends the run`() {
    #expect(
      Self.story(
        Self.terms(Self.output), Self.reported(50, 2023, "2024-03-01"),
        Self.reported(75, 2024, "2025-03-03"), Self.reported(100, 2025, "2026-03-02"),
        Self.reported(90, 2026, "2027-03-01")) == [
          "2024-03-01..<2025-03-03 output-shortfall output 50 of 100 in 2023 run 1"
            + " confirmed 2024-03-01 1/2 of 1000000000",
          "2025-03-03..<2026-03-02 output-shortfall output 75 of 100 in 2024 run 2"
            + " confirmed 2025-03-03 1/4 of 1000000000 since 2024-03-01",
          "2027-03-01..<… output-shortfall output 90 of 100 in 2026 run 1"
            + " confirmed 2027-03-01 1/10 of 1000000000",
          "2028-07-01..<… missing-measured-output",
        ])
  }

  @Test func `a year without figures breaks the run and is missing until they come`() {
    #expect(
      Self.story(
        Self.terms(Self.output), Self.reported(50, 2023, "2024-03-01"),
        Self.reported(50, 2025, "2026-03-02"), Self.reported(50, 2024, "2026-09-01")) == [
          "2024-03-01..<2026-03-02 output-shortfall output 50 of 100 in 2023 run 1"
            + " confirmed 2024-03-01 1/2 of 1000000000",
          "2025-07-01..<2026-09-01 missing-measured-output",
          "2026-03-02..<2026-09-01 output-shortfall output 50 of 100 in 2025 run 1"
            + " confirmed 2026-03-02 1/2 of 1000000000 since 2024-03-01",
          "2026-09-01..<… output-shortfall output 50 of 100 in 2025 run 3"
            + " confirmed 2026-03-02 1/2 of 1000000000 since 2024-03-01",
          "2027-07-01..<… missing-measured-output",
        ])
  }

  @Test func `a corrected figure counts from its own day`() {
    #expect(
      Self.story(
        Self.terms(Self.output), Self.reported(50, 2023, "2024-03-01"),
        Self.reported(100, 2023, "2024-05-06")) == [
          "2024-03-01..<2024-05-06 output-shortfall output 50 of 100 in 2023 run 1"
            + " confirmed 2024-03-01 1/2 of 1000000000",
          "2025-07-01..<… missing-measured-output",
        ])
  }

  @Test func `output by area is worked out from the total, and energy is an upper bound`() {
    let perMu = Self.terms(Standard(at: .targetOutput, .outputPerMu, 100))
    // 30 亩 at 100 fen each are 3,000 fen.
    #expect(
      Self.story(perMu, Self.reported(3_000, 2023, "2024-03-01")) == [
        "2025-07-01..<… missing-measured-output-per-mu"
      ])
    #expect(
      Self.story(perMu, Self.reported(2_999, 2023, "2024-03-01")).first
        == "2024-03-01..<… output-shortfall output-per-mu 99 of 100 in 2023 run 1"
        + " confirmed 2024-03-01 sum not stated")
    let energy = Self.terms(Standard(at: .targetOutput, .energy, 10, bound: .atMost))
    #expect(
      Self.story(energy, Self.reported(11, 2023, "2024-03-01", .energy)).first
        == "2024-03-01..<… output-shortfall energy 11 of 10 in 2023 run 1"
        + " confirmed 2024-03-01 sum not stated")
  }

  @Test func `two yearly standards are two findings`() {
    let terms = Self.terms(Self.output, Standard(at: .targetOutput, .tax, 10))
    let timeline = terms.timeline(
      Self.reported(1, 2023, "2024-03-01"), Self.reported(1, 2023, "2024-03-01", .tax))
    #expect(
      timeline.findings(on: "2024-03-01").filter { $0.kind == .outputShortfall }.map(\.instance)
        == [1, 2])
  }

  // MARK: - Missing figures

  @Test func `figures are missing from the day after half a year`() {
    let timeline = Self.terms(Self.output).timeline()
    #expect(timeline.codes(on: "2024-06-30").contains("missing-measured-output") == false)
    #expect(timeline.codes(on: "2024-07-01").contains("missing-measured-output"))
  }

  @Test func `a report without a year is about the one before it`() {
    #expect(
      Self.story(Self.terms(Self.output), Self.reported(50, nil, "2024-03-01")).first?
        .contains("in 2023 run 1") == true)
  }

  @Test func `an evaluation that found the target met covers the years reported by then`() {
    #expect(
      Self.story(
        Self.terms(Self.output), Self.reported(50, 2023, "2024-03-01"),
        .contractAct(.evaluated(.targetOutput, isMet: true), on: "2024-08-01"),
        Self.reported(50, 2024, "2025-03-03")) == [
          "2024-03-01..<2024-08-01 output-shortfall output 50 of 100 in 2023 run 1"
            + " confirmed 2024-03-01 1/2 of 1000000000",
          "2025-03-03..<… output-shortfall output 50 of 100 in 2024 run 1"
            + " confirmed 2025-03-03 1/2 of 1000000000",
          "2026-07-01..<… missing-measured-output",
        ])
  }
}
