/// What a spreadsheet's number format shows of a number.
///
/// It has up to three sections for numbers, parted by semicolons; each may state which numbers it is
/// for, and else they are for numbers above, below and of zero.
struct NumberFormat: Hashable, Sendable {
  /// The format as the workbook writes it, such as `#,##0.00"亩"`.
  let code: String
  private let sections: [NumberFormatSection]

  /// The format that shows a number as it is.
  static let general = NumberFormat(code: "General")

  /// Reads a format's code.
  init(code: String) {
    self.code = code
    // The last section may be for texts, and a fourth always is.
    let all = code.isEmpty ? [] : NumberFormatSection.sections(of: code)
    sections = Array(all.filter { !$0.isForText }.prefix(3))
  }

  /// Reads a format that is built in; where the system's country decides, as it is in China.
  init(builtIn number: Int) {
    let code =
      switch number {
      case 5, 6: "￥#,##0"
      case 7, 8: "￥#,##0.00"
      case 9: "0%"
      case 10: "0.00%"
      case 14, 15, 22, 29, 30, 31: "yyyy-mm-dd"
      case 16, 28, 51, 53, 54, 58: "m-d"
      case 17, 27, 36, 50, 52, 57: "yyyy-m"
      case 42: "￥* #,##0;￥* -#,##0;￥* \"-\""
      case 44: "￥* #,##0.00;￥* -#,##0.00;￥* \"-\"??"
      default: "General"
      }
    self.init(code: code)
  }

  /// What is shown of a number; another one, by a format of which no section is for it.
  func shown(of number: Double) -> NumberFormatSection.Shown {
    if sections.isEmpty { return .number }
    for index in sections.indices where isFor(number, index) { return sections[index].shown }
    return .another
  }

  private func isFor(_ number: Double, _ index: Int) -> Bool {
    if let condition = sections[index].condition { return condition.holds(for: number) }
    // The last section is for all that is left.
    if index == sections.count - 1 { return true }
    guard index == 0 else { return number < 0 }
    return sections.count == 2 ? number >= 0 : number > 0
  }
}
