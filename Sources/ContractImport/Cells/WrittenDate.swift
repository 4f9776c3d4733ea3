import CivilCalendar

/// A year, month and day as written, which need not exist.
struct WrittenDate {
  let year: Int
  let month: Int
  let dayOfMonth: Int

  init(_ year: Int, _ month: Int, _ dayOfMonth: Int) {
    self.year = year
    self.month = month
    self.dayOfMonth = dayOfMonth
  }

  /// Takes the day in China (UTC+8) of a moment.
  init(millisecondsSince1970 milliseconds: Int) {
    let inChina = milliseconds + 8 * 3_600_000
    let millisecondsADay = 86_400_000
    let daysTowardsZero = inChina / millisecondsADay
    let isBroken = inChina < 0 && !inChina.isMultiple(of: millisecondsADay)
    // 13 figures are some 115,000 days at most.
    let day = Day(number: Int32(isBroken ? daysTowardsZero - 1 : daysTowardsZero))
    let (year, month, dayOfMonth) = day.components
    self.init(year, month, dayOfMonth)
  }

  /// The day, if the calendar has it.
  var day: Day {
    get throws(CellProblem) {
      guard let day = Day(year: year, month: month, day: dayOfMonth) else {
        throw .noSuchDate(year: year, month: month, day: dayOfMonth)
      }
      return day
    }
  }

  /// What a cell says that holds this date and no more.
  func reading(in years: ClosedRange<Int>) -> CellReading<Day> {
    if meansNone { return .none }
    guard years.contains(year) else { return .problem(.dateOutOfRange(year: year)) }
    return CellReading { () throws(CellProblem) in try day }
  }

  /// Whether it is what registers and databases write for "none": day zero and day one of one or
  /// another program. The last day of 1899 is the first of 1900 by Shanghai's local time of then, five
  /// minutes later.
  private var meansNone: Bool {
    switch (year, month, dayOfMonth) {
    case (1900, 1, 0), (1900, 1, 1), (1901, 1, 2), (1899, 12, 31): true
    case (0, 0, 0), (1, 1, 1), (1970, 1, 1): true
    default: false
    }
  }

  /// Whether it is a day of the calendar.
  var isOfCalendar: Bool { Day(year: year, month: month, day: dayOfMonth) != nil }

  /// Whether it is a day of the calendar, or stands for none.
  private var canBeMeant: Bool { meansNone || isOfCalendar }
}

// MARK: - The usual spellings

extension WrittenDate {
  /// Reads the two commonest spellings at once: `2012年01月05日` and `2012-01-05`, in ASCII figures.
  ///
  /// Nil for any other text.
  init?(usual text: Bytes) {
    let hyphen = UInt8(ascii: "-")
    let starts: (month: Int, day: Int)
    if text.count == 17 {
      guard text[4] == 0xE5, text[5] == 0xB9, text[6] == 0xB4,  // 年
        text[9] == 0xE6, text[10] == 0x9C, text[11] == 0x88,  // 月
        text[14] == 0xE6, text[15] == 0x97, text[16] == 0xA5  // 日
      else { return nil }
      starts = (7, 12)
    } else {
      guard text.count == 10, text[4] == hyphen, text[7] == hyphen else { return nil }
      starts = (5, 8)
    }
    guard let century = WrittenDate.twoFigures(text, 0), let year = WrittenDate.twoFigures(text, 2),
      let month = WrittenDate.twoFigures(text, starts.month),
      let day = WrittenDate.twoFigures(text, starts.day)
    else { return nil }
    self.init(century * 100 + year, month, day)
  }

  @inline(__always)
  private static func twoFigures(_ text: Bytes, _ place: Int) -> Int? {
    let tens = text[place] &- UInt8(ascii: "0")
    let ones = text[place + 1] &- UInt8(ascii: "0")
    return tens <= 9 && ones <= 9 ? Int(tens) * 10 + Int(ones) : nil
  }
}

// MARK: - Any spelling

extension WrittenDate {
  /// Reads a date, and passes over a time of day and the spaces behind it.
  init(_ cursor: inout CellCursor) throws(CellProblem) {
    if let year = WrittenDate.eatYearInNumerals(&cursor) {
      try self.init(year: year, namedMonthAndDay: &cursor)
      return
    }
    let (value, count) = cursor.digits()
    switch count {
    case 8:
      self.init(value / 10_000, value / 100 % 100, value % 100)
      try WrittenDate.skipTime(&cursor, mayFollowAtOnce: false)
    case 4:
      cursor.skipSpaces()
      if cursor.eat("年") {
        try self.init(year: value, namedMonthAndDay: &cursor)
      } else {
        try self.init(year: value, markedMonthAndDay: &cursor)
      }
    case 1, 2:
      try self.init(shortStart: value, &cursor)
    default:
      throw .notADate
    }
  }

  private init(year: Int, namedMonthAndDay cursor: inout CellCursor) throws(CellProblem) {
    cursor.skipSpaces()
    if cursor.isAtEnd { throw .incompleteDate }
    guard let month = WrittenDate.eatMonthOrDay(&cursor) else { throw .notADate }
    cursor.skipSpaces()
    guard cursor.eat("月") else { throw .notADate }
    cursor.skipSpaces()
    if cursor.isAtEnd { throw .incompleteDate }
    guard let day = WrittenDate.eatMonthOrDay(&cursor) else { throw .notADate }
    cursor.skipSpaces()
    let isNamed = cursor.eat("日") || cursor.eat("号")
    self.init(year, month, day)
    try WrittenDate.skipTime(&cursor, mayFollowAtOnce: isNamed)
  }

  private init(year: Int, markedMonthAndDay cursor: inout CellCursor) throws(CellProblem) {
    if cursor.isAtEnd { throw .incompleteDate }
    guard let mark = WrittenDate.eatMark(&cursor) else { throw .notADate }
    cursor.skipSpaces()
    guard let month = cursor.oneOrTwoDigits() else { throw .notADate }
    cursor.skipSpaces()
    if cursor.isAtEnd { throw .incompleteDate }
    guard WrittenDate.eatMark(&cursor) == mark else { throw .notADate }
    cursor.skipSpaces()
    guard let day = cursor.oneOrTwoDigits() else { throw .notADate }
    self.init(year, month, day)
    try WrittenDate.skipTime(&cursor, mayFollowAtOnce: false)
  }

  /// Reads past a year in Chinese figures and 年, such as 二〇二四年, and returns it; nil, and nothing read,
  /// for any other text.
  static func eatYearInNumerals(_ cursor: inout CellCursor) -> Int? {
    var ahead = cursor
    var year = 0
    for _ in 0..<4 {
      guard let figure = ChineseNumeral.readFigure(&ahead) else { return nil }
      year = year * 10 + figure
    }
    ahead.skipSpaces()
    guard ahead.eat("年") else { return nil }
    cursor = ahead
    return year
  }

  /// Reads past a number of one or two figures, or one in Chinese numerals below 100, and returns it.
  static func eatMonthOrDay(_ cursor: inout CellCursor) -> Int? {
    if let value = cursor.oneOrTwoDigits() { return value }
    var ahead = cursor
    guard let value = ChineseNumeral.read(&ahead), value < 100 else { return nil }
    cursor = ahead
    return Int(value)
  }

  /// Reads past `-`, `/` or `.`, and returns it; a dash of any length is `-`.
  private static func eatMark(_ cursor: inout CellCursor) -> UInt8? {
    if cursor.eat(oneOf: ["—", "–"]) { return UInt8(ascii: "-") }
    guard let mark = cursor.next,
      mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/") || mark == UInt8(ascii: ".")
    else { return nil }
    cursor.place += 1
    return mark
  }

  /// Reads past a mark, one or two figures, the same mark and other figures; nil where they are not there.
  static func eatTwoMore(
    _ cursor: inout CellCursor
  ) -> (second: Int, third: Int, thirdCount: Int)? {
    cursor.skipSpaces()
    guard let mark = eatMark(&cursor) else { return nil }
    cursor.skipSpaces()
    guard let second = cursor.oneOrTwoDigits() else { return nil }
    cursor.skipSpaces()
    guard cursor.eat(mark) else { return nil }
    cursor.skipSpaces()
    let (third, count) = cursor.digits()
    return (second, third, count)
  }

  /// Reads a date that begins with one or two figures, if its year has four and only one order of day
  /// and month makes a day of the calendar: `25/3/2024`, `3/25/2024`, `3/3/2024`.
  private init(shortStart first: Int, _ cursor: inout CellCursor) throws(CellProblem) {
    if cursor.eat("年") {
      guard let month = cursor.oneOrTwoDigits(), cursor.eat("月") else { throw .notADate }
      guard let day = cursor.oneOrTwoDigits() else { throw .incompleteDate }
      throw WrittenDate.ambiguity([(first, month, day)])
    }
    if cursor.eat("月") { throw .incompleteDate }
    guard let (second, third, count) = WrittenDate.eatTwoMore(&cursor) else { throw .notADate }
    switch count {
    case 4:
      let figures = YearLastFigures(first, second, year: third)
      let (dayFirst, monthFirst) = (figures.dayFirst, figures.monthFirst)
      guard dayFirst.canBeMeant || monthFirst.canBeMeant else { throw .notADate }
      guard !dayFirst.canBeMeant || !monthFirst.canBeMeant || first == second else {
        throw WrittenDate.ambiguity([(third, second, first), (third, first, second)])
      }
      self = dayFirst.canBeMeant ? dayFirst : monthFirst
      try WrittenDate.skipTime(&cursor, mayFollowAtOnce: false)
    case 1, 2:
      throw WrittenDate.ambiguity([
        (first, second, third), (third, second, first), (third, first, second),
      ])
    default: throw .notADate
    }
  }

  /// The days that some readings of figures make; a year of two digits may be of this century and of
  /// the last, as far as that is plausible.
  private static func ambiguity(_ readings: [(year: Int, month: Int, day: Int)]) -> CellProblem {
    var days: [Day] = []
    for reading in readings {
      let years = reading.year < 100 ? [2000 + reading.year, 1900 + reading.year] : [reading.year]
      for year in years where DateCell.plausibleYears.contains(year) {
        guard let day = Day(year: year, month: reading.month, day: reading.day) else { continue }
        if !days.contains(day) { days.append(day) }
      }
    }
    return days.isEmpty ? .notADate : .ambiguousDate(days)
  }

  /// Reads past a time such as `15:06:33`, `12时30分` or `T00:00:00.000`, and spaces around it.
  ///
  /// A time with a zone is refused: the day may be another one in China.
  private static func skipTime(
    _ cursor: inout CellCursor, mayFollowAtOnce: Bool
  ) throws(CellProblem) {
    let end = cursor.place
    cursor.skipSpaces()
    let isParted = cursor.place > end || cursor.eat("T")
    if cursor.eat(oneOf: ["上午", "下午"]) { cursor.skipSpaces() }
    guard isParted || mayFollowAtOnce, cursor.isAtDigit else { return }
    guard let hour = cursor.oneOrTwoDigits(), hour <= 24 else { throw .notADate }
    let isNamedHour = cursor.eat("时") || cursor.eat("点")
    if isNamedHour || cursor.eat(":") {
      let minute = cursor.oneOrTwoDigits()
      guard isNamedHour || minute != nil, minute ?? 0 < 60 else { throw .notADate }
      if cursor.eat(":") || cursor.eat("分"), let second = cursor.oneOrTwoDigits() {
        guard second < 60 else { throw .notADate }
        if cursor.eat(".") { _ = cursor.digits() }
        _ = cursor.eat("秒")
      }
      cursor.skipSpaces()
      _ = cursor.eat(oneOf: ["AM", "PM", "am", "pm"])
    } else {
      throw .notADate
    }
    cursor.skipSpaces()
  }
}
