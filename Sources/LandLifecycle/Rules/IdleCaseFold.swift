import CivilCalendar

/// The idle case of a contract, folded tolerantly from the acts on record.
///
/// The machine itself asks for a suspicion first; the timeline raises one by rule, so an inquiry on
/// record implies it, and what cannot be is kept as a contradiction.
struct IdleCaseFold: Sendable {
  private(set) var steps: [History.CaseStep] = []
  private(set) var contradictions: [Contradiction] = []

  init(acts: [(event: IdleCaseEvent, day: Day)]) {
    var state = IdleCaseState.none
    for (event, day) in acts {
      do throws(IdleCaseRefusal) {
        if event == .inquiryServed, state == .none {
          state = try state.applying(.suspicionRaised, on: day)
        }
        state = try state.applying(event, on: day)
        steps.append(History.CaseStep(from: day, state: state))
      } catch {
        contradictions.append(.caseActRefused(error, on: day))
      }
    }
  }

  /// The stretches of days on which the office had a case open, from its first act up to, but not
  /// including, the day of its disposal or end.
  var openCases: [(from: Day, ends: Day)] {
    var cases: [(from: Day, ends: Day)] = []
    var opened: Day?
    for step in steps {
      switch step.state {
      case .suspected, .underInvestigation, .determined: opened = opened ?? step.from
      case .none, .disposed, .closed:
        if let from = opened { cases.append((from, step.from)) }
        opened = nil
      }
    }
    if let from = opened { cases.append((from, .forever)) }
    return cases
  }

  /// Returns the state on a day, as far as acts on record decide it.
  func state(on day: Day) -> IdleCaseState { steps.last { $0.from <= day }?.state ?? .none }
}
