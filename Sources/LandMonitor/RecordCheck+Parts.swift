import LandLifecycle

/// Which parts, instalments and bonds there are, and which of several parts a fact may be about.
extension RecordCheck {
  /// Refuses what a row says of a contract of several parts without saying of which, where it is the
  /// work of one of them at a time; what is true of the contract as a whole is not asked for its part.
  ///
  /// - Throws: `RecordRefusal.partUnnamed` with the parts of which it would be taken.
  func checkPartsLeftOpen(by fact: Fact) throws(RecordRefusal) {
    let parts = registration.terms.parts
    guard parts.count > 1 else { return }
    let open: [NamedPart]
    switch fact {
    case .site(let event, let when, part: 0) where isOfOnePart(event):
      open = partsOpen(to: event, when)
    case .developed(_, on: _, part: 0):
      open = parts.enumerated().map { NamedPart(number: $0 + 1, name: $1.name) }
    case .site, .inspected, .idleCase, .paid, .bondPosted, .causeExamined, .handoverAct,
      .permitted, .developed, .measured, .supplement, .land, .bond, .contractAct:
      return
    }
    if !open.isEmpty { throw .partUnnamed(open, parcel: parcel) }
  }

  /// Whether an event happens to a part at a time. Land is handed over, and a contract ends, as a whole,
  /// unless the contract has a day of its own for each part.
  private func isOfOnePart(_ event: SiteEvent) -> Bool {
    switch event {
    case .started, .suspended, .resumed, .completed, .productionBegan, .targetReached: true
    case .handedOver:
      registration.terms.obligations.contains { $0.milestone == .handover && $0.part > 0 }
    case .closed: false
    }
  }

  /// The parts of which an event on site would be taken.
  func partsOpen(to event: SiteEvent, _ when: Occurrence) -> [NamedPart] {
    registration.terms.parts.enumerated().compactMap { index, named in
      // Why a part refuses it does not matter here: it is not one to be named.
      (try? checkAlone(event, when, UInt8(index + 1))).map {
        NamedPart(number: index + 1, name: named.name)
      }
    }
  }

  // MARK: - What there is

  func check(_ part: UInt8) throws(RecordRefusal) {
    let parts = registration.terms.parts
    guard Int(part) <= parts.count else {
      throw .noSuchPart(Int(part), parcel: parcel, parts: parts.map(\.name))
    }
  }

  func check(_ instance: UInt8, of milestone: Milestone) throws(RecordRefusal) {
    // What a supplement adds can be met, too.
    let known = registration.terms.obligations.changed(bySupplementsIn: facts)
      .filter { $0.milestone == milestone }
    if instance > 1, !known.contains(where: { $0.instance == instance }) {
      throw .noSuchInstance(milestone, Int(instance), parcel: parcel, count: known.count)
    }
  }

  /// A bond must be one of those the contract is known to have; a contract whose bonds are not on
  /// file may have any.
  func check(bondSecuring milestone: Milestone?) throws(RecordRefusal) {
    let bonds = registration.terms.clauses.bonds.map(\.secures)
    guard let milestone, !bonds.isEmpty, !bonds.contains(nil), !bonds.contains(milestone) else {
      return
    }
    throw .noSuchBond(milestone, parcel: parcel, bonds: bonds.compactMap { $0 })
  }

  func check(
    _ act: ContractAct, _ part: UInt8, _ instance: UInt8
  ) throws(RecordRefusal) {
    switch act {
    case .demanded(let milestone, answerBy: _), .rescissionNotified(let milestone):
      try check(instance, of: milestone)
    case .chargeSettled(let milestone, let how):
      try check(instance, of: milestone)
      let parts = Set(
        judgement.obligations(on: day).filter { $0.term.milestone == milestone }.map(\.term.part))
      if part == 0, how.sum != nil, !parts.isSubset(of: [0]) {
        throw .sumOfNoPart(milestone, parcel: parcel, parts: registration.terms.parts.map(\.name))
      }
    case .evaluated, .extensionRequested, .extensionRefused: break
    }
  }
}
