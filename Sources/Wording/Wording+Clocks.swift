import CivilCalendar
package import LandLifecycle

extension Wording {
  /// Returns the act that a clock of law or contract sets a time for.
  package func clock(_ clock: LegalClock) -> String {
    switch clock {
    case .openInquiry: text(zh: "开展调查核实", en: "open the inquiry")
    case .determine: text(zh: "作出闲置土地认定", en: "determine whether the land is idle")
    case .publish: text(zh: "公开闲置土地信息", en: "publish the idle land")
    case .file: text(zh: "录入监管系统备案", en: "file it in the monitoring system")
    case .informFinance: text(zh: "抄送金融监管部门", en: "tell the financial regulators")
    case .informMortgagee: text(zh: "书面通知抵押权人", en: "tell the mortgagee in writing")
    case .approveScheme:
      text(zh: "处置方案报政府批准", en: "obtain the government's approval of the scheme")
    case .tellHearing: text(zh: "告知听证权利", en: "tell of the right to a hearing")
    case .noticeTakeBack: text(zh: "收回前公告", en: "give public notice before the take-back")
    case .decide: text(zh: "作出并送达决定", en: "decide and serve the decision")
    case .demandPerformance: text(zh: "催告履行", en: "demand performance")
    case .applyEnforcement: text(zh: "申请法院强制执行", en: "apply to the court for enforcement")
    case .withdrawPublication:
      text(zh: "撤销公开信息并更新备案", en: "withdraw the publication and update the filing")
    case .returnBond: text(zh: "退还履约保证金", en: "return the bond")
    case .inspect: text(zh: "现场核查", en: "inspect the site")
    case .demandContract: text(zh: "按合同催告", en: "demand by contract")
    case .rescind: text(zh: "决定是否解除", en: "decide to rescind")
    case .answerInquiry: text(zh: "受让人提交调查材料", en: "the user answers the inquiry")
    case .payFee: text(zh: "缴纳土地闲置费", en: "the user pays the idle fee")
    case .deregister: text(zh: "办理注销登记", en: "the user deregisters")
    case .applyForReview: text(zh: "申请行政复议", en: "the user may apply for review")
    case .sue: text(zh: "提起行政诉讼", en: "the user may sue")
    case .sueAfterReview:
      text(zh: "对复议决定提起行政诉讼", en: "the user may sue after the review")
    case .performAfterDemand: text(zh: "催告后履行", en: "the user performs after the demand")
    case .requestExtension: text(zh: "提出延建申请", en: "ask for an extension")
    case .endTemporaryUse: text(zh: "结束临时使用", en: "end the temporary use")
    case .startAfterPermit: text(zh: "领取施工许可证后开工", en: "start after the permit")
    case .reportStop: text(zh: "报告中止施工", en: "report the stop")
    case .recheckPermit: text(zh: "复工前核验施工许可证", en: "have the permit checked before resuming")
    case .holdHearing: text(zh: "组织听证", en: "hold the hearing")
    case .signSupplement:
      text(zh: "签订延长动工开发期限的补充协议", en: "sign the supplement that extends the start")
    case .agreeAnew: text(zh: "重新约定动工开发时间", en: "agree on the start day anew")
    case .answerExtension: text(zh: "答复延建申请", en: "answer the request for an extension")
    case .approveDecision:
      text(zh: "拟作决定报政府批准", en: "obtain the government's approval of the decision")
    case .renewGuarantee: text(zh: "续办履约保函", en: "renew the guarantee")
    }
  }

  /// The clause of a finding about a clock.
  func clockClause(_ clock: LegalClock, _ finding: Finding, on day: Day) -> String {
    let act = self.clock(clock) + clockSubject(finding)
    guard let due = finding.due else {
      return text(zh: "应\(act)", en: "to do: \(act)")
    }
    let left = due.actBy - day
    if left < 0 {
      return text(
        zh: "\(act)的期限\(dueDay(due))已过\(-left)天，未见记录",
        en:
          "\(act): the time ended on \(dueDay(due)), \(counted(-left, "day")) ago, without a record"
      )
    }
    if left == 0 {
      return text(
        zh: "\(act)的期限为\(dueDay(due))，当日到期", en: "\(act): due on this day, \(dueDay(due))")
    }
    return text(
      zh: "\(act)的期限为\(dueDay(due))，还有\(left)天",
      en: "\(act): by \(dueDay(due)), in \(counted(left, "day"))")
  }

  /// A finding about a clock in a cell.
  func clockShort(_ clock: LegalClock, _ finding: Finding, on day: Day) -> String {
    let act = clockInBrief(clock)
    guard let due = finding.due else { return act }
    let left = due.actBy - day
    if left == 0 { return text(zh: "\(act) 当日到期", en: "\(act), due today") }
    return left < 0
      ? text(zh: "\(act) 过期\(-left)天", en: "\(act), +\(-left) d")
      : text(zh: "\(act) 还有\(left)天", en: "\(act), in \(left) d")
  }
}
