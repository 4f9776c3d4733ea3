/// Remembers numbers in a fixed 4 MiB, to tell most of those that were never seen without asking
/// the database: a Bloom filter with two places a number.
///
/// It never denies a number that was inserted; it may take one for seen that was not.
struct SeenNumbers {
  private static let bitCount: UInt64 = 1 << 25
  private var words = [UInt64](repeating: 0, count: Int(bitCount / 64))

  mutating func insert(_ number: [UInt8]) {
    let (one, two) = Self.places(of: number)
    words[Int(one >> 6)] |= 1 << (one & 63)
    words[Int(two >> 6)] |= 1 << (two & 63)
  }

  func mayHold(_ number: [UInt8]) -> Bool {
    let (one, two) = Self.places(of: number)
    return words[Int(one >> 6)] & 1 << (one & 63) != 0
      && words[Int(two >> 6)] & 1 << (two & 63) != 0
  }

  /// Two halves of a 64-bit FNV-1a hash, stirred so that both depend on every byte.
  private static func places(of number: [UInt8]) -> (UInt64, UInt64) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in number { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    hash = (hash ^ hash >> 32) &* 0xd6e8_feb8_6659_fd93
    return (hash >> 39, (hash ^ hash >> 32) & (bitCount - 1))
  }
}
