extension FindingKind {
  /// The shipped parameters whose values decide when a finding of this kind begins or what it costs;
  /// an office's own rules can stand in their place.
  public var parameters: [Parameter] {
    switch self {
    case .suspectedIdle: [.idleNotStarted]
    case .idleFeeStage: [.idleFeeAfter, .idleFeeRate]
    case .idleTakeBackStage: [.idleTakeBackAfter]
    case .startDayBySilence: [.startOfSilentContract]
    case .limbTwo: [.idleStopped, .idleAreaFraction, .idleInvestFraction]
    case .extensionBeyondLimit: [.idleExtensionMax, .contractExtensionChecked]
    case .missingData(.measured): [.yearlyFigures]
    case .transferBarred: [.transferMinInvest]
    case .rescissionRight, .rescissionLapsed: [.rescissionLife]
    case .clock(let clock): clock.parameters
    case .dueSoon: [.dueSoonLadder]
    case .noRecentProgress: [.progressStaleAfter]
    case .stalled: [.stalledAfter]
    case .idleProject: [.idleRaisedAfterHandover]
    case .lapsedRule: [.shanghaiRule6]
    case .overdue, .metLate, .blockedByGrantor, .excused, .anchorUnrecorded, .determinedIdle,
      .startNotVerified, .demandNeeded, .chargeAccrued, .belowStandard, .outputShortfall,
      .surplusLand,
      .contradiction, .missingData:
      []
    }
  }

  /// Whether the finding is about what Shanghai's whole-life terms put into a contract: investment,
  /// production, output, evaluation, and the contract's own rights.
  var restsOnContractForm: Bool {
    switch self {
    case .demandNeeded, .rescissionRight, .rescissionLapsed, .chargeAccrued, .belowStandard,
      .outputShortfall:
      true
    case .overdue(let milestone), .metLate(let milestone):
      switch milestone {
      case .production, .targetOutput, .evaluation: true
      case .signing, .payment, .bond, .handover, .start, .completion, .termEnd: false
      }
    case .dueSoon, .blockedByGrantor, .excused, .anchorUnrecorded, .idleProject, .suspectedIdle,
      .idleFeeStage, .idleTakeBackStage, .determinedIdle, .startNotVerified, .startDayBySilence,
      .limbTwo, .noRecentProgress, .stalled, .clock, .extensionBeyondLimit, .transferBarred,
      .surplusLand, .lapsedRule, .contradiction, .missingData:
      false
    }
  }
}

extension LegalClock {
  /// The shipped parameters that set the time.
  var parameters: [Parameter] {
    switch self {
    case .openInquiry: [.inquiryOpen]
    case .answerInquiry: [.inquiryAnswer]
    case .noticeTakeBack: [.takeBackNotice]
    case .demandPerformance, .performAfterDemand: [.demandWait]
    case .applyEnforcement: [.enforcementWithin]
    case .rescind: [.rescissionLife]
    case .payFee: [.feePay]
    case .deregister: [.deregister]
    case .applyForReview: [.reviewPeriod]
    case .sue: [.suitPeriod, .reviewBeforeSuit]
    case .sueAfterReview: [.suitAfterReview]
    case .endTemporaryUse: [.temporaryUseMax]
    case .startAfterPermit: [.startAfterPermit]
    case .reportStop: [.reportStop]
    case .recheckPermit: [.recheckPermit]
    case .determine, .publish, .file, .informFinance, .informMortgagee, .approveScheme,
      .tellHearing, .holdHearing, .decide, .withdrawPublication, .returnBond, .renewGuarantee,
      .signSupplement, .agreeAnew, .approveDecision, .inspect, .demandContract, .requestExtension,
      .answerExtension:
      []
    }
  }
}
