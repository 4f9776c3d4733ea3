/// A place where a file's bytes are no character in its encoding.
///
/// The text there is read as U+FFFD (EF BF BD), so that the record can be found and refused; faults
/// that follow each other without a good character between them are one.
package struct ByteFault: Hashable, Sendable {
  /// Bytes from the start of the file to the first bad one.
  package let offset: Int
  /// The physical line it lies in, from 1.
  package let line: Int

  /// Makes a fault.
  package init(offset: Int, line: Int) {
    self.offset = offset
    self.line = line
  }
}

/// Counts physical lines, ended by `\n`, `\r\n`, `\r\r\n` or a lone `\r`.
struct LineCount {
  /// Ended lines, but for carriage returns that the next byte must judge.
  private var ended = 0
  private var pendingReturns = 0

  /// The line, from 1, of a byte that follows what was counted and is no line end.
  var lineOfNextByte: Int { 1 + ended + pendingReturns }

  /// Counts the line ends in the bytes that come next.
  mutating func count(_ bytes: UnsafeRawBufferPointer) {
    for byte in bytes { count(UInt16(byte)) }
  }

  /// Counts the line ends in pairs of bytes that come next; a byte without its pair is passed over.
  mutating func countPairs(_ bytes: UnsafeRawBufferPointer, isLittleEndian: Bool) {
    for place in stride(from: 0, to: bytes.count - 1, by: 2) {
      let pair = bytes.loadUnaligned(fromByteOffset: place, as: UInt16.self)
      count(isLittleEndian ? UInt16(littleEndian: pair) : UInt16(bigEndian: pair))
    }
  }

  private mutating func count(_ unit: UInt16) {
    switch unit {
    case 0x0A:
      ended += 1 + max(0, pendingReturns - 2)
      pendingReturns = 0
    case 0x0D:
      pendingReturns += 1
    default:
      ended += pendingReturns
      pendingReturns = 0
    }
  }
}
