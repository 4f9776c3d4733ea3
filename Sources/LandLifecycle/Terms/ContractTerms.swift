public import CivilCalendar

/// A part of a contract's land with days of its own (分期), such as 一期 and 二期.
public struct Part: Hashable, Sendable {
  /// The part's name in the contract.
  public let name: String
  /// The part's land, if the contract states it.
  public let area: Area?

  /// Makes a part.
  public init(name: String, area: Area?) {
    self.name = name
    self.area = area
  }
}

/// One thing a contract demands, and by when.
public struct ObligationTerm: Hashable, Sendable, Comparable {
  /// What is demanded.
  public let milestone: Milestone
  /// Which part it is about: 0 for the whole contract, n for `ContractTerms.parts[n - 1]`.
  public let part: UInt8
  /// Which repetition it is (instalment, year, evaluation round), from 1.
  public let instance: UInt8
  /// By when.
  public let deadline: Deadline
  /// The sum due, for payments and bonds whose sum is stated.
  public let amount: Money?

  /// Makes an obligation term.
  public init(
    _ milestone: Milestone, part: UInt8 = 0, instance: UInt8 = 1, by deadline: Deadline,
    amount: Money? = nil
  ) {
    self.milestone = milestone
    self.part = part
    self.instance = instance
    self.deadline = deadline
    self.amount = amount
  }

  /// Orders terms by milestone, part and instance.
  public static func < (left: ObligationTerm, right: ObligationTerm) -> Bool {
    (left.milestone, left.part, left.instance) < (right.milestone, right.part, right.instance)
  }

  /// Whether two terms speak of the same obligation, whatever they demand.
  func isSameObligation(as other: ObligationTerm) -> Bool {
    milestone == other.milestone && part == other.part && instance == other.instance
  }
}

/// Why terms cannot be.
public enum TermsProblem: Error, Hashable, Sendable {
  /// The same obligation is stated twice.
  case repeated(Milestone, part: UInt8, instance: UInt8)
  /// An obligation names a part that the contract does not have.
  case noSuchPart(Milestone, part: UInt8)
  /// An obligation would count from itself or from something that follows it.
  case anchorNotEarlier(Milestone, Anchor)
}

/// What a contract demands, as one source states it.
///
/// If you hold one it is coherent: no obligation twice, no deadline that counts from its own end.
public struct ContractTerms: Hashable, Sendable {
  /// How the land was supplied.
  public let supply: SupplyMethod
  /// The day of signing, if known.
  public let signedOn: Day?
  /// The area granted, if known.
  public let area: Area?
  /// The price of the grant, if known.
  public let price: Money?
  /// The parts with days of their own; empty for nearly every contract.
  public let parts: [Part]
  /// The obligations, sorted.
  public let obligations: [ObligationTerm]
  /// What the source carries at all.
  public let coverage: Coverage
  /// What the contract says beyond days, if any of it is on file.
  private let furtherClauses: FurtherClauses?

  /// Clauses held by reference, so that terms are copied without them.
  private final class FurtherClauses: Sendable, Hashable {
    let clauses: ContractClauses

    private init(_ clauses: ContractClauses) { self.clauses = clauses }

    /// Nil for clauses that say nothing.
    static func holding(_ clauses: ContractClauses) -> FurtherClauses? {
      clauses == .none ? nil : FurtherClauses(clauses)
    }

    static func == (left: FurtherClauses, right: FurtherClauses) -> Bool {
      left === right || left.clauses == right.clauses
    }

    func hash(into hasher: inout Hasher) { hasher.combine(clauses) }
  }

  /// What the contract says beyond days: bonds, deposit, consequences, standards.
  public var clauses: ContractClauses { furtherClauses?.clauses ?? .none }

  /// Whether anything that the contract says beyond days is on file.
  public var hasClauses: Bool { furtherClauses != nil }

  /// Makes terms.
  ///
  /// - Throws: `TermsProblem` if the obligations contradict themselves.
  public init(
    supply: SupplyMethod, signedOn: Day?, area: Area? = nil, price: Money? = nil,
    parts: [Part] = [], obligations: [ObligationTerm], coverage: Coverage = .everything,
    clauses: ContractClauses = .none
  ) throws(TermsProblem) {
    var sorted = obligations
    // Sources list obligations in order, so this usually finds nothing to do.
    if !zip(sorted, sorted.dropFirst()).allSatisfy({ $0 < $1 }) { sorted.sort() }
    for index in sorted.indices {
      let term = sorted[index]
      if index > 0, term.isSameObligation(as: sorted[index - 1]) {
        throw .repeated(term.milestone, part: term.part, instance: term.instance)
      }
      if Int(term.part) > parts.count { throw .noSuchPart(term.milestone, part: term.part) }
      if case .after(let anchor, _) = term.deadline, !anchor.precedes(term.milestone) {
        throw .anchorNotEarlier(term.milestone, anchor)
      }
    }
    self.supply = supply
    self.signedOn = signedOn
    self.area = area
    self.price = price
    self.parts = parts
    self.obligations = sorted
    self.coverage = coverage
    furtherClauses = FurtherClauses.holding(clauses)
  }

  /// Returns these terms with what the contract says beyond days.
  public func stating(_ clauses: ContractClauses) -> ContractTerms {
    ContractTerms(self, clauses)
  }

  /// Returns these terms as they would be had the contract set another day.
  ///
  /// - Throws: `TermsProblem` if the obligations would contradict themselves.
  public func supposing(_ change: DeadlineChange) throws(TermsProblem) -> ContractTerms {
    let changed = ObligationTerm(
      change.milestone, part: change.part, instance: change.instance, by: change.deadline)
    let same = obligations.first { $0.isSameObligation(as: changed) }
    return try ContractTerms(
      supply: supply, signedOn: signedOn, area: area, price: price, parts: parts,
      obligations: obligations.filter { !$0.isSameObligation(as: changed) } + [
        ObligationTerm(
          change.milestone, part: change.part, instance: change.instance, by: change.deadline,
          amount: same?.amount)
      ], coverage: coverage, clauses: clauses)
  }

  private init(_ terms: ContractTerms, _ clauses: ContractClauses) {
    supply = terms.supply
    signedOn = terms.signedOn
    area = terms.area
    price = terms.price
    parts = terms.parts
    obligations = terms.obligations
    coverage = terms.coverage
    furtherClauses = FurtherClauses.holding(clauses)
  }
}

extension Anchor {
  /// The milestone whose happening this anchor is.
  public var milestone: Milestone {
    switch self {
    case .signing: .signing
    case .fullPayment: .payment
    case .handover: .handover
    case .start: .start
    case .completion: .completion
    case .production: .production
    case .targetOutput: .targetOutput
    }
  }

  /// Whether a milestone can be counted from this anchor without going round in a circle.
  func precedes(_ milestone: Milestone) -> Bool { self.milestone < milestone }
}
