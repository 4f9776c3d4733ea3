import CivilCalendar
import LandLifecycle

/// An office's own rules: [parameter …], a parameter being
/// [name, value, from, until, document, article, quote, checked on, grade].
extension CBORWriter {
  mutating func write(_ rules: [Parameter]) {
    writeArray(count: rules.count)
    for rule in rules {
      writeArray(count: 9)
      write(rule.name)
      write(rule.value)
      write(rule.from)
      write(rule.until)
      write(rule.source.document)
      write(rule.source.writtenArticle)
      write(rule.source.quote)
      write(Int64(rule.checkedOn.number))
      write(rule.grade.number)
    }
  }

  private mutating func write(_ value: ParameterValue) {
    switch value {
    case .period(let period):
      writeArray(count: 3)
      write(0)
      writeItems(of: period)
    case .ratio(let ratio):
      writeArray(count: 3)
      write(1)
      writeItems(of: ratio)
    case .ladder(let days):
      writeArray(count: 1 + days.count)
      write(2)
      for day in days { write(day) }
    case .validity:
      writeArray(count: 1)
      write(3)
    }
  }
}

extension CBORReader {
  mutating func readRules() throws(DecodingProblem) -> [Parameter] {
    var rules: [Parameter] = []
    for _ in 0..<(try readArray()) {
      try expectArray(count: 9)
      let name = try readText()
      let value = try readParameterValue()
      let from = try readOptionalDay()
      let until = try readOptionalDay()
      let document = try readText()
      let article = try readText()
      let quote = try readText()
      let checkedOn = try readDay()
      let number = try readInteger()
      guard let grade = Grade.allCases.first(where: { $0.number == number }) else {
        throw .unknownCode("grade", number)
      }
      rules.append(
        Parameter(
          name, value, from: from, until: until,
          source: Citation(document, writtenArticle: article, quote: quote), checkedOn: checkedOn,
          grade: grade))
    }
    return rules
  }

  private mutating func readParameterValue() throws(DecodingProblem) -> ParameterValue {
    let start = offset
    let (items, code) = try readCodedArray()
    switch (code, items) {
    case (0, 3): return .period(try readPeriod())
    case (1, 3): return .ratio(try readRatio())
    case (2, 1...):
      var days: [Int] = []
      for _ in 1..<items { days.append(Int(try readInteger())) }
      return .ladder(days)
    case (3, 1): return .validity
    case (0...3, _): throw .unexpected(offset: start)
    case (_, _): throw .unknownCode("parameter value", code)
    }
  }
}

extension Grade {
  /// The number the log writes.
  fileprivate var number: Int64 {
    switch self {
    case .officialText: 0
    case .secondHand: 1
    case .unverified: 2
    case .local: 3
    case .ownChoice: 4
    }
  }
}
