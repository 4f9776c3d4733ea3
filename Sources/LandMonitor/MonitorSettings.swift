package import CivilCalendar
package import Wording

/// What a command was told before its own arguments: where the data is, when it is, who asks.
package struct MonitorSettings: Sendable {
  /// The database file.
  package let databasePath: String
  /// The language of words.
  package let language: Language
  /// The day of judgement; nil for today in Asia/Shanghai.
  package let asOf: Day?
  /// The day at whose end the log is read; nil for all that is known.
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
