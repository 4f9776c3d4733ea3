extension Registration {
  /// Returns this registration with what it does not say taken from another about the same contract.
  ///
  /// What it says stays, whatever the other says. A deadline that the source has no place for, or
  /// left blank, is not said; that a contract sets none is. Days of parts are taken only where both
  /// have parts of the same names, in whatever order, or none; days of single payments only where
  /// both agree on as many. Where the two together would contradict themselves, the terms stay as they are.
  public func filled(from other: Registration) -> Registration {
    let other = terms.parts.isEmpty ? other : other.numberingParts(as: terms)
    let terms = terms.filled(from: other.terms)
    return Registration(
      numbers: numbers.filled(from: other.numbers), terms: terms,
      actuals: actuals(filledFrom: other, under: terms),
      isKeyProject: isKeyProject || other.isKeyProject,
      holderSince: holderSince ?? other.holderSince, tenantSince: tenantSince ?? other.tenantSince,
      details: details(filledFrom: other))
  }

  private func actuals(
    filledFrom other: Registration, under filled: ContractTerms
  ) -> [ActualClaim] {
    guard terms.isDivided(as: other.terms) else { return actuals }
    let known = Set(actuals.map(\.milestone))
    let more = other.actuals.filter { claim in
      guard !known.contains(claim.milestone) else { return false }
      // A day of the first of two payments says nothing of the only one.
      guard claim.milestone < .handover, claim.instance > 0 else { return true }
      return filled.instances(of: claim.milestone) == other.terms.instances(of: claim.milestone)
    }
    if more.isEmpty { return actuals }
    return (actuals + more).sorted {
      ($0.milestone, $0.part, $0.instance) < ($1.milestone, $1.part, $1.instance)
    }
  }

  private func details(filledFrom other: Registration) -> Details {
    let known = Set(details.map(\.0))
    let more = other.details.filter { !known.contains($0.0) }
    return more.isEmpty ? details : Details(details + more)
  }
}

extension ContractNumbers {
  fileprivate func filled(from other: ContractNumbers) -> ContractNumbers {
    ContractNumbers(
      contract: contract ?? other.contract, supervision: supervision ?? other.supervision,
      parcel: parcel ?? other.parcel, estateUnit: estateUnit ?? other.estateUnit,
      registerRow: registerRow ?? other.registerRow)
  }
}

extension ContractTerms {
  /// Whether both have parts of the same names under the same numbers, or none.
  fileprivate func isDivided(as other: ContractTerms) -> Bool {
    parts.map(\.name) == other.parts.map(\.name)
  }

  /// The parts and numbers of a milestone's instalments.
  fileprivate func instances(of milestone: Milestone) -> [[UInt8]] {
    obligations.filter { $0.milestone == milestone }.map { [$0.part, $0.instance] }
  }

  fileprivate func filled(from other: ContractTerms) -> ContractTerms {
    var obligations = obligations
    let isDividedAlike = isDivided(as: other)
    if isDividedAlike {
      for milestone in Milestone.allCases {
        let own = obligations.filter { $0.milestone == milestone }
        guard own.allSatisfy({ $0.deadline == .unknown }) else { continue }
        let theirs = other.obligations.filter {
          $0.milestone == milestone && $0.deadline != .unknown
        }
        guard !theirs.isEmpty else { continue }
        obligations.removeAll { $0.milestone == milestone }
        obligations += theirs
      }
    }
    do throws(TermsProblem) {
      return try ContractTerms(
        supply: supply.filled(from: other.supply), signedOn: signedOn ?? other.signedOn,
        area: area ?? other.area,
        price: price ?? other.price, parts: parts, obligations: obligations,
        coverage: coverage.union(other.coverage),
        clauses: isDividedAlike ? clauses.filled(from: other.clauses) : clauses)
    } catch { return self }
  }
}

extension SupplyMethod {
  /// A grant in a way not said is in the way that the other says.
  fileprivate func filled(from other: SupplyMethod) -> SupplyMethod {
    self == .unknown || self == .grant && other.isGrant ? other : self
  }
}

extension ContractClauses {
  /// Clause by clause, and of bonds, consequences and standards milestone by milestone.
  fileprivate func filled(from other: ContractClauses) -> ContractClauses {
    func more<Clause, Kind: Equatable>(
      _ own: [Clause], _ others: [Clause], _ kind: (Clause) -> Kind
    ) -> [Clause] {
      own + others.filter { one in !own.contains { kind($0) == kind(one) } }
    }
    return ContractClauses(
      form: form ?? other.form, deposit: deposit ?? other.deposit,
      bonds: more(bonds, other.bonds, \.secures),
      consequences: more(consequences, other.consequences, \.milestone),
      standards: more(standards, other.standards, \.milestone),
      totalInvestment: totalInvestment ?? other.totalInvestment,
      floorArea: floorArea ?? other.floorArea,
      extensionNotice: extensionNotice ?? other.extensionNotice,
      extensionLimit: extensionLimit ?? other.extensionLimit)
  }
}
