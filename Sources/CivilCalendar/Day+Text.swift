// MARK: - Writing

extension Day: LosslessStringConvertible {
  /// The day as YYYY-MM-DD.
  ///
  /// A year outside 1...9999 has a sign or more digits, and cannot be read back.
  public var description: String {
    let (year, month, day) = components
    guard (1...9999).contains(year) else { return Day.farText(year: year, month: month, day: day) }
    return String(unsafeUninitializedCapacity: 10) { text in
      text[0] = Day.digit(year / 1000)
      text[1] = Day.digit(year / 100 % 10)
      text[2] = Day.digit(year / 10 % 10)
      text[3] = Day.digit(year % 10)
      text[4] = Day.hyphen
      text[5] = Day.digit(month / 10)
      text[6] = Day.digit(month % 10)
      text[7] = Day.hyphen
      text[8] = Day.digit(day / 10)
      text[9] = Day.digit(day % 10)
      return 10
    }
  }

  private static let hyphen = UInt8(ascii: "-")

  private static func digit(_ value: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(value) }

  private static func farText(year: Int, month: Int, day: Int) -> String {
    let digits = String(abs(year))
    let padding = String(repeating: "0", count: max(0, 4 - digits.count))
    let monthText = month < 10 ? "0\(month)" : "\(month)"
    let dayText = day < 10 ? "0\(day)" : "\(day)"
    return "\(year < 0 ? "-" : "")\(padding)\(digits)-\(monthText)-\(dayText)"
  }

  // MARK: - Reading

  /// Reads a day written strictly as YYYY-MM-DD, with ASCII digits and nothing around it.
  ///
  /// Nil if the text has another form or names no date. A literal argument is a
  /// ``init(stringLiteral:)`` instead, and is never nil.
  public init?(_ description: String) {
    self.init(utf8: description.utf8)
  }

  /// Reads a day from the bytes of its text, as ``init(_:)`` does.
  init?(utf8 bytes: some Collection<UInt8>) {
    var year = 0
    var month = 0
    var day = 0
    var position = 0
    for byte in bytes {
      let value = Int(byte) - Int(UInt8(ascii: "0"))
      let isDigit = (0...9).contains(value)
      switch position {
      case 0...3 where isDigit: year = year * 10 + value
      case 5...6 where isDigit: month = month * 10 + value
      case 8...9 where isDigit: day = day * 10 + value
      case 4 where byte == Day.hyphen, 7 where byte == Day.hyphen: break
      default: return nil
      }
      position += 1
    }
    guard position == 10 else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

// MARK: - Literals

extension Day: ExpressibleByStringLiteral {
  /// Makes a day from a literal in code, e.g. `"2026-01-31"`.
  ///
  /// Traps if the literal is not a date: for code only, never for data.
  public init(stringLiteral value: String) {
    guard let day = Day(utf8: value.utf8) else {
      preconditionFailure("'\(value)' is not a date; write it as YYYY-MM-DD")
    }
    self = day
  }
}
