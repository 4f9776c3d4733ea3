/// Returns how many columns of a terminal a text takes.
///
/// Wide and full-width characters take two, combining marks, format and control characters none,
/// all others one; characters of ambiguous width, such as … and “, count as narrow. O(n).
///
/// - Source: Unicode Standard Annex 11, East Asian Width W and F.
package func displayWidth(of text: String) -> Int {
  plainWidth(of: text) ?? text.reduce(0) { $0 + width(of: $1) }
}

/// The columns of a text of printable ASCII, ideographs, their punctuation and full-width signs, of which
/// none joins its neighbour; nil for any other. To tell characters apart costs ten times as much.
private func plainWidth(of text: String) -> Int? {
  var width = 0
  for scalar in text.unicodeScalars {
    guard let own = plainWidth(of: scalar) else { return nil }
    width += own
  }
  return width
}

private func plainWidth(of scalar: Unicode.Scalar) -> Int? {
  switch scalar.value {
  case 0x20...0x7E, 0xB7, 0x2010...0x2027, 0x2606: 1
  case 0x4E00...0x9FFF, 0x3001...0x3020, 0xFF01...0xFF5E: 2
  default: nil
  }
}

/// Returns a text with spaces after it, to take this many columns; a wider one is left as it is.
package func padded(_ text: String, to columns: Int) -> String {
  text + String(repeating: " ", count: max(0, columns - displayWidth(of: text)))
}

/// Returns a text cut to at most this many columns, with … in the place of what was cut off.
///
/// No character is cut in two: before a wide one the result can be a column short. Empty if there
/// is not even room for the mark.
package func truncated(_ text: String, to columns: Int) -> String {
  if displayWidth(of: text) <= columns { return text }
  guard columns > 0 else { return "" }
  var kept = ""
  var left = columns - 1
  if plainWidth(of: text) != nil {
    for scalar in text.unicodeScalars {
      left -= plainWidth(of: scalar) ?? 0
      if left < 0 { break }
      kept.unicodeScalars.append(scalar)
    }
    return kept + "…"
  }
  for character in text {
    left -= width(of: character)
    if left < 0 { break }
    kept.append(character)
  }
  return kept + "…"
}
