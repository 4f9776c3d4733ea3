import Foundation

/// Keys on their way into their table: found where they wait, and handed on in the table's order.
struct WaitingKeys {
  /// How many keys may wait: some 3 MB.
  static let capacity = 1 << 16

  /// A key that waits.
  private struct Key {
    let kind: UInt8
    let normaliser: UInt8
    let stemHash: UInt64
    /// Where its stored bytes begin; they end where the next key's begin.
    let start: Int
    let contract: Int64
    /// The key before of the same slot; -1 for none.
    let before: Int32
  }

  private var keys: [Key] = []
  private var bytes: [UInt8] = []
  /// The last key of each slot, by the hash of what keys of one number begin with; -1 for none.
  private var slots: [Int32] = []

  var count: Int { keys.count }

  mutating func append(_ key: ContractKey, _ contract: ContractID) {
    if slots.isEmpty { slots = Array(repeating: -1, count: 2 * Self.capacity) }
    let slot = Self.slot(of: key.stemHash)
    keys.append(
      Key(
        kind: key.kind, normaliser: key.normaliser, stemHash: key.stemHash, start: bytes.count,
        contract: contract.number, before: slots[slot]))
    bytes.append(contentsOf: key.stored)
    slots[slot] = Int32(keys.count - 1)
  }

  mutating func removeAll() {
    keys.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    slots = []
  }

  /// The contracts that keys with a key's number lead to, and whether by the whole key.
  func contracts(knownAs key: ContractKey) -> [(contract: ContractID, isWholeKey: Bool)] {
    guard !slots.isEmpty else { return [] }
    var found: [(contract: ContractID, isWholeKey: Bool)] = []
    var index = Int(slots[Self.slot(of: key.stemHash)])
    while index >= 0 {
      let one = keys[index]
      let stored = bytes[storedBytes(of: index)]
      if one.stemHash == key.stemHash, one.kind == key.kind, one.normaliser == key.normaliser,
        stored.starts(with: key.begin)
      {
        found.append((ContractID(one.contract), stored.elementsEqual(key.stored)))
      }
      index = Int(one.before)
    }
    return found
  }

  /// Hands each key to the body, in the order of the table.
  func forEachInOrder(
    _ body: (
      _ kind: UInt8, _ normaliser: UInt8, _ stored: UnsafeRawBufferPointer, _ contract: Int64
    ) throws -> Void
  ) rethrows {
    try bytes.withUnsafeBytes { bytes in
      let places = keys.indices.map { index in
        Place(
          self.keys[index].kind, self.keys[index].normaliser,
          UnsafeRawBufferPointer(rebasing: bytes[storedBytes(of: index)]), index)
      }.sorted()
      for place in places {
        try body(
          place.kind, place.normaliser, place.stored, keys[place.index].contract)
      }
    }
  }

  private func storedBytes(of index: Int) -> Range<Int> {
    keys[index].start..<(index + 1 < keys.count ? keys[index + 1].start : bytes.count)
  }

  private static func slot(of hash: UInt64) -> Int { Int(hash >> 32) & (2 * capacity - 1) }

  /// Where a key belongs in the table's order.
  private struct Place: Comparable {
    let kind: UInt8
    let normaliser: UInt8
    let stored: UnsafeRawBufferPointer
    let index: Int
    /// The first 16 bytes, in which most keys differ, as a number.
    private let first: UInt128

    init(_ kind: UInt8, _ normaliser: UInt8, _ stored: UnsafeRawBufferPointer, _ index: Int) {
      self.kind = kind
      self.normaliser = normaliser
      self.stored = stored
      self.index = index
      var first: UInt128 = 0
      withUnsafeMutableBytes(of: &first) { $0.copyMemory(from: .init(rebasing: stored.prefix(16))) }
      self.first = UInt128(bigEndian: first)
    }

    static func == (left: Place, right: Place) -> Bool { left.index == right.index }

    static func < (left: Place, right: Place) -> Bool {
      if left.kind != right.kind { return left.kind < right.kind }
      if left.normaliser != right.normaliser { return left.normaliser < right.normaliser }
      if left.first != right.first { return left.first < right.first }
      if left.stored.elementsEqual(right.stored) { return left.index < right.index }
      return left.stored.lexicographicallyPrecedes(right.stored)
    }
  }
}
