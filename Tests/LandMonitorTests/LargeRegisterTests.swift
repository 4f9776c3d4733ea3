import CivilCalendar
import LandMonitor
import Reports
import Testing

/// Work that is done batch by batch, or on several threads, comes to what it would come to in one.
struct LargeRegisterTests {
  /// More rows than three batches of any kind hold, numbered against their order in the file.
  private static func register(_ start: String) -> String {
    let rows = (1...800).map { number in
      "甲-\(2_000 - number),项目\(number),划拨,单位\(number % 7),2024-02-20,2024-04-01,\(start),2026-09-01\n"
    }
    return "合同编号,项目名称,供地方式,土地使用权人,合同签订日期,约定交地时间,约定开工时间,约定竣工时间\n"
      + rows.joined()
  }

  private static func csv(_ monitor: Monitor, _ filter: ListFilter) throws -> String {
    var bytes: [UInt8] = []
    try monitor.listCSV(filter) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `a list written piece by piece is the whole list`() throws {
    let office = try TemporaryOffice()
    let path = try office.write(Self.register("2024-10-01"), to: "register.csv")
    _ = try office.monitor(on: "2024-06-03").importFile(path)
    var some = ListFilter()
    some.holder = "单位3"
    var none = ListFilter()
    none.holder = "谁"
    // On the day of the fold, on a later day that the caches do not serve, and as known before it all.
    for day in ["2024-06-03", "2025-06-03"] as [Day] {
      let monitor = office.monitor(on: day)
      for filter in [ListFilter(), some, none] {
        #expect(try Self.csv(monitor, filter) == monitor.list(filter).csv)
      }
    }
    let lines = try Self.csv(office.monitor(on: "2024-06-03"), ListFilter()).split(
      separator: "\r\n")
    #expect(lines.count == 801)
    #expect(lines.dropFirst().map { $0.prefix(6) } == (1_200...1_999).map { "甲-\($0)" })
  }

  @Test func `a list whose reader has gone ends`() throws {
    struct Gone: Error {}
    let office = try TemporaryOffice()
    let path = try office.write(Self.register("2024-10-01"), to: "register.csv")
    let monitor = office.monitor(on: "2024-06-03")
    _ = try monitor.importFile(path)
    #expect(throws: Gone.self) { try monitor.listCSV(ListFilter()) { _ in throw Gone() } }
  }

  @Test func `contracts refolded on several threads are all there, as they were`() throws {
    let office = try TemporaryOffice()
    let path = try office.write(Self.register("2024-10-01"), to: "register.csv")
    let monitor = office.monitor(on: "2024-06-03")
    _ = try monitor.importFile(path)
    let before = try monitor.list(ListFilter()).json
    #expect(try monitor.rebuild() == 800)
    #expect(try monitor.list(ListFilter()).json == before)
  }

  @Test func `new rows among known ones are judged as in a file of their own`() throws {
    let known = Self.register("2024-10-01").split(separator: "\n", omittingEmptySubsequences: false)
    let later =
      known.prefix(2)
      + known.dropFirst(2).enumerated().map { index, row in
        // Every fifth row is a contract of its own; another fifth has another day of start.
        index % 5 == 0
          ? row.replacing("甲-", with: "乙-")
          : index % 5 == 1 ? row.replacing("2024-10-01", with: "2024-05-01") : row
      }
    let office = try TemporaryOffice()
    let monitor = office.monitor(on: "2024-06-03")
    _ = try monitor.importFile(
      try office.write(known.joined(separator: "\n"), to: "first.csv"))
    let summary = try monitor.importFile(
      try office.write(later.joined(separator: "\n"), to: "later.csv"))
    #expect([summary.new, summary.changed, summary.unchanged] == [160, 160, 480])
    let cached = try monitor.list(ListFilter()).json
    #expect(try monitor.rebuild() == 960)
    #expect(try monitor.list(ListFilter()).json == cached)
  }
}
