import AlertPlanning
import CivilCalendar
import ContractStore
package import LandLifecycle
package import Reports
import Wording

extension Monitor {
  /// What the office itself must do, sign, publish, file, return or inspect: what is past, what falls
  /// due within so many days, and what is owed without a day.
  ///
  /// - Parameters:
  ///   - unit: Part of a responsible unit's name; nil for all.
  ///   - write: Writes the report, which is of no use afterwards.
  package func queue(
    within count: Int, unit: String?, _ write: (LongReport) throws -> Void
  ) throws {
    let days = day...(day + count)
    try openForReading().read { reader in
      let folding = try self.folding(reader)
      var queue = OfficeQueue(on: day, within: count, wording)
      let rows = SortedRows(reader)
      func add(_ tasks: [OfficeTask]) throws {
        for task in tasks where unit.map({ task.units.contains($0) }) ?? true {
          try rows.append(queue.row(of: task), OfficeQueue.order(of: task))
        }
      }
      try forEachFolded(reader) { row, findings in
        try add(tasks(row, findings, until: days.upperBound))
        guard let next = row.nextDue, next <= days.upperBound,
          row.summary.isSigned(on: days.lowerBound)
        else { return }
        let log = try reader.log(of: row.contract, knownAt: knownAt)
        try add(handovers(row, log, folding, days))
      }
      try write(queue.report(rows.forEach))
    }
  }

  /// A document about a parcel, drafted from its record.
  package func draft(_ document: LegalDocument, about text: String) throws -> NoticeDraft {
    try openForReading().read { reader in
      let contract = try parcel(matching: text, reader)
      return try NoticeDraft(document, about: try view(of: contract, named: text, reader))
    }
  }

  // MARK: - Tasks of a parcel

  private func tasks(
    _ row: StatusRow, _ findings: [FindingRow], until last: Day
  ) -> [OfficeTask] {
    var tasks: [OfficeTask] = []
    func add(
      _ act: OfficeTask.Act, _ kind: FindingKind, at place: ContractPlace, due: Day?, since: Day?
    ) {
      if let due, due > last { return }
      let isListed = tasks.contains { $0.act == act && $0.due == due && $0.place == place }
      if !isListed { tasks.append(task(row, act, kind, at: place, due: due, since: since)) }
    }
    let suspected = suspectedUnasked(row, findings)
    for finding in findings {
      let (since, place) = (finding.sinceIfKnown, finding.place(in: row.division))
      switch finding.kind {
      case .clock(let clock) where clock.isOffice:
        add(.clock(clock), finding.kind, at: place, due: finding.due, since: since)
      case .overdue(.handover):
        add(.handOver, finding.kind, at: place, due: finding.due, since: since)
      case .demandNeeded:
        add(.clock(.demandContract), finding.kind, at: place.ofAnAct, due: nil, since: since)
      case .rescissionRight where !findings.contains(where: { $0.kind == .clock(.rescind) }):
        add(.clock(.rescind), finding.kind, at: place.ofAnAct, due: nil, since: since)
      case .suspectedIdle, .idleFeeStage, .idleTakeBackStage:
        // The thirty days run from the day the office recorded that it found the land.
        guard suspected.contains(finding) else { continue }
        let place = Set(suspected.map { $0.place(in: row.division) }).count == 1 ? place : .whole
        add(.clock(.openInquiry), .clock(.openInquiry), at: place, due: nil, since: since)
      case .determinedIdle where !isDisposalPrepared(findings):
        add(.chooseDisposal, finding.kind, at: .whole, due: nil, since: since)
      case .clock, .overdue, .rescissionRight, .determinedIdle, .dueSoon, .metLate,
        .blockedByGrantor, .excused, .anchorUnrecorded,
        .idleProject, .startNotVerified, .startDayBySilence, .limbTwo, .rescissionLapsed,
        .chargeAccrued,
        .belowStandard, .outputShortfall, .noRecentProgress, .stalled, .extensionBeyondLimit,
        .transferBarred, .surplusLand, .lapsedRule, .contradiction, .missingData:
        continue
      }
    }
    if let seen = toInspect(findings) {
      add(.clock(.inspect), .clock(.inspect), at: .whole, due: nil, since: seen.since)
    }
    return tasks
  }

  /// What suspects idle land into which no inquiry is on its way: one inquiry looks at all of it.
  private func suspectedUnasked(_ row: StatusRow, _ findings: [FindingRow]) -> [FindingRow] {
    guard row.idleCase == .suspected,
      !findings.contains(where: { $0.kind == .clock(.openInquiry) })
    else { return [] }
    let kinds: [FindingKind] = [.suspectedIdle, .idleFeeStage, .idleTakeBackStage]
    return findings.filter { kinds.contains($0.kind) && $0.severity > .note }
  }

  /// Whether the next step of a determined case is a clock of its own.
  private func isDisposalPrepared(_ findings: [FindingRow]) -> Bool {
    let next: Set<LegalClock> = [
      .tellHearing, .holdHearing, .approveScheme, .approveDecision, .noticeTakeBack, .decide,
    ]
    return findings.contains { finding in
      if case .clock(let clock) = finding.kind { next.contains(clock) } else { false }
    }
  }

  /// The first breach that rests on nothing but a missing record: one visit looks at them all.
  private func toInspect(_ findings: [FindingRow]) -> FindingRow? {
    findings.filter { finding in
      if case .clock = finding.kind { return false }
      if finding.kind == .overdue(.handover) { return false }
      return finding.list == .unrecorded && finding.severity > .note
    }.min { $0.since < $1.since }
  }

  private func handovers(
    _ row: StatusRow, _ log: ContractLog, _ folding: Folding, _ days: ClosedRange<Day>
  ) -> [OfficeTask] {
    guard let (_, registration) = log.registration else { return [] }
    let judgement = folding.judgement(registration, facts: log.facts)
    return judgement.obligations(on: days.lowerBound).compactMap { obligation in
      guard obligation.term.milestone == .handover,
        let last = obligation.lastDay(ifOpenOn: days.lowerBound), days.contains(last)
      else { return nil }
      return task(
        row, .handOver, .dueSoon(.handover), at: judgement.division.place(of: obligation.term),
        due: last, since: nil)
    }
  }

  /// What asks for an act that no finding is about; nil for the others.
  private func source(of act: OfficeTask.Act) -> Citation? {
    switch act {
    case .chooseDisposal: .idleDisposal
    case .clock, .handOver: nil
    }
  }

  private func task(
    _ row: StatusRow, _ act: OfficeTask.Act, _ kind: FindingKind, at place: ContractPlace,
    due: Day?, since: Day?
  ) -> OfficeTask {
    let summary = row.summary
    return OfficeTask(
      number: row.name, project: summary.project,
      holder: summary.holder, town: summary.town, isKeyProject: summary.isKeyProject, act: act,
      place: place, due: due, since: since,
      units: routing.units(for: kind, ownUnits: summary.units, town: summary.town),
      source: source(of: act) ?? kind.citations.first)
  }
}
