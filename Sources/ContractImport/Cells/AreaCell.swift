package import LandLifecycle

/// The unit that an area column's header names.
package enum AreaUnit: Hashable, Sendable, CaseIterable {
  /// 公顷, 10,000 m².
  case hectares
  /// 平方米.
  case squareMetres
  /// 亩, 2000/3 m².
  case mu
  /// None: the cells must name it.
  case unstated
}

/// Reads an area from a cell, exact to the square centimetre.
///
/// A unit in the cell beats the header's. 亩 are rounded half up once; hectares and square metres
/// that are no whole square centimetres are a problem. Where the cell says the area again in
/// brackets or behind a stroke (`7320.06平方米（合10.9801亩）`, `20000㎡/30亩`), the two must agree to the last
/// figure of the second. `30亩5分` is 30.5 亩.
package enum AreaCell {
  /// Reads a cell whose column is in `unit`.
  package static func read(_ cell: Bytes, unit: AreaUnit) -> CellReading<Area> {
    let text = cell.trimmed.withoutTextFormula
    if text.meansNone { return .none }
    if text.hasFiguresOnSeveralLines { return .problem(.notANumber) }
    return CellText.withFolded(text, spaces: .single) { cursor in
      CellReading { () throws(CellProblem) in try read(&cursor, unit: unit) }
    }
  }

  private static func read(
    _ cursor: inout CellCursor, unit: AreaUnit
  ) throws(CellProblem) -> Area {
    let number = try ExactDecimal(&cursor)
    cursor.skipSpaces()
    guard let scale = eatUnit(&cursor) ?? Scale(unit) else {
      throw .noUnit(["公顷", "平方米", "亩"].map { number.text + $0 })
    }
    var area = try scale.area(of: number)
    if let tenths = eatTenthsOfMu(&cursor) {
      guard number.decimals == 0 else { throw .notANumber }
      area = try scale.area(Int128(number.mantissa) * 10 + tenths, decimals: 1)
    }
    cursor.skipSpaces()
    if cursor.isAtEnd { return area }
    let isBracketed = cursor.eat(oneOf: ["(", "[", "〔"])
    guard isBracketed || cursor.eat(oneOf: [",", "/", "、", "="]) else { throw unknownRest(cursor) }
    cursor.skipSpaces()
    _ = cursor.eat(oneOf: ["折合", "约合", "合", "约", "即"])
    cursor.skipSpaces()
    let again = try ExactDecimal(&cursor)
    cursor.skipSpaces()
    guard let unitAgain = eatUnit(&cursor) else { throw unknownRest(cursor) }
    if isBracketed, !cursor.eat(oneOf: [")", "]", "〕"]) { throw unknownRest(cursor) }
    guard cursor.isAtEnd else { throw unknownRest(cursor) }
    guard unitAgain.agrees(again, with: area) else {
      throw .areasDisagree(area, try unitAgain.area(of: again))
    }
    return area
  }

  /// Reads past 分 behind 亩, of which ten are one, and returns how many: 1 to 9.
  private static func eatTenthsOfMu(_ cursor: inout CellCursor) -> Int128? {
    guard cursor.isBehind("亩") else { return nil }
    var ahead = cursor
    let (value, count) = ahead.digits()
    guard count == 1, value > 0, ahead.eat("分") else { return nil }
    cursor = ahead
    return Int128(value)
  }

  private static func unknownRest(_ cursor: CellCursor) -> CellProblem {
    guard let next = cursor.next, next >= UInt8(ascii: "A") else { return .notANumber }
    return .unknownUnit(cursor.rest)
  }

  private static func eatUnit(_ cursor: inout CellCursor) -> Scale? {
    if cursor.isAtEnd { return nil }
    if cursor.eat(oneOf: ["市亩", "亩", "畝"]) { return Scale(.mu) }
    if cursor.eat(oneOf: ["平方米", "平米", "平方", "㎡", "m2", "M2", "m²", "M²", "sqm", "SQM"]) {
      return Scale(.squareMetres)
    }
    let isHectares = cursor.eat(oneOf: ["公顷", "hm2", "hm²", "ha", "万平方米", "万㎡"])
    return isHectares ? Scale(.hectares) : nil
  }
}

// MARK: - Units

extension AreaCell {
  /// A unit as a fraction of cm².
  private struct Scale {
    let numerator: Int64
    let denominator: Int64
    /// The decimals that may be given; for 亩, enough for less than 1 cm².
    let maximumDecimals: Int

    /// The unit that a header names; nil if it names none.
    init?(_ unit: AreaUnit) {
      switch unit {
      case .hectares: (numerator, denominator, maximumDecimals) = (100_000_000, 1, 8)
      case .squareMetres: (numerator, denominator, maximumDecimals) = (10_000, 1, 4)
      case .mu: (numerator, denominator, maximumDecimals) = (20_000_000, 3, 8)
      case .unstated: return nil
      }
    }

    func area(of number: ExactDecimal) throws(CellProblem) -> Area {
      guard number.decimals <= maximumDecimals else {
        throw .tooPrecise(maximumDecimals: maximumDecimals)
      }
      return try area(Int128(number.mantissa), decimals: number.decimals)
    }

    /// The area of a mantissa divided by ten `decimals` times.
    func area(_ mantissa: Int128, decimals: Int) throws(CellProblem) -> Area {
      let divisor = Int128(denominator) * powerOfTen(decimals)
      let doubled = mantissa * Int128(numerator) * 2 + divisor
      guard let rounded = Int64(exactly: doubled / (divisor * 2)) else { throw .tooLarge }
      return Area(squareCentimetres: rounded)
    }

    /// Whether a number in this unit is `area`, rounded or cut at its last figure.
    func agrees(_ number: ExactDecimal, with area: Area) -> Bool {
      let shift = powerOfTen(number.decimals)
      let stated = Int128(number.mantissa) * Int128(numerator)
      let meant = Int128(area.squareCentimetres) * Int128(denominator) * shift
      return (stated > meant ? stated - meant : meant - stated) < Int128(numerator)
    }

    private func powerOfTen(_ exponent: Int) -> Int128 {
      var power: Int128 = 1
      for _ in 0..<exponent { power *= 10 }
      return power
    }
  }
}
