import ArgumentParser
import Channels
import CivilCalendar
import ContractStore
import ContractImport
import Foundation
import LandMonitor
import Reports
import Wording

/// `fallow daily`
struct DailyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "daily", _superCommandName: "fallow",
    abstract: "每日评估 · Judges what has come due and tells the units.")

  @Option(help: "评估日 · The day, YYYY-MM-DD; else today in Shanghai.")
  var asOf: Day?
  @Flag(help: "只打印将发送的内容，不作任何改动 · Prints what would be sent and changes nothing.")
  var dryRun = false
  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run {
      if dryRun { return Terminal.write(try shared.monitor(asOf: asOf).previewDaily()) }
      Interruption.watch()
      var line = ProgressLine(shared.wording)
      _ = try shared.monitor(asOf: asOf).runDaily { progress in
        try Interruption.check(.judgingTheDay)
        line.show(
          (zh: "评估合同", en: "judging contracts"), progress.done, done: progress.done,
          of: progress.total)
      } send: { text in
        Terminal.progress("")
        try StandardStream.output.send(text)
      }
    }
  }
}

/// `fallow schedule`
struct ScheduleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule", abstract: "每日运行的 cron 条目 · The cron entry of the daily job.",
    subcommands: [Print.self, Install.self, Remove.self], defaultSubcommand: Print.self)

  struct EntryOptions: ParsableArguments {
    @Option(help: "服务器时间 HH:MM · The time of day, by the server's clock.")
    var at: String = "07:30"
    @OptionGroup var shared: SharedOptions

    func validate() throws { _ = try entry() }

    func entry() throws -> CronEntry {
      let pieces = at.split(separator: ":").map { Int($0) }
      guard pieces.count == 2, let hour = pieces[0], let minute = pieces[1],
        (0...23).contains(hour), (0...59).contains(minute)
      else {
        throw ValidationError(
          shared.wording.text(
            zh: "--at 为“\(at)”，不是时刻。请写成 HH:MM，例如 07:30。",
            en: "--at is '\(at)'. Write it as HH:MM, e.g. 07:30."))
      }
      return CronEntry(
        hour: hour, minute: minute, program: Self.program, database: shared.databasePath,
        configuration: shared.configurationPath, language: shared.chosenLanguage.rawValue)
    }

    /// The path of this program: Linux links it under /proc.
    private static var program: String {
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
        ?? CommandLine.arguments[0]
    }
  }

  struct Print: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "print", abstract: "打印条目 · Prints the entry.")
    @OptionGroup var options: EntryOptions

    func run() throws { Terminal.write(try options.entry().line + "\n") }
  }

  struct Install: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "install", abstract: "写入本账户的 crontab · Installs it.")
    @OptionGroup var options: EntryOptions

    func run() throws {
      let entry = try options.entry()
      try options.shared.run {
        try Crontab().install(entry)
        Terminal.write(entry.line + "\n")
      }
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "从本账户的 crontab 移除 · Removes it.")
    @OptionGroup var shared: SharedOptions

    func run() throws {
      try shared.run {
        let wasThere = try Crontab().remove()
        let wording = shared.wording
        Terminal.write(
          wasThere
            ? wording.text(zh: "已移除。\n", en: "Removed.\n")
            : wording.text(zh: "没有可移除的条目。\n", en: "There was no entry to remove.\n"))
      }
    }
  }
}

/// `fallow verify`
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "核对记录链 · Recomputes the log's chain.")

  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run {
      let wording = shared.wording
      var line = ProgressLine(wording)
      let found = try shared.monitor().verify { progress in
        line.show(
          (zh: "核对记录", en: "verifying entries"), progress.done, done: progress.done,
          of: progress.total)
      }
      Terminal.progress("")
      Terminal.write(
        wording.text(
          zh: "记录\(found.entries)条，事务\(found.transactions)个，链首 \(found.head)\n",
          en: "Entries: \(found.entries), transactions: \(found.transactions), head \(found.head)\n"
        ))
      guard !found.damage.isEmpty else {
        Terminal.write(wording.text(zh: "完整。\n", en: "Intact.\n"))
        return
      }
      for damage in found.damage {
        Terminal.error(ProblemWording(wording).words(for: damage).words)
      }
      Terminal.error(
        wording.text(
          zh: "请停止录入，另存一份数据库，再从最近一份完整的备份恢复，之后的登记和事项重新导入、录入。",
          en:
            "Stop recording, keep a copy of the database, restore the last backup that is intact, and "
            + "import and record again what came after it."))
      throw ExitCode(1)
    }
  }
}

/// `fallow rebuild`
struct RebuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: "由记录重算全部结果 · Folds everything anew from the log.")

  @Option(help: "评估日 · The day of judgement, YYYY-MM-DD; else today in Shanghai.")
  var asOf: Day?
  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run {
      var progress = FoldingProgress(shared.wording, .rebuilding)
      let count = try shared.monitor(asOf: asOf).rebuild { try progress.show($0) }
      Terminal.progress("")
      Terminal.write(
        shared.wording.text(zh: "已重算\(count)份合同。\n", en: "\(count) contracts folded anew.\n"))
    }
  }
}

/// `fallow template`
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "打印导入模板的表头 · Prints the header of Fallow's template.")

  @Flag(help: "事项表的表头 · The header of a table of events.")
  var events = false

  func run() {
    let columns = events ? RegisterFormat.eventTemplate : RegisterFormat.fallowTemplate.columns
    let headers = columns.map(\.header)
    Terminal.write(CSVText.mark + CSVText.record(headers))
  }
}

/// `fallow holidays`
struct HolidaysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "holidays", abstract: "载入以后年份的放假通知 · Loads a later year's official holidays.",
    discussion: HelpText.text(
      zh: """
        文件为 CSV，各列为 date,type,name,source_paper；
        type 为 holiday（放假）或 workday（上班）。
        """,
      en:
        "The file is CSV with the columns date,type,name,source_paper; type is holiday or workday."
    ))

  @Argument(help: "CSV 文件 · The file.")
  var file: String
  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run {
      let bytes: Data
      do {
        bytes = try Data(contentsOf: URL(fileURLWithPath: file))
      } catch {
        throw InputProblem.unreadable(
          path: file, errorNumber: FileFault.errorNumber(of: error))
      }
      guard let text = String(bytes: bytes, encoding: .utf8) else {
        throw InputProblem.notText(path: file)
      }
      let outcome: HolidaysOutcome
      do {
        var progress = FoldingProgress(shared.wording, .foldingWhatWasWritten)
        outcome = try shared.monitor().loadHolidays(csv: text, origin: file) {
          try progress.show($0)
        }
      } catch let problem as HolidayFileProblem {
        throw InputProblem.holidays(path: file, problem)
      }
      Terminal.progress("")
      for line in lines(for: outcome) + outcome.moved { Terminal.write(line + "\n") }
    }
  }

  private func lines(for outcome: HolidaysOutcome) -> [String] {
    let wording = shared.wording
    var lines: [String] = []
    let years = outcome.years.map { year in
      outcome.replaced.contains(year)
        ? wording.text(
          zh: "\(year)（取代原有的\(year)年安排）", en: "\(year) (in the place of what was known of it)")
        : "\(year)"
    }
    if !years.isEmpty {
      let list = years.joined(separator: ", ")
      lines.append(wording.text(zh: "已载入：\(list)", en: "Loaded: \(list)"))
    }
    if !outcome.unchanged.isEmpty {
      let list = outcome.unchanged.map(String.init).joined(separator: ", ")
      lines.append(
        wording.text(zh: "与已有的相同，未作改动：\(list)", en: "Known just so, not loaded again: \(list)"))
    }
    return lines
  }
}
