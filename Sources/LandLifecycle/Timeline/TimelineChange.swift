public import CivilCalendar

/// Something that changes on a day: the timeline holds every change to come, given what is known.
public struct TimelineChange: Hashable, Sendable {
  /// What becomes of a finding.
  public enum Direction: UInt8, Hashable, Sendable, CaseIterable {
    /// It begins.
    case appears
    /// It is graver, further along or better evidenced than the day before.
    case worsens
    /// It says something else, and is not worse.
    case alters
    /// It is no longer so.
    case ends

    /// A stable name for files, logs and JSON; never translated.
    public var code: String {
      switch self {
      case .appears: "appears"
      case .worsens: "worsens"
      case .alters: "alters"
      case .ends: "ends"
      }
    }
  }

  /// The first day on which it is so.
  public let day: Day
  /// What becomes of the finding.
  public let direction: Direction
  /// The finding: as it is from the day on, or as it was before where it ends.
  public let finding: Finding
}

extension Timeline {
  /// Returns what changes within days, both ends included, in the order of days and then of kinds.
  ///
  /// Sums that grow by the day and days late are no changes.
  public func changes(in days: ClosedRange<Day>) -> [TimelineChange] {
    var changes: [TimelineChange] = []
    for span in spans {
      if days.contains(span.from) {
        let before = spans.first { $0.until == span.from && $0.finding.isSame(as: span.finding) }
        changes.append(
          TimelineChange(
            day: span.from,
            direction: before.map { span.finding.direction(from: $0.finding) }
              ?? .appears, finding: span.finding))
      }
      guard let until = span.until, days.contains(until),
        !spans.contains(where: { $0.from == until && $0.finding.isSame(as: span.finding) })
      else { continue }
      changes.append(TimelineChange(day: until, direction: .ends, finding: span.finding))
    }
    return changes.sorted { left, right in
      if left.day != right.day { return left.day < right.day }
      if left.direction != right.direction, left.direction == .ends || right.direction == .ends {
        return right.direction == .ends
      }
      return Finding.comesFirst(left.finding, right.finding)
    }
  }

  /// Returns how another timeline of the same contract differs within days, in the order of kinds.
  ///
  /// - Parameters:
  ///   - other: The timeline as it would be.
  ///   - days: The days compared, both ends included.
  /// - Returns: For each finding that is not the same in both, the spans that only one of them has.
  public func differences(
    from other: Timeline, in days: ClosedRange<Day>
  ) -> [TimelineDifference] {
    func within(_ span: Span) -> Bool {
      span.from <= days.upperBound && (span.until.map { $0 > days.lowerBound } ?? true)
    }
    let mine = Set(spans)
    let theirs = Set(other.spans)
    var gone = spans.filter { within($0) && !theirs.contains($0) }
    var new = other.spans.filter { within($0) && !mine.contains($0) }
    var differences: [TimelineDifference] = []
    while let subject = (gone.first ?? new.first)?.finding {
      differences.append(
        TimelineDifference(
          before: gone.filter { $0.finding.isSame(as: subject) },
          after: new.filter { $0.finding.isSame(as: subject) }))
      gone.removeAll { $0.finding.isSame(as: subject) }
      new.removeAll { $0.finding.isSame(as: subject) }
    }
    return differences.sorted { Finding.comesFirst($0.finding, $1.finding) }
  }
}

/// One finding that two timelines of a contract do not agree on.
public struct TimelineDifference: Hashable, Sendable {
  /// The spans that only the first has, by day.
  public let before: [Span]
  /// The spans that only the second has, by day; never empty together with `before`.
  public let after: [Span]

  /// The finding it is about, as one of them has it.
  public var finding: Finding {
    guard let finding = (before.first ?? after.first)?.finding else {
      preconditionFailure("a difference has a span")
    }
    return finding
  }
}

extension Finding {
  /// Whether two findings say the same of the same thing at different times or in different tiers.
  func isSame(as other: Finding) -> Bool {
    guard kind == other.kind, part == other.part, instance == other.instance else { return false }
    switch (tier, other.tier) {
    case (.contradiction, _), (.standard, _), (.yearly, _), (.unpermitted, _), (.extended, _),
      (.land, _), (.barred, _), (.rule, _):
      return tier == other.tier
    case (.single, _), (.within, _), (.idleClass, _), (.idleCase, _), (.rung, _), (.clock, _),
      (.limbTwo, _), (.ended, _):
      return true
    }
  }

  /// What became of the same finding since the day before.
  fileprivate func direction(from before: Finding) -> TimelineChange.Direction {
    func isConfirmed(_ finding: Finding) -> Int {
      if case .confirmed = finding.evidence { 1 } else { 0 }
    }
    let now = (severity.rawValue, tierRank, isConfirmed(self))
    let then = (before.severity.rawValue, before.tierRank, isConfirmed(before))
    return now.0 > then.0 || now.1 > then.1 || now.2 > then.2 ? .worsens : .alters
  }
}
