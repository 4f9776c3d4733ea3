/// Some contracts, each once and in order: a bit for each number up to the greatest, so that ten million
/// take little more than a megabyte.
package struct ContractSet: Sendable {
  /// The numbers that contracts can have here.
  static let numbers: ClosedRange<Int64> = 0...Int64(Int32.max)

  private var words: [UInt64] = []
  /// How many contracts there are.
  package private(set) var count = 0

  /// Adds a contract; does nothing if it is there already.
  ///
  /// - Precondition: Its number is one of ``numbers``.
  mutating func insert(_ contract: ContractID) {
    let (word, bit) = (Int(contract.number) / 64, UInt64(1) << (contract.number % 64))
    if word >= words.count {
      words.append(contentsOf: repeatElement(0, count: word + 1 - words.count))
    }
    if words[word] & bit == 0 { count += 1 }
    words[word] |= bit
  }
}

extension ContractSet: Sequence {
  /// Gives the contracts out one by one.
  package struct Iterator: IteratorProtocol {
    fileprivate let words: [UInt64]
    fileprivate var word = 0
    /// What is left of the word.
    fileprivate var rest: UInt64

    /// Returns the next contract; nil behind the last.
    package mutating func next() -> ContractID? {
      while rest == 0 {
        word += 1
        guard word < words.count else { return nil }
        rest = words[word]
      }
      defer { rest &= rest - 1 }
      return ContractID(Int64(word * 64 + rest.trailingZeroBitCount))
    }
  }

  /// Returns what gives out the contracts in order.
  package func makeIterator() -> Iterator { Iterator(words: words, rest: words.first ?? 0) }

  /// How many contracts there are.
  package var underestimatedCount: Int { count }
}
