import CZip
import CivilCalendar
import ContractImport
import Foundation
import Testing
import Workbooks

/// Workbooks are read back through the reader that imports them.
struct WorkbookWriterTests: ~Copyable {
  let path = "\(NSTemporaryDirectory())fallow-\(UUID().uuidString).xlsx"

  deinit { unlink(path) }

  static let heading = WorkbookHeading(
    title: "宗地清单", subject: "评估日 2026-11-20", source: "数据库 a.db", day: "2026-11-20")

  /// The rows of a sheet as an import reads them.
  static func rows(_ path: String, sheet: String? = nil) throws -> [[String]] {
    var table = try OpenedTable(path: path, sheet: sheet)
    var rows: [[String]] = []
    while let _: Void = try table.records.next({ record in
      rows.append((0..<record.count).map { record.string($0) })
    }) {}
    return rows
  }

  /// A part of the workbook as XML.
  static func part(_ name: String, of path: String) throws -> String {
    let archive = try #require(zip_open(path, ZIP_RDONLY, nil))
    defer { zip_discard(archive) }
    let member = try #require(zip_fopen(archive, name, 0))
    defer { zip_fclose(member) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = zip_fread(member, &bytes, UInt64(bytes.count))
    return String(decoding: bytes.prefix(Int(max(0, count))), as: UTF8.self)
  }

  func write(_ rows: [[WorkbookCell]], columns: [String] = ["甲"], rowLimit: Int = 100) throws {
    let writer = try WorkbookWriter(path: path, Self.heading, rowLimit: rowLimit)
    try writer.beginSheet("宗地", columns)
    for row in rows { try writer.append(row) }
    try writer.finish()
  }

  @Test func `cells come back as they were shown`() throws {
    try write(
      [
        [
          .text("0012"), .integer(-3), .day("2024-02-29"), .blank,
          .decimal(WorkbookDecimal(units: 123_450, places: 2, unit: "元")), .text("=1+1"),
        ],
        [
          .text("31011620120105001234"), .integer(0), .day("1900-03-01"), .text("一\n二"),
          .decimal(WorkbookDecimal(units: 995, places: 2)), .text(" a "),
        ],
      ], columns: ["编号", "天数", "日期", "备注", "金额", "文字"])
    #expect(
      try Self.rows(path) == [
        ["编号", "天数", "日期", "备注", "金额", "文字"],
        ["0012", "-3", "2024-02-29", "", "1234.50元", "=1+1"],
        ["31011620120105001234", "0", "1900-03-01", "一 二", "9.95", " a "],
      ])
  }

  static let sums: [(units: Int64, places: Int, read: String)] = [
    (1, 2, "0.01"), (-1, 2, "-0.01"), (0, 2, "0"), (10, 2, "0.1"), (29, 2, "0.29"),
    (995, 2, "9.95"), (100_000_000, 2, "1000000"), (999_999_999_999_999, 2, "9999999999999.99"),
    (-999_999_999_999_999, 2, "-9999999999999.99"), (900_719_925_474_099, 4, "90071992547.4099"),
    // One figure more than a spreadsheet shows: text, with every figure.
    (1_000_000_000_000_000, 2, "10000000000000.00"),
    (.max, 2, "92233720368547758.07"), (.min, 2, "-92233720368547758.08"),
  ]

  @Test(arguments: sums)
  func `a sum comes back to the last figure`(
    units: Int64, places: Int, read: String
  ) throws {
    try write(
      [[.text("甲"), .decimal(WorkbookDecimal(units: units, places: places))]], columns: ["a", "b"])
    #expect(try Self.rows(path).last == ["甲", read])
  }

  @Test func `days that spreadsheets count wrongly are text`() throws {
    try write([[.day("1900-02-28")], [.day("1900-03-01")], [.day("9999-12-31")]])
    let xml = try Self.part("xl/worksheets/sheet1.xml", of: path)
    #expect(xml.contains("<t>1900-02-28</t>"))
    #expect(xml.contains("<v>61</v>"))
    #expect(xml.contains("<v>2958465</v>"))
  }

  @Test func `a sheet has a frozen header, a filter, widths, and a title on printed pages`() throws
  {
    let writer = try WorkbookWriter(path: path, Self.heading)
    try writer.beginSheet("宗地", ["编号", "项目"])
    try writer.append([.text("甲-1"), .text(String(repeating: "宽", count: 20))])
    try writer.append([.text("甲-2"), .text("窄")])
    try writer.appendNotes(["共2宗", String(repeating: "注", count: 90)])
    try writer.finish()
    let xml = try Self.part("xl/worksheets/sheet1.xml", of: path)
    #expect(
      xml.contains(
        "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"))
    #expect(xml.contains("<autoFilter ref=\"A1:B3\"/>"))
    // Twenty wide characters are 40 columns; the note does not count.
    #expect(xml.contains("<col min=\"2\" max=\"2\" width=\"41.7109375\" customWidth=\"1\"/>"))
    #expect(xml.contains("<oddHeader>&amp;L 宗地清单&amp;R&amp;P / &amp;N</oddHeader>"))
    let core = try Self.part("docProps/core.xml", of: path)
    #expect(core.contains("<dc:title>宗地清单</dc:title><dc:subject>评估日 2026-11-20</dc:subject>"))
    #expect(core.contains("<dc:description>数据库 a.db</dc:description>"))
    #expect(core.contains("2026-11-20T00:00:00Z"))
    #expect(
      try Self.rows(path).suffix(2).map(\.first) == ["共2宗", String(repeating: "注", count: 90)])
  }

  @Test func `rows beyond a sheet go on a further one with the same header`() throws {
    try write((1...5).map { [.integer($0)] }, rowLimit: 3)
    #expect(try Self.rows(path, sheet: "宗地") == [["甲"], ["1"], ["2"]])
    #expect(try Self.rows(path, sheet: "宗地 2") == [["甲"], ["3"], ["4"]])
    #expect(try Self.rows(path, sheet: "宗地 3") == [["甲"], ["5"]])
  }

  @Test func `the same content is the same file`() throws {
    try write([[.text("甲")]])
    let first = try Data(contentsOf: URL(fileURLWithPath: path))
    try write([[.text("甲")]])
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == first)
  }

  @Test func `a workbook that cannot be finished leaves nothing behind`() throws {
    let folder = "\(NSTemporaryDirectory())fallow-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let long = String(repeating: "长", count: 32_768)
    #expect(throws: WorkbookProblem.cellTooLong(sheet: "宗地", row: 2, column: 0, count: 32_768)) {
      let writer = try WorkbookWriter(path: folder + "/a.xlsx", Self.heading)
      try writer.beginSheet("宗地", ["甲"])
      try writer.append([.text(long)])
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    #expect(
      throws: WorkbookProblem.cannotWrite(path: folder + "/none/a.xlsx", errorNumber: ENOENT)
    ) { try WorkbookWriter(path: folder + "/none/a.xlsx", Self.heading) }
  }

  @Test func `a row wider than a sheet is refused, and one as wide is not`() throws {
    let row = Array(repeating: WorkbookCell.integer(1), count: 16_384)
    try write([row])
    #expect(try Self.rows(path).last?.count == 16_384)
    #expect(throws: WorkbookProblem.tooManyColumns(sheet: "宗地", count: 16_385)) {
      try write([row + [.integer(1)]])
    }
    #expect(throws: WorkbookProblem.tooManyColumns(sheet: "宗地", count: 70_000)) {
      try write([], columns: Array(repeating: "甲", count: 70_000))
    }
  }

  @Test func `a sheet's name is cut to what a workbook allows, and told apart`() throws {
    let writer = try WorkbookWriter(path: path, Self.heading)
    for _ in 0..<2 {
      try writer.beginSheet("一/二[三]:" + String(repeating: "长", count: 40), ["甲"])
    }
    try writer.finish()
    let book = try Self.part("xl/workbook.xml", of: path)
    let long = "一二三" + String(repeating: "长", count: 28)
    #expect(book.contains("name=\"\(long)\""))
    #expect(book.contains("name=\"\(long.prefix(26)) 2\""))
  }
}
