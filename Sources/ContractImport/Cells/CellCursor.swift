/// A place in a folded text, and what can be read from there on.
struct CellCursor {
  /// The whole folded text.
  let text: Bytes

  /// How many bytes have been read.
  var place = 0

  /// Begins at the start of a text.
  init(_ text: Bytes) { self.text = text }

  /// Whether all has been read.
  var isAtEnd: Bool { place >= text.count }

  /// The next byte, not read; nil at the end.
  var next: UInt8? { place < text.count ? text[place] : nil }

  /// Whether the next byte is an ASCII digit.
  var isAtDigit: Bool {
    guard let next else { return false }
    return next >= UInt8(ascii: "0") && next <= UInt8(ascii: "9")
  }

  /// What has not been read, as a string.
  var rest: String { String(decoding: text[min(place, text.count)...], as: UTF8.self) }

  /// Reads past a text if it comes next.
  mutating func eat(_ wanted: StaticString) -> Bool {
    let count = wanted.utf8CodeUnitCount
    guard text.count - place >= count else { return false }
    let start = wanted.utf8Start
    for index in 0..<count where text[place &+ index] != start[index] { return false }
    place &+= count
    return true
  }

  /// Whether a text was read last.
  func isBehind(_ wanted: StaticString) -> Bool {
    guard place >= wanted.utf8CodeUnitCount else { return false }
    var before = self
    before.place -= wanted.utf8CodeUnitCount
    return before.eat(wanted)
  }

  /// Reads past the first of some texts that comes next.
  mutating func eat(oneOf wanted: [StaticString]) -> Bool {
    for text in wanted where eat(text) { return true }
    return false
  }

  /// Reads past one byte if it comes next.
  mutating func eat(_ wanted: UInt8) -> Bool {
    guard place < text.count, text[place] == wanted else { return false }
    place &+= 1
    return true
  }

  /// Reads past spaces.
  mutating func skipSpaces() {
    while place < text.count, text[place] == 0x20 { place &+= 1 }
  }

  /// Reads past ASCII digits, as many as there are, and returns their value and number.
  ///
  /// The value is that of the first 18 only.
  mutating func digits() -> (value: Int, count: Int) {
    var value = 0
    let start = place
    while place < text.count {
      let digit = text[place] &- UInt8(ascii: "0")
      guard digit <= 9 else { break }
      if place &- start < 18 { value = value &* 10 &+ Int(digit) }
      place &+= 1
    }
    return (value, place &- start)
  }

  /// Reads past ASCII digits if there are one or two, and returns their value.
  mutating func oneOrTwoDigits() -> Int? {
    let start = place
    let (value, count) = digits()
    if count == 1 || count == 2 { return value }
    place = start
    return nil
  }

  /// The next character and its length in bytes, not read; nil at the end.
  var nextCharacter: (scalar: UInt32, length: Int)? {
    guard let lead = next else { return nil }
    let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 1, place + length <= text.count else { return (UInt32(lead), 1) }
    var scalar = UInt32(lead) & (0x7F &>> UInt32(length))
    for index in 1..<length { scalar = scalar &<< 6 | UInt32(text[place + index] & 0x3F) }
    return (scalar, length)
  }
}
