/// Why a cell of a workbook is not what the sheet shows there.
///
/// Such a cell comes as a mark, which stands in the rejects file, too, until somebody mends it.
package enum SheetCellProblem: Hashable, Sendable {
  /// A formula whose value was not saved.
  case uncalculated
  /// A number that the sheet shows as another, by its number format.
  case anotherNumberShown(number: String, format: String)

  /// A text that is struck through, all of it or a part.
  case struckThrough(String)

  private static let struckIntroduction = "#已划去："
  private static let uncalculatedMark = "#未计算"
  private static let formatIntroduction = "（数字格式 "

  /// What is told of as the cell's value: its number or its text, where it has one.
  var value: String {
    switch self {
    case .uncalculated: mark
    case .anotherNumberShown(let number, _): number
    case .struckThrough(let text): text
    }
  }

  /// What stands for the cell.
  var mark: String {
    switch self {
    case .uncalculated: Self.uncalculatedMark
    case .anotherNumberShown(let number, let format):
      "#\(number)\(Self.formatIntroduction)\(format)）"
    case .struckThrough(let text): Self.struckIntroduction + text
    }
  }

  /// Reads a mark; nil for any other cell.
  init?(mark cell: Bytes) {
    guard cell.first == UInt8(ascii: "#") else { return nil }
    let text = String(decoding: cell.trimmed, as: UTF8.self)
    if text == Self.uncalculatedMark {
      self = .uncalculated
      return
    }
    if text.hasPrefix(Self.struckIntroduction) {
      self = .struckThrough(String(text.dropFirst(Self.struckIntroduction.count)))
      return
    }
    let number = text.dropFirst().prefix { $0 != "（" }
    let format = text.dropFirst(1 + number.count)
    guard Double(number) != nil, format.hasPrefix(Self.formatIntroduction), format.last == "）"
    else {
      return nil
    }
    self = .anotherNumberShown(
      number: String(number),
      format: String(format.dropFirst(Self.formatIntroduction.count).dropLast()))
  }
}
