/// Parts under the numbers that the record knows them by.
extension Registration {
  /// Returns the same claims with each part, and each payment of a part, under the number that other terms
  /// have it under, whatever the order in which the two list them.
  ///
  /// A part keeps the number of the part of its name; one of a name that the others do not have takes a
  /// number that is free, in order. Where there are fewer parts than before, one may have to move.
  public func numberingParts(as known: ContractTerms) -> Registration {
    let order = terms.parts.map(\.name).numbers(as: known.parts.map(\.name))
    func part(_ number: UInt8) -> UInt8 { number == 0 ? 0 : order[Int(number) - 1] }
    let moved = terms.obligations.map { $0.moved(to: part($0.part), $0.instance) }
    let instances = InstanceNumbers(moved, as: known.obligations)
    let isSame = order.enumerated().allSatisfy { $0.offset + 1 == Int($0.element) }
    if isSame, instances.areSame { return self }
    var parts = terms.parts
    for (place, number) in order.enumerated() { parts[Int(number) - 1] = terms.parts[place] }
    let clauses = terms.clauses.numberingParts(part)
    do throws(TermsProblem) {
      let terms = try ContractTerms(
        supply: terms.supply, signedOn: terms.signedOn, area: terms.area, price: terms.price,
        parts: parts,
        obligations: moved.map { $0.moved(to: $0.part, instances.number(of: $0)) },
        coverage: terms.coverage, clauses: clauses)
      return Registration(
        numbers: numbers, terms: terms,
        actuals: actuals.map { claim in
          ActualClaim(
            claim.milestone, part: part(claim.part),
            instance: instances.number(claim.milestone, claim.instance), on: claim.day)
        }.sorted {
          ($0.milestone, $0.part, $0.instance) < ($1.milestone, $1.part, $1.instance)
        },
        isKeyProject: isKeyProject, holderSince: holderSince, tenantSince: tenantSince,
        details: details)
    } catch { preconditionFailure("terms under other numbers contradict themselves: \(error)") }
  }
}

extension [String] {
  /// The numbers, from 1, that these names have in another list, in their order; those that it has not take
  /// what is left.
  fileprivate func numbers(as known: [String]) -> [UInt8] {
    var numbers = map { name in known.prefix(count).firstIndex(of: name).map { UInt8($0 + 1) } }
    var free = indices.map { UInt8($0 + 1) }.filter { !numbers.contains($0) }[...]
    for place in numbers.indices where numbers[place] == nil {
      numbers[place] = free.popFirst()
    }
    return numbers.compactMap(\.self)
  }
}

/// The numbers of payments and bonds of parts, where both lists have as many of each part.
private struct InstanceNumbers {
  private var numbers: [Milestone: [UInt8: UInt8]] = [:]

  init(_ own: [ObligationTerm], as known: [ObligationTerm]) {
    for milestone in [Milestone.payment, .bond] {
      func sorted(_ terms: [ObligationTerm]) -> [ObligationTerm] {
        terms.filter { $0.milestone == milestone }.sorted {
          ($0.part, $0.instance) < ($1.part, $1.instance)
        }
      }
      let (mine, theirs) = (sorted(own), sorted(known))
      // Without names nothing tells the payments apart but their order.
      guard mine.map(\.part) == theirs.map(\.part), mine.contains(where: { $0.part > 0 }) else {
        continue
      }
      numbers[milestone] = Dictionary(
        zip(mine.map(\.instance), theirs.map(\.instance)), uniquingKeysWith: { first, _ in first })
    }
  }

  var areSame: Bool { numbers.values.allSatisfy { $0.allSatisfy { $0.key == $0.value } } }

  func number(of term: ObligationTerm) -> UInt8 { number(term.milestone, term.instance) }

  func number(_ milestone: Milestone, _ instance: UInt8) -> UInt8 {
    numbers[milestone]?[instance] ?? instance
  }
}

extension ObligationTerm {
  fileprivate func moved(to part: UInt8, _ instance: UInt8) -> ObligationTerm {
    ObligationTerm(milestone, part: part, instance: instance, by: deadline, amount: amount)
  }
}

extension ContractClauses {
  fileprivate func numberingParts(_ number: (UInt8) -> UInt8) -> ContractClauses {
    ContractClauses(
      form: form, deposit: deposit,
      bonds: bonds.map { BondClause(securing: $0.secures, part: number($0.part), $0.size) },
      consequences: consequences.map {
        ConsequenceLadder(
          $0.milestone, part: number($0.part), clause: $0.clause, tiers: $0.tiers)
      },
      standards: standards.map {
        Standard(
          at: $0.milestone, part: number($0.part), $0.measure, $0.required, bound: $0.bound,
          charge: $0.charge)
      },
      totalInvestment: totalInvestment, floorArea: floorArea, extensionNotice: extensionNotice,
      extensionLimit: extensionLimit)
  }
}
