import CivilCalendar
import LandLifecycle
import Testing

/// Ground and holder: what follows a transfer, and what ends with the land's number.
struct LandTests {
  static let terms = SuspectedIdleRuleTests.terms
  static let idle: [Fact] = [
    SuspectedIdleRuleTests.handedOver, .idleCase(.inquiryServed, on: "2021-06-10"),
    .inspected(Inspection(on: "2021-06-21", saw: .notStarted)),
  ]

  static func judge(_ facts: [Fact]) -> Judgement { Judgement(terms: terms, facts: facts) }

  @Test func `a transfer in the middle of an idle case changes nothing but whom it addresses`() {
    let sold = Self.judge(Self.idle + [.land(.transferred(to: "乙公司"), on: "2021-07-01")])
    #expect(sold.timeline.spans == Self.judge(Self.idle).timeline.spans)
    #expect(sold.idleCaseState(on: "2021-07-01") == .underInvestigation(since: "2021-06-10"))
    #expect(sold.holder(on: "2021-06-30") == nil)
    #expect(sold.holder(on: "2021-07-01") == LandInterest("乙公司", since: "2021-07-01"))
    #expect(sold.timeline.nextChange(after: "2021-06-30") == "2021-07-01")
  }

  @Test func `the last transfer names the holder`() {
    let judgement = Self.judge([
      .land(.transferred(to: "丙公司"), on: "2022-03-01"),
      .land(.transferred(to: "乙公司"), on: "2021-07-01"),
    ])
    #expect(judgement.holder(on: "2022-02-28") == LandInterest("乙公司", since: "2021-07-01"))
    #expect(judgement.holder(on: "2022-03-01") == LandInterest("丙公司", since: "2022-03-01"))
  }

  @Test func `a mortgage stands until it is released, a seizure until it is lifted`() {
    let judgement = Self.judge([
      .land(.mortgaged(to: "甲银行"), on: "2021-01-04"),
      .land(.mortgaged(to: "乙银行"), on: "2021-02-01"),
      .land(.mortgageReleased(by: "甲银行"), on: "2021-03-01"),
      .land(.seized(by: "某法院"), on: "2021-02-01"),
      .land(.seizureLifted(by: "某法院"), on: "2021-04-01"),
    ])
    #expect(
      judgement.mortgagees(on: "2021-02-28") == [
        LandInterest("甲银行", since: "2021-01-04"), LandInterest("乙银行", since: "2021-02-01"),
      ])
    #expect(judgement.mortgagees(on: "2021-03-01") == [LandInterest("乙银行", since: "2021-02-01")])
    #expect(judgement.seizures(on: "2021-03-31") == [LandInterest("某法院", since: "2021-02-01")])
    #expect(judgement.seizures(on: "2021-04-01") == [])
  }

  @Test func `a split of the whole, a merger and a new grant end the judging from their day`() {
    let events: [LandEvent] = [
      .split(into: ["X-1", "X-2"]), .merged(into: "Y"), .regranted(as: "沪金(2021)9号"),
    ]
    for event in events {
      let judgement = Self.judge([
        SuspectedIdleRuleTests.handedOver, .land(event, on: "2021-01-04"),
      ])
      #expect(judgement.timeline.codes(on: "2021-01-03").contains("start-overdue"))
      #expect(judgement.timeline.codes(on: "2021-01-04") == [])
      #expect(judgement.obligations(on: "2021-01-04").last?.state == .ended)
      #expect(judgement.timeline.nextChange(after: "2021-01-03") == "2021-01-04")
      #expect(judgement.stage(on: "2021-01-03") == .handedOver)
      #expect(judgement.stage(on: "2021-01-04") == .closed)
      #expect(judgement.succession(on: "2021-01-03") == nil)
      let succession = judgement.succession(on: "2021-01-04")
      #expect(succession?.event == event)
      #expect(succession?.from == "2021-01-04")
    }
  }

  @Test func `a contract that ended before its land went on under another is not succeeded`() {
    let judgement = Self.judge([
      .site(.closed(.takenBack), .on("2021-01-04")), .land(.regranted(as: "Y"), on: "2021-06-01"),
    ])
    #expect(judgement.succession(on: "2021-06-01") == nil)
    #expect(
      judgement.siteState(on: "2021-06-01") == .closed(.takenBack, .on("2021-01-04")))
  }

  @Test
  func `asked why it is not somewhere, a contract that others took the place of says so`() throws {
    let judgement = Self.judge([.land(.merged(into: "Y"), on: "2021-01-04")])
    #expect(
      judgement.obstacles(to: .stage(.closed), on: "2021-01-04") == .reached(since: "2021-01-04"))
    let succession = try #require(judgement.succession(on: "2021-01-04"))
    for goal in [Goal.stage(.underConstruction), .idleCase(.underInvestigation)] {
      #expect(judgement.obstacles(to: goal, on: "2021-01-04") == .succeeded(succession), "\(goal)")
    }
  }

  @Test func `successors are named from their day on`() {
    let judgement = Self.judge([.land(.split(into: ["X-1", "X-2"]), on: "2021-01-04")])
    #expect(judgement.successors(on: "2021-01-03") == [])
    #expect(judgement.successors(on: "2021-01-04").map(\.number) == ["X-1", "X-2"])
  }

  @Test func `a split that names one number is of a part, and the rest stays judged`() {
    let judgement = Self.judge([
      SuspectedIdleRuleTests.handedOver, .land(.split(into: ["X-1"]), on: "2021-01-04"),
    ])
    #expect(judgement.timeline.codes(on: "2021-01-04").contains("start-overdue"))
  }

  @Test func `a change of number does not close an idle case of the office`() {
    let split = Fact.land(.split(into: ["X-1", "X-2"]), on: "2021-07-01")
    let open = Self.judge(Self.idle + [split])
    #expect(open.timeline.codes(on: "2022-01-04").contains("suspected-idle"))
    #expect(open.succession(on: "2022-01-04") == nil)
    let cleared = Self.judge(Self.idle + [split, .idleCase(.cleared, on: "2021-09-01")])
    #expect(cleared.timeline.codes(on: "2021-08-31").contains("suspected-idle"))
    #expect(cleared.timeline.codes(on: "2021-09-01") == [])
  }
}
