import CivilCalendar

/// Entries that cannot both be (记录矛盾): kept, reported, never repaired.
///
/// Agreed days out of order are what the register says: they warn and are judged as they stand.
enum ContradictionRule: Rule {
  static func addSpans(for contract: ContractCase, to spans: inout SpanCollector) {
    var found: [(contradiction: Contradiction, part: UInt8, day: Day, place: Int)] = []
    func add(_ contradiction: Contradiction, part: UInt8, from known: Day? = nil) {
      let usual =
        switch contradiction {
        case .agreedOutOfOrder: contract.terms.signedOn ?? contradiction.day
        case .doneBeforeSigning, .refused, .handedOverAfterStart, .landEventBeforeSigning,
          .caseActRefused, .inspectedUnstarted,
          .inspectedUndeveloped, .inspectedOtherwise, .causeRefused,
          .supplementBackdated, .supplementBeforeSigning, .supplementUnfit, .measurementFell,
          .exchangeUnfounded, .disposalAgainstCause:
          contradiction.day
        }
      found.append((contradiction, part, max(known ?? usual, contract.opens), found.count))
    }
    addAgreedOutOfOrder(contract) { add($0, part: $1, from: $2) }
    for index in contract.history.tracks.indices where !contract.history.tracks[index].isBlank {
      let track = contract.history.tracks[index]
      let part = UInt8(contract.terms.parts.isEmpty ? 0 : index + 1)
      for contradiction in track.contradictions { add(contradiction, part: part) }
      addBeforeSigning(contract, track) { add($0, part: part) }
      addInspectedUnstarted(contract, track, part) { add($0, part: part) }
    }
    for refused in contract.idleCase.contradictions { add(refused, part: 0) }
    addLandEventsBeforeSigning(contract) { add($0, part: 0) }
    addUnfoundedExchanges(contract) { add($0, part: 0) }
    addDisposalsAgainstCause(contract) { add($0, part: 0) }
    addFallenMeasurements(contract) { add($0, part: $1) }
    addVisits(contract) { add($0, part: $1) }
    addRefusedCauses(contract) { add($0, part: 0) }
    for misfit in contract.amended?.misfits ?? [] { add(misfit, part: 0) }
    // The number keeps several contradictions of one contract apart. It follows their days, so that
    // a later entry never renumbers what was reported before.
    found.sort { ($0.day, $0.place) < ($1.day, $1.place) }
    for (index, item) in found.enumerated() {
      spans.addAboutRecord(
        from: item.day,
        Finding(
          .contradiction, part: item.part, instance: UInt8(clamping: index + 1), since: item.day,
          tier: .contradiction(item.contradiction), evidence: .confirmed(by: item.day)))
    }
  }

  /// The contract's own days from its signing, and those of supplements from theirs.
  private static func addAgreedOutOfOrder(
    _ contract: ContractCase, add: (Contradiction, UInt8, Day?) -> Void
  ) {
    let own = outOfOrder(contract.terms.obligations, contract.terms)
    for (contradiction, part) in own { add(contradiction, part, nil) }
    guard let amended = contract.amended else { return }
    var known = Set(own.map(\.contradiction))
    for day in Set(amended.obligations.flatMap { $0.versions.map(\.from) }).sorted() {
      let terms = amended.obligations.filter { $0.from <= day }.map { $0.term(on: day) }
      for (contradiction, part) in outOfOrder(terms, contract.terms) {
        if known.insert(contradiction).inserted { add(contradiction, part, day) }
      }
    }
  }

  private static func outOfOrder(
    _ obligations: [ObligationTerm], _ terms: ContractTerms
  ) -> [(contradiction: Contradiction, part: UInt8)] {
    var found: [(contradiction: Contradiction, part: UInt8)] = []
    var latest: (milestone: Milestone, day: Day)? = terms.signedOn.map { (.signing, $0) }
    for term in obligations where term.milestone >= .handover {
      guard case .on(let day) = term.deadline else { continue }
      if let earlier = latest, day < earlier.day, earlier.milestone < term.milestone {
        found.append(
          (
            .agreedOutOfOrder(term.milestone, day, before: earlier.milestone, earlier.day),
            term.part
          ))
      } else if terms.parts.isEmpty {
        latest = (term.milestone, day)
      }
    }
    return found
  }

  private static func addBeforeSigning(
    _ contract: ContractCase, _ track: SiteTrack, add: (Contradiction) -> Void
  ) {
    guard let signed = contract.terms.signedOn else { return }
    for milestone in Milestone.onSite {
      guard case .met(let day) = track.status(of: milestone), day < signed else { continue }
      add(.doneBeforeSigning(milestone, day, signed: signed))
    }
  }

  /// Each act about the right that is on record from before the contract was signed which granted it.
  private static func addLandEventsBeforeSigning(
    _ contract: ContractCase, add: (Contradiction) -> Void
  ) {
    guard let signed = contract.terms.signedOn else { return }
    for (event, day) in contract.history.later.landEvents
    where day < signed && event.needsContract {
      add(.landEventBeforeSigning(event, day, signed: signed))
    }
  }

  /// Each report of a sum that only grows which lies below the one before it.
  private static func addFallenMeasurements(
    _ contract: ContractCase, add: (Contradiction, UInt8) -> Void
  ) {
    // One report alone lies below none.
    if contract.history.later.measurements.count < 2 { return }
    let growing = contract.history.later.measurements.filter(\.measure.isGrowing)
      .sorted { ($0.day, $0.quantity) < ($1.day, $1.quantity) }
    for (index, report) in growing.enumerated() {
      let before = growing[..<index].last {
        $0.measure == report.measure && $0.part == report.part
      }
      guard let before, report.quantity < before.quantity else { continue }
      add(.measurementFell(report, below: before), report.part)
    }
  }

  /// Each condition of an exchange decided that was not met by its day, or is not on record.
  ///
  /// - Source: Order 53, art. 12(1)5.
  private static func addUnfoundedExchanges(
    _ contract: ContractCase, add: (Contradiction) -> Void
  ) {
    for step in contract.idleCase.steps {
      guard case .disposed(.exchanged, let day) = step.state else { continue }
      for condition in ExchangeCondition.allCases {
        switch contract.standing(of: condition, on: day) {
        case .met: continue
        case .refuted: add(.exchangeUnfounded(condition, isRefuted: true, on: day))
        case .unrecorded: add(.exchangeUnfounded(condition, isRefuted: false, on: day))
        }
      }
    }
  }

  /// Each way of disposal that is not the one for what was found of the causes.
  ///
  /// - Source: Order 53, arts. 12(1) and 14.
  private static func addDisposalsAgainstCause(
    _ contract: ContractCase, add: (Contradiction) -> Void
  ) {
    for step in contract.idleCase.steps {
      guard case .disposed(let way, let day) = step.state,
        contract.isAgainstCause(way, on: day)
      else { continue }
      add(.disposalAgainstCause(way, on: day))
    }
  }

  private static func addInspectedUnstarted(
    _ contract: ContractCase, _ track: SiteTrack, _ part: UInt8, add: (Contradiction) -> Void
  ) {
    let start: Occurrence
    switch track.status(of: .start) {
    case .open: return
    case .met(let day): start = .on(day)
    case .metBy(let day, _): start = .by(day)
    }
    guard let seen = contract.lastSeenUndone(.start, part: part, from: start.knownFrom + 1) else {
      return
    }
    add(.inspectedUnstarted(on: seen, start: start))
  }

  /// Visits that contradict each other, or the works of art. 30 on record.
  private static func addVisits(
    _ contract: ContractCase, add: (Contradiction, UInt8) -> Void
  ) {
    let visits = contract.history.inspections
    for (index, visit) in visits.enumerated() {
      let other = visits[..<index].last {
        $0.day == visit.day && $0.part == visit.part && $0.saw != visit.saw
      }
      if let other { add(.inspectedOtherwise(other.saw, visit.saw, on: visit.day), visit.part) }
    }
    for part in contract.siteParts {
      guard let done = contract.development(part: part)?.done,
        let seen = contract.lastSeenUndeveloped(part: part, from: done + 1)
      else { continue }
      add(.inspectedUndeveloped(on: seen, recorded: done), part)
    }
  }

  /// Each cause that was refused after it had been verified: which of the two holds, the record does not say.
  private static func addRefusedCauses(_ contract: ContractCase, add: (Contradiction) -> Void) {
    for (index, refused) in contract.history.causes.enumerated() {
      guard case .refused(let cause) = refused.finding else { continue }
      let verified = contract.history.causes[..<index].last {
        if case .verified(cause, from: _, through: _) = $0.finding { true } else { false }
      }
      if let verified { add(.causeRefused(cause, verified: verified.day, on: refused.day)) }
    }
  }
}
