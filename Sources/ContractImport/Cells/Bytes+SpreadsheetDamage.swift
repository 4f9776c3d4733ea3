/// What a spreadsheet leaves of a text that it takes for something else.
extension Bytes {
  /// Whether a cell holds what a spreadsheet shows in place of a value: `#N/A` and the like for one that
  /// it cannot work out, `########` for one that it has no room for.
  var isSpreadsheetError: Bool {
    // Nearly no cell begins with a space or with the number sign.
    guard let first, first <= UInt8(ascii: "#") else { return false }
    let text = trimmed
    guard text.count >= 3, text[0] == UInt8(ascii: "#") else { return false }
    if text.allSatisfy({ $0 == UInt8(ascii: "#") }) { return true }
    return switch String(decoding: text, as: UTF8.self).uppercased() {
    case "#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!":
      true
    case _: false
    }
  }

  /// Whether all of this text is a number that a spreadsheet has taken for a day and shows as one:
  /// `3月24日` or `Mar-24` for 3-24, `2024年5月` for 2024-5.
  var isSpreadsheetDate: Bool {
    var cursor = CellCursor(self)
    let months: [StaticString] = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    if cursor.eat(oneOf: months) {
      return cursor.eat("-") && cursor.oneOrTwoDigits() != nil && cursor.isAtEnd
    }
    let (_, count) = cursor.digits()
    if (1...2).contains(count), cursor.eat("-") {
      return cursor.eat(oneOf: months) && cursor.isAtEnd
    }
    let hasYear = count == 4 && cursor.eat("年")
    if hasYear {
      guard cursor.oneOrTwoDigits() != nil else { return false }
    } else if !(1...2).contains(count) {
      return false
    }
    guard cursor.eat("月") else { return false }
    if hasYear, cursor.isAtEnd { return true }
    return cursor.oneOrTwoDigits() != nil && cursor.eat("日") && cursor.isAtEnd
  }

  /// Whether all of this text is what a spreadsheet makes of a number with an E in it: one figure, with
  /// decimals or without, and a power, such as 1E5 or 1.2E15.
  var isShortScientificNotation: Bool {
    var cursor = CellCursor(self)
    guard cursor.digits().count == 1 else { return false }
    if cursor.eat("."), cursor.digits().count == 0 { return false }
    guard cursor.eat(oneOf: ["E", "e"]) else { return false }
    return (1...3).contains(cursor.digits().count) && cursor.isAtEnd
  }
}
