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

extension DataField {
  /// Why the field is needed.
  fileprivate var citations: [Citation] {
    let choice = Citation.ownChoice("所需记录缺失时不作判断，只提示补录；空白不视为合同没有约定")
    return switch self {
    case .signingDay: [.contractClause(.signing), choice]
    case .agreedDay(.start), .agreedDay(.completion): [.contractsSetDays, choice]
    case .agreedDay(let milestone): [.contractClause(milestone), choice]
    case .price: [.idleFee, choice]
    case .anchorDay(.handover): [.startBySilence, choice]
    case .anchorDay(let anchor): [.contractClause(anchor.milestone), choice]
    case .holidays: [.civilCode201to204, choice]
    }
  }
}
