import CivilCalendar
import LandLifecycle

/// The canonical encoding of the facts that came after the first six kinds: codes 6 to 13.
extension CBORWriter {
  /// Writes a fact of one of these kinds.
  mutating func writeLater(_ fact: Fact) {
    switch fact {
    case .supplement(let supplement):
      writeArray(count: 4)
      write(6)
      write(Int64(supplement.signedOn.number))
      write(Int64(supplement.kind.rawValue))
      writeArray(count: supplement.changes.count)
      for change in supplement.changes {
        writeArray(count: 4)
        write(Int64(change.milestone.rawValue))
        write(Int64(change.part))
        write(Int64(change.instance))
        write(change.deadline)
      }
    case .handoverAct(let act, let day, let part):
      writeArray(count: 5)
      write(7)
      write(act)
      write(Int64(day.number))
      write(Int64(part))
    case .permitted(let day, let part):
      writeArray(count: 3)
      write(8)
      write(Int64(day.number))
      write(Int64(part))
    case .developed(let works, let day, let part):
      writeArray(count: 4)
      write(9)
      write(Int64(works.rawValue))
      write(Int64(day.number))
      write(Int64(part))
    case .measured(let measurement):
      writeArray(count: 6)
      write(10)
      write(Int64(measurement.measure.rawValue))
      write(measurement.quantity)
      write(Int64(measurement.part))
      write(measurement.year.map { Int64($0) })
      write(Int64(measurement.day.number))
    case .land(let event, let day):
      writeArray(count: 3)
      write(11)
      write(Int64(day.number))
      write(event)
    // A part stands last, and only where there is one: entries without parts are as they were.
    case .bond(let act, let secures, let part, let day):
      writeArray(count: part == 0 ? 4 : 5)
      write(12)
      write(act)
      write(secures.map { Int64($0.rawValue) })
      write(Int64(day.number))
      if part > 0 { write(Int64(part)) }
    case .contractAct(let act, let part, let instance, let day, let service):
      writeArray(count: (service == nil ? 4 : 6) + (part == 0 ? 0 : 1))
      write(13)
      write(act)
      write(Int64(instance))
      write(Int64(day.number))
      if let service { write(service) }
      if part > 0 { write(Int64(part)) }
    case .site, .paid, .bondPosted, .inspected, .causeExamined, .idleCase:
      preconditionFailure("the first six kinds of facts have codes of their own")
    }
  }

  private mutating func write(_ act: HandoverAct) {
    switch act {
    case .offered: writeCoded(0)
    case .refused: writeCoded(1)
    case .inPart(let area): writeCoded(2, area.squareCentimetres)
    case .notToCondition: writeCoded(3)
    case .madeGood: writeCoded(4)
    }
  }

  private mutating func write(_ act: BondAct) {
    switch act {
    case .guaranteeLodged(let expires): writeCoded(0, Int64(expires.number))
    case .returned: writeCoded(1)
    case .kept(nil): writeCoded(2)
    case .kept(let sum?): writeCoded(2, sum.fen)
    }
  }

  private mutating func write(_ act: ContractAct) {
    switch act {
    case .demanded(let milestone, let answerBy):
      writeArray(count: 3)
      write(0)
      write(Int64(milestone.rawValue))
      write(answerBy)
    case .rescissionNotified(let milestone): writeCoded(1, Int64(milestone.rawValue))
    case .extensionRequested: writeCoded(2)
    case .extensionRefused: writeCoded(3)
    case .evaluated(let milestone, let isMet):
      writeArray(count: 3)
      write(4)
      write(Int64(milestone.rawValue))
      write(isMet)
    case .chargeSettled(let milestone, let how):
      writeArray(count: 3)
      switch how {
      case .paid: write(5)
      case .waived: write(6)
      }
      write(Int64(milestone.rawValue))
      write(how.sum?.fen)
    }
  }

  private mutating func writeCoded(_ code: Int64) {
    writeArray(count: 1)
    write(code)
  }

  private mutating func writeCoded(_ code: Int64, _ value: Int64) {
    writeArray(count: 2)
    write(code)
    write(value)
  }
}

extension CBORReader {
  /// Reads the rest of a fact of codes 6 to 13, whose array and code were read.
  mutating func readLaterFact(
    items: Int, code: Int64, start: Int
  ) throws(DecodingProblem) -> Fact {
    switch code {
    case 6 where items == 4: return .supplement(try readSupplement())
    case 7 where items == 5:
      let act = try readHandoverAct()
      let day = try readDay()
      return .handoverAct(act, on: day, part: try readByte())
    case 8 where items == 3:
      let day = try readDay()
      return .permitted(on: day, part: try readByte())
    case 9 where items == 4:
      let works = try readCode("groundwork") { Groundwork(rawValue: $0) }
      let day = try readDay()
      return .developed(works, on: day, part: try readByte())
    case 10 where items == 6: return .measured(try readMeasurement())
    case 11 where items == 3:
      let day = try readDay()
      return .land(try readLandEvent(), on: day)
    case 12 where items == 4 || items == 5:
      let act = try readBondAct()
      let secures = try readOptionalMilestone()
      let day = try readDay()
      return .bond(act, securing: secures, part: items == 5 ? try readPart() : 0, on: day)
    case 13 where (4...7).contains(items):
      let act = try readContractAct()
      let instance = try readByte()
      let day = try readDay()
      let service = items >= 6 ? try readService() : nil
      let part = items.isMultiple(of: 2) ? 0 : try readPart()
      return .contractAct(act, part: part, instance: instance, on: day, service)
    default: throw .unexpected(offset: start)
    }
  }

  /// A part that is written only where there is one: 0 would be a second way to write none.
  mutating func readPart() throws(DecodingProblem) -> UInt8 {
    let start = offset
    let part = try readByte()
    if part == 0 { throw .unexpected(offset: start) }
    return part
  }

  mutating func readService() throws(DecodingProblem) -> Service {
    let method = try readCode("service") { ServiceMethod(rawValue: $0) }
    return Service(method, hasReceipt: try readBool())
  }

  mutating func readMilestone() throws(DecodingProblem) -> Milestone {
    try readCode("milestone") { Milestone(rawValue: $0) }
  }

  mutating func readOptionalMilestone() throws(DecodingProblem) -> Milestone? {
    try skipNull() ? nil : try readMilestone()
  }

  private mutating func readSupplement() throws(DecodingProblem) -> Supplement {
    let signedOn = try readDay()
    let kind = try readCode("supplement") { SupplementKind(rawValue: $0) }
    var changes: [DeadlineChange] = []
    for _ in 0..<(try readArray()) {
      try expectArray(count: 4)
      let milestone = try readMilestone()
      let part = try readByte()
      let instance = try readByte()
      changes.append(
        DeadlineChange(milestone, part: part, instance: instance, to: try readDeadline()))
    }
    return Supplement(signedOn: signedOn, kind, changes)
  }

  private mutating func readMeasurement() throws(DecodingProblem) -> Measurement {
    let measure = try readCode("measure") { Measure(rawValue: $0) }
    let quantity = try readInteger()
    let part = try readByte()
    let year = try skipNull() ? nil : try readExact(Int16.self)
    return Measurement(measure, quantity, part: part, year: year, on: try readDay())
  }

  private mutating func readHandoverAct() throws(DecodingProblem) -> HandoverAct {
    let start = offset
    switch try readCodedArray() {
    case (1, 0): return .offered
    case (1, 1): return .refused
    case (2, 2): return .inPart(Area(squareCentimetres: try readInteger()))
    case (1, 3): return .notToCondition
    case (1, 4): return .madeGood
    case (_, 0...4): throw .unexpected(offset: start)
    case (_, let code): throw .unknownCode("handover act", code)
    }
  }

  private mutating func readBondAct() throws(DecodingProblem) -> BondAct {
    let start = offset
    switch try readCodedArray() {
    case (2, 0): return .guaranteeLodged(expires: try readDay())
    case (1, 1): return .returned
    case (1, 2): return .kept(nil)
    case (2, 2): return .kept(Money(fen: try readInteger()))
    case (_, 0...2): throw .unexpected(offset: start)
    case (_, let code): throw .unknownCode("bond act", code)
    }
  }

  private mutating func readContractAct() throws(DecodingProblem) -> ContractAct {
    let start = offset
    switch try readCodedArray() {
    case (3, 0):
      let milestone = try readMilestone()
      return .demanded(milestone, answerBy: try readOptionalDay())
    case (2, 1): return .rescissionNotified(try readMilestone())
    case (1, 2): return .extensionRequested
    case (1, 3): return .extensionRefused
    case (3, 4):
      let milestone = try readMilestone()
      return .evaluated(milestone, isMet: try readBool())
    case (3, let code) where code == 5 || code == 6:
      let milestone = try readMilestone()
      let sum = try skipNull() ? nil : Money(fen: try readInteger())
      return .chargeSettled(milestone, code == 5 ? .paid(sum) : .waived(sum))
    case (_, 0...6): throw .unexpected(offset: start)
    case (_, let code): throw .unknownCode("contract act", code)
    }
  }
}
