package import LandLifecycle
import Wording

/// A kind of fact that can be written, with the values it takes.
package enum FactForm: Hashable, Sendable {
  case site(SiteEvent)
  case paid, bondPosted, inspected, cause, supplement, permitted, developed, measured
  case idleCase(IdleCaseEvent)
  case handover(Handover)
  case land(Land)
  case bond(Bond)
  case contract(Contract)

  /// What became of the handing over.
  package enum Handover: String, Hashable, Sendable, CaseIterable {
    case offered = "handover-offered"
    case refused = "handover-refused"
    case inPart = "handover-in-part"
    case notToCondition = "handover-not-to-condition"
    case madeGood = "handover-made-good"
  }

  /// Something that happened to the ground or its holder.
  package enum Land: String, Hashable, Sendable, CaseIterable {
    case transferred, split, merged, regranted, mortgaged
    case mortgageReleased = "mortgage-released"
    case seized
    case seizureLifted = "seizure-lifted"
    case shareholdersChanged = "shareholders-changed"
    case surplus
    case surplusSplit = "surplus-split"
  }

  /// What became of a bond.
  package enum Bond: String, Hashable, Sendable, CaseIterable {
    case guaranteeLodged = "guarantee-lodged"
    case returned = "bond-returned"
    case kept = "bond-kept"
  }

  /// What was done under the contract.
  package enum Contract: String, Hashable, Sendable, CaseIterable {
    case demanded
    case rescissionNotified = "rescission-notified"
    case extensionRequested = "extension-requested"
    case extensionRefused = "extension-refused"
    case evaluated
    case chargePaid = "charge-paid"
    case chargeWaived = "charge-waived"
  }

  /// Every form, in the order in which help and documentation list them.
  package static let all: [FactForm] =
    SiteEvent.all.map { .site($0) } + [.paid, .bondPosted] + Bond.allCases.map { .bond($0) }
    + Handover.allCases.map { .handover($0) }
    + [.permitted, .developed, .measured, .inspected, .cause, .supplement]
    + Contract.allCases.map { .contract($0) } + IdleCaseEvent.all.map { .idleCase($0) }
    + Land.allCases.map { .land($0) }

  /// The form's word: stable, for the command line and for files; never translated.
  package var word: String {
    switch self {
    case .site(let event): event.code
    case .paid: "paid"
    case .bondPosted: "bond-posted"
    case .inspected: "inspected"
    case .cause: "cause"
    case .supplement: "supplement"
    case .permitted: "permitted"
    case .developed: "developed"
    case .measured: "measured"
    case .idleCase(let event): event.code
    case .handover(let act): act.rawValue
    case .land(let event): event.rawValue
    case .bond(let act): act.rawValue
    case .contract(let act): act.rawValue
    }
  }

  /// The form of a word, of the Chinese name of what it records, or of another spelling of it.
  ///
  /// - Throws: `FactPhraseProblem.unknownEvent` with the nearest words.
  package init(word: String) throws(FactPhraseProblem) {
    if let form = Self.byWord[word] ?? Self.spellings[word] {
      self = form
      return
    }
    throw .unknownEvent(word, suggestions: Self.names(near: word))
  }

  static let byWord: [String: FactForm] = {
    var forms = Dictionary(uniqueKeysWithValues: all.map { ($0.word, $0) })
    for form in all { forms[form.chinese] = form }
    return forms
  }()

  /// The Chinese name, which can be written for the word.
  package var chinese: String {
    let wording = Wording(.chinese)
    return switch self {
    case .site(let event): wording.siteEvent(event)
    case .paid: "缴款"
    case .bondPosted: "缴纳履约保证金"
    case .inspected: "巡查"
    case .cause: "原因"
    case .supplement: "补充协议"
    case .permitted: "取得施工许可证"
    case .developed: "动工开发"
    case .measured: "计量"
    case .idleCase(let event): wording.idleCaseEvent(event)
    case .handover(let act): act.chinese
    case .land(let event): event.chinese
    case .bond(let act): act.chinese
    case .contract(let act): act.chinese
    }
  }
}

// MARK: - Names

extension FactForm.Handover {
  fileprivate var chinese: String {
    switch self {
    case .offered: "通知交地"
    case .refused: "受让人拒绝接收土地"
    case .inPart: "部分交付"
    case .notToCondition: "未达到约定的交付条件"
    case .madeGood: "已达到约定的交付条件"
    }
  }
}

extension FactForm.Land {
  fileprivate var chinese: String {
    switch self {
    case .transferred: "转让"
    case .split: "分割"
    case .merged: "合并"
    case .regranted: "重新出让"
    case .mortgaged: "抵押"
    case .mortgageReleased: "注销抵押"
    case .seized: "查封"
    case .seizureLifted: "解除查封"
    case .shareholdersChanged: "股权变更"
    case .surplus: "节余土地"
    case .surplusSplit: "节余土地分割"
    }
  }
}

extension FactForm.Bond {
  fileprivate var chinese: String {
    switch self {
    case .guaranteeLodged: "提交履约保函"
    case .returned: "退还履约保证金"
    case .kept: "履约保证金不予退还"
    }
  }
}

extension FactForm.Contract {
  fileprivate var chinese: String {
    switch self {
    case .demanded: "催告"
    case .rescissionNotified: "通知解除合同"
    case .extensionRequested: "提出延建申请"
    case .extensionRefused: "不同意延建"
    case .evaluated: "评估"
    case .chargePaid: "缴纳违约金"
    case .chargeWaived: "免除违约金"
    }
  }
}
