import CivilCalendar
import LandLifecycle
import Testing

struct IdleCaseStateTests {
  static let before: Day = "2025-01-06"
  static let today: Day = "2025-06-02"

  /// What every state answers to an act, a line for each answer; `x/agreed` stands for the six ways of
  /// art. 12, `x` alone for both decisions of art. 14, and `past` for all that is not named.
  struct Case: CustomTestStringConvertible {
    let event: IdleCaseEvent
    let answers: [String]
    var testDescription: String { event.code }

    init(_ event: IdleCaseEvent, _ answers: [String]) {
      self.event = event
      self.answers = answers
    }
  }

  @Test(arguments: table)
  func `every state answers every act by name`(_ item: Case) {
    #expect(Self.answers(item.event) == item.answers)
  }

  @Test func `the table holds every act once`() {
    #expect(Self.table.map(\.event) == IdleCaseEvent.all)
    #expect(
      Set(IdleCaseState.all(on: Self.before).map(\.step)) == Set(IdleCaseStep.allCases))
  }

  @Test func `an act before the day its state was entered is refused, on that day it is not`() {
    let suspected = IdleCaseState.suspected(since: "2021-01-04")
    #expect(throws: IdleCaseRefusal.beforeEarlierAct(.inquiryServed, earlier: "2021-01-04")) {
      try suspected.applying(.inquiryServed, on: "2021-01-03")
    }
    #expect(
      (try? suspected.applying(.inquiryServed, on: "2021-01-04"))  // refused would be nil
        == .underInvestigation(since: "2021-01-04"))
    #expect(throws: IdleCaseRefusal.beforeEarlierAct(.suspicionRaised, earlier: "2021-01-04")) {
      try IdleCaseState.closed(on: "2021-01-04").applying(.suspicionRaised, on: "2021-01-03")
    }
  }

  @Test func `a take-back served before the review law changed can be sued at once`() {
    let served = IdleCaseState.disposed(.takenBack, on: "2023-12-31")
    #expect(
      (try? served.applying(.suitFiled, on: "2024-02-01"))  // refused would be nil
        == .inCourt(.takenBack, since: "2024-02-01"))
    #expect(throws: IdleCaseRefusal.needs(.reviewApplied, before: .suitFiled)) {
      try IdleCaseState.disposed(.takenBack, on: "2024-01-01").applying(
        .suitFiled, on: "2024-02-01")
    }
  }

  @Test func `steps are ordered along the life of a case, and keep their numbers`() {
    #expect(IdleCaseStep.allCases.map(\.place) == Array(0..<15))
    #expect(
      IdleCaseStep.allCases.map(\.rawValue) == [0, 1, 2, 3, 6, 4, 7, 8, 9, 10, 11, 12, 13, 14, 5])
    #expect(IdleCaseStep.disposed < .closed && .hearingTold < IdleCaseStep.disposed)
  }

  // MARK: - Reading the machine

  private static func answers(_ event: IdleCaseEvent) -> [String] {
    var lines: [(answer: String, states: [String])] = []
    for state in IdleCaseState.all(on: before) {
      let answer = answer(of: state, to: event)
      let name = state.step.code + (state.disposal.map { "/\($0.code)" } ?? "")
      if let index = lines.firstIndex(where: { $0.answer == answer }) {
        lines[index].states.append(name)
      } else {
        lines.append((answer, [name]))
      }
    }
    return lines.filter { $0.answer != "past" }.map { line in
      var text = " " + line.states.joined(separator: " ") + " "
      let agreed = IdleDisposal.allCases.filter { !$0.isDecision }.map { "disposed/\($0.code)" }
      text = text.replacing(" \(agreed.joined(separator: " ")) ", with: " disposed/agreed ")
      for step in IdleCaseStep.allCases {
        text = text.replacing(
          " \(step.code)/fee-charged \(step.code)/taken-back ", with: " \(step.code) ")
      }
      return "\(line.answer):" + text.dropLast()
    }
  }

  private static func answer(of state: IdleCaseState, to event: IdleCaseEvent) -> String {
    do throws(IdleCaseRefusal) {
      let next = try state.applying(event, on: today)
      return next == state ? "stays" : "→ \(next.step.code)"
    } catch {
      switch error {
      case .needs(let missing, before: event): return "needs \(missing.code)"
      case .alreadyPast(event, while: state.step): return "past"
      case .notForDisposal(event, _): return "not for it"
      case .needs, .alreadyPast, .notForDisposal, .beforeEarlierAct, .beforeLimit, .afterLimit:
        return "\(error)"
      }
    }
  }
}
