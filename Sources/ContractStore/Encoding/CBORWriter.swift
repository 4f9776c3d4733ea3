/// Writes deterministic CBOR (RFC 8949, section 4.2): one value, one byte sequence.
///
/// The log's digests rest on these bytes, so nothing here may ever write the same value in two ways:
/// integers take their shortest form, lengths are definite, and callers write map keys rising.
struct CBORWriter: ~Copyable {
  private var output: GrowingBytes

  init(reserving capacity: Int = 512) { output = GrowingBytes(reserving: capacity) }

  /// What was written.
  var bytes: [UInt8] { Array(written) }

  /// What was written; valid until more is.
  var written: UnsafeRawBufferPointer { output.written }

  /// Forgets what was written, keeping the memory.
  mutating func reset() { output.removeAll() }

  mutating func write(_ value: Int64) {
    if value >= 0 {
      head(0, UInt64(value))
    } else {
      head(1, UInt64(-1 - value))
    }
  }

  mutating func write(_ value: Int) { write(Int64(value)) }

  mutating func write(_ value: Bool) { output.append(value ? 0xF5 : 0xF4) }

  mutating func writeNull() { output.append(0xF6) }

  mutating func write(_ text: String) {
    text.utf8Span.span.withUnsafeBufferPointer { write(utf8: $0) }
  }

  /// Writes a text by its bytes, which are valid UTF-8.
  mutating func write(utf8: UnsafeBufferPointer<UInt8>) {
    head(3, UInt64(utf8.count))
    output.append(UnsafeRawBufferPointer(utf8))
  }

  mutating func writeArray(count: Int) { head(4, UInt64(count)) }

  mutating func writeMap(count: Int) { head(5, UInt64(count)) }

  /// Appends bytes that are CBOR already.
  mutating func append(encoded: [UInt8]) { encoded.withUnsafeBytes { output.append($0) } }

  mutating func write(_ value: Int64?) {
    if let value { write(value) } else { writeNull() }
  }

  mutating func write(_ value: String?) {
    if let value { write(value) } else { writeNull() }
  }

  private mutating func head(_ major: UInt8, _ value: UInt64) {
    let type = major << 5
    switch value {
    case 0..<24: output.append(type | UInt8(value))
    case 24...0xFF: append(type | 24, value, byteCount: 1)
    case 0x100...0xFFFF: append(type | 25, value, byteCount: 2)
    case 0x1_0000...0xFFFF_FFFF: append(type | 26, value, byteCount: 4)
    default: append(type | 27, value, byteCount: 8)
    }
  }

  /// Appends a byte and the last bytes of a number, the highest first.
  private mutating func append(_ type: UInt8, _ value: UInt64, byteCount: Int) {
    output.append(type, (value << UInt64(64 - 8 * byteCount)).bigEndian, byteCount: byteCount)
  }
}
