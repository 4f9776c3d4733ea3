import CivilCalendar
import LandLifecycle

/// Values of JSON as RFC 8259 has them, two spaces a level; a key stands with a space around its colon.
enum JSONText {
  /// Appends the form of a value for machines.
  ///
  /// - Parameter level: How deep the line stands on which it begins.
  static func append(_ value: GridValue, level: Int, to bytes: inout [UInt8]) {
    switch value {
    case .none, .unknownDay, .fen(nil, words: _): bytes.append(contentsOf: "null".utf8)
    case .text(let text): append(text, to: &bytes)
    case .integer(let number), .number(let number, words: _):
      bytes.append(contentsOf: String(number).utf8)
    case .numbers(let numbers, words: _):
      appendArray(numbers, level: level, to: &bytes) { $1.append(contentsOf: String($0).utf8) }
    case .flag(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .day(let day): append(day.description, to: &bytes)
    case .coded(let code, words: _): append(code, to: &bytes)
    case .codes(let codes, words: _):
      appendArray(codes, level: level, to: &bytes) { append($0, to: &$1) }
    case .area(let area, words: _): append(area.squareCentimetres, places: 4, to: &bytes)
    case .fen(let money?, words: _): bytes.append(contentsOf: String(money.fen).utf8)
    case .money(let money, words: _): append(money.fen, places: 2, to: &bytes)
    }
  }

  /// Appends an array, an element on each line.
  static func appendArray<Element>(
    _ elements: [Element], level: Int, to bytes: inout [UInt8],
    _ append: (Element, inout [UInt8]) -> Void
  ) {
    bytes.append(contentsOf: "[\n".utf8)
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(contentsOf: ",\n".utf8) }
      indent(level + 1, &bytes)
      append(element, &bytes)
    }
    bytes.append(UInt8(ascii: "\n"))
    indent(level, &bytes)
    bytes.append(UInt8(ascii: "]"))
  }

  /// Appends a text, with what must be escaped.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    bytes.append(quote)
    if text.utf8.contains(where: { $0 < 0x20 || $0 == quote || $0 == UInt8(ascii: "\\") }) {
      for byte in text.utf8 { appendEscaped(byte, to: &bytes) }
    } else {
      bytes.append(contentsOf: text.utf8)
    }
    bytes.append(quote)
  }

  /// Appends the spaces that a line at a level begins with.
  static func indent(_ level: Int, _ bytes: inout [UInt8]) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * level))
  }

  private static func appendEscaped(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case 0x08: bytes += "\\b".utf8
    case 0x09: bytes += "\\t".utf8
    case 0x0A: bytes += "\\n".utf8
    case 0x0C: bytes += "\\f".utf8
    case 0x0D: bytes += "\\r".utf8
    case ..<0x20: bytes += "\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8
    case _: bytes.append(byte)
    }
  }

  /// Appends a decimal number of so many places, without zeros at its end.
  private static func append(_ units: Int64, places: Int, to bytes: inout [UInt8]) {
    var figures = Array(String(units.magnitude).utf8)
    if figures.count <= places {
      figures.insert(
        contentsOf: repeatElement(UInt8(ascii: "0"), count: places + 1 - figures.count), at: 0)
    }
    let point = figures.count - places
    while figures.count > point, figures.last == UInt8(ascii: "0") { figures.removeLast() }
    if units < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes.append(contentsOf: figures[..<point])
    guard figures.count > point else { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(contentsOf: figures[point...])
  }
}
