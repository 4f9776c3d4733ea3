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
    sentence.split(separator: "PARCEL", omittingEmptySubsequences: false)
      .joined(separator: word(parcel))
  }
}
