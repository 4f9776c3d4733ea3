package import LandLifecycle

extension Wording {
  /// Returns the name of a milestone.
  package func milestone(_ milestone: Milestone) -> String {
    switch milestone {
    case .signing: text(zh: "签订", en: "signing")
    case .payment: text(zh: "缴款", en: "payment")
    case .bond: text(zh: "履约保证金", en: "performance bond")
    case .handover: text(zh: "交付土地", en: "handover")
    case .start: text(zh: "开工", en: "start")
    case .completion: text(zh: "竣工", en: "completion")
    case .production: text(zh: "投产", en: "production")
    case .targetOutput: text(zh: "达产", en: "target output")
    case .evaluation: text(zh: "过程评估", en: "evaluation")
    case .termEnd: text(zh: "到期", en: "end of the term")
    }
  }

  /// Returns the act a deadline counts from.
  package func anchor(_ anchor: Anchor) -> String {
    switch anchor {
    case .signing: text(zh: "签订", en: "signing")
    case .fullPayment: text(zh: "付清全部出让价款", en: "full payment")
    case .handover: text(zh: "交付土地", en: "handover")
    case .start: text(zh: "开工", en: "start")
    case .completion: text(zh: "竣工", en: "completion")
    case .production: text(zh: "投产", en: "production")
    case .targetOutput: text(zh: "达产", en: "target output")
    }
  }

  /// Returns the name of a stage of the site.
  package func stage(_ stage: Stage) -> String {
    switch stage {
    case .granted: text(zh: "已供地", en: "supplied")
    case .handedOver: text(zh: "已交地", en: "handed over")
    case .underConstruction: text(zh: "在建", en: "under construction")
    case .suspended: text(zh: "停工", en: "suspended")
    case .completed: text(zh: "已竣工", en: "completed")
    case .inProduction: text(zh: "已投产", en: "in production")
    case .atTarget: text(zh: "已达产", en: "at target output")
    case .closed: text(zh: "已终止", en: "ended")
    }
  }

  /// Returns the name of a class of the list 闲置用地项目.
  package func idleClass(_ idleClass: IdleClass) -> String {
    switch idleClass {
    case .overdueStart: text(zh: "逾期未开工", en: "start overdue")
    case .suppliedUnused: text(zh: "供而未用", en: "supplied, unused")
    case .usedUnfinished: text(zh: "用而未尽", en: "used, unfinished")
    }
  }

  /// Returns the name of a step of an idle case.
  package func idleCaseStep(_ step: IdleCaseStep) -> String {
    switch step {
    case .none: text(zh: "无闲置案件", en: "no case")
    case .suspected: text(zh: "疑似闲置", en: "suspected")
    case .underInvestigation: text(zh: "调查核实", en: "under investigation")
    case .determined: text(zh: "已认定", en: "determined")
    case .hearingTold: text(zh: "已告知听证权利", en: "told of the right to a hearing")
    case .disposed: text(zh: "已定处置方式", en: "disposal decided")
    case .underReview: text(zh: "行政复议中", en: "under review")
    case .reviewed: text(zh: "复议维持决定", en: "upheld on review")
    case .inCourt: text(zh: "行政诉讼中", en: "in court")
    case .judged: text(zh: "判决维持决定", en: "upheld in court")
    case .setAside: text(zh: "决定被撤销", en: "decision set aside")
    case .demanded: text(zh: "已催告履行", en: "performance demanded")
    case .enforcing: text(zh: "已申请强制执行", en: "enforcement applied for")
    case .performed: text(zh: "已履行", en: "performed")
    case .closed: text(zh: "已结案", en: "closed")
    }
  }

  /// Returns the name of a way of supply.
  package func supplyMethod(_ method: SupplyMethod) -> String {
    switch method {
    case .unknown: text(zh: "未记录", en: "not recorded")
    case .tender: text(zh: "招标出让", en: "grant by tender")
    case .auction: text(zh: "拍卖出让", en: "grant by auction")
    case .listing: text(zh: "挂牌出让", en: "grant by listing")
    case .agreement: text(zh: "协议出让", en: "grant by agreement")
    case .allocation: text(zh: "划拨", en: "allocation")
    case .lease: text(zh: "租赁", en: "lease")
    case .capitalContribution: text(zh: "作价出资或入股", en: "contribution as capital")
    case .authorisedOperation: text(zh: "授权经营", en: "authorised operation")
    case .grant: text(zh: "出让", en: "grant")
    }
  }

  /// Returns the name of a severity.
  package func severity(_ severity: Severity) -> String {
    switch severity {
    case .note: text(zh: "参考", en: "note")
    case .notice: text(zh: "关注", en: "notice")
    case .warning: text(zh: "重要", en: "important")
    case .grave: text(zh: "严重", en: "grave")
    }
  }

  /// Returns the heading of a list of findings.
  ///
  /// The list of what evidence shows does not call it a breach of contract: that is for a person to
  /// say.
  package func findingList(_ list: FindingList) -> String {
    switch list {
    case .breach: text(zh: "已有证据", en: "Shown by evidence")
    case .unrecorded: text(zh: "未见记录，待核查", en: "Unrecorded, to be checked")
    case .cannotCompute: text(zh: "无法判断", en: "Cannot be judged")
    case .dueSoon: text(zh: "期限将至", en: "Due soon")
    case .information: text(zh: "其他情况", en: "Other information")
    }
  }

  /// Returns the parts of which an event on site of the whole contract is so, in brackets; empty where there
  /// are not several.
  package func ofEachPart(_ fact: Fact) -> String {
    guard case .site(_, _, part: 0) = fact, division.partNames.count > 1 else { return "" }
    let parts = division.partNames.indices.map { part(number: UInt8($0 + 1)) }
    return text(
      zh: "（\(parts.joined(separator: "、"))）", en: " (\(parts.joined(separator: ", ")))")
  }

  /// Returns the name of a part: its own, else by its number; the whole contract for number 0.
  package func part(number: UInt8, name: String? = nil) -> String {
    if let name, !name.isEmpty { return name }
    if number > 0, Int(number) <= division.partNames.count,
      case let name = division.partNames[Int(number) - 1], !name.isEmpty
    {
      return name
    }
    return number == 0
      ? text(zh: "整个合同", en: "whole contract") : text(zh: "第\(number)部分", en: "part \(number)")
  }
}
