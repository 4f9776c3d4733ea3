import CivilCalendar
import LandLifecycle
import Testing

struct StartRuleTests {
  struct Case: CustomTestStringConvertible {
    let day: Day
    let state: ObligationState
    var testDescription: String { "\(day)" }
  }

  static let terms = ContractTerms.sample(
    ObligationTerm(.handover, by: .on("2020-03-02")), ObligationTerm(.start, by: .on("2020-06-01")))
  static let handedOver = Fact.site(.handedOver, .on("2020-03-02"))

  static let unrecorded = [
    Case(day: "2020-03-02", state: .pending),
    Case(day: "2020-03-03", state: .dueSoon(within: 90)),
    Case(day: "2020-05-02", state: .dueSoon(within: 30)),
    Case(day: "2020-05-25", state: .dueSoon(within: 7)),
    Case(day: "2020-06-01", state: .dueSoon(within: 7)),
    Case(day: "2020-06-02", state: .overdue(days: 1, .unrecorded)),
    Case(day: "2021-06-01", state: .overdue(days: 365, .unrecorded)),
  ]

  @Test(arguments: unrecorded)
  func `a start that nobody recorded goes from pending to overdue`(_ item: Case) {
    let judgement = Judgement(terms: Self.terms, facts: [Self.handedOver])
    #expect(judgement.obligations(on: item.day).last?.state == item.state)
  }

  static let late = [
    Case(day: "2020-06-01", state: .dueSoon(within: 7)),
    Case(day: "2020-06-02", state: .overdue(days: 1, .confirmed(by: "2020-07-01"))),
    Case(day: "2020-06-30", state: .overdue(days: 29, .confirmed(by: "2020-07-01"))),
    Case(day: "2020-07-01", state: .metLate(on: "2020-07-01", days: 30)),
    Case(day: "2025-01-01", state: .metLate(on: "2020-07-01", days: 30)),
  ]

  @Test(arguments: late)
  func `a late start was overdue before and is met late after`(_ item: Case) {
    let judgement = Judgement(
      terms: Self.terms, facts: [Self.handedOver, .site(.started, .on("2020-07-01"))])
    #expect(judgement.obligations(on: item.day).last?.state == item.state)
  }

  @Test func `a start on the last day is met, on the day after it is met late`() {
    let onTime = Judgement(
      terms: Self.terms, facts: [Self.handedOver, .site(.started, .on("2020-06-01"))])
    let late = Judgement(
      terms: Self.terms, facts: [Self.handedOver, .site(.started, .on("2020-06-02"))])
    #expect(onTime.obligations(on: "2020-06-02").last?.state == .met(on: "2020-06-01"))
    #expect(late.obligations(on: "2020-06-02").last?.state == .metLate(on: "2020-06-02", days: 1))
  }

  @Test func `six months from handover end on 31 August's month end, 29 February`() {
    let terms = ContractTerms.sample(
      signed: "2023-06-01", ObligationTerm(.handover, by: .on("2023-08-31")),
      ObligationTerm(.start, by: .after(.handover, .months(6))))
    #expect(
      terms.timeline(.site(.handedOver, .on("2023-08-31"))).story("start-overdue") == [
        "2024-03-01..<… start-overdue unrecorded due 2024-02-29"
      ])
  }

  @Test func `an inspection that saw nothing confirms the breach for every day since it began`() {
    let timeline = Self.terms.timeline(
      Self.handedOver, .inspected(Inspection(on: "2020-08-03", saw: .notStarted)))
    #expect(
      timeline.story("start-overdue") == [
        "2020-06-02..<… start-overdue confirmed 2020-08-03 due 2020-06-01"
      ])
  }

  @Test func `an inspection on the due day itself confirms nothing`() {
    let timeline = Self.terms.timeline(
      Self.handedOver, .inspected(Inspection(on: "2020-06-01", saw: .notStarted)))
    #expect(
      timeline.story("start-overdue") == [
        "2020-06-02..<… start-overdue unrecorded due 2020-06-01"
      ])
  }

  @Test func `an inspection that saw the works proves a start on a day unknown`() {
    for sighting in [Sighting.startedByArticle30, .stopped] {
      let judgement = Judgement(
        terms: Self.terms,
        facts: [Self.handedOver, .inspected(Inspection(on: "2020-08-03", saw: sighting))])
      #expect(judgement.timeline.story("start-overdue", "start-met") == [])
      #expect(
        judgement.obligations(on: "2020-08-03").last?.state
          == .metBy("2020-08-03", impliedBy: nil))
    }
  }

  @Test func `works that fall short of article 30 prove no start`() {
    let timeline = Self.terms.timeline(
      Self.handedOver, .inspected(Inspection(on: "2020-08-03", saw: .startedInsufficiently)))
    #expect(
      timeline.story("start-overdue") == [
        "2020-06-02..<… start-overdue unrecorded due 2020-06-01"
      ])
  }

  @Test func `a start implied by completion was overdue only as long as somebody saw it unstarted`()
  {
    let completed = Fact.site(.completed, .on("2022-05-02"))
    let seen = Fact.inspected(Inspection(on: "2020-08-03", saw: .notStarted))
    #expect(Self.terms.timeline(Self.handedOver, completed).story("start-overdue") == [])
    #expect(
      Self.terms.timeline(Self.handedOver, completed, seen).story("start-overdue") == [
        "2020-06-02..<2020-08-04 start-overdue confirmed 2020-08-03 due 2020-06-01"
      ])
  }

  // MARK: - Blocked by the grantor

  @Test func `a late start is blocked from the day the grantor is late itself`() {
    #expect(
      Self.terms.timeline().story("start-overdue", "start-blocked") == [
        "2020-06-02..<… start-blocked-by-grantor unrecorded due 2020-06-01 [grantor-late]"
      ])
    #expect(
      Self.terms.timeline(.site(.handedOver, .on("2020-03-03"))).story(
        "start-overdue", "start-blocked") == [
          "2020-06-02..<… start-blocked-by-grantor unrecorded due 2020-06-01 [grantor-late]"
        ])
  }

  @Test func `a handover due after the start blocks only from its own due day`() {
    let terms = ContractTerms.sample(
      ObligationTerm(.handover, by: .on("2020-12-01")),
      ObligationTerm(.start, by: .on("2020-06-01")))
    #expect(
      terms.timeline().story("start-overdue", "start-blocked") == [
        "2020-06-02..<2020-12-02 start-overdue unrecorded due 2020-06-01",
        "2020-12-02..<… start-blocked-by-grantor unrecorded due 2020-06-01 [grantor-late]",
      ])
  }

  @Test func `a start is not blocked once an officer found that no cause applies`() {
    let timeline = Self.terms.timeline(
      .site(.handedOver, .on("2020-03-03")), .causeExamined(.noneApplies, on: "2020-09-01"))
    #expect(
      timeline.story("start-overdue", "start-blocked") == [
        "2020-06-02..<… start-overdue unrecorded due 2020-06-01"
      ])
  }

  @Test func `a start is not blocked once the late handover was examined and refused as a cause`() {
    let late = Fact.site(.handedOver, .on("2020-03-03"))
    #expect(
      Self.terms.timeline(late, .causeExamined(.refused(.lateHandover), on: "2020-09-01"))
        .story("start-overdue", "start-blocked") == [
          "2020-06-02..<… start-overdue unrecorded due 2020-06-01"
        ])
    for open in [
      CauseFinding.claimed(.lateHandover), .refused(.petitions), .claimed(.petitions),
    ] {
      #expect(
        Self.terms.timeline(late, .causeExamined(open, on: "2020-09-01"))
          .story("start-overdue", "start-blocked") == [
            "2020-06-02..<… start-blocked-by-grantor unrecorded due 2020-06-01 [grantor-late]"
          ])
    }
  }

  @Test func `what was said of a late handover last counts, whatever was said of other causes`() {
    let late = Fact.site(.handedOver, .on("2020-03-03"))
    #expect(
      Self.terms.timeline(
        late, .causeExamined(.noneApplies, on: "2020-09-01"),
        .causeExamined(.claimed(.petitions), on: "2020-09-02")
      ).story("start-overdue", "start-blocked") == [
        "2020-06-02..<… start-overdue unrecorded due 2020-06-01"
      ])
    #expect(
      Self.terms.timeline(
        late, .causeExamined(.refused(.lateHandover), on: "2020-09-01"),
        .causeExamined(.claimed(.lateHandover), on: "2020-09-02")
      ).story("start-overdue", "start-blocked") == [
        "2020-06-02..<… start-blocked-by-grantor unrecorded due 2020-06-01 [grantor-late]"
      ])
  }

  @Test func `a late handover found true blocks the start for as many days as it was late`() {
    let verified = CauseFinding.verified(
      .lateHandover, from: "2020-03-03", through: "2020-03-12")
    #expect(
      Self.terms.timeline(
        .site(.handedOver, .on("2020-03-12")), .causeExamined(verified, on: "2020-09-01")
      ).story("start-overdue", "start-blocked", "start-excused") == [
        "2020-06-02..<2020-06-12 start-blocked-by-grantor unrecorded due 2020-06-01 [grantor-late]",
        "2020-06-12..<… start-overdue unrecorded due 2020-06-01",
      ])
  }

  @Test func `a late start after a late handover is not judged until that was examined`() {
    let facts = [
      Fact.site(.handedOver, .on("2020-03-03")), .site(.started, .on("2020-09-01")),
    ]
    #expect(
      Judgement(terms: Self.terms, facts: facts).timeline.story("start-met") == [
        "2020-09-01..<… start-met-late confirmed 2020-09-01 due 2020-06-01 [grantor-late]"
      ])
    let refused = Fact.causeExamined(.refused(.lateHandover), on: "2020-10-01")
    #expect(
      Judgement(terms: Self.terms, facts: facts + [refused]).timeline.story("start-met") == [
        "2020-09-01..<… start-met-late confirmed 2020-09-01 due 2020-06-01"
      ])
  }

  @Test func `a start counted from the handover moves with it and is not blocked`() {
    let terms = ContractTerms.sample(
      ObligationTerm(.handover, by: .on("2020-03-02")),
      ObligationTerm(.start, by: .after(.handover, .months(6))))
    #expect(
      terms.timeline(.site(.handedOver, .on("2020-05-06"))).story("start-overdue", "start-bl") == [
        "2020-11-07..<… start-overdue unrecorded due 2020-11-06"
      ])
  }

  @Test func `a silent contract's start day moves with the handover and is not blocked`() {
    let terms = ContractTerms.sample(
      ObligationTerm(.handover, by: .on("2020-03-02")), ObligationTerm(.start, by: .notAgreed))
    #expect(
      terms.timeline(.site(.handedOver, .on("2020-05-06"))).story("start-overdue", "start-bl") == [
        "2021-05-07..<… start-overdue unrecorded due 2021-05-06"
      ])
  }

  @Test func `without a place for the handover the grantor's own part is said to be unknown`() {
    let terms = ContractTerms.sample(
      coverage: .everythingButActual(.handover), ObligationTerm(.handover, by: .on("2020-03-02")),
      ObligationTerm(.start, by: .on("2020-06-01")))
    #expect(
      terms.timeline().story("start-overdue", "start-blocked") == [
        "2020-06-02..<… start-overdue unrecorded due 2020-06-01 [handover-not-carried]"
      ])
  }

  // MARK: - Excused

  @Test func `verified days are excused, and the start is overdue before and after them`() {
    let verified = CauseFinding.verified(.petitions, from: "2020-07-01", through: "2020-08-31")
    let timeline = Self.terms.timeline(
      Self.handedOver, .causeExamined(verified, on: "2021-01-04"))
    #expect(
      timeline.story("start-overdue", "start-excused") == [
        "2020-06-02..<2020-07-01 start-overdue unrecorded due 2020-06-01",
        "2020-07-01..<2020-09-01 start-excused unrecorded due 2020-06-01",
        "2020-09-01..<… start-overdue unrecorded due 2020-06-01",
      ])
  }

  @Test func `a claim that nobody verified excuses nothing`() {
    let timeline = Self.terms.timeline(
      Self.handedOver, .causeExamined(.claimed(.petitions), on: "2020-07-01"))
    #expect(
      timeline.story("start-overdue", "start-excused") == [
        "2020-06-02..<… start-overdue unrecorded due 2020-06-01"
      ])
  }

  // MARK: - Parts

  @Test func `each part starts by its own day, and ends with its own end`() {
    let terms = ContractTerms.sample(
      parts: [Part(name: "一期", area: nil), Part(name: "二期", area: nil)],
      ObligationTerm(.start, part: 1, by: .on("2020-06-01")),
      ObligationTerm(.start, part: 2, by: .on("2021-06-01")))
    let timeline = terms.timeline(
      .site(.handedOver, .on("2020-03-02")), .site(.started, .on("2020-05-06"), part: 1),
      .site(.closed(.takenBack), .on("2022-01-10"), part: 2))
    #expect(
      timeline.story("start-overdue") == [
        "2021-06-02..<2022-01-10 start-overdue part 2 unrecorded due 2021-06-01"
      ])
  }

  @Test func `the whole contract has started when its last part has`() {
    let terms = ContractTerms.sample(
      parts: [Part(name: "一期", area: nil), Part(name: "二期", area: nil)],
      ObligationTerm(.start, by: .on("2020-06-01")))
    let timeline = terms.timeline(
      .site(.handedOver, .on("2020-03-02")), .site(.started, .on("2020-05-06"), part: 1),
      .site(.started, .on("2020-07-06"), part: 2))
    #expect(
      timeline.story("start-overdue", "start-met") == [
        "2020-06-02..<2020-07-06 start-overdue confirmed 2020-07-06 due 2020-06-01",
        "2020-07-06..<… start-met-late confirmed 2020-07-06 due 2020-06-01",
      ])
  }
}
