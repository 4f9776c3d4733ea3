import Foundation

/// Why a message did not travel.
public enum DeliveryProblem: Error, Hashable, Sendable {
  /// Standard output was closed or full; the text is the system's reason.
  case standardOutput(String)
}

/// Standard output: cron mails what a job prints.
public struct StandardOutput: Sendable {
  /// Makes the channel.
  public init() {}

  /// Writes a text whole, and returns only when the system has taken it.
  ///
  /// - Throws: `DeliveryProblem` if it was not taken; then the text counts as not sent.
  public func send(_ text: String) throws(DeliveryProblem) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      throw .standardOutput("\(error.localizedDescription)")
    }
  }
}
