import CivilCalendar
import LandLifecycle
import Testing

/// Handover offered, refused, in part, or not to condition.
struct HandoverActTests {
  static let terms = StartRuleTests.terms  // handover due 2020-03-02, start due 2020-06-01

  static func act(_ act: HandoverAct, _ day: Day) -> Fact { .handoverAct(act, on: day) }

  static func story(_ facts: Fact...) -> [String] {
    Judgement(terms: terms, facts: facts).timeline.story(
      "handover-overdue", "handover-excused", "handover-met", "start-overdue", "start-blocked")
  }

  // MARK: - Offered and refused

  @Test func `from an offer in time on, the grantor is not late while the grantee refuses`() {
    let expected = [
      "2020-03-03..<… handover-excused unrecorded due 2020-03-02",
      "2020-06-02..<… start-overdue unrecorded due 2020-06-01",
    ]
    #expect(Self.story(Self.act(.offered, "2020-03-02")) == expected)
    #expect(
      Self.story(Self.act(.offered, "2020-03-02"), Self.act(.refused, "2020-03-09")) == expected)
    #expect(Self.story(Self.act(.refused, "2020-03-02")) == expected)
  }

  @Test func `offered a day late, the grantor was late up to the offer`() {
    #expect(
      Self.story(Self.act(.offered, "2020-03-04"), Self.act(.refused, "2020-03-09")) == [
        "2020-03-03..<2020-03-04 handover-overdue unrecorded due 2020-03-02",
        "2020-03-04..<… handover-excused unrecorded due 2020-03-02",
        "2020-06-02..<… start-blocked-by-grantor unrecorded due 2020-06-01 [grantor-late]",
      ])
  }

  @Test func `land taken late that was offered in time is not the grantor's delay`() {
    let facts = [Self.act(.offered, "2020-03-02"), .site(.handedOver, .on("2020-05-06"))]
    let judgement = Judgement(terms: Self.terms, facts: facts)
    #expect(judgement.obligations(on: "2020-05-05").first?.state == .offered(since: "2020-03-03"))
    #expect(judgement.obligations(on: "2020-05-06").first?.state == .met(on: "2020-05-06"))
    #expect(judgement.timeline.story("handover-met", "start-blocked") == [])
  }

  @Test func `an offer of land that is not in the agreed condition is none until made good`() {
    #expect(
      Self.story(
        Self.act(.offered, "2020-03-02"), Self.act(.notToCondition, "2020-03-09"),
        Self.act(.madeGood, "2020-04-07")) == [
          "2020-03-03..<2020-03-09 handover-excused unrecorded due 2020-03-02",
          "2020-03-09..<2020-04-07 handover-overdue unrecorded due 2020-03-02",
          "2020-04-07..<… handover-excused unrecorded due 2020-03-02",
          "2020-06-02..<… start-blocked-by-grantor unrecorded due 2020-06-01 [grantor-late]",
        ])
  }

  // MARK: - In part

  @Test func `a handover in part starts no clock of the whole`() {
    let terms = ContractTerms.sample(
      ObligationTerm(.handover, by: .on("2020-03-02")),
      ObligationTerm(.start, by: .after(.handover, .months(6))))
    let timeline = terms.timeline(
      Self.act(.inPart(Area(squareCentimetres: 10_000_000)), "2020-03-02"))
    #expect(
      timeline.story("handover-overdue", "start-anchor") == [
        "2020-03-03..<… handover-overdue unrecorded due 2020-03-02",
        "2020-09-03..<… start-anchor-unrecorded unrecorded due 2020-09-02 uncertain",
      ])
  }

  @Test func `a part with days of its own has a clock of its own`() {
    let terms = ContractTerms.sample(
      parts: [Part(name: "一期", area: nil), Part(name: "二期", area: nil)],
      ObligationTerm(.handover, by: .on("2020-03-02")),
      ObligationTerm(.start, part: 1, by: .after(.handover, .months(6))),
      ObligationTerm(.start, part: 2, by: .after(.handover, .months(6))))
    let timeline = terms.timeline(.site(.handedOver, .on("2020-03-02"), part: 1))
    #expect(
      timeline.story("start-overdue", "start-anchor") == [
        "2020-09-03..<… start-overdue part 1 unrecorded due 2020-09-02",
        "2020-09-03..<… start-anchor-unrecorded part 2 unrecorded due 2020-09-02 uncertain",
      ])
  }

  // MARK: - Not to condition

  static let taken = Fact.site(.handedOver, .on("2020-03-02"))

  @Test func `land found not in the agreed condition blocks what hangs on it, from that day on`() {
    #expect(
      Self.story(Self.taken, Self.act(.notToCondition, "2020-07-01")) == [
        "2020-06-02..<2020-07-01 start-overdue unrecorded due 2020-06-01",
        "2020-07-01..<… start-blocked-by-grantor unrecorded due 2020-06-01 [grantor-late]",
      ])
  }

  @Test func `made good by the handover's due day, it blocks nothing`() {
    let early = Fact.site(.handedOver, .on("2020-02-03"))
    #expect(
      Self.story(early, Self.act(.notToCondition, "2020-02-10"), Self.act(.madeGood, "2020-03-01"))
        == ["2020-06-02..<… start-overdue unrecorded due 2020-06-01"])
  }

  @Test func `the recorded handover is not moved, and a day that counts from it is blocked`() {
    let terms = ContractTerms.sample(
      ObligationTerm(.handover, by: .on("2020-03-02")),
      ObligationTerm(.start, by: .after(.handover, .months(6))))
    let judgement = Judgement(
      terms: terms,
      facts: [
        Self.taken, Self.act(.notToCondition, "2020-03-16"), Self.act(.madeGood, "2020-04-07"),
      ])
    #expect(judgement.obligations(on: "2020-10-09").first?.state == .met(on: "2020-03-02"))
    #expect(
      judgement.timeline.story("start-overdue", "start-blocked") == [
        "2020-09-03..<… start-blocked-by-grantor unrecorded due 2020-09-02 [grantor-late]"
      ])
  }

  @Test func `a completion is blocked for as many days as the land was not in condition`() {
    let terms = ContractTerms.sample(
      ObligationTerm(.handover, by: .on("2020-03-02")),
      ObligationTerm(.completion, by: .on("2022-03-01")))
    // From 16 to 20 March: five days.
    let timeline = terms.timeline(
      Self.taken, Self.act(.notToCondition, "2020-03-16"), Self.act(.madeGood, "2020-03-20"))
    #expect(
      timeline.story("completion-overdue", "completion-blocked") == [
        "2022-03-02..<2022-03-07 completion-blocked-by-grantor unrecorded due 2022-03-01"
          + " [grantor-late]",
        "2022-03-07..<… completion-overdue unrecorded due 2022-03-01",
      ])
  }

  @Test func `a suspicion says that the grantor's own part is indicated`() {
    let timeline = Self.terms.timeline(Self.taken, Self.act(.notToCondition, "2021-08-02"))
    #expect(
      timeline.story("suspected") == [
        "2021-06-02..<2021-08-02 suspected-idle suspected unrecorded due 2020-06-01",
        "2021-08-02..<2022-06-02 suspected-idle suspected unrecorded due 2020-06-01 [grantor-late]"
          + " since 2021-06-02",
        "2022-06-02..<… suspected-idle suspected two-years unrecorded due 2020-06-01"
          + " [grantor-late] since 2021-06-02",
      ])
  }
}
