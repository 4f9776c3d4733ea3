import CivilCalendar
import Foundation
import LandLifecycle
import LandMonitor
import TestSupport
import Testing

/// A day after today is not told, and what an earlier version told of one silences nothing.
struct DayNotComeTests {
  private static let wrongDay: Day = "2036-11-22"

  private static let register = """
    合同编号,项目名称,供地方式,成交价格(万元),土地使用权人,合同签订日期,约定交地时间,约定开工时间,约定竣工时间,实际交地时间,实际开工时间,实际竣工时间
    甲-1,甲项目,挂牌出让,500,甲公司,2024-01-15,2024-03-01,2024-09-01,2026-09-01,2024-03-01,,
    乙-2,乙项目,划拨,,乙单位,2024-02-20,2024-04-01,在交付土地后6个月内,开工后18个月内,,,
    丙-3,丙项目,挂牌出让,800,丙公司,2024-05-06,2024-06-10,2024-12-01,,,,
    """

  private static func office() throws -> TemporaryOffice {
    let office = try TemporaryOffice()
    _ = try office.monitor(on: "2024-06-03", today: "2024-06-03")
      .importFile(try office.write(register, to: "register.csv"))
    return office
  }

  /// What a run on a day prints.
  private static func run(_ office: TemporaryOffice, on day: Day) throws -> String {
    var sent = ""
    _ = try office.monitor(on: day, today: day).runDaily { sent += $0 }
    return sent
  }

  @Test func `a day after today is refused, and a preview of it is not`() throws {
    let office = try Self.office()
    let monitor = office.monitor(on: "2024-06-05", today: "2024-06-04")
    let before = try office.database()
    #expect(throws: MonitorProblem.dayNotCome("2024-06-05", today: "2024-06-04")) {
      try monitor.runDaily { _ in }
    }
    #expect(try monitor.previewDaily().contains("每日评估 2024-06-05"))
    #expect(try office.database() == before)
    #expect(try Self.run(office, on: "2024-06-05").contains("每日评估 2024-06-05"))
  }

  @Test func `once a later day was told, today is told with what it said and is so`() throws {
    let office = try Self.office()
    _ = try Self.run(office, on: "2024-08-30")
    _ = try Self.run(office, on: Self.wrongDay)
    let monitor = office.monitor(on: "2024-09-04", today: "2024-09-04")
    let preview = try monitor.previewDaily()
    let text = try Self.run(office, on: "2024-09-04")
    #expect(preview == text)
    #expect(
      text.hasPrefix(
        """
        土地全生命周期管理 每日评估 2024-09-04
        更正：2036-11-22还没有到，此前误发的该日评估不作数；其中今日仍然成立的，下面重新列出。
        补报：2024-08-31至2024-09-03共4天未运行，其间的变化并入本日。

        """), "\(text)")
    #expect(text.contains("未见开工记录 过期3天（2024-09-02起，期限2024-09-01）"))
    #expect(
      try Self.run(office, on: "2024-09-04") == "2024-09-04 已发送过当日评估，此后没有新的变化。\n")
    #expect(throws: MonitorProblem.dayAlreadyTold(day: "2024-09-03", last: "2024-09-04")) {
      try office.monitor(on: "2024-09-03", today: "2024-09-04").runDaily { _ in }
    }
  }

  /// What a text tells: the units, whether it is so or gone, the parcel and the matter of each phrase.
  private static func told(_ text: String) -> Set<[String]> {
    var place = ["", "", ""]
    var told: Set<[String]> = []
    for line in text.split(separator: "\n").map(String.init) {
      if line.hasPrefix("【") { place = [line, "", ""] }
      if line.hasPrefix("  "), !line.hasPrefix("   ") {
        place[1] = line.contains("已消除") ? "gone" : "so"
      }
      if line.hasPrefix("    ●") { place[2] = line }
      guard line.hasPrefix("      ") else { continue }
      for matter in line.split(separator: "；") {
        told.insert(place + [matter.trimmingCharacters(in: .whitespaces)])
      }
    }
    return told
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func `a run of a day that has not come loses nothing and leaves no trace`(seed: UInt64) throws {
    let (spoilt, sound) = (try Self.office(), try Self.office())
    var seeded = Seeded(seed: seed)
    var day: Day = "2024-06-03"
    let wrongStep = 2 + seeded.number(below: 5)
    for step in 1...10 {
      if seeded.happens(60) {
        let fact = Fact.site(seeded.one(of: [.handedOver, .started, .completed]), .on(day))
        let parcel = seeded.one(of: ["甲-1", "乙-2", "丙-3"])
        for office in [spoilt, sound] {
          do {
            _ = try office.monitor(on: day, today: day)
              .record(.fact(fact), about: parcel, document: nil, remark: nil)
          } catch is RecordRefusal {}  // What is refused changes nothing.
        }
      }
      let wanted = try Self.run(sound, on: day)
      let text = try Self.run(spoilt, on: day)
      if step == wrongStep + 1 {
        let lost = Self.told(wanted).subtracting(Self.told(text))
        #expect(lost == [], "seed \(seed), step \(step)")
      } else {
        #expect(text == wanted, "seed \(seed), step \(step)")
      }
      day = day + 1 + seeded.number(below: 120)
      if step == wrongStep { _ = try Self.run(spoilt, on: day + 1 + seeded.number(below: 4_000)) }
    }
  }

  @Test func `a rebuild for a later day does not keep daily runs from looking`() throws {
    let office = try Self.office()
    _ = try Self.run(office, on: "2024-08-30")
    _ = try office.monitor(on: Self.wrongDay, today: "2024-08-31").rebuild()
    #expect(try Self.run(office, on: "2024-09-04").contains("未见开工记录 过期3天"))
  }
}
