import GRDBSQLite

/// Values on their way into a statement, in order.
///
/// Texts and blobs lie one behind the other: SQLite reads them from here, and neither copies nor
/// frees each of them.
struct BoundValues: ~Copyable {
  private enum Value {
    case null
    case integer(Int64)
    case text(start: Int, count: Int)
    case blob(start: Int, count: Int)
  }

  private var values: [Value] = []
  private var bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: 4_096, alignment: 16)
  private var byteCount = 0

  deinit { bytes.deallocate() }

  mutating func append(_ value: Int64?) { values.append(value.map(Value.integer) ?? .null) }

  mutating func append(_ text: String?) {
    guard var text else { return values.append(.null) }
    let start = byteCount
    text.withUTF8 { keep(UnsafeRawBufferPointer($0)) }
    values.append(.text(start: start, count: byteCount - start))
  }

  mutating func append(text: [UInt8]) {
    values.append(.text(start: byteCount, count: text.count))
    text.withUnsafeBytes { keep($0) }
  }

  mutating func append(blob: [UInt8]) {
    values.append(.blob(start: byteCount, count: blob.count))
    blob.withUnsafeBytes { keep($0) }
  }

  private mutating func keep(_ value: UnsafeRawBufferPointer) {
    if byteCount + value.count > bytes.count {
      let larger = UnsafeMutableRawBufferPointer.allocate(
        byteCount: 2 * (byteCount + value.count), alignment: 16)
      larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<byteCount]))
      bytes.deallocate()
      bytes = larger
    }
    UnsafeMutableRawBufferPointer(rebasing: bytes[byteCount...]).copyMemory(from: value)
    byteCount += value.count
  }

  /// Gives a statement the values and forgets them; texts and blobs stay where they are until the
  /// next value is appended.
  mutating func bind(to handle: OpaquePointer) {
    guard let bytes = bytes.baseAddress else { return }
    for (place, value) in zip((1 as Int32)..., values) {
      switch value {
      case .null: sqlite3_bind_null(handle, place)
      case .integer(let number): sqlite3_bind_int64(handle, place, number)
      case .text(let start, let count):
        let text = (bytes + start).assumingMemoryBound(to: CChar.self)
        sqlite3_bind_text(handle, place, text, Int32(count), nil)
      case .blob(let start, let count):
        sqlite3_bind_blob(handle, place, bytes + start, Int32(count), nil)
      }
    }
    values.removeAll(keepingCapacity: true)
    byteCount = 0
  }
}
