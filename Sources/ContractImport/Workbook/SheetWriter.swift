import Files

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
      SheetWriter.onOneLine(cell).withUnsafeBufferPointer { text.append($0) }
    }
    text.endRecord()
    nextRow += 1
    return true
  }

  /// A cell without line ends, which would make two lines of the row: they are spaces, or, between
  /// figures, which are several numbers then, vertical tabs.
  private static func onOneLine(_ cell: [UInt8]) -> [UInt8] {
    var line = cell
    var start = 0
    while let end = line[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
      let isBehindFigure = line[..<end].last { $0 > 0x20 }.map(isFigure) ?? false
      let isBeforeFigure = line[end...].first { $0 > 0x20 }.map(isFigure) ?? false
      line[end] = isBehindFigure && isBeforeFigure ? 0x0B : 0x20
      start = end + 1
    }
    return line
  }

  private static func isFigure(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") <= 9 }

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
