/// What a contract has more than one of: parts (分期), and instalments, bonds or rounds of evaluation.
///
/// What is said of one of several has to name it; of one alone it goes without saying.
public struct Division: Hashable, Sendable {
  /// The parts' names in the contract, in order; empty for a contract without parts.
  public let partNames: [String]
  /// The milestones of which there are several, a bit each.
  private let repeated: UInt16
  /// Whether several bonds secure different milestones.
  public let hasSeveralBonds: Bool

  /// A contract with one of everything.
  public static let none = Division()

  /// Makes the division of a contract.
  ///
  /// - Parameters:
  ///   - partNames: The parts' names, in order.
  ///   - repeated: The milestones of which there are several.
  ///   - hasSeveralBonds: Whether several bonds secure different milestones.
  public init(
    partNames: [String] = [], repeated: [Milestone] = [], hasSeveralBonds: Bool = false
  ) {
    self.init(
      partNames: partNames, bits: repeated.reduce(0) { $0 | Self.bit($1) },
      hasSeveralBonds: hasSeveralBonds)
  }

  private init(partNames: [String], bits: UInt16, hasSeveralBonds: Bool) {
    self.partNames = partNames
    self.repeated = bits
    self.hasSeveralBonds = hasSeveralBonds
  }

  /// The division of a contract by its terms.
  public init(_ terms: ContractTerms) { self.init(terms, terms.obligations) }

  /// The division of a contract by its terms and what its obligations are now.
  init(_ terms: ContractTerms, _ obligations: some Sequence<ObligationTerm>) {
    var bits: UInt16 = 0
    for term in obligations where term.instance > 1 { bits |= Self.bit(term.milestone) }
    let bonds = terms.clauses.bonds
    self.init(
      partNames: terms.parts.map(\.name), bits: bits,
      hasSeveralBonds: bonds.dropFirst().contains { $0.secures != bonds[0].secures })
  }

  /// The milestones of which there are several, in order.
  public var repeatedMilestones: [Milestone] { Milestone.allCases.filter(hasSeveral) }

  /// Whether there are several instalments, bonds or rounds of a milestone.
  public func hasSeveral(of milestone: Milestone) -> Bool {
    repeated & Self.bit(milestone) != 0
  }

  private static func bit(_ milestone: Milestone) -> UInt16 { 1 << milestone.rawValue }
}

/// Which part of a contract something is about, and which instalment, bond or round, as far as the contract
/// has more than one.
public struct ContractPlace: Hashable, Sendable {
  /// The part's number; 0 for the whole contract.
  public let part: UInt8
  /// The part's name in the contract; nil for the whole, and where it has none.
  public let partName: String?
  /// The milestone by which acts of one kind are told apart: what is paid in instalments, what a bond
  /// secures; nil where nothing has to be told apart.
  public let milestone: Milestone?
  /// Which instalment, bond or round, from 1; nil where there is only one.
  public let instalment: UInt8?
  /// Whether what is about it says nothing of the milestone itself: a demand can be about any.
  public let isOfAnAct: Bool

  /// The whole of a contract that has one of everything.
  public static let whole = ContractPlace(
    part: 0, partName: nil, milestone: nil, instalment: nil, isOfAnAct: false)

  /// The same place, of an act about it that says nothing of the milestone itself.
  public var ofAnAct: ContractPlace {
    ContractPlace(
      part: part, partName: partName, milestone: milestone, instalment: instalment,
      isOfAnAct: milestone != nil)
  }
}

extension Division {
  /// The place of an obligation.
  public func place(of term: ObligationTerm) -> ContractPlace {
    place(term.part, term.milestone, term.instance)
  }

  /// The place of a finding of a kind.
  ///
  /// - Parameters:
  ///   - kind: What the finding says.
  ///   - part: The part it is about; 0 for the whole contract.
  ///   - instance: The finding's instance, which not every kind counts instalments by.
  public func place(of kind: FindingKind, part: UInt8, instance: UInt8) -> ContractPlace {
    if let milestone = kind.instalmentMilestone { return place(part, milestone, instance) }
    guard let milestone = kind.clockMilestone(instance: instance) else {
      return place(part, nil, 1)
    }
    let own = place(part, milestone, LegalClock.repetition(in: instance), isOfAnAct: true)
    guard own.milestone == nil, kind.isAboutBonds, hasSeveralBonds else { return own }
    return ContractPlace(
      part: part, partName: own.partName, milestone: milestone, instalment: nil, isOfAnAct: true)
  }

  /// The place of a finding.
  public func place(of finding: Finding) -> ContractPlace {
    place(of: finding.kind, part: finding.ownPart, instance: finding.instance)
  }

  private func place(
    _ part: UInt8, _ milestone: Milestone?, _ instance: UInt8, isOfAnAct: Bool = false
  ) -> ContractPlace {
    let isNamed = part > 0 && Int(part) <= partNames.count
    let name = isNamed ? partNames[Int(part) - 1] : ""
    // One beyond the first is never the only one.
    let isOfSeveral = milestone.map { instance > 1 || hasSeveral(of: $0) } ?? false
    return ContractPlace(
      part: part, partName: name.isEmpty ? nil : name,
      milestone: isOfSeveral ? milestone : nil, instalment: isOfSeveral ? instance : nil,
      isOfAnAct: isOfAnAct && isOfSeveral)
  }
}

extension FindingKind {
  /// The milestone whose instalments, bonds or rounds the instance of a finding counts; nil for kinds
  /// whose instance counts something else, or nothing.
  fileprivate var instalmentMilestone: Milestone? {
    switch self {
    case .dueSoon(let node), .overdue(let node), .blockedByGrantor(let node), .excused(let node),
      .metLate(let node), .anchorUnrecorded(let node), .demandNeeded(let node),
      .rescissionRight(let node), .rescissionLapsed(let node), .chargeAccrued(let node),
      .missingData(.agreedDay(let node)):
      node
    case .idleProject, .suspectedIdle, .idleFeeStage, .idleTakeBackStage, .determinedIdle,
      .startNotVerified, .startDayBySilence, .contradiction, .missingData, .limbTwo,
      .belowStandard, .outputShortfall, .noRecentProgress, .stalled, .clock,
      .extensionBeyondLimit, .transferBarred, .surplusLand, .lapsedRule:
      nil
    }
  }

  /// Whether it is a clock about a bond.
  fileprivate var isAboutBonds: Bool {
    self == .clock(.returnBond) || self == .clock(.renewGuarantee)
  }
}

extension Judgement {
  /// What the contract has more than one of, by its terms and every supplement on record.
  public var division: Division { Division(contract.terms, contract.obligations.lazy.map(\.term)) }

  /// Which part and instalment a finding is about, as far as the contract has more than one.
  public func place(of finding: Finding) -> ContractPlace {
    division.place(of: finding)
  }
}

extension Finding {
  /// Which part it is about; 0 for the whole contract. A contract is listed once among the idle projects: for
  /// the part that is in the gravest class.
  public var ownPart: UInt8 { part > 0 ? part : listedFor }
}
