/// Digests what a version is made of with 64-bit FNV-1a.
///
/// The digest tells versions apart; it does not guard against forgery.
package struct VersionDigest {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Makes the digest of nothing.
  package init() {}

  private mutating func add(byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// Adds a number: its eight bytes, least first.
  package mutating func add(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    for _ in 0..<8 {
      add(byte: UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  /// Adds a text and its end.
  package mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte: byte) }
    // No UTF-8 text holds this byte: it ends the text without doubt.
    add(byte: 0xff)
  }

  /// The digest as 16 hexadecimal digits.
  package var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
