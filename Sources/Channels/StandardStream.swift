import Glibc

/// Why a message did not travel: the stream was closed or full.
package struct DeliveryProblem: Error, Hashable, Sendable {
  /// The system's `errno`; `EPIPE` if its reader has gone.
  package let errorNumber: Int32
}

/// One of the two streams that a program writes to; cron mails what comes out of both.
package enum StandardStream: Sendable {
  /// What was asked for.
  case output
  /// What went wrong, and how far long work is.
  case error

  /// Writes bytes, and returns only when the system has taken all of them.
  ///
  /// - Throws: `DeliveryProblem` if it did not; then they count as not sent, though some may be.
  package func send(_ bytes: [UInt8]) throws(DeliveryProblem) {
    let problem: Int32? = bytes.withUnsafeBytes { bytes in
      var rest = bytes
      while !rest.isEmpty {
        let count = write(descriptor, rest.baseAddress, rest.count)
        if count < 0, errno != EINTR { return errno }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(max(0, count)))
      }
      return nil
    }
    if let problem { throw DeliveryProblem(errorNumber: problem) }
  }

  /// Writes a text, as above.
  package func send(_ text: String) throws(DeliveryProblem) { try send(Array(text.utf8)) }

  /// Whether somebody looks on, who can be shown something in place of what was shown before.
  package var isTerminal: Bool { isatty(descriptor) == 1 }

  private var descriptor: Int32 {
    switch self {
    case .output: STDOUT_FILENO
    case .error: STDERR_FILENO
    }
  }
}
