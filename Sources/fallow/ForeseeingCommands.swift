import ArgumentParser
import CivilCalendar
import LandLifecycle
import LandMonitor
import Reports
import Wording

/// `fallow why-not`
struct WhyNotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why-not",
    abstract: "为何未到某阶段、尚缺什么 · Why a parcel is not at a stage, and what is missing.",
    discussion: HelpText.text(
      zh: "阶段和步骤：\(Goal.all.map(\.code).joined(separator: ", "))。",
      en: "Stages and steps: \(Goal.all.map(\.code).joined(separator: ", ")).")
  )

  @Argument(help: "阶段或步骤，如 completed、已竣工 · The stage or step asked about.")
  var stage: String
  @Argument(help: "编号、项目或使用权人的任一部分 · Any part of a number or name.")
  var parcel: String
  @OptionGroup var reading: ReadingOptions

  func run() throws { try reading.write { try $0.obstacles(to: stage, of: parcel) } }
}

/// `fallow forecast`
struct ForecastCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast", _superCommandName: "fallow",
    abstract: "若无新记录将发生的变化 · What changes if nothing further is recorded.")

  @Argument(help: "编号、项目或使用权人的任一部分；不填为全部 · Any part of a number or name; else all.")
  var parcel: String?
  @Option(help: "多少日内，如 90d、12w、6m · Within so long.")
  var within: DueCommand.Span = DueCommand.Span(days: 365)
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    if let parcel {
      try reading.write { try $0.forecast(parcel, within: within.days) }
    } else {
      try reading.writeLong { try $0.forecast(within: within.days, $1) }
    }
  }
}

/// `fallow simulate`
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate", abstract: "假设推演，不写入 · What would be different; writes nothing.",
    discussion: HelpText.text(
      zh: """
        各选项可多次使用。不写宗地时只能用 --rule，对全部宗地推演。

        --fact 的写法同 fallow record，如 "started --on 2027-01-01"、
        "inspected --on 2027-01-01 --saw not-started"。

        --rule 名称=数值 单位，如 "idle.feeAfter=18 months"、
        "idle.feeRate=10 percent"。
        """,
      en: """
        Each option can be given several times. Without a parcel only --rule, and then for all parcels.

        --fact is what fallow record takes, e.g. "started --on 2027-01-01", "inspected --on 2027-01-01 \
        --saw not-started".

        --rule NAME=VALUE UNIT, e.g. "idle.feeAfter=18 months", "idle.feeRate=10 percent".
        """))

  @Argument(help: "编号、项目或使用权人的任一部分；只改规则时可不填 · Any part of a number or name.")
  var parcel: String?
  @Option(help: "约定日期移动，如 completion=2027-03-01 · An agreed day is another.")
  var move: [DayOfMilestone] = []
  @Option(help: "签订延建补充协议，如 start=2027-01-01 · An extension is signed.")
  var extend: [DayOfMilestone] = []
  @Option(help: "发生某事，如 'started 2027-01-01' · Something is on record.")
  var fact: [String] = []
  @Option(help: "规则改变，如 'idle.feeAfter=18 months' · A rule's value is another.")
  var rule: [SupposedRule] = []
  @Option(help: "多少日内，如 90d、12w、6m · Within so long.")
  var within: DueCommand.Span = DueCommand.Span(days: 365)
  @OptionGroup var reading: ReadingOptions

  private func phrases() throws(FactPhraseProblem) -> [FactPhrase] {
    var phrases: [FactPhrase] = []
    for line in fact { phrases.append(try FactPhrase(line: line)) }
    return phrases
  }

  /// What is supposed; of which part, as the parcel's contract calls them, where that is known.
  private func suppositions(
    on day: Day, parts: [String]?
  ) throws(FactPhraseProblem) -> [Supposition] {
    var suppositions: [Supposition] =
      move.map { .moved($0.milestone, to: $0.day) }
      + extend.map { .extended($0.milestone, to: $0.day) }
    for phrase in try phrases() {
      suppositions.append(.fact(try phrase.numbering(parts).fact(asOf: day)))
    }
    return suppositions + rule.map { .rule($0.name, $0.value) }
  }

  private var day: Day { reading.asOf ?? reading.shared.clock.today }

  func validate() throws {
    let suppositions: [Supposition]
    do throws(FactPhraseProblem) { suppositions = try self.suppositions(on: day, parts: nil) } catch
    {
      throw ValidationError(reading.shared.wording.problem(error))
    }
    if suppositions.isEmpty {
      throw ValidationError(
        reading.shared.wording.text(
          zh: "请写出假设：--move、--extend、--fact 或 --rule，例如 --rule 'idle.feeAfter=18 months'。",
          en: "simulate needs --move, --extend, --fact or --rule."))
    }
    if parcel == nil, suppositions.contains(where: \.needsParcel) {
      throw ValidationError(
        reading.shared.wording.text(
          zh: "--move、--extend 和 --fact 须写明宗地；只有 --rule 可以不写。",
          en: "--move, --extend and --fact need a parcel; --rule alone does not."))
    }
  }

  func run() throws {
    let namesPart = try phrases().contains(where: \.namesPart)
    try reading.writeLong { monitor, write in
      let parts = try namesPart ? parcel.map { try monitor.partNames(of: $0) } : nil
      try monitor.simulate(
        try suppositions(on: day, parts: parts), for: parcel, within: within.days, write)
    }
  }

  /// A milestone and a day, as typed: `completion=2027-03-01`, or 竣工=2027-03-01.
  struct DayOfMilestone: ExpressibleByArgument {
    let milestone: Milestone
    let day: Day

    init?(argument: String) {
      let pieces = argument.split(separator: "=", omittingEmptySubsequences: false)
      guard pieces.count == 2,
        let milestone = Milestone(argument: String(pieces[0])),
        milestone != .signing, let day = Day(String(pieces[1]))
      else { return nil }
      self.milestone = milestone
      self.day = day
    }
  }

  /// A rule and its value, as typed: `idle.feeAfter=18 months`.
  struct SupposedRule: ExpressibleByArgument {
    let name: String
    let value: ParameterValue

    init?(argument: String) {
      let pieces = argument.split(separator: "=", maxSplits: 1)
      guard pieces.count == 2 else { return nil }
      let words = pieces[1].split(separator: " ")
      guard words.count == 2, let value = ParameterValue(String(words[0]), unit: String(words[1]))
      else { return nil }
      name = String(pieces[0])
      self.value = value
    }
  }
}
