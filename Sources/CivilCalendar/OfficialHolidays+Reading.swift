extension OfficialHolidays {
  private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  /// The papers as notices, in the order of their years; read anew at each call.
  ///
  /// Traps on a line that breaks the form: a slip in this room's own literals.
  static func notices() -> [HolidayNotice] {
    papers.map { papers in
      var daysOff: [NamedDay] = []
      var workdays: [NamedDay] = []
      var lines = papers.lines
      lines.withUTF8 { bytes in
        var rest = bytes[...]
        while !rest.isEmpty {
          read(cut(&rest, at: UInt8(ascii: "\n")), daysOff: &daysOff, workdays: &workdays)
        }
      }
      return HolidayNotice(
        year: papers.year, sources: papers.sources, daysOff: daysOff, workdays: workdays)
    }
  }

  private static func read(
    _ line: Bytes, daysOff: inout [NamedDay], workdays: inout [NamedDay]
  ) {
    var rest = line
    let name = String(decoding: cut(&rest, at: UInt8(ascii: " ")), as: UTF8.self)
    precondition(!name.isEmpty, "a line is blank")
    var isOff: Bool?
    while !rest.isEmpty {
      let word = cut(&rest, at: UInt8(ascii: " "))
      if word.elementsEqual("off".utf8) {
        isOff = true
      } else if word.elementsEqual("worked".utf8) {
        isOff = false
      } else {
        guard let isOff else { preconditionFailure("'\(name)' must be followed by off or worked") }
        for number in numbers(word) {
          let listed = NamedDay(day: Day(number: number), name: name)
          if isOff { daysOff.append(listed) } else { workdays.append(listed) }
        }
      }
    }
  }

  /// Takes off the bytes up to the next one of a kind, and that one.
  private static func cut(_ rest: inout Bytes, at end: UInt8) -> Bytes {
    let piece = rest.prefix { $0 != end }
    rest = rest[piece.endIndex...].dropFirst()
    return piece
  }

  /// The day numbers of `YYYY-MM-DD` or `YYYY-MM-DD...YYYY-MM-DD`, both ends included.
  private static func numbers(_ word: Bytes) -> ClosedRange<Int32> {
    let isRange = word.count == 23 && word.dropFirst(10).dropLast(10).elementsEqual("...".utf8)
    guard isRange || word.count == 10,
      let first = Day(utf8: word.prefix(10)), let last = Day(utf8: word.suffix(10))
    else {
      preconditionFailure(
        "'\(String(decoding: word, as: UTF8.self))' is neither a day nor a range of days")
    }
    return first.number...last.number
  }
}
