import CivilCalendar
import LandLifecycle

/// The canonical encoding of a fact, version 1: an array that begins with the fact's code.
extension CBORWriter {
  mutating func write(_ fact: Fact) {
    switch fact {
    case .site(let event, let when, let part):
      writeArray(count: 6)
      write(0)
      write(event)
      write(when)
      write(Int64(part))
    case .paid(let instance, let when):
      writeArray(count: 4)
      write(1)
      write(Int64(instance))
      write(when)
    case .bondPosted(let instance, let when):
      writeArray(count: 4)
      write(2)
      write(Int64(instance))
      write(when)
    case .inspected(let inspection):
      writeArray(count: 4)
      write(3)
      write(Int64(inspection.day.number))
      write(Int64(inspection.part))
      write(Int64(inspection.saw.rawValue))
    case .causeExamined(let finding, let day):
      writeArray(count: 3)
      write(4)
      write(Int64(day.number))
      write(finding)
    case .idleCase(let event, let day, let service, let sum):
      writeArray(count: (service == nil ? 4 : 6) + (sum == nil ? 0 : 1))
      write(5)
      write(Int64(day.number))
      write(event)
      if let service { write(service) }
      if let sum { write(sum.fen) }
    case .supplement, .handoverAct, .permitted, .developed, .measured, .land, .bond, .contractAct:
      writeLater(fact)
    }
  }

  /// Two items: the method and whether there is a receipt.
  mutating func write(_ service: Service) {
    write(Int64(service.method.rawValue))
    write(service.hasReceipt)
  }

  /// Two items: the event's code and its closure.
  private mutating func write(_ event: SiteEvent) {
    let code: Int
    var closure: Closure?
    switch event {
    case .handedOver: code = 0
    case .started: code = 1
    case .suspended: code = 2
    case .resumed: code = 3
    case .completed: code = 4
    case .productionBegan: code = 5
    case .targetReached: code = 6
    case .closed(let how):
      code = 7
      closure = how
    }
    write(code)
    write(closure.map { Int64($0.rawValue) })
  }

  /// Two items: 0 for "on", 1 for "by", and the day.
  private mutating func write(_ when: Occurrence) {
    switch when {
    case .on: write(0)
    case .by: write(1)
    }
    write(Int64(when.knownFrom.number))
  }

  private mutating func write(_ finding: CauseFinding) {
    switch finding {
    case .claimed(let cause):
      writeArray(count: 2)
      write(0)
      write(Int64(cause.rawValue))
    case .verified(let cause, let from, let through):
      writeArray(count: 4)
      write(1)
      write(Int64(cause.rawValue))
      write(Int64(from.number))
      write(through)
    case .refused(let cause):
      writeArray(count: 2)
      write(2)
      write(Int64(cause.rawValue))
    case .noneApplies:
      writeArray(count: 1)
      write(3)
    }
  }
}

extension CBORReader {
  mutating func readFact() throws(DecodingProblem) -> Fact {
    let start = offset
    let (items, code) = try readCodedArray()
    switch code {
    case 0 where items == 6:
      let event = try readSiteEvent()
      let when = try readOccurrence()
      return .site(event, when, part: try readByte())
    case 1 where items == 4:
      let instance = try readByte()
      return .paid(instance: instance, try readOccurrence())
    case 2 where items == 4:
      let instance = try readByte()
      return .bondPosted(instance: instance, try readOccurrence())
    case 3 where items == 4:
      let day = try readDay()
      let part = try readByte()
      let saw = try readCode("sighting") { Sighting(rawValue: $0) }
      return .inspected(Inspection(on: day, part: part, saw: saw))
    case 4 where items == 3:
      let day = try readDay()
      return .causeExamined(try readCauseFinding(), on: day)
    case 5 where (4...7).contains(items):
      let day = try readDay()
      let event = try readIdleCaseEvent()
      let service = items > 5 ? try readService() : nil
      // Only a decision on the fee names a sum.
      if items % 2 == 1, event != .disposed(.feeCharged) { throw .unexpected(offset: start) }
      let sum = items % 2 == 1 ? Money(fen: try readInteger()) : nil
      return .idleCase(event, on: day, service, sum: sum)
    case 6...13: return try readLaterFact(items: items, code: code, start: start)
    case 0...5: throw .unexpected(offset: start)
    default: throw .unknownCode("fact", code)
    }
  }

  private mutating func readSiteEvent() throws(DecodingProblem) -> SiteEvent {
    let code = try readInteger()
    let start = offset
    let closure = try readOptionalInteger()
    switch (code, closure) {
    case (0, nil): return .handedOver
    case (1, nil): return .started
    case (2, nil): return .suspended
    case (3, nil): return .resumed
    case (4, nil): return .completed
    case (5, nil): return .productionBegan
    case (6, nil): return .targetReached
    case (7, let raw?):
      guard let how = UInt8(exactly: raw).flatMap(Closure.init) else {
        throw .unknownCode("closure", raw)
      }
      return .closed(how)
    case (0...7, _): throw .unexpected(offset: start)
    default: throw .unknownCode("site event", code)
    }
  }

  private mutating func readOccurrence() throws(DecodingProblem) -> Occurrence {
    let code = try readInteger()
    let day = try readDay()
    switch code {
    case 0: return .on(day)
    case 1: return .by(day)
    default: throw .unknownCode("occurrence", code)
    }
  }

  private mutating func readCauseFinding() throws(DecodingProblem) -> CauseFinding {
    let start = offset
    let (items, code) = try readCodedArray()
    switch code {
    case 0 where items == 2: return .claimed(try readCode("cause") { IdleCause(rawValue: $0) })
    case 1 where items == 4:
      let cause = try readCode("cause") { IdleCause(rawValue: $0) }
      let from = try readDay()
      return .verified(cause, from: from, through: try readOptionalDay())
    case 2 where items == 2: return .refused(try readCode("cause") { IdleCause(rawValue: $0) })
    case 3 where items == 1: return .noneApplies
    case 0...3: throw .unexpected(offset: start)
    default: throw .unknownCode("cause finding", code)
    }
  }
}
