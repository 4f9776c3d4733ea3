import CivilCalendar
import ContractImport
import LandLifecycle
import Testing

/// What becomes of numbers by their formats, read as cells of a sheet.
struct NumberFormatTests {
  /// What a row says of its project, or what is wrong with it.
  ///
  /// A project may be any text, so that it is what the cell came as.
  static func project(_ number: String, _ format: String) throws -> (
    text: String?, problem: RowReason?
  ) {
    let file = WorkbookFile(
      [
        .init(rows: [
          ["合同编号", "签订日期", "项目名称"],
          ["A-1", "2024-03-01", ExcelSheetTests.number(number, style: 7)],
        ])
      ], formats: [format])
    let (accepted, problems) = try ExcelSheetTests.read(file)
    return (accepted.first?[.project], problems.first?.reason)
  }

  struct Case: CustomTestStringConvertible {
    let number: String
    let format: String
    let text: String

    init(_ number: String, _ format: String, _ text: String) {
      self.number = number
      self.format = format
      self.text = text
    }

    var testDescription: String { "\(number) as \(format)" }
  }

  static let shown = [
    // A plain number, however it is grouped, rounded, coloured or aligned.
    Case("15680000", "General", "15680000"), Case("15680000", "#,##0", "15680000"),
    Case("1568.25", "#,##0.0_ ;[Red]-#,##0.0\\ ", "1568.25"), Case("1568", "", "1568"),
    Case("1568", "@", "1568"), Case("1568", "0.00E+00", "1568"), Case("0.5", "# ?/?", "0.5"),
    Case("15680000", "# ##0", "15680000"), Case("1568", "[DBNum2][$-804]General", "1568"),
    Case("0.5", "[h]:mm", "0.5"), Case("0", "#,###", "0"), Case("0", "0;-0;", "0"),
    Case("0.00000001", "0.00", "0.00000001"), Case("120", "G/通用格式", "120"),
    // Words beside it.
    Case("30.5", "0.00\"亩\"", "30.50亩"), Case("30.456", "0.00\"亩\"", "30.456亩"),
    Case("1568", "0\"万元\"", "1568万元"), Case("1568", "#,##0.00\\ \"万元\";@", "1568.00 万元"),
    Case("1568", "0万", "1568万"), Case("1568", "General\"万元\"", "1568万元"),
    Case("1568", "\"约\"0.0\\亩", "约1568.0亩"), Case("5", "0\"‰\"", "5‰"), Case("5", "0‰", "5‰"),
    Case("0", "#\"亩\"", "0亩"), Case("4313.1000000000004", "[Red]0.00\"m2/day\"", "4313.10m2/day"),
    // Per cent.
    Case("0.2", "0%", "20%"), Case("0.07", "0.00%", "7.00%"), Case("0.125", "0%", "12.5%"),
    Case("20", "0\"%\"", "20%"),
    // Leading zeros, and figures with words between them.
    Case("12", "0000000000000000", "0000000000000012"), Case("3.5", "00.0", "03.5"),
    Case("202407", "0000\"-\"00", "2024-07"),
    Case("12", "\"沪规土(2024)第\"000\"号\"", "沪规土(2024)第012号"),
    Case("20240301", "0000\"年\"00\"月\"00\"日\"", "2024年03月01日"),
    Case("20240301", "0000!.00!.00", "2024.03.01"),
    // Currencies.
    Case("1568", "￥#,##0.00", "￥1568"), Case("1568", "[$¥-804]#,##0.00", "￥1568"),
    Case(
      "1568.5", "_ \"¥\"* #,##0.00_ ;_ \"¥\"* \\-#,##0.00_ ;_ \"¥\"* \"-\"??_ ;_ @_ ", "￥1568.5"),
    Case("0", "_ \"¥\"* #,##0.00_ ;_ \"¥\"* \\-#,##0.00_ ;_ \"¥\"* \"-\"??_ ;_ @_ ", "0"),
    Case("-1568", "￥#,##0;(￥#,##0)", "-￥1568"), Case("1568", "[$US$-409]0.00", "US$1568.00"),
    Case("1568", "￥0.00\"万元\"", "￥1568.00万元"),
    // Sections.
    Case("1568", "[>=10000]0!.0,\"万\";0.00", "1568"), Case("1", "\"是\";;\"否\"", "是"),
    Case("0", "\"是\";;\"否\"", "否"), Case("0", "0.00;-0.00;\"无偿\"", "无偿"),
    Case("-3", "0;\"-\"0", "-3"), Case("3", "[<0]0\"元\";[>2]0\"亩\";0", "3亩"),
    Case("1", "[<0]0\"元\";[>2]0\"亩\";0", "1"),
    Case("45536", "yyyy\"年\"m\"月\"d\"日\";@", "2024-09-01"),
    Case("45536", "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", "2024-09-01"),
    Case("45536", "yyyy!-mm!-dd", "2024-09-01"),
    Case("3.1011620240001E+16", "0\"号\"", "3.1011620240001E+16"),
  ]

  @Test(arguments: shown)
  func `a number comes as its format shows it`(_ item: Case) throws {
    #expect(try NumberFormatTests.project(item.number, item.format).text == item.text)
  }

  static let others = [
    Case("15680000", "0!.0,\"万\"", "15680000"), Case("15680000", "#,##0,,\"百万\"", "15680000"),
    Case("15680000", "0.00,", "15680000"), Case("15680000", "0,", "15680000"),
    Case("15680000", "#,##0,.00", "15680000"), Case("15680000", "0!.0000", "15680000"),
    Case("15680000", "0\\.0,", "15680000"), Case("15680000", "0\".\"0000\"万元\"", "15680000"),
    Case("15680000", "[>=10000]0!.0,\"万\";0.00", "15680000"), Case("15680000", ";;;", "15680000"),
    Case("15680000", "0%%", "15680000"), Case("50", "[>100]0", "50"),
    Case("1568.5", "0\"-\"000", "1568.5"), Case("0.5", "# ?/?\"亩\"", "0.5"),
  ]

  @Test(arguments: others)
  func `a number that is shown as another is refused with its format`(_ item: Case) throws {
    let (text, problem) = try NumberFormatTests.project(item.number, item.format)
    #expect(text == nil)
    #expect(
      problem == .sheetCell(.anotherNumberShown(number: item.text, format: item.format)))
  }

  // MARK: - Columns

  /// What a price column in 万元 says, or what is wrong with it.
  static func price(_ number: String, _ format: String) throws -> (
    price: Money?, problems: [RowProblem<RowReason>]
  ) {
    let file = WorkbookFile(
      [
        .init(
          "台账",
          rows: [
            ["合同编号", "签订日期", "面积(平方米)", "成交价格(万元)"],
            ["A-1", "2024-03-01", "1", ExcelSheetTests.number(number, style: 7)],
          ])
      ], formats: [format])
    let (accepted, problems) = try ExcelSheetTests.read(file)
    return (accepted.first?.terms.price, problems)
  }

  @Test func `a scaled sum is told once, with where, the number, the format and what to do`() throws
  {
    let problems = try NumberFormatTests.price("15680000", "0!.0,\"万\"").problems
    #expect(problems.map(\.place) == ["台账!D2"])
    #expect(
      problems.map { chinese.rowProblem($0, file: "a.xlsx") } == [
        "a.xlsx:台账!D2: 成交价格(万元)为“15680000”，在表格中按数字格式“0!.0,\"万\"”显示成了别的数。"
          + "请把该列设为普通数字格式（如 0.00），并在表头写明所显示的数的单位。"
      ])
    #expect(
      problems.map { english.rowProblem($0, file: "a.xlsx") } == [
        "a.xlsx:台账!D2: 成交价格(万元) is '15680000', which the sheet shows as something else, by its "
          + "number format '0!.0,\"万\"'. Set the column to plain numbers (such as 0.00), and name the "
          + "unit of what it shows then in the header."
      ])
  }

  @Test func `a unit that a format shows beats that of the header`() throws {
    #expect(try NumberFormatTests.price("1568", "0.00").price == Money(fen: 1_568_000_000))
    #expect(try NumberFormatTests.price("1568", "0.00\"元\"").price == Money(fen: 156_800))
    #expect(try NumberFormatTests.price("1568", "0\"万元\"").price == Money(fen: 1_568_000_000))
    #expect(
      try NumberFormatTests.price("1568", "0\"平方米\"").problems.map(\.reason)
        == [.cell(.unknownUnit("平方米"))])
  }

  @Test func `a formula that was never worked out is refused wherever it is read`() throws {
    let file = WorkbookFile([
      .init(
        "台账",
        rows: [
          ["合同编号", "签订日期", "项目名称", "面积(平方米)", "备注"],
          [
            "A-1", "2024-03-01", "<c><f>A1</f></c>", "<c><f>SUM(A1:A2)</f></c>",
            "<c><f>A1</f></c>",
          ],
        ])
    ])
    let problems = try ExcelSheetTests.read(file).problems
    #expect(
      problems.map { chinese.rowProblem($0, file: "a.xlsx") } == [
        "a.xlsx:台账!C2: 项目名称为“#未计算”，是没有保存计算结果的公式。请用 Excel 或 WPS 打开文件并保存，"
          + "使公式算出结果，再重新导入。",
        "a.xlsx:台账!D2: 面积(平方米)为“#未计算”，是没有保存计算结果的公式。请用 Excel 或 WPS 打开文件并保存，"
          + "使公式算出结果，再重新导入。",
      ])
  }

  @Test func `a table of events refuses what its cells do not show`() throws {
    let file = WorkbookFile(
      [
        .init(
          "台账",
          rows: [
            ["合同编号", "年度", "年产值(万元)"],
            ["A-1", "2024", ExcelSheetTests.number("15680000", style: 7)],
            ["A-2", "2024", ExcelSheetTests.number("1568", style: 8)],
            ["<c><f>A1</f></c>", "2024", "1"],
          ])
      ], formats: ["0!.0,\"万\"", "0\"万元\""])
    var events = try EventFile(
      path: file.path, mapping: .none(of: .events), sheet: nil, isEventGiven: false)
    var said: [[String]] = []
    while let outcome = try events.next({ outcome, _ in outcome }) {
      switch outcome {
      case .read(let row): said.append(row.cells.map(\.text))
      case .rejected(let problems):
        said.append(problems.map { chinese.problemShort($0) })
      }
    }
    #expect(
      said == [
        ["年产值(万元)：在表格中按数字格式“0!.0,\"万\"”显示成了别的数"], ["2024", "1568万元"],
        ["合同编号：是没有保存计算结果的公式"],
      ])
  }

  @Test func `marks left standing in a rejects file are refused again`() throws {
    let register = try ReadRegister(
      """
      导入问题,合同编号,签订日期,项目名称
      x,A-1,2024-03-01,"#15680000（数字格式 0!.0,""万""）"
      x,A-2,2024-03-01,#未计算
      x,A-3,2024-03-01,#1厂房

      """)
    #expect(register.accepted.map { $0.registration[.project] } == ["#1厂房"])
    #expect(
      register.rejected.map { $0.map(\.reason) } == [
        [.sheetCell(.anotherNumberShown(number: "15680000", format: "0!.0,\"万\""))],
        [.sheetCell(.uncalculated)],
      ])
  }
}
