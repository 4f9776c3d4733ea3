import CivilCalendar

/// How supplements changed an obligation by a day.
public struct ObligationChange: Hashable, Sendable {
  /// What the contract said at first; nil for an obligation that a supplement added.
  public let original: Deadline?
  /// By when it would be due by that; nil for an obligation that a supplement added.
  public let originalDue: Due?
  /// The supplements that changed it, in the order in which they were signed: the last one counts.
  public let supplements: [Supplement]

  /// Makes a change.
  public init(original: Deadline?, originalDue: Due?, supplements: [Supplement]) {
    self.original = original
    self.originalDue = originalDue
    self.supplements = supplements
  }
}

/// An obligation with what supplements made of it.
struct AmendedObligation: Sendable {
  /// What a supplement put in the place of the deadline before, and from when.
  struct Version: Sendable {
    let from: Day
    let deadline: Deadline
    let supplement: Supplement
  }

  /// The obligation as the contract first had it, or as the supplement that added it has it.
  let term: ObligationTerm
  /// Whether a supplement added it.
  let isAdded: Bool
  /// The changes, by day; not empty for an added one.
  fileprivate(set) var versions: [Version] = []

  /// The first day on which the obligation stands at all.
  var from: Day { isAdded ? versions.first?.from ?? .forever : .beginning }

  /// Returns the obligation as it stands on a day.
  func term(on day: Day) -> ObligationTerm {
    guard let version = versions.last(where: { $0.from <= day }) else { return term }
    return term.due(by: version.deadline)
  }
}

/// The obligations of a contract with what its supplements made of them; a contract without
/// supplements has none of this.
///
/// A supplement counts from the day it was signed, whatever day it names: it never speaks for an
/// earlier one. A change that cannot be is left out and kept as a contradiction.
final class AmendedTerms: Sendable {
  /// The obligations, sorted; each once.
  let obligations: [AmendedObligation]
  /// What supplements say that cannot be.
  let misfits: [Contradiction]

  /// Nil where no supplement changes a deadline.
  ///
  /// - Parameter countsBackdated: Whether a day before the supplement's own signing takes the place
  ///   of the one before; it is flagged either way.
  init?(_ terms: ContractTerms, _ supplements: [Supplement], countsBackdated: Bool) {
    if supplements.allSatisfy(\.changes.isEmpty) { return nil }
    var obligations = terms.obligations.map { AmendedObligation(term: $0, isAdded: false) }
    var misfits: [Contradiction] = []
    for supplement in supplements {
      if let signed = terms.signedOn, supplement.signedOn < signed {
        misfits.append(.supplementBeforeSigning(supplement.signedOn, signed: signed))
      }
      for change in supplement.changes {
        if let problem = Self.problem(change, terms) {
          misfits.append(.supplementUnfit(problem, signed: supplement.signedOn))
          continue
        }
        let backdated = change.deadline.stated.flatMap { $0 < supplement.signedOn ? $0 : nil }
        if countsBackdated || backdated == nil {
          Self.apply(change, of: supplement, to: &obligations, &misfits)
        }
        if let backdated {
          misfits.append(
            .supplementBackdated(change.milestone, backdated, signed: supplement.signedOn))
        }
      }
    }
    self.obligations = obligations.sorted { $0.term < $1.term }
    self.misfits = misfits
  }

  private static func problem(_ change: DeadlineChange, _ terms: ContractTerms) -> TermsProblem? {
    if Int(change.part) > terms.parts.count {
      return .noSuchPart(change.milestone, part: change.part)
    }
    if case .after(let anchor, _) = change.deadline, !anchor.precedes(change.milestone) {
      return .anchorNotEarlier(change.milestone, anchor)
    }
    return nil
  }

  private static func apply(
    _ change: DeadlineChange, of supplement: Supplement,
    to obligations: inout [AmendedObligation], _ misfits: inout [Contradiction]
  ) {
    let term = ObligationTerm(
      change.milestone, part: change.part, instance: change.instance, by: change.deadline)
    let version = AmendedObligation.Version(
      from: supplement.signedOn, deadline: change.deadline, supplement: supplement)
    guard let index = obligations.firstIndex(where: { $0.term.isSameObligation(as: term) }) else {
      obligations.append(AmendedObligation(term: term, isAdded: true, versions: [version]))
      return
    }
    if let last = obligations[index].versions.last, last.from == version.from {
      if last.deadline == version.deadline { return }
      misfits.append(
        .supplementUnfit(
          .repeated(change.milestone, part: change.part, instance: change.instance),
          signed: supplement.signedOn))
      obligations[index].versions.removeLast()
    }
    obligations[index].versions.append(version)
  }

  /// The obligations of one milestone that apply to a part: its own, else the whole contract's.
  func obligations(of milestone: Milestone, part: UInt8) -> [AmendedObligation] {
    let own = obligations.filter { $0.term.milestone == milestone && $0.term.part == part }
    if !own.isEmpty || part == 0 { return own }
    return obligations.filter { $0.term.milestone == milestone && $0.term.part == 0 }
  }
}

extension Deadline {
  /// The date it states; nil where it states none.
  fileprivate var stated: Day? {
    if case .on(let day) = self { day } else { nil }
  }
}

extension ObligationTerm {
  /// Returns the same obligation with another deadline.
  func due(by deadline: Deadline) -> ObligationTerm {
    ObligationTerm(milestone, part: part, instance: instance, by: deadline, amount: amount)
  }
}

extension ResolvedObligation.Amendment {
  /// How supplements had changed the obligation by a day; nil before the first of them.
  func change(on day: Day) -> ObligationChange? {
    let supplements = obligation.versions.filter { $0.from <= day }.map(\.supplement)
    if supplements.isEmpty { return nil }
    return ObligationChange(
      original: obligation.isAdded ? nil : obligation.term.deadline,
      originalDue: original?.due(on: day), supplements: supplements)
  }
}
