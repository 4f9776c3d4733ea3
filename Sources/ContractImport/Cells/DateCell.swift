package import CivilCalendar

/// Reads a day from a cell.
///
/// It reads `2012年01月05日`, `2019年3月4日`, `2018-09-29`, `2016/1/4`, `2018.1.29` and `20180929`, in
/// ASCII or full-width figures, and `二〇二四年三月五日`, with a time of day behind or without; the time is
/// dropped. A number
/// of 13 figures is milliseconds since 1970 in UTC, as the register's own interface has it, and is
/// read as the day in China (UTC+8, which needs no summer time: 13 figures begin in 2001).
/// 1900-01-01 and 1901-01-02, which registers write for "none", 1900-01-00, which spreadsheets show for
/// 0, and 0000-00-00, 0001-01-01 and 1970-01-01, which databases do, are none however written.
///
/// Where the year stands last, `25/3/2024` and `3/25/2024` are read: only one order of day and month makes a
/// day of the calendar. `3/4/2024` is refused.
package enum DateCell {
  /// The years that are taken for no slip unless the caller says otherwise.
  package static let plausibleYears = 1949...2099

  /// Reads a cell; spaces around the date do not matter.
  ///
  /// - Parameters:
  ///   - cell: The cell's text.
  ///   - years: The years that are taken for no slip, both ends among them.
  package static func read(
    _ cell: Bytes, years: ClosedRange<Int> = plausibleYears
  ) -> CellReading<Day> {
    let text = cell.trimmed.withoutTextFormula
    if let date = WrittenDate(usual: text) { return date.reading(in: years) }
    if text.meansNone { return .none }
    return CellText.withFolded(text, spaces: .single) { cursor in read(&cursor, years: years) }
  }

  private static func read(
    _ cursor: inout CellCursor, years: ClosedRange<Int>
  ) -> CellReading<Day> {
    if cursor.eat("'") { return .problem(.leadingApostrophe) }
    if let number = readNumber(cursor, years: years) { return number }
    do throws(CellProblem) {
      let date = try WrittenDate(&cursor)
      if cursor.isAtEnd { return date.reading(in: years) }
      guard eatRangeMark(&cursor) else { return .problem(.notADate) }
      let last = try WrittenDate(&cursor)
      guard cursor.isAtEnd else { return .problem(.notADate) }
      return .problem(.dateRange(from: try date.day, until: try last.day))
    } catch {
      return .problem(error)
    }
  }

  /// Reads a cell that is one number, if it is one that stands for a date.
  private static func readNumber(
    _ start: CellCursor, years: ClosedRange<Int>
  ) -> CellReading<Day>? {
    var cursor = start
    let isNegative = cursor.eat("-")
    let (value, count) = cursor.digits()
    if count == 13, cursor.isAtEnd {
      let date = WrittenDate(millisecondsSince1970: isNegative ? -value : value)
      return date.reading(in: years)
    }
    guard count == 5, !isNegative else { return nil }
    // A spreadsheet's time of day is a fraction of the day.
    if cursor.eat(".") { _ = cursor.digits() }
    return cursor.isAtEnd ? .problem(.excelSerialDate(value)) : nil
  }

  private static func eatRangeMark(_ cursor: inout CellCursor) -> Bool {
    let isThere = cursor.eat(oneOf: ["至", "到", "~", "-", "—", "–", "、", ",", ";", "/"])
    _ = cursor.eat("—")
    cursor.skipSpaces()
    return isThere
  }
}
