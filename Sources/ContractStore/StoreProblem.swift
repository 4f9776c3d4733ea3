/// Why a database cannot be used.
package enum StoreProblem: Error, Hashable, Sendable {
  /// There is no database yet.
  case missing(path: String)
  /// The file cannot be opened; the reason is SQLite's.
  case cannotOpen(path: String, reason: String)
  /// The path is a folder's.
  case isFolder(path: String)
  /// The file is damaged: it is a database, and what is in it cannot be read.
  case damaged(path: String)
  /// The file is a database, but not Fallow's, or a later version's.
  case notOurs(path: String)
  /// The database has to be brought up to date by a command that may write.
  case needsMigration(path: String)
  /// Another process is writing and did not finish in time.
  case busy(path: String)
  /// The file cannot be written.
  case readOnly(path: String)
  /// The disk is full.
  case diskFull(path: String)
  /// A cached row cannot be read; `fallow rebuild` makes it anew.
  case cacheUnreadable(contract: Int64)
  /// An entry of the log cannot be read.
  case entryUnreadable(EntryNumber, DecodingProblem)
  /// SQLite reports something else.
  case database(String)
}
