import CivilCalendar

/// What the rules about clocks share: a time that runs, and is over the day after its last day.
struct ClockSpans {
  /// How a clock ends.
  enum Length {
    /// The text names no length: the act is owed, and no day is made up for it.
    case none
    /// It ends on this day.
    case through(DueDay)
    /// It cannot be counted before the holidays of a year are published.
    case uncounted(year: Int)

    /// The last day in time; nil where none is known.
    var due: DueDay? {
      switch self {
      case .through(let due): due
      case .none, .uncounted: nil
      }
    }
  }

  let contract: ContractCase
  /// Whether the clock runs on when the contract has ended, as those of a take-back do.
  let outlivesContract: Bool

  /// Returns the end of a time that runs from a day; none where its text was not yet in force.
  func length(_ parameter: Parameter, from day: Day) -> Length {
    Self.length(parameter, from: day, contract.rulebook, contract.calendar)
  }

  /// The same by a rulebook and a calendar, for what is asked before a contract is ready.
  static func length(
    _ parameter: Parameter, from day: Day, _ rulebook: Rulebook, _ calendar: WorkCalendar
  ) -> Length {
    let parameter = rulebook[parameter, on: day]
    guard day < .forever, parameter.isInForce(on: day) else { return .none }
    switch calendar.end(of: parameter.period, from: day) {
    case .determined(let due): return .through(due)
    case .indeterminate(let year): return .uncounted(year: year)
    }
  }

  /// Adds a clock on the days from `from` up to, but not including, `until`.
  ///
  /// - Parameter lapses: Whether it ends with its last day, as a right does; a duty goes on and is
  ///   past.
  func add(
    _ clock: LegalClock, from: Day, until: Day, _ length: Length = .none, lapses: Bool = false,
    caveats more: Caveats = [], amount: AmountRule = .none, to spans: inout SpanCollector
  ) {
    guard from < until else { return }
    // A right whose text was not yet in force is none that anybody could name.
    if lapses, case .none = length { return }
    let due = length.due
    let over = due.map { max(from, $0.actBy + 1) } ?? .forever
    let caveats = (due.map { contract.caveats(for: $0) } ?? []).union(more)
    func finding(isPast: Bool) -> Finding {
      Finding(
        .clock(clock), since: from, tier: .clock(isPast: isPast),
        evidence: isPast ? .unrecorded : .notNeeded, due: due, caveats: caveats, amount: amount)
    }
    add(from: from, until: min(over, until), finding(isPast: false), &spans)
    if !lapses { add(from: over, until: until, finding(isPast: true), &spans) }
    if case .uncounted(let year) = length {
      // Instance 0: the acts of the case want the holidays beside the nodes of the contract.
      add(
        from: from, until: until,
        Finding(.missingData(.holidays(year: year)), instance: 0, since: from), &spans)
    }
  }

  private func add(
    from: Day, until: Day, _ finding: Finding, _ spans: inout SpanCollector
  ) {
    if outlivesContract {
      spans.addBeyondEnd(from: from, until: until, finding)
    } else {
      spans.add(from: from, until: until, finding)
    }
  }
}
