/// The character between the fields of a file.
package enum CSVDelimiter: UInt8, Hashable, Sendable, CaseIterable {
  /// `,`, as RFC 4180 has it.
  case comma = 0x2C
  /// A tab, as a spreadsheet copies it.
  case tab = 0x09
  /// `;`, as spreadsheets write where the comma is for decimals.
  case semicolon = 0x3B
  /// `|`, which registers also write within cells that hold a list.
  case pipe = 0x7C

  /// A stable name for JSON.
  package var code: String {
    switch self {
    case .comma: "comma"
    case .tab: "tab"
    case .semicolon: "semicolon"
    case .pipe: "pipe"
    }
  }

  /// Takes the one that stands most often outside quotes in a file's header line; a comma if none
  /// does, and the earlier of two in the order above.
  init(headerIn text: Bytes) {
    var counts = [0, 0, 0, 0]
    var isQuoted = false
    var hasText = false
    for byte in text {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        if hasText { break }
        counts = [0, 0, 0, 0]
      } else if let index = CSVDelimiter.allCases.firstIndex(where: { $0.rawValue == byte }) {
        counts[index] += 1
      } else if byte > 0x20 {
        hasText = true
      }
    }
    var best = 0
    for index in counts.indices where counts[index] > counts[best] { best = index }
    self = CSVDelimiter.allCases[best]
  }
}
