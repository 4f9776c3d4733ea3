public import CivilCalendar

/// The idle case as an act typed by hand is held against.
extension Judgement {
  /// Returns the idle case at the end of a day with the duties beside its path.
  public func idleCase(on day: Day) -> IdleCase {
    let acted = contract.idleCase.standing(on: day)
    let state = idleCaseState(on: day)
    return state == acted.state ? acted : IdleCase(state)
  }

  /// Returns the idle case as an act of a day found it: by the acts on record of earlier days, and by
  /// those of the same day that come before it on the path. What happened later does not speak.
  ///
  /// A suspicion of the rule alone does not stand in the way of recording that the office found the
  /// land: the thirty days of the inquiry run from that act.
  public func idleCase(before event: IdleCaseEvent, on day: Day) -> IdleCase {
    let acts = history.caseActs.prefix {
      ($0.day, $0.event.orderWithinDay) < (day, event.orderWithinDay)
    }
    let acted = contract.idleCase(of: Array(acts)).standing(on: day)
    guard event != .suspicionRaised else { return acted }
    switch acted.state {
    case .none, .closed:
      let suspicion = Self.suspicion(amid: timeline.findings(on: day))
      return suspicion.map { IdleCase(.suspected(since: $0)) } ?? acted
    case .suspected, .underInvestigation, .determined, .hearingTold, .disposed, .underReview,
      .reviewed, .inCourt, .judged, .setAside, .demanded, .enforcing, .performed:
      return acted
    }
  }

  /// Returns the case after an act, in the state in which the act's own day found it.
  ///
  /// - Throws: `IdleCaseRefusal` naming what is missing.
  public func applying(
    _ event: IdleCaseEvent, on day: Day
  ) throws(IdleCaseRefusal) -> IdleCase {
    try idleCase(before: event, on: day).applying(event, on: day)
  }

  /// Whether acts of the idle case are on record that lie after a day.
  package func hasCaseActs(after day: Day) -> Bool {
    history.caseActs.last.map { $0.day > day } ?? false
  }

  /// The acts on record that took part in the case, by day; those that could not are contradictions.
  package var actsTaken: [(event: IdleCaseEvent, day: Day)] {
    contract.idleCase.episodes.flatMap(\.acts)
  }

  /// Why acts on record could not take part in the case as they stand, by day.
  package var actsRefused: [(refusal: IdleCaseRefusal, day: Day)] {
    contract.idleCase.contradictions.compactMap {
      if case .caseActRefused(let refusal, on: let day) = $0 { (refusal, day) } else { nil }
    }
  }
}

extension ContractCase {
  /// The idle case as some acts alone would have it.
  fileprivate func idleCase(of acts: [(event: IdleCaseEvent, day: Day)]) -> IdleCaseFold {
    IdleCaseFold(acts: acts, limits: AppealLimits(rulebook: rulebook, calendar: calendar))
  }
}
