import CivilCalendar
import LandMonitor
import Testing

/// One contract whose number a file writes in two ways.
struct SpelledNumberTests {
  private static let header = "合同编号,电子监管号,项目名称,合同签订日期,约定开工时间\n"

  /// How many contracts a register makes, how many rows repeat another, and how many are odd.
  private static func counts(_ rows: String) throws -> [Int] {
    let office = try TemporaryOffice()
    let summary = try office.monitor(on: "2026-06-01").importFile(
      try office.write(header + rows, to: "register.csv"))
    return [summary.new, summary.repeated, summary.warned]
  }

  @Test(arguments: [
    "沪金（２０２４）１号,,甲项目,2024-01-15,2024-09-02", "沪金(2024)1号,,甲项目,2024-01-15,2024-09-02",
    "沪金〔2024〕1号,,甲项目,2024年1月15日,2024/9/2",
  ])
  func `the same contract under a number written otherwise is a repeated row`(_ row: String) throws
  {
    #expect(
      try Self.counts("沪金(2024)1号,,甲项目,2024-01-15,2024-09-02\n\(row)\n") == [1, 1, 1])
  }

  @Test func `a supervision number in full width is the same number`() throws {
    #expect(
      try Self.counts(
        """
        ,3101162024B00001,甲项目,2024-01-15,2024-09-02
        ,３１０１１６２０２４B００００１,甲项目,2024-01-15,2024-09-02

        """) == [1, 1, 1])
  }

  @Test func `another day under that number is another contract, and told`() throws {
    #expect(
      try Self.counts(
        """
        沪金(2024)1号,,甲项目,2024-01-15,2024-09-02
        沪金（２０２４）１号,,甲项目,2024-01-15,2024-09-03

        """) == [2, 0, 1])
  }
}
