public import CivilCalendar

extension Judgement {
  /// Returns the next day, from this one on, that is the last in time for something not yet met;
  /// nil if nothing is known to fall due.
  ///
  /// - Parameter findings: The day's findings.
  package func nextDue(onOrAfter day: Day, amid findings: [Finding]) -> Day? {
    var next: Day?
    for place in contract.obligations.indices {
      let obligation = contract.obligations[place]
      if let amendment = obligation.amendment, amendment.obligation.from > day { continue }
      let due = obligation.schedule.due(on: day)
      // Most are past: how they stand need not be asked.
      guard let last = due.lastDay(from: day), next.map({ last < $0 }) ?? true,
        state(of: obligation, due, findings, day).isOpen
      else { continue }
      next = last
    }
    return next
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
    state.isOpen ? due.lastDay(from: day) : nil
  }
}

extension Due {
  /// The last day in time, if it is known and not before a day.
  fileprivate func lastDay(from day: Day) -> Day? {
    guard case .determined(let due, _) = self, due.actBy >= day else { return nil }
    return due.actBy
  }
}

extension ObligationState {
  /// Whether it is yet to be met and not late.
  fileprivate var isOpen: Bool {
    switch self {
    case .pending, .dueSoon: true
    case .met, .metLate, .metBy, .metUndecided, .overdue, .blockedByGrantor, .excused, .offered,
      .waiting, .notCarried, .indeterminate, .notAgreed, .ended:
      false
    }
  }
}
