package import CivilCalendar
package import LandLifecycle

extension Wording {
  /// Returns the name of the sum that a charge is a share of.
  package func chargeBase(_ base: ChargeBase) -> String {
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
  package func powers(_ powers: Powers) -> [String] {
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

  /// Why no sum is stated of a part of a contract; empty for every other charge.
  func withoutSum(_ amount: AmountRule) -> String {
    switch amount {
    case .notApportioned:
      text(
        zh: "涉及金额：未载明该期价款，不能按全合同价款计算",
        en: "sum at stake: the price of this part is not stated, and that of the whole contract is "
          + "not its own")
    case .statedWith(let part):
      text(
        zh: "涉及金额：全合同一笔，列于\(self.part(number: part))，不重复计算",
        en: "sum at stake: one for the whole contract, stated with \(self.part(number: part)) and "
          + "counted once")
    case .none, .notStated, .unrecorded, .share, .perDay, .balance, .decided: ""
    }
  }

  /// Returns how the sum at stake on a day comes about, such as 500万元×20%＝100万元; nil where
  /// there is no sum.
  package func formula(_ amount: AmountRule, on day: Day) -> String? {
    guard let sum = amount.amount(on: day) else { return nil }
    switch amount {
    case .none, .notStated, .unrecorded, .notApportioned, .statedWith: return nil
    case .share(let ratio, let base, let name):
      if ratio.numerator == ratio.denominator {
        return "\(chargeBase(name))\(text(zh: "", en: " "))\(money(base))"
      }
      return "\(chargeBase(name))\(text(zh: "", en: " "))\(product(ratio, base))"
    case .perDay(let charge): return formula(charge, sum, on: day)
    case .balance(let balance): return formula(balance, sum, on: day)
    case .decided(_, byRule: let rule): return decided(sum, rule, on: day)
    }
  }

  /// The sum of a decision beside that of the rule: 决定书载明60万元，少于出让价款500万元×20%＝100万元.
  private func decided(_ sum: Money, _ rule: AmountRule, on day: Day) -> String {
    let said = text(zh: "决定书载明\(money(sum))", en: "\(money(sum)) by the decision")
    guard let usual = rule.amount(on: day), let formula = formula(rule, on: day) else {
      return said
    }
    if sum == usual { return said + text(zh: "，即\(formula)", en: ", which is \(formula)") }
    return said
      + (sum < usual
        ? text(zh: "，少于\(formula)", en: ", less than \(formula)")
        : text(zh: "，多于\(formula)", en: ", more than \(formula)"))
      + text(zh: "，按决定书计", en: "; the decision counts")
  }

  /// The days and sums of a daily charge: 5000万元×0.5‰×10天＝25万元.
  private func formula(_ charge: DailyCharge, _ sum: Money, on day: Day) -> String {
    let cap = charge.isAtLimit(on: day) ? text(zh: "（已达上限）", en: " (at its limit)") : ""
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

  /// A share as contracts write it: in per mille where it is less than a hundredth, such as 0.5‰,
  /// else in per cent; as a fraction where neither is exact in six decimals.
  func rate(_ ratio: Ratio) -> String {
    let isSmall = ratio.numerator > 0 && Int128(ratio.numerator) * 100 < Int128(ratio.denominator)
    let (millionths, rest) = (Int128(ratio.numerator) * (isSmall ? 1_000 : 100) * 1_000_000)
      .quotientAndRemainder(dividingBy: Int128(ratio.denominator))
    guard rest == 0, let scaled = UInt64(exactly: millionths) else { return share(ratio) }
    return decimal(scaled, places: 6) + (isSmall ? "‰" : "%")
  }

  // MARK: - Rights

  func demandNeeded(_ node: Milestone, _ finding: Finding, on day: Day) -> String {
    pastDue(node, finding, on: day) + ifUnmet(node, finding)
      + text(
        zh: "，合同约定的权利须经催告，" + demandOnRecord(finding),
        en: ", a right of the contract needs a demand first, " + demandOnRecord(finding))
  }

  private func demandOnRecord(_ finding: Finding) -> String {
    finding.caveats.contains(.demandTooEarly)
      ? text(
        zh: "已录入的催告早于合同约定的期间届满，不作为该项催告，届满后尚无催告记录",
        en: "and the one on record was served before the period of the contract was over, so it "
          + "does not count (choice demand-order)")
      : text(zh: "尚无催告记录", en: "and none is on record")
  }

  func rescissionRight(_ node: Milestone, _ finding: Finding, on day: Day) -> String {
    pastDue(node, finding, on: day) + ifUnmet(node, finding)
      + text(
        zh: "，自\(finding.since)起\(creditor(node))可依合同解除合同",
        en: ", the contract lets the \(creditor(node)) rescind from \(finding.since) on")
  }

  func rescissionLapsed(_ node: Milestone, _ finding: Finding) -> String {
    text(
      zh: "\(milestone(node))期限已过所生的解除权自\(finding.since)起消灭",
      en: "the right to rescind over the \(milestone(node)) lapsed on \(finding.since)")
  }

  /// Whose right it is: over a late handover, the grantee's.
  private func creditor(_ node: Milestone) -> String {
    node == .handover
      ? text(zh: "受让人", en: "grantee") : text(zh: "出让人", en: "grantor")
  }

  /// What a right rests on: where nothing is on file, on its being so.
  private func ifUnmet(_ node: Milestone, _ finding: Finding) -> String {
    switch finding.evidence {
    case .unrecorded, .notNeeded:
      text(
        zh: "，未见\(record(of: node))；经核查确未\(done(node))的",
        en: "; no \(record(of: node)) is on file; if a check shows that it was not done")
    case .confirmed: evidence(finding.evidence, of: node, caution: false)
    }
  }

  /// The tier of the contract's ladder that a node has reached.
  func rung(_ finding: Finding) -> String {
    guard case .rung(let rung) = finding.tier else { return "" }
    return rung == 0
      ? text(zh: "；尚未到合同约定的第1档", en: "; the contract's first tier is not reached")
      : text(zh: "；已到合同约定的第\(rung)档", en: "; tier \(rung) of the contract is reached")
  }

  /// The same of what was met late; nothing is said of a tier while the days are not judged.
  func rung(ofMetLate finding: Finding) -> String {
    guard finding.caveats.contains(.grantorLate) else { return rung(finding) }
    let isPartly = if case .rung(1...) = finding.tier { true } else { false }
    return isPartly
      ? rung(finding)
        + text(
          zh: "；其余天数受出让人影响，原因经审核之前未作判断",
          en: "; the other days are blocked by the grantor and not judged until that is examined")
      : text(
        zh: "；受出让人影响，原因经审核之前未作判断",
        en: "; blocked by the grantor, not judged until that is examined")
  }

  /// A right of the contract in a cell of a table.
  func rightShort(_ kind: FindingKind) -> String {
    switch kind {
    case .demandNeeded(let node):
      text(zh: "\(shortName(node))应催告", en: "\(shortName(node)): demand needed")
    case .rescissionRight(let node):
      text(zh: "\(shortName(node))：可解除合同", en: "\(shortName(node)): may rescind")
    case .rescissionLapsed(let node):
      text(zh: "\(shortName(node))：解除权已消灭", en: "\(shortName(node)): right lapsed")
    case .dueSoon, .overdue, .metLate, .blockedByGrantor, .excused, .anchorUnrecorded,
      .idleProject, .suspectedIdle, .idleFeeStage, .idleTakeBackStage, .determinedIdle,
      .startNotVerified, .startDayBySilence, .contradiction, .missingData, .limbTwo,
      .chargeAccrued, .belowStandard, .outputShortfall, .noRecentProgress, .stalled, .clock,
      .extensionBeyondLimit, .transferBarred, .surplusLand, .lapsedRule:
      self.kind(kind)
    }
  }

  /// What a clock of the contract is about, such as （开工）; nothing for other clocks.
  package func clockSubject(_ finding: Finding) -> String {
    finding.clockMilestone.map { text(zh: "（\(shortName($0))）", en: " (\(shortName($0)))") } ?? ""
  }
}
