import Crypto

/// A key under which a row of a register finds its contract.
package struct ContractKey: Hashable, Sendable {
  /// What kind of key, such as contract number or supervision number with project and day.
  package let kind: UInt8
  /// The version of the normaliser that made it.
  package let normaliser: UInt8

  /// The number, then the first 12 bytes of SHA-256 of the text. Registers are sorted by number, so
  /// their keys go into the table side by side; keys of digests alone would go all over it.
  let stored: [UInt8]
  /// How many of its first bytes a key must share to have the same number; all of them where there is
  /// no number, and where it is too long to be stored whole: 沪金国有建设用地使用合同, with which each
  /// contract's number begins, has 36 bytes.
  private let stemCount: Int
  /// A hash of kind, normaliser and what the stored keys of one number begin with.
  let stemHash: UInt64

  private static let longestNumber = 32
  private static let digestLength = 12
  private static let separator: UInt8 = 0x1F

  /// Makes a key.
  ///
  /// - Parameters:
  ///   - number: The number that the key begins with; empty where it begins with none.
  ///   - material: The whole normalised text, number and all.
  package init(kind: UInt8, normaliser: UInt8, number: [UInt8] = [], material: [UInt8]) {
    self.kind = kind
    self.normaliser = normaliser
    var stored: [UInt8] = []
    stored.reserveCapacity(Self.longestNumber + 1 + Self.digestLength)
    stored.append(contentsOf: number.prefix(Self.longestNumber))
    stored.append(Self.separator)
    let numbered = stored.count
    var hash = SHA256()
    material.withUnsafeBytes { hash.update(bufferPointer: $0) }
    hash.finalize().withUnsafeBytes { stored.append(contentsOf: $0.prefix(Self.digestLength)) }
    self.stored = stored
    let isWhole = !number.isEmpty && number.count <= Self.longestNumber
    stemCount = isWhole ? numbered : stored.count
    // 64-bit FNV-1a, stirred so that every half of it depends on every byte.
    var stem: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in stored.prefix(stemCount) { stem = (stem ^ UInt64(byte)) &* 0x100_0000_01b3 }
    stem ^= UInt64(kind) << 8 | UInt64(normaliser)
    stemHash = (stem ^ stem >> 32) &* 0xd6e8_feb8_6659_fd93
  }

  /// What every stored key of this number begins with; the whole key where it has none, or one too long.
  var begin: ArraySlice<UInt8> { stored.prefix(stemCount) }

  /// What sorts behind every stored key of this number.
  var end: [UInt8] {
    stemCount == stored.count ? stored : begin.dropLast() + [Self.separator + 1]
  }
}

/// Which keys are asked for.
package enum KeyQuery: Hashable, Sendable {
  /// One.
  case whole(ContractKey)
  /// Every key of a kind that begins with the number of this one.
  case number(of: ContractKey)

  /// The key whose kind and normaliser are asked for.
  var key: ContractKey {
    switch self {
    case .whole(let key), .number(let key): key
    }
  }

  /// The first and the last of the stored keys that are asked for.
  var bounds: (first: [UInt8], last: [UInt8]) {
    switch self {
    case .whole(let key): (key.stored, key.stored)
    case .number(let key): (Array(key.begin), key.end)
    }
  }
}
