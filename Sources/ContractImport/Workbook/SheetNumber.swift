import CivilCalendar
import Glibc

/// A number as a spreadsheet keeps it.
enum SheetNumber {
  /// The number as the cell readers take it: what the spreadsheet shows, with 15 figures at most; a
  /// date; or, where it shows another number, a mark that no reader takes for a value.
  ///
  /// A number of 16 figures or more stays in scientific notation: a spreadsheet keeps 15, and
  /// the others were lost when it was typed.
  static func text(_ written: String, _ format: NumberFormat, is1904: Bool) -> String {
    guard let number = Double(written), number.isFinite else { return written }
    let shown = format.shown(of: number)
    if shown != .another, abs(number) >= 1e15 { return scientific(number) }
    switch shown {
    case .number: return plain(number)
    case .date, .yearAndMonth, .monthAndDay:
      return date(number, shown, is1904: is1904) ?? plain(number)
    case .figures(let pattern): if let text = pattern.text(of: number) { return text }
    case .words(let words):
      if number == 0, words.allSatisfy({ "￥-–— ".contains($0) }) { return "0" }
      if !words.isEmpty { return words }
    case .another: break
    }
    return SheetCellProblem.anotherNumberShown(number: plain(number), format: format.code).mark
  }

  private static func plain(_ number: Double) -> String {
    let written = DecimalFigures.written(number, "%.15g")
    guard written.contains("e") else { return written }
    let figures = DecimalFigures(abs(number), shiftedBy: 0)
    return (number < 0 ? "-" : "") + figures.whole
      + (figures.decimals.isEmpty ? "" : "." + figures.decimals)
  }

  private static func scientific(_ number: Double) -> String {
    DecimalFigures.written(number, "%.15g").uppercased()
  }

  /// The day of a serial number, and its time if it has one; nil for numbers that are no day.
  ///
  /// The epoch of 1900 counts a 29 February 1900 that never was: days before it are one later.
  private static func date(
    _ number: Double, _ shown: NumberFormatSection.Shown, is1904: Bool
  ) -> String? {
    guard number >= 1, number < 2_958_466 else { return nil }
    let whole = Int(number.rounded(.down))
    // Both are days of the calendar.
    let epoch = is1904 ? Day(year: 1904, month: 1, day: 1)! : Day(year: 1899, month: 12, day: 30)!
    let day = epoch + (!is1904 && whole < 60 ? whole + 1 : whole)
    switch shown {
    case .number, .figures, .words, .another: return nil
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

/// The figures of a number of zero or more: 15 significant ones, of which a spreadsheet keeps no more.
struct DecimalFigures {
  /// Those before the point, at least one.
  let whole: String
  /// Those behind it, without zeros at the end.
  let decimals: String

  /// Takes a number times ten `shift` times.
  init(_ number: Double, shiftedBy shift: Int) {
    // Such as 1.56800000000000e+07.
    let parts = DecimalFigures.written(number, "%.14e").split(separator: "e")
    let figures = parts[0].filter { $0 != "." }
    let end = figures.lastIndex { $0 != "0" }.map { figures.index(after: $0) } ?? figures.startIndex
    let kept = figures[..<end]
    let place = kept.isEmpty ? 0 : (Int(parts[1]) ?? 0) + 1 + shift
    let zeros = String(repeating: "0", count: max(0, -place, place - kept.count))
    if place <= 0 {
      whole = "0"
      decimals = zeros + kept
    } else {
      whole = kept.prefix(place) + zeros
      decimals = String(kept.dropFirst(place))
    }
  }

  /// A number as the C library writes it.
  static func written(_ number: Double, _ form: String) -> String {
    var room = [CChar](repeating: 0, count: 40)
    _ = withVaList([number]) { vsnprintf(&room, room.count, form, $0) }
    return String(decoding: room.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
