import Files

/// Records of CSV as RFC 4180 has them.
package enum CSVText {
  /// The mark of UTF-8, without which Excel takes a file for GBK.
  package static let mark = "\u{FEFF}"

  /// Returns a record with its line end.
  package static func record(_ fields: [String]) -> String {
    var csv = CSVWriter()
    csv.append(record: fields)
    return String(decoding: csv.bytes, as: UTF8.self)
  }
}

extension Report {
  /// The report's first table as CSV in UTF-8, or its fields where it has none.
  package var csv: String {
    var csv = ReportCSV()
    for block in blocks where !block.isEmptyChapter { csv.add(block) }
    csv.finish()
    return String(decoding: csv.bytes, as: UTF8.self)
  }
}

/// A report's first table as CSV in UTF-8, or its fields where it has none.
struct ReportCSV: ReportTextWriter {
  private var csv = CSVWriter(hasMark: true)
  /// Named values, as long as no table was met.
  private var fields: [ReportField] = []
  private var hasTable = false
  /// The places of the columns that people read, in a row of the table that is being written.
  private var places: [Int]?

  var bytes: [UInt8] {
    get { csv.bytes }
    set { csv.bytes = newValue }
  }

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
    csv.append(record: places.map { columns[$0].title })
    self.places = places
  }

  mutating func add(row: [GridValue]) {
    guard let places else { return }
    for place in places { csv.append(row[place].words) }
    csv.endRecord()
  }

  mutating func endTable() { places = nil }

  mutating func finish() {
    guard !hasTable else { return }
    for field in fields { csv.append(record: [field.title, field.value.words]) }
  }
}
