import CivilCalendar

/// Collects the spans of the rules, clipped to the days on which the contract can be judged.
struct SpanCollector {
  private(set) var spans: [Span] = []
  private let contract: ContractCase
  private let marks: RuleMarks?
  /// The first day on which a finding can need a mark; never for nearly every contract.
  private let marksFrom: Day
  /// Whether it is for its contract's form alone.
  private let marksFormOnly: Bool

  init(_ contract: ContractCase) {
    self.contract = contract
    marks = RuleMarks.marks(for: contract)
    marksFrom = marks?.from ?? .forever
    marksFormOnly = !contract.rulebook.hasMarks
    // Each obligation tells of its day coming near and past; few contracts need more.
    spans.reserveCapacity(8 + 6 * contract.obligations.count)
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
  /// Sorts their places, which are small, and then moves each span once, into its own.
  mutating func sorted() -> [Span] {
    var places = spans.indices.map { Place(of: spans[$0], at: $0) }
    places.sort()
    spans.withUnsafeMutableBufferPointer { spans in
      guard let base = spans.baseAddress else { return }
      for start in places.indices where places[start].index != start {
        // One span is lifted out; the gap it leaves is filled by the span that belongs there, the
        // gap that this leaves by the next one, until the lifted one is that.
        let lifted = (base + start).move()
        var gap = start
        while places[gap].index != start {
          let source = places[gap].index
          (base + gap).moveInitialize(from: base + source, count: 1)
          places[gap].index = gap
          gap = source
        }
        (base + gap).initialize(to: lifted)
        places[gap].index = gap
      }
    }
    return spans
  }

  /// Where a span belongs among others: by its first day, then in the order of findings of one day.
  private struct Place: Comparable {
    /// The first day and the kind in one number, so that nearly always one comparison decides.
    let first: Int64
    /// The part and the instance, and since when.
    let second: Int64
    /// Where it stood before: of two spans of one place, the first stays first.
    var index: Int

    init(of span: borrowing Span, at index: Int) {
      first = Int64(span.from.number) << 32 | Int64(span.finding.kind.order)
      second = Int64(span.finding.place) << 32 + Int64(span.finding.since.number)
      self.index = index
    }

    static func < (left: Place, right: Place) -> Bool {
      if left.first != right.first { return left.first < right.first }
      if left.second != right.second { return left.second < right.second }
      return left.index < right.index
    }
  }

  fileprivate mutating func append(from: Day, until: Day, _ finding: consuming Finding) {
    // No contract, no finding: nothing is so before the day of signing.
    if finding.since < contract.opens {
      return append(from: from, until: until, finding.since(contract.opens))
    }
    if marksFrom < until, !marksFormOnly || finding.kind.restsOnContractForm, let marks,
      appendMarked(from, until, finding, marks)
    {
      return
    }
    let last = spans.count - 1
    if last >= 0, spans[last].goesOn(from: from, until: until, finding) { return }
    spans.append(Span(from: from, until: until, finding))
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
