import CivilCalendar
import LandLifecycle
import Testing

struct ExtensionRuleTests {
  static func timeline(
    _ start: Day, clauses: ContractClauses = .none, _ facts: Fact...
  ) -> Timeline {
    let terms = ContractTerms.sample(
      ObligationTerm(.handover, by: .on("2020-03-02")), ObligationTerm(.start, by: .on(start)))
    return Judgement(
      terms: terms.stating(clauses), facts: [.site(.handedOver, .on("2020-03-02"))] + facts
    ).timeline
  }

  static func supplement(_ kind: SupplementKind, to day: Day, signed: Day) -> Fact {
    .supplement(Supplement(signedOn: signed, kind, [DeadlineChange(.start, to: .on(day))]))
  }

  static let notice = ContractClauses(extensionNotice: .days(30))

  // MARK: - The contract's own

  @Test func `an extension by a year is within the limit, by a year and a day is beyond it`() {
    #expect(
      Self.timeline(
        "2020-06-01", Self.supplement(.contractExtension, to: "2021-06-01", signed: "2020-05-06")
      ).story("extension") == [])
    #expect(
      Self.timeline(
        "2020-06-01", Self.supplement(.contractExtension, to: "2021-06-02", signed: "2020-05-06")
      ).story("extension") == [
        "2020-05-06..<… extension-beyond-limit contract-extension confirmed 2020-05-06"
          + " due 2021-06-01"
      ])
  }

  @Test func `the year from 29 February ends on 28 February`() {
    #expect(
      Self.timeline(
        "2020-02-29", Self.supplement(.contractExtension, to: "2021-03-01", signed: "2020-02-03")
      ).story("extension") == [
        "2020-02-03..<… extension-beyond-limit contract-extension confirmed 2020-02-03"
          + " due 2021-02-28"
      ])
  }

  @Test func `two extensions are measured together, until the start is made`() {
    #expect(
      Self.timeline(
        "2020-06-01", Self.supplement(.contractExtension, to: "2020-12-01", signed: "2020-05-06"),
        Self.supplement(.contractExtension, to: "2021-06-02", signed: "2020-11-02"),
        .site(.started, .on("2021-04-01"))
      ).story("extension") == [
        "2020-11-02..<2021-04-01 extension-beyond-limit contract-extension confirmed 2020-11-02"
          + " due 2021-06-01"
      ])
  }

  @Test func `the contract's own limit stands in the place of ours`() {
    let timeline = Self.timeline(
      "2020-06-01", clauses: ContractClauses(extensionLimit: .months(6)),
      Self.supplement(.contractExtension, to: "2020-12-02", signed: "2020-05-06"))
    #expect(
      timeline.story("extension") == [
        "2020-05-06..<… extension-beyond-limit contract-extension confirmed 2020-05-06"
          + " due 2020-12-01"
      ])
  }

  @Test func `any other supplement has no limit`() {
    #expect(
      Self.timeline("2020-06-01", Self.supplement(.other, to: "2025-06-02", signed: "2020-05-06"))
        .story("extension") == [])
  }

  // MARK: - Article 12

  @Test func `an extension of article 12 is measured from its signing once the day has passed`() {
    #expect(
      Self.timeline(
        "2020-06-01", Self.supplement(.idleLandExtension, to: "2022-10-08", signed: "2021-10-08")
      ).story("extension") == [])
    #expect(
      Self.timeline(
        "2020-06-01", Self.supplement(.idleLandExtension, to: "2022-10-09", signed: "2021-10-08")
      ).story("extension") == [
        "2021-10-08..<… extension-beyond-limit idle-land-extension confirmed 2021-10-08"
          + " due 2022-10-08"
      ])
  }

  @Test func `a second one is measured from the start day that the first one set`() {
    let first = Self.supplement(.idleLandExtension, to: "2022-03-01", signed: "2021-10-08")
    #expect(
      Self.timeline(
        "2020-06-01", first,
        Self.supplement(.idleLandExtension, to: "2023-03-02", signed: "2022-02-07")
      ).story("extension") == [
        "2022-02-07..<… extension-beyond-limit idle-land-extension confirmed 2022-02-07"
          + " due 2023-03-01"
      ])
  }

  // MARK: - Asking in time

  @Test func `the time to ask ends on the working day up to thirty days before the start day`() {
    // Thirty days before 2020-06-01 is Saturday 2020-05-02, in the holiday of 1 May.
    #expect(
      Self.timeline("2020-06-01", clauses: Self.notice).story("clock-request") == [
        "2020-01-31..<2020-05-01 clock-request-extension running due 2020-05-02 rolled to 2020-04-30"
      ])
    // And before 2020-07-08 it is Monday 2020-06-08.
    #expect(
      Self.timeline("2020-07-08", clauses: Self.notice).story("clock-request") == [
        "2020-03-10..<2020-06-09 clock-request-extension running due 2020-06-08"
      ])
  }

  @Test func `without the contract's notice there is no clock`() {
    #expect(Self.timeline("2020-06-01").story("clock-request") == [])
    #expect(
      Self.timeline("2020-06-01", clauses: ContractClauses(extensionLimit: .years(1)))
        .story("clock-request") == [])
  }

  @Test func `a request ends the clock in time, and is pointed out the day after`() {
    let clauses = Self.notice
    #expect(
      Self.timeline(
        "2020-07-08", clauses: clauses, .contractAct(.extensionRequested, on: "2020-06-08")
      ).story("clock-request") == [
        "2020-03-10..<2020-06-08 clock-request-extension running due 2020-06-08"
      ])
    #expect(
      Self.timeline(
        "2020-07-08", clauses: clauses, .contractAct(.extensionRequested, on: "2020-06-09")
      ).story("clock-request") == [
        "2020-03-10..<2020-06-09 clock-request-extension running due 2020-06-08",
        "2020-06-09..<… clock-request-extension past confirmed 2020-06-09 due 2020-06-08",
      ])
    #expect(
      Self.timeline(
        "2020-07-08", clauses: clauses, .contractAct(.extensionRequested, on: "2020-01-20")
      ).story("clock-request") == [])
  }

  @Test func `a late request is settled by the supplement, the refusal or the start`() {
    let late = Fact.contractAct(.extensionRequested, on: "2020-06-09")
    for settled in [
      Self.supplement(.contractExtension, to: "2020-12-01", signed: "2020-06-22"),
      .contractAct(.extensionRefused, on: "2020-06-22"), .site(.started, .on("2020-06-22")),
    ] {
      #expect(
        Self.timeline("2020-07-08", clauses: Self.notice, late, settled).story("clock-request")[1]
          == "2020-06-09..<2020-06-22 clock-request-extension past confirmed 2020-06-09"
          + " due 2020-06-08")
    }
  }

  @Test func `asking late is information, not a breach`() {
    let findings = Self.timeline(
      "2020-07-08", clauses: Self.notice, .contractAct(.extensionRequested, on: "2020-06-09")
    ).findings(on: "2020-06-10")
    #expect(
      findings.filter { $0.kind == .clock(.requestExtension) }.map(\.list) == [.information])
  }

  // MARK: - Answering

  @Test func `a request waits for the office until it is agreed to, refused, or the start is made`()
  {
    let request = Fact.contractAct(.extensionRequested, on: "2020-05-06")
    #expect(
      Self.timeline("2020-07-08", request).story("clock-answer") == [
        "2020-05-06..<… clock-answer-extension running"
      ])
    for answer in [
      Self.supplement(.contractExtension, to: "2020-12-01", signed: "2020-06-22"),
      .contractAct(.extensionRefused, on: "2020-06-22"), .site(.started, .on("2020-06-22")),
    ] {
      #expect(
        Self.timeline("2020-07-08", request, answer).story("clock-answer") == [
          "2020-05-06..<2020-06-22 clock-answer-extension running"
        ])
    }
  }

  @Test
  func `an answer of the day itself leaves nothing to wait for, and one before it answers nothing`()
  {
    let request = Fact.contractAct(.extensionRequested, on: "2020-05-06")
    #expect(
      Self.timeline("2020-07-08", request, .contractAct(.extensionRefused, on: "2020-05-06"))
        .story("clock-answer") == [])
    #expect(
      Self.timeline("2020-07-08", request, .contractAct(.extensionRefused, on: "2020-04-30"))
        .story("clock-answer") == ["2020-05-06..<… clock-answer-extension running"])
  }

  @Test func `a second request before the answer is the same matter, one after it another`() {
    let requests = (["2020-05-06", "2020-05-18", "2020-07-01"] as [Day]).map {
      Fact.contractAct(.extensionRequested, on: $0)
    }
    #expect(
      Judgement(
        terms: ContractTerms.sample(ObligationTerm(.start, by: .on("2020-08-03"))),
        facts: requests + [.contractAct(.extensionRefused, on: "2020-06-22")]
      ).timeline.story("clock-answer") == [
        "2020-05-06..<2020-06-22 clock-answer-extension running",
        "2020-07-01..<… clock-answer-extension running",
      ])
  }
}
