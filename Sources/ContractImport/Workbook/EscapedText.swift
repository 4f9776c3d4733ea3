import Glibc

extension [UInt8] {
  /// Puts in place the characters that a workbook writes by their numbers: `_x000D_` for a line end,
  /// `_x005F_` for a low line that would begin another.
  ///
  /// Halves of a pair and characters that no table holds stay as they are written.
  ///
  /// - Parameter start: Where the text begins.
  mutating func unescapeText(from start: Int = 0) {
    // Nearly no text has one.
    let hasMark = self[start...].withUnsafeBytes { text in
      text.baseAddress.map { memchr($0, Int32(UInt8(ascii: "_")), text.count) != nil } ?? false
    }
    guard hasMark else { return }
    var text: [UInt8] = []
    var place = start
    while place < count {
      if let scalar = escapedCharacter(at: place) {
        text.append(contentsOf: String(scalar).utf8)
        place += 7
      } else {
        text.append(self[place])
        place += 1
      }
    }
    replaceSubrange(start..., with: text)
  }

  private func escapedCharacter(at place: Int) -> Unicode.Scalar? {
    let low = UInt8(ascii: "_")
    guard place + 7 <= count, self[place] == low, self[place + 1] == UInt8(ascii: "x"),
      self[place + 6] == low,
      let number = UInt32(
        String(decoding: self[(place + 2)..<(place + 6)], as: UTF8.self), radix: 16),
      number >= 0x20 || [0x09, 0x0A, 0x0D].contains(number)
    else { return nil }
    return Unicode.Scalar(number)
  }
}
