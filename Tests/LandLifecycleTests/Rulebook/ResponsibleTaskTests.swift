import LandLifecycle
import Testing

struct ResponsibleTaskTests {
  struct Case: CustomTestStringConvertible {
    let task: ResponsibleTask
    let body: [String]
    let annex: [String]
    var testDescription: String { task.code }

    init(_ task: ResponsibleTask, body: [String], annex: [String]) {
      self.task = task
      self.body = body
      self.annex = annex
    }

    init(_ task: ResponsibleTask, _ both: [String]) { self.init(task, body: both, annex: both) }
  }

  static let table = [
    Case(.admission, ["☆区投资促进办", "区规划资源局"]),
    Case(
      .landPerformance, body: ["☆区规划资源局", "区投资促进办", "区经委", "各镇（园区）"],
      annex: ["区投资促进办", "区经委", "区规划资源局", "各镇（园区）"]),
    Case(.enterprisePerformance, ["☆区经委", "区统计局", "区生态环境局", "金山税务局", "各镇（园区）"]),
    Case(.newLand, ["☆区规划资源局", "区投资促进办", "各镇（园区）"]),
    Case(
      .existingLand, ["☆区经委", "区投资促进办", "区规划资源局", "区发改委", "区财政局", "金山税务局", "各镇（园区）"]),
    Case(.idleProjects, ["☆区规划资源局", "区投资促进办", "各镇（园区）"]),
    Case(
      .inefficientLand,
      body: [
        "☆区经委", "区规划资源局", "区投资促进办", "区市场监管局", "区法院", "区应急管理局", "区生态环境局", "金山税务局",
        "各镇（园区）",
      ], annex: ["☆区经委", "区规划资源局", "区投资促进办", "各镇（园区）"]),
    Case(.registrationWatch, ["区规划资源局", "区市场监管局", "区法院"]),
    Case(.jointSupervision, ["区应急管理局", "区生态环境局", "金山税务局"]),
    Case(.premises, ["区投资促进办", "区经委"]),
    Case(.landReduction, ["区经委", "区规划资源局"]),
  ]

  @Test(arguments: table)
  func `the units are those of the text that decides, in its order`(_ item: Case) {
    func words(_ units: [ResponsibleUnit]) -> [String] {
      units.map { "\($0.isLead ? "☆" : "")\($0.name)" }
    }
    #expect(words(item.task.units) == item.body)
    #expect(words(item.task.units(by: .body)) == item.body)
    #expect(words(item.task.units(by: .annex)) == item.annex)
  }

  @Test func `every task is in the table and has a source in either text`() {
    #expect(Self.table.map(\.task) == ResponsibleTask.allCases)
    for task in ResponsibleTask.allCases {
      for text in PolicyText.allCases {
        let source = task.source(by: text)
        #expect(!source.document.isEmpty && source.article != "" && !source.quote.isEmpty)
      }
    }
  }

  @Test func `only the towns stand for whichever town the parcel lies in`() {
    let towns = ResponsibleTask.allCases.flatMap(\.units).filter(\.isTown)
    #expect(Set(towns.map(\.name)) == ["各镇（园区）"])
    #expect(ResponsibleTask.allCases.flatMap(\.units).allSatisfy { !$0.englishName.isEmpty })
  }
}
