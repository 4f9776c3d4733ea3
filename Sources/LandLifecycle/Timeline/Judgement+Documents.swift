public import CivilCalendar

/// What documents print beside findings: days counted from a service that is yet to come, and the fee.
extension Judgement {
  /// Returns the last day of a clock's time if it ran from a day.
  ///
  /// - Returns: Nil where the clock has no length, its text was not in force on the day, or the
  ///   holidays that it needs are not published.
  public func lastDay(of clock: LegalClock, from day: Day) -> DueDay? {
    guard let parameter = clock.length else { return nil }
    return ClockSpans(contract: contract, outlivesContract: true).length(parameter, from: day).due
  }

  /// Returns what the idle fee would be, at the rate of a day: a share of the price of a grant or an
  /// allocation; of a contract of several parts only where all of them lie idle.
  public func idleFee(since day: Day) -> AmountRule {
    contract.idleFeeOfParts(contract.idleFeeRule(since: day), on: day)
  }

  /// Returns the parts for which a fee can be charged on a day, in order; empty where they are the whole
  /// contract, or none.
  public func partsChargedIdleFee(on day: Day) -> [UInt8] {
    let parts = SuspectedIdleRule.partsAtFee(of: contract, on: day)
    return parts.count == contract.siteParts.count ? [] : parts
  }

  /// Returns the fee of a decision served on a day: the sum it names, if that is on record.
  public func idleFee(decidedOn day: Day) -> AmountRule { contract.idleFeeRule(decidedOn: day) }

  /// Whether a suit against a decision comes only after a review, as law and the office's choice say.
  public func needsReviewFirst(_ way: IdleDisposal, servedOn day: Day) -> Bool {
    contract.rulebook.needsReviewFirst(way, servedOn: day)
  }
}

extension LegalClock {
  /// The parameter that says how long it runs; nil where no text on file names a length.
  var length: Parameter? {
    switch self {
    case .openInquiry: .inquiryOpen
    case .answerInquiry: .inquiryAnswer
    case .noticeTakeBack: .takeBackNotice
    case .payFee: .feePay
    case .deregister: .deregister
    case .applyForReview: .reviewPeriod
    case .sue: .suitPeriod
    case .sueAfterReview: .suitAfterReview
    case .performAfterDemand: .demandWait
    case .applyEnforcement: .enforcementWithin
    case .endTemporaryUse: .temporaryUseMax
    case .startAfterPermit: .startAfterPermit
    case .reportStop: .reportStop
    case .recheckPermit: .recheckPermit
    case .rescind: .rescissionLife
    case .determine, .publish, .file, .informFinance, .informMortgagee, .approveScheme,
      .tellHearing, .holdHearing, .decide, .demandPerformance, .withdrawPublication,
      .returnBond, .inspect, .demandContract, .requestExtension, .renewGuarantee,
      .signSupplement, .agreeAnew, .approveDecision, .answerExtension:
      nil
    }
  }
}

extension ContractCase {
  /// What the fee of art. 14(1) would be; for ways of supply without a price it names no sum to take a
  /// share of.
  ///
  /// - Parameter day: The first day of the stage, whose rate is charged.
  func idleFeeRule(since day: Day) -> AmountRule {
    switch terms.supply {
    case .lease, .capitalContribution, .authorisedOperation: return .notStated
    case .unknown, .tender, .auction, .listing, .agreement, .grant, .allocation:
      guard let price = terms.price else { return .unrecorded(.price) }
      return .share(rulebook.idleFeeRate.held(on: day).ratio, of: price, .price)
    }
  }

  /// The fee of art. 14(1) for those parts that lie idle on a day: that of the whole contract where all do, and
  /// no sum where some do, whose price nobody has stated.
  func idleFeeOfParts(_ rule: AmountRule, on day: Day) -> AmountRule {
    guard siteParts.count > 1, case .share = rule else { return rule }
    let parts = SuspectedIdleRule.partsAtFee(of: self, on: day)
    return parts.count == siteParts.count ? rule : .notApportioned
  }

  /// The fee of a decision served on a day: the sum that it names, beside that of art. 14(1) at the rate
  /// of the stage it rests on; the latter alone where nobody recorded the sum.
  ///
  /// The Act lets the office charge 20 % or less, and the decision binds as it was served.
  ///
  /// - Source: 城市房地产管理法, art. 26; Order 53, arts. 14(1), 16 and 17(1).
  func idleFeeRule(decidedOn served: Day) -> AmountRule {
    let stages = siteParts.flatMap { LimbRuns(contract: self, part: $0).runs.map(\.fee.from) }
    let rule = idleFeeOfParts(
      idleFeeRule(since: stages.filter { $0 <= served }.max() ?? served), on: served)
    // Of two sums for one decision, which contradict each other, the greater: nothing is waived unread.
    let decided = history.feesDecided.last { $0.day == served }
    return decided.map { .decided($0.sum, byRule: rule) } ?? rule
  }
}
