import CivilCalendar
import ContractImport
import LandLifecycle
import Testing

/// What a sheet shows of its texts and rows besides their characters.
struct SheetTextTests {
  static let header = ["合同编号", "项目名称", "签订日期", "约定开工日期"]

  /// What becomes of a sheet's rows: their projects, and what is wrong with them.
  private func read(
    _ file: WorkbookFile
  ) throws -> (projects: [String?], problems: [RowProblem<RowReason>]) {
    var opened = try ContractFile(path: file.path)
    var projects: [String?] = []
    var problems: [RowProblem<RowReason>] = []
    while let outcome = try opened.next({ outcome, _ in outcome }) {
      switch outcome {
      case .accepted(let row): projects.append(row.registration[.project])
      case .rejected(let found): problems += found
      }
    }
    return (projects, problems)
  }

  private func project(_ cell: String, strings: String = "") throws -> String? {
    try read(
      WorkbookFile(
        [.init(rows: [Self.header, ["A-1", cell, "2024-03-01", "2024-09-01"]])], strings: strings)
    ).projects.first ?? nil
  }

  @Test(arguments: [
    ("甲_x000D_\n乙", "甲  乙"), ("A_x002D_1", "A-1"), ("_x005F_x000D_", "_x000D_"),
    ("_x4E00__x4E8C_", "一二"), ("_xD83D_", "_xD83D_"), ("_x0000_", "_x0000_"), ("_x00", "_x00"),
    ("甲_厂", "甲_厂"),
  ])
  func `characters written by their numbers come as themselves`(text: String, expected: String)
    throws
  {
    #expect(try project(text) == expected)
    #expect(
      try project("<c t=\"s\"><v>1</v></c>", strings: "<si><t>_x</t></si><si><t>\(text)</t></si>")
        == expected)
  }

  /// A cell whose style strikes it through.
  private static func struck(_ text: String) -> String {
    "<c s=\"7\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }

  @Test func `a text that is struck through refuses its row, all of it or a part`() throws {
    let runs = "<r><rPr><strike/></rPr><t>旧厂</t></r><r><rPr><strike val=\"0\"/></rPr><t>新厂</t></r>"
    let (projects, problems) = try read(
      WorkbookFile(
        [
          .init(rows: [
            Self.header, [Self.struck("A-1"), "甲", "2024-03-01", "2024-09-01"],
            ["A-2", "<c t=\"inlineStr\"><is>\(runs)</is></c>", "2024-03-01", "2024-09-01"],
            ["A-3", "<c t=\"s\"><v>0</v></c>", "2024-03-01", "2024-09-01"],
            ["A-4", "丁", "<c s=\"7\"><v>45352</v></c>", "2024-09-01"],
            ["A-5", "戊", "2024-03-01", Self.struck(" ")],
          ])
        ], strings: "<si>\(runs)</si>"))
    #expect(projects == ["戊"])
    #expect(
      problems.map(\.reason) == [
        .sheetCell(.struckThrough("A-1")), .sheetCell(.struckThrough("旧厂新厂")),
        .sheetCell(.struckThrough("旧厂新厂")), .sheetCell(.struckThrough("45352")),
      ])
    #expect(problems.map(\.place) == ["Sheet1!A2", "Sheet1!B3", "Sheet1!B4", "Sheet1!C5"])
    #expect(problems.map(\.value) == ["A-1", "旧厂新厂", "旧厂新厂", "45352"])
  }

  @Test func `a text that is struck through says what to do`() {
    let problem = RowProblem<RowReason>(
      line: 3, column: "项目名称", value: "旧厂", reason: .sheetCell(.struckThrough("旧厂")),
      place: "台账!B3")
    #expect(
      chinese.rowProblem(problem, file: "a.xlsx")
        == "a.xlsx:台账!B3: 项目名称为“旧厂”，在表格中被划去（删除线）。已作废的请删去该行或该内容，仍有效的请取消删除线。")
    #expect(
      english.rowProblem(problem, file: "a.xlsx")
        == "a.xlsx:台账!B3: 项目名称 is '旧厂', which is struck through in the sheet. Delete the row or "
        + "the text if it is void; else remove the line through it.")
  }

  @Test func `a mark left standing in the rejects file refuses the row again`() throws {
    let file = try ReadRegister(
      "导入问题,合同编号,项目名称,签订日期,约定开工日期\n,A-1,#已划去：甲,2024-03-01,2024-09-01\n")
    #expect(file.rejected.map { $0.map(\.reason) } == [[.sheetCell(.struckThrough("甲"))]])
  }

  @Test func `rows that the sheet hides are read and counted`() throws {
    let file = WorkbookFile([
      .init(
        rows: [
          Self.header, ["A-1", "甲", "2024-03-01", "2024-09-01"],
          ["A-2", "乙", "2024-03-01", "2024-09-01"], ["<c/>", "<c/>", "<c/>", "<c/>"],
        ], hidden: [3, 4])
    ])
    #expect(try read(file).projects == ["甲", "乙"])
    let opened = try ContractFile(path: file.path)
    #expect(opened.hiddenRowCount == 1)
    #expect(chinese.source(opened) == "Excel 工作表“Sheet1”（其中1行在表中隐藏，照样读取）")
    #expect(
      english.source(opened) == "Excel sheet 'Sheet1' (1 of its rows are hidden there, and read)")
  }
}
