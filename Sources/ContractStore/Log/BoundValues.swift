import GRDBSQLite

/// Values on their way into a statement, in order.
///
/// They lie one behind the other, each behind a byte that says what it is, so that a row made on
/// another thread is taken in with one copy, and SQLite reads texts and blobs from here.
struct BoundValues: ~Copyable {
  /// What comes next.
  private enum Mark: UInt8 {
    case null, integer, text, blob
  }

  private var output = GrowingBytes(reserving: 4_096)

  mutating func append(_ value: Int64?) {
    if let value {
      output.append(Mark.integer.rawValue, UInt64(bitPattern: value))
    } else {
      output.append(Mark.null.rawValue)
    }
  }

  mutating func append(_ text: String?) {
    guard let text else { return append(nil as Int64?) }
    text.utf8Span.span.withUnsafeBytes { append(.text, $0) }
  }

  mutating func append(text: [UInt8]) { text.withUnsafeBytes { append(.text, $0) } }

  mutating func append(text: UnsafeRawBufferPointer) { append(.text, text) }

  mutating func append(blob: [UInt8]) { blob.withUnsafeBytes { append(.blob, $0) } }

  mutating func append(blob: UnsafeRawBufferPointer) { append(.blob, blob) }

  /// Appends values that were set aside before.
  mutating func append(_ values: EncodedValues) {
    values.bytes.withUnsafeBytes { output.append($0) }
  }

  /// Sets the values aside, to be appended elsewhere, and forgets them.
  mutating func setAside() -> EncodedValues {
    defer { output.removeAll() }
    return EncodedValues(bytes: Array(output.written))
  }

  private mutating func append(_ mark: Mark, _ value: UnsafeRawBufferPointer) {
    output.append(mark.rawValue, UInt64(value.count))
    output.append(value)
  }

  /// Gives a statement the values and forgets them; texts and blobs stay where they are until the
  /// next value is appended.
  mutating func bind(to handle: OpaquePointer) {
    let bytes = output.written
    guard let start = bytes.baseAddress else { return }
    var offset = 0
    var place: Int32 = 1
    while offset < bytes.count {
      // Only this type writes the marks.
      let mark = Mark(rawValue: bytes[offset])!
      offset += 1
      switch mark {
      case .null: sqlite3_bind_null(handle, place)
      case .integer:
        let number = bytes.loadUnaligned(fromByteOffset: offset, as: Int64.self)
        sqlite3_bind_int64(handle, place, number)
        offset += MemoryLayout<Int64>.size
      case .text, .blob:
        let count = bytes.loadUnaligned(fromByteOffset: offset, as: Int.self)
        offset += MemoryLayout<Int>.size
        let value = UnsafeRawPointer(start + offset)
        if mark == .text {
          let text = value.assumingMemoryBound(to: CChar.self)
          sqlite3_bind_text(handle, place, text, Int32(count), nil)
        } else {
          sqlite3_bind_blob(handle, place, value, Int32(count), nil)
        }
        offset += count
      }
      place += 1
    }
    output.removeAll()
  }
}

/// Values set aside on their way into a statement; they can be made on one thread and bound on another.
struct EncodedValues: Sendable {
  fileprivate let bytes: [UInt8]
}
