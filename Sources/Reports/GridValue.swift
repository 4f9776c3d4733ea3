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

/// A column of a grid.
package struct GridColumn: Hashable, Sendable {
  /// The name for machines, in `lowerCamelCase`.
  package let key: String
  /// The title for people.
  package let title: String
  /// Whether values stand at the right, as numbers do.
  package let isRightAligned: Bool
  /// The widest the column may be in a terminal; nil for no bound.
  package let maximumWidth: Int?
  /// Whether a terminal leaves the column out where none of its cells says anything.
  package let isHiddenWhenEmpty: Bool
  /// Whether the column is in JSON alone: people read the same in another.
  package let isForMachines: Bool
  /// Whether a terminal leaves the column out: people read the same in another, and sort a sheet by it.
  package let isForSheets: Bool

  /// Makes a column.
  package init(
    _ key: String, _ title: String, isRightAligned: Bool = false, maximumWidth: Int? = nil,
    isHiddenWhenEmpty: Bool = false, isForMachines: Bool = false, isForSheets: Bool = false
  ) {
    self.isForSheets = isForSheets
    self.isForMachines = isForMachines
    self.isHiddenWhenEmpty = isHiddenWhenEmpty
    self.key = key
    self.title = title.capitalised
    self.isRightAligned = isRightAligned
    self.maximumWidth = maximumWidth
  }
}

/// Rows of values under columns.
package struct Grid: Hashable, Sendable {
  /// The columns.
  package let columns: [GridColumn]
  /// The rows; each has as many values as there are columns.
  package private(set) var rows: [[GridValue]] = []

  /// Makes an empty grid.
  package init(columns: [GridColumn]) { self.columns = columns }

  /// Adds a row.
  ///
  /// - Precondition: There is a value for every column.
  package mutating func append(_ row: [GridValue]) {
    precondition(row.count == columns.count, "a row has a value for every column")
    rows.append(row)
  }
}

/// A named value of a report.
package struct ReportField: Hashable, Sendable {
  /// The name for machines, in `lowerCamelCase`.
  package let key: String
  /// The title for people.
  package let title: String
  /// The value.
  package let value: GridValue

  /// Makes a field.
  package init(_ key: String, _ title: String, _ value: GridValue) {
    self.key = key
    self.title = title.capitalised
    self.value = value
  }
}

/// A report: one value that becomes a screen, JSON or CSV.
package struct Report: Hashable, Sendable {
  /// A piece of a report.
  package enum Block: Hashable, Sendable {
    /// Named values, each on its line.
    case fields([ReportField])
    /// A table under a heading; an empty heading shows none.
    case grid(key: String, heading: String, Grid)
    /// Lines under a heading; an empty heading shows a blank line.
    case lines(key: String, heading: String, [String])
  }

  /// What it is.
  package let schema: ReportSchema
  /// The pieces in order.
  package let blocks: [Block]

  /// Makes a report.
  package init(schema: ReportSchema, blocks: [Block]) {
    self.schema = schema
    self.blocks = blocks
  }
}

extension String {
  /// The text with a capital, as a title is written.
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
