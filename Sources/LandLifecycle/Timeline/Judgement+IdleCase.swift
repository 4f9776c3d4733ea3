public import CivilCalendar

/// The idle case as an act typed by hand is held against.
extension Judgement {
  /// Returns the idle case at the end of a day with the duties beside its path.
  public func idleCase(on day: Day) -> IdleCase {
    let acted = contract.idleCase.standing(on: day)
    let state = idleCaseState(on: day)
    return state == acted.state ? acted : IdleCase(state)
  }

  /// Returns the case after an act, in the state that rules and acts on record give on a day.
  ///
  /// A suspicion of the rule alone does not stand in the way of recording that the office found the
  /// land: the thirty days of the inquiry run from that act.
  ///
  /// - Throws: `IdleCaseRefusal` naming what is missing.
  public func applying(
    _ event: IdleCaseEvent, on actDay: Day, asOf day: Day
  ) throws(IdleCaseRefusal) -> IdleCase {
    let standing =
      event == .suspicionRaised ? contract.idleCase.standing(on: day) : idleCase(on: day)
    return try standing.applying(event, on: actDay)
  }
}
