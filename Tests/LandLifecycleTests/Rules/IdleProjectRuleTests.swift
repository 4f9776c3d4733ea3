import CivilCalendar
import LandLifecycle
import Testing

struct IdleProjectRuleTests {
  static let terms = ContractTerms.sample(
    ObligationTerm(.handover, by: .on("2020-03-02")),
    ObligationTerm(.start, by: .on("2020-06-01")),
    ObligationTerm(.completion, by: .on("2022-06-01")))
  static let handedOver = Fact.site(.handedOver, .on("2020-03-02"))
  static let started = Fact.site(.started, .on("2020-06-01"))

  @Test func `land is listed as unused with its age, and as overdue from the first day late`() {
    #expect(
      Self.terms.timeline(Self.handedOver).story("idle-project") == [
        "2020-01-15..<2020-03-02 idle-project supplied-unused unrecorded due 2020-06-01",
        "2020-03-02..<2020-06-02 idle-project supplied-unused unrecorded due 2020-06-01",
        "2020-06-02..<… idle-project overdue-start raised unrecorded due 2020-06-01",
      ])
  }

  @Test func `unused land is a note, an overdue start is told`() {
    let timeline = Self.terms.timeline(Self.handedOver)
    let severities = ["2020-06-01" as Day, "2020-06-02"].map { day in
      timeline.findings(on: day).filter { $0.kind == .idleProject }.map(\.severity)
    }
    #expect(severities == [[.note], [.warning]])
  }

  @Test func `a start in time ends the listing on its day`() {
    #expect(
      Self.terms.timeline(Self.handedOver, Self.started).story("idle-project") == [
        "2020-01-15..<2020-03-02 idle-project supplied-unused confirmed 2020-06-01 due 2020-06-01",
        "2020-03-02..<2020-06-01 idle-project supplied-unused confirmed 2020-06-01 due 2020-06-01",
        "2022-06-02..<… idle-project used-unfinished raised unrecorded due 2022-06-01",
      ])
  }

  @Test func `a late start moves the contract from the first class to none`() {
    let timeline = Self.terms.timeline(Self.handedOver, .site(.started, .on("2020-07-01")))
    #expect(
      timeline.findings(on: "2020-06-30").filter { $0.kind == .idleProject }.map(\.text) == [
        "idle-project overdue-start raised confirmed 2020-07-01 due 2020-06-01"
      ])
    #expect(timeline.findings(on: "2020-07-01").filter { $0.kind == .idleProject } == [])
  }

  @Test func `a handover never rewrites the days before it`() {
    let late = Self.terms.timeline(.site(.handedOver, .on("2020-09-01")))
    #expect(
      late.story("idle-project") == [
        "2020-01-15..<2020-06-02 idle-project supplied-unused unrecorded due 2020-06-01",
        "2020-06-02..<… idle-project overdue-start raised unrecorded due 2020-06-01"
          + " [grantor-late]",
      ])
  }

  @Test
  func `in a source without a place for starts a visit lists the land, for the days before it`() {
    let terms = ContractTerms.sample(
      coverage: .everythingButActual(.start), ObligationTerm(.start, by: .on("2020-06-01")))
    func story(_ visits: Day...) -> [String] {
      let seen = visits.map { Fact.inspected(Inspection(on: $0, saw: .notStarted)) }
      return Judgement(terms: terms, facts: seen).timeline.story("idle-project")
    }
    #expect(story() == [])
    #expect(
      story("2020-06-01") == [
        "2020-01-15..<2020-06-02 idle-project supplied-unused confirmed 2020-06-01 due 2020-06-01"
      ])
    #expect(
      story("2020-06-02") == [
        "2020-01-15..<2020-06-02 idle-project supplied-unused confirmed 2020-06-02 due 2020-06-01",
        "2020-06-02..<… idle-project overdue-start raised confirmed 2020-06-02 due 2020-06-01",
      ])
  }

  @Test func `an overdue start needs no day of supply`() {
    let terms = ContractTerms.sample(signed: nil, ObligationTerm(.start, by: .on("2020-06-01")))
    #expect(
      terms.timeline().story("idle-project") == [
        "2020-06-02..<… idle-project overdue-start raised unrecorded due 2020-06-01"
      ])
  }

  @Test func `without a computable start day unused land is raised a year after handover`() {
    let terms = ContractTerms.sample(ObligationTerm(.start, by: .unknown))
    #expect(
      terms.timeline(.site(.handedOver, .on("2020-02-29"))).story("idle-project") == [
        "2020-01-15..<2020-02-29 idle-project supplied-unused unrecorded",
        "2020-02-29..<2021-03-01 idle-project supplied-unused unrecorded",
        "2021-03-01..<… idle-project supplied-unused raised unrecorded since 2020-02-29",
      ])
    #expect(
      terms.timeline().story("idle-project") == [
        "2020-01-15..<… idle-project supplied-unused unrecorded"
      ])
  }

  @Test func `a stop lists the contract until works go on, or until it is behind anyway`() {
    let stopped = Fact.site(.suspended, .on("2021-01-05"))
    #expect(
      Self.terms.timeline(
        Self.handedOver, Self.started, stopped, .site(.resumed, .on("2021-05-06"))
      ).story("idle-project").suffix(2) == [
        "2021-01-05..<2021-05-06 idle-project used-unfinished raised confirmed 2021-01-05",
        "2022-06-02..<… idle-project used-unfinished raised unrecorded due 2022-06-01",
      ])
    #expect(
      Self.terms.timeline(Self.handedOver, Self.started, stopped).story("idle-project").suffix(2)
        == [
          "2021-01-05..<2022-06-02 idle-project used-unfinished raised confirmed 2021-01-05",
          "2022-06-02..<… idle-project used-unfinished raised unrecorded due 2022-06-01",
        ])
  }

  @Test func `a completion in time was never behind, a late one was until its day`() {
    let began: [Fact] = [Self.handedOver, Self.started]
    for (day, expected) in [
      ("2022-06-01" as Day, []), ("2022-06-02", []),
      (
        "2022-06-03",
        [
          "2022-06-02..<2022-06-03 idle-project used-unfinished raised confirmed 2022-06-03"
            + " due 2022-06-01"
        ]
      ),
    ] {
      let judgement = Judgement(terms: Self.terms, facts: began + [.site(.completed, .on(day))])
      #expect(
        judgement.timeline.story("idle-project used", "idle-project").filter {
          $0.contains("used-unfinished")
        } == expected)
    }
  }

  @Test func `a start of unknown day lists what a visit saw and nothing else`() {
    let completed = Fact.site(.completed, .on("2022-05-02"))
    let seen = Fact.inspected(Inspection(on: "2020-08-03", saw: .notStarted))
    #expect(Self.terms.timeline(Self.handedOver, completed).story("idle-project") == [])
    #expect(
      Self.terms.timeline(Self.handedOver, completed, seen).story("idle-project") == [
        "2020-01-15..<2020-03-02 idle-project supplied-unused confirmed 2020-08-03 due 2020-06-01",
        "2020-03-02..<2020-06-02 idle-project supplied-unused confirmed 2020-08-03 due 2020-06-01",
        "2020-06-02..<2020-08-04 idle-project overdue-start raised confirmed 2020-08-03"
          + " due 2020-06-01",
      ])
  }

  @Test func `a register without a place for starts lists nobody`() {
    let terms = ContractTerms.sample(
      coverage: .everythingButActual(.start), ObligationTerm(.start, by: .on("2020-06-01")))
    #expect(terms.timeline(Self.handedOver).story("idle-project") == [])
  }

  @Test func `a contract of several parts is listed once, under its gravest class`() {
    let terms = ContractTerms.sample(
      parts: [Part(name: "一期", area: nil), Part(name: "二期", area: nil)],
      ObligationTerm(.start, part: 1, by: .on("2020-06-01")),
      ObligationTerm(.start, part: 2, by: .on("2021-06-01")),
      ObligationTerm(.completion, part: 1, by: .on("2020-12-01")))
    let timeline = terms.timeline(
      Self.handedOver, .site(.started, .on("2020-06-01"), part: 1),
      .site(.closed(.takenBack), .on("2022-01-10"), part: 2))
    #expect(
      timeline.story("idle-project").suffix(3) == [
        "2020-06-01..<2021-06-02 idle-project supplied-unused unrecorded due 2021-06-01"
          + " since 2020-03-02",
        "2021-06-02..<2022-01-10 idle-project overdue-start raised unrecorded due 2021-06-01",
        "2022-01-10..<… idle-project used-unfinished raised unrecorded due 2020-12-01"
          + " since 2020-12-02",
      ])
    #expect(
      (["2021-06-01", "2021-06-02", "2022-01-10"] as [Day]).map { day in
        timeline.findings(on: day).filter { $0.kind == .idleProject }.map(\.ownPart)
      } == [[2], [2], [1]])
  }

  @Test func `it is listed for the part that is late, whichever comes first in the contract`() {
    let terms = ContractTerms.sample(
      parts: [Part(name: "一期", area: nil), Part(name: "二期", area: nil)],
      ObligationTerm(.start, part: 1, by: .on("2028-09-01")),
      ObligationTerm(.start, part: 2, by: .on("2022-09-01")))
    let findings = terms.timeline(Self.handedOver).findings(on: "2026-11-22")
    #expect(findings.filter { $0.kind == .idleProject }.map(\.ownPart) == [2])
  }

  @Test func `a contract that ended is on no list`() {
    let timeline = Self.terms.timeline(
      Self.handedOver, .site(.closed(.surrendered), .on("2020-08-03")))
    #expect(
      timeline.story("idle-project").last
        == "2020-06-02..<2020-08-03 idle-project overdue-start raised unrecorded due 2020-06-01")
  }
}
