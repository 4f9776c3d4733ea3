import CivilCalendar
import Foundation
import LandLifecycle
import LandMonitor
import Reports
import Testing

/// The numbers of contracts as contracts have them are longer than what a key stores of a number.
struct LongNumberTests {
  private static let day: Day = "2024-06-03"

  private static func register(_ rows: Range<Int>, start: String = "2024-10-01") -> String {
    let rows = rows.map {
      "沪金国有建设用地使用权出让合同(2024)\($0)号,项目\($0),挂牌出让,单位\($0),2024-02-20,2024-04-01,\(start)"
    }
    return (["合同编号,项目名称,供地方式,土地使用权人,合同签订日期,约定交地时间,约定开工时间"] + rows)
      .joined(separator: "\n")
  }

  @Test func `a number that is not in the database acts on no other contract`() throws {
    let office = try TemporaryOffice()
    let monitor = office.monitor(on: Self.day)
    _ = try monitor.importFile(try office.write(Self.register(1..<3), to: "register.csv"))
    let absent = "沪金国有建设用地使用权出让合同(2024)7号"
    let refusal = MonitorProblem.noSuchParcel(
      absent,
      suggestions: [
        "沪金国有建设用地使用权出让合同(2024)1号", "沪金国有建设用地使用权出让合同(2024)2号",
      ])
    #expect(throws: refusal) { try monitor.show(absent) }
    #expect(throws: refusal) {
      try monitor.record(
        .fact(.site(.started, .on("2024-05-01"))), about: absent, document: nil, remark: nil)
    }
    #expect(try monitor.show("沪金国有建设用地使用权出让合同(2024)2号").text.contains("项目2"))
  }

  @Test func `many such contracts are changed without looking at each other`() throws {
    let office = try TemporaryOffice()
    let monitor = office.monitor(on: Self.day)
    for (start, changed) in [("2024-10-01", 0), ("2024-11-01", 6_000)] {
      let summary = try monitor.importFile(
        try office.write(Self.register(1..<6_001, start: start), to: "register.csv"))
      #expect(summary.changed == changed)
    }
  }
}
