import CivilCalendar
import LandLifecycle
import LandMonitor
import Reports
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
    let outcome = try complete(part: 1)
    #expect(outcome.recorded == "一期 竣工 2024-06-28")
    #expect(outcome.gone == ["一期 开工未按第三十条核实"])
    #expect(outcome.new == [])
    let shown = try monitor.show("丁-4")
    #expect(
      shown.csv.split(separator: "\r\n").suffix(2) == [
        "开工（一期）,不迟于2023-01-03,2023-01-03（约定日期）,,已按期完成（2023-01-02）,,一期,",
        "开工（二期）,不迟于2024-01-03,2024-01-03（约定日期）,,逾期180天（未见记录）,,二期,",
      ])
    #expect(shown.json.contains("\"stage\" : \"handed-over\""))
  }

  @Test(arguments: [0, 2] as [UInt8])
  func `a part that has not started cannot be completed, by itself or with the whole`(
    part: UInt8
  ) throws {
    #expect(throws: RecordRefusal.self) { try complete(part: part) }
  }
}
