import CivilCalendar
import LandLifecycle
import Testing

struct ContradictionRuleTests {
  @Test func `agreed days before signing or before the day they follow are noted from signing`() {
    let terms = ContractTerms.sample(
      ObligationTerm(.handover, by: .on("2020-01-14")),
      ObligationTerm(.start, by: .on("2020-06-01")),
      ObligationTerm(.completion, by: .on("2020-05-31")))
    let timeline = terms.timeline()
    #expect(
      timeline.story("record") == [
        "2020-01-15..<… record-contradiction agreed handover 2020-01-14 before signing 2020-01-15"
          + " confirmed 2020-01-15",
        "2020-01-15..<… record-contradiction #2 agreed completion 2020-05-31 before"
          + " start 2020-06-01 confirmed 2020-01-15",
      ])
    #expect(
      timeline.findings(on: "2020-06-01").filter { $0.kind == .contradiction }.map(\.severity)
        == [.note, .note])
  }

  @Test func `agreed days on one day are in order`() {
    let terms = ContractTerms.sample(
      ObligationTerm(.handover, by: .on("2020-01-15")),
      ObligationTerm(.start, by: .on("2020-01-15")))
    #expect(terms.timeline().story("record") == [])
  }

  @Test func `a thing done before signing contradicts it, on the day of signing it does not`() {
    let terms = ContractTerms.sample()
    #expect(
      terms.timeline(.site(.handedOver, .on("2020-01-14"))).story("record") == [
        "2020-01-15..<… record-contradiction handover 2020-01-14 before signing 2020-01-15"
          + " confirmed 2020-01-15"
      ])
    #expect(terms.timeline(.site(.handedOver, .on("2020-01-15"))).story("record") == [])
  }

  @Test func `a transfer before signing contradicts it, on the day of signing it does not`() {
    let terms = ContractTerms.sample()
    #expect(
      terms.timeline(.land(.transferred(to: "乙公司"), on: "2020-01-14")).story("record") == [
        "2020-01-15..<… record-contradiction transferred 2020-01-14 before signing 2020-01-15"
          + " confirmed 2020-01-15"
      ])
    #expect(
      terms.timeline(.land(.transferred(to: "乙公司"), on: "2020-01-15")).story("record") == [])
  }

  @Test func `land may be seized, and shareholders change, before the contract is signed`() {
    #expect(
      ContractTerms.sample().timeline(
        .land(.seized(by: "法院"), on: "2020-01-14"),
        .land(.shareholdersChanged("丙"), on: "2020-01-14")
      ).story("record") == [])
  }

  @Test func `an event out of order is kept and reported from its day`() {
    let timeline = ContractTerms.sample().timeline(
      .site(.completed, .on("2021-06-01")), .site(.started, .on("2021-08-02")))
    #expect(
      timeline.story("record") == [
        "2021-08-02..<… record-contradiction refused started past while completed on 2021-08-02"
          + " confirmed 2021-08-02"
      ])
  }

  @Test func `an event after the end is reported though nothing else is judged any more`() {
    let timeline = ContractTerms.sample(ObligationTerm(.start, by: .on("2020-06-01"))).timeline(
      .site(.closed(.takenBack), .on("2021-06-01")), .site(.started, .on("2021-08-02")))
    #expect(
      timeline.spans.filter { $0.from >= "2021-06-01" || $0.until == nil }.map(\.text) == [
        "2021-08-02..<… record-contradiction refused started after taken-back on 2021-08-02"
          + " confirmed 2021-08-02"
      ])
  }

  @Test func `what was contradictory before the end is not carried past it`() {
    let terms = ContractTerms.sample(ObligationTerm(.handover, by: .on("2020-01-14")))
    #expect(
      terms.timeline(.site(.closed(.expired), .on("2021-06-01"))).story("record") == [
        "2020-01-15..<2021-06-01 record-contradiction agreed handover 2020-01-14 before"
          + " signing 2020-01-15 confirmed 2020-01-15"
      ])
  }

  @Test
  func `a visit that saw nothing after a recorded start contradicts it, on the day it does not`() {
    let started = Fact.site(.started, .on("2020-05-06"))
    let terms = ContractTerms.sample()
    #expect(
      terms.timeline(started, .inspected(Inspection(on: "2020-05-06", saw: .notStarted)))
        .story("record") == [])
    #expect(
      terms.timeline(started, .inspected(Inspection(on: "2020-05-07", saw: .notStarted)))
        .story("record") == [
          "2020-05-07..<… record-contradiction seen unstarted 2020-05-07 after start 2020-05-06"
            + " confirmed 2020-05-07"
        ])
  }

  @Test func `a visit that saw nothing after a completion contradicts the start it implies`() {
    let timeline = ContractTerms.sample().timeline(
      .site(.completed, .on("2020-12-01")),
      .inspected(Inspection(on: "2021-07-01", saw: .notStarted)))
    #expect(
      timeline.story("record") == [
        "2021-07-01..<… record-contradiction seen unstarted 2021-07-01 after start 2020-12-01"
          + " confirmed 2021-07-01"
      ])
  }

  @Test func `two visits of one day that saw two things contradict each other`() {
    let one = Fact.inspected(Inspection(on: "2020-05-06", saw: .notStarted))
    let other = Fact.inspected(Inspection(on: "2020-05-06", saw: .completed))
    #expect(
      ContractTerms.sample().timeline(one, other).story("record") == [
        "2020-05-06..<… record-contradiction seen not-started and completed on 2020-05-06"
          + " confirmed 2020-05-06"
      ])
    #expect(
      ContractTerms.sample().timeline(
        one, .inspected(Inspection(on: "2020-05-07", saw: .completed))
      )
      .story("record") == [])
    #expect(ContractTerms.sample().timeline(one, one).story("record") == [])
  }

  @Test func `a cause refused after it was verified is pointed out, one of another head is not`() {
    let verified = Fact.causeExamined(
      .verified(.planChanged, from: "2020-03-02", through: nil), on: "2020-05-06")
    func story(_ refused: CauseFinding, _ day: Day) -> [String] {
      ContractTerms.sample().timeline(verified, .causeExamined(refused, on: day)).story("record")
    }
    #expect(
      story(.refused(.planChanged), "2020-06-01") == [
        "2020-06-01..<… record-contradiction cause \(IdleCause.planChanged.code) verified 2020-05-06"
          + " refused 2020-06-01 confirmed 2020-06-01"
      ])
    #expect(story(.refused(.planChanged), "2020-05-05") == [])
    #expect(story(.refused(.earlyWorks), "2020-06-01") == [])
  }

  @Test func `a start after a visit that saw the works contradicts the visit`() {
    let timeline = ContractTerms.sample().timeline(
      .inspected(Inspection(on: "2020-05-06", saw: .startedByArticle30)),
      .site(.started, .on("2020-09-01")))
    #expect(
      timeline.story("record") == [
        "2020-09-01..<… record-contradiction refused started past while under-construction"
          + " on 2020-09-01 confirmed 2020-09-01"
      ])
  }

  @Test func `acts of a case out of order are kept and reported`() {
    let timeline = ContractTerms.sample().timeline(
      .idleCase(.determinationServed, on: "2021-06-01"), .idleCase(.closed, on: "2021-07-01"))
    #expect(
      timeline.story("record") == [
        "2021-06-01..<… record-contradiction act refused determination-served needs"
          + " suspicion-raised on 2021-06-01 confirmed 2021-06-01",
        "2021-07-01..<… record-contradiction #2 act refused idle-closed needs suspicion-raised"
          + " on 2021-07-01 confirmed 2021-07-01",
      ])
  }

  @Test func `a later entry does not renumber what was reported before`() {
    let refused = Fact.idleCase(.closed, on: "2020-07-01")
    let later: [Fact] = [
      .site(.completed, .on("2021-06-01")), .site(.started, .on("2021-08-02")),
    ]
    let terms = ContractTerms.sample()
    let before = Judgement(terms: terms, facts: [refused]).timeline.findings(on: "2020-07-01")
    let after = Judgement(terms: terms, facts: [refused] + later).timeline
    #expect(
      before.filter { $0.kind == .contradiction }
        == after.findings(on: "2020-07-01").filter { $0.kind == .contradiction })
    #expect(after.story("record").last?.contains("#2 refused started") == true)
  }
}
