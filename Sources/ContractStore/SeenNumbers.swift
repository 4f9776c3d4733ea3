/// Remembers the numbers of keys in a fixed 4 MiB, to tell most of those that were never seen without
/// asking the database: a Bloom filter with two bits a number, both in one word of memory.
///
/// It never denies a number that was inserted; it may take one for seen that was not.
struct SeenNumbers {
  private static let wordCount = 1 << 19
  private var words = [UInt64](repeating: 0, count: wordCount)

  mutating func insert(_ key: ContractKey) {
    let (word, bits) = Self.place(of: key.stemHash)
    words[word] |= bits
  }

  func mayHold(_ key: ContractKey) -> Bool {
    let (word, bits) = Self.place(of: key.stemHash)
    return words[word] & bits == bits
  }

  private static func place(of hash: UInt64) -> (word: Int, bits: UInt64) {
    (Int(hash >> 45), 1 << (hash >> 39 & 63) | 1 << (hash >> 33 & 63))
  }
}
