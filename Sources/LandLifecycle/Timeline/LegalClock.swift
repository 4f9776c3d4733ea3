/// A time that law or contract sets for an act that is not a milestone.
public enum LegalClock: UInt8, Hashable, Sendable, CaseIterable {
  // The office's own.

  /// Open the inquiry, 30 days from the suspicion (Order 53 art. 5(1)).
  case openInquiry
  /// Decide whether the land is idle, once the user has answered or the time to answer is over (art. 9).
  case determine
  /// Publish the idle land (art. 11).
  case publish
  /// File the parcel in the monitoring system (art. 25).
  case file
  /// Tell the financial regulators (art. 26).
  case informFinance
  /// Tell the mortgagee (arts. 13 and 14).
  case informMortgagee
  /// Put the scheme of disposal to the government (art. 13).
  case approveScheme
  /// Tell the user of the right to a hearing, before the decision (art. 15).
  case tellHearing
  /// Give public notice before the take-back, 30 days (上海市实施《土地管理法》办法 art. 39).
  case noticeTakeBack
  /// Decide the fee or the take-back (art. 14).
  case decide
  /// Demand performance in writing before asking for enforcement (行政强制法 art. 54).
  case demandPerformance
  /// Apply to the court, 3 months from the end of the limits of appeal (行政强制法 art. 53).
  case applyEnforcement
  /// Withdraw the published entry and update the filing (arts. 11 and 25).
  case withdrawPublication
  /// Return a bond that is met, or that the contract says is returned.
  case returnBond
  /// Go and look: a finding rests on nothing but a missing record.
  case inspect
  /// Serve a demand that a contract right needs (催告).
  case demandContract
  /// Use the right to rescind before it lapses (民法典 art. 564).
  case rescind

  // The grantee's.

  /// Answer the inquiry, 30 days from service (Order 53 art. 5(2)).
  case answerInquiry
  /// Pay the idle fee, 30 days from service (art. 17(1)).
  case payFee
  /// Deregister and hand in the certificate, 30 days from service (art. 17(1)).
  case deregister
  /// Apply for review, 60 days (行政复议法 art. 20).
  case applyForReview
  /// Sue, 6 months (行政诉讼法 art. 46).
  case sue
  /// Perform after the demand, 10 working days (行政强制法 arts. 54 and 69).
  case performAfterDemand
  /// Ask for an extension, before the start day by the contract's notice.
  case requestExtension
  /// End the temporary use, 2 years at most (Order 53 art. 12(1)3).
  case endTemporaryUse
  /// Start within 3 months of the construction permit (建筑法 art. 9).
  case startAfterPermit
  /// Report a stop, 1 month (建筑法 art. 10).
  case reportStop
  /// Have the permit checked before resuming after a year's stop (建筑法 art. 10).
  case recheckPermit
  /// Renew a bank's guarantee before it ends.
  case renewGuarantee

  // The office's own, once more: numbers are kept in order of coming.

  /// Hold the hearing that the user asked for (Order 53 art. 15).
  case holdHearing
  /// Sign the supplement that sets the days anew, once an extension was decided (art. 12(1)1).
  case signSupplement
  /// Agree on the start day anew, once use was changed, land exchanged or another way decided (art.
  /// 12(2)).
  case agreeAnew
  /// Put the decision to the government, once the right to a hearing was told (art. 14).
  case approveDecision
  /// Agree or not to the extension that the grantee asked for by the contract.
  case answerExtension

  // The grantee's, once more.

  /// Sue after a review decision, 15 days (行政诉讼法 art. 45).
  case sueAfterReview

  /// Whether the act is the office's own.
  public var isOffice: Bool {
    switch self {
    case .openInquiry, .determine, .publish, .file, .informFinance, .informMortgagee,
      .approveScheme, .tellHearing, .noticeTakeBack, .decide, .demandPerformance,
      .applyEnforcement, .withdrawPublication, .returnBond, .inspect, .demandContract, .rescind,
      .holdHearing, .signSupplement, .agreeAnew, .approveDecision, .answerExtension:
      true
    case .answerInquiry, .payFee, .deregister, .applyForReview, .sue, .performAfterDemand,
      .requestExtension, .endTemporaryUse, .startAfterPermit, .reportStop, .recheckPermit,
      .renewGuarantee, .sueAfterReview:
      false
    }
  }

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .openInquiry: "open-inquiry"
    case .determine: "determine"
    case .publish: "publish"
    case .file: "file"
    case .informFinance: "inform-finance"
    case .informMortgagee: "inform-mortgagee"
    case .approveScheme: "approve-scheme"
    case .tellHearing: "tell-hearing"
    case .noticeTakeBack: "notice-take-back"
    case .decide: "decide"
    case .demandPerformance: "demand-performance"
    case .applyEnforcement: "apply-enforcement"
    case .withdrawPublication: "withdraw-publication"
    case .returnBond: "return-bond"
    case .inspect: "inspect"
    case .demandContract: "demand-contract"
    case .rescind: "rescind"
    case .answerInquiry: "answer-inquiry"
    case .payFee: "pay-fee"
    case .deregister: "deregister"
    case .applyForReview: "apply-for-review"
    case .sue: "sue"
    case .performAfterDemand: "perform-after-demand"
    case .requestExtension: "request-extension"
    case .endTemporaryUse: "end-temporary-use"
    case .startAfterPermit: "start-after-permit"
    case .reportStop: "report-stop"
    case .recheckPermit: "recheck-permit"
    case .renewGuarantee: "renew-guarantee"
    case .holdHearing: "hold-hearing"
    case .signSupplement: "sign-supplement"
    case .agreeAnew: "agree-anew"
    case .approveDecision: "approve-decision"
    case .answerExtension: "answer-extension"
    case .sueAfterReview: "sue-after-review"
    }
  }
}
