/// Counts physical lines, ended by `\n`, `\r\n`, `\r\r\n` or a lone `\r`.
struct LineCount {
  /// Ended lines, but for carriage returns that the next byte must judge.
  private var ended = 0
  private var pendingReturns = 0

  /// The line, from 1, of a byte that follows what was counted and is no line end.
  var lineOfNextByte: Int { 1 + ended + pendingReturns }

  /// Counts the line ends in the bytes that come next.
  mutating func count(_ bytes: UnsafeRawBufferPointer) {
    for byte in bytes { count(byte) }
  }

  private mutating func count(_ byte: UInt8) {
    switch byte {
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
