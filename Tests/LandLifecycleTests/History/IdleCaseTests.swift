import CivilCalendar
import LandLifecycle
import TestSupport
import Testing

/// What the strict machine asks beside the path, and what a walk through it at random keeps.
struct IdleCaseTests {
  static let day: Day = "2025-06-02"
  static let determined = IdleCase(.determined(on: "2025-01-06"))
  static let told = IdleCase(.hearingTold(on: "2025-01-06"))

  struct Case: CustomTestStringConvertible {
    let duties: IdleCaseDuties
    let event: IdleCaseEvent
    let missing: IdleCaseEvent?
    var testDescription: String { "\(event.code) with \(duties.rawValue)" }
  }

  static let agreed: [Case] = [
    Case(duties: [], event: .disposed(.extended), missing: .filed),
    Case(duties: [.filed], event: .disposed(.extended), missing: .schemeAgreed),
    Case(duties: [.filed, .schemeAgreed], event: .disposed(.exchanged), missing: .approved),
    Case(
      duties: [.filed, .schemeAgreed, .approved], event: .disposed(.temporaryUse), missing: nil),
    Case(duties: [], event: .filed, missing: nil),
  ]

  static let decided: [Case] = [
    Case(duties: [], event: .disposed(.feeCharged), missing: .approved),
    Case(duties: [.approved], event: .disposed(.feeCharged), missing: nil),
    Case(
      duties: [.approved, .hearingRequested], event: .disposed(.takenBack), missing: .hearingHeld),
    Case(
      duties: [.approved, .hearingRequested, .hearingHeld], event: .disposed(.takenBack),
      missing: .takeBackNoticed),
    Case(
      duties: [.approved, .hearingRequested, .hearingHeld, .takeBackNoticed],
      event: .disposed(.takenBack), missing: nil),
  ]

  static func missing(_ item: Case, in state: IdleCaseState) -> IdleCaseEvent? {
    do throws(IdleCaseRefusal) {
      _ = try IdleCase(state, duties: item.duties).applying(item.event, on: day)
      return nil
    } catch {
      guard case .needs(let missing, before: item.event) = error else { return item.event }
      return missing
    }
  }

  @Test(arguments: agreed)
  func `a way of art 12 needs the filing, an agreed scheme and its approval`(_ item: Case) {
    #expect(Self.missing(item, in: Self.determined.state) == item.missing)
  }

  @Test(arguments: decided)
  func `a decision of art 14 needs approval, and the hearing if one was asked for`(_ item: Case) {
    #expect(Self.missing(item, in: Self.told.state) == item.missing)
  }

  @Test func `a decision set aside takes its preparation with it, a new case everything`() throws {
    let all: IdleCaseDuties = [
      .answered, .published, .filed, .financeTold, .mortgageeTold, .schemeAgreed, .approved,
      .hearingRequested, .hearingHeld, .takeBackNoticed, .fundsSecured,
    ]
    let review = IdleCase(.underReview(.feeCharged, since: "2025-01-06"), duties: all)
    #expect(
      try review.applying(.reviewDecided(.setAside), on: Self.day)
        == IdleCase(
          .setAside(.feeCharged, on: Self.day),
          duties: [
            .answered, .published, .filed, .financeTold, .mortgageeTold, .fundsSecured,
          ]))
    let closed = IdleCase(.closed(on: "2025-01-06"), duties: all)
    #expect(
      try closed.applying(.suspicionRaised, on: Self.day)
        == IdleCase(.suspected(since: Self.day)))
  }

  @Test func `that the office found land can be recorded though the rule suspects it already`()
    throws
  {
    let judgement = Judgement(
      terms: ContractTerms.sample(ObligationTerm(.start, by: .on("2020-06-01"))), facts: [])
    #expect(
      try judgement.applying(.suspicionRaised, on: "2021-07-01").state
        == .suspected(since: "2021-07-01"))
    #expect(
      try judgement.applying(.inquiryServed, on: "2021-07-01").state
        == .underInvestigation(since: "2021-07-01"))
  }

  @Test func `an inquiry after a closed case opens another, and clearing needs no act before`() {
    let terms = ContractTerms.sample(ObligationTerm(.start, by: .on("2020-06-01")))
    let judgement = Judgement(
      terms: terms,
      facts: [
        .idleCase(.cleared, on: "2021-07-01"), .idleCase(.inquiryServed, on: "2022-07-01"),
      ])
    #expect(judgement.idleCaseState(on: "2021-07-01") == .closed(on: "2021-07-01"))
    #expect(
      judgement.idleCaseState(on: "2022-07-01") == .underInvestigation(since: "2022-07-01"))
    #expect(judgement.timeline.story("record") == [])
  }

  @Test func `a walk at random never goes back in time and closes only what was disposed of`() {
    var seeded = Seeded(seed: 20_261_121)
    for walk in 0..<2_000 {
      var standing = IdleCase(.none)
      var day: Day = "2022-01-04"
      var wasDetermined = false
      var wasTold = false
      for _ in 0..<60 {
        day = day + seeded.number(below: 20)
        let event = seeded.one(of: IdleCaseEvent.all)
        guard case .success(let next) = Result(catching: { try standing.applying(event, on: day) })
        else { continue }
        if event == .suspicionRaised { (wasDetermined, wasTold) = (false, false) }
        if event == .determinationServed { wasDetermined = true }
        if event == .hearingTold { wasTold = true }
        if case .disposed(let way) = event {
          #expect(wasDetermined, "walk \(walk)")
          #expect(next.duties.contains(.approved), "walk \(walk)")
          #expect(way.isDecision ? wasTold : next.duties.contains(.filed), "walk \(walk)")
        }
        if let entered = next.state.entered, let before = standing.state.entered {
          #expect(entered >= before, "walk \(walk)")
        }
        standing = next
      }
    }
  }

  @Test func `what is said of a day in a case never rests on a later act`() {
    var seeded = Seeded(seed: 20_261_123)
    let terms = ContractTerms.sample(ObligationTerm(.start, by: .on("2020-06-01")))
    let seen: [Fact] = [
      .inspected(Inspection(on: "2022-07-01", saw: .notStarted)),
      .causeExamined(.noneApplies, on: "2022-07-01"),
    ]
    for walk in 0..<150 {
      let acts = Self.walk(&seeded)
      let whole = Judgement(terms: terms, facts: seen + acts)
      for act in acts {
        let known = acts.filter { $0.day <= act.day }
        let then = Judgement(terms: terms, facts: seen + known)
        let day = act.day
        #expect(
          whole.timeline.findings(on: day) == then.timeline.findings(on: day),
          "walk \(walk) on \(day): \(acts)")
        #expect(whole.idleCaseState(on: day) == then.idleCaseState(on: day), "walk \(walk)")
      }
    }
  }

  /// A case as the strict machine lets it go, from a suspicion on, with duties done half the time.
  private static func walk(_ seeded: inout Seeded) -> [Fact] {
    var standing = IdleCase(.none)
    var day: Day = "2022-08-01"
    var facts: [Fact] = []
    for _ in 0..<400 {
      let event = seeded.one(of: IdleCaseEvent.all)
      if event == .cleared || event == .suspicionRaised && standing.state != .none { continue }
      let later = day + 1 + seeded.number(below: 25)
      guard case .success(let next) = Result(catching: { try standing.applying(event, on: later) })
      else { continue }
      facts.append(.idleCase(event, on: later))
      (standing, day) = (next, later)
    }
    return facts
  }

  @Test func `acts in any order of entry fold to the same case`() {
    var seeded = Seeded(seed: 20_261_122)
    let terms = ContractTerms.sample(ObligationTerm(.start, by: .on("2020-06-01")))
    for walk in 0..<200 {
      let facts = (0..<12).map { _ in
        Fact.idleCase(
          seeded.one(of: IdleCaseEvent.all), on: "2021-07-01" + seeded.number(below: 900))
      }
      let one = Judgement(terms: terms, facts: facts).timeline
      let other = Judgement(terms: terms, facts: seeded.shuffled(facts)).timeline
      #expect(one == other, "walk \(walk): \(facts)")
    }
  }
}
