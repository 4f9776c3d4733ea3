import CivilCalendar
import LandLifecycle

/// The words of charges and powers that cells about consequences and standards share.
extension Charge {
  /// Reads a charge such as `开工保证金50%`, `每日出让价款0.5‰至多12个月` or `出让价款同比例`; nil, and
  /// nothing read, where none begins here.
  init?(reading cursor: inout CellCursor) throws(CellProblem) {
    if cursor.eat(oneOf: ["每日", "每延期一日", "按日"]) {
      let (rate, base) = try Charge.readShare(&cursor)
      var limit: ChargeLimit?
      if cursor.eat(oneOf: ["至多", "最高", "不超过"]) {
        if let period = Period(&cursor) {
          limit = .period(period)
        } else {
          let (share, other) = try Charge.readShare(&cursor)
          limit = .share(share, of: other)
        }
      }
      self = .perDay(rate, of: base, upTo: limit)
      return
    }
    var ahead = cursor
    let isWhole = ahead.eat("全部")
    guard let base = ChargeBase(reading: &ahead) else { return nil }
    cursor = ahead
    if cursor.eat("同比例") {
      self = .shortfall(of: base)
    } else if isWhole || cursor.eat("全额") {
      self = .share(Ratio(1, 1), of: base)
    } else {
      self = .share(try Ratio(reading: &cursor), of: base)
    }
  }

  private static func readShare(
    _ cursor: inout CellCursor
  ) throws(CellProblem) -> (Ratio, ChargeBase) {
    guard let base = ChargeBase(reading: &cursor) else {
      throw .unreadableConsequence(cursor.rest)
    }
    return (try Ratio(reading: &cursor), base)
  }
}

extension Ratio {
  /// Reads a share with its sign, from above 0 to 100%, in lowest terms: `50%`, `0.5‰`.
  fileprivate init(reading cursor: inout CellCursor) throws(CellProblem) {
    let start = cursor
    guard cursor.isAtDigit else { throw .unreadableConsequence(start.rest) }
    let number = try ExactDecimal(&cursor)
    let shift = cursor.eat("%") ? 2 : cursor.eat("‰") ? 3 : 0
    if shift == 0 { throw .noPercentSign }
    guard number.decimals <= 4 else { throw .tooPrecise(maximumDecimals: 4) }
    var denominator: Int64 = 1
    for _ in 0..<(number.decimals + shift) { denominator *= 10 }
    guard number.mantissa > 0, number.mantissa <= denominator else {
      throw .unreadableConsequence(start.rest)
    }
    self.init(reducing: number.mantissa, denominator)
  }

  /// The fraction in lowest terms.
  private init(reducing numerator: Int64, _ denominator: Int64) {
    var (larger, smaller) = (denominator, numerator)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    self.init(numerator / larger, denominator / larger)
  }
}

extension ChargeBase {
  /// Reads the name of a sum; nil, and nothing read, where none begins here.
  fileprivate init?(reading cursor: inout CellCursor) {
    let names: [(StaticString, ChargeBase)] = [
      ("国有建设用地使用权出让价款总额", .price), ("国有建设用地使用权出让价款", .price),
      ("出让价款总额", .price), ("出让价款", .price), ("已付出让价款", .paid), ("已付价款", .paid),
      ("未付出让价款", .unpaid), ("未付价款", .unpaid),
      ("未竣工面积对应价款", .unfinishedFloorArea), ("未竣工面积价款", .unfinishedFloorArea),
      ("定金", .deposit),
    ]
    for (name, base) in names where cursor.eat(name) {
      self = base
      return
    }
    let secured: [(StaticString, Milestone)] = [
      ("开工", .start), ("竣工", .completion), ("投产", .production), ("达产", .targetOutput),
    ]
    var ahead = cursor
    for (name, milestone) in secured where ahead.eat(name) {
      _ = ahead.eat("时间履约")
      guard ahead.eat("保证金") else { return nil }
      cursor = ahead
      self = .bond(milestone)
      return
    }
    return nil
  }
}

extension Powers {
  /// Reads one power; nil, and nothing read, where none begins here.
  init?(reading cursor: inout CellCursor) {
    let names: [(StaticString, Powers)] = [
      ("解除合同", .rescind), ("收回土地使用权", .takeBack), ("收回土地", .takeBack),
      ("定金不予返还", .keepDeposit), ("不予返还定金", .keepDeposit), ("扣除定金", .keepDeposit),
      ("双倍返还定金", .doubleDeposit), ("要求赔偿损失", .claimDamages),
      ("赔偿损失", .claimDamages), ("返还剩余年期出让价款", .returnRemainingPrice),
      ("返还剩余年期价款", .returnRemainingPrice), ("返还其余保证金及利息", .returnLaterBonds),
      ("返还其余保证金", .returnLaterBonds),
    ]
    for (name, power) in names where cursor.eat(name) {
      self = power
      return
    }
    return nil
  }
}
