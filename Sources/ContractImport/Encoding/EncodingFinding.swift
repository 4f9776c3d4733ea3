import Glibc

/// What one pass over a whole file says about its encoding.
///
/// A file is UTF-8 until a byte says otherwise; then it is GB18030. But a file with the mark of
/// UTF-8, or with more good characters of several bytes before the bad one than GB18030 text can
/// show by chance, is UTF-8 with a damaged place: taking it for GB18030 would spoil all its words.
/// UTF-16 is known by its mark, or by zero bytes that all stand on the same side of their pairs.
struct EncodingFinding {
  /// The encoding.
  let encoding: TextEncoding
  /// Whether every byte is valid UTF-8, so that none needs changing.
  let isCleanUTF8: Bool

  /// Characters of several bytes after which a file is taken for UTF-8 whatever follows.
  ///
  /// GB18030 text passes for UTF-8 only for a word or two ("联通"), never for so long.
  private static let convincingCharacters = 16

  /// Reads a file to its end.
  ///
  /// - Throws: `FileRefusal` if it is no text, or cannot be read.
  init(
    of file: inout ByteFile, through buffer: UnsafeMutableRawBufferPointer
  ) throws(FileRefusal) {
    var kept = 0
    var offset = 0
    var multibyte = 0
    var hasMark = false
    var isValid = true
    while true {
      let count = try file.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[kept...]))
      let block = UnsafeRawBufferPointer(rebasing: buffer[..<(kept + count)])
      if offset == 0, kept == 0 {
        if let format = ForeignFormat(firstBytes: block) { throw .foreignFormat(format) }
        if let wide = WideText(block, byteCount: file.byteCount) {
          encoding = wide.encoding
          isCleanUTF8 = false
          return
        }
        hasMark = block.starts(with: [0xEF, 0xBB, 0xBF])
      }
      if count == 0 {
        isValid = isValid && kept == 0
        break
      }
      if let start = block.baseAddress, let zero = memchr(start, 0, block.count) {
        throw .notText(zeroByteAt: offset + (UnsafeRawPointer(zero) - start))
      }
      kept = 0
      if isValid {
        let good = UTF8Prefix(of: block)
        multibyte += good.multibyteCount
        isValid = good.count == block.count || good.isCut
        if good.isCut {
          kept = block.count - good.count
          buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: block[good.count...]))
        }
      }
      offset += block.count - kept
    }
    isCleanUTF8 = isValid
    if hasMark {
      encoding = .utf8WithBOM
    } else {
      let isUTF8 = isValid || multibyte >= EncodingFinding.convincingCharacters
      encoding = isUTF8 ? .utf8 : .gb18030
    }
  }
}
