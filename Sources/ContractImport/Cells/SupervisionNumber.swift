/// The supervision number (电子监管号) of a contract.
///
/// It is 6 figures of a region, 4 of a year, a letter, 5 or 6 more figures, and for some `-` and a
/// count. It is not unique, and what is odd about one is never a reason to refuse its row.
package enum SupervisionNumber {
  /// What a number looks like.
  package enum Shape: Hashable, Sendable {
    /// There is none.
    case none
    /// It is built as the register builds them.
    case regular
    /// It is built otherwise, such as with letters in its serial.
    case unusual
    /// A spreadsheet has dropped figures of it: it is written like 1.3105E+13.
    case damaged
  }

  /// Writes the number in its one spelling, which is never longer, and returns it: trimmed,
  /// full-width forms as ASCII, letters in upper case, without the apostrophe by which a
  /// spreadsheet marks text.
  ///
  /// A mark for "none" is nothing. A count behind the number stays.
  ///
  /// - Parameters:
  ///   - cell: The cell's text.
  ///   - room: As many bytes as the cell's; the answer lies in them.
  package static func normalised(
    _ cell: Bytes, into room: UnsafeMutableBufferPointer<UInt8>
  ) -> Bytes {
    let text = cell.trimmed.withoutTextFormula
    guard !text.meansNone, !text.meansNoNumber else { return Bytes(rebasing: cell[..<0]) }
    let count = CellText.fold(text, spaces: .single, into: room)
    for index in 0..<count { room[index] = room[index].asciiUppercased }
    let start = count > 0 && room[0] == UInt8(ascii: "'") ? 1 : 0
    return Bytes(rebasing: room[start..<count])
  }

  /// Returns the number in its one spelling; empty for none.
  static func text(of cell: Bytes) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: cell.count) { room in
      String(decoding: normalised(cell, into: room), as: UTF8.self)
    }
  }

  /// Judges how a number looks in its one spelling.
  package static func shape(of cell: Bytes) -> Shape {
    // Nearly all are written so from the start.
    if isRegular(cell) { return .regular }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: cell.count) { room in
      let number = normalised(cell, into: room)
      if number.isEmpty { return .none }
      return isRegular(number) ? .regular : number.isScientificNotation ? .damaged : .unusual
    }
  }

  private static func isRegular(_ text: Bytes) -> Bool {
    var cursor = CellCursor(text)
    let (value, count) = cursor.digits()
    guard count == 10, (1900...2099).contains(value % 10_000), let letter = cursor.next,
      letter >= UInt8(ascii: "A"), letter <= UInt8(ascii: "Z")
    else { return false }
    cursor.place += 1
    guard (5...6).contains(cursor.digits().count) else { return false }
    if cursor.isAtEnd { return true }
    return cursor.eat("-") && cursor.oneOrTwoDigits() != nil && cursor.isAtEnd
  }
}
