/// What Order 53 asks for before land is exchanged for other land (置换土地).
///
/// That the other land is of equal value and for the same use is for the contract over it to show.
///
/// - Source: Order 53, art. 12(1)5.
public enum ExchangeCondition: UInt8, Hashable, Sendable, CaseIterable {
  /// The price is paid in full (已缴清土地价款).
  case pricePaid = 1
  /// The project's funds are in place (落实项目资金).
  case fundsSecured
  /// A lawful change of plans made the land idle (因规划依法修改造成闲置).
  case planChanged

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .pricePaid: "price-paid"
    case .fundsSecured: "funds-secured"
    case .planChanged: "plan-changed"
    }
  }
}

/// What the record says of a condition.
public enum ConditionStanding: Hashable, Sendable {
  /// It is met.
  case met
  /// It is not met: the record says so.
  case refuted
  /// Nothing on record says whether it is met.
  case unrecorded

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .met: "met"
    case .refuted: "not-met"
    case .unrecorded: "unrecorded"
    }
  }
}
