public import CivilCalendar

/// What is on record of a site on a day, part by part: what can follow, and what has to come first.
public struct SiteRecord: Hashable, Sendable {
  /// What the contract has more than one of.
  public let division: Division
  let tracks: [SiteTrack]
  private let terms: [ObligationTerm]
  private let coverage: Coverage
  private let day: Day

  init(
    _ terms: ContractTerms, _ obligations: [ObligationTerm], _ history: History, on day: Day
  ) {
    division = Division(terms, obligations)
    tracks = history.tracks
    self.terms = obligations
    coverage = terms.coverage
    self.day = day
  }

  /// Whether an event is taken to have happened before what follows it, without an entry of its own:
  /// its day is recorded as unknown or implied, or the register has no place for it.
  public func isImplied(_ event: SiteEvent, part: UInt8 = 0) -> Bool {
    guard let milestone = event.milestone else { return false }
    return tracks(of: part).allSatisfy { track in
      switch track.status(of: milestone) {
      case .metBy: true
      case .open, .met: !coverage.carriesActual(milestone)
      }
    }
  }

  /// The events to record before one, in order; none where it can follow, or is past already.
  public func missing(before event: SiteEvent, part: UInt8 = 0) -> [SiteEvent] {
    var missing: [SiteEvent] = []
    for track in tracks(of: part) {
      for event in Self.missing(before: event, after: track.state(on: day))
      where !isImplied(event, part: part) && !missing.contains(event) {
        missing.append(event)
      }
    }
    return missing
  }

  private static func missing(before event: SiteEvent, after state: SiteState) -> [SiteEvent] {
    do throws(EventRefusal) {
      // Only what must have happened is asked for; of days nothing is said.
      _ = try state.applying(event, .by(.forever))
      return []
    } catch {
      guard case .needs(let first, before: _) = error else { return [] }
      return missing(before: first, after: state) + [first]
    }
  }

  /// Whether the works of a part, or of any, have stopped and not gone on.
  public func isSuspended(part: UInt8 = 0) -> Bool {
    tracks(of: part).contains { $0.state(on: day).stage == .suspended }
  }

  /// The milestone that another one counts from; nil for one that counts from none.
  public func anchor(of milestone: Milestone, part: UInt8 = 0, instance: UInt8 = 1) -> Milestone? {
    let term = terms.first {
      $0.milestone == milestone && $0.part == part && $0.instance == instance
    }
    guard case .after(let anchor, _) = term?.deadline else { return nil }
    return anchor.milestone
  }

  private func tracks(of part: UInt8) -> ArraySlice<SiteTrack> {
    part > 0 && Int(part) <= tracks.count ? tracks[Int(part) - 1..<Int(part)] : tracks[...]
  }
}

extension Judgement {
  /// Returns what is on record of the site on a day.
  public func siteRecord(on day: Day) -> SiteRecord {
    SiteRecord(contract.terms, obligations(on: day).map(\.term), history, on: day)
  }
}
