package import LandLifecycle

extension Wording {
  /// Returns what would clear a finding, or what to do next, with the commands that record it.
  package func remedy(_ finding: Finding) -> String {
    var wording = self
    let place = place(of: finding)
    wording.commandPart = place.part
    wording.commandInstance = place.instalment
    return wording.remedy(ofPartOf: finding)
  }

  private func remedy(ofPartOf finding: Finding) -> String {
    switch finding.kind {
    case .dueSoon(let node):
      sentence(
        text(zh: "完成后录入实际日期", en: "once done, record the day") + command(meetingOwn: node))
    case .overdue(let node): overdue(node)
    case .metLate(let node) where finding.caveats.contains(.lateAtLeast):
      sentence(
        text(
          zh: "查明实际日期的，更正或补录", en: "if the day is found out, correct the entry or record it")
          + command(meetingOwn: node))
    case .metLate:
      sentence(
        text(
          zh: "已完成，无需补录；日期有误的，更正原记录",
          en: "nothing is missing; if a day is wrong, correct the entry"))
    case .blockedByGrantor(let node):
      sentence(
        text(
          zh: "核对交地确认书，未录入的，录入交付土地日期",
          en: "check the handover certificate and record the day of handover if it is missing")
          + command("handed-over") + text(zh: "；审查原因后录入", en: "; examine the cause and record it")
          + causeCommands + text(zh: "；完成后录入", en: "; once done, record the day")
          + command(meetingOwn: node))
    case .excused(.handover): offeredRemedy
    case .excused(let node):
      sentence(
        text(
          zh: "原因期间有变化的，录入核实结果",
          en: "if the days of the cause change, record what was verified")
          + verifiedCommand + text(zh: "；完成后录入", en: "; once done, record the day")
          + command(meetingOwn: node))
    case .anchorUnrecorded(let node): anchorUnrecorded(node)
    case .idleProject: idleProjectRemedy(finding)
    case .suspectedIdle, .idleFeeStage, .idleTakeBackStage, .determinedIdle: idleCaseRemedy(finding)
    case .startNotVerified: verifyingStart(finding)
    case .startDayBySilence:
      sentence(
        text(
          zh: "合同另有约定的，补齐约定开工时间后重新导入",
          en: "if the contract does set a day, complete the register and import it again")
          + importCommand)
    case .contradiction: contradictionRemedy(finding)
    case .missingData(let piece): missing(piece)
    case .clock(.rescind): contractAct("rescission-notified", finding.clockMilestone)
    case .clock(.demandContract): contractAct("demanded", finding.clockMilestone)
    case .clock(.requestExtension): extensionRequestRemedy(finding)
    case .clock(let one): clockRemedy(one, finding)
    case .limbTwo: idleCaseRemedy(finding)
    case .demandNeeded(let node): contractAct("demanded", node)
    case .rescissionRight(let node): contractAct("rescission-notified", node)
    case .surplusLand: splittingSurplus(finding)
    case .extensionBeyondLimit: extensionRemedy
    case .transferBarred: transferRemedy(finding)
    case .rescissionLapsed, .lapsedRule:
      sentence(text(zh: "供核对，无需补录", en: "for checking; nothing is missing"))
    case .chargeAccrued(let node): chargeRemedy(node, finding)
    case .belowStandard(let node):
      sentence(
        latestQuantity(finding)
          + text(zh: "；已作评估的，录入结果", en: "; if it was evaluated, record the result")
          + evaluatedCommand(node))
    case .outputShortfall: sentence(latestQuantity(finding))
    case .noRecentProgress:
      sentence(
        latestQuantity(finding) + text(zh: "；或", en: "; or what an inspection saw")
          + inspectedCommand)
    case .stalled:
      sentence(
        latestQuantity(finding) + text(zh: "；已停工的，录入停工", en: "; if works stopped, record the stop")
          + command("suspended"))
    }
  }

  // MARK: - Use of the land

  private func latestQuantity(_ finding: Finding) -> String {
    let command =
      switch finding.tier {
      case .standard(let standard, found: _): measuredCommand(standard.measure)
      case .yearly(let standard, found: _, let year, consecutive: _):
        measuredCommand(standard.measure, year: year)
      case .single, .within, .idleClass, .idleCase, .contradiction, .rung, .clock, .limbTwo,
        .unpermitted, .extended, .land, .barred, .rule, .ended:
        measuredCommand
      }
    return text(zh: "核实后录入最新数量", en: "check and record the latest quantity") + command
  }

  private func verifyingStart(_ finding: Finding) -> String {
    let visit =
      text(
        zh: "按第53号令第三十条现场巡查，录入结果",
        en: "inspect the site by Order 53 art. 30 and record what was seen")
      + command("inspected --saw started-art30/started-insufficiently/not-started")
    guard case .unpermitted = finding.tier else { return sentence(visit) }
    return sentence(
      text(zh: "已领取施工许可证的，录入", en: "if the permit was issued, record it")
        + command("permitted") + text(zh: "；或", en: "; or ") + visit)
  }

  /// What the policy asks for land that can be split off.
  private func splittingSurplus(_ finding: Finding) -> String {
    if case .land(.surplus(_, isSplittable: true)) = finding.tier {
      return sentence(
        text(
          zh: "可采用“带产业项目”挂牌方式分割转让，分割后录入",
          en: "it can be split off and listed with an industrial project; once split, record it")
          + command("surplus-split --area AREA --into NUMBER"))
    }
    return sentence(
      text(zh: "规划条件变化后重新录入", en: "if planning changes, record it anew")
        + command("surplus --area AREA"))
  }

  /// A document that the contract asks for, and the act that records its service.
  private func contractAct(_ act: String, _ node: Milestone?) -> String {
    let milestone =
      " --milestone \(node?.code ?? "NODE")"
      + (commandInstance.map { " --instalment \($0)" } ?? "")
    // Over a late handover the right, and the demand before it, are the grantee's.
    if node == .handover {
      return sentence(
        text(zh: "收到受让人通知的，录入", en: "if the grantee serves a notice, record it")
          + command(act + milestone))
    }
    return act == "demanded"
      ? sentence(
        text(zh: "送达催告书后录入", en: "serve the demand and record it") + command(act + milestone))
      : sentence(
        text(
          zh: "决定解除的，送达通知后录入", en: "if it is to be rescinded, serve the notice and record it")
          + command(act + milestone))
  }

  // MARK: - Nodes

  func overdue(_ node: Milestone) -> String {
    switch node {
    case .start:
      sentence(
        text(zh: "录入实际开工日期", en: "record the actual day of the start")
          + command(meeting: node)
          + text(zh: "；或录入现场巡查结果", en: "; or what an inspection saw") + inspectedCommand)
    case .termEnd:
      sentence(
        text(
          zh: "\(whereToLook(node))，合同已终止的录入",
          en: "\(whereToLook(node)); if the contract has ended, record it")
          + command("expired")
          + text(zh: "；已续期的录入补充协议", en: "; if the term was prolonged, record the supplement")
          + command("supplement --kind other --set term-end=DAY"))
    case .signing, .payment, .bond, .handover, .completion, .production, .targetOutput,
      .evaluation:
      sentence(
        text(
          zh: "\(whereToLook(node))，已完成的录入实际日期",
          en: "\(whereToLook(node)); if it was done, record the day")
          + command(meetingOwn: node))
    }
  }

  private func anchorUnrecorded(_ node: Milestone) -> String {
    let earlier = ([.payment] + Milestone.onSite).filter { $0 < node }
    // Nothing but the signing comes before the payment.
    if earlier.isEmpty { return missing(.signingDay) }
    let anchor = site?.anchor(
      of: node, part: commandPart, instance: commandInstance ?? 1)
    return sentence(
      text(zh: "录入起算行为的实际日期", en: "record the day of the act it counts from")
        + (anchor.map { command(meeting: $0) + visit(insteadOf: $0) }
          ?? command(oneOf: earlier.compactMap { act(meeting: $0) })))
  }

  /// What is recorded of an act on site that was not done: what a visit saw.
  private func visit(insteadOf act: Milestone) -> String {
    switch act {
    case .start, .completion, .production, .targetOutput:
      text(zh: "；尚未办成的，录入现场巡查结果", en: "; if it was not done, what an inspection saw")
        + command(
          "inspected --saw "
            + Sighting.allCases.filter { $0.excludes(act) }.map(\.code).joined(separator: "/"))
    case .signing, .payment, .bond, .handover, .evaluation, .termEnd: ""
    }
  }

  private func missing(_ piece: DataField) -> String {
    switch piece {
    case .signingDay, .agreedDay, .price, .totalInvestment, .landArea:
      sentence(
        text(
          zh: "在登记文件中补齐\(field(piece))后重新导入",
          en: "complete the \(field(piece)) in the register and import it again")
          + importCommand)
    case .measured(let measure), .idleShare(let measure):
      sentence(text(zh: "录入数量", en: "record the quantity") + measuredCommand(measure))
    case .anchorDay(let anchor):
      sentence(
        text(zh: "录入\(field(piece))", en: "record the \(field(piece))")
          + command(meeting: anchor.milestone) + visit(insteadOf: anchor.milestone))
    case .holidays:
      sentence(
        text(
          zh: "待国务院办公厅公布后更新节假日文件",
          en: "once the State Council's office has published them, update the holiday file"))
    }
  }
}
