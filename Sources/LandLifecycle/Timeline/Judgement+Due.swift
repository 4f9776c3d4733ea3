public import CivilCalendar

extension Judgement {
  /// Returns the next day, from this one on, that is the last in time for something not yet met;
  /// nil if nothing is known to fall due.
  public func nextDue(onOrAfter day: Day) -> Day? {
    obligations(on: day).compactMap { $0.lastDay(ifOpenOn: day) }.min()
  }
}

extension Obligation {
  /// The last day in time, if the obligation is open on a day and that day is not before it.
  public func lastDay(ifOpenOn day: Day) -> Day? {
    guard case .determined(let due, _) = due, due.actBy >= day else { return nil }
    switch state {
    case .pending, .dueSoon: return due.actBy
    case .met, .metLate, .metBy, .metUndecided, .overdue, .blockedByGrantor, .excused, .waiting,
      .notCarried, .indeterminate, .notAgreed, .ended:
      return nil
    }
  }
}
