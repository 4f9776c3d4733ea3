/// A file's text as UTF-8, in blocks, with memory that does not grow with the file.
///
/// Making one reads the whole file once to learn its encoding, because no row may be used before
/// that is known; the text is then read in a second pass.
package struct TextSource: ~Copyable {
  /// The encoding found.
  package let encoding: TextEncoding

  /// Whether bytes were met so far that are no character: U+FFFD stands for them in the text.
  package private(set) var hasFault = false

  /// Bytes of the file used so far, for showing progress.
  package private(set) var bytesRead = 0

  /// The length of the file in bytes.
  package var byteCount: Int { stream?.byteCount ?? file.byteCount }

  private var file: ByteFile
  private let stream: (any TextStream)?
  private let transcoder: Transcoder
  private let rawBuffer: ByteBuffer
  /// The part of `rawBuffer` that has been read and not yet used.
  private var raw: UnsafeMutableRawBufferPointer
  /// The offset in the file of the byte behind `raw`.
  private var fileOffset = 0
  private var isFileAtEnd = false

  private static let rawBytes = 1 << 18
  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Opens a regular file and finds its encoding; O(length of the file).
  package init(path: String) throws(FileRefusal) {
    try self.init(ByteFile(path: path), blockBytes: TextSource.rawBytes)
  }

  /// Stands for a file of these bytes.
  ///
  /// - Parameter blockBytes: How many bytes are looked at in one go, at least 8; tests make it
  ///   small to cut characters in two.
  package init(bytes: [UInt8], blockBytes: Int = 1 << 18) throws(FileRefusal) {
    try self.init(ByteFile(bytes: bytes), blockBytes: blockBytes)
  }

  /// Takes text that is made as it is read, such as a sheet of a workbook; it is UTF-8.
  init(_ stream: any TextStream) {
    self.stream = stream
    file = ByteFile(bytes: [])
    transcoder = Transcoder()
    encoding = .utf8
    raw = UnsafeMutableRawBufferPointer(start: nil, count: 0)
    rawBuffer = ByteBuffer(count: 0)
  }

  private init(_ opened: consuming ByteFile, blockBytes: Int) throws(FileRefusal) {
    var file = opened
    let buffer = ByteBuffer(count: blockBytes)
    let finding = try EncodingFinding(of: &file, through: buffer.bytes)
    let transcoder = try Transcoder(for: finding)
    file.rewind()
    stream = nil
    self.file = file
    self.transcoder = transcoder
    encoding = finding.encoding
    raw = UnsafeMutableRawBufferPointer(rebasing: buffer.bytes[..<0])
    rawBuffer = buffer
  }

  /// Puts the next bytes of text at the front of a buffer of at least 8 bytes.
  ///
  /// The mark of UTF-8, if there is one, is part of the text. A character may be cut at the end of
  /// the buffer.
  ///
  /// - Returns: How many bytes were put there; 0 only at the end.
  package mutating func read(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileRefusal) -> Int {
    if let stream {
      let count = try stream.read(into: buffer)
      bytesRead = stream.position
      return count
    }
    if transcoder.isIdle {
      let count = try file.read(into: buffer)
      bytesRead += count
      return count
    }
    var room = buffer
    while room.count >= TextSource.replacement.count {
      if raw.isEmpty, try !refill() { break }
      let stop = transcoder.move(&raw, into: &room)
      noteProgress()
      switch stop {
      case .inputUsed:
        continue
      case .outputFull:
        return buffer.count - room.count
      case .inputCut:
        if try !refill() { try replaceBytes(raw.count, into: &room) }
      case .invalid:
        guard room.count >= TextSource.replacement.count else { return buffer.count - room.count }
        try replaceBytes(min(unitBytes, raw.count), into: &room)
      }
    }
    return buffer.count - room.count
  }

  /// Reads more raw bytes behind those not yet used; false if there are none.
  private mutating func refill() throws(FileRefusal) -> Bool {
    guard !isFileAtEnd else { return false }
    let whole = rawBuffer.bytes
    let kept = raw.count
    whole.copyMemory(from: UnsafeRawBufferPointer(raw))
    let count = try file.read(into: UnsafeMutableRawBufferPointer(rebasing: whole[kept...]))
    raw = UnsafeMutableRawBufferPointer(rebasing: whole[..<(kept + count)])
    fileOffset += count
    isFileAtEnd = count == 0
    return count > 0
  }

  private mutating func noteProgress() { bytesRead = fileOffset - raw.count }

  /// Passes over raw bytes that are no character, and notes that there are some.
  private mutating func replaceBytes(
    _ count: Int, into room: inout UnsafeMutableRawBufferPointer
  ) throws(FileRefusal) {
    hasFault = true
    raw = UnsafeMutableRawBufferPointer(rebasing: raw.dropFirst(count))
    noteProgress()
    room.copyBytes(from: TextSource.replacement)
    room = UnsafeMutableRawBufferPointer(rebasing: room.dropFirst(TextSource.replacement.count))
  }

  /// How many bytes a unit of the encoding has.
  private var unitBytes: Int {
    switch encoding {
    case .utf8, .utf8WithBOM, .gb18030: 1
    case .utf16LittleEndian, .utf16BigEndian: 2
    }
  }
}
