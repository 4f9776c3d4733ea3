import CivilCalendar
import LandLifecycle
import Testing

struct TimelineChangeTests {
  private static let terms = ContractTerms.sample(
    ObligationTerm(.start, by: .on("2020-06-01")))

  private static func text(_ changes: [TimelineChange]) -> [String] {
    changes.map { "\($0.day) \($0.direction.code) \($0.finding.kind.code)" }
  }

  @Test func `what appears, worsens and ends is told on its day`() {
    let timeline = Self.terms.timeline()
    #expect(
      Self.text(timeline.changes(in: "2020-03-03"..."2020-06-02")) == [
        "2020-03-03 appears start-due-soon", "2020-05-02 worsens start-due-soon",
        "2020-05-25 worsens start-due-soon", "2020-06-02 appears start-overdue",
        "2020-06-02 worsens idle-project", "2020-06-02 ends start-due-soon",
      ])
  }

  @Test func `both ends of the days count, and no day beyond`() {
    let timeline = Self.terms.timeline()
    #expect(timeline.changes(in: "2020-06-03"..."2021-06-01") == [])
    #expect(
      Self.text(timeline.changes(in: "2021-06-02"..."2021-06-02")) == [
        "2021-06-02 appears suspected-idle"
      ])
    #expect(Self.text(timeline.changes(in: "2021-06-01"..."2021-06-01")) == [])
  }

  @Test func `on every day of change something changes, and on no other`() {
    let timeline = Self.terms.timeline(
      .site(.handedOver, .on("2020-04-01")), .site(.started, .on("2020-07-01")),
      .site(.suspended, .on("2021-02-28")))
    let days: ClosedRange<Day> = "2020-01-16"..."2022-12-31"
    let told = Set(timeline.changes(in: days).map(\.day))
    for day in days.lowerBound.through(days.upperBound) {
      let now = timeline.findings(on: day)
      #expect((now != timeline.findings(on: day - 1)) == told.contains(day), "\(day)")
    }
  }

  @Test func `a moved day shows the spans that only one side has`() throws {
    let moved = try Self.terms.supposing(DeadlineChange(.start, to: .on("2020-12-01")))
    let differences = Self.terms.timeline().differences(
      from: moved.timeline(), in: "2020-06-02"..."2020-12-31")
    #expect(
      differences.map { "\($0.before.map(\.text)) → \($0.after.map(\.text))" } == [
        #"["2020-06-02..<… start-overdue unrecorded due 2020-06-01"] → "#
          + #"["2020-12-02..<… start-overdue unrecorded due 2020-12-01"]"#,
        #"["2020-06-02..<… idle-project overdue-start raised unrecorded due 2020-06-01"] → "#
          + #"["2020-01-15..<2020-12-02 idle-project supplied-unused unrecorded due 2020-12-01", "#
          + #""2020-12-02..<… idle-project overdue-start raised unrecorded due 2020-12-01"]"#,
        #"[] → ["2020-09-02..<2020-11-01 start-due-soon within 90 due 2020-12-01", "#
          + #""2020-11-01..<2020-11-24 start-due-soon within 30 due 2020-12-01 since 2020-09-02", "#
          + #""2020-11-24..<2020-12-02 start-due-soon within 7 due 2020-12-01 since 2020-09-02"]"#,
      ])
  }

  @Test func `a timeline does not differ from itself`() {
    let timeline = Self.terms.timeline()
    #expect(timeline.differences(from: timeline, in: "2020-01-01"..."2030-01-01") == [])
  }
}
