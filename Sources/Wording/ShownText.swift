/// Returns a text as one line that a terminal or a mail can show: line ends are spaces, and other control
/// characters, which could move a terminal's cursor or colour what follows, are `�`.
package func onOneLine(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: \.isControl) else { return text }
  let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
  return String(
    String.UnicodeScalarView(line.unicodeScalars.map { $0.isControl ? "\u{FFFD}" : $0 }))
}

extension Unicode.Scalar {
  /// Whether it is a control character, or ends a line or paragraph.
  fileprivate var isControl: Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || (0x2028...0x2029).contains(value)
  }
}
