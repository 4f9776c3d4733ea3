/// Finds records in a block of text, and says when it needs more of it.
struct RecordScan: ~Copyable {
  /// How looking for a record ended.
  enum Outcome {
    /// There is one, whole or with a problem.
    case record
    /// The block ends before the record does; nothing was used.
    case moreNeeded
    /// There is no more text.
    case end
  }

  /// What is wrong with the current record.
  private(set) var problem: CSVProblem?

  private let text: UnsafePointer<UInt8>
  private var end: Int
  private let delimiter: UInt8
  private let plainSearch: ByteSearch
  private let quotedSearch = ByteSearch(for: RecordScan.quote)
  private let lineSearch = ByteSearch(for: RecordScan.lineFeed)
  /// Where the current record starts, and where its text ends.
  private var rawStart: Int
  private var rawEnd: Int
  private var line = 1
  /// Where the next record starts.
  private var nextStart: Int
  private var nextLine: Int
  private var fields = PlainList<CSVRecord.Field>(capacity: 64)
  private var unescaped = PlainList<UInt8>(capacity: 256)

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let maximumQuotedLines = 100
  static let maximumQuotedBytes = 1 << 16

  /// Begins at a line, the first unless it is given, of a block whose text lies in `start..<end`.
  init(
    text: UnsafePointer<UInt8>, start: Int, end: Int, delimiter: CSVDelimiter, firstLine: Int = 1
  ) {
    nextLine = firstLine
    self.text = text
    self.delimiter = delimiter.rawValue
    plainSearch = ByteSearch(for: delimiter.rawValue)
    rawStart = start
    rawEnd = start
    nextStart = start
    self.end = end
  }

  /// The current record.
  ///
  /// - Parameter mayHaveFault: Whether bytes that are no character were met in the file.
  func record(mayHaveFault: Bool) -> CSVRecord {
    let raw = Bytes(start: text + rawStart, count: rawEnd - rawStart)
    return CSVRecord(
      line: line, raw: raw, problem: problem, delimiter: delimiter,
      isOnSeveralLines: nextLine &- line > 1, hasFault: mayHaveFault && raw.hasReplacement,
      text: text, unescaped: unescaped.address,
      fields: UnsafeBufferPointer(
        start: fields.address, count: problem == nil ? fields.count : 0))
  }

  /// Whether the current record has nothing but spaces in its fields.
  var isBlank: Bool {
    let record = record(mayHaveFault: false)
    for index in 0..<record.count where !record[index].isBlank { return false }
    return true
  }

  /// Looks for the next record.
  mutating func next(isTextAtEnd: Bool) -> Outcome {
    if nextStart == end { return isTextAtEnd ? .end : .moreNeeded }
    fields.removeAll()
    unescaped.removeAll()
    var at = nextStart
    var lineHere = nextLine
    while true {
      if at < end, text[at] == RecordScan.quote {
        switch scanQuotedField(openedAt: at, line: lineHere, isTextAtEnd: isTextAtEnd) {
        case .closed(let after, let lines):
          at = after
          lineHere &+= lines
        case .moreNeeded:
          return .moreNeeded
        case .broken(let problem):
          return finish(brokenBy: problem, at: at, line: lineHere, isTextAtEnd: isTextAtEnd)
        }
      } else {
        let stop = plainSearch.next(in: text, from: at, to: end)
        if stop == end, !isTextAtEnd { return .moreNeeded }
        fields.append(.init(start: at, count: stop &- at, isUnescaped: false))
        at = stop
      }
      guard at < end, text[at] == delimiter else { break }
      at &+= 1
    }
    guard let lineEnd = lengthOfLineEnd(at: at, isTextAtEnd: isTextAtEnd) else {
      return .moreNeeded
    }
    finish(at: at, next: at &+ lineEnd, nextLine: lineHere &+ 1, problem: nil)
    return .record
  }

  private mutating func finish(
    at stop: Int, next: Int, nextLine lineAfter: Int, problem: CSVProblem?
  ) {
    rawStart = nextStart
    rawEnd = stop
    line = nextLine
    nextStart = next
    nextLine = lineAfter
    self.problem = problem
  }

  /// The length of the line end at a place: 0 at the end of the text, nil if more must be seen.
  private func lengthOfLineEnd(at place: Int, isTextAtEnd: Bool) -> Int? {
    if place == end { return isTextAtEnd ? 0 : nil }
    guard text[place] == RecordScan.carriageReturn else { return 1 }
    for length in 2...3 {
      let last = place + length - 1
      if last == end { return isTextAtEnd ? 1 : nil }
      if text[last] == RecordScan.lineFeed { return length }
      if text[last] != RecordScan.carriageReturn { return 1 }
    }
    return 1
  }
}

// MARK: - Quoted fields

extension RecordScan {
  private enum QuotedField {
    case closed(after: Int, lines: Int)
    case moreNeeded
    case broken(CSVProblem)
  }

  private mutating func scanQuotedField(
    openedAt open: Int, line: Int, isTextAtEnd: Bool
  ) -> QuotedField {
    var at = open + 1
    var pieceStart = at
    var lines = 0
    let unescapedStart = unescaped.count
    while true {
      at = quotedSearch.next(in: text, from: at, to: end)
      if at - open > RecordScan.maximumQuotedBytes || lines > RecordScan.maximumQuotedLines {
        return .broken(.unclosedQuote(line: line))
      }
      if at == end { return isTextAtEnd ? .broken(.unclosedQuote(line: line)) : .moreNeeded }
      if text[at] != RecordScan.quote {
        guard let length = lengthOfLineEnd(at: at, isTextAtEnd: isTextAtEnd) else {
          return .moreNeeded
        }
        lines += 1
        at += length
      } else if at + 1 == end, !isTextAtEnd {
        return .moreNeeded
      } else if at + 1 < end, text[at + 1] == RecordScan.quote {
        unescaped.append(contentsOf: Bytes(start: text + pieceStart, count: at + 1 - pieceStart))
        at += 2
        pieceStart = at
      } else {
        break
      }
    }
    if unescaped.count > unescapedStart {
      unescaped.append(contentsOf: Bytes(start: text + pieceStart, count: at - pieceStart))
      fields.append(
        .init(start: unescapedStart, count: unescaped.count - unescapedStart, isUnescaped: true))
    } else {
      fields.append(.init(start: open + 1, count: at - open - 1, isUnescaped: false))
    }
    return afterClosingQuote(at: at + 1, line: line, lines: lines, isTextAtEnd: isTextAtEnd)
  }

  /// Passes over blanks behind a closing quote, where the field must end.
  private func afterClosingQuote(
    at place: Int, line: Int, lines: Int, isTextAtEnd: Bool
  ) -> QuotedField {
    var at = place
    while at < end, text[at] == 0x20 || text[at] == 0x09, text[at] != delimiter { at += 1 }
    if at == end { return isTextAtEnd ? .closed(after: at, lines: lines) : .moreNeeded }
    let byte = text[at]
    if byte == delimiter || byte == RecordScan.lineFeed || byte == RecordScan.carriageReturn {
      return .closed(after: at, lines: lines)
    }
    // Over several lines, what looked like the closing quote opens another field: the first one
    // was never closed.
    return .broken(
      lines > 0
        ? .unclosedQuote(line: line) : .textAfterQuote(line: line, field: fields.count - 1))
  }

  /// Ends the record with the line on which a broken quote opens.
  private mutating func finish(
    brokenBy problem: CSVProblem, at open: Int, line: Int, isTextAtEnd: Bool
  ) -> Outcome {
    let stop = lineSearch.next(in: text, from: open, to: end)
    guard let lineEnd = lengthOfLineEnd(at: stop, isTextAtEnd: isTextAtEnd) else {
      return .moreNeeded
    }
    finish(at: stop, next: stop + lineEnd, nextLine: line + 1, problem: problem)
    return .record
  }
}

// MARK: - The block of text

extension RecordScan {
  /// The text that no record has used, in bytes.
  var unusedCount: Int { end - nextStart }

  /// Moves the unused text to the front of the block, and returns its length.
  ///
  /// - Parameter block: The memory this scan looks at.
  mutating func moveUnusedToFront(of block: UnsafeMutableRawBufferPointer) -> Int {
    block.copyMemory(from: UnsafeRawBufferPointer(rebasing: block[nextStart..<end]))
    end -= nextStart
    nextStart = 0
    rawStart = 0
    rawEnd = 0
    return end
  }

  /// Takes in text that was put behind the unused text.
  mutating func add(_ count: Int) { end += count }

  /// Makes all unused text a record that is too long.
  mutating func giveUpOnLongRecord() {
    var lines = LineCount()
    lines.count(UnsafeRawBufferPointer(start: text + nextStart, count: unusedCount))
    let lineAfter = nextLine + lines.lineOfNextByte - 1
    finish(at: end, next: end, nextLine: lineAfter, problem: .recordTooLong)
  }

  /// Moves the start of the next record behind the line end; false if more text must be seen.
  mutating func skipToLineEnd(isTextAtEnd: Bool) -> Bool {
    nextStart = lineSearch.next(in: text, from: nextStart, to: end)
    guard let length = lengthOfLineEnd(at: nextStart, isTextAtEnd: isTextAtEnd) else {
      return false
    }
    nextStart += length
    nextLine += 1
    return true
  }
}
