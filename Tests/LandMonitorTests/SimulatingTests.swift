import CivilCalendar
import ContractStore
import Foundation
import LandLifecycle
import LandMonitor
import Reports
import TestSupport
import Testing

struct SimulatingTests {
  private static let day: Day = "2025-10-09"

  private static func office() throws -> TemporaryOffice {
    let office = try TemporaryOffice()
    let monitor = office.monitor(on: day)
    _ = try monitor.importFile(try office.write(CacheTests.register, to: "register.csv"))
    return office
  }

  @Test func `whatever is supposed or asked, the database stays as it was`() throws {
    let office = try Self.office()
    let monitor = office.monitor(on: Self.day)
    let before = try office.database()
    for text in ["甲-1", nil] {
      _ = try monitor.simulate(
        [.rule("idle.feeAfter", .period(.months(18)))], for: text, within: 365)
    }
    _ = try monitor.simulate(
      [
        .moved(.completion, to: "2027-03-01"), .extended(.start, to: "2026-01-01"),
        .fact(.site(.started, .on("2025-10-09"))),
      ], for: "甲-1", within: 365)
    _ = try monitor.forecast(within: 365)
    _ = try monitor.forecast("甲-1", within: 365)
    _ = try monitor.obstacles(to: "take-back-stage", of: "甲-1")
    _ = try monitor.previewDaily()
    #expect(try office.database() == before)
  }

  @Test func `what a fact would change is what recording it changes`() throws {
    let office = try Self.office()
    let fact = Fact.site(.handedOver, .on("2024-03-01"))
    let supposed = try office.monitor(on: Self.day)
      .simulate([.fact(fact)], for: "甲-1", within: 0)
    #expect(supposed.text.contains("逾期未交付土地") || supposed.text.contains("交付土地"))
    _ = try office.monitor(on: Self.day)
      .record(.fact(fact), about: "甲-1", document: nil, remark: nil)
    let again = try office.monitor(on: Self.day).simulate([.fact(fact)], for: "甲-1", within: 0)
    #expect(again.text.contains("其中0宗"))
  }

  @Test func `a rule that is none is refused with the nearest`() throws {
    let office = try Self.office()
    #expect(
      throws: SuppositionProblem.rule(
        .unknownName("idle.feeAftr"), suggestion: "idle.feeAfter")
    ) {
      try office.monitor(on: Self.day)
        .simulate([.rule("idle.feeAftr", .period(.years(1)))], for: nil, within: 1)
    }
  }

  @Test(arguments: [7, 8, 9] as [UInt64])
  func `a preview is the very text of the run that follows, on any day`(seed: UInt64) throws {
    let office = try Self.office()
    var seeded = Seeded(seed: seed)
    var day: Day = "2024-06-03"
    for step in 1...12 {
      let monitor = office.monitor(on: day, today: day)
      if seeded.happens(60) {
        let fact = Fact.site(seeded.one(of: [.handedOver, .started, .completed]), .on(day))
        do {
          _ = try monitor.record(
            .fact(fact), about: seeded.one(of: ["甲-1", "乙-2", "丙-3"]), document: nil, remark: nil)
        } catch is RecordRefusal {}  // What is refused changes nothing.
      }
      let before = try office.database()
      let preview = try monitor.previewDaily()
      #expect(try office.database() == before, "seed \(seed), step \(step)")
      var sent = ""
      _ = try monitor.runDaily { sent += $0 }
      #expect(preview == sent, "seed \(seed), step \(step)")
      day = day + seeded.number(below: 90)
    }
  }

  @Test func `a preview after the rules changed is that of the run, too`() throws {
    let office = try Self.office()
    _ = try office.monitor(on: "2025-10-09").runDaily { _ in }
    let path = try office.write(
      RuleFileTests.file(#""name": "idle.notStarted", "value": 3, "unit": "months""#), to: "r.json")
    _ = try office.monitor(on: "2025-10-09").loadRules(
      try RuleFile(contentsOf: path), origin: "r.json")
    let configured = try office.write(#"{"choices": {"anniversary": "roll"}}"#, to: "c.json")
    let monitor = try office.monitor(
      on: "2025-12-02", configuration: Configuration(contentsOf: configured))
    let preview = try monitor.previewDaily()
    var sent = ""
    _ = try monitor.runDaily { sent += $0 }
    #expect(preview == sent)
  }

  @Test func `all parcels' forecast holds the parcel's own, from the caches and from the log`()
    throws
  {
    let office = try Self.office()
    func rows(_ report: WrittenReport) -> [String] {
      report.text.split(separator: "\n").filter { $0.contains("甲-1") }.map(String.init)
    }
    // After the day of the fold the caches serve; before it the logs are read.
    let cached = rows(try office.monitor(on: Self.day).forecast(within: 900))
    _ = try office.monitor(on: "2026-01-05").rebuild()
    let read = rows(try office.monitor(on: Self.day).forecast(within: 900))
    #expect(!cached.isEmpty)
    #expect(cached == read)
    let own = try office.monitor(on: Self.day).forecast("甲-1", within: 900)
    #expect(own.text.split(separator: "\n").count { $0.hasPrefix("20") } == cached.count)
  }
}

struct LoadingRulesTests {
  private static let register = """
    合同编号,项目名称,供地方式,土地使用权人,合同签订日期,约定交地时间,约定开工时间,实际交地时间,实际开工时间
    甲-1,甲项目,挂牌出让,甲公司,2024-01-15,2024-03-01,2024-09-01,2024-03-01,
    """

  @Test func `rules hold from their loading on, until an empty file takes them away`() throws {
    let office = try TemporaryOffice()
    let monitor = office.monitor(on: "2025-10-09")
    _ = try monitor.importFile(try office.write(Self.register, to: "register.csv"))
    let before = try monitor.list().json
    let path = try office.write(
      RuleFileTests.file(#""name": "idle.notStarted", "value": 18, "unit": "months""#), to: "r.json"
    )
    let loaded = try monitor.loadRules(try RuleFile(contentsOf: path), origin: "r.json")
    #expect(loaded.entry == 2)
    #expect(loaded.names == ["idle.notStarted"])
    #expect(try monitor.list().json != before)
    let same = try monitor.loadRules(try RuleFile(contentsOf: path), origin: "r.json")
    #expect(same.entry == nil)
    #expect(same.names == ["idle.notStarted"])
    let empty = try office.write(#"{"rules": []}"#, to: "r.json")
    _ = try monitor.loadRules(try RuleFile(contentsOf: empty), origin: "r.json")
    #expect(try monitor.list().json == before)
    #expect(try monitor.verify().damage == [])
  }

  @Test func `the log's rules and the configuration's may not speak of one day`() throws {
    let office = try TemporaryOffice()
    _ = try office.write(
      RuleFileTests.file(#""name": "idle.notStarted", "value": 18, "unit": "months""#), to: "r.json"
    )
    let path = try office.write(#"{"rules": "r.json"}"#, to: "c.json")
    let configuration = try Configuration(contentsOf: path)
    #expect(configuration.localRules.parameters.map(\.name) == ["idle.notStarted"])
    let monitor = office.monitor(on: "2025-10-09", configuration: configuration)
    _ = try monitor.importFile(try office.write(CacheTests.register, to: "register.csv"))
    let other = try office.write(
      RuleFileTests.file(
        #""name": "idle.notStarted", "value": 2, "unit": "years", "from": "2027-01-01""#),
      to: "other.json")
    #expect(throws: LocalRuleProblem.overlapping("idle.notStarted", on: "2027-01-01")) {
      try monitor.loadRules(try RuleFile(contentsOf: other), origin: "other.json")
    }
  }
}
