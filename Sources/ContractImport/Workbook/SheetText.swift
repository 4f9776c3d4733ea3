/// A table that becomes text as it is read.
protocol TextStream: AnyObject {
  /// How much there is to read, in the units of ``position``.
  var byteCount: Int { get }
  /// How much was read.
  var position: Int { get }
  /// Puts the next bytes of UTF-8 at the front of a buffer of at least 8 bytes; 0 only at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileRefusal) -> Int
}

/// The rows of a sheet as CSV: each row is a line of its own number, so that a line is a row.
struct SheetWriter {
  /// The text not yet taken.
  private(set) var text = CSVWriter(lineEnd: "\n")
  private let width: Int
  private var nextRow = 1

  init(width: Int) { self.width = max(1, width) }

  /// Writes a row, after blank ones up to it; false if it is not below the last one.
  mutating func write(_ row: Int, _ cells: [Int: [UInt8]]) -> Bool {
    guard row >= nextRow else { return false }
    while nextRow < row { writeBlank() }
    for column in 0..<width {
      guard let cell = cells[column] else {
        text.append("")
        continue
      }
      // A line end within a cell would make two lines of the row.
      let line = cell.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
      line.withUnsafeBufferPointer { text.append($0) }
    }
    text.endRecord()
    nextRow += 1
    return true
  }

  private mutating func writeBlank() {
    text.append("")
    text.append("")
    text.endRecord()
    nextRow += 1
  }

  /// Moves text to the front of a buffer, and returns how much.
  mutating func move(_ taken: inout Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, text.bytes.count - taken)
    text.bytes.withUnsafeBytes { bytes in
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[taken..<(taken + count)]))
    }
    taken += count
    if taken == text.bytes.count {
      text.take { _ in }
      taken = 0
    }
    return count
  }

  /// Whether there is text to take.
  var hasText: Bool { !text.bytes.isEmpty }
}
