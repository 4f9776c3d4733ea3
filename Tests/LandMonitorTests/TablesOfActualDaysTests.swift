import CivilCalendar
import LandMonitor
import Reports
import Testing

/// Tables that say what happened and nothing of what was agreed, as registers and as events.
struct TablesOfActualDaysTests {
  private static let day: Day = "2026-06-01"

  private static func office() throws -> TemporaryOffice {
    let office = try TemporaryOffice()
    let register = """
      合同编号,项目名称,面积(亩),成交价格(万元),合同签订日期,约定开工时间,约定竣工时间,达产标准,约定达产时间
      沪金(2022)1号,子项目,30,1200,2022-03-01,2022-09-01,2024-03-01,年产值不低于12000万元,2024-06-01
      沪金(2022)2号,丑项目,6,100,2022-03-01,2022-09-01,2024-03-01,,
      沪金(2022)3号,寅项目,9,100,2022-03-01,2022-09-01,2024-03-01,,
      """
    _ = try office.monitor(on: day).importFile(try office.write(register, to: "register.csv"))
    return office
  }

  private static func take(
    _ text: String, _ office: TemporaryOffice, _ change: (inout ImportOptions) -> Void = { _ in }
  ) throws -> (summary: EventSummary, said: [String]) {
    try office.takeEvents(text, on: day, from: "e.csv", change)
  }

  @Test func `a table of actual days alone founds no contract`() throws {
    let office = try Self.office()
    let path = try office.write(
      "合同编号,项目名称,实际开工时间\n沪金(2022)1号,子项目,2022-12-01\n沪金2022-2,丑项目,2022-12-20\n", to: "e.csv")
    #expect(
      throws: MonitorProblem.contractOfActualDaysAlone(
        path: path, line: 3, number: "沪金2022-2", headers: ["实际开工时间"],
        command: "fallow import \(path) --events")
    ) { try office.monitor(on: Self.day).importFile(path) }
    #expect(try !office.monitor(on: Self.day).show("沪金(2022)1号").text.contains("2022-12-01"))
  }

  @Test func `rejected events come with the command that takes them again`() throws {
    let office = try Self.office()
    let text = "合同编号,日期,现场情况\n沪金(2022)9号,2024-01-01,停工\n"
    let first = try Self.take(text, office) { $0.event = "巡查" }
    let path = try #require(first.summary.rejectsPath)
    #expect(first.summary.rejectsCommand == "fallow import \(path) --event 巡查")
    var options = ImportOptions()
    options.event = "巡查"
    options.rejectsPath = try office.write("", to: "again.csv")
    let again = try office.monitor(on: Self.day).importEvents(path, options, words: { "\($0)" })
    #expect((again.rows, again.rejected, again.unmatched) == (1, 1, 1))
    let plain = try Self.take("合同编号,实际开工时间\n沪金(2022)9号,2022-12-01\n", office)
    #expect(plain.summary.rejectsCommand?.hasSuffix(".csv --events") == true)
  }

  @Test func `a row with the project of another contract is refused`() throws {
    let office = try TemporaryOffice()
    let register = """
      合同编号,项目名称,面积(亩),合同签订日期,约定开工时间
      沪金(2022)5号,枫泾镇禾垄精密机械智能产线项目,30,2022-03-01,2022-09-01
      沪金(2022)7号,枫泾镇瑞升食品加工项目,6,2022-03-01,2022-09-01
      """
    _ = try office.monitor(on: Self.day).importFile(try office.write(register, to: "register.csv"))
    let taken = try Self.take(
      "合同编号,项目名称,实际开工时间\n沪金(2022)5号,枫泾镇瑞升食品加工项目,2022-08-01\n"
        + "沪金(2022)7号,瑞升食品加工,2022-08-02\n", office)
    #expect(taken.summary.recorded == 1)
    #expect(
      taken.said == [
        "e.csv:2: 项目名称为“枫泾镇瑞升食品加工项目”，是合同“沪金(2022)7号”的项目，而该编号的合同是“枫泾镇禾垄精密机械智能产线项目”。请核对编号。"
      ])
  }

  // MARK: - Parts of years

  @Test(arguments: ["季度", "月份", "上半年", "1-6月", "本期", "累计月份", "统计期间"])
  func `figures of a year beside a column that parts it are refused`(header: String) throws {
    let office = try Self.office()
    #expect(throws: (any Error).self) {
      try Self.take(
        "合同编号,年度,\(header),填报日期,产值(万元)\n沪金(2022)1号,2025,一季度,2025-04-10,4000\n", office)
    }
  }

  @Test func `what is passed over by the mapping file parts no year`() throws {
    let office = try Self.office()
    let map = try office.write("季度 = 不导入\n", to: "map.txt")
    let taken = try Self.take(
      "合同编号,年度,季度,填报日期,产值(万元)\n沪金(2022)1号,2025,全年,2026-04-10,4000\n", office
    ) { $0.mappingPath = map }
    #expect(taken.summary.recorded == 1)
  }

  @Test func `a second figure of a year is told, in one file and beside the record`()
    throws
  {
    let office = try Self.office()
    let header = "合同编号,年度,填报日期,产值(万元)\n"
    let taken = try Self.take(
      header + "沪金(2022)1号,2025,2026-01-10,4000\n沪金(2022)1号,2025,2026-03-10,5000\n", office)
    #expect((taken.summary.recorded, taken.summary.warned) == (2, 1))
    #expect(
      taken.summary.warnings.first?.hasPrefix("e.csv:3: 沪金(2022)1号：同一年已有“") == true,
      "\(taken.summary.warnings)")
    let again = try Self.take(header + "沪金(2022)1号,2025,2026-04-10,6000\n", office)
    #expect(again.summary.warned == 1)
    let same = try Self.take(header + "沪金(2022)1号,2025,2026-05-10,6000\n", office)
    #expect(same.summary.warned == 1, "the older figures differ from it still")
  }

  @Test(arguments: [
    ("产值(万元)", "60000000", true), ("产值(万元)", "6000", false),
    ("已动工开发面积(平方米)", "50000", true), ("已动工开发面积(平方米)", "19999", false),
  ])
  func `a figure that can hardly be in its unit is told`(
    header: String, figure: String, isTold: Bool
  ) throws {
    let office = try Self.office()
    let year = header.hasPrefix("产值") ? "2025" : ""
    let taken = try Self.take(
      "合同编号,年度,日期,\(header)\n沪金(2022)1号,\(year),2026-03-01,\(figure)\n", office)
    #expect((taken.summary.recorded, taken.summary.warned) == (1, isTold ? 1 : 0), "\(taken)")
    #expect(taken.summary.warnings.allSatisfy { $0.contains("请核对单位") })
  }

  // MARK: - Successors

  @Test(arguments: [
    "沪金(2022)2号、沪金(2022)3号", "沪金(2022)2号，沪金(2022)3号", "沪金(2022)2号/沪金(2022)3号",
    "沪金(2022)2号和沪金(2022)3号",
  ])
  func `a split ends a contract whatever parts the numbers`(numbers: String) throws {
    let office = try Self.office()
    let taken = try Self.take(
      "合同编号,事项,日期,新宗地编号\n沪金(2022)1号,分割,2024-05-06,\"\(numbers)\"\n", office)
    #expect(taken.said == [])
    #expect(
      try office.monitor(on: Self.day).show("沪金(2022)1号").text.contains("分割为沪金(2022)2号、沪金(2022)3号"))
    #expect(try !office.monitor(on: Self.day).show("沪金(2022)1号").text.contains("逾期"))
  }

  @Test func `a merger goes into one`() throws {
    let office = try Self.office()
    let taken = try Self.take(
      "合同编号,事项,日期,新宗地编号\n沪金(2022)1号,合并,2024-05-06,沪金(2022)2号、沪金(2022)3号\n", office)
    #expect(taken.summary.rejected == 1)
  }
}

/// Rows that are no contract of their own: instalments of one, and its supplements.
struct RowsOfOneContractTests {
  private static func take(_ text: String) throws -> ImportSummary {
    let office = try TemporaryOffice()
    var options = ImportOptions()
    options.rejectsPath = try office.write("", to: "rejects.csv")
    return try office.monitor(on: "2026-06-01").importFile(
      try office.write(text, to: "c.csv"), options)
  }

  private static let header =
    "合同编号,项目名称,面积(亩),成交价格(万元),合同签订日期,支付期号,约定支付日期,约定支付金额(万元),约定开工时间\n"

  @Test func `instalments a row each found no second contract`() throws {
    do {
      _ = try Self.take(
        Self.header + "C1,甲,15,800,2023-01-05,1,2023-02-05,400,2023-09-01\n"
          + "C1,甲,15,800,2023-01-05,2,2024-01-05,400,2023-09-01\n")
      Issue.record("the file goes in")
    } catch let problem as MonitorProblem {
      guard
        case .instalmentRows(path: _, line: 3, earlier: 2, days: "2023-02-05|2024-01-05") = problem
      else {
        Issue.record("\(problem)")
        return
      }
    }
  }

  @Test func `explained, a file of instalments a row each has no row that goes in`() throws {
    let office = try TemporaryOffice()
    let path = try office.write(
      Self.header + "C1,甲,15,800,2023-01-05,1,2023-02-05,400,2023-09-01\n"
        + "C1,甲,15,800,2023-01-05,2,2024-01-05,400,2023-09-01\n"
        + "C2,乙,15,800,2023-01-05,1,2023-02-05,800,2023-09-01\n", to: "c.csv")
    let text = try office.monitor(on: "2026-06-01").explain(path).text
    #expect(text.contains("可导入    0\n将退回    3\n"), "\(text)")
    #expect(text.contains("c.csv:3: 与第2行是同一份合同的各期缴款，一期一行，会重复登记合同；因此全部不导入。"))
    #expect(text.contains("如约定缴款时间 2023-02-05|2024-01-05"))
  }

  @Test func `two contracts of one number that differ in more go in as ever`() throws {
    let summary = try Self.take(
      Self.header + "C1,甲,15,800,2023-01-05,1,2023-02-05,400,2023-09-01\n"
        + "C1,甲,16,800,2023-01-05,2,2024-01-05,400,2023-09-01\n")
    #expect((summary.new, summary.warned) == (2, 2))
  }

  @Test(arguments: ["沪金(2022)1号补1", "沪金(2022)1号-补充协议", "沪金(2022)1号补充协议（二）", "沪金（2022）1号（补）"])
  func `the number of a supplement is no contract's`(number: String) throws {
    let summary = try Self.take(
      "合同编号,项目名称,面积(亩),合同签订日期,约定开工时间\n沪金(2022)1号,甲,15,2022-01-05,2022-09-01\n"
        + "\(number),甲,15,2023-01-05,2023-09-01\n沪金(2022)补2号地块,乙,15,2023-01-05,2023-09-01\n")
    #expect((summary.new, summary.rejected) == (2, 1))
  }
}
