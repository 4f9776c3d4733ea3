public import LandLifecycle

extension Wording {
  /// Returns the name of a measure.
  public func measure(_ measure: Measure) -> String {
    switch measure {
    case .developedArea: text(zh: "已动工开发面积", en: "area developed")
    case .investment: text(zh: "已投资额", en: "investment made")
    case .floorArea: text(zh: "建筑面积", en: "floor area")
    case .investmentIntensity: text(zh: "投资强度", en: "investment intensity")
    case .plotRatio: text(zh: "容积率", en: "plot ratio")
    case .output: text(zh: "年产值", en: "yearly output")
    case .outputPerMu: text(zh: "单位土地产值", en: "output per mu")
    case .tax: text(zh: "年税收", en: "yearly tax")
    case .taxPerMu: text(zh: "单位土地税收", en: "tax per mu")
    case .energy: text(zh: "年能耗", en: "yearly energy")
    case .jobs: text(zh: "就业人数", en: "jobs")
    }
  }

  /// Returns a quantity in its measure's unit.
  public func quantity(_ quantity: Int64, of measure: Measure) -> String {
    switch measure.unit {
    case .area: return squareMetres(Area(squareCentimetres: quantity))
    case .money: return money(Money(fen: quantity))
    case .moneyPerMu: return money(Money(fen: quantity)) + text(zh: "/亩", en: " per mu")
    case .ratio: return decimal(quantity.magnitude, places: 4)
    case .energy:
      return decimal(quantity.magnitude, places: 3)
        + text(zh: "吨标准煤", en: " t of standard coal")
    case .persons: return text(zh: "\(quantity)人", en: counted(Int(quantity), "person"))
    }
  }

  /// Returns an area in m², at most four decimals.
  public func squareMetres(_ area: Area) -> String {
    decimal(area.squareCentimetres.magnitude, places: 4) + text(zh: "平方米", en: " m²")
  }

  func standardMissed(_ finding: Finding) -> String {
    guard case .standard(let standard, found: let found) = finding.tier else {
      return kind(finding.kind)
    }
    let bound =
      standard.bound == .atLeast
      ? text(zh: "不低于", en: "at least") : text(zh: "不高于", en: "at most")
    return text(
      zh:
        "未达到合同约定标准：\(measure(standard.measure))\(quantity(found, of: standard.measure))，约定\(bound)\(quantity(standard.required, of: standard.measure))",
      en: "below the contract's standard: \(measure(standard.measure)) is "
        + "\(quantity(found, of: standard.measure)), agreed \(bound) "
        + quantity(standard.required, of: standard.measure))
  }

  func limbTwo(_ finding: Finding) -> String {
    text(
      zh: "符合可认定闲置土地的情形（第53号令第二条第二款）：中止开发建设满一年，已开发面积不足三分之一或已投资不足百分之二十五；不产生闲置费，不适用无偿收回",
      en:
        "may be determined idle land (Order 53 art. 2(2)): stopped for a year below a third of the "
        + "land or a quarter of the investment; no fee and no take-back without payment follow")
  }

  func noRecentProgress(_ finding: Finding) -> String {
    text(
      zh: "自\(finding.since)起未见进度记录，现状不明，不等于停工",
      en:
        "no progress on record since \(finding.since): its state is not known, which is not a stop")
  }

  func stalled(_ finding: Finding) -> String {
    text(
      zh: "自\(finding.since)起的进度记录没有进展", en: "records show no progress since \(finding.since)")
  }
}
