import LandLifecycle
package import Workbooks

extension Report {
  /// Writes the report as a workbook: a sheet for its named values, and one for each table, with the
  /// lines that follow a table at its foot.
  ///
  /// - Parameters:
  ///   - path: Where the workbook goes.
  ///   - heading: What it is called, and of what it was made; stands at the foot, too.
  /// - Throws: `WorkbookProblem`; then no file is left.
  package func writeWorkbook(
    to path: String, _ heading: WorkbookHeading
  ) throws(WorkbookProblem) {
    var workbook = try ReportWorkbook(path: path, heading)
    for block in blocks where !block.isEmptyChapter { try workbook.add(block) }
    try workbook.finish()
  }
}

/// A report as a workbook.
struct ReportWorkbook: ReportWriter {
  private let writer: WorkbookWriter
  private let heading: WorkbookHeading
  private var hasSheet = false
  /// The lines that stand at the foot of the table before.
  private var notes: [String] = []
  /// The places of the columns that people read, in a row of the table that was begun.
  private var places: [Int] = []

  init(path: String, _ heading: WorkbookHeading) throws(WorkbookProblem) {
    writer = try WorkbookWriter(path: path, heading)
    self.heading = heading
  }

  mutating func add(_ block: Report.Block) throws(WorkbookProblem) {
    switch block {
    case .fields(let fields):
      if !hasSheet {
        try writer.beginSheet(heading.title, [])
        hasSheet = true
      }
      for field in fields where field.value != .none {
        try writer.append([.text(field.title), field.value.workbookCell])
      }
    case .grid(let key, let title, let grid):
      try beginTable(key: key, heading: title, grid.columns)
      for row in grid.rows { try add(row: row) }
    case .lines(_, let title, let lines):
      if !title.isEmpty, !lines.isEmpty { notes.append(title) }
      notes += lines
    }
  }

  mutating func beginTable(
    key: String, heading title: String, _ columns: [GridColumn]
  ) throws(WorkbookProblem) {
    if hasSheet { try writer.appendNotes(notes) }
    notes = []
    hasSheet = true
    places = columns.indices.filter { !columns[$0].isForMachines }
    try writer.beginSheet(
      title.isEmpty ? heading.title : title, places.map { columns[$0].title })
  }

  func add(row: [GridValue]) throws(WorkbookProblem) {
    try writer.append(places.map { row[$0].workbookCell })
  }

  func endTable() {}

  func finish() throws(WorkbookProblem) {
    if !hasSheet { try writer.beginSheet(heading.title, []) }
    try writer.appendNotes(notes + heading.lines)
    try writer.finish()
  }
}

extension WorkbookHeading {
  /// What stands at the foot of a workbook's last table.
  var lines: [String] { [subject, source].filter { !$0.isEmpty } }
}

extension GridValue {
  /// The value as a spreadsheet types it: a sum in yuan, an area as it is shown where that is a bare
  /// number, else in square metres.
  var workbookCell: WorkbookCell {
    switch self {
    case .none, .fen(nil, words: ""): .blank
    case .text(let text): text.isEmpty ? .blank : .text(text)
    case .integer(let number): .integer(number)
    case .day(let day): .day(day)
    case .flag, .number, .numbers, .unknownDay, .coded, .codes, .fen(nil, words: _):
      words.isEmpty ? .blank : .text(words)
    case .money(let money, words: _), .fen(let money?, words: _):
      .decimal(WorkbookDecimal(units: money.fen, places: 2, unit: "元"))
    case .area(let area, let words):
      .decimal(
        WorkbookDecimal(figures: words).map { $0.withPlaces(atLeast: 2) }
          ?? WorkbookDecimal(units: area.squareCentimetres, places: 4, unit: "平方米"))
    }
  }
}
