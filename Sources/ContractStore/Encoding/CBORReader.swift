/// Why bytes are not what the log wrote.
package enum DecodingProblem: Error, Hashable, Sendable {
  /// The bytes end in the middle of a value.
  case truncated(offset: Int)
  /// Another kind of value stands where one was expected.
  case unexpected(offset: Int)
  /// The text is not UTF-8.
  case notText(offset: Int)
  /// The entry was written by a later version of the software.
  case unknownVersion(Int64)
  /// A code that this version does not know.
  case unknownCode(String, Int64)
}

/// Reads the deterministic CBOR that `CBORWriter` writes, and refuses every other form of it: a body
/// that can be read has exactly one meaning and one encoding.
struct CBORReader {
  private let bytes: UnsafeRawBufferPointer
  private(set) var offset = 0

  /// Reads bytes that the caller keeps alive.
  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { offset == bytes.count }

  /// How many bytes are still to be read.
  var remaining: Int { bytes.count - offset }

  mutating func readInteger() throws(DecodingProblem) -> Int64 {
    let start = offset
    let (major, value) = try head()
    guard major <= 1, let magnitude = Int64(exactly: value) else {
      throw .unexpected(offset: start)
    }
    return major == 0 ? magnitude : -1 - magnitude
  }

  mutating func readOptionalInteger() throws(DecodingProblem) -> Int64? {
    try skipNull() ? nil : try readInteger()
  }

  mutating func readBool() throws(DecodingProblem) -> Bool {
    switch try byte() {
    case 0xF5: return true
    case 0xF4: return false
    default: throw .unexpected(offset: offset - 1)
    }
  }

  mutating func readText() throws(DecodingProblem) -> String {
    String(decoding: try readUTF8(), as: UTF8.self)
  }

  /// Reads a text's bytes, which are valid UTF-8.
  mutating func readUTF8() throws(DecodingProblem) -> UnsafeBufferPointer<UInt8> {
    let start = offset
    let (major, count) = try head()
    guard major == 3 else { throw .unexpected(offset: start) }
    guard count <= UInt64(bytes.count - offset) else { throw .truncated(offset: start) }
    let text = UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + Int(count))])
      .assumingMemoryBound(to: UInt8.self)
    offset += Int(count)
    do {
      _ = try UTF8Span(validating: text.span)
      return text
    } catch {
      throw .notText(offset: start)
    }
  }

  mutating func readOptionalText() throws(DecodingProblem) -> String? {
    try skipNull() ? nil : try readText()
  }

  /// Reads the head of an array of any length; its items follow.
  mutating func readArray() throws(DecodingProblem) -> Int { try readCount(major: 4) }

  /// Reads the head of an array that has one length only; its items follow.
  mutating func expectArray(count: Int) throws(DecodingProblem) {
    let start = offset
    guard try readArray() == count else { throw .unexpected(offset: start) }
  }

  /// Reads the head of an array and its first item, a code that says what the other items are.
  mutating func readCodedArray() throws(DecodingProblem) -> (items: Int, code: Int64) {
    (try readArray(), try readInteger())
  }

  /// Reads the head of a map; its keys and values follow in turn.
  mutating func readMap() throws(DecodingProblem) -> Int { try readCount(major: 5) }

  private mutating func readCount(major expected: UInt8) throws(DecodingProblem) -> Int {
    let start = offset
    let (major, count) = try head()
    guard major == expected, count <= UInt64(bytes.count) else { throw .unexpected(offset: start) }
    return Int(count)
  }

  mutating func skipNull() throws(DecodingProblem) -> Bool {
    guard offset < bytes.count else { throw .truncated(offset: offset) }
    guard bytes[offset] == 0xF6 else { return false }
    offset += 1
    return true
  }

  private mutating func byte() throws(DecodingProblem) -> UInt8 {
    guard offset < bytes.count else { throw .truncated(offset: offset) }
    defer { offset += 1 }
    return bytes[offset]
  }

  private mutating func head() throws(DecodingProblem) -> (major: UInt8, value: UInt64) {
    let first = try byte()
    let length: Int
    switch first & 0x1F {
    case let small where small < 24: return (first >> 5, UInt64(small))
    case 24: length = 1
    case 25: length = 2
    case 26: length = 4
    case 27: length = 8
    default: throw .unexpected(offset: offset - 1)
    }
    let start = offset - 1
    var value: UInt64 = 0
    for _ in 0..<length { value = value << 8 | UInt64(try byte()) }
    // The shortest form is the only one: what fits fewer bytes has no business here.
    let least: UInt64 = length == 1 ? 24 : 1 << UInt64(length * 4)
    guard value >= least else { throw .unexpected(offset: start) }
    return (first >> 5, value)
  }
}
