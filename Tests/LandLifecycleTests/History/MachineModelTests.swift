import CivilCalendar
import LandLifecycle
import TestSupport
import Testing

/// Both machines walked at random, beside models that know less and are written otherwise.
struct MachineModelTests {
  static let seed: UInt64 = 20_261_205

  // MARK: - The site

  /// The site as a number of milestones reached, whether works stand still, and whether all is over.
  private struct SiteModel {
    var reached = 0
    var isStopped = false
    var isClosed = false
    var since: Day?

    static let ladder: [SiteEvent] = [
      .handedOver, .started, .completed, .productionBegan, .targetReached,
    ]

    /// Takes an event if it can be; false, and nothing changed, if it cannot.
    mutating func take(_ event: SiteEvent, _ day: Day) -> Bool {
      guard !isClosed, since.map({ $0 <= day }) ?? true else { return false }
      switch event {
      case .closed: isClosed = true
      case .suspended:
        guard reached == 2, !isStopped else { return false }
        isStopped = true
      case .resumed:
        guard isStopped else { return false }
        isStopped = false
      case .handedOver, .started, .completed, .productionBegan, .targetReached:
        guard !isStopped, reached < Self.ladder.count, Self.ladder[reached] == event else {
          return false
        }
        reached += 1
      }
      since = day
      return true
    }

    var stage: Stage {
      if isClosed { return .closed }
      if isStopped { return .suspended }
      return [.granted, .handedOver, .underConstruction, .completed, .inProduction, .atTarget][
        reached]
    }
  }

  @Test func `the site machine goes where its model goes`() throws {
    var seeded = Seeded(seed: Self.seed)
    for walk in 0..<2_000 {
      var (state, model) = (SiteState.granted, SiteModel())
      var day: Day = "2020-01-02"
      var events: [(SiteEvent, Day)] = []
      for step in 0..<20 {
        // Mostly forwards, and mostly the event that may follow.
        day = day + (seeded.number(below: 60) - 5)
        let rung = min(model.reached, SiteModel.ladder.count - 1)
        let event =
          seeded.happens(50) ? SiteModel.ladder[rung] : seeded.one(of: SiteEvent.all)
        let words: Comment = "seed \(Self.seed), walk \(walk), step \(step): \(event) on \(day)"
        let isTaken = model.take(event, day)
        let next = try? state.applying(event, .on(day))  // the model says whether it is refused
        try #require((next != nil) == isTaken, words)
        if let next {
          state = next
          events.append((event, day))
        }
        try #require(state.stage == model.stage, words)
      }
      // What the strict machine took, the tolerant fold takes whole.
      let history = History(folding: events.map { .site($0.0, .on($0.1)) })
      let words: Comment = "seed \(Self.seed), walk \(walk): \(events)"
      let isOneADay = Set(events.map(\.1)).count == events.count
      if isOneADay {
        try #require(history.tracks[0].contradictions.isEmpty, words)
        try #require(history.siteState(on: "2099-12-31") == state, words)
      }
    }
  }

  // MARK: - The idle case

  @Test func `doing what a refusal asks for leads to the act, and nothing else moves the case`()
    throws
  {
    var seeded = Seeded(seed: Self.seed + 1)
    for walk in 0..<2_000 {
      var state = IdleCaseState.none
      var day: Day = "2024-01-02"
      for step in 0..<25 {
        day = day + seeded.number(below: 30)
        let event = seeded.one(of: IdleCaseEvent.all)
        let words: Comment = "seed \(Self.seed + 1), walk \(walk), step \(step): \(event) on \(day)"
        let before = state
        switch Self.applying(event, to: state, on: day) {
        case .success(let next):
          state = next
          try #require(state.entered == day || state == before, words)
        case .failure(.needs(let missing, before: event)):
          try #require(missing != event, words)
          // A single missing act at a time, until there is none.
          try #require(Self.canReach(event, from: state, on: day), words)
        case .failure: break
        }
        if let entered = state.entered {
          let early = entered - 1
          #expect(throws: IdleCaseRefusal.self, words) {
            _ = try state.applying(event, on: early)
          }
        }
      }
    }
  }

  private static func applying(
    _ event: IdleCaseEvent, to state: IdleCaseState, on day: Day
  ) -> Result<IdleCaseState, IdleCaseRefusal> {
    do throws(IdleCaseRefusal) {
      return .success(try state.applying(event, on: day))
    } catch { return .failure(error) }
  }

  /// Whether an act is accepted after doing, again and again, what its refusal says is missing.
  private static func canReach(
    _ event: IdleCaseEvent, from start: IdleCaseState, on day: Day
  ) -> Bool {
    var (state, wanted) = (start, [event])
    for _ in 0..<60 {
      guard let next = wanted.last else { return true }
      do throws(IdleCaseRefusal) {
        state = try state.applying(next, on: day)
        wanted.removeLast()
      } catch {
        guard case .needs(let missing, before: _) = error, !wanted.contains(missing) else {
          return false
        }
        wanted.append(missing)
      }
    }
    return false
  }
}
