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
        let from = returnable(bond.secures, in: contract) ?? released(bond.secures, in: contract)
      else { continue }
      guard let posted = posted(bond.secures, in: contract) else { continue }
      let acts = contract.history.later.bondActs
      let settled = acts.first { act in
        guard act.secures == bond.secures || act.secures == nil else { return false }
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
          .clock(.returnBond), instance: LegalClock.instance(of: bond.secures), since: first,
          tier: .clock(isPast: false)))
    }
  }

  /// The day by which all that the bond secures had been met, each in time; nil while it is not, and
  /// where whether it was in time is undecided.
  private static func returnable(_ secures: Milestone?, in contract: ContractCase) -> Day? {
    guard let last = contract.secured(by: secures) else { return nil }
    for place in contract.obligations.indices {
      let milestone = contract.obligations[place].term.milestone
      guard secures.map({ $0 == milestone }) ?? Milestone.secured.contains(milestone) else {
        continue
      }
      let obligation = contract.obligations[place]
      guard case .met(let met) = obligation.status,
        case .determined(let due, _) = obligation.schedule.due(on: met), met <= due.actBy
      else { return nil }
    }
    return last
  }

  /// The day of a rescission under a ladder that returns the bonds of later milestones.
  private static func released(_ secures: Milestone?, in contract: ContractCase) -> Day? {
    guard let secures else { return nil }
    return contract.history.later.contractActs.first { act in
      guard case .rescissionNotified(let milestone) = act.act, milestone < secures else {
        return false
      }
      return contract.clauses.consequences.contains { ladder in
        ladder.milestone == milestone
          && ladder.tiers.contains { $0.powers.contains(.returnLaterBonds) }
      }
    }?.day
  }

  /// The first day on which the office held the bond, as money or as a guarantee; nil if never.
  private static func posted(_ secures: Milestone?, in contract: ContractCase) -> Day? {
    let lodged = contract.history.later.bondActs.first { act in
      guard case .guaranteeLodged = act.act else { return false }
      return act.secures == secures || act.secures == nil
    }?.day
    let bonds = contract.obligations.filter { $0.term.milestone == .bond }
    let paid =
      bonds.isEmpty
      ? contract.history.status(of: .bond).knownFrom
      : bonds.compactMap(\.status.knownFrom).count == bonds.count
        ? bonds.compactMap(\.status.knownFrom).max() : nil
    return [lodged, paid].compactMap { $0 }.min()
  }
}
