/// Finds the next byte that matters to CSV, sixteen bytes at a time.
struct ByteSearch {
  private let first: UInt8
  private let firstVector: SIMD16<UInt8>
  // Not static: those would be asked at every search whether they are there yet.
  private let lineFeeds = SIMD16<UInt8>(repeating: ByteSearch.lineFeed)
  private let carriageReturns = SIMD16<UInt8>(repeating: ByteSearch.carriageReturn)

  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// Looks for one byte and for both line end bytes.
  init(for byte: UInt8) {
    first = byte
    firstVector = SIMD16(repeating: byte)
  }

  /// The offset of the first such byte in `start..<end`, or `end`.
  @inline(__always)
  func next(in bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    var at = start
    while at &+ 16 <= end {
      let block = UnsafeRawPointer(bytes + at).loadUnaligned(as: SIMD16<UInt8>.self)
      let isFound =
        (block .== firstVector) .| (block .== lineFeeds) .| (block .== carriageReturns)
      // Each lane of a mask is 0 or -1, so a set bit's place gives its lane.
      let lanes = unsafeBitCast(isFound, to: SIMD2<UInt64>.self)
      if lanes.x != 0 { return at &+ lanes.x.littleEndian.trailingZeroBitCount &>> 3 }
      if lanes.y != 0 { return at &+ 8 &+ lanes.y.littleEndian.trailingZeroBitCount &>> 3 }
      at &+= 16
    }
    while at < end {
      let byte = bytes[at]
      if byte == first || byte == ByteSearch.lineFeed || byte == ByteSearch.carriageReturn {
        return at
      }
      at &+= 1
    }
    return end
  }
}
