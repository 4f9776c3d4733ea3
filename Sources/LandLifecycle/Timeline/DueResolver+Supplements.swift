import CivilCalendar

/// Due days of obligations that supplements changed.
extension DueResolver {
  /// An obligation with the due days that it had under each version of its deadline.
  func resolved(_ obligation: AmendedObligation) -> ResolvedObligation {
    let term = obligation.term
    return ResolvedObligation(
      term: term, schedule: schedule(of: obligation),
      status: history.status(of: term.milestone, part: term.part, instance: term.instance),
      amendment: obligation.versions.isEmpty
        ? nil
        : ResolvedObligation.Amendment(
          obligation, original: obligation.isAdded ? nil : schedule(of: term)))
  }

  /// The due days of an obligation: those of its first deadline until a supplement is signed, then
  /// those of the supplement's, and so on.
  func schedule(of obligation: AmendedObligation) -> DueSchedule {
    var schedule =
      obligation.isAdded ? DueSchedule(.notAgreed) : schedule(of: obligation.term)
    for version in obligation.versions {
      schedule = schedule.followed(
        from: version.from, by: self.schedule(of: obligation.term.due(by: version.deadline)))
    }
    return schedule
  }

  /// When the last instalment was paid.
  ///
  /// An instalment that a supplement adds belongs to the full payment unless all was paid before:
  /// what began to count then is not taken back.
  func fullPayment(_ amended: AmendedTerms) -> MilestoneStatus {
    let instalments = amended.obligations(of: .payment, part: 0).sorted { $0.from < $1.from }
    // Without an instalment of its own the contract's full payment is whatever is recorded as such.
    var all = instalments.first?.isAdded == false ? nil : history.status(of: .payment)
    for instalment in instalments {
      let status = history.status(of: .payment, instance: instalment.term.instance)
      guard let known = all else {
        all = status
        continue
      }
      if let paid = known.knownFrom, paid < instalment.from { break }
      all = known.combined(with: status)
    }
    return all ?? history.status(of: .payment)
  }

  /// By when a part's obligations of one milestone are due; until a supplement gave the part one of its
  /// own, those of the whole contract. Nil where there are none.
  func anchorSchedule(_ milestone: Milestone, part: UInt8, _ amended: AmendedTerms) -> DueSchedule?
  {
    let applying = amended.obligations(of: milestone, part: part)
    guard let schedule = latestSchedule(of: applying) else { return nil }
    let from = applying.map(\.from).min() ?? .beginning
    guard part > 0, from > .beginning, applying.first?.term.part == part,
      let whole = latestSchedule(of: amended.obligations(of: milestone, part: 0))
    else { return schedule }
    return whole.followed(from: from, by: schedule)
  }

  /// By when the last of several obligations is due, on every day of those that stand on it; nil
  /// where there are none.
  private func latestSchedule(of obligations: [AmendedObligation]) -> DueSchedule? {
    guard let first = obligations.first else { return nil }
    if obligations.count == 1 { return schedule(of: first) }
    let all = obligations.map { (from: $0.from, schedule: schedule(of: $0)) }
    func latest(on day: Day) -> Due {
      all.filter { $0.from <= day }.map { $0.schedule.due(on: day) }.max {
        $0.latestDay ?? .forever < $1.latestDay ?? .forever
      } ?? .notAgreed
    }
    let days = Set(all.flatMap { $0.schedule.later.map(\.from) }).sorted()
    return DueSchedule(
      latest(on: .beginning), later: days.map { DueSegment(from: $0, due: latest(on: $0)) })
  }
}

extension DueSchedule {
  /// This schedule until a day, and another one from that day on.
  func followed(from day: Day, by next: DueSchedule) -> DueSchedule {
    DueSchedule(
      first,
      later: later.filter { $0.from < day } + [DueSegment(from: day, due: next.due(on: day))]
        + next.later.filter { $0.from > day })
  }
}
