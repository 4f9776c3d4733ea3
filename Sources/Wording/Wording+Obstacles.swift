import CivilCalendar
package import LandLifecycle

extension Wording {
  /// Returns the name of a stage or a step that somebody asks about.
  package func goal(_ goal: Goal) -> String {
    switch goal {
    case .stage(let stage): self.stage(stage)
    case .idleCase(.suspected): text(zh: "疑似闲置", en: "suspected idle land")
    case .idleCase(.underInvestigation): text(zh: "闲置土地调查核实", en: "idle land under investigation")
    case .idleCase(.determined): text(zh: "认定为闲置土地", en: "determined idle land")
    case .idleCase(.feeStage): text(zh: "土地闲置费阶段", en: "idle-fee stage")
    case .idleCase(.takeBackStage): text(zh: "无偿收回阶段", en: "take-back stage")
    case .idleCase(.disposed): text(zh: "已定闲置土地处置方式", en: "disposal of idle land decided")
    case .idleCase(.closed): text(zh: "闲置土地处置结案", en: "idle case closed")
    case .idleCase(.exchanged): text(zh: "置换土地", en: "exchange for other land")
    }
  }

  /// Returns what stands in the way, in one clause.
  package func obstacle(_ obstacle: Obstacle) -> String {
    let clause = lack(obstacle.lack) + (obstacle.due.map { dueNote($0) } ?? "")
    guard obstacle.part > 0 else { return clause }
    return text(
      zh: "\(part(number: obstacle.part))：\(clause)",
      en: "\(part(number: obstacle.part)): \(clause)")
  }

  private func dueNote(_ due: Due) -> String {
    text(zh: "；期限\(self.due(due))", en: "; due \(self.due(due))")
  }

  private func lack(_ lack: Obstacle.Lack) -> String {
    switch lack {
    case .event(let event):
      text(zh: "尚无\(siteEvent(event))记录", en: "no \(siteEvent(event)) is on record")
    case .closing(let way):
      text(zh: "合同未终止；可经由\(closure(way))", en: "the contract has not ended; a way: \(closure(way))")
    case .anchor(let act):
      text(zh: "起算的“\(anchor(act))”尚无记录", en: "the \(anchor(act)) it counts from is not on record")
    case .act(let event):
      text(zh: "尚无“\(idleCaseEvent(event))”的记录", en: "not on record: \(idleCaseEvent(event))")
    case .disposal: text(zh: "尚未录入处置方式", en: "no way of disposal is on record")
    case .field(let piece): self.lack(of: piece)
    case .day(let day): text(zh: "\(day)起才可能", en: "not before \(day)")
    case .started(on: let day):
      text(zh: "\(day)有开工记录", en: "a start on \(day) is on record")
    case .startImplied(by: let day):
      text(
        zh: "由其他记录可知不迟于\(day)已开工，日期不详",
        en: "the record implies a start by \(day), on a day unknown")
    case .inspection(onOrAfter: let day):
      text(
        zh: "没有\(day)或其后未动工开发的巡查记录",
        en: "no inspection on or after \(day) saw the land undeveloped")
    case .causeNotExamined:
      text(
        zh: "尚无“不存在第53号令第八条原因”的审查记录",
        en: "no record that no cause of Order 53 art. 8 applies")
    case .causeCovers(from: let from, until: .some(let until)):
      text(
        zh: "已核实的原因期间（\(from)至\(until.previous)）不计入",
        en: "a verified cause covers \(from) to \(until.previous); those days do not count")
    case .causeCovers(from: let from, until: nil):
      text(
        zh: "已核实的原因自\(from)起持续，期间不计入",
        en: "a verified cause has lasted since \(from); those days do not count")
    case .condition(let condition, isRefuted: true):
      text(
        zh: "置换土地的条件“\(exchangeCondition(condition))”：记录显示不具备",
        en: "a condition of an exchange is not met by the record: \(exchangeCondition(condition))")
    case .condition(let condition, isRefuted: false):
      text(
        zh: "置换土地的条件“\(exchangeCondition(condition))”：未见记录",
        en: "a condition of an exchange is not on record: \(exchangeCondition(condition))")
    }
  }

  /// Returns the document or record that would satisfy it.
  package func proof(_ obstacle: Obstacle) -> String {
    switch obstacle.lack {
    case .event(let event): proof(event)
    case .closing(.takenBack): text(zh: "收回国有建设用地使用权决定书", en: "the decision to take back")
    case .closing(.rescinded): text(zh: "解除合同通知及送达凭证", en: "the notice of rescission, served")
    case .closing(.surrendered): text(zh: "退还土地的协议", en: "the agreement to give the land up")
    case .closing(.expired): text(zh: "合同约定的使用年限", en: "the term that the contract sets")
    case .anchor(.fullPayment): text(zh: "缴款凭证", en: "the receipt of payment")
    case .anchor(.handover): text(zh: "交地确认书", en: "the handover certificate")
    case .anchor(.signing): text(zh: "合同文本", en: "the contract")
    case .anchor(.start), .anchor(.completion), .anchor(.production), .anchor(.targetOutput):
      text(zh: "该节点的证明材料", en: "what proves that node")
    case .act(let event): proof(event)
    case .disposal: text(zh: "经批准的处置方案或决定书", en: "the approved scheme of disposal, or the decision")
    case .field: text(zh: "合同文本", en: "the contract")
    case .day: text(zh: "无须材料，待日期届至", en: "nothing; the day must come")
    case .started: text(zh: "记录有误的，更正或撤销原记录", en: "if it is wrong, correct or retract the entry")
    case .startImplied: text(zh: "开工日期的证明材料", en: "what proves the day of the start")
    case .inspection: text(zh: "现场巡查记录", en: "a record of the inspection")
    case .causeNotExamined, .causeCovers:
      text(zh: "原因审查结论", en: "the result of examining the cause")
    case .condition(.pricePaid, isRefuted: _): text(zh: "缴款凭证", en: "the receipt of payment")
    case .condition(.fundsSecured, isRefuted: _): proof(.fundsSecured)
    case .condition(.planChanged, isRefuted: _):
      text(zh: "规划修改的批准文件及原因审查结论", en: "the approved change of plans, and the cause examined")
    }
  }

  private func proof(_ act: IdleCaseEvent) -> String {
    switch act {
    case .suspicionRaised: text(zh: "发现涉嫌闲置的记录", en: "a record that idle land is suspected")
    case .inquiryServed: text(zh: "《闲置土地调查通知书》及送达凭证", en: "the inquiry notice, served")
    case .answered: text(zh: "受让人提交的说明材料", en: "the user's answer")
    case .determinationServed: text(zh: "《闲置土地认定书》及送达凭证", en: "the determination, served")
    case .cleared: text(zh: "核实结论", en: "the result of the inquiry")
    case .published: text(zh: "公开的网页或公告", en: "the published entry")
    case .filed: text(zh: "监管系统备案记录", en: "the filing in the monitoring system")
    case .financeTold, .mortgageeTold: text(zh: "抄送、通知函及送达凭证", en: "the letter, served")
    case .schemeAgreed: text(zh: "协商一致的处置方案", en: "the scheme agreed on")
    case .approved: text(zh: "政府批准文件", en: "the government's approval")
    case .hearingTold: text(zh: "《听证告知书》及送达凭证", en: "the notice of a hearing, served")
    case .hearingRequested: text(zh: "听证申请", en: "the request for a hearing")
    case .hearingHeld: text(zh: "听证笔录", en: "the record of the hearing")
    case .takeBackNoticed: text(zh: "收回公告", en: "the public notice of the take-back")
    case .disposed: text(zh: "经批准的处置方案或决定书", en: "the approved scheme of disposal, or the decision")
    case .reviewApplied, .suitFiled: text(zh: "受理通知", en: "the notice that it was accepted")
    case .reviewDecided: text(zh: "行政复议决定书", en: "the review decision")
    case .judged: text(zh: "生效裁判文书", en: "the judgment in force")
    case .demandServed: text(zh: "《催告书》及送达凭证", en: "the demand, served")
    case .enforcementApplied: text(zh: "强制执行申请及法院受理材料", en: "the application to the court")
    case .feePaid: text(zh: "缴款凭证", en: "the receipt of payment")
    case .deregistered: text(zh: "注销登记证明", en: "the proof of deregistration")
    case .cancellationAnnounced: text(zh: "注销公告", en: "the announcement of cancellation")
    case .fundsSecured: text(zh: "资金证明", en: "proof of the funds")
    case .closed: text(zh: "处置完毕及撤销公开信息的记录", en: "disposal done, published entry withdrawn")
    }
  }

  private func proof(_ event: SiteEvent) -> String {
    switch event {
    case .handedOver: text(zh: "交地确认书", en: "the handover certificate")
    case .started: text(zh: "开工报告、施工许可证", en: "the report of the start, the construction permit")
    case .suspended: text(zh: "中止施工报告", en: "the report of the stop")
    case .resumed: text(zh: "复工报告", en: "the report of the resumption")
    case .completed: text(zh: "竣工报告", en: "the report of completion")
    case .productionBegan: text(zh: "投产认定材料", en: "what proves that production began")
    case .targetReached: text(zh: "达产评估材料", en: "the evaluation of target output")
    case .closed(let way): closure(way)
    }
  }

  /// Returns the command that records it; empty where nothing needs recording.
  package func recordCommand(_ obstacle: Obstacle) -> String {
    var wording = self
    wording.commandPart = obstacle.part
    return wording.recordCommand(of: obstacle.lack)
  }

  private func recordCommand(of lack: Obstacle.Lack) -> String {
    switch lack {
    case .event(let event): recordLine(event.code)
    case .closing(let way): recordLine(way.code)
    case .anchor(let act):
      act == .signing
        ? "fallow import FILE" : recordLine(self.act(meeting: act.milestone) ?? act.milestone.code)
    case .act(let event): recordLine(event.code)
    case .disposal: recordLine(disposalActs)
    case .field: "fallow import FILE"
    case .day: ""
    // The entry of the start is not at hand here; its number stands on the parcel's screen.
    case .started: "fallow show PARCEL"
    case .startImplied: recordLine(SiteEvent.started.code)
    case .inspection: recordLine("inspected --saw not-started")
    case .causeNotExamined: recordLine("cause --none")
    case .causeCovers: recordLine("cause --verified HEAD --from DAY --through DAY")
    case .condition(let condition, isRefuted: _): exchangeCommand(condition)
    }
  }
}
