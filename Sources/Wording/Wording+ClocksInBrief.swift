import LandLifecycle

extension Wording {
  /// The act of a clock where there is little room: at most seven characters, or 24 letters.
  func clockInBrief(_ clock: LegalClock) -> String {
    switch clock {
    case .openInquiry: text(zh: "开展调查核实", en: "open inquiry")
    case .determine: text(zh: "作出闲置认定", en: "determine idleness")
    case .publish: text(zh: "公开闲置信息", en: "publish")
    case .file: text(zh: "监管系统备案", en: "file in the system")
    case .informFinance: text(zh: "抄送金融监管", en: "tell regulators")
    case .informMortgagee: text(zh: "通知抵押权人", en: "tell mortgagee")
    case .approveScheme: text(zh: "处置方案报批", en: "approval of scheme")
    case .tellHearing: text(zh: "告知听证权利", en: "tell of hearing right")
    case .noticeTakeBack: text(zh: "收回前公告", en: "announce take-back")
    case .decide: text(zh: "作出决定", en: "decide")
    case .demandPerformance: text(zh: "催告履行", en: "demand performance")
    case .applyEnforcement: text(zh: "申请强制执行", en: "apply for enforcement")
    case .withdrawPublication: text(zh: "撤销公开信息", en: "withdraw publication")
    case .returnBond: text(zh: "退还保证金", en: "return bond")
    case .inspect: text(zh: "现场核查", en: "inspect site")
    case .demandContract: text(zh: "按合同催告", en: "serve contract demand")
    case .rescind: text(zh: "决定是否解除", en: "decide on rescission")
    case .answerInquiry: text(zh: "提交调查材料", en: "answer inquiry")
    case .payFee: text(zh: "缴纳闲置费", en: "pay idle fee")
    case .deregister: text(zh: "办理注销登记", en: "deregister")
    case .applyForReview: text(zh: "申请行政复议", en: "apply for review")
    case .sue: text(zh: "提起行政诉讼", en: "sue")
    case .sueAfterReview: text(zh: "复议后起诉", en: "sue after review")
    case .performAfterDemand: text(zh: "催告后履行", en: "perform after demand")
    case .requestExtension: text(zh: "申请延建", en: "ask for extension")
    case .endTemporaryUse: text(zh: "结束临时使用", en: "end temporary use")
    case .startAfterPermit: text(zh: "领证后开工", en: "start after permit")
    case .reportStop: text(zh: "报告中止施工", en: "report stop")
    case .recheckPermit: text(zh: "核验施工许可证", en: "recheck permit")
    case .renewGuarantee: text(zh: "续办保函", en: "renew guarantee")
    case .holdHearing: text(zh: "组织听证", en: "hold hearing")
    case .signSupplement: text(zh: "签订补充协议", en: "sign supplement")
    case .answerExtension: text(zh: "答复延建", en: "answer request")
    case .approveDecision: text(zh: "决定报批", en: "approval of decision")
    case .agreeAnew: text(zh: "重新约定动工", en: "agree start anew")
    }
  }
}
