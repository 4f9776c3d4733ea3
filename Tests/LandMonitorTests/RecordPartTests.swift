import CivilCalendar
import LandLifecycle
import LandMonitor
import Testing

/// Events on site of one part of a contract, recorded beside those of the others.
struct RecordPartTests {
  static let register = """
    合同编号,项目名称,供地方式,成交价格(万元),分期面积(平方米),合同签订日期,约定交地时间,约定开工时间,实际交地时间,实际开工时间
    丁-4,丁项目,挂牌出让,500,一期=28000|二期=20000,2022-01-17,2022-03-01,一期=2023-01-03|二期=2024-01-03,2022-03-01,一期=2023-01-02
    """

  private let monitor: Monitor
  private let office: TemporaryOffice

  init() throws {
    office = try TemporaryOffice()
    monitor = office.monitor(on: "2024-07-01")
    _ = try monitor.importFile(try office.write(Self.register, to: "register.csv"))
  }

  @discardableResult
  private func complete(part: UInt8) throws -> RecordOutcome {
    try monitor.record(
      .fact(.site(.completed, .on("2024-06-28"), part: part)), about: "丁-4", document: nil,
      remark: nil)
  }

  @Test func `a part is completed though another has not started`() throws {
    try complete(part: 1)
  }

  @Test(arguments: [0, 2] as [UInt8])
  func `a part that has not started cannot be completed, by itself or with the whole`(
    part: UInt8
  ) throws {
    #expect(throws: RecordRefusal.self) { try complete(part: part) }
  }
}
