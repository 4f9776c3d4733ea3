import CivilCalendar
import ContractImport
import LandLifecycle
import Testing
import Wording

struct RowProblemWordingTests {
  typealias Case = RowCase<RowReason>

  static func problem(
    _ column: String?, _ value: String, _ reason: RowReason
  ) -> RowProblem<RowReason> {
    RowProblem(line: 7, column: column, value: value, reason: reason)
  }

  static let cases = [
    Case(
      problem("重点项目", "也许", .notYesOrNo),
      "grants.csv:7: 重点项目为“也许”，不是“是”或“否”。请写“是”或“否”。",
      "grants.csv:7: 重点项目 is '也许', which is neither yes nor no. Write 是 (yes) or 否 (no).",
      short: (
        "不是“是”或“否”",
        "is neither yes nor no"
      )),
    Case(
      problem("约定缴款金额(万元)", "100|200|300", .listsDiffer(other: "约定缴款时间", count: 3, otherCount: 2)),
      "grants.csv:7: 约定缴款金额(万元)为“100|200|300”，有3项，而约定缴款时间有2项。请使两列逐项对应，以“|”分隔；没有的一项留空。",
      "grants.csv:7: 约定缴款金额(万元) is '100|200|300', which has 3 where 约定缴款时间 has 2. Write "
        + "one for each, parted by |, and leave a missing one blank, as in 1||3.",
      short: (
        "有3项，而约定缴款时间有2项",
        "has 3 where 约定缴款时间 has 2"
      )),
    Case(
      problem("约定缴款时间", "1|1|…", .listTooLong(maximum: 250)),
      "grants.csv:7: 约定缴款时间为“1|1|…”，超过250项。请核对分隔符“|”，或分作几份合同登记。",
      "grants.csv:7: 约定缴款时间 is '1|1|…', which has more than 250 pieces. Check the marks | "
        + "in it, or enter it as several contracts.",
      short: (
        "超过250项",
        "has more than 250 pieces"
      )),
    Case(
      problem("约定竣工时间", "三期=2026-01-01", .unknownPart("三期")),
      "grants.csv:7: 约定竣工时间为“三期=2026-01-01”，其中“三期”不在分期面积一列中。分期请写成“一期=10000|二期=8000”，各列用相同的名称。",
      "grants.csv:7: 约定竣工时间 is '三期=2026-01-01', which names a part that the column 分期面积 "
        + "does not: '三期'. Write the parts as 一期=10000|二期=8000, with the same names in every "
        + "column.",
      short: (
        "其中“三期”不在分期面积一列中",
        "names a part that the column 分期面积 does not: '三期'"
      )),
    Case(
      problem("分期面积(平方米)", "一期=100|一期=200", .repeatedPart("一期")),
      "grants.csv:7: 分期面积(平方米)为“一期=100|一期=200”，其中“一期”出现不止一次。分期请写成“一期=10000|二期=8000”，各列用相同的名称。",
      "grants.csv:7: 分期面积(平方米) is '一期=100|一期=200', which names the part '一期' more than "
        + "once. Write the parts as 一期=10000|二期=8000, with the same names in every column.",
      short: (
        "其中“一期”出现不止一次",
        "names the part '一期' more than once"
      )),
    Case(
      problem("开工逾期责任", "每日…|每日…", .severalForWhole),
      "grants.csv:7: 开工逾期责任为“每日…|每日…”，有不止一项没有写明分期。分期请写成“一期=10000|二期=8000”，各列用相同的名称。",
      "grants.csv:7: 开工逾期责任 is '每日…|每日…', which says several things without naming a part. "
        + "Write the parts as 一期=10000|二期=8000, with the same names in every column.",
      short: (
        "有不止一项没有写明分期",
        "says several things without naming a part"
      )),
    Case(
      problem("分期面积(平方米)", "=100", .unnamedPart),
      "grants.csv:7: 分期面积(平方米)为“=100”，有一期没有名称。分期请写成“一期=10000|二期=8000”，各列用相同的名称。",
      "grants.csv:7: 分期面积(平方米) is '=100', which has a part without a name. Write the parts "
        + "as 一期=10000|二期=8000, with the same names in every column.",
      short: (
        "有一期没有名称",
        "has a part without a name"
      )),
    Case(
      problem("履约保证金(万元或占价款比例)", "0.2", .shareOrSum),
      "grants.csv:7: 履约保证金(万元或占价款比例)为“0.2”，可能是金额，也可能是占价款的比例。是比例的请写成 20%，是金额的请写明单位，如 0.2万元。",
      "grants.csv:7: 履约保证金(万元或占价款比例) is '0.2', which may be a sum or a share of the price. "
        + "Write a share as 20%, a sum with its unit as 0.2万元.",
      short: (
        "可能是金额，也可能是占价款的比例",
        "may be a sum or a share of the price"
      )),
    Case(
      problem("约定开工时间", "2024-04-01|2024-10-01", .severalDays),
      "grants.csv:7: "
        + "约定开工时间为“2024-04-01|2024-10-01”，有不止一天，又没有写明分期。请只写一天；分期的写成“一期=2024-09-01|二期=2025-0"
        + "9-01”，并填写分期面积一列。",
      "grants.csv:7: 约定开工时间 is '2024-04-01|2024-10-01', which has several days, and does "
        + "not say for which parts. Write one day; where there are parts, write "
        + "一期=2024-09-01|二期=2025-09-01 and name them in the column 分期面积.",
      short: (
        "有不止一天，又没有写明分期",
        "has several days, and does not say for which parts"
      )),
    Case(
      problem(nil, "2024-5,电机厂", .terms(.anchorNotEarlier(.start, .targetOutput))),
      "grants.csv:7: 开工期限不能自达产起算，起算行为须先于所约定的节点，请核对合同。",
      "grants.csv:7: Start due day cannot count from target output, which does not come "
        + "before it; check the contract.",
      short: (
        "开工期限不能自达产起算，起算行为须先于所约定的节点，请核对合同",
        "Start due day cannot count from target output, which does not come before it; "
          + "check the contract"
      )),
    Case(
      problem(nil, "1,甲,2", .fieldCount(found: 3, expected: 5)),
      "grants.csv:7: 本行“1,甲,2”有3个字段，表头有5个。请补上缺少的字段，或删去多余的字段；字段内有分隔符的，请加引号。",
      "grants.csv:7: the row '1,甲,2' has 3 fields where the header has 5. Add what is "
        + "missing or delete what is too much; a field that holds the delimiter needs quotes.",
      short: (
        "有3个字段，表头有5个",
        "has 3 fields where the header has 5"
      )),
    Case(
      problem(nil, "1", .fieldCount(found: 1, expected: 5)),
      "grants.csv:7: 本行“1”有1个字段，表头有5个。请补上缺少的字段，或删去多余的字段；字段内有分隔符的，请加引号。",
      "grants.csv:7: the row '1' has 1 field where the header has 5. Add what is missing "
        + "or delete what is too much; a field that holds the delimiter needs quotes.",
      short: (
        "有1个字段，表头有5个",
        "has 1 field where the header has 5"
      )),
    Case(
      problem(nil, "1,甲,2", .textWithoutHeader(12...13)),
      "grants.csv:7: 本行“1,甲,2”在M至N列有内容，而表头没有该列的列名。请补上列名，或清空这些单元格；"
        + "表头分几行、日期分年月日几列的，请合为一行、一列；与合同无关的，用 --map 写“@M = 不导入”。",
      "grants.csv:7: the row '1,甲,2' has text in columns M to N, where the header is blank. Name the columns "
        + "or clear the cells; a header of several rows, and a date in columns of year, month and day, must "
        + "be made one; for what is no matter of the contract say '@M = 不导入' with --map.",
      short: (
        "在M至N列有内容，而表头没有该列的列名",
        "has text in columns M to N, where the header is blank"
      )),
    Case(
      problem(nil, ",,,,划拨", .noIdentity),
      "grants.csv:7: 本行“,,,,划拨”看不出是哪份合同。请填写合同编号、电子监管号或项目名称。",
      "grants.csv:7: the row ',,,,划拨' does not say which contract it is. Fill in the "
        + "contract number, the supervision number or the project.",
      short: (
        "看不出是哪份合同",
        "does not say which contract it is"
      )),
    Case(
      problem(nil, ",,（曾用名：乙公司）,", .nothingButNames),
      "grants.csv:7: 本行“,,（曾用名：乙公司）,”没有编号，也没有日期、面积、价款。是上一行的续行或说明的，请并入或删去；"
        + "是合同的，请补上编号或日期。",
      "grants.csv:7: the row ',,（曾用名：乙公司）,' has no number, and no day, area or price. Join it to "
        + "the row above or delete it if it belongs there or is a remark; else add its number or a day.",
      short: (
        "没有编号，也没有日期、面积、价款", "has no number, and no day, area or price"
      )),
    Case(
      problem(nil, "朱泾镇,20,900", .nothingButSums),
      "grants.csv:7: 本行“朱泾镇,20,900”只有名称和面积、价款，没有合同编号一类的编号，也没有日期、使用权人、坐落。是分组标题或小计的，请删去；"
        + "是合同的，请补上编号或日期。",
      "grants.csv:7: the row '朱泾镇,20,900' has a name with an area or a price, and no proper number, day, holder "
        + "or place. Delete it if it is the heading or the total of a group; else add its number or a day.",
      short: (
        "只有名称和面积、价款，没有合同编号一类的编号，也没有日期、使用权人、坐落",
        "has a name with an area or a price, and no proper number, day, holder or place"
      )),
    Case(
      problem(nil, "2,乙\u{FFFD}", .unreadableCharacters),
      "grants.csv:7: 本行“2,乙�”含有无法识别的字符（显示为�）。请按原件改正这些字。",
      "grants.csv:7: the row '2,乙�' has bytes that are no characters (shown as �). Correct "
        + "those characters from the original.",
      short: (
        "含有无法识别的字符（显示为�）",
        "has bytes that are no characters (shown as �)"
      )),
    Case(
      problem(nil, "1,\"x", .record(.unclosedQuote(line: 7))),
      "grants.csv:7: 本行“1,\"x”有未关闭的引号（在第7行打开）。请补上引号，或删去打开的引号。",
      "grants.csv:7: the row '1,\"x' opens a quote on line 7 and never closes it. Close "
        + "the quote, or delete it.",
      short: (
        "有未关闭的引号（在第7行打开）",
        "opens a quote on line 7 and never closes it"
      )),
    Case(
      problem(nil, "1,\"x\"y", .record(.textAfterQuote(line: 7, field: 1))),
      "grants.csv:7: 本行“1,\"x\"y”第2个字段的引号之后还有文字（在第7行）。字段内的引号请写两个（\"\"），或删去引号。",
      "grants.csv:7: the row '1,\"x\"y' has text after the closing quote of field 2 on "
        + "line 7. Write a quote inside a field twice (\"\"), or delete the quotes.",
      short: (
        "第2个字段的引号之后还有文字（在第7行）",
        "has text after the closing quote of field 2 on line 7"
      )),
    Case(
      problem(nil, "长…", .record(.recordTooLong)),
      "grants.csv:7: 本行“长…”超过 1 MiB。可能缺少换行，请检查文件。",
      "grants.csv:7: the row '长…' is longer than 1 MiB. A line end may be missing; check "
        + "the file.",
      short: (
        "超过 1 MiB",
        "is longer than 1 MiB"
      )),
  ]

  @Test(arguments: cases)
  func `a row that is refused says where, what and what to do`(_ item: Case) {
    #expect(chinese.rowProblem(item.problem, file: "grants.csv") == item.zh)
    #expect(english.rowProblem(item.problem, file: "grants.csv") == item.en)
    #expect(chinese.problemShort(item.problem.reason) == item.short.zh)
    #expect(english.problemShort(item.problem.reason) == item.short.en)
  }

  @Test func `what is wrong names its column in a rejects file`() {
    let problem = RowProblemWordingTests.problem("重点项目", "也许", .notYesOrNo)
    #expect(chinese.problemShort(problem) == "重点项目：不是“是”或“否”")
    #expect(english.problemShort(problem) == "重点项目: is neither yes nor no")
    let row = RowProblemWordingTests.problem(nil, "", .noIdentity)
    #expect(chinese.problemShort(row) == "看不出是哪份合同")
  }
}
