import CivilCalendar
import LandMonitor
import Reports
import Testing

/// What is said of a contract on a day before its signing.
struct UnsignedContractTests {
  private let office: TemporaryOffice

  init() throws {
    office = try TemporaryOffice()
    _ = try office.monitor(on: "2026-11-22").importFile(
      try office.write(
        """
        合同编号,项目名称,土地使用权人,供地方式,面积(平方米),合同签订日期,约定交地时间,约定开工时间
        甲-1,甲项目,甲公司,挂牌出让,20000,2018-01-15,2018-03-01,2018-09-03
        乙-2,乙项目,乙公司,挂牌出让,30000,2020-06-02,2020-07-01,2020-09-01
        丙-3,丙项目,丙公司,挂牌出让,40000,,2020-06-15,2020-10-09
        """, to: "register.csv"))
  }

  @Test(arguments: [("2020-06-01", false), ("2020-06-02", true)] as [(Day, Bool)])
  func `a list counts a contract from its signing, and says what it leaves out`(
    day: Day, isSigned: Bool
  ) throws {
    let list = try office.monitor(on: day).list()
    #expect(list.text.contains("乙-2") == isSigned)
    #expect(list.text.contains(isSigned ? "共3宗，135亩" : "共2宗，90亩"), "\(list.text)")
    #expect(list.text.contains("另有1宗在2020-06-01之后签订，未计入") == !isSigned)
    #expect(list.json.contains("未计入") == !isSigned)
    var filter = ListFilter()
    filter.holder = "甲公司"
    #expect(!(try office.monitor(on: day).list(filter).text.contains("未计入")))
  }

  @Test(arguments: [("2020-06-01", 2), ("2020-06-02", 3)] as [(Day, Int)])
  func `data quality counts a contract from its signing`(day: Day, count: Int) throws {
    let report = try office.monitor(on: day).quality(by: nil)
    #expect(report.json.contains("\"parcels\" : \(count)"), "\(report.json)")
    #expect(report.text.contains("另有1宗在\(day)之后签订，未计入") == (count == 2))
  }

  @Test(arguments: [("2020-06-01", false), ("2020-06-02", true)] as [(Day, Bool)])
  func `nothing falls due, and nothing is to be done, before the signing`(
    day: Day, isSigned: Bool
  ) throws {
    #expect(try office.monitor(on: day).due(within: 90).csv.contains("乙-2") == isSigned)
    #expect(try office.monitor(on: day).queue(within: 90).csv.contains("乙-2") == isSigned)
    #expect(try office.monitor(on: day).due(within: 90).csv.contains("丙-3"))
  }

  @Test func `a parcel's screen says that the contract is not signed yet`() throws {
    let before = try office.monitor(on: "2020-06-01").show("乙-2")
    #expect(before.text.contains("所处阶段      尚未签订") && before.json.contains("\"not-signed\""))
    let after = try office.monitor(on: "2020-06-02").show("乙-2")
    #expect(!after.text.contains("尚未签订"))
  }
}
