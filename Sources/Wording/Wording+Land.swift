package import LandLifecycle

extension Wording {
  /// Returns something that happened to the ground or its holder.
  package func landEvent(_ event: LandEvent) -> String {
    switch event {
    case .transferred(to: let name): text(zh: "转让给\(name)", en: "transferred to \(name)")
    case .split(into: let numbers):
      text(
        zh: "分割为\(numbers.joined(separator: "、"))",
        en: "split into \(numbers.joined(separator: ", "))")
    case .merged(into: let number): text(zh: "并入\(number)", en: "merged into \(number)")
    case .regranted(as: let number): text(zh: "以\(number)重新出让", en: "granted anew as \(number)")
    case .mortgaged(to: let name): text(zh: "抵押给\(name)", en: "mortgaged to \(name)")
    case .mortgageReleased(by: let name):
      text(zh: "注销\(name)的抵押", en: "mortgage of \(name) released")
    case .seized(by: let name): text(zh: "被\(name)查封", en: "seized by \(name)")
    case .seizureLifted(by: let name): text(zh: "\(name)解除查封", en: "seizure lifted by \(name)")
    case .shareholdersChanged(let words):
      text(zh: "股权变更：\(words)", en: "shareholders changed: \(words)")
    case .surplus(let area, let isSplittable):
      text(zh: "节余土地", en: "surplus land ") + self.area(area)
        + (isSplittable
          ? text(zh: "，可分割", en: ", can be split off")
          : text(zh: "，不可分割", en: ", cannot be split off"))
    case .surplusSplit(let area, let number):
      text(
        zh: "节余土地\(self.area(area))分割为\(number)",
        en: "surplus land \(self.area(area)) split off as \(number)")
    }
  }

  /// Returns the name of a kind of supplement.
  package func supplementKind(_ kind: SupplementKind) -> String {
    switch kind {
    case .contractExtension: text(zh: "合同延建", en: "extension under the contract")
    case .idleLandExtension:
      text(zh: "延长动工开发期限（第53号令第十二条）", en: "extension of Order 53 art. 12")
    case .other: text(zh: "补充协议", en: "supplement")
    }
  }

  /// Returns what became of the handing over.
  package func handoverAct(_ act: HandoverAct) -> String {
    switch act {
    case .offered: text(zh: "通知交地", en: "handover offered")
    case .refused: text(zh: "受让人拒绝接收土地", en: "grantee refused the land")
    case .inPart(let area):
      text(zh: "部分交付\(self.area(area))", en: "handed over in part, \(self.area(area))")
    case .notToCondition: text(zh: "未达到约定的交付条件", en: "not in the agreed condition")
    case .madeGood: text(zh: "已达到约定的交付条件", en: "condition made good")
    }
  }

  /// Returns the works by which development begins.
  package func groundwork(_ works: Groundwork) -> String {
    switch works {
    case .pitDug: text(zh: "基坑开挖完毕", en: "pit fully dug")
    case .pilesDriven: text(zh: "打入所有基础桩", en: "all piles driven")
    case .groundworkThird: text(zh: "地基施工完成三分之一", en: "a third of the groundwork done")
    }
  }

  /// Returns what became of a bond.
  package func bondAct(_ act: BondAct) -> String {
    switch act {
    case .guaranteeLodged(expires: let day):
      text(zh: "提交履约保函，有效期至\(day)", en: "guarantee lodged, ends \(day)")
    case .returned: text(zh: "退还履约保证金", en: "bond returned")
    case .kept(let sum):
      text(zh: "履约保证金不予退还", en: "bond kept") + (sum.map { " \(money($0))" } ?? "")
    }
  }

  /// Returns an act of the office under the contract.
  package func contractAct(_ act: ContractAct) -> String {
    switch act {
    case .demanded(let node, let day):
      text(zh: "催告\(milestone(node))", en: "demand for the \(milestone(node))")
        + (day.map { text(zh: "，限\($0)前履行", en: ", to be met by \($0)") } ?? "")
    case .rescissionNotified(let node):
      text(
        zh: "通知解除合同（\(milestone(node))逾期）",
        en: "rescission notified over the \(milestone(node))")
    case .extensionRequested: text(zh: "提出延建申请", en: "extension asked for")
    case .extensionRefused: text(zh: "不同意延建", en: "extension refused")
    case .evaluated(let node, let isMet):
      text(zh: "\(milestone(node))评估：", en: "\(milestone(node)) evaluated: ")
        + (isMet
          ? text(zh: "达到合同约定标准", en: "meets the standard")
          : text(zh: "未达到合同约定标准", en: "below the standard"))
    case .chargeSettled(let node, let how): chargeSettled(node, how)
    }
  }

  /// Returns how a document was served.
  package func serviceMethod(_ method: ServiceMethod) -> String {
    switch method {
    case .direct: text(zh: "直接送达", en: "handed over")
    case .left: text(zh: "留置送达", en: "left at the place")
    case .post: text(zh: "邮寄送达", en: "by post")
    case .electronic: text(zh: "电子送达", en: "electronically")
    case .entrusted: text(zh: "委托送达", en: "through another office")
    case .publicNotice: text(zh: "公告送达", en: "by public notice")
    }
  }
}
