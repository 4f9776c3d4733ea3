import Crypto

/// A key under which a row of a register finds its contract.
public struct ContractKey: Hashable, Sendable {
  /// What kind of key, such as contract number or supervision number with project and day.
  public let kind: UInt8
  /// The version of the normaliser that made it.
  public let normaliser: UInt8
  /// The number that the key begins with; empty where it begins with none.
  public let number: [UInt8]
  /// The whole normalised text, number and all.
  public let material: [UInt8]

  /// Makes a key.
  public init(kind: UInt8, normaliser: UInt8, number: [UInt8] = [], material: [UInt8]) {
    self.kind = kind
    self.normaliser = normaliser
    self.number = number
    self.material = material
    stored = Self.begin(number) + SHA256.hash(data: material).prefix(12)
  }

  private static let longestNumber = 32

  /// The number, then the first 12 bytes of SHA-256 of the text. Registers are sorted by number, so
  /// their keys go into the table side by side; keys of digests alone would go all over it.
  let stored: [UInt8]

  /// What the stored keys of every row with this number begin with.
  var begin: [UInt8] { Self.begin(number) }

  private static func begin(_ number: [UInt8]) -> [UInt8] {
    number.prefix(longestNumber) + [0x1F]
  }

  /// What sorts behind every stored key with this number.
  var end: [UInt8] { number.prefix(Self.longestNumber) + [0x20] }
}
