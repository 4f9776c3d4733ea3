import Foundation
import TestSupport
import Testing

/// Runs the built `fallow` in a folder of its own, as a person would in a shell.
final class Session {
  /// What a command did.
  struct Outcome {
    let output: String
    let errors: String
    let code: Int32
  }

  private let temporary: TemporaryFolder

  /// The working folder, removed at the end.
  var folder: URL { temporary.url }

  init() throws { temporary = try TemporaryFolder() }

  /// The binary that was built with the tests.
  static let binary: URL = {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appendingPathComponent("fallow")
  }()

  /// The repository's root.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Writes a file into the working folder.
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  /// Reads a file of the working folder.
  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
  }

  /// Today in every session, whatever the day on the machine's clock.
  private static let today = "2026-11-22"

  /// Runs a line of a shell in which `fallow` is found; both streams come as one output.
  func shell(_ line: String) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = folder
    process.environment = [
      "HOME": folder.path, "USER": "officer", "FALLOW_DATABASE": "fallow.db",
      "FALLOW_TODAY": Self.today,
      "FIXTURES": Self.root.appending(path: "Tests/CommandLineTests/Fixtures").path,
      "PATH": "\(folder.path):\(Self.binary.deletingLastPathComponent().path):/usr/bin:/bin",
    ]
    // Beside the folder, which holds what the session wrote and nothing else.
    let path = folder.appendingPathExtension("output")
    defer { try? FileManager.default.removeItem(at: path) }  // A leftover file does no harm.
    try Data().write(to: path)
    let output = try FileHandle(forWritingTo: path)
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let printed = String(decoding: try Data(contentsOf: path), as: UTF8.self)
    return Outcome(output: printed, errors: "", code: process.terminationStatus)
  }

  /// Runs a command in Chinese; its environment holds nothing of the machine's.
  @discardableResult
  func fallow(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
    let process = Process()
    process.executableURL = Self.binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "HOME": folder.path, "USER": "officer", "PATH": "/usr/bin:/bin",
      "FALLOW_DATABASE": "fallow.db", "FALLOW_TODAY": Self.today,
    ].merging(environment) { $1 }
    // Files, not pipes: a pipe that fills up would stop the command.
    let names = (UUID().uuidString, UUID().uuidString)
    let paths = (folder.appendingPathComponent(names.0), folder.appendingPathComponent(names.1))
    for path in [paths.0, paths.1] { try Data().write(to: path) }
    process.standardOutput = try FileHandle(forWritingTo: paths.0)
    process.standardError = try FileHandle(forWritingTo: paths.1)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    defer { for path in [paths.0, paths.1] { try? FileManager.default.removeItem(at: path) } }
    return Outcome(
      output: try read(names.0), errors: try read(names.1), code: process.terminationStatus)
  }
}
