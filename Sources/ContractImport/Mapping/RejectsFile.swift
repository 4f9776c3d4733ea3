import Files

/// Why a rejects file cannot be written; nothing is left of it.
package enum RejectsProblem: Error, Hashable, Sendable {
  /// The system would not make, fill or rename the file, with its `errno`.
  case cannotWrite(path: String, errorNumber: Int32)
}

/// The rows of a file that did not go in, to be mended and imported again.
///
/// It is UTF-8 with its mark: first a column that says what is wrong, then the row as it is written
/// in the file. Importing it passes over the first column; if a row is refused again, it comes out
/// with what is wrong now. The file is made at the first row.
///
/// A class, because it owns the file.
package final class RejectsFile: RejectsWriter {
  private let path: String
  private let headers: [String]
  private let delimiter: CSVDelimiter
  /// Where the rows have a column of what was wrong with them before; nil where they have none.
  private let problemColumn: Int?
  private var writer: CSVWriter
  private var file: WholeFile?

  private static let flushedBytes = 1 << 16

  /// Prepares a rejects file, and makes none yet.
  ///
  /// - Parameters:
  ///   - path: Where the file goes; beside it where another file is there. A device takes the rows as they
  ///     come.
  ///   - headers: The headers of the file whose rows are refused.
  ///   - delimiter: The character between the fields of that file.
  package init(path: String, headers: [String], delimiter: CSVDelimiter) {
    self.path = path
    problemColumn = HeaderMap.problemColumn(in: headers)
    self.headers = headers.without(problemColumn)
    self.delimiter = delimiter
    writer = CSVWriter(delimiter: delimiter.rawValue, hasMark: true)
  }

  /// Adds a record with what is wrong with it.
  package func append(
    _ record: borrowing CSVRecord, problem: String
  ) throws(RejectsProblem) {
    let file = try begun()
    writer.append(problem)
    if let problemColumn {
      record.raw.withoutField(problemColumn, delimiter).withUnsafeBufferPointer {
        writer.appendRest($0)
      }
    } else {
      writer.appendRest(record.raw)
    }
    if writer.bytes.count >= RejectsFile.flushedBytes { try flush(to: file) }
  }

  /// Gives the file its name; nil if no row was added and so there is none.
  package func close() throws(RejectsProblem) -> SettledRejects? {
    guard let file else { return nil }
    try flush(to: file)
    self.file = nil
    do throws(FileProblem) { return try SettledRejects(file) } catch { throw RejectsProblem(error) }
  }

  /// Takes the file away unless it was finished.
  package func discard() { file = nil }

  private func begun() throws(RejectsProblem) -> WholeFile {
    if let file { return file }
    let begun: WholeFile
    do throws(FileProblem) {
      begun = WholeFile.isStream(path) ? try WholeFile(path) : try WholeFile(beside: path)
    } catch {
      throw RejectsProblem(error)
    }
    writer.append(record: [HeaderMap.problemHeader] + headers)
    file = begun
    return begun
  }

  private func flush(to file: WholeFile) throws(RejectsProblem) {
    do throws(FileProblem) {
      try writer.take { bytes throws(FileProblem) in
        try file.write(UnsafeRawBufferPointer(bytes))
      }
    } catch {
      self.file = nil
      throw RejectsProblem(error)
    }
  }
}

extension RejectsProblem {
  fileprivate init(_ problem: FileProblem) {
    self = .cannotWrite(path: problem.path, errorNumber: problem.errorNumber)
  }
}

extension [String] {
  /// The headers but that of one column.
  func without(_ column: Int?) -> [String] {
    indices.filter { $0 != column }.map { self[$0] }
  }
}

extension Bytes {
  /// A record as written, without one of its fields, from 0, and a delimiter beside it.
  ///
  /// A record that has no such field, or nothing else, stays whole.
  fileprivate func withoutField(_ column: Int, _ delimiter: CSVDelimiter) -> [UInt8] {
    var start = 0
    for _ in 0..<column {
      let end = endOfField(from: start, delimiter)
      guard end < count else { return Array(self) }
      start = end + 1
    }
    let end = endOfField(from: start, delimiter)
    if end < count { return Array(self[..<start]) + self[(end + 1)...] }
    return start > 0 ? Array(self[..<(start - 1)]) : Array(self)
  }

  /// Where a field ends; one whose quote is never closed ends at its first delimiter.
  private func endOfField(from start: Int, _ delimiter: CSVDelimiter) -> Int {
    let quote = UInt8(ascii: "\"")
    var place = start
    if start < count, self[start] == quote {
      place += 1
      while place < count {
        if self[place] == quote {
          guard place + 1 < count, self[place + 1] == quote else { break }
          place += 1
        }
        place += 1
      }
      if place >= count { place = start }
    }
    return self[Swift.min(place, count)...].firstIndex(of: delimiter.rawValue) ?? count
  }
}
