import CivilCalendar
import LandLifecycle
import LandMonitor
import Reports
import TestSupport
import Testing

/// What a list reads from the caches is what a rebuild folds from the log.
struct CacheTests {
  static let register = """
    合同编号,项目名称,供地方式,成交价格(万元),土地使用权人,合同签订日期,约定缴款时间,约定交地时间,约定开工时间,约定竣工时间
    甲-1,甲项目,挂牌出让,500,甲公司,2024-01-15,2024-02-20,2024-03-01,2024-09-01,2026-09-01
    乙-2,乙项目,划拨,,乙单位,2024-02-20,,2024-04-01,在交付土地后6个月内,开工后18个月内
    丙-3,丙项目,挂牌出让,800,丙公司,2024-05-06,合同签订之日起30个工作日内,付清全部出让价款之日起30个工作日内,,
    """

  private static let firstDay: Day = "2024-06-03"

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `cache and refold agree after every record`(seed: UInt64) throws {
    let office = try TemporaryOffice()
    _ = try office.monitor(on: Self.firstDay)
      .importFile(try office.write(Self.register, to: "register.csv"))
    var seeded = Seeded(seed: seed)
    var entries = 3
    for step in 1...30 {
      let day = Self.firstDay + seeded.number(below: 1_200)
      let monitor = office.monitor(on: day)
      let parcel = seeded.one(of: ["甲-1", "乙-2", "丙-3"])
      let record = Self.record(on: day - seeded.number(below: 300), entries, &seeded)
      do {
        if seeded.happens(20) {
          let entry = 1 + seeded.number(below: entries)
          _ = try monitor.correct(Self.correction(of: entry, on: day, &seeded), isCheck: false)
          entries += 1
        }
        entries = try monitor.record(record, about: parcel, document: nil, remark: nil).entry
      } catch is RecordRefusal {
        // What is refused changes nothing, and so is compared, too.
      } catch is CorrectionRefusal {
      } catch MonitorProblem.noSuchEntry {
      } catch MonitorProblem.lastRegistration {}
      let cached = try lists(monitor)
      _ = try monitor.rebuild()
      let refolded = try lists(monitor)
      #expect(
        refolded == cached,
        "seed \(seed), step \(step): \(parcel) \(record) \(Self.differences(cached, refolded))")
    }
  }

  @Test(arguments: [5, 6] as [UInt64])
  func `cache and refold agree after a changed register and daily runs`(seed: UInt64) throws {
    let office = try TemporaryOffice()
    var seeded = Seeded(seed: seed)
    var day = Self.firstDay
    for step in 1...8 {
      let year = "202\(4 + seeded.number(below: 4))"
      let text = Self.register.split(separator: "2024-09-01").joined(separator: "\(year)-09-01")
      let monitor = office.monitor(on: day, today: day)
      _ = try monitor.importFile(try office.write(text, to: "register.csv"))
      _ = try monitor.runDaily { _ in }
      let cached = try lists(monitor)
      _ = try monitor.rebuild()
      #expect(try lists(monitor) == cached, "seed \(seed), step \(step)")
      day = day + seeded.number(below: 120)
    }
  }

  private static func differences(_ cached: [String], _ refolded: [String]) -> [String] {
    zip(cached, refolded).flatMap { one, other in
      zip(one.split(separator: "\n"), other.split(separator: "\n")).filter { $0 != $1 }.prefix(3)
        .map { "cached \($0.0), refolded \($0.1)" }
    }
  }

  private func lists(_ monitor: Monitor) throws -> [String] {
    [try monitor.list().json, try monitor.due(within: 400).json]
  }

  private static func correction(
    of entry: Int, on day: Day, _ seeded: inout Seeded
  ) -> Correction {
    let moved = day - seeded.number(below: 300)
    if seeded.happens(40) {
      return Correction(
        entry: entry, values: [.init(.set, "约定开工时间=\(moved)")], document: "补-1")
    }
    return Correction(entry: entry, values: [.init(.on, "\(moved)")])
  }

  private static func record(
    on day: Day, _ entries: Int, _ seeded: inout Seeded
  ) -> NewRecord {
    let when: Occurrence = seeded.happens(80) ? .on(day) : .by(day)
    switch seeded.number(below: 10) {
    case 0: return .fact(.paid(instance: 0, when))
    case 1: return .fact(.bondPosted(instance: 0, when))
    case 2: return .fact(.inspected(Inspection(on: day, saw: seeded.one(of: Sighting.allCases))))
    case 3: return .fact(.causeExamined(.noneApplies, on: day))
    case 4: return .fact(.idleCase(seeded.one(of: IdleCaseEvent.all), on: day))
    case 5: return .retraction(entry: 1 + seeded.number(below: entries), reason: "误录")
    default:
      let early: [SiteEvent] = [.handedOver, .started, .suspended, .resumed, .completed]
      return .fact(.site(seeded.one(of: early), when, part: 0))
    }
  }
}
