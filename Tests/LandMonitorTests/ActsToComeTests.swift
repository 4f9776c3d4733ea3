import CivilCalendar
import Foundation
import LandMonitor
import Reports
import Testing

/// What a register says was done on a day that has not come was not done, and proves nothing.
struct ActsToComeTests {
  private static func register(started: String) -> String {
    """
    合同编号,项目名称,土地使用权人,合同签订日期,约定开工时间,实际开工时间
    甲-1,甲项目,甲公司,2024-01-15,2024-03-01,\(started)
    """
  }

  /// Imports a register and tells what was odd and what changed.
  private static func told(
    _ office: TemporaryOffice, started: String, on day: Day, today: Day? = nil
  ) throws -> [String] {
    var told: [String] = []
    let path = try office.write(register(started: started), to: "register.csv")
    _ = try office.monitor(on: day, today: today).importFile(path) { notice in
      switch notice {
      case .odd(let oddities): told += oddities.map { $0.sentence() }
      case .changed(_, _, let differences): told += differences
      case .rejected, .progress: break
      }
    }
    return told
  }

  /// How the start stands.
  private static func start(_ office: TemporaryOffice, on day: Day) throws -> String {
    let text = try office.monitor(on: day).show("甲-1").text
    return text.split(separator: "\n").map(String.init)
      .first { $0.hasPrefix("开工  ") }?.split(separator: " ").last.map(String.init) ?? ""
  }

  @Test(arguments: [
    ("2024-06-02", "逾期完成（2024-06-02，迟93天）"), ("2024-06-03", "逾期完成（2024-06-03，迟94天）"),
    ("2024-06-04", "逾期94天（未见记录）"),
  ])
  func `a day is taken until today`(started: String, stands: String) throws {
    let office = try TemporaryOffice()
    let told = try Self.told(office, started: started, on: "2024-06-03")
    #expect(
      told
        == (started == "2024-06-04"
          ? ["register.csv:2: 实际开工日期2024-06-04晚于今天。尚未发生，未予采用，按未记录处理，请核对；届时再导入即可。"] : []))
    #expect(try Self.start(office, on: "2024-06-03") == stands)
  }

  @Test func `today is the clock's, not the day of judgement`() throws {
    let office = try TemporaryOffice()
    let told = try Self.told(office, started: "2024-06-04", on: "2024-03-15", today: "2024-06-04")
    #expect(told == [])
    #expect(try Self.start(office, on: "2024-06-03") == "逾期94天（2024-06-04有据）")
  }

  @Test func `the same file takes the day in once it has come`() throws {
    let office = try TemporaryOffice()
    _ = try Self.told(office, started: "2024-06-04", on: "2024-06-03")
    #expect(
      try Self.told(office, started: "2024-06-04", on: "2024-06-04")
        == ["实际开工：（空） → 2024-06-04"])
    #expect(try Self.start(office, on: "2024-06-04") == "逾期完成（2024-06-04，迟95天）")
  }

  @Test func `no file is taken in as of a day that has not come`() throws {
    let office = try TemporaryOffice()
    let path = try office.write(Self.register(started: ""), to: "register.csv")
    let ahead = office.monitor(on: "2024-06-05", today: "2024-06-04")
    let refusal = MonitorProblem.importDayNotCome("2024-06-05", today: "2024-06-04")
    #expect(throws: refusal) { try ahead.importFile(path) }
    #expect(throws: refusal) { try ahead.importEvents(path, words: { "\($0)" }) }
    #expect(try office.database() == [Data(), Data()])
  }
}
