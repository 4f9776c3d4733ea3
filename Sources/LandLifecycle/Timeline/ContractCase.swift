import CivilCalendar

/// One obligation with its due days and what is known of its being met.
///
/// A class, though nothing in it ever changes: every rule about it holds it.
final class ResolvedObligation: Sendable {
  let term: ObligationTerm
  let schedule: DueSchedule
  let status: MilestoneStatus
  /// What supplements made of it; nil where none changed it.
  let amendment: Amendment?

  init(
    term: ObligationTerm, schedule: DueSchedule, status: MilestoneStatus, amendment: Amendment?
  ) {
    self.term = term
    self.schedule = schedule
    self.status = status
    self.amendment = amendment
  }

  /// What supplements made of an obligation, and by when it would be due without them.
  final class Amendment: Sendable {
    let obligation: AmendedObligation
    let original: DueSchedule?

    init(_ obligation: AmendedObligation, original: DueSchedule?) {
      self.obligation = obligation
      self.original = original
    }
  }
}

extension ResolvedObligation {
  /// The day on which the deadline that counts on a day was agreed, where a supplement set it; an early
  /// day for the contract's own.
  func agreed(by day: Day) -> Day {
    amendment?.obligation.versions.last { $0.from <= day }?.from ?? .beginning
  }
}

/// A contract made ready for the rules: terms, history and every due day, resolved once.
///
/// A class, though nothing in it ever changes: every rule holds it, and copying its many parts for
/// each of them took longer than the rules themselves.
final class ContractCase: Sendable {
  let terms: ContractTerms
  /// What the contract says beyond days.
  let clauses: ContractClauses
  let history: History
  let rulebook: Rulebook
  let calendar: WorkCalendar
  let obligations: [ResolvedObligation]
  /// Which kinds of due day there are at all, so that a rule about one that is not need not look.
  let dues: DueKinds
  /// The idle case, folded from the acts on record.
  let idleCase: IdleCaseFold
  /// The first day on which the contract can be judged: that of its signing; where nobody wrote that
  /// down there is none, and what would count from it is so since a day unknown.
  let opens: Day
  /// The first day on which it cannot be judged any more.
  let closes: Day
  /// How others took its place; nil if none did.
  let succession: Succession?
  /// The days that verified causes of art. 8 cover, merged and sorted; `until` is not included.
  let excusedDays: [(from: Day, until: Day)]
  /// The ladders that speak: those on file, and none for land allocated by the State, which knows
  /// neither a daily charge nor rescission.
  let ladders: [ConsequenceLadder]
  /// The days on which the document behind the contract's form is not in force any more.
  let formLapses: [(from: Day, until: Day)]
  /// The days that verified early works cover, where they excuse the idle fee; like `excusedDays`.
  let earlyWorksDays: [(from: Day, until: Day)]
  /// The grantor's own delay in handing over the whole of the land.
  let wholeDelay: GrantorDelay
  /// Whether any charge was paid or waived, or a bond kept for one.
  let hasSettlements: Bool
  /// What supplements made of the obligations; nil where none changed any.
  let amended: AmendedTerms?

  init(
    _ terms: consuming ContractTerms, _ history: consuming History, _ rulebook: consuming Rulebook,
    _ calendar: consuming WorkCalendar
  ) {
    clauses = terms.clauses
    self.calendar =
      rulebook.areChoicesStandard ? calendar : calendar.rolling(by: rulebook.choices)
    ladders = terms.supply == .allocation ? [] : clauses.consequences
    formLapses = LapsedRuleRule.lapses(
      behind: clauses.form, signedOn: terms.signedOn, rulebook)
    opens = terms.signedOn ?? .beginning
    idleCase = IdleCaseFold(
      acts: history.caseActs, limits: AppealLimits(rulebook: copy rulebook, calendar: self.calendar)
    )
    succession =
      history.later.landEvents.isEmpty ? nil : Self.succession(history, idleCase)
    closes = succession?.from ?? history.closedFrom ?? .forever
    if history.causes.isEmpty {
      excusedDays = []
      earlyWorksDays = []
    } else {
      excusedDays = Self.days(coveredBy: history.causes) { $0 != .earlyWorks }
      earlyWorksDays = Self.earlyWorksDays(terms, history, rulebook)
    }
    amended = history.later.supplements.isEmpty ? nil : Self.amended(terms, history, rulebook)
    hasSettlements = Self.hasSettlements(history.later)
    self.history = history
    var resolver = DueResolver(
      terms: terms.obligations, signedOn: terms.signedOn, history: self.history,
      calendar: self.calendar, silentStart: rulebook.startOfSilentContract, amended: amended)
    let resolved = resolver.obligations()
    var dues: DueKinds = []
    var handover: Int?
    for place in resolved.indices {
      dues.formUnion(resolved[place].schedule.kinds)
      let term = resolved[place].term
      if term.milestone == .handover, term.part == 0, handover == nil { handover = place }
    }
    self.dues = dues
    wholeDelay = GrantorDelay(
      of: handover.map { resolved[$0] }, part: 0, self.history, terms.coverage,
      isAmended: amended != nil)
    obligations = resolved
    self.terms = terms
    self.rulebook = rulebook
  }

  private static func hasSettlements(_ later: LaterActs) -> Bool {
    later.contractActs.contains { if case .chargeSettled = $0.act { true } else { false } }
      || later.bondActs.contains { if case .kept = $0.act { true } else { false } }
  }

  private static func amended(
    _ terms: ContractTerms, _ history: History, _ rulebook: Rulebook
  ) -> AmendedTerms? {
    AmendedTerms(
      terms, history.later.supplements,
      countsBackdated: rulebook.choices[.backdatedSupplement] == .counts)
  }

  /// Calls the body with every obligation of a milestone, in the order of the terms.
  func forEachObligation(of milestone: Milestone, _ body: (ResolvedObligation) -> Void) {
    for index in obligations.indices where obligations[index].term.milestone == milestone {
      body(obligations[index])
    }
  }

  /// The obligation of a milestone that speaks for a part: its own, else the whole contract's.
  func obligation(_ milestone: Milestone, part: UInt8) -> ResolvedObligation? {
    var whole: Int?
    for index in obligations.indices where obligations[index].term.milestone == milestone {
      if obligations[index].term.part == part {
        return obligations[index].amendment == nil
          ? obligations[index] : amended(obligations[index])
      }
      if obligations[index].term.part == 0 { whole = index }
    }
    return whole.map { obligations[$0] }
  }

  /// An obligation of a part; until a supplement gave the part one of its own, the whole contract's.
  private func amended(_ own: ResolvedObligation) -> ResolvedObligation {
    guard own.term.part > 0, let amendment = own.amendment, amendment.obligation.isAdded,
      let whole = obligation(own.term.milestone, part: 0)
    else { return own }
    return ResolvedObligation(
      term: own.term,
      schedule: whole.schedule.followed(from: amendment.obligation.from, by: own.schedule),
      status: own.status, amendment: amendment)
  }

  /// The parts to judge on site: 0 alone for a contract without parts.
  var siteParts: ClosedRange<UInt8> {
    terms.parts.isEmpty ? 0...0 : 1...UInt8(terms.parts.count)
  }

  /// The first day on which a part cannot be judged any more; that of the contract for part 0.
  func closes(part: UInt8) -> Day {
    guard part > 0, Int(part) <= history.tracks.count else { return closes }
    return min(closes, history.tracks[Int(part) - 1].closedFrom ?? .forever)
  }

  /// The day on which a part ended for good, and how; nil where it goes on, and where other contracts took
  /// its place first.
  func closure(part: UInt8) -> (day: Day, way: Closure)? {
    let ended =
      part > 0 && Int(part) <= history.tracks.count
      ? [history.tracks[Int(part) - 1]] : history.tracks
    var last: (day: Day, way: Closure)?
    for track in ended {
      guard let day = track.closedFrom, case .closed(let way, _) = track.state else { return nil }
      if last.map({ $0.day <= day }) ?? true { last = (day, way) }
    }
    guard let last, last.day == closes(part: part) else { return nil }
    return last
  }

  // MARK: - What several rules ask

  /// Whether the office has examined the cause and found none of art. 8.
  var noCauseApplies: Bool {
    guard let last = history.causes.last else { return false }
    return last.finding == .noneApplies
  }

  /// The last inspection that saw an act on site not done for a part, on or after a day.
  func lastSeenUndone(
    _ act: Milestone, part: UInt8, from day: Day = .beginning
  ) -> Day? {
    history.inspections.last {
      $0.day >= day && $0.showsUndone(act, part: part, ofSeveral: terms.parts.count > 1)
    }?.day
  }

  /// The last inspection of a part that saw no start in the sense of art. 30, on or after a day.
  func lastSeenUndeveloped(part: UInt8, from day: Day) -> Day? {
    guard !history.inspections.isEmpty else { return nil }
    return history.inspections.last {
      ($0.saw == .notStarted || $0.saw == .startedInsufficiently)
        && $0.shows($0.saw, of: part, ofSeveral: terms.parts.count > 1) && $0.day >= day
    }?.day
  }

  /// The first inspection of a part after a day that saw a start in the sense of art. 30.
  func firstSeenDeveloped(part: UInt8, after day: Day = .beginning) -> Day? {
    guard !history.inspections.isEmpty else { return nil }
    return history.inspections.first {
      ($0.saw == .startedByArticle30 || $0.saw == .completed) && $0.isAbout(part) && $0.day > day
    }?.day
  }

  /// Caveats about a due day and the contract around it.
  func caveats(for due: DueDay) -> Caveats {
    var caveats: Caveats = []
    if due.certainty == .provisional { caveats.insert(.provisionalDay) }
    if let signed = terms.signedOn, due.agreed < signed { caveats.insert(.agreedDaysOutOfOrder) }
    return caveats
  }
}

extension Inspection {
  /// Whether the visit speaks about a part; one of the whole contract speaks about each.
  func isAbout(_ part: UInt8) -> Bool { self.part == 0 || part == 0 || self.part == part }

  /// Whether the visit shows that an act on site was not done for a part by its day. One of the whole
  /// contract does not say in which of several parts it saw works.
  func showsUndone(_ act: Milestone, part: UInt8, ofSeveral: Bool) -> Bool {
    saw.excludes(act) && shows(saw, of: part, ofSeveral: ofSeveral)
  }

  /// Whether the visit speaks against a part: one of the whole contract that saw works does not say in which
  /// of several parts it saw none.
  func shows(_ sighting: Sighting, of part: UInt8, ofSeveral: Bool) -> Bool {
    saw == sighting && isAbout(part)
      && (saw == .notStarted || part == 0 || self.part > 0 || !ofSeveral)
  }
}
