import CivilCalendar

/// Works that are said to go on: stalled by what is on record, or merely without a recent record.
///
/// Two findings that are never mixed. Stalled: two reports far enough apart show no growth, or a
/// visit after the last growth saw works standing still. No recent progress: nothing at all was
/// reported or seen for long, so the record is stale; that is no stop. The second is said only of
/// works whose progress somebody follows: some was reported once, or the contract states what
/// progress is measured against.
///
/// - Source: Order 53, art. 23(1); 金府办发〔2023〕24号 §12; the lengths are our own choice.
enum ProgressRule: Rule {
  static func addSpans(for contract: ContractCase, to spans: inout SpanCollector) {
    guard
      contract.history.later !== LaterActs.none || contract.terms.hasClauses
        || !contract.history.inspections.isEmpty
    else { return }
    for part in contract.siteParts {
      let progress = Progress(of: contract, part: part)
      let stalls = contract.stalls(part: part, progress: progress)
      for stall in stalls {
        spans.add(
          from: stall.days.from, until: stall.days.until,
          Finding(
            .stalled, part: part, since: stall.since,
            evidence: stall.seen.map { .confirmed(by: $0) } ?? .unrecorded))
      }
      addStale(contract, part, progress.reports, without: stalls.map(\.days), to: &spans)
    }
  }

  private static func addStale(
    _ contract: ContractCase, _ part: UInt8, _ reports: [Day], without stalled: [DayStretch],
    to spans: inout SpanCollector
  ) {
    let workingDays = contract.workingDays(part: part)
    if workingDays.isEmpty { return }
    guard let followed = isFollowed(contract) ? Day.beginning : reports.first else { return }
    let length = contract.rulebook.progressStaleAfter.held(on: .forever).period
    for working in workingDays {
      var evidence: [Day] = []
      evidence.reserveCapacity(1 + reports.count + contract.history.inspections.count)
      func add(_ day: Day) {
        if working.contains(day), day >= followed { evidence.append(day) }
      }
      add(working.from)
      for report in reports { add(report) }
      for visit in contract.history.inspections where visit.isAbout(part) { add(visit.day) }
      for works in contract.history.later.developments
      where ContractCase.speaks(of: part, works.part) {
        add(works.day)
      }
      evidence.sort()
      for (index, last) in evidence.enumerated() {
        guard case .determined(let end) = contract.calendar.end(of: length, from: last) else {
          continue
        }
        let next = index + 1 < evidence.count ? evidence[index + 1] : working.until
        let stale = DayStretch(from: end.agreed + 1, until: min(next, working.until))
        guard stale.from < stale.until else { continue }
        let finding = Finding(
          .noRecentProgress, part: part, since: last + 1, evidence: .unrecorded)
        if stalled.isEmpty {
          spans.add(from: stale.from, until: stale.until, finding)
        } else {
          for days in stale.subtracting(stalled) {
            spans.add(from: days.from, until: days.until, finding)
          }
        }
      }
    }
  }

  /// Whether the contract states what progress is measured against.
  private static func isFollowed(_ contract: ContractCase) -> Bool {
    contract.clauses.totalInvestment != nil
      || contract.clauses.standards.contains { $0.measure.isGrowing }
  }
}
