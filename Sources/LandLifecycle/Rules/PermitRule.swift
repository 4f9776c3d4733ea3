import CivilCalendar

/// The times that the Construction Act hangs on a construction permit: signals, not the contract's.
///
/// Three months from the permit to start, unless the permit was extended, which nobody records here;
/// a month from a stop to report it, to the office that issued the permit, so that its end is not
/// told as past; a check of the permit before works that stood still for a year go on. Nothing is
/// said without a permit on record.
///
/// - Source: 建筑法, arts. 9 and 10.
enum PermitRule: Rule {
  static func addSpans(for contract: ContractCase, to spans: inout SpanCollector) {
    guard !contract.history.later.permits.isEmpty else { return }
    for part in contract.siteParts {
      let permits = contract.history.later.permits.compactMap {
        ContractCase.speaks(of: part, $0.part) ? $0.day : nil
      }
      addStart(contract, part, permits, to: &spans)
      let steps = contract.track(part: part).steps
      for (index, step) in steps.enumerated() {
        guard case .suspended(since: .on(let day)) = step.state,
          permits.contains(where: { $0 <= day })
        else { continue }
        let next = index + 1 < steps.count ? steps[index + 1].from : .forever
        addStop(contract, part, DayStretch(from: day, until: next), to: &spans)
      }
    }
  }

  /// Each permit counts anew until the start, or until the next permit.
  private static func addStart(
    _ contract: ContractCase, _ part: UInt8, _ permits: [Day], to spans: inout SpanCollector
  ) {
    var started = contract.history.status(of: .start, part: part).knownFrom ?? .forever
    if let developed = contract.development(part: part) {
      started = min(started, developed.done)
    }
    for (index, permit) in permits.enumerated() {
      let next = index + 1 < permits.count ? permits[index + 1] : .forever
      guard
        case .determined(let due) = contract.calendar.end(
          of: contract.rulebook.startAfterPermit.held(on: .forever).period, from: permit)
      else { continue }
      let until = min(next, started)
      spans.add(
        from: permit, until: min(until, due.actBy + 1),
        finding(.startAfterPermit, part, since: permit, isPast: false, due))
      guard contract.terms.coverage.carriesActual(.start) || started != .forever else { continue }
      spans.add(
        from: due.actBy + 1, until: until,
        finding(.startAfterPermit, part, since: permit, isPast: true, due))
    }
  }

  private static func addStop(
    _ contract: ContractCase, _ part: UInt8, _ stop: DayStretch, to spans: inout SpanCollector
  ) {
    let (calendar, rulebook) = (contract.calendar, contract.rulebook)
    if case .determined(let due) = calendar.end(of: rulebook[.reportStop].period, from: stop.from) {
      spans.add(
        from: stop.from, until: min(stop.until, due.actBy + 1),
        finding(.reportStop, part, since: stop.from, isPast: false, due))
    }
    if case .determined(let year) = calendar.end(
      of: rulebook[.recheckPermit].period, from: stop.from)
    {
      let first = year.agreed + 1
      spans.add(
        from: first, until: stop.until,
        finding(.recheckPermit, part, since: first, isPast: false, nil))
    }
  }

  private static func finding(
    _ clock: LegalClock, _ part: UInt8, since: Day, isPast: Bool, _ due: DueDay?
  ) -> Finding {
    Finding(
      .clock(clock), part: part, since: since, tier: .clock(isPast: isPast),
      evidence: isPast ? .unrecorded : .notNeeded, due: due)
  }
}
