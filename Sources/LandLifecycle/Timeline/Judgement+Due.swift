public import CivilCalendar

extension Judgement {
  /// Returns the next day, from this one on, that is the last in time for something not yet met;
  /// nil if nothing is known to fall due.
  ///
  /// - Parameter findings: The day's findings.
  package func nextDue(onOrAfter day: Day, amid findings: [Finding]) -> Day? {
    obligations(on: day, amid: findings).compactMap { $0.lastDay(ifOpenOn: day) }.min()
  }
}

extension Judgement {
  /// Returns the rules that decide a finding and are not the shipped ones: the office's own, and its
  /// own choices.
  package func ownRules(behind finding: Finding) -> [Parameter] {
    finding.kind.parameters.compactMap { shipped in
      let held = contract.rulebook[shipped, on: finding.since].parameter
      return held == shipped ? nil : held
    }
  }
}

extension Obligation {
  /// The last day in time, if the obligation is open on a day and that day is not before it.
  public func lastDay(ifOpenOn day: Day) -> Day? {
    guard case .determined(let due, _) = due, due.actBy >= day else { return nil }
    switch state {
    case .pending, .dueSoon: return due.actBy
    case .met, .metLate, .metBy, .metUndecided, .overdue, .blockedByGrantor, .excused, .offered,
      .waiting,
      .notCarried, .indeterminate, .notAgreed, .ended:
      return nil
    }
  }
}
