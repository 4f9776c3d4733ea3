import CivilCalendar
import LandLifecycle
import LandMonitor
import Reports
import Testing

/// What is drafted under a rule of the office's own is not said in the words of another rule.
struct OwnRuleDraftTests {
  private static let register = """
    合同编号,项目名称,供地方式,土地使用权人,合同签订日期,约定开工时间,实际开工时间
    甲-1,甲项目,挂牌出让,甲公司,2024-01-15,2024-03-01,
    """
  private static let halfYear = RuleFileTests.file(
    #""name": "idle.notStarted", "value": "6", "unit": "months", "from": "2012-07-01""#)

  private static func grounds(_ office: TemporaryOffice) throws -> String {
    try office.monitor(on: "2026-06-03").draft(.inquiry, about: "甲-1").text
      .split(separator: "\n").map(String.init).first { $0.hasPrefix("　　事实和依据") } ?? ""
  }

  @Test func `a period of the office's own is no full year, and no words of the measure`() throws {
    let office = try TemporaryOffice()
    _ = try office.monitor(on: "2026-06-03")
      .importFile(try office.write(Self.register, to: "register.csv"))
    #expect(
      try Self.grounds(office)
        == "　　事实和依据：该地块的动工开发日期为2024年3月1日，至2025年3月1日满一年；截至2026年6月3日，未见动工开发的记录。"
        + "依照《闲置土地处置办法》第二条第一款，自2025年3月2日起涉嫌构成闲置土地。")
    _ = try office.monitor(on: "2026-06-03")
      .loadRules(
        try RuleFile(contentsOf: try office.write(Self.halfYear, to: "rules.json")),
        origin: "rules.json")
    #expect(
      try Self.grounds(office)
        == "　　事实和依据：该地块的动工开发日期为2024年3月1日，至2024年9月1日满规定期限；截至2026年6月3日，未见动工开发的记录。"
        + "依照〔待填：本单位所依据规定的名称和条款〕，自2024年9月2日起涉嫌构成闲置土地。")
  }
}
