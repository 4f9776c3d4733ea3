/// Whole numbers in Chinese characters, everyday (二十五, 两) and formal (贰拾伍).
enum ChineseNumeral {
  private enum Character {
    case digit(Int64)
    /// 十, 百, 千.
    case unit(Int64)
    case tenThousand
    case hundredMillion
  }

  /// Reads a number, as far as its characters go; nil if they make none, and then nothing is read.
  ///
  /// Figures without their units (二五), and 一百二 for 120, are not read: they may be slips.
  static func read(_ cursor: inout CellCursor) -> Int64? {
    var ahead = cursor
    var sum = Sum()
    var isAny = false
    while let (scalar, length) = ahead.nextCharacter, let character = character(scalar) {
      guard sum.add(character) else { return nil }
      isAny = true
      ahead.place += length
    }
    guard isAny, let value = sum.value else { return nil }
    cursor = ahead
    return value
  }

  /// Reads past all characters of which numbers are made; false if there is none.
  static func skip(_ cursor: inout CellCursor) -> Bool {
    let start = cursor.place
    while let (scalar, length) = cursor.nextCharacter, character(scalar) != nil {
      cursor.place += length
    }
    return cursor.place > start
  }

  /// Reads one figure of a number that is written figure by figure, as the years of dates are
  /// (二〇二四); nil, and nothing read, if there is none.
  ///
  /// What is typed for 〇 is read as it: 零, ○, and O or 0 among Chinese figures.
  static func readFigure(_ cursor: inout CellCursor) -> Int? {
    guard let (scalar, length) = cursor.nextCharacter else { return nil }
    let figure: Int64
    switch Unicode.Scalar(scalar) {
    case "○", "◯", "O", "0": figure = 0
    case _:
      guard case .digit(let value)? = character(scalar) else { return nil }
      figure = value
    }
    cursor.place += length
    return Int(figure)
  }

  /// A number on its way from left to right.
  private struct Sum {
    /// What stands before the last 亿, and before the last 万 after it.
    private var hundredMillions: Int64 = 0
    private var tenThousands: Int64 = 0
    /// What stands after that, in whole units.
    private var section: Int64 = 0
    private var digit: Int64?
    /// The unit read last, which the next one in the section must be below.
    private var lastUnit = Int64.max
    /// Whether a zero stands directly before the digit, so that it may stand alone.
    private var isAfterZero = false

    /// Takes in a character; false if none such can stand here.
    mutating func add(_ character: Character) -> Bool {
      switch character {
      case .digit(0):
        guard digit == nil || digit == 0 else { return false }
        digit = 0
        isAfterZero = true
      case .digit(let value):
        guard digit == nil || digit == 0 else { return false }
        digit = value
      case .unit(let unit):
        // 十五 begins without its digit; 一百十五 is said, 一百百 is not.
        let count = digit ?? (unit == 10 ? 1 : 0)
        guard count > 0, unit < lastUnit else { return false }
        section += count * unit
        lastUnit = unit
        digit = nil
        isAfterZero = false
      case .tenThousand:
        guard let closed = closeSection(), closed > 0, tenThousands == 0 else { return false }
        tenThousands = closed
        lastUnit = 10_000
      case .hundredMillion:
        guard let closed = closeSection(), hundredMillions == 0 else { return false }
        hundredMillions = tenThousands * 10_000 + closed
        tenThousands = 0
        guard hundredMillions > 0 else { return false }
        lastUnit = 100_000_000
      }
      return true
    }

    /// The number; nil if its last digit lacks its unit.
    var value: Int64? {
      var copy = self
      guard let closed = copy.closeSection() else { return nil }
      return hundredMillions * 100_000_000 + tenThousands * 10_000 + closed
    }

    private mutating func closeSection() -> Int64? {
      let last = digit ?? 0
      let isAlone = section == 0 && tenThousands == 0 && hundredMillions == 0
      guard last == 0 || lastUnit == 10 || isAfterZero || isAlone else { return nil }
      let closed = section + last
      section = 0
      digit = nil
      isAfterZero = false
      lastUnit = .max
      return closed
    }
  }

  private static func character(_ scalar: UInt32) -> Character? {
    switch Unicode.Scalar(scalar) {
    case "零", "〇": .digit(0)
    case "一", "壹": .digit(1)
    case "二", "贰", "貳", "两", "兩": .digit(2)
    case "三", "叁", "參", "叄": .digit(3)
    case "四", "肆": .digit(4)
    case "五", "伍": .digit(5)
    case "六", "陆", "陸": .digit(6)
    case "七", "柒": .digit(7)
    case "八", "捌": .digit(8)
    case "九", "玖": .digit(9)
    case "十", "拾": .unit(10)
    case "百", "佰": .unit(100)
    case "千", "仟": .unit(1_000)
    case "万", "萬": .tenThousand
    case "亿", "億": .hundredMillion
    default: nil
    }
  }
}
