import CivilCalendar
import Foundation
import LandMonitor
import LandLifecycle
import TestSupport
import Wording

/// A folder with a database of its own, removed at the end.
///
/// A class, because it owns the folder.
final class TemporaryOffice {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Writes a file and returns its path.
  func write(_ text: String, to name: String) throws -> String {
    let path = folder.path(name)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  /// A monitor of the database, on a day, with what was known at the end of another.
  ///
  /// - Parameter today: The day that the clock shows; nil for the day of judgement.
  func monitor(
    on day: Day, today: Day? = nil, knownAt known: Day? = nil,
    configuration: Configuration = .standard
  ) -> Monitor {
    Monitor(
      MonitorSettings(
        databasePath: folder.path("fallow.db"), language: .chinese, asOf: day,
        knownAt: known, actor: "officer"), configuration: configuration,
      clock: SystemClock(stoppedOn: today ?? day))
  }

  /// Imports a table of events: what became of it, and what was said of the rows that did not go in.
  func takeEvents(
    _ text: String, on day: Day, from name: String, _ change: (inout ImportOptions) -> Void
  ) throws -> (summary: EventSummary, said: [String]) {
    var options = ImportOptions()
    options.rejectsPath = try write("", to: "rejects-of-\(name)")
    change(&options)
    var said: [String] = []
    let summary = try monitor(on: day).importEvents(
      try write(text, to: name), options, words: { "\($0)" }
    ) { said += $0 }
    return (summary, said)
  }

  /// The bytes of the database: the file and what its write-ahead log holds besides.
  func database() throws -> [Data] {
    try ["fallow.db", "fallow.db-wal"].map { name in
      let path = folder.path(name)
      return FileManager.default.fileExists(atPath: path)
        ? try Data(contentsOf: URL(fileURLWithPath: path)) : Data()
    }
  }
}
