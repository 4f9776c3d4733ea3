import Glibc

/// How a text is written whose header is not known as it was read, but would be if it were read otherwise.
///
/// The header is the proof: whatever the bytes may be by their frequency, they are not known headers by
/// chance. So nothing is told of a file whose headers are known in no encoding.
package enum MistakenEncoding: Hashable, Sendable {
  /// It is in this encoding, as `iconv` calls it, and not in the one it was read in.
  case other(String)
  /// It was taken for this encoding once and turned into UTF-8, which spoilt it; turned back, it can be
  /// read.
  case spoilt(String)

  /// Encodings in which bureaus may send a table and that are not read, each before those that hold it.
  private static let others = ["BIG5", "CP950", "BIG5-HKSCS", "SHIFT_JIS", "CP932"]
  /// Encodings for which Chinese text is taken by mistake, so that each byte becomes a character.
  private static let mistakes = ["WINDOWS-1252", "ISO-8859-1"]

  private static let lookedAt = 1 << 16
  /// What two headers that are known come to; see ``HeaderMatch/score(_:_:)``.
  private static let convincingScore = 4

  /// Looks again at a file whose header is not known; nil if its header is known in no other encoding.
  init?(ofFileAt path: String) {
    guard let start = Self.start(ofFileAt: path) else { return nil }
    let isUTF8 = start.withUnsafeBytes { UTF8Prefix(of: $0).count == start.count }
    guard isUTF8 else {
      let found = Self.others.first { encoding in
        Self.convert(start, from: encoding, to: "UTF-8").map(Self.hasKnownHeader) ?? false
      }
      guard let found else { return nil }
      self = .other(found)
      return
    }
    let found = Self.mistakes.first { mistake in
      Self.convert(start, from: "UTF-8", to: mistake).map(Self.hasKnownHeader) ?? false
    }
    guard let found else { return nil }
    self = .spoilt(found)
  }

  /// The first lines of a file, whole; nil if it cannot be read.
  private static func start(ofFileAt path: String) -> [UInt8]? {
    // What cannot be read was told when it was read first.
    guard let file = try? ByteFile(path: path) else { return nil }
    var bytes = [UInt8](repeating: 0, count: min(lookedAt, file.byteCount))
    let count = bytes.withUnsafeMutableBytes { try? file.read(into: $0, at: 0) }
    guard count == bytes.count else { return nil }
    guard file.byteCount > bytes.count, let end = bytes.lastIndex(of: UInt8(ascii: "\n")) else {
      return bytes
    }
    return Array(bytes[...end])
  }

  /// Turns bytes from one encoding into another; nil if any of them is no character of either.
  private static func convert(
    _ bytes: [UInt8], from encoding: String, to wanted: String
  ) -> [UInt8]? {
    // iconv_open gives -1 for none, and that is no address.
    guard let converter = iconv_open(wanted, encoding), Int(bitPattern: converter) != -1 else {
      return nil
    }
    defer { iconv_close(converter) }
    // No character of these has more than four bytes.
    var converted = [UInt8](repeating: 0, count: bytes.count * 4)
    var input = bytes
    let count: Int? = input.withUnsafeMutableBytes { input in
      converted.withUnsafeMutableBytes { output in
        var from = input.baseAddress?.assumingMemoryBound(to: CChar.self)
        var fromCount = input.count
        var to = output.baseAddress?.assumingMemoryBound(to: CChar.self)
        var toCount = output.count
        let isWhole = iconv(converter, &from, &fromCount, &to, &toCount) == 0
        return isWhole ? output.count - toCount : nil
      }
    }
    return count.map { Array(converted[..<$0]) }
  }

  /// Whether a text begins with a header of which two columns at least are known.
  private static func hasKnownHeader(_ text: [UInt8]) -> Bool {
    [ColumnMapping.none, .none(of: .events)].contains { mapping in
      // What cannot be read in this encoding is not in it.
      guard var records = try? CSVRecords(TextSource(bytes: text)),
        let shape = try? HeaderSearch.find(in: &records, mapping)
      else { return false }
      return shape.score >= convincingScore
    }
  }
}

extension ContractFile.Refusal {
  /// The refusal of a text with its encoding named, if that is why its header is not known.
  func lookingAgain(at path: String) -> ContractFile.Refusal {
    guard case .header = self, let encoding = MistakenEncoding(ofFileAt: path) else { return self }
    return .file(.mistakenEncoding(encoding))
  }
}
