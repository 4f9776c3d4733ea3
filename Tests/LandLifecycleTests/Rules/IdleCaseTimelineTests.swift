import CivilCalendar
import LandLifecycle
import Testing

/// The office's own case on the timeline: acts, their steps, and what ends them.
struct IdleCaseTimelineTests {
  static let terms = ContractTerms.sample(ObligationTerm(.start, by: .on("2020-06-01")))

  static func story(_ facts: Fact...) -> [String] {
    Judgement(terms: terms, facts: facts).timeline.story("suspected", "idle-fee", "determined")
  }

  @Test func `each act of the case is a step, and a fee ends it until two years are full`() {
    #expect(
      Self.story(
        .idleCase(.inquiryServed, on: "2021-07-01"),
        .idleCase(.determinationServed, on: "2021-09-01"),
        .idleCase(.disposed(.feeCharged), on: "2021-11-01"),
        .idleCase(.closed, on: "2021-12-01")) == [
          "2021-06-02..<2021-07-01 suspected-idle suspected unrecorded due 2020-06-01",
          "2021-07-01..<2021-09-01 suspected-idle under-investigation unrecorded due 2020-06-01"
            + " since 2021-06-02",
          "2021-09-01..<2021-11-01 determined-idle determined confirmed 2021-09-01 due 2020-06-01",
          "2022-06-02..<… suspected-idle suspected two-years fee 2021-11-01 unrecorded"
            + " due 2020-06-01",
        ])
  }

  // MARK: - The second year after a fee

  static func charged(_ day: Day, _ more: Fact...) -> [Fact] {
    [
      .idleCase(.inquiryServed, on: "2021-07-01"),
      .idleCase(.determinationServed, on: "2021-09-01"), .idleCase(.disposed(.feeCharged), on: day),
    ] + more
  }

  static func after(_ facts: [Fact]) -> [String] {
    Array(
      Judgement(terms: terms, facts: facts).timeline
        .story("suspected", "idle-fee", "idle-take", "determined").dropFirst(3))
  }

  @Test func `after a fee the second full year opens the suspicion, then the take-back`() {
    let seen = Fact.inspected(Inspection(on: "2022-06-02", saw: .notStarted))
    let early = Fact.inspected(Inspection(on: "2022-06-01", saw: .notStarted))
    let none = Fact.causeExamined(.noneApplies, on: "2022-06-02")
    #expect(
      Self.after(Self.charged("2021-11-01", early, none)) == [
        "2022-06-02..<… suspected-idle suspected two-years fee 2021-11-01 unrecorded due"
          + " 2020-06-01"
      ])
    #expect(
      Self.after(Self.charged("2021-11-01", seen, none)) == [
        "2022-06-02..<… idle-take-back-stage suspected two-years fee 2021-11-01 confirmed"
          + " 2022-06-02 due 2020-06-01"
      ])
  }

  @Test func `a fee decided once two years were full is the office's answer to both`() {
    #expect(Self.after(Self.charged("2022-06-01")).count == 1)
    #expect(Self.after(Self.charged("2022-06-02")) == [])
  }

  @Test func `a start before the second year was full leaves nothing to take back`() {
    #expect(
      Self.after(Self.charged("2021-11-01", .site(.started, .on("2022-06-01")))).contains {
        $0.hasPrefix("2022-")
      } == false)
    let late = Self.after(Self.charged("2021-11-01", .site(.started, .on("2022-06-02"))))
    #expect(late.count == 1)
    #expect(late.first?.hasPrefix("2022-06-02..<… suspected-idle") == true)
  }

  @Test func `a new case after the fee speaks for itself, and its end is the end`() {
    #expect(
      Self.after(
        Self.charged(
          "2021-11-01", .idleCase(.closed, on: "2021-12-01"),
          .idleCase(.suspicionRaised, on: "2022-07-04"), .idleCase(.cleared, on: "2022-08-01"))
      ) == [
        "2022-06-02..<2022-08-01 suspected-idle suspected two-years fee 2021-11-01 unrecorded"
          + " due 2020-06-01"
      ])
  }

  @Test func `no other way of disposal opens anything by itself`() {
    for way in IdleDisposal.allCases where way != .feeCharged {
      #expect(
        Self.story(
          .idleCase(.inquiryServed, on: "2021-07-01"),
          .idleCase(.determinationServed, on: "2021-09-01"),
          .idleCase(.disposed(way), on: "2021-11-01")
        ).last
          == "2021-09-01..<2021-11-01 determined-idle determined confirmed 2021-09-01"
          + " due 2020-06-01"
      )
    }
  }

  @Test func `a case the office opened outlives the building, a mere suspicion does not`() {
    let built: [Fact] = [
      .site(.started, .on("2021-08-02")), .site(.completed, .on("2022-08-01")),
    ]
    let opened = Fact.idleCase(.inquiryServed, on: "2021-07-01")
    let alone = Judgement(terms: Self.terms, facts: built).timeline.story("suspected").last
    let inCase = Judgement(terms: Self.terms, facts: built + [opened]).timeline.story("suspected")
    #expect(
      alone == "2021-08-02..<2022-08-01 suspected-idle suspected started-late 2021-08-02"
        + " confirmed 2021-08-02 due 2020-06-01 since 2021-06-02")
    #expect(
      inCase.last == "2021-08-02..<… suspected-idle under-investigation started-late 2021-08-02"
        + " confirmed 2021-08-02 due 2020-06-01 since 2021-06-02")
  }

  @Test func `a case opened after the building was complete leaves the days between alone`() {
    #expect(
      Self.story(
        .site(.started, .on("2021-08-02")), .site(.completed, .on("2022-08-01")),
        .idleCase(.suspicionRaised, on: "2023-01-04")
      ).suffix(2) == [
        "2021-08-02..<2022-08-01 suspected-idle suspected started-late 2021-08-02"
          + " confirmed 2021-08-02 due 2020-06-01 since 2021-06-02",
        "2023-01-04..<… suspected-idle suspected started-late 2021-08-02"
          + " confirmed 2021-08-02 due 2020-06-01",
      ])
  }

  @Test func `land cleared before the year was over is suspected anew when it is`() {
    let facts: [Fact] = [
      .idleCase(.suspicionRaised, on: "2020-09-01"), .idleCase(.cleared, on: "2020-10-09"),
    ]
    #expect(
      Judgement(terms: Self.terms, facts: facts).timeline.story("suspected") == [
        "2020-09-01..<2020-10-09 suspected-idle suspected unrecorded due 2020-06-01",
        "2021-06-02..<2022-06-02 suspected-idle suspected unrecorded due 2020-06-01",
        "2022-06-02..<… suspected-idle suspected two-years unrecorded due 2020-06-01 since"
          + " 2021-06-02",
      ])
    let judgement = Judgement(terms: Self.terms, facts: facts)
    #expect(
      ["2020-08-31" as Day, "2020-09-01", "2020-10-09", "2021-06-02"].map {
        judgement.idleCaseState(on: $0)
      } == [
        .none, .suspected(since: "2020-09-01"), .closed(on: "2020-10-09"),
        .suspected(since: "2021-06-02"),
      ])
  }

  @Test func `land cleared after the year was over stays cleared until the office raises it`() {
    #expect(
      Self.story(
        .idleCase(.inquiryServed, on: "2021-07-01"), .idleCase(.cleared, on: "2021-08-02"),
        .idleCase(.suspicionRaised, on: "2022-09-01")) == [
          "2021-06-02..<2021-07-01 suspected-idle suspected unrecorded due 2020-06-01",
          "2021-07-01..<2021-08-02 suspected-idle under-investigation unrecorded due 2020-06-01"
            + " since 2021-06-02",
          "2022-09-01..<… suspected-idle suspected two-years unrecorded due 2020-06-01",
        ])
  }

  @Test func `a determination under the second limb is shown though the start was in time`() {
    #expect(
      Self.story(
        .site(.started, .on("2020-05-06")), .idleCase(.inquiryServed, on: "2022-07-01"),
        .idleCase(.determinationServed, on: "2022-09-01")) == [
          "2022-07-01..<2022-09-01 suspected-idle under-investigation unrecorded due 2020-06-01",
          "2022-09-01..<… determined-idle determined confirmed 2022-09-01 due 2020-06-01",
        ])
  }

  @Test func `a case on a contract without a start day is shown too`() {
    let terms = ContractTerms.sample(ObligationTerm(.start, by: .unknown))
    #expect(
      terms.timeline(.idleCase(.suspicionRaised, on: "2022-07-01")).story("suspected") == [
        "2022-07-01..<… suspected-idle suspected unrecorded"
      ])
  }

  @Test func `a case opened before the start day could be known does not know it`() {
    let terms = ContractTerms.sample(ObligationTerm(.start, by: .after(.handover, .months(6))))
    #expect(
      terms.timeline(
        .idleCase(.inquiryServed, on: "2020-02-03"), .site(.handedOver, .on("2020-03-02"))
      ).story("suspected") == [
        "2020-02-03..<2020-03-02 suspected-idle under-investigation unrecorded",
        "2020-03-02..<2022-09-03 suspected-idle under-investigation unrecorded due 2020-09-02"
          + " since 2020-02-03",
        "2022-09-03..<… suspected-idle under-investigation two-years unrecorded due 2020-09-02"
          + " since 2020-02-03",
      ])
  }

  @Test func `the rule's suspicion is the state of a case that nobody opened`() {
    let judgement = Judgement(terms: Self.terms, facts: [])
    #expect(judgement.idleCaseState(on: "2021-06-01") == .none)
    #expect(judgement.idleCaseState(on: "2021-06-02") == .suspected(since: "2021-06-02"))
  }
}
