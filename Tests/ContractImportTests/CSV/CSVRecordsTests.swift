import ContractImport
import Testing

/// What a test looks at in a record.
struct SeenRecord: Hashable, Sendable, CustomStringConvertible {
  var line: Int
  var fields: [String] = []
  var raw: String?
  var problem: CSVProblem?

  var description: String { "\(line): \(fields) \(problem.map { "\($0)" } ?? "") \(raw ?? "")" }
}

/// Reads all records of a text.
func records(of bytes: [UInt8], withRaw: Bool = false) throws -> [SeenRecord] {
  var records = try CSVRecords(TextSource(bytes: bytes))
  var seen: [SeenRecord] = []
  while let next = try records.next({ record in
    SeenRecord(
      line: record.line, fields: (0..<record.count).map { record.string($0) },
      raw: withRaw || record.problem != nil ? record.raw.text : nil, problem: record.problem)
  }) {
    seen.append(next)
  }
  return seen
}

func records(of text: String) throws -> [SeenRecord] { try records(of: Array(text.utf8)) }

struct CSVRecordsTests {
  // MARK: - Lines

  @Test(arguments: ["\n", "\r\n", "\r\r\n", "\r"])
  func `every line end ends a record and is one line`(lineEnd: String) throws {
    let text = ["a,b", "1,2", "", "3,4"].joined(separator: lineEnd)
    let expected = [
      SeenRecord(line: 1, fields: ["a", "b"]), SeenRecord(line: 2, fields: ["1", "2"]),
      SeenRecord(line: 4, fields: ["3", "4"]),
    ]
    #expect(try records(of: text) == expected)
    #expect(try records(of: text + lineEnd) == expected)
  }

  @Test func `three carriage returns before a line feed are a lone one and a line end`() throws {
    #expect(
      try records(of: "a\r\r\r\nb")
        == [SeenRecord(line: 1, fields: ["a"]), SeenRecord(line: 3, fields: ["b"])])
  }

  @Test func `blank records are passed over and counted`() throws {
    let text = "a,b\n,\n \t,\u{A0}\u{3000}\n\n\"\",\"\"\n0,\n"
    var records = try CSVRecords(TextSource(bytes: Array(text.utf8)))
    var lines: [Int] = []
    while let line = try records.next({ $0.line }) { lines.append(line) }
    #expect(lines == [1, 6])
    #expect(records.blankRecordCount == 4)
  }

  @Test func `an empty text has no records`() throws {
    #expect(try records(of: "").isEmpty)
    #expect(try records(of: "\u{FEFF}").isEmpty)
    #expect(try records(of: "\n\n").isEmpty)
  }

  @Test func `fields longer or shorter than the header are for the caller to judge`() throws {
    let seen = try records(of: "a,b,c\n1,2\n1,2,3,4\n1,2,\n")
    #expect(seen.map(\.fields.count) == [3, 2, 4, 3])
  }

  // MARK: - Marks and delimiters

  @Test func `the mark of UTF-8 is no part of the first header`() throws {
    #expect(try records(of: "\u{FEFF}行政区,面积")[0].fields == ["行政区", "面积"])
  }

  @Test func `GB18030 is read as UTF-8, and its mark passed over`() throws {
    let bytes: [UInt8] = [0x84, 0x31, 0x95, 0x33, 0xBD, 0xF0, 0x2C, 0xC9, 0xBD, 0x0A]
    #expect(try records(of: bytes) == [SeenRecord(line: 1, fields: ["金", "山"])])
  }

  @Test func `only the record with bytes that are no character has a fault`() throws {
    // 金, then 山 and a byte that begins no character, then 金.
    let bytes: [UInt8] = [0xBD, 0xF0, 0x0A, 0xC9, 0xBD, 0x2C, 0xFF, 0x0A, 0xBD, 0xF0, 0x0A]
    var records = try CSVRecords(TextSource(bytes: bytes))
    var hasFault: [Bool] = []
    try records.forEach { hasFault.append($0.hasFault) }
    #expect(hasFault == [false, true, false])
    #expect(records.hasFault == true)
    var clean = try CSVRecords(TextSource(bytes: Array("金\n\u{FFFD}\n".utf8)))
    hasFault = []
    try clean.forEach { hasFault.append($0.hasFault) }
    #expect(hasFault == [false, false])
  }

  struct DelimiterCase: Sendable {
    let text: String
    let expected: CSVDelimiter
  }

  @Test(arguments: [
    DelimiterCase(text: "a,b;c,d\n1;2;3;4;5", expected: .comma),
    DelimiterCase(text: "a\tb,c\td\n", expected: .tab),
    DelimiterCase(text: "\r\n\r\na;b;c\r\n1,2,3,4,5", expected: .semicolon),
    DelimiterCase(text: "\"a,b,c\";\"d\n,,\";e\n", expected: .semicolon),
    DelimiterCase(text: "a\n1;2", expected: .comma),
    DelimiterCase(text: "a;b,c\n", expected: .comma),
  ])
  func `the header line tells the delimiter`(_ item: DelimiterCase) throws {
    let records = try CSVRecords(TextSource(bytes: Array(item.text.utf8)))
    #expect(records.delimiter == item.expected)
  }

  // MARK: - Quotes

  @Test func `quotes hold delimiters, doubled quotes and line ends`() throws {
    let text = "a,b\r\n\"x,y\",\"say \"\"hi\"\"\"\r\n\"1\r\n2\r\r\n\n3\" ,\"\"\r\nz,\"\"\"\""
    let expected = [
      SeenRecord(line: 1, fields: ["a", "b"]),
      SeenRecord(line: 2, fields: ["x,y", "say \"hi\""]),
      SeenRecord(line: 3, fields: ["1\r\n2\r\r\n\n3", ""]),
      SeenRecord(line: 7, fields: ["z", "\""]),
    ]
    #expect(try records(of: text) == expected)
  }

  @Test func `a quote inside an unquoted field is a character like others`() throws {
    #expect(try records(of: "a,5\"管\"b,c")[0].fields == ["a", "5\"管\"b", "c"])
  }

  @Test func `the record is kept as it is written`() throws {
    let text = "a,b\r\n \"x\",\"say \"\"hi\"\"\n\" \r\r\n"
    let seen = try records(of: Array(text.utf8), withRaw: true)
    #expect(seen.map(\.raw) == ["a,b", " \"x\",\"say \"\"hi\"\"\n\" "])
  }

  @Test func `a quote open at the end of the file spoils its own line only`() throws {
    let expected = [
      SeenRecord(line: 1, fields: ["a", "b"]),
      SeenRecord(line: 2, raw: "1,\"x", problem: .unclosedQuote(line: 2)),
      SeenRecord(line: 3, fields: ["2", "y"]),
    ]
    #expect(try records(of: "a,b\n1,\"x\n2,y\n") == expected)
    #expect(
      try records(of: "a\n\"")
        == [
          SeenRecord(line: 1, fields: ["a"]),
          SeenRecord(line: 2, raw: "\"", problem: .unclosedQuote(line: 2)),
        ])
  }

  @Test func `a quote that closes in the middle of a later line was never closed`() throws {
    let expected = [
      SeenRecord(line: 1, fields: ["a", "b"]),
      SeenRecord(line: 2, raw: "\"p\nq\",\"x", problem: .unclosedQuote(line: 3)),
      SeenRecord(line: 4, fields: ["2", "y\"z"]),
      SeenRecord(line: 5, fields: ["3", "w"]),
    ]
    #expect(try records(of: "a,b\n\"p\nq\",\"x\n2,y\"z\n3,w\n") == expected)
  }

  @Test func `text after a closing quote spoils its own line only`() throws {
    let expected = [
      SeenRecord(line: 1, fields: ["a", "b"]),
      SeenRecord(
        line: 2, raw: "1,\"上海\"公司", problem: .textAfterQuote(line: 2, field: 1)),
      SeenRecord(line: 3, fields: ["2", "y"]),
    ]
    #expect(try records(of: "a,b\n1,\"上海\"公司\r\n2,y\n") == expected)
  }

  @Test(arguments: [100, 101])
  func `a quoted field may have a hundred line ends and no more`(count: Int) throws {
    let lines = String(repeating: "\n", count: count)
    let seen = try records(of: "a\n\"x" + lines + "\"\nb\n")
    if count == 100 {
      #expect(seen.map(\.line) == [1, 2, 103])
      #expect(seen.map(\.problem) == [nil, nil, nil])
    } else {
      #expect(seen.map(\.line) == [1, 2, 103, 104])
      #expect(
        seen.map(\.problem)
          == [nil, .unclosedQuote(line: 2), .unclosedQuote(line: 103), nil])
    }
  }

  @Test(arguments: [65_535, 65_536])
  func `a quoted field may have 64 KiB and no more`(count: Int) throws {
    let long = String(repeating: "x", count: count)
    let seen = try records(of: "a\n\"" + long + "\"\nb\n")
    let problem: CSVProblem? = count == 65_535 ? nil : .unclosedQuote(line: 2)
    #expect(seen.map(\.problem) == [nil, problem, nil])
    #expect(seen.map(\.line) == [1, 2, 3])
  }

  @Test func `a record of more than 1 MiB is passed over to its line end`() throws {
    let long = String(repeating: "0123456,", count: 400_000)
    let seen = try records(of: "a\n" + long + "\r\r\n1\n")
    #expect(seen.map(\.problem) == [nil, .recordTooLong, nil])
    #expect(seen.map(\.line) == [1, 2, 3])
    #expect(seen[2].fields == ["1"])
  }

  // MARK: - Errors

  @Test func `a throwing body does not stop the records after it`() throws {
    struct Stop: Error {}
    var records = try CSVRecords(TextSource(bytes: Array("a\nb\nc".utf8)))
    #expect(throws: Stop.self) { try records.next { _ in throw Stop() } }
    #expect(try records.next { $0.string(0) } == "b")
    #expect(try records.next { $0.string(0) } == "c")
    #expect(try records.next { $0.string(0) } == nil)
    #expect(try records.next { $0.string(0) } == nil)
  }
}
