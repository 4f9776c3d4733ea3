import ContractImport
import Files
import Testing

struct CSVWriterTests {
  @Test func `fields are quoted when they must be`() {
    var writer = CSVWriter(hasMark: true)
    for field in ["a", " b ", "", "x,y", "say \"hi\"", "1\n2", "1\r2", "a;b"] {
      writer.append(field)
    }
    writer.endRecord()
    writer.append("")
    writer.endRecord()
    #expect(
      writer.text
        == "\u{FEFF}a, b ,,\"x,y\",\"say \"\"hi\"\"\",\"1\n2\",\"1\r2\",a;b\r\n\"\"\r\n")
  }

  @Test func `another delimiter is quoted instead of the comma`() {
    var writer = CSVWriter(delimiter: UInt8(ascii: ";"), lineEnd: "\n")
    writer.append("a;b")
    writer.append("c,d")
    writer.endRecord()
    #expect(writer.text == "\"a;b\";c,d\n")
  }

  @Test func `fields go out byte for byte as a file has them, after others`() {
    var writer = CSVWriter()
    " \"x\" ,\"say \"\"hi\"\"\n\"".asCell { writer.appendRest($0) }
    writer.append("a,b")
    "1,\"2".asCell { writer.appendRest($0) }
    writer.append("c")
    writer.endRecord()
    #expect(writer.text == " \"x\" ,\"say \"\"hi\"\"\n\"\r\n\"a,b\",1,\"2\r\nc\r\n")
  }

  @Test func `what was taken is not written again, even amid a record`() {
    var writer = CSVWriter()
    writer.append("a")
    #expect(writer.take { $0.text } == "a")
    writer.append("b")
    writer.endRecord()
    #expect(writer.take { $0.text } == ",b\r\n")
    writer.append("")
    #expect(writer.take { $0.text }.isEmpty)
    writer.endRecord()
    #expect(writer.take { $0.text } == "\"\"\r\n")
  }

  // MARK: - Writing and reading back

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func `random cells survive writing and reading`(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let pieces = [
      "a", "金山", "𠀀", ",", ";", "\t", "\"", "\"\"", "\n", "\r", "\r\n", "\r\r\n", " ", "\u{3000}",
      "0.5", "2012年01月05日",
    ]
    let delimiter = CSVDelimiter.allCases[Int(seed % 3)]
    // `pieces` is not empty, so it has a random element.
    var writer = CSVWriter(
      delimiter: delimiter.rawValue, lineEnd: seed % 2 == 0 ? "\r\n" : "\r\r\n", hasMark: seed > 3)
    var rows = [["h1", "h2", "h3"]]
    for _ in 0..<30_000 {
      var row = [String(random.next() % 10)]
      for _ in 0..<(random.next() % 6) {
        let length = random.next() % 7
        row.append((0..<length).map { _ in pieces.randomElement(using: &random)! }.joined())
      }
      rows.append(row)
    }
    for row in rows {
      for field in row { writer.append(field) }
      writer.endRecord()
    }
    #expect(writer.bytes.count > 600_000, "large enough to be read in several blocks")
    let seen = try records(of: writer.bytes)
    #expect(seen.allSatisfy { $0.problem == nil }, "seed \(seed)")
    #expect(seen.map(\.fields) == rows, "seed \(seed)")
  }
}

/// A generator of the same numbers for the same seed.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension CSVWriter {
  fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}
