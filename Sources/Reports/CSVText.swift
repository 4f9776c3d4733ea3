/// Fields and records of CSV as RFC 4180 has them.
public enum CSVText {
  /// The mark of UTF-8, without which Excel takes a file for GBK.
  public static let mark = "\u{FEFF}"

  /// Returns a field, quoted where it must be.
  public static func field(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Returns a record with its line end.
  public static func record(_ fields: [String]) -> String {
    var bytes: [UInt8] = []
    append(record: fields, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends a record with its line end to a file's bytes.
  static func append(record fields: some Sequence<String>, to bytes: inout [UInt8]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(field, to: &bytes)
    }
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    let (quote, comma) = (UInt8(ascii: "\""), UInt8(ascii: ","))
    var text = text
    text.withUTF8 { text in
      let mustQuote = text.contains {
        $0 == quote || $0 == comma || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
      }
      guard mustQuote else { return bytes.append(contentsOf: text) }
      bytes.append(quote)
      for byte in text {
        if byte == quote { bytes.append(quote) }
        bytes.append(byte)
      }
      bytes.append(quote)
    }
  }
}

extension Report {
  /// The report's first table as CSV in UTF-8, or its fields where it has none.
  public var csv: String {
    var csv = ReportCSV()
    for block in blocks where !block.isEmptyChapter { csv.add(block) }
    csv.finish()
    return String(decoding: csv.bytes, as: UTF8.self)
  }
}

/// A report's first table as CSV in UTF-8, or its fields where it has none.
struct ReportCSV: ReportTextWriter {
  var bytes = Array(CSVText.mark.utf8)
  /// Named values, as long as no table was met.
  private var fields: [ReportField] = []
  private var hasTable = false
  /// The places of the columns that people read, in a row of the table that is being written.
  private var places: [Int]?

  mutating func add(_ block: Report.Block) {
    switch block {
    case .fields(let fields): self.fields += fields
    case .grid(let key, let heading, let grid):
      beginTable(key: key, heading: heading, grid.columns)
      for row in grid.rows { add(row: row) }
      endTable()
    case .lines: break
    }
  }

  mutating func beginTable(key: String, heading: String, _ columns: [GridColumn]) {
    guard !hasTable else { return }
    hasTable = true
    let places = columns.indices.filter { !columns[$0].isForMachines }
    CSVText.append(record: places.map { columns[$0].title }, to: &bytes)
    self.places = places
  }

  mutating func add(row: [GridValue]) {
    guard let places else { return }
    CSVText.append(record: places.lazy.map { row[$0].words }, to: &bytes)
  }

  mutating func endTable() { places = nil }

  mutating func finish() {
    guard !hasTable else { return }
    for field in fields { CSVText.append(record: [field.title, field.value.words], to: &bytes) }
  }
}
