package import LandLifecycle

/// The unit that a money column's header names.
package enum MoneyUnit: Hashable, Sendable, CaseIterable {
  /// 元.
  case yuan
  /// 千元, 1,000 yuan.
  case thousandYuan
  /// 万元, 10,000 yuan.
  case tenThousandYuan
  /// 百万元, 1,000,000 yuan.
  case millionYuan
  /// 亿元, 100,000,000 yuan.
  case hundredMillionYuan
  /// None: the cells must name it.
  case unstated
}

extension MoneyUnit {
  /// How many decimals of the unit are a fen; nil where no unit is named.
  fileprivate var decimals: Int? {
    switch self {
    case .yuan: 2
    case .thousandYuan: 5
    case .tenThousandYuan: 6
    case .millionYuan: 8
    case .hundredMillionYuan: 10
    case .unstated: nil
    }
  }
}

/// Reads a sum of money from a cell, exact to the fen.
///
/// A unit in the cell beats the header's. ¥ without a unit is yuan where the header says nothing else, or
/// the cell says the sum again; else it may be a currency's format over the header's unit. Formal numerals
/// (`陆佰玖拾伍万肆仟贰佰元整（￥:695.42万元整）`) are read too; where the cell says the sum twice, both
/// must be the same.
package enum MoneyCell {
  /// Reads a cell whose column is in `unit`.
  package static func read(_ cell: Bytes, unit: MoneyUnit) -> CellReading<Money> {
    let text = cell.trimmed.withoutTextFormula
    if text.meansNone { return .none }
    if text.hasFiguresOnSeveralLines { return .problem(.notANumber) }
    return CellText.withFolded(text, spaces: .single) { cursor in
      let start = cursor
      let reading = CellReading { () throws(CellProblem) in try read(&cursor, unit: unit) }
      if case .problem = reading, hasUnclearComma(start) { return .problem(.unclearComma) }
      return reading
    }
  }

  private static func read(
    _ cursor: inout CellCursor, unit: MoneyUnit
  ) throws(CellProblem) -> Money {
    let sum = try readSum(&cursor, unit: unit)
    cursor.skipSpaces()
    if cursor.isAtEnd { return sum }
    let isBracketed = cursor.eat(oneOf: ["(", "[", "〔"])
    guard isBracketed || cursor.eat(",") else { throw unknownRest(cursor) }
    let again = try readSum(&cursor, unit: unit, isAgain: true)
    cursor.skipSpaces()
    if isBracketed, !cursor.eat(oneOf: [")", "]", "〕"]) { throw unknownRest(cursor) }
    guard cursor.isAtEnd else { throw unknownRest(cursor) }
    guard again == sum else { throw .sumsDisagree(sum, again) }
    return sum
  }

  private static func unknownRest(_ cursor: CellCursor) -> CellProblem {
    guard let next = cursor.next, next >= UInt8(ascii: "A") else { return .notANumber }
    return .unknownUnit(cursor.rest)
  }

  /// Whether the first number goes on behind a comma with one or two figures, such as `1568,00`: a
  /// decimal point for some, and no thousands for anybody.
  private static func hasUnclearComma(_ start: CellCursor) -> Bool {
    var cursor = start
    while !cursor.isAtDigit, !cursor.isAtEnd { cursor.place += 1 }
    guard cursor.digits().count > 0, cursor.eat(",") else { return false }
    return cursor.oneOrTwoDigits() != nil && !cursor.eat(oneOf: [",", "."])
  }

  /// Reads one statement of a sum with the words around it.
  private static func readSum(
    _ cursor: inout CellCursor, unit: MoneyUnit, isAgain: Bool = false
  ) throws(CellProblem) -> Money {
    var isInYuan = false
    while !cursor.isAtDigit {
      if cursor.eat("¥") || cursor.eat("￥") || cursor.eat("RMB") || cursor.eat("CNY") {
        isInYuan = true
      } else if !cursor.eat(oneOf: ["人民币", "大写", "小写", "计", ":", " "]) {
        break
      }
    }
    if let byte = cursor.next, byte >= 0x80 { return try readNumerals(&cursor) }
    var number = try ExactDecimal(&cursor)
    let groups = try readGroups(&number, &cursor)
    cursor.skipSpaces()
    let stated = eatUnit(&cursor) ?? eatUnitInBrackets(&cursor)
    if stated != nil { _ = cursor.eat("人民币") }
    if stated == nil, isInYuan, !isAgain, let name = unit.name, unit != .yuan {
      throw .currencySign(["元", name].map { number.text + $0 })
    }
    guard let decimals = stated ?? (groups != nil ? nil : isInYuan ? 2 : unit.decimals) else {
      throw .noUnit(["元", "万元"].map { number.text + $0 })
    }
    let fen = try number.scaled(decimals: decimals)
    guard let groups else { return Money(fen: fen) }
    guard fen < groups.limit else { throw .notANumber }
    return Money(fen: try sum(groups.fen, fen))
  }

  /// Reads past whole numbers of 亿 and 万 before the last number of a sum, such as 1亿 in 1亿5680万元;
  /// `number` becomes the last.
  ///
  /// - Returns: Their fen, and what the last number must be below; nil, and nothing read, if there are
  ///   none.
  private static func readGroups(
    _ number: inout ExactDecimal, _ cursor: inout CellCursor
  ) throws(CellProblem) -> (fen: Int64, limit: Int64)? {
    // Nearly all sums are figures and no more.
    guard let next = cursor.next, next >= 0x80 else { return nil }
    var groups: (fen: Int64, limit: Int64)?
    let units: [(words: [StaticString], decimals: Int, fen: Int64)] = [
      (["亿", "億"], 10, 10_000_000_000), (["万", "萬"], 6, 1_000_000),
    ]
    for unit in units where number.decimals == 0 {
      var ahead = cursor
      guard ahead.eat(oneOf: unit.words), ahead.isAtDigit else { continue }
      let fen = try number.scaled(decimals: unit.decimals)
      if let groups, fen >= groups.limit { throw .notANumber }
      groups = (try sum(groups?.fen ?? 0, fen), unit.fen)
      number = try ExactDecimal(&ahead)
      cursor = ahead
    }
    return groups
  }

  private static func sum(_ one: Int64, _ other: Int64) throws(CellProblem) -> Int64 {
    let (sum, isTooLarge) = one.addingReportingOverflow(other)
    guard !isTooLarge else { throw .tooLarge }
    return sum
  }

  /// Reads past a unit in brackets, such as that of 1568(万元), and returns how many decimals of it are
  /// a fen.
  private static func eatUnitInBrackets(_ cursor: inout CellCursor) -> Int? {
    var ahead = cursor
    guard ahead.eat("("), let decimals = eatUnit(&ahead), ahead.eat(")") else { return nil }
    cursor = ahead
    return decimals
  }

  /// Reads past a unit, and returns how many decimals of it are a fen.
  private static func eatUnit(_ cursor: inout CellCursor) -> Int? {
    // Of 千 and 百万 alone nobody can say what they count.
    for (unit, decimals): (StaticString, Int) in [("千元", 5), ("百万元", 8), ("千万元", 9)]
    where cursor.eat(unit) {
      _ = cursor.eat(oneOf: ["整", "正"])
      return decimals
    }
    let decimals: Int
    if cursor.eat(oneOf: ["亿", "億"]) {
      decimals = 10
    } else if cursor.eat(oneOf: ["万", "萬"]) {
      decimals = 6
    } else if cursor.eat(oneOf: ["元", "圆", "圓"]) {
      _ = cursor.eat(oneOf: ["整", "正"])
      return 2
    } else {
      return nil
    }
    if cursor.eat(oneOf: ["元", "圆", "圓"]) { _ = cursor.eat(oneOf: ["整", "正"]) }
    return decimals
  }

  /// Reads a sum such as 壹仟零伍拾元叁角整.
  private static func readNumerals(_ cursor: inout CellCursor) throws(CellProblem) -> Money {
    guard let yuan = ChineseNumeral.read(&cursor), cursor.eat(oneOf: ["元", "圆", "圓"]) else {
      throw .notANumber
    }
    var fen: Int64 = 0
    for (word, value): (StaticString, Int64) in [("角", 10), ("分", 1)] {
      var ahead = cursor
      guard let count = ChineseNumeral.read(&ahead), count < 10, ahead.eat(word) else { continue }
      fen += count * value
      cursor = ahead
    }
    _ = cursor.eat(oneOf: ["整", "正"])
    let (product, isTooLarge) = yuan.multipliedReportingOverflow(by: 100)
    guard !isTooLarge, product <= Int64.max - fen else { throw .tooLarge }
    return Money(fen: product + fen)
  }
}
