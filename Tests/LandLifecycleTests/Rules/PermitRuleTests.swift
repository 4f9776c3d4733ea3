import CivilCalendar
import LandLifecycle
import Testing

struct PermitRuleTests {
  static let terms = ContractTerms.sample(ObligationTerm(.start, by: .on("2023-06-01")))

  static func story(_ facts: Fact..., terms: ContractTerms = terms) -> [String] {
    Judgement(terms: terms, facts: facts).timeline.story("clock")
  }

  // MARK: - Start

  @Test func `three months from the permit roll over a holiday, and end with the start`() {
    // Three months from 2023-07-01 end on 2023-10-01 and roll to 10-07, a Saturday worked.
    #expect(
      Self.story(.permitted(on: "2023-07-01"), .site(.started, .on("2023-11-06"))) == [
        "2023-07-01..<2023-10-08 clock-start-after-permit running due 2023-10-01 rolled to"
          + " 2023-10-07",
        "2023-10-08..<2023-11-06 clock-start-after-permit past unrecorded due 2023-10-01 rolled to"
          + " 2023-10-07 since 2023-07-01",
      ])
    #expect(
      Self.story(.permitted(on: "2023-07-01"), .site(.started, .on("2023-10-07"))) == [
        "2023-07-01..<2023-10-07 clock-start-after-permit running due 2023-10-01 rolled to"
          + " 2023-10-07"
      ])
  }

  @Test func `three months from 30 November end on the last day of February`() {
    #expect(
      Self.story(.permitted(on: "2023-11-30"), .site(.started, .on("2024-03-01"))) == [
        "2023-11-30..<2024-03-01 clock-start-after-permit running due 2024-02-29"
      ])
  }

  @Test func `a start before the permit leaves nothing to say, a new permit counts anew`() {
    #expect(Self.story(.site(.started, .on("2023-05-04")), .permitted(on: "2023-07-03")) == [])
    #expect(
      Self.story(
        .permitted(on: "2023-03-01"), .permitted(on: "2023-08-01"),
        .developed(.pitDug, on: "2023-09-01")) == [
          "2023-03-01..<2023-06-02 clock-start-after-permit running due 2023-06-01",
          "2023-06-02..<2023-08-01 clock-start-after-permit past unrecorded due 2023-06-01"
            + " since 2023-03-01",
          "2023-08-01..<2023-09-01 clock-start-after-permit running due 2023-11-01",
        ])
  }

  // MARK: - Stops

  @Test func `a stop is to be reported within a month, and a year's stop has the permit checked`() {
    #expect(
      Self.story(
        .permitted(on: "2022-03-01"), .site(.started, .on("2022-04-01")),
        .site(.suspended, .on("2022-08-31")), .site(.resumed, .on("2023-09-04"))
      ).filter { !$0.contains("start-after") } == [
        "2022-08-31..<2022-10-01 clock-report-stop running due 2022-09-30",
        "2023-09-01..<2023-09-04 clock-recheck-permit running",
      ])
  }

  @Test func `a resumption on the anniversary needs no check`() {
    #expect(
      Self.story(
        .permitted(on: "2022-03-01"), .site(.started, .on("2022-04-01")),
        .site(.suspended, .on("2022-08-31")), .site(.resumed, .on("2023-08-31"))
      ).contains { $0.contains("recheck") } == false)
  }

  @Test func `without a permit on record nothing is said`() {
    #expect(
      Self.story(.site(.started, .on("2022-04-01")), .site(.suspended, .on("2022-08-31"))) == [])
    #expect(
      Self.story(
        .site(.started, .on("2022-04-01")), .site(.suspended, .on("2022-08-31")),
        .permitted(on: "2022-09-01")) == [])
  }
}
