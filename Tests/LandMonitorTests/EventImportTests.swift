import CivilCalendar
import ContractImport
import Foundation
import LandLifecycle
import LandMonitor
import Reports
import Testing

/// What a table of events brings in, refuses, and leaves alone.
struct EventImportTests {
  private static let day: Day = "2026-06-01"

  private static let register = """
    合同编号,电子监管号,宗地代码,项目名称,供地方式,成交价格(万元),土地使用权人,合同签订日期,约定缴款时间,约定交地时间,约定开工时间,约定竣工时间,实际缴款时间,实际交地时间,实际开工时间,实际竣工时间
    沪金国有建设用地使用合同(2024)1号,3101002024B00001,P1,甲项目,挂牌出让,500,甲公司,2024-01-15,2024-02-20,2024-03-01,2024-09-02,2026-03-02,,,,
    沪金国有建设用地使用合同(2024)2号,3101002024B00002,P2,乙项目,挂牌出让,800,乙公司,2024-01-15,2024-02-20,2024-03-01,2024-09-02,2026-03-02,,2024-03-01,,
    沪金国有建设用地使用合同(2024)3号,3101002024B00002,P2,丙项目,挂牌出让,800,丙公司,2024-01-15,2024-02-20,2024-03-01,2024-09-02,2026-03-02,,,,
    """

  private static func office() throws -> TemporaryOffice {
    let office = try TemporaryOffice()
    _ = try office.monitor(on: day).importFile(try office.write(register, to: "register.csv"))
    return office
  }

  private static func take(
    _ text: String, _ office: TemporaryOffice, _ change: (inout ImportOptions) -> Void = { _ in }
  ) throws -> (summary: EventSummary, said: [String]) {
    try office.takeEvents(text, on: day, from: "events.csv", change)
  }

  @Test
  func `a year that says again what the day does is passed over, and another is refused`() throws {
    let (summary, said) = try Self.take(
      """
      合同编号,事项,日期,年度,现场情况,指标,数量
      沪金国有建设用地使用合同(2024)1号,巡查,2026-05-02,2026年度,未开工,,
      沪金国有建设用地使用合同(2024)1号,计量,2026-05-02,2026,,累计投资,900万元
      沪金国有建设用地使用合同(2024)1号,计量,2026-05-02,2025年,,产值,900万元
      沪金国有建设用地使用合同(2024)1号,巡查,2026-05-03,2025,未开工,,
      """, Self.office())
    #expect(summary.recorded == 3)
    #expect(said.count == 1 && said[0].hasPrefix("events.csv:5: "), "\(said)")
  }

  private static func json(_ parcel: String, _ office: TemporaryOffice) throws -> String {
    try office.monitor(on: day).show(parcel).json
  }

  @Test func `a row finds its contract by any of its numbers, whatever their width`() throws {
    let office = try Self.office()
    let (summary, said) = try Self.take(
      """
      合同编号,电子监管号,宗地代码,事项,日期
      沪金国有建设用地使用合同（2024）1号,,,交付土地,2024-03-01
      ,3101002024b00001,,开工,2024年8月30日
      ,,P1,竣工,2026/2/27
      """, office)
    #expect(said == [])
    #expect(summary.recorded == 3)
    #expect(summary.contracts == 1)
    #expect(try Self.json("甲项目", office).contains("\"stage\" : \"completed\""))
  }

  @Test func `a row that takes earlier events for granted goes in, and says so`() throws {
    let office = try Self.office()
    let (summary, said) = try Self.take(
      """
      合同编号,事项,日期
      沪金国有建设用地使用合同(2024)2号,竣工,2026-02-27
      沪金国有建设用地使用合同(2024)1号,交付土地,2024-03-01
      沪金国有建设用地使用合同(2024)1号,开工,2024-08-30
      """, office)
    #expect(said == [] && summary.recorded == 3 && summary.warned == 1)
    #expect(
      summary.warnings == [
        "events.csv:2: 沪金国有建设用地使用合同(2024)2号：“竣工 2026-02-27”之前没有“开工”的记录，"
          + "按已发生、日期未记录处理；请核对，确有的请补录。"
      ])
  }

  @Test func `what a database writes for no day is none, and 同上 refuses the row`() throws {
    let office = try Self.office()
    let (summary, said) = try Self.take(
      """
      宗地代码,文号,实际交地时间,实际开工时间,实际竣工时间
      P1,,25/3/2024,8/30/2024 0:00,0000-00-00 00:00:00
      P1,同上,,,2026-02-27
      〃,,,,2026-02-27
      """, office)
    #expect(summary.recorded == 1)
    #expect(summary.facts == 2)
    let points = "指上一行的内容，而各行单独登记，不往上找。请写出内容（表格软件中可向下填充）。"
    #expect(
      said == ["events.csv:3: 文号为“同上”，\(points)", "events.csv:4: 宗地代码为“〃”，\(points)"])
  }

  @Test func `a number of several contracts is refused with them, unless the project tells which`()
    throws
  {
    let office = try Self.office()
    let (summary, said) = try Self.take(
      """
      电子监管号,宗地代码,项目名称,事项,日期
      3101002024B00002,,,交付土地,2024-03-04
      3101002024B00002,,丙项目,交付土地,2024-03-05
      ,P2,丁项目,交付土地,2024-03-06
      """, office)
    #expect(
      said == [
        "events.csv:2: “3101002024B00002”对应2份合同：#2 乙项目 乙公司 2024-01-15；#3 丙项目 丙公司 2024-01-15。"
          + "请补上合同编号，或写全项目名称。",
        "events.csv:4: “P2”对应2份合同：#2 乙项目 乙公司 2024-01-15；#3 丙项目 丙公司 2024-01-15。"
          + "请补上合同编号，或写全项目名称。",
      ])
    #expect((summary.recorded, summary.ambiguous, summary.rejected) == (1, 2, 2))
    #expect(try Self.json("丙项目", office).contains("2024-03-05"))
  }

  @Test func `rows that match nothing, or different contracts, are listed and come out again`()
    throws
  {
    let office = try Self.office()
    let (summary, said) = try Self.take(
      """
      合同编号,电子监管号,事项,日期,备注
      无此合同,,开工,2024-08-30,甲
      沪金国有建设用地使用合同(2024)1号,3101002024B00002,开工,2024-08-30,乙
      ,,开工,2024-08-30,丙
      """, office)
    #expect(
      said == [
        "events.csv:2: 没有编号为“无此合同”的合同。请核对编号，或先导入登记。",
        "events.csv:3: 编号“沪金国有建设用地使用合同(2024)1号 / 3101002024B00002”不属于同一份合同。请核对。",
        "events.csv:4: 本行“,,开工,2024-08-30,丙”看不出是哪份合同。请填写合同编号、电子监管号、宗地代码或不动产单元代码。",
      ])
    #expect((summary.unmatched, summary.rejected) == (2, 3))
    let path = try #require(summary.rejectsPath)
    let rejects = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    #expect(rejects.hasPrefix("\u{FEFF}导入问题,合同编号,电子监管号,事项,日期,备注\r\n"))
    #expect(rejects.split(separator: "\r\n").count == 4)

    // Mended, what was refused goes in.
    let mended = rejects.replacing("无此合同,", with: "沪金国有建设用地使用合同(2024)2号,")
    let (again, _) = try Self.take(mended, office)
    #expect((again.recorded, again.rejected) == (1, 2))
    #expect(try Self.json("乙项目", office).contains("\"stage\" : \"under-construction\""))
  }

  @Test func `the same file again changes nothing`() throws {
    let office = try Self.office()
    let text = """
      合同编号,事项,日期,期次,文号
      沪金国有建设用地使用合同(2024)2号,缴款,2024-02-19,1,财票-1
      沪金国有建设用地使用合同(2024)2号,交付土地,2024-03-01,,
      沪金国有建设用地使用合同(2024)2号,开工,2024-08-30,,
      沪金国有建设用地使用合同(2024)2号,开工,2024-08-30,,
      """
    let (first, _) = try Self.take(text, office)
    // The register itself has the handover, and the last row says what the one before it says.
    #expect((first.recorded, first.known, first.facts) == (2, 2, 2))
    let before = try Self.json("乙项目", office)
    let (second, said) = try Self.take(text, office)
    #expect((second.recorded, second.known, second.facts, said) == (0, 4, 0, []))
    #expect(try Self.json("乙项目", office) == before)
    #expect(before.contains("\"document\" : \"财票-1\""))
    #expect(before.contains("events.csv:2 officer"))
  }

  @Test func `the rows of a contract are taken by their days, whatever their order`() throws {
    let office = try Self.office()
    let (summary, said) = try Self.take(
      """
      合同编号,事项,日期
      沪金国有建设用地使用合同(2024)1号,竣工,2026-02-27
      沪金国有建设用地使用合同(2024)1号,开工,2024-08-30
      沪金国有建设用地使用合同(2024)1号,交付土地,2024-03-01
      """, office)
    #expect((summary.recorded, said) == (3, []))
  }

  @Test func `a day implies what must have come before, as in a register, whatever comes first`()
    throws
  {
    let office = try Self.office()
    let number = "沪金国有建设用地使用合同(2024)1号"
    for (word, day) in [("开工", "2024-08-30"), ("交付土地", "2024-03-01"), ("交付土地", "2024-10-01")] {
      let (summary, said) = try Self.take("合同编号,事项,日期\n\(number),\(word),\(day)", office)
      // Land that was handed over once is not handed over after the start.
      #expect(summary.recorded == (day == "2024-10-01" ? 0 : 1), "\(word) \(day): \(said)")
    }
    #expect(try Self.json("甲项目", office).contains("\"stage\" : \"under-construction\""))
  }

  @Test func `what record would refuse is refused, and the rest of the contract goes in`() throws {
    let office = try Self.office()
    let (summary, said) = try Self.take(
      """
      合同编号,事项,日期
      沪金国有建设用地使用合同(2024)1号,复工,2026-02-27
      沪金国有建设用地使用合同(2024)1号,巡查,2026-03-01
      沪金国有建设用地使用合同(2024)1号,缴款,2026-06-02
      沪金国有建设用地使用合同(2024)1号,缴款,2024-02-20
      沪金国有建设用地使用合同(2024)1号,缴费,2024-02-20
      """, office)
    #expect(summary.recorded == 1)
    #expect(said.count == 4)
    #expect(said[0].hasPrefix("events.csv:2: site("))
    #expect(said[1] == "events.csv:3: 巡查须有“现场情况”，请补上这一列。")
    #expect(said[2].hasPrefix("events.csv:4: inTheFuture("))
    #expect(said[3].hasPrefix("events.csv:6: 没有“缴费”这种事项。"))
  }

  @Test func `columns of days and of quantities say several things, all of them or none`() throws {
    let office = try Self.office()
    let (summary, said) = try Self.take(
      """
      合同编号,交地日期,开工日期,统计日期,年度,产值(万元),税收(万元),累计完成投资(万元)
      沪金国有建设用地使用合同(2024)1号,2024-03-01,2024-08-30,2026-03-31,2025,1200,,"9,800.5"
      沪金国有建设用地使用合同(2024)3号,2024-03-01,2024-08-30,,2025,800,40,
      合计,,,,,2000,40,
      """, office)
    #expect(said == ["events.csv:3: 计量须有“统计日期”，请填写。"])
    #expect((summary.recorded, summary.facts, summary.passedOverCount) == (1, 4, 1))
    #expect(try Self.json("丙项目", office).contains("\"stage\" : \"granted\""))
    let shown = try office.monitor(on: Self.day).show("甲项目").text
    #expect(shown.contains("9800.5万元"))
  }

  @Test func `a cell that ends with 万 or 亿 names its unit, whatever the header says`() throws {
    let office = try Self.office()
    let number = "沪金国有建设用地使用合同(2024)1号"
    let (summary, said) = try Self.take(
      "合同编号,统计日期,年度,产值(万元)\n\(number),2026-03-31,2025,800万\n"
        + "\(number),2026-04-30,2025,０.１亿\n\(number),2026-05-31,2025,９００\n", office)
    #expect((summary.recorded, said) == (3, []))
    let shown = try office.monitor(on: Self.day).show("甲项目").text
    for sum in ["800万元", "1000万元", "900万元"] { #expect(shown.contains(sum), "\(sum)") }
  }

  @Test func `words of bureaus say what happened, and what has not happened is passed over`() throws
  {
    let office = try Self.office()
    let (summary, said) = try Self.take(
      """
      合同编号,项目名称,事项,日期,现场情况,实际竣工时间
      沪金国有建设用地使用合同(2024)1号,,已交地,2024-03-01,,未竣工
      沪金国有建设用地使用合同(2024)1号,,开工建设,二〇二四年八月三十日,,建设中
      沪金国有建设用地使用合同(2024)1号,,现场核查,2024-09-01,停工,未完工
      沪金国有建设用地使用合同(2024)1号,#REF!,完工,2026-02-27,,#N/A
      """, office)
    #expect(
      said == [
        "events.csv:5: 实际竣工时间为“#N/A”，是表格软件的错误值，不是内容。请改正公式或加宽该列后重新保存，或按原件填写。",
        "events.csv:5: 项目名称为“#REF!”，是表格软件的错误值，不是内容。请改正公式或加宽该列后重新保存，或按原件填写。",
      ])
    #expect((summary.recorded, summary.rejected) == (3, 1))
    #expect(try Self.json("甲项目", office).contains("2024-08-30"))
  }

  @Test func `one event can be said of every row`() throws {
    let office = try Self.office()
    let (summary, said) = try Self.take(
      "合同编号,巡查日期,巡查情况\n沪金国有建设用地使用合同(2024)2号,2026-05-20,未动工\n", office
    ) { $0.event = "巡查" }
    #expect((summary.recorded, said) == (1, []))
    #expect(throws: ContractFile.Refusal.header(.noEvent)) {
      try Self.take("合同编号,巡查日期\n1,2026-05-20\n", office)
    }
    #expect(throws: ContractFile.Refusal.header(.noContractNumber)) {
      try Self.take("项目名称,事项,日期\n甲项目,开工,2026-05-20\n", office)
    }
  }

  @Test func `a sum that is not all that was due is no payment, of the only instalment either`()
    throws
  {
    let office = try Self.office()
    let (one, two) = ("沪金国有建设用地使用合同(2024)1号", "沪金国有建设用地使用合同(2024)2号")
    let (summary, said) = try Self.take(
      """
      合同编号,缴款时间,缴款金额（万元）,期次
      \(one),2024-02-18,240,
      \(one),2024-02-19,100,1
      \(one),2024-02-20,260,0
      \(two),2024-02-20,800,
      \(two),2024-02-21,8元元,
      """, office)
    #expect(
      said == [
        "events.csv:2: “缴款金额（万元）”为“240”，少于应缴的500万元，又没有写明期次：不写期次即全部付清。"
          + "请填写“期次”；如至此已全部付清，请写 0。",
        "events.csv:3: “缴款金额（万元）”为“100”，少于第1期应缴的500万元。该期付清后再登记；如连同以前各笔已付清，请将本格留空。",
        "events.csv:6: 缴款金额（万元）为“8元元”，其中“元”不是已知的单位。请按表头的单位只写数字。",
      ])
    #expect((summary.recorded, summary.rejected) == (2, 3))
  }

  @Test func `instalments and years are read as tables write them`() throws {
    let office = try Self.office()
    let number = "沪金国有建设用地使用合同(2024)2号"
    let (summary, said) = try Self.take(
      """
      合同编号,事项,日期,期次,年度,指标,数量
      \(number),缴款,2024-02-19,第一期,,,
      \(number),缴款,2024-02-20,首期,,,
      \(number),计量,2026-03-31,,2025年度,年产值,800万元
      \(number),缴款,2024-02-21,尾款,,,
      """, office)
    #expect(said == ["events.csv:5: “期次”为“尾款”，应为 0 至 250 的整数。"])
    #expect(summary.recorded == 3)
  }

  @Test func `a bare day of an act beside what happened is refused, as it may be the agreed one`()
    throws
  {
    let office = try Self.office()
    let row = "沪金国有建设用地使用合同(2024)1号,2024-03-01,2026-05-20,未动工"
    #expect(
      throws: ContractFile.Refusal.header(
        .unclearDay(PlacedHeader(column: 1, header: "开工时间"), actual: "实际开工时间"))
    ) { try Self.take("合同编号,开工时间,巡查日期,巡查情况\n\(row)\n", office) { $0.event = "巡查" } }
    #expect(
      throws: ContractFile.Refusal.header(
        .unclearDay(PlacedHeader(column: 1, header: "缴款日期"), actual: "实际缴款时间"))
    ) { try Self.take("合同编号,缴款日期\n\(row)\n", office) { $0.event = "缴款" } }
    let mapping = try office.write("开工时间 = 不导入", to: "columns.txt")
    let (summary, said) = try Self.take(
      "合同编号,开工时间,巡查日期,巡查情况\n\(row)\n", office
    ) {
      $0.event = "巡查"
      $0.mappingPath = mapping
    }
    #expect((summary.facts, said) == (1, []))
  }

  @Test func `a project that has nothing in common with the contract's is told`() throws {
    let office = try Self.office()
    let (summary, said) = try Self.take(
      """
      合同编号,项目名称,事项,日期
      沪金国有建设用地使用合同(2024)1号,完全不同的项目,交付土地,2024-03-01
      沪金国有建设用地使用合同(2024)2号,乙新建项目一期,开工,2024-08-30
      """, office)
    #expect(
      said == [
        "events.csv:2: 项目名称为“完全不同的项目”，而该编号的合同是“甲项目”，毫无相同之处。请核对编号；确系更名的，请将项目名称留空。"
      ])
    #expect(summary.recorded == 1)
  }

  @Test func `what an instalment lacks is told, and a sum without a payment, and a sum of its own`()
    throws
  {
    let office = try TemporaryOffice()
    let register = """
      合同编号,项目名称,供地方式,成交价格(万元),合同签订日期,约定缴款时间,约定缴款金额(万元),约定交地时间,约定开工时间
      A-1,甲项目,挂牌出让,500,2024-01-15,2024-02-20|2024-05-20,200|300,2024-06-01,2024-09-02
      """
    _ = try office.monitor(on: Self.day).importFile(try office.write(register, to: "register.csv"))
    let (summary, said) = try Self.take(
      """
      合同编号,事项,日期,金额（万元）,期次,节点
      A-1,缴款,2024-02-20,150,1,
      A-1,缴款,2024-02-21,200,1,
      A-1,交付土地,2024-06-01,3,,
      A-1,缴纳违约金,2024-07-01,1.5,,缴款
      """, office)
    #expect(
      said == [
        "events.csv:2: “金额（万元）”为“150”，少于第1期应缴的200万元。该期付清后再登记；如连同以前各笔已付清，请将本格留空。",
        "events.csv:4: “金额（万元）”为“3”，而本行的事项不是缴款。请将本格留空，或核对事项。",
      ])
    #expect((summary.recorded, summary.rejected) == (2, 2))
    #expect(try office.monitor(on: Self.day).show("A-1").text.contains("缴纳缴款逾期应计金额：1.5万元"))
  }

  @Test func `a check writes nothing`() throws {
    let office = try Self.office()
    let before = try office.database()
    let (summary, _) = try Self.take(
      "合同编号,事项,日期\n沪金国有建设用地使用合同(2024)2号,开工,2024-08-30\n无,开工,2024-08-30\n", office
    ) { $0.isCheck = true }
    #expect((summary.recorded, summary.rejected, summary.rejectsPath) == (1, 1, nil))
    #expect(try office.database() == before)
  }

  @Test func `every value of record has a column, and every column a value`() {
    var columns: [String] = []
    for column in RegisterFormat.events.columns {
      guard case .event(let field) = column.field else { continue }
      switch field {
      case .value(let name):
        columns.append(name)
        #expect(FactPhrase.Name(rawValue: name)?.isDay == false, "\(name)")
      case .day(let name):
        columns.append(name)
        #expect(FactPhrase.Name(rawValue: name)?.isDay == true, "\(name)")
      case .word, .measured, .paid, .document, .remark: continue
      }
    }
    // Met and missed are the two answers of one column.
    let names = FactPhrase.Name.allCases.filter { $0 != .missed }.map(\.rawValue)
    #expect(columns.sorted() == names.sorted())
  }
}
