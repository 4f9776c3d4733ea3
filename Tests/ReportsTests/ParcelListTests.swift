import CivilCalendar
import LandLifecycle
import Reports
import Testing
import Wording

struct ParcelListTests {
  private static func parcel(
    _ number: String, area: Int64?, findings: ListedFinding...
  ) -> ListedParcel {
    ListedParcel(
      number: number, project: "\(number)项目", holder: nil, town: "枫泾镇",
      area: area.map { Area(squareCentimetres: $0 * 10_000) }, isKeyProject: false,
      stage: .granted, findings: findings)
  }

  private static func overdue(_ due: Day) -> ListedFinding {
    ListedFinding(
      kind: .overdue(.start), since: due + 1, due: due, severity: .warning, list: .unrecorded,
      idleClass: nil)
  }

  private static func idle(_ idleClass: IdleClass, since: Day) -> ListedFinding {
    ListedFinding(
      kind: .idleProject, since: since, due: nil, severity: .note, list: .information,
      idleClass: idleClass)
  }

  static let parcels = [
    parcel(
      "甲-1", area: 20_000, findings: overdue("2024-09-01"), idle(.overdueStart, since: "2024-09-02")
    ),
    parcel("乙-2", area: 10_000, findings: idle(.suppliedUnused, since: "2024-01-15")),
    parcel("丙-3", area: nil, findings: idle(.suppliedUnused, since: "2024-01-15")),
    parcel("丁-4", area: 5_000),
  ]

  private static func list(_ parcels: [ListedParcel], _ language: Language) -> LongReport {
    let (day, wording) = ("2024-09-11" as Day, Wording(language))
    return ParcelList(on: day, wording).report { body in
      var list = ParcelList(on: day, wording)
      for parcel in parcels { try body(list.row(of: parcel)) }
      return list.foot
    }
  }

  @Test func `a list totals parcels and areas, and each class of idle projects`() throws {
    let report = Self.list(Self.parcels, .chinese)
    #expect(
      try report.text == """
        编号  项目名称  土地使用权人  镇（园区）  阶段    情况                               清单                        逾期天数  面积（亩）  重点
        ────  ────────  ────────────  ──────────  ──────  ─────────────────────────────────  ──────────────────────────  ────────  ──────────  ────
        甲-1  甲-1项目                枫泾镇      已供地  未见开工记录、闲置用地·逾期未开工  未见记录，待核查；其他情况        10          30
        乙-2  乙-2项目                枫泾镇      已供地  闲置用地·供而未用                  其他情况                                      15
        丙-3  丙-3项目                枫泾镇      已供地  闲置用地·供而未用                  其他情况
        丁-4  丁-4项目                枫泾镇      已供地                                                                                  7.5

        共4宗，52.5亩（3.5公顷）（1宗面积缺失）
          其中逾期未开工1宗，30亩（2公顷）
          其中供而未用2宗，15亩（1公顷）（1宗面积缺失）

        """)
  }

  @Test func `an empty list says that there is nothing`() throws {
    let report = Self.list([], .english)
    #expect(
      try report.csv == "\u{FEFF}Number,Project,Holder,Town or park,Stage,Findings,Lists,Days late,"
        + "Area (mu),Key,Parts,Instalments\r\n")
    #expect(
      try report.json == """
        {
          "parcels" : [

          ],
          "schema" : "fallow.list/1",
          "totals" : [
            "0 parcels, 0 mu (0 ha)"
          ]
        }

        """)
  }

  @Test func `a note is shown where the list is of notes`() throws {
    let note = ListedFinding(
      kind: .metLate(.start), since: "2024-09-02", due: "2024-09-01", severity: .note,
      list: .information, idleClass: nil, isAskedFor: true)
    let csv = try Self.list([Self.parcel("甲-1", area: nil, findings: note)], .chinese).csv
    #expect(csv.contains("甲-1,甲-1项目,,枫泾镇,已供地,开工晚于期限,其他情况,,,"), "\(csv)")
  }

  @Test func `days overdue count from the day after the due day`() {
    let parcel = Self.parcels[0]
    #expect(parcel.daysOverdue(on: "2024-09-02") == 1)
    #expect(parcel.daysOverdue(on: "2025-09-01") == 365)
    #expect(Self.parcels[1].daysOverdue(on: "2025-09-01") == nil)
  }
}
