import CivilCalendar
import LandLifecycle
import Wording

// Disposals by agreement: Order 53, arts. 12 and 13.
extension NoticeDrafting {
  func scheme() throws(NoticeRefusal) -> NoticeDraft {
    try require(.determinationServed)
    try allow { !$0.isDecision }
    let duties = subject.idleCase.duties
    var warnings: [String] = []
    if !duties.contains(.filed) {
      warnings.append("未见备案记录：未按照规定备案的，不得采取第十二条规定的方式处置（第二十五条）。")
    }
    if !hasVerifiedCause {
      warnings.append("未见第八条情形审核属实的记录；第二条第二款的闲置土地也可以依第十二条处置，由经办人判断。")
    }
    let chosen = subject.idleCase.state.disposal
    if chosen == .exchanged {
      warnings += ExchangeCondition.allCases.filter { subject.standing(of: $0) != .met }.map {
        "置换土地须\(subject.wording.exchangeCondition($0))（第十二条第一款第五项），\(subject.words(for: subject.standing(of: $0)))。"
      }
    }
    let mortgagees = subject.judgement.mortgagees(on: subject.day).map(\.name)
    let told: NoticeText =
      mortgagees.isEmpty
      ? "记录中没有抵押，以不动产登记为准：\(blank: "核对登记结果")"
      : """
      抵押权人\(mortgagees.joined(separator: "、"))，书面通知日期：\
      \(subject.act(.mortgageeTold).map { subject.written($0) }, blank: "书面通知抵押权人的日期")
      """
    let way = chosen.map { subject.wording.idleDisposal($0) }
    return draft(
      to: nil, warnings: warnings,
      [
        facts(subject.holderFacts), facts(subject.landFacts), paragraph(grounds),
        paragraph(evidence),
        paragraph("闲置原因：\(subject.listed(subject.causes, blank: "经审核的闲置原因"))。"),
        paragraph("处置方式（第十二条第一款各项之一）：\(way, blank: "处置方式")。", gives: "way"),
        paragraph(
          "协商一致日期：\(subject.act(.schemeAgreed).map { subject.written($0) }, blank: "与使用权人协商一致的日期")。",
          gives: "agreement"),
        paragraph(
          "报本级人民政府批准：\(subject.act(.approved).map { subject.written($0) }, blank: "批准日期和文号")。",
          gives: "approval"),
        paragraph("\(told)。", gives: "mortgagee"),
        paragraph(
          "土地市场动态监测与监管系统备案：\(subject.act(.filed).map { subject.written($0) }, blank: "备案日期")。",
          gives: "filing"),
      ] + exchange(chosen))
  }

  /// The conditions of an exchange, each with what the record says of it; for another way one line.
  private func exchange(_ way: IdleDisposal?) -> [NoticeDraft.Block] {
    if let way, way != .exchanged {
      return [
        NoticeDraft.Block(
          gives: ExchangeCondition.allCases.map(\.code) + ["land"],
          body: .paragraph("置换土地的条件（第十二条第一款第五项）：本方案不置换土地，不适用。"))
      ]
    }
    let conditions = ExchangeCondition.allCases.map { condition in
      paragraph(
        """
        置换土地的条件（第十二条第一款第五项）之\(subject.wording.exchangeCondition(condition))：\
        \(subject.words(for: condition))。
        """, gives: condition.code)
    }
    return conditions + [
      paragraph(
        """
        置换的土地：\(blank: "其它价值相当、用途相同的国有建设用地")；涉及出让土地的，重新签订土地出让合同，\
        并在合同中注明为置换土地。
        """, gives: "land")
    ]
  }

  func supplement() throws(NoticeRefusal) -> NoticeDraft {
    try require(.determinationServed)
    try allow { $0 == .extended }
    var warnings = ["延长动工开发期限从补充协议约定的动工开发日期起最长不得超过一年（第十二条第一款第一项）。"]
    if !subject.idleCase.duties.contains(.filed) {
      warnings.append("未见备案记录：未按照规定备案的，不得采取第十二条规定的方式处置（第二十五条）。")
    }
    if !subject.idleCase.duties.contains(.approved) {
      warnings.append("未见人民政府批准处置方案的记录（第十三条第一款）。")
    }
    return draft(
      to: nil, warnings: warnings,
      [
        paragraph("出让人：\(blank: "出让人名称")。受让人：\(subject.addressee)。"),
        facts(subject.landFacts),
        paragraph(
          """
          双方就上述地块的动工开发期限，依照《闲置土地处置办法》第十二条第一款第一项和经批准的处置方案，订立本补充协议。
          """),
        paragraph(
          """
          动工开发日期调整为\(blank: "新的动工开发日期，不早于本协议签订日期")，\
          延长后的期限至\(blank: "延长期限届满日，自新的动工开发日期起不超过一年")。
          """, gives: "start", "signing"),
        paragraph("竣工日期调整为\(blank: "新的竣工日期")。", gives: "completion"),
        paragraph("违约责任：\(blank: "重新约定的违约责任")。", gives: "breach"),
        paragraph("动工开发时间按照本协议约定重新起算。其余条款按照原合同执行。"),
      ],
      signature: [
        "出让人：\(blank: "签章")", "受让人：\(blank: "签章")", "签订日期：\(blank: "签订日期")",
      ])
  }

  private var hasVerifiedCause: Bool {
    subject.judgement.history.causes.contains { finding, day in
      if case .verified = finding { day <= subject.day } else { false }
    }
  }
}
