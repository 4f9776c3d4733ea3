import CivilCalendar
import LandLifecycle
import LandMonitor
import Testing

/// Which part a text calls: by its name first, and by its place where no name says otherwise.
struct PartNameTests {
  struct Case: CustomTestStringConvertible {
    let text: String
    let parts: [String]
    let number: UInt8
    var testDescription: String { "\(text) of \(parts.joined(separator: "|"))" }
  }

  static let cases = [
    Case(text: "一期", parts: ["一期", "二期"], number: 1),
    Case(text: "一期", parts: ["二期", "一期"], number: 2),
    Case(text: "第二期", parts: ["二期", "一期"], number: 1),
    Case(text: "2期", parts: ["二期", "一期"], number: 1),
    Case(text: "第2期", parts: ["一期", "二期"], number: 2),
    Case(text: "２", parts: ["一期", "二期"], number: 2),
    Case(text: "2", parts: ["一期", "二期"], number: 2),
    Case(text: "二期", parts: ["一期厂房", "二期厂房"], number: 2),
    Case(text: "2", parts: ["A地块", "B地块"], number: 2),
    Case(text: "b地块", parts: ["A地块", "B地块"], number: 2),
    Case(text: "3", parts: ["一期", "三期"], number: 2),
    Case(text: "1期", parts: ["2", "1"], number: 2),
    Case(text: "0", parts: ["一期", "二期"], number: 0),
    Case(text: "3", parts: ["一期", "二期"], number: 3),
  ]

  private static func part(_ text: String, _ parts: [String]?) throws -> Fact {
    try FactPhrase("started", [.init(.on, "2024-01-03"), .init(.part, text)]).numbering(parts)
      .fact(asOf: "2024-01-03")
  }

  @Test(arguments: cases)
  func `a part is called by its name, or by its number`(_ item: Case) throws {
    #expect(
      try Self.part(item.text, item.parts) == .site(.started, .on("2024-01-03"), part: item.number))
  }

  @Test(arguments: [["二期", "一期"], ["2", "1"], ["三期", "一期"]])
  func `a number that calls one part by its name and another by its place is refused`(
    parts: [String]
  ) {
    #expect(throws: FactPhraseProblem.unclearPart(.part, "2", parts: parts)) {
      try Self.part("2", parts)
    }
  }

  @Test func `a name that no part has is refused with the names`() {
    #expect(throws: FactPhraseProblem.noSuchPart(.part, "三期", parts: ["一期", "二期"])) {
      try Self.part("三期", ["一期", "二期"])
    }
    #expect(throws: FactPhraseProblem.noSuchPart(.part, "一期", parts: [])) {
      try Self.part("一期", [])
    }
  }

  @Test func `a supplement names the part whose day it sets`() throws {
    let phrase = FactPhrase(
      "supplement",
      [
        .init(.on, "2024-01-03"), .init(.kind, "contract-extension"),
        .init(.set, "start@一期=2025-01-03"),
      ])
    #expect(
      try phrase.numbering(["二期", "一期"]).values.last?.text == "start@2=2025-01-03")
  }
}
