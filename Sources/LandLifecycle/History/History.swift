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

  /// One track per part; a single one for a contract without parts.
  public let tracks: [SiteTrack]
  /// Inspections by day.
  public let inspections: [Inspection]
  /// What was recorded about causes, by day.
  public let causes: [(finding: CauseFinding, day: Day)]
  /// The acts in the idle case, by day.
  public let caseActs: [(event: IdleCaseEvent, day: Day)]
  /// Everything else: supplements, measurements, acts under the contract, events on the ground.
  public let later: LaterActs
  private let payments: [Settlement]
  private let bonds: [Settlement]

  private struct Settlement: Hashable {
    let instance: UInt8
    let when: Occurrence
  }

  /// Folds facts; their order does not matter.
  ///
  /// - Parameters:
  ///   - facts: What is known, in any order.
  ///   - partCount: How many parts the contract has; an event of part 0 is about each of them. An
  ///     inspection of part 0 proves works on a contract without parts only, as it does not say
  ///     in which part it saw them.
  public init(folding facts: [Fact], partCount: Int = 0) {
    if facts.isEmpty {
      tracks = Array(repeating: SiteTrack(), count: max(1, partCount))
      inspections = []
      causes = []
      caseActs = []
      later = .none
      payments = []
      bonds = []
      return
    }
    var site: [(event: SiteEvent, when: Occurrence, part: UInt8)] = []
    var inspections: [Inspection] = []
    var causes: [(finding: CauseFinding, day: Day)] = []
    var acts: [(event: IdleCaseEvent, day: Day)] = []
    var payments: [Settlement] = []
    var bonds: [Settlement] = []
    var others: [Fact] = []
    // The same fact from two sources says nothing new; a set's order does not matter here.
    for fact in Set(facts) {
      switch fact {
      case .site(let event, let when, let part): site.append((event, when, part))
      case .inspected(let inspection): inspections.append(inspection)
      case .causeExamined(let finding, let day): causes.append((finding, day))
      case .idleCase(let event, let day, _): acts.append((event, day))
      case .paid(let instance, let when):
        payments.append(Settlement(instance: instance, when: when))
      case .bondPosted(let instance, let when):
        bonds.append(Settlement(instance: instance, when: when))
      case .supplement, .handoverAct, .permitted, .developed, .measured, .land, .bond,
        .contractAct:
        others.append(fact)
      }
    }
    for inspection in inspections where inspection.part > 0 || partCount == 0 {
      guard let event = inspection.saw.proof else { continue }
      site.append((event, .by(inspection.day), inspection.part))
    }
    site.sort { Self.comesFirst($0, $1) }
    tracks = (0..<max(1, partCount)).map { index in
      let part = UInt8(partCount == 0 ? 0 : index + 1)
      return SiteTrack(
        folding: site.filter { $0.part == 0 || $0.part == part }.map { ($0.event, $0.when) })
    }
    self.inspections = inspections.sorted {
      ($0.day, $0.part, $0.saw.rawValue) < ($1.day, $1.part, $1.saw.rawValue)
    }
    self.causes = causes.sorted { Self.comesFirst($0, $1) }
    self.caseActs = acts.sorted {
      ($0.day, $0.event.orderWithinDay) < ($1.day, $1.event.orderWithinDay)
    }
    // Their order of entry decides nothing: facts of one kind and day stand as their words sort.
    // Facts of other days are never asked for their words, which take long to make.
    later =
      others.isEmpty
      ? .none
      : LaterActs(
        sorting: others.sorted {
          let (left, right) = ($0.day, $1.day)
          return left == right ? "\($0)" < "\($1)" : left < right
        })
    self.payments = payments
    self.bonds = bonds
  }

  /// Whether two histories hold the same.
  public static func == (left: History, right: History) -> Bool {
    left.tracks == right.tracks && left.inspections == right.inspections
      && left.causes.elementsEqual(right.causes, by: ==)
      && left.caseActs.elementsEqual(right.caseActs, by: ==)
      && left.later == right.later
      && Set(left.payments) == Set(right.payments) && Set(left.bonds) == Set(right.bonds)
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
    case .payment: return settled(payments, instance)
    case .bond: return settled(bonds, instance)
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
  private func settled(_ settlements: [Settlement], _ instance: UInt8) -> MilestoneStatus {
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

  private static func comesFirst(
    _ left: (event: SiteEvent, when: Occurrence, part: UInt8),
    _ right: (event: SiteEvent, when: Occurrence, part: UInt8)
  ) -> Bool {
    let one = (left.when.knownFrom, left.event.orderWithinDay, left.when.day == nil ? 1 : 0)
    let two = (right.when.knownFrom, right.event.orderWithinDay, right.when.day == nil ? 1 : 0)
    if one != two { return one < two }
    return (left.part, left.event.code) < (right.part, right.event.code)
  }

  private static func comesFirst(
    _ left: (finding: CauseFinding, day: Day), _ right: (finding: CauseFinding, day: Day)
  ) -> Bool {
    let one = (left.day, left.finding.settledness)
    let two = (right.day, right.finding.settledness)
    return one == two ? left.finding.sortKey < right.finding.sortKey : one < two
  }
}

extension CauseFinding {
  /// A total order among findings of one kind, so that folding never depends on input order.
  fileprivate var sortKey: (UInt8, Day, Day) {
    switch self {
    case .claimed(let cause), .refused(let cause): (cause.rawValue, .beginning, .beginning)
    case .verified(let cause, let from, let through): (cause.rawValue, from, through ?? .forever)
    case .noneApplies: (0, .beginning, .beginning)
    }
  }
}
