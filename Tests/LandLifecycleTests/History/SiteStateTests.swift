import CivilCalendar
import LandLifecycle
import Testing

struct SiteStateTests {
  enum Outcome: Hashable {
    case becomes(SiteState)
    case refused(EventRefusal)
  }

  struct Case: CustomTestStringConvertible {
    let state: SiteState
    let event: SiteEvent
    let outcome: Outcome
    var testDescription: String { "\(state.stage.code) + \(event.code)" }

    init(_ state: SiteState, _ event: SiteEvent, _ outcome: Outcome) {
      self.state = state
      self.event = event
      self.outcome = outcome
    }
  }

  static let before = Occurrence.on("2021-01-04")
  static let when = Occurrence.on("2021-06-01")
  static let granted = SiteState.granted
  static let handedOver = SiteState.handedOver(before)
  static let building = SiteState.underConstruction(since: before)
  static let stopped = SiteState.suspended(since: before)
  static let completed = SiteState.completed(before)
  static let producing = SiteState.inProduction(since: before)
  static let atTarget = SiteState.atTarget(since: before)

  static let table: [Case] = [
    Case(granted, .handedOver, .becomes(.handedOver(when))),
    Case(granted, .started, .refused(.needs(.handedOver, before: .started))),
    Case(granted, .suspended, .refused(.noConstruction(.suspended, while: .granted))),
    Case(granted, .resumed, .refused(.noConstruction(.resumed, while: .granted))),
    Case(granted, .completed, .refused(.needs(.started, before: .completed))),
    Case(granted, .productionBegan, .refused(.needs(.completed, before: .productionBegan))),
    Case(granted, .targetReached, .refused(.needs(.productionBegan, before: .targetReached))),
    Case(granted, .closed(.takenBack), .becomes(.closed(.takenBack, when))),
    Case(granted, .closed(.rescinded), .becomes(.closed(.rescinded, when))),
    Case(granted, .closed(.surrendered), .becomes(.closed(.surrendered, when))),
    Case(granted, .closed(.expired), .becomes(.closed(.expired, when))),

    Case(handedOver, .handedOver, .refused(.alreadyPast(.handedOver, while: .handedOver))),
    Case(handedOver, .started, .becomes(.underConstruction(since: when))),
    Case(handedOver, .suspended, .refused(.noConstruction(.suspended, while: .handedOver))),
    Case(handedOver, .resumed, .refused(.noConstruction(.resumed, while: .handedOver))),
    Case(handedOver, .completed, .refused(.needs(.started, before: .completed))),
    Case(handedOver, .productionBegan, .refused(.needs(.completed, before: .productionBegan))),
    Case(handedOver, .targetReached, .refused(.needs(.productionBegan, before: .targetReached))),
    Case(handedOver, .closed(.takenBack), .becomes(.closed(.takenBack, when))),
    Case(handedOver, .closed(.rescinded), .becomes(.closed(.rescinded, when))),
    Case(handedOver, .closed(.surrendered), .becomes(.closed(.surrendered, when))),
    Case(handedOver, .closed(.expired), .becomes(.closed(.expired, when))),

    Case(building, .handedOver, .refused(.alreadyPast(.handedOver, while: .underConstruction))),
    Case(building, .started, .refused(.alreadyPast(.started, while: .underConstruction))),
    Case(building, .suspended, .becomes(.suspended(since: when))),
    Case(building, .resumed, .refused(.noConstruction(.resumed, while: .underConstruction))),
    Case(building, .completed, .becomes(.completed(when))),
    Case(building, .productionBegan, .refused(.needs(.completed, before: .productionBegan))),
    Case(building, .targetReached, .refused(.needs(.productionBegan, before: .targetReached))),
    Case(building, .closed(.takenBack), .becomes(.closed(.takenBack, when))),
    Case(building, .closed(.rescinded), .becomes(.closed(.rescinded, when))),
    Case(building, .closed(.surrendered), .becomes(.closed(.surrendered, when))),
    Case(building, .closed(.expired), .becomes(.closed(.expired, when))),

    Case(stopped, .handedOver, .refused(.alreadyPast(.handedOver, while: .suspended))),
    Case(stopped, .started, .refused(.alreadyPast(.started, while: .suspended))),
    Case(stopped, .suspended, .refused(.alreadyPast(.suspended, while: .suspended))),
    Case(stopped, .resumed, .becomes(.underConstruction(since: when))),
    Case(stopped, .completed, .refused(.needs(.resumed, before: .completed))),
    Case(stopped, .productionBegan, .refused(.needs(.completed, before: .productionBegan))),
    Case(stopped, .targetReached, .refused(.needs(.productionBegan, before: .targetReached))),
    Case(stopped, .closed(.takenBack), .becomes(.closed(.takenBack, when))),
    Case(stopped, .closed(.rescinded), .becomes(.closed(.rescinded, when))),
    Case(stopped, .closed(.surrendered), .becomes(.closed(.surrendered, when))),
    Case(stopped, .closed(.expired), .becomes(.closed(.expired, when))),

    Case(completed, .handedOver, .refused(.alreadyPast(.handedOver, while: .completed))),
    Case(completed, .started, .refused(.alreadyPast(.started, while: .completed))),
    Case(completed, .suspended, .refused(.noConstruction(.suspended, while: .completed))),
    Case(completed, .resumed, .refused(.noConstruction(.resumed, while: .completed))),
    Case(completed, .completed, .refused(.alreadyPast(.completed, while: .completed))),
    Case(completed, .productionBegan, .becomes(.inProduction(since: when))),
    Case(completed, .targetReached, .refused(.needs(.productionBegan, before: .targetReached))),
    Case(completed, .closed(.takenBack), .becomes(.closed(.takenBack, when))),
    Case(completed, .closed(.rescinded), .becomes(.closed(.rescinded, when))),
    Case(completed, .closed(.surrendered), .becomes(.closed(.surrendered, when))),
    Case(completed, .closed(.expired), .becomes(.closed(.expired, when))),

    Case(producing, .handedOver, .refused(.alreadyPast(.handedOver, while: .inProduction))),
    Case(producing, .started, .refused(.alreadyPast(.started, while: .inProduction))),
    Case(producing, .suspended, .refused(.noConstruction(.suspended, while: .inProduction))),
    Case(producing, .resumed, .refused(.noConstruction(.resumed, while: .inProduction))),
    Case(producing, .completed, .refused(.alreadyPast(.completed, while: .inProduction))),
    Case(
      producing, .productionBegan, .refused(.alreadyPast(.productionBegan, while: .inProduction))),
    Case(producing, .targetReached, .becomes(.atTarget(since: when))),
    Case(producing, .closed(.takenBack), .becomes(.closed(.takenBack, when))),
    Case(producing, .closed(.rescinded), .becomes(.closed(.rescinded, when))),
    Case(producing, .closed(.surrendered), .becomes(.closed(.surrendered, when))),
    Case(producing, .closed(.expired), .becomes(.closed(.expired, when))),

    Case(atTarget, .handedOver, .refused(.alreadyPast(.handedOver, while: .atTarget))),
    Case(atTarget, .started, .refused(.alreadyPast(.started, while: .atTarget))),
    Case(atTarget, .suspended, .refused(.noConstruction(.suspended, while: .atTarget))),
    Case(atTarget, .resumed, .refused(.noConstruction(.resumed, while: .atTarget))),
    Case(atTarget, .completed, .refused(.alreadyPast(.completed, while: .atTarget))),
    Case(atTarget, .productionBegan, .refused(.alreadyPast(.productionBegan, while: .atTarget))),
    Case(atTarget, .targetReached, .refused(.alreadyPast(.targetReached, while: .atTarget))),
    Case(atTarget, .closed(.takenBack), .becomes(.closed(.takenBack, when))),
    Case(atTarget, .closed(.rescinded), .becomes(.closed(.rescinded, when))),
    Case(atTarget, .closed(.surrendered), .becomes(.closed(.surrendered, when))),
    Case(atTarget, .closed(.expired), .becomes(.closed(.expired, when))),
  ]

  /// Nothing follows the end, whichever end it was.
  static let afterTheEnd: [Case] = Closure.allCases.flatMap { closure in
    let closed = SiteState.closed(closure, before)
    return [
      Case(closed, .handedOver, .refused(.afterEnd(.handedOver, closure))),
      Case(closed, .started, .refused(.afterEnd(.started, closure))),
      Case(closed, .suspended, .refused(.afterEnd(.suspended, closure))),
      Case(closed, .resumed, .refused(.afterEnd(.resumed, closure))),
      Case(closed, .completed, .refused(.afterEnd(.completed, closure))),
      Case(closed, .productionBegan, .refused(.afterEnd(.productionBegan, closure))),
      Case(closed, .targetReached, .refused(.afterEnd(.targetReached, closure))),
      Case(closed, .closed(.takenBack), .refused(.afterEnd(.closed(.takenBack), closure))),
      Case(closed, .closed(.rescinded), .refused(.afterEnd(.closed(.rescinded), closure))),
      Case(closed, .closed(.surrendered), .refused(.afterEnd(.closed(.surrendered), closure))),
      Case(closed, .closed(.expired), .refused(.afterEnd(.closed(.expired), closure))),
    ]
  }

  static func outcome(_ state: SiteState, _ event: SiteEvent, _ when: Occurrence) -> Outcome {
    do throws(EventRefusal) {
      return .becomes(try state.applying(event, when))
    } catch {
      return .refused(error)
    }
  }

  @Test(arguments: table + afterTheEnd)
  func `every state answers every event by name`(_ item: Case) {
    #expect(Self.outcome(item.state, item.event, Self.when) == item.outcome)
  }

  @Test func `the table holds every pair of stage and event once`() {
    let pairs = Self.table.map { "\($0.state.stage.code) + \($0.event.code)" }
    #expect(Set(pairs).count == pairs.count)
    #expect(pairs.count == (Stage.allCases.count - 1) * SiteEvent.all.count)
    #expect(Self.afterTheEnd.count == Closure.allCases.count * SiteEvent.all.count)
  }

  @Test func `an event before the day the state was entered is refused, on that day it is not`() {
    #expect(
      Self.outcome(Self.handedOver, .started, .on("2021-01-03"))
        == .refused(.beforeEarlierEvent(.started, earlier: "2021-01-04")))
    #expect(
      Self.outcome(Self.handedOver, .started, .on("2021-01-04"))
        == .becomes(.underConstruction(since: .on("2021-01-04"))))
    #expect(
      Self.outcome(Self.atTarget, .closed(.expired), .on("2021-01-03"))
        == .refused(.beforeEarlierEvent(.closed(.expired), earlier: "2021-01-04")))
  }

  @Test func `a missing event is named before a wrong day is`() {
    #expect(
      Self.outcome(Self.handedOver, .completed, .on("2020-01-01"))
        == .refused(.needs(.started, before: .completed)))
  }

  @Test func `a day unknown on either side is never out of order`() {
    #expect(
      Self.outcome(Self.handedOver, .started, .by("2020-01-01"))
        == .becomes(.underConstruction(since: .by("2020-01-01"))))
    #expect(
      Self.outcome(.handedOver(.by("2021-01-04")), .started, .on("2020-01-01"))
        == .becomes(.underConstruction(since: .on("2020-01-01"))))
  }
}
