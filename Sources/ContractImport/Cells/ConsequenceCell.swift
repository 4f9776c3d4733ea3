import CivilCalendar
package import LandLifecycle

/// Reads what follows a late milestone from a cell: tiers parted by `；`, each with its time, the
/// demand it needs, and what it costs or allows.
///
///     逾期即 开工保证金50%；超过6个月 开工保证金100%；超过1年 解除合同、收回土地使用权、定金不予返还
///     每日 出让价款0.5‰ 至多12个月；超过60日 催告后 解除合同、定金不予返还
///
/// A clause number may stand in front (`第三十二条：`). Every word must be known: what is not is a
/// problem that holds it, and nothing is guessed. `Wording.consequences` writes it back.
package enum ConsequenceCell {
  /// Reads a cell, or what it says of a part, about a milestone; `.none` where it is blank.
  package static func read(
    _ cell: Bytes, of milestone: Milestone, part: UInt8 = 0
  ) -> CellReading<ConsequenceLadder> {
    let text = cell.trimmed
    if text.meansNone { return .none }
    return CellText.withFolded(text, spaces: .dropped) { cursor in
      CellReading { () throws(CellProblem) in try read(&cursor, of: milestone, part) }
    }
  }

  private static func read(
    _ cursor: inout CellCursor, of milestone: Milestone, _ part: UInt8
  ) throws(CellProblem) -> ConsequenceLadder {
    let clause = readClause(&cursor)
    var tiers: [Consequence] = []
    while !cursor.isAtEnd {
      let start = cursor
      let tier = try readTier(&cursor)
      guard cursor.isAtEnd || cursor.eat(oneOf: [";", "。"]) else {
        throw .unreadableConsequence(cursor.rest)
      }
      if let last = tiers.last, !last.opens(before: tier) {
        throw .tiersOutOfOrder(start.rest)
      }
      tiers.append(tier)
    }
    if tiers.isEmpty { throw .unreadableConsequence("") }
    return ConsequenceLadder(milestone, part: part, clause: clause, tiers: tiers)
  }

  /// Reads a clause number such as 第32条 or 第三十二条第二款 with its colon; empty if there is none.
  private static func readClause(_ cursor: inout CellCursor) -> String {
    var ahead = cursor
    while ahead.eat("第") {
      if ahead.isAtDigit {
        _ = ahead.digits()
      } else if ChineseNumeral.read(&ahead) == nil {
        return ""
      }
      guard ahead.eat(oneOf: ["条", "款", "项"]) else { return "" }
    }
    let end = ahead.place
    guard end > cursor.place, ahead.eat(":") else { return "" }
    let clause = String(decoding: cursor.text[cursor.place..<end], as: UTF8.self)
    cursor = ahead
    return clause
  }

  // MARK: - Tiers

  private static func readTier(_ cursor: inout CellCursor) throws(CellProblem) -> Consequence {
    var after: Period?
    if cursor.eat(oneOf: ["逾期超过", "延期超过", "超过"]) {
      guard let period = Period(&cursor) else { throw .unreadableConsequence(cursor.rest) }
      after = period
    } else {
      _ = cursor.eat("逾期即")
    }
    _ = cursor.eat("的")
    _ = cursor.eat(",")
    let demand = try readDemand(&cursor)
    var items = Items()
    repeat { try items.read(&cursor) } while cursor.eat(oneOf: ["、", ","])
    // A demand is for a right, and a life is that of a right.
    guard demand == nil || !items.powers.isEmpty,
      items.lapsesAfter == nil || items.powers.contains(.rescind)
    else { throw .unreadableConsequence(cursor.rest) }
    return Consequence(
      after: after, charge: items.charge, powers: items.powers, demand: demand,
      lapsesAfter: items.lapsesAfter)
  }

  private static func readDemand(
    _ cursor: inout CellCursor
  ) throws(CellProblem) -> DemandClause? {
    _ = cursor.eat("经")
    guard cursor.eat(oneOf: ["催告", "催交"]) else { return nil }
    let grace = Period(&cursor)
    guard cursor.eat("后") else { throw .unreadableConsequence(cursor.rest) }
    _ = cursor.eat(oneOf: ["仍不履行的", "仍不交纳的", "仍未履行的"])
    _ = cursor.eat(",")
    return DemandClause(grace: grace)
  }

  /// What a tier costs and allows, read piece by piece.
  private struct Items {
    var charge: Charge?
    var powers: Powers = []
    var lapsesAfter: Period?

    mutating func read(_ cursor: inout CellCursor) throws(CellProblem) {
      let start = cursor
      if let power = Powers(reading: &cursor) {
        guard !powers.contains(power) else { throw .unreadableConsequence(start.rest) }
        powers.insert(power)
      } else if lapsesAfter == nil, cursor.eat("限") {
        guard let life = Period(&cursor), cursor.eat("行使") else {
          throw .unreadableConsequence(start.rest)
        }
        lapsesAfter = life
      } else if charge == nil, let read = try Charge(reading: &cursor) {
        charge = read
      } else {
        throw .unreadableConsequence(start.rest)
      }
    }
  }
}

extension Consequence {
  /// Whether this tier begins before another, whatever the due day.
  fileprivate func opens(before other: Consequence) -> Bool {
    guard let later = other.after else { return false }
    guard let earlier = after else { return true }
    return earlier.length < later.length
  }
}

extension Period {
  /// About how long it is, to put tiers in order, in 48ths of a day: a month is a 12th of 365¼ days,
  /// a working day seven fifths of a day.
  fileprivate var length: Int {
    switch self {
    case .days(let count): count * 48
    case .workingDays(let count): count * 67
    case .months(let count): count * 1_461
    case .years(let count): count * 12 * 1_461
    }
  }
}
