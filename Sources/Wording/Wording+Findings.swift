package import CivilCalendar
package import LandLifecycle

extension Wording {
  /// Returns a finding as a full sentence, with what a reader must know before relying on it.
  ///
  /// - Parameters:
  ///   - finding: What is so.
  ///   - day: The day it is told: days late and sums at stake are those of this day.
  /// - Returns: One sentence, and a second one that begins 注 or Note where there are caveats.
  package func finding(_ finding: Finding, on day: Day) -> String {
    let number = place(of: finding).part
    let part = number == 0 ? "" : self.part(number: number)
    let clause = clause(finding, on: day) + amount(finding, on: day)
    var result = sentence(
      part.isEmpty ? clause : text(zh: "\(part)：\(clause)", en: "\(part): \(clause)"))
    let notes = caveats(finding.caveats) + excess(finding.amount, on: day)
    if !notes.isEmpty {
      result += text(
        zh: "注：\(notes.joined(separator: "；"))。", en: " Note: \(notes.joined(separator: "; ")).")
    }
    return result
  }

  private func clause(_ finding: Finding, on day: Day) -> String {
    switch finding.kind {
    case .dueSoon(let node): dueSoon(node, finding, on: day)
    case .overdue(let node):
      pastDue(node, finding, on: day)
        + evidence(finding.evidence, of: node, caution: true) + rung(finding)
    case .metLate(let node): metLate(node, finding) + rung(ofMetLate: finding)
    case .blockedByGrantor(let node):
      pastDue(node, finding, on: day)
        + text(
          zh: "，列为受出让人影响，未作受让人逾期判断",
          en: "; listed as blocked by the grantor, not judged as the grantee's delay")
        + evidence(finding.evidence, of: node, caution: false)
    case .excused(.handover): landOffered(finding, on: day)
    case .excused(let node):
      pastDue(node, finding, on: day)
        + text(
          zh: "；该日在已核实的第53号令第八条原因期间内，不列为逾期",
          en: "; a verified cause of Order 53 art. 8 covers this day, so it is not listed as late")
    case .anchorUnrecorded(let node): anchorUnrecorded(node, finding, on: day)
    case .idleProject: idleProject(finding, on: day)
    case .suspectedIdle: suspectedIdle(finding, on: day)
    case .idleFeeStage: idleFeeStage(finding)
    case .idleTakeBackStage: idleTakeBackStage(finding)
    case .determinedIdle: determinedIdle(finding)
    case .startNotVerified: startNotVerified(finding)
    case .startDayBySilence: startDayBySilence(finding)
    case .contradiction: text(zh: "记录矛盾", en: "contradictory record") + contradicted(finding)
    case .missingData(let piece): missing(piece)
    case .clock(.requestExtension) where finding.tier == .clock(isPast: true):
      askedLate(finding)
    case .clock(let one): clockClause(one, finding, on: day)
    case .limbTwo: limbTwo(finding)
    case .demandNeeded(let node): demandNeeded(node, finding, on: day)
    case .rescissionRight(let node): rescissionRight(node, finding, on: day)
    case .rescissionLapsed(let node): rescissionLapsed(node, finding)
    case .chargeAccrued(let node): chargeAccrued(node, finding)
    case .belowStandard, .outputShortfall: standardMissed(finding)
    case .noRecentProgress: noRecentProgress(finding)
    case .stalled: stalled(finding)
    case .surplusLand: surplusLand(finding)
    case .extensionBeyondLimit: extensionBeyondLimit(finding)
    case .transferBarred: transferBarred(finding)
    case .lapsedRule: lapsedRule(finding)
    }
  }

  /// What a finding is about that its tier names.
  private func about(_ finding: Finding) -> String {
    let title = kind(finding.kind)
    switch finding.tier {
    case .land(let event): return text(zh: "\(title)：", en: "\(title): ") + landEvent(event)
    case .rule(let name): return text(zh: "\(title)：", en: "\(title): ") + name
    case .single, .within, .idleClass, .idleCase, .contradiction, .rung, .clock, .standard,
      .extended, .barred, .yearly, .limbTwo, .unpermitted, .ended:
      return title
    }
  }

  /// The sum at stake; the idle fee's is part of its own clause.
  private func amount(_ finding: Finding, on day: Day) -> String {
    if finding.kind == .idleFeeStage { return "" }
    switch finding.amount {
    case .none: return ""
    case .notStated:
      return text(
        zh: "；涉及金额：合同及已录入资料未载明",
        en: "; sum at stake: neither the contract nor the record states it")
    case .unrecorded(let base):
      return text(
        zh: "；涉及金额：合同约定按\(chargeBase(base))计算，该数未录入或者无法推算",
        en: "; sum at stake: by the contract a share of the \(chargeBase(base)), which is not on "
          + "record or cannot be worked out")
    case .notApportioned, .statedWith: return text(zh: "；", en: "; ") + withoutSum(finding.amount)
    case .share, .perDay, .balance, .decided:
      guard let formula = formula(finding.amount, on: day) else { return "" }
      return sumAtStake(finding, on: day) + formula
    }
  }

  /// A missing record is no breach: the sum is at stake if there is one; nor does a visit show the days after
  /// it.
  private func sumAtStake(_ finding: Finding, on day: Day) -> String {
    switch (finding.kind, finding.evidence) {
    case (_, .unrecorded): text(zh: "；确属未履行的，涉及金额：", en: "; if it was not done, sum at stake: ")
    case (.overdue, .confirmed(let seen)) where seen < day:
      text(
        zh: "；\(seen)之后仍未履行的，涉及金额：", en: "; if it was not done since \(seen), sum at stake: ")
    case (_, .notNeeded), (_, .confirmed): text(zh: "；涉及金额：", en: "; sum at stake: ")
    }
  }

  // MARK: - Nodes

  private func dueSoon(_ node: Milestone, _ finding: Finding, on day: Day) -> String {
    let limit = termName(node, instance: finding.instance)
    guard let due = finding.due else { return kind(finding.kind) }
    let left = due.actBy - day
    if left <= 0 {
      return text(
        zh: "\(limit)为当日（\(dueDay(due))）",
        en: "\(done(node, instance: finding.instance)) is due on this day, \(dueDay(due))")
    }
    return text(
      zh: "距\(limit)\(dueDay(due))还有\(left)天",
      en: "\(done(node, instance: finding.instance)) is due by \(dueDay(due)), in "
        + counted(left, "day"))
  }

  func pastDue(_ node: Milestone, _ finding: Finding, on day: Day) -> String {
    let limit = termName(node, instance: finding.instance)
    let name = done(node, instance: finding.instance)
    guard let due = finding.due else {
      return text(zh: "\(limit)已过", en: "\(name) is past its due day")
    }
    let late = finding.daysLate(on: day) ?? 0
    return text(
      zh: "\(limit)\(dueDay(due))已过\(late)天",
      en: "\(name) was due by \(dueDay(due)), \(counted(late, "day")) ago")
  }

  /// What is known of a node unmet; with the caution that no record is no breach, if asked for.
  func evidence(_ evidence: Evidence, of node: Milestone, caution: Bool) -> String {
    switch evidence {
    case .notNeeded: return ""
    case .unrecorded where node == .termEnd:
      let looked = text(
        zh: "，未见合同终止或者续期的记录", en: "; neither an end of the contract nor another term is on file")
      return caution
        ? looked
          + text(
            zh: "，\(whereToLook(node))（未见记录不等于未办理）",
            en: ": \(whereToLook(node)) (no record does not mean not done)") : looked
    case .unrecorded:
      let looked = text(
        zh: "，未见\(record(of: node))", en: "; no \(record(of: node)) is on file")
      guard caution else { return looked }
      return looked
        + text(
          zh: "，\(whereToLook(node))（未见记录不等于未\(done(node))）",
          en: ": \(whereToLook(node)) (no record does not mean not done)")
    case .confirmed(let day):
      return text(
        zh: "，据\(day)的\(source(node))，此前未\(done(node))",
        en: "; by the \(source(node)) of \(day), not done before that day")
    }
  }

  /// Where a confirmation comes from: on site it can be an inspection.
  private func source(_ node: Milestone) -> String {
    switch node {
    case .start, .completion, .production, .targetOutput:
      text(zh: "现场巡查或\(record(of: node))", en: "inspection or record")
    case .signing, .payment, .bond, .handover, .evaluation, .termEnd:
      text(zh: record(of: node), en: "record")
    }
  }

  private func metLate(_ node: Milestone, _ finding: Finding) -> String {
    let name = done(node, instance: finding.instance)
    let who = node == .handover ? "出让人" : ""
    guard let due = finding.due else {
      return text(
        zh: "\(who)于\(finding.since)\(name)，晚于期限",
        en: "\(name) on \(finding.since), after its due day")
    }
    let late = max(0, finding.since - due.actBy)
    if finding.caveats.contains(.lateAtLeast) {
      return text(
        zh: "据\(finding.since)的现场巡查，当日仍未\(name)，比期限\(dueDay(due))至少晚\(late)天，实际日期不详",
        en: "\(name) not done yet when the site was inspected on \(finding.since): at least "
          + "\(counted(late, "day")) after its due day \(dueDay(due)); on which day it was done is "
          + "not on record")
    }
    return text(
      zh: "\(who)于\(finding.since)\(name)，比期限\(dueDay(due))晚\(late)天",
      en: "\(name) on \(finding.since), \(counted(late, "day")) after its due day \(dueDay(due))")
  }

  private func anchorUnrecorded(_ node: Milestone, _ finding: Finding, on day: Day) -> String {
    let limit = termName(node, instance: finding.instance)
    let name = done(node, instance: finding.instance)
    let projection =
      finding.due.map { due in
        text(
          zh: "；按目前所知推算，期限为\(due.actBy)，已过\(max(0, day - due.actBy))天",
          en: "; as far as is known it was due by \(due.actBy), "
            + "\(counted(max(0, day - due.actBy), "day")) ago")
      } ?? ""
    return text(
      zh: "\(limit)的起算日未见记录，无法判断是否逾期\(projection)",
      en: "the day that \(name) counts from is not on record, so it cannot be judged\(projection)")
  }

  // MARK: - The record

  private func startDayBySilence(_ finding: Finding) -> String {
    let set = finding.due.map { text(zh: "为\(dueDay($0))", en: ": \(dueDay($0))") } ?? ""
    return text(
      zh: "合同未约定动工开发日期，按第53号令第二十二条第二款，以实际交付土地之日\(finding.since)起算，动工开发日期\(set)",
      en: "the contract sets no start day; by Order 53 art. 22(2) it counts from the actual "
        + "handover on \(finding.since)\(set)")
  }

  private func contradicted(_ finding: Finding) -> String {
    switch finding.tier {
    case .contradiction(let entries):
      text(zh: "：\(contradiction(entries))", en: ": \(contradiction(entries))")
    case .single, .within, .idleClass, .idleCase, .rung, .clock, .standard, .extended, .land,
      .barred, .rule, .yearly, .limbTwo, .unpermitted, .ended:
      ""
    }
  }

  private func missing(_ piece: DataField) -> String {
    let consequence =
      switch piece {
      case .signingDay: text(zh: "自签订起算的期限无法计算", en: "days counted from signing cannot be computed")
      case .agreedDay(let node):
        text(
          zh: "无法判断\(done(node))是否逾期",
          en: "whether the \(milestone(node)) is late cannot be judged")
      case .measured:
        text(zh: "是否达到合同约定标准无法判断", en: "whether the standard is met cannot be judged")
      case .price: text(zh: "以价款为基数的金额无法计算", en: "sums that are a share of it cannot be computed")
      case .totalInvestment, .landArea, .idleShare:
        text(
          zh: "停工满一年，是否符合第53号令第二条第二款可认定闲置的情形无法判断",
          en:
            "works have stopped for a year, and whether the land may be determined idle (Order 53 "
            + "art. 2(2)) cannot be judged")
      case .anchorDay(let act):
        text(
          zh: "\(anchor(act))已有记录可推定，但自该日起算的期限无法计算",
          en: "the \(anchor(act)) is implied by the record, but days counted from it cannot be "
            + "computed")
      case .holidays:
        text(zh: "所涉工作日期限无法计算", en: "sums of working days that need them cannot be computed")
      }
    return text(zh: "\(lack(of: piece))，\(consequence)", en: "\(lack(of: piece)): \(consequence)")
  }
}
