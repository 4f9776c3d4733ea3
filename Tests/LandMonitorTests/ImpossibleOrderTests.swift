import CivilCalendar
import LandLifecycle
import LandMonitor
import Reports
import Testing

/// What is recorded of a start before the handover, and of acts before the contract.
struct ImpossibleOrderTests {
  private static func office(handedOver: String, started: String) throws -> TemporaryOffice {
    let office = try TemporaryOffice()
    let text = """
      合同编号,项目名称,供地方式,成交价格(万元),合同签订日期,约定交地时间,约定开工时间,实际交地时间,实际开工时间
      丙-3,丙项目,挂牌出让,500,2022-01-17,2022-03-01,2022-09-01,\(handedOver),\(started)
      """
    _ = try office.monitor(on: "2024-07-01").importFile(try office.write(text, to: "a.csv"))
    return office
  }

  private static func handover(_ office: TemporaryOffice) throws -> String? {
    try office.monitor(on: "2024-07-01").show("丙-3").text.split(separator: "\n").map(String.init)
      .first { $0.hasPrefix("交付土地  ") }?.split(separator: " ").last.map(String.init)
  }

  private static let late = "逾期完成（2022-04-01，迟31天）"

  @Test func `an imported handover after the start is judged by its day`() throws {
    #expect(
      try Self.handover(Self.office(handedOver: "2022-04-01", started: "2022-03-15")) == Self.late)
  }

  @Test func `a handover recorded after the start is taken, and so is a start before the handover`()
    throws
  {
    let handedOver = Fact.site(.handedOver, .on("2022-04-01"))
    let started = Fact.site(.started, .on("2022-03-15"))
    for (office, fact) in [
      (try Self.office(handedOver: "", started: "2022-03-15"), handedOver),
      (try Self.office(handedOver: "2022-04-01", started: ""), started),
    ] {
      let outcome = try office.monitor(on: "2024-07-01").record(
        .fact(fact), about: "丙-3", document: nil, remark: nil)
      #expect(outcome.new.contains("开工早于交地"), "\(outcome.new)")
      #expect(try Self.handover(office) == Self.late)
    }
  }

  @Test func `a transfer before the signing is refused, one on its day is taken`() throws {
    let office = try Self.office(handedOver: "2022-03-01", started: "")
    let monitor = office.monitor(on: "2024-07-01")
    func record(on day: Day) throws {
      _ = try monitor.record(
        .fact(.land(.transferred(to: "丁公司"), on: day)), about: "丙-3", document: nil, remark: nil)
    }
    #expect(
      throws: RecordRefusal.landEventBeforeSigning(
        .transferred(to: "丁公司"), "2022-01-16", signed: "2022-01-17", parcel: "丙-3")
    ) { try record(on: "2022-01-16") }
    try record(on: "2022-01-17")
  }
}
