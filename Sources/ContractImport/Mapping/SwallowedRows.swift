/// Rows that a quoted field has swallowed, because its quote was never closed and that of a later row ended it.
///
/// Such a field holds the end of its own row, whole rows, and the beginning of another: as many delimiters as
/// those have. A cell that somebody wrote on several lines has nothing of the kind.
struct SwallowedRows {
  /// The field, from 0.
  let field: Int
  /// How many line ends it holds.
  let lineEnds: Int

  /// Looks for one in a record; nil for nearly all.
  ///
  /// - Parameter fieldCount: How many fields a row has.
  init?(in record: borrowing CSVRecord, fieldCount: Int) {
    guard record.isOnSeveralLines, fieldCount >= 3 else { return nil }
    for field in 0..<record.count {
      let counts = Self.delimiters(in: record[field], record.delimiter)
      guard counts.count > 1 else { continue }
      let wanted =
        [fieldCount - 1 - field] + counts.dropFirst(2).map { _ in fieldCount - 1 } + [field]
      // A delimiter more or less is a slip in a row; in a short row it would be chance.
      let allowed = fieldCount >= 6 ? 1 : 0
      guard zip(counts, wanted).allSatisfy({ abs($0 - $1) <= allowed }) else { continue }
      self.field = field
      lineEnds = counts.count - 1
      return
    }
    return nil
  }

  /// How many delimiters stand on each line of a field.
  private static func delimiters(in field: Bytes, _ delimiter: UInt8) -> [Int] {
    var counts = [0]
    var isBehindReturn = false
    for byte in field {
      let isLineFeed = byte == UInt8(ascii: "\n")
      if byte == UInt8(ascii: "\r") || isLineFeed && !isBehindReturn { counts.append(0) }
      if byte == delimiter { counts[counts.count - 1] += 1 }
      isBehindReturn = byte == UInt8(ascii: "\r")
    }
    return counts
  }
}
