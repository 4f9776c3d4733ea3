import Crypto
import Foundation

/// The SHA-256 of a file.
package enum FileDigest {
  private static let blockBytes = 1 << 20

  /// The length of a file in bytes.
  package static func byteCount(ofFileAt path: String) throws -> Int {
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    defer { try? file.close() }  // It was only read.
    return Int(clamping: try file.seekToEnd())
  }

  /// Reads a file and returns its digest in hexadecimal, as `sha256sum` prints it.
  ///
  /// - Parameter beforeEachBlock: Called before each MiB is taken in; what it throws ends the reading.
  package static func sha256(
    ofFileAt path: String, beforeEachBlock: () throws -> Void = {}
  ) throws -> String {
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    defer { try? file.close() }  // It was only read.
    var hash = SHA256()
    while let block = try file.read(upToCount: blockBytes), !block.isEmpty {
      try beforeEachBlock()
      hash.update(data: block)
    }
    return hash.finalize().map { String(format: "%02x", $0) }.joined()
  }
}
