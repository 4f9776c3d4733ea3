import Glibc

/// Why a register could not be written.
package struct WritingProblem: Error, CustomStringConvertible {
  /// The file.
  package let path: String
  /// What the system says.
  package let reason: String

  init(path: String, code: Int32) {
    self.path = path
    reason = String(cString: strerror(code))
  }

  /// The problem as a sentence.
  package var description: String { "\(path) cannot be written: \(reason)." }
}

/// A register being written: rows in UTF-8 go in, bytes of its encoding come out, a megabyte at a
/// time.
package struct RegisterOutput: ~Copyable {
  /// How the file holds its characters.
  package enum Encoding: Sendable {
    /// UTF-8 with a byte-order mark before the first header.
    case utf8WithMark
    /// GB18030, without any mark.
    case gb18030
  }

  private static let chunk = 1 << 20

  private let path: String
  private let file: Int32
  private let encoder: GB18030Encoder?
  private var waiting: [UInt8] = []
  /// How many bytes the file has.
  package private(set) var byteCount = 0

  /// Makes a file, or empties one.
  package init(path: String, _ encoding: Encoding) throws {
    let encoder = encoding == .gb18030 ? try GB18030Encoder() : nil
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw WritingProblem(path: path, code: errno) }
    self.path = path
    self.file = file
    self.encoder = encoder
    waiting.reserveCapacity(Self.chunk + 4_096)
    if encoding == .utf8WithMark { waiting += [0xEF, 0xBB, 0xBF] }
  }

  deinit { close(file) }

  /// Appends whole rows.
  package mutating func write(_ rows: [UInt8]) throws {
    waiting.append(contentsOf: rows)
    if waiting.count >= Self.chunk { try flush() }
  }

  /// Writes what is waiting.
  package mutating func flush() throws {
    let bytes = try encoder.map { try $0.encoded(waiting) } ?? waiting
    waiting.removeAll(keepingCapacity: true)
    byteCount += bytes.count
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { throw WritingProblem(path: path, code: errno) }
      written += max(0, count)
    }
  }
}
