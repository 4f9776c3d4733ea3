package import LandLifecycle

extension Wording {
  /// Returns the name of a measure.
  package func measure(_ measure: Measure) -> String {
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
  package func quantity(_ quantity: Int64, of measure: Measure) -> String {
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
  package func squareMetres(_ area: Area) -> String {
    decimal(area.squareCentimetres.magnitude, places: 4) + text(zh: "平方米", en: " m²")
  }

  // MARK: - Standards

  func standardMissed(_ finding: Finding) -> String {
    switch finding.tier {
    case .standard(let standard, found: let found):
      return text(zh: "未达到合同约定标准：", en: "below the contract's standard: ")
        + comparison(standard, found)
    case .yearly(let standard, found: let found, year: let year, consecutive: let years):
      let running =
        years > 1
        ? text(zh: "，连续\(years)年", en: ", \(counted(years, "year")) running") : ""
      return text(
        zh: "\(year)年度未达到合同约定标准\(running)：",
        en: "below the contract's standard in \(year)\(running): ") + comparison(standard, found)
    case .single, .within, .idleClass, .idleCase, .contradiction, .rung, .clock, .extended, .land,
      .barred, .rule, .limbTwo, .unpermitted, .ended:
      return evaluatedBelow(finding)
    }
  }

  /// What the grantor's own evaluation found, where no quantity on record shows it.
  private func evaluatedBelow(_ finding: Finding) -> String {
    guard case .belowStandard(let node) = finding.kind else { return kind(finding.kind) }
    if node == .evaluation {
      return text(
        zh: "过程评估结论为未达到合同约定标准", en: "the evaluation found the contract's standard missed")
    }
    return text(
      zh: "\(milestone(node))经评估未达到合同约定标准",
      en: "the evaluation found the \(milestone(node)) below the contract's standard")
  }

  private func comparison(_ standard: Standard, _ found: Int64) -> String {
    let bound =
      standard.bound == .atLeast
      ? text(zh: "不低于", en: "at least") : text(zh: "不高于", en: "at most")
    let (one, required) = (standard.measure, standard.required)
    return text(
      zh: "\(measure(one))\(quantity(found, of: one))，约定\(bound)\(quantity(required, of: one))",
      en: "\(measure(one)) is \(quantity(found, of: one)), agreed \(bound) "
        + quantity(required, of: one))
  }

  func outputShort(_ finding: Finding) -> String {
    guard case .yearly(_, found: _, year: let year, consecutive: let years) = finding.tier else {
      return text(zh: "年度产出未达约定标准", en: "yearly output below standard")
    }
    return years > 1
      ? text(zh: "连续\(years)年产出未达标准", en: "output short \(years) years running")
      : text(zh: "\(year)年产出未达标准", en: "output short in \(year)")
  }

  // MARK: - Use of the land

  func startNotVerified(_ finding: Finding) -> String {
    if case .unpermitted(developed: let day) = finding.tier {
      return text(
        zh: "有\(day)动工开发的记录，未见该日或此前的施工许可证记录，尚不能按第53号令第三十条核实",
        en: "works are on record by \(day), but no construction permit on or before it, so that "
          + "they are not verified by Order 53 art. 30")
    }
    return text(
      zh: "有开工记录，尚无按第53号令第三十条核实的记录（施工许可，以及基坑、桩基或三分之一地基）",
      en: "a start is on record; no inspection on record verifies it by Order 53 art. 30 "
        + "(permit, and pit, piles or a third of the groundwork)")
  }

  func limbTwo(_ finding: Finding) -> String {
    let opening = text(
      zh: "符合可认定闲置土地的情形（第53号令第二条第二款）：中止开发建设满一年，已开发面积不足三分之一或已投资不足百分之二十五",
      en:
        "may be determined idle land (Order 53 art. 2(2)): stopped for a year below a third of the "
        + "land or a quarter of the investment")
    return opening + shares(finding) + evidence(stopSeen: finding.evidence)
      + text(
        zh: "；是否认定由主管部门决定，不产生闲置费，不适用无偿收回",
        en: "; whether it is determined is for the office to decide, and no fee and no take-back "
          + "without payment follow")
  }

  /// The quantities compared, as far as both sides of a share are on record.
  private func shares(_ finding: Finding) -> String {
    guard case .limbTwo(let shares) = finding.tier else { return "" }
    var words = ""
    if let developed = shares.developed, let due = shares.due {
      words += text(
        zh: "；已动工开发\(squareMetres(developed))，应动工开发\(squareMetres(due))",
        en: "; developed \(squareMetres(developed)) of \(squareMetres(due)) due")
    }
    if let invested = shares.invested, let total = shares.total {
      words += text(
        zh: "；已投资\(money(invested))，总投资\(money(total))（均不含土地价款和税费）",
        en: "; invested \(money(invested)) of \(money(total)), both without land price and taxes")
    }
    return words
  }

  private func evidence(stopSeen evidence: Evidence) -> String {
    switch evidence {
    case .confirmed(let day):
      text(zh: "；\(day)现场巡查见停工", en: "; the inspection of \(day) saw works standing still")
    case .unrecorded:
      text(zh: "；停工满一年后尚无现场巡查记录", en: "; no inspection since that year is on record")
    case .notNeeded: ""
    }
  }

  func noRecentProgress(_ finding: Finding) -> String {
    text(
      zh: "自\(finding.since)起未见进度记录，现状不明，不等于停工",
      en:
        "no progress on record since \(finding.since): its state is not known, which is not a stop")
  }

  func stalled(_ finding: Finding) -> String {
    switch finding.evidence {
    case .confirmed(let day):
      text(
        zh: "\(day)现场巡查见停工，自\(finding.since)起未见进展",
        en: "the inspection of \(day) saw works standing still; no progress since \(finding.since)")
    case .unrecorded, .notNeeded:
      text(
        zh: "自\(finding.since)起的进度记录没有进展，请现场核查",
        en: "records show no progress since \(finding.since): inspect the site")
    }
  }

  func surplusLand(_ finding: Finding) -> String {
    if case .land(let event) = finding.tier { return landEvent(event) }
    return kind(finding.kind)
  }
}
