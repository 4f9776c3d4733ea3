/// A document of the idle case or of the contract that can be drafted from the record.
public enum LegalDocument: UInt8, Hashable, Sendable, CaseIterable {
  /// 闲置土地调查通知书.
  case inquiry = 1
  /// 闲置土地认定书.
  case determination
  /// 听证告知书.
  case hearing
  /// 征缴土地闲置费决定书.
  case feeDecision
  /// 收回国有建设用地使用权决定书.
  case takeBackDecision
  /// 闲置土地处置方案.
  case scheme
  /// 补充协议, of an extension by Order 53 art. 12(1)1.
  case supplement
  /// 催告书, before enforcement.
  case demand
  /// 强制执行申请书.
  case enforcement
  /// 交地确认书.
  case handover
  /// 建设项目公示牌.
  case siteBoard
  /// 延建申请, the user's.
  case extensionRequest
  /// 合同催告函.
  case contractDemand
  /// 解除合同通知.
  case rescission

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .inquiry: "inquiry"
    case .determination: "determination"
    case .hearing: "hearing"
    case .feeDecision: "fee-decision"
    case .takeBackDecision: "take-back-decision"
    case .scheme: "scheme"
    case .supplement: "supplement"
    case .demand: "demand"
    case .enforcement: "enforcement"
    case .handover: "handover"
    case .siteBoard: "site-board"
    case .extensionRequest: "extension-request"
    case .contractDemand: "contract-demand"
    case .rescission: "rescission"
    }
  }

  /// The document's own name, as it is printed.
  public var title: String {
    switch self {
    case .inquiry: "闲置土地调查通知书"
    case .determination: "闲置土地认定书"
    case .hearing: "听证告知书"
    case .feeDecision: "征缴土地闲置费决定书"
    case .takeBackDecision: "收回国有建设用地使用权决定书"
    case .scheme: "闲置土地处置方案"
    case .supplement: "补充协议"
    case .demand: "催告书"
    case .enforcement: "强制执行申请书"
    case .handover: "交地确认书"
    case .siteBoard: "建设项目公示牌"
    case .extensionRequest: "延建申请"
    case .contractDemand: "催告函"
    case .rescission: "解除合同通知书"
    }
  }
}

/// Something that a document must contain.
public struct RequiredContent: Hashable, Sendable {
  /// A stable name, once within a document; never translated.
  public let code: String
  /// What it is, in the words of the text that asks for it.
  public let words: String
  /// What asks for it.
  public let source: Citation

  init(_ code: String, _ words: String, _ source: Citation) {
    self.code = code
    self.words = words
    self.source = source
  }
}

extension LegalClock {
  /// The document by which the act is done; nil for an act without one of its own.
  public var document: LegalDocument? {
    switch self {
    case .openInquiry: .inquiry
    case .determine: .determination
    case .approveScheme: .scheme
    case .tellHearing: .hearing
    case .demandPerformance: .demand
    case .applyEnforcement: .enforcement
    case .demandContract: .contractDemand
    case .rescind: .rescission
    case .requestExtension: .extensionRequest
    case .signSupplement: .supplement
    // Which decision it is, is for the officer to say.
    case .decide, .approveDecision: nil
    case .publish, .file, .informFinance, .informMortgagee, .noticeTakeBack,
      .withdrawPublication, .returnBond, .inspect, .answerInquiry, .payFee, .deregister,
      .applyForReview, .sue, .sueAfterReview, .performAfterDemand, .endTemporaryUse,
      .startAfterPermit,
      .reportStop, .recheckPermit, .renewGuarantee, .holdHearing, .agreeAnew, .answerExtension:
      nil
    }
  }

  /// The acts of an idle case that do what the clock asks; empty for clocks of the contract.
  public var acts: [IdleCaseEvent] {
    switch self {
    case .openInquiry: [.inquiryServed, .cleared]
    case .answerInquiry: [.answered]
    case .determine: [.determinationServed, .cleared]
    case .publish: [.published]
    case .file: [.filed]
    case .informFinance: [.financeTold]
    case .informMortgagee: [.mortgageeTold]
    case .approveScheme, .approveDecision: [.approved]
    case .tellHearing: [.hearingTold]
    case .holdHearing: [.hearingHeld]
    case .noticeTakeBack: [.takeBackNoticed]
    case .decide: [.disposed(.feeCharged), .disposed(.takenBack)]
    case .payFee: [.feePaid]
    case .deregister: [.deregistered, .cancellationAnnounced]
    case .applyForReview: [.reviewApplied]
    case .sue, .sueAfterReview: [.suitFiled]
    case .demandPerformance: [.demandServed]
    case .performAfterDemand: [.feePaid, .deregistered]
    case .applyEnforcement: [.enforcementApplied]
    case .withdrawPublication, .endTemporaryUse: [.closed]
    case .returnBond, .inspect, .demandContract, .rescind, .requestExtension, .startAfterPermit,
      .reportStop, .recheckPermit, .renewGuarantee, .signSupplement, .agreeAnew, .answerExtension:
      []
    }
  }
}
