/// Fields and records of CSV as RFC 4180 has them.
public enum CSVText {
  /// The mark of UTF-8, without which Excel takes a file for GBK.
  public static let mark = "\u{FEFF}"

  /// Returns a field, quoted where it must be.
  public static func field(_ text: String, delimiter: Character = ",") -> String {
    let mustQuote = text.contains {
      $0 == delimiter || $0 == "\"" || $0 == "\n" || $0 == "\r" || $0 == "\r\n"
    }
    guard mustQuote else { return text }
    return "\"" + text.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }

  /// Returns a record with its line end.
  public static func record(_ fields: [String]) -> String {
    fields.map { field($0) }.joined(separator: ",") + "\r\n"
  }
}

extension Report {
  /// The report's first table as CSV in UTF-8, or its fields where it has none.
  public var csv: String {
    for case .grid(_, _, let grid) in blocks {
      return CSVText.mark + CSVText.record(grid.columns.map(\.title))
        + grid.rows.map { CSVText.record($0.map(\.words)) }.joined()
    }
    var text = CSVText.mark
    for case .fields(let fields) in blocks {
      for field in fields { text += CSVText.record([field.title, field.value.words]) }
    }
    return text
  }
}
