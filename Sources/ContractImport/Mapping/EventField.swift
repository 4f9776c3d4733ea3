package import LandLifecycle

/// What a column of a table of events can say, besides the numbers of the contract.
package enum EventField: Hashable, Sendable {
  /// What happened: the event's word or its Chinese name.
  case word
  /// A value of what happened, by the name that `fallow record` gives it, without its hyphens.
  case value(String)
  /// A value that is a day, by its name.
  case day(String)
  /// What was paid of the price or of a bond, in the unit the header names.
  case paid(MoneyUnit)
  /// A quantity that was measured, in this unit; a blank unit where the cells name theirs.
  case measured(Measure, unit: String)
  /// The number of the document that proves it.
  case document
  /// A remark.
  case remark
}
