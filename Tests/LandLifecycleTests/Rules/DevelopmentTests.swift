import CivilCalendar
import LandLifecycle
import Testing

/// Contract 开工 and statutory 动工开发 as two facts; the start is due on 2020-06-01.
struct DevelopmentTests {
  static let terms = ContractTerms.sample(ObligationTerm(.start, by: .on("2020-06-01")))

  static func story(_ facts: Fact...) -> [String] {
    Judgement(terms: terms, facts: facts).timeline.story("suspected", "start-not")
  }

  static let contractStart = Fact.site(.started, .on("2020-05-06"))
  static let permit = Fact.permitted(on: "2020-08-03")

  @Test func `works with a permit within the year verify the start`() {
    #expect(
      Self.story(Self.contractStart, Self.permit, .developed(.pitDug, on: "2021-06-01")) == [])
    #expect(
      Self.story(
        Self.contractStart, .permitted(on: "2021-06-01"), .developed(.pitDug, on: "2021-06-01"))
        == [])
  }

  @Test
  func `works on the day the suspicion opens are a late start, whatever the contract's start`() {
    #expect(
      Self.story(Self.contractStart, Self.permit, .developed(.pitDug, on: "2021-06-02")) == [
        "2021-06-02..<… suspected-idle suspected started-late 2021-06-02 confirmed 2021-06-02"
          + " due 2020-06-01"
      ])
  }

  @Test func `a visit against works on record is a contradiction, and opens no stage`() {
    let facts: [Fact] = [
      Self.contractStart, Self.permit, .developed(.pitDug, on: "2020-09-01"),
      .inspected(Inspection(on: "2021-06-10", saw: .startedInsufficiently)),
      .causeExamined(.noneApplies, on: "2021-06-21"),
    ]
    let timeline = Judgement(terms: Self.terms, facts: facts).timeline
    #expect(
      timeline.story("idle-fee", "record") == [
        "2021-06-10..<… record-contradiction seen undeveloped 2021-06-10 after works of 2020-09-01"
          + " confirmed 2021-06-10"
      ])
  }

  @Test func `the contract's start without works stays unverified`() {
    #expect(
      Self.story(Self.contractStart, Self.permit) == [
        "2021-06-02..<… start-not-verified due 2020-06-01"
      ])
  }

  @Test func `works before the permit do not verify, and the finding says why`() {
    #expect(
      Self.story(
        Self.contractStart, .permitted(on: "2020-08-04"), .developed(.pitDug, on: "2020-08-03"))
        == ["2021-06-02..<… start-not-verified unpermitted 2020-08-03 due 2020-06-01"])
    #expect(
      Self.story(.developed(.pitDug, on: "2020-08-03")) == [
        "2021-06-02..<… start-not-verified unpermitted 2020-08-03 due 2020-06-01"
      ])
  }

  @Test func `a piled project has not started with a third of its groundwork`() {
    #expect(
      Self.story(
        Self.permit, .developed(.groundworkThird, on: "2020-09-01"),
        .developed(.pilesDriven, on: "2021-07-01")) == [
          "2021-06-02..<2021-07-01 suspected-idle suspected confirmed 2021-07-01 due 2020-06-01",
          "2021-07-01..<… suspected-idle suspected started-late 2021-07-01 confirmed 2021-07-01"
            + " due 2020-06-01 since 2021-06-02",
        ])
  }

  @Test func `a pit and piles are both asked of a project that has both`() {
    let piles = Fact.developed(.pilesDriven, on: "2021-01-04")
    #expect(Self.story(Self.permit, piles, .developed(.pitDug, on: "2021-06-01")) == [])
    #expect(
      Self.story(Self.permit, piles, .developed(.pitDug, on: "2021-06-02")).first?
        .contains("started-late 2021-06-02") == true)
  }

  @Test func `any other project starts with a third of its groundwork`() {
    #expect(Self.story(Self.permit, .developed(.groundworkThird, on: "2021-06-01")) == [])
  }

  @Test func `works recorded after a visit that saw the start do not move it`() {
    #expect(
      Self.story(
        Self.contractStart, Self.permit, .developed(.pitDug, on: "2021-08-02"),
        .inspected(Inspection(on: "2021-03-01", saw: .startedByArticle30))) == [])
  }

  @Test func `works verify the part they are about`() {
    let parts = ContractTerms.sample(
      parts: [Part(name: "一期", area: nil), Part(name: "二期", area: nil)],
      ObligationTerm(.start, by: .on("2020-06-01")))
    let story = parts.timeline(
      Self.contractStart, Self.permit, .developed(.pitDug, on: "2021-01-04", part: 2)
    ).story("suspected", "start-not")
    #expect(story == ["2021-06-02..<… start-not-verified part 1 due 2020-06-01"])
  }
}
