extension OfficialHolidays {
  /// The papers as notices, in the order of their years; read anew at each call.
  ///
  /// Traps on a line that breaks the form: a slip in this room's own literals.
  static func notices() -> [HolidayNotice] {
    papers.map { papers in
      var daysOff: [NamedDay] = []
      var workdays: [NamedDay] = []
      for line in papers.lines.utf8.split(separator: UInt8(ascii: "\n")) {
        read(line, daysOff: &daysOff, workdays: &workdays)
      }
      return HolidayNotice(
        year: papers.year, sources: papers.sources, daysOff: daysOff, workdays: workdays)
    }
  }

  private static func read(
    _ line: Substring.UTF8View, daysOff: inout [NamedDay], workdays: inout [NamedDay]
  ) {
    let words = line.split(separator: UInt8(ascii: " "))
    guard let first = words.first else { preconditionFailure("a line is blank") }
    let name = String(Substring(first))
    var isOff: Bool?
    for word in words.dropFirst() {
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

  /// The day numbers of `YYYY-MM-DD` or `YYYY-MM-DD...YYYY-MM-DD`, both ends included.
  private static func numbers(_ word: Substring.UTF8View) -> ClosedRange<Int32> {
    let isRange = word.count == 23 && word.dropFirst(10).dropLast(10).elementsEqual("...".utf8)
    guard isRange || word.count == 10,
      let first = Day(utf8: word.prefix(10)), let last = Day(utf8: word.suffix(10))
    else { preconditionFailure("'\(Substring(word))' is neither a day nor a range of days") }
    return first.number...last.number
  }
}
