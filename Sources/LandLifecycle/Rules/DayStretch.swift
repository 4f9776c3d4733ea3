import CivilCalendar

/// Days from one up to, but not including, another.
struct DayStretch: Hashable {
  let from: Day
  let until: Day

  func contains(_ day: Day) -> Bool { from <= day && day < until }

  /// Returns the stretches into which some days cut this one; none if it is empty.
  func cut(at days: [Day]) -> [DayStretch] {
    guard from < until else { return [] }
    if days.isEmpty { return [self] }
    var bounds = Set(days.filter { from < $0 && $0 < until })
    bounds.insert(from)
    bounds.insert(until)
    let sorted = bounds.sorted()
    return zip(sorted, sorted.dropFirst()).map { DayStretch(from: $0, until: $1) }
  }

  /// Returns what is left of this stretch without some others.
  func subtracting(_ holes: [DayStretch]) -> [DayStretch] {
    if holes.isEmpty { return from < until ? [self] : [] }
    return Self.joined(
      cut(at: holes.flatMap { [$0.from, $0.until] }).filter { piece in
        !holes.contains { $0.contains(piece.from) }
      })
  }

  /// Returns sorted stretches with those that touch made one.
  static func joined(_ stretches: [DayStretch]) -> [DayStretch] {
    var joined: [DayStretch] = []
    for stretch in stretches {
      if let last = joined.last, stretch.from <= last.until {
        joined[joined.count - 1] = DayStretch(
          from: last.from, until: max(last.until, stretch.until))
      } else {
        joined.append(stretch)
      }
    }
    return joined
  }
}

extension Sequence<DayStretch> {
  /// Visits the stretches, in order, on whose first day something is so, with the first day of the
  /// run each belongs to: one stretch on which it is not so ends a run.
  ///
  /// - Parameters:
  ///   - endsAtGaps: Whether days that no stretch covers end a run, too.
  ///   - fact: What is so on a day; nil where nothing is.
  func forEachInRuns<Fact>(
    endsAtGaps: Bool = false, fact: (Day) -> Fact?,
    visit: (_ stretch: DayStretch, _ since: Day, Fact) -> Void
  ) {
    var since: Day?
    var end: Day?
    for stretch in self {
      if endsAtGaps, end != stretch.from { since = nil }
      end = stretch.until
      guard let found = fact(stretch.from) else {
        since = nil
        continue
      }
      let first = since ?? stretch.from
      since = first
      visit(stretch, first, found)
    }
  }
}
