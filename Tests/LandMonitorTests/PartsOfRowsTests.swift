import CivilCalendar
import ContractImport
import Foundation
import LandLifecycle
import LandMonitor
import Reports
import Testing

/// Parts and instalments in tables: whose event a row tells, and what a changed row makes of what is on record.
struct PartsOfRowsTests {
  private static let header =
    "合同编号,项目名称,供地方式,成交价格(万元),土地使用权人,合同签订日期,分期面积(平方米),约定缴款时间,约定缴款金额(万元),约定交地时间,约定开工时间,实际缴款时间,实际交地时间,实际开工时间"

  private let office: TemporaryOffice
  private let monitor: Monitor

  init() throws {
    office = try TemporaryOffice()
    monitor = office.monitor(on: "2025-01-05")
  }

  private static func row(
    parts: String = "一期=6000|二期=4000", payments: String = "2023-02-10", sums: String = "",
    starts: String = "一期=2023-12-01|二期=2024-12-01", paid: String = "", started: String = ""
  ) -> String {
    header
      + "\n甲-1,项目甲,挂牌出让,1000,甲公司,2023-01-10,\(parts),\(payments),\(sums),2023-02-01,\(starts),\(paid),2023-02-01,\(started)\n"
  }

  /// What a register's import says of its rows.
  @discardableResult
  private func take(
    _ text: String, source: String? = nil
  ) throws -> (summary: ImportSummary, said: [String]) {
    var options = ImportOptions()
    options.rejectsPath = try office.write("", to: "rejects.csv")
    options.source = source
    var said: [String] = []
    let summary = try monitor.importFile(try office.write(text, to: "register.csv"), options) {
      switch $0 {
      case .rejected(let sentences): said += sentences
      case .odd(let oddities): said += oddities.map { $0.sentence() }
      case .changed, .progress: break
      }
    }
    return (summary, said)
  }

  private func events(_ text: String) throws -> (summary: EventSummary, said: [String]) {
    var options = ImportOptions()
    options.rejectsPath = try office.write("", to: "event-rejects.csv")
    var said: [String] = []
    let summary = try monitor.importEvents(
      try office.write(text, to: "events.csv"), options, words: { "\($0)" }
    ) { said += $0 }
    return (summary, said)
  }

  private func record(_ fact: Fact) throws -> RecordOutcome {
    try monitor.record(.fact(fact), about: "甲-1", document: nil, remark: nil)
  }

  private func shown(_ name: String) throws -> [String] {
    try monitor.show("甲-1").csv.components(separatedBy: "\r\n").filter { $0.hasPrefix(name) }
  }

  // MARK: - Events

  @Test
  func `an event is of the part that its row names, whatever the order of the parts`() throws {
    try take(Self.row(parts: "二期=4000|一期=6000"))
    let (summary, said) = try events("合同编号,事项,日期,分期\n甲-1,开工,2024-11-01,二期\n甲-1,开工,2023-11-01,1期\n")
    #expect(said == [])
    #expect(summary.recorded == 2)
    #expect(try shown("开工（一期）")[0].contains("已按期完成（2023-11-01）"))
    #expect(try shown("开工（二期）")[0].contains("已按期完成（2024-11-01）"))
    let unclear = try events("合同编号,事项,日期,分期\n甲-1,停工,2024-12-01,2\n")
    #expect(
      unclear.said == [
        "events.csv:2: “分期”为“2”，按名称和按次序所指不同；其各部分依次为：二期、一期。请照写其名称。"
      ])
  }

  @Test
  func `an event that does not say of which part is refused, and 0 says of all`() throws {
    try take(Self.row())
    let (summary, said) = try events("合同编号,实际开工时间\n甲-1,2023-11-20\n")
    #expect(summary.recorded == 0)
    #expect(said.count == 1 && said[0].contains("partUnnamed"), "\(said)")
    #expect(said[0].contains("一期") && said[0].contains("二期"))
    #expect(try events("合同编号,事项,日期,分期\n甲-1,开工,2023-11-20,0\n").summary.recorded == 1)
    #expect(try shown("开工（二期）")[0].contains("已按期完成（2023-11-20）"))
  }

  @Test func `what is recorded of the whole names the parts that it was recorded of`() throws {
    try take(Self.row())
    #expect(
      try record(.site(.started, .on("2023-11-01"), part: 0)).recorded == "开工 2023-11-01（一期、二期）")
  }

  // MARK: - Changed rows

  @Test
  func `parts listed in another order are the parts they were`() throws {
    try take(Self.row())
    _ = try record(.site(.started, .on("2023-11-01"), part: 1))
    let (summary, said) = try take(
      Self.row(parts: "二期=4000|一期=6000", starts: "二期=2024-12-01|一期=2023-12-01"))
    #expect(said == [])
    #expect(summary.unchanged == 1 && summary.changed == 0 && summary.rejected == 0)
    #expect(try shown("开工（一期）")[0].contains("已按期完成（2023-11-01）"))
    #expect(try shown("开工（二期）")[0].contains("逾期35天"))
  }

  @Test func `what a reordered row says anew goes in under the numbers on record`() throws {
    try take(Self.row())
    _ = try record(.site(.started, .on("2023-11-01"), part: 1))
    let (summary, _) = try take(
      Self.row(parts: "三期=100|二期=4000|一期=6000", starts: "三期=2026-12-01|二期=2024-12-31|一期=2023-12-01")
    )
    #expect(summary.changed == 1)
    #expect(try shown("开工（一期）")[0].contains("已按期完成（2023-11-01）"))
    #expect(try shown("开工（二期）")[0].contains("2024-12-31"))
    #expect(try shown("开工（三期）")[0].contains("2026-12-01"))
  }

  @Test(arguments: ["甲区=6000|二期=4000", "二期=4000"])
  func `a row without a part that something is recorded of does not go in`(parts: String) throws {
    try take(Self.row())
    _ = try record(.site(.started, .on("2023-11-01"), part: 1))
    let (summary, said) = try take(Self.row(parts: parts, starts: "二期=2024-12-01"))
    #expect(summary.changed == 0 && summary.rejected == 1)
    #expect(said.contains { $0.contains("#2 一期 开工 2023-11-01") }, "\(said)")
    #expect(try shown("开工（一期）")[0].contains("已按期完成（2023-11-01）"))
  }

  @Test
  func `rows refused for what is on record are kept among the rejects, and go in from there`()
    throws
  {
    try take(Self.row())
    let start = try record(.site(.started, .on("2023-11-01"), part: 1))
    let moved = Self.row(parts: "甲区=6000|二期=4000", starts: "二期=2024-12-01")
    let unread = "乙-1,项目乙,挂牌出让,1000,乙公司,2023-13-10,,,,2023-02-01,2023-12-01,,,\n"
    let good = "丙-1,项目丙,挂牌出让,1000,丙公司,2023-01-10,,,,2023-02-01,2023-12-01,,,\n"
    let (summary, _) = try take(moved + unread + good)
    #expect(summary.rejected == 2 && summary.new == 1)
    let rejects = try String(contentsOfFile: #require(summary.rejectsPath), encoding: .utf8)
    let rows = rejects.components(separatedBy: "\r\n")
    #expect(rows.count == 4 && rows[3].isEmpty)
    #expect(rows[1].contains("乙-1") && rows[1].contains("2023-13-10"))
    #expect(rows[2].contains("甲-1") && rows[2].contains("#\(start.entry) 一期 开工 2023-11-01"))

    _ = try monitor.record(
      .retraction(entry: start.entry, reason: "记错"), about: "甲-1", document: nil, remark: nil)
    let again = try take(rejects)
    #expect(again.summary.changed == 1 && again.summary.rejected == 1)
  }

  @Test func `a part of which nothing is recorded may go`() throws {
    try take(Self.row())
    _ = try record(.site(.started, .on("2023-11-01"), part: 1))
    let (summary, said) = try take(Self.row(parts: "一期=6000", starts: "一期=2023-12-01"))
    #expect(summary.changed == 1 && summary.rejected == 0)
    #expect(said == [])
  }

  @Test func `parts that are new under a start of the whole are told`() throws {
    try take(Self.row(parts: "", starts: "2023-12-01"))
    _ = try record(.site(.started, .on("2023-11-01"), part: 0))
    let (summary, said) = try take(Self.row())
    #expect(summary.changed == 1)
    #expect(said.count == 1 && said[0].contains("#2 开工 2023-11-01"), "\(said)")
  }

  @Test
  func `instalments split anew under a payment on record do not go in`() throws {
    try take(Self.row(payments: "2023-02-10|2023-04-10", sums: "400|600"))
    _ = try record(.paid(instance: 1, .on("2023-02-09")))
    let (summary, said) = try take(
      Self.row(payments: "2023-01-31|2023-02-10|2023-04-10", sums: "100|300|600"))
    #expect(summary.changed == 0 && summary.rejected == 1)
    #expect(said.count == 1 && said[0].contains("#2 缴款第1期 2023-02-09"), "\(said)")
    #expect(
      try take(Self.row(payments: "2023-02-12|2023-04-10", sums: "400|600")).summary.changed == 1)
  }

  // MARK: - Payments

  @Test
  func `more days of payment than instalments refuse the row`() throws {
    let (summary, said) = try take(Self.row(paid: "2023-02-09|2023-04-09"))
    #expect(summary.rejected == 1)
    #expect(
      said == [
        "register.csv:2: 实际缴款时间为“2023-02-09|2023-04-09”，有2个日期，而约定缴款时间只有1期。请使两列逐期对应；一期分几笔缴清的，只写缴清之日。"
      ])
  }

  @Test
  func `a payment that names its part is of the instalment of that part`() throws {
    try take(
      Self.row(
        payments: "一期=2023-02-10|二期=2023-04-10", sums: "600|400", paid: "二期=2023-02-09"))
    #expect(try shown("缴款第2期")[0].contains("已按期完成（2023-02-09）"))
    #expect(try shown("缴款第1期")[0].contains("逾期"))
    let (summary, said) = try take(Self.row(payments: "2023-02-10", paid: "二期=2023-02-09"))
    #expect(summary.rejected == 1)
    #expect(said.count == 1 && said[0].contains("没有二期的这一期"), "\(said)")
  }

  @Test
  func `an instalment that a supplement added can be paid`() throws {
    try take(Self.row(payments: "2023-02-10|2023-04-10", sums: "400|600"))
    _ = try record(
      .supplement(
        Supplement(
          signedOn: "2023-04-01", .other,
          [DeadlineChange(.payment, instance: 3, to: .on("2023-07-01"))])))
    #expect(throws: Never.self) { try record(.paid(instance: 3, .on("2023-07-10"))) }
    #expect(throws: RecordRefusal.self) { try record(.paid(instance: 4, .on("2023-07-10"))) }
  }

  // MARK: - Sources

  @Test
  func `a payment of one of two instalments fills nothing where one is agreed`() throws {
    try take(Self.row(), source: "A")
    try take(
      Self.row(payments: "2023-02-10|2023-04-10", sums: "400|600", paid: "2023-02-09|"), source: "B"
    )
    _ = try monitor.prefer(["A", "B"])
    #expect(try shown("缴款")[0].contains("逾期"))
  }

  @Test
  func `another source's parts of the same names are the same, whatever their order`() throws {
    try take(Self.row(), source: "A")
    try take(
      Self.row(
        parts: "二期=4000|一期=6000", starts: "二期=2024-12-01|一期=2023-12-01", started: "二期=2024-11-01"),
      source: "B")
    _ = try monitor.prefer(["A", "B"])
    #expect(try shown("开工（二期）")[0].contains("已按期完成（2024-11-01）"))
    #expect(try shown("开工（一期）")[0].contains("逾期"))
  }

  @Test
  func `a day of the whole that another source's parts leave out is told`() throws {
    try take(Self.row(), source: "A")
    let (_, said) = try take(
      Self.row(parts: "", starts: "2023-12-01", started: "2023-11-01"), source: "B")
    #expect(said.contains { $0.contains("实际开工为2023-11-01，而A为（空）") }, "\(said)")
  }
}
