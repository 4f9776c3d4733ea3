extension HolidayNotice {
  /// Reads notices from rows `date,type,name,source_paper`, one for each different source.
  ///
  /// A notice is for the year its latest row lies in; rows of the December before belong to the
  /// notice whose source they carry. Lines end in LF or CRLF; a byte order mark and blank lines
  /// are passed over. A source of several papers has `;` between them.
  ///
  /// - Parameter text: The whole file, with its header line.
  /// - Returns: The notices in the order of their years. They are not yet checked for what makes
  ///   a calendar: ``WorkCalendar/init(notices:)`` does that.
  /// - Throws: `HolidayFileProblem` with every fault of the file.
  public static func notices(
    parsingCSV text: String
  ) throws(HolidayFileProblem) -> [HolidayNotice] {
    var reader = HolidayRowReader()
    reader.read(text)
    let notices = reader.makeNotices()
    guard reader.faults.isEmpty else {
      throw HolidayFileProblem(faults: reader.faults.sorted { $0.line < $1.line })
    }
    return notices.sorted { $0.year < $1.year }
  }
}

/// Gathers the rows of a holiday file by source, and everything wrong with them.
private struct HolidayRowReader {
  struct Row {
    let line: Int
    let listed: NamedDay
    let isOff: Bool
  }

  struct Group {
    let source: String
    var rows: [Row] = []
  }

  private(set) var faults: [HolidayFileProblem.Fault] = []
  /// In the order the sources first appear.
  private var groups: [Group] = []
  private var places: [String: Int] = [:]

  mutating func read(_ text: String) {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, bytes) in lines.enumerated() {
      let isCRLF = bytes.last == UInt8(ascii: "\r")
      let line = String(Substring(isCRLF ? bytes.dropLast() : bytes))
      if index == 0 {
        let isMarked = line.unicodeScalars.first == "\u{FEFF}"
        let header = isMarked ? String(line.unicodeScalars.dropFirst()) : line
        guard header == "date,type,name,source_paper" else {
          faults.append(.wrongHeader(found: header))
          return
        }
      } else if !line.isEmpty {
        readRow(line, number: index + 1)
      }
    }
    if groups.isEmpty, faults.isEmpty { faults.append(.noRows) }
  }

  private mutating func readRow(_ text: String, number line: Int) {
    let fields = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 4 else {
      faults.append(.wrongFieldCount(line: line, found: fields.count))
      return
    }
    let faultsBefore = faults.count
    for field in fields where field.contains("\"") {
      faults.append(.quotedField(line: line, value: field))
    }
    guard faults.count == faultsBefore else { return }
    let day = Day(fields[0])
    if day == nil { faults.append(.notADate(line: line, value: fields[0])) }
    if fields[1] != "holiday", fields[1] != "workday" {
      faults.append(.unknownType(line: line, value: fields[1]))
    }
    if fields[2].allSatisfy(\.isWhitespace) { faults.append(.blankName(line: line)) }
    if fields[3].allSatisfy({ $0.isWhitespace || $0 == ";" }) {
      faults.append(.blankSource(line: line))
    }
    guard let day, faults.count == faultsBefore else { return }

    let place = places[fields[3], default: groups.count]
    if place == groups.count {
      places[fields[3]] = place
      groups.append(Group(source: fields[3]))
    }
    let listed = NamedDay(day: day, name: fields[2])
    groups[place].rows.append(Row(line: line, listed: listed, isOff: fields[1] == "holiday"))
  }

  mutating func makeNotices() -> [HolidayNotice] {
    var sources: [Int: String] = [:]
    return groups.map { group in
      // A group has a row, or it would not be there.
      let year = group.rows.map(\.listed.day.year).max() ?? 0
      check(group, year: year)
      if let other = sources[year], other != group.source, let first = group.rows.first {
        faults.append(.secondNotice(line: first.line, year: year, value: group.source))
      }
      sources[year] = group.source
      return HolidayNotice(
        year: year, sources: group.source.split(separator: ";").map(String.init),
        daysOff: group.rows.filter(\.isOff).map(\.listed),
        workdays: group.rows.filter { !$0.isOff }.map(\.listed))
    }
  }

  private mutating func check(_ group: Group, year: Int) {
    var lines: [Day: Int] = [:]
    for row in group.rows {
      let (rowYear, month, _) = row.listed.day.components
      if rowYear != year, rowYear != year - 1 || month != 12 {
        faults.append(.dayOutsideYear(line: row.line, day: row.listed.day, year: year))
      }
      if let earlier = lines[row.listed.day] {
        faults.append(.repeatedDay(line: row.line, day: row.listed.day, earlierLine: earlier))
      } else {
        lines[row.listed.day] = row.line
      }
    }
  }
}
