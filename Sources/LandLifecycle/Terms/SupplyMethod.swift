/// How the State supplied the land (供地方式); it decides which consequences exist.
public enum SupplyMethod: UInt8, Hashable, Sendable, CaseIterable {
  /// The record does not say.
  case unknown
  /// Grant by tender (招标出让).
  case tender
  /// Grant by auction (拍卖出让).
  case auction
  /// Grant by listing (挂牌出让).
  case listing
  /// Grant by agreement (协议出让).
  case agreement
  /// Allocation without a term (划拨).
  case allocation
  /// Lease (租赁).
  case lease
  /// Contribution as capital (作价出资或入股).
  case capitalContribution
  /// Authorised operation (授权经营).
  case authorisedOperation
  /// Grant (出让) in a way that the record does not say.
  case grant

  /// Whether the land was granted (出让) for a price.
  public var isGrant: Bool {
    switch self {
    case .tender, .auction, .listing, .agreement, .grant: true
    case .unknown, .allocation, .lease, .capitalContribution, .authorisedOperation: false
    }
  }

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .unknown: "unknown"
    case .tender: "tender"
    case .auction: "auction"
    case .listing: "listing"
    case .agreement: "agreement"
    case .allocation: "allocation"
    case .lease: "lease"
    case .capitalContribution: "capital-contribution"
    case .authorisedOperation: "authorised-operation"
    case .grant: "grant"
    }
  }
}
