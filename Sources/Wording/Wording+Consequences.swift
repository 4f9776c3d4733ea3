public import CivilCalendar
public import LandLifecycle

extension Wording {
  /// Returns the name of the sum that a charge is a share of.
  public func chargeBase(_ base: ChargeBase) -> String {
    switch base {
    case .price: text(zh: "出让价款", en: "grant price")
    case .paid: text(zh: "已付价款", en: "price paid")
    case .unpaid: text(zh: "未付价款", en: "price unpaid")
    case .unfinishedFloorArea: text(zh: "未竣工面积对应价款", en: "price of the unfinished floor area")
    case .bond(let node):
      text(zh: "\(milestone(node))保证金", en: "bond for the \(milestone(node))")
    case .deposit: text(zh: "定金", en: "deposit")
    }
  }

  /// Returns what the parties may do once a breach has gone on long enough, most weighty first.
  public func powers(_ powers: Powers) -> [String] {
    var words: [String] = []
    if powers.contains(.rescind) { words.append(text(zh: "解除合同", en: "rescind")) }
    if powers.contains(.takeBack) {
      words.append(text(zh: "收回土地使用权", en: "take the land back"))
    }
    if powers.contains(.keepDeposit) {
      words.append(text(zh: "定金不予返还", en: "keep the deposit"))
    }
    if powers.contains(.doubleDeposit) {
      words.append(text(zh: "双倍返还定金", en: "return double the deposit"))
    }
    if powers.contains(.claimDamages) {
      words.append(text(zh: "要求赔偿损失", en: "claim damages"))
    }
    if powers.contains(.returnRemainingPrice) {
      words.append(text(zh: "返还剩余年期价款", en: "return the price of the years left"))
    }
    if powers.contains(.returnLaterBonds) {
      words.append(text(zh: "返还其余保证金及利息", en: "return the later bonds with interest"))
    }
    return words
  }

  /// Returns how the sum at stake on a day comes about, such as 500万元×20%＝100万元; nil where
  /// there is no sum.
  public func formula(_ amount: AmountRule, on day: Day) -> String? {
    guard let sum = amount.amount(on: day) else { return nil }
    switch amount {
    case .none, .notStated: return nil
    case .share(let ratio, let base, let name):
      return "\(chargeBase(name))\(text(zh: "", en: " "))\(product(ratio, base))"
    case .perDay(let charge): return formula(charge, sum, on: day)
    }
  }

  /// The days and sums of a daily charge: 5000万元×0.5‰×10天＝25万元.
  private func formula(_ charge: DailyCharge, _ sum: Money, on day: Day) -> String {
    let isCapped = charge.upTo == sum || charge.through.map { $0 < day } ?? false
    let cap = isCapped ? text(zh: "（已达上限）", en: " (at its limit)") : ""
    let stretches = charge.stretches(on: day)
    let pieces = stretches.map { stretch in
      text(
        zh: "\(money(stretch.sum.money))×\(rate(charge.rate))×\(stretch.days)天",
        en: "\(money(stretch.sum.money)) × \(rate(charge.rate)) × \(stretch.days) d")
    }
    let product = pieces.isEmpty ? money(.zero) : pieces.joined(separator: text(zh: "＋", en: " + "))
    return text(
      zh: "\(chargeBase(charge.base))\(product)＝\(money(sum))\(cap)",
      en: "\(chargeBase(charge.base)) \(product) = \(money(sum))\(cap)")
  }

  /// A rate a day: in per mille where it is less than a hundredth, such as 0.5‰.
  func rate(_ ratio: Ratio) -> String {
    let scaled = Int128(ratio.numerator) * 1_000 * 10_000
    let (tenThousandths, rest) = scaled.quotientAndRemainder(dividingBy: Int128(ratio.denominator))
    guard rest == 0, Int128(ratio.numerator) * 100 < Int128(ratio.denominator),
      let places = UInt64(exactly: tenThousandths)
    else { return share(ratio) }
    return decimal(places, places: 4) + "‰"
  }

  func demandNeeded(_ node: Milestone, _ finding: Finding, on day: Day) -> String {
    pastDue(node, finding, on: day)
      + text(
        zh: "；合同约定的权利须经催告，尚无催告记录",
        en: "; a right of the contract needs a demand first, and none is on record")
  }

  func rescissionRight(_ node: Milestone, _ finding: Finding, on day: Day) -> String {
    pastDue(node, finding, on: day)
      + text(
        zh: "；自\(finding.since)起出让人可依合同解除合同",
        en: "; from \(finding.since) on the contract lets the grantor rescind")
  }

  func rescissionLapsed(_ node: Milestone, _ finding: Finding) -> String {
    text(
      zh: "\(milestone(node))逾期所生的解除权自\(finding.since)起消灭",
      en: "the right to rescind over the \(milestone(node)) lapsed on \(finding.since)")
  }
}
