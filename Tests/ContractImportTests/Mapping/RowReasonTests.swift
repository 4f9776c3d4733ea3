import CivilCalendar
import ContractImport
import LandLifecycle
import Testing

struct RowReasonTests {
  /// A row and why it does not go in.
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let expected: [RowProblem<RowReason>]
    var testDescription: String { expected.map { "\($0.reason)" }.joined(separator: ", ") }

    init(_ text: String, _ expected: RowProblem<RowReason>...) {
      self.text = text
      self.expected = expected
    }
  }

  /// A cell of a template row, and why the row does not go in.
  static func cell(_ header: String, _ value: String, _ reason: RowReason) -> Case {
    Case(
      template([header: value]), RowProblem(line: 2, column: header, value: value, reason: reason))
  }

  static let dates: [Case] = [
    cell("约定开工时间", "2024/13/1", .cell(.noSuchDate(year: 2024, month: 13, day: 1))),
    cell("约定交地时间", "尽快", .cell(.unreadableDeadline("尽快"))),
    // Another milestone than the column's says nothing of it, and an agreed day does not happen.
    cell("实际开工时间", "未竣工", .cell(.notADate)),
    cell("实际开工时间", "建设中", .cell(.doneOnUnknownDay(.start))),
    cell("实际竣工时间", "未开工", .cell(.notADate)),
    cell("约定竣工时间", "未竣工", .cell(.unreadableDeadline("未竣工"))),
    cell("合同签订日期", "尚未", .cell(.notADate)),
    cell("实际竣工时间", "2024年5月", .cell(.incompleteDate)),
    cell("合同签订日期", "8014-01-05", .cell(.dateOutOfRange(year: 8014))),
    cell("使用权人起始日期", "1/2/2024", .cell(.ambiguousDate(["2024-02-01", "2024-01-02"]))),
    cell("承租起始日期", "45352", .cell(.excelSerialDate(45352))),
    cell(
      "约定竣工时间", "2024年5月14日至2024年5月30日",
      .cell(.dateRange(from: "2024-05-14", until: "2024-05-30"))),
  ]

  static let numbers: [Case] = [
    cell("面积(平方米)", "约3", .cell(.notANumber)),
    cell("面积(平方米)", "-3", .cell(.negative)),
    cell("面积(平方米)", "99999999999999999999", .cell(.tooLarge)),
    cell("面积(平方米)", "0.00001", .cell(.tooPrecise(maximumDecimals: 4))),
    cell("面积(平方米)", "3顷", .cell(.unknownUnit("顷"))),
    cell(
      "面积(平方米)", "7320.06平方米（合12亩）",
      .cell(
        .areasDisagree(
          Area(squareCentimetres: 73_200_600), Area(squareCentimetres: 80_000_000)))),
    cell("成交价格(万元)", "1.86E+03", .cell(.scientificNotation)),
    cell("成交价格(万元)", "'1860", .cell(.leadingApostrophe)),
    cell(
      "成交价格(万元)", "壹拾元整（￥:11元）",
      .cell(.sumsDisagree(Money(fen: 1_000), Money(fen: 1_100)))),
    cell("合同编号", "1.3105E+13", .cell(.scientificNotation)),
    cell("合同编号", "1E5", .cell(.scientificNotation)),
    cell("合同编号", "Mar-24", .cell(.spreadsheetDate)),
    cell("合同编号", "#REF!", .cell(.spreadsheetError)),
    cell("宗地代码", "3月24日", .cell(.spreadsheetDate)),
    cell("电子监管号", "########", .cell(.spreadsheetError)),
    cell("项目名称", "#N/A", .cell(.spreadsheetError)),
    cell("土地使用权人", "#NAME?", .cell(.spreadsheetError)),
    cell("镇(园区)", "#VALUE!", .cell(.spreadsheetError)),
    cell("面积(平方米)", "#DIV/0!", .cell(.spreadsheetError)),
    cell("成交价格(万元)", " ###", .cell(.spreadsheetError)),
    cell("供地方式", "#n/a", .cell(.spreadsheetError)),
    cell("分期面积(平方米)", "#N/A", .cell(.spreadsheetError)),
    cell("约定竣工时间", "#VALUE!", .cell(.spreadsheetError)),
    cell("实际开工时间", "########", .cell(.spreadsheetError)),
    cell("重点项目", "#N/A", .cell(.spreadsheetError)),
    cell("成交价格(万元)", "1568,00", .cell(.unclearComma)),
    cell("电子监管号", "3.10116E+15", .cell(.scientificNotation)),
    cell("宗地代码", "3.10116E+11", .cell(.scientificNotation)),
    cell("不动产单元代码", "3.10116E+27", .cell(.scientificNotation)),
    cell("重点项目", "也许", .notYesOrNo),
    cell("履约保证金(万元或占价款比例)", "20左右%", .cell(.notANumber)),
    cell("履约保证金(万元或占价款比例)", "0.2", .shareOrSum),
    cell("开工保证金(万元或占价款比例)", "0.2", .shareOrSum),
    cell("竣工保证金(万元或占价款比例)", "8左右%", .cell(.notANumber)),
    cell("定金(万元)", "约30", .cell(.notANumber)),
    cell("计容建筑面积(平方米)", "3顷", .cell(.unknownUnit("顷"))),
    cell("合同文本", "2008版", .cell(.unknownForm("2008版"))),
    cell("开工逾期责任", "逾期即 罚款50%", .cell(.unreadableConsequence("罚款50%"))),
    cell("缴款逾期责任", "每日 未付价款1", .cell(.noPercentSign)),
    cell(
      "竣工逾期责任", "超过1年 解除合同；超过6个月 解除合同", .cell(.tiersOutOfOrder("超过6个月解除合同"))),
  ]

  static let lists: [Case] = [
    Case(
      template(["约定缴款时间": "2024-04-01|2024-10-01", "约定缴款金额(万元)": "100|200|300"]),
      RowProblem(
        line: 2, column: "约定缴款金额(万元)", value: "100|200|300",
        reason: .listsDiffer(other: "约定缴款时间", count: 3, otherCount: 2))),
    Case(
      template(["约定缴款时间": "2024-04-01|明年", "约定缴款金额(万元)": "100|200"]),
      RowProblem(
        line: 2, column: "约定缴款时间", value: "明年", reason: .cell(.unreadableDeadline("明年")))),
    cell("约定开工时间", "2024-04-01|2024-10-01", .severalDays),
    cell("实际开工时间", "2024-04-01|2024-10-01", .severalDays),
    Case(
      template(["分期面积(平方米)": "一期=100|二期=200", "约定竣工时间": "一期=2025-01-01|三期=2026-01-01"]),
      RowProblem(
        line: 2, column: "约定竣工时间", value: "三期=2026-01-01", reason: .unknownPart("三期"))),
    cell("分期面积(平方米)", "一期=100|一期=200", .repeatedPart("一期")),
    Case(
      template(["分期面积(平方米)": "一期=100|二期=200", "开工保证金(万元或占价款比例)": "一期=5万元|一期=6万元"]),
      RowProblem(
        line: 2, column: "开工保证金(万元或占价款比例)", value: "一期=5万元|一期=6万元",
        reason: .repeatedPart("一期"))),
    Case(
      template(["分期面积(平方米)": "一期=100|二期=200", "开工逾期责任": "每日 出让价款1‰|每日 出让价款2‰"]),
      RowProblem(
        line: 2, column: "开工逾期责任", value: "每日 出让价款1‰|每日 出让价款2‰", reason: .severalForWhole)),
    Case(
      template(["分期面积(平方米)": "一期=100|二期=200", "开工逾期责任": "三期=每日 出让价款1‰"]),
      RowProblem(
        line: 2, column: "开工逾期责任", value: "三期=每日 出让价款1‰", reason: .unknownPart("三期"))),
    cell(
      "开工逾期责任", "一期=每日 出让价款1‰",
      .cell(.unreadableConsequence("一期=每日出让价款1‰"))),
    cell("分期面积(平方米)", "=100|二期=200", .unnamedPart),
    cell("分期面积(平方米)", "一期=很多", .cell(.notANumber)).with(value: "很多"),
    listTooLong("约定缴款时间", Array(repeating: "2024-04-01", count: 251)),
    listTooLong("约定缴款金额(万元)", Array(repeating: "1", count: 251)),
    listTooLong("分期面积(平方米)", (1...300).map { "\($0)期=1" }),
  ]

  static func listTooLong(_ header: String, _ pieces: [String]) -> Case {
    let value = pieces.joined(separator: "|")
    return cell(header, value, .listTooLong(maximum: 250)).with(value: value.prefix(59) + "…")
  }

  static let head = "电子监管号,项目名称,约定开工时间,合同签订日期,供地方式\n"

  static let rows: [Case] = [
    Case(
      head + "3101162012B00123,电机厂,2012-07-04,2012-01-04\n",
      RowProblem(
        line: 2, column: nil, value: "3101162012B00123,电机厂,2012-07-04,2012-01-04",
        reason: .fieldCount(found: 4, expected: 5))),
    Case(
      head + "3101162012B00123,电机厂,2012-07-04,2012-01-04,划拨,多\n",
      RowProblem(
        line: 2, column: nil, value: "3101162012B00123,电机厂,2012-07-04,2012-01-04,划拨,多",
        reason: .fieldCount(found: 6, expected: 5))),
    Case(head + ",,,,划拨\n", RowProblem(line: 2, column: nil, value: ",,,,划拨", reason: .noIdentity)),
    Case(
      head + "-,无,2012-07-04,2012-01-04,划拨\n",
      RowProblem(
        line: 2, column: nil, value: "-,无,2012-07-04,2012-01-04,划拨", reason: .noIdentity)),
    Case(
      head + "1,\"x\ny\" z,2,3,4\n",
      RowProblem(
        line: 2, column: nil, value: "1,\"x", reason: .record(.unclosedQuote(line: 2))),
      RowProblem(
        line: 3, column: nil, value: "y\" z,2,3,4", reason: .fieldCount(found: 4, expected: 5))),
    Case(
      head + "1,\"x\"y,2,3,4\n",
      RowProblem(
        line: 2, column: nil, value: "1,\"x\"y,2,3,4",
        reason: .record(.textAfterQuote(line: 2, field: 1)))),
    Case(
      template(["约定开工时间": "达产后6个月内"]),
      RowProblem(
        line: 2, column: nil, value: "2024-5,电机厂,2024-03-01,达产后6个月内",
        reason: .terms(.anchorNotEarlier(.start, .targetOutput)))),
    // Every problem of a row is told.
    Case(
      template(["合同签订日期": "2024-02-30", "面积(平方米)": "大", "约定开工时间": "早日"]),
      RowProblem(
        line: 2, column: "面积(平方米)", value: "大", reason: .cell(.notANumber)),
      RowProblem(
        line: 2, column: "合同签订日期", value: "2024-02-30",
        reason: .cell(.noSuchDate(year: 2024, month: 2, day: 30))),
      RowProblem(
        line: 2, column: "约定开工时间", value: "早日", reason: .cell(.unreadableDeadline("早日")))),
  ]

  @Test(arguments: dates + numbers + lists + rows)
  func `a row that cannot go in says why`(_ item: Case) throws {
    let file = try ReadRegister(item.text)
    #expect(file.rejected.flatMap { $0 } == item.expected)
    #expect(file.accepted.isEmpty)
  }

  @Test func `bytes that are no characters refuse their row and no other`() throws {
    var bytes = Array(RowReasonTests.head.utf8)
    bytes += Array("1,甲,2012-07-04,2012-01-04,划拨\n2,乙".utf8) + [0xFF]
    bytes += Array(",2012-07-04,2012-01-04,划拨\n3,丙,2012-07-04,2012-01-04,划拨\n".utf8)
    let file = try ReadRegister(bytes: bytes)
    #expect(file.accepted.map(\.line) == [2, 4])
    #expect(
      file.rejected == [
        [
          RowProblem(
            line: 3, column: nil, value: "2,乙\u{FFFD},2012-07-04,2012-01-04,划拨",
            reason: .unreadableCharacters)
        ]
      ])
  }

  @Test func `a long row and a record over 1 MiB are told in 60 characters`() throws {
    let long = String(repeating: "长", count: 600_000)
    let file = try ReadRegister(RowReasonTests.head + long + "\n1,甲,2012-07-04,2012-01-04,划拨\n")
    #expect(
      file.rejected == [
        [
          RowProblem(
            line: 2, column: nil, value: String(repeating: "长", count: 59) + "…",
            reason: .record(.recordTooLong))
        ]
      ])
    #expect(file.accepted.map(\.line) == [3])
  }

  @Test func `fields that are blank behind the last header are no reason`() throws {
    let row = "3101162012B00123,电机厂,2012-07-04,2012-01-04,划拨"
    #expect(try ReadRegister(RowReasonTests.head + row + ",, ,\n").accepted.count == 1)
    let head = RowReasonTests.head.dropLast() + ",,\n"
    for tail in ["", ",", ",,", ",,,"] {
      #expect(try ReadRegister(head + row + tail + "\n").accepted.count == 1)
    }
    // What stands under a blank header would be lost: a spreadsheet has put it there.
    let file = try ReadRegister(head + row + ",多\n")
    #expect(file.rejected.map { $0.map(\.reason) } == [[.textWithoutHeader(5...5)]])
    let more = try ReadRegister(head + row + ",多,少\n" + row + ",多,少,了\n")
    #expect(
      more.rejected.map { $0.map(\.reason) } == [
        [.textWithoutHeader(5...6)], [.fieldCount(found: 8, expected: 5)],
      ])
  }
}

extension RowReasonTests.Case {
  /// The same, with another excerpt of the cell.
  fileprivate func with(value: some StringProtocol) -> RowReasonTests.Case {
    let problem = expected[0]
    return RowReasonTests.Case(
      text,
      RowProblem(
        line: problem.line, column: problem.column, value: String(value), reason: problem.reason))
  }
}
