import CivilCalendar
import LandLifecycle
import Testing

struct HistoryTests {
  struct Step: Hashable {
    let from: Day
    let state: SiteState

    init(_ from: Day, _ state: SiteState) {
      self.from = from
      self.state = state
    }
  }

  static func track(_ facts: Fact...) -> SiteTrack { History(folding: facts).tracks[0] }

  static func states(_ track: SiteTrack) -> [SiteState] { track.steps.map(\.state) }

  @Test func `a full life folds into its states, day by day`() {
    let track = Self.track(
      .site(.completed, .on("2022-06-01")), .site(.handedOver, .on("2020-03-02")),
      .site(.suspended, .on("2021-01-05")), .site(.started, .on("2020-06-01")),
      .site(.resumed, .on("2021-05-06")))
    #expect(
      track.steps.map { Step($0.from, $0.state) } == [
        Step("2020-03-02", .handedOver(.on("2020-03-02"))),
        Step("2020-06-01", .underConstruction(since: .on("2020-06-01"))),
        Step("2021-01-05", .suspended(since: .on("2021-01-05"))),
        Step("2021-05-06", .underConstruction(since: .on("2021-05-06"))),
        Step("2022-06-01", .completed(.on("2022-06-01"))),
      ])
    #expect(track.contradictions == [])
    #expect(track.state(on: "2020-03-01") == .granted)
    #expect(track.state(on: "2020-05-31") == .handedOver(.on("2020-03-02")))
    #expect(track.state(on: "2020-06-01") == .underConstruction(since: .on("2020-06-01")))
  }

  @Test func `a later milestone implies the earlier ones, by the one on record`() {
    let track = Self.track(.site(.productionBegan, .on("2023-09-01")))
    #expect(track.contradictions == [])
    #expect(
      Milestone.onSite.map { track.status(of: $0) } == [
        .metBy("2023-09-01", impliedBy: .production), .metBy("2023-09-01", impliedBy: .production),
        .metBy("2023-09-01", impliedBy: .production), .met(on: "2023-09-01"), .open,
      ])
  }

  @Test func `a stop implies the start, and a completion that works went on`() {
    let track = Self.track(
      .site(.suspended, .on("2021-01-05")), .site(.completed, .on("2022-06-01")))
    #expect(track.contradictions == [])
    #expect(
      Self.states(track) == [
        .handedOver(.by("2021-01-05")), .underConstruction(since: .by("2021-01-05")),
        .suspended(since: .on("2021-01-05")), .underConstruction(since: .by("2022-06-01")),
        .completed(.on("2022-06-01")),
      ])
    #expect(track.status(of: .start) == .metBy("2021-01-05", impliedBy: .start))
  }

  @Test func `an earlier event recorded after a later one is a contradiction`() {
    let track = Self.track(
      .site(.completed, .on("2020-01-10")), .site(.started, .on("2020-03-01")))
    #expect(
      track.contradictions == [
        .refused(.alreadyPast(.started, while: .completed), on: "2020-03-01")
      ])
    #expect(track.status(of: .start) == .metBy("2020-01-10", impliedBy: .completion))
  }

  @Test func `two days for one event contradict each other, one day twice does not`() {
    #expect(
      Self.track(.site(.started, .on("2020-06-01")), .site(.started, .on("2020-06-02")))
        .contradictions == [
          .refused(.alreadyPast(.started, while: .underConstruction), on: "2020-06-02")
        ])
    #expect(
      Self.track(.site(.started, .on("2020-06-01")), .site(.started, .on("2020-06-01")))
        .contradictions == [])
  }

  @Test func `a stop, a resumption or an end recorded twice says nothing new`() {
    let track = Self.track(
      .site(.started, .on("2020-06-01")), .site(.suspended, .on("2021-01-05")),
      .site(.suspended, .on("2021-01-05")), .site(.resumed, .on("2021-02-05")),
      .site(.resumed, .on("2021-02-05")), .site(.closed(.takenBack), .on("2022-01-05")),
      .site(.closed(.takenBack), .on("2022-01-05")))
    #expect(track.contradictions == [])
    #expect(track.closedFrom == "2022-01-05")
  }

  @Test func `two ends contradict each other, and the first one holds`() {
    let track = Self.track(
      .site(.closed(.takenBack), .on("2022-01-05")), .site(.closed(.rescinded), .on("2022-02-05")))
    #expect(
      track.contradictions == [
        .refused(.afterEnd(.closed(.rescinded), .takenBack), on: "2022-02-05")
      ])
    #expect(track.state == .closed(.takenBack, .on("2022-01-05")))
  }

  @Test func `a resumption without a stop is a contradiction`() {
    #expect(
      Self.track(.site(.resumed, .on("2021-02-05"))).contradictions == [
        .refused(.noConstruction(.resumed, while: .granted), on: "2021-02-05")
      ])
    #expect(
      Self.track(.site(.started, .on("2020-06-01")), .site(.resumed, .on("2020-06-01")))
        .contradictions == [
          .refused(.noConstruction(.resumed, while: .underConstruction), on: "2020-06-01")
        ])
  }

  @Test func `a day unknown that the recorded day satisfies is settled, one before it is not`() {
    #expect(
      Self.track(.site(.started, .on("2020-06-01")), .site(.started, .by("2020-09-01")))
        .contradictions == [])
    let track = Self.track(.site(.started, .on("2020-06-01")), .site(.started, .by("2020-05-01")))
    #expect(
      track.contradictions == [
        .refused(.alreadyPast(.started, while: .underConstruction), on: "2020-06-01")
      ])
    #expect(track.status(of: .start) == .metBy("2020-05-01", impliedBy: nil))
  }

  @Test func `events of one day are told as they would happen`() {
    let track = Self.track(
      .site(.completed, .on("2020-06-01")), .site(.started, .on("2020-06-01")),
      .site(.handedOver, .on("2020-06-01")))
    #expect(track.contradictions == [])
    #expect(track.status(of: .handover) == .met(on: "2020-06-01"))
    #expect(track.state == .completed(.on("2020-06-01")))
  }

  @Test func `an event of the whole contract is about each of its parts`() {
    let history = History(
      folding: [
        .site(.handedOver, .on("2020-03-02")), .site(.started, .on("2020-06-01"), part: 2),
      ], partCount: 2)
    #expect(history.status(of: .handover) == .met(on: "2020-03-02"))
    #expect(history.status(of: .start, part: 1) == .open)
    #expect(history.status(of: .start, part: 2) == .met(on: "2020-06-01"))
    #expect(history.status(of: .start) == .open)
    #expect(history.siteState(on: "2020-06-01") == .handedOver(.on("2020-03-02")))
  }

  @Test func `a visit to one part proves works there, one to the whole proves none in particular`()
  {
    let saw = Fact.inspected(Inspection(on: "2020-08-03", part: 2, saw: .startedByArticle30))
    let sawWhole = Fact.inspected(Inspection(on: "2020-08-03", saw: .startedByArticle30))
    let ofPart = History(folding: [saw], partCount: 2)
    let ofWhole = History(folding: [sawWhole], partCount: 2)
    #expect(ofPart.status(of: .start, part: 2) == .metBy("2020-08-03", impliedBy: nil))
    #expect(ofPart.status(of: .start, part: 1) == .open)
    #expect(ofWhole.status(of: .start, part: 1) == .open)
    #expect(History(folding: [sawWhole]).status(of: .start) == .metBy("2020-08-03", impliedBy: nil))
  }

  @Test func `the earliest of several records of a payment counts, in any order`() {
    let facts: [Fact] = [
      .paid(.by("2020-09-01")), .paid(.by("2020-05-01")), .paid(instance: 2, .on("2020-03-02")),
    ]
    for order in [facts, facts.reversed()] {
      let history = History(folding: order)
      #expect(history.status(of: .payment, instance: 1) == .metBy("2020-05-01", impliedBy: nil))
      #expect(history.status(of: .payment, instance: 2) == .met(on: "2020-03-02"))
    }
  }

  @Test func `a payment known by a day is not taken back by a later day`() {
    let history = History(folding: [.paid(.on("2020-09-01")), .paid(.by("2020-05-01"))])
    let sameDay = History(folding: [.paid(.by("2020-05-01")), .paid(.on("2020-05-01"))])
    #expect(history.status(of: .payment) == .metBy("2020-05-01", impliedBy: nil))
    #expect(sameDay.status(of: .payment) == .met(on: "2020-05-01"))
  }

  @Test func `only inspections and examined causes speak for days before their own`() {
    let facts: [Fact] = [
      .site(.started, .on("2020-06-01")), .paid(.on("2020-06-01")), .bondPosted(.on("2020-06-01")),
      .idleCase(.inquiryServed, on: "2020-06-01"),
      .inspected(Inspection(on: "2020-06-01", saw: .stopped)),
      .causeExamined(.noneApplies, on: "2020-06-01"),
    ]
    #expect(facts.map(\.isDeclaratory) == [false, false, false, false, true, true])
    #expect(facts.map(\.day) == Array(repeating: "2020-06-01", count: 6))
  }
}
