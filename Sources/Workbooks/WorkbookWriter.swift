import CivilCalendar
import Wording

/// Writes a workbook (XLSX) row by row, in memory that does not grow with the rows.
///
/// Each sheet has a header that stays in sight, widths by what stands in its columns, and a filter. A
/// sheet that is full is continued on another. The file gets its name at the end. A class, because it
/// owns the file.
package final class WorkbookWriter {
  private let file: WorkbookFile
  private let path: String
  private let title: String
  private let rowLimit: Int
  private var sheetNames: Set<String> = []
  private var sheet: SheetInWork?

  /// As many rows as a sheet has.
  package static let rowsOfSheet = 1_048_576
  /// As many columns as a sheet has.
  package static let columnsOfSheet = 16_384
  /// As many units of UTF-16 as a cell's text may have.
  package static let longestText = 32_767

  /// Begins a workbook.
  ///
  /// - Parameters:
  ///   - path: Where it goes; a file that is there is replaced when the workbook is finished.
  ///   - rowLimit: After how many rows a sheet is continued on another.
  /// - Throws: `WorkbookProblem` if the library or the folder is not there.
  package init(
    path: String, _ heading: WorkbookHeading, rowLimit: Int = WorkbookWriter.rowsOfSheet
  ) throws(WorkbookProblem) {
    file = try WorkbookFile(path: path, heading)
    self.path = path
    title = heading.title
    self.rowLimit = rowLimit
  }

  /// Finishes the workbook and gives the file its name.
  package func finish() throws(WorkbookProblem) { _ = try finish { [path] _ in path } }

  /// Finishes the workbook and gives the file a name that is chosen when it is whole.
  ///
  /// - Parameter name: The name, of a file in the same folder; it is asked with the temporary one.
  /// - Returns: The file's name.
  package func finish(
    as name: (_ temporary: String) -> String
  ) throws(WorkbookProblem) -> String {
    try endSheet()
    return try file.finish(as: name)
  }

  // MARK: - Sheets

  /// Begins a sheet; what was begun before is finished.
  ///
  /// - Parameters:
  ///   - name: Its name; what a sheet's name cannot hold is left out of it.
  ///   - columns: What stands above the columns; empty for a sheet without a table.
  package func beginSheet(
    _ name: String, _ columns: [String]
  ) throws(WorkbookProblem) {
    try checkWidth(columns.count, name)
    try endSheet()
    try openSheet(name, columns)
  }

  /// Adds a row below the others.
  package func append(_ cells: [WorkbookCell]) throws(WorkbookProblem) {
    guard let full = sheet else { preconditionFailure("a row stands in a sheet") }
    if full.row >= rowLimit {
      try beginSheet(full.name, full.columns)
    }
    try write(cells)
  }

  /// Adds lines at the foot of the sheet, a row apart, which its filter leaves alone.
  package func appendNotes(_ lines: [String]) throws(WorkbookProblem) {
    guard let full = sheet else { preconditionFailure("notes stand in a sheet") }
    try endTable()
    if full.row + lines.count + 1 > rowLimit {
      try beginSheet(full.name, [])
      try endTable()
    } else {
      sheet?.row += 1
    }
    for line in lines { try write([.text(line)]) }
  }

  private func openSheet(
    _ name: String, _ columns: [String]
  ) throws(WorkbookProblem) {
    let unique = freeName(name)
    let (library, handle) = (file.library, try file.addSheet(unique))
    sheetNames.insert(unique.lowercased())
    sheet = SheetInWork(handle: handle, name: name, columns: columns)
    library.setPaper(handle, 9)  // A4
    library.setLandscape(handle)
    library.fitToPages(handle, 1, 0)
    // A sign of its own in a page's header stands twice.
    let header = title.split(separator: "&", omittingEmptySubsequences: false).joined(
      separator: "&&")
    try file.check(library.setPrintHeader(handle, "&L \(header.prefix(100))&R&P / &N"))
    guard !columns.isEmpty else { return }
    for (index, column) in columns.enumerated() {
      try writeText(column, row: 0, column: index, file.headFormat)
      sheet?.widen(index, to: displayWidth(of: column) + 3)  // The filter's button.
    }
    library.freeze(handle, 1, 0)
    try file.check(library.repeatRows(handle, 0, 0))
    sheet?.row = 1
  }

  /// A name that no sheet has, of at most 31 characters, none of which a sheet's name cannot hold.
  private func freeName(_ wanted: String) -> String {
    let plain = String(wanted.filter { !"[]:*?/\\'".contains($0) && !$0.isNewline })
    func cut(_ room: Int) -> String {
      var text = plain.isEmpty ? "1" : plain
      while text.utf16.count > room { text.removeLast() }
      return text
    }
    var name = cut(31)
    var number = 2
    while sheetNames.contains(name.lowercased()) {
      name = "\(cut(26)) \(number)"
      number += 1
    }
    return name
  }

  /// Sets the filter over the rows so far.
  private func endTable() throws(WorkbookProblem) {
    guard let ended = sheet, !ended.columns.isEmpty, !ended.isTableEnded else { return }
    sheet?.isTableEnded = true
    try file.check(
      file.library.setFilter(
        ended.handle, 0, 0, UInt32(max(1, ended.row - 1)), UInt16(ended.columns.count - 1)))
  }

  private func endSheet() throws(WorkbookProblem) {
    try endTable()
    guard let ended = sheet else { return }
    for (index, width) in ended.widths.enumerated() where width > 0 {
      let shown = Double(min(max(width, SheetInWork.narrowest), SheetInWork.widest)) + 1
      try file.check(file.library.setColumn(ended.handle, UInt16(index), UInt16(index), shown, nil))
    }
    sheet = nil
  }

  // MARK: - Cells

  /// Refuses a row that is wider than a sheet.
  private func checkWidth(_ count: Int, _ sheet: String) throws(WorkbookProblem) {
    if count > Self.columnsOfSheet { throw .tooManyColumns(sheet: sheet, count: count) }
  }

  private func write(_ cells: [WorkbookCell]) throws(WorkbookProblem) {
    guard let row = sheet?.row else { preconditionFailure("a row stands in a sheet") }
    try checkWidth(cells.count, sheet?.name ?? "")
    let isInTable = sheet?.isTableEnded == false
    for (column, cell) in cells.enumerated() {
      let width = try write(cell, row: row, column: column)
      if isInTable { sheet?.widen(column, to: width) }
    }
    sheet?.row = row + 1
  }

  /// Writes a cell, and returns how wide it is.
  private func write(
    _ cell: WorkbookCell, row: Int, column: Int
  ) throws(WorkbookProblem) -> Int {
    switch cell {
    case .blank: return 0
    case .text(let text):
      try writeText(text, row: row, column: column, nil)
      return displayWidth(of: text)
    case .integer(let number):
      guard number.magnitude < 1_000_000_000_000_000 else {
        return try write(.text(String(number)), row: row, column: column)
      }
      try writeNumber(Double(number), "0", row: row, column: column)
      return String(number).count
    case .day(let day):
      // Before March 1900 spreadsheets count a day that never was.
      let serial = day - Self.dayZero
      guard (61..<2_958_466).contains(serial) else {
        return try write(.text(day.description), row: row, column: column)
      }
      try writeNumber(Double(serial), "yyyy-mm-dd", row: row, column: column)
      return 10
    case .decimal(let decimal):
      guard let number = decimal.double else {
        return try write(.text(decimal.figures), row: row, column: column)
      }
      try writeNumber(number, Self.format(of: decimal), row: row, column: column)
      let figures = decimal.figures
      return displayWidth(of: figures) + figures.count / 4
    }
  }

  private static let dayZero: Day = "1899-12-30"

  private static func format(of decimal: WorkbookDecimal) -> String {
    let places = decimal.places == 0 ? "" : "." + String(repeating: "0", count: decimal.places)
    let unit = decimal.unit.isEmpty ? "" : "\"\(decimal.unit)\""
    return "#,##0\(places)\(unit)"
  }

  private func writeText(
    _ text: String, row: Int, column: Int, _ format: WorkbookLibrary.Format?
  ) throws(WorkbookProblem) {
    guard !text.isEmpty, let handle = sheet?.handle else { return }
    let count = text.utf16.count
    guard count <= Self.longestText else {
      throw .cellTooLong(sheet: sheet?.name ?? "", row: row + 1, column: column, count: count)
    }
    try file.check(file.library.writeText(handle, UInt32(row), UInt16(column), text, format))
  }

  private func writeNumber(
    _ number: Double, _ code: String, row: Int, column: Int
  ) throws(WorkbookProblem) {
    guard let handle = sheet?.handle else { return }
    try file.check(
      file.library.writeNumber(
        handle, UInt32(row), UInt16(column), number, try file.format(code)))
  }
}

/// A sheet that is being written.
private struct SheetInWork {
  static let narrowest = 6
  static let widest = 60

  let handle: WorkbookLibrary.Sheet
  let name: String
  let columns: [String]
  /// The next row, from 0.
  var row = 0
  /// How wide each column is, in characters of a terminal.
  var widths: [Int]
  var isTableEnded = false

  init(handle: WorkbookLibrary.Sheet, name: String, columns: [String]) {
    self.handle = handle
    self.name = name
    self.columns = columns
    widths = Array(repeating: 0, count: columns.count)
  }

  mutating func widen(_ column: Int, to width: Int) {
    if column >= widths.count {
      widths += Array(repeating: 0, count: column + 1 - widths.count)
    }
    if width > widths[column] { widths[column] = width }
  }
}
