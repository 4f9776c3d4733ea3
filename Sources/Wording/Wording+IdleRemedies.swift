import LandLifecycle

/// What to do about idle projects and idle land, with the commands that record it.
extension Wording {
  func idleProjectRemedy(_ finding: Finding) -> String {
    switch finding.tier {
    case .idleClass(.usedUnfinished, raised: _):
      sentence(
        goingOn + text(zh: "；或录入现场巡查结果", en: "; or what an inspection saw") + inspectedCommand)
        + followUp(.usedUnfinished)
    case .idleClass(.overdueStart, raised: _): overdue(.start) + followUp(.overdueStart)
    case .idleClass(.suppliedUnused, raised: _): overdue(.start) + followUp(.suppliedUnused)
    case .single, .within, .idleCase, .contradiction, .rung, .clock, .standard, .extended, .land,
      .barred, .rule, .yearly, .limbTwo, .unpermitted, .ended:
      overdue(.start)
    }
  }

  /// What became of works that were begun.
  private var goingOn: String {
    guard let site else {
      return text(zh: "录入复工、竣工日期", en: "record resumption or completion")
        + command("resumed/completed")
    }
    return site.isSuspended(part: commandPart)
      ? text(zh: "已复工的，录入复工日期", en: "if works went on, record the day") + command("resumed")
      : text(zh: "已竣工的，录入竣工日期", en: "if it was completed, record the day")
        + command(meeting: .completion)
  }

  private func followUp(_ idleClass: IdleClass) -> String {
    text(zh: "", en: " ") + sentence(measure(idleClass))
  }

  func idleCaseRemedy(_ finding: Finding) -> String {
    switch step(of: finding) {
    case .none, .suspected:
      sentence(
        text(
          zh: "三十日内开展调查核实（第53号令第五条第一款），送达调查通知书后录入",
          en: "open the inquiry within 30 days (Order 53 art. 5(1)) and record the notice served")
          + command("inquiry-served") + examination(finding))
    case .underInvestigation:
      sentence(
        text(
          zh: "构成闲置土地的，送达认定书后录入", en: "if it is idle, serve the determination and record it")
          + command("determination-served")
          + text(zh: "；不构成的，录入", en: "; if it is not, record that") + command("idle-cleared")
          + examination(finding))
    case .determined, .hearingTold, .setAside:
      sentence(
        text(
          zh: "依第53号令第十一条公开，按第十二条或第十四条确定处置方式后录入",
          en: "publish it (Order 53 art. 11), decide the disposal by art. 12 or 14 and record it")
          + command(disposalActs))
    case .disposed, .underReview, .reviewed, .inCourt, .judged, .demanded, .enforcing, .performed,
      .closed:
      sentence(
        text(zh: "处置完毕后录入", en: "once the disposal is carried out, record it")
          + command("idle-closed"))
    }
  }

  /// What a mere suspicion still lacks; the stages of art. 14 rest on both.
  private func examination(_ finding: Finding) -> String {
    guard finding.kind == .suspectedIdle else { return "" }
    return text(zh: "；录入现场巡查结果", en: "; record what an inspection saw") + inspectedCommand
      + text(zh: "；审查第八条原因后录入", en: "; examine the causes of art. 8 and record it")
      + causeCommands
  }
}
