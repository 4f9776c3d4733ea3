public import CivilCalendar

/// The act a relative deadline counts from.
public enum Anchor: UInt8, Hashable, Sendable, CaseIterable {
  /// The day the contract was signed (合同签订之日).
  case signing
  /// The day the last fen of the grant price was paid (付清全部出让价款之日).
  case fullPayment
  /// The day the land was handed over (交付土地之日).
  case handover
  /// The day construction started (开工之日).
  case start
  /// The day construction was completed (竣工之日).
  case completion
  /// The day production began (投产之日).
  case production
  /// The day target output was reached (达产之日).
  case targetOutput
}

/// By when something must be done, in the contract's own way of saying it.
public enum Deadline: Hashable, Sendable {
  /// A stated date, still in time on that day; it never rolls off a rest day.
  case on(Day)
  /// A period from an act, such as "在交付土地后6个月内".
  case after(Anchor, Period)
  /// The contract was read and is silent.
  case notAgreed
  /// The record does not say: missing data, never the law's answer to a silent contract.
  case unknown
}
