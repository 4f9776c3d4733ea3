/// Bytes that are written one behind the other, millions of times: memory that grows and is kept.
struct GrowingBytes: ~Copyable {
  private var memory: UnsafeMutableRawBufferPointer
  private(set) var count = 0

  init(reserving capacity: Int) {
    memory = .allocate(byteCount: max(16, capacity), alignment: 16)
  }

  deinit { memory.deallocate() }

  /// What was written; valid until more is.
  var written: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: memory[..<count]) }

  /// Forgets what was written, keeping the memory.
  mutating func removeAll() { count = 0 }

  mutating func append(_ byte: UInt8) {
    reserve(1)
    memory[count] = byte
    count += 1
  }

  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    reserve(bytes.count)
    UnsafeMutableRawBufferPointer(rebasing: memory[count...]).copyMemory(from: bytes)
    count += bytes.count
  }

  /// Appends a byte and the first bytes of a number as it lies in memory.
  mutating func append(_ byte: UInt8, _ number: UInt64, byteCount: Int = 8) {
    reserve(9)
    memory[count] = byte
    memory.storeBytes(of: number, toByteOffset: count + 1, as: UInt64.self)
    count += 1 + byteCount
  }

  /// Makes room; inlined, as nearly always there is some already.
  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if count + more > memory.count { grow(by: more) }
  }

  private mutating func grow(by more: Int) {
    let larger = UnsafeMutableRawBufferPointer.allocate(
      byteCount: 2 * (count + more), alignment: 16)
    larger.copyMemory(from: written)
    memory.deallocate()
    memory = larger
  }
}
