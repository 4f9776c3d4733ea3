/// What a person said of two contracts; the entry stands with the later of the two.
package struct ContractLink: Hashable, Sendable {
  /// What they are to each other.
  package enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    /// One contract under two keys: what is known of either is known of both.
    case same = 1
    /// Two contracts about the same ground, one after the other.
    case regranted
    /// Neither, whatever they have in common; it is not proposed again.
    case refused
  }

  /// What they are to each other.
  package let kind: Kind
  /// The earlier contract.
  package let other: ContractID

  /// Makes a link.
  package init(_ kind: Kind, to other: ContractID) {
    self.kind = kind
    self.other = other
  }
}
