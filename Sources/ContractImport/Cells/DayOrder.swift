import CivilCalendar

/// Which of day and month stands first in a date whose year stands last.
package enum DayOrder: Hashable, Sendable {
  /// `25/3/2024`
  case dayFirst
  /// `3/25/2024`
  case monthFirst

  /// What the figures of a cell leave of the two.
  enum Finding: Hashable, Sendable {
    /// Only this one makes a day of the calendar.
    case only(DayOrder)
    /// Either makes one, and another.
    case open
  }

  /// Looks at a cell; nil if it is no date whose year stands last, or both orders make the same day.
  static func finding(in cell: Bytes) -> Finding? {
    // Nearly all dates begin with a year, and all other deadlines with a word.
    guard cell.count >= 8, cell[0].mayBeginDate,
      !cell.prefix(4).allSatisfy({ $0 &- UInt8(ascii: "0") <= 9 })
    else { return nil }
    return CellText.withFolded(cell.withoutTextFormula, spaces: .single) { cursor in
      guard let figures = YearLastFigures(&cursor), cursor.isAtEnd || cursor.eat(" ") else {
        return nil
      }
      switch (figures.dayFirst.isOfCalendar, figures.monthFirst.isOfCalendar) {
      case (true, false): return .only(.dayFirst)
      case (false, true): return .only(.monthFirst)
      case (true, true): return figures.first == figures.second ? nil : .open
      case (false, false): return nil
      }
    }
  }
}

/// The figures of a date whose year, of four figures, stands last, with one mark between them.
struct YearLastFigures {
  let first: Int
  let second: Int
  let year: Int

  /// Reads past them; nil if they are not there.
  init?(_ cursor: inout CellCursor) {
    guard let first = cursor.oneOrTwoDigits(),
      let (second, year, count) = WrittenDate.eatTwoMore(&cursor), count == 4
    else { return nil }
    self.init(first, second, year: year)
  }

  init(_ first: Int, _ second: Int, year: Int) {
    self.first = first
    self.second = second
    self.year = year
  }

  /// As `25/3/2024` has it.
  var dayFirst: WrittenDate { WrittenDate(year, second, first) }

  /// As `3/25/2024` has it.
  var monthFirst: WrittenDate { WrittenDate(year, first, second) }
}

extension UInt8 {
  /// Whether a date may begin with it: a figure of half width or full, or the formula around a text.
  fileprivate var mayBeginDate: Bool {
    self &- UInt8(ascii: "0") <= 9 || self == 0xEF || self == UInt8(ascii: "=")
  }
}
