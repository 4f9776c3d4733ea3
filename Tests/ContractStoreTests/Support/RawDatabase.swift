import Foundation
import GRDB

/// A second way into a database file: SQL as any other tool would send it.
struct RawDatabase {
  private let queue: DatabaseQueue

  init(_ path: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    queue = try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Runs statements.
  func run(_ sql: String) throws { try queue.writeWithoutTransaction { try $0.execute(sql: sql) } }

  /// Runs statements with what protects the log taken away.
  func tamper(_ sql: String) throws {
    let triggers = try rows("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    try run("PRAGMA ignore_check_constraints = ON")
    for trigger in triggers { try run("DROP TRIGGER \(trigger)") }
    try run(sql)
  }

  /// The rows of a query, each with its values joined by " | ", blobs in hexadecimal.
  func rows(_ sql: String) throws -> [String] {
    try queue.read { database in
      try Row.fetchAll(database, sql: sql).map { row in
        row.databaseValues.map { value in
          switch value.storage {
          case .null: "-"
          case .int64(let number): "\(number)"
          case .double(let number): "\(number)"
          case .string(let text): text
          case .blob(let data): data.map { String(format: "%02x", $0) }.joined()
          }
        }.joined(separator: " | ")
      }
    }
  }

  /// The message with which SQLite refuses statements; nil if it does not.
  func refusal(of sql: String) -> String? {
    do {
      try run(sql)
      return nil
    } catch { return (error as? DatabaseError)?.message }
  }
}
