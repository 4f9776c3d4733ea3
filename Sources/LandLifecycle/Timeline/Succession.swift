public import CivilCalendar

/// How other contracts or parcels took a contract's place.
public struct Succession: Hashable, Sendable {
  /// The split, the merger or the new grant.
  public let event: LandEvent
  /// The first day on which the land is judged under the others alone.
  ///
  /// While the office has an idle case open, the land stays judged under this contract: a change of
  /// numbers does not close a case.
  public let from: Day
}

extension Judgement {
  /// What the contract's whole land had gone on as by the end of a day; nil while the contract itself is judged,
  /// and where it ended otherwise first.
  public func succession(on day: Day) -> Succession? {
    contract.succession.flatMap { $0.from <= day ? $0 : nil }
  }

  /// The stage at the end of a day: that of the site, and closed once others took the contract's place.
  public func stage(on day: Day) -> Stage {
    succession(on: day) == nil ? siteState(on: day).stage : .closed
  }
}
