import Foundation
import LandMonitor

/// A file that gets its name when it is whole, so that nobody takes half a report for one.
///
/// A class, because it owns a file that must be taken away unless it was finished.
final class OutputFile {
  private let path: String
  private let temporary: String
  private var descriptor: CInt

  /// Begins a file; one that is there is replaced when it is finished.
  init(_ path: String) throws(MonitorProblem) {
    self.path = path
    temporary = "\(path).\(getpid()).partial"
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, errorNumber: errno) }
  }

  deinit { discard() }

  /// Adds bytes.
  func write(_ bytes: [UInt8]) throws(MonitorProblem) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { throw failure() }
      rest = rest.dropFirst(max(0, count))
    }
  }

  /// Gives the file its name.
  func finish() throws(MonitorProblem) {
    guard fsync(descriptor) == 0 || errno == EINVAL, rename(temporary, path) == 0 else {
      throw failure()
    }
    close(descriptor)
    descriptor = -1
  }

  private func failure() -> MonitorProblem {
    let reason = errno
    discard()
    return .cannotWrite(path: path, errorNumber: reason)
  }

  private func discard() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    unlink(temporary)
    descriptor = -1
  }
}
