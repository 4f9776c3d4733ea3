/// One record of a CSV file, or the text that should have been one; good only during the call that
/// hands it over.
package struct CSVRecord: ~Copyable {
  /// Where one field's content lies.
  struct Field {
    var start: Int
    var count: Int
    /// Whether it lies in `unescaped`, because the record writes it with doubled quotes.
    var isUnescaped: Bool
  }

  /// The physical line on which the record starts, from 1.
  package let line: Int

  /// The record as it is written, in UTF-8, without its line end.
  ///
  /// Of a record with a problem it is all that was passed over, though of one too long only the
  /// first 1 MiB.
  package let raw: Bytes

  /// What is wrong with the record; then its fields are not to be used.
  package let problem: CSVProblem?

  /// The byte between its fields.
  let delimiter: UInt8

  /// Whether it stands on several lines, because a quoted field holds line ends.
  let isOnSeveralLines: Bool

  /// Whether some of the file's bytes in it are no character, and stand as U+FFFD in its text.
  package let hasFault: Bool

  private let text: UnsafePointer<UInt8>
  private let unescaped: UnsafePointer<UInt8>
  private let fields: UnsafeBufferPointer<Field>

  init(
    line: Int, raw: Bytes, problem: CSVProblem?, delimiter: UInt8, isOnSeveralLines: Bool,
    hasFault: Bool, text: UnsafePointer<UInt8>,
    unescaped: UnsafePointer<UInt8>, fields: UnsafeBufferPointer<Field>
  ) {
    self.line = line
    self.raw = raw
    self.problem = problem
    self.delimiter = delimiter
    self.isOnSeveralLines = isOnSeveralLines
    self.hasFault = hasFault
    self.text = text
    self.unescaped = unescaped
    self.fields = fields
  }

  /// How many fields the record has, at least 1; 0 if it has a problem.
  package var count: Int { fields.count }

  /// A field's content, with quotes removed and nothing trimmed.
  ///
  /// - Precondition: `index` is in `0..<count`.
  package subscript(index: Int) -> Bytes {
    precondition(index >= 0 && index < fields.count, "a record has no such field")
    let field = fields[index]
    return Bytes(start: (field.isUnescaped ? unescaped : text) + field.start, count: field.count)
  }

  /// A field's content as a string of its own.
  ///
  /// - Precondition: `index` is in `0..<count`.
  package func string(_ index: Int) -> String { String(decoding: self[index], as: UTF8.self) }
}
