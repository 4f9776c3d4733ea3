public import CivilCalendar

/// Everything that is, was or will be so about one contract, given what is known now.
///
/// A pure function of terms, history, rulebook and calendar: no clock, no files, the same answer
/// every time.
public struct Timeline: Hashable, Sendable {
  /// The spans, by first day and then by kind.
  public let spans: [Span]
  /// The days on which the site, the idle case or an obligation changes its state, each once.
  let stateChanges: [Day]

  /// Builds the timeline of a contract.
  public init(
    terms: consuming ContractTerms, history: consuming History,
    rulebook: consuming Rulebook = .shipped, calendar: consuming WorkCalendar = .official
  ) {
    self.init(ContractCase(terms, history, rulebook, calendar))
  }

  init(_ contract: ContractCase) {
    var spans = SpanCollector(contract)
    PaymentRule.addSpans(for: contract, to: &spans)
    BondRule.addSpans(for: contract, to: &spans)
    HandoverRule.addSpans(for: contract, to: &spans)
    StartRule.addSpans(for: contract, to: &spans)
    CompletionRule.addSpans(for: contract, to: &spans)
    ProductionRule.addSpans(for: contract, to: &spans)
    TargetOutputRule.addSpans(for: contract, to: &spans)
    EvaluationRule.addSpans(for: contract, to: &spans)
    TermEndRule.addSpans(for: contract, to: &spans)
    StandardRule.addSpans(for: contract, to: &spans)
    OutputRule.addSpans(for: contract, to: &spans)
    DemandNeededRule.addSpans(for: contract, to: &spans)
    RescissionRule.addSpans(for: contract, to: &spans)
    GuaranteeRule.addSpans(for: contract, to: &spans)
    BondReturnRule.addSpans(for: contract, to: &spans)
    AnchorUnrecordedRule.addSpans(for: contract, to: &spans)
    IdleProjectRule.addSpans(for: contract, to: &spans)
    SuspectedIdleRule.addSpans(for: contract, to: &spans)
    LimbTwoRule.addSpans(for: contract, to: &spans)
    ProgressRule.addSpans(for: contract, to: &spans)
    PermitRule.addSpans(for: contract, to: &spans)
    SurplusRule.addSpans(for: contract, to: &spans)
    IdleCaseClockRule.addSpans(for: contract, to: &spans)
    AppealClockRule.addSpans(for: contract, to: &spans)
    SilentContractRule.addSpans(for: contract, to: &spans)
    ExtensionRule.addSpans(for: contract, to: &spans)
    TransferRule.addSpans(for: contract, to: &spans)
    ContradictionRule.addSpans(for: contract, to: &spans)
    MissingDataRule.addSpans(for: contract, to: &spans)
    LapsedRuleRule.addSpans(for: contract, to: &spans)
    self.spans = spans.sorted()
    stateChanges = Self.stateChanges(of: contract)
  }

  private static func stateChanges(of contract: ContractCase) -> [Day] {
    var changes: [Day] = []
    changes.reserveCapacity(4 * contract.obligations.count)
    for part in contract.history.tracks.indices {
      for step in contract.history.tracks[part].steps { changes.append(step.from) }
    }
    for act in contract.history.caseActs { changes.append(act.day) }
    for event in contract.history.later.landEvents { changes.append(event.day) }
    if !contract.history.later.landEvents.isEmpty, contract.closes < .forever {
      changes.append(contract.closes)
    }
    for act in contract.history.later.handoverActs { changes.append(act.day) }
    for place in contract.obligations.indices {
      let obligation = contract.obligations[place]
      if let met = obligation.status.knownFrom { changes.append(met) }
      for later in obligation.schedule.later.indices {
        changes.append(obligation.schedule.later[later].from)
      }
      obligation.schedule.forEach { due, _, until in
        if case .determined(let day, _) = due, day.actBy < until { changes.append(day.actBy + 1) }
      }
    }
    changes.sort()
    var last: Day?
    changes.removeAll { day in
      defer { last = day }
      return day == last
    }
    return changes
  }

  /// Returns what is so on a day, gravest matters first.
  public func findings(on day: Day) -> [Finding] {
    // Their places are put in order, which are small; each finding is copied once.
    var found: [(order: FindingOrder, place: Int)] = []
    for place in spans.indices {
      if spans[place].from > day { break }
      if spans[place].contains(day) { found.append((FindingOrder(spans[place].finding), place)) }
    }
    found.sort { ($0.order, $0.place) < ($1.order, $1.place) }
    return found.map { spans[$0.place].finding }
  }

  /// Returns the next day on which something appears, changes or ends; nil if nothing ever will.
  public func nextChange(after day: Day) -> Day? {
    var next: Day?
    func consider(_ candidate: Day?) {
      guard let candidate, candidate > day else { return }
      next = min(next ?? candidate, candidate)
    }
    for span in spans {
      consider(span.from)
      consider(span.until)
    }
    for change in stateChanges { consider(change) }
    return next
  }
}
