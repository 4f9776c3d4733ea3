import CivilCalendar
import LandLifecycle
import LandMonitor
import Testing

/// What a record changes about what is so before and after it.
struct RecordChangeTests {
  private static let day: Day = "2026-06-01"

  private static func office() throws -> TemporaryOffice {
    let office = try TemporaryOffice()
    _ = try office.monitor(on: day).importFile(
      try office.write(
        """
        合同编号,项目名称,供地方式,成交价格(万元),土地使用权人,合同签订日期,约定交地时间,约定开工时间,约定竣工时间,实际交地时间,实际开工时间
        甲-1,甲项目,挂牌出让,500,甲公司,2024-01-15,2024-03-01,2025-09-02,2026-03-02,2024-03-01,
        """, to: "register.csv"))
    return office
  }

  @Test func `a visit says what is shown by evidence now`() throws {
    let office = try Self.office()
    let outcome = try office.monitor(on: Self.day).record(
      .fact(.inspected(Inspection(on: "2026-05-20", saw: .notStarted))), about: "甲-1",
      document: nil, remark: nil)
    #expect(
      outcome.changed.contains("未见开工记录 过期272天 → 开工逾期272天（已有证据）"), "\(outcome.changed)")
    let back = try office.monitor(on: Self.day).record(
      .retraction(entry: outcome.entry, reason: "误录"), about: "甲-1", document: nil, remark: nil)
    #expect(
      back.changed.contains("开工逾期272天 → 未见开工记录 过期272天（不再有证据）"), "\(back.changed)")
  }

  @Test func `land that is idle otherwise than told is told as of another class`() throws {
    let office = try Self.office()
    _ = try office.monitor(on: Self.day).runDaily { _ in }
    let outcome = try office.monitor(on: Self.day).record(
      .fact(.site(.started, .on("2026-05-20"))), about: "甲-1", document: nil, remark: nil)
    #expect(outcome.gone.contains("闲置用地·逾期未开工272天"), "\(outcome)")
    _ = try office.monitor(on: Self.day).record(
      .fact(.site(.suspended, .on("2026-05-25"))), about: "甲-1", document: nil, remark: nil)
    var text = ""
    _ = try office.monitor(on: Self.day + 1).runDaily { text += $0 }
    #expect(text.contains("类别变更（1宗）") && text.contains("闲置用地·用而未尽"), "\(text)")
  }
}
