import CivilCalendar
import LandLifecycle
import Testing

/// Supplements change deadlines from the day they are signed, and never an earlier day.
struct SupplementTests {
  struct Case: CustomTestStringConvertible {
    let day: Day
    let state: ObligationState
    var testDescription: String { "\(day)" }
  }

  static let terms = ContractTerms.sample(
    ObligationTerm(.handover, by: .on("2020-03-02")), ObligationTerm(.start, by: .on("2020-06-01")),
    ObligationTerm(.completion, by: .on("2022-06-01")))
  static let handedOver = Fact.site(.handedOver, .on("2020-03-02"))

  static func extending(
    _ milestone: Milestone = .start, to day: Day, signed: Day, _ kind: SupplementKind = .other
  ) -> Fact {
    .supplement(Supplement(signedOn: signed, kind, [DeadlineChange(milestone, to: .on(day))]))
  }

  static func start(_ facts: Fact..., on day: Day) -> Obligation? {
    Judgement(terms: terms, facts: [handedOver] + facts).obligations(on: day).first {
      $0.term.milestone == .start
    }
  }

  // MARK: - From its signing on

  static let extendedLate = [
    Case(day: "2020-06-01", state: .dueSoon(within: 7)),
    Case(day: "2020-06-02", state: .overdue(days: 1, .unrecorded)),
    Case(day: "2020-07-14", state: .overdue(days: 43, .unrecorded)),
    Case(day: "2020-07-15", state: .pending),  // signed on this day
    Case(day: "2020-12-01", state: .dueSoon(within: 7)),
    Case(day: "2020-12-02", state: .overdue(days: 1, .unrecorded)),
  ]

  @Test(arguments: extendedLate)
  func `days overdue before the signing stay so, from it on the new day counts`(_ item: Case) {
    let supplement = Self.extending(to: "2020-12-01", signed: "2020-07-15")
    #expect(Self.start(supplement, on: item.day)?.state == item.state)
  }

  @Test func `a supplement signed on the day after the last one in time leaves no day overdue`() {
    let timeline = Self.terms.timeline(
      Self.handedOver, Self.extending(to: "2020-12-01", signed: "2020-06-02"))
    #expect(
      timeline.story("start-overdue") == [
        "2020-12-02..<… start-overdue unrecorded due 2020-12-01"
      ])
    let after = Self.terms.timeline(
      Self.handedOver, Self.extending(to: "2020-12-01", signed: "2020-06-03"))
    #expect(
      after.story("start-overdue") == [
        "2020-06-02..<2020-06-03 start-overdue unrecorded due 2020-06-01",
        "2020-12-02..<… start-overdue unrecorded due 2020-12-01",
      ])
  }

  @Test func `each of several supplements counts until the next one`() {
    let timeline = Self.terms.timeline(
      Self.handedOver, Self.extending(to: "2021-03-01", signed: "2020-11-20"),
      Self.extending(to: "2020-12-01", signed: "2020-05-20"))
    #expect(
      timeline.story("start-due-soon").map { $0.prefix(22) }.map(String.init)
        == [
          "2020-03-03..<2020-05-02", "2020-05-02..<2020-05-20", "2020-09-02..<2020-11-01",
          "2020-11-01..<2020-11-20", "2020-12-01..<2021-01-30", "2021-01-30..<2021-02-22",
          "2021-02-22..<2021-03-02",
        ].map { String($0.prefix(22)) })
    #expect(
      timeline.story("start-overdue") == [
        "2021-03-02..<… start-overdue unrecorded due 2021-03-01"
      ])
  }

  // MARK: - Met

  @Test func `a start after the extended day is late by the extended day`() {
    let supplement = Self.extending(to: "2020-12-01", signed: "2020-05-20")
    #expect(
      Self.start(supplement, .site(.started, .on("2020-12-01")), on: "2021-01-04")?.state
        == .met(on: "2020-12-01"))
    #expect(
      Self.start(supplement, .site(.started, .on("2020-12-02")), on: "2021-01-04")?.state
        == .metLate(on: "2020-12-02", days: 1))
  }

  @Test func `a supplement signed after a late start does not make it timely`() {
    let supplement = Self.extending(to: "2020-12-01", signed: "2020-08-03")
    #expect(
      Self.start(supplement, .site(.started, .on("2020-07-01")), on: "2021-01-04")?.state
        == .metLate(on: "2020-07-01", days: 30))
    #expect(
      Self.start(supplement, .site(.started, .on("2020-08-03")), on: "2021-01-04")?.state
        == .met(on: "2020-08-03"))
  }

  // MARK: - What follows

  static let relative = ContractTerms.sample(
    ObligationTerm(.start, by: .after(.handover, .months(6))),
    ObligationTerm(.completion, by: .after(.start, .months(24))))

  @Test func `what counts from a start follows its new day until the start happens`() {
    let supplement = Fact.supplement(
      Supplement(
        signedOn: "2020-08-03", .contractExtension,
        [DeadlineChange(.start, to: .after(.handover, .months(12)))]))
    let judgement = Judgement(terms: Self.relative, facts: [Self.handedOver, supplement])
    #expect(
      judgement.obligations(on: "2020-08-02").last?.due
        == .waiting(for: .start, projected: "2022-09-02"))
    #expect(
      judgement.obligations(on: "2020-08-03").last?.due
        == .waiting(for: .start, projected: "2023-03-02"))
    let started = Judgement(
      terms: Self.relative,
      facts: [Self.handedOver, supplement, .site(.started, .on("2020-10-09"))])
    #expect(
      started.obligations(on: "2020-10-09").last?.due.actBy == "2022-10-09")
  }

  @Test func `a supplement adds what the contract does not speak of, from its signing on`() {
    let supplement = Self.extending(.production, to: "2023-06-01", signed: "2021-02-01")
    let judgement = Judgement(terms: Self.terms, facts: [Self.handedOver, supplement])
    #expect(
      judgement.obligations(on: "2021-01-31").map(\.term.milestone).contains(.production) == false)
    let added = judgement.obligations(on: "2021-02-01").last
    #expect(added?.term == ObligationTerm(.production, by: .on("2023-06-01")))
    #expect(added?.change?.original == nil)
    #expect(
      judgement.timeline.story("production-overdue") == [
        "2023-06-02..<… production-overdue unrecorded due 2023-06-01"
      ])
  }

  @Test func `an instalment added before all is paid belongs to the full payment`() {
    let terms = ContractTerms.sample(
      ObligationTerm(.payment, by: .on("2020-02-14")),
      ObligationTerm(.handover, by: .after(.fullPayment, .days(30))))
    let second = Fact.supplement(
      Supplement(
        signedOn: "2020-02-10", .other,
        [DeadlineChange(.payment, instance: 2, to: .on("2020-04-14"))]))
    let paid = Fact.paid(instance: 1, .on("2020-02-14"))
    let open = Judgement(terms: terms, facts: [second, paid])
    #expect(
      open.obligations(on: "2020-03-02").last?.due
        == .waiting(for: .fullPayment, projected: "2020-05-14"))
    let late = Fact.supplement(
      Supplement(
        signedOn: "2020-02-17", .other,
        [DeadlineChange(.payment, instance: 2, to: .on("2020-04-14"))]))
    let settled = Judgement(terms: terms, facts: [late, paid])
    #expect(settled.obligations(on: "2020-03-02").last?.due.actBy == "2020-03-16")
  }

  // MARK: - What is shown

  @Test func `the first day and the supplements are kept beside the day that counts`() {
    let first = Supplement(
      signedOn: "2020-05-20", .contractExtension,
      [DeadlineChange(.start, to: .on("2020-12-01"))])
    #expect(Self.start(.supplement(first), on: "2020-05-19")?.change == nil)
    let changed = Self.start(.supplement(first), on: "2020-05-20")
    #expect(changed?.term.deadline == .on("2020-12-01"))
    #expect(
      changed?.change
        == ObligationChange(
          original: .on("2020-06-01"),
          originalDue: .determined(
            DueDay(agreed: "2020-06-01", actBy: "2020-06-01", certainty: .certain), .stated),
          supplements: [first]))
  }

  // MARK: - What cannot be

  @Test func `a day before its own signing is flagged and judged as it stands from the signing`() {
    // The model case: signed on 2016-07-19, start by 2015-09-30.
    let terms = ContractTerms.sample(
      signed: "2013-05-06", ObligationTerm(.start, by: .on("2014-05-06")))
    let timeline = terms.timeline(Self.extending(to: "2015-09-30", signed: "2016-07-19"))
    #expect(
      timeline.story("start-overdue", "record") == [
        "2014-05-07..<2016-07-19 start-overdue unrecorded due 2014-05-06",
        "2016-07-19..<… start-overdue unrecorded due 2015-09-30 [out-of-order]",
        "2016-07-19..<… record-contradiction supplement of 2016-07-19 sets start 2015-09-30"
          + " confirmed 2016-07-19",
      ])
    #expect(
      terms.timeline(Self.extending(to: "2016-07-19", signed: "2016-07-19")).story("record") == [])
  }

  @Test func `what a supplement cannot change is left out and flagged`() {
    let changes = [
      DeadlineChange(.start, part: 3, to: .on("2021-01-04")),
      DeadlineChange(.start, to: .after(.completion, .months(1))),
    ]
    let timeline = Self.terms.timeline(
      Self.handedOver, .supplement(Supplement(signedOn: "2020-05-20", .other, changes)))
    #expect(
      timeline.story("start-overdue") == [
        "2020-06-02..<… start-overdue unrecorded due 2020-06-01"
      ])
    #expect(timeline.story("record").count == 2)
  }

  @Test func `two supplements of one day that differ are flagged, and one of them counts`() {
    let one = Self.extending(to: "2020-12-01", signed: "2020-05-20", .contractExtension)
    let other = Self.extending(to: "2021-03-01", signed: "2020-05-20")
    let timelines = [
      Self.terms.timeline(Self.handedOver, one, other),
      Self.terms.timeline(Self.handedOver, other, one),
    ]
    #expect(timelines[0] == timelines[1])
    #expect(timelines[0].story("record").count == 1)
    #expect(
      timelines[0].story("start-overdue") == [
        "2021-03-02..<… start-overdue unrecorded due 2021-03-01"
      ])
  }

  @Test func `a start extended beyond a completion that did not move is flagged from the signing`()
  {
    let timeline = Self.terms.timeline(
      Self.handedOver, Self.extending(to: "2022-06-02", signed: "2020-05-20"))
    #expect(
      timeline.story("record") == [
        "2020-05-20..<… record-contradiction agreed completion 2022-06-01 before start 2022-06-02"
          + " confirmed 2020-05-20"
      ])
    #expect(
      Self.terms.timeline(
        Self.handedOver, Self.extending(to: "2022-06-01", signed: "2020-05-20")
      ).story("record") == [])
  }

  @Test func `a supplement signed before the contract is flagged`() {
    let timeline = Self.terms.timeline(Self.extending(to: "2020-12-01", signed: "2020-01-14"))
    #expect(
      timeline.story("record") == [
        "2020-01-15..<… record-contradiction supplement of 2020-01-14 before signing 2020-01-15"
          + " confirmed 2020-01-15"
      ])
  }

  // MARK: - The handover's own day

  @Test func `an extended handover does not take back the grantor's delay before the signing`() {
    let timeline = Self.terms.timeline(
      Self.extending(.handover, to: "2020-08-03", signed: "2020-04-01"),
      .site(.handedOver, .on("2020-08-03")))
    #expect(
      timeline.story("handover-overdue", "start-overdue", "start-blocked").prefix(2) == [
        "2020-03-03..<2020-04-01 handover-overdue confirmed 2020-08-03 due 2020-03-02",
        "2020-06-02..<… start-blocked-by-grantor unrecorded due 2020-06-01 [grantor-late]",
      ])
  }

  @Test func `works that stood still are listed again when the completion day is extended`() {
    let timeline = Self.terms.timeline(
      Self.handedOver, .site(.started, .on("2020-06-01")), .site(.suspended, .on("2022-05-04")),
      Self.extending(.completion, to: "2023-06-01", signed: "2022-09-01"))
    #expect(
      timeline.story("idle-project").filter { $0.contains("used-unfinished") } == [
        "2022-05-04..<2022-06-02 idle-project used-unfinished raised confirmed 2022-05-04",
        "2022-06-02..<2022-09-01 idle-project used-unfinished raised unrecorded due 2022-06-01",
        "2022-09-01..<2023-06-02 idle-project used-unfinished raised confirmed 2022-05-04"
          + " since 2022-05-04",
        "2023-06-02..<… idle-project used-unfinished raised unrecorded due 2023-06-01",
      ])
  }
}

extension Due {
  /// The last day in time, if it is known.
  fileprivate var actBy: Day? {
    if case .determined(let day, _) = self { day.actBy } else { nil }
  }
}
