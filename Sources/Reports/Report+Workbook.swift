import LandLifecycle
public import Wording
public import Workbooks

extension Report {
  /// Writes the report as a workbook: a sheet for its named values, and one for each table, with the
  /// lines that follow a table at its foot.
  ///
  /// - Parameters:
  ///   - path: Where the workbook goes.
  ///   - heading: What it is called, and of what it was made; stands at the foot, too.
  /// - Throws: `WorkbookProblem`; then no file is left.
  public func writeWorkbook(
    to path: String, _ heading: WorkbookHeading
  ) throws(WorkbookProblem) {
    let writer = try WorkbookWriter(path: path, heading)
    var hasSheet = false
    var notes: [String] = []
    for block in blocks {
      switch block {
      case .fields(let fields):
        if !hasSheet {
          try writer.beginSheet(heading.title, [])
          hasSheet = true
        }
        for field in fields where field.value != .none {
          try writer.append([.text(field.title), field.value.workbookCell])
        }
      case .grid(_, let title, let grid):
        if hasSheet { try writer.appendNotes(notes) }
        notes = []
        hasSheet = true
        let grid = grid.forPeople
        try writer.beginSheet(title.isEmpty ? heading.title : title, grid.columns.map(\.title))
        for row in grid.rows { try writer.append(row.map(\.workbookCell)) }
      case .lines(_, let title, let lines):
        if !title.isEmpty, !lines.isEmpty { notes.append(title) }
        notes += lines
      }
    }
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
    case .flag, .unknownDay, .coded, .codes, .fen(nil, words: _):
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

/// A list of parcels as a workbook, parcel by parcel: what `Report.list` says, without holding it.
public struct ParcelListWorkbook {
  private var rows: ParcelListRows
  private var totals = ParcelTotals()
  private let writer: WorkbookWriter
  private let heading: WorkbookHeading
  private let wording: Wording

  /// Begins the workbook of a list.
  ///
  /// - Throws: `WorkbookProblem`; then no file is left.
  public init(
    path: String, _ heading: WorkbookHeading, _ wording: Wording
  ) throws(WorkbookProblem) {
    rows = ParcelListRows(on: heading.day, wording)
    writer = try WorkbookWriter(path: path, heading)
    self.heading = heading
    self.wording = wording
    try writer.beginSheet(heading.title, rows.columns.map(\.title))
  }

  /// Adds a parcel.
  public mutating func append(_ parcel: ListedParcel) throws(WorkbookProblem) {
    totals.add(parcel)
    try writer.append(rows.row(of: parcel).map(\.workbookCell))
  }

  /// Adds the totals, and gives the file its name.
  public func finish() throws(WorkbookProblem) {
    try writer.appendNotes(totals.lines(wording) + heading.lines)
    try writer.finish()
  }
}
