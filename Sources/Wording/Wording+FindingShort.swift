package import CivilCalendar
package import LandLifecycle

extension Wording {
  /// Returns a finding for a cell of a table, behind the name of the part and the instalment it is about:
  /// without it at most 24 columns in Chinese and 32 in English for fewer than 1,000 days; 5 or 7 more
  /// where its due day is provisional, which is said.
  ///
  /// - Parameter place: What it is about; nil for its place in the contract that answers are about.
  package func findingShort(
    _ finding: Finding, at place: ContractPlace? = nil, on day: Day
  ) -> String {
    let short = short(finding, on: day)
    return named(
      finding.caveats.contains(.provisionalDay)
        ? text(zh: "\(short)·暂定", en: "\(short), prov.") : short, place ?? self.place(of: finding))
  }

  /// Returns the title of a finding by what shows it, behind the name of the part and the instalment it is
  /// about.
  ///
  /// - Parameter place: What it is about; nil for its place in the contract that answers are about.
  package func findingTitle(_ finding: Finding, at place: ContractPlace? = nil) -> String {
    named(
      kind(finding.kind, isConfirmed: finding.list != .unrecorded), place ?? self.place(of: finding)
    )
  }

  private func short(_ finding: Finding, on day: Day) -> String {
    let count = max(0, day - finding.since) + 1
    switch finding.kind {
    case .dueSoon(let node): return dueSoonShort(node, finding, on: day)
    case .overdue(let node): return overdueShort(node, finding, on: day)
    case .metLate(let node):
      let late = finding.due.map { max(0, finding.since - $0.actBy) }
      if finding.caveats.contains(.lateAtLeast), let late {
        return text(
          zh: "\(shortName(node))至少晚\(late)天",
          en: "\(shortName(node)) late by ≥\(late) d")
      }
      return text(
        zh: "\(shortName(node))晚\(late.map { "\($0)天" } ?? "于期限")",
        en: "\(shortName(node)) met late\(late.map { " (\($0) d)" } ?? "")")
    case .blockedByGrantor(let node):
      return text(
        zh: "\(shortName(node))受出让人影响\(count)天",
        en: "\(shortName(node)) blocked, \(count) d")
    case .excused(.handover):
      return text(zh: "已通知交地，未接收", en: "land offered, not taken")
    case .excused(let node):
      return text(zh: "\(shortName(node))过期原因已核实", en: "\(shortName(node)) excused by cause")
    case .anchorUnrecorded(let node):
      return text(
        zh: "\(shortName(node))起算日未记录", en: "\(shortName(node)): anchor not recorded")
    case .idleProject: return idleProjectShort(finding, on: day)
    case .suspectedIdle, .idleFeeStage, .idleTakeBackStage, .determinedIdle:
      return idleShort(finding, on: day)
    case .startNotVerified, .startDayBySilence: return kind(finding.kind)
    case .contradiction: return contradictionShort(finding)
    case .missingData(let piece): return missingShort(piece)
    case .clock(.requestExtension) where finding.tier == .clock(isPast: true):
      return text(zh: "延建申请晚于期限", en: "extension asked for late")
    case .clock(let one): return clockShort(one, finding, on: day)
    case .chargeAccrued(let node):
      return text(
        zh: "\(shortName(node))应计金额未结清", en: "\(shortName(node)): charge open")
    case .belowStandard(let node):
      return text(
        zh: "\(shortName(node))未达约定标准", en: "\(shortName(node)) below its standard")
    case .outputShortfall: return outputShort(finding)
    case .demandNeeded, .rescissionRight, .rescissionLapsed: return rightShort(finding.kind)
    case .limbTwo, .noRecentProgress, .stalled, .surplusLand, .lapsedRule:
      return kind(finding.kind)
    case .extensionBeyondLimit: return extensionShort(finding)
    case .transferBarred: return transferShort(finding)
    }
  }

  private func dueSoonShort(_ node: Milestone, _ finding: Finding, on day: Day) -> String {
    guard let due = finding.due else { return kind(finding.kind) }
    let left = due.actBy - day
    return left <= 0
      ? text(zh: "\(shortName(node))当日到期", en: "\(shortName(node)) due today")
      : text(zh: "\(shortName(node))还有\(left)天", en: "\(shortName(node)) due in \(left) d")
  }

  private func overdueShort(_ node: Milestone, _ finding: Finding, on day: Day) -> String {
    let name = shortName(node)
    let late = finding.daysLate(on: day)
    switch finding.evidence {
    case .unrecorded, .notNeeded:
      return text(
        zh: "未见\(name)记录\(late.map { " 过期\($0)天" } ?? "")",
        en: "\(name)\(late.map { " +\($0) d" } ?? ""), no record")
    case .confirmed:
      return text(
        zh: "\(name)逾期\(late.map { "\($0)天" } ?? "")",
        en: "\(name)\(late.map { " +\($0) d" } ?? " late"), shown")
    }
  }

  private func idleProjectShort(_ finding: Finding, on day: Day) -> String {
    guard case .idleClass(let idleClass, raised: _) = finding.tier else {
      return kind(finding.kind)
    }
    // Land lies unused from the day after it was supplied; the other classes count their first day.
    let count = max(0, day - finding.since) + (idleClass == .suppliedUnused ? 0 : 1)
    return text(
      zh: "闲置用地·\(self.idleClass(idleClass))\(count)天",
      en: "\(self.idleClass(idleClass)), \(count) d")
  }

  private func contradictionShort(_ finding: Finding) -> String {
    switch finding.tier {
    case .contradiction(.agreedOutOfOrder):
      text(zh: "约定日期先后矛盾", en: "agreed days out of order")
    case .contradiction(.doneBeforeSigning(let node, _, signed: _)):
      text(zh: "\(shortName(node))早于签订", en: "\(shortName(node)) before signing")
    case .contradiction(.handedOverAfterStart):
      text(zh: "开工早于交地", en: "start before handover")
    case .contradiction(.landEventBeforeSigning(let event, _, signed: _)):
      text(zh: "\(landEvent(event))早于签订", en: "\(landEvent(event)) before signing")
    case .contradiction(.inspectedUnstarted):
      text(zh: "巡查与开工记录矛盾", en: "inspection contradicts start")
    case .contradiction(.inspectedUndeveloped):
      text(zh: "巡查与动工开发记录矛盾", en: "inspection contradicts works")
    case .contradiction(.inspectedOtherwise):
      text(zh: "同日巡查所见不一", en: "inspections of one day differ")
    case .contradiction(.causeRefused):
      text(zh: "原因核实后又不予认定", en: "cause verified, then refused")
    case .contradiction(.supplementBackdated):
      text(zh: "补充协议约定日早于签订", en: "supplement sets a past day")
    case .contradiction(.supplementBeforeSigning):
      text(zh: "补充协议早于合同签订", en: "supplement before signing")
    case .contradiction(.supplementUnfit):
      text(zh: "补充协议内容矛盾", en: "supplement contradictory")
    case .contradiction(.exchangeUnfounded(.pricePaid, isRefuted: _, on: _)):
      text(zh: "置换未见缴清价款", en: "exchange: price not shown paid")
    case .contradiction(.exchangeUnfounded(.fundsSecured, isRefuted: _, on: _)):
      text(zh: "置换未见落实项目资金", en: "exchange: funds not shown")
    case .contradiction(.exchangeUnfounded(.planChanged, isRefuted: _, on: _)):
      text(zh: "置换未见规划依法修改", en: "exchange: plan change not shown")
    case .contradiction(.disposalAgainstCause(let way, on: _)):
      way.isDecision
        ? text(zh: "第十四条决定与原因不符", en: "decision against verified cause")
        : text(zh: "第十二条处置与原因不符", en: "art. 12 without a cause")
    case .contradiction(.measurementFell(let report, below: _)):
      text(zh: "\(measure(report.measure))前后矛盾", en: "\(measure(report.measure)) falls")
    case .contradiction(.refused), .contradiction(.caseActRefused), .single, .within, .idleClass,
      .idleCase, .rung, .clock, .standard, .extended, .land, .barred, .rule, .yearly, .limbTwo,
      .unpermitted, .ended:
      kind(finding.kind)
    }
  }

  private func missingShort(_ piece: DataField) -> String {
    switch piece {
    case .agreedDay(let node):
      text(zh: "缺约定\(shortName(node))时间", en: "no agreed \(shortName(node)) day")
    case .anchorDay(let act):
      text(zh: "缺\(shortName(act.milestone))日期", en: "no day of \(shortName(act.milestone))")
    case .holidays(let year):
      text(zh: lack(of: piece), en: year > 0 ? "no holidays of \(year)" : "no official holidays")
    case .measured(let one), .idleShare(let one):
      text(zh: lack(of: piece), en: "no \(measure(one)) on file")
    case .signingDay, .price, .totalInvestment, .landArea: lack(of: piece)
    }
  }
}
