import Foundation

/// The entry that makes cron run the daily job.
package struct CronEntry: Hashable, Sendable {
  /// The hour, 0 to 23, of the server's own clock.
  package let hour: Int
  /// The minute, 0 to 59.
  package let minute: Int
  /// The absolute path of the program.
  package let program: String
  /// The absolute path of the database.
  package let database: String
  /// The absolute path of the configuration in use; nil where there is none.
  package let configuration: String?
  /// The language's code.
  package let language: String

  /// Makes an entry; relative paths are taken from the working folder.
  package init(
    hour: Int, minute: Int, program: String, database: String, configuration: String? = nil,
    language: String
  ) {
    self.hour = hour
    self.minute = minute
    self.program = Self.absolute(program)
    self.database = Self.absolute(database)
    self.configuration = configuration.map(Self.absolute)
    self.language = language
  }

  /// The mark at the end of the line, by which it is found again.
  static let mark = "# fallow daily"

  /// The line as it stands in a crontab; cron takes `%` for a line end, so it is escaped.
  package var line: String {
    var command = [program, "daily", "--database", database, "--language", language]
    if let configuration { command += ["--configuration", configuration] }
    let words = command.map(Self.quoted).joined(separator: " ")
    return "\(minute) \(hour) * * * \(words) \(Self.mark)"
  }

  private static func absolute(_ path: String) -> String {
    path.hasPrefix("/")
      ? path
      : URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
        .appendingPathComponent(path).standardizedFileURL.path
  }

  private static func quoted(_ word: String) -> String {
    let safe = word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_./".contains($0)) }
    let escaped = word.replacingOccurrences(of: "'", with: "'\\''")
    return (safe ? word : "'\(escaped)'").replacingOccurrences(of: "%", with: "\\%")
  }
}

/// Why the crontab was not changed.
package enum CrontabProblem: Error, Hashable, Sendable {
  /// There is no `crontab` program; install Debian's package cron.
  case notInstalled
  /// `crontab` refused, with its words.
  case refused(String)
}

/// The account's crontab.
package struct Crontab: Sendable {
  /// Makes the crontab of the account that runs the program.
  package init() {}

  /// Installs the entry, in place of one installed before; other lines are kept as they are.
  package func install(_ entry: CronEntry) throws(CrontabProblem) {
    try write(try otherLines() + [Array(entry.line.utf8)])
  }

  /// Removes the entry; returns whether there was one.
  package func remove() throws(CrontabProblem) -> Bool {
    let all = try lines()
    let others = all.filter { !Self.isOurs($0) }
    guard others.count < all.count else { return false }
    try write(others)
    return true
  }

  /// The entry's line as installed; nil if there is none.
  package func installed() throws(CrontabProblem) -> String? {
    try lines().first(where: Self.isOurs).map { String(decoding: $0, as: UTF8.self) }
  }

  private func otherLines() throws(CrontabProblem) -> [[UInt8]] {
    try lines().filter { !Self.isOurs($0) }
  }

  private static func isOurs(_ line: [UInt8]) -> Bool {
    line.suffix(CronEntry.mark.utf8.count).elementsEqual(CronEntry.mark.utf8)
  }

  /// The lines as they are: whoever wrote them chose their encoding.
  private func lines() throws(CrontabProblem) -> [[UInt8]] {
    let (status, output, error) = try run(["-l"], input: nil)
    if status != 0 {
      // crontab fails where the account has none yet.
      if error.contains("no crontab for") { return [] }
      throw .refused(error.trimmingCharacters(in: .whitespacesAndNewlines))
    }
    return output.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Array($0) }.dropLast(while: \.isEmpty)
  }

  private func write(_ lines: [[UInt8]]) throws(CrontabProblem) {
    let text = lines.flatMap { $0 + [UInt8(ascii: "\n")] }
    let (status, _, error) = try run(["-"], input: text)
    guard status == 0 else {
      throw .refused(error.trimmingCharacters(in: .whitespacesAndNewlines))
    }
  }

  private func run(
    _ arguments: [String], input: [UInt8]?
  ) throws(CrontabProblem) -> (status: Int32, output: [UInt8], error: String) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
    let program = folders.map { "\($0)/crontab" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let program else { throw .notInstalled }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    do {
      try process.run()
      if let input { try stdin.fileHandleForWriting.write(contentsOf: Data(input)) }
      try stdin.fileHandleForWriting.close()
      let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
      let error = try stderr.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      return (
        process.terminationStatus, Array(output), String(decoding: error, as: UTF8.self)
      )
    } catch {
      throw .refused(error.localizedDescription)
    }
  }
}

extension Array {
  /// The elements without those at the end that satisfy a condition.
  fileprivate func dropLast(while condition: (Element) -> Bool) -> [Element] {
    var kept = self
    while let last = kept.last, condition(last) { kept.removeLast() }
    return kept
  }
}
