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

  @Test func `a list made from the log is the one made from the caches`() throws {
    let office = try TemporaryOffice()
    let path = try office.write(Self.register("2024-10-01"), to: "register.csv")
    _ = try office.monitor(on: "2024-06-03").importFile(path)
    var some = ListFilter()
    some.holder = "单位3"
    var none = ListFilter()
    none.holder = "谁"
    // The end of a day of which all is known is the same to the log; only the caches do not serve it.
    for day in ["2024-06-03", "2025-06-03"] as [Day] {
      for filter in [ListFilter(), some, none] {
        let cached = try office.monitor(on: day).list(filter)
        #expect(try office.monitor(on: day, knownAt: "2999-12-31").list(filter) == cached)
      }
    }
    #expect(
      try office.monitor(on: "2024-06-03", knownAt: "1999-12-31").list().text.hasSuffix(
        "\n共0宗，0亩（0公顷）\n"))
    let lines = try office.monitor(on: "2024-06-03").list().csv.split(separator: "\r\n")
    #expect(lines.count == 801)
    #expect(lines.dropFirst().map { $0.prefix(6) } == (1_200...1_999).map { "甲-\($0)" })
  }

  @Test func `a list reads one state of the database, however often it goes through it`() throws {
    let office = try TemporaryOffice()
    let monitor = office.monitor(on: "2024-06-03")
    let path = try office.write(Self.register("2024-10-01"), to: "register.csv")
    _ = try monitor.importFile(path)
    let before = try monitor.list()
    let later = try office.write(
      Self.register("2024-05-01").replacing("甲-", with: "乙-"), to: "later.csv")
    var csv = ""
    try monitor.list(ListFilter()) { report in
      try report.writeCSV { csv += String(decoding: $0, as: UTF8.self) }
      _ = try monitor.importFile(later)
      csv = ""
      try report.writeCSV { csv += String(decoding: $0, as: UTF8.self) }
    }
    #expect(csv == before.csv)
    #expect(try monitor.list().csv != before.csv)
  }

  @Test func `a list whose reader has gone ends`() throws {
    struct Gone: Error {}
    let office = try TemporaryOffice()
    let path = try office.write(Self.register("2024-10-01"), to: "register.csv")
    let monitor = office.monitor(on: "2024-06-03")
    _ = try monitor.importFile(path)
    #expect(throws: Gone.self) {
      try monitor.list(ListFilter()) { try $0.writeCSV { _ in throw Gone() } }
    }
  }

  @Test func `contracts refolded on several threads are all there, as they were`() throws {
    let office = try TemporaryOffice()
    let path = try office.write(Self.register("2024-10-01"), to: "register.csv")
    let monitor = office.monitor(on: "2024-06-03")
    _ = try monitor.importFile(path)
    let before = try monitor.list().json
    #expect(try monitor.rebuild() == 800)
    #expect(try monitor.list().json == before)
  }

  @Test func `a rebuild that is left halfway leaves the database as it was`() throws {
    struct Left: Error {}
    let office = try TemporaryOffice()
    let path = try office.write(Self.register("2024-10-01"), to: "register.csv")
    _ = try office.monitor(on: "2024-06-03").importFile(path)
    let monitor = office.monitor(on: "2025-06-03")
    let (rows, before) = (try monitor.list(), try office.database())
    var progress: [WorkProgress] = []
    #expect(throws: Left.self) {
      try monitor.rebuild { done in
        progress.append(done)
        if progress.count == 3 { throw Left() }
      }
    }
    #expect(progress.map(\.done) == [256, 512, 768])
    #expect(progress.map(\.total) == [800, 800, 800])
    #expect(try office.database() == before)
    #expect(try monitor.list() == rows)
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
    let cached = try monitor.list().json
    #expect(try monitor.rebuild() == 960)
    #expect(try monitor.list().json == cached)
  }
}
