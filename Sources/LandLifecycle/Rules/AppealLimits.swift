import CivilCalendar

/// Until when a decision by art. 14 can be appealed, and what else acts about one wait for.
///
/// The limits run from service, whatever else happens in between. The office demands performance and
/// asks the court for enforcement only once the last of them is over.
///
/// - Source: 行政复议法（2023）, arts. 20 and 23; 行政诉讼法, arts. 45 and 46; 行政强制法, arts. 53 and 54.
struct AppealLimits {
  let rulebook: Rulebook
  let calendar: WorkCalendar

  /// The time by which the last limit of appeal ends in a state; none for states in which none runs.
  func length(in state: IdleCaseState) -> ClockSpans.Length {
    switch state {
    case .disposed(let way, let served) where way.isDecision:
      length(
        rulebook.needsReviewFirst(way, servedOn: served) ? .reviewPeriod : .suitPeriod, served)
    case .reviewed(_, let received): length(.suitAfterReview, received)
    case .none, .suspected, .underInvestigation, .determined, .hearingTold, .disposed,
      .underReview, .inCourt, .judged, .setAside, .demanded, .enforcing, .performed, .closed:
      .none
    }
  }

  /// The time in which an appeal can be made in a state; none where it is no appeal of that state.
  func length(for appeal: IdleCaseEvent, in state: IdleCaseState) -> ClockSpans.Length {
    switch state {
    case .disposed(let way, let served) where way.isDecision && appeal == .reviewApplied:
      length(.reviewPeriod, served)
    case .disposed(let way, let served) where way.isDecision && appeal == .suitFiled:
      rulebook.needsReviewFirst(way, servedOn: served) ? .none : length(.suitPeriod, served)
    case .reviewed(_, let received) where appeal == .suitFiled: length(.suitAfterReview, received)
    case .none, .suspected, .underInvestigation, .determined, .hearingTold, .disposed,
      .underReview, .reviewed, .inCourt, .judged, .setAside, .demanded, .enforcing, .performed,
      .closed:
      .none
    }
  }

  /// The time that a demand leaves to perform; none in other states.
  func demandWait(in state: IdleCaseState) -> ClockSpans.Length {
    if case .demanded(_, let served) = state { length(.demandWait, served) } else { .none }
  }

  /// The time of the public notice before a take-back.
  func publicNotice(from day: Day) -> ClockSpans.Length { length(.takeBackNotice, day) }

  private func length(_ parameter: Parameter, _ day: Day) -> ClockSpans.Length {
    ClockSpans.length(parameter, from: day, rulebook, calendar)
  }
}

extension Rulebook {
  /// Whether a suit against a decision comes only after a review, as law and the office's choice say.
  func needsReviewFirst(_ way: IdleDisposal, servedOn day: Day) -> Bool {
    guard self[.reviewBeforeSuit].isInForce(on: day) else { return false }
    switch way {
    case .takenBack: return true
    case .feeCharged: return choices[.feeReview] == .required
    case .extended, .useChanged, .temporaryUse, .boughtBack, .exchanged, .otherWay: return false
    }
  }
}
