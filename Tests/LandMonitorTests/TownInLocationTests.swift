import CivilCalendar
import LandLifecycle
import LandMonitor
import Testing

/// The national register has no column for the town: its location names it.
struct TownInLocationTests {
  private static let register = """
    行政区,电子监管号,项目名称,项目位置,供地方式,约定交地时间,约定开工时间,约定竣工时间,实际开工时间,合同签订日期
    上海市本级,3101002023B00001,甲项目,金山区枫泾镇9街坊 等,挂牌出让,2024-03-01,2024-09-01,2026-09-01,,2024-01-15
    上海市本级,3101002023B00002,乙项目,东至枫泾镇，西至朱泾镇,挂牌出让,2024-03-01,2024-09-01,2026-09-01,,2024-01-15
    """

  private static func office() throws -> TemporaryOffice {
    let office = try TemporaryOffice()
    let path = try office.write(register, to: "register.csv")
    _ = try office.monitor(on: "2024-09-03").importFile(path)
    return office
  }

  private static func daily(
    _ office: TemporaryOffice, on day: Day, _ configuration: Configuration = .standard
  ) throws -> String {
    var sent = ""
    _ = try office.monitor(on: day, configuration: configuration).runDaily { sent += $0 }
    return sent
  }

  @Test
  func `the town that a location names answers for the parcel`() throws {
    let text = try Self.daily(Self.office(), on: "2024-09-03")
    #expect(
      text.contains("【责任单位】☆区规划资源局、区投资促进办、枫泾镇\n  新增（1宗）\n    ● 3101002023B00001"), "\(text)")
    // Two towns are none.
    #expect(text.contains("【责任单位】☆区规划资源局、区投资促进办、各镇（园区）\n  新增（1宗）\n    ● 3101002023B00002"))
  }

  @Test func `an office that knows other towns hands on what these answered for`() throws {
    let office = try Self.office()
    _ = try Self.daily(office, on: "2024-09-03")
    let path = try office.write(#"{"towns": ["朱泾镇"]}"#, to: "configuration.json")
    let text = try Self.daily(office, on: "2024-09-04", Configuration(contentsOf: path))
    #expect(text.contains("枫泾镇\n  不再列入（1宗）"), "\(text)")
    #expect(text.contains("、朱泾镇\n  新增（1宗）\n    ● 3101002023B00002"))
  }
}
