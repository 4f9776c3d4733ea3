import Foundation
import Testing

/// The README shows what the program prints, and nothing it no longer prints.
struct ReadmeRunTests {
  @Test func `the run in the README is what the program prints`() throws {
    let path = Session.root.appending(path: "README.md")
    let readme = try String(contentsOf: path, encoding: .utf8)
    let block = try #require(readme.firstMatch(of: #/(?s)```console\n(.*?)```/#))
    let session = try Session()
    try FileManager.default.createSymbolicLink(
      at: session.folder.appending(path: "SampleData"),
      withDestinationURL: Session.root.appending(path: "SampleData"))
    // A blank line sets the commands apart; what a command prints may end with one of its own.
    let played = try Story(parsing: String(block.1)).play(in: session, learnt: "2026-11-20")
      .replacing("\n$ ", with: "\n\n$ ")
    if ProcessInfo.processInfo.environment["FALLOW_RECORD_GOLDENS"] == "1" {
      try readme.replacing(block.1, with: played).write(to: path, atomically: true, encoding: .utf8)
      Issue.record("the README's run was recorded; read the difference, then run without recording")
    } else {
      #expect(
        played == block.1, "first difference: \(Story.firstDifference(played, String(block.1)))")
    }
  }
}
