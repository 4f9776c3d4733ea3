package import LandLifecycle

/// Reads the standards of a milestone from a cell, such as
/// `建筑面积不低于12000平方米；投资强度不低于800万元/亩（出让价款同比例）`.
///
/// A charge for what is missing may stand in brackets. A text that is not whole of this kind states
/// no standard that can be judged: the caller keeps it as text. `Wording.standard` writes one back.
package enum StandardCell {
  /// Reads a cell, or what it says of a part, about a milestone; `.none` where it is blank.
  package static func read(
    _ cell: Bytes, at milestone: Milestone, part: UInt8 = 0
  ) -> CellReading<[Standard]> {
    let text = cell.trimmed
    if text.meansNone { return .none }
    return CellText.withFolded(text, spaces: .dropped) { cursor in
      CellReading { () throws(CellProblem) in
        var standards: [Standard] = []
        while !cursor.isAtEnd {
          let standard = try read(&cursor, at: milestone, part)
          guard cursor.isAtEnd || cursor.eat(oneOf: [";", ",", "。"]),
            !standards.contains(where: {
              $0.measure == standard.measure && $0.bound == standard.bound
            })
          else { throw .unreadableStandard(cursor.rest) }
          standards.append(standard)
        }
        return standards
      }
    }
  }

  /// Whether a text looks like a standard: it begins with a measure and a bound, or has a figure behind what
  /// is measured.
  package static func looksLikeOne(_ cell: Bytes) -> Bool {
    CellText.withFolded(cell.trimmed, spaces: .dropped) { cursor in
      var ahead = cursor
      if Measure.reading(&ahead) != nil, Standard.Bound(reading: &ahead) != nil { return true }
      var isNamed = false
      while !cursor.isAtEnd {
        if isNamed, cursor.isAtDigit { return true }
        if cursor.eat(oneOf: ["产值", "税收", "能耗", "建筑面积", "容积率", "投资", "就业"]) {
          isNamed = true
        } else {
          cursor.place += cursor.nextCharacter?.length ?? 1
        }
      }
      return false
    }
  }

  private static func read(
    _ cursor: inout CellCursor, at milestone: Milestone, _ part: UInt8
  ) throws(CellProblem) -> Standard {
    guard let (measure, isPerMu) = Measure.reading(&cursor),
      let bound = Standard.Bound(reading: &cursor)
    else { throw .unreadableStandard(cursor.rest) }
    let required = try readQuantity(&cursor, of: measure, isPerMu: isPerMu)
    var charge: Charge?
    if cursor.eat("(") {
      charge = try Charge(reading: &cursor)
      guard charge != nil, cursor.eat(")") else { throw .unreadableStandard(cursor.rest) }
    }
    return Standard(at: milestone, part: part, measure, required, bound: bound, charge: charge)
  }

  // MARK: - Quantities

  private static func readQuantity(
    _ cursor: inout CellCursor, of measure: Measure, isPerMu: Bool
  ) throws(CellProblem) -> Int64 {
    let start = cursor.place
    var end = start
    while end < cursor.text.count, !endsQuantity(cursor.text, at: end) { end += 1 }
    let words = Bytes(rebasing: cursor.text[start..<end])
    let number = words.dropping(["/年", "每年"])
    guard let quantity = quantity(number, of: measure, isPerMu: isPerMu) else {
      throw .unreadableStandard(cursor.rest)
    }
    cursor.place = end
    return quantity
  }

  /// Whether a standard's quantity ends here; a comma between figures is part of a number.
  private static func endsQuantity(_ text: Bytes, at place: Int) -> Bool {
    switch text[place] {
    case UInt8(ascii: ";"), UInt8(ascii: "("): true
    case UInt8(ascii: ","): place + 1 >= text.count || text[place + 1] &- UInt8(ascii: "0") > 9
    case 0xE3: text[place...].starts(with: "。".utf8)
    case _: false
    }
  }

  /// A quantity in the measure's unit; nil where it, or its unit, is not written out.
  private static func quantity(_ text: Bytes, of measure: Measure, isPerMu: Bool) -> Int64? {
    switch measure.unit {
    case .area:
      guard text.endsInWord, case .value(let area) = AreaCell.read(text, unit: .squareMetres)
      else { return nil }
      return area.squareCentimetres
    case .money: return money(text)
    case .moneyPerMu:
      let sum = text.dropping(["/亩", "每亩"])
      return sum.count < text.count || isPerMu ? money(sum) : nil
    case .ratio: return scaled(text, unit: [], decimals: 4)
    case .energy: return scaled(text, unit: ["吨标准煤", "吨标煤"], decimals: 3)
    case .persons: return scaled(text, unit: ["人"], decimals: 0)
    }
  }

  private static func money(_ text: Bytes) -> Int64? {
    guard text.endsInWord, case .value(let sum) = MoneyCell.read(text, unit: .yuan) else {
      return nil
    }
    return sum.fen
  }

  private static func scaled(_ text: Bytes, unit: [String], decimals: Int) -> Int64? {
    let number = text.dropping(unit)
    if !unit.isEmpty, number.count == text.count { return nil }
    var cursor = CellCursor(number)
    do throws(CellProblem) {
      let value = try ExactDecimal(&cursor).scaled(decimals: decimals)
      return cursor.isAtEnd ? value : nil
    } catch {
      return nil
    }
  }
}

extension Bytes {
  /// Whether the last character is a unit and not a figure.
  fileprivate var endsInWord: Bool { last.map { $0 &- UInt8(ascii: "0") > 9 } ?? false }

  /// This text without the first of some endings that it has.
  fileprivate func dropping(_ endings: [String]) -> Bytes {
    for ending in endings where count > ending.utf8.count {
      let start = count - ending.utf8.count
      if self[start...].elementsEqual(ending.utf8) { return Bytes(rebasing: self[..<start]) }
    }
    return self
  }
}

extension Measure {
  /// Reads the name of a measure, and whether that name says "per 亩"; nil where none begins here.
  fileprivate static func reading(
    _ cursor: inout CellCursor
  ) -> (measure: Measure, isPerMu: Bool)? {
    let names: [(StaticString, Measure)] = [
      ("已动工开发面积", .developedArea), ("已投资额", .investment), ("固定资产投资", .investment),
      ("总投资", .investment), ("计容建筑面积", .floorArea), ("建筑面积", .floorArea),
      ("投资强度", .investmentIntensity), ("容积率", .plotRatio), ("年产值", .output),
      ("单位土地产值", .outputPerMu), ("年税收", .tax), ("单位土地税收", .taxPerMu),
      ("年能耗", .energy), ("就业人数", .jobs),
    ]
    for (name, measure) in names where cursor.eat(name) { return (measure, false) }
    if cursor.eat("亩均产值") { return (.outputPerMu, true) }
    if cursor.eat("亩均税收") { return (.taxPerMu, true) }
    return nil
  }
}

extension Standard.Bound {
  /// Reads which way a demand points; nil where no such word stands here.
  fileprivate init?(reading cursor: inout CellCursor) {
    if cursor.eat(oneOf: ["不低于", "不少于", "不小于", "达到", "≥"]) {
      self = .atLeast
    } else if cursor.eat(oneOf: ["不高于", "不超过", "不大于", "≤"]) {
      self = .atMost
    } else {
      return nil
    }
  }
}
