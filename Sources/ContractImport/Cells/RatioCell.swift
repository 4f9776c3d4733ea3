package import LandLifecycle

/// Reads a share from a cell: `20%`, `15％`, `5‰`, `0.2`.
///
/// The ratio is in lowest terms. A bare number of 1 or more may be a share or per cent, and is a
/// problem.
package enum RatioCell {
  /// Reads a cell.
  package static func read(_ cell: Bytes) -> CellReading<Ratio> {
    let text = cell.trimmed
    if text.meansNone { return .none }
    return CellText.withFolded(text, spaces: .single) { cursor in
      CellReading { () throws(CellProblem) in try read(&cursor) }
    }
  }

  private static func read(_ cursor: inout CellCursor) throws(CellProblem) -> Ratio {
    let number = try ExactDecimal(&cursor)
    cursor.skipSpaces()
    let shift = cursor.eat("%") ? 2 : cursor.eat("‰") ? 3 : 0
    guard cursor.isAtEnd else { throw .notANumber }
    guard number.decimals + shift <= 12 else { throw .tooPrecise(maximumDecimals: 12 - shift) }
    var denominator: Int64 = 1
    for _ in 0..<(number.decimals + shift) { denominator *= 10 }
    if shift == 0, number.mantissa >= denominator { throw .noPercentSign }
    let divisor = greatestCommonDivisor(number.mantissa, denominator)
    return Ratio(number.mantissa / divisor, denominator / divisor)
  }

  private static func greatestCommonDivisor(_ first: Int64, _ second: Int64) -> Int64 {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }
}
