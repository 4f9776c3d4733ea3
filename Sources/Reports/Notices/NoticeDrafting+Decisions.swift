import CivilCalendar
import LandLifecycle
import Wording

// Decisions by art. 14 of Order 53 and what enforces them.
extension NoticeDrafting {
  func feeDecision() throws(NoticeRefusal) -> NoticeDraft {
    try decision(
      .feeCharged,
      warnings: [
        subject.wasOpen(.idleFeeStage)
          ? nil : "记录尚不支持土地闲置费阶段：须有起算满一年后的现场巡查，并录入无第八条情形。",
        "法律规定可以征收百分之二十以下；决定少于百分之二十的，改写金额并载明理由。",
      ],
      kind: """
        依照《闲置土地处置办法》第十四条第一项和《中华人民共和国城市房地产管理法》第二十六条，经本级人民政府批准\
        （批准文号：\(blank: "批准文号")），决定向你（单位）征缴土地闲置费：\(fee)。土地闲置费不得列入生产成本。
        """,
      performance: { served in
        """
        请自本决定书送达之日起三十日内（截止日：\(subject.deadline(.payFee, servedOn: served, "缴费截止日"))），\
        按下列方式缴纳：\(blank: "收款单位、账户和缴纳方式")。
        """
      },
      other: "其他需要说明的事项：\(blank: "没有的填“无”")")
  }

  func takeBackDecision() throws(NoticeRefusal) -> NoticeDraft {
    try decision(
      .takenBack,
      warnings: [
        subject.wasOpen(.idleTakeBackStage)
          ? nil : "记录尚不支持无偿收回阶段：须有起算满两年后的现场巡查，并录入无第八条情形。",
        subject.idleCase.duties.contains(.takeBackNoticed)
          ? nil : "未见收回前公告的记录（上海市实施《土地管理法》办法第三十九条，公告期不少于三十日；采用前请核对该办法是否现行有效）。",
      ],
      kind: """
        依照《闲置土地处置办法》第十四条第二项、《中华人民共和国土地管理法》第三十八条（2004年为第三十七条）和\
        《中华人民共和国城市房地产管理法》第二十六条，经有批准权的人民政府批准（批准文号：\(blank: "批准文号")），\
        决定无偿收回上述国有建设用地使用权。
        """,
      performance: { served in
        """
        请自本决定书送达之日起三十日内（截止日：\(subject.deadline(.deregister, servedOn: served, "办理注销登记截止日"))），\
        办理国有建设用地使用权注销登记，交回土地权利证书。逾期不办理的，直接公告注销登记和土地权利证书。
        """
      },
      other: """
        本决定书抄送相关土地抵押权人：\(copied)。其他需要说明的事项：\(blank: "没有的填“无”")
        """)
  }

  /// A decision by art. 14, with what both ways have in common.
  ///
  /// - Parameter performance: How it is to be performed, given the day on which it was served.
  private func decision(
    _ way: IdleDisposal, warnings: [String?], kind: NoticeText,
    performance: (Day?) -> NoticeText, other: NoticeText
  ) throws(NoticeRefusal) -> NoticeDraft {
    try require(.determinationServed)
    try allow { $0 == way }
    let served = subject.act(.disposed(way))
    return draft(
      to: subject.addressee, warnings: decisionWarnings + warnings.compactMap(\.self),
      [
        facts(subject.holderFacts, gives: "holder"),
        facts(subject.landFacts + (way == .feeCharged ? chargedParts : [])),
        paragraph(grounds, gives: "facts"), paragraph(evidence, gives: "facts"),
        paragraph(cause, gives: "facts"), paragraph(hearingGiven, gives: "facts"),
        paragraph(kind, gives: "kind"), paragraph(performance(served), gives: "performance"),
        paragraph(appeal(way, served: served), gives: "appeal", "review"),
        paragraph(other, gives: "other"), officeBlock,
      ])
  }

  func demand() throws(NoticeRefusal) -> NoticeDraft {
    let (way, served) = try decision()
    var warnings = appealWarnings + [subject.changeOfHolder(since: served)].compactMap(\.self)
    if subject.idleCase.state.step == .performed { warnings.append("记录显示决定已经履行。") }
    let sum: NoticeText =
      way == .feeCharged ? "应当缴纳的土地闲置费：\(fee)；\(blank: "给付方式")" : "本决定不涉及金钱给付"
    return draft(
      to: subject.addressee(servedOn: served), warnings: warnings,
      [
        facts(subject.landFacts),
        paragraph(
          """
          本机关于\(served.map { subject.written($0) }, blank: "决定书送达日期")送达\
          《\(decisionTitle(way))》（文号：\(blank: "决定书文号")）。你（单位）逾期未履行该决定，\
          现依照《中华人民共和国行政强制法》第五十四条催告。
          """),
        paragraph(
          """
          请自本催告书送达之日起十日（工作日，行政强制法第六十九条）内\
          （截止日：\(subject.deadline(.performAfterDemand, servedOn: subject.act(.demandServed), "履行截止日"))）履行。
          """, gives: "time"),
        paragraph(
          way == .feeCharged ? "履行方式：缴纳土地闲置费。" : "履行方式：办理国有建设用地使用权注销登记，交回土地权利证书。",
          gives: "way"),
        paragraph("\(sum)。", gives: "sum"),
        paragraph("你（单位）依法享有陈述权和申辩权。逾期仍未履行的，本机关将依法申请人民法院强制执行。", gives: "defence"),
      ])
  }

  func enforcement() throws(NoticeRefusal) -> NoticeDraft {
    let (way, served) = try decision()
    try require(.demandServed)
    let demanded = subject.act(.demandServed)
    var warnings = appealWarnings + [subject.changeOfHolder(since: served)].compactMap(\.self)
    if let demanded, let due = subject.judgement.lastDay(of: .performAfterDemand, from: demanded),
      subject.day <= due.actBy
    {
      warnings.append("催告后十个工作日至\(subject.written(due))尚未届满，届满后方可申请。")
    }
    return draft(
      to: "\(blank: "有管辖权的人民法院")", warnings: warnings,
      [
        paragraph(
          "申请人：\(blank: "行政机关名称、地址、负责人")。被申请人：\(subject.addressee(servedOn: served))，地址：\(blank: "使用权人地址")。",
          gives: "application"),
        paragraph(
          """
          请求事项：强制执行《\(decisionTitle(way))》（文号：\(blank: "决定书文号")，\
          \(served.map { subject.written($0) }, blank: "送达日期")送达）。
          """, gives: "decision"),
        paragraph(grounds, gives: "decision"), paragraph(evidence, gives: "decision"),
        paragraph(
          """
          被申请人在法定期限内不申请行政复议、不提起行政诉讼，又不履行决定（行政强制法第五十三条）。申请人于\
          \(demanded.map { subject.written($0) }, blank: "催告书送达日期")送达催告书；当事人的意见：\(blank: "陈述、申辩意见及处理，没有的填“无”")。
          """, gives: "views"),
        paragraph(
          way == .feeCharged ? "执行标的：土地闲置费\(fee)。" : "执行标的：下列国有建设用地使用权。", gives: "target"),
        facts(subject.landFacts, gives: "target"),
        paragraph("附：决定书、送达回证、催告书及其他材料：\(blank: "材料清单")", gives: "other"),
      ],
      signature: ["\(blank: "行政机关负责人签名并加盖印章")", "\(blank: "日期")"])
  }

  // MARK: - Shared words

  private var officeBlock: NoticeDraft.Block {
    paragraph("作出决定的行政机关：\(blank: "行政机关名称")；作出决定的日期：\(blank: "决定日期")。", gives: "office")
  }

  private func decisionTitle(_ way: IdleDisposal) -> String {
    way == .takenBack
      ? LegalDocument.takeBackDecision.title : LegalDocument.feeDecision.title
  }

  /// The parts that the fee is for, where they are not the whole contract.
  private var chargedParts: [NoticeDraft.Fact] {
    let parts = subject.named(subject.judgement.partsChargedIdleFee(on: subject.day))
    return parts.isEmpty ? [] : [subject.fact("征缴土地闲置费的分期", "\(parts)")]
  }

  /// The fee that a decision on record names; else with its formula, or a blank.
  private var fee: NoticeText {
    let fee =
      subject.act(.disposed(.feeCharged)).map { subject.judgement.idleFee(decidedOn: $0) }
      ?? subject.judgement.idleFee(since: subject.day)
    if case .decided(let sum, byRule: _) = fee { return "\(subject.wording.money(sum))" }
    guard let formula = subject.wording.formula(fee, on: subject.day) else {
      return fee == .notApportioned
        ? "\(blank: "土地闲置费金额；未载明该期价款，不能按全合同价款计算")"
        : "\(blank: "土地闲置费金额；记录未载明可计算的价款")"
    }
    return "\(formula)"
  }

  private var cause: NoticeText {
    "闲置原因的审查：\(subject.listed(subject.causes, blank: "对第八条情形的审查结果"))。"
  }

  private var hearingGiven: NoticeText {
    let held =
      subject.act(.hearingHeld).map { "，\(subject.written($0))举行听证" }
      ?? (subject.act(.hearingRequested) == nil ? "，未见要求听证的记录" : "，要求听证，未见举行听证的记录")
    return """
      认定书于\(determinedOn, blank: "认定书送达日期")送达；听证告知书于\
      \(subject.act(.hearingTold).map { subject.written($0) }, blank: "听证告知书送达日期")送达\(held)。
      """
  }

  /// To whom a take-back is copied: mortgages on record, or nothing said that is not known.
  var copied: NoticeText {
    let holders = subject.judgement.mortgagees(on: subject.day).map(\.name)
    return holders.isEmpty
      ? "\(blank: "抵押权人；记录中没有抵押，以不动产登记为准")" : "\(holders.joined(separator: "、"))"
  }

  private func appeal(_ way: IdleDisposal, served: Day?) -> NoticeText {
    let reviewed = subject.deadline(.applyForReview, servedOn: served, "申请复议截止日")
    if subject.judgement.needsReviewFirst(way, servedOn: served ?? subject.day) {
      return """
        不服本决定的，应当自送达之日起六十日内（截止日：\(reviewed)）先向\(blank: "行政复议机关名称")申请行政复议；\
        对复议决定不服的，可以自收到复议决定书之日起十五日内向\(blank: "有管辖权的人民法院")提起行政诉讼。
        """
    }
    return """
      不服本决定的，可以自送达之日起六十日内（截止日：\(reviewed)）向\(blank: "行政复议机关名称")申请行政复议，\
      或者自送达之日起六个月内（截止日：\(subject.deadline(.sue, servedOn: served, "起诉截止日"))）\
      向\(blank: "有管辖权的人民法院")提起行政诉讼。
      """
  }

  private var decisionWarnings: [String] {
    let duties = subject.idleCase.duties
    var warnings: [String] = []
    if subject.act(.hearingTold) == nil {
      warnings.append("未见听证告知书送达记录：作出决定前应当书面告知申请听证的权利（第十五条）。")
    }
    if duties.contains(.hearingRequested), !duties.contains(.hearingHeld) {
      warnings.append("使用权人已要求听证，未见举行听证的记录（第十五条）。")
    }
    if !duties.contains(.approved) { warnings.append("未见人民政府批准的记录（第十四条）。") }
    if subject.judgement.mortgagees(on: subject.day).isEmpty == false,
      !duties.contains(.mortgageeTold)
    {
      warnings.append("记录有抵押，未见书面通知抵押权人的记录。")
    }
    return warnings
  }

  private var appealWarnings: [String] {
    let open = subject.judgement.timeline.findings(on: subject.day)
    var warnings: [String] = []
    let step = subject.idleCase.state.step
    if step == .underReview || step == .inCourt {
      warnings.append("复议或者诉讼尚未结束，不能申请强制执行（行政强制法第五十三条）。")
    }
    let appeals = [LegalClock.applyForReview, .sue, .sueAfterReview].map(FindingKind.clock)
    if open.contains(where: { appeals.contains($0.kind) }) {
      warnings.append("申请复议或者起诉的期限尚未届满。")
    }
    if let late = open.first(where: { $0.kind == .clock(.applyEnforcement) }),
      late.tier == .clock(isPast: true)
    {
      warnings.append("申请强制执行的三个月期限已过，请核对。")
    }
    return warnings
  }
}
