import Foundation
import Testing

/// Every story of the folder `Scenarios`, played.
struct ScenarioTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Scenarios")

  /// The names of the scenarios in a folder, sorted.
  static func names(in folder: URL) -> [String] {
    // A folder that cannot be read has none, and a test asks how many there are.
    let found = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return found.filter { $0.hasSuffix(".txt") }.sorted()
  }

  static func scenario(_ name: String, in folder: URL) throws -> Scenario {
    try Scenario(
      String(contentsOf: folder.appending(path: name), encoding: .utf8), name: name)
  }

  @Test(arguments: names(in: folder))
  func `what a scenario expects is so`(_ name: String) throws {
    var run = try ScenarioRun(try Self.scenario(name, in: Self.folder))
    for difference in try run.play() {
      Issue.record(
        """
        \(name):\(difference.place.line)
          expected  \(difference.expected)
          found     \(difference.found)
        """,
        sourceLocation: SourceLocation(
          fileID: "ScenarioTests/\(name)", filePath: Self.folder.appending(path: name).path,
          line: difference.place.line, column: 1))
    }
  }

  @Test func `there are at least 105 scenarios, numbered each once`() {
    let names = Self.names(in: Self.folder)
    #expect(names.count >= 105)
    #expect(Set(names.map { $0.prefix { $0.isNumber } }).count == names.count)
  }

  @Test(arguments: names(in: folder.appending(path: "Pending")))
  func `a pending scenario can be read`(_ name: String) throws {
    let folder = Self.folder.appending(path: "Pending")
    _ = try ScenarioRun(try Self.scenario(name, in: folder))
  }
}
