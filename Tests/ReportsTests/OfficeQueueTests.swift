import CivilCalendar
import LandLifecycle
import Reports
import Testing
import Wording

struct OfficeQueueTests {
  static func task(
    _ number: String, _ act: OfficeTask.Act, due: Day?, isKeyProject: Bool = false
  ) -> OfficeTask {
    OfficeTask(
      number: number, project: nil, holder: nil, town: nil, isKeyProject: isKeyProject, act: act,
      place: .whole, due: due, since: "2025-01-06", units: "☆区规划资源局",
      source: Citation("某文件", "第一条", quote: "某"))
  }

  @Test func `a task says how many days are left, its document and what asks for it`() throws {
    var queue = OfficeQueue(on: "2025-03-03", within: 90, Wording(.chinese))
    let tasks = [
      Self.task("甲", .clock(.demandPerformance), due: "2025-02-28"),
      Self.task("乙", .clock(.openInquiry), due: "2025-03-10", isKeyProject: true),
      Self.task("丙", .handOver, due: "2025-03-10"), Self.task("丁", .clock(.publish), due: nil),
    ]
    let rows = tasks.map { queue.row(of: $0) }
    #expect(rows.map { $0[3].words } == ["甲", "乙", "丙", "丁"])
    #expect(rows.map { $0[1].words } == ["-3", "7", "7", ""])
    #expect(rows.map { $0[7].words } == ["催告书", "闲置土地调查通知书", "交地确认书", ""])
    #expect(rows[0][9].words == "某文件第一条")
    let report = queue.report { body in for row in rows { try body(row) } }
    #expect(
      try report.text.hasSuffix("共4项：已过期限1项，90日内到期2项，没有期限1项。文书用 fallow notice 起草。\n"))
  }

  @Test func `every act of the office has words in both languages`() {
    let acts =
      LegalClock.allCases.map { OfficeTask.Act.clock($0) } + [
        .handOver, .chooseDisposal,
      ]
    for wording in [Wording(.chinese), Wording(.english)] {
      #expect(Set(acts.map { wording.officeAct($0, .whole) }).count == acts.count)
    }
    #expect(Set(acts.map(\.code)).count == acts.count)
  }
}
