import CivilCalendar

extension ContractCase {
  /// The stretches of days on which works of a part stood still, by the record or by what a visit saw.
  ///
  /// A stop on record runs until the resumption on record. One that only a visit saw runs from its
  /// day until a report of growth, a later visit that saw works begun and not stopped, a resumption
  /// or the completion.
  func standstills(part: UInt8) -> [DayStretch] {
    let track = track(part: part)
    let recorded = track.suspensions.map { DayStretch(from: $0.from, until: $0.until ?? .forever) }
    let seen = seenStandstills(part: part)
    if seen.isEmpty { return recorded }
    return DayStretch.joined((recorded + seen).sorted { ($0.from, $0.until) < ($1.from, $1.until) })
  }

  /// The stretches that a visit began, while nothing on record says that works had stopped.
  func seenStandstills(part: UInt8) -> [DayStretch] {
    let visits = history.inspections.filter { $0.saw == .stopped && showsWorks(of: part, $0) }
    if visits.isEmpty { return [] }
    let track = track(part: part)
    let ends = endsOfStandstill(part: part)
    return DayStretch.joined(
      visits.compactMap { visit in
        guard case .underConstruction = track.state(on: visit.day) else { return nil }
        return DayStretch(
          from: visit.day, until: ends.filter { $0 > visit.day }.min() ?? .forever)
      })
  }

  /// The days on which something on record shows that works went on, or that they ended.
  private func endsOfStandstill(part: UInt8) -> [Day] {
    let track = track(part: part)
    var ends = track.steps.map(\.from)
    for contradiction in track.contradictions {
      // A resumption after a stop that only a visit saw.
      if case .refused(.noConstruction(.resumed, while: _), on: let day) = contradiction {
        ends.append(day)
      }
    }
    for visit in history.inspections where showsWorks(of: part, visit) {
      switch visit.saw {
      case .startedByArticle30, .completed: ends.append(visit.day)
      case .notStarted, .startedInsufficiently, .stopped: break
      }
    }
    return ends + Progress(of: self, part: part).advances
  }

  /// The site's life of a part, or of the whole contract where it has no parts.
  func track(part: UInt8) -> SiteTrack { history.tracks[part == 0 ? 0 : Int(part) - 1] }

  /// A visit of the whole contract does not say in which of several parts it saw works.
  private func showsWorks(of part: UInt8, _ visit: Inspection) -> Bool {
    visit.part == part || (visit.part == 0 && terms.parts.isEmpty)
  }
}
