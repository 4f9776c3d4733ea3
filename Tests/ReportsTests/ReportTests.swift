import CivilCalendar
import LandLifecycle
import Reports
import Testing
import Wording

struct ReportTests {
  /// Two rows: Chinese, Latin, a line end, a quotation mark, numbers and blanks.
  static let report: Report = {
    var grid = Grid(columns: [
      GridColumn("name", "名称", maximumWidth: 8), GridColumn("days", "天数", isRightAligned: true),
      GridColumn("due", "期限"), GridColumn("isKey", "重点"),
    ])
    grid.append([.text("甲,乙项目部"), .integer(7), .day("2024-02-29"), .flag(true)])
    grid.append([.text("ab\n\"c\""), .integer(1_200), .none, .flag(false)])
    return Report(
      schema: .show,
      blocks: [
        .fields([
          ReportField("number", "编号", .text("X-1")), ReportField("tenant", "承租人", .none),
          ReportField("area", "面积", .area(Area(squareCentimetres: 43_131_000), words: "6.47亩")),
          ReportField("price", "价款", .money(Money(fen: 500_000_050), words: "500万元")),
          ReportField("stage", "阶段", .coded("granted", words: "已供地")),
        ]), .grid(key: "rows", heading: "表", grid), .lines(key: "total", heading: "", ["共2项"]),
      ])
  }()

  @Test func `a column that says nothing is left out of a terminal and kept in JSON`() {
    func report(_ sum: GridValue) -> (text: String, json: String) {
      var grid = Grid(columns: [
        GridColumn("kind", "情况"), GridColumn("amountFen", "涉及金额", isHiddenWhenEmpty: true),
      ])
      grid.append([.text("甲"), sum])
      let report = Report(
        schema: .show, blocks: [.grid(key: "rows", heading: "", grid)])
      return (report.text, report.json)
    }
    let empty = report(.none)
    let stated = report(.fen(Money(fen: 150), words: "1.50元"))
    let unstated = report(.fen(nil, words: "合同未载明"))
    #expect(empty.text == "情况\n────\n甲\n")
    #expect(stated.text == "情况  涉及金额\n────  ────────\n甲    1.50元\n")
    #expect(unstated.text == "情况  涉及金额\n────  ──────────\n甲    合同未载明\n")
    #expect(empty.json.contains("\"amountFen\" : null"))
    #expect(stated.json.contains("\"amountFen\" : 150,"))
    #expect(unstated.json.contains("\"amountFen\" : null"))
  }

  @Test func `a table counts Chinese characters as two columns`() {
    #expect(
      Self.report.text == """
        编号  X-1
        面积  6.47亩
        价款  500万元
        阶段  已供地

        表
        名称      天数  期限        重点
        ────────  ────  ──────────  ────
        甲,乙项…     7  2024-02-29  ✓
        ab "c"    1200

        共2项

        """)
  }

  @Test func `CSV quotes what must be quoted and marks itself as UTF-8`() {
    #expect(
      Self.report.csv
        == "\u{FEFF}名称,天数,期限,重点\r\n\"甲,乙项目部\",7,2024-02-29,✓\r\n\"ab\n\"\"c\"\"\",1200,,\r\n")
  }

  @Test func `JSON has sorted keys, codes, numbers and nulls`() {
    #expect(
      Self.report.json == """
        {
          "area" : 4313.1,
          "number" : "X-1",
          "price" : 5000000.5,
          "rows" : [
            {
              "days" : 7,
              "due" : "2024-02-29",
              "isKey" : true,
              "name" : "甲,乙项目部"
            },
            {
              "days" : 1200,
              "due" : null,
              "isKey" : false,
              "name" : "ab\\n\\"c\\""
            }
          ],
          "schema" : "fallow.show/1",
          "stage" : "granted",
          "tenant" : null,
          "total" : [
            "共2项"
          ]
        }

        """)
  }

  @Test func `a report without a table is its fields in CSV`() {
    let report = Report(
      schema: .show, blocks: [.fields([ReportField("number", "编号", .text("X\"1"))])])
    #expect(report.csv == "\u{FEFF}编号,\"X\"\"1\"\r\n")
  }

  static let fields: [(text: String, written: String)] = [
    ("plain", "plain"), ("", "\"\""), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""),
    ("a\r\nb", "\"a\r\nb\""), ("a\nb", "\"a\nb\""), ("；", "；"), (" a ", " a "),
  ]

  @Test(arguments: fields)
  func `a field is quoted where it must be`(
    _ item: (text: String, written: String)
  ) {
    #expect(CSVText.record([item.text]) == item.written + "\r\n")
  }

  @Test func `titles begin with a capital`() {
    #expect(GridColumn("holder", "holder").title == "Holder")
    #expect(ReportField("town", "town or park", .none).title == "Town or park")
  }
}
