import CivilCalendar

/// Until when a decision by art. 14 can be appealed.
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
