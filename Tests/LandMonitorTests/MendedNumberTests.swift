import CivilCalendar
import LandMonitor
import Reports
import Testing

/// Contracts that come again from the same source under another number.
struct MendedNumberTests {
  @Test func `a contract that comes again under a mended number is told`() throws {
    let office = try TemporaryOffice()
    let monitor = office.monitor(on: "2026-06-01")
    let text = """
      合同编号,电子监管号,项目名称,面积(平方米),合同签订日期,约定开工时间
      A-1,3101162024B00001,甲项目,20000,2024-03-15,2024-12-15
      A-2,3101162024B00002,乙项目,20000,2024-03-15,2024-12-15
      """
    _ = try monitor.importFile(try office.write(text, to: "a.csv"))
    let mended = text.replacing("A-1,", with: "沪金(2024)A-1,").replacing("A-2,", with: "A-3,")
      .replacing("乙项目", with: "乙项目二期")
    let summary = try monitor.importFile(try office.write(mended, to: "a.csv"))
    #expect(summary.new == 2)
    #expect(summary.sameNumbers.pairs.map(\.earlier.name) == ["A-1"])
    #expect(summary.sameNumbers.pairs.map(\.later.name) == ["沪金(2024)A-1"])
  }
}
