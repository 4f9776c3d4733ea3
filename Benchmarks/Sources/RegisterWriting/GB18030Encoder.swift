import Glibc

/// Turns UTF-8 into GB18030 with the C library's `iconv`.
///
/// A class, because it owns the C library's converter.
final class GB18030Encoder {
  private let converter: iconv_t

  /// Why text was not converted.
  enum Problem: Error {
    /// The C library has no such converter: on Debian it comes with libc6.
    case noConverter
    /// A character was not taken, this many bytes after the start.
    case stopped(at: Int)
  }

  init() throws(Problem) {
    converter = iconv_open("GB18030", "UTF-8")
    // iconv_open says (iconv_t)-1 where there is no converter.
    if Int(bitPattern: converter) == -1 { throw .noConverter }
  }

  deinit { iconv_close(converter) }

  /// Returns whole characters of UTF-8 in GB18030.
  func encoded(_ text: [UInt8]) throws(Problem) -> [UInt8] {
    var text = text
    // GB18030 needs 4 bytes at most where UTF-8 needs 3.
    let capacity = text.count * 2 + 16
    var left = text.count
    let result = [UInt8](unsafeUninitializedCapacity: capacity) { room, count in
      text.withUnsafeMutableBytes { bytes in
        var source = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        var target = UnsafeMutableRawPointer(room.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var space = capacity
        _ = iconv(converter, &source, &left, &target, &space)
        count = capacity - space
      }
    }
    if left > 0 { throw .stopped(at: text.count - left) }
    return result
  }
}
