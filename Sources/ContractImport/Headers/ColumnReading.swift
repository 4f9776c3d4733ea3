/// What became of one column of a file, and why.
package struct ColumnReading: Hashable, Sendable {
  /// How a column's meaning was found.
  package enum Reason: Hashable, Sendable {
    /// A shipped format has this header, but for width, spaces and brackets.
    case published
    /// It is another spelling that is known.
    case alias
    /// It is this spelling but for a character that looks like another.
    case lookAlike(String)
    /// This line of the mapping file says so.
    case mapping(line: Int)
  }

  /// Where the unit of an area or a sum comes from.
  package enum Unit: Hashable, Sendable {
    /// The header or the mapping file names it; a cell may name another.
    case named(String)
    /// Every cell must name its own.
    case inCells
  }

  /// Why a column is not read.
  package enum LeftOut: Hashable, Sendable {
    /// It has no header.
    case blank
    /// The format has it, and its content is elsewhere or about the crawl.
    case ofFormat
    /// This line of the mapping file says so.
    case mapping(line: Int)
    /// Another column, counted from 0, is shown in its place.
    case taken(by: Int)
    /// It means what these columns, counted from 0, are read as, and is held against them row by row.
    case compared(with: [Int])
    /// It may be any of these.
    case ambiguous([String])
    /// It is not known; a header like it.
    case unknown(near: String?)
    /// It says what was wrong with a row that was refused before.
    case problemOfRejects
  }

  /// What became of it.
  package enum Outcome: Hashable, Sendable {
    /// It is read as this field.
    case read(as: String, because: Reason, unit: Unit?)
    /// It is not read.
    case leftOut(LeftOut)
  }

  /// Its place in the file, from 0.
  package let column: Int
  /// Its header.
  package let header: String
  /// What became of it.
  package let outcome: Outcome
}
