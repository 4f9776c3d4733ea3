import CivilCalendar
import LandLifecycle
import Testing

/// A node that a visit saw undone after its due day, and that was met on a day nobody wrote down.
struct LateAtLeastTests {
  static let terms = ContractTerms.sample(
    ObligationTerm(.handover, by: .on("2020-03-02")), ObligationTerm(.start, by: .on("2020-06-01")))

  static func story(_ seen: Day, startedBy known: Day) -> [String] {
    terms.timeline(
      .site(.handedOver, .on("2020-03-02")),
      .inspected(Inspection(on: seen, saw: .notStarted)),
      .site(.started, .by(known))
    ).story("start-overdue", "start-met")
  }

  @Test func `what the visit saw stays: late by so many days at the least`() {
    #expect(
      Self.story("2020-07-01", startedBy: "2020-09-01") == [
        "2020-06-02..<2020-07-02 start-overdue confirmed 2020-07-01 due 2020-06-01",
        "2020-07-02..<… start-met-late confirmed 2020-07-01 due 2020-06-01 [late-at-least]"
          + " since 2020-07-01",
      ])
  }

  @Test func `a visit on the due day proves nothing, one on the day after a single day`() {
    #expect(Self.story("2020-06-01", startedBy: "2020-09-01") == [])
    #expect(
      Self.story("2020-06-02", startedBy: "2020-09-01") == [
        "2020-06-02..<2020-06-03 start-overdue confirmed 2020-06-02 due 2020-06-01",
        "2020-06-03..<… start-met-late confirmed 2020-06-02 due 2020-06-01 [late-at-least]"
          + " since 2020-06-02",
      ])
  }

  @Test func `a visit that saw nothing by the very day is a contradiction and no lateness`() {
    #expect(
      Self.story("2020-08-31", startedBy: "2020-09-01").count == 2)
    #expect(
      Self.story("2020-09-01", startedBy: "2020-09-01") == [
        "2020-06-02..<2020-09-01 start-overdue confirmed 2020-09-01 due 2020-06-01"
      ])
  }

  @Test
  func `a start that the completion implies keeps it, too, and without a visit nothing is said`() {
    func findings(_ facts: [Fact]) -> [Int?] {
      Judgement(terms: Self.terms, facts: facts).timeline.findings(on: "2022-01-03")
        .filter { $0.kind == .metLate(.start) }.map { $0.daysLate(on: "2022-01-03") }
    }
    let completed: [Fact] = [
      .site(.handedOver, .on("2020-03-02")), .site(.completed, .on("2021-06-01")),
    ]
    #expect(
      findings(completed + [.inspected(Inspection(on: "2020-07-01", saw: .notStarted))]) == [30])
    #expect(findings(completed) == [])
  }
}
