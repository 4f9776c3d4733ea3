import CivilCalendar

extension ContractCase {
  /// What the contract says of an obligation met late: its part's own ladder, else the whole
  /// contract's; nil where that is not on file.
  func ladder(of term: ObligationTerm) -> ConsequenceLadder? {
    ladderPlace(of: term.milestone, part: term.part).map { ladders[$0] }
  }

  /// Where the ladder of a milestone of a part stands among them.
  func ladderPlace(of milestone: Milestone, part: UInt8) -> Int? {
    var whole: Int?
    for index in ladders.indices where ladders[index].milestone == milestone {
      if ladders[index].part == part { return index }
      if ladders[index].part == 0 { whole = index }
    }
    return whole
  }

  /// What is said of the sum at stake where no ladder speaks.
  ///
  /// A register without any clause has no place for consequences: that is said once where the
  /// contract is shown, and not with every finding.
  var amountWithoutLadder: AmountRule {
    terms.hasClauses && terms.supply != .allocation ? .notStated : .none
  }
}

extension NodeSpans.Blocking {
  /// How the grantor's own delay bears on a milestone.
  init(of milestone: Milestone) {
    switch milestone {
    case .signing, .payment, .bond, .handover, .evaluation, .termEnd: self = .none
    case .start: self = .whileUnmet
    case .completion, .production, .targetOutput: self = .forDaysLate
    }
  }
}

extension NodeSpans {
  /// The ladder's course by one due day, on the days from the first late one up to `until`.
  func course(
    of ladder: ConsequenceLadder, _ due: DueDay, _ basis: DueBasis, from first: Day, until: Day
  ) -> LadderCourse {
    LadderCourse(
      contract: contract, obligation: obligation, ladder: ladder, due: due, first: first,
      late: lateDays(due, basis, from: first, until: until), beside: chargesOfOtherParts(ladder))
  }

  /// Calls the body with the course of every ladder that has a tier of some kind, by every due day
  /// that its milestone had.
  ///
  /// `unmetUntil` is the first day on which the milestone was met, `until` that on which another
  /// due day counts; either may lie in the future for ever.
  static func forEachCourse(
    in contract: ContractCase, where isMeant: (Consequence) -> Bool,
    _ body: (LadderCourse, _ unmetUntil: Day, _ until: Day, Evidence) -> Void
  ) {
    // By place: nearly every obligation is passed over, and is not touched for that.
    for place in contract.ladders.isEmpty ? 0..<0 : contract.obligations.indices {
      let milestone = contract.obligations[place].term.milestone
      guard
        let own = contract.ladderPlace(of: milestone, part: contract.obligations[place].term.part),
        contract.ladders[own].tiers.contains(where: isMeant)
      else { continue }
      let (obligation, ladder) = (contract.obligations[place], contract.ladders[own])
      let node = NodeSpans(
        contract: contract, obligation: obligation, blocking: Blocking(of: milestone))
      obligation.schedule.forEach { due, from, until in
        guard case .determined(let day, let basis) = due else { return }
        let first = max(day.actBy + 1, from)
        guard let (unmetUntil, evidence) = node.unmet(from: first) else { return }
        let end = min(unmetUntil, until)
        guard first < end else { return }
        body(
          node.course(of: ladder, day, basis, from: first, until: end), unmetUntil, until, evidence)
      }
    }
  }
}
