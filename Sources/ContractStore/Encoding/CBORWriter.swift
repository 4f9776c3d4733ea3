/// Writes deterministic CBOR (RFC 8949, section 4.2): one value, one byte sequence.
///
/// The log's digests rest on these bytes, so nothing here may ever write the same value in two ways:
/// integers take their shortest form, lengths are definite, and callers write map keys rising.
struct CBORWriter {
  private(set) var bytes: [UInt8] = []

  init(reserving capacity: Int = 512) { bytes.reserveCapacity(capacity) }

  /// Forgets what was written, keeping the memory.
  mutating func reset() { bytes.removeAll(keepingCapacity: true) }

  mutating func write(_ value: Int64) {
    if value >= 0 {
      head(0, UInt64(value))
    } else {
      head(1, UInt64(-1 - value))
    }
  }

  mutating func write(_ value: Int) { write(Int64(value)) }

  mutating func write(_ value: Bool) { bytes.append(value ? 0xF5 : 0xF4) }

  mutating func writeNull() { bytes.append(0xF6) }

  mutating func write(_ text: String) {
    text.utf8Span.span.withUnsafeBufferPointer { utf8 in
      head(3, UInt64(utf8.count))
      bytes.append(contentsOf: utf8)
    }
  }

  mutating func writeArray(count: Int) { head(4, UInt64(count)) }

  mutating func writeMap(count: Int) { head(5, UInt64(count)) }

  /// Appends bytes that are CBOR already.
  mutating func append(encoded: [UInt8]) { bytes.append(contentsOf: encoded) }

  mutating func write(_ value: Int64?) {
    if let value { write(value) } else { writeNull() }
  }

  mutating func write(_ value: String?) {
    if let value { write(value) } else { writeNull() }
  }

  private mutating func head(_ major: UInt8, _ value: UInt64) {
    let type = major << 5
    switch value {
    case 0..<24: bytes.append(type | UInt8(value))
    case 24...0xFF:
      bytes.append(type | 24)
      bytes.append(UInt8(value))
    case 0x100...0xFFFF:
      bytes.append(type | 25)
      append(value, count: 2)
    case 0x1_0000...0xFFFF_FFFF:
      bytes.append(type | 26)
      append(value, count: 4)
    default:
      bytes.append(type | 27)
      append(value, count: 8)
    }
  }

  private mutating func append(_ value: UInt64, count: Int) {
    for index in (0..<count).reversed() {
      bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(index * 8)))
    }
  }
}
