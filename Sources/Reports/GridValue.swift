package import CivilCalendar
package import LandLifecycle

/// One value of a report, in the form a machine reads and the form a person reads.
package enum GridValue: Hashable, Sendable {
  /// Nothing.
  case none
  /// Text, the same for both.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// A whole number for machines and its words for people.
  case number(Int, words: String)
  /// Whole numbers for machines and their words for people.
  case numbers([Int], words: String)
  /// Yes or no; a person sees ✓ or nothing.
  case flag(Bool)
  /// A day.
  case day(Day)
  /// A day that nobody wrote down: nothing for machines, and said to people.
  case unknownDay(words: String)
  /// A code for machines and its words for people.
  case coded(String, words: String)
  /// Codes for machines and their words for people.
  case codes([String], words: String)
  /// A land area: m² with four decimals for machines.
  case area(Area, words: String)
  /// A sum: yuan with two decimals for machines.
  case money(Money, words: String)
  /// A sum as whole fen for machines, and what a person reads; nil where no sum is stated.
  case fen(Money?, words: String)

  /// What a person reads.
  package var words: String {
    switch self {
    case .none: ""
    case .text(let text): text
    case .integer(let number): String(number)
    case .flag(let flag): flag ? "✓" : ""
    case .day(let day): day.description
    case .number(_, let words), .numbers(_, let words), .unknownDay(let words),
      .coded(_, let words), .codes(_, let words), .area(_, let words), .money(_, let words),
      .fen(_, let words):
      words
    }
  }

  /// An optional day.
  package static func optionalDay(_ day: Day?) -> GridValue { day.map { .day($0) } ?? .none }

  /// An optional text.
  package static func optionalText(_ text: String?) -> GridValue { text.map { .text($0) } ?? .none }
}

extension String {
  /// The text with a capital, as a title is written.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
