// The encoding is the log's own business and no promise to other rooms.
@testable import ContractStore
import Testing

/// Values and bytes from RFC 8949, appendix A, and the limits of every width.
struct CBORTests {
  struct Case: CustomTestStringConvertible {
    let value: Int64
    let encoded: String
    var testDescription: String { "\(value) is \(encoded)" }
  }

  static let integers = [
    Case(value: 0, encoded: "00"), Case(value: 1, encoded: "01"), Case(value: 10, encoded: "0a"),
    Case(value: 23, encoded: "17"), Case(value: 24, encoded: "1818"),
    Case(value: 25, encoded: "1819"), Case(value: 100, encoded: "1864"),
    Case(value: 255, encoded: "18ff"), Case(value: 256, encoded: "190100"),
    Case(value: 1_000, encoded: "1903e8"), Case(value: 65_535, encoded: "19ffff"),
    Case(value: 65_536, encoded: "1a00010000"), Case(value: 1_000_000, encoded: "1a000f4240"),
    Case(value: 4_294_967_295, encoded: "1affffffff"),
    Case(value: 4_294_967_296, encoded: "1b0000000100000000"),
    Case(value: 1_000_000_000_000, encoded: "1b000000e8d4a51000"),
    Case(value: .max, encoded: "1b7fffffffffffffff"),
    Case(value: -1, encoded: "20"), Case(value: -10, encoded: "29"),
    Case(value: -24, encoded: "37"), Case(value: -25, encoded: "3818"),
    Case(value: -100, encoded: "3863"), Case(value: -256, encoded: "38ff"),
    Case(value: -257, encoded: "390100"), Case(value: -1_000, encoded: "3903e7"),
    Case(value: -65_536, encoded: "39ffff"), Case(value: -65_537, encoded: "3a00010000"),
    Case(value: -4_294_967_296, encoded: "3affffffff"),
    Case(value: -4_294_967_297, encoded: "3b0000000100000000"),
    Case(value: .min, encoded: "3b7fffffffffffffff"),
  ]

  @Test(arguments: integers)
  func `an integer takes its shortest form and is read back`(_ item: Case) throws {
    #expect(encoding { $0.write(item.value) } == item.encoded)
    #expect(try reading(item.encoded) { try $0.readInteger() } == item.value)
  }

  static let texts = [
    ("", "60"), ("a", "6161"), ("IETF", "6449455446"), ("\"\\", "62225c"), ("ü", "62c3bc"),
    ("水", "63e6b0b4"), ("𐅑", "64f0908591"), ("a\u{0}b", "63610062"),
    ("aaaaaaaaaaaaaaaaaaaaaaa", "77" + String(repeating: "61", count: 23)),
    ("aaaaaaaaaaaaaaaaaaaaaaaa", "7818" + String(repeating: "61", count: 24)),
  ]

  @Test(arguments: texts)
  func `a text is its length in bytes and its UTF-8`(_ text: String, _ encoded: String) throws {
    #expect(encoding { $0.write(text) } == encoded)
    #expect(try reading(encoded) { try $0.readText() } == text)
  }

  @Test func `simple values are true, false and null`() throws {
    #expect(encoding { $0.write(false) } == "f4")
    #expect(encoding { $0.write(true) } == "f5")
    #expect(encoding { $0.writeNull() } == "f6")
    #expect(encoding { $0.write(nil as Int64?) } == "f6")
    #expect(encoding { $0.write(nil as String?) } == "f6")
    #expect(encoding { $0.write(7 as Int64?) } == "07")
    #expect(encoding { $0.write("a" as String?) } == "6161")
    #expect(try reading("f4") { try $0.readBool() } == false)
    #expect(try reading("f5") { try $0.readBool() } == true)
    #expect(try reading("f6") { try $0.readOptionalInteger() } == nil)
    #expect(try reading("07") { try $0.readOptionalInteger() } == 7)
    #expect(try reading("f6") { try $0.readOptionalText() } == nil)
    #expect(try reading("6161") { try $0.readOptionalText() } == "a")
  }

  @Test func `arrays and maps begin with their count`() throws {
    #expect(encoding { $0.writeArray(count: 0) } == "80")
    #expect(encoding { $0.writeArray(count: 3) } == "83")
    #expect(encoding { $0.writeArray(count: 24) } == "9818")
    #expect(encoding { $0.writeMap(count: 0) } == "a0")
    #expect(encoding { $0.writeMap(count: 23) } == "b7")
    #expect(encoding { $0.writeMap(count: 24) } == "b818")
    #expect(try reading("83010203") { try $0.readArray() } == 3)
    #expect(try reading("a10102") { try $0.readMap() } == 1)
  }

  // MARK: - What is refused

  struct Refusal: CustomTestStringConvertible {
    let encoded: String
    let problem: DecodingProblem
    var testDescription: String { "\(encoded): \(problem)" }
  }

  static let integerRefusals = [
    Refusal(encoded: "", problem: .truncated(offset: 0)),
    Refusal(encoded: "18", problem: .truncated(offset: 1)),
    Refusal(encoded: "19ff", problem: .truncated(offset: 2)),
    Refusal(encoded: "1b00000001000000", problem: .truncated(offset: 8)),
    // What would fit fewer bytes.
    Refusal(encoded: "1817", problem: .unexpected(offset: 0)),
    Refusal(encoded: "1900ff", problem: .unexpected(offset: 0)),
    Refusal(encoded: "1a0000ffff", problem: .unexpected(offset: 0)),
    Refusal(encoded: "1b00000000ffffffff", problem: .unexpected(offset: 0)),
    Refusal(encoded: "3817", problem: .unexpected(offset: 0)),
    // What Int64 cannot hold.
    Refusal(encoded: "1b8000000000000000", problem: .unexpected(offset: 0)),
    Refusal(encoded: "3b8000000000000000", problem: .unexpected(offset: 0)),
    Refusal(encoded: "1bffffffffffffffff", problem: .unexpected(offset: 0)),
    // Reserved and indefinite lengths, other kinds.
    Refusal(encoded: "1c", problem: .unexpected(offset: 0)),
    Refusal(encoded: "1f", problem: .unexpected(offset: 0)),
    Refusal(encoded: "40", problem: .unexpected(offset: 0)),
    Refusal(encoded: "60", problem: .unexpected(offset: 0)),
    Refusal(encoded: "80", problem: .unexpected(offset: 0)),
    Refusal(encoded: "c001", problem: .unexpected(offset: 0)),
    Refusal(encoded: "f4", problem: .unexpected(offset: 0)),
    Refusal(encoded: "f6", problem: .unexpected(offset: 0)),
    Refusal(encoded: "f93c00", problem: .unexpected(offset: 0)),
    Refusal(encoded: "ff", problem: .unexpected(offset: 0)),
  ]

  @Test(arguments: integerRefusals)
  func `what is no integer in its shortest form is refused`(_ item: Refusal) {
    #expect(throws: item.problem) { try reading(item.encoded) { try $0.readInteger() } }
  }

  static let textRefusals = [
    Refusal(encoded: "", problem: .truncated(offset: 0)),
    Refusal(encoded: "62c3", problem: .truncated(offset: 0)),
    Refusal(encoded: "7b7fffffffffffffff61", problem: .truncated(offset: 0)),
    Refusal(encoded: "7bffffffffffffffff61", problem: .truncated(offset: 0)),
    Refusal(encoded: "62c328", problem: .notText(offset: 0)),
    Refusal(encoded: "63eda080", problem: .notText(offset: 0)),
    Refusal(encoded: "61ff", problem: .notText(offset: 0)),
    Refusal(encoded: "780161", problem: .unexpected(offset: 0)),
    Refusal(encoded: "7f6161ff", problem: .unexpected(offset: 0)),
    Refusal(encoded: "4161", problem: .unexpected(offset: 0)),
    Refusal(encoded: "f6", problem: .unexpected(offset: 0)),
  ]

  @Test(arguments: textRefusals)
  func `what is no text of a definite length is refused`(_ item: Refusal) {
    #expect(throws: item.problem) { try reading(item.encoded) { try $0.readText() } }
  }

  static let arrayRefusals = [
    Refusal(encoded: "", problem: .truncated(offset: 0)),
    Refusal(encoded: "9f01ff", problem: .unexpected(offset: 0)),
    Refusal(encoded: "a0", problem: .unexpected(offset: 0)),
    // More items than bytes are left, so that nobody reserves memory for them.
    Refusal(encoded: "9affffffff", problem: .unexpected(offset: 0)),
    Refusal(encoded: "9bffffffffffffffff", problem: .unexpected(offset: 0)),
  ]

  @Test(arguments: arrayRefusals)
  func `what is no array of a definite length is refused`(_ item: Refusal) {
    #expect(throws: item.problem) { try reading(item.encoded) { try $0.readArray() } }
  }

  @Test func `what is neither true nor false is refused`() {
    for encoded in ["00", "f6", "f7"] {
      #expect(throws: DecodingProblem.unexpected(offset: 0)) {
        try reading(encoded) { try $0.readBool() }
      }
    }
    #expect(throws: DecodingProblem.truncated(offset: 0)) { try reading("") { try $0.readBool() } }
  }

  @Test func `null is not taken for the end`() {
    #expect(throws: DecodingProblem.truncated(offset: 0)) {
      try reading("") { try $0.readOptionalInteger() }
    }
  }
}

/// The hexadecimal digits of what is written.
func encoding(_ write: (inout CBORWriter) -> Void) -> String {
  var writer = CBORWriter()
  write(&writer)
  return hex(writer.bytes)
}

/// What is read from hexadecimal digits.
func reading<Value>(
  _ encoded: String, _ read: (inout CBORReader) throws -> Value
) throws -> Value {
  try bytes(encoded).withUnsafeBytes { buffer in
    var reader = CBORReader(buffer)
    return try read(&reader)
  }
}
