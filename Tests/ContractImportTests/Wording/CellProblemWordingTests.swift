import CivilCalendar
import ContractImport
import LandLifecycle
import Testing
import Wording

struct CellProblemWordingTests {
  typealias Case = RowCase<RowReason>

  static func problem(
    _ column: String?, _ value: String, _ reason: RowReason
  ) -> RowProblem<RowReason> {
    RowProblem(line: 7, column: column, value: value, reason: reason)
  }

  static let cases = [
    Case(
      problem("约定开工时间", "2024/13/1", .cell(.noSuchDate(year: 2024, month: 13, day: 1))),
      "grants.csv:7: 约定开工时间为“2024/13/1”，没有这一天。请写成 YYYY-MM-DD，例如 2024-03-01。",
      "grants.csv:7: 约定开工时间 is '2024/13/1', which is no day of the calendar. Write it as "
        + "YYYY-MM-DD, e.g. 2024-03-01.",
      short: (
        "没有这一天",
        "is no day of the calendar"
      )),
    Case(
      problem("实际开工时间", "未竣工", .cell(.notADate)),
      "grants.csv:7: 实际开工时间为“未竣工”，不是日期。请写成 YYYY-MM-DD，例如 2024-03-01；尚未发生或没有记录的留空。",
      "grants.csv:7: 实际开工时间 is '未竣工', which is not a date. Write it as YYYY-MM-DD, e.g. "
        + "2024-03-01; leave it blank if it has not happened or is unknown.",
      short: (
        "不是日期",
        "is not a date"
      )),
    Case(
      problem("实际开工时间", "在建", .cell(.doneOnUnknownDay(.start))),
      "grants.csv:7: 实际开工时间为“在建”，没有写是哪一天。请写成 YYYY-MM-DD，例如 2024-03-01；查不到是哪一天的留空，导入后录入现场巡查所见："
        + "fallow record NUMBER inspected --saw started-art30 --on DAY。",
      "grants.csv:7: 实际开工时间 is '在建', which does not say on which day. Write it as YYYY-MM-DD, "
        + "e.g. 2024-03-01; if nobody knows the day, leave it blank, import the file, and record a "
        + "visit: fallow record NUMBER inspected --saw started-art30 --on DAY.",
      short: ("没有写是哪一天", "does not say on which day")),
    Case(
      problem("实际交地时间", "已交地", .cell(.doneOnUnknownDay(.handover))),
      "grants.csv:7: 实际交地时间为“已交地”，没有写是哪一天。请写成 YYYY-MM-DD，例如 2024-03-01；查不到是哪一天的留空，查明后再录入。",
      "grants.csv:7: 实际交地时间 is '已交地', which does not say on which day. Write it as YYYY-MM-DD, "
        + "e.g. 2024-03-01; if nobody knows the day, leave it blank until it is found out.",
      short: ("没有写是哪一天", "does not say on which day")),
    Case(
      problem("实际竣工时间", "2024年5月", .cell(.incompleteDate)),
      "grants.csv:7: 实际竣工时间为“2024年5月”，缺少月或日。请写成 YYYY-MM-DD，例如 2024-03-01。",
      "grants.csv:7: 实际竣工时间 is '2024年5月', which lacks its month or day. Write it as "
        + "YYYY-MM-DD, e.g. 2024-03-01.",
      short: (
        "缺少月或日",
        "lacks its month or day"
      )),
    Case(
      problem("合同签订日期", "8014-01-05", .cell(.dateOutOfRange(year: 8014))),
      "grants.csv:7: 合同签订日期为“8014-01-05”，年份8014不在1949年至2099年之间。请核对年份，写成 YYYY-MM-DD，例如 "
        + "2024-03-01。",
      "grants.csv:7: 合同签订日期 is '8014-01-05', which has the year 8014, outside 1949 to "
        + "2099. Check the year, and write it as YYYY-MM-DD, e.g. 2024-03-01.",
      short: (
        "年份8014不在1949年至2099年之间",
        "has the year 8014, outside 1949 to 2099"
      )),
    Case(
      problem(
        "约定竣工时间", "2024年5月14日至2024年5月30日",
        .cell(.dateRange(from: "2024-05-14", until: "2024-05-30"))),
      "grants.csv:7: 约定竣工时间为“2024年5月14日至2024年5月30日”，是2024-05-14至2024-05-30的起止日期，这里只能有一天。请只写一天。",
      "grants.csv:7: 约定竣工时间 is '2024年5月14日至2024年5月30日', which is a range from 2024-05-14 "
        + "to 2024-05-30 where one day is wanted. Write one day.",
      short: (
        "是2024-05-14至2024-05-30的起止日期，这里只能有一天",
        "is a range from 2024-05-14 to 2024-05-30 where one day is wanted"
      )),
    Case(
      problem("承租起始日期", "1/2/2024", .cell(.ambiguousDate(["2024-02-01", "2024-01-02"]))),
      "grants.csv:7: 承租起始日期为“1/2/2024”，可能是2024-02-01，也可能是2024-01-02。请写成 YYYY-MM-DD，例如 "
        + "2024-03-01。",
      "grants.csv:7: 承租起始日期 is '1/2/2024', which may be 2024-02-01 or 2024-01-02. Write it as "
        + "YYYY-MM-DD, e.g. 2024-03-01.",
      short: ("可能是2024-02-01，也可能是2024-01-02", "may be 2024-02-01 or 2024-01-02")),
    Case(
      problem(
        "承租起始日期", "1/2/2024",
        .unclearDayOrder(["2024-02-01", "2024-01-02"], above: .monthFirst, count: 12)),
      "grants.csv:7: 承租起始日期为“1/2/2024”，可能是2024-02-01，也可能是2024-01-02（本列以上只有一种读法的12个日期都是月在前，"
        + "但不据此推定）。请写成 YYYY-MM-DD，例如 2024-03-01。",
      "grants.csv:7: 承租起始日期 is '1/2/2024', which may be 2024-02-01 or 2024-01-02 (above it in this "
        + "column, dates that can be read in one way only have the month first: 12 of them; nothing "
        + "is concluded from that). Write it as YYYY-MM-DD, e.g. 2024-03-01.",
      short: (
        "可能是2024-02-01，也可能是2024-01-02（本列以上只有一种读法的12个日期都是月在前，但不据此推定）",
        "may be 2024-02-01 or 2024-01-02 (above it in this column, dates that can be read in one "
          + "way only have the month first: 12 of them; nothing is concluded from that)"
      )),
    Case(
      problem("合同编号", "同上", .cell(.sameAsAbove)),
      "grants.csv:7: 合同编号为“同上”，指上一行的内容，而各行单独登记，不往上找。请写出内容（表格软件中可向下填充）。",
      "grants.csv:7: 合同编号 is '同上', which points to the row above, and each row is read by itself. "
        + "Write out what it stands for; a spreadsheet fills it down.",
      short: (
        "指上一行的内容，而各行单独登记，不往上找", "points to the row above, and each row is read by itself"
      )),
    Case(
      problem("面积", "4.2", .cell(.noUnit(["4.2公顷", "4.2平方米", "4.2亩"]))),
      "grants.csv:7: 面积为“4.2”，没有单位，可能是4.2公顷，也可能是4.2平方米，也可能是4.2亩。请在表头或单元格写明单位，或用 --map "
        + "指明该列的单位。",
      "grants.csv:7: 面积 is '4.2', which has no unit: it may be 4.2公顷 or 4.2平方米 or 4.2亩. Name the "
        + "unit in the header, in the cell, or for the column with --map.",
      short: (
        "没有单位，可能是4.2公顷，也可能是4.2平方米，也可能是4.2亩",
        "has no unit: it may be 4.2公顷 or 4.2平方米 or 4.2亩"
      )),
    Case(
      problem("成交价(万元)", "￥1500", .cell(.currencySign(["1500元", "1500万元"]))),
      "grants.csv:7: 成交价(万元)为“￥1500”，带“¥”而没有单位，可能是1500元，也可能是1500万元。请把该列的单元格格式设为“数值”（不带货币符号）后重新保存，或在单元格写明单位。",
      "grants.csv:7: 成交价(万元) is '￥1500', which has ¥ and no unit: it may be 1500元 or 1500万元. Format the column's "
        + "cells as plain numbers, without the currency's sign, and save it again, or name the unit in each cell.",
      short: (
        "带“¥”而没有单位，可能是1500元，也可能是1500万元", "has ¥ and no unit: it may be 1500元 or 1500万元"
      )),
    Case(
      problem("约定交地时间", "45352", .cell(.excelSerialDate(45352))),
      "grants.csv:7: 约定交地时间为“45352”，是表格软件的日期序号（2024-03-01 或 2028-03-02）。请在表格软件中把该列设为日期格式（YYYY-MM-DD）后重新保存。",
      "grants.csv:7: 约定交地时间 is '45352', which is a date as a spreadsheet counts days (2024-03-01 "
        + "or 2028-03-02). Format the column as dates (YYYY-MM-DD) in the spreadsheet and save it again.",
      short: (
        "是表格软件的日期序号（2024-03-01 或 2028-03-02）",
        "is a date as a spreadsheet counts days (2024-03-01 or 2028-03-02)"
      )),
    Case(
      problem("约定交地时间", "尽快", .cell(.unreadableDeadline("尽快"))),
      "grants.csv:7: 约定交地时间为“尽快”，其中“尽快”不能识别。请写成日期（2024-03-01）、“交付土地之日起6个月内”之类的期限，或“未约定”；没有记录的留空。",
      "grants.csv:7: 约定交地时间 is '尽快', which has words not understood: '尽快'. Write a date "
        + "(2024-03-01), a period such as 交付土地之日起6个月内, or 未约定 if the contract is silent; leave "
        + "it blank if unknown.",
      short: (
        "其中“尽快”不能识别",
        "has words not understood: '尽快'"
      )),
    Case(
      problem("约定交地时间", "交地后", .cell(.unreadableDeadline(""))),
      "grants.csv:7: 约定交地时间为“交地后”，期限不完整。请写成日期（2024-03-01）、“交付土地之日起6个月内”之类的期限，或“未约定”；没有记录的留空。",
      "grants.csv:7: 约定交地时间 is '交地后', which is not a whole deadline. Write a date "
        + "(2024-03-01), a period such as 交付土地之日起6个月内, or 未约定 if the contract is silent; leave "
        + "it blank if unknown.",
      short: (
        "期限不完整",
        "is not a whole deadline"
      )),
    Case(
      problem("土地使用年限", "长期", .cell(.unreadableTenure("长期"))),
      "grants.csv:7: 土地使用年限为“长期”，其中“长期”不能识别。请写成 50、50年 或 商业40年住宅70年。",
      "grants.csv:7: 土地使用年限 is '长期', which has words not understood: '长期'. Write it as 50, "
        + "50年 or 商业40年住宅70年.",
      short: (
        "其中“长期”不能识别",
        "has words not understood: '长期'"
      )),
    Case(
      problem("土地使用年限", "年", .cell(.unreadableTenure(""))),
      "grants.csv:7: 土地使用年限为“年”，其中没有年限。请写成 50、50年 或 商业40年住宅70年。",
      "grants.csv:7: 土地使用年限 is '年', which states no years. Write it as 50, 50年 or 商业40年住宅70年.",
      short: (
        "其中没有年限",
        "states no years"
      )),
    Case(
      problem("面积(平方米)", "约3", .cell(.notANumber)),
      "grants.csv:7: 面积(平方米)为“约3”，不是单纯的数字。请只写数字，例如 1234.56。",
      "grants.csv:7: 面积(平方米) is '约3', which is not a plain number. Write the number alone, "
        + "e.g. 1234.56.",
      short: (
        "不是单纯的数字",
        "is not a plain number"
      )),
    Case(
      problem("面积(平方米)", "-3", .cell(.negative)),
      "grants.csv:7: 面积(平方米)为“-3”，小于零。请按原件改正。",
      "grants.csv:7: 面积(平方米) is '-3', which is below zero. Correct it from the original.",
      short: (
        "小于零",
        "is below zero"
      )),
    Case(
      problem("面积(平方米)", "99999999999999999999", .cell(.tooLarge)),
      "grants.csv:7: 面积(平方米)为“99999999999999999999”，数值过大。请核对数值和单位。",
      "grants.csv:7: 面积(平方米) is '99999999999999999999', which is too large. Check the "
        + "number and its unit.",
      short: (
        "数值过大",
        "is too large"
      )),
    Case(
      problem("面积(平方米)", "0.00001", .cell(.tooPrecise(maximumDecimals: 4))),
      "grants.csv:7: 面积(平方米)为“0.00001”，小数超过4位。请按原件保留至多4位小数。",
      "grants.csv:7: 面积(平方米) is '0.00001', which has more than 4 decimals. Give at most 4 "
        + "decimals, as the original has them.",
      short: (
        "小数超过4位",
        "has more than 4 decimals"
      )),
    Case(
      problem("合同编号", "1.3105E+13", .cell(.scientificNotation)),
      "grants.csv:7: 合同编号为“1.3105E+13”，是科学计数法，表格软件已丢失其中的数字。请按原件填写全部数字，并把该列设为文本格式。",
      "grants.csv:7: 合同编号 is '1.3105E+13', which is in scientific notation: a spreadsheet "
        + "has dropped figures of it. Write all its figures from the original, and format the "
        + "column as text.",
      short: (
        "是科学计数法，表格软件已丢失其中的数字",
        "is in scientific notation: a spreadsheet has dropped figures of it"
      )),
    Case(
      problem("成交价格(万元)", "1568,00", .cell(.unclearComma)),
      "grants.csv:7: 成交价格(万元)为“1568,00”，逗号后不足三位数字，可能是小数点，也可能是漏了数字的千位分隔。"
        + "小数请写成 1568.00，千位分隔请写成 1,568。",
      "grants.csv:7: 成交价格(万元) is '1568,00', which has a comma with fewer than three figures behind "
        + "it: it may be a decimal point, or part thousands with a figure missing. Write decimals as "
        + "1568.00 and thousands as 1,568.",
      short: (
        "逗号后不足三位数字，可能是小数点，也可能是漏了数字的千位分隔",
        "has a comma with fewer than three figures behind it: it may be a decimal point, or part "
          + "thousands with a figure missing"
      )),
    Case(
      problem("土地使用权人", "#N/A", .cell(.spreadsheetError)),
      "grants.csv:7: 土地使用权人为“#N/A”，是表格软件的错误值，不是内容。请改正公式或加宽该列后重新保存，或按原件填写。",
      "grants.csv:7: 土地使用权人 is '#N/A', which is what a spreadsheet shows in place of a value. Mend "
        + "the formula or widen the column and save it again, or write the value from the original.",
      short: ("是表格软件的错误值，不是内容", "is what a spreadsheet shows in place of a value")),
    Case(
      problem("合同编号", "Mar-24", .cell(.spreadsheetDate)),
      "grants.csv:7: 合同编号为“Mar-24”，像是被表格软件改成日期的编号。请按原件填写编号，并把该列设为文本格式。",
      "grants.csv:7: 合同编号 is 'Mar-24', which looks like a number that a spreadsheet has turned into "
        + "a date. Write the number from the original, and format the column as text.",
      short: (
        "像是被表格软件改成日期的编号", "looks like a number that a spreadsheet has turned into a date"
      )),
    Case(
      problem("合同编号", "见附件", .cell(.statedElsewhere)),
      "grants.csv:7: 合同编号为“见附件”，只说见别处，不是编号。请填写编号；没有编号的留空。",
      "grants.csv:7: 合同编号 is '见附件', which says where a number stands, and is none. Fill in the "
        + "number, or leave it blank if there is none.",
      short: ("只说见别处，不是编号", "says where a number stands, and is none")),
    Case(
      problem("成交价格(万元)", "'1860", .cell(.leadingApostrophe)),
      "grants.csv:7: 成交价格(万元)为“'1860”，以撇号开头。请删去撇号。",
      "grants.csv:7: 成交价格(万元) is ''1860', which begins with an apostrophe. Delete the "
        + "apostrophe.",
      short: (
        "以撇号开头",
        "begins with an apostrophe"
      )),
    Case(
      problem("面积(平方米)", "3顷", .cell(.unknownUnit("顷"))),
      "grants.csv:7: 面积(平方米)为“3顷”，其中“顷”不是已知的单位。请按表头的单位只写数字。",
      "grants.csv:7: 面积(平方米) is '3顷', which has the unknown unit '顷'. Write the number "
        + "alone, in the unit of the header.",
      short: (
        "其中“顷”不是已知的单位",
        "has the unknown unit '顷'"
      )),
    Case(
      problem("履约保证金(万元或占价款比例)", "20", .cell(.noPercentSign)),
      "grants.csv:7: 履约保证金(万元或占价款比例)为“20”，没有百分号，比例不明。请写成 20%。",
      "grants.csv:7: 履约保证金(万元或占价款比例) is '20', which has no per cent sign, so that its "
        + "share is open. Write it as 20%.",
      short: (
        "没有百分号，比例不明",
        "has no per cent sign, so that its share is open"
      )),
    Case(
      problem(
        "面积(平方米)", "7320.06平方米（合12亩）",
        .cell(
          .areasDisagree(Area(squareCentimetres: 73_200_600), Area(squareCentimetres: 80_000_000)))),
      "grants.csv:7: 面积(平方米)为“7320.06平方米（合12亩）”，所写的两个面积不一致：10.98亩（0.732公顷）与12亩（0.8公顷）。请按原件只写一个。",
      "grants.csv:7: 面积(平方米) is '7320.06平方米（合12亩）', which states two areas that differ, "
        + "10.98 mu (0.732 ha) and 12 mu (0.8 ha). Write one of them, as the original has it.",
      short: (
        "所写的两个面积不一致：10.98亩（0.732公顷）与12亩（0.8公顷）",
        "states two areas that differ, 10.98 mu (0.732 ha) and 12 mu (0.8 ha)"
      )),
    Case(
      problem(
        "成交价格(万元)", "壹拾元整（￥:11元）", .cell(.sumsDisagree(Money(fen: 1_000), Money(fen: 1_100)))),
      "grants.csv:7: 成交价格(万元)为“壹拾元整（￥:11元）”，所写的两个金额不一致：10元与11元。请按原件只写一个。",
      "grants.csv:7: 成交价格(万元) is '壹拾元整（￥:11元）', which states two sums that differ, CNY 10 "
        + "and CNY 11. Write one of them, as the original has it.",
      short: (
        "所写的两个金额不一致：10元与11元",
        "states two sums that differ, CNY 10 and CNY 11"
      )),
    Case(
      problem("开工逾期责任", "逾期即 罚款50%", .cell(.unreadableConsequence("罚款50%"))),
      "grants.csv:7: 开工逾期责任为“逾期即 罚款50%”，其中“罚款50%”不能识别。请写成“逾期即 开工保证金50%；"
        + "超过6个月 开工保证金100%；超过1年 解除合同、定金不予返还”，或“每日 出让价款0.5‰ 至多12个月”。",
      "grants.csv:7: 开工逾期责任 is '逾期即 罚款50%', which has words not understood: '罚款50%'. Write it "
        + "as 逾期即 开工保证金50%；超过6个月 开工保证金100%；超过1年 解除合同、定金不予返还, or as "
        + "每日 出让价款0.5‰ 至多12个月.",
      short: ("其中“罚款50%”不能识别", "has words not understood: '罚款50%'")),
    Case(
      problem("开工逾期责任", "解除合同；逾期即 解除合同", .cell(.tiersOutOfOrder("逾期即解除合同"))),
      "grants.csv:7: 开工逾期责任为“解除合同；逾期即 解除合同”，其中“逾期即解除合同”不晚于前一档。"
        + "请按逾期长短从短到长写，第一档之后都写明“超过若干时间”。",
      "grants.csv:7: 开工逾期责任 is '解除合同；逾期即 解除合同', which has a tier no later than the one before "
        + "it: '逾期即解除合同'. Write the tiers from the shortest delay to the longest, each after the "
        + "first with 超过.",
      short: (
        "其中“逾期即解除合同”不晚于前一档", "has a tier no later than the one before it: '逾期即解除合同'"
      )),
    Case(
      problem("合同文本", "2008版", .cell(.unknownForm("2008版"))),
      "grants.csv:7: 合同文本为“2008版”，不是已知的合同文本。请写“GF-2008-2601”“GF-2025-2601”"
        + "“上海土地全生命周期管理合同”或“其他文本”，不清楚的留空。",
      "grants.csv:7: 合同文本 is '2008版', which is no text of a contract that is known. Write "
        + "GF-2008-2601, GF-2025-2601, 上海土地全生命周期管理合同 or 其他文本; leave it blank if unknown.",
      short: ("不是已知的合同文本", "is no text of a contract that is known")),
  ]

  @Test(arguments: cases)
  func `a cell that is refused says where, what and how to write it`(_ item: Case) {
    #expect(chinese.rowProblem(item.problem, file: "grants.csv") == item.zh)
    #expect(english.rowProblem(item.problem, file: "grants.csv") == item.en)
    #expect(chinese.problemShort(item.problem.reason) == item.short.zh)
    #expect(english.problemShort(item.problem.reason) == item.short.en)
  }
}
