import CivilCalendar

/// What one part of a contract is charged of sums that are the whole contract's, for being late first.
///
/// A clause or a bond without a part is the contract's: where several parts are late by it, each day is
/// charged once and of one sum no more than the greatest share, with the part that was late first.
///
/// - Source: the contract; a choice of this software where it is silent.
struct PartCharges {
  /// Which part.
  let part: UInt8
  /// The days charged by a clause that is the whole contract's, rising; `until` is not included.
  let late: [(from: Day, until: Day)]
  /// The shares of sums of the whole contract, each from its first day on.
  let shares: [(from: Day, share: Ratio, base: ChargeBase)]
}

extension [PartCharges] {
  /// The days on which what is left for another part may change.
  var changes: [Day] {
    flatMap { charges in
      charges.late.flatMap { [$0.from, $0.until] } + charges.shares.map(\.from)
    }
  }

  /// The part with which a day is charged; nil for none.
  func part(chargedOn day: Day) -> UInt8? {
    first { $0.late.contains { $0.from <= day && day < $0.until } }?.part
  }

  /// Days without those that are charged with another part.
  func daysNotCharged(of days: [(from: Day, until: Day)]) -> [(from: Day, until: Day)] {
    reduce(days) { days, charges in
      charges.late.reduce(days) { DayRange.subtract($1, from: $0) }
    }
  }

  /// The greatest share of a sum that another part was charged by a day, and which; nil for none.
  func share(of base: ChargeBase, on day: Day) -> (share: Ratio, part: UInt8)? {
    var greatest: (share: Ratio, part: UInt8)?
    for charges in self {
      for share in charges.shares where share.base == base && share.from <= day {
        if greatest.map({ share.share.less($0.share) != nil }) ?? true {
          greatest = (share.share, charges.part)
        }
      }
    }
    return greatest
  }
}

extension NodeSpans {
  /// What the parts that are late before this one are charged of the sums that its ladder is about.
  func chargesOfOtherParts(_ ladder: ConsequenceLadder) -> [PartCharges] {
    let term = obligation.term
    guard term.part > 0, term.milestone >= .handover, contract.terms.parts.count > 1 else {
      return []
    }
    var others: [(due: Day, charges: PartCharges)] = []
    contract.forEachObligation(of: term.milestone) { other in
      guard other.term.part > 0, other.term.part != term.part, other.isDue(before: obligation),
        let theirs = contract.ladder(of: other.term)
      else { return }
      let node = NodeSpans(contract: contract, obligation: other, blocking: blocking)
      let charges = node.charges(of: theirs, besides: ladder, of: self)
      if !charges.late.isEmpty || !charges.shares.isEmpty {
        others.append((other.firstDue, charges))
      }
    }
    return others.sorted { ($0.due, $0.charges.part) < ($1.due, $1.charges.part) }.map(\.charges)
  }

  private func charges(
    of ladder: ConsequenceLadder, besides other: ConsequenceLadder, of node: NodeSpans
  ) -> PartCharges {
    let isOneClause = ladder.part == 0 && other.part == 0
    var late: [(from: Day, until: Day)] = []
    var shares: [(from: Day, share: Ratio, base: ChargeBase)] = []
    obligation.schedule.forEach { due, from, until in
      guard case .determined(let day, let basis) = due else { return }
      let first = max(day.actBy + 1, from)
      guard let (unmetUntil, _) = unmet(from: first) else { return }
      let end = min(
        metLate(after: day, from, until)?.day.next ?? min(unmetUntil, until),
        contract.closes(part: obligation.term.part))
      let course = LadderCourse(
        contract: contract, obligation: obligation, ladder: ladder, due: day, first: first,
        late: lateDays(day, basis, from: first, until: end))
      if isOneClause, ladder.chargesDays { late += course.late }
      for (tier, day) in zip(ladder.tiers, course.tierDays) where day < .forever {
        guard case .share(let share, of: let base) = tier.charge,
          isOfWholeContract(base, isOneClause: isOneClause),
          node.isOfWholeContract(base, isOneClause: isOneClause)
        else { continue }
        shares.append((day, share, base))
      }
    }
    return PartCharges(part: obligation.term.part, late: late, shares: shares)
  }

  /// Whether a share of a sum is of one that other parts are charged as well: a bond without a part, and
  /// whatever a clause of the whole contract names.
  private func isOfWholeContract(_ base: ChargeBase, isOneClause: Bool) -> Bool {
    guard case .bond(let milestone) = base else { return isOneClause }
    return contract.clauses.bond(securing: milestone, part: obligation.term.part)?.part == 0
  }
}

extension ConsequenceLadder {
  /// Whether any of its tiers charges by the day.
  fileprivate var chargesDays: Bool {
    tiers.contains { if case .perDay = $0.charge { true } else { false } }
  }
}

extension ResolvedObligation {
  /// The first day by which it was due; never where none is known.
  fileprivate var firstDue: Day {
    var first = Day.forever
    schedule.forEach { due, _, _ in
      if case .determined(let day, _) = due { first = min(first, day.actBy) }
    }
    return first
  }

  /// Whether it comes before that of another part: by its day, then by its number.
  fileprivate func isDue(before other: ResolvedObligation) -> Bool {
    (firstDue, term.part) < (other.firstDue, other.term.part)
  }
}
