import LandLifecycle

/// How the rows of a file are read, apart from the file: the same text read the same way states the
/// same.
package struct RowReading: Sendable {
  /// The version of all that reads cells; one that reads any cell otherwise has a higher one.
  ///
  /// Rows that an earlier version read are read again.
  package static let version = 9

  private let map: HeaderMap
  private let delimiter: CSVDelimiter

  init(_ map: HeaderMap, _ delimiter: CSVDelimiter) {
    self.map = map
    self.delimiter = delimiter
  }

  /// Reads rows made in memory, of fields between commas under headers.
  package init(headers: [String]) throws(HeaderProblem) {
    self.init(try HeaderMap(headers: headers), .comma)
  }

  /// What must be the same for the same text to state the same: the versions, the delimiter, the
  /// headers and what they were taken to mean.
  package var identity: String {
    """
    reading \(Self.version) normaliser \(RowKey.normaliser) delimiter \(delimiter.code)
    \(map.headers)
    \(map.columns)
    \(map.details) \(map.seconds)
    \(map.partColumn.map { "\($0)" } ?? "no parts")
    \(map.fieldCount) \(map.coverage.rawValue) \(map.isOfRejects)
    """
  }

  /// Reads a record again by its text.
  ///
  /// - Parameter line: The line on which it starts.
  package func read(_ text: [UInt8], line: Int) -> RowOutcome {
    text.withUnsafeBufferPointer { bytes in
      // A text without a byte has no address, and is no record.
      guard let start = bytes.baseAddress else { return .rejected([]) }
      var scan = RecordScan(
        text: start, start: 0, end: bytes.count, delimiter: delimiter, firstLine: line)
      _ = scan.next(isTextAtEnd: true)
      var reader = RowReader(map)
      return reader.read(scan.record(mayHaveFault: false))
    }
  }
}

extension ContractFile {
  /// How the rows are read; nil where a row's place in the file decides, too, as in a sheet with cells
  /// merged over several rows.
  package var reading: RowReading? {
    reader.dependsOnPlace ? nil : RowReading(map, delimiter)
  }
}
