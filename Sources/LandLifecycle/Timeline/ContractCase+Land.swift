import CivilCalendar

/// What happened to the ground and its holder, as far as it decides what is judged.
extension ContractCase {
  /// How others took the contract's place; nil if none did before it ended otherwise.
  static func succession(_ history: History, _ idleCase: IdleCaseFold) -> Succession? {
    guard let land = history.later.landEvents.first(where: { $0.event.endsContract }) else {
      return nil
    }
    let open = idleCase.openCases.first { $0.from <= land.day && land.day < $0.ends }
    let from = open?.ends ?? land.day
    if let closed = history.closedFrom, closed <= from { return nil }
    return Succession(event: land.event, from: from)
  }

  /// The stretches of days on which the land stood determined to be idle and was not dealt with
  /// (处理完毕): until a way of art. 12 was decided, or a decision of art. 14 performed.
  var determinedDays: [(from: Day, until: Day)] {
    var determined: [(from: Day, until: Day)] = []
    for (index, step) in idleCase.steps.enumerated() where step.state.isDeterminedStill {
      let next = index + 1 < idleCase.steps.count ? idleCase.steps[index + 1].from : .forever
      determined.append((step.from, next))
    }
    return DayRange.merged(determined.filter { $0.from < $0.until })
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

extension IdleCaseState {
  /// Whether the land stands determined to be idle and is not dealt with yet.
  fileprivate var isDeterminedStill: Bool {
    switch self {
    case .determined, .hearingTold, .setAside: true
    case .disposed(let way, _): way.isDecision
    case .underReview, .reviewed, .inCourt, .judged, .demanded, .enforcing: true
    case .none, .suspected, .underInvestigation, .performed, .closed: false
    }
  }
}
