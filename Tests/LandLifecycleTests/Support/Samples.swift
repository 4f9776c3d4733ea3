import CivilCalendar
import LandLifecycle

extension ContractTerms {
  /// A listing of 2020-01-15 for 10,000,000.00 元, with nothing demanded but what is given.
  static func sample(
    signed: Day? = "2020-01-15", supply: SupplyMethod = .listing,
    area: Area? = nil, price: Money? = Money(fen: 1_000_000_000), parts: [Part] = [],
    coverage: Coverage = .everything, _ obligations: ObligationTerm...
  ) -> ContractTerms {
    do throws(TermsProblem) {
      return try ContractTerms(
        supply: supply, signedOn: signed, area: area, price: price, parts: parts,
        obligations: obligations,
        coverage: coverage)
    } catch {
      preconditionFailure("the test's own terms contradict themselves: \(error)")
    }
  }

  /// The timeline of these terms and facts.
  func timeline(_ facts: Fact..., rulebook: Rulebook = .shipped) -> Timeline {
    Judgement(terms: self, facts: facts, rulebook: rulebook).timeline
  }
}

extension Coverage {
  /// Everything but the actual days of these milestones.
  static func everythingButActual(_ milestones: Milestone...) -> Coverage {
    milestones.reduce(.everything) { $0.subtracting(.actual($1)) }
  }
}

extension Day {
  /// Returns the days from this one through another, one by one.
  func through(_ last: Day) -> [Day] { (0...(last - self)).map { self + $0 } }
}
