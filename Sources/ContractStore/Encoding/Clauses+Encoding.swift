import CivilCalendar
import LandLifecycle

/// The canonical encoding of what a contract says beyond days.
extension CBORWriter {
  /// Seven items, and an eighth for the clause on extensions where the contract has one on file.
  mutating func write(_ clauses: ContractClauses) {
    let hasExtension = clauses.extensionNotice != nil || clauses.extensionLimit != nil
    writeArray(count: hasExtension ? 8 : 7)
    write(clauses.form.map { Int64($0.rawValue) })
    write(clauses.deposit?.fen)
    writeArray(count: clauses.bonds.count)
    for bond in clauses.bonds { write(bond) }
    writeArray(count: clauses.consequences.count)
    for ladder in clauses.consequences { write(ladder) }
    writeArray(count: clauses.standards.count)
    for standard in clauses.standards { write(standard) }
    write(clauses.totalInvestment?.fen)
    write(clauses.floorArea?.squareCentimetres)
    if hasExtension {
      writeArray(count: 2)
      write(clauses.extensionNotice)
      write(clauses.extensionLimit)
    }
  }

  private mutating func write(_ bond: BondClause) {
    writeArray(count: bond.part == 0 ? 2 : 3)
    write(bond.secures.map { Int64($0.rawValue) })
    switch bond.size {
    case nil: writeNull()
    case .sum(let sum):
      writeArray(count: 2)
      write(0)
      write(sum.fen)
    case .shareOfPrice(let ratio):
      writeArray(count: 3)
      write(1)
      writeItems(of: ratio)
    }
    if bond.part > 0 { write(Int64(bond.part)) }
  }

  private mutating func write(_ ladder: ConsequenceLadder) {
    writeArray(count: 4)
    write(Int64(ladder.milestone.rawValue))
    write(Int64(ladder.part))
    write(ladder.clause)
    writeArray(count: ladder.tiers.count)
    for tier in ladder.tiers {
      writeArray(count: 5)
      write(tier.after)
      write(tier.charge)
      write(Int64(tier.powers.rawValue))
      if let demand = tier.demand {
        writeArray(count: 1)
        write(demand.grace)
      } else {
        writeNull()
      }
      write(tier.lapsesAfter)
    }
  }

  private mutating func write(_ standard: Standard) {
    writeArray(count: 6)
    write(Int64(standard.milestone.rawValue))
    write(Int64(standard.part))
    write(Int64(standard.measure.rawValue))
    write(standard.required)
    write(Int64(standard.bound.rawValue))
    write(standard.charge)
  }

  private mutating func write(_ charge: Charge?) {
    switch charge {
    case nil: writeNull()
    case .share(let ratio, let base):
      writeArray(count: 4)
      write(0)
      writeItems(of: ratio)
      write(base)
    case .perDay(let ratio, let base, let limit):
      writeArray(count: 5)
      write(1)
      writeItems(of: ratio)
      write(base)
      write(limit)
    case .shortfall(let base):
      writeArray(count: 2)
      write(2)
      write(base)
    }
  }

  private mutating func write(_ limit: ChargeLimit?) {
    switch limit {
    case nil: writeNull()
    case .period(let period):
      writeArray(count: 3)
      write(0)
      writeItems(of: period)
    case .share(let ratio, let base):
      writeArray(count: 4)
      write(1)
      writeItems(of: ratio)
      write(base)
    }
  }

  /// One item: the base's code; a bond's is 10 and the milestone it secures.
  private mutating func write(_ base: ChargeBase) {
    switch base {
    case .price: write(0)
    case .paid: write(1)
    case .unpaid: write(2)
    case .unfinishedFloorArea: write(3)
    case .deposit: write(4)
    case .bond(let milestone): write(10 + Int64(milestone.rawValue))
    }
  }

  private mutating func write(_ period: Period?) {
    guard let period else { return writeNull() }
    writeArray(count: 2)
    writeItems(of: period)
  }

  /// Two items: above and below the line.
  mutating func writeItems(of ratio: Ratio) {
    write(ratio.numerator)
    write(ratio.denominator)
  }
}

extension CBORReader {
  mutating func readClauses() throws(DecodingProblem) -> ContractClauses {
    let start = offset
    let items = try readArray()
    guard items == 7 || items == 8 else { throw .unexpected(offset: start) }
    let form = try skipNull() ? nil : try readCode("form") { ContractForm(rawValue: $0) }
    let deposit = try readOptionalInteger().map { Money(fen: $0) }
    var bonds: [BondClause] = []
    for _ in 0..<(try readArray()) { bonds.append(try readBondClause()) }
    var consequences: [ConsequenceLadder] = []
    for _ in 0..<(try readArray()) { consequences.append(try readLadder()) }
    var standards: [Standard] = []
    for _ in 0..<(try readArray()) { standards.append(try readStandard()) }
    let investment = try readOptionalInteger().map { Money(fen: $0) }
    let floorArea = try readOptionalInteger().map { Area(squareCentimetres: $0) }
    var notice: Period?
    var limit: Period?
    if items == 8 {
      let extensionStart = offset
      try expectArray(count: 2)
      notice = try readOptionalPeriod()
      limit = try readOptionalPeriod()
      // One way to write a thing: without either there is no eighth item.
      if notice == nil, limit == nil { throw .unexpected(offset: extensionStart) }
    }
    return ContractClauses(
      form: form, deposit: deposit, bonds: bonds, consequences: consequences,
      standards: standards, totalInvestment: investment, floorArea: floorArea,
      extensionNotice: notice, extensionLimit: limit)
  }

  private mutating func readBondClause() throws(DecodingProblem) -> BondClause {
    let start = offset
    let items = try readArray()
    guard items == 2 || items == 3 else { throw .unexpected(offset: start) }
    let secures = try readOptionalMilestone()
    let size = try readBondSize()
    return BondClause(securing: secures, part: items == 3 ? try readPart() : 0, size)
  }

  private mutating func readBondSize() throws(DecodingProblem) -> BondClause.Size? {
    if try skipNull() { return nil }
    let start = offset
    switch try readCodedArray() {
    case (2, 0): return .sum(Money(fen: try readInteger()))
    case (3, 1): return .shareOfPrice(try readRatio())
    case (_, 0...1): throw .unexpected(offset: start)
    case (_, let code): throw .unknownCode("bond size", code)
    }
  }

  private mutating func readLadder() throws(DecodingProblem) -> ConsequenceLadder {
    try expectArray(count: 4)
    let milestone = try readMilestone()
    let part = try readByte()
    let clause = try readText()
    var tiers: [Consequence] = []
    for _ in 0..<(try readArray()) {
      try expectArray(count: 5)
      let after = try readOptionalPeriod()
      let charge = try readCharge()
      let powers = Powers(rawValue: try readByte())
      var demand: DemandClause?
      if try !skipNull() {
        try expectArray(count: 1)
        demand = DemandClause(grace: try readOptionalPeriod())
      }
      tiers.append(
        Consequence(
          after: after, charge: charge, powers: powers, demand: demand,
          lapsesAfter: try readOptionalPeriod()))
    }
    return ConsequenceLadder(milestone, part: part, clause: clause, tiers: tiers)
  }

  private mutating func readStandard() throws(DecodingProblem) -> Standard {
    try expectArray(count: 6)
    let milestone = try readMilestone()
    let part = try readByte()
    let measure = try readCode("measure") { Measure(rawValue: $0) }
    let required = try readInteger()
    let bound = try readCode("bound") { Standard.Bound(rawValue: $0) }
    return Standard(
      at: milestone, part: part, measure, required, bound: bound, charge: try readCharge())
  }

  private mutating func readCharge() throws(DecodingProblem) -> Charge? {
    if try skipNull() { return nil }
    let start = offset
    switch try readCodedArray() {
    case (4, 0):
      let ratio = try readRatio()
      return .share(ratio, of: try readBase())
    case (5, 1):
      let ratio = try readRatio()
      let base = try readBase()
      return .perDay(ratio, of: base, upTo: try readLimit())
    case (2, 2): return .shortfall(of: try readBase())
    case (_, 0...2): throw .unexpected(offset: start)
    case (_, let code): throw .unknownCode("charge", code)
    }
  }

  private mutating func readLimit() throws(DecodingProblem) -> ChargeLimit? {
    if try skipNull() { return nil }
    let start = offset
    switch try readCodedArray() {
    case (3, 0): return .period(try readPeriod())
    case (4, 1):
      let ratio = try readRatio()
      return .share(ratio, of: try readBase())
    case (_, 0...1): throw .unexpected(offset: start)
    case (_, let code): throw .unknownCode("limit", code)
    }
  }

  private mutating func readBase() throws(DecodingProblem) -> ChargeBase {
    let code = try readInteger()
    switch code {
    case 0: return .price
    case 1: return .paid
    case 2: return .unpaid
    case 3: return .unfinishedFloorArea
    case 4: return .deposit
    case let code:
      guard let milestone = UInt8(exactly: code - 10).flatMap(Milestone.init) else {
        throw .unknownCode("charge base", code)
      }
      return .bond(milestone)
    }
  }

  mutating func readRatio() throws(DecodingProblem) -> Ratio {
    let start = offset
    let numerator = try readInteger()
    let denominator = try readInteger()
    guard denominator > 0 else { throw .unexpected(offset: start) }
    return Ratio(numerator, denominator)
  }

  private mutating func readOptionalPeriod() throws(DecodingProblem) -> Period? {
    if try skipNull() { return nil }
    try expectArray(count: 2)
    return try readPeriod()
  }
}
