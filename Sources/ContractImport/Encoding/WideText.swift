/// UTF-16 text, known by its first bytes.
struct WideText {
  /// Which of the two it is.
  let encoding: TextEncoding

  /// Looks at the first bytes of a file; nil if they are not UTF-16.
  ///
  /// Without a mark, text is taken for UTF-16 if every tenth pair at least has a zero byte, on the
  /// same side for most, and if read so it has a line end and no character that no table holds. Every
  /// figure and delimiter of such a text has its zero there; characters such as 一 (4E00) have theirs
  /// on the other side. A stray zero byte makes no UTF-16.
  init?(_ block: UnsafeRawBufferPointer, byteCount: Int) {
    if block.starts(with: [0xFF, 0xFE]) {
      // Two zeros behind it are the mark of UTF-32.
      guard !block.starts(with: [0xFF, 0xFE, 0, 0]) else { return nil }
      encoding = .utf16LittleEndian
      return
    }
    if block.starts(with: [0xFE, 0xFF]) {
      encoding = .utf16BigEndian
      return
    }
    guard block.count >= 2, byteCount.isMultiple(of: 2) else { return nil }
    var zeros = (even: 0, odd: 0)
    for place in stride(from: 0, to: block.count - 1, by: 2) {
      if block[place] == 0 { zeros.even += 1 }
      if block[place + 1] == 0 { zeros.odd += 1 }
    }
    let isLittle = zeros.odd > zeros.even
    guard zeros.even != zeros.odd, max(zeros.even, zeros.odd) * 20 >= block.count,
      WideText.isText(block, isLittleEndian: isLittle)
    else { return nil }
    encoding = isLittle ? .utf16LittleEndian : .utf16BigEndian
  }

  /// Whether there is a line end, and no control character but those of lines and tabs.
  private static func isText(_ block: UnsafeRawBufferPointer, isLittleEndian: Bool) -> Bool {
    var hasLineEnd = false
    for place in stride(from: 0, to: block.count - 1, by: 2) {
      let pair = block.loadUnaligned(fromByteOffset: place, as: UInt16.self)
      switch isLittleEndian ? UInt16(littleEndian: pair) : UInt16(bigEndian: pair) {
      case 0x0A, 0x0D: hasLineEnd = true
      case 0x09: break
      case 0..<0x20, 0x7F, 0xFFFE, 0xFFFF: return false
      default: break
      }
    }
    return hasLineEnd
  }
}
