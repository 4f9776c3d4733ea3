import CivilCalendar

/// Entries that cannot both be (记录矛盾): kept, reported, never repaired.
///
/// Agreed days out of order are what the register says: they warn and are judged as they stand.
enum ContradictionRule: Rule {
  static func addSpans(for contract: ContractCase, to spans: inout SpanCollector) {
    var found: [(contradiction: Contradiction, part: UInt8, day: Day, place: Int)] = []
    func add(_ contradiction: Contradiction, part: UInt8) {
      let day =
        switch contradiction {
        case .agreedOutOfOrder: contract.terms.signedOn ?? contradiction.day
        case .doneBeforeSigning, .refused, .caseActRefused, .inspectedUnstarted,
          .supplementBackdated, .measurementFell:
          contradiction.day
        }
      found.append((contradiction, part, max(day, contract.opens), found.count))
    }
    addAgreedOutOfOrder(contract) { add($0, part: $1) }
    for (index, track) in contract.history.tracks.enumerated() {
      let part = UInt8(contract.terms.parts.isEmpty ? 0 : index + 1)
      for contradiction in track.contradictions { add(contradiction, part: part) }
      addBeforeSigning(contract, track) { add($0, part: part) }
      addInspectedUnstarted(contract, track, part) { add($0, part: part) }
    }
    for refused in contract.idleCase.contradictions { add(refused, part: 0) }
    addFallenMeasurements(contract) { add($0, part: $1) }
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

  private static func addAgreedOutOfOrder(
    _ contract: ContractCase, add: (Contradiction, UInt8) -> Void
  ) {
    var latest: (milestone: Milestone, day: Day)? = contract.terms.signedOn.map { (.signing, $0) }
    for term in contract.terms.obligations where term.milestone >= .handover {
      guard case .on(let day) = term.deadline else { continue }
      if let earlier = latest, day < earlier.day, earlier.milestone < term.milestone {
        add(
          .agreedOutOfOrder(term.milestone, day, before: earlier.milestone, earlier.day), term.part)
      } else if contract.terms.parts.isEmpty {
        latest = (term.milestone, day)
      }
    }
  }

  private static func addBeforeSigning(
    _ contract: ContractCase, _ track: SiteTrack, add: (Contradiction) -> Void
  ) {
    guard let signed = contract.terms.signedOn, !track.steps.isEmpty else { return }
    for milestone in Milestone.onSite {
      guard case .met(let day) = track.status(of: milestone), day < signed else { continue }
      add(.doneBeforeSigning(milestone, day, signed: signed))
    }
  }

  /// Each report of a sum that only grows which lies below the one before it.
  private static func addFallenMeasurements(
    _ contract: ContractCase, add: (Contradiction, UInt8) -> Void
  ) {
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

  private static func addInspectedUnstarted(
    _ contract: ContractCase, _ track: SiteTrack, _ part: UInt8, add: (Contradiction) -> Void
  ) {
    guard let started = track.status(of: .start).knownFrom,
      let seen = contract.lastSeenUnstarted(part: part, from: started + 1)
    else { return }
    add(.inspectedUnstarted(on: seen, recordedStart: started))
  }
}
