import CivilCalendar

/// What was reported of the works on one part: the sums that only grow, by day.
struct Progress {
  /// The days of every report.
  let reports: [Day]
  /// The days on which a sum was reported greater than ever before, or for the first time.
  let advances: [Day]
  /// The days on which a sum that could have grown had not.
  let unchanged: [Day]

  init(of contract: ContractCase, part: UInt8) {
    var relevant = contract.history.later.measurements.filter {
      $0.measure.isGrowing && ContractCase.speaks(of: part, $0.part)
    }
    relevant.sort { ($0.day, $0.quantity) < ($1.day, $1.quantity) }
    // A handful of sums at most: looked through, not hashed.
    var greatest: [(of: Key, quantity: Int64)] = []
    var advances: [Day] = []
    advances.reserveCapacity(relevant.count)
    var unchanged: [Day] = []
    for report in relevant {
      let key = Key(measure: report.measure, part: report.part)
      if let place = greatest.firstIndex(where: { $0.of == key }) {
        let before = greatest[place].quantity
        if report.quantity <= before {
          if before < Self.whole(of: report, contract) { unchanged.append(report.day) }
          continue
        }
        greatest[place].quantity = report.quantity
      } else {
        greatest.append((key, report.quantity))
      }
      advances.append(report.day)
    }
    // Nearly always every report tells of growth.
    reports = advances.count == relevant.count ? advances : relevant.map(\.day)
    self.advances = advances
    self.unchanged = unchanged
  }

  private struct Key: Equatable {
    let measure: Measure
    let part: UInt8
  }

  /// The quantity beyond which a sum cannot grow, so that standing there shows nothing.
  private static func whole(of report: Measurement, _ contract: ContractCase) -> Int64 {
    switch report.measure {
    case .developedArea: return contract.land(part: report.part)?.squareCentimetres ?? .max
    case .investment where report.part == 0:
      return contract.clauses.totalInvestment?.fen ?? .max
    case .floorArea where report.part == 0:
      return contract.clauses.floorArea?.squareCentimetres ?? .max
    case .investment, .floorArea, .investmentIntensity, .plotRatio, .output, .outputPerMu, .tax,
      .taxPerMu, .energy, .jobs:
      return .max
    }
  }
}

/// Days on which works go on by the record while reports or a visit show that they do not.
struct Stall {
  let days: DayStretch
  /// Since when nothing has grown.
  let since: Day
  /// The visit that saw it; nil where reports alone show it.
  let seen: Day?
}

extension ContractCase {
  /// The stretches on which a part is under construction by the record.
  func workingDays(part: UInt8) -> [DayStretch] {
    let steps = track(part: part).steps
    var days: [DayStretch] = []
    for (index, step) in steps.enumerated() {
      guard case .underConstruction = step.state else { continue }
      days.append(
        DayStretch(
          from: step.from, until: index + 1 < steps.count ? steps[index + 1].from : .forever))
    }
    return days
  }

  /// When works of a part are stalled: by two reports far enough apart, or by a visit.
  ///
  /// A stop on record is no stall: it is known.
  func stalls(part: UInt8, progress known: Progress? = nil) -> [Stall] {
    // It takes two reports to show that nothing has grown, or a visit.
    if history.later.measurements.count < 2,
      !history.inspections.contains(where: { $0.saw == .stopped })
    {
      return []
    }
    let progress = known ?? Progress(of: self, part: part)
    let reported = reportedStalls(progress)
    let seen = seenStandstills(part: part)
    if reported.isEmpty, seen.isEmpty { return [] }
    var stalls: [Stall] = []
    for working in workingDays(part: part) {
      for piece in working.cut(at: (reported.map(\.days) + seen).flatMap { [$0.from, $0.until] }) {
        let report = reported.first { $0.days.contains(piece.from) }
        let visit = seen.first { $0.contains(piece.from) }
        guard let since = report?.since ?? visit?.from else { continue }
        let before = stalls.last.flatMap { $0.days.until == piece.from ? $0.since : nil }
        stalls.append(Stall(days: piece, since: before ?? since, seen: visit?.from))
      }
    }
    return stalls
  }

  private func reportedStalls(_ progress: Progress) -> [Stall] {
    if progress.unchanged.isEmpty { return [] }
    let length = rulebook[.stalledAfter].period
    var stalls: [Stall] = []
    for (index, advance) in progress.advances.enumerated() {
      let next = progress.advances[(index + 1)...].first { $0 > advance } ?? .forever
      guard case .determined(let apart) = calendar.end(of: length, from: advance),
        let report = progress.unchanged.first(where: { $0 >= apart.agreed && $0 < next })
      else { continue }
      let days = DayStretch(from: report, until: next)
      if stalls.last?.days != days { stalls.append(Stall(days: days, since: advance, seen: nil)) }
    }
    return stalls
  }
}
