import Channels
import Glibc
import Wording

/// Standard output and standard error, as commands use them.
enum Terminal {
  /// Writes to standard output. A reader who has gone (`| head`) ends the program quietly; what a
  /// full disk did not take is said, so that nobody takes half a report for whole.
  static func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes bytes to standard output, as above.
  static func write(_ bytes: [UInt8]) {
    do throws(DeliveryProblem) { try StandardStream.output.send(bytes) } catch {
      switch error {
      case .standardOutput(EPIPE): exit(0)
      case .standardOutput(let number):
        let reason = String(cString: strerror(number))
        Self.error("无法写到标准输出 · Cannot write to standard output: \(reason)")
        exit(ProblemWording.Code.database)
      }
    }
  }

  /// Writes lines to standard error; what they quote from files moves no cursor. Nothing can be said
  /// where even that fails.
  static func error(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let shown = lines.map { onOneLine(String($0)) }.joined(separator: "\n")
    try? StandardStream.error.send(shown + "\n")
  }

  /// Shows progress in place of what was shown before, where standard error is a terminal. What is
  /// not shown does no harm.
  static func progress(_ text: String) {
    guard StandardStream.error.isTerminal else { return }
    try? StandardStream.error.send("\r\u{1B}[K\(text)")
  }
}
