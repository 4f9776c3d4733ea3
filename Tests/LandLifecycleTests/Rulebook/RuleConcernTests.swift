import CivilCalendar
import LandLifecycle
import Testing

struct RuleConcernTests {
  private static func rule(
    _ value: ParameterValue, name: String = "local.visits", from: Day? = nil, until: Day? = nil,
    quote: String = "某句", checkedOn: Day = "2026-11-21", grade: Grade = .local
  ) -> Parameter {
    Parameter(
      name, value, from: from, until: until, source: Citation("某办法", "第一条", quote: quote),
      checkedOn: checkedOn, grade: grade)
  }

  private static func codes(
    _ rules: Parameter..., on day: Day = "2026-11-21", shipped: Bool = false
  ) -> [String] {
    Rulebook(parameters: (shipped ? Rulebook.shipped.parameters : []) + rules)
      .concerns(on: day, within: 90).map { "\($0.parameter.name) \($0.concern.code)" }
  }

  @Test func `the shipped rules were all read within a year, and one has lapsed`() {
    #expect(Self.codes(on: "2026-09-19", shipped: true) == ["sh.rule6.validity lapsing"])
    #expect(Self.codes(on: "2026-09-20", shipped: true) == ["sh.rule6.validity lapsed"])
    #expect(Self.codes(on: "2026-06-21", shipped: true) == ["sh.rule6.validity lapsing"])
    #expect(Self.codes(on: "2026-06-20", shipped: true) == [])
  }

  @Test func `a text is read again after a year and a day`() {
    let year = Self.rule(.period(.days(30)), checkedOn: "2026-11-21", grade: .officialText)
    #expect(Self.codes(year, on: "2027-11-22") == [])
    #expect(Self.codes(year, on: "2027-11-23") == ["local.visits stale"])
  }

  @Test func `grades below the official text are told, local ones without asking for action`() {
    let value = ParameterValue.period(.days(30))
    #expect(Self.codes(Self.rule(value, grade: .secondHand)) == ["local.visits unverified"])
    #expect(Self.codes(Self.rule(value, grade: .unverified)) == ["local.visits unverified"])
    #expect(Self.codes(Self.rule(value)) == ["local.visits local"])
    #expect(!RuleConcern.local.needsAttention)
    #expect(RuleConcern.uncited.needsAttention)
    #expect(
      Self.codes(Self.rule(value, quote: "")) == ["local.visits uncited", "local.visits local"])
  }

  @Test func `a successor takes the lapse away`() {
    let first = Self.rule(.validity, until: "2026-12-31", grade: .officialText)
    let next = Self.rule(.validity, from: "2027-01-01", grade: .officialText)
    #expect(Self.codes(first) == ["local.visits lapsing"])
    #expect(Self.codes(first, next) == [])
  }

  @Test func `another value than the official text's contradicts it, the same value does not`() {
    func fee(_ share: Ratio) -> [String] {
      Self.codes(Self.rule(.ratio(share), name: "idle.feeRate"), on: "2026-09-01", shipped: true)
        .filter { $0.hasPrefix("idle") }
    }
    #expect(fee(Ratio(10, 100)) == ["idle.feeRate local", "idle.feeRate contradicts"])
    #expect(fee(Ratio(20, 100)) == ["idle.feeRate local"])
  }
}
