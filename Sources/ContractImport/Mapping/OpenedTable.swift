/// A file of rows, opened: a text, or a sheet of a workbook.
package struct OpenedTable: ~Copyable {
  /// Its rows, header and all.
  package var records: CSVRecords
  /// The sheet that it is; nil for a text.
  let workbook: WorkbookSource?

  /// Opens a file.
  ///
  /// - Parameter sheet: Which sheet of a workbook is read; nil for the only one that holds anything.
  package init(path: String, sheet: String? = nil) throws(FileRefusal) {
    let workbook = try WorkbookSource(path: path, sheet: sheet)
    self.init(try Self.records(path, workbook), workbook)
  }

  private static func records(
    _ path: String, _ workbook: WorkbookSource?
  ) throws(FileRefusal) -> CSVRecords {
    if let workbook { return try CSVRecords(TextSource(workbook.stream)) }
    return try CSVRecords(path: path)
  }

  /// Takes the records of a text.
  init(_ records: consuming CSVRecords) { self.init(records, nil) }

  private init(_ records: consuming CSVRecords, _ workbook: WorkbookSource?) {
    self.records = records
    self.workbook = workbook
  }

  /// The records, for a reader of its own.
  consuming func takeRecords() -> CSVRecords { records }
}
