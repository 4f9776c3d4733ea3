import CivilCalendar
import LandLifecycle
import Testing

struct IdleCaseStateTests {
  enum Outcome: Hashable {
    case becomes(IdleCaseState)
    case refused(IdleCaseRefusal)
  }

  struct Case: CustomTestStringConvertible {
    let state: IdleCaseState
    let event: IdleCaseEvent
    let outcome: Outcome
    var testDescription: String { "\(state.step.code) + \(event.code)" }

    init(_ state: IdleCaseState, _ event: IdleCaseEvent, _ outcome: Outcome) {
      self.state = state
      self.event = event
      self.outcome = outcome
    }

    static func refusesEveryDisposal(
      _ state: IdleCaseState, _ refusal: (IdleCaseEvent) -> IdleCaseRefusal
    ) -> [Case] {
      IdleDisposal.allCases.map { Case(state, .disposed($0), .refused(refusal(.disposed($0)))) }
    }
  }

  static let before: Day = "2021-01-04"
  static let today: Day = "2021-06-01"
  static let none = IdleCaseState.none
  static let suspected = IdleCaseState.suspected(since: before)
  static let inquiry = IdleCaseState.underInvestigation(since: before)
  static let determined = IdleCaseState.determined(on: before)
  static let disposed = IdleCaseState.disposed(.extended, on: before)
  static let closed = IdleCaseState.closed(on: before)

  static let table: [Case] =
    [
      Case(none, .suspicionRaised, .becomes(.suspected(since: today))),
      Case(none, .inquiryServed, .refused(.needs(.suspicionRaised, before: .inquiryServed))),
      Case(none, .cleared, .refused(.needs(.suspicionRaised, before: .cleared))),
      Case(
        none, .determinationServed,
        .refused(.needs(.suspicionRaised, before: .determinationServed))),
      Case(none, .closed, .refused(.needs(.suspicionRaised, before: .closed))),

      Case(
        suspected, .suspicionRaised, .refused(.alreadyPast(.suspicionRaised, while: .suspected))),
      Case(suspected, .inquiryServed, .becomes(.underInvestigation(since: today))),
      Case(suspected, .cleared, .becomes(.closed(on: today))),
      Case(
        suspected, .determinationServed,
        .refused(.needs(.inquiryServed, before: .determinationServed))),
      Case(suspected, .closed, .refused(.needs(.inquiryServed, before: .closed))),

      Case(
        inquiry, .suspicionRaised,
        .refused(.alreadyPast(.suspicionRaised, while: .underInvestigation))),
      Case(
        inquiry, .inquiryServed,
        .refused(.alreadyPast(.inquiryServed, while: .underInvestigation))),
      Case(inquiry, .cleared, .becomes(.closed(on: today))),
      Case(inquiry, .determinationServed, .becomes(.determined(on: today))),
      Case(inquiry, .closed, .refused(.needs(.determinationServed, before: .closed))),

      Case(
        determined, .suspicionRaised, .refused(.alreadyPast(.suspicionRaised, while: .determined))),
      Case(determined, .inquiryServed, .refused(.alreadyPast(.inquiryServed, while: .determined))),
      Case(determined, .cleared, .refused(.alreadyPast(.cleared, while: .determined))),
      Case(
        determined, .determinationServed,
        .refused(.alreadyPast(.determinationServed, while: .determined))),
      Case(determined, .closed, .refused(.needs(.disposed(.otherWay), before: .closed))),
      Case(determined, .disposed(.extended), .becomes(.disposed(.extended, on: today))),
      Case(determined, .disposed(.useChanged), .becomes(.disposed(.useChanged, on: today))),
      Case(determined, .disposed(.temporaryUse), .becomes(.disposed(.temporaryUse, on: today))),
      Case(determined, .disposed(.boughtBack), .becomes(.disposed(.boughtBack, on: today))),
      Case(determined, .disposed(.exchanged), .becomes(.disposed(.exchanged, on: today))),
      Case(determined, .disposed(.otherWay), .becomes(.disposed(.otherWay, on: today))),
      Case(determined, .disposed(.feeCharged), .becomes(.disposed(.feeCharged, on: today))),
      Case(determined, .disposed(.takenBack), .becomes(.disposed(.takenBack, on: today))),

      Case(
        disposed, .suspicionRaised, .refused(.alreadyPast(.suspicionRaised, while: .disposed))),
      Case(disposed, .inquiryServed, .refused(.alreadyPast(.inquiryServed, while: .disposed))),
      Case(disposed, .cleared, .refused(.alreadyPast(.cleared, while: .disposed))),
      Case(
        disposed, .determinationServed,
        .refused(.alreadyPast(.determinationServed, while: .disposed))),
      Case(disposed, .closed, .becomes(.closed(on: today))),

      Case(closed, .suspicionRaised, .becomes(.suspected(since: today))),
      Case(closed, .inquiryServed, .refused(.needs(.suspicionRaised, before: .inquiryServed))),
      Case(closed, .cleared, .refused(.alreadyPast(.cleared, while: .closed))),
      Case(
        closed, .determinationServed,
        .refused(.needs(.suspicionRaised, before: .determinationServed))),
      Case(closed, .closed, .refused(.alreadyPast(.closed, while: .closed))),
    ]
    + Case.refusesEveryDisposal(none) { .needs(.suspicionRaised, before: $0) }
    + Case.refusesEveryDisposal(suspected) { .needs(.inquiryServed, before: $0) }
    + Case.refusesEveryDisposal(inquiry) { .needs(.determinationServed, before: $0) }
    + Case.refusesEveryDisposal(disposed) { .alreadyPast($0, while: .disposed) }
    + Case.refusesEveryDisposal(closed) { .needs(.suspicionRaised, before: $0) }

  static func outcome(_ state: IdleCaseState, _ event: IdleCaseEvent, _ day: Day) -> Outcome {
    do throws(IdleCaseRefusal) {
      return .becomes(try state.applying(event, on: day))
    } catch {
      return .refused(error)
    }
  }

  @Test(arguments: table)
  func `every step answers every act by name`(_ item: Case) {
    #expect(Self.outcome(item.state, item.event, Self.today) == item.outcome)
  }

  @Test func `the table holds every pair of step and act once`() {
    let pairs = Self.table.map { "\($0.state.step.code) + \($0.event.code)" }
    #expect(Set(pairs).count == pairs.count)
    #expect(pairs.count == IdleCaseStep.allCases.count * IdleCaseEvent.all.count)
  }

  @Test func `an act before the day its step was entered is refused, on that day it is not`() {
    #expect(
      Self.outcome(Self.suspected, .inquiryServed, "2021-01-03")
        == .refused(.beforeEarlierAct(.inquiryServed, earlier: "2021-01-04")))
    #expect(
      Self.outcome(Self.suspected, .inquiryServed, "2021-01-04")
        == .becomes(.underInvestigation(since: "2021-01-04")))
    #expect(
      Self.outcome(Self.closed, .suspicionRaised, "2021-01-03")
        == .refused(.beforeEarlierAct(.suspicionRaised, earlier: "2021-01-04")))
  }
}
