import Foundation
import Testing

/// Ctrl-C and the system's wish to end, in the midst of an import.
///
/// The import says so much of the bad rows of one batch that it waits until somebody reads on: it
/// cannot be at the batch's end, where it asks for signals, before they come.
struct InterruptionTests {
  /// An office with one contract, and a register whose import can be left halfway.
  private static func office() throws -> Session {
    let session = try Session()
    let header = "合同编号,项目名称,供地方式,合同签订日期,约定开工时间\n"
    try session.write(header + "甲-1,甲项目,挂牌出让,2024-01-15,2024-09-01\n", to: "first.csv")
    let bad = String(repeating: "某日", count: 100)
    let rows = (1...4_000).map { number in
      "乙-\(number),乙项目\(number),挂牌出让,2024-01-15,\(number.isMultiple(of: 8) ? "" : bad)\n"
    }
    try session.write(header + rows.joined(), to: "register.csv")
    try session.fallow("import", "--as-of", "2024-06-03", "first.csv")
    return session
  }

  /// What the database holds, and what stands beside it; whether its log is a file is SQLite's matter.
  private static func state(of session: Session) throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: session.folder.path).sorted()
    return [
      try session.fallow("verify").output,
      try session.fallow("list", "--format", "csv", "--as-of", "2024-06-03").output,
    ] + names.filter { !$0.hasPrefix("fallow.db-") }
  }

  /// An import that is under way: what it says is not read yet.
  private static func begin(_ session: Session) throws -> (process: Process, said: FileHandle) {
    let process = Process()
    process.executableURL = Session.binary
    process.arguments = ["import", "--as-of", "2024-06-03", "register.csv"]
    process.currentDirectoryURL = session.folder
    process.environment = ["HOME": session.folder.path, "FALLOW_DATABASE": "fallow.db"]
    process.standardOutput = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardError = pipe
    Self.letSignalsThrough()
    try process.run()
    #expect(!pipe.fileHandleForReading.availableData.isEmpty)
    return (process, pipe.fileHandleForReading)
  }

  /// A program inherits which signals its parent's thread holds back, as threads of Dispatch do, and
  /// which it ignores, as what a shell runs in the background does.
  private static func letSignalsThrough() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM] {
      sigaddset(&signals, number)
      signal(number, SIG_DFL)
    }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  @Test(arguments: [(signal: SIGINT, code: Int32(130)), (signal: SIGTERM, code: Int32(143))])
  func `an import that is interrupted leaves everything as it was`(
    _ item: (signal: Int32, code: Int32)
  ) throws {
    let session = try Self.office()
    let before = try Self.state(of: session)
    let (process, said) = try Self.begin(session)
    kill(process.processIdentifier, item.signal)
    let rest = String(decoding: said.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == item.code)
    #expect(rest.hasSuffix("\nregister.csv：已中断，未导入任何一行，数据库保持原样。\n"))
    #expect(try Self.state(of: session) == before)
  }

  @Test func `a second Ctrl-C ends an import at once, and the database is as it was`() throws {
    let session = try Self.office()
    let before = try Self.state(of: session)
    let (process, said) = try Self.begin(session)
    kill(process.processIdentifier, SIGINT)
    // Sent before the first was taken, the second would be the same one.
    while try Self.catchesInterrupts(process) {}
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(process.terminationStatus == SIGINT)
    let rest = String(decoding: said.readDataToEndOfFile(), as: UTF8.self)
    #expect(!rest.contains("已中断"))
    let after = try Self.state(of: session)
    // A rejects file that was begun stays behind under its temporary name.
    #expect(after.filter { !$0.hasSuffix(".partial") } == before)
  }

  /// Whether a process has something to do on SIGINT, by what the system says of it.
  private static func catchesInterrupts(_ process: Process) throws -> Bool {
    let path = "/proc/\(process.processIdentifier)/status"
    let status = try String(contentsOfFile: path, encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("SigCgt:") }
    let mask = line.flatMap { UInt64($0.dropFirst(7).trimmingPrefix("\t"), radix: 16) } ?? 0
    return mask & (1 << (SIGINT - 1)) != 0
  }

  @Test func `a terminal is shown how far an import is, and then what became of it`() throws {
    let session = try Self.office()
    let line = "fallow import --as-of 2024-06-03 register.csv 2>&1"
    let watched = try session.shell("script -qec '\(line)' /dev/null")
    let shown = watched.output.split(separator: "\r\u{1B}[K").map { String($0) }
    #expect(shown.contains { $0.hasPrefix("register.csv 导入行 256（") })
    #expect(shown.last?.hasPrefix("register.csv：") == true)
    #expect(try !session.shell(line).output.contains("\u{1B}"))
  }

  @Test func `a terminal is shown how far the refolding by a new order of sources is`() throws {
    let session = try Self.office()
    try session.fallow("import", "--as-of", "2024-06-03", "register.csv")
    let line = "fallow sources prefer fallow-template --language en"
    let watched = try session.shell("script -qec '\(line)' /dev/null")
    let shown = watched.output.split(separator: "\r\u{1B}[K").map { String($0) }
    #expect(shown.contains("folding contracts 501 (100.0 %)"))
    #expect(shown.last?.hasPrefix("Chosen #") == true)
  }

  @Test func `a terminal is shown how far a rebuild is`() throws {
    let session = try Self.office()
    try session.fallow("import", "--as-of", "2024-06-03", "register.csv")
    let line = "fallow rebuild --as-of 2024-06-03 --language en"
    let watched = try session.shell("script -qec '\(line)' /dev/null")
    let shown = watched.output.split(separator: "\r\u{1B}[K").map { String($0) }
    #expect(shown.contains("folding contracts 501 (100.0 %)"))
    #expect(shown.last == "501 contracts folded anew.\r\n")
    #expect(try session.shell(line + " 2>&1").output == "501 contracts folded anew.\n")
  }

  @Test func `a terminal is shown how far a verification is`() throws {
    let session = try Self.office()
    try session.fallow("import", "--as-of", "2024-06-03", "register.csv")
    let line = "fallow verify --language en"
    let watched = try session.shell("script -qec '\(line)' /dev/null")
    let shown = watched.output.split(separator: "\r\u{1B}[K").map { String($0) }
    #expect(shown.first == "verifying entries 1 (0.1 %)")
    #expect(shown.contains("verifying entries 501 (100.0 %)"))
    #expect(shown.last?.hasSuffix("Intact.\r\n") == true)
    #expect(try !session.shell(line + " 2>&1").output.contains("\u{1B}"))
  }
}
