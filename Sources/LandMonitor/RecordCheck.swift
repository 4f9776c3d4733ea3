package import CivilCalendar
package import LandLifecycle

/// The strict checks of what a person records by hand, against all that is on record.
///
/// An imported history is folded tolerantly; what is typed must fit.
package struct RecordCheck {
  let registration: Registration
  let facts: [Fact]
  let folding: Folding
  let judgement: Judgement
  let day: Day
  let parcel: String
  let isTolerant: Bool

  /// Makes the checks of one contract.
  ///
  /// - Parameters:
  ///   - registration: What the register claims.
  ///   - facts: Everything on record, the register's own days included.
  ///   - folding: The rules by which it is judged.
  ///   - day: The day of judgement.
  ///   - parcel: What the contract is called in refusals.
  ///   - isTolerant: Whether an event on site implies those before it that are missing, as it does in
  ///     a register: one table may hold the days of start and another those of handover.
  package init(
    _ registration: Registration, facts: [Fact], _ folding: Folding, on day: Day, parcel: String,
    isTolerant: Bool = false
  ) {
    self.registration = registration
    self.facts = facts
    self.folding = folding
    judgement = folding.judgement(registration, facts: facts)
    self.day = day
    self.parcel = parcel
    self.isTolerant = isTolerant
  }

  /// Checks that a fact can be on record beside the others.
  ///
  /// - Parameter isPartNamed: Whether whoever says so has said of which part, be it all of them.
  /// - Throws: `RecordRefusal` naming what is in the way.
  package func check(_ fact: Fact, isPartNamed: Bool = true) throws(RecordRefusal) {
    if fact.day > day { throw .inTheFuture(fact.day, today: day) }
    if fact.isOfSite, let succession = judgement.succession(on: fact.day) {
      throw .succeeded(succession, parcel: parcel)
    }
    if !isPartNamed { try checkPartsLeftOpen(by: fact) }
    switch fact {
    case .site(let event, let when, let part):
      try check(part)
      try check(event, when, part)
    case .inspected(let inspection): try check(inspection)
    case .idleCase(let event, let onDay, _, sum: _): try check(event, on: onDay, fact)
    case .paid(let instance, _): try check(instance, of: .payment)
    case .bondPosted(let instance, _): try check(instance, of: .bond)
    case .causeExamined: break
    case .handoverAct(_, _, let part), .permitted(_, let part), .developed(_, _, let part):
      try check(part)
    case .measured(let measurement): try check(measurement)
    case .supplement(let supplement): try check(supplement)
    case .land(let event, let onDay): try check(event, on: onDay)
    case .bond(_, let milestone, let part, _):
      try check(part)
      try check(bondSecuring: milestone)
    case .contractAct(let act, let part, let instance, _, _):
      try check(part)
      try check(act, part, instance)
    }
  }

  // MARK: - Events on site

  /// Refuses an event as below; what is refused of the whole names the parts of which it would be taken.
  private func check(
    _ event: SiteEvent, _ when: Occurrence, _ part: UInt8
  ) throws(RecordRefusal) {
    do throws(RecordRefusal) {
      try checkAlone(event, when, part)
    } catch {
      guard part == 0 else { throw error }
      let parts = partsOpen(to: event, when)
      throw parts.isEmpty ? error : .ofOneOf(parts, error)
    }
  }

  /// Refuses an event that would contradict the record or leave earlier events to be implied.
  ///
  /// An event learnt late is judged by the state on its own day, and then with everything that is
  /// on record after it. An event of one part says nothing of the other parts, and is not judged by
  /// their states. What the register has no place for, or holds without its day, is not asked for.
  func checkAlone(
    _ event: SiteEvent, _ when: Occurrence, _ part: UInt8
  ) throws(RecordRefusal) {
    let before = judgement.history.tracks
    let after = History(
      folding: facts + [.site(event, when, part: part)],
      partCount: registration.terms.parts.count
    ).tracks
    for (index, (old, new)) in zip(before, after).enumerated()
    where part == 0 || index == Int(part) - 1 {
      let known = Set(old.contradictions)
      for contradiction in new.contradictions where !known.contains(contradiction) {
        guard case .refused(let refusal, on: let day) = contradiction else { continue }
        if refusal.event == event { throw .site(refusal, part: part, parcel: parcel) }
        throw .contradicts(refusal.event, on: day, entry: nil, parcel: parcel)
      }
      do throws(EventRefusal) {
        _ = try old.state(on: when.knownFrom).applying(event, when)
      } catch {
        // What is past already and says nothing new is no contradiction; what is missing is.
        if case .needs = error {
          if isTolerant || unshown(error, part: index + 1) == nil { continue }
          throw .site(error, part: part, parcel: parcel)
        }
        if new.impliedCount > old.impliedCount { throw .site(error, part: part, parcel: parcel) }
      }
    }
  }

  /// The first event that must have come before one on site, and that nothing shows, so that it is taken
  /// to have happened on a day unknown; nil for none.
  func implied(by fact: Fact) -> SiteEvent? {
    guard case .site(let event, let when, let part) = fact else { return nil }
    for (index, track) in judgement.history.tracks.enumerated()
    where part == 0 || index == Int(part) - 1 {
      do throws(EventRefusal) {
        _ = try track.state(on: when.knownFrom).applying(event, when)
      } catch {
        if let missing = unshown(error, part: index + 1) { return missing }
      }
    }
    return nil
  }

  /// The event that must come first, that a part lacks and nothing shows; nil where none is wanting.
  private func unshown(_ refusal: EventRefusal, part: Int) -> SiteEvent? {
    guard case .needs(let missing, before: _) = refusal,
      !judgement.siteRecord(on: day).isImplied(missing, part: UInt8(part))
    else { return nil }
    // Somebody was let in before the handover, whose day is on record.
    if missing == .handedOver,
      case .met = judgement.history.tracks[max(part, 1) - 1].status(of: .handover)
    {
      return nil
    }
    return missing
  }

  // MARK: - Acts of the idle case

  /// Refuses an act that its own day's case cannot take, or after which an act on record could not
  /// have followed.
  ///
  /// An act learnt late is judged by the case as its own day found it. A demand before the limits of
  /// appeal are over is taken and flagged: it was served, and starts nothing.
  private func check(
    _ event: IdleCaseEvent, on onDay: Day, _ fact: Fact
  ) throws(RecordRefusal) {
    let ownDay = judgement.hasCaseActs(after: onDay) ? onDay : nil
    // The same act of the same day, told otherwise, such as with a sum: a correction.
    if judgement.history.caseActs.contains(where: { $0 == (event, onDay) }) {
      throw .idleCase(
        .alreadyPast(event, while: judgement.idleCase(on: onDay).state.step), ownDay: ownDay,
        parcel: parcel)
    }
    do throws(IdleCaseRefusal) {
      _ = try judgement.applying(event, on: onDay)
    } catch { throw .idleCase(error, ownDay: ownDay, parcel: parcel) }
    let after = folding.judgement(registration, facts: facts + [fact])
    for act in judgement.actsTaken where !after.actsTaken.contains(where: { $0 == act }) {
      throw .contradictsAct(act.event, on: act.day, entry: nil, parcel: parcel)
    }
    guard !after.actsTaken.contains(where: { $0 == (event, onDay) }) else { return }
    let refused = after.actsRefused.last { refusal, day in
      refusal.event == event && day == onDay
    }
    if let refused, refused.refusal.isFlagged == false {
      throw .idleCase(refused.refusal, ownDay: ownDay, parcel: parcel)
    }
  }

  // MARK: - Inspections

  private func check(_ inspection: Inspection) throws(RecordRefusal) {
    try check(inspection.part)
    for fact in facts {
      guard case .inspected(let known) = fact, known.day == inspection.day,
        known.part == inspection.part, known.saw != inspection.saw
      else { continue }
      throw .inspectedOtherwise(known, parcel: parcel)
    }
  }

  // MARK: - Measurements

  private func check(_ measurement: Measurement) throws(RecordRefusal) {
    try check(measurement.part)
    if let year = measurement.year, Int(year) > measurement.day.year {
      throw .yearNotBegun(Int(year), on: measurement.day)
    }
    for fact in facts {
      guard case .measured(let known) = fact, known.day == measurement.day,
        known.measure == measurement.measure, known.part == measurement.part,
        known.year == measurement.year, known.quantity != measurement.quantity
      else { continue }
      throw .measuredOtherwise(known, parcel: parcel)
    }
  }

  // MARK: - Supplements

  /// A supplement must change something, and leave terms that do not contradict themselves.
  private func check(_ supplement: Supplement) throws(RecordRefusal) {
    let known = registration.terms.obligations.changed(
      bySupplementsIn: facts, through: supplement.signedOn)
    let changed = known.changed(by: supplement.changes)
    if changed == known { throw .changesNothing(parcel: parcel) }
    let terms = registration.terms
    do throws(TermsProblem) {
      _ = try ContractTerms(
        supply: terms.supply, signedOn: terms.signedOn, area: terms.area, price: terms.price,
        parts: terms.parts, obligations: changed, coverage: terms.coverage)
    } catch { throw .terms(error, parcel: parcel) }
    if let signed = terms.signedOn, supplement.signedOn < signed {
      throw .beforeSigning(supplement.signedOn, signed: signed, parcel: parcel)
    }
  }

  // MARK: - The ground and its holder

  private func check(_ event: LandEvent, on day: Day) throws(RecordRefusal) {
    if event.needsContract, let signed = registration.terms.signedOn, day < signed {
      throw .landEventBeforeSigning(event, day, signed: signed, parcel: parcel)
    }
    switch event {
    case .mortgageReleased(by: let name):
      let held = holders(on: day) { event, held in
        if case .mortgaged(to: let other) = event { held.append(other) }
        if case .mortgageReleased(by: let other) = event { held.removeAll { $0 == other } }
      }
      if !held.contains(name) { throw .noSuchMortgage(name, parcel: parcel, onRecord: held) }
    case .seizureLifted(by: let name):
      let held = holders(on: day) { event, held in
        if case .seized(by: let other) = event { held.append(other) }
        if case .seizureLifted(by: let other) = event { held.removeAll { $0 == other } }
      }
      if !held.contains(name) { throw .noSuchSeizure(name, parcel: parcel, onRecord: held) }
    case .surplus(let area, isSplittable: _), .surplusSplit(let area, into: _):
      if let whole = registration.terms.area, area > whole {
        throw .largerThanParcel(area, whole, parcel: parcel)
      }
    case .transferred, .split, .merged, .regranted, .mortgaged, .seized, .shareholdersChanged:
      break
    }
  }

  /// Who holds something on a day by the events on record.
  private func holders(
    on day: Day, _ take: (LandEvent, inout [String]) -> Void
  ) -> [String] {
    var held: [String] = []
    for (event, onDay) in judgement.history.later.landEvents where onDay <= day {
      take(event, &held)
    }
    return held
  }
}

extension Fact {
  /// Whether it is something that happened or was seen on the land, whosever contract that is under.
  fileprivate var isOfSite: Bool {
    switch self {
    case .site, .inspected, .handoverAct, .permitted, .developed, .measured: true
    case .idleCase, .paid, .bondPosted, .causeExamined, .supplement, .land, .bond, .contractAct:
      false
    }
  }
}
