import AlertPlanning
import CivilCalendar
import LandLifecycle
import Testing

struct DigestTests {
  private static func parcel(_ number: String, isKeyProject: Bool = false) -> DigestParcel {
    DigestParcel(
      number: number, project: nil, holder: nil, town: nil, isKeyProject: isKeyProject)
  }

  @Test func `sections are sorted by their units`() {
    let digest = Digest(
      day: "2025-06-01", previousDay: nil,
      sections: ["☆区经委", "区经委", "☆区规划资源局、枫泾镇"].map { DigestSection(units: $0) })
    #expect(digest.sections.map(\.units) == ["☆区经委", "☆区规划资源局、枫泾镇", "区经委"])
  }

  @Test func `open counts stay in the order given`() {
    var section = DigestSection(units: "甲")
    section.open = [
      OpenAlerts(kindCode: "start-overdue", isConfirmed: false, count: 2),
      OpenAlerts(kindCode: "idle-project", isConfirmed: false, count: 1),
    ]
    let digest = Digest(day: "2025-06-01", previousDay: nil, sections: [section])
    #expect(
      digest.sections[0].open.map { "\($0.kindCode) \($0.count)" }
        == ["start-overdue 2", "idle-project 1"])
  }

  @Test func `what is still open is no news, anything else is`() {
    var section = DigestSection(units: "甲")
    section.open = [OpenAlerts(kindCode: "start-overdue", isConfirmed: false, count: 2)]
    #expect(!section.hasNews)
    for chapter in DigestSection.Chapter.allCases {
      var one = section
      one[chapter].add([.finding(.startOverdue())], of: Self.parcel("1"))
      #expect(one.hasNews)
    }
  }

  @Test func `sections that tell something else are not the same`() {
    let section = DigestSection(units: "甲")
    var other = section
    #expect(other == section)
    other.open = [OpenAlerts(kindCode: "start-overdue", isConfirmed: false, count: 2)]
    #expect(other != section)
    var third = section
    third.blocked.add([.finding(.startOverdue())], of: Self.parcel("1"))
    #expect(third != section)
    #expect(DigestSection(units: "乙") != section)
  }

  struct MissedCase: CustomTestStringConvertible {
    let previous: Day?
    let day: Day
    let missed: ClosedRange<Day>?
    var testDescription: String { "\(previous.map(\.description) ?? "never") to \(day)" }
  }

  static let missedCases = [
    MissedCase(previous: nil, day: "2025-03-01", missed: nil),
    MissedCase(previous: "2025-03-01", day: "2025-03-01", missed: nil),
    MissedCase(previous: "2025-02-28", day: "2025-03-01", missed: nil),
    MissedCase(previous: "2025-02-27", day: "2025-03-01", missed: "2025-02-28"..."2025-02-28"),
    MissedCase(previous: "2025-02-26", day: "2025-03-01", missed: "2025-02-27"..."2025-02-28"),
    MissedCase(previous: "2024-02-28", day: "2024-03-01", missed: "2024-02-29"..."2024-02-29"),
    MissedCase(previous: "2024-12-30", day: "2025-01-01", missed: "2024-12-31"..."2024-12-31"),
    MissedCase(previous: "2025-03-02", day: "2025-03-01", missed: nil),
  ]

  @Test(arguments: missedCases)
  func `days between two runs were missed`(_ item: MissedCase) {
    let digest = Digest(day: item.day, previousDay: item.previous, sections: [])
    #expect(digest.missedDays == item.missed)
  }
}
