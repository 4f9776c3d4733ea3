import CivilCalendar
import LandLifecycle
import LandMonitor
import Reports
import Testing

/// A row whose numbers are those of several contracts on record.
struct SeveralContractsTests {
  private static let day: Day = "2024-06-03"
  private static let header =
    "电子监管号,项目名称,土地使用权人,供地方式,面积(公顷),成交价格(万元),合同签订日期,约定交地时间,约定开工时间,约定竣工时间,实际开工时间"
  /// Two parcels of one number, project and day of signing: the register has such.
  private static let first =
    "310100A1,厂房,甲公司,挂牌,2,1000,2022-03-01,2022-04-01,2022-09-01,2024-03-01,"
  private static let second =
    "310100A1,厂房,甲公司,挂牌,3,1500,2022-03-01,2022-04-01,2022-09-01,2024-03-01,"

  private static func office() throws -> TemporaryOffice {
    let office = try TemporaryOffice()
    let taken = try take(office, "\(header)\n\(first)\n\(second)\n").summary
    #expect(taken.new == 2)
    return office
  }

  private static func take(
    _ office: TemporaryOffice, _ text: String, source: String? = nil
  ) throws -> (summary: ImportSummary, rejected: [String]) {
    var options = ImportOptions()
    options.source = source
    options.rejectsPath = try office.write("", to: "rejects.csv")
    var rejected: [String] = []
    let summary = try office.monitor(on: day).importFile(
      try office.write(text, to: "ledger.csv"), options
    ) { if case .rejected(let sentences) = $0 { rejected += sentences } }
    return (summary, rejected)
  }

  @Test func `one that does not tell which of them it is goes into none, and both are named`()
    throws
  {
    let office = try Self.office()
    let before = try ["#1", "#2"].map { try office.monitor(on: Self.day).show($0).json }
    let taken = try Self.take(
      office,
      "电子监管号,项目名称,合同签订日期,约定开工时间,实际开工时间\n310100A1,厂房,2022-03-01,2022-09-01,2022-08-15\n",
      source: "区台账")
    #expect(taken.summary.rejected == 1 && taken.summary.changed == 0 && taken.summary.new == 0)
    #expect(
      taken.rejected == [
        "ledger.csv:2: 本行与在案的2份合同编号相同，看不出是哪一份：#1 厂房 甲公司 30亩（2公顷）；#2 厂房 甲公司 45亩（3公顷）。"
          + "本行未导入，各份合同仍按原登记。请补上合同编号、宗地代码，或使面积、价款、使用权人、坐落与其中一份一致；几份实为同一合同的，先用 fallow link 合并。"
      ])
    #expect(try ["#1", "#2"].map { try office.monitor(on: Self.day).show($0).json } == before)
  }

  @Test(arguments: [("2", "#1"), ("3", "#2"), ("45亩", "#2")])
  func `one that tells by its area is of that contract`(area: String, contract: String) throws {
    let office = try Self.office()
    let taken = try Self.take(
      office,
      "电子监管号,项目名称,面积(公顷),合同签订日期,约定开工时间,实际开工时间\n"
        + "310100A1,厂房,\(area),2022-03-01,2022-09-01,2022-08-15\n", source: "区台账")
    #expect(taken.summary.changed == 1, "\(taken.rejected)")
    #expect(try office.monitor(on: Self.day).show(contract).text.contains("2022-08-15"))
  }

  @Test func `one whose area is that of neither goes into none`() throws {
    let taken = try Self.take(
      Self.office(),
      "电子监管号,项目名称,面积(公顷),合同签订日期,约定开工时间\n310100A1,厂房,2.5,2022-03-01,2022-09-01\n",
      source: "区台账")
    #expect(taken.summary.rejected == 1)
  }

  @Test func `the same file again is a no-op, and each changed row finds its own`() throws {
    let office = try Self.office()
    let again = try Self.take(office, "\(Self.header)\n\(Self.first)\n\(Self.second)\n").summary
    #expect(again.unchanged == 2)
    let turned = try Self.take(
      office, "\(Self.header)\n\(Self.second)2022-08-20\n\(Self.first)2022-08-15\n")
    #expect(turned.summary.changed == 2 && turned.rejected == [])
    #expect(try office.monitor(on: Self.day).show("#1").text.contains("2022-08-15"))
    #expect(try office.monitor(on: Self.day).show("#2").text.contains("2022-08-20"))
  }

  @Test func `a renamed project of which two may be meant goes into neither`() throws {
    let office = try TemporaryOffice()
    let other = Self.first.replacing("厂房", with: "仓库").replacing("1000", with: "1200")
    _ = try Self.take(office, "\(Self.header)\n\(Self.first)\n\(other)\n")
    let renamed = Self.first.replacing("厂房", with: "新厂房")
    #expect(
      try Self.take(office, "\(Self.header)\n\(renamed)\n").summary.rejected == 1)
  }
}
