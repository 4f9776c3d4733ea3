import CivilCalendar

/// A bond that the office still holds though what it secures was met in time, or though the contract
/// was rescinded and its ladder returns the bonds of later milestones.
///
/// No day is set for it: contract and law on file name none. A bond whose milestone was met late is
/// left to the contract, as what is kept of it is.
///
/// - Source: the contract alone.
enum BondReturnRule: Rule {
  static func addSpans(for contract: ContractCase, to spans: inout SpanCollector) {
    guard contract.terms.hasClauses else { return }
    for bond in contract.clauses.bonds {
      guard
        let from = returnable(bond, in: contract) ?? released(bond, in: contract),
        let posted = posted(bond, in: contract)
      else { continue }
      let acts = contract.history.later.bondActs
      let settled = acts.first { act in
        guard act.secures == bond.secures || act.secures == nil, act.part.speaks(for: bond.part)
        else { return false }
        switch act.act {
        case .returned, .kept: return true
        case .guaranteeLodged: return false
        }
      }?.day
      let first = max(from, posted)
      // A rescission or the end of the term leaves the bond to be returned.
      spans.addBeyondEnd(
        from: first, until: settled ?? .forever,
        Finding(
          .clock(.returnBond), part: bond.part, instance: LegalClock.instance(of: bond.secures),
          since: first,
          tier: .clock(isPast: false)))
    }
  }

  /// The day by which all that the bond secures had been met, each in time; nil while it is not, and
  /// where whether it was in time is undecided.
  private static func returnable(_ bond: BondClause, in contract: ContractCase) -> Day? {
    var last: Day?
    let isInTime = contract.isSo(ofAllSecuredBy: bond.secures, part: bond.part) {
      obligation, status in
      guard case .met(let met) = status,
        case .determined(let due, _) = obligation.schedule.due(on: met), met <= due.actBy
      else { return false }
      last = max(last ?? met, met)
      return true
    }
    return isInTime ? last : nil
  }

  /// The day of a rescission under a ladder that returns the bonds of later milestones.
  private static func released(_ bond: BondClause, in contract: ContractCase) -> Day? {
    guard let secures = bond.secures else { return nil }
    return contract.history.later.contractActs.first { act in
      guard case .rescissionNotified(let milestone) = act.act, milestone < secures,
        act.part.speaks(for: bond.part)
      else { return false }
      return contract.clauses.consequences.contains { ladder in
        ladder.milestone == milestone
          && ladder.tiers.contains { $0.powers.contains(.returnLaterBonds) }
      }
    }?.day
  }

  /// The first day on which the office held the bond, as money or as a guarantee; nil if never.
  private static func posted(_ bond: BondClause, in contract: ContractCase) -> Day? {
    let lodged = contract.history.later.bondActs.first { act in
      guard case .guaranteeLodged = act.act else { return false }
      return (act.secures == bond.secures || act.secures == nil) && act.part.speaks(for: bond.part)
    }?.day
    guard let paid = paid(bond, in: contract) else { return lodged }
    return lodged.map { min($0, paid) } ?? paid
  }

  /// The day by which the bond was paid, by the part's own obligations to pay one where it has any.
  private static func paid(_ bond: BondClause, in contract: ContractCase) -> Day? {
    let places = contract.obligations.indices
    func isOwed(_ place: Int, partOnly: Bool) -> Bool {
      let term = contract.obligations[place].term
      return term.milestone == .bond && (!partOnly || term.part == bond.part)
    }
    let isOwn = bond.part > 0 && places.contains { isOwed($0, partOnly: true) }
    var last: Day?
    for place in places where isOwed(place, partOnly: isOwn) {
      guard let day = contract.obligations[place].status.knownFrom else { return nil }
      last = max(last ?? day, day)
    }
    if let last { return last }
    return contract.history.status(of: .bond).knownFrom
  }
}
