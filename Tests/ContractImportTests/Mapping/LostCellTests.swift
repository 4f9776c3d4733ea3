import CivilCalendar
import ContractImport
import LandLifecycle
import Testing
import Wording

/// Cells that would be lost without a word: under no header, or in a quote that was never closed.
struct LostCellTests {
  private static func reasons(_ text: String) throws -> [[RowReason]] {
    try ReadRegister(text).rejected.map { $0.map(\.reason) }
  }

  // MARK: - Columns without a header

  @Test func `what stands under no header refuses its row wherever it stands`() throws {
    let header = "合同编号,项目名称,签订日期,约定开工时间,,,备注,\n"
    #expect(
      try Self.reasons(
        header + "K1,甲,2023-01-05,2023-09-01,2023-08-30,,无,\nK2,乙,2023-01-05,2023-09-01,,,无,\n"
          + "K3,丙,2023-01-05,2023-09-01,一,二,无,三\n")
        == [[.textWithoutHeader(4...4)], [.textWithoutHeader(7...7)]])
  }

  @Test func `side by side they are told together`() throws {
    #expect(
      try Self.reasons("合同编号,签订日期,约定开工时间,,,备注\nK3,2023-01-05,2023-09-01,一,二,无\n")
        == [[.textWithoutHeader(3...4)]])
  }

  @Test func `a first column without a header may count the rows`() throws {
    let read = try ReadRegister(",合同编号,签订日期,约定开工时间\n0,K1,2023-01-05,2023-09-01\n")
    #expect(read.accepted.map(\.line) == [2])
  }

  @Test(arguments: ["@D = 不导入", "@D = 实际开工时间"])
  func `a mapping file speaks of a column without a header`(line: String) throws {
    var options = ContractFile.Options()
    options.mapping = try ColumnMapping(parsing: line)
    for header in ["合同编号,签订日期,约定开工时间,,备注", "合同编号,签订日期,约定开工时间,"] {
      var file = try ContractFile(
        CSVRecords(
          TextSource(bytes: Array((header + "\nK1,2023-01-05,2023-09-01,2023-08-30,\n").utf8))),
        options)
      let actuals = try file.next { outcome, _ -> [ActualClaim]? in
        if case .accepted(let row) = outcome { row.registration.actuals } else { nil }
      }
      let expected =
        line.hasSuffix("不导入") ? [] : [ActualClaim(.start, instance: 1, on: "2023-08-30")]
      #expect(actuals == expected, "\(header)")
    }
  }

  // MARK: - Quotes that do not end

  private static let header = "合同编号,项目名称,受让人,供地方式,出让面积(㎡),成交价(万元),签订日期,约定开工时间,实际开工时间\n"

  @Test func `a quote that swallows the next row is refused with its place`() throws {
    let text =
      Self.header + """
        K1,甲,"上海甲,挂牌出让,10000,800,2023-01-05,2023-09-01,2023-08-30
        K2,乙,上海乙",挂牌出让,10000,800,2023-01-05,2023-09-01,
        K4,丁,上海丁,挂牌出让,10000,800,2023-01-05,2023-09-01,

        """
    let read = try ReadRegister(text)
    #expect(read.rejected.map { $0.map(\.reason) } == [[.swallowedRows(field: 2, lineEnds: 1)]])
    #expect(read.rejected[0][0].line == 2)
    #expect(read.accepted.map(\.line) == [4])
    #expect(
      Wording(.chinese).rowProblem(read.rejected[0][0], file: "a.csv").contains(
        "第3个字段（C列）的引号没有结束，其下1行也并入了这一格。请在该格末尾补上引号，或删去多余的引号。"))
  }

  @Test func `whole rows between are swallowed, too`() throws {
    let text =
      Self.header + """
        K1,"甲,上海甲,挂牌出让,10000,800,2023-01-05,2023-09-01,2023-08-30
        K2,乙,上海乙,挂牌出让,10000,800,2023-01-05,2023-09-01,
        K3,丙",上海丙,挂牌出让,10000,800,2023-01-05,2023-09-01,

        """
    #expect(try Self.reasons(text) == [[.swallowedRows(field: 1, lineEnds: 2)]])
  }

  @Test(arguments: [
    "\"甲\n乙\"", "\"甲公司,乙公司\n丙公司\"", "\"一,二,三\n四,五,六\"", "\"甲\n\n乙\n丙,丁\"",
  ])
  func `a cell on several lines is one cell`(cell: String) throws {
    let read = try ReadRegister(
      Self.header + "K1,甲,\(cell),挂牌出让,10000,800,2023-01-05,2023-09-01,2023-08-30\n")
    #expect(read.rejected == [])
    #expect(read.accepted.map(\.line) == [2])
  }
}
