import CivilCalendar
import Foundation
import LandLifecycle
import Reports
import Testing

/// JSON is written by hand, so that it need not be held; Foundation's encoder says what is right.
struct JSONTextTests {
  private static func written(_ values: [GridValue]) -> String {
    var grid = Grid(columns: [GridColumn("value", "")])
    for value in values { grid.append([value]) }
    return Report(schema: .show, blocks: [.grid(key: "rows", heading: "", grid)]).json
  }

  private static func encoded(_ values: [some Encodable]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let document = Document(rows: values.map { Document.Row(value: $0) })
    return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
  }

  @Test func `every character is written as Foundation writes it`() throws {
    var texts = (UInt8.min...0x7F).map { "a\(Character(Unicode.Scalar($0)))z" }
    texts += ["", "宗地", "\u{2028}\u{2029}\u{85}", "\r\n", "🏗\u{FE0F}", "a/b", "\\\"", "\u{FEFF}"]
    #expect(try Self.written(texts.map { .text($0) }) == Self.encoded(texts))
  }

  @Test func `decimal numbers are written as Foundation writes them`() throws {
    let units: [Int64] = [
      0, 1, 9, 10, 100, 9_999, 10_000, 10_001, 12_340, 43_131_000, -1, -10_000, -12_345,
      999_999_999_999_999,
    ]
    #expect(
      try Self.written(units.map { .area(Area(squareCentimetres: $0), words: "") })
        == Self.encoded(units.map { Decimal($0) / 10_000 }))
    #expect(
      try Self.written(units.map { .money(Money(fen: $0), words: "") })
        == Self.encoded(units.map { Decimal($0) / 100 }))
  }

  @Test func `lists and what is not there are written as Foundation writes them`() throws {
    let codes: [[String]] = [[], ["a"], ["a", "b\"c"]]
    #expect(try Self.written(codes.map { .codes($0, words: "") }) == Self.encoded(codes))
    let nothing = [Nothing()]
    #expect(try Self.written([.none]) == Self.encoded(nothing))
    #expect(try Self.written([.unknownDay(words: "不详")]) == Self.encoded(nothing))
    #expect(try Self.written([.flag(true), .flag(false)]) == Self.encoded([true, false]))
    #expect(try Self.written([]) == Self.encoded([String]()))
  }
}

/// What an encoder writes as null.
private struct Nothing: Encodable {
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encodeNil()
  }
}

private struct Document<Value: Encodable>: Encodable {
  struct Row: Encodable { let value: Value }
  let rows: [Row]
  let schema = "fallow.show/1"
}
