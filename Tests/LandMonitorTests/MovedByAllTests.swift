import CivilCalendar
import Foundation
import LandLifecycle
import LandMonitor
import Reports
import Testing

/// What is said of choices that concern every contract: an order of sources, rules, holidays.
struct MovedByAllTests {
  private static let day: Day = "2026-12-01"

  private static let ledger = """
    合同编号,电子监管号,项目名称,供地方式,土地使用权人,合同签订日期,约定交地时间,约定开工时间,实际交地时间,实际开工时间
    甲-1,3101002024B07001,甲项目,挂牌出让,甲公司,2024-01-15,2024-03-01,2024-10-08,2024-03-01,2024-10-01
    乙-2,3101002024B07002,乙项目,挂牌出让,乙公司,2025-09-01,2025-10-08,合同签订之日起16个月内,2025-10-08,
    """

  private static let other = """
    合同编号,电子监管号,项目名称,供地方式,土地使用权人,合同签订日期,约定交地时间,约定开工时间
    甲-1,3101002024B07001,甲项目,挂牌出让,甲公司,2024-01-15,2024-03-01,2024-09-02
    """

  private let office: TemporaryOffice
  private let monitor: Monitor

  init() throws {
    office = try TemporaryOffice()
    monitor = office.monitor(on: Self.day)
    var options = ImportOptions()
    options.source = "区台账"
    _ = try monitor.importFile(try office.write(Self.ledger, to: "ledger.csv"), options)
    options.source = "交易平台"
    _ = try monitor.importFile(try office.write(Self.other, to: "other.csv"), options)
  }

  @Test func `an order of sources says what moves by it, and the same order nothing`() throws {
    let chosen = try #require(try monitor.prefer(["区台账", "交易平台"]))
    #expect(
      chosen.moved == ["2026-12-01的评估或下次变化有变动的共1宗：", "  开工晚于期限：1 → 0", "  甲-1"])
    #expect(try monitor.prefer(["区台账", "交易平台"]) == nil)
    let back = try #require(try monitor.prefer([]))
    #expect(
      back.moved == ["2026-12-01的评估或下次变化有变动的共1宗：", "  开工晚于期限：0 → 1", "  甲-1"])
  }

  @Test func `holidays say which years they replace, and what moves`() throws {
    func load(_ days: [String]) throws -> HolidaysOutcome {
      try monitor.loadHolidays(
        csv: "date,type,name,source_paper\n"
          + days.map { "\($0),holiday,元旦,试用通知\n" }.joined(), origin: "2027.csv")
    }
    let first = try load(["2027-01-01"])
    #expect(first.years == [2027] && first.replaced == [] && first.unchanged == [])
    #expect(first.moved == ["2026-12-01的评估或下次变化有变动的共1宗：", "  乙-2"])
    let second = try load(["2027-01-01", "2027-01-04"])
    #expect(second.years == [2027] && second.replaced == [2027] && second.unchanged == [])
    let third = try load(["2027-01-01", "2027-01-04"])
    #expect(third.years == [] && third.unchanged == [2027] && third.moved == [])
  }

  @Test func `rules say which entry they replace, and what moves`() throws {
    func load(_ months: Int) throws -> RulesOutcome {
      let path = try office.write(
        """
        {"rules":[{"name":"idle.notStarted","value":"\(months)","unit":"months","from":"2012-07-01",
        "document":"某规","article":"第一条","quote":"某期","grade":"local","checkedOn":"2026-11-21"}]}
        """, to: "rules.json")
      return try monitor.loadRules(try RuleFile(contentsOf: path), origin: "rules.json")
    }
    let first = try load(6)
    #expect(first.replaced == nil && first.entry != nil)
    let second = try load(9)
    #expect(second.replaced == first.entry)
    #expect(try load(9).entry == nil && load(9).moved == [])
    #expect(!first.moved.isEmpty)
  }

  @Test func `an undoing that is left halfway leaves the import as it was`() throws {
    struct Left: Error {}
    let before = try monitor.list().json
    #expect(throws: Left.self) {
      try monitor.undoImport(1, isForced: true, isCheck: false) { _ in throw Left() }
    }
    #expect(try monitor.list().json == before)
    #expect(try monitor.imports().json.contains("\"undone\"") == false)
  }

  @Test func `a holder on two lines of a cell stands on one line of a daily text`() throws {
    let office = try TemporaryOffice()
    let monitor = office.monitor(on: Self.day)
    _ = try monitor.importFile(
      try office.write(
        """
        合同编号,项目名称,供地方式,土地使用权人,合同签订日期,约定交地时间,约定开工时间,实际交地时间,实际开工时间
        甲-1,甲项目,挂牌出让,"上海甲
        公司",2024-01-15,2024-03-01,2024-09-02,2024-03-01,
        """, to: "register.csv"))
    var text = ""
    _ = try monitor.runDaily { text += $0 }
    #expect(text.contains("● 甲-1  甲项目  上海甲 公司\n"), "\(text)")
  }
}
