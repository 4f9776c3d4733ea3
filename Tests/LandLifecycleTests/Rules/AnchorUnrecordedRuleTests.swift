import CivilCalendar
import LandLifecycle
import Testing

struct AnchorUnrecordedRuleTests {
  struct Case: CustomTestStringConvertible {
    let day: Day
    let expected: [String]
    var testDescription: String { "\(day)" }
  }

  /// Paid by 30 days from signing, handed over by 30 days from that, started within six months.
  static let terms = ContractTerms.sample(
    signed: "2024-01-02",
    ObligationTerm(.payment, by: .after(.signing, .days(30))),
    ObligationTerm(.handover, by: .after(.fullPayment, .days(30))),
    ObligationTerm(.start, by: .after(.handover, .months(6))))

  // Payment 2024-02-01; handover 2024-03-02, a Saturday, so 03-04; start 2024-09-04.
  static let edges = [
    Case(day: "2024-03-04", expected: []),
    Case(
      day: "2024-03-05",
      expected: ["handover-anchor-unrecorded unrecorded due 2024-03-04 uncertain"]),
    Case(
      day: "2024-09-04",
      expected: ["handover-anchor-unrecorded unrecorded due 2024-03-04 uncertain"]),
    Case(
      day: "2024-09-05",
      expected: [
        "handover-anchor-unrecorded unrecorded due 2024-03-04 uncertain",
        "start-anchor-unrecorded unrecorded due 2024-09-04 uncertain",
      ]),
  ]

  @Test(arguments: edges)
  func `nobody waits for ever: a chain of waiting opens link by link`(_ item: Case) {
    let findings = Self.terms.timeline().findings(on: item.day).map(\.text)
    #expect(findings.filter { $0.contains("anchor") } == item.expected)
  }

  @Test func `an act that happens moves the projection of what waits behind it`() {
    let judgement = Judgement(terms: Self.terms, facts: [.paid(.on("2024-04-01"))])
    #expect(
      judgement.obligations(on: "2024-03-31").map(\.due) == [
        .determined(
          DueDay(agreed: "2024-02-01", actBy: "2024-02-01", certainty: .certain),
          .counted(.days(30), from: "2024-01-02", .signing)),
        .waiting(for: .fullPayment, projected: "2024-03-04"),
        .waiting(for: .handover, projected: "2024-09-04"),
      ])
    #expect(
      judgement.obligations(on: "2024-04-01").map(\.due).dropFirst() == [
        .determined(
          DueDay(agreed: "2024-05-01", actBy: "2024-05-06", certainty: .certain),
          .counted(.days(30), from: "2024-04-01", .fullPayment)),
        .waiting(for: .handover, projected: "2024-11-06"),
      ])
    #expect(
      judgement.timeline.story("handover-anchor", "start-anchor") == [
        "2024-03-05..<2024-04-01 handover-anchor-unrecorded unrecorded due 2024-03-04 uncertain",
        "2024-11-07..<… start-anchor-unrecorded unrecorded due 2024-11-06 uncertain",
      ])
  }

  @Test func `it ends when the act it counts from happens`() {
    let timeline = Self.terms.timeline(
      .paid(.on("2024-02-01")), .site(.handedOver, .on("2024-10-08")))
    #expect(
      timeline.story("start-anchor") == [
        "2024-09-05..<2024-10-08 start-anchor-unrecorded unrecorded due 2024-09-04 uncertain"
      ])
  }

  @Test func `it ends when the thing itself is done, whatever it counted from`() {
    let timeline = Self.terms.timeline(.site(.handedOver, .on("2024-03-20")))
    #expect(
      timeline.story("handover-anchor") == [
        "2024-03-05..<2024-03-20 handover-anchor-unrecorded unrecorded due 2024-03-04 uncertain"
      ])
  }

  @Test func `without any day to count from there is no projection and nothing opens`() {
    let terms = ContractTerms.sample(ObligationTerm(.start, by: .after(.handover, .months(6))))
    #expect(terms.timeline().story("start") == [])
    #expect(
      Judgement(terms: terms, facts: []).obligations(on: "2040-01-01").map(\.state)
        == [.waiting(for: .handover, projected: nil)])
  }

  // MARK: - Visits

  /// Complete by the end of 2024, in production six months and at target two years after that.
  static let built = ContractTerms.sample(
    signed: "2022-01-04",
    ObligationTerm(.completion, by: .on("2024-12-31")),
    ObligationTerm(.production, by: .after(.completion, .months(6))),
    ObligationTerm(.targetOutput, by: .after(.production, .months(24))))

  static func saw(_ saw: Sighting, on day: Day) -> Fact {
    .inspected(Inspection(on: day, saw: saw))
  }

  @Test func `works seen under way settle for their period that nothing counts from them yet`() {
    let timeline = Self.built.timeline(Self.saw(.startedByArticle30, on: "2025-08-18"))
    // Six months from the visit end on 2026-02-18, in the holidays of the Spring Festival.
    #expect(
      timeline.story("production-anchor", "target-output-anchor") == [
        "2025-07-01..<2025-08-18 production-anchor-unrecorded unrecorded due 2025-06-30 uncertain",
        "2026-02-25..<… production-anchor-unrecorded unrecorded due 2026-02-24 uncertain",
        "2028-02-25..<… target-output-anchor-unrecorded unrecorded due 2028-02-24 uncertain",
      ])
  }

  @Test func `a visit before an act was due changes nothing of what counts from it`() {
    #expect(
      Self.built.timeline(Self.saw(.startedByArticle30, on: "2024-12-31")).story(
        "production-anchor")
        == Self.built.timeline().story("production-anchor"))
    #expect(
      Self.built.timeline(Self.saw(.startedByArticle30, on: "2025-01-01")).story(
        "production-anchor") == [
          "2025-07-02..<… production-anchor-unrecorded unrecorded due 2025-07-01 uncertain"
        ])
  }

  @Test func `buildings seen complete say nothing of production`() {
    let timeline = Self.built.timeline(Self.saw(.completed, on: "2027-08-18"))
    #expect(
      timeline.story("target-output-anchor") == [
        "2027-07-01..<2027-08-18 target-output-anchor-unrecorded unrecorded due 2027-06-30 uncertain"
      ])
  }

  @Test func `a visit after the act moves nothing that counts from it`() {
    let timeline = Self.built.timeline(
      .site(.completed, .on("2025-03-03")), Self.saw(.stopped, on: "2025-04-01"))
    #expect(timeline.story("production-anchor") == [])
  }
}
