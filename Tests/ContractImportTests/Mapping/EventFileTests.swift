import ContractImport
import LandLifecycle
import Testing

/// What the columns of a table of events are taken for.
struct EventFileTests {
  static func map(_ headers: String) throws -> HeaderMap {
    try HeaderMap(
      headers: headers.split(separator: ",", omittingEmptySubsequences: false).map(String.init),
      mapping: .none(of: .events))
  }

  /// What each column is read as, by its place; nil for one that is not read.
  static func names(_ map: HeaderMap) -> [String?] {
    map.readings.map { reading in
      if case .read(as: let name, because: _, unit: _) = reading.outcome { name } else { nil }
    }
  }

  static let spellings: [(String, String)] = [
    ("合同号", "合同编号"), ("电子监督号", "电子监管号"), ("宗地编号", "宗地代码"), ("事 项", "事项"),
    ("巡查时间", "日期"), ("巡查结果", "现场情况"), ("付款期次", "期次"), ("统计年度", "年度"), ("凭证号", "文号"),
    ("说明", "备注"), ("开工日期", "实际开工时间"), ("实际竣工时间", "实际竣工时间"), ("缴款时间", "实际缴款时间"),
    ("产值（万元）", "年产值(万元)"), ("年税收(亿元)", "年税收(亿元)"), ("固定资产投资(万元)", "已投资额(万元)"),
    ("投资强度(万元/亩)", "投资强度(万元/亩)"), ("容积率", "容积率"),
  ]

  @Test(arguments: spellings)
  func `usual spellings are known`(header: String, name: String) throws {
    #expect(try Self.names(Self.map("不动产单元号,\(header)")) == ["不动产单元代码", name])
  }

  @Test func `a header of a register's terms is no event's`() throws {
    let map = try Self.map("合同编号,事项,日期,约定开工时间,土地用途")
    #expect(map.unknownHeaders == ["约定开工时间", "土地用途"])
    #expect(map.isOfEvents)
    #expect(try !Self.map("合同编号,实际开工时间").isOfEvents)
  }

  @Test func `a mapping file names columns by the headers of events`() throws {
    let mapping = try ColumnMapping(parsing: "看了啥 = 现场情况\n啥时候 = 日期\n", of: .events)
    let map = try HeaderMap(headers: ["合同编号", "看了啥", "啥时候"], mapping: mapping)
    #expect(Self.names(map) == ["合同编号", "现场情况", "日期"])
    #expect(throws: MappingProblem.self) { try ColumnMapping(parsing: "看了啥 = 现场情况\n") }
  }

  @Test func `two columns of one quantity in different units are refused`() throws {
    #expect(throws: HeaderProblem.self) { try Self.map("合同编号,产值(万元),产值(亿元)") }
  }
}
