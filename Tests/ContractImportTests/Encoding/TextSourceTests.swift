import ContractImport
import Glibc
import Testing

struct TextSourceTests {
  // MARK: - Finding the encoding

  struct EncodingCase: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let expected: TextEncoding
    var testDescription: String { name }
  }

  static let encodings = [
    EncodingCase(name: "nothing", bytes: [], expected: .utf8),
    EncodingCase(name: "ASCII", bytes: Array("a,b\n".utf8), expected: .utf8),
    EncodingCase(name: "UTF-8", bytes: Array("金山区,𠀀,é\n".utf8), expected: .utf8),
    EncodingCase(
      name: "UTF-8 with mark", bytes: [0xEF, 0xBB, 0xBF] + Array("金山".utf8),
      expected: .utf8WithBOM),
    EncodingCase(
      name: "GB18030 late in the file",
      bytes: Array(String(repeating: "a,b,c\n", count: 1_000).utf8) + [0xBD, 0xF0, 0xC9, 0xBD],
      expected: .gb18030),
    EncodingCase(name: "overlong", bytes: [0xC0, 0xAF, 0x0A], expected: .gb18030),
    EncodingCase(name: "overlong of three", bytes: [0xE0, 0x9F, 0xBF, 0x0A], expected: .gb18030),
    EncodingCase(name: "surrogate", bytes: [0xED, 0xA0, 0x80, 0x0A], expected: .gb18030),
    EncodingCase(name: "above U+10FFFF", bytes: [0xF4, 0x90, 0x80, 0x80], expected: .gb18030),
    EncodingCase(name: "character cut by the end", bytes: [0x61, 0xE9, 0x87], expected: .gb18030),
  ]

  @Test(arguments: encodings, [8, 9, 11, 64])
  func `the whole file decides the encoding, in blocks of any size`(
    _ item: EncodingCase, blockBytes: Int
  ) throws {
    let source = try TextSource(bytes: item.bytes, blockBytes: blockBytes)
    #expect(source.encoding == item.expected)
  }

  @Test func `a damaged byte after much good UTF-8 does not turn the file into GB18030`() throws {
    let good = String(repeating: "金山区\n", count: 6)
    let bytes = Array(good.utf8) + [0x61, 0xFF, 0x62, 0x0A] + Array("完".utf8)
    var source = try TextSource(bytes: bytes, blockBytes: 16)
    #expect(source.encoding == .utf8)
    #expect(try source.readAll() == good + "a\u{FFFD}b\n完")
    #expect(source.hasFault == true)
  }

  // MARK: - Refusals

  struct RefusalCase: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let expected: FileRefusal
    var testDescription: String { name }
  }

  static let refusals = [
    RefusalCase(
      name: "xlsx", bytes: [0x50, 0x4B, 0x03, 0x04, 0x14, 0, 0], expected: .foreignFormat(.xlsx)),
    RefusalCase(
      name: "xls", bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], expected: .foreignFormat(.xls)),
    RefusalCase(name: "pdf", bytes: Array("%PDF-1.7".utf8), expected: .foreignFormat(.pdf)),
    RefusalCase(
      name: "web page", bytes: [0xEF, 0xBB, 0xBF] + Array("\r\n<table>".utf8),
      expected: .foreignFormat(.markup)),
    RefusalCase(
      name: "zero byte", bytes: Array("0123456789".utf8) + [0],
      expected: .notText(zeroByteAt: 10)),
  ]

  @Test(arguments: refusals)
  func `what is no text is refused with what it is`(_ item: RefusalCase) {
    #expect(throws: item.expected) { _ = try TextSource(bytes: item.bytes, blockBytes: 8) }
  }

  @Test func `a missing file and a folder are refused`() {
    #expect(throws: FileRefusal.cannotOpen(errorNumber: ENOENT)) {
      _ = try TextSource(path: "/nowhere/contracts.csv")
    }
    #expect(throws: FileRefusal.notARegularFile) { _ = try TextSource(path: "/") }
  }

  // MARK: - GB18030

  /// `金山𠀀区,㐀€` and a line end: characters of two and of four bytes.
  static let mixedGB18030: [UInt8] = [
    0xBD, 0xF0, 0xC9, 0xBD, 0x95, 0x32, 0x82, 0x36, 0xC7, 0xF8, 0x2C,
    0x81, 0x39, 0xEE, 0x39, 0xA2, 0xE3, 0x0A,
  ]

  @Test(arguments: 8...40)
  func `GB18030 is the same text however blocks cut its characters`(blockBytes: Int) throws {
    let bytes = Array(repeatElement(Self.mixedGB18030, count: 50).joined())
    var source = try TextSource(bytes: bytes, blockBytes: blockBytes)
    #expect(source.encoding == .gb18030)
    let text = try source.readAll(roomBytes: blockBytes)
    #expect(text == String(repeating: "金山𠀀区,㐀€\n", count: 50))
    #expect(source.hasFault == false)
    #expect(source.bytesRead == 900)
  }

  @Test(arguments: [8, 13, 64])
  func `a byte that is no GB18030 is replaced and noted`(blockBytes: Int) throws {
    let good = Self.mixedGB18030
    let bytes = good + good + [0xBD, 0x2C, 0xFF, 0xFF, 0x61] + good
    var source = try TextSource(bytes: bytes, blockBytes: blockBytes)
    let line = "金山𠀀区,㐀€\n"
    #expect(try source.readAll() == line + line + "\u{FFFD},\u{FFFD}\u{FFFD}a" + line)
    #expect(source.hasFault == true)
  }

  @Test func `a character cut by the end of the file is a fault`() throws {
    var source = try TextSource(bytes: [0xBD, 0xF0, 0x0D, 0x0D, 0x0A, 0xC9])
    #expect(try source.readAll() == "金\r\r\n\u{FFFD}")
    #expect(source.hasFault == true)
  }
}

extension TextSource {
  /// All text that is left, read through a small buffer.
  fileprivate mutating func readAll(roomBytes: Int = 64) throws -> String {
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: roomBytes, alignment: 1)
    defer { room.deallocate() }
    var bytes: [UInt8] = []
    while case let count = try read(into: room), count > 0 {
      bytes.append(contentsOf: room[..<count])
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
