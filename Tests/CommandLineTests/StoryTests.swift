import Foundation
import Testing

/// Each golden is a session as an officer would type it.
struct StoryTests {
  static let names = [
    "baoshan", "check", "choices", "configuration", "consequences", "correct", "daily",
    "daily-dry-run", "daily-unsent", "damage", "disposals", "english", "events", "exit-codes",
    "explain", "fee-and-exchange", "forecast", "holidays", "idle-case", "import-again",
    "import-baseline",
    "import-encodings", "import-rejects", "import-undo", "link", "lists", "looking-up", "minhang",
    "odd-files", "parts", "provenance", "quality", "record", "record-late", "rules", "rules-load",
    "schedule",
    "simulate", "sources", "two-times", "usage", "why-not", "workbook-library", "workbooks",
  ]

  private static let folder = Session.root.appending(path: "Tests/CommandLineTests/Goldens")

  @Test(arguments: names)
  func `a session prints what its golden says`(_ name: String) throws {
    let path = Self.folder.appending(path: "\(name).txt")
    let golden = try String(contentsOf: path, encoding: .utf8)
    let played = try Story(parsing: golden).play(in: Session())
    if ProcessInfo.processInfo.environment["FALLOW_RECORD_GOLDENS"] == "1" {
      try played.write(to: path, atomically: true, encoding: .utf8)
      Issue.record("\(name) was recorded; read the difference, then run without recording")
    } else {
      #expect(played == golden, "first difference: \(Story.firstDifference(played, golden))")
    }
  }

  @Test func `every golden is played`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
    #expect(files == Self.names.map { "\($0).txt" }.sorted())
  }
}
