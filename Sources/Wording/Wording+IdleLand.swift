import CivilCalendar
import LandLifecycle

/// Statutory idle land.
extension Wording {
  func suspectedIdle(_ finding: Finding, on day: Day) -> String {
    let count = max(0, day - finding.since) + 1
    let course = course(of: finding)
    // After a fee the suspicion is that of the second year.
    let isSecond = course.isTwoYears && course.feeCharged != nil
    let full =
      isSecond
      ? span(finding, zh: "满两年", en: "two full years") : span(finding, zh: "满一年", en: "a full year")
    let article =
      isSecond
      ? text(zh: "第53号令第十四条第二项", en: "Order 53 art. 14(2)")
      : text(zh: "第53号令第二条第一款", en: "Order 53 art. 2(1)")
    let due = finding.due.map { dueDay($0) } ?? ""
    let ground = text(
      zh: "动工开发日期\(due)起\(full)（\(article)）",
      en:
        "\(full) \(isSecond ? "have" : "has") passed since the start day\(due.isEmpty ? "" : " \(due)") "
        + "(\(article))")
    let opening = text(
      zh: "疑似闲置：\(ground)，自\(finding.since)起\(count)天",
      en:
        "suspected idle land: \(ground); suspected since \(finding.since), \(counted(count, "day"))"
    )
    let years = isSecond ? feeCharged(finding) : twoYears(finding) + feeCharged(finding)
    return opening + years + late(finding) + text(zh: "；", en: "; ") + progress(finding)
  }

  /// That two full years are over, where that is said beside the first one.
  private func twoYears(_ finding: Finding) -> String {
    guard let from = course(of: finding).twoYears else { return "" }
    let full = span(finding, zh: "满两年", en: "two full years")
    // A visit of before shows no more than the first year.
    if case .confirmed(let seen) = finding.evidence, seen < from {
      return text(
        zh: "，如至今未动工开发，已\(full)（第53号令第十四条第二项），未见其后的现场巡查记录",
        en:
          ", and \(full) (Order 53 art. 14(2)) if nothing has started by now: no inspection since is on record"
      )
    }
    return text(
      zh: "，至今未动工开发已\(full)（第53号令第十四条第二项）",
      en: ", by now \(full) without a start have passed (Order 53 art. 14(2))")
  }

  /// That a fee was charged before.
  private func feeCharged(_ finding: Finding) -> String {
    course(of: finding).feeCharged.map {
      text(zh: "，此前已于\($0)决定征缴土地闲置费", en: ", a fee was charged before, on \($0)")
    } ?? ""
  }

  /// What became of the land since the limb was met.
  func course(of finding: Finding) -> IdleCourse {
    switch finding.tier {
    case .idleCase(_, let course): course
    case .single, .within, .idleClass, .contradiction, .rung, .clock, .standard, .extended, .land,
      .barred, .rule, .yearly, .limbTwo, .unpermitted, .ended:
      .unstarted()
    }
  }

  /// Idle land in a cell: what it is, for how long, and that two full years are over where the kind does
  /// not say so.
  func idleShort(_ finding: Finding, on day: Day) -> String {
    let count = max(0, day - finding.since) + 1
    let isTwoYears =
      finding.kind != .idleTakeBackStage && course(of: finding).isTwoYears
      && !finding.caveats.contains(.restsOnOwnRule)
    let name =
      switch (finding.kind, isTwoYears) {
      case (.determinedIdle, true): text(zh: "认定闲置", en: "determined idle")
      case (.determinedIdle, false): text(zh: "已认定闲置", en: "determined idle")
      case (.idleFeeStage, true): text(zh: "闲置费", en: kind(finding.kind))
      case (.suspectedIdle, true): text(zh: "疑似闲置", en: "suspected idle")
      case (_, _): kind(finding.kind)
      }
    // The days are those of the finding, which begins a year after the start day; the two years are
    // those past the start day itself.
    return text(zh: "\(name)\(count)天", en: "\(name), \(count) d")
      + (isTwoYears ? text(zh: "·过期满两年", en: "; due +2 y") : "")
  }

  private func late(_ finding: Finding) -> String {
    switch course(of: finding) {
    case .startedLate(let started):
      let seen =
        finding.evidence == .confirmed(by: started)
        ? "" : undeveloped(finding.evidence, caution: false)
      return seen
        + text(
          zh: "；自\(started)起按已开工计，已\(span(finding, zh: "满一年", en: ""))的情形不因此消除",
          en: "; taken as started from \(started) on, which does not undo that "
            + "\(span(finding, zh: "", en: "the year")) had passed")
    case .unstarted: return undeveloped(finding.evidence, caution: true)
    }
  }

  /// What is known of land on which nothing was begun in the sense of art. 30; works may have been seen.
  private func undeveloped(_ evidence: Evidence, caution: Bool) -> String {
    guard case .confirmed(let day) = evidence else {
      return self.evidence(evidence, of: .start, caution: caution)
    }
    return text(
      zh: "，据\(day)的现场巡查或开工记录，此前未动工开发",
      en: "; by the inspection or start record of \(day), development not begun before that day")
  }

  /// How far the office has come with the case.
  private func progress(_ finding: Finding) -> String {
    switch step(of: finding) {
    case .none, .suspected:
      text(zh: "未经调查核实和认定，", en: "not inquired into and not determined, so ")
        + withoutDetermination(course(of: finding))
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

  /// What nothing but a determination can lead to.
  private func withoutDetermination(_ course: IdleCourse) -> String {
    switch (course.isTwoYears, course.feeCharged) {
    case (false, nil): text(zh: "不产生土地闲置费", en: "no idle fee arises")
    case (false, .some): text(zh: "不再产生土地闲置费", en: "no further idle fee arises")
    case (true, nil):
      text(
        zh: "不产生土地闲置费，也不能无偿收回",
        en: "no idle fee arises and the land cannot be taken back without payment")
    case (true, .some):
      text(zh: "不能无偿收回", en: "the land cannot be taken back without payment")
    }
  }

  /// The step of the idle case a finding is in.
  func step(of finding: Finding) -> IdleCaseStep {
    switch finding.tier {
    case .idleCase(let step, _): step
    case .single, .within, .idleClass, .contradiction, .rung, .clock, .standard, .extended, .land,
      .barred, .rule, .yearly, .limbTwo, .unpermitted, .ended:
      finding.kind == .determinedIdle ? .determined : .suspected
    }
  }

  /// Land determined to be idle, whose disposal is open.
  func determinedIdle(_ finding: Finding) -> String {
    text(
      zh: "\(finding.since)送达《闲置土地认定书》，已认定为闲置土地，处置方式尚未录入",
      en: "determined to be idle land, determination served on \(finding.since); no way of "
        + "disposal is on record")
      + twoYears(finding) + feeCharged(finding)
  }

  func idleFeeStage(_ finding: Finding) -> String {
    return text(zh: "土地闲置费阶段（第53号令第十四条第一项）：", en: "idle-fee stage (Order 53 art. 14(1)): ")
      + confirmed(finding, span(finding, zh: "满一年", en: "a full year"))
      + twoYears(finding)
      + fee(finding.amount)
      + text(
        zh: "；须经认定、告知听证权利并报经批准后，方可决定征缴",
        en: "; it is charged only by a decision, after determination, notice of the right to a "
          + "hearing, and approval")
  }

  func idleTakeBackStage(_ finding: Finding) -> String {
    text(zh: "无偿收回阶段（第53号令第十四条第二项）：", en: "take-back stage (Order 53 art. 14(2)): ")
      + confirmed(finding, span(finding, zh: "满两年", en: "two full years"))
      + feeCharged(finding)
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
        text(zh: "经\(day)巡查确认未动工开发", en: "the inspection of \(day) saw development not begun")
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
    case .notApportioned, .statedWith: text(zh: "；", en: "; ") + withoutSum(amount)
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
