import CivilCalendar
import LandLifecycle

/// The canonical encoding of a registration, version 1: a map whose keys only ever grow in number.
/// Key 14, the clauses, is there only where something is on file.
extension CBORWriter {
  mutating func write(_ registration: Registration) {
    let terms = registration.terms
    writeMap(count: terms.hasClauses ? 14 : 13)
    write(1)
    write(registration.numbers)
    write(2)
    write(Int64(terms.supply.rawValue))
    write(3)
    write(terms.signedOn)
    write(4)
    write(terms.area?.squareCentimetres)
    write(5)
    write(terms.price?.fen)
    write(6)
    writeArray(count: terms.parts.count)
    for part in terms.parts {
      writeArray(count: 2)
      write(part.name)
      write(part.area?.squareCentimetres)
    }
    write(7)
    writeArray(count: terms.obligations.count)
    for term in terms.obligations { write(term) }
    write(8)
    write(Int64(terms.coverage.rawValue))
    write(9)
    writeArray(count: registration.actuals.count)
    for actual in registration.actuals {
      writeArray(count: 4)
      write(Int64(actual.milestone.rawValue))
      write(Int64(actual.part))
      write(Int64(actual.instance))
      write(Int64(actual.day.number))
    }
    write(10)
    write(registration.isKeyProject)
    write(11)
    write(registration.holderSince)
    write(12)
    write(registration.tenantSince)
    write(13)
    writeMap(count: registration.details.count)
    registration.details.forEachText { detail, text in
      write(Int64(detail.rawValue))
      write(utf8: text)
    }
    guard terms.hasClauses else { return }
    write(14)
    write(terms.clauses)
  }

  mutating func write(_ day: Day?) { write(day.map { Int64($0.number) }) }

  private mutating func write(_ numbers: ContractNumbers) {
    writeArray(count: 5)
    write(numbers.contract)
    write(numbers.supervision)
    write(numbers.parcel)
    write(numbers.estateUnit)
    write(numbers.registerRow)
  }

  private mutating func write(_ term: ObligationTerm) {
    writeArray(count: 5)
    write(Int64(term.milestone.rawValue))
    write(Int64(term.part))
    write(Int64(term.instance))
    write(term.deadline)
    write(term.amount?.fen)
  }

  mutating func write(_ deadline: Deadline) {
    switch deadline {
    case .on(let day):
      writeArray(count: 2)
      write(0)
      write(Int64(day.number))
    case .after(let anchor, let period):
      writeArray(count: 4)
      write(1)
      write(Int64(anchor.rawValue))
      writeItems(of: period)
    case .notAgreed:
      writeArray(count: 1)
      write(2)
    case .unknown:
      writeArray(count: 1)
      write(3)
    }
  }

  /// Two items: the unit's code and the count.
  mutating func writeItems(of period: Period) {
    let (unit, count) = period.code
    write(unit)
    write(count)
  }
}

extension CBORReader {
  mutating func readRegistration() throws(DecodingProblem) -> Registration {
    let start = offset
    let keys = try readMap()
    guard keys == 13 || keys == 14 else { throw .unexpected(offset: start) }
    try expectKey(1)
    let numbers = try readNumbers()
    try expectKey(2)
    let supply = try readCode("supply") { SupplyMethod(rawValue: $0) }
    try expectKey(3)
    let signedOn = try readOptionalDay()
    try expectKey(4)
    let area = try readOptionalInteger().map { Area(squareCentimetres: $0) }
    try expectKey(5)
    let price = try readOptionalInteger().map { Money(fen: $0) }
    try expectKey(6)
    var parts: [Part] = []
    for _ in 0..<(try readArray()) {
      try expectArray(count: 2)
      let name = try readText()
      parts.append(
        Part(name: name, area: try readOptionalInteger().map { Area(squareCentimetres: $0) }))
    }
    try expectKey(7)
    let count = try readArray()
    var obligations: [ObligationTerm] = []
    obligations.reserveCapacity(count)
    for _ in 0..<count { obligations.append(try readTerm()) }
    try expectKey(8)
    let coverage = Coverage(rawValue: try readExact(UInt32.self))
    let terms: ContractTerms
    do throws(TermsProblem) {
      terms = try ContractTerms(
        supply: supply, signedOn: signedOn, area: area, price: price, parts: parts,
        obligations: obligations, coverage: coverage)
    } catch { throw .unexpected(offset: start) }
    guard terms.obligations == obligations else { throw .unexpected(offset: start) }
    return try readRest(numbers, terms, hasClauses: keys == 14)
  }

  private mutating func readRest(
    _ numbers: ContractNumbers, _ plain: ContractTerms, hasClauses: Bool
  ) throws(DecodingProblem) -> Registration {
    try expectKey(9)
    var actuals: [ActualClaim] = []
    for _ in 0..<(try readArray()) {
      try expectArray(count: 4)
      let milestone = try readCode("milestone") { Milestone(rawValue: $0) }
      let part = try readByte()
      let instance = try readByte()
      actuals.append(ActualClaim(milestone, part: part, instance: instance, on: try readDay()))
    }
    try expectKey(10)
    let isKeyProject = try readBool()
    try expectKey(11)
    let holderSince = try readOptionalDay()
    try expectKey(12)
    let tenantSince = try readOptionalDay()
    try expectKey(13)
    let details = try readDetails()
    var terms = plain
    if hasClauses {
      try expectKey(14)
      let start = offset
      terms = plain.stating(try readClauses())
      // Nothing on file is written as nothing.
      guard terms.hasClauses else { throw .unexpected(offset: start) }
    }
    return Registration(
      numbers: numbers, terms: terms, actuals: actuals, isKeyProject: isKeyProject,
      holderSince: holderSince, tenantSince: tenantSince, details: details)
  }

  private mutating func readDetails() throws(DecodingProblem) -> Details {
    var details = Details()
    details.reserveCapacity(remaining)
    var last: Detail?
    for _ in 0..<(try readMap()) {
      let start = offset
      let detail = try readCode("detail") { Detail(rawValue: $0) }
      if let last, last >= detail { throw .unexpected(offset: start) }
      last = detail
      let text = try readUTF8()
      guard !text.isEmpty else { throw .unexpected(offset: start) }
      details.append(detail, utf8: text)
    }
    return details
  }

  private mutating func readNumbers() throws(DecodingProblem) -> ContractNumbers {
    try expectArray(count: 5)
    return ContractNumbers(
      contract: try readOptionalText(), supervision: try readOptionalText(),
      parcel: try readOptionalText(), estateUnit: try readOptionalText(),
      registerRow: try readOptionalText())
  }

  private mutating func readTerm() throws(DecodingProblem) -> ObligationTerm {
    try expectArray(count: 5)
    let milestone = try readCode("milestone") { Milestone(rawValue: $0) }
    let part = try readByte()
    let instance = try readByte()
    let deadline = try readDeadline()
    return ObligationTerm(
      milestone, part: part, instance: instance, by: deadline,
      amount: try readOptionalInteger().map { Money(fen: $0) })
  }

  mutating func readDeadline() throws(DecodingProblem) -> Deadline {
    let start = offset
    let (items, code) = try readCodedArray()
    switch code {
    case 0 where items == 2: return .on(try readDay())
    case 1 where items == 4:
      let anchor = try readCode("anchor") { Anchor(rawValue: $0) }
      return .after(anchor, try readPeriod())
    case 2 where items == 1: return .notAgreed
    case 3 where items == 1: return .unknown
    case 0...3: throw .unexpected(offset: start)
    default: throw .unknownCode("deadline", code)
    }
  }

  // MARK: - Pieces that facts use too

  mutating func readPeriod() throws(DecodingProblem) -> Period {
    let unit = try readInteger()
    guard let period = Period(code: unit, count: Int(try readInteger())) else {
      throw .unknownCode("period", unit)
    }
    return period
  }

  mutating func expectKey(_ key: Int64) throws(DecodingProblem) {
    let start = offset
    guard try readInteger() == key else { throw .unexpected(offset: start) }
  }

  mutating func readByte() throws(DecodingProblem) -> UInt8 { try readExact(UInt8.self) }

  mutating func readDay() throws(DecodingProblem) -> Day {
    Day(number: try readExact(Int32.self))
  }

  mutating func readOptionalDay() throws(DecodingProblem) -> Day? {
    try skipNull() ? nil : try readDay()
  }

  /// Reads an integer that fits a narrower type.
  mutating func readExact<Value: FixedWidthInteger>(
    _ type: Value.Type
  ) throws(DecodingProblem) -> Value {
    let start = offset
    guard let value = Value(exactly: try readInteger()) else { throw .unexpected(offset: start) }
    return value
  }

  mutating func readCode<Value>(
    _ name: String, _ make: (UInt8) -> Value?
  ) throws(DecodingProblem) -> Value {
    let code = try readInteger()
    guard let value = UInt8(exactly: code).flatMap(make) else { throw .unknownCode(name, code) }
    return value
  }
}

extension Period {
  /// The unit's code and the count, as the log writes them.
  fileprivate var code: (unit: Int64, count: Int) {
    switch self {
    case .days(let count): (0, count)
    case .workingDays(let count): (1, count)
    case .months(let count): (2, count)
    case .years(let count): (3, count)
    }
  }

  fileprivate init?(code: Int64, count: Int) {
    switch code {
    case 0: self = .days(count)
    case 1: self = .workingDays(count)
    case 2: self = .months(count)
    case 3: self = .years(count)
    default: return nil
    }
  }
}
