/// What a person said of two contracts; the entry stands with the later of the two.
public struct ContractLink: Hashable, Sendable {
  /// What they are to each other.
  public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    /// One contract under two keys: what is known of either is known of both.
    case same = 1
    /// Two contracts about the same ground, one after the other.
    case regranted
    /// Neither, whatever they have in common; it is not proposed again.
    case refused
  }

  /// What they are to each other.
  public let kind: Kind
  /// The earlier contract.
  public let other: ContractID

  /// Makes a link.
  public init(_ kind: Kind, to other: ContractID) {
    self.kind = kind
    self.other = other
  }
}
