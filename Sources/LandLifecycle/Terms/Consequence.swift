public import CivilCalendar

/// The sum that a charge is a share of.
public enum ChargeBase: Hashable, Sendable {
  /// The whole grant price (出让价款总额).
  case price
  /// What of the price is paid on the day (已付价款).
  case paid
  /// What of the price is due and unpaid on the day (未付价款).
  case unpaid
  /// The price of the floor area not completed on the day (未竣工计容建筑面积对应的出让价款).
  case unfinishedFloorArea
  /// The bond that secures a milestone (某节点时间履约保证金).
  case bond(Milestone)
  /// The deposit (定金).
  case deposit
}

/// Where a daily charge stops growing.
public enum ChargeLimit: Hashable, Sendable {
  /// When this long has passed since the due day.
  case period(Period)
  /// When it reaches this share of a sum.
  case share(Ratio, of: ChargeBase)
}

/// What a breach costs under the contract.
public enum Charge: Hashable, Sendable {
  /// A share of a sum, once.
  case share(Ratio, of: ChargeBase)
  /// A share of a sum for each day late, up to a limit if one is agreed.
  case perDay(Ratio, of: ChargeBase, upTo: ChargeLimit?)
  /// The share by which the standard is missed, of a sum (同比例).
  case shortfall(of: ChargeBase)
}

/// What a party may do under the contract once a breach has gone on long enough.
public struct Powers: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt8

  /// Makes powers of bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Rescind the contract (解除合同).
  public static let rescind = Powers(rawValue: 1)
  /// Take the land back (收回土地使用权).
  public static let takeBack = Powers(rawValue: 2)
  /// Keep the deposit (定金不予返还).
  public static let keepDeposit = Powers(rawValue: 4)
  /// Claim damages (请求赔偿损失).
  public static let claimDamages = Powers(rawValue: 8)
  /// Return the price of the years that remain (返还剩余年期出让价款).
  public static let returnRemainingPrice = Powers(rawValue: 16)
  /// Return the bonds of later milestones with interest (返还其余履约保证金及利息).
  public static let returnLaterBonds = Powers(rawValue: 32)
  /// Claim double the deposit: the grantee's, when the grantor is late (双倍返还定金).
  public static let doubleDeposit = Powers(rawValue: 64)
}

/// A demand (催告) without which a right does not arise.
public struct DemandClause: Hashable, Sendable {
  /// The time the demand must leave; nil where the contract names none.
  public let grace: Period?

  /// Makes a clause.
  public init(grace: Period? = nil) { self.grace = grace }
}

/// One tier of a ladder: from when, what it costs, what it allows.
public struct Consequence: Hashable, Sendable {
  /// How long the breach must have gone on since the due day; the tier holds from the day after, nil
  /// from the first day late.
  public let after: Period?
  /// The charge in this tier; it takes the place of the tier before.
  public let charge: Charge?
  /// What the tier allows.
  public let powers: Powers
  /// The demand that the powers need first, if they need one.
  public let demand: DemandClause?
  /// How long the right to rescind lasts; nil where the contract is silent and the Civil Code's
  /// year applies (art. 564).
  public let lapsesAfter: Period?

  /// Makes a tier.
  public init(
    after: Period? = nil, charge: Charge? = nil, powers: Powers = [], demand: DemandClause? = nil,
    lapsesAfter: Period? = nil
  ) {
    self.after = after
    self.charge = charge
    self.powers = powers
    self.demand = demand
    self.lapsesAfter = lapsesAfter
  }
}

/// What the contract says happens when a milestone is late: tiers that replace each other.
public struct ConsequenceLadder: Hashable, Sendable {
  /// The milestone that is late.
  public let milestone: Milestone
  /// Whose; 0 for the whole contract.
  public let part: UInt8
  /// The clause, by its number in the contract; empty where nobody wrote it down.
  public let clause: String
  /// The tiers, in the order in which they begin.
  public let tiers: [Consequence]

  /// Makes a ladder.
  public init(_ milestone: Milestone, part: UInt8 = 0, clause: String = "", tiers: [Consequence]) {
    self.milestone = milestone
    self.part = part
    self.clause = clause
    self.tiers = tiers
  }
}
