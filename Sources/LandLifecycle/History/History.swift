public import CivilCalendar

/// Everything known about one contract beyond its terms, folded from facts in any order.
public struct History: Hashable, Sendable {
  /// One step of the idle case.
  public struct CaseStep: Hashable, Sendable {
    /// The first day of the state.
    public let from: Day
    /// The state.
    public let state: IdleCaseState
  }

  private let record: Record

  /// One track per part; a single one for a contract without parts.
  public var tracks: [SiteTrack] { record.tracks }
  /// Inspections by day.
  public var inspections: [Inspection] { record.inspections }
  /// What was recorded about causes, by day.
  public var causes: [(finding: CauseFinding, day: Day)] { record.causes }
  /// The acts in the idle case, by day.
  public var caseActs: [(event: IdleCaseEvent, day: Day)] { record.caseActs }
  /// The sums that decisions on the idle fee name, by day; a decision without a sum has none here.
  public var feesDecided: [(sum: Money, day: Day)] { record.feesDecided }
  /// Everything else: supplements, measurements, acts under the contract, events on the ground.
  public var later: LaterActs { record.later }

  /// Folds facts; their order does not matter.
  ///
  /// - Parameters:
  ///   - facts: What is known, in any order.
  ///   - partCount: How many parts the contract has; an event of part 0 is about each of them. An
  ///     inspection of part 0 proves works on a contract without parts only, as it does not say
  ///     in which part it saw them.
  public init(folding facts: [Fact], partCount: Int = 0) {
    record = facts.isEmpty && partCount < 2 ? .empty : Record(folding: facts, partCount: partCount)
  }

  /// Whether two histories hold the same.
  public static func == (left: History, right: History) -> Bool {
    left.record === right.record
      || left.tracks == right.tracks && left.inspections == right.inspections
        && left.causes.elementsEqual(right.causes, by: ==)
        && left.caseActs.elementsEqual(right.caseActs, by: ==)
        && left.feesDecided.elementsEqual(right.feesDecided, by: ==)
        && left.later == right.later
        && Set(left.record.payments) == Set(right.record.payments)
        && Set(left.record.bonds) == Set(right.record.bonds)
  }

  /// Feeds what decides equality into a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(tracks)
    hasher.combine(inspections)
  }

  /// Returns what is known of an obligation being met.
  ///
  /// - Parameters:
  ///   - milestone: What is demanded.
  ///   - part: Whose; 0 asks for the whole contract, met when every part has met it.
  ///   - instance: Which repetition, from 1.
  public func status(
    of milestone: Milestone, part: UInt8 = 0, instance: UInt8 = 1
  ) -> MilestoneStatus {
    switch milestone {
    case .payment: return settled(record.payments, instance)
    case .bond: return settled(record.bonds, instance)
    case .handover, .start, .completion, .production, .targetOutput:
      if part > 0, Int(part) <= tracks.count {
        return tracks[Int(part) - 1].status(of: milestone)
      }
      var whole = tracks[0].status(of: milestone)
      for track in tracks.dropFirst() {
        whole = whole.combined(with: track.status(of: milestone))
      }
      return whole
    case .evaluation: return evaluated(instance)
    case .signing, .termEnd: return .open
    }
  }

  /// The first day on which every part had ended, if all have.
  public var closedFrom: Day? {
    var latest: Day?
    for track in tracks {
      guard let closed = track.closedFrom else { return nil }
      latest = max(latest ?? closed, closed)
    }
    return latest
  }

  /// Returns the state of the whole contract on a day: that of the part least far along.
  public func siteState(on day: Day) -> SiteState {
    var least = tracks[0].state(on: day)
    for track in tracks.dropFirst() {
      let state = track.state(on: day)
      if state.stage < least.stage { least = state }
    }
    return least
  }

  /// The first evaluation of a round, whatever it found.
  private func evaluated(_ instance: UInt8) -> MilestoneStatus {
    for item in later.contractActs where item.instance == instance {
      if case .evaluated(.evaluation, isMet: _) = item.act { return .met(on: item.day) }
    }
    return .open
  }

  /// The record that settles an obligation first; of two of one day, the one that knows the day.
  ///
  /// "By 1 May" and "on 1 September" cannot both be: it was met by 1 May, and a later entry never
  /// takes that back.
  private func settled(_ settlements: [Record.Settlement], _ instance: UInt8) -> MilestoneStatus {
    var earliest: Occurrence?
    for settlement in settlements
    where settlement.instance == instance || settlement.instance == 0 {
      guard let known = earliest else {
        earliest = settlement.when
        continue
      }
      let when = settlement.when
      if (when.knownFrom, when.day == nil ? 1 : 0) < (known.knownFrom, known.day == nil ? 1 : 0) {
        earliest = when
      }
    }
    switch earliest {
    case nil: return .open
    case .on(let day): return .met(on: day)
    case .by(let day): return .metBy(day, impliedBy: nil)
    }
  }
}
