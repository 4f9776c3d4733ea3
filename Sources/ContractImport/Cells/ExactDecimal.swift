/// A number as it is written in decimal figures: `mantissa` divided by ten `decimals` times.
struct ExactDecimal {
  /// All figures as one whole number, without zeros at the end of the decimals.
  let mantissa: Int64
  /// How many of the figures are decimals; at most 18.
  let decimals: Int

  /// Reads a number of zero or more, such as `13 900 000`, `1,234.50` or `.5`.
  init(_ cursor: inout CellCursor) throws(CellProblem) {
    if cursor.eat("'") { throw .leadingApostrophe }
    if cursor.eat("-") { throw cursor.isAtDigit ? .negative : .notANumber }
    _ = cursor.eat("+")
    var total: Int64 = 0
    let hasWhole = try ExactDecimal.readWhole(&cursor, into: &total)
    var decimals = 0
    if cursor.eat(UInt8(ascii: ".")) {
      guard cursor.isAtDigit else { throw .notANumber }
      var zeros = 0
      while cursor.isAtDigit, let digit = cursor.next {
        cursor.place += 1
        if digit == UInt8(ascii: "0") {
          zeros += 1
          continue
        }
        guard decimals + zeros < 18 else { throw .tooPrecise(maximumDecimals: 18) }
        for _ in 0..<zeros { try ExactDecimal.append(UInt8(ascii: "0"), to: &total) }
        try ExactDecimal.append(digit, to: &total)
        decimals += zeros + 1
        zeros = 0
      }
    } else if !hasWhole {
      throw .notANumber
    }
    if let next = cursor.next, next | 0x20 == UInt8(ascii: "e") {
      var ahead = cursor
      ahead.place += 1
      if !ahead.eat("+") { _ = ahead.eat("-") }
      if ahead.isAtDigit { throw .scientificNotation }
    }
    mantissa = total
    self.decimals = decimals
  }

  /// The number as plain figures.
  var text: String {
    guard decimals > 0 else { return String(mantissa) }
    let figures = String(mantissa)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - figures.count)) + figures
    return padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }

  /// The number times ten `decimals` times, if that is whole.
  func scaled(decimals wanted: Int) throws(CellProblem) -> Int64 {
    guard decimals <= wanted else { throw .tooPrecise(maximumDecimals: wanted) }
    var scaled = mantissa
    for _ in decimals..<wanted {
      let (product, isTooLarge) = scaled.multipliedReportingOverflow(by: 10)
      guard !isTooLarge else { throw .tooLarge }
      scaled = product
    }
    return scaled
  }

  /// Reads the figures before the decimals; groups of three may be parted by commas,
  /// and two groups or more by spaces: `784 784` may be two sums.
  private static func readWhole(
    _ cursor: inout CellCursor, into total: inout Int64
  ) throws(CellProblem) -> Bool {
    let count = try readFigures(&cursor, into: &total)
    guard (1...3).contains(count), let mark = cursor.next else { return count > 0 }
    guard mark == UInt8(ascii: ",") || mark == 0x20 else { return true }
    var groups = 0
    while cursor.next == mark {
      let before = cursor.place
      cursor.place += 1
      guard cursor.isAtDigit else {
        cursor.place = before
        break
      }
      guard try readFigures(&cursor, into: &total) == 3 else { throw .notANumber }
      groups += 1
    }
    if mark == 0x20, groups == 1 { throw .notANumber }
    return true
  }

  private static func readFigures(
    _ cursor: inout CellCursor, into total: inout Int64
  ) throws(CellProblem) -> Int {
    let start = cursor.place
    while cursor.isAtDigit, let digit = cursor.next {
      cursor.place &+= 1
      try append(digit, to: &total)
    }
    return cursor.place - start
  }

  @inline(__always)
  private static func append(_ digit: UInt8, to total: inout Int64) throws(CellProblem) {
    let (product, isTooLarge) = total.multipliedReportingOverflow(by: 10)
    let (sum, isStillTooLarge) = product.addingReportingOverflow(Int64(digit & 0x0F))
    guard !isTooLarge, !isStillTooLarge else { throw .tooLarge }
    total = sum
  }
}
