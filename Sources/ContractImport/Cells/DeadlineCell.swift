import CivilCalendar
package import LandLifecycle

/// Reads a deadline from a cell: a date, a period from an act, or "not agreed".
///
/// A blank cell, or a mark for "none", is `.unknown`. A period from an act is read only if every
/// word of it is known: nothing is guessed, so a wording with two acts or two periods, or one that
/// counts from an *agreed* day, is a problem that holds what was not understood.
package enum DeadlineCell {
  /// Reads a cell; never `.none`.
  ///
  /// - Parameters:
  ///   - cell: The cell's text.
  ///   - years: The years in which a date is taken for no slip.
  package static func read(
    _ cell: Bytes, years: ClosedRange<Int> = DateCell.plausibleYears
  ) -> CellReading<Deadline> {
    switch DateCell.read(cell, years: years) {
    case .value(let day): return .value(.on(day))
    case .none: return .value(.unknown)
    case .problem(.notADate): break
    case .problem(let problem): return .problem(problem)
    }
    return CellText.withFolded(cell.trimmed, spaces: .dropped) { cursor in
      if meansNotAgreed(cursor) { return .value(.notAgreed) }
      return CellReading { () throws(CellProblem) in
        guard let anchor = Anchor(&cursor) else { throw .unreadableDeadline(cursor.rest) }
        guard let period = Period(&cursor), cursor.isAtEnd else {
          throw .unreadableDeadline(cursor.rest)
        }
        return .after(anchor, period)
      }
    }
  }

  private static func meansNotAgreed(_ start: CellCursor) -> Bool {
    var cursor = start
    _ = cursor.eat("合同")
    let isSaid = cursor.eat(oneOf: ["未约定", "无约定", "未作约定", "没有约定"])
    return isSaid && cursor.isAtEnd
  }
}

// MARK: - Periods

extension Period {
  /// Reads a period such as `30个工作日内`, `六个月内`, `两年` or `半年内`; nil, and nothing read, if
  /// there is none of at least 1.
  init?(_ cursor: inout CellCursor) {
    var ahead = cursor
    if ahead.eat("半年") {
      self = .months(6)
    } else {
      let count: Int
      if ahead.isAtDigit {
        let (value, digitCount) = ahead.digits()
        guard digitCount <= 4 else { return nil }
        count = value
      } else {
        guard let value = ChineseNumeral.read(&ahead), value < 10_000 else { return nil }
        count = Int(value)
      }
      guard count > 0, let period = Period.eatUnit(&ahead, count: count) else { return nil }
      self = period
    }
    _ = ahead.eat(oneOf: ["以内", "之内", "内"])
    cursor = ahead
  }

  private static func eatUnit(_ cursor: inout CellCursor, count: Int) -> Period? {
    if cursor.eat(oneOf: ["个工作日", "工作日"]) { return .workingDays(count) }
    if cursor.eat(oneOf: ["个月", "月"]) { return .months(count) }
    if cursor.eat(oneOf: ["周年", "年"]) { return .years(count) }
    return cursor.eat(oneOf: ["日历天", "日", "天"]) ? .days(count) : nil
  }
}
