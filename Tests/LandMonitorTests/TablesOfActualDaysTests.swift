import CivilCalendar
import LandMonitor
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
    var options = ImportOptions()
    options.rejectsPath = try office.write("", to: "e-rejects.csv")
    change(&options)
    var said: [String] = []
    let summary = try office.monitor(on: day).importEvents(
      try office.write(text, to: "e.csv"), options, words: { "\($0)" }
    ) { said += $0 }
    return (summary, said)
  }

  @Test(.bug(id: 3)) func `a table of actual days alone founds no contract`() throws {
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

  @Test(.bug(id: 3)) func `rejected events come with the command that takes them again`() throws {
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
    #expect(plain.summary.rejectsCommand?.hasSuffix("-rejects.csv --events") == true)
  }

  // MARK: - Parts of years

  @Test(
    .bug(id: 1), arguments: ["季度", "月份", "上半年", "1-6月", "本期", "累计月份", "统计期间"])
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

  @Test(.bug(id: 1)) func `a second figure of a year is told, in one file and beside the record`() throws {
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

  // MARK: - Successors

  @Test(
    .bug(id: 5),
    arguments: ["沪金(2022)2号、沪金(2022)3号", "沪金(2022)2号，沪金(2022)3号", "沪金(2022)2号/沪金(2022)3号", "沪金(2022)2号和沪金(2022)3号"])
  func `a split ends a contract whatever parts the numbers`(numbers: String) throws {
    let office = try Self.office()
    let taken = try Self.take(
      "合同编号,事项,日期,新宗地编号\n沪金(2022)1号,分割,2024-05-06,\"\(numbers)\"\n", office)
    #expect(taken.said == [])
    #expect(
      try office.monitor(on: Self.day).show("沪金(2022)1号").text.contains("分割为沪金(2022)2号、沪金(2022)3号"))
    #expect(try !office.monitor(on: Self.day).show("沪金(2022)1号").text.contains("逾期"))
  }

  @Test(.bug(id: 5)) func `a merger goes into one`() throws {
    let office = try Self.office()
    let taken = try Self.take(
      "合同编号,事项,日期,新宗地编号\n沪金(2022)1号,合并,2024-05-06,沪金(2022)2号、沪金(2022)3号\n", office)
    #expect(taken.summary.rejected == 1)
  }
}
