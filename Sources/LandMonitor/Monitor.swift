import AlertPlanning
import ContractStore
import Foundation
import LandLifecycle
package import CivilCalendar
package import Wording

/// The order of calls: what the product does, without argv and without SQL.
package struct Monitor: Sendable {
  /// What the command was told.
  package let settings: MonitorSettings
  /// The clock.
  package let clock: SystemClock
  /// Words.
  package let wording: Wording
  /// What the office set.
  package let configuration: Configuration

  /// Makes a monitor.
  package init(_ settings: MonitorSettings, configuration: Configuration = .standard) {
    self.init(settings, configuration: configuration, clock: SystemClock())
  }

  /// Makes a monitor that goes by a clock of its own.
  package init(_ settings: MonitorSettings, configuration: Configuration, clock: SystemClock) {
    self.clock = clock
    self.settings = settings
    self.configuration = configuration
    wording = Wording(settings.language)
  }

  /// Who answers for which task.
  var routing: UnitRouting { configuration.routing }

  /// The day of judgement.
  package var day: Day { settings.asOf ?? clock.today }

  /// The moment at which the log is read; nil for all that is known.
  var knownAt: Moment? { settings.knownAt.map(Moment.endOfDayInShanghai) }

  /// Opens the database for reading, bringing an older one up to date first.
  func openForReading() throws -> ContractStore {
    do {
      return try ContractStore(at: settings.databasePath, .reading)
    } catch .needsMigration {
      _ = try ContractStore(at: settings.databasePath, .writing)
      return try ContractStore(at: settings.databasePath, .reading)
    }
  }

  /// Opens the database for writing, making its folder and itself if absent.
  func openForWriting() throws -> ContractStore {
    let folder = (settings.databasePath as NSString).deletingLastPathComponent
    if !folder.isEmpty {
      do {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true)
      } catch {
        throw MonitorProblem.cannotWrite(
          path: folder, errorNumber: FileFault.errorNumber(of: error))
      }
    }
    return try ContractStore(at: settings.databasePath, .writing)
  }

  /// The rules of folding, with the holidays the log knew at the moment asked for.
  func folding(_ reader: StoreReader) throws -> Folding {
    try Folding(
      rulebook: try rulebook(with: reader.localRules(knownAt: knownAt)?.rules ?? []),
      notices: try reader.holidayNotices(knownAt: knownAt),
      precedence: try reader.precedence(knownAt: knownAt), towns: configuration.towns)
  }

  /// The configuration's rulebook with the office's own rules: those of the log and those of the
  /// configuration's file, which may not speak of one parameter on one day.
  func rulebook(with logged: [Parameter]) throws -> Rulebook {
    configuration.rulebook.adding(
      try LocalRules(logged + configuration.localRules.parameters))
  }
}
