import CivilCalendar
import LandLifecycle
import Testing

struct SurplusRuleTests {
  static func area(_ squareMetres: Int64) -> Area { Area(squareCentimetres: squareMetres * 10_000) }

  static func findings(_ facts: Fact..., on day: Day) -> [Finding] {
    Judgement(terms: .sample(), facts: facts).timeline.findings(on: day)
      .filter { $0.kind == .surplusLand }
  }

  static let found = Fact.land(.surplus(area(900), isSplittable: true), on: "2024-03-01")
  static let split = Fact.land(.surplusSplit(area(300), into: "X-1"), on: "2024-06-03")

  @Test func `surplus land is a note from its day`() {
    #expect(Self.findings(Self.found, on: "2024-02-29") == [])
    #expect(
      Self.findings(Self.found, on: "2024-03-01") == [
        Finding(
          .surplusLand, since: "2024-03-01",
          tier: .land(.surplus(Self.area(900), isSplittable: true)))
      ])
  }

  @Test func `what was split off is no longer surplus`() {
    #expect(
      Self.findings(Self.found, Self.split, on: "2024-06-03") == [
        Finding(
          .surplusLand, since: "2024-03-01",
          tier: .land(.surplus(Self.area(600), isSplittable: true)))
      ])
  }

  @Test func `nothing is left once all was split off`() {
    let rest = Fact.land(.surplusSplit(Self.area(600), into: "X-2"), on: "2024-09-02")
    #expect(Self.findings(Self.found, Self.split, rest, on: "2024-09-01").count == 1)
    #expect(Self.findings(Self.found, Self.split, rest, on: "2024-09-02") == [])
  }

  @Test func `a later finding takes the place of the one before`() {
    let anew = Fact.land(.surplus(Self.area(200), isSplittable: false), on: "2025-01-06")
    #expect(
      Self.findings(Self.found, anew, on: "2025-01-06").map(\.tier) == [
        .land(.surplus(Self.area(200), isSplittable: false))
      ])
  }

  @Test func `a split without surplus on record says nothing`() {
    #expect(Self.findings(Self.split, on: "2024-06-03") == [])
  }
}
