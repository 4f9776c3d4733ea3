import CivilCalendar
import LandLifecycle
package import Wording

/// What is wrong with a cell.
extension Wording {
  func explanation(_ problem: CellProblem) -> Explanation {
    switch problem {
    case .notADate, .doneOnUnknownDay, .incompleteDate, .noSuchDate, .dateOutOfRange, .dateRange,
      .ambiguousDate,
      .excelSerialDate:
      dateExplanation(problem)
    case .notANumber, .negative, .tooLarge, .tooPrecise, .scientificNotation, .leadingApostrophe,
      .unknownUnit, .noUnit, .currencySign, .noPercentSign, .areasDisagree, .sumsDisagree:
      numberExplanation(problem)
    case .unreadableConsequence, .tiersOutOfOrder, .unreadableStandard, .unknownForm,
      .unreadablePeriod:
      clauseExplanation(problem)
    case .spreadsheetError: spreadsheetError
    case .spreadsheetDate: spreadsheetDate
    case .unclearComma: unclearComma
    case .sameAsAbove: sameAsAbove
    case .statedElsewhere:
      Explanation(
        what: text(zh: "只说见别处，不是编号", en: "says where a number stands, and is none"),
        remedy: text(
          zh: "请填写编号；没有编号的留空", en: "Fill in the number, or leave it blank if there is none"))
    case .unreadableTenure(let rest):
      Explanation(
        what: text(
          zh: rest.isEmpty ? "其中没有年限" : "其中“\(rest)”不能识别",
          en: rest.isEmpty ? "states no years" : "has words not understood: '\(rest)'"),
        remedy: text(
          zh: "请写成 50、50年 或 商业40年住宅70年", en: "Write it as 50, 50年 or 商业40年住宅70年"))
    case .unreadableDeadline(let rest):
      Explanation(
        what: text(
          zh: rest.isEmpty ? "期限不完整" : "其中“\(rest)”不能识别",
          en: rest.isEmpty ? "is not a whole deadline" : "has words not understood: '\(rest)'"),
        remedy: text(
          zh: "请写成日期（2024-03-01）、“交付土地之日起6个月内”之类的期限，或“未约定”；没有记录的留空",
          en: "Write a date (2024-03-01), a period such as 交付土地之日起6个月内, or 未约定 if the "
            + "contract is silent; leave it blank if unknown"))
    }
  }

  // MARK: - Dates

  var writeDate: String {
    text(
      zh: "请写成 YYYY-MM-DD，例如 2024-03-01", en: "Write it as YYYY-MM-DD, e.g. 2024-03-01")
  }

  func mayBe(_ days: [Day]) -> String {
    text(
      zh: "可能是" + days.map(\.description).joined(separator: "，也可能是"),
      en: "may be " + days.map(\.description).joined(separator: " or "))
  }

  /// A cell left blank says that nothing is on record: a visit is what shows it done.
  private func doneOnUnknownDay(_ milestone: Milestone) -> Explanation {
    let sight: String? =
      switch milestone {
      case .start: "started-art30"
      case .completion: "completed"
      case .signing, .payment, .bond, .handover, .production, .targetOutput, .evaluation, .termEnd:
        nil
      }
    let record = sight.map { "fallow record NUMBER inspected --saw \($0) --on DAY" }
    return Explanation(
      what: text(zh: "没有写是哪一天", en: "does not say on which day"),
      remedy: writeDate
        + (record.map {
          text(
            zh: "；查不到是哪一天的留空，导入后录入现场巡查所见：\($0)",
            en:
              "; if nobody knows the day, leave it blank, import the file, and record a visit: \($0)"
          )
        }
          ?? text(
            zh: "；查不到是哪一天的留空，查明后再录入",
            en: "; if nobody knows the day, leave it blank until it is found out")))
  }

  private func dateExplanation(_ problem: CellProblem) -> Explanation {
    switch problem {
    case .notADate:
      Explanation(
        what: text(zh: "不是日期", en: "is not a date"),
        remedy: writeDate
          + text(zh: "；尚未发生或没有记录的留空", en: "; leave it blank if it has not happened or is unknown"))
    case .doneOnUnknownDay(let milestone): doneOnUnknownDay(milestone)
    case .incompleteDate:
      Explanation(
        what: text(zh: "缺少月或日", en: "lacks its month or day"), remedy: writeDate)
    case .noSuchDate:
      Explanation(
        what: text(zh: "没有这一天", en: "is no day of the calendar"), remedy: writeDate)
    case .dateOutOfRange(let year):
      Explanation(
        what: text(
          zh: "年份\(year)不在1949年至2099年之间", en: "has the year \(year), outside 1949 to 2099"),
        remedy: text(
          zh: "请核对年份，写成 YYYY-MM-DD，例如 2024-03-01",
          en: "Check the year, and write it as YYYY-MM-DD, e.g. 2024-03-01"))
    case .dateRange(let first, let last):
      Explanation(
        what: text(
          zh: "是\(first)至\(last)的起止日期，这里只能有一天",
          en: "is a range from \(first) to \(last) where one day is wanted"),
        remedy: text(zh: "请只写一天", en: "Write one day"))
    case .ambiguousDate(let days):
      Explanation(
        what: mayBe(days), remedy: writeDate)
    case .excelSerialDate(let number):
      Explanation(
        what: text(
          zh: "是表格软件的日期序号\(serialDays(number, " 或 ", "（", "）"))",
          en: "is a date as a spreadsheet counts days\(serialDays(number, " or ", " (", ")"))"),
        remedy: text(
          zh: "请在表格软件中把该列设为日期格式（YYYY-MM-DD）后重新保存",
          en: "Format the column as dates (YYYY-MM-DD) in the spreadsheet and save it again"))
    case .notANumber, .negative, .tooLarge, .tooPrecise, .scientificNotation, .leadingApostrophe,
      .unknownUnit, .noUnit, .currencySign, .noPercentSign, .areasDisagree, .sumsDisagree,
      .unreadableTenure,
      .unreadableDeadline, .unreadableConsequence, .tiersOutOfOrder, .unreadableStandard,
      .unknownForm, .unreadablePeriod, .spreadsheetError, .spreadsheetDate, .unclearComma,
      .sameAsAbove,
      .statedElsewhere:
      explanation(problem)
    }
  }

  /// The days that a serial number is from the epochs of 1900 and of 1904, which the cell does not
  /// name; empty for one that is no plausible day from either.
  private func serialDays(
    _ number: Int, _ link: String, _ open: String, _ close: String
  ) -> String {
    // Five figures are some 274 years at most.
    let epochs = [Day(year: 1899, month: 12, day: 30), Day(year: 1904, month: 1, day: 1)]
    let days = epochs.compactMap { $0.map { $0 + number } }
      .filter { DateCell.plausibleYears.contains($0.year) }
    return days.isEmpty ? "" : open + days.map(\.description).joined(separator: link) + close
  }

  // MARK: - Numbers

  private func numberExplanation(_ problem: CellProblem) -> Explanation {
    switch problem {
    case .notANumber:
      Explanation(
        what: text(zh: "不是单纯的数字", en: "is not a plain number"),
        remedy: text(zh: "请只写数字，例如 1234.56", en: "Write the number alone, e.g. 1234.56"))
    case .negative:
      Explanation(
        what: text(zh: "小于零", en: "is below zero"),
        remedy: text(zh: "请按原件改正", en: "Correct it from the original"))
    case .tooLarge:
      Explanation(
        what: text(zh: "数值过大", en: "is too large"),
        remedy: text(zh: "请核对数值和单位", en: "Check the number and its unit"))
    case .tooPrecise(let maximum):
      Explanation(
        what: text(
          zh: "小数超过\(maximum)位", en: "has more than \(maximum) decimals"),
        remedy: text(
          zh: "请按原件保留至多\(maximum)位小数",
          en: "Give at most \(maximum) decimals, as the original has them"))
    case .scientificNotation:
      Explanation(
        what: text(
          zh: "是科学计数法，表格软件已丢失其中的数字",
          en: "is in scientific notation: a spreadsheet has dropped figures of it"),
        remedy: text(
          zh: "请按原件填写全部数字，并把该列设为文本格式",
          en: "Write all its figures from the original, and format the column as text"))
    case .leadingApostrophe:
      Explanation(
        what: text(zh: "以撇号开头", en: "begins with an apostrophe"),
        remedy: text(zh: "请删去撇号", en: "Delete the apostrophe"))
    case .unknownUnit(let unit):
      Explanation(
        what: text(zh: "其中“\(unit)”不是已知的单位", en: "has the unknown unit '\(unit)'"),
        remedy: text(
          zh: "请按表头的单位只写数字", en: "Write the number alone, in the unit of the header"))
    case .noUnit(let readings):
      Explanation(
        what: text(
          zh: "没有单位，可能是" + readings.joined(separator: "，也可能是"),
          en: "has no unit: it may be " + readings.joined(separator: " or ")),
        remedy: text(
          zh: "请在表头或单元格写明单位，或用 --map 指明该列的单位",
          en: "Name the unit in the header, in the cell, or for the column with --map"))
    case .currencySign(let readings):
      Explanation(
        what: text(
          zh: "带“¥”而没有单位，可能是" + readings.joined(separator: "，也可能是"),
          en: "has ¥ and no unit: it may be " + readings.joined(separator: " or ")),
        remedy: text(
          zh: "请把该列的单元格格式设为“数值”（不带货币符号）后重新保存，或在单元格写明单位",
          en:
            "Format the column's cells as plain numbers, without the currency's sign, and save it again, or "
            + "name the unit in each cell"))
    case .noPercentSign:
      Explanation(
        what: text(zh: "没有百分号，比例不明", en: "has no per cent sign, so that its share is open"),
        remedy: text(zh: "请写成 20%", en: "Write it as 20%"))
    case .areasDisagree(let one, let other):
      Explanation(
        what: text(
          zh: "所写的两个面积不一致：\(area(one))与\(area(other))",
          en: "states two areas that differ, \(area(one)) and \(area(other))"),
        remedy: text(zh: "请按原件只写一个", en: "Write one of them, as the original has it"))
    case .sumsDisagree(let one, let other):
      Explanation(
        what: text(
          zh: "所写的两个金额不一致：\(money(one))与\(money(other))",
          en: "states two sums that differ, \(money(one)) and \(money(other))"),
        remedy: text(zh: "请按原件只写一个", en: "Write one of them, as the original has it"))
    case .notADate, .doneOnUnknownDay, .incompleteDate, .noSuchDate, .dateOutOfRange, .dateRange,
      .ambiguousDate,
      .excelSerialDate, .unreadableTenure, .unreadableDeadline, .unreadableConsequence,
      .tiersOutOfOrder, .unreadableStandard, .unknownForm, .unreadablePeriod, .spreadsheetError,
      .spreadsheetDate,
      .unclearComma, .sameAsAbove, .statedElsewhere:
      explanation(problem)
    }
  }
}

extension Wording {
  /// Returns why a text is not taken for a value, for one that stands in no column: what is wrong,
  /// as a clause that follows the value, and what to do.
  package func explained(_ problem: CellProblem) -> (what: String, remedy: String) {
    let explanation = explanation(problem)
    return (explanation.what, explanation.remedy)
  }
}
