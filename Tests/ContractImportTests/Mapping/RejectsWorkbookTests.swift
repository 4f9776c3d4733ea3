import CivilCalendar
import ContractImport
import Glibc
import LandLifecycle
import Testing
import Workbooks

/// Written to disk, and read back as an import reads it.
struct RejectsWorkbookTests: ~Copyable {
  let path = "\(P_tmpdir)/fallow-\(getpid())-\(UInt64.random(in: 0 ... .max)).xlsx"

  deinit { unlink(path) }

  static let heading = WorkbookHeading(
    title: "退回行", subject: "", source: "", day: "2026-11-20")
  static let head = "电子监管号,项目名称,面积(公顷),约定开工时间,合同签订日期,成交价格(万元)"

  /// Writes the rows of a file that do not go in to the rejects, and returns what was wrong.
  func reject(_ opened: consuming ContractFile) throws -> [[RowProblem<RowReason>]] {
    var file = opened
    let rejects = file.map.rejects(at: path, delimiter: file.delimiter, Self.heading)
    var all: [[RowProblem<RowReason>]] = []
    while let _: Void = try file.next({ outcome, record in
      guard case .rejected(let problems) = outcome else { return }
      all.append(problems)
      try rejects.append(record, problem: "\(problems.count)")
    }) {}
    unlink(path)  // The one before, which would be kept.
    #expect(try rejects.close()?.path == (all.isEmpty ? nil : path))
    return all
  }

  func reject(_ text: String) throws -> [[RowProblem<RowReason>]] {
    try reject(try ContractFile(CSVRecords(TextSource(bytes: Array(text.utf8)))))
  }

  func rows() throws -> [[String]] {
    var table = try OpenedTable(path: path)
    var rows: [[String]] = []
    while let row = try table.records.next({ record in
      (0..<record.count).map { record.string($0) }
    }) { rows.append(row) }
    return rows
  }

  @Test func `cells that can be typed are typed, and mean the same when they come back`() throws {
    let found = try reject(
      Self.head + "\n3101162012B00012,甲,1.50,2012年7月4日,2012-01-04,1234.5678\n"
        + "0012,\"乙, 新\",2.5857,2012-13-04,2012/1/5,\n"
        + "0013,丙,2公顷,40000,2012-01-05,1e3\n")
    #expect(found.map(\.count) == [1, 2])
    #expect(
      try rows() == [
        ["导入问题"] + Self.head.split(separator: ",").map(String.init),
        ["1", "0012", "乙, 新", "2.5857", "2012-13-04", "2012-01-05", ""],
        ["2", "0013", "丙", "2公顷", "40000", "2012-01-05", "1e3"],
      ])
    // Not mended, the rows are refused again for the same, and come out the same.
    let before = try rows()
    #expect(
      try reject(try ContractFile(path: path)).map { $0.map(\.reason) }
        == found.map { $0.map(\.reason) })
    #expect(try rows() == before)
  }

  @Test func `a column of problems that somebody moved comes back as the first`() throws {
    let found = try reject(
      "电子监管号,项目名称,导入问题,约定开工时间,合同签订日期\n0012,甲,旧的,2012-13-04,2012-01-04\n")
    #expect(found.map(\.count) == [1])
    #expect(
      try rows() == [
        ["导入问题", "电子监管号", "项目名称", "约定开工时间", "合同签订日期"],
        ["1", "0012", "甲", "2012-13-04", "2012-01-04"],
      ])
  }

  @Test func `a row that does not fit the header is refused again until it is put right`() throws {
    let found = try reject(
      Self.head + "\n0012,甲,1.5,2012-07-04,2012-01-04\n0013,乙,1,2,3,4,5,6,7\n")
    #expect(
      found == [
        [
          RowProblem(
            line: 2, column: nil, value: "0012,甲,1.5,2012-07-04,2012-01-04",
            reason: .fieldCount(found: 5, expected: 6))
        ],
        [
          RowProblem(
            line: 3, column: nil, value: "0013,乙,1,2,3,4,5,6,7",
            reason: .fieldCount(found: 9, expected: 6))
        ],
      ])
    #expect(
      try rows().dropFirst() == [
        ["1", "", "", "", "", "", "", "0012,甲,1.5,2012-07-04,2012-01-04", "", ""],
        ["1", "0013", "乙", "1", "2", "3", "4", "5", "6", "7"],
      ])
    let again = try reject(try ContractFile(path: path))
    #expect(
      again.map { $0.map(\.reason) } == [
        [.fieldCount(found: 10, expected: 7)], [.fieldCount(found: 10, expected: 7)],
      ])
    #expect(try rows().last == ["1", "0013", "乙", "1", "2", "3", "4", "5", "6", "7"])
  }

  /// A row that a sheet cannot hold, and how many cells its text takes: a cell with more than 32,767
  /// units of UTF-16, more fields than the 16,384 columns, or a quote that never ends.
  static let oversized: [(row: String, cells: Int)] = [
    ("0012," + String(repeating: "长", count: 32_768) + ",1,2,2012-13-04,2012-01-05", 3),
    ("0012," + String(repeating: "𠀀", count: 40_000) + ",1,2,2012-13-04,2012-01-05", 5),
    ("0012" + String(repeating: ",1", count: 70_000), 9),
    ("0012" + String(repeating: ",", count: 65_600) + "1", 5),
    ("0012,\"" + String(repeating: "长", count: 40_000), 3),
  ]

  @Test(arguments: oversized)
  func `a row that a sheet cannot hold is kept as its text, in as many cells as that takes`(
    _ item: (row: String, cells: Int)
  ) throws {
    let found = try reject(Self.head + "\n" + item.row + "\n")
    #expect(found.count == 1)
    let row = try #require(try rows().dropFirst().first)
    try #require(row.count == 7 + item.cells)
    #expect(row[1...6] == ["", "", "", "", "", ""])
    #expect(row.dropFirst(7).joined() == item.row)
    // Nothing of it goes in until somebody puts it right.
    #expect(try reject(try ContractFile(path: path)).count == 1)
  }

  @Test func `a cell of the most characters that a sheet holds stays one`() throws {
    let project = String(repeating: "长", count: 32_767)
    _ = try reject(Self.head + "\n0012,\(project),1.50,2012-13-04,2012-01-05,\n")
    #expect(try rows().last?[2] == project)
  }
}
