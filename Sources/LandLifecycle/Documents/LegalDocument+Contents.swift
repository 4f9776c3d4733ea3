extension LegalDocument {
  /// What the document must contain, in the order of the text that asks for it.
  public var contents: [RequiredContent] {
    switch self {
    case .inquiry: Self.inquiryContents
    case .determination: Self.determinationContents
    case .hearing: Self.hearingContents
    case .feeDecision, .takeBackDecision: decisionContents
    case .scheme: Self.schemeContents
    case .supplement: Self.supplementContents
    case .demand: Self.demandContents
    case .enforcement: Self.enforcementContents
    case .handover: [RequiredContent("day", "实际交付土地日期", .startBySilence)]
    case .siteBoard: Self.boardContents
    case .extensionRequest: Self.extensionContents
    case .contractDemand: Self.contractDemandContents
    case .rescission: Self.rescissionContents
    }
  }

  private static func article(_ article: String, _ quote: String) -> Citation {
    Citation("闲置土地处置办法（国土资源部令第53号）", article, quote: quote)
  }

  private static let inquiryContents: [RequiredContent] = [
    ("holder", "国有建设用地使用权人的姓名或者名称、地址"), ("land", "涉嫌闲置土地的基本情况"),
    ("facts", "涉嫌闲置土地的事实和依据"), ("matters", "调查的主要内容及提交材料的期限"),
    ("rights", "国有建设用地使用权人的权利和义务"), ("other", "其他需要调查的事项"),
  ].map { RequiredContent($0, $1, article("第六条", $1)) }

  private static let determinationContents: [RequiredContent] = [
    ("holder", "国有建设用地使用权人的姓名或者名称、地址"), ("land", "闲置土地的基本情况"),
    ("facts", "认定土地闲置的事实、依据"), ("conclusion", "闲置原因及认定结论"), ("other", "其他需要说明的事项"),
  ].map { RequiredContent($0, $1, article("第十条", $1)) }

  private static let hearingContents: [RequiredContent] = [
    RequiredContent("right", "有申请听证的权利", .idleHearing),
    RequiredContent("decision", "拟作出的征缴土地闲置费、收回国有建设用地使用权决定", .idleHearing),
  ]

  private var decisionContents: [RequiredContent] {
    var contents = [
      ("holder", "国有建设用地使用权人的姓名或者名称、地址"), ("facts", "违反法律、法规或者规章的事实和证据"),
      ("kind", "决定的种类和依据"), ("performance", "决定的履行方式和期限"),
      ("appeal", "申请行政复议或者提起行政诉讼的途径和期限"), ("office", "作出决定的行政机关名称和作出决定的日期"),
      ("other", "其他需要说明的事项"),
    ].map { RequiredContent($0, $1, Self.article("第十六条", $1)) }
    if self == .takeBackDecision {
      contents.append(
        RequiredContent("review", "应当先申请行政复议，对复议决定不服的，再提起行政诉讼", .reviewFirst))
    }
    return contents
  }

  private static let schemeContents: [RequiredContent] = [
    RequiredContent("way", "处置方式", .idleDisposal),
    RequiredContent("agreement", "与国有建设用地使用权人协商一致", .idleScheme),
    RequiredContent("approval", "报本级人民政府批准", .idleScheme),
    RequiredContent("mortgagee", "书面通知相关抵押权人", .idleMortgagee),
    RequiredContent("filing", "已按照规定备案", .idleFiling),
    RequiredContent("price-paid", "置换土地的，已缴清土地价款", .idleExchange),
    RequiredContent("funds-secured", "置换土地的，已落实项目资金", .idleExchange),
    RequiredContent("plan-changed", "置换土地的，因规划依法修改造成闲置", .idleExchange),
    RequiredContent("land", "置换土地的，其它价值相当、用途相同的国有建设用地", .idleExchange),
  ]

  private static let supplementContents: [RequiredContent] = [
    RequiredContent("start", "重新约定的动工开发期限，延长最长不得超过一年", .idleExtension),
    RequiredContent("completion", "重新约定的竣工期限", .newAgreement),
    RequiredContent("breach", "重新约定的违约责任", .newAgreement),
    RequiredContent("signing", "约定的动工开发日期不早于补充协议签订日期", .supplementNotBackdated),
  ]

  private static let demandContents: [RequiredContent] = [
    RequiredContent("time", "履行义务的期限", .demandContent),
    RequiredContent("way", "履行义务的方式", .demandContent),
    RequiredContent("sum", "涉及金钱给付的，明确的金额和给付方式", .demandContent),
    RequiredContent("defence", "依法享有的陈述权和申辩权", .demandContent),
  ]

  private static let enforcementContents: [RequiredContent] = [
    ("application", "由行政机关负责人签名，加盖行政机关的印章，并注明日期的强制执行申请书"),
    ("decision", "行政决定书及作出决定的事实、理由和依据"), ("views", "当事人的意见及行政机关催告情况"),
    ("target", "申请强制执行标的情况"), ("other", "法律、行政法规规定的其他材料"),
  ].map { RequiredContent($0, $1, .enforcementMaterials) }

  private static let boardContents: [RequiredContent] = [
    ("user", "建设用地使用权人"), ("builder", "建设单位"), ("dates", "项目动工开发、竣工时间"),
    ("standards", "土地开发利用标准"),
  ].map {
    RequiredContent(
      $0, $1, article("第二十三条第二款", "应当在施工现场设立建设项目公示牌"))
  }

  private static let extensionContents: [RequiredContent] = [
    RequiredContent("notice", "在约定开工日期之前按合同约定的天数提出", .contractExtension),
    RequiredContent("days", "申请延至的开工、竣工日期", .contractExtension),
    RequiredContent("reason", "延建的理由", .contractExtension),
  ]

  private static let contractDemandContents: [RequiredContent] = [
    RequiredContent("clause", "合同条款", .contractForm),
    RequiredContent("matter", "逾期的事项和期限", .contractForm),
    RequiredContent("time", "履行的期限", .contractForm),
  ]

  private static let rescissionContents: [RequiredContent] = [
    RequiredContent("clause", "合同条款", .contractForm),
    RequiredContent("ground", "解除的事由", .rescissionRights),
    RequiredContent("demand", "合同要求催告的，催告情况", .contractForm),
    RequiredContent("after", "解除后的处理", .contractForm),
  ]
}

extension Citation {
  /// What an extension agrees on anew.
  static let newAgreement = Citation(
    "闲置土地处置办法（国土资源部令第53号）", "第十二条第一款第一项",
    quote: "签订补充协议，重新约定动工开发、竣工期限和违约责任")

  /// A court found a start day before the supplement's own signing unreasonable.
  static let supplementNotBackdated = ownChoice(
    "参照解除行政协议案例（补充协议于2016年7月19日签订，约定2015年9月30日开工，法院认定不合理），起草时核对")

  /// What goes with an application for enforcement.
  static let enforcementMaterials = Citation(
    "中华人民共和国行政强制法", "第五十五条", quote: "强制执行申请书")
}
