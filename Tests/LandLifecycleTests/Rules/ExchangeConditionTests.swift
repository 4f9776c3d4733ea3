import CivilCalendar
import LandLifecycle
import Testing

/// What Order 53 art. 12(1)5 asks for before land is exchanged, held against the record.
struct ExchangeConditionTests {
  static let decided: Day = "2024-04-29"

  static let terms = ContractTerms.sample(
    ObligationTerm(.payment, instance: 1, by: .on("2020-03-02")),
    ObligationTerm(.payment, instance: 2, by: .on("2020-09-01")),
    ObligationTerm(.start, by: .on("2020-06-01")))

  /// A case with land exchanged, and everything that art. 12 asks of every way.
  static let exchanged: [Fact] = [
    .idleCase(.inquiryServed, on: "2024-01-22"), .idleCase(.determinationServed, on: "2024-03-11"),
    .idleCase(.filed, on: "2024-03-18"), .idleCase(.schemeAgreed, on: "2024-04-08"),
    .idleCase(.approved, on: "2024-04-22"), .idleCase(.disposed(.exchanged), on: decided),
  ]

  static let met: [Fact] = [
    .paid(.on("2020-09-01")), .idleCase(.fundsSecured, on: "2024-04-01"),
    .causeExamined(.verified(.planChanged, from: "2020-06-01", through: nil), on: "2024-02-26"),
  ]

  static func story(_ facts: [Fact]) -> [String] {
    Judgement(terms: terms, facts: exchanged + facts).timeline.story("record")
  }

  /// What is said of the conditions with one of the facts above left out and others put in.
  static func said(without index: Int, _ facts: Fact...) -> [String] {
    var known = met
    known.remove(at: index)
    return story(known + facts)
  }

  private static func flagged(_ words: String) -> [String] {
    ["2024-04-29..<… record-contradiction exchange of 2024-04-29 \(words) confirmed 2024-04-29"]
  }

  @Test func `an exchange with all it needs on record is not flagged`() {
    #expect(Self.story(Self.met) == [])
  }

  @Test func `what is not on record is flagged, each by itself, from the day of the decision`() {
    #expect(
      Self.story([]) == [
        "2024-04-29..<… record-contradiction exchange of 2024-04-29 without price-paid"
          + " confirmed 2024-04-29",
        "2024-04-29..<… record-contradiction #2 exchange of 2024-04-29 without funds-secured"
          + " confirmed 2024-04-29",
        "2024-04-29..<… record-contradiction #3 exchange of 2024-04-29 without plan-changed"
          + " confirmed 2024-04-29",
      ])
  }

  @Test func `the price counts as paid up to the day of the decision, every instalment of it`() {
    #expect(Self.said(without: 0, .paid(.on("2024-04-28"))) == [])
    #expect(Self.said(without: 0, .paid(.on("2024-04-29"))) == [])
    #expect(Self.said(without: 0, .paid(.on("2024-04-30"))) == Self.flagged("against price-paid"))
    #expect(
      Self.said(without: 0, .paid(instance: 1, .on("2020-03-02")))
        == Self.flagged("without price-paid"))
    #expect(
      Self.said(
        without: 0, .paid(instance: 1, .on("2020-03-02")), .paid(instance: 2, .on("2024-04-30")))
        == Self.flagged("against price-paid"))
    #expect(
      Self.said(
        without: 0, .paid(instance: 1, .on("2020-03-02")), .paid(instance: 2, .on("2020-09-01")))
        == [])
  }

  @Test func `a day nobody wrote down counts from when it is certain`() {
    #expect(Self.said(without: 0, .paid(.by("2024-04-29"))) == [])
    #expect(Self.said(without: 0, .paid(.by("2024-04-30"))) == Self.flagged("without price-paid"))
  }

  @Test func `funds shown on the day of the decision do, the day after they do not`() {
    #expect(Self.said(without: 1, .idleCase(.fundsSecured, on: "2024-04-28")) == [])
    #expect(Self.said(without: 1, .idleCase(.fundsSecured, on: "2024-04-29")) == [])
    let late = Self.said(without: 1, .idleCase(.fundsSecured, on: "2024-04-30"))
    #expect(late.contains { $0.contains("without funds-secured") })
  }

  @Test func `what was found last of the change of plans counts, whenever it was found`() {
    let verified = CauseFinding.verified(.planChanged, from: "2020-06-01", through: "2021-06-01")
    #expect(Self.said(without: 2, .causeExamined(verified, on: "2024-06-03")) == [])
    #expect(
      Self.said(without: 2, .causeExamined(.claimed(.planChanged), on: "2024-02-26"))
        == Self.flagged("without plan-changed"))
    #expect(
      Self.said(without: 2, .causeExamined(.refused(.planChanged), on: "2024-02-26"))
        == Self.flagged("against plan-changed"))
    #expect(
      Self.said(without: 2, .causeExamined(.noneApplies, on: "2024-02-26"))
        == Self.flagged("against plan-changed") + [
          "2024-04-29..<… record-contradiction #2 exchanged of 2024-04-29 against cause"
            + " confirmed 2024-04-29"
        ])
    #expect(
      Self.said(
        without: 2,
        .causeExamined(.verified(.petitions, from: "2020-06-01", through: nil), on: "2024-02-26"))
        == Self.flagged("without plan-changed"))
    #expect(
      Self.said(
        without: 2, .causeExamined(.refused(.planChanged), on: "2024-02-26"),
        .causeExamined(verified, on: "2024-03-04")) == [])
  }

  @Test func `no other way of disposal asks for them`() {
    for way in IdleDisposal.allCases where way != .exchanged && !way.isDecision {
      let facts = Self.exchanged.dropLast() + [.idleCase(.disposed(way), on: Self.decided)]
      let timeline = Judgement(terms: Self.terms, facts: Array(facts)).timeline
      #expect(timeline.story("record") == [])
    }
  }
}
