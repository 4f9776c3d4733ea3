import Channels
import Glibc
import Wording

/// Standard output and standard error, as commands use them.
enum Terminal {
  /// Lets the program outlive the readers of what it writes: what nobody reads any more is a write that
  /// fails, and not a signal in the midst of work.
  static func outliveReaders() { signal(SIGPIPE, SIG_IGN) }

  /// Writes to standard output, when there is nothing else left to do. A reader who has gone (`| head`)
  /// ends the program as the signal for that would; what a full disk did not take is said, so that
  /// nobody takes half a report for whole.
  static func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes bytes to standard output, as above.
  static func write(_ bytes: [UInt8]) {
    do throws(DeliveryProblem) { try StandardStream.output.send(bytes) } catch {
      exit(failureCode(saying: error) ?? 128 + SIGPIPE)
    }
  }

  /// Says that standard output did not take what was written, and returns the code for that; nil, and
  /// says nothing, where its reader has gone, who wanted no more.
  static func failureCode(saying problem: DeliveryProblem) -> Int32? {
    guard problem.errorNumber != EPIPE else { return nil }
    let reason = String(cString: strerror(problem.errorNumber))
    Self.error("无法写到标准输出 · Cannot write to standard output: \(reason)")
    return ProblemWording.Code.database
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
