import AlertPlanning
package import CivilCalendar
import ContractStore
import Foundation
import LandLifecycle
package import Wording

/// What a command was told before its own arguments: where the data is, when it is, who asks.
package struct MonitorSettings: Sendable {
  /// The database file.
  package let databasePath: String
  /// The language of words.
  package let language: Language
  /// The day of judgement; nil for today in Asia/Shanghai.
  package let asOf: Day?
  /// The day at whose end the log is read; nil for now.
  package let knownAt: Day?
  /// The account that enters what is entered; asked for where something is, as asking takes time.
  package var actor: String { findActor() }
  private let findActor: @Sendable () -> String

  /// Makes settings.
  package init(
    databasePath: String, language: Language, asOf: Day? = nil, knownAt: Day? = nil,
    actor: @escaping @autoclosure @Sendable () -> String
  ) {
    self.databasePath = databasePath
    self.language = language
    self.asOf = asOf
    self.knownAt = knownAt
    findActor = actor
  }
}

/// Why something asked for cannot be done.
package enum MonitorProblem: Error, Hashable, Sendable {
  /// Nothing matches; these names are near.
  case noSuchParcel(String, suggestions: [String])
  /// Nothing registers the contract any more; what is on record about it, a line each.
  case notRegistered(String, entries: [String])
  /// Several parcels match where one is wanted; the first of them, and how many there are.
  case ambiguousParcel(String, candidates: [String], count: Int)
  /// The database knew nothing of the parcel at that time.
  case notKnownYet(String, at: Day)
  /// A newer day was told already.
  case dayAlreadyTold(day: Day, last: Day)
  /// Nobody is told of a day that has not come.
  case dayNotCome(Day, today: Day)
  /// A file is not taken in as of a day that has not come.
  case importDayNotCome(Day, today: Day)
  /// Another daily run is at work.
  case dailyRunAtWork
  /// A finding's name is none; these are near.
  case unknownFinding(String, suggestions: [String])
  /// An entry's number is none of the parcel's, or it does not hold any more, or it is a link.
  case noSuchEntry(Int, parcel: String)
  /// The entry is the last registration that holds of its parcel.
  case lastRegistration(Int, parcel: String)
  /// A stage's or step's name is none.
  case unknownGoal(String, known: [String])
  /// There is no import of that number; these are the last.
  case noSuchImport(Int, last: [Int])
  /// The import was undone already, by this transaction.
  case importUndone(Int, by: Int)
  /// The import brought nothing that could be undone.
  case importBroughtNothing(Int)
  /// What was entered after an import rests on it: each with its parcel, and how many there are.
  case importRestedOn(Int, [String], count: Int)
  /// No source has that name; these are known.
  case noSuchSource(String, known: [String])
  /// A source is named twice.
  case sourceTwice(String)
  /// Two texts lead to one contract, which is not linked to itself.
  case sameParcel(String)
  /// The two contracts are linked like this already, by this entry.
  case linkedAlready(String, String, entry: Int)
  /// The two contracts differ in what one contract has once, a phrase each; the texts that name them.
  case differingContracts(String, String, differences: [String])
  /// The two contracts are not linked.
  case notLinked(String, String)
  /// A sheet is asked for of a file that is no workbook.
  case noSheets(path: String, sheet: String)
  /// A folder cannot be made or a file cannot be written.
  case cannotWrite(path: String, errorNumber: Int32)
}

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

  /// The moment at which the log is read; nil for now.
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
