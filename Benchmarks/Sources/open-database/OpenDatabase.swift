import GRDB

/// Opens a Fallow database the way `fallow show` does, reads nothing from it, and exits.
///
/// It is the floor under `fallow show`: what a process, GRDB and SQLite cost before Fallow begins.
@main
enum OpenDatabase {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      print("usage: open-database FILE")
      throw ExitWithoutFile()
    }
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA cache_size = -65536")
    }
    let queue = try DatabaseQueue(path: CommandLine.arguments[1], configuration: configuration)
    // SQLite reads the file at the first statement only.
    _ = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema") }
  }
}

/// The program was called without a file.
struct ExitWithoutFile: Error {}
