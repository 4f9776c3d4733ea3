/// Words of a command that can be copied into a shell.
package enum ShellText {
  /// Returns a word as a shell takes it: in quotes where it holds more than letters and digits.
  package static func word(_ text: String) -> String {
    let isSafe =
      !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || "-_./".contains($0) }
    guard !isSafe else { return text }
    return "'" + text.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
  }

  /// Returns a sentence in which the parcel's name stands for `PARCEL`.
  package static func naming(_ parcel: String, in sentence: String) -> String {
    // Byte by byte: a search for a text within a text takes a tenth of a millisecond to set up.
    let (bytes, mark) = (Array(sentence.utf8), Array("PARCEL".utf8))
    var named: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place...].starts(with: mark) {
        named += word(parcel).utf8
        place += mark.count
      } else {
        named.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: named, as: UTF8.self)
  }
}
