public import CivilCalendar

/// What a bond secures and how much it is (履约保证金).
///
/// - Source: the contract alone; no law on file sets a bond or its split.
public struct BondClause: Hashable, Sendable {
  /// How large a bond is.
  public enum Size: Hashable, Sendable {
    /// A stated sum.
    case sum(Money)
    /// A share of the grant price.
    case shareOfPrice(Ratio)
  }

  /// The milestone whose day it secures; nil for one that secures all (项目时间履约保证金).
  public let secures: Milestone?
  /// Whose; 0 for the whole contract.
  public let part: UInt8
  /// How large it is; nil where the contract's split is not on file.
  public let size: Size?

  /// Makes a clause.
  public init(securing milestone: Milestone?, part: UInt8 = 0, _ size: Size?) {
    secures = milestone
    self.part = part
    self.size = size
  }
}

/// Which text a contract was written on; clause numbers and bases of charges differ between them.
public enum ContractForm: UInt8, Hashable, Sendable, CaseIterable {
  /// GF-2008-2601.
  case gf2008 = 1
  /// GF-2025-2601.
  case gf2025
  /// Shanghai's whole-life terms (上海土地全生命周期管理).
  case shanghaiWholeLife
  /// Another text.
  case other

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .gf2008: "GF-2008-2601"
    case .gf2025: "GF-2025-2601"
    case .shanghaiWholeLife: "shanghai-whole-life"
    case .other: "other"
    }
  }
}

/// What a contract says beyond days: bonds, deposit, consequences, standards.
///
/// A register says nothing of it, so that most contracts have none on file; what is not on file is
/// "not stated", never a default.
public struct ContractClauses: Hashable, Sendable {
  /// The text it was written on, if known.
  public package(set) var form: ContractForm?
  /// The deposit (定金), if stated.
  public package(set) var deposit: Money?
  /// The bonds.
  public package(set) var bonds: [BondClause]
  /// What follows a late milestone; at most one ladder for a milestone and part.
  public package(set) var consequences: [ConsequenceLadder]
  /// The standards that milestones are judged on.
  public package(set) var standards: [Standard]
  /// The whole planned investment without land price, taxes and fees (Order 53 art. 30), if stated.
  public package(set) var totalInvestment: Money?
  /// The floor area that counts towards the plot ratio (计容建筑面积), if stated.
  public package(set) var floorArea: Area?
  /// How long before the start day an extension must be asked for (提前…日提出延建申请), if stated.
  public package(set) var extensionNotice: Period?
  /// How long the contract's own extension can be at most (延建期限不得超过…), if stated.
  public package(set) var extensionLimit: Period?

  /// Makes clauses.
  public init(
    form: ContractForm? = nil, deposit: Money? = nil, bonds: [BondClause] = [],
    consequences: [ConsequenceLadder] = [], standards: [Standard] = [],
    totalInvestment: Money? = nil, floorArea: Area? = nil, extensionNotice: Period? = nil,
    extensionLimit: Period? = nil
  ) {
    self.form = form
    self.deposit = deposit
    self.bonds = bonds
    self.consequences = consequences
    self.standards = standards
    self.totalInvestment = totalInvestment
    self.floorArea = floorArea
    self.extensionNotice = extensionNotice
    self.extensionLimit = extensionLimit
  }

  /// No clauses on file.
  public static let none = ContractClauses()

  /// The bond that secures a milestone of a part: its own, else the whole contract's.
  public func bond(securing milestone: Milestone, part: UInt8) -> BondClause? {
    bonds.first { $0.secures == milestone && $0.part == part }
      ?? bonds.first { $0.secures == milestone && $0.part == 0 }
  }

  /// The ladder of a milestone that speaks for a part: its own, else the whole contract's.
  public func ladder(of milestone: Milestone, part: UInt8) -> ConsequenceLadder? {
    consequences.first { $0.milestone == milestone && $0.part == part }
      ?? consequences.first { $0.milestone == milestone && $0.part == 0 }
  }
}
