public import CivilCalendar

/// Somebody with a right in the land, and since when.
public struct LandInterest: Hashable, Sendable {
  /// Who.
  public let name: String
  /// Since when, or the day of the act.
  public let since: Day

  /// Makes an interest.
  public init(_ name: String, since: Day) {
    self.name = name
    self.since = since
  }
}

/// What took the place of the land or a part of it.
public struct LandSuccessor: Hashable, Sendable {
  /// The number of the parcel or contract.
  public let number: String
  /// What happened: a split, a merger, a new grant.
  public let event: LandEvent
  /// When.
  public let day: Day
}

/// Ground and holder on a day: clocks run on through a transfer, and whom they address follows it.
extension Judgement {
  /// Returns who took the right over last; nil while it is still the holder of the register.
  public func holder(on day: Day) -> LandInterest? {
    var holder: LandInterest?
    forEachLandEvent(until: day) { event, day in
      if case .transferred(to: let name) = event { holder = LandInterest(name, since: day) }
    }
    return holder
  }

  /// Returns whose mortgages stand, in the order in which they were made.
  public func mortgagees(on day: Day) -> [LandInterest] {
    var standing: [LandInterest] = []
    forEachLandEvent(until: day) { event, day in
      switch event {
      case .mortgaged(to: let name): standing.append(LandInterest(name, since: day))
      case .mortgageReleased(by: let name): Self.remove(name, from: &standing)
      case .transferred, .split, .merged, .regranted, .seized, .seizureLifted,
        .shareholdersChanged, .surplus, .surplusSplit:
        break
      }
    }
    return standing
  }

  /// Returns who holds the land seized, in the order in which they seized it.
  public func seizures(on day: Day) -> [LandInterest] {
    var standing: [LandInterest] = []
    forEachLandEvent(until: day) { event, day in
      switch event {
      case .seized(by: let name): standing.append(LandInterest(name, since: day))
      case .seizureLifted(by: let name): Self.remove(name, from: &standing)
      case .transferred, .split, .merged, .regranted, .mortgaged, .mortgageReleased,
        .shareholdersChanged, .surplus, .surplusSplit:
        break
      }
    }
    return standing
  }

  /// Returns the changes of the holder's shareholders, by day.
  public func shareholderChanges(until day: Day) -> [LandInterest] {
    var changes: [LandInterest] = []
    forEachLandEvent(until: day) { event, day in
      if case .shareholdersChanged(let words) = event {
        changes.append(LandInterest(words, since: day))
      }
    }
    return changes
  }

  /// Returns what has taken the place of the land or of parts of it, by day.
  public func successors(on day: Day) -> [LandSuccessor] {
    var successors: [LandSuccessor] = []
    forEachLandEvent(until: day) { event, day in
      let numbers: [String]
      switch event {
      case .split(into: let parts): numbers = parts
      case .merged(into: let number), .regranted(as: let number),
        .surplusSplit(_, into: let number):
        numbers = [number]
      case .transferred, .mortgaged, .mortgageReleased, .seized, .seizureLifted,
        .shareholdersChanged, .surplus:
        return
      }
      successors += numbers.map { LandSuccessor(number: $0, event: event, day: day) }
    }
    return successors
  }

  /// Returns what became of the handing over, besides its being done, by day.
  public func handoverActs(until day: Day) -> [(act: HandoverAct, day: Day, part: UInt8)] {
    history.later.handoverActs.filter { $0.day <= day }
  }

  private func forEachLandEvent(until day: Day, _ body: (LandEvent, Day) -> Void) {
    for (event, happened) in history.later.landEvents where happened <= day {
      body(event, happened)
    }
  }

  /// The one made first goes first, where one name stands twice.
  private static func remove(_ name: String, from standing: inout [LandInterest]) {
    if let index = standing.firstIndex(where: { $0.name == name }) { standing.remove(at: index) }
  }
}
