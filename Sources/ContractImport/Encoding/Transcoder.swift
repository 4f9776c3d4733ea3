import Glibc

/// Turns a file's bytes into valid UTF-8, a stretch at a time.
struct Transcoder: ~Copyable {
  /// Why a stretch ended.
  enum Stop {
    /// All input was used.
    case inputUsed
    /// The next character does not fit into the output.
    case outputFull
    /// The input ends within a character.
    case inputCut
    /// The next input byte begins no character.
    case invalid
  }

  /// Whether the bytes need no change, and may be read past this transcoder.
  let isIdle: Bool

  /// glibc's converter from another encoding; nil copies UTF-8.
  private let converter: iconv_t?

  /// Makes a transcoder for text that needs none.
  init() {
    isIdle = true
    converter = nil
  }

  /// Makes a transcoder for a file of which this was found.
  init(for finding: EncodingFinding) throws(FileRefusal) {
    isIdle = finding.isCleanUTF8
    switch finding.encoding {
    case .utf8, .utf8WithBOM:
      converter = nil
    case .gb18030: converter = try Transcoder.open("GB18030")
    case .utf16LittleEndian: converter = try Transcoder.open("UTF-16LE")
    case .utf16BigEndian: converter = try Transcoder.open("UTF-16BE")
    }
  }

  private static func open(_ encoding: String) throws(FileRefusal) -> iconv_t {
    // iconv_open gives -1 for none, and that is no address.
    guard let opened = iconv_open("UTF-8", encoding), Int(bitPattern: opened) != -1 else {
      throw .noConverter(encoding)
    }
    return opened
  }

  deinit {
    if let converter { iconv_close(converter) }
  }

  /// Moves characters from the front of `input` to the front of `output`; both lose what was used.
  func move(
    _ input: inout UnsafeMutableRawBufferPointer, into output: inout UnsafeMutableRawBufferPointer
  ) -> Stop {
    guard let converter else { return copy(&input, into: &output) }
    var from = input.baseAddress?.assumingMemoryBound(to: CChar.self)
    var fromCount = input.count
    var to = output.baseAddress?.assumingMemoryBound(to: CChar.self)
    var toCount = output.count
    let result = iconv(converter, &from, &fromCount, &to, &toCount)
    let reason = errno
    input = UnsafeMutableRawBufferPointer(start: from, count: fromCount)
    output = UnsafeMutableRawBufferPointer(start: to, count: toCount)
    guard result == -1 else { return .inputUsed }
    return reason == E2BIG ? .outputFull : reason == EINVAL ? .inputCut : .invalid
  }

  private func copy(
    _ input: inout UnsafeMutableRawBufferPointer, into output: inout UnsafeMutableRawBufferPointer
  ) -> Stop {
    let offered = UnsafeRawBufferPointer(rebasing: input.prefix(output.count))
    let good = UTF8Prefix(of: offered)
    output.copyMemory(from: UnsafeRawBufferPointer(rebasing: offered.prefix(good.count)))
    let isOutputShort = offered.count < input.count
    input = UnsafeMutableRawBufferPointer(rebasing: input.dropFirst(good.count))
    output = UnsafeMutableRawBufferPointer(rebasing: output.dropFirst(good.count))
    if input.isEmpty { return .inputUsed }
    if good.count == offered.count || good.isCut { return isOutputShort ? .outputFull : .inputCut }
    return .invalid
  }
}
