/// A block of memory that is freed with its owner.
struct ByteBuffer: ~Copyable {
  /// The memory, at first of unknown content.
  let bytes: UnsafeMutableRawBufferPointer

  /// Allocates `count` bytes.
  init(count: Int) {
    bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 16)
  }

  deinit { bytes.deallocate() }
}

/// A list of trivial values whose memory is kept when it is emptied.
struct PlainList<Element: BitwiseCopyable>: ~Copyable {
  private var memory: UnsafeMutablePointer<Element>
  private var capacity: Int

  /// How many values there are.
  private(set) var count = 0

  /// Makes an empty list with room for some values, at least 1.
  init(capacity: Int) {
    self.capacity = capacity
    memory = UnsafeMutablePointer.allocate(capacity: capacity)
  }

  deinit { memory.deallocate() }

  /// Where the values are; good until the list next changes.
  var address: UnsafePointer<Element> { UnsafePointer(memory) }

  /// Adds a value.
  mutating func append(_ value: Element) {
    if count == capacity { grow(toHold: count + 1) }
    (memory + count).initialize(to: value)
    count &+= 1
  }

  /// Adds values.
  mutating func append(contentsOf values: UnsafeBufferPointer<Element>) {
    guard let start = values.baseAddress else { return }
    if count + values.count > capacity { grow(toHold: count + values.count) }
    (memory + count).initialize(from: start, count: values.count)
    count += values.count
  }

  /// Empties the list.
  mutating func removeAll() { count = 0 }

  private mutating func grow(toHold wanted: Int) {
    let larger = max(wanted, capacity * 2)
    let moved = UnsafeMutablePointer<Element>.allocate(capacity: larger)
    moved.moveInitialize(from: memory, count: count)
    memory.deallocate()
    memory = moved
    capacity = larger
  }
}
