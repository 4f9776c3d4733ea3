import CivilCalendar
import Foundation
import LandLifecycle
import Testing

/// The example of the README and of the landing page: here it is compiled, and both are compared
/// with it line by line.
struct ReadmeSnippetTests {
  @Test func `the example says what its comment says`() throws {
    // snippet begins
    let terms = try ContractTerms(
      supply: .listing, signedOn: "2024-01-15", price: Money(fen: 1_000_000_000),
      obligations: [
        ObligationTerm(.handover, by: .on("2024-03-01")),
        ObligationTerm(.start, by: .after(.handover, .months(6))),
      ])
    let facts: [Fact] = [
      .site(.handedOver, .on("2024-03-01")),
      .inspected(Inspection(on: "2024-10-08", saw: .notStarted)),
    ]
    let judgement = Judgement(terms: terms, facts: facts)
    let findings = judgement.timeline.findings(on: "2024-10-08")
    // Six months end on Sunday 2024-09-01 and roll to Monday: overdue since 2024-09-03, confirmed.
    // snippet ends
    #expect(
      findings.map(\.text) == [
        "start-overdue confirmed 2024-10-08 due 2024-09-01 rolled to 2024-09-02",
        "idle-project overdue-start raised confirmed 2024-10-08"
          + " due 2024-09-01 rolled to 2024-09-02",
      ])
    #expect(findings.map(\.since) == ["2024-09-03", "2024-09-03"])
  }

  @Test func `the README shows the example as it is compiled here`() throws {
    let text = try Package.text("README.md")
    let pieces = text.components(separatedBy: "<!-- snippet -->\n")
    try #require(pieces.count == 3)
    #expect(pieces[1] == "```swift\n\(try Self.compiled())```\n")
  }

  @Test func `the landing page shows the same example`() throws {
    let page = try Package.text("Sources/LandLifecycle/LandLifecycle.docc/LandLifecycle.md")
    #expect(page.contains("```swift\n\(try Self.compiled())```\n"))
  }

  /// The lines between the two marks above, without their indentation, behind the imports.
  private static func compiled() throws -> String {
    let lines = try Package.text("Tests/LandLifecycleTests/ReadmeSnippetTests.swift")
      .components(separatedBy: "\n")
    let first = try #require(lines.firstIndex(of: "    // snippet begins"))
    let last = try #require(lines.firstIndex(of: "    // snippet ends"))
    let code = lines[(first + 1)..<last].map { "\($0.dropFirst(4))\n" }.joined()
    return "import CivilCalendar\nimport LandLifecycle\n\n" + code
  }
}
