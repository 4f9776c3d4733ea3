extension FindingKind {
  /// What the finding rests on: the contract's clause, the law, the policy or our own choice.
  ///
  /// In the order of weight; never empty.
  public var citations: [Citation] {
    switch self {
    case .dueSoon(let milestone): duties(milestone) + [Parameter.dueSoonLadder.source]
    case .overdue(let milestone), .metLate(let milestone): duties(milestone)
    case .blockedByGrantor(let milestone):
      [.contractClause(milestone), .lateHandover, .grantorLiable]
    case .excused(.handover):
      [
        .contractClause(.handover), .grantorLiable,
        .ownChoice("出让人已按约定通知交地的，自通知之日起不列为出让人逾期，交地日期仍以交地确认书为准；没有文件规定"),
      ]
    case .excused(let milestone): [.contractClause(milestone), .idleCauses, .idleDisposal]
    case .anchorUnrecorded(let milestone):
      [
        .contractClause(milestone), .civilCode201to204,
        .ownChoice("起算的事项没有记录时，按各事项均如期发生推算；推算日之后提示补录，避免无限期等待"),
      ]
    case .idleProject:
      [.idleProjectList, .ownChoice("三类闲置用地项目的起止界限由本软件确定，文件没有规定")]
    case .suspectedIdle: [.idleLimbOne, .idleLimbTwo, .idleInquiry, .civilCode201to204]
    case .idleFeeStage: [.idleFee, .realEstateAct26, .idleCauses]
    case .idleTakeBackStage: [.idleTakeBack, .realEstateAct26, .landAct38, .idleCauses]
    case .determinedIdle: [.idleDetermination, .idleDeterminationContent]
    case .startNotVerified: [.startDefined]
    case .startDayBySilence: [.startBySilence]
    case .limbTwo: [.idleLimbTwo, .startDefined, .idleDisposal]
    case .demandNeeded(let milestone): [.contractConsequences(milestone), .nodeAssessment]
    case .rescissionRight(let milestone):
      [.contractConsequences(milestone), .nodeAssessment, .rescissionRights]
    case .rescissionLapsed(let milestone): [.contractConsequences(milestone), .rescissionRights]
    case .chargeAccrued(let milestone):
      [
        .contractConsequences(milestone),
        .ownChoice("补充协议变更期限的，签订前逾期已产生的金额不因变更消灭，列示至缴纳或者免除之日；没有文件规定，补充协议另有约定的录入免除"),
        .ownChoice("合同终止的，终止前逾期已产生的金额列示至缴纳或者免除之日（charges-at-end）；没有文件规定"),
      ]
    case .belowStandard(let milestone): [.contractStandard(milestone), .nodeAssessment]
    case .outputShortfall:
      [
        .contractStandard(.targetOutput), .nodeAssessment,
        .ownChoice("年度标准自约定日期之后的第一个完整自然年起判断；合同另有约定的，以合同为准"),
      ]
    case .noRecentProgress: [.userReports, Parameter.progressStaleAfter.source]
    case .stalled: [.idleProjectList, .userReports, Parameter.stalledAfter.source]
    case .clock(let clock): clock.citations
    case .extensionBeyondLimit:
      [.idleExtension, .contractExtension, Parameter.contractExtensionChecked.source]
    case .transferBarred: [.idleFreeze, .transferConditions]
    case .surplusLand: [.surplusLand]
    case .lapsedRule:
      [Parameter.shanghaiRule6.source, .ownChoice("合同所依据的文件已失效时只作提示，已签合同仍按其约定执行")]
    case .contradiction: [.ownChoice("记录相互矛盾时保留原样并提示核对，不作更改；没有文件规定处理方式")]
    case .missingData(let field): field.citations
    }
  }

  /// What sets a milestone's day, and the rule by which the day is counted.
  private func duties(_ milestone: Milestone) -> [Citation] {
    let clause = Citation.contractClause(milestone)
    switch milestone {
    case .payment: return [clause, .civilCode201to204, .priceWithinSixtyDays]
    case .handover: return [clause, .civilCode201to204, .grantorLiable]
    case .start, .completion, .production, .targetOutput:
      return [clause, .civilCode201to204, .nodeAssessment]
    case .signing, .bond, .evaluation, .termEnd: return [clause, .civilCode201to204]
    }
  }
}

extension Finding {
  /// What the finding rests on: what its kind does, as far as it speaks of the case at hand.
  ///
  /// In the order of weight; never empty.
  public var citations: [Citation] {
    guard case .barred(_, let bar) = tier else { return kind.citations }
    return switch bar {
    case .determinedIdle: [.idleFreeze]
    case .priceUnpaid, .investmentShort: [.transferConditions]
    }
  }
}

extension DataField {
  /// Why the field is needed.
  fileprivate var citations: [Citation] {
    let choice = Citation.ownChoice("所需记录缺失时不作判断，只提示补录；空白不视为合同没有约定")
    return switch self {
    case .signingDay: [.contractClause(.signing), choice]
    case .agreedDay(.start), .agreedDay(.completion): [.contractsSetDays, choice]
    case .agreedDay(let milestone): [.contractClause(milestone), choice]
    case .price: [.idleFee, choice]
    case .totalInvestment, .landArea, .idleShare: [.idleLimbTwo, choice]
    case .measured(let measure):
      measure.isYearly
        ? [.nodeAssessment, Parameter.yearlyFigures.source, choice] : [.nodeAssessment, choice]
    case .anchorDay(.handover): [.startBySilence, choice]
    case .anchorDay(let anchor): [.contractClause(anchor.milestone), choice]
    case .holidays: [.civilCode201to204, choice]
    }
  }
}

extension LegalClock {
  /// What sets the time.
  public var citations: [Citation] {
    switch self {
    case .openInquiry: [Parameter.inquiryOpen.source]
    case .answerInquiry: [Parameter.inquiryAnswer.source]
    case .determine: [.idleDetermination, .idleDeterminationContent]
    case .publish: [.idlePublication]
    case .file: [.idleFiling]
    case .informFinance: [.idleFinance]
    case .informMortgagee: [.idleMortgagee, .idleTakeBack]
    case .approveScheme: [.idleScheme]
    case .approveDecision: [.idleDecisionApproval]
    case .tellHearing, .holdHearing: [.idleHearing]
    case .signSupplement: [.newAgreement, .idleExtension]
    case .agreeAnew: [.idleRestart, .idleDisposal]
    case .noticeTakeBack: [Parameter.takeBackNotice.source]
    case .decide: [.idleFee, .idleTakeBack, .idleDecisionContent]
    case .demandPerformance: [Parameter.demandWait.source, .demandContent]
    case .performAfterDemand: [Parameter.demandWait.source]
    case .applyEnforcement: [Parameter.enforcementWithin.source, .idleEnforcement]
    case .withdrawPublication: [.idlePublication, .idleFiling]
    case .returnBond, .renewGuarantee: [.contractClause(.bond)]
    case .inspect: [.inspections]
    case .demandContract: [.contractForm]
    case .requestExtension, .answerExtension: [.contractExtension]
    case .rescind: [Parameter.rescissionLife.source, .contractForm]
    case .payFee: [Parameter.feePay.source]
    case .deregister: [Parameter.deregister.source]
    case .applyForReview: [Parameter.reviewPeriod.source, .reviewFirst]
    case .sue: [Parameter.suitPeriod.source]
    case .sueAfterReview: [Parameter.suitAfterReview.source]
    case .endTemporaryUse: [Parameter.temporaryUseMax.source]
    case .startAfterPermit: [Parameter.startAfterPermit.source]
    case .reportStop: [Parameter.reportStop.source]
    case .recheckPermit: [Parameter.recheckPermit.source]
    }
  }
}
