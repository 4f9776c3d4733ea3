import AlertPlanning
import ArgumentParser
import CivilCalendar
import Foundation
import LandMonitor
import Reports
import Wording

/// How a report is written.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json, csv

  /// Writes a report to standard output.
  func write(_ report: Report) throws {
    switch self {
    case .table: Terminal.write(report.text)
    case .json: Terminal.write(try report.json)
    case .csv: Terminal.write(report.csv)
    }
  }
}

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
    let environment = ProcessInfo.processInfo.environment
    if let path = environment["FALLOW_DATABASE"], !path.isEmpty { return path }
    let home = environment["HOME"] ?? FileManager.default.currentDirectoryPath
    let data = environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 }
    return (data ?? home + "/.local/share") + "/fallow/fallow.db"
  }

  /// Officers' servers often set no locale at all: then the words are Chinese.
  var chosenLanguage: Language {
    if let language { return language }
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    guard let locale, !locale.hasPrefix("C"), locale != "POSIX" else { return .chinese }
    return Language(locale: locale)
  }

  func validate() throws {
    if database?.isEmpty == true {
      throw ValidationError("--database names no file. Leave it out to use the usual one.")
    }
  }

  var wording: Wording { Wording(chosenLanguage) }

  func monitor(asOf: Day? = nil, knownAt: Day? = nil) throws -> Monitor {
    Monitor(
      MonitorSettings(
        databasePath: databasePath, language: chosenLanguage, asOf: asOf, knownAt: knownAt,
        actor: ProcessInfo.processInfo.environment["USER"] ?? NSUserName()),
      configuration: try configurationPath.map(LandMonitor.Configuration.init(contentsOf:))
        ?? .standard)
  }

  /// The configuration file in use; nil where there is none.
  var configurationPath: String? {
    if let configuration { return configuration }
    let environment = ProcessInfo.processInfo.environment
    if let path = environment["FALLOW_CONFIGURATION"], !path.isEmpty { return path }
    let home = environment["HOME"] ?? ""
    let folder = environment["XDG_CONFIG_HOME"].flatMap { $0.isEmpty ? nil : $0 }
    let path = (folder ?? home + "/.config") + "/fallow/configuration.json"
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

  @Option(help: "table, json 或 csv · How to write it.")
  var format: OutputFormat = .table

  func monitor() throws -> Monitor { try shared.monitor(asOf: asOf, knownAt: knownAt) }

  /// Makes a report and writes it.
  func write(_ make: (Monitor) throws -> Report) throws {
    try shared.run {
      try format.write(try make(try monitor()))
    }
  }
}
