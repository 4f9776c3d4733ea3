import CivilCalendar

/// What the rules about nodes (节点) share: near, past, met late, blocked, excused.
struct NodeSpans {
  /// How the grantor's own delay bears on a node.
  enum Blocking {
    /// Not at all.
    case none
    /// From the first day the grantor is late, for as long as the node is open and nobody has found
    /// whether that is the cause; found true, for as many days as it was late.
    case whileUnmet
    /// For as many days past the due day as the grantor was late.
    case forDaysLate
  }

  let contract: ContractCase
  let obligation: ResolvedObligation
  let blocking: Blocking

  var milestone: Milestone { obligation.term.milestone }

  /// Whether a late handover or a cause of art. 8 can bear on the node at all.
  private var isOnSiteAfterHandover: Bool { milestone > .handover && milestone < .evaluation }

  /// Adds the spans of every obligation of one milestone.
  static func add(
    _ milestone: Milestone, blocking: Blocking, for contract: ContractCase,
    to spans: inout SpanCollector
  ) {
    assert(blocking == Blocking(of: milestone), "two tables of what blocks a node")
    contract.forEachObligation(of: milestone) { obligation in
      NodeSpans(contract: contract, obligation: obligation, blocking: blocking).add(to: &spans)
    }
  }

  private func add(to spans: inout SpanCollector) {
    let ladder = contract.ladder(of: obligation.term)
    let account = account(of: ladder)
    obligation.schedule.forEach { due, from, until in
      guard case .determined(let day, let basis) = due else { return }
      addNear(day, from, until, &spans)
      addPast(day, basis, from, until, ladder, account, &spans)
    }
    if let account { addAccrued(account, to: &spans) }
  }

  private func finding(
    _ kind: FindingKind, since: Day, tier: Tier = .single, evidence: Evidence = .notNeeded,
    due: DueDay, caveats: Caveats = [], amount: AmountRule = .none
  ) -> Finding {
    Finding(
      kind, part: obligation.term.part, instance: obligation.term.instance, since: since,
      tier: tier, evidence: evidence, due: due,
      caveats: caveats.union(contract.caveats(for: due)), amount: amount)
  }

  // MARK: - Near

  private func addNear(_ due: DueDay, _ from: Day, _ until: Day, _ spans: inout SpanCollector) {
    let end = min(until, obligation.status.knownFrom ?? .forever)
    let ladder = contract.rulebook.dueSoonDays
    guard let longest = ladder.first else { return }
    let since = max(due.actBy - longest, from)
    for (index, days) in ladder.enumerated() {
      let next = index + 1 < ladder.count ? due.actBy - ladder[index + 1] : due.actBy + 1
      spans.add(
        from: max(due.actBy - days, from), until: min(next, end),
        finding(.dueSoon(milestone), since: since, tier: .within(days: days), due: due))
    }
  }

  // MARK: - Past

  private func addPast(
    _ due: DueDay, _ basis: DueBasis, _ from: Day, _ until: Day, _ ladder: ConsequenceLadder?,
    _ account: ChargeAccount?, _ spans: inout SpanCollector
  ) {
    let first = max(due.actBy + 1, from)
    guard let (end, evidence) = unmet(from: first) else { return }
    let past = (from: first, until: min(end, until))
    let metLate = metLate(after: due, from, until)
    guard past.from < past.until || metLate != nil else { return }
    let caveats = basis == .stated ? caveats(pastStated: due, from) : []
    let course = ladder.map {
      self.course(of: $0, due, basis, from: first, until: metLate?.day.next ?? past.until)
    }
    let excuses = excuses
    let blocked = blockedDays(due, basis, from: from)
    let isFree = excuses.isEmpty && blocked.from == .forever
    /// Whether days past the due day and before this one do not count.
    func uncounted(before day: Day) -> Caveats {
      if isFree || day <= due.actBy + 1 { return [] }
      let counted = lateDays(due, basis, from: due.actBy + 1, until: day)
      let isWhole = counted.count == 1 && counted[0] == (due.actBy + 1, day)
      return isWhole ? [] : .daysNotCounted
    }
    if let metLate {
      let isUnjudged =
        blocking == .whileUnmet && contract.handoverCause == .unexamined
        && max(blocked.from, first) < min(blocked.until, metLate.day)
      addMetLate(
        metLate, due, course, account,
        isUnjudged ? .grantorLate : uncounted(before: metLate.day),
        &spans)
    }
    // Nearly always: nothing but the node itself speaks of its lateness.
    if isFree, course == nil {
      return addOverdue(past, evidence, due, caveats, &spans)
    }
    var open = [past]
    for excused in excuses {
      add(.excused(milestone), past, within: excused, evidence, due, caveats, &spans)
      open = open.flatMap { DayRange.subtract(excused, from: $0) }
    }
    for piece in open {
      add(
        .blockedByGrantor(milestone), piece, within: blocked, evidence, due,
        caveats.union(.grantorLate), &spans)
      guard course == nil else { continue }
      for rest in DayRange.subtract(blocked, from: piece) {
        addOverdue(rest, evidence, due, caveats, &spans)
      }
    }
    course?.forEachStretch(until: past.until) { from, until, since, tier, amount in
      forEachPiece(of: amount, from: from, until: until, account) { from, until, amount in
        spans.add(
          from: from, until: until,
          finding(
            .overdue(milestone), since: since, tier: tier, evidence: evidence, due: due,
            caveats: caveats.union(uncounted(before: from)), amount: amount))
      }
    }
  }

  private func addOverdue(
    _ days: (from: Day, until: Day), _ evidence: Evidence, _ due: DueDay, _ caveats: Caveats,
    _ spans: inout SpanCollector
  ) {
    add(
      .overdue(milestone), days, within: days, evidence, due, caveats, &spans,
      amount: contract.amountWithoutLadder)
  }

  /// What a reader must know of a stated day that has passed.
  private func caveats(pastStated due: DueDay, _ from: Day) -> Caveats {
    var caveats: Caveats = []
    if isOnSiteAfterHandover, !contract.terms.coverage.carriesActual(.handover),
      contract.history.status(of: .handover, part: obligation.term.part) == .open
    {
      caveats.insert(.handoverNotCarried)
    }
    // A supplement that sets a day before its own signing.
    if due.agreed < from { caveats.insert(.agreedDaysOutOfOrder) }
    return caveats
  }

  /// The days from the first late one on that neither a verified cause nor the grantor answers for.
  func lateDays(
    _ due: DueDay, _ basis: DueBasis, from first: Day, until: Day
  ) -> [(from: Day, until: Day)] {
    guard first < until else { return [] }
    var open: [(from: Day, until: Day)] = [(first, until)]
    for excused in excuses { open = DayRange.subtract(excused, from: open) }
    return DayRange.subtract(blockedDays(due, basis, from: first), from: open)
  }

  /// The days that excuse the node: of the handover those on which the land stands offered, of what
  /// follows it those that a verified cause covers.
  private var excuses: [(from: Day, until: Day)] {
    guard milestone == .handover else {
      return isOnSiteAfterHandover ? contract.excusedDays : []
    }
    if contract.history.later.handoverActs.isEmpty { return [] }
    return contract.history.offeredDays(part: obligation.term.part)
  }

  private func add(
    _ kind: FindingKind, _ days: (from: Day, until: Day), within: (from: Day, until: Day),
    _ evidence: Evidence, _ due: DueDay, _ caveats: Caveats, _ spans: inout SpanCollector,
    amount: AmountRule = .none
  ) {
    let from = max(days.from, within.from)
    spans.add(
      from: from, until: min(days.until, within.until),
      finding(kind, since: from, evidence: evidence, due: due, caveats: caveats, amount: amount))
  }

  /// Until when the node is known or presumed unmet, and on what evidence; nil where nothing
  /// speaks of a breach: it was met, on a day that nobody wrote down, or the source has no place
  /// for the day.
  func unmet(from first: Day) -> (until: Day, evidence: Evidence)? {
    let part = obligation.term.part
    let seen = contract.lastSeenUndone(milestone, part: part, from: first)
    switch obligation.status {
    case .met(let day): return (day, .confirmed(by: day))
    case .metBy(let day, _): return seen.map { (min($0 + 1, day), .confirmed(by: $0)) }
    case .open:
      if let seen { return (.forever, .confirmed(by: seen)) }
      guard contract.terms.coverage.carriesActual(milestone) else { return nil }
      return (.forever, .unrecorded)
    }
  }

  /// The days on which the grantor's own delay blocks the node, before they are cut to those past
  /// its due day.
  ///
  /// A day that moves with the handover is blocked only by land that is not in the agreed condition.
  /// A delay that was over when a supplement set the day is no excuse for missing it: the parties knew.
  private func blockedDays(
    _ due: DueDay, _ basis: DueBasis, from day: Day
  ) -> (from: Day, until: Day) {
    let nothing: (from: Day, until: Day) = (.forever, .forever)
    let found = contract.history.causes.isEmpty ? .unexamined : contract.handoverCause
    if blocking == .none || found == .refused { return nothing }
    if basis.movesWithHandover, contract.history.later.handoverActs.isEmpty { return nothing }
    let delay = contract.grantorDelay(part: obligation.term.part)
    if delay.isOver(on: obligation.agreed(by: day)) { return nothing }
    switch blocking {
    case .none: return nothing
    // What was found true explains as many days as the grantor was late, as with later nodes.
    case .whileUnmet where found == .unexamined:
      let from = basis.movesWithHandover ? delay.deficient.first?.from : delay.from
      return (from ?? .forever, .forever)
    case .whileUnmet, .forDaysLate:
      let stretches = delay.stretches(movingWithHandover: basis.movesWithHandover)
      guard let first = stretches.first, let last = stretches.last else { return nothing }
      // Until the handover the delay has no length, whatever the agreed days are.
      guard last.until < .forever else { return (first.from, .forever) }
      let days = stretches.reduce(0) { $0 + ($1.until - $1.from) }
      return (first.from, max(last.until - 1, due.actBy + 1 + days))
    }
  }

  // MARK: - Met late

  /// A node that was met after its due day.
  struct LateMeeting {
    /// The day it was met; or, where that is not known, the last on which a visit saw it undone.
    let day: Day
    /// Whether it was met on this day or later.
    let isLeast: Bool

    /// The first day on which it is said: a visit's own day is still one of those past the due day.
    fileprivate var opens: Day { isLeast ? day.next : day }
  }

  /// How the node was met, if that is after a due day which counted on it.
  ///
  /// Where nobody knows the day, a visit that saw it undone shows how late it was at the least.
  func metLate(after due: DueDay, _ from: Day, _ until: Day) -> LateMeeting? {
    switch obligation.status {
    case .open: return nil
    case .met(let day):
      guard from <= day, day < until, day > due.actBy,
        milestone != .handover
          || !contract.isOffered(part: obligation.term.part, by: due, until: day)
      else { return nil }
      return LateMeeting(day: day, isLeast: false)
    case .metBy(let known, _):
      let seen = contract.lastSeenUndone(
        milestone, part: obligation.term.part, from: max(due.actBy + 1, from))
      guard let seen, seen < known, seen < until else { return nil }
      return LateMeeting(day: seen, isLeast: true)
    }
  }

  private func addMetLate(
    _ meeting: LateMeeting, _ due: DueDay, _ course: LadderCourse?, _ account: ChargeAccount?,
    _ caveats: Caveats, _ spans: inout SpanCollector
  ) {
    let day = meeting.day
    let (tier, amount) = course?.settled(on: day) ?? (.single, contract.amountWithoutLadder)
    let end = account == nil ? nil : endOfCharges?.day
    forEachPiece(ofMetLate: amount, from: meeting.opens, account) { from, until, amount in
      let met = finding(
        .metLate(milestone), since: day, tier: tier, evidence: .confirmed(by: day), due: due,
        caveats: meeting.isLeast ? caveats.union(.lateAtLeast) : caveats, amount: amount)
      // What is still owed for it outlives the contract; the note alone does not.
      if let end, day < end, amount.isOwed {
        spans.addBeyondEnd(from: from, until: until, met)
      } else {
        spans.add(from: from, until: until, met)
      }
    }
  }
}
