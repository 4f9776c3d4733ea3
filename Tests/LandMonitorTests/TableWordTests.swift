import CivilCalendar
import LandLifecycle
import Testing

// How a row's words become a fact is the package's own.
@testable import LandMonitor

/// Words of tables of events that leave nothing open, and those that do.
struct TableWordTests {
  @Test(arguments: [
    ("未开工", Sighting.notStarted), ("尚未动工", .notStarted), ("竣工", .completed), ("已停工", .stopped),
    ("未动工", .notStarted),
  ])
  func `what was seen is known by the words of inspections`(word: String, saw: Sighting) throws {
    let phrase = FactPhrase("巡查", [.init(.on, "2026-11-01"), .init(.saw, word)])
    #expect(
      try phrase.fact(asOf: "2026-11-22") == .inspected(Inspection(on: "2026-11-01", saw: saw)))
  }

  @Test(arguments: ["在建", "正常施工", "已开工"])
  func `what says nothing of the standard of article 30 is not read`(_ word: String) {
    let phrase = FactPhrase("巡查", [.init(.on, "2026-11-01"), .init(.saw, word)])
    #expect(throws: FactPhraseProblem.self) { try phrase.fact(asOf: "2026-11-22") }
  }

  @Test func `a handover is known by its certificate, and a filing is no completion`() throws {
    let signed = FactPhrase("签订交地确认书", [.init(.on, "2026-11-01")])
    #expect(try signed.fact(asOf: "2026-11-22") == .site(.handedOver, .on("2026-11-01")))
    #expect {
      try FactPhrase("竣工备案", [.init(.on, "2026-11-01")]).fact(asOf: "2026-11-22")
    } throws: {
      $0 as? FactPhraseProblem == .unknownEvent("竣工备案", suggestions: ["竣工"])
    }
  }
}
