import LandLifecycle
import Wording

/// What is wrong with a row, and what to do about it.
struct Explanation {
  /// What is wrong: without a subject, as a clause that follows the value or the row.
  let what: String
  /// What to do, as a sentence without its full stop.
  let remedy: String
  /// Whether `what` says itself what it is about.
  var hasSubject = false
}

extension Wording {
  private func columnNames(_ columns: ClosedRange<Int>) -> String {
    let (first, last) = (
      ColumnName.name(of: columns.lowerBound), ColumnName.name(of: columns.upperBound)
    )
    return columns.count == 1
      ? text(zh: "\(first)列", en: "column \(first)")
      : text(zh: "\(first)至\(last)列", en: "columns \(first) to \(last)")
  }

  func explanation(_ reason: RowReason) -> Explanation {
    switch reason {
    case .cell(let problem): explanation(problem)
    case .record(let problem): explanation(problem)
    case .fieldCount(let found, let expected):
      Explanation(
        what: text(
          zh: "有\(found)个字段，表头有\(expected)个",
          en: "has \(found) field\(found == 1 ? "" : "s") where the header has \(expected)"),
        remedy: text(
          zh: "请补上缺少的字段，或删去多余的字段；字段内有分隔符的，请加引号",
          en: "Add what is missing or delete what is too much; a field that holds the delimiter "
            + "needs quotes"))
    case .textWithoutHeader(let columns):
      Explanation(
        what: text(
          zh: "在\(columnNames(columns))有内容，而表头没有该列的列名",
          en: "has text in \(columnNames(columns)), where the header is blank"),
        remedy: text(
          zh: "请补上列名，或清空这些单元格；表头分几行、日期分年月日几列的，请合为一行、一列；"
            + "与合同无关的，用 --map 写“@\(ColumnName.name(of: columns.lowerBound)) = 不导入”",
          en:
            "Name the columns or clear the cells; a header of several rows, and a date in columns of "
            + "year, month and day, must be made one; for what is no matter of the contract say "
            + "'@\(ColumnName.name(of: columns.lowerBound)) = 不导入' with --map"))
    case .swallowedRows(let field, let lineEnds):
      Explanation(
        what: text(
          zh: "第\(field + 1)个字段（\(ColumnName.name(of: field))列）的引号没有结束，其下\(lineEnds)行也并入了这一格",
          en:
            "opens a quote in field \(field + 1) (column \(ColumnName.name(of: field))) that does not end "
            + "there, so that the cell holds what stands on \(lineEnds) more "
            + "line\(lineEnds == 1 ? "" : "s")"),
        remedy: text(
          zh: "请在该格末尾补上引号，或删去多余的引号",
          en: "Close the quote at the end of the cell, or delete the quotes that are too many"))
    case .gluedRows(let found, let expected):
      Explanation(
        what: text(
          zh: "有\(found)个字段，表头有\(expected)个，像是两行连在一起",
          en: "has \(found) fields where the header has \(expected), like two rows without a line "
            + "end between them"),
        remedy: text(
          zh: "请在两条记录之间换行", en: "Put a line end between the two records"))
    case .mergedCells(let range):
      Explanation(
        what: text(
          zh: "有合并单元格\(range)，内容属于哪一格不清楚",
          en: "has the merged cells \(range), and which of them the content belongs to is not clear"
        ),
        remedy: text(
          zh: "请取消合并，在每一格填写各自的内容",
          en: "Unmerge them, and fill in what belongs to each cell"))
    case .sheetCell(let problem): explanation(problem)
    case .underAnotherHeader(let line):
      Explanation(
        what: text(
          zh: "在第\(line)行的另一种表头之下，其列与本文件的不同",
          en: "stands under another header, on line \(line), with columns of its own"),
        remedy: text(
          zh: "请把两张表分成两个文件", en: "Put the two tables into files of their own"))
    case .nothingButIdentity:
      Explanation(
        what: text(
          zh: "除编号外没有任何内容", en: "has a number and nothing else"),
        remedy: text(
          zh: "是表末说明或分组标题的请删去；是合同的，请补上项目、使用权人或日期",
          en: "Delete it if it is a remark or a heading; else add the project, the holder or a day")
      )
    case .nothingButNames:
      Explanation(
        what: text(
          zh: "没有编号，也没有日期、面积、价款", en: "has no number, and no day, area or price"),
        remedy: text(
          zh: "是上一行的续行或说明的，请并入或删去；是合同的，请补上编号或日期",
          en: "Join it to the row above or delete it if it belongs there or is a remark; else add "
            + "its number or a day"))
    case .nothingButSums:
      Explanation(
        what: text(
          zh: "只有名称和面积、价款，没有合同编号一类的编号，也没有日期、使用权人、坐落",
          en: "has a name with an area or a price, and no proper number, day, holder or place"),
        remedy: text(
          zh: "是分组标题或小计的，请删去；是合同的，请补上编号或日期",
          en: "Delete it if it is the heading or the total of a group; else add its number or a day"
        ))
    case .noIdentity:
      Explanation(
        what: text(zh: "看不出是哪份合同", en: "does not say which contract it is"),
        remedy: text(
          zh: "请填写合同编号、电子监管号或项目名称",
          en: "Fill in the contract number, the supervision number or the project"))
    case .supplementNumber:
      Explanation(
        what: text(
          zh: "是补充协议的编号，而补充协议不是另一份合同",
          en: "is the number of a supplement, which is no other contract"),
        remedy: text(
          zh: "请删去本行，作“补充协议”事项导入（import --events，“变更的期限”列）或录入（record … supplement --set）",
          en:
            "Delete the row, and import it as a supplement (import --events, column 变更的期限) or record it "
            + "(record … supplement --set)"))
    case .noNumber:
      Explanation(
        what: text(zh: "看不出是哪份合同", en: "does not say which contract it is"),
        remedy: text(
          zh: "请填写合同编号、电子监管号、宗地代码或不动产单元代码",
          en: "Fill in the contract, supervision, parcel or estate-unit number"))
    case .unreadableCharacters:
      Explanation(
        what: text(
          zh: "含有无法识别的字符（显示为�）", en: "has bytes that are no characters (shown as �)"),
        remedy: text(zh: "请按原件改正这些字", en: "Correct those characters from the original"))
    case .notYesOrNo:
      Explanation(
        what: text(zh: "不是“是”或“否”", en: "is neither yes nor no"),
        remedy: text(zh: "请写“是”或“否”", en: "Write 是 (yes) or 否 (no)"))
    case .unclearDayOrder(let days, let above, let count):
      unclearDayOrder(days, above, count)
    case .terms(let problem):
      Explanation(what: termsProblem(problem), remedy: "")
    case .severalDays, .listsDiffer, .moreDaysThanAgreed, .nothingAgreedOfPart,
      .movesFacts, .listTooLong, .unknownPart, .repeatedPart,
      .severalForWhole, .unnamedPart, .shareOrSum:
      listExplanation(reason)
    case .saidOtherwise(let others): saidOtherwise(others)
    case .fitsSeveral(let contracts): fitsSeveral(contracts)
    }
  }

  private func saidOtherwise(_ others: [RowReason.OtherCell]) -> Explanation {
    let cells = others.map { other in
      other.value.isEmpty
        ? text(zh: "“\(other.header)”空白", en: "'\(other.header)' is blank")
        : text(
          zh: "“\(other.header)”为“\(other.value)”", en: "'\(other.header)' is '\(other.value)'")
    }.joined(separator: text(zh: "，", en: " and "))
    guard others.count > 1 else {
      return Explanation(
        what: text(zh: "而同义的\(cells)", en: "while \(cells), which means the same"),
        remedy: text(
          zh: "请核对，改正其中一格；两列不是一回事的，请用 --map 把其中一列写为“不导入”",
          en:
            "Correct one of the cells; if the columns are not the same thing, say 不导入 of one of them "
            + "with --map"))
    }
    return Explanation(
      what: text(
        zh: "看不出是哪一列的内容，\(cells)",
        en: "says what none of the columns does that it may mean: \(cells)"),
      remedy: text(
        zh: "请用 --map 指明该列是哪一列，或写为“不导入”",
        en: "Say with --map which of them it is, or 不导入"))
  }

  private func listExplanation(_ reason: RowReason) -> Explanation {
    let parts = text(
      zh: "分期请写成“一期=10000|二期=8000”，各列用相同的名称",
      en: "Write the parts as 一期=10000|二期=8000, with the same names in every column")
    return switch reason {
    case .severalDays:
      Explanation(
        what: text(
          zh: "有不止一天，又没有写明分期", en: "has several days, and does not say for which parts"),
        remedy: text(
          zh: "请只写一天；分期的写成“一期=2024-09-01|二期=2025-09-01”，并填写分期面积一列",
          en:
            "Write one day; where there are parts, write 一期=2024-09-01|二期=2025-09-01 and name them "
            + "in the column 分期面积"))
    case .listsDiffer(let other, let count, let otherCount):
      Explanation(
        what: text(
          zh: "有\(count)项，而\(other)有\(otherCount)项",
          en: "has \(count) where \(other) has \(otherCount)"),
        remedy: text(
          zh: "请使两列逐项对应，以“|”分隔；没有的一项留空",
          en: "Write one for each, parted by |, and leave a missing one blank, as in 1||3"))
    case .moreDaysThanAgreed(let other, let count, let otherCount):
      Explanation(
        what: text(
          zh: "有\(count)个日期，而\(other)只有\(otherCount)期",
          en: "has \(count) days where \(other) has \(otherCount)"),
        remedy: text(
          zh: "请使两列逐期对应；一期分几笔缴清的，只写缴清之日",
          en:
            "Write one for each; of an instalment paid bit by bit, the day on which all of it was "
            + "paid"))
    case .movesFacts(let facts):
      Explanation(
        what: text(
          zh: "分期或期数与在案记录所指的不符：\(facts.joined(separator: "；"))",
          en: "has other parts or instalments than these on record are of: "
            + facts.joined(separator: "; ")),
        remedy: text(
          zh: "本行未导入，合同仍按原登记。请照原来的分期和期数写，或先更正、撤销这些记录"
            + "（fallow correct、fallow record … retract），再导入本文件",
          en:
            "The row did not go in, and the contract stands as it was. Write parts and instalments "
            + "as they were, or correct or retract these first (fallow correct, fallow record … "
            + "retract) and import the file again"))
    case .nothingAgreedOfPart(let name, let other):
      Explanation(
        what: text(
          zh: "写了\(name)的日期，而\(other)没有\(name)的这一期",
          en: "says when \(name) was paid, for which \(other) has no such instalment"),
        remedy: text(
          zh: "请在两列写相同的分期名称，或都不写名称、逐期对应",
          en: "Name the same parts in both columns, or none, one for each"))
    case .listTooLong(let maximum):
      Explanation(
        what: text(zh: "超过\(maximum)项", en: "has more than \(maximum) pieces"),
        remedy: text(
          zh: "请核对分隔符“|”，或分作几份合同登记",
          en: "Check the marks | in it, or enter it as several contracts"))
    case .unknownPart(let name):
      Explanation(
        what: text(
          zh: "其中“\(name)”不在分期面积一列中",
          en: "names a part that the column 分期面积 does not: '\(name)'"),
        remedy: parts)
    case .repeatedPart(let name):
      Explanation(
        what: text(zh: "其中“\(name)”出现不止一次", en: "names the part '\(name)' more than once"),
        remedy: parts)
    case .severalForWhole:
      Explanation(
        what: text(
          zh: "有不止一项没有写明分期", en: "says several things without naming a part"),
        remedy: parts)
    case .unnamedPart:
      Explanation(
        what: text(zh: "有一期没有名称", en: "has a part without a name"), remedy: parts)
    case .shareOrSum:
      Explanation(
        what: text(
          zh: "可能是金额，也可能是占价款的比例", en: "may be a sum or a share of the price"),
        remedy: text(
          zh: "是比例的请写成 20%，是金额的请写明单位，如 0.2万元",
          en: "Write a share as 20%, a sum with its unit as 0.2万元"))
    case .cell, .record, .fieldCount, .textWithoutHeader, .swallowedRows, .gluedRows, .mergedCells,
      .sheetCell,
      .underAnotherHeader,
      .noIdentity, .nothingButIdentity, .nothingButNames, .nothingButSums, .noNumber,
      .supplementNumber,
      .unreadableCharacters,
      .notYesOrNo,
      .unclearDayOrder, .terms, .saidOtherwise, .fitsSeveral:
      explanation(reason)
    }
  }

  func explanation(_ problem: CSVProblem) -> Explanation {
    switch problem {
    case .unclosedQuote(let line):
      Explanation(
        what: text(
          zh: "有未关闭的引号（在第\(line)行打开）",
          en: "opens a quote on line \(line) and never closes it"),
        remedy: text(
          zh: "请补上引号，或删去打开的引号", en: "Close the quote, or delete it"))
    case .textAfterQuote(let line, let field):
      Explanation(
        what: text(
          zh: "第\(field + 1)个字段的引号之后还有文字（在第\(line)行）",
          en: "has text after the closing quote of field \(field + 1) on line \(line)"),
        remedy: text(
          zh: "字段内的引号请写两个（\"\"），或删去引号",
          en: "Write a quote inside a field twice (\"\"), or delete the quotes"))
    case .recordTooLong:
      Explanation(
        what: text(zh: "超过 1 MiB", en: "is longer than 1 MiB"),
        remedy: text(
          zh: "可能缺少换行，请检查文件", en: "A line end may be missing; check the file"))
    }
  }
}
