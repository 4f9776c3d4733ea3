/// Writes CSV as RFC 4180 has it, in UTF-8, into memory that the caller empties.
///
/// A field is quoted when it must be: when it holds the delimiter, a quote or a line end, or is the
/// only field of its record and empty.
package struct CSVWriter {
  /// What was written and not yet taken.
  package private(set) var bytes: [UInt8] = []

  private let delimiter: UInt8
  private let lineEnd: [UInt8]
  private var fieldCount = 0
  private var recordStart = 0

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - delimiter: The character between fields.
  ///   - lineEnd: The characters after each record; RFC 4180 and Excel want `\r\n`.
  ///   - hasMark: Whether to begin with the mark of UTF-8, without which Excel takes the text for
  ///     GBK.
  package init(
    delimiter: CSVDelimiter = .comma, lineEnd: StaticString = "\r\n", hasMark: Bool = false
  ) {
    self.delimiter = delimiter.rawValue
    self.lineEnd = lineEnd.withUTF8Buffer { Array($0) }
    if hasMark { bytes = [0xEF, 0xBB, 0xBF] }
    recordStart = bytes.count
  }

  /// Adds a field to the current record.
  package mutating func append(_ field: Bytes) {
    if fieldCount > 0 { bytes.append(delimiter) }
    fieldCount += 1
    let mustQuote = field.contains {
      $0 == delimiter || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n")
        || $0 == UInt8(ascii: "\r")
    }
    guard mustQuote else {
      bytes.append(contentsOf: field)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in field {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds a field to the current record.
  package mutating func append(_ field: String) {
    var field = field
    field.withUTF8 { append($0) }
  }

  /// Ends the current record.
  package mutating func endRecord() {
    if fieldCount == 1, bytes.count == recordStart {
      bytes.append(contentsOf: [UInt8(ascii: "\""), UInt8(ascii: "\"")])
    }
    bytes.append(contentsOf: lineEnd)
    fieldCount = 0
    recordStart = bytes.count
  }

  /// Adds the fields of a record as a file has it, such as ``CSVRecord/raw``, and ends the record.
  ///
  /// Fields may stand before them; they are in the file's own delimiter and quotes.
  package mutating func appendRest(_ rawFields: Bytes) {
    if fieldCount > 0 { bytes.append(delimiter) }
    bytes.append(contentsOf: rawFields)
    bytes.append(contentsOf: lineEnd)
    fieldCount = 0
    recordStart = bytes.count
  }

  /// Returns what was written, and forgets it; the memory is kept for more.
  ///
  /// Nothing is lost when a record is only begun: the rest of it goes on from there.
  package mutating func take<Result>(_ body: (Bytes) throws -> Result) rethrows -> Result {
    let result = try bytes.withUnsafeBufferPointer(body)
    recordStart -= bytes.count
    bytes.removeAll(keepingCapacity: true)
    return result
  }
}
