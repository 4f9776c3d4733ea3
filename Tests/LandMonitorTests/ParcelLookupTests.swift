import CivilCalendar
import ContractImport
import LandLifecycle
import LandMonitor
import Reports
import Testing

/// What contracts are called, and what leads to them.
struct ParcelLookupTests {
  private static let day: Day = "2026-06-01"

  /// Numbers whose first 32 bytes are the same, of one day and one area each.
  private static let register = """
    合同编号,电子监管号,项目名称,面积(平方米),供地方式,成交价格(万元),土地使用权人,合同签订日期,约定交地时间,约定开工时间,实际交地时间,实际开工时间
    沪金国有建设用地使用合同(2024)1号,,甲项目,10000,挂牌出让,500,甲公司,2024-01-15,2024-03-01,2024-09-02,2024-03-01,
    沪金国有建设用地使用合同(2024)2号,,乙项目,20000,挂牌出让,800,乙公司,2024-02-19,2024-03-01,2024-09-02,2024-03-01,
    沪金国有建设用地使用合同(2024)3号,,丙项目,30000,挂牌出让,900,丙公司,2024-03-18,2024-03-29,2024-09-30,2024-03-29,
    """

  private static func office(_ register: String = register) throws -> TemporaryOffice {
    let office = try TemporaryOffice()
    _ = try office.monitor(on: day).importFile(try office.write(register, to: "register.csv"))
    return office
  }

  private static func number(_ last: Int) -> String { "沪金国有建设用地使用合同(2024)\(last)号" }

  // MARK: - Without a number

  private static let unnumbered = """
    项目名称,土地使用权人,土地坐落,供地方式,合同签订日期,约定交地时间,约定开工时间,约定竣工时间,实际交地时间,实际开工时间
    无号项目,甲公司,枫泾镇1街坊,挂牌出让,2024-01-15,2024-03-01,2024-09-02,2026-08-03,2024-03-01,
    """

  @Test func `a contract without a number is called by its mark wherever it is named`() throws {
    let office = try Self.office(Self.unnumbered)
    let monitor = office.monitor(on: Self.day)
    let shown = try monitor.show("无号项目")
    #expect(shown.text.contains("合同/编号     #1\n"), "\(shown.text)")
    #expect(shown.json.contains("\"number\" : \"#1\""))
    #expect(shown.text.contains("fallow record '#1' started --on DAY"), "\(shown.text)")
    let obstacles = try monitor.obstacles(to: "completed", of: "无号项目").csv
    #expect(obstacles.contains("fallow record '#1' started --on DAY"), "\(obstacles)")
    let reports = try [
      WrittenReport { try monitor.due(within: 365, $0) },
      WrittenReport { try monitor.forecast(within: 365, $0) },
    ]
    for report in reports {
      #expect(report.json.contains("\"number\" : \"#1\""), "\(report.json)")
    }
    let simulated = try WrittenReport {
      try monitor.simulate([.moved(.start, to: "2026-12-01")], for: nil, within: 365, $0)
    }
    #expect(simulated.csv.contains("#1,无号项目"), "\(simulated.csv)")
    let outcome = try monitor.record(
      .fact(.site(.started, .on("2026-05-06"))), about: "#1", document: nil, remark: nil)
    #expect(outcome.parcel == "#1")
  }

  @Test func `a changed row of a contract without a number is told by its mark`() throws {
    let office = try Self.office(Self.unnumbered)
    let changed = try office.write(
      Self.unnumbered.replacing("2024-09-02", with: "2024-12-02"), to: "register.csv")
    var numbers: [String] = []
    _ = try office.monitor(on: Self.day).importFile(changed) { notice in
      if case .changed(let number, _, _) = notice { numbers.append(number) }
    }
    #expect(numbers == ["#1"])
  }

  @Test func `a table of events finds a contract without a number by the mark that lists give it`()
    throws
  {
    let office = try Self.office(Self.unnumbered)
    let events = try office.write("合同编号,事项,日期\n#1,开工,2024-09-02\n#9,开工,2024-09-02\n", to: "e.csv")
    var options = ImportOptions()
    options.rejectsPath = try office.write("", to: "rejects.csv")
    let summary = try office.monitor(on: Self.day).importEvents(
      events, options, words: { "\($0)" }, notify: { _ in })
    #expect(summary.recorded == 1)
    #expect(summary.unmatched == 1)
  }

  // MARK: - One number, several contracts

  @Test func `a command about one of several contracts under a number names it by its mark`() throws
  {
    let office = try Self.office(
      Self.register.replacing("(2024)1号,,", with: "(2024)1号,S-7,")
        .replacing("(2024)2号,,", with: "(2024)2号,S-7,")
        .replacing(#/沪金国有建设用地使用合同\(2024\)[12]号,/#, with: ","))
    let monitor = office.monitor(on: Self.day)
    let shown = try monitor.show("乙项目").text
    #expect(shown.contains("合同/编号     S-7\n"), "\(shown)")
    #expect(shown.contains("fallow record '#2' started --on DAY"), "\(shown)")
    #expect {
      try monitor.record(
        .fact(.site(.completed, .on("2026-05-06"))), about: "乙项目", document: nil, remark: nil)
    } throws: { error in
      guard case RecordRefusal.site(_, part: 0, parcel: "#2") = error else { return false }
      return true
    }
  }

  // MARK: - Numbers that begin alike

  @Test func `a number that nobody has leads nowhere, though many begin like it`() throws {
    let office = try Self.office()
    #expect {
      try office.monitor(on: Self.day).show(Self.number(9))
    } throws: { error in
      guard case MonitorProblem.noSuchParcel(_, let suggestions) = error else { return false }
      return suggestions == [Self.number(1), Self.number(2), Self.number(3)]
    }
  }

  @Test func `a number in another width leads to its contract alone`() throws {
    let office = try Self.office()
    let shown = try office.monitor(on: Self.day).show("沪金国有建设用地使用合同（２０２４）２号").text
    #expect(shown.contains("乙项目"))
  }

  @Test func `unlinking takes back the link of the two that are named`() throws {
    let office = try Self.office()
    let monitor = office.monitor(on: Self.day)
    _ = try monitor.link(Self.number(1), Self.number(2), as: .regranted)
    _ = try monitor.link(Self.number(2), Self.number(3), as: .regranted)
    let outcome = try monitor.unlink(Self.number(2), Self.number(3))
    #expect([outcome.first, outcome.second] == [Self.number(2), Self.number(3)])
    #expect(throws: MonitorProblem.notLinked(Self.number(1), Self.number(3))) {
      try monitor.unlink(Self.number(1), Self.number(3))
    }
  }

  // MARK: - Linked as one

  @Test(arguments: [1, 2])
  func `a linked contract is found by either number, on the screen and in a table of events`(
    _ last: Int
  ) throws {
    let office = try TemporaryOffice()
    let monitor = office.monitor(on: Self.day)
    let lines = Self.register.split(separator: "\n")
    for row in 1...2 {
      var options = ImportOptions()
      options.source = "台账\(row)"
      _ = try monitor.importFile(
        try office.write("\(lines[0])\n\(lines[row])\n", to: "register.csv"), options)
    }
    // The number of the first is the one that is shown.
    _ = try monitor.prefer(["台账1", "台账2"])
    _ = try monitor.link(Self.number(1), Self.number(2), as: .same, isForced: true)
    let one = try monitor.show("#1").json
    #expect(try monitor.show(Self.number(last)).json == one)
    let events = try office.write(
      "合同编号,事项,日期\n\(Self.number(last)),开工,2024-09-0\(last)\n", to: "e.csv")
    let summary = try monitor.importEvents(
      events, ImportOptions(), words: { "\($0)" }, notify: { _ in })
    #expect(summary.recorded == 1)
    #expect(try monitor.show("#1").json.contains("开工 2024-09-0\(last)"))
  }
}
