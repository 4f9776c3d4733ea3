import CivilCalendar
import LandLifecycle
import Testing
import Wording

/// A finding as it is told on a day, in full and for a table.
struct Told: Sendable, CustomTestStringConvertible {
  let finding: Finding
  let day: Day
  let zh: String
  let en: String
  let short: (zh: String, en: String)
  var testDescription: String { "\(finding.kind.code) on \(day)" }

  init(
    _ finding: Finding, on day: Day, _ zh: String, _ en: String, short: (zh: String, en: String)
  ) {
    self.finding = finding
    self.day = day
    self.zh = zh
    self.en = en
    self.short = short
  }

  func expect(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(chinese.finding(finding, on: day) == zh, sourceLocation: sourceLocation)
    #expect(english.finding(finding, on: day) == en, sourceLocation: sourceLocation)
    #expect(
      chinese.findingShort(finding, at: .whole, on: day) == short.zh, sourceLocation: sourceLocation
    )
    #expect(
      english.findingShort(finding, at: .whole, on: day) == short.en, sourceLocation: sourceLocation
    )
  }

  static let stated = DueDay(agreed: "2024-11-06", actBy: "2024-11-06", certainty: .certain)
  static let rolled = DueDay(agreed: "2025-10-01", actBy: "2025-10-09", certainty: .certain)
}
