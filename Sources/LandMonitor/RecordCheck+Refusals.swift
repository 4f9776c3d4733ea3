import LandLifecycle

extension IdleCaseRefusal {
  /// The act that was refused.
  var event: IdleCaseEvent {
    switch self {
    case .needs(_, before: let event), .alreadyPast(let event, while: _),
      .notForDisposal(let event, _), .beforeEarlierAct(let event, earlier: _),
      .beforeLimit(let event, of: _, limit: _), .afterLimit(let event, limit: _):
      event
    }
  }

  /// Whether what was typed is taken all the same, and only flagged.
  var isFlagged: Bool {
    switch self {
    case .beforeLimit(.demandServed, of: _, limit: _), .afterLimit: true
    case .beforeLimit, .needs, .alreadyPast, .notForDisposal, .beforeEarlierAct: false
    }
  }
}

extension EventRefusal {
  /// The event that was refused.
  var event: SiteEvent {
    switch self {
    case .needs(_, before: let event), .alreadyPast(let event, while: _),
      .noConstruction(let event, while: _), .afterEnd(let event, _),
      .beforeEarlierEvent(let event, earlier: _):
      event
    }
  }
}
