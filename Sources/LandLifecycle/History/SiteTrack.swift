public import CivilCalendar

/// What is known of one obligation being met.
public enum MilestoneStatus: Hashable, Sendable {
  /// Nothing is on record.
  case open
  /// Met on a day.
  case met(on: Day)
  /// Met on a day unknown, this one at the latest; `by` is the later milestone that implies it,
  /// nil where a person recorded that the day is not known.
  case metBy(Day, impliedBy: Milestone?)

  /// The day from which it is certain to be met; nil while open.
  public var knownFrom: Day? {
    switch self {
    case .open: nil
    case .met(let day), .metBy(let day, _): day
    }
  }

  /// The later of two: open if either is open, of unknown day if either is.
  func combined(with other: MilestoneStatus) -> MilestoneStatus {
    switch (self, other) {
    case (.open, .open), (.open, .met), (.open, .metBy), (.met, .open), (.metBy, .open): .open
    case (.met(let one), .met(let two)): .met(on: max(one, two))
    case (.met(let one), .metBy(let two, let later)), (.metBy(let two, let later), .met(let one)):
      .metBy(max(one, two), impliedBy: later)
    case (.metBy(let one, let later), .metBy(let two, _)):
      .metBy(max(one, two), impliedBy: later)
    }
  }
}

/// The life of one part on the ground, folded from its events.
///
/// The fold is tolerant: an event that the strict machine refuses because earlier ones are missing
/// implies them on a day unknown; any other refusal is kept as a contradiction. Nothing is dropped
/// and nothing is repaired in silence.
public struct SiteTrack: Hashable, Sendable {
  /// A state and the first day it held.
  public struct Step: Hashable, Sendable {
    /// The first day of the state.
    public let from: Day
    /// The state.
    public let state: SiteState
  }

  /// The states in order; empty while granted.
  public private(set) var steps: [Step] = []
  /// Events that could not be, with the refusal.
  public private(set) var contradictions: [Contradiction] = []
  private var handover = MilestoneStatus.open
  private var start = MilestoneStatus.open
  private var completion = MilestoneStatus.open
  private var production = MilestoneStatus.open
  private var targetOutput = MilestoneStatus.open

  /// A track without events.
  public init() {}

  /// Folds events in the order given, which must be that of `History`.
  init(folding events: [(event: SiteEvent, when: Occurrence)]) {
    for (event, when) in events { fold(event, when) }
  }

  /// Whether no event is on record.
  var isBlank: Bool { steps.isEmpty && contradictions.isEmpty }

  /// The state now: after every event.
  public var state: SiteState { steps.last?.state ?? .granted }

  /// Returns the state at the end of a day.
  public func state(on day: Day) -> SiteState {
    steps.last { $0.from <= day }?.state ?? .granted
  }

  /// The first day on which the contract had ended, if it has.
  public var closedFrom: Day? {
    guard case .closed = state else { return nil }
    return steps.last?.from
  }

  /// Returns what is known of a milestone on site; `open` for milestones that are not on site.
  public func status(of milestone: Milestone) -> MilestoneStatus {
    switch milestone {
    case .handover: handover
    case .start: start
    case .completion: completion
    case .production: production
    case .targetOutput: targetOutput
    case .signing, .payment, .bond, .evaluation, .termEnd: .open
    }
  }

  /// How many milestones are known only because a later one implies them.
  public var impliedCount: Int {
    Milestone.onSite.count { milestone in
      if case .metBy(_, impliedBy: .some) = status(of: milestone) { true } else { false }
    }
  }

  /// The days on which works stood still: first day, and the day they went on again if they did.
  public var suspensions: [(from: Day, until: Day?)] {
    var found: [(from: Day, until: Day?)] = []
    for (index, step) in steps.enumerated() {
      guard case .suspended = step.state else { continue }
      found.append((step.from, index + 1 < steps.count ? steps[index + 1].from : nil))
    }
    return found
  }

  /// Folds an event; `later` is the milestone on record that implies it, if nobody recorded it.
  private mutating func fold(
    _ event: SiteEvent, _ when: Occurrence, impliedBy later: Milestone? = nil
  ) {
    do throws(EventRefusal) {
      let next = try state.applying(event, when)
      steps.append(Step(from: when.knownFrom, state: next))
      if let milestone = event.milestone {
        set(milestone, when.day.map { .met(on: $0) } ?? .metBy(when.knownFrom, impliedBy: later))
      }
    } catch {
      switch error {
      case .needs(let missing, before: _): imply(missing, before: event, when, later)
      case .noConstruction(.suspended, .granted), .noConstruction(.suspended, .handedOver):
        imply(.started, before: event, when, later)
      case .alreadyPast where isSettled(event, when): break
      case .alreadyPast(.handedOver, while: _) where takeLateHandover(when): break
      case .noConstruction where isRepeated(event, when): break
      case .afterEnd where isRepeated(event, when): break
      case .noConstruction, .alreadyPast, .afterEnd, .beforeEarlierEvent:
        contradictions.append(.refused(error, on: when.knownFrom))
      }
    }
  }

  /// Folds an event that is missing on a day unknown, and then the event that implies it.
  ///
  /// What implies it is the event on record, however many are missing between the two.
  private mutating func imply(
    _ missing: SiteEvent, before event: SiteEvent, _ when: Occurrence, _ later: Milestone?
  ) {
    fold(missing, .by(when.knownFrom), impliedBy: later ?? event.milestone ?? .start)
    fold(event, when, impliedBy: later)
  }

  /// Takes the day of a handover on record from after the works that imply one: what came first on the ground
  /// takes nothing from what the grantor did, and when.
  private mutating func takeLateHandover(_ when: Occurrence) -> Bool {
    guard let day = when.day, case .metBy(_, impliedBy: .some) = handover,
      let begun = steps.first(where: { $0.state.stage == .underConstruction })?.state.entered
    else { return false }
    handover = .met(on: day)
    contradictions.append(.handedOverAfterStart(day, start: begun))
    return true
  }

  /// Whether the last step is this very event, recorded twice.
  private func isRepeated(_ event: SiteEvent, _ when: Occurrence) -> Bool {
    switch event {
    case .suspended: state == .suspended(since: when)
    // After a start of the same day the state is the same, and nothing had stood still.
    case .resumed: state == .underConstruction(since: when) && hasResumed
    case .closed(let closure): state == .closed(closure, when)
    case .handedOver, .started, .completed, .productionBegan, .targetReached: false
    }
  }

  /// Whether works stood still before the last step.
  private var hasResumed: Bool {
    guard let before = steps.dropLast().last, case .suspended = before.state else { return false }
    return true
  }

  /// Whether an event that is past already says nothing new: the same day again, or a day unknown
  /// that the recorded one satisfies.
  private func isSettled(_ event: SiteEvent, _ when: Occurrence) -> Bool {
    guard let milestone = event.milestone else { return isRepeated(event, when) }
    switch (status(of: milestone), when) {
    case (.met(let known), .on(let day)): return known == day
    case (.met(let known), .by(let day)), (.metBy(let known, _), .by(let day)): return known <= day
    case (.metBy, .on), (.open, _): return false
    }
  }

  private mutating func set(_ milestone: Milestone, _ status: MilestoneStatus) {
    switch milestone {
    case .handover: handover = status
    case .start: start = status
    case .completion: completion = status
    case .production: production = status
    case .targetOutput: targetOutput = status
    case .signing, .payment, .bond, .evaluation, .termEnd: break
    }
  }
}
