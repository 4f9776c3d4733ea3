import CivilCalendar
import ContractImport
import LandLifecycle
import Testing

struct ExcelSheetTests {
  static let header = ["合同编号", "项目名称", "签订日期", "约定开工日期", "面积(平方米)"]

  static func number(_ text: String, style: Int = 0) -> String {
    "<c s=\"\(style)\"><v>\(text)</v></c>"
  }

  /// The rows of a workbook: what each says of start and area, or what is wrong with it.
  static func read(
    _ file: WorkbookFile, sheet: String? = nil
  ) throws -> (accepted: [Registration], problems: [RowProblem<RowReason>]) {
    var options = ContractFile.Options()
    options.sheet = sheet
    var opened = try ContractFile(path: file.path, options)
    var accepted: [Registration] = []
    var problems: [RowProblem<RowReason>] = []
    while let outcome = try opened.next({ outcome, _ in outcome }) {
      switch outcome {
      case .accepted(let row): accepted.append(row.registration)
      case .rejected(let found): problems += found
      }
    }
    return (accepted, problems)
  }

  static func start(_ cell: String, is1904: Bool = false) throws -> (
    day: Deadline?, problem: RowReason?
  ) {
    let file = WorkbookFile(
      [.init(rows: [header, ["A-1", "电机厂", number("45352", style: 1), cell, number("10000")]])],
      is1904: is1904)
    let (accepted, problems) = try read(file)
    return (accepted.first?.terms.obligations.first?.deadline, problems.first?.reason)
  }

  static let cells: [(String, Deadline)] = [
    (number("45536", style: 1), .on("2024-09-01")), (number("45536", style: 2), .on("2024-09-01")),
    (number("45536.5", style: 1), .on("2024-09-01")),
    ("<c t=\"str\"><f>A1</f><v>2024-09-01</v></c>", .on("2024-09-01")),
    ("<c t=\"d\"><v>2024-09-01T00:00:00</v></c>", .on("2024-09-01")),
    (
      "<c t=\"inlineStr\"><is><r><t>交地后</t></r><r><t>6个月内</t></r></is></c>",
      .after(.handover, .months(6))
    ),
    ("<c/>", .unknown), ("<c t=\"str\"><f>IF(A1=1,2,\"\")</f><v></v></c>", .unknown),
  ]

  @Test(arguments: cells)
  func `a cell comes as the text it shows`(cell: String, expected: Deadline) throws {
    #expect(try ExcelSheetTests.start(cell).day == expected)
  }

  static let refused: [(String, RowReason)] = [
    (number("45536"), .cell(.excelSerialDate(45536))),
    (number("45536", style: 3), .cell(.incompleteDate)),
    (number("45536", style: 6), .cell(.incompleteDate)),
    ("<c t=\"e\"><v>#N/A</v></c>", .cell(.spreadsheetError)),
    ("<c><f>TODAY()</f></c>", .sheetCell(.uncalculated)),
    ("<c><f>TODAY()</f><v/></c>", .sheetCell(.uncalculated)),
    ("<c><f>TODAY()</f><v></v></c>", .sheetCell(.uncalculated)),
  ]

  @Test(arguments: refused)
  func `a cell whose value is not certain is refused`(cell: String, reason: RowReason) throws {
    #expect(try ExcelSheetTests.start(cell).problem == reason)
  }

  @Test func `days are counted from the workbook's own epoch`() throws {
    #expect(
      try ExcelSheetTests.start(ExcelSheetTests.number("44074", style: 1), is1904: true).day
        == .on("2024-09-01"))
  }

  @Test func `problems name the sheet and the cell`() throws {
    let file = WorkbookFile([
      .init("台账", rows: [ExcelSheetTests.header, [], ["A-1", "电机厂", "尽快", "尽快", "1"]])
    ])
    let problems = try ExcelSheetTests.read(file).problems
    #expect(problems.map(\.place) == ["台账!C3", "台账!D3"])
    #expect(
      chinese.rowProblem(problems[1], file: "a.xlsx").hasPrefix("a.xlsx:台账!D3: 约定开工日期为“尽快”"))
  }

  @Test func `numbers keep the figures that a spreadsheet keeps`() throws {
    let file = WorkbookFile([
      .init(rows: [
        ["电子监管号", "合同编号", "签订日期", "面积(平方米)"],
        [
          "x", ExcelSheetTests.number("2.0240300012300001E13"), "2024-03-01",
          ExcelSheetTests.number("4313.1000000000004", style: 4),
        ],
        ["x", ExcelSheetTests.number("3.1011620240001E+16"), "2024-03-01", ""],
      ])
    ])
    let (accepted, problems) = try ExcelSheetTests.read(file)
    #expect(accepted.map(\.numbers.contract) == ["20240300012300"])
    #expect(accepted.map(\.terms.area) == [Area(squareCentimetres: 43_131_000)])
    #expect(problems.map(\.reason) == [.cell(.scientificNotation)])
  }

  @Test func `shared texts are read without the readings above them`() throws {
    let file = WorkbookFile(
      [
        .init(rows: [
          ["合同编号", "项目名称", "签订日期"],
          ["A-1", "<c t=\"s\"><v>1</v></c>", "2024-03-01"],
        ])
      ],
      strings: "<si><t>无关</t></si><si><r><t>电机</t></r><r><t>厂</t></r><rPh><t>diànjī</t></rPh></si>")
    #expect(try ExcelSheetTests.read(file).accepted.map { $0[.project] } == ["电机厂"])
  }

  @Test func `titles, two header rows, short rows and totals are read as in a text`() throws {
    let file = WorkbookFile([
      .init(
        rows: [
          ["2024年台账"], ["合同编号", "项目名称", "约定时间", "", "签订日期"], ["", "", "交地", "开工", ""],
          ["A-1", "电机厂", "2024-03-31", "2024-09-01", "2024-03-01"],
          ["A-2", "冷链仓", "2024-03-31", "2024-09-01"], ["合计", "2宗"],
        ], merges: ["A1:E1", "A2:A3", "B2:B3", "C2:D2", "E2:E3"])
    ])
    let (accepted, problems) = try ExcelSheetTests.read(file)
    #expect(accepted.map { $0[.project] } == ["电机厂", "冷链仓"])
    #expect(problems == [])
  }

  @Test func `rows that share a merged cell are refused`() throws {
    let file = WorkbookFile([
      .init(
        rows: [
          ["合同编号", "项目名称", "签订日期", "备注"], ["A-1", "电机厂", "2024-03-01", "x"],
          ["A-2", "", "2024-03-02"], ["A-3", "光电园", "2024-03-03"],
        ], merges: ["B2:B3", "D2:D4"])
    ])
    let (accepted, problems) = try ExcelSheetTests.read(file)
    #expect(accepted.map(\.numbers.contract) == ["A-3"])
    #expect(problems.map(\.reason) == [.mergedCells("B2:B3"), .mergedCells("B2:B3")])
  }

  static func merged(
    _ headers: [String], _ rows: [[String]], _ merges: [String]
  ) throws -> (accepted: [Registration], problems: [RowProblem<RowReason>]) {
    try read(WorkbookFile([.init(rows: [headers] + rows, merges: merges)]))
  }

  @Test func `a detail merged down one column is that of each row`() throws {
    let (accepted, problems) = try ExcelSheetTests.merged(
      ["合同编号", "签订日期", "镇(街道)", "土地使用权人"],
      [
        ["A-1", "2024-03-01", "枫泾镇", "甲公司"], ["A-2", "2024-03-02"], ["小计", "2宗"],
        ["A-3", "2024-03-03", "", "乙公司"], ["A-4", "2024-03-04", "亭林镇", ""],
        ["A-5", "2024-03-05", "", "丙公司"], ["A-6", "2024-03-06", "", ""],
      ], ["C2:C5", "D2:D3", "C6:C7", "D7:D7"])
    #expect(problems == [])
    #expect(accepted.map { $0[.town] } == ["枫泾镇", "枫泾镇", "枫泾镇", "亭林镇", "亭林镇", nil])
    #expect(accepted.map { $0[.holder] } == ["甲公司", "甲公司", "乙公司", nil, "丙公司", nil])
  }

  @Test func `days, sums, projects and blocks of cells merged over rows are refused`() throws {
    let header = ["合同编号", "签订日期", "镇(街道)", "土地使用权人", "项目名称", "成交价格(万元)"]
    let rows = [["A-1", "2024-03-01", "枫泾镇", "甲公司", "电机厂", "100"], ["A-2"]]
    for merge in ["A2:A3", "B2:B3", "C2:D3", "E2:E3", "F2:F3"] {
      let (accepted, problems) = try ExcelSheetTests.merged(header, rows, [merge])
      #expect(accepted == [])
      #expect(problems.map(\.reason).filter { $0 == .mergedCells(merge) }.count == 2, "\(merge)")
    }
  }

  @Test func `a row whose cells are merged across a column that is read is refused`() throws {
    let header = ["合同编号", "签订日期", "约定开工日期", "约定竣工日期", "备注"]
    let rows = [
      ["A-1", "2024-03-01", "2024-09-01", "", "x"], ["A-2", "2024-03-02", "2024-09-02", "", ""],
      ["A-3", "2024-03-03", "2024-09-03", "2025-09-03", ""], ["小计", "3宗"],
    ]
    let (accepted, problems) = try ExcelSheetTests.merged(
      header, rows, ["C2:D2", "D4:E4", "A5:E5"])
    #expect(accepted.map(\.numbers.contract) == ["A-2", "A-3"])
    #expect(problems.map(\.reason) == [.mergedCells("C2:D2")])
  }

  @Test func `a merged detail is told where its row is refused, or its first row was not read`()
    throws
  {
    let header = ["合同编号", "签订日期", "镇(街道)"]
    let refused = try ExcelSheetTests.merged(
      header, [["A-1", "2024-03-01", "枫泾镇"], ["A-2", "尽快"]], ["C2:C3"])
    #expect(refused.accepted.map(\.numbers.contract) == ["A-1"])
    #expect(refused.problems.map(\.reason) == [.cell(.notADate), .mergedCells("C2:C3")])
    for first in [["小计", "", "枫泾镇"], ["A-1", "2024-03-01", "<c><f>A1</f></c>"]] {
      let unread = try ExcelSheetTests.merged(header, [first, ["A-2", "2024-03-02"]], ["C2:C3"])
      #expect(unread.accepted == [])
      #expect(unread.problems.last?.reason == .mergedCells("C2:C3"))
    }
  }

  @Test func `a row known by its holder does not take it from a merged cell`() throws {
    let (accepted, problems) = try ExcelSheetTests.merged(
      ["坐落", "签订日期", "土地使用权人"],
      [["振凯路1号", "2024-03-01", "甲公司"], ["振凯路2号", "2024-03-02"]], ["C2:C3"])
    #expect(accepted.map { $0[.location] } == ["振凯路1号"])
    #expect(problems.map(\.reason) == [.mergedCells("C2:C3")])
  }

  @Test func `sums on several lines of a cell are several, as in a text`() throws {
    let (accepted, problems) = try ExcelSheetTests.merged(
      ["合同编号", "签订日期", "项目名称", "成交价格(万元)"],
      [
        ["A-1", "2024-03-01", "电机\n厂", "784\n784\n784"], ["A-2", "2024-03-01", "电机\n厂", "784\n万元"],
      ],
      [])
    #expect(accepted.map { $0[.project] } == ["电机 厂"])
    #expect(accepted.map(\.terms.price) == [Money(fen: 784_000_000)])
    #expect(problems.map(\.reason) == [.cell(.notANumber)])
  }

  // MARK: - Sheets

  static func rows(_ number: String) -> [[String]] {
    [["合同编号", "签订日期"], [number, "2024-03-01"]]
  }

  @Test func `the only visible sheet that holds anything is read`() throws {
    let file = WorkbookFile([
      .init("空白", rows: []), .init("隐藏", state: "hidden", rows: ExcelSheetTests.rows("H-1")),
      .init("台账", rows: ExcelSheetTests.rows("A-1")),
    ])
    #expect(try ExcelSheetTests.read(file).accepted.map(\.numbers.contract) == ["A-1"])
    #expect(
      try ExcelSheetTests.read(file, sheet: "隐藏").accepted.map(\.numbers.contract) == ["H-1"])
  }

  @Test func `several sheets, none, and one that is not there are refused with their names`() {
    let file = WorkbookFile([
      .init("一月", rows: ExcelSheetTests.rows("A-1")),
      .init("二月", rows: ExcelSheetTests.rows("A-2")),
    ])
    #expect(throws: ContractFile.Refusal.file(.severalSheets(["一月", "二月"]))) {
      _ = try ExcelSheetTests.read(file)
    }
    #expect(throws: ContractFile.Refusal.file(.noSheet("三月", available: ["一月", "二月"]))) {
      _ = try ExcelSheetTests.read(file, sheet: "三月")
    }
    let empty = WorkbookFile([.init("一月", rows: []), .init("二月", rows: [])])
    #expect(throws: ContractFile.Refusal.file(.noSheet(nil, available: ["一月", "二月"]))) {
      _ = try ExcelSheetTests.read(empty)
    }
  }

  // MARK: - Damage

  @Test func `an archive that is no workbook is refused for what it is`() {
    let file = WorkbookFile(members: [("word/document.xml", "<document/>")])
    #expect(throws: ContractFile.Refusal.file(.foreignFormat(.xlsx))) {
      _ = try ExcelSheetTests.read(file)
    }
  }

  @Test(
    arguments: [
      "<sheetData><row r=\"1\"><c t=\"s\"><v>7</v></c></row></sheetData>",
      "<sheetData><row r=\"2\"/><row r=\"1\"/></sheetData>", "<sheetData><row",
      "<sheetData><row r=\"99999999\"/></sheetData>",
      "<sheetData><row r=\"1\"><c r=\"ZZZ1\"><v>1</v></c></row></sheetData>",
    ])
  func `a broken sheet is refused`(xml: String) {
    let relations =
      "<Relationships><Relationship Id=\"a\" Target=\"worksheets/s.xml\"/></Relationships>"
    let file = WorkbookFile(members: [
      ("xl/workbook.xml", "<workbook><sheets><sheet name=\"s\" id=\"a\"/></sheets></workbook>"),
      ("xl/_rels/workbook.xml.rels", relations),
      ("xl/worksheets/s.xml", "<worksheet>\(xml)</worksheet>"),
    ])
    #expect(throws: ContractFile.Refusal.file(.damagedWorkbook)) {
      _ = try ExcelSheetTests.read(file)
    }
  }
}
