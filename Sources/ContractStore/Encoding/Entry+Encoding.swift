import CivilCalendar
import LandLifecycle

/// The canonical encoding of an entry, version 1:
/// [version, contract, about, supersedes, line, document, remark, kind, content].
///
/// An entry that stands in one column is of version 2, which has the column behind the line.
extension CBORWriter {
  static let entryVersion: Int64 = 1
  static let entryVersionWithColumn: Int64 = 2

  /// Writes an entry's body.
  mutating func write(_ entry: NewEntry) {
    writeHead(
      contract: entry.contract, about: entry.content.about, supersedes: entry.supersedes,
      line: entry.line, column: entry.column, document: entry.document, remark: entry.remark,
      kind: entry.content.kind)
    switch entry.content {
    case .registered(let registration): write(registration)
    case .fact(let fact): write(fact)
    case .retracted(let reason): write(reason)
    case .holidays(let notice): write(notice)
    case .rules(let rules): write(rules)
    case .precedence(let precedence):
      writeArray(count: precedence.sources.count)
      for source in precedence.sources { write(source) }
    case .linked(let link):
      writeArray(count: 2)
      write(Int64(link.kind.rawValue))
      write(link.other.number)
    }
  }

  /// Writes the body of an entry that holds a registration encoded already.
  mutating func write(
    _ encoded: EncodedRegistration, of contract: ContractID, supersedes: EntryNumber?, line: Int?
  ) {
    writeHead(
      contract: contract, about: encoded.about, supersedes: supersedes, line: line, column: nil,
      document: nil, remark: nil, kind: .registered)
    append(encoded: encoded.bytes)
  }

  /// Writes all of an entry's body but its content, which must follow.
  private mutating func writeHead(
    contract: ContractID?, about: Day?, supersedes: EntryNumber?, line: Int?, column: Int?,
    document: String?, remark: String?, kind: EntryKind
  ) {
    writeArray(count: column == nil ? 9 : 10)
    write(column == nil ? Self.entryVersion : Self.entryVersionWithColumn)
    write(contract?.number)
    write(about)
    write(supersedes?.number)
    write(line.map { Int64($0) })
    if let column { write(column) }
    write(document)
    write(remark)
    write(Int64(kind.rawValue))
  }

  private mutating func write(_ notice: HolidayNotice) {
    writeArray(count: 4)
    write(notice.year)
    writeArray(count: notice.sources.count)
    for source in notice.sources { write(source) }
    for days in [notice.daysOff, notice.workdays] {
      writeArray(count: days.count)
      for named in days {
        writeArray(count: 2)
        write(Int64(named.day.number))
        write(named.name)
      }
    }
  }
}

/// What kind of content an entry holds, as the log writes it.
enum EntryKind: UInt8 {
  case registered = 1, fact, retracted, holidays, rules, precedence, linked
}

extension EntryContent {
  var kind: EntryKind {
    switch self {
    case .registered: .registered
    case .fact: .fact
    case .retracted: .retracted
    case .holidays: .holidays
    case .rules: .rules
    case .precedence: .precedence
    case .linked: .linked
    }
  }

  /// The day the content is about, if it is about one.
  var about: Day? {
    switch self {
    case .registered(let registration): registration.terms.signedOn
    case .fact(let fact): fact.day
    case .retracted, .holidays, .rules, .precedence, .linked: nil
    }
  }
}

extension CBORReader {
  /// Reads an entry's body; nothing may follow it.
  mutating func readEntry() throws(DecodingProblem) -> NewEntry {
    // The version stands first and is read first: a later one may have more items.
    let items = try readArray()
    let version = try readInteger()
    let hasColumn = version == CBORWriter.entryVersionWithColumn
    guard hasColumn || version == CBORWriter.entryVersion else { throw .unknownVersion(version) }
    guard items == (hasColumn ? 10 : 9) else { throw .unexpected(offset: 0) }
    let contract = try readOptionalInteger().map { ContractID($0) }
    _ = try readOptionalInteger()
    let supersedes = try readOptionalInteger().map { EntryNumber($0) }
    let line = try readOptionalInteger().map { Int($0) }
    let column = hasColumn ? Int(try readInteger()) : nil
    let document = try readOptionalText()
    let remark = try readOptionalText()
    let content: EntryContent
    switch try readCode("entry kind", { EntryKind(rawValue: $0) }) {
    case .registered: content = .registered(try readRegistration())
    case .fact: content = .fact(try readFact())
    case .retracted: content = .retracted(try readText())
    case .holidays: content = .holidays(try readHolidays())
    case .rules: content = .rules(try readRules())
    case .precedence: content = .precedence(try readPrecedence())
    case .linked: content = .linked(try readLink())
    }
    guard isAtEnd else { throw .unexpected(offset: offset) }
    return NewEntry(
      contract: contract, content: content, supersedes: supersedes, line: line, column: column,
      document: document, remark: remark)
  }

  private mutating func readPrecedence() throws(DecodingProblem) -> SourcePrecedence {
    var sources: [String] = []
    for _ in 0..<(try readArray()) { sources.append(try readText()) }
    return SourcePrecedence(sources)
  }

  private mutating func readLink() throws(DecodingProblem) -> ContractLink {
    try expectArray(count: 2)
    let kind = try readCode("link", { ContractLink.Kind(rawValue: $0) })
    return ContractLink(kind, to: ContractID(try readInteger()))
  }

  private mutating func readHolidays() throws(DecodingProblem) -> HolidayNotice {
    let start = offset
    try expectArray(count: 4)
    let year = Int(try readInteger())
    var sources: [String] = []
    for _ in 0..<(try readArray()) { sources.append(try readText()) }
    let daysOff = try readNamedDays()
    let workdays = try readNamedDays()
    let notice = HolidayNotice(
      year: year, sources: sources, daysOff: daysOff, workdays: workdays)
    guard notice.daysOff == daysOff, notice.workdays == workdays else {
      throw .unexpected(offset: start)
    }
    return notice
  }

  private mutating func readNamedDays() throws(DecodingProblem) -> [NamedDay] {
    var days: [NamedDay] = []
    for _ in 0..<(try readArray()) {
      try expectArray(count: 2)
      let day = try readDay()
      days.append(NamedDay(day: day, name: try readText()))
    }
    return days
  }
}
