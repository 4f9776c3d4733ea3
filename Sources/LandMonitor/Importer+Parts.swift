import ContractImport
import ContractStore
import LandLifecycle
import Reports
import Wording

/// Parts and instalments of a changed row under what is on record of them.
///
/// The record knows parts and instalments by their numbers. A row may list them in another order; what is
/// recorded of one is never made another's.
extension Importer {
  /// The row with its parts under the numbers that its contract's record has them under; as it is where it is
  /// of no contract known, or says what one of them says letter by letter.
  func numberingParts(
    _ row: PreparedRow, as known: [StoreWriter.KnownContract]
  ) throws -> PreparedRow {
    guard row.hasSeveralParts, !known.contains(where: { $0.contentDigest == row.encoded.digest })
    else { return row }
    let registration = row.registration
    let names = Set(registration.terms.parts.map(\.name))
    for candidate in known {
      guard let terms = try writer.reader.log(of: candidate.root).registration?.registration.terms,
        terms.parts.contains(where: { names.contains($0.name) })
      else { continue }
      let numbered = registration.numberingParts(as: terms)
      return numbered == registration ? row : row.claiming(numbered, from: source)
    }
    return row
  }

  /// What is on record of parts and instalments that would stand for others under what is registered with a
  /// row, a line each.
  func factsMoved(by row: NewEntry, in log: ContractLog) -> [String] {
    guard let (old, new) = terms(by: row, in: log) else { return [] }
    let words = monitor.wording.about(Division(old))
    return log.live.compactMap { entry in
      guard case .fact(let fact) = entry.written.content else { return nil }
      let isMoved =
        fact.partNumbers.contains { old.name(ofPart: $0) != new.name(ofPart: $0) }
        || fact.payments.contains { milestone, instance in
          old.hasOtherInstance(instance, of: milestone, than: new)
        }
      return isMoved ? "#\(entry.number.number) \(words.fact(fact))" : nil
    }
  }

  /// What is on record of the works of a whole contract and counts for each of the parts that are new with a
  /// row.
  func countedForEachPart(by row: NewEntry, in log: ContractLog) -> [RowOddity] {
    guard let (old, new) = terms(by: row, in: log), new.parts.count > 1,
      new.parts.count > old.parts.count
    else { return [] }
    let facts = log.live.compactMap { entry -> String? in
      guard case .fact(let fact) = entry.written.content else { return nil }
      switch fact {
      case .site(.closed, _, _): return nil
      case .site(_, _, part: 0), .developed(_, on: _, part: 0):
        return "#\(entry.number.number) \(monitor.wording.fact(fact))"
      case .site, .developed, .paid, .bondPosted, .inspected, .causeExamined, .idleCase,
        .supplement, .handoverAct, .permitted, .measured, .land, .bond, .contractAct:
        return nil
      }
    }
    return facts.isEmpty ? [] : [.countsForEachPart(facts)]
  }

  /// The terms that hold without a row and with it; nil where nothing holds yet.
  private func terms(
    by row: NewEntry, in log: ContractLog
  ) -> (old: ContractTerms, new: ContractTerms)? {
    guard let old = log.registration?.registration.terms,
      // What holds does not hang on the number, as long as it is the last.
      let new = log.adding(row, as: EntryNumber(.max), from: source).registration?.registration
    else { return nil }
    return (old, new.terms)
  }
}

extension ContractTerms {
  fileprivate func name(ofPart number: UInt8) -> String? {
    Int(number) <= parts.count ? parts[Int(number) - 1].name : nil
  }

  /// Whether an instalment on record is another one in other terms, or none can tell: there are more or
  /// fewer of them, or it is another part's.
  fileprivate func hasOtherInstance(
    _ instance: UInt8, of milestone: Milestone, than other: ContractTerms
  ) -> Bool {
    let own = obligations.filter { $0.milestone == milestone }
    let theirs = other.obligations.filter { $0.milestone == milestone }
    // What a supplement added, and what was never agreed, could be mistaken for nothing.
    guard own.contains(where: { $0.instance == instance }) else { return false }
    func part(_ terms: [ObligationTerm], _ names: ContractTerms) -> String? {
      let part = terms.first { $0.instance == instance }?.part ?? 0
      return part == 0 ? nil : names.name(ofPart: part)
    }
    return own.count != theirs.count || part(own, self) != part(theirs, other)
  }
}

extension Fact {
  /// The parts that it names, from 1.
  fileprivate var partNumbers: [UInt8] {
    let parts: [UInt8] =
      switch self {
      case .site(_, _, let part), .handoverAct(_, on: _, let part), .permitted(on: _, let part),
        .developed(_, on: _, let part), .bond(_, securing: _, let part, on: _):
        [part]
      case .contractAct(_, let part, instance: _, on: _, _): [part]
      case .inspected(let visit): [visit.part]
      case .measured(let measurement): [measurement.part]
      case .supplement(let supplement): supplement.changes.map(\.part)
      case .paid, .bondPosted, .causeExamined, .idleCase, .land: []
      }
    return parts.filter { $0 > 0 }
  }

  /// The payments and bonds that it names.
  fileprivate var payments: [(milestone: Milestone, instance: UInt8)] {
    switch self {
    case .paid(let instance, _): instance > 0 ? [(.payment, instance)] : []
    case .bondPosted(let instance, _): instance > 0 ? [(.bond, instance)] : []
    case .supplement(let supplement):
      supplement.changes.filter { [.payment, .bond].contains($0.milestone) }
        .map { ($0.milestone, $0.instance) }
    case .contractAct(let act, part: _, let instance, on: _, _):
      switch act {
      case .demanded(let milestone, answerBy: _), .rescissionNotified(let milestone),
        .chargeSettled(let milestone, _), .evaluated(let milestone, isMet: _):
        [.payment, .bond].contains(milestone) ? [(milestone, instance)] : []
      case .extensionRequested, .extensionRefused: []
      }
    case .site, .inspected, .causeExamined, .idleCase, .handoverAct, .permitted, .developed,
      .measured, .land, .bond:
      []
    }
  }
}
