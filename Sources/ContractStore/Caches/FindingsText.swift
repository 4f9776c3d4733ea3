import CivilCalendar
import LandLifecycle

/// A contract's findings as `status` keeps them: a JSON array with an array of numbers for each,
/// gravest matters first.
///
/// `[[kind,part,instance,since,due,severity,list,evidence,idle class,tier rank,caveats],…]`, with
/// null where there is no due day or class. Other tools read it with `json_each`, as the view
/// `findings` does.
package struct FindingsText: Sendable {
  /// The text, in ASCII.
  let bytes: [UInt8]
  /// Those kinds that `FindingKind.all` does not name, as they go on year by year.
  let unlistedKinds: [FindingKind]

  /// Writes findings; of two about the same kind, part and instance the first is kept.
  package init(_ findings: [FindingRow]) {
    let findings = Self.inOrder(findings)
    unlistedKinds = findings.lazy.map(\.kind).filter {
      if case .missingData(.holidays) = $0 { true } else { false }
    }
    bytes = withUnsafeTemporaryAllocation(
      of: UInt8.self, capacity: 2 + FindingsPen.longest * findings.count
    ) { buffer in
      var pen = FindingsPen(buffer)
      pen.write(findings)
      return Array(buffer[..<pen.place])
    }
  }

  /// The findings by kind, part and instance, each once.
  private static func inOrder(_ findings: [FindingRow]) -> [FindingRow] {
    let isInOrder = findings.indices.dropFirst().allSatisfy {
      findings[$0 - 1].comesBefore(findings[$0])
    }
    if isInOrder { return findings }
    var kept: [FindingRow] = []
    for finding in findings {
      let place = kept.firstIndex { !$0.comesBefore(finding) } ?? kept.count
      if place == kept.count || finding.comesBefore(kept[place]) {
        kept.insert(finding, at: place)
      }
    }
    return kept
  }

  /// Reads the findings in a text; nil unless it is one that could have been written here.
  static func findings(in text: String) -> [FindingRow]? {
    var text = text
    return text.withUTF8 { findings(in: $0) }
  }

  /// Reads the findings in a text's bytes, as above.
  static func findings(in text: UnsafeBufferPointer<UInt8>) -> [FindingRow]? {
    var scanner = FindingsScanner(text)
    // It throws nothing but that the text cannot be read.
    return try? scanner.findings()
  }
}

extension FindingRow {
  fileprivate func comesBefore(_ other: FindingRow) -> Bool {
    (kind.order, part, instance) < (other.kind.order, other.part, other.instance)
  }
}

/// Writes numbers into memory that is there already: a large import writes forty million.
private struct FindingsPen {
  /// The most bytes that a finding takes: eleven numbers of at most 20, and what stands between.
  static let longest = 11 * 21 + 2

  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private(set) var place = 0

  init(_ buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

  mutating func write(_ findings: [FindingRow]) {
    write("[")
    for (index, finding) in findings.enumerated() {
      if index > 0 { write(",") }
      write(finding)
    }
    write("]")
  }

  private mutating func write(_ finding: FindingRow) {
    write("[")
    write(finding.kind.order)
    write(field: Int(finding.part))
    write(field: Int(finding.instance))
    write(field: Int(finding.since.number))
    write(field: finding.due.map { Int($0.number) })
    write(field: Int(finding.severity.rawValue))
    write(field: Int(finding.list.rawValue))
    write(field: Int(finding.evidenceCode))
    write(field: finding.idleClass.map { Int($0.rawValue) })
    write(field: finding.tierRank)
    write(field: Int(finding.caveats.rawValue))
    write("]")
  }

  private mutating func write(field value: Int?) {
    write(",")
    if let value {
      write(value)
    } else {
      for letter in "null".unicodeScalars { write(letter) }
    }
  }

  private mutating func write(_ value: Int) {
    if value < 0 { write("-") }
    var rest = value.magnitude
    let start = place
    repeat {
      let tenth = rest / 10
      buffer[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest - 10 * tenth)
      place += 1
      rest = tenth
    } while rest > 0
    // The last digit came first.
    buffer[start..<place].reverse()
  }

  private mutating func write(_ letter: Unicode.Scalar) {
    buffer[place] = UInt8(ascii: letter)
    place += 1
  }
}

/// Reads what `FindingsText` writes, byte by byte, and nothing else.
private struct FindingsScanner {
  struct Unreadable: Error {}

  /// Few contracts have more findings.
  private static let usualCount = 6

  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func findings() throws -> [FindingRow] {
    var found: [FindingRow] = []
    found.reserveCapacity(Self.usualCount)
    try expect("[")
    if !skips("]") {
      repeat { found.append(try finding()) } while skips(",")
      try expect("]")
    }
    guard place == bytes.count else { throw Unreadable() }
    return found
  }

  private mutating func finding() throws -> FindingRow {
    try expect("[")
    let kind = try FindingKind(order: number())
    let (part, instance): (UInt8, UInt8) = try (field(), field())
    let since = try Day(number: field())
    let due = try fieldIfAny().map { try Day(number: fitting($0)) }
    let severity = try Severity(rawValue: field())
    let list = try FindingList(rawValue: field())
    let evidence: UInt8 = try field()
    guard evidence <= 2 else { throw Unreadable() }
    let idleClass = try fieldIfAny().map { try some(IdleClass(rawValue: fitting($0))) }
    let (tierRank, caveats): (Int, UInt16) = try (field(), field())
    try expect("]")
    return try FindingRow(
      kind: some(kind), part: part, instance: instance, since: since, due: due,
      severity: some(severity), list: some(list), evidenceCode: evidence, idleClass: idleClass,
      tierRank: tierRank, caveats: Caveats(rawValue: caveats))
  }

  private mutating func field<Value: FixedWidthInteger>() throws -> Value {
    try expect(",")
    return try fitting(number())
  }

  private mutating func fieldIfAny() throws -> Int? {
    try expect(",")
    return try skipsNull() ? nil : number()
  }

  private mutating func number() throws -> Int {
    let isNegative = skips("-")
    let start = place
    var value = 0
    while place < bytes.count, case let digit = bytes[place] &- UInt8(ascii: "0"), digit < 10 {
      let (tenfold, isTooGreat) = value.multipliedReportingOverflow(by: 10)
      // Counted downwards, as the least number has no positive of its own.
      let (next, isTooSmall) = tenfold.subtractingReportingOverflow(Int(digit))
      guard !isTooGreat, !isTooSmall else { throw Unreadable() }
      value = next
      place += 1
    }
    guard place > start, isNegative || value > .min else { throw Unreadable() }
    return isNegative ? value : -value
  }

  private func fitting<Value: FixedWidthInteger>(_ number: Int) throws -> Value {
    try some(Value(exactly: number))
  }

  private func some<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw Unreadable() }
    return value
  }

  @inline(__always)
  private mutating func expect(_ letter: Unicode.Scalar) throws {
    guard skips(letter) else { throw Unreadable() }
  }

  /// Whether the text goes on with this sign, which is then behind us.
  @inline(__always)
  private mutating func skips(_ letter: Unicode.Scalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: letter) else { return false }
    place += 1
    return true
  }

  private mutating func skipsNull() -> Bool {
    guard place + 4 <= bytes.count, bytes[place] == UInt8(ascii: "n"),
      bytes[place + 1] == UInt8(ascii: "u"), bytes[place + 2] == UInt8(ascii: "l"),
      bytes[place + 3] == UInt8(ascii: "l")
    else { return false }
    place += 4
    return true
  }
}
