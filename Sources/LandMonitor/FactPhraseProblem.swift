package import CivilCalendar
package import ContractImport
package import LandLifecycle

/// Why a phrase is no fact.
package enum FactPhraseProblem: Error, Hashable, Sendable {
  /// What may be written, and what it is called in Chinese, which may be written, too.
  package struct Choice: Hashable, Sendable {
    let code: String
    let chinese: String
  }

  /// The event's word is none; these are near.
  case unknownEvent(String, suggestions: [String])
  /// A value is missing; the example has it.
  case missing(FactPhrase.Name, event: String, example: String)
  /// One of these is wanted, and no more.
  case oneOf([FactPhrase.Name], event: String)
  /// The event does not take a value of this name; it takes these.
  case notTaken(FactPhrase.Name, event: String, takes: [FactPhrase.Name])
  /// A value goes only with another.
  case goesWith(FactPhrase.Name, FactPhrase.Name)
  /// A value is given twice.
  case repeated(FactPhrase.Name)
  /// A value is none of its choices; these are near.
  case noSuchChoice(FactPhrase.Name, String, choices: [Choice], suggestions: [String])
  /// A day, an area, a sum or a deadline that cannot be read.
  case unreadable(FactPhrase.Name, String, CellProblem)
  /// A value is blank.
  case blank(FactPhrase.Name)
  /// A whole number outside its range.
  case noCount(FactPhrase.Name, String, ClosedRange<Int>)
  /// A name that none of the contract's parts has; they are called so.
  case noSuchPart(FactPhrase.Name, String, parts: [String])
  /// What may call two of the contract's parts, by their names and by their order; they are called so.
  case unclearPart(FactPhrase.Name, String, parts: [String])
  /// A quantity without its unit, or in one that its measure is not counted in.
  case noUnit(String, Measure)
  /// The first day lies after the second.
  case outOfOrder(FactPhrase.Name, Day, FactPhrase.Name, Day)
  /// A change of terms is not written as NODE=DEADLINE.
  case noChange(String)
  /// A change of terms sets the same deadline twice.
  case changedTwice(String)
  /// A name after two hyphens that is none; these are near.
  case unknownName(String, suggestions: [String])
  /// A word that belongs to no name.
  case strayWord(String)
  /// A quote that does not end.
  case openQuote(String)
}
