import CivilCalendar
public import LandLifecycle

extension Wording {
  /// Returns the measure the policy has for a class of idle projects (分类施策).
  ///
  /// - Source: 金府办发〔2023〕24号 §12; it leaves the measures to the contracts.
  public func measure(_ idleClass: IdleClass) -> String {
    switch idleClass {
    case .overdueStart, .suppliedUnused:
      text(
        zh: "按照土地全生命周期管理的合同约定分类施策",
        en: "measures by class, as the contract's whole-life terms agree")
    case .usedUnfinished:
      text(
        zh: "按照土地全生命周期管理的合同约定分类施策；满足规划分割条件的节余土地，鼓励通过土地交易市场分割转让",
        en: "measures by class, as the contract's whole-life terms agree; surplus land that "
          + "planning allows to be split is encouraged to be transferred through the land market")
    }
  }

  // MARK: - The district's list

  func idleProject(_ finding: Finding, on day: Day) -> String {
    switch finding.tier {
    case .idleClass(let idleClass, let raised):
      return text(
        zh: "列入闲置用地项目（\(self.idleClass(idleClass))）：",
        en: "on the list of idle projects (\(self.idleClass(idleClass))): ")
        + situation(idleClass, raised, finding, on: day)
    case .single, .within, .idleCase, .contradiction, .rung, .clock, .standard, .extended, .land,
      .barred, .rule, .yearly, .limbTwo, .unpermitted, .ended:
      return text(zh: "列入闲置用地项目", en: "on the list of idle projects")
    }
  }

  private func situation(
    _ idleClass: IdleClass, _ raised: Bool, _ finding: Finding, on day: Day
  ) -> String {
    switch idleClass {
    case .overdueStart:
      return pastDue(.start, finding, on: day)
        + evidence(finding.evidence, of: .start, caution: true)
    case .suppliedUnused:
      return unused(raised, finding, on: day)
        + evidence(finding.evidence, of: .start, caution: false)
    case .usedUnfinished:
      guard finding.due != nil else {
        let count = max(0, day - finding.since) + 1
        return text(
          zh: "有记录表明已开工，\(finding.since)起停工\(count)天",
          en: "the record shows a start, works have stood still for \(counted(count, "day")) since "
            + "\(finding.since)")
      }
      return text(zh: "有记录表明已开工，", en: "the record shows a start; ")
        + pastDue(.completion, finding, on: day)
        + evidence(finding.evidence, of: .completion, caution: true)
    }
  }

  private func unused(_ raised: Bool, _ finding: Finding, on day: Day) -> String {
    let age = max(0, day - finding.since)
    // Since the handover or, where none is on record, since the signing.
    let supplied = text(
      zh: "自\(finding.since)起供而未用\(age)天",
      en: "unused since \(finding.since), \(counted(age, "day"))")
    if let due = finding.due {
      return supplied
        + text(
          zh: "，开工期限\(dueDay(due))未过", en: "; its start day \(dueDay(due)) has not passed")
    }
    return supplied
      + text(zh: "，开工期限无法计算", en: "; its start day cannot be computed")
      + (raised ? text(zh: "，因供地已久列为重要", en: ", so its age makes it important") : "")
  }

  // MARK: - Statutory idle land

  func suspectedIdle(_ finding: Finding, on day: Day) -> String {
    let count = max(0, day - finding.since) + 1
    let full = span(finding, zh: "满一年", en: "a full year")
    let ground =
      finding.due.map {
        text(
          zh: "动工开发日期\(dueDay($0))起\(full)（第53号令第二条第一款）",
          en: "\(full) has passed since the start day \(dueDay($0)) (Order 53 art. 2(1))")
      }
      ?? text(zh: "动工开发日期起\(full)（第53号令第二条第一款）", en: "\(full) has passed since the start day")
    let opening = text(
      zh: "疑似闲置：\(ground)，自\(finding.since)起\(count)天",
      en:
        "suspected idle land: \(ground); suspected since \(finding.since), \(counted(count, "day"))"
    )
    return opening + late(finding) + text(zh: "；", en: "; ") + progress(finding)
  }

  private func late(_ finding: Finding) -> String {
    switch finding.tier {
    case .idleCase(_, startedLate: .some(let started)):
      let seen =
        finding.evidence == .confirmed(by: started)
        ? "" : evidence(finding.evidence, of: .start, caution: false)
      return seen
        + text(
          zh: "；自\(started)起按已开工计，已\(span(finding, zh: "满一年", en: ""))的情形不因此消除",
          en: "; taken as started from \(started) on, which does not undo that "
            + "\(span(finding, zh: "", en: "the year")) had passed")
    case .idleCase(_, startedLate: nil), .single, .within, .idleClass, .contradiction, .rung,
      .clock, .standard, .extended, .land, .barred, .rule, .yearly, .limbTwo, .unpermitted, .ended:
      return evidence(finding.evidence, of: .start, caution: true)
    }
  }

  /// How far the office has come with the case.
  private func progress(_ finding: Finding) -> String {
    switch step(of: finding) {
    case .none, .suspected:
      text(
        zh: "未经调查核实和认定，不产生土地闲置费",
        en: "not inquired into and not determined, so no idle fee arises")
    case .underInvestigation:
      text(
        zh: "已送达《闲置土地调查通知书》，正在调查核实，未经认定",
        en: "the inquiry notice was served; not determined")
    case .determined: text(zh: "已送达《闲置土地认定书》", en: "the determination was served")
    case .hearingTold:
      text(
        zh: "已送达《闲置土地认定书》，已告知听证权利",
        en: "the determination was served and the user told of the right to a hearing")
    case .setAside:
      text(
        zh: "已送达《闲置土地认定书》，原处置决定已被撤销",
        en: "the determination was served; the decision made on it was set aside")
    case .disposed, .underReview, .reviewed, .inCourt, .judged, .demanded, .enforcing, .performed:
      text(zh: "已定处置方式", en: "the way of disposal was decided")
    case .closed: text(zh: "已结案", en: "the case was closed")
    }
  }

  /// The step of the idle case a finding is in.
  func step(of finding: Finding) -> IdleCaseStep {
    switch finding.tier {
    case .idleCase(let step, startedLate: _): step
    case .single, .within, .idleClass, .contradiction, .rung, .clock, .standard, .extended, .land,
      .barred, .rule, .yearly, .limbTwo, .unpermitted, .ended:
      finding.kind == .determinedIdle ? .determined : .suspected
    }
  }

  func idleFeeStage(_ finding: Finding) -> String {
    text(zh: "土地闲置费阶段（第53号令第十四条第一项）：", en: "idle-fee stage (Order 53 art. 14(1)): ")
      + confirmed(finding, span(finding, zh: "满一年", en: "a full year")) + fee(finding.amount)
      + text(
        zh: "；须经认定、告知听证权利并报经批准后，方可决定征缴",
        en: "; it is charged only by a decision, after determination, notice of the right to a "
          + "hearing, and approval")
  }

  func idleTakeBackStage(_ finding: Finding) -> String {
    text(zh: "无偿收回阶段（第53号令第十四条第二项）：", en: "take-back stage (Order 53 art. 14(2)): ")
      + confirmed(finding, span(finding, zh: "满两年", en: "two full years"))
      + text(
        zh: "；须经认定、告知听证权利并报经有批准权的人民政府批准后，方可决定收回",
        en: "; land is taken back only by a decision, after determination, notice of the right to "
          + "a hearing, and approval")
  }

  /// The time that has passed: the law's own words, unless a rule of the office's own decides.
  private func span(_ finding: Finding, zh length: String, en span: String) -> String {
    finding.caveats.contains(.restsOnOwnRule)
      ? text(zh: "满规定期限", en: "the set time") : text(zh: length, en: span)
  }

  private func confirmed(_ finding: Finding, _ span: String) -> String {
    let seen =
      switch finding.evidence {
      case .confirmed(let day):
        text(zh: "经\(day)巡查确认未动工", en: "the inspection of \(day) saw no start")
      case .unrecorded: text(zh: "未见开工记录", en: "no record of a start is on file")
      case .notNeeded: text(zh: "未动工", en: "not started")
      }
    let due = finding.due.map { dueDay($0) } ?? ""
    return text(
      zh: "动工开发日期\(due)起未动工开发\(span)，\(seen)，已录入无第八条情形",
      en:
        "\(span) since the start day\(due.isEmpty ? "" : " \(due)"); \(seen); it is on record that "
        + "no cause of art. 8 applies")
  }

  private func fee(_ amount: AmountRule) -> String {
    switch amount {
    case .none: ""
    case .notStated, .unrecorded:
      text(
        zh: "；土地闲置费金额无法计算，合同及已录入资料未载明价款",
        en: "; the fee cannot be computed, as neither the contract nor the record states the price")
    case .share(let ratio, of: let price, _):
      text(
        zh: "；土地闲置费＝价款\(product(ratio, price))", en: "; idle fee = price \(product(ratio, price))")
    // Before a decision the fee is a share of the price, once.
    case .perDay, .balance, .decided: ""
    }
  }

  /// A share of a sum, worked out: 914万元×20%＝182.8万元.
  func product(_ ratio: Ratio, _ sum: Money) -> String {
    text(
      zh: "\(money(sum))×\(share(ratio))＝\(money(sum.share(ratio)))",
      en: "\(money(sum)) × \(share(ratio)) = \(money(sum.share(ratio)))")
  }
}
