/// Reads a plain number from a cell, such as a floor-area ratio.
package enum DecimalCell {
  /// Reads a cell as a whole number of ten-thousandths: `2.50` is 25,000.
  ///
  /// `0.00` is 0: that registers write it for "no limit" is for the caller to know.
  package static func readTenThousandths(_ cell: Bytes) -> CellReading<Int64> {
    let text = cell.trimmed
    if let number = usualTenThousandths(text) { return .value(number) }
    if text.meansNone { return .none }
    return CellText.withFolded(text, spaces: .single) { cursor in
      CellReading { () throws(CellProblem) in
        let number = try ExactDecimal(&cursor)
        guard cursor.isAtEnd else { throw .notANumber }
        return try number.scaled(decimals: 4)
      }
    }
  }

  /// Reads the commonest spelling at once: a figure, a point and two figures, such as 1.20.
  private static func usualTenThousandths(_ text: Bytes) -> Int64? {
    guard text.count == 4, text[1] == UInt8(ascii: ".") else { return nil }
    let whole = text[0] &- UInt8(ascii: "0")
    let tenths = text[2] &- UInt8(ascii: "0")
    let hundredths = text[3] &- UInt8(ascii: "0")
    guard whole <= 9, tenths <= 9, hundredths <= 9 else { return nil }
    return Int64(whole) * 10_000 + Int64(tenths) * 1_000 + Int64(hundredths) * 100
  }
}
