/// Writes CSV as RFC 4180 has it, in UTF-8, into memory that the caller empties.
///
/// A field is quoted when it must be: when it holds the delimiter, a quote or a line end, or is the
/// only field of its record and empty.
package struct CSVWriter {
  /// What was written and not yet taken.
  package var bytes: [UInt8] = []

  private let delimiter: UInt8
  private let lineEnd: [UInt8]
  private var fieldCount = 0
  /// Whether nothing but empty fields stands in the current record.
  private var isRecordEmpty = true

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - delimiter: The character between fields.
  ///   - lineEnd: The characters after each record; RFC 4180 and Excel want `\r\n`.
  ///   - hasMark: Whether to begin with the mark of UTF-8, without which Excel takes the text for
  ///     GBK.
  package init(
    delimiter: UInt8 = UInt8(ascii: ","), lineEnd: StaticString = "\r\n", hasMark: Bool = false
  ) {
    self.delimiter = delimiter
    self.lineEnd = lineEnd.withUTF8Buffer { Array($0) }
    if hasMark { bytes = [0xEF, 0xBB, 0xBF] }
  }

  /// Adds a field to the current record.
  package mutating func append(_ field: UnsafeBufferPointer<UInt8>) {
    if fieldCount > 0 { bytes.append(delimiter) }
    fieldCount += 1
    if !field.isEmpty { isRecordEmpty = false }
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
    if fieldCount == 1, isRecordEmpty {
      bytes.append(contentsOf: [UInt8(ascii: "\""), UInt8(ascii: "\"")])
    }
    endLine()
  }

  /// Adds a record of fields.
  package mutating func append(record fields: [String]) {
    for field in fields { append(field) }
    endRecord()
  }

  /// Adds the fields of a record as a file has it, and ends the record.
  ///
  /// Fields may stand before them; they are in the file's own delimiter and quotes.
  package mutating func appendRest(_ rawFields: UnsafeBufferPointer<UInt8>) {
    if fieldCount > 0 { bytes.append(delimiter) }
    bytes.append(contentsOf: rawFields)
    endLine()
  }

  private mutating func endLine() {
    bytes.append(contentsOf: lineEnd)
    fieldCount = 0
    isRecordEmpty = true
  }

  /// Returns what was written, and forgets it; the memory is kept for more.
  ///
  /// Nothing is lost when a record is only begun: the rest of it goes on from there.
  package mutating func take<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let result = try bytes.withUnsafeBufferPointer(body)
    bytes.removeAll(keepingCapacity: true)
    return result
  }
}
