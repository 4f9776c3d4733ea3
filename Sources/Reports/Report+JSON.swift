import CivilCalendar
import Foundation
import LandLifecycle

extension Report {
  /// The report as one JSON object, keys sorted, with its schema's name and version.
  public var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
  }
}

extension Report: Encodable {
  /// Writes the schema, and every block under its key.
  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(schema, forKey: Key("schema"))
    for block in blocks {
      switch block {
      case .fields(let fields):
        for field in fields { try object.encode(field.value, forKey: Key(field.key)) }
      case .grid(let key, _, let grid):
        var array = object.nestedUnkeyedContainer(forKey: Key(key))
        for row in grid.rows {
          var item = array.nestedContainer(keyedBy: Key.self)
          for (column, value) in zip(grid.columns, row) {
            try item.encode(value, forKey: Key(column.key))
          }
        }
      case .lines(let key, _, let lines): try object.encode(lines, forKey: Key(key))
      }
    }
  }

  /// A key known only when the report is made.
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

extension GridValue: Encodable {
  /// Writes the form for machines.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .none, .unknownDay: try container.encodeNil()
    case .text(let text): try container.encode(text)
    case .integer(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    case .day(let day): try container.encode(day.description)
    case .coded(let code, words: _): try container.encode(code)
    case .codes(let codes, words: _): try container.encode(codes)
    case .area(let area, words: _):
      try container.encode(Decimal(area.squareCentimetres) / 10_000)
    case .fen(let money, words: _):
      if let money { try container.encode(money.fen) } else { try container.encodeNil() }
    case .money(let money, words: _): try container.encode(Decimal(money.fen) / 100)
    }
  }
}
