public import CivilCalendar

/// Two entries of a record that cannot both be (记录矛盾).
public enum Contradiction: Hashable, Sendable {
  /// An agreed day lies before the agreed day, or the signing, that it should follow.
  case agreedOutOfOrder(Milestone, Day, before: Milestone, Day)
  /// Something is recorded as done before the contract was signed.
  case doneBeforeSigning(Milestone, Day, signed: Day)
  /// An event on record cannot follow what is on record before it.
  case refused(EventRefusal, on: Day)
  /// The land was handed over after works had begun on it, as where somebody was let in before.
  case handedOverAfterStart(Day, start: Occurrence)
  /// A transfer, or another act about the right, is recorded from before the contract that granted it.
  case landEventBeforeSigning(LandEvent, Day, signed: Day)
  /// An act of the idle case cannot follow what is on record before it.
  case caseActRefused(IdleCaseRefusal, on: Day)
  /// An inspection saw no construction after the start, on its day or a day by which it is shown.
  case inspectedUnstarted(on: Day, start: Occurrence)
  /// An inspection saw no works in the sense of Order 53 art. 30 after the day on which they are on record.
  case inspectedUndeveloped(on: Day, recorded: Day)
  /// Two inspections of one day and part saw two things.
  case inspectedOtherwise(Sighting, Sighting, on: Day)
  /// A cause of Order 53 art. 8 was refused after it had been verified.
  case causeRefused(IdleCause, verified: Day, on: Day)
  /// A supplement sets a day before its own signing.
  case supplementBackdated(Milestone, Day, signed: Day)
  /// A sum that only grows is reported smaller than before.
  case measurementFell(Measurement, below: Measurement)
  /// A supplement was signed before the contract it changes.
  case supplementBeforeSigning(Day, signed: Day)
  /// A supplement changes what it cannot change, or two of one day set one deadline differently.
  case supplementUnfit(TermsProblem, signed: Day)
  /// Land was exchanged, and a condition for that is not on record, or the record says it was not met.
  case exchangeUnfounded(ExchangeCondition, isRefuted: Bool, on: Day)
  /// The way of disposal is not the one for what was found of the causes: a decision of Order 53 art. 14
  /// though without the days of verified causes its period is not full, or a way of art. 12 for land of the
  /// first limb though no cause of art. 8 applies.
  case disposalAgainstCause(IdleDisposal, on: Day)

  /// The first day on which both entries speak; for agreed days, which speak from the signing, the
  /// earlier of the two.
  public var day: Day {
    switch self {
    case .agreedOutOfOrder(_, let one, before: _, let two): min(one, two)
    case .doneBeforeSigning(_, _, signed: let day), .supplementBeforeSigning(_, signed: let day),
      .landEventBeforeSigning(_, _, signed: let day), .handedOverAfterStart(let day, start: _):
      day
    case .refused(_, on: let day), .caseActRefused(_, on: let day),
      .inspectedUnstarted(on: let day, start: _), .inspectedUndeveloped(on: let day, recorded: _),
      .inspectedOtherwise(_, _, on: let day), .causeRefused(_, verified: _, on: let day),
      .supplementBackdated(_, _, signed: let day), .supplementUnfit(_, signed: let day),
      .exchangeUnfounded(_, isRefuted: _, on: let day), .disposalAgainstCause(_, on: let day):
      day
    case .measurementFell(let report, below: _): report.day
    }
  }
}
