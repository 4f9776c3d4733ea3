import CivilCalendar
import LandLifecycle
import LandMonitor
import Reports
import Testing

/// Every screen names the part and the instalment that it speaks of, where a contract has several.
struct NamedPlaceTests {
  private static let register = """
    合同编号,项目名称,供地方式,成交价格(万元),土地使用权人,镇(园区),合同签订日期,分期面积(平方米),约定缴款时间,约定缴款金额(万元),约定保证金缴纳时间,履约保证金(万元或占价款比例),约定交地时间,约定开工时间,约定竣工时间,实际缴款时间,实际保证金缴纳时间,实际交地时间,实际开工时间,实际竣工时间
    甲-1,甲项目,挂牌出让,500,甲公司,枫泾镇,2024-01-15,一期=10000|二期=8000,2024-02-20|2024-05-20|2026-08-20,250|150|100,2024-02-01|2026-07-01,10|10,2024-03-01,一期=2024-09-02|二期=2025-03-03,一期=2026-03-02|二期=2026-08-03,2024-02-20||,2024-02-01|,2024-03-01,一期=2024-09-01|二期=2025-03-01,一期=2026-03-01
    乙-2,乙项目,挂牌出让,500,乙公司,枫泾镇,2024-01-15,,2026-08-20,500,2024-02-01,20,2026-07-01,2027-03-03,2028-03-02,,2024-02-01,,,
    """

  private let monitor: Monitor
  private let office: TemporaryOffice

  init() throws {
    office = try TemporaryOffice()
    monitor = office.monitor(on: "2026-06-01")
    _ = try monitor.importFile(try office.write(Self.register, to: "register.csv"))
  }

  @Test func `what falls due names it, and has it as fields`() throws {
    let due = try monitor.due(within: 100)
    #expect(
      due.csv.split(separator: "\r\n").dropFirst().map { line in
        let cells = line.split(separator: ",", omittingEmptySubsequences: false)
        return [cells[2], cells[3], cells[9], cells[10]].joined(separator: " ")
      } == [
        "交付土地 乙-2  ", "履约保证金第2期 甲-1  2", "竣工（二期） 甲-1 二期 ", "缴款 乙-2  ", "缴款第3期 甲-1  3",
      ])
    #expect(due.json.contains("\"instalment\" : 3") && due.json.contains("\"part\" : 2"))
    #expect(!due.text.contains("分期"))
  }

  @Test func `a list names it, and has it as fields`() throws {
    let list = try monitor.list()
    for words in [
      "第2期 未见缴款记录", "第3期 缴款期限将至", "第2期 缴纳履约保证金期限将至", "二期 竣工期限将至",
    ] {
      #expect(list.csv.contains(words), "\(words)")
    }
    let rows = list.csv.split(separator: "\r\n")
    #expect(rows[0].hasSuffix(",重点,分期,期次"))
    #expect(rows.contains { $0.hasPrefix("甲-1,") && $0.contains("二期") && $0.hasSuffix("2、3") })
    #expect(rows.contains { $0.hasPrefix("乙-2,") && $0.hasSuffix(",,") })
    #expect(list.json.contains("\"instalments\" : ["))
  }

  @Test func `a parcel's screen names it in every table`() throws {
    let shown = try monitor.show("甲-1")
    for words in [
      "缴款第1期", "缴款第3期", "履约保证金第1期", "履约保证金第2期", "开工（二期）", "第2期 未见缴款记录 过期", "二期 竣工还有63天",
      "第3期 缴款还有80天", "距第3期缴款期限",
    ] {
      #expect(shown.text.contains(words), "\(words)")
    }
    #expect(shown.json.contains("缴纳履约保证金第1期 2024-02-01"))
    let only = try monitor.show("乙-2")
    #expect(!only.text.contains("第1期") && !only.text.contains("分期"))
    #expect(only.json.contains("\"instalment\" : null"))
  }

  @Test func `a forecast names it`() throws {
    for forecast in [
      try monitor.forecast(within: 100).text, try monitor.forecast("甲-1", within: 100).text,
    ] {
      for words in ["二期 竣工还有30天", "二期 未见竣工记录 过期1天", "第3期 未见缴款记录 过期1天"] {
        #expect(forecast.contains(words), "\(words)")
      }
    }
    #expect(try monitor.forecast(within: 100).json.contains("\"part\" : 2"))
  }

  @Test func `a daily text names what is new and what is gone`() throws {
    var (first, second) = ("", "")
    _ = try monitor.runDaily { first += $0 }
    #expect(first.contains("第2期 未见缴款记录 过期") && first.contains("二期 竣工还有63天"))
    _ = try monitor.record(
      .fact(.paid(instance: 2, .on("2026-05-29"))), about: "甲-1", document: nil, remark: nil)
    _ = try monitor.runDaily { second += $0 }
    #expect(second.contains("第2期 未见缴款记录：已有记录，缴款晚"), "\(second)")
  }
}
