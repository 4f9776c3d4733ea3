import CivilCalendar
package import LandLifecycle

/// Reads a deadline from a cell: a date, a period from an act, or "not agreed".
///
/// A blank cell, or a mark for "none", is `.unknown`. A wording is read only if every word of it is
/// known: nothing is guessed, so one with two acts or two periods, or one that counts from an
/// *agreed* day, is a problem that holds what was not understood.
package enum DeadlineCell {
  /// Reads a cell; never `.none`.
  ///
  /// - Parameters:
  ///   - cell: The cell's text.
  ///   - milestone: The milestone the cell's column is about, whose act may end the wording
  ///     (`…6个月内开工`); nil if no act may.
  ///   - years: The years in which a date is taken for no slip.
  package static func read(
    _ cell: Bytes, of milestone: Milestone? = nil,
    years: ClosedRange<Int> = DateCell.plausibleYears
  ) -> CellReading<Deadline> {
    let dated = DateCell.read(cell, years: years)
    switch dated {
    case .value(let day): return .value(.on(day))
    case .none: return .value(.unknown)
    case .problem(.notADate), .problem(.incompleteDate): break
    case .problem(let problem): return .problem(problem)
    }
    return CellText.withFolded(cell.trimmed, spaces: .dropped) { cursor in
      if meansNotAgreed(cursor) { return .value(.notAgreed) }
      if let reading = readStatedDay(cursor, of: milestone, years: years) { return reading }
      if dated == .problem(.incompleteDate) { return .problem(.incompleteDate) }
      return CellReading { () throws(CellProblem) in
        guard let anchor = Anchor(&cursor) else { throw .unreadableDeadline(cursor.rest) }
        guard let period = Period(&cursor), isAtEnd(&cursor, of: milestone) else {
          throw .unreadableDeadline(cursor.rest)
        }
        return .after(anchor, period)
      }
    }
  }

  private static func meansNotAgreed(_ start: CellCursor) -> Bool {
    var cursor = start
    _ = cursor.eat("合同")
    let isSaid = cursor.eat(oneOf: ["未约定", "无约定", "未作约定", "没有约定", "未作出约定", "不作约定"])
    _ = cursor.eat("。")
    return isSaid && cursor.isAtEnd
  }
}

// MARK: - Stated days

extension DeadlineCell {
  /// Reads a day with words around it: `于2024年3月1日前开工`, `2024年6月底前`; nil for other wordings.
  ///
  /// The standard contract says 之前 of the day that registers state as the agreed one, so the day
  /// itself is still in time.
  private static func readStatedDay(
    _ start: CellCursor, of milestone: Milestone?, years: ClosedRange<Int>
  ) -> CellReading<Deadline>? {
    var cursor = start
    while cursor.eat(oneOf: Anchor.leads) {}
    if let reading = readEndOfMonth(cursor, of: milestone, years: years) { return reading }
    guard let date = try? WrittenDate(&cursor) else { return nil }  // It is another wording.
    eatBefore(&cursor)
    guard isAtEnd(&cursor, of: milestone) else { return nil }
    return switch date.reading(in: years) {
    case .value(let day): .value(.on(day))
    case .none: .value(.unknown)
    case .problem(let problem): .problem(problem)
    }
  }

  /// Reads a month or a year of which the last day is meant: `2024年6月底前`, `2024年底`. Without 底 it
  /// may be the day before the month as well as its last day.
  private static func readEndOfMonth(
    _ start: CellCursor, of milestone: Milestone?, years: ClosedRange<Int>
  ) -> CellReading<Deadline>? {
    var cursor = start
    guard let year = eatYear(&cursor) else { return nil }
    let month = WrittenDate.eatMonthOrDay(&cursor)
    guard month == nil || cursor.eat("月"), (1...12).contains(month ?? 12),
      let first = Day(year: year, month: month ?? 12, day: 1),
      let last = Day(
        year: month ?? 12 == 12 ? year + 1 : year, month: (month ?? 12) % 12 + 1, day: 1)
    else { return nil }
    let isEnd = cursor.eat(
      oneOf: month == nil ? ["底", "末", "年底", "年末"] : ["底", "末", "月底", "月末"])
    let isBefore = eatBefore(&cursor)
    guard isEnd || isBefore, isAtEnd(&cursor, of: milestone) else { return nil }
    guard years.contains(year) else { return .problem(.dateOutOfRange(year: year)) }
    if isEnd { return .value(.on(last + -1)) }
    guard month != nil else {
      return Day(year: year, month: 1, day: 1).map {
        .problem(.ambiguousDate([$0 + -1, last + -1]))
      }
    }
    return .problem(.ambiguousDate([first + -1, last + -1]))
  }

  private static func eatYear(_ cursor: inout CellCursor) -> Int? {
    if let year = WrittenDate.eatYearInNumerals(&cursor) { return year }
    let (year, count) = cursor.digits()
    return count == 4 && cursor.eat("年") ? year : nil
  }

  /// Reads past 前 and the like, and past 含 in brackets before it or behind, which says of the day what
  /// is read without it, too: that it is in time.
  @discardableResult
  private static func eatBefore(_ cursor: inout CellCursor) -> Bool {
    let included: [StaticString] = ["(含)", "(含当日)", "(含当天)", "(含本日)", "(含该日)"]
    _ = cursor.eat(oneOf: included)
    let isThere = cursor.eat(oneOf: ["之前", "以前", "前", "之内", "以内", "内", "之內", "以內", "內", "止"])
    _ = cursor.eat(oneOf: included)
    return isThere
  }

  /// Reads past the column's own act and a full stop, and says whether nothing is left.
  private static func isAtEnd(_ cursor: inout CellCursor, of milestone: Milestone?) -> Bool {
    if let milestone {
      _ = cursor.eat(oneOf: [",", "的"])
      _ = cursor.eat(oneOf: acts(of: milestone))
    }
    _ = cursor.eat(oneOf: ["。", ";"])
    return cursor.isAtEnd
  }

  /// How contracts name what is to be done, each before any that it begins with. Of payments only
  /// those of all of the price.
  private static func acts(of milestone: Milestone) -> [StaticString] {
    switch milestone {
    case .payment:
      [
        "一次性付清全部出让价款", "一次性付清国有建设用地使用权出让价款", "一次性付清出让价款", "一次性付清", "一次性缴清", "付清全部出让价款",
        "付清全部土地出让价款", "付清出让价款", "缴清全部出让价款", "缴清土地出让金", "付清", "缴清", "全额缴纳", "缴纳完毕",
      ]
    case .bond: ["缴纳履约保证金", "交纳履约保证金", "缴纳保证金", "缴纳", "交纳", "缴清"]
    case .handover: ["将土地交付给受让人", "交付土地", "土地交付", "交付宗地", "移交土地", "交付", "交地"]
    case .start: ["正式开工建设", "开工建设", "动工建设", "动工开发", "正式开工", "正式动工", "开工", "动工"]
    case .completion: ["竣工", "全部竣工", "建成竣工"]
    case .production: ["正式投产", "投产"]
    case .targetOutput: ["达产"]
    case .termEnd:
      [
        "使用期限届满", "使用年限届满", "使用权终止", "届满", "期满", "到期", "终止", "截止",
      ]
    case .signing, .evaluation: []
    }
  }
}

// MARK: - Periods

extension Period {
  /// Reads a period such as `30个工作日内`, `六个月内`, `两年`, `半年内`, `一年半` or `1年6个月`; nil, and
  /// nothing read, if there is none of at least 1.
  init?(_ cursor: inout CellCursor) {
    var ahead = cursor
    guard let period = Period.eat(&ahead) else { return nil }
    self = period
    _ = ahead.eat(oneOf: ["期限"])
    _ = ahead.eat(oneOf: ["以内", "之内", "内", "以內", "之內", "內", "之前", "以前", "前"])
    cursor = ahead
  }

  private static func eat(_ cursor: inout CellCursor) -> Period? {
    if cursor.eat("半年") { return .months(6) }
    if let months = eatHalves(&cursor) { return .months(months) }
    guard let count = eatCount(&cursor), let period = eatUnit(&cursor, count: count) else {
      return nil
    }
    guard case .years(let years) = period else { return period }
    if cursor.eat("半") { return .months(years * 12 + 6) }
    var ahead = cursor
    _ = ahead.eat(oneOf: ["零", "又"])
    guard let months = eatCount(&ahead), ahead.eat(oneOf: ["个月", "個月", "月"]) else { return period }
    cursor = ahead
    return .months(years * 12 + months)
  }

  /// Reads a number of years with a half in figures, such as `1.5年`, as months.
  private static func eatHalves(_ cursor: inout CellCursor) -> Int? {
    var ahead = cursor
    let (years, count) = ahead.digits()
    guard (1...2).contains(count), ahead.eat(".5年") else { return nil }
    cursor = ahead
    return years * 12 + 6
  }

  private static func eatCount(_ cursor: inout CellCursor) -> Int? {
    if cursor.isAtDigit {
      let (value, count) = cursor.digits()
      return count <= 4 && value > 0 ? value : nil
    }
    guard let value = ChineseNumeral.read(&cursor), (1..<10_000).contains(value) else { return nil }
    return Int(value)
  }

  private static func eatUnit(_ cursor: inout CellCursor, count: Int) -> Period? {
    if cursor.eat(oneOf: ["个工作日", "個工作日", "工作日", "个工作天", "工作天"]) {
      return .workingDays(count)
    }
    if cursor.eat(oneOf: ["个月", "個月", "月"]) { return .months(count) }
    if cursor.eat(oneOf: ["周年", "年"]) { return .years(count) }
    let days: [StaticString] = [
      "个日历天", "日历天", "个日历日", "日历日", "个自然日", "自然日", "个自然天", "自然天", "日", "天",
    ]
    if cursor.eat(oneOf: days) { return .days(count) }
    return cursor.eat(oneOf: ["周", "个星期", "星期"]) ? .days(count * 7) : nil
  }
}
