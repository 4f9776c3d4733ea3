package import Workbooks

/// Keeps the rows of a file that did not go in, to be mended and imported again.
package protocol RejectsWriter: AnyObject {
  /// Adds a record with what is wrong with it.
  func append(_ record: borrowing CSVRecord, problem: String) throws
  /// Finishes the file, and says where it is; nil if no row was added and so there is none.
  func close() throws -> SettledRejects?
  /// Takes away what was begun; nothing is left of it.
  func discard()
}

extension HeaderMap {
  /// Prepares a rejects file, and makes none yet: a workbook if the path ends in `.xlsx`, else CSV.
  ///
  /// - Parameters:
  ///   - path: Where the file goes; beside it where another file is there.
  ///   - delimiter: The character between the fields of the file whose rows are refused.
  ///   - heading: What a workbook says of itself.
  package func rejects(
    at path: String, delimiter: CSVDelimiter, _ heading: WorkbookHeading
  ) -> any RejectsWriter {
    guard path.lowercased().hasSuffix(".xlsx") else {
      return RejectsFile(path: path, headers: headers, delimiter: delimiter)
    }
    return RejectsWorkbook(path: path, self, heading)
  }
}
