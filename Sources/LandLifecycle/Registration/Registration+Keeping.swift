extension Registration {
  /// Returns this row as a document corrected an earlier one that said the same.
  ///
  /// Whatever a correction changed, and the row says as the earlier one did, is as corrected; where the
  /// row says something else, its own word counts. Where both together would contradict themselves,
  /// the row's words count in everything.
  ///
  /// - Parameters:
  ///   - corrected: The earlier row as corrected.
  ///   - said: The earlier row as the register had it.
  /// - Returns: The row, and whether it takes the place of anything that was corrected.
  public func keeping(
    _ corrected: Registration, of said: Registration
  ) -> (registration: Registration, replacesCorrected: Bool) {
    var choice = CorrectedChoice()
    let details = Detail.allCases.compactMap { detail in
      choice.of(self[detail], corrected[detail], said[detail]).map { (detail, $0) }
    }
    let actuals = choice.byKind(
      self.actuals, corrected.actuals, said.actuals, Milestone.allCases, \.milestone)
    let (isKey, holder, tenant) = (
      choice.of(isKeyProject, corrected.isKeyProject, said.isKeyProject),
      choice.of(holderSince, corrected.holderSince, said.holderSince),
      choice.of(tenantSince, corrected.tenantSince, said.tenantSince)
    )
    do throws(TermsProblem) {
      let terms = try terms.keeping(corrected.terms, of: said.terms, &choice)
      return (
        Registration(
          numbers: numbers, terms: terms, actuals: actuals, isKeyProject: isKey,
          holderSince: holder, tenantSince: tenant, details: Details(details)),
        choice.replacesCorrected
      )
    } catch { return (self, true) }
  }
}

/// Chooses between a row, an earlier one, and that as corrected, value by value.
private struct CorrectedChoice {
  /// Whether a row says something else where an earlier one was corrected.
  private(set) var replacesCorrected = false

  mutating func of<Value: Equatable>(_ now: Value, _ corrected: Value, _ said: Value) -> Value {
    if now == said { return corrected }
    if corrected != said, corrected != now { replacesCorrected = true }
    return now
  }

  /// The same for a list, by what its elements are about.
  mutating func byKind<Element: Equatable, Kind: Equatable>(
    _ now: [Element], _ corrected: [Element], _ said: [Element], _ kinds: [Kind],
    _ kind: (Element) -> Kind
  ) -> [Element] {
    if now == said || corrected == said { return now == said ? corrected : now }
    return kinds.flatMap { wanted in
      of(
        now.filter { kind($0) == wanted }, corrected.filter { kind($0) == wanted },
        said.filter { kind($0) == wanted })
    }
  }

  /// The days and sums of a milestone; each of its own where the three have the same instalments and
  /// parts, else all together.
  mutating func obligations(
    _ now: [ObligationTerm], _ corrected: [ObligationTerm], _ said: [ObligationTerm]
  ) -> [ObligationTerm] {
    func isOfSame(_ others: [ObligationTerm]) -> Bool {
      now.count == others.count && zip(now, others).allSatisfy { $0.isSameObligation(as: $1) }
    }
    guard isOfSame(corrected), isOfSame(said) else { return of(now, corrected, said) }
    return now.indices.map { index in
      ObligationTerm(
        now[index].milestone, part: now[index].part, instance: now[index].instance,
        by: of(now[index].deadline, corrected[index].deadline, said[index].deadline),
        amount: of(now[index].amount, corrected[index].amount, said[index].amount))
    }
  }
}

extension ContractTerms {
  fileprivate func keeping(
    _ corrected: ContractTerms, of said: ContractTerms, _ choice: inout CorrectedChoice
  ) throws(TermsProblem) -> ContractTerms {
    var obligations: [ObligationTerm] = []
    for milestone in Milestone.allCases {
      func own(_ terms: ContractTerms) -> [ObligationTerm] {
        terms.obligations.filter { $0.milestone == milestone }
      }
      obligations += choice.obligations(own(self), own(corrected), own(said))
    }
    return try ContractTerms(
      supply: choice.of(supply, corrected.supply, said.supply),
      signedOn: choice.of(signedOn, corrected.signedOn, said.signedOn),
      area: choice.of(area, corrected.area, said.area),
      price: choice.of(price, corrected.price, said.price), parts: parts,
      obligations: obligations, coverage: coverage,
      clauses: clauses.keeping(corrected.clauses, of: said.clauses, &choice))
  }
}

extension ContractClauses {
  fileprivate func keeping(
    _ corrected: ContractClauses, of said: ContractClauses, _ choice: inout CorrectedChoice
  ) -> ContractClauses {
    ContractClauses(
      form: choice.of(form, corrected.form, said.form),
      deposit: choice.of(deposit, corrected.deposit, said.deposit),
      bonds: choice.byKind(
        bonds, corrected.bonds, said.bonds, [nil] + Milestone.allCases, \.secures),
      consequences: choice.byKind(
        consequences, corrected.consequences, said.consequences, Milestone.allCases, \.milestone),
      standards: choice.byKind(
        standards, corrected.standards, said.standards, Milestone.allCases, \.milestone),
      totalInvestment: choice.of(
        totalInvestment, corrected.totalInvestment, said.totalInvestment),
      floorArea: choice.of(floorArea, corrected.floorArea, said.floorArea),
      extensionNotice: choice.of(
        extensionNotice, corrected.extensionNotice, said.extensionNotice),
      extensionLimit: choice.of(extensionLimit, corrected.extensionLimit, said.extensionLimit))
  }
}
