import AlertPlanning
import ArgumentParser
import CivilCalendar
import Foundation
import LandMonitor
import Reports
import Wording

/// What every command takes.
struct SharedOptions: ParsableArguments {
  @Option(help: "数据库文件 · The database file; else $FALLOW_DATABASE, else the data folder.")
  var database: String?

  @Option(help: "zh 或 en · The language; else by the locale.")
  var language: Language?

  @Option(help: "配置文件 · The configuration file; else $FALLOW_CONFIGURATION, else the usual folder.")
  var configuration: String?

  var databasePath: String {
    if let database { return database }
    if let path = Environment["FALLOW_DATABASE"] { return path }
    let home = Environment["HOME"] ?? FileManager.default.currentDirectoryPath
    return (Environment["XDG_DATA_HOME"] ?? home + "/.local/share") + "/fallow/fallow.db"
  }

  var chosenLanguage: Language { language ?? Self.usualLanguage }

  /// The language where none is asked for. Officers' servers often set no locale at all: then the words
  /// are Chinese.
  static var usualLanguage: Language {
    let locale = Environment["LC_ALL"] ?? Environment["LC_MESSAGES"] ?? Environment["LANG"]
    guard let locale, !locale.hasPrefix("C"), locale != "POSIX" else { return .chinese }
    return Language(locale: locale)
  }

  func validate() throws {
    if database?.isEmpty == true {
      throw ValidationError(
        wording.text(
          zh: "--database 没有写文件名。用通常的数据库时，请去掉这一项。",
          en: "--database names no file. Leave it out to use the usual one."))
    }
    if let text = Environment["FALLOW_TODAY"], Day(text) == nil {
      throw ValidationError(
        wording.text(
          zh: "环境变量 FALLOW_TODAY 为“\(text)”，不是日期。请写成 YYYY-MM-DD，或不设该变量。",
          en: "FALLOW_TODAY is '\(text)', which is no day. Write YYYY-MM-DD, or leave it unset."))
    }
  }

  var wording: Wording { Wording(chosenLanguage) }

  /// The clock; in a rehearsal the day that `FALLOW_TODAY` names takes the place of today.
  var clock: SystemClock {
    // A text that is no day has been refused.
    Environment["FALLOW_TODAY"].flatMap { Day($0) }.map(SystemClock.init(stoppedOn:))
      ?? SystemClock()
  }

  func monitor(asOf: Day? = nil, knownAt: Day? = nil) throws -> Monitor {
    Monitor(
      MonitorSettings(
        databasePath: databasePath, language: chosenLanguage, asOf: asOf, knownAt: knownAt,
        actor: Environment["USER"] ?? NSUserName()),
      configuration: try configurationPath.map(LandMonitor.Configuration.init(contentsOf:))
        ?? .standard,
      clock: clock)
  }

  /// The configuration file in use; nil where there is none.
  var configurationPath: String? {
    if let configuration { return configuration }
    if let path = Environment["FALLOW_CONFIGURATION"] { return path }
    let folder = Environment["XDG_CONFIG_HOME"] ?? (Environment["HOME"] ?? "") + "/.config"
    let path = folder + "/fallow/configuration.json"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  /// Runs a command's work; what goes wrong is said on standard error, with its exit code.
  func run(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let code as ExitCode {
      throw code
    } catch {
      let said = ProblemWording(wording).words(for: error)
      Terminal.progress("")
      Terminal.error(said.words)
      throw ExitCode(said.code)
    }
  }
}

/// What every command that reads takes.
struct ReadingOptions: ParsableArguments {
  @OptionGroup var shared: SharedOptions

  @Option(help: "评估日 · The day of judgement, YYYY-MM-DD; else today in Shanghai.")
  var asOf: Day?

  @Option(help: "按此日24时所知 · Judge with what was known at the end of this day.")
  var knownAt: Day?

  @OptionGroup var output: OutputOptions

  func monitor() throws -> Monitor { try shared.monitor(asOf: asOf, knownAt: knownAt) }

  /// Makes a report and writes it.
  func write(_ make: (Monitor) throws -> Report) throws {
    try shared.run {
      let monitor = try monitor()
      try output.write(try make(monitor), monitor)
    }
  }

  /// Writes a report with a long table, which the body makes and hands over.
  func writeLong(
    _ make: (Monitor, _ write: (LongReport) throws -> Void) throws -> Void
  ) throws {
    try shared.run {
      let monitor = try monitor()
      try make(monitor) { try output.write($0, monitor) }
    }
  }
}

/// What commands take that change what is on record and show all that moves.
struct ChangingOptions: ParsableArguments {
  @Flag(help: "只看会变动什么，不写入 · Show what would move, and write nothing.")
  var check = false

  @OptionGroup var output: OutputOptions

  @Option(help: "评估日 · The day of judgement, YYYY-MM-DD; else today in Shanghai.")
  var asOf: Day?

  @OptionGroup var shared: SharedOptions

  /// Makes a change and writes what moved.
  func write(_ change: (Monitor, _ isCheck: Bool) throws -> Report) throws {
    try shared.run {
      let monitor = try shared.monitor(asOf: asOf)
      try output.write(try change(monitor, check), monitor)
    }
  }
}
