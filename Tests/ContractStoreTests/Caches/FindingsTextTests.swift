import CivilCalendar
// The text itself is the room's own; other tools see it, so it is told here letter by letter.
@testable import ContractStore
import LandLifecycle
import Testing

struct FindingsTextTests {
  static let late = FindingRow(
    kind: .overdue(.start), part: 2, instance: 255, since: Day(number: 19_000),
    due: Day(number: -1), severity: .warning, list: .unrecorded, evidenceCode: 1,
    idleClass: .overdueStart, tierRank: 970, caveats: [.provisionalDay, .causeVerified])
  static let holidays = FindingRow(
    kind: .missingData(.holidays(year: 9_999)), part: 0, instance: 1, since: Day(number: 0),
    due: nil, severity: .note, list: .breach, evidenceCode: 0, idleClass: nil, tierRank: .min,
    caveats: [])

  static func text(_ findings: FindingRow...) -> String {
    String(decoding: FindingsText(findings).bytes, as: UTF8.self)
  }

  @Test func `findings are an array of arrays of numbers`() {
    #expect(Self.text() == "[]")
    #expect(Self.text(Self.late) == "[[14,2,255,19000,-1,2,1,1,0,970,33]]")
    #expect(
      Self.text(Self.late, Self.holidays)
        == "[[14,2,255,19000,-1,2,1,1,0,970,33],[10199,0,1,0,null,0,0,0,null,"
        + "-9223372036854775808,0]]")
  }

  static let numbers = [
    0, 1, 9, 10, 99, 100, 999_999_999, -1, -10, .max, .min, .max / 10, .min + 1,
  ]

  @Test(arguments: numbers)
  func `every number is read as it was written`(_ number: Int) {
    let finding = FindingRow(
      kind: .idleProject, part: 0, instance: 0, since: "2025-01-01", due: nil, severity: .grave,
      list: .information, evidenceCode: 2, idleClass: nil, tierRank: number, caveats: [])
    #expect(Self.text(finding).contains(",\(number),0]]"))
    #expect(FindingsText.findings(in: Self.text(finding)) == [finding])
  }

  @Test func `findings go by kind, part and instance, and the first of two alike is kept`() {
    func finding(_ kind: FindingKind, part: UInt8, _ instance: UInt8, tier: Int) -> FindingRow {
      FindingRow(
        kind: kind, part: part, instance: instance, since: "2025-01-01", due: nil,
        severity: .note, list: .information, evidenceCode: 0, idleClass: nil, tierRank: tier,
        caveats: [])
    }
    let text = Self.text(
      finding(.idleProject, part: 1, 0, tier: 1), finding(.idleProject, part: 0, 2, tier: 2),
      finding(.idleFeeStage, part: 9, 9, tier: 3), finding(.idleProject, part: 0, 2, tier: 4),
      finding(.idleProject, part: 0, 1, tier: 5), finding(.idleFeeStage, part: 9, 9, tier: 6))
    #expect(FindingsText.findings(in: text)?.map(\.tierRank) == [3, 5, 2, 1])
  }

  @Test func `kinds without an end are told apart from those with a name`() {
    #expect(FindingsText([Self.late]).unlistedKinds == [])
    #expect(
      FindingsText([Self.late, Self.holidays]).unlistedKinds
        == [.missingData(.holidays(year: 9_999))])
  }

  static let broken = [
    "", "[", "]", "[]]", "[[]]", "[],", "{}", "null", " []", "[] ", "[ ]",
    "[[14,2,255,19000,-1,2,1,1,0,970]]",  // one number short
    "[[14,2,255,19000,-1,2,1,1,0,970,33,0]]",  // one too many
    "[[14,2,255,19000,-1,2,1,1,0,970,33],]", "[[14,2,255,19000,-1,2,1,1,0,970,33]",
    "[[14,2,255,19000,-1,2,1,1,0,970,33][14,2,255,19000,-1,2,1,1,0,970,33]]",
    "[[14, 2,255,19000,-1,2,1,1,0,970,33]]", "[[14,2,255,19000,-,2,1,1,0,970,33]]",
    "[[14,2,255,19000,--1,2,1,1,0,970,33]]", "[[14,2,255,19000,-1,2,1,1,0,+970,33]]",
    "[[14,2,255,19000,-1,2,1,1,0,9e2,33]]", "[[14,2,255,19000,nul,2,1,1,0,970,33]]",
    "[[14,2,255,19000,-1,2,1,1,0,null,33]]", "[[14,2,255,19000,-1,2,1,3,0,970,33]]",
    "[[14,2,255,19000,-1,2,1,1,0,9223372036854775808,33]]",
    "[[14,2,255,19000,-1,2,1,1,0,-9223372036854775809,33]]",
    "[[14,2,255,19000,-1,2,1,1,0,99999999999999999999,33]]",
  ]

  @Test(arguments: broken)
  func `a text that was not written here is not read`(_ text: String) {
    #expect(FindingsText.findings(in: text) == nil)
  }
}
