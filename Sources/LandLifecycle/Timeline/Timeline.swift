public import CivilCalendar

/// A finding and the days on which it holds.
public struct Span: Hashable, Sendable {
  /// The first day.
  public let from: Day
  /// The first day on which it no longer holds; nil while no end is known.
  public let until: Day?
  /// What holds.
  public let finding: Finding

  /// Whether the finding holds on a day.
  public func contains(_ day: Day) -> Bool { from <= day && (until.map { day < $0 } ?? true) }
}

/// Collects the spans of the rules, clipped to the days on which the contract can be judged.
struct SpanCollector {
  private(set) var spans: [Span] = []
  private let contract: ContractCase
  private let marks: RuleMarks?
  /// The first day on which a finding can need a mark; never for nearly every contract.
  private let marksFrom: Day

  init(_ contract: ContractCase) {
    self.contract = contract
    marks = RuleMarks(contract)
    marksFrom = marks?.from ?? .forever
    spans.reserveCapacity(24)
  }

  /// Adds a finding on the days from `from` up to, but not including, `until`.
  mutating func add(from: Day, until: Day, _ finding: @autoclosure () -> Finding) {
    let first = max(from, contract.opens)
    let end = min(until, contract.closes)
    guard first < end else { return }
    let finding = finding()
    guard finding.part > 0 else { return append(from: first, until: end, finding) }
    let partEnd = min(end, contract.closes(part: finding.part))
    if first < partEnd { append(from: first, until: partEnd, finding) }
  }

  /// Adds a finding about the record itself, which can be wrong about days after the contract ended.
  mutating func addAboutRecord(from: Day, _ finding: Finding) {
    let first = max(from, contract.opens)
    let closes = contract.closes(part: finding.part)
    append(from: first, until: first < closes ? closes : .forever, finding)
  }

  /// Adds a finding that can hold after the contract ended, such as what a take-back leaves to do.
  mutating func addBeyondEnd(from: Day, until: Day, _ finding: Finding) {
    let first = max(from, contract.opens)
    if first < until { append(from: first, until: until, finding) }
  }

  /// Puts the spans in order and returns them.
  ///
  /// Sorts their places, which are small, and then swaps each span into its own. The buffer's swap
  /// moves spans, where the array's would copy them.
  mutating func sorted() -> [Span] {
    var places = spans.indices.map { Place(of: spans[$0], at: $0) }
    places.sort()
    spans.withUnsafeMutableBufferPointer { spans in
      for index in places.indices {
        var source = places[index].index
        // What stood at a place dealt with before was swapped to where that place's span came from.
        while source < index { source = places[source].index }
        if source > index { spans.swapAt(index, source) }
      }
    }
    return spans
  }

  /// Where a span belongs among others: by its first day, then in the order of findings of one day.
  private struct Place: Comparable {
    let from: Day
    let order: FindingOrder
    /// Where it stood before: of two spans of one place, the first stays first.
    let index: Int

    init(of span: Span, at index: Int) {
      from = span.from
      order = FindingOrder(span.finding)
      self.index = index
    }

    static func < (left: Place, right: Place) -> Bool {
      if left.from != right.from { return left.from < right.from }
      if left.order != right.order { return left.order < right.order }
      return left.index < right.index
    }
  }

  fileprivate mutating func append(from: Day, until: Day, _ finding: consuming Finding) {
    // No contract, no finding: nothing is so before the day of signing.
    if finding.since < contract.opens {
      return append(from: from, until: until, finding.since(contract.opens))
    }
    if marksFrom < until, let marks, appendMarked(from, until, finding, marks) { return }
    let until = until == .forever ? nil : until
    let last = spans.count - 1
    // What differs between neighbours is nearly always the tier, and it is compared in no time.
    if last >= 0, spans[last].until == from, spans[last].finding.tier == finding.tier,
      spans[last].finding == finding
    {
      spans[last] = Span(from: spans[last].from, until: until, finding: finding)
    } else {
      spans.append(Span(from: from, until: until, finding: finding))
    }
  }
}

extension SpanCollector {
  /// Appends a finding with the marks of what it rests on; false where it needs none more.
  fileprivate mutating func appendMarked(
    _ from: Day, _ until: Day, _ finding: Finding, _ marks: RuleMarks
  ) -> Bool {
    if !finding.caveats.contains(.restsOnOwnRule), marks.isOwn(finding) {
      append(from: from, until: until, finding.adding(.restsOnOwnRule))
      return true
    }
    guard !finding.caveats.contains(.restsOnLapsedRule),
      let lapse = marks.first(of: finding.kind, from: from, until: until)
    else { return false }
    if from < lapse.from { append(from: from, until: lapse.from, finding) }
    append(from: lapse.from, until: lapse.until, finding.adding(.restsOnLapsedRule))
    if lapse.until < until { append(from: lapse.until, until: until, finding) }
    return true
  }
}

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
    terms: ContractTerms, history: History, rulebook: Rulebook = .shipped,
    calendar: WorkCalendar = .official
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
    changes.reserveCapacity(2 * contract.obligations.count)
    for track in contract.history.tracks {
      for step in track.steps { changes.append(step.from) }
    }
    for act in contract.history.caseActs { changes.append(act.day) }
    for event in contract.history.later.landEvents { changes.append(event.day) }
    if !contract.history.later.landEvents.isEmpty, contract.closes < .forever {
      changes.append(contract.closes)
    }
    for act in contract.history.later.handoverActs { changes.append(act.day) }
    for obligation in contract.obligations {
      if let met = obligation.status.knownFrom { changes.append(met) }
      for segment in obligation.schedule.later { changes.append(segment.from) }
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
    var found: [Finding] = []
    for span in spans {
      if span.from > day { break }
      if span.contains(day) { found.append(span.finding) }
    }
    return found.sorted(by: Finding.comesFirst)
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
