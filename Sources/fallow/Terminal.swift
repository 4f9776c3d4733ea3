import Foundation

/// Standard output and standard error.
enum Terminal {
  /// Writes to standard output. A reader who has gone (`| head`) ends the program quietly; what a
  /// full disk did not take is said, so that nobody takes half a report for whole.
  static func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes bytes to standard output, as above.
  static func write(_ bytes: [UInt8]) {
    do {
      try FileHandle.standardOutput.write(contentsOf: bytes)
    } catch {
      let reason = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
      if reason?.code == Int(EPIPE) { exit(0) }
      Self.error("无法写到标准输出 · Cannot write to standard output: \(error.localizedDescription)")
      exit(ProblemWording.Code.database)
    }
  }

  /// Writes a line to standard error. Nothing can be said where even that fails.
  static func error(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }

  /// Whether standard error is a terminal, where progress may be shown.
  static var showsProgress: Bool { isatty(FileHandle.standardError.fileDescriptor) == 1 }

  /// Shows progress in place of what was shown before.
  static func progress(_ text: String) {
    guard showsProgress else { return }
    try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K\(text)".utf8))
  }
}
