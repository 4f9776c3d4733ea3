/// Notices another table pasted below the first: its header has columns of its own, and whatever comes
/// under it would be read by the wrong ones.
struct PastedTable: Sendable {
  /// The line of the header under which the rows now stand; nil for that of the file.
  private(set) var line: Int?
  private let lexicon: HeaderLexicon

  /// Of so many known headers a row is a header, and of two if one names the numbers of contracts: a row of
  /// a table has a number or a day somewhere.
  private static let fewestHeaders = 3

  /// - Parameter lexicon: What headers mean in such a table.
  init(_ lexicon: HeaderLexicon) { self.lexicon = lexicon }

  /// Looks at a record before it is read: why not, if it stands under another header than that of the
  /// file, or is one.
  mutating func reason(
    for record: borrowing CSVRecord, _ others: PassedOverRows
  ) -> RowReason? {
    if isHeader(record) { line = others.isHeader(record) ? nil : record.line }
    return line.map { .underAnotherHeader(line: $0) }
  }

  /// Cheap for all but rows without any figure.
  private func isHeader(_ record: borrowing CSVRecord) -> Bool {
    if record.raw.contains(where: { $0 &- UInt8(ascii: "0") <= 9 }) { return false }
    var (known, unknown) = (0, 0)
    var namesNumber = false
    for place in 0..<record.count where !record[place].isBlank {
      if let found = lexicon.find(String(decoding: record[place].trimmed, as: UTF8.self)) {
        known += 1
        namesNumber = namesNumber || found.meanings[0].field.isNumber
      } else {
        unknown += 1
      }
    }
    guard known > unknown else { return false }
    return known >= Self.fewestHeaders || known >= 2 && namesNumber
  }
}

extension Field {
  /// Whether it holds numbers by which contracts go.
  fileprivate var isNumber: Bool {
    switch self {
    case .contractNumber, .supervisionNumber, .parcelCode, .estateUnit, .registerRow: true
    case _: false
    }
  }
}
