import Foundation
import Testing

/// The index of the README says which scenarios tell which article.
struct IndexTests {
  private static let readme = ScenarioTests.folder.deletingLastPathComponent()
    .appending(path: "README.md")
  private static let begin = "<!-- index: begin, made by IndexTests -->"
  private static let end = "<!-- index: end -->"

  private static func scenarios() throws -> [Scenario] {
    let pending = ScenarioTests.folder.appending(path: "Pending")
    return try ScenarioTests.names(in: ScenarioTests.folder).map {
      try ScenarioTests.scenario($0, in: ScenarioTests.folder)
    } + ScenarioTests.names(in: pending).map { try ScenarioTests.scenario($0, in: pending) }
  }

  private static func number(_ scenario: Scenario) -> String {
    String(scenario.name.prefix { $0.isNumber })
  }

  @Test func `every article is told by a scenario, or says why not`() throws {
    let told = Set(try Self.scenarios().flatMap(\.articles))
    for article in Articles.told {
      #expect(told.contains(article), "no scenario speaks of \(article)")
    }
    for (article, _) in Articles.untold {
      #expect(!told.contains(article), "\(article) is told after all")
    }
  }

  @Test func `the index is that of the scenarios`() throws {
    var byArticle: [String: [String]] = [:]
    for scenario in try Self.scenarios() {
      for article in scenario.articles {
        byArticle[article, default: []].append(Self.number(scenario))
      }
    }
    var lines = [Self.begin, "| article or rule | scenarios |", "|---|---|"]
    for article in byArticle.keys.sorted() {
      let numbers = (byArticle[article] ?? []).sorted { (Int($0) ?? 0) < (Int($1) ?? 0) }
      lines.append("| \(article) | \(numbers.joined(separator: ", ")) |")
    }
    lines += ["", "Not told, and why:", ""]
    lines += Articles.untold.map { "- \($0.article): \($0.reason)." }
    let index = (lines + [Self.end]).joined(separator: "\n")
    let text = try String(contentsOf: Self.readme, encoding: .utf8)
    guard let first = text.range(of: Self.begin), let last = text.range(of: Self.end) else {
      Issue.record("README.md has no place for the index")
      return
    }
    let written = String(text[first.lowerBound..<last.upperBound])
    if written == index { return }
    guard ProcessInfo.processInfo.environment["FALLOW_RECORD_GOLDENS"] == "1" else {
      Issue.record("README.md's index is not that of the scenarios; `make goldens` writes it")
      return
    }
    try text.replacingCharacters(in: first.lowerBound..<last.upperBound, with: index)
      .write(to: Self.readme, atomically: true, encoding: .utf8)
    Issue.record("the index was written; read the difference, then run without recording")
  }
}
