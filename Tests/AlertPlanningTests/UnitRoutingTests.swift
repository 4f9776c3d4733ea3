import AlertPlanning
import LandLifecycle
import Testing

struct UnitRoutingTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    var routing = UnitRouting()
    var kind: FindingKind = .overdue(.start)
    var ownUnits: String?
    var town: String? = "枫泾镇"
    let units: String
  }

  static let cases = [
    Case(testDescription: "a node, by the body", units: "☆区规划资源局、区投资促进办、区经委、枫泾镇"),
    Case(
      testDescription: "a node, by the annex, which marks no lead",
      routing: UnitRouting(text: .annex), units: "区投资促进办、区经委、区规划资源局、枫泾镇"),
    Case(
      testDescription: "an idle project", kind: .idleProject, units: "☆区规划资源局、区投资促进办、枫泾镇"),
    Case(
      testDescription: "an idle project, on which the texts agree",
      routing: UnitRouting(text: .annex), kind: .idleProject, units: "☆区规划资源局、区投资促进办、枫泾镇"),
    Case(
      testDescription: "an unknown town", kind: .idleProject, town: nil,
      units: "☆区规划资源局、区投资促进办、各镇（园区）"),
    Case(
      testDescription: "the contract's own units", ownUnits: "区经委、☆金山卫镇", units: "区经委、☆金山卫镇"),
    Case(
      testDescription: "the contract's own units before the configuration's",
      routing: UnitRouting(overrides: ["land-performance": [ResponsibleUnit(written: "甲")]]),
      ownUnits: "乙", units: "乙"),
    Case(
      testDescription: "the configuration's units",
      routing: UnitRouting(
        overrides: [
          "land-performance": ["区经委", "☆各镇（园区）", "各镇"].map(ResponsibleUnit.init(written:))
        ]), units: "区经委、☆枫泾镇、枫泾镇"),
    Case(
      testDescription: "the configuration's units of another task",
      routing: UnitRouting(overrides: ["land-performance": [ResponsibleUnit(written: "甲")]]),
      kind: .suspectedIdle, units: "☆区规划资源局、区投资促进办、枫泾镇"),
    Case(
      testDescription: "the configuration names nobody",
      routing: UnitRouting(overrides: ["land-performance": []]), units: ""),
  ]

  @Test(arguments: cases)
  func `a finding goes to the units that answer for it`(_ item: Case) {
    #expect(
      item.routing.units(for: item.kind, ownUnits: item.ownUnits, town: item.town) == item.units)
  }

  @Test func `a routing that may name other units is another`() {
    let routings = [
      UnitRouting(), UnitRouting(text: .annex),
      UnitRouting(overrides: ["land-performance": [ResponsibleUnit(written: "甲")]]),
      UnitRouting(overrides: ["land-performance": [ResponsibleUnit(written: "☆甲")]]),
      UnitRouting(overrides: ["idle-projects": [ResponsibleUnit(written: "甲")]]),
    ]
    #expect(Set(routings.map(\.identity)).count == routings.count)
    #expect(UnitRouting().identity == UnitRouting(text: .body).identity)
  }

  static let written: [(String, ResponsibleUnit)] = [
    ("区经委", ResponsibleUnit("区经委", "区经委")),
    ("☆区经委", ResponsibleUnit("区经委", "区经委", isLead: true)),
    ("各镇（园区）", ResponsibleUnit("各镇（园区）", "各镇（园区）", isTown: true)),
    ("☆各镇（园区）", ResponsibleUnit("各镇（园区）", "各镇（园区）", isLead: true, isTown: true)),
    ("各镇", ResponsibleUnit("各镇", "各镇", isTown: true)),
    ("枫泾镇", ResponsibleUnit("枫泾镇", "枫泾镇")),
    ("区经委☆", ResponsibleUnit("区经委☆", "区经委☆")),
    ("", ResponsibleUnit("", "")),
  ]

  @Test(arguments: written)
  func `a unit is read as configurations write it`(_ text: String, _ unit: ResponsibleUnit) {
    #expect(ResponsibleUnit(written: text) == unit)
  }
}
