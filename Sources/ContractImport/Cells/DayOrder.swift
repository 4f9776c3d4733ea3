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
    // Nearly all dates begin with a year.
    guard cell.count >= 8, cell[1].isMark || cell[2].isMark else { return nil }
    var cursor = CellCursor(cell)
    guard let first = cursor.oneOrTwoDigits(), let mark = cursor.next, mark.isMark else {
      return nil
    }
    cursor.place += 1
    guard let second = cursor.oneOrTwoDigits(), cursor.eat(mark) else { return nil }
    let (year, count) = cursor.digits()
    guard count == 4, cursor.isAtEnd || cursor.eat(" ") else { return nil }
    let dayFirst = Day(year: year, month: second, day: first)
    let monthFirst = Day(year: year, month: first, day: second)
    switch (dayFirst, monthFirst) {
    case (.some, nil): return .only(.dayFirst)
    case (nil, .some): return .only(.monthFirst)
    case (let one?, let other?): return one == other ? nil : .open
    case (nil, nil): return nil
    }
  }
}

extension UInt8 {
  /// Whether it parts the figures of a date.
  fileprivate var isMark: Bool {
    self == UInt8(ascii: "/") || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
  }
}
