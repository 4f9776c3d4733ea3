/// Text as UTF-8 bytes in somebody else's buffer; good only while its owner says so.
package typealias Bytes = UnsafeBufferPointer<UInt8>

extension Bytes {
  /// The text without spaces of any kind at its ends.
  ///
  /// Spaces are control characters, the ASCII space, the no-break space, the widths of U+2000 to
  /// U+200B and U+202F, the ideographic space, a stray byte-order mark, and characters that nobody
  /// sees: the soft hyphen, the joiners U+200C, U+200D and U+2060, and the marks of direction.
  var trimmed: Bytes {
    if hasInkAtEnds { return self }
    var start = 0
    while start < count {
      let length = lengthOfSpace(at: start)
      if length == 0 { break }
      start &+= length
    }
    var end = count
    while end > start {
      if self[end - 1] <= 0x20 {
        end &-= 1
      } else if end - start >= 2, self[end - 2] == 0xC2, lengthOfSpace(at: end - 2) == 2 {
        end &-= 2
      } else if end - start >= 3, lengthOfSpace(at: end - 3) == 3 {
        end &-= 3
      } else {
        break
      }
    }
    return Bytes(rebasing: self[start..<end])
  }

  /// Whether both ends are visible ASCII or Chinese characters, as nearly always.
  ///
  /// The characters that begin with E4 to EE are no spaces, and have three bytes.
  @inline(__always)
  private var hasInkAtEnds: Bool {
    guard count >= 3 else { return false }
    let first = self[0]
    let last = self[count &- 1]
    return (first &- 0x21 <= 0x5D || first &- 0xE4 <= 0x0A)
      && (last &- 0x21 <= 0x5D || last >= 0x80 && self[count &- 3] &- 0xE4 <= 0x0A)
  }

  /// Whether there is nothing but spaces.
  var isBlank: Bool {
    var place = 0
    while place < count {
      let length = lengthOfSpace(at: place)
      if length == 0 { return false }
      place &+= length
    }
    return true
  }

  /// Whether U+FFFD is in it.
  var hasReplacement: Bool {
    for place in indices.dropLast(2) where self[place] == 0xEF {
      if self[place + 1] == 0xBF, self[place + 2] == 0xBD { return true }
    }
    return false
  }

  /// The length in bytes of the space that begins at a place, or 0 if none does.
  @inline(__always)
  func lengthOfSpace(at place: Int) -> Int {
    let byte = self[place]
    if byte <= 0x20 { return 1 }
    return byte < 0xC2 ? 0 : lengthOfWideSpace(at: place)
  }

  private func lengthOfWideSpace(at place: Int) -> Int {
    guard place + 1 < count else { return 0 }
    let second = self[place + 1]
    if self[place] == 0xC2 { return second == 0xA0 || second == 0xAD ? 2 : 0 }
    guard place + 2 < count else { return 0 }
    let third = self[place + 2]
    switch (self[place], second) {
    case (0xE2, 0x80): return (0x80...0x8F).contains(third) || (0xAA...0xAF).contains(third) ? 3 : 0
    case (0xE2, 0x81): return third == 0xA0 || (0xA6...0xA9).contains(third) ? 3 : 0
    case (0xE3, 0x80): return third == 0x80 ? 3 : 0
    case (0xEF, 0xBB): return third == 0xBF ? 3 : 0
    default: return 0
    }
  }
}
