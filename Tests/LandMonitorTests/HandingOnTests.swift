import CivilCalendar
import Foundation
import LandLifecycle
import LandMonitor
import Testing

/// Whoever answers for a parcel now is told of it, and whoever did is told that it is theirs no more.
struct HandingOnTests {
  private static func register(town: String) -> String {
    """
    合同编号,镇(园区),项目名称,供地方式,成交价格(万元),土地使用权人,合同签订日期,约定交地时间,约定开工时间,约定竣工时间,实际交地时间,实际开工时间
    甲-1,\(town),甲项目,挂牌出让,500,甲公司,2024-01-15,2024-03-01,2024-09-01,2026-09-01,2024-03-01,
    """
  }

  private static func office() throws -> TemporaryOffice {
    let office = try TemporaryOffice()
    try take(register(town: "枫泾镇"), on: "2024-09-03", in: office)
    return office
  }

  private static func take(_ register: String, on day: Day, in office: TemporaryOffice) throws {
    _ = try office.monitor(on: day).importFile(try office.write(register, to: "register.csv"))
  }

  /// What a run on a day prints, after a preview that prints the same.
  private static func run(
    _ office: TemporaryOffice, on day: Day, _ configuration: Configuration = .standard
  ) throws -> String {
    let monitor = office.monitor(on: day, configuration: configuration)
    let preview = try monitor.previewDaily()
    var sent = ""
    _ = try monitor.runDaily { sent += $0 }
    #expect(preview == sent)
    return sent
  }

  private static let land = "☆区规划资源局、区投资促进办、区经委"
  private static let idle = "☆区规划资源局、区投资促进办"

  @Test func `a parcel whose town changed is told to the new units, and handed on by the old`()
    throws
  {
    let office = try Self.office()
    _ = try Self.run(office, on: "2024-09-03")
    try Self.take(Self.register(town: "朱泾镇"), on: "2024-09-03", in: office)
    #expect(
      try Self.run(office, on: "2024-09-04") == """
        土地全生命周期管理 每日评估 2024-09-04

        【责任单位】\(Self.land)、朱泾镇
          新增（1宗）
            ● 甲-1  甲项目  甲公司
              未见开工记录 过期3天（2024-09-02起，期限2024-09-01）
          仍未消除 1 项：未见开工记录 1

        【责任单位】\(Self.land)、枫泾镇
          不再列入（1宗）
            ● 甲-1  甲项目  甲公司
              未见开工记录：已移交 \(Self.land)、朱泾镇

        【责任单位】\(Self.idle)、朱泾镇
          新增（1宗）
            ● 甲-1  甲项目  甲公司
              闲置用地·逾期未开工3天（2024-09-02起，期限2024-09-01）
          仍未消除 1 项：闲置用地项目 1

        【责任单位】\(Self.idle)、枫泾镇
          不再列入（1宗）
            ● 甲-1  甲项目  甲公司
              闲置用地项目：已移交 \(Self.idle)、朱泾镇

        依据和下一步：fallow show 编号；推算过程：fallow why 编号。“未见记录”不等于未履行，请先核查。

        """)
    #expect(try Self.run(office, on: "2024-09-05").contains("今日没有新的变化。"))
    // Back again: the same units are told anew, and what ends is told to them alone.
    try Self.take(Self.register(town: "枫泾镇"), on: "2024-09-05", in: office)
    #expect(try Self.run(office, on: "2024-09-06").contains("已移交 \(Self.land)、枫泾镇"))
    _ = try office.monitor(on: "2024-09-09").record(
      .fact(.site(.started, .on("2024-09-09"))), about: "甲-1", document: nil, remark: nil)
    let ended = try Self.run(office, on: "2024-09-09")
    #expect(
      ended.contains("枫泾镇\n  已消除（1宗）") && ended.contains("未见开工记录：已有记录，开工晚8天")
        && !ended.contains("朱泾镇"), "\(ended)")
  }

  @Test func `what turned from to come into late is handed on as well`() throws {
    let office = try TemporaryOffice()
    try Self.take(Self.register(town: "枫泾镇"), on: "2024-08-30", in: office)
    _ = try Self.run(office, on: "2024-08-30")
    try Self.take(Self.register(town: "朱泾镇"), on: "2024-08-30", in: office)
    let text = try Self.run(office, on: "2024-09-02")
    #expect(text.contains("未见开工记录 过期1天"))
    #expect(text.contains("开工期限将至：已移交 \(Self.land)、朱泾镇"), "\(text)")
  }

  @Test func `another configuration hands on everything that others answer for`() throws {
    let office = try Self.office()
    _ = try Self.run(office, on: "2024-09-03")
    let path = try office.write(
      #"{"units": {"land-performance": ["☆区经委"]}}"#, to: "configuration.json")
    let configuration = try Configuration(contentsOf: path)
    let text = try Self.run(office, on: "2024-09-04", configuration)
    #expect(text.contains("【责任单位】☆区经委\n  新增（1宗）"), "\(text)")
    #expect(text.contains("未见开工记录：已移交 ☆区经委"))
    #expect(try Self.run(office, on: "2024-09-05", configuration).contains("今日没有新的变化。"))
  }
}

/// What is told no more says why, and what nobody settled is not called settled.
struct EndingTests {
  /// What a run on a day prints.
  private static func run(_ office: TemporaryOffice, on day: Day) throws -> String {
    var sent = ""
    _ = try office.monitor(on: day).runDaily { sent += $0 }
    return sent
  }

  @Test func `what a link settles is told as a link, and to those who had it`() throws {
    let office = try TemporaryOffice()
    let monitor = office.monitor(on: "2024-12-02")
    _ = try monitor.importFile(
      try office.write(
        """
        合同编号,项目名称,供地方式,成交价格(万元),土地使用权人,合同签订日期,约定交地时间,约定开工时间,实际交地时间,实际开工时间
        甲-1,甲项目,挂牌出让,500,甲公司,2024-01-15,2024-03-01,2024-09-02,2024-03-01,
        """, to: "a.csv"))
    var options = ImportOptions()
    options.source = "区台账"
    _ = try monitor.importFile(
      try office.write(
        """
        合同编号,镇(园区),项目名称,供地方式,成交价格(万元),土地使用权人,合同签订日期,约定交地时间,约定开工时间,实际交地时间,实际开工时间
        乙-1,枫泾镇,甲项目,挂牌出让,500,甲公司,2024-01-15,2024-03-01,2024-09-02,2024-03-01,2024-08-30
        """, to: "b.csv"), options)
    #expect(try Self.run(office, on: "2024-12-02").contains("闲置用地·逾期未开工91天"))
    _ = try monitor.link("甲-1", "乙-1", as: .same, isForced: true)
    let text = try Self.run(office, on: "2024-12-03")
    #expect(
      text.contains("各镇（园区）\n  不再列入（1宗）")
        && text.contains("闲置用地项目：合并登记（乙-1、甲-1）后不再成立"), "\(text)")
    #expect(text.contains("已消除（1宗）") && text.contains("未见开工记录：已按期完成（2024-08-30）"))
  }

  @Test func `a time that ran out unused is not called settled`() throws {
    let office = try TemporaryOffice()
    _ = try office.monitor(on: "2024-08-05").importFile(
      try office.write(
        """
        合同编号,项目名称,供地方式,成交价格(万元),土地使用权人,合同签订日期,约定交地时间,约定开工时间,实际交地时间,实际开工时间
        甲-1,甲项目,挂牌出让,500,甲公司,2022-01-15,2022-03-01,2022-09-01,2022-03-01,
        """, to: "a.csv"))
    func record(_ event: IdleCaseEvent, on day: Day) throws {
      _ = try office.monitor(on: day).record(
        .fact(.idleCase(event, on: day)), about: "甲-1", document: nil, remark: nil)
    }
    try record(.suspicionRaised, on: "2024-09-02")
    try record(.inquiryServed, on: "2024-09-05")
    #expect(try Self.run(office, on: "2024-09-05").contains("提交"))
    for fact in [
      Fact.inspected(Inspection(on: "2024-09-10", saw: .notStarted)),
      .causeExamined(.noneApplies, on: "2024-10-15"),
    ] {
      _ = try office.monitor(on: "2024-11-04").record(
        .fact(fact), about: "甲-1", document: nil, remark: nil)
    }
    try record(.determinationServed, on: "2024-11-04")
    let text = try Self.run(office, on: "2024-11-05")
    #expect(text.contains("：期限已过，未见办理记录"), "\(text)")
  }
}
