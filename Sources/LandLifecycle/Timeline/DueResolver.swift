import CivilCalendar

/// Finds the due days of a contract's obligations, each counted from whatever it counts from.
struct DueResolver {
  /// The obligations as the contract has them, sorted.
  let terms: [ObligationTerm]
  /// The day of signing, if known.
  let signedOn: Day?
  let history: History
  let calendar: WorkCalendar
  /// The law's period from handover to the start day of a contract that is silent.
  let silentStart: DatedParameter
  /// What supplements made of the obligations; nil where none changed any.
  let amended: AmendedTerms?
  /// The obligations resolved so far; whatever one counts from stands before it in the terms.
  private var resolved: [ResolvedObligation] = []

  init(
    terms: [ObligationTerm], signedOn: Day?, history: History, calendar: WorkCalendar,
    silentStart: DatedParameter, amended: AmendedTerms?
  ) {
    self.terms = terms
    self.signedOn = signedOn
    self.history = history
    self.calendar = calendar
    self.silentStart = silentStart
    self.amended = amended
  }

  /// Every obligation with its due days, in the order of the terms.
  mutating func obligations() -> [ResolvedObligation] {
    if let amended { return amended.obligations.map { self.resolved($0) } }
    resolved.reserveCapacity(terms.count)
    for term in terms {
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
        counting: silentStart.held(on: handover).period, from: .handover, part: term.part
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
      guard let signed = signedOn else { return DueSchedule(.indeterminate(.signingDay)) }
      return DueSchedule(counted(period, from: signed, basis))
    }
    let settled: DueSegment?
    switch occurrence(of: anchor, part: part) {
    case .open: settled = nil
    case .met(let day): settled = DueSegment(from: day, due: counted(period, from: day, basis))
    case .metBy(let day, _):
      settled = DueSegment(from: day, due: .indeterminate(.anchorDay(anchor)))
    }
    return projections(counting: period, from: anchor, part: part, until: settled)
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
    var all: MilestoneStatus?
    for term in terms where term.milestone == .payment && term.part == 0 {
      let status = history.status(of: .payment, instance: term.instance)
      all = all.map { $0.combined(with: status) } ?? status
    }
    return all ?? history.status(of: .payment)
  }

  /// The days an obligation would be due had the act it counts from been on time; once a visit has seen
  /// that it was not done, had it been done that day; from that act on, if it was done, what that settles.
  private func projections(
    counting period: Period, from anchor: Anchor, part: UInt8, until settled: DueSegment?
  ) -> DueSchedule {
    guard let anchorDue = anchorSchedule(anchor.milestone, part: part) else {
      return DueSchedule(
        .waiting(for: anchor, projected: nil), later: settled.map { [$0] } ?? [])
    }
    func projected(_ due: Due) -> Due {
      guard let last = due.latestDay,
        case .determined(let end) = calendar.end(of: period, from: last)
      else { return .waiting(for: anchor, projected: nil) }
      return .waiting(for: anchor, projected: end.actBy)
    }
    var later: [DueSegment] = []
    later.reserveCapacity(anchorDue.later.count + 1)
    for segment in anchorDue.later where segment.from < settled?.from ?? .forever {
      later.append(DueSegment(from: segment.from, due: projected(segment.due)))
    }
    var schedule = DueSchedule(projected(anchorDue.first), later: later)
    for visit in history.inspections
    where visit.day < settled?.from ?? .forever
      && visit.showsUndone(anchor.milestone, part: part, ofSeveral: history.tracks.count > 1)
    {
      schedule = schedule.postponed(
        from: visit.day, by: calendar.end(of: period, from: visit.day), waitingFor: anchor)
    }
    return settled.map { DueSchedule(schedule.first, later: schedule.later + [$0]) } ?? schedule
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
    var latest: Int?
    for index in resolved.indices
    where resolved[index].term.milestone == milestone && resolved[index].term.part == part {
      // Of two due on one day the first stays.
      if let known = latest, lastDay(of: known) >= lastDay(of: index) { continue }
      latest = index
    }
    return latest.map { resolved[$0].schedule }
  }

  /// The last day in time by the first due day of an obligation resolved already.
  private func lastDay(of index: Int) -> Day {
    resolved[index].schedule.first.latestDay ?? .forever
  }
}

extension DueSchedule {
  /// The schedule where an act was seen not to have been done by a day: from then on nothing that counts
  /// from it is due before its period from that day is over.
  fileprivate func postponed(
    from day: Day, by end: PeriodEnd, waitingFor anchor: Anchor
  ) -> DueSchedule {
    func postponed(_ due: Due) -> Due {
      guard case .waiting(for: anchor, projected: .some(let projected)) = due else { return due }
      // Before the holidays of a year are published nobody knows when the period is over.
      guard case .determined(let earliest) = end else {
        return .waiting(for: anchor, projected: nil)
      }
      return .waiting(for: anchor, projected: max(projected, earliest.actBy))
    }
    var later = self.later.filter { $0.from < day }
    later.append(DueSegment(from: day, due: postponed(due(on: day))))
    later += self.later.filter { $0.from > day }.map {
      DueSegment(from: $0.from, due: postponed($0.due))
    }
    return DueSchedule(first, later: later)
  }
}
