/// The records of a CSV file in order, read as they are asked for, with memory that does not grow
/// with the file.
///
/// It reads what RFC 4180 describes and what registers really send: line ends `\n`, `\r\n`,
/// `\r\r\n` and lone `\r`; records of nothing but blanks and delimiters are passed over and counted;
/// a quote inside an unquoted field is a character like others. A broken quote spoils its own line
/// and no more: reading goes on at the next line. The mark of UTF-8 is passed over.
package struct CSVRecords: ~Copyable {
  /// The character between fields: the one that stands most often in the first line with text.
  package private(set) var delimiter: CSVDelimiter

  /// Records passed over so far because they were blank.
  package private(set) var blankRecordCount = 0

  private var source: TextSource
  private let buffer: ByteBuffer
  private var scan: RecordScan
  private let firstText: Range<Int>
  private var isSourceAtEnd = false
  private var mustSkipLine = false

  private static let maximumRecordBytes = 1 << 20
  private static let readBytes = 1 << 18

  /// Opens a file.
  package init(path: String) throws(FileRefusal) {
    try self.init(TextSource(path: path))
  }

  /// Reads the records of a text, whose first record is its header.
  package init(_ source: consuming TextSource) throws(FileRefusal) {
    let buffer = ByteBuffer(count: CSVRecords.maximumRecordBytes + CSVRecords.readBytes)
    var opened = source
    var end = 0
    while end < CSVRecords.readBytes {
      let room = UnsafeMutableRawBufferPointer(rebasing: buffer.bytes[end...])
      let count = try opened.read(into: room)
      if count == 0 { break }
      end += count
    }
    let text = Bytes(buffer.bytes.bindMemory(to: UInt8.self))
    let isMarked = end >= 3 && text.starts(with: [0xEF, 0xBB, 0xBF])
    let start = isMarked ? 3 : 0
    firstText = start..<end
    delimiter = CSVDelimiter(headerIn: Bytes(rebasing: text[start..<end]))
    // The buffer has a fixed length above zero, so it has an address.
    scan = RecordScan(text: text.baseAddress!, start: start, end: end, delimiter: delimiter)
    self.source = opened
    self.buffer = buffer
  }

  /// Hands the next record to `body`, which must not keep it.
  ///
  /// - Returns: What `body` returns; nil at the end of the file, and then `body` is not called.
  /// - Throws: `FileRefusal` if reading fails, or whatever `body` throws; the next call goes on
  ///   with the record after.
  package mutating func next<Result>(
    _ body: (borrowing CSVRecord) throws -> Result
  ) throws -> Result? {
    var result: Result?
    _ = try withNext { result = try body($0) }
    return result
  }

  /// Hands the next record to `body`, which must not keep it: the same without a result, for who reads
  /// millions.
  ///
  /// - Returns: Whether there was one; if not, `body` is not called.
  mutating func withNext(_ body: (borrowing CSVRecord) throws -> Void) throws -> Bool {
    guard try advance() else { return false }
    try body(scan.record(mayHaveFault: hasFault))
    return true
  }

  /// Hands all records that are left to `body`, in order.
  ///
  /// - Throws: What ``next(_:)`` throws; the records after are then still to come.
  package mutating func forEach(_ body: (borrowing CSVRecord) throws -> Void) throws {
    while try advance() { try body(scan.record(mayHaveFault: hasFault)) }
  }

  /// Moves to the next record that is not blank; false at the end.
  private mutating func advance() throws(FileRefusal) -> Bool {
    if mustSkipLine { try skipLine() }
    while true {
      switch scan.next(isTextAtEnd: isSourceAtEnd) {
      case .record:
        if scan.problem != nil || !scan.isBlank { return true }
        blankRecordCount += 1
      case .end:
        return false
      case .moreNeeded:
        if scan.unusedCount >= CSVRecords.maximumRecordBytes {
          scan.giveUpOnLongRecord()
          mustSkipLine = true
          return true
        }
        try refill()
      }
    }
  }

  /// The first records that are not blank, as another delimiter would part them too; nothing is used.
  ///
  /// - Precondition: No record was handed out yet.
  func preview(_ delimiter: CSVDelimiter, atMost count: Int) -> [PreviewRecord] {
    let text = Bytes(buffer.bytes.bindMemory(to: UInt8.self))
    // The buffer has a fixed length above zero, so it has an address.
    var ahead = RecordScan(
      text: text.baseAddress!, start: firstText.lowerBound, end: firstText.upperBound,
      delimiter: delimiter)
    var records: [PreviewRecord] = []
    while records.count < count, ahead.next(isTextAtEnd: isShort) == .record {
      if ahead.problem == nil, ahead.isBlank { continue }
      records.append(PreviewRecord(ahead.record(mayHaveFault: false)))
    }
    return records
  }

  /// Whether all of the text is in the buffer from the start.
  private var isShort: Bool { firstText.upperBound < CSVRecords.readBytes }

  /// Begins again with another delimiter.
  ///
  /// - Precondition: No record was handed out yet.
  mutating func restart(_ delimiter: CSVDelimiter) {
    let text = Bytes(buffer.bytes.bindMemory(to: UInt8.self))
    self.delimiter = delimiter
    // The buffer has a fixed length above zero, so it has an address.
    scan = RecordScan(
      text: text.baseAddress!, start: firstText.lowerBound, end: firstText.upperBound,
      delimiter: delimiter)
  }

  private mutating func refill() throws(FileRefusal) {
    let kept = scan.moveUnusedToFront(of: buffer.bytes)
    let room = UnsafeMutableRawBufferPointer(
      rebasing: buffer.bytes[kept...].prefix(CSVRecords.readBytes))
    let count = try source.read(into: room)
    scan.add(count)
    isSourceAtEnd = count == 0
  }

  /// Passes over the rest of a line that was too long.
  private mutating func skipLine() throws(FileRefusal) {
    mustSkipLine = false
    while !scan.skipToLineEnd(isTextAtEnd: isSourceAtEnd) { try refill() }
  }
}

// MARK: - The file

extension CSVRecords {
  /// The encoding of the file.
  package var encoding: TextEncoding { source.encoding }

  /// The length of the file in bytes.
  package var byteCount: Int { source.byteCount }

  /// The bytes of the file used so far, for showing progress.
  package var bytesRead: Int { source.bytesRead }

  /// Whether bytes that are no character were met so far.
  ///
  /// Text is read ahead of the records, so they may lie in a record that has not come yet; see
  /// ``CSVRecord/hasFault``.
  package var hasFault: Bool { source.hasFault }
}
