import CivilCalendar

/// What happened to the ground and its holder, as far as it decides what is judged.
extension ContractCase {
  /// The first day on which other contracts or parcels have taken this one's place.
  ///
  /// While the office has an idle case open, the land stays judged under this contract: a change of
  /// numbers does not close a case.
  static func succeeded(_ history: History, _ idleCase: IdleCaseFold) -> Day? {
    guard let day = history.later.landEvents.first(where: { $0.event.endsContract })?.day else {
      return nil
    }
    return idleCase.openCases.first { $0.from <= day && day < $0.ends }?.ends ?? day
  }

  /// The stretches of days on which the land stood determined to be idle and was not disposed of;
  /// telling of the hearing disposes of nothing, and a decision set aside opens it anew.
  var determinedDays: [(from: Day, until: Day)] {
    var determined: [(from: Day, until: Day)] = []
    var opened: Day?
    for step in idleCase.steps {
      switch step.state {
      case .determined, .hearingTold, .setAside: opened = opened ?? step.from
      case .none, .suspected, .underInvestigation, .disposed, .underReview, .reviewed, .inCourt,
        .judged, .demanded, .enforcing, .performed, .closed:
        if let from = opened { determined.append((from, step.from)) }
        opened = nil
      }
    }
    if let from = opened { determined.append((from, .forever)) }
    return determined
  }
}

extension LandEvent {
  /// Whether the whole of the land goes on under other numbers, so that this contract is judged no
  /// more: a new grant, a merger, or a split into two or more.
  ///
  /// A split that names one number only is of a part: the rest stays.
  public var endsContract: Bool {
    switch self {
    case .split(let numbers): numbers.count > 1
    case .merged, .regranted: true
    case .transferred, .mortgaged, .mortgageReleased, .seized, .seizureLifted,
      .shareholdersChanged, .surplus, .surplusSplit:
      false
    }
  }
}
