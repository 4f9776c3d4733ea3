/// Why a workbook cannot be written; nothing is left of it.
package enum WorkbookProblem: Error, Hashable, Sendable {
  /// The library that writes workbooks is not installed: its file name.
  case noLibrary(String)
  /// The system would not make or rename the file, with its `errno`.
  case cannotWrite(path: String, errorNumber: Int32)
  /// The library gave up, in its own words.
  case failed(path: String, reason: String)
  /// A row has more cells than a spreadsheet has columns.
  case tooManyColumns(sheet: String, count: Int)
  /// A cell has more characters than a spreadsheet's cell may have.
  case cellTooLong(sheet: String, row: Int, column: Int, count: Int)
}
