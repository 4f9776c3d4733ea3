/// Why a file of holiday rows was refused: everything found, in line order, never empty.
///
/// A file is taken whole or not at all, as a calendar that lacks a day misleads in silence.
public struct HolidayFileProblem: Error, Hashable, Sendable {
  /// What is wrong, by line.
  public let faults: [Fault]

  /// Makes a problem of its faults, in line order.
  public init(faults: [Fault]) {
    self.faults = faults
  }

  /// One thing wrong; lines are counted from 1, which is the header.
  public enum Fault: Hashable, Sendable {
    /// The first line is not `date,type,name,source_paper`. Put that line first.
    case wrongHeader(found: String)
    /// There are no rows: most likely the notice is not published. Wait for it.
    case noRows
    /// A row does not have four fields. Write four, with commas between and no quotes.
    case wrongFieldCount(line: Int, found: Int)
    /// A field is quoted. Take the quotation marks away.
    case quotedField(line: Int, value: String)
    /// A date cannot be read. Write it as YYYY-MM-DD.
    case notADate(line: Int, value: String)
    /// A type is unknown. Write `holiday` or `workday`.
    case unknownType(line: Int, value: String)
    /// The name of the holiday is blank. Write it, e.g. 春节.
    case blankName(line: Int)
    /// The address of the notice is blank. Write it; put `;` between two of one year.
    case blankSource(line: Int)
    /// The notice has this day on an earlier line. Delete one of the two.
    case repeatedDay(line: Int, day: Day, earlierLine: Int)
    /// The day is neither in the year of its notice nor in the December before. Correct the date
    /// or the address.
    case dayOutsideYear(line: Int, day: Day, year: Int)
    /// Rows of the same year name another address from this line on. Give all the rows of a year
    /// the same, with `;` between two papers.
    case secondNotice(line: Int, year: Int, value: String)

    /// The line at fault; 1 when it is the file as a whole.
    public var line: Int {
      switch self {
      case .wrongHeader, .noRows: 1
      case .wrongFieldCount(let line, _), .quotedField(let line, _), .notADate(let line, _),
        .unknownType(let line, _), .blankName(let line), .blankSource(let line),
        .repeatedDay(let line, _, _), .dayOutsideYear(let line, _, _),
        .secondNotice(let line, _, _):
        line
      }
    }
  }
}
