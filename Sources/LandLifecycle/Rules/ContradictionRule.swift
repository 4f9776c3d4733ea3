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
        case .doneBeforeSigning, .refused, .caseActRefused, .inspectedUnstarted,
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
    addUnfoundedExchanges(contract) { add($0, part: 0) }
    addDisposalsAgainstCause(contract) { add($0, part: 0) }
    addFallenMeasurements(contract) { add($0, part: $1) }
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
    guard let started = track.status(of: .start).knownFrom,
      let seen = contract.lastSeenUndone(.start, part: part, from: started + 1)
    else { return }
    add(.inspectedUnstarted(on: seen, recordedStart: started))
  }
}
