import CivilCalendar
import Glibc

/// What a spreadsheet's number format shows of a number.
enum NumberFormat: Hashable, Sendable {
  /// A number, or a time without a date.
  case number
  /// Year, month and day.
  case date
  /// Year and month: the day is not shown, and was perhaps never meant.
  case yearAndMonth
  /// Month and day: the year is not shown, and was perhaps never meant.
  case monthAndDay

  /// Reads a format that is built in.
  init(builtIn number: Int) {
    switch number {
    case 14, 15, 22, 29, 30, 31: self = .date
    case 16, 28, 51, 53, 54, 58: self = .monthAndDay
    case 17, 27, 36, 50, 52, 57: self = .yearAndMonth
    default: self = .number
    }
  }

  /// Reads a format's code, such as `yyyy"年"m"月"d"日";@`, by its first section.
  init(code: String) {
    var letters: Set<Character> = []
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for character in code {
      if isEscaped {
        isEscaped = false
      } else if isQuoted {
        isQuoted = character != "\""
      } else if isBracketed {
        isBracketed = character != "]"
      } else {
        switch character {
        case "\"": isQuoted = true
        case "[": isBracketed = true
        case "\\", "_", "*": isEscaped = true
        case ";":
          self.init(letters)
          return
        case _: letters.insert(Character(character.lowercased()))
        }
      }
    }
    self.init(letters)
  }

  private init(_ letters: Set<Character>) {
    let hasYear = letters.contains("y") || letters.contains("e")
    switch (hasYear, letters.contains("m"), letters.contains("d")) {
    case (true, true, true): self = letters.contains("0") ? .number : .date
    case (true, true, false): self = letters.contains("0") ? .number : .yearAndMonth
    case (false, true, true): self = .monthAndDay
    case (true, false, _), (false, false, _), (false, true, false): self = .number
    }
  }
}

/// A number as a spreadsheet keeps it.
enum SheetNumber {
  /// The number as the cell readers take it: figures as the spreadsheet shows them, 15 at most, or a
  /// date.
  ///
  /// A whole number of 16 figures or more stays in scientific notation: a spreadsheet keeps 15, and
  /// the others were lost when it was typed.
  static func text(_ written: String, _ format: NumberFormat, is1904: Bool) -> String {
    guard let number = Double(written), number.isFinite else { return written }
    if format != .number, let date = date(number, format, is1904: is1904) { return date }
    let rounded = figures(number)
    guard let mark = rounded.firstIndex(of: "e") else { return rounded }
    guard abs(number) < 1e15 else { return rounded.uppercased() }
    return expanded(rounded[..<mark], exponent: Int(rounded[rounded.index(after: mark)...]) ?? 0)
  }

  /// Fifteen significant figures.
  private static func figures(_ number: Double) -> String {
    var room = [CChar](repeating: 0, count: 40)
    _ = withVaList([number]) { vsnprintf(&room, room.count, "%.15g", $0) }
    return String(decoding: room.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// A number without its exponent.
  private static func expanded(_ mantissa: Substring, exponent: Int) -> String {
    let sign = mantissa.hasPrefix("-") ? "-" : ""
    let figures = mantissa.filter { $0 != "-" && $0 != "." }
    let point = (mantissa.drop { $0 == "-" }.firstIndex(of: ".") == nil ? figures.count : 1)
    let place = point + exponent
    if place <= 0 { return sign + "0." + String(repeating: "0", count: -place) + figures }
    if place >= figures.count {
      return sign + figures + String(repeating: "0", count: place - figures.count)
    }
    return sign + figures.prefix(place) + "." + figures.dropFirst(place)
  }

  /// The day of a serial number, and its time if it has one; nil for numbers that are no day.
  ///
  /// The epoch of 1900 counts a 29 February 1900 that never was: days before it are one later.
  private static func date(_ number: Double, _ format: NumberFormat, is1904: Bool) -> String? {
    guard number >= 1, number < 2_958_466 else { return nil }
    let whole = Int(number.rounded(.down))
    // Both are days of the calendar.
    let epoch = is1904 ? Day(year: 1904, month: 1, day: 1)! : Day(year: 1899, month: 12, day: 30)!
    let day = epoch + (!is1904 && whole < 60 ? whole + 1 : whole)
    switch format {
    case .number: return nil
    case .yearAndMonth: return "\(day.components.year)年\(day.components.month)月"
    case .monthAndDay: return "\(day.components.month)月\(day.components.day)日"
    case .date:
      let seconds = Int(((number - Double(whole)) * 86_400).rounded())
      guard seconds > 0, seconds < 86_400 else { return day.description }
      let parts = [seconds / 3_600, seconds / 60 % 60, seconds % 60]
      return "\(day) " + parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }
  }
}
