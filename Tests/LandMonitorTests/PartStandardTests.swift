import CivilCalendar
import LandMonitor
import Reports
import Testing

/// What is shown beside a node of a part.
struct PartStandardTests {
  @Test(arguments: ["一期=全部甲|二期=全部乙", "一期=全部甲| 二期 ＝ 全部乙", "二期＝全部乙｜　一期=全部甲"])
  func `each part is shown its own standard, however the text is spaced`(text: String) throws {
    let office = try TemporaryOffice()
    let register = """
      合同编号,项目名称,合同签订日期,分期面积(平方米),约定开工时间,约定竣工时间,竣工标准
      戊-1,戊项目,2022-01-17,一期=28000|二期=20000,2022-12-01,一期=2023-01-03|二期=2024-01-03,\(text)
      """
    let monitor = office.monitor(on: "2026-06-01")
    _ = try monitor.importFile(try office.write(register, to: "register.csv"))
    let lines = try monitor.show("戊-1").text.split(separator: "\n")
      .filter { $0.hasPrefix("竣工（") }
    #expect(lines.map { $0.hasSuffix("全部甲") } == [true, false])
    #expect(lines.map { $0.hasSuffix("  全部乙") } == [false, true])
  }
}
