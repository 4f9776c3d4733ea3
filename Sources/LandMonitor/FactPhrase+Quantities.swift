import ContractImport
import LandLifecycle

/// Measurements and changes of terms: values with an inner grammar.
extension FactPhrase {
  // MARK: - Measurements

  var measurement: Measurement {
    get throws(FactPhraseProblem) {
      let measure = try choice(.measure, of: NamedValues.measures)
      if measure.isYearly, !has(.year) {
        throw .missing(
          .year, event: event,
          example: "measured --on 2026-03-31 --measure output --quantity 800万元 --year 2025")
      }
      if has(.year), !measure.isYearly { throw .goesWith(.year, .measure) }
      let year = try count(.year, in: 1949...2099).map { Int16($0) }
      return Measurement(
        measure, try quantity(of: measure), part: try part, year: year, on: try day(.on))
    }
  }

  /// Reads a quantity with its unit; a number without one is taken for nothing.
  private func quantity(of measure: Measure) throws(FactPhraseProblem) -> Int64 {
    let text = text(.quantity)
    let (number, unit) = Self.parted(text)
    switch measure.unit {
    case .area:
      guard !unit.isEmpty else { throw .noUnit(text, measure) }
      return try quantity(text.asCell { AreaCell.read($0, unit: .squareMetres) }, measure)
        .squareCentimetres
    case .money:
      guard !unit.isEmpty else { throw .noUnit(text, measure) }
      return try quantity(text.asCell { MoneyCell.read($0, unit: .yuan) }, measure).fen
    case .moneyPerMu:
      let marks = ["/亩", "每亩", "元／亩"]
      guard let mark = marks.first(where: { text.hasSuffix($0) }), unit != mark else {
        throw .noUnit(text, measure)
      }
      let sum = String(text.dropLast(mark.count))
      return try quantity(sum.asCell { MoneyCell.read($0, unit: .yuan) }, measure).fen
    case .ratio:
      guard unit.isEmpty else { throw .noUnit(text, measure) }
      return try tenThousandths(number)
    case .energy:
      if ["吨标准煤", "吨", "tce"].contains(unit) { return try tenThousandths(number, over: 10) }
      guard ["千克标准煤", "千克", "公斤", "kgce"].contains(unit) else { throw .noUnit(text, measure) }
      return try tenThousandths(number, over: 10_000)
    case .persons:
      guard ["人", "名", "个"].contains(unit) else { throw .noUnit(text, measure) }
      return try tenThousandths(number, over: 10_000)
    }
  }

  /// A value with its unit; a unit of another kind is told with one that fits.
  private func quantity<Value>(
    _ reading: CellReading<Value>, _ measure: Measure
  ) throws(FactPhraseProblem) -> Value {
    if case .problem(.unknownUnit) = reading { throw .noUnit(text(.quantity), measure) }
    return try value(reading, .quantity)
  }

  /// A number in ten-thousandths divided by a whole number that must divide it.
  private func tenThousandths(
    _ number: String, over divisor: Int64 = 1
  ) throws(FactPhraseProblem) -> Int64 {
    let scaled = try value(number.asCell { DecimalCell.readTenThousandths($0) }, .quantity)
    guard scaled % divisor == 0 else {
      throw .unreadable(
        .quantity, text(.quantity), .tooPrecise(maximumDecimals: divisor == 10 ? 3 : 0))
    }
    return scaled / divisor
  }

  /// The figures of a text and the unit behind them.
  private static func parted(_ text: String) -> (number: String, unit: String) {
    let number = text.prefix { $0.isFigure || ".,， ¥￥".contains($0) }
    return (String(number).trimmingSpaces, String(text.dropFirst(number.count)).trimmingSpaces)
  }

  // MARK: - Changes of terms

  /// The changes of a supplement: `start=2027-03-01`, `start@2=…` for a part, `payment#3=…` for an
  /// instalment.
  var changes: [DeadlineChange] {
    get throws(FactPhraseProblem) {
      var changes: [DeadlineChange] = []
      for text in texts(.set) {
        let change = try Self.change(text)
        let isKnown = changes.contains {
          $0.milestone == change.milestone && $0.part == change.part
            && $0.instance == change.instance
        }
        if isKnown { throw .changedTwice(text) }
        changes.append(change)
      }
      return changes
    }
  }

  private static func change(_ text: String) throws(FactPhraseProblem) -> DeadlineChange {
    guard let mark = text.firstIndex(where: { $0 == "=" || $0 == "＝" }) else {
      throw .noChange(text)
    }
    var name = text[..<mark]
    let deadline = String(text[text.index(after: mark)...]).trimmingSpaces
    var numbers: [Character: UInt8] = [:]
    for sign: Character in ["#", "@"] {
      guard let place = name.lastIndex(of: sign) else { continue }
      let digits = String(name[name.index(after: place)...])
      guard let number = UInt8(digits), (1...250).contains(number) else {
        throw .noCount(.set, digits, 1...250)
      }
      numbers[sign] = number
      name = name[..<place]
    }
    let milestone = try choice(String(name).trimmingSpaces, .set, NamedValues.milestones)
    return DeadlineChange(
      milestone, part: numbers["@"] ?? 0, instance: numbers["#"] ?? 1,
      to: try self.deadline(deadline, .set))
  }

  /// A deadline in a contract's words; a blank one sets nothing.
  static func deadline(_ text: String, _ name: Name) throws(FactPhraseProblem) -> Deadline {
    switch text.asCell({ DeadlineCell.read($0) }) {
    case .value(.unknown), .none: throw .blank(name)
    case .value(let deadline): return deadline
    case .problem(let problem): throw .unreadable(name, text, problem)
    }
  }
}

extension Character {
  /// Whether it is a figure from 0 to 9, of half or full width; 万 and 亿 are units, though Unicode calls
  /// them numbers.
  var isFigure: Bool { ("0"..."9").contains(self) || ("０"..."９").contains(self) }
}
