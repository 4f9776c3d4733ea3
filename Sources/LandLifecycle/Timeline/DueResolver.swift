import CivilCalendar

/// Finds the due days of a contract's obligations, each counted from whatever it counts from.
struct DueResolver {
  let terms: ContractTerms
  let history: History
  let calendar: WorkCalendar
  /// The law's period from handover to the start day of a contract that is silent.
  let silentStart: DatedParameter
  /// What supplements made of the obligations; nil where none changed any.
  let amended: AmendedTerms?
  /// The obligations resolved so far; whatever one counts from stands before it in the terms.
  private var resolved: [ResolvedObligation] = []

  init(
    terms: ContractTerms, history: History, calendar: WorkCalendar, silentStart: DatedParameter,
    amended: AmendedTerms?
  ) {
    self.terms = terms
    self.history = history
    self.calendar = calendar
    self.silentStart = silentStart
    self.amended = amended
  }

  /// Every obligation with its due days, in the order of the terms.
  mutating func obligations() -> [ResolvedObligation] {
    if let amended { return amended.obligations.map { self.resolved($0) } }
    resolved.reserveCapacity(terms.obligations.count)
    for term in terms.obligations {
      resolved.append(
        ResolvedObligation(
          term: term, schedule: schedule(of: term),
          status: history.status(of: term.milestone, part: term.part, instance: term.instance),
          amendment: nil))
    }
    return resolved
  }

  func schedule(of term: ObligationTerm) -> DueSchedule {
    switch term.deadline {
    case .on(let day): return DueSchedule(.determined(calendar.end(ofStated: day), .stated))
    case .unknown: return DueSchedule(.indeterminate(.agreedDay(term.milestone)))
    case .notAgreed:
      guard term.milestone == .start else { return DueSchedule(.notAgreed) }
      // The law's period is that in force on the day of handover, from which it runs.
      let handover = history.status(of: .handover, part: term.part).knownFrom ?? .forever
      return schedule(
        counting: silentStart.value(on: handover).period, from: .handover, part: term.part
      ) { .bySilence(handedOver: $0) }
    case .after(let anchor, let period):
      return schedule(counting: period, from: anchor, part: term.part) {
        .counted(period, from: $0, anchor)
      }
    }
  }

  private func schedule(
    counting period: Period, from anchor: Anchor, part: UInt8, basis: (Day) -> DueBasis
  ) -> DueSchedule {
    if anchor == .signing {
      guard let signed = terms.signedOn else { return DueSchedule(.indeterminate(.signingDay)) }
      return DueSchedule(counted(period, from: signed, basis))
    }
    let happened = occurrence(of: anchor, part: part)
    let settled: DueSegment? =
      switch happened {
      case .open: nil
      case .met(let day): DueSegment(from: day, due: counted(period, from: day, basis))
      case .metBy(let day, _): DueSegment(from: day, due: .indeterminate(.anchorDay(anchor)))
      }
    let before = projections(counting: period, from: anchor, part: part)
    let kept = before.later.filter { segment in settled.map { segment.from < $0.from } ?? true }
    return DueSchedule(before.first, later: kept + (settled.map { [$0] } ?? []))
  }

  private func counted(_ period: Period, from day: Day, _ basis: (Day) -> DueBasis) -> Due {
    switch calendar.end(of: period, from: day) {
    case .determined(let due): .determined(due, basis(day))
    case .indeterminate(let year): .indeterminate(.holidays(year: year))
    }
  }

  /// When an anchor happened; full payment is the last instalment's.
  private func occurrence(of anchor: Anchor, part: UInt8) -> MilestoneStatus {
    guard anchor == .fullPayment else { return history.status(of: anchor.milestone, part: part) }
    if let amended { return fullPayment(amended) }
    let instalments = terms.obligations(of: .payment, part: 0)
    guard var all = instalments.first.map({ history.status(of: .payment, instance: $0.instance) })
    else { return history.status(of: .payment) }
    for instalment in instalments.dropFirst() {
      all = all.combined(with: history.status(of: .payment, instance: instalment.instance))
    }
    return all
  }

  /// The days an obligation would be due had the act it counts from been on time.
  private func projections(
    counting period: Period, from anchor: Anchor, part: UInt8
  ) -> DueSchedule {
    guard let anchorDue = anchorSchedule(anchor.milestone, part: part) else {
      return DueSchedule(.waiting(for: anchor, projected: nil))
    }
    func projected(_ due: Due) -> Due {
      guard let last = due.latestDay,
        case .determined(let end) = calendar.end(of: period, from: last)
      else { return .waiting(for: anchor, projected: nil) }
      return .waiting(for: anchor, projected: end.actBy)
    }
    return DueSchedule(
      projected(anchorDue.first),
      later: anchorDue.later.map { DueSegment(from: $0.from, due: projected($0.due)) })
  }

  /// By when an anchor is due; nil where nothing in the terms speaks of it.
  private func anchorSchedule(_ milestone: Milestone, part: UInt8) -> DueSchedule? {
    if let amended {
      return anchorSchedule(milestone, part: part, amended)
    }
    return latestSchedule(of: milestone, part: part)
      ?? (part > 0 ? latestSchedule(of: milestone, part: 0) : nil)
  }

  /// The due days of a part's own obligation; of several instalments, of the one due last, which is
  /// the one that completes the payment.
  private func latestSchedule(of milestone: Milestone, part: UInt8) -> DueSchedule? {
    var latest: DueSchedule?
    for obligation in resolved
    where obligation.term.milestone == milestone && obligation.term.part == part {
      let schedule = obligation.schedule
      if let known = latest,
        known.first.latestDay ?? .forever >= schedule.first.latestDay ?? .forever
      {
        continue
      }
      latest = schedule
    }
    return latest
  }
}
