extension HolidayFileProblem: CustomStringConvertible {
  /// The faults in English, one a line: for logs and tests; people read `Wording`'s sentences.
  public var description: String { faults.map(\.description).joined(separator: "\n") }
}

extension HolidayFileProblem.Fault: CustomStringConvertible {
  /// Where, what with its value, and what to do.
  public var description: String { "line \(line): \(fault)" }

  private var fault: String {
    switch self {
    case .wrongHeader(let found):
      "the header is '\(found)'. Write date,type,name,source_paper."
    case .noRows:
      "there are no rows. Wait until the notice is published."
    case .wrongFieldCount(_, let found):
      "the row has \(found) fields. Write date,type,name,source_paper with three commas."
    case .quotedField(_, let value):
      "\(value) has quotation marks. Take them away."
    case .notADate(_, let value):
      "date is '\(value)', which is not a date. Write it as YYYY-MM-DD, e.g. 2027-01-01."
    case .unknownType(_, let value):
      "type is '\(value)'. Write holiday or workday."
    case .blankName:
      "name is blank. Write the holiday, e.g. 春节."
    case .blankSource:
      "source_paper is blank. Write the address of the notice."
    case .repeatedDay(_, let day, let earlierLine):
      "\(day) is already on line \(earlierLine). Delete one of the two."
    case .dayOutsideYear(_, let day, let year):
      "\(day) does not belong to the notice of \(year). Correct the date or source_paper."
    case .secondNotice(_, let year, let value):
      "source_paper is '\(value)', but \(year) has another. "
        + "Give all rows of \(year) the same, with ';' between two papers."
    }
  }
}
