import CivilCalendar
import LandLifecycle
import LandMonitor
import Reports
import Testing

/// The end of the term of use, from the register to the screens.
struct EndOfTermCommandTests {
  private static let register = """
    合同编号,项目名称,供地方式,面积(公顷),成交价格(万元),土地使用年限,土地使用权终止日期,合同签订日期,约定交地时间,约定开工时间,约定竣工时间,实际交地时间,实际开工时间,实际竣工时间
    甲-1,一号,挂牌,2,1000,20,2025-03-01,2005-01-05,2005-02-01,2005-08-01,2006-08-01,2005-02-01,2005-08-01,2006-08-01
    甲-2,二号,挂牌,2,1000,至2025年3月1日,,2005-01-05,2005-02-01,2005-08-01,2006-08-01,2005-02-01,2005-08-01,2006-08-01
    """

  private static func office() throws -> TemporaryOffice {
    let office = try TemporaryOffice()
    _ = try office.monitor(on: "2025-03-02").importFile(try office.write(register, to: "a.csv"))
    return office
  }

  private static func lines(_ report: Report, with word: String) -> [String] {
    report.text.split(separator: "\n").map(String.init).filter { $0.contains(word) }
  }

  private static func state(_ office: TemporaryOffice, _ parcel: String, on day: Day) throws
    -> String?
  {
    lines(try office.monitor(on: day).show(parcel), with: "到期  ").first?
      .split(separator: " ").last.map(String.init)
  }

  @Test(arguments: ["甲-1", "甲-2"])
  func `the term is told on its last day, and past it from the day after`(parcel: String) throws {
    let office = try Self.office()
    #expect(try Self.state(office, parcel, on: "2025-02-28") == "7日内到期")
    #expect(try Self.state(office, parcel, on: "2025-03-01") == "7日内到期")
    #expect(try Self.state(office, parcel, on: "2025-03-02") == "逾期1天（未见记录）")
  }

  @Test func `the term is shown with its unit on the screen, and as it is written for machines`()
    throws
  {
    let office = try Self.office()
    let shown = try office.monitor(on: "2025-03-02").show("甲-1")
    #expect(Self.lines(shown, with: "土地使用年限").first == "土地使用年限  20年")
    #expect(shown.json.contains("\"tenure\" : \"20\","))
  }

  @Test func `what is past its end names both ways out`() throws {
    let office = try Self.office()
    let shown = try office.monitor(on: "2025-03-02").show("甲-1")
    #expect(
      Self.lines(shown, with: "→") == [
        "  → 请核对合同使用期限，合同已终止的录入：fallow record 甲-1 expired --on DAY；已续期的录入补充协议："
          + "fallow record 甲-1 supplement --kind other --set term-end=DAY --on DAY。"
      ])
  }

  @Test func `it comes from the column that states it`() throws {
    let office = try Self.office()
    func source(_ parcel: String) throws -> [String] {
      Self.lines(try office.monitor(on: "2025-03-02").reasons(parcel), with: "约定到期").map {
        $0.contains("（土地使用权终止日期）") ? "day" : $0.contains("（土地使用年限）") ? "term" : $0
      }
    }
    #expect(try source("甲-1") == ["day"])
    #expect(try source("甲-2") == ["term"])
  }

  @Test func `a correction and a supplement move it, and the next import leaves both`() throws {
    let office = try Self.office()
    let monitor = office.monitor(on: "2025-03-02")
    _ = try monitor.correct(
      Correction(entry: 1, values: [.init(.set, "term-end=2025-03-02")], document: "补-1"),
      isCheck: false)
    let supplement = Supplement(
      signedOn: "2025-02-01", .other, [DeadlineChange(.termEnd, to: .on("2026-03-01"))])
    _ = try monitor.record(
      .fact(.supplement(supplement)), about: "甲-2", document: nil, remark: nil)
    let again = try monitor.importFile(try office.write(Self.register, to: "a.csv"))
    #expect(again.unchanged == 2)
    #expect(try Self.state(office, "甲-1", on: "2025-03-02") == "7日内到期")
    #expect(try Self.state(office, "甲-1", on: "2025-03-03") == "逾期1天（未见记录）")
    #expect(try Self.state(office, "甲-2", on: "2026-03-01") == "7日内到期")
    #expect(try Self.state(office, "甲-2", on: "2026-03-02") == "逾期1天（未见记录）")
  }
}
