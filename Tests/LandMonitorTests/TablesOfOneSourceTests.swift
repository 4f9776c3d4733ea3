import CivilCalendar
import Foundation
import LandMonitor
import Reports
import Testing

/// An office writes several tables about the same contracts, and none of them has all columns.
struct TablesOfOneSourceTests {
  private static let day: Day = "2024-06-03"
  private static let ledger = """
    合同编号,面积(亩),成交价格(万元),土地使用权人,合同签订日期,约定开工时间,约定竣工时间,实际开工时间,实际竣工时间
    甲-1,30,1200,甲公司,2022-03-01,2022-09-01,2024-03-01,,2024-05-06
    """

  /// Imports a table and tells what changed.
  private static func changes(
    _ office: TemporaryOffice, _ text: String, as name: String, source: String? = nil
  ) throws -> [String] {
    var changes: [String] = []
    var options = ImportOptions()
    options.source = source
    _ = try office.monitor(on: day).importFile(try office.write(text, to: name), options) {
      notice in
      if case .changed(_, _, let differences) = notice { changes += differences }
    }
    return changes
  }

  private static func actual(_ office: TemporaryOffice, _ node: String) throws -> String {
    let text = try office.monitor(on: day).show("甲-1").text
    return text.split(separator: "\n").map(String.init)
      .first { $0.hasPrefix("\(node)  ") }?.split(separator: " ").last.map(String.init) ?? ""
  }

  @Test(arguments: [nil, "区台账"])
  func `a table with fewer columns takes nothing away`(source: String?) throws {
    let office = try TemporaryOffice()
    _ = try Self.changes(office, Self.ledger, as: "ledger.csv", source: source)
    let monthly = "序号,合同编号,实际开工时间,实际竣工时间\n1,甲-1,2022-08-15,\n"
    #expect(
      try Self.changes(office, monthly, as: "monthly.csv", source: source)
        == ["实际开工：（空） → 2022-08-15"])
    #expect(try Self.actual(office, "竣工") == "逾期完成（2024-05-06，迟66天）")
  }

  @Test func `the next table of the same columns takes the place of the last, blanks too`() throws {
    let office = try TemporaryOffice()
    _ = try Self.changes(office, Self.ledger, as: "ledger.csv")
    for (days, change) in [
      ("2022-08-15,", "实际开工：（空） → 2022-08-15"),
      ("2022-08-25,2024-05-06", "实际开工：2022-08-15 → 2022-08-25"),
      (",2024-05-06", "实际开工：2022-08-25 → （空）"),
    ] {
      let monthly = "合同编号,实际开工时间,实际竣工时间\n甲-1,\(days)\n"
      #expect(try Self.changes(office, monthly, as: "monthly.csv") == [change])
    }
  }

  @Test func `a table with more columns takes the place of the one without them`() throws {
    let office = try TemporaryOffice()
    _ = try Self.changes(office, Self.ledger, as: "ledger.csv")
    let wider =
      Self.ledger.replacing("合同编号,", with: "合同编号,项目名称,").replacing("甲-1,", with: "甲-1,甲项目,")
      .replacing("2024-05-06", with: "")
    #expect(
      try Self.changes(office, wider, as: "ledger.csv")
        == ["项目名称：（空） → 甲项目", "实际竣工：2024-05-06 → （空）"])
    #expect(try Self.actual(office, "竣工") == "逾期94天（未见记录）")
  }
}
