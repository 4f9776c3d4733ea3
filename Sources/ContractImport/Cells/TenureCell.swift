/// Reads the tenure from a cell: `50`, `50年`, `伍拾年`, `商业40年住宅70年`, `至2074年`.
///
/// A text that names the end of the term is read, too: `2024-05-02至2074-05-01`, `50年，自交付土地之日起算`.
///
/// `0` is none. `40.70` is 40 and 70 years: two of the statutory terms 40, 50 and 70 with a dot
/// between them; any other decimal, such as `36.73`, is one term.
package enum TenureCell {
  /// Reads a cell.
  package static func read(_ cell: Bytes) -> CellReading<Tenure> {
    let text = cell.trimmed
    if text.meansNone { return .none }
    if let years = usualYears(text) { return .value(.years(YearCount(years))) }
    let reading = CellText.withFolded(text, spaces: .single) { cursor in
      if let ended = readEnded(cursor) { return ended }
      return CellReading { () throws(CellProblem) in
        cursor.eat("至") ? try readEnd(&cursor) : try readTerms(&cursor)
      }
    }
    return reading == .value(.years(YearCount(0))) ? .none : reading
  }

  /// One or two ASCII figures above zero, and no more.
  private static func usualYears(_ text: Bytes) -> Int? {
    guard text.count <= 2 else { return nil }
    var cursor = CellCursor(text)
    let years = cursor.oneOrTwoDigits()
    return cursor.isAtEnd && years != 0 ? years : nil
  }

  private static func readEnd(_ cursor: inout CellCursor) throws(CellProblem) -> Tenure {
    cursor.skipSpaces()
    var ahead = cursor
    let (year, count) = ahead.digits()
    _ = ahead.eat("年")
    _ = ahead.eat("止")
    if count == 4, ahead.isAtEnd { return .untilYear(year) }
    let date = try WrittenDate(&cursor)
    _ = cursor.eat("止")
    guard cursor.isAtEnd else { throw .unreadableTenure(cursor.rest) }
    return .until(try date.day)
  }

  private static func readTerms(_ cursor: inout CellCursor) throws(CellProblem) -> Tenure {
    var terms: [UseTerm] = []
    var useStart = 0
    while !cursor.isAtEnd {
      let start = cursor.place
      guard let number = WrittenYears(&cursor) else {
        // Numerals that make no term make none from their middle on either.
        if !ChineseNumeral.skip(&cursor) { cursor.place += cursor.nextCharacter?.length ?? 1 }
        continue
      }
      let use = use(in: cursor.text, from: useStart, to: start)
      if use == nil, let (first, second) = number.statutoryPair {
        terms.append(UseTerm(use: nil, years: first))
        terms.append(UseTerm(use: nil, years: second))
      } else {
        terms.append(UseTerm(use: use, years: try number.years))
      }
      useStart = cursor.place
    }
    if let rest = use(in: cursor.text, from: useStart, to: cursor.text.count) {
      throw .unreadableTenure(rest)
    }
    guard let first = terms.first else { throw .unreadableTenure("") }
    return terms.count == 1 && first.use == nil ? .years(first.years) : .byUse(terms)
  }

  /// The name of a use between two places, without marks at its ends; nil if none is there.
  private static func use(in text: Bytes, from start: Int, to end: Int) -> String? {
    var name = CellCursor(Bytes(rebasing: text[..<end]))
    name.place = start
    while name.eat(oneOf: WrittenYears.separators) {}
    var last = end
    while last > name.place, " ;,:/".utf8.contains(text[last - 1]) { last -= 1 }
    guard last > name.place else { return nil }
    var label = name
    if label.eat(oneOf: labels), label.place == last { return nil }
    return String(decoding: text[name.place..<last], as: UTF8.self)
  }

  /// What may stand before a term and is no use.
  static let labels: [StaticString] = [
    "土地使用年限", "使用年限", "出让年限", "年限", "使用期限", "期限",
  ]
}

/// A number of years as written, in figures or in Chinese numerals.
private struct WrittenYears {
  /// What may stand between two terms.
  static let separators: [StaticString] = [";", ",", " ", "、", "/", ":", "。"]

  private let whole: Int
  private let decimals: Int
  private let decimalCount: Int

  /// Reads figures before 年, a separator or the end, or numerals before 年; nil, and nothing read,
  /// where the text is part of a name such as R2 or 一类居住用地.
  init?(_ cursor: inout CellCursor) {
    if cursor.place > 0, WrittenYears.isLetterOrFigure(cursor.text[cursor.place - 1]) {
      return nil
    }
    var ahead = cursor
    let isInFigures = cursor.isAtDigit
    if isInFigures {
      whole = ahead.digits().value
      (decimals, decimalCount) = ahead.eat(".") ? ahead.digits() : (0, 0)
    } else {
      guard let value = ChineseNumeral.read(&ahead) else { return nil }
      whole = Int(value)
      (decimals, decimalCount) = (0, 0)
    }
    if ahead.eat("年") {
      _ = ahead.eat("期")
    } else {
      var behind = ahead
      guard isInFigures, ahead.isAtEnd || behind.eat(oneOf: WrittenYears.separators) else {
        return nil
      }
    }
    cursor = ahead
  }

  /// The number, if it can be a term of years.
  var years: YearCount {
    get throws(CellProblem) {
      guard whole < 1_000 else { throw .tooLarge }
      switch decimalCount {
      case 0: return YearCount(whole)
      case 1: return YearCount(hundredths: whole * 100 + decimals * 10)
      case 2: return YearCount(hundredths: whole * 100 + decimals)
      default: throw .tooPrecise(maximumDecimals: 2)
      }
    }
  }

  /// The two statutory terms that `40.70` stands for; nil for any other number.
  var statutoryPair: (YearCount, YearCount)? {
    let statutory = [40, 50, 70]
    guard decimalCount == 2, statutory.contains(whole), statutory.contains(decimals) else {
      return nil
    }
    return (YearCount(whole), YearCount(decimals))
  }

  private static func isLetterOrFigure(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
