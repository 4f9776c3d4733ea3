// MARK: - The documents that findings rest on

extension Citation {
  /// How periods are counted, and that the parties may agree otherwise.
  public static let civilCode201to204 = Citation(
    "中华人民共和国民法典", "第二百零一条至第二百零四条",
    quote: "按照年、月、日计算期间的，开始的当日不计入，自下一日开始计算…期间的最后一日是法定休假日的，以法定休假日结束的次日为期间的最后一日")

  /// What idle land is: the first limb.
  public static let idleLimbOne = order53(
    "第二条第一款", "约定、规定的动工开发日期满一年未动工开发的国有建设用地")

  /// What idle land may be: the second limb.
  public static let idleLimbTwo = order53(
    "第二条第二款", "中止开发建设满一年的国有建设用地，也可以认定为闲置土地")

  /// The office opens an inquiry.
  public static let idleInquiry = order53(
    "第五条第一款", "应当在三十日内开展调查核实，向国有建设用地使用权人发出《闲置土地调查通知书》")

  /// The causes that the government or nature answers for; they count once verified.
  public static let idleCauses = order53(
    "第八条", "属于政府、政府有关部门的行为造成动工开发延迟的…经审核属实的，依照本办法第十二条和第十三条规定处置")

  /// The first of those causes: late handover.
  public static let lateHandover = order53(
    "第八条第一款第一项", "未按照…约定、规定的期限、条件将土地交付给国有建设用地使用权人，致使项目不具备动工开发条件的")

  /// The determination is served.
  public static let idleDetermination = order53(
    "第九条", "构成闲置土地的，市、县国土资源主管部门应当向国有建设用地使用权人下达《闲置土地认定书》")

  /// What the determination says.
  public static let idleDeterminationContent = order53("第十条", "闲置原因及认定结论")

  /// The ways of disposal.
  public static let idleDisposal = order53(
    "第十二条", "因本办法第八条规定情形造成土地闲置的…选择下列方式处置")

  /// What an exchange for other land asks for.
  public static let idleExchange = order53(
    "第十二条第一款第五项", "对已缴清土地价款、落实项目资金，且因规划依法修改造成闲置的，可以为国有建设用地使用权人置换其它价值相当、用途相同的国有建设用地")

  /// A decision by art. 14 is approved before it is served.
  public static let idleDecisionApproval = order53("第十四条", "报经本级人民政府批准后…报经有批准权的人民政府批准后")

  /// The time to start is counted anew by what is agreed anew.
  public static let idleRestart = order53(
    "第十二条第二款", "除前款第四项规定外，动工开发时间按照新约定、规定的时间重新起算")

  /// The idle fee.
  public static let idleFee = order53(
    "第十四条第一项", "未动工开发满一年的…按照土地出让或者划拨价款的百分之二十征缴土地闲置费")

  /// Taking back without payment.
  public static let idleTakeBack = order53(
    "第十四条第二项", "未动工开发满两年的…无偿收回国有建设用地使用权")

  /// Contracts must set days for start and completion.
  public static let contractsSetDays = order53(
    "第二十二条第一款", "应当就项目动工开发、竣工时间和违约责任等作出明确约定、规定")

  /// The start day of a silent contract, and what fixes the day of handover.
  public static let startBySilence = order53(
    "第二十二条第二款", "以实际交付土地之日起一年为动工开发日期。实际交付土地日期以交地确认书确定的时间为准")

  /// The grantor answers for handing over late.
  public static let grantorLiable = order53("第二十八条", "应当依法承担违约责任")

  /// What a start is.
  public static let startDefined = order53(
    "第三十条", "依法取得施工许可证后，需挖深基坑的项目，基坑开挖完毕；使用桩基的项目，打入所有基础桩；其他项目，地基施工完成三分之一")

  /// The Act behind fee and take-back, for land granted for development of real estate.
  public static let realEstateAct26 = Citation(
    "中华人民共和国城市房地产管理法", "第二十六条",
    quote: "满一年未动工开发的，可以征收相当于土地使用权出让金百分之二十以下的土地闲置费；满二年未动工开发的，可以无偿收回")

  /// The Act behind take-back; Order 53 cites it by its number of 2004, art. 37.
  public static let landAct38 = Citation(
    "中华人民共和国土地管理法", "第三十八条（2004年为第三十七条）", quote: "连续二年未使用")

  /// The statutory time for the whole price, behind the contract's own.
  public static let priceWithinSixtyDays = Citation(
    "城镇国有土地使用权出让和转让暂行条例", "第十四条", quote: "六十日内，支付全部")

  /// The district assesses every node.
  public static let nodeAssessment = Citation(
    plan, "四（二）5", quote: "加强开工、竣工、投产、达产节点评估，对未达到合同约定标准的，出让人有权解除合同，收回土地使用权")

  /// The district's list of idle projects.
  public static let idleProjectList = Citation(
    plan, "四（四）12", quote: "针对供而未用、用而未尽、逾期未开工等闲置用地项目情况…按照土地全生命周期管理的合同约定分类施策")

  /// The extension of Order 53, a way of disposal.
  public static let idleExtension = order53(
    "第十二条第一款第一项", "从补充协议约定的动工开发日期起，延长动工开发期限最长不得超过一年")

  /// The scheme of disposal and its approval.
  public static let idleScheme = order53("第十三条第一款", "拟订闲置土地处置方案，报本级人民政府批准后实施")

  /// The mortgagee is told.
  public static let idleMortgagee = order53("第十三条第二款", "应当书面通知相关抵押权人")

  /// The hearing before a decision.
  public static let idleHearing = order53("第十五条", "应当书面告知国有建设用地使用权人有申请听证的权利")

  /// What a decision says.
  public static let idleDecisionContent = order53(
    "第十六条", "违反法律、法规或者规章的事实和证据…决定的种类和依据…决定的履行方式和期限")

  /// What follows when nobody acts on a decision.
  public static let idleEnforcement = order53("第十八条", "申请人民法院强制执行")

  /// Idle land is published.
  public static let idlePublication = order53(
    "第十一条", "向社会公开闲置土地的位置、国有建设用地使用权人名称、闲置时间等信息…处置完毕后，应当及时撤销相关信息")

  /// The user reports, and puts up a board.
  public static let userReports = order53(
    "第二十三条第一款", "及时向市、县国土资源主管部门报告项目动工开发、开发进度、竣工等情况")

  /// What is barred while idle land is not disposed of.
  public static let idleFreeze = order53(
    "第二十四条", "不得办理被认定为闲置土地的转让、出租、抵押和变更登记")

  /// Idle land is filed, and the ways of art. 12 hang on it.
  public static let idleFiling = order53(
    "第二十五条", "闲置土地未按照规定备案的，不得采取本办法第十二条规定的方式处置")

  /// Financial regulators are told.
  public static let idleFinance = order53("第二十六条", "抄送金融监管等部门")

  /// When land can be transferred.
  public static let transferConditions = Citation(
    "中华人民共和国城市房地产管理法", "第三十九条", quote: "完成开发投资总额的百分之二十五以上")

  /// The base of inspections.
  public static let inspections = Citation(
    "中华人民共和国土地管理法实施条例", "第五十条", quote: "信用监管、动态巡查等机制")

  /// Who has paid a penalty for lateness still owes the performance.
  public static let penaltyAndDuty = Citation(
    "中华人民共和国民法典", "第五百八十五条", quote: "当事人就迟延履行约定违约金的，违约方支付违约金后，还应当履行债务")

  /// How rights to rescind arise and end.
  public static let rescissionRights = Citation(
    "中华人民共和国民法典", "第五百六十三条、第五百六十四条", quote: "一年内不行使")

  /// What a demand says.
  public static let demandContent = Citation(
    "中华人民共和国行政强制法", "第三十五条", quote: "催告")

  /// Review comes before suit where a right to use land is taken.
  public static let reviewFirst = Citation(
    "中华人民共和国行政复议法（2023）", "第二十三条第一款第二项", quote: "侵犯其已经依法取得的自然资源的所有权或者使用权的决定")

  /// Early works that a start needs: the Act's excuse.
  public static let earlyWorks = Citation(
    "中华人民共和国城市房地产管理法", "第二十六条", quote: "动工开发必需的前期工作")

  /// A supplement that sets a start day before its own signing; a court has found one unreasonable.
  public static let backdatedSupplement = ownChoice(
    "补充协议约定的开工日期早于其签订日的，有判决认为不合理（中山市解除行政协议案）；照录并提示核对")

  /// Surplus land.
  public static let surplusLand = Citation(
    plan, "四（四）12", quote: "节余土地，通过土地交易市场，采用“带产业项目”挂牌方式分割转让")

  /// The contract's own extension; its clause differs from form to form.
  public static let contractExtension = Citation(
    "出让合同（或划拨决定书）", "延建条款", quote: "以合同（决定书）原文为准")

  /// The contract's clause on a right or a notice.
  public static let contractForm = Citation(
    "出让合同（或划拨决定书）", "违约责任条款", quote: "以合同（决定书）原文为准")

  /// Returns the clause of a contract on what follows when a milestone is late.
  public static func contractConsequences(_ milestone: Milestone) -> Citation {
    Citation(
      "出让合同（或划拨决定书）", "违约责任（\(clause(milestone))）", quote: "以合同（决定书）原文为准")
  }

  /// Returns the clause of a contract that sets a milestone's standard.
  public static func contractStandard(_ milestone: Milestone) -> Citation {
    Citation(
      "出让合同（或划拨决定书）", "合同约定标准（\(clause(milestone))）", quote: "以合同（决定书）原文为准")
  }

  /// Returns the clause of a contract that sets a milestone's day.
  public static func contractClause(_ milestone: Milestone) -> Citation {
    Citation("出让合同（或划拨决定书）", clause(milestone), quote: "以合同（决定书）原文为准")
  }

  private static func clause(_ milestone: Milestone) -> String {
    switch milestone {
    case .signing: "签订日期"
    case .payment: "约定付款时间"
    case .bond: "约定履约保证金缴纳时间"
    case .handover: "约定交地时间"
    case .start: "约定开工时间"
    case .completion: "约定竣工时间"
    case .production: "约定投产时间"
    case .targetOutput: "约定达产时间"
    case .evaluation: "约定过程评估时间"
    case .termEnd: "约定土地使用年限"
    }
  }

  /// Returns a citation of nothing but this software's own choice, with its reason.
  static func ownChoice(_ reason: String) -> Citation {
    Citation("本软件的选择", nil, quote: reason)
  }

  private static let plan = "金府办发〔2023〕24号"

  private static func order53(_ article: String, _ quote: String) -> Citation {
    Citation("闲置土地处置办法（国土资源部令第53号）", article, quote: quote)
  }
}
