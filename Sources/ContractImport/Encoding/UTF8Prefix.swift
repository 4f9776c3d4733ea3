/// How much of a block of bytes is whole, valid UTF-8 from its start.
struct UTF8Prefix {
  /// Bytes before the first character that is invalid or cut off by the end of the block.
  let count: Int
  /// Characters of more than one byte among them.
  let multibyteCount: Int
  /// Whether the block ends within a character that is valid so far.
  let isCut: Bool

  /// Examines a block; O(n), eight bytes at a time over ASCII, six over Chinese.
  init(of block: UnsafeRawBufferPointer) {
    let bytes = block.assumingMemoryBound(to: UInt8.self)
    var at = 0
    var multibyte = 0
    while at < bytes.count {
      if at &+ 8 <= bytes.count {
        let word = block.loadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian
        if word & 0x8080_8080_8080_8080 == 0 {
          at &+= 8
          continue
        }
        // Two characters of three bytes. E0 and ED restrict their second byte: the slow way.
        if word & 0x0000_C0C0_F0C0_C0F0 == 0x0000_8080_E080_80E0 {
          let first = word & 0x0F
          let second = (word &>> 24) & 0x0F
          if first != 0, first != 0x0D, second != 0, second != 0x0D {
            at &+= 6
            multibyte &+= 2
            continue
          }
        }
        let ascii = (word & 0x8080_8080_8080_8080).trailingZeroBitCount &>> 3
        if ascii > 0 {
          at &+= ascii
          continue
        }
      }
      let length = UTF8Prefix.lengthOfCharacter(in: bytes, at: at)
      guard length > 0 else { break }
      at &+= length
      if length > 1 { multibyte &+= 1 }
    }
    count = at
    multibyteCount = multibyte
    isCut = at < bytes.count && UTF8Prefix.isCutCharacter(Bytes(rebasing: bytes[at...]))
  }

  /// The length of the valid character at a place, or 0.
  private static func lengthOfCharacter(in bytes: Bytes, at place: Int) -> Int {
    let lead = bytes[place]
    if lead < 0x80 { return 1 }
    let length = lengthPromised(by: lead)
    guard length > 1, place + length <= bytes.count,
      secondBytes(after: lead).contains(bytes[place + 1])
    else { return 0 }
    for index in 2..<max(2, length) where bytes[place + index] & 0xC0 != 0x80 { return 0 }
    return length
  }

  /// Whether these bytes, to the end of the block, are the start of a valid character.
  private static func isCutCharacter(_ rest: Bytes) -> Bool {
    guard let lead = rest.first, rest.count < lengthPromised(by: lead) else { return false }
    if rest.count > 1, !secondBytes(after: lead).contains(rest[1]) { return false }
    return rest.count < 3 || rest[2] & 0xC0 == 0x80
  }

  /// The length of a character by its first byte; 0 if none begins with it.
  private static func lengthPromised(by lead: UInt8) -> Int {
    switch lead {
    case 0x00...0x7F: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  /// The second bytes allowed after a first byte: no overlong forms, no surrogates, none past 10FFFF.
  private static func secondBytes(after lead: UInt8) -> ClosedRange<UInt8> {
    switch lead {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }
}
