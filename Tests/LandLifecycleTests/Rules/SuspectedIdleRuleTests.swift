import CivilCalendar
import LandLifecycle
import Testing

struct SuspectedIdleRuleTests {
  struct Case: CustomTestStringConvertible {
    let start: Day
    let opens: Day
    var testDescription: String { "start by \(start)" }
  }

  static let terms = ContractTerms.sample(
    ObligationTerm(.handover, by: .on("2020-03-02")), ObligationTerm(.start, by: .on("2020-06-01")))
  static let handedOver = Fact.site(.handedOver, .on("2020-03-02"))
  static let none = Fact.causeExamined(.noneApplies, on: "2023-01-04")

  static func seen(_ day: Day, _ sighting: Sighting = .notStarted) -> Fact {
    .inspected(Inspection(on: day, saw: sighting))
  }

  static func story(_ facts: Fact...) -> [String] {
    Judgement(terms: terms, facts: [handedOver] + facts).timeline.story(
      "suspected", "idle-fee", "idle-take", "determined", "start-not")
  }

  // MARK: - The day it opens

  static let anniversaries = [
    Case(start: "2020-06-01", opens: "2021-06-02"),
    Case(start: "2020-02-29", opens: "2021-03-01"),
    Case(start: "2019-02-28", opens: "2020-02-29"),
    Case(start: "2020-12-31", opens: "2022-01-01"),
    Case(start: "2019-10-01", opens: "2020-10-02"),  // the anniversary is a holiday: no roll
    Case(start: "2011-06-30", opens: "2012-07-01"),
    Case(start: "2011-07-01", opens: "2012-07-02"),
    Case(start: "2010-03-01", opens: "2012-07-01"),  // Order 53 was not in force before
  ]

  @Test(arguments: anniversaries)
  func `the suspicion opens on the day after the anniversary`(_ item: Case) {
    let terms = ContractTerms.sample(
      signed: "2009-01-05", ObligationTerm(.start, by: .on(item.start)))
    let timeline = terms.timeline()
    let day = item.opens
    #expect(timeline.codes(on: day - 1).contains("suspected-idle") == false)
    #expect(timeline.codes(on: day).contains("suspected-idle"))
    #expect(timeline.findings(on: day).first?.since == day)
  }

  @Test func `the year of a period runs from the rolled day, and its end does not roll`() {
    let terms = ContractTerms.sample(
      signed: "2023-01-04", ObligationTerm(.start, by: .after(.handover, .months(6))))
    // Six months end on 2023-10-01 and roll to 10-07; 2024-10-07 is a holiday itself.
    #expect(
      terms.timeline(.site(.handedOver, .on("2023-04-01"))).story("suspected") == [
        "2024-10-08..<2025-10-08 suspected-idle suspected unrecorded due 2023-10-01 rolled to"
          + " 2023-10-07",
        "2025-10-08..<… suspected-idle suspected two-years unrecorded due 2023-10-01 rolled to"
          + " 2023-10-07 since 2024-10-08",
      ])
  }

  // MARK: - Starts

  @Test func `a start on the anniversary is in time for the law, but not verified`() {
    #expect(
      Self.story(.site(.started, .on("2021-06-01"))) == [
        "2021-06-02..<… start-not-verified due 2020-06-01"
      ])
  }

  @Test func `a start on the day the suspicion opens does not close it`() {
    #expect(
      Self.story(.site(.started, .on("2021-06-02"))) == [
        "2021-06-02..<… suspected-idle suspected started-late 2021-06-02 confirmed 2021-06-02"
          + " due 2020-06-01"
      ])
  }

  @Test func `a late start makes the suspicion lighter until the building is complete`() {
    #expect(
      Self.story(.site(.started, .on("2021-09-01")), .site(.completed, .on("2023-01-04"))) == [
        "2021-06-02..<2021-09-01 suspected-idle suspected confirmed 2021-09-01 due 2020-06-01",
        "2021-09-01..<2023-01-04 suspected-idle suspected started-late 2021-09-01"
          + " confirmed 2021-09-01 due 2020-06-01 since 2021-06-02",
      ])
  }

  @Test func `a start in time that a visit verified leaves nothing to say`() {
    #expect(
      Self.story(
        .site(.started, .on("2020-06-01")), Self.seen("2020-09-01", .startedByArticle30)) == [])
  }

  @Test func `a start on a day unknown is on neither side of the threshold`() {
    #expect(Self.story(.site(.completed, .on("2022-05-02"))) == [])
    #expect(
      Self.story(.site(.completed, .on("2022-05-02")), Self.seen("2021-06-02")) == [
        "2021-06-02..<2022-05-02 suspected-idle suspected confirmed 2021-06-02 due 2020-06-01"
      ])
  }

  @Test func `a visit after a completion on record opens nothing before it`() {
    #expect(Self.story(.site(.completed, .on("2020-12-01")), Self.seen("2021-07-01")) == [])
  }

  // MARK: - Fee and take-back

  @Test func `without an inspection or an examined cause no stage opens`() {
    let unrecorded = [
      "2021-06-02..<2022-06-02 suspected-idle suspected unrecorded due 2020-06-01",
      "2022-06-02..<… suspected-idle suspected two-years unrecorded due 2020-06-01"
        + " since 2021-06-02",
    ]
    #expect(Self.story() == unrecorded)
    #expect(Self.story(Self.none) == unrecorded)
    #expect(Self.story(Self.none, Self.seen("2021-06-01")) == unrecorded)
    #expect(
      Self.story(Self.seen("2021-06-02")) == [
        "2021-06-02..<2022-06-02 suspected-idle suspected confirmed 2021-06-02 due 2020-06-01",
        "2022-06-02..<… suspected-idle suspected two-years confirmed 2021-06-02 due 2020-06-01"
          + " since 2021-06-02",
      ])
  }

  @Test func `an inspection on the threshold day opens the fee stage`() {
    #expect(
      Self.story(Self.none, Self.seen("2021-06-02")) == [
        "2021-06-02..<2022-06-02 idle-fee-stage suspected confirmed 2021-06-02 due 2020-06-01"
          + " 20/100 of 1000000000",
        "2022-06-02..<… idle-fee-stage suspected two-years confirmed 2021-06-02 due 2020-06-01"
          + " 20/100 of 1000000000 since 2021-06-02",
      ])
  }

  @Test func `an inspection before two years are over opens no take-back, one after does`() {
    #expect(
      Self.story(Self.none, Self.seen("2022-06-01")).map { $0.prefix(38) } == [
        "2021-06-02..<2022-06-02 idle-fee-stage", "2022-06-02..<… idle-fee-stage suspecte",
      ])
    #expect(
      Self.story(Self.none, Self.seen("2022-06-02")) == [
        "2021-06-02..<2022-06-02 idle-fee-stage suspected confirmed 2022-06-02 due 2020-06-01"
          + " 20/100 of 1000000000",
        "2022-06-02..<… idle-take-back-stage suspected two-years confirmed 2022-06-02 due"
          + " 2020-06-01",
      ])
  }

  @Test func `a new claim closes the stages until it is examined`() {
    let claim = Fact.causeExamined(.claimed(.petitions), on: "2023-02-01")
    #expect(
      Self.story(Self.none, claim, Self.seen("2021-06-02")) == [
        "2021-06-02..<2022-06-02 suspected-idle suspected confirmed 2021-06-02 due 2020-06-01"
          + " [cause-claimed]",
        "2022-06-02..<… suspected-idle suspected two-years confirmed 2021-06-02 due 2020-06-01"
          + " [cause-claimed] since 2021-06-02",
      ])
  }

  @Test func `verified days do not count towards the fee`() {
    // 62 days, July and August 2020.
    let verified = Fact.causeExamined(
      .verified(.petitions, from: "2020-07-01", through: "2020-08-31"), on: "2022-01-04")
    #expect(
      Self.story(verified, Self.none, Self.seen("2021-08-02")) == [
        "2021-06-02..<2022-08-03 suspected-idle suspected confirmed 2021-08-02 due 2020-06-01"
          + " [cause-verified]",
        "2022-08-03..<… suspected-idle suspected two-years confirmed 2021-08-02 due 2020-06-01"
          + " [cause-verified] since 2021-06-02",
      ])
    #expect(
      Self.story(verified, Self.none, Self.seen("2021-08-03")) == [
        "2021-06-02..<2021-08-03 suspected-idle suspected confirmed 2021-08-03 due 2020-06-01"
          + " [cause-verified]",
        "2021-08-03..<2022-08-03 idle-fee-stage suspected confirmed 2021-08-03 due 2020-06-01"
          + " [cause-verified] 20/100 of 1000000000",
        "2022-08-03..<… idle-fee-stage suspected two-years confirmed 2021-08-03 due 2020-06-01"
          + " [cause-verified] 20/100 of 1000000000 since 2021-08-03",
      ])
  }

  @Test func `verified days before the start day or after the threshold move nothing`() {
    for (from, through, twoYears, caveat) in [
      // No day of the year that is counted is among them.
      ("2020-03-01" as Day, "2020-06-01" as Day, "2022-06-02" as Day, ""),
      // The first year was full, the second one is not yet.
      ("2021-06-02", "2022-01-31", "2023-02-01", " [cause-verified]"),
    ] {
      let verified = Fact.causeExamined(
        .verified(.petitions, from: from, through: through), on: "2022-02-01")
      #expect(
        Self.story(verified, Self.none, Self.seen("2021-06-02")).first?.hasPrefix(
          "2021-06-02..<\(twoYears) idle-fee-stage suspected confirmed 2021-06-02 due 2020-06-01"
            + "\(caveat) 20/100 of 1000000000") == true)
    }
  }

  @Test func `a verified cause without an end keeps every stage closed`() {
    let verified = Fact.causeExamined(
      .verified(.militaryOrRelics, from: "2020-07-01", through: nil), on: "2022-02-01")
    #expect(
      Self.story(verified, Self.none, Self.seen("2024-06-03")) == [
        "2021-06-02..<… suspected-idle suspected confirmed 2024-06-03 due 2020-06-01"
          + " [cause-verified]"
      ])
  }

  @Test func `a recorded start that a later visit refutes does not stop the stages`() {
    let started = Fact.site(.started, .on("2020-06-01"))
    #expect(
      Self.story(Self.none, started, Self.seen("2021-07-01", .startedInsufficiently)) == [
        "2021-06-02..<2022-06-02 idle-fee-stage suspected confirmed 2021-07-01 due 2020-06-01"
          + " 20/100 of 1000000000",
        "2022-06-02..<… idle-fee-stage suspected two-years confirmed 2021-07-01 due 2020-06-01"
          + " 20/100 of 1000000000 since 2021-06-02",
      ])
    #expect(
      Self.story(
        Self.none, started, Self.seen("2021-07-01", .startedInsufficiently),
        Self.seen("2021-10-08", .startedByArticle30)) == [
          "2021-06-02..<2021-10-08 idle-fee-stage suspected confirmed 2021-07-01 due 2020-06-01"
            + " 20/100 of 1000000000",
          "2021-10-08..<… suspected-idle suspected started-late 2021-10-08 confirmed 2021-07-01"
            + " due 2020-06-01 since 2021-06-02",
        ])
  }

  @Test func `the grantor's own delay and a missing price are said`() {
    let terms = ContractTerms.sample(
      price: nil, ObligationTerm(.handover, by: .on("2020-03-02")),
      ObligationTerm(.start, by: .on("2020-06-01")))
    #expect(
      terms.timeline(
        .site(.handedOver, .on("2020-03-03")), Self.none, Self.seen("2021-06-02")
      ).story("idle-fee") == [
        "2021-06-02..<2022-06-02 idle-fee-stage suspected confirmed 2021-06-02 due 2020-06-01"
          + " [grantor-late] sum not on record",
        "2022-06-02..<… idle-fee-stage suspected two-years confirmed 2021-06-02 due 2020-06-01"
          + " [grantor-late] sum not on record since 2021-06-02",
      ])
  }

  @Test(arguments: [SupplyMethod.lease, .capitalContribution, .authorisedOperation])
  func `a fee is a share of the price of a grant or allocation only`(_ supply: SupplyMethod) {
    let terms = ContractTerms.sample(
      supply: supply, ObligationTerm(.start, by: .on("2020-06-01")))
    #expect(
      terms.timeline(Self.none, Self.seen("2021-06-02")).story("idle-fee") == [
        "2021-06-02..<2022-06-02 idle-fee-stage suspected confirmed 2021-06-02 due 2020-06-01 sum"
          + " not stated",
        "2022-06-02..<… idle-fee-stage suspected two-years confirmed 2021-06-02 due 2020-06-01 sum"
          + " not stated since 2021-06-02",
      ])
  }
}
