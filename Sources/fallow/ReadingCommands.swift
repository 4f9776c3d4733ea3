import ArgumentParser
import LandLifecycle
import LandMonitor
import Reports
import Wording

/// `fallow show`
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", _superCommandName: "fallow",
    abstract: "一宗地的全生命周期 · A parcel's whole life on one screen.")

  @Argument(help: "编号、项目或使用权人的任一部分 · Any part of a number or name.")
  var parcel: String
  @Flag(help: "列出各来源所载及出处 · List all that the sources say, by file, line and column.")
  var sources = false
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    // Machines read whatever they need; a screen has only so much room.
    let withSources = sources || reading.output.chosenFormat == .json
    try reading.write { try $0.show(parcel, withSources: withSources) }
  }
}

/// `fallow why`
struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why", _superCommandName: "fallow",
    abstract: "评估依据 · Fact, rule, date and finding, each with its source.")

  @Argument(help: "编号、项目或使用权人的任一部分 · Any part of a number or name.")
  var parcel: String
  @OptionGroup var reading: ReadingOptions

  func run() throws { try reading.write { try $0.reasons(parcel) } }
}

/// `fallow due`
struct DueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", _superCommandName: "fallow", abstract: "将到期的节点 · What falls due.")

  @Option(help: "多少日内，如 90d、12w、6m · Within so long.")
  var within: Span = Span(days: 90)
  @OptionGroup var reading: ReadingOptions

  func run() throws { try reading.writeLong { try $0.due(within: within.days, $1) } }

  /// A length of time as typed: days, weeks of 7 days, months of 31, years of 366.
  struct Span: ExpressibleByArgument {
    let days: Int

    init(days: Int) { self.days = days }

    init?(argument: String) {
      let units: [Character: Int] = ["d": 1, "w": 7, "m": 31, "y": 366]
      let unit = argument.last.flatMap { units[$0] }
      guard let count = Int(unit == nil ? argument[...] : argument.dropLast()),
        (0...36_600).contains(count), count * (unit ?? 1) <= 36_600
      else { return nil }
      days = count * (unit ?? 1)
    }

    var defaultValueDescription: String { "\(days)d" }
  }
}

/// `fallow list`
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", _superCommandName: "fallow",
    abstract: "按条件列出宗地，附宗数和面积 · Parcels by stage, finding, unit …")

  @Option(help: "阶段 · The stage: \(Stage.allCases.map(\.code).joined(separator: ", ")).")
  var stage: Stage?
  @Option(
    help: "情况代码或名称的一部分，如 start-overdue · Part of a finding's code or name, see `fallow rules`.")
  var finding: String?
  @Option(
    help: "闲置用地项目分类 · \(IdleClass.allCases.map(\.code).joined(separator: ", ")).")
  var idle: IdleClass?
  @Option(help: "清单 · \(FindingList.allCases.map(\.code).joined(separator: ", ")).")
  var list: FindingList?
  @Option(help: "责任单位名称的一部分 · Part of a responsible unit's name.")
  var unit: String?
  @Option(help: "镇（园区）名称的一部分 · Part of the town's or park's name.")
  var town: String?
  @Option(help: "使用权人或承租人的一部分 · Part of the holder's or tenant's name.")
  var holder: String?
  @Option(help: "至少逾期多少天 · At least so many days overdue.")
  var overdueDays: Int?
  @Flag(help: "只列重点项目 · Key projects alone.")
  var key = false
  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    guard let overdueDays, overdueDays < 0 else { return }
    throw ValidationError(
      reading.shared.wording.text(
        zh: "--overdue-days 为 \(overdueDays)。请写 0 或正整数，例如 30。",
        en: "--overdue-days is \(overdueDays). Write 0 or more, e.g. 30."))
  }

  func run() throws {
    var filter = ListFilter()
    filter.stage = stage
    filter.finding = finding
    filter.idleClass = idle
    filter.list = list
    filter.unit = unit
    filter.town = town
    filter.holder = holder
    filter.overdueDays = overdueDays
    filter.isKeyProject = key
    try reading.writeLong { try $0.list(filter, $1) }
  }
}

/// `fallow diagram`
struct DiagramCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diagram", abstract: "两个状态机的图 · The two state machines as diagrams.")

  @Argument(help: "site 或 idle-case · Which machine.")
  var machine: MachineDiagram.Machine = .site
  @Option(help: "mermaid 或 dot · The notation.")
  var notation: MachineDiagram.Notation = .mermaid

  func run() { Terminal.write(MachineDiagram(machine).text(notation)) }
}
