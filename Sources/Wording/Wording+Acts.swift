package import LandLifecycle

extension Wording {
  /// Returns the name of an event on site.
  package func siteEvent(_ event: SiteEvent) -> String {
    switch event {
    case .handedOver: text(zh: "交付土地", en: "handover")
    case .started: text(zh: "开工", en: "start")
    case .suspended: text(zh: "停工", en: "suspension")
    case .resumed: text(zh: "复工", en: "resumption")
    case .completed: text(zh: "竣工", en: "completion")
    case .productionBegan: text(zh: "投产", en: "production")
    case .targetReached: text(zh: "达产", en: "target output")
    case .closed(let way): closure(way)
    }
  }

  /// Returns the way a contract ended.
  package func closure(_ closure: Closure) -> String {
    switch closure {
    case .takenBack: text(zh: "收回土地使用权", en: "take-back")
    case .rescinded: text(zh: "解除合同", en: "rescission")
    case .surrendered: text(zh: "退还土地", en: "surrender")
    case .expired: text(zh: "使用期限届满", en: "end of the term")
    }
  }

  /// Returns what an inspection saw.
  package func sighting(_ sighting: Sighting) -> String {
    switch sighting {
    case .notStarted: text(zh: "未动工", en: "nothing started")
    case .startedInsufficiently:
      text(zh: "已动工，未达到第53号令第三十条标准", en: "started, not as Order 53 art. 30 asks")
    case .startedByArticle30: text(zh: "已按第53号令第三十条动工开发", en: "started as Order 53 art. 30 asks")
    case .stopped: text(zh: "停工", en: "works stood still")
    case .completed: text(zh: "已竣工", en: "buildings complete")
    }
  }

  /// Returns a cause of art. 8.
  ///
  /// - Source: Order 53, art. 8, shortened.
  package func idleCause(_ cause: IdleCause) -> String {
    switch cause {
    case .lateHandover:
      text(zh: "未按约定期限、条件交付土地（第八条第一款第一项）", en: "handover late or not to condition (art. 8(1)1)")
    case .planChanged: text(zh: "规划依法修改（第八条第一款第二项）", en: "plans lawfully changed (art. 8(1)2)")
    case .statePolicy: text(zh: "国家出台相关政策（第八条第一款第三项）", en: "new State policy (art. 8(1)3)")
    case .petitions:
      text(zh: "群众信访事项（第八条第一款第四项）", en: "petitions by people on the land (art. 8(1)4)")
    case .militaryOrRelics:
      text(zh: "军事管制、文物保护（第八条第一款第五项）", en: "military control or relics (art. 8(1)5)")
    case .otherGovernmentAct:
      text(zh: "政府、政府有关部门的其他行为（第八条第一款第六项）", en: "another act of the government (art. 8(1)6)")
    case .forceMajeure:
      text(zh: "自然灾害等不可抗力（第八条第二款）", en: "natural disaster or other force majeure (art. 8(2))")
    case .earlyWorks:
      text(
        zh: "动工开发必需的前期工作（城市房地产管理法第二十六条）",
        en: "early works a start needs (Real Estate Act art. 26)")
    }
  }

  /// Returns a way of disposing of idle land.
  ///
  /// - Source: Order 53, arts. 12 and 14.
  package func idleDisposal(_ disposal: IdleDisposal) -> String {
    switch disposal {
    case .extended: text(zh: "延长动工开发期限", en: "start day extended")
    case .useChanged: text(zh: "调整土地用途、规划条件", en: "use or planning conditions changed")
    case .temporaryUse: text(zh: "由政府安排临时使用", en: "temporary use arranged by the government")
    case .boughtBack: text(zh: "协议有偿收回国有建设用地使用权", en: "taken back for payment by agreement")
    case .exchanged: text(zh: "置换土地", en: "exchanged for other land")
    case .otherWay: text(zh: "其他处置方式", en: "another way of disposal")
    case .feeCharged: text(zh: "征缴土地闲置费", en: "idle fee charged")
    case .takenBack: text(zh: "无偿收回国有建设用地使用权", en: "taken back without payment")
    }
  }

  /// Returns what an exchange of land asks for.
  ///
  /// - Source: Order 53, art. 12(1)5.
  package func exchangeCondition(_ condition: ExchangeCondition) -> String {
    switch condition {
    case .pricePaid: text(zh: "已缴清土地价款", en: "the price paid in full")
    case .fundsSecured: text(zh: "落实项目资金", en: "the project's funds in place")
    case .planChanged: text(zh: "因规划依法修改造成闲置", en: "idle through a lawful change of plans")
    }
  }

  /// Returns an act in an idle case.
  package func idleCaseEvent(_ event: IdleCaseEvent) -> String {
    switch event {
    case .suspicionRaised: text(zh: "发现涉嫌闲置", en: "suspicion raised")
    case .inquiryServed: text(zh: "送达《闲置土地调查通知书》", en: "inquiry notice served")
    case .cleared: text(zh: "核实不构成闲置土地", en: "found not to be idle")
    case .determinationServed: text(zh: "送达《闲置土地认定书》", en: "determination served")
    case .disposed(let way):
      text(zh: "确定处置方式：\(idleDisposal(way))", en: "disposal decided: \(idleDisposal(way))")
    case .closed: text(zh: "处置完毕结案", en: "case closed after disposal")
    case .answered: text(zh: "受让人提交调查材料", en: "inquiry answered")
    case .published: text(zh: "公开闲置土地信息", en: "idle land published")
    case .filed: text(zh: "录入监管系统备案", en: "filed in the monitoring system")
    case .financeTold: text(zh: "抄送金融监管部门", en: "financial regulators told")
    case .mortgageeTold: text(zh: "书面通知抵押权人", en: "mortgagee told in writing")
    case .schemeAgreed: text(zh: "协商一致处置方案", en: "scheme of disposal agreed")
    case .approved: text(zh: "人民政府批准", en: "approved by the government")
    case .hearingTold: text(zh: "送达《听证告知书》", en: "told of the right to a hearing")
    case .hearingRequested: text(zh: "要求举行听证", en: "hearing asked for")
    case .hearingHeld: text(zh: "举行听证", en: "hearing held")
    case .takeBackNoticed: text(zh: "收回前公告", en: "take-back announced")
    case .reviewApplied: text(zh: "申请行政复议", en: "review applied for")
    case .reviewDecided(.upheld): text(zh: "行政复议维持决定", en: "decision upheld on review")
    case .reviewDecided(.setAside): text(zh: "行政复议撤销决定", en: "decision set aside on review")
    case .suitFiled: text(zh: "提起行政诉讼", en: "suit filed")
    case .judged(.upheld): text(zh: "生效判决维持决定", en: "decision upheld in court")
    case .judged(.setAside): text(zh: "生效判决撤销决定", en: "decision set aside in court")
    case .demandServed: text(zh: "送达《催告书》", en: "demand for performance served")
    case .enforcementApplied: text(zh: "申请法院强制执行", en: "enforcement applied for")
    case .feePaid: text(zh: "缴清土地闲置费", en: "idle fee paid")
    case .deregistered: text(zh: "办理注销登记", en: "right deregistered")
    case .cancellationAnnounced: text(zh: "公告注销登记", en: "cancellation announced")
    case .fundsSecured: text(zh: "落实项目资金", en: "project funds shown to be in place")
    }
  }
}
