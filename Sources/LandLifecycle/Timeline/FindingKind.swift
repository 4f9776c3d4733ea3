/// A piece of the record that a judgement needs.
public enum DataField: Hashable, Sendable {
  /// The day of signing.
  case signingDay
  /// The agreed day of a milestone.
  case agreedDay(Milestone)
  /// The grant price.
  case price
  /// The whole investment that the contract agrees on.
  case totalInvestment
  /// The area of the land, of the whole or of a part.
  case landArea
  /// The day an anchor happened; it happened, but nobody wrote down when.
  case anchorDay(Anchor)
  /// A quantity that a standard is judged by.
  case measured(Measure)
  /// A quantity that the second limb of Order 53 art. 2 is judged by.
  case idleShare(Measure)
  /// The official holidays of a year.
  case holidays(year: Int)

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .signingDay: "signing-day"
    case .agreedDay(let milestone): "agreed-\(milestone.code)"
    case .price: "price"
    case .totalInvestment: "total-investment"
    case .landArea: "land-area"
    case .anchorDay(let anchor): "day-of-\(anchor.milestone.code)"
    case .measured(let measure): "measured-\(measure.code)"
    case .idleShare(let measure): "idle-\(measure.code)"
    case .holidays(let year): "holidays-\(year)"
    }
  }
}

/// The three classes of the district's list 闲置用地项目, gravest first.
///
/// - Source: 金府办发〔2023〕24号 §12.
public enum IdleClass: UInt8, Hashable, Sendable, CaseIterable {
  /// The start day has passed and nothing has started (逾期未开工).
  case overdueStart
  /// Land supplied, nothing started (供而未用).
  case suppliedUnused
  /// Started, unfinished, behind or stopped (用而未尽).
  case usedUnfinished

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .overdueStart: "overdue-start"
    case .suppliedUnused: "supplied-unused"
    case .usedUnfinished: "used-unfinished"
    }
  }
}

/// What stands against a transfer or another act on the land.
public enum TransferBar: UInt8, Hashable, Sendable, CaseIterable {
  /// The land is determined to be idle and not disposed of (Order 53 art. 24).
  case determinedIdle
  /// The price is not paid in full (城市房地产管理法 art. 39).
  case priceUnpaid
  /// Less than a quarter of the whole investment is made (城市房地产管理法 art. 39).
  case investmentShort

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .determinedIdle: "determined-idle"
    case .priceUnpaid: "price-unpaid"
    case .investmentShort: "investment-short"
    }
  }
}

/// What a finding says.
public enum FindingKind: Hashable, Sendable {
  /// A due day is near; the tier says how near.
  case dueSoon(Milestone)
  /// A due day has passed and nothing shows that it was met.
  case overdue(Milestone)
  /// Met, after its due day.
  case metLate(Milestone)
  /// Past its due day while, or because, the grantor is late itself.
  case blockedByGrantor(Milestone)
  /// Past its due day on days that a verified cause covers.
  case excused(Milestone)
  /// It would be past its due day had the act it counts from been on time; that act is not on record.
  case anchorUnrecorded(Milestone)
  /// On the district's list of idle projects.
  case idleProject
  /// Statutory idle land suspected, cause not examined (疑似闲置).
  case suspectedIdle
  /// The stage at which an idle fee is charged.
  case idleFeeStage
  /// The stage at which land is taken back without payment.
  case idleTakeBackStage
  /// The idle-land determination was served.
  case determinedIdle
  /// A start is on record; nobody has verified that it is one by art. 30 of Order 53.
  case startNotVerified
  /// The contract sets no start day; the law's applies.
  case startDayBySilence
  /// Stopped for a year below a third of the land or a quarter of the investment: land that may be
  /// determined idle (符合可认定情形).
  case limbTwo
  /// A right of the contract waits for a demand that nobody has served (应催告).
  case demandNeeded(Milestone)
  /// The right to rescind is open (可解除合同).
  case rescissionRight(Milestone)
  /// The right to rescind was open and has lapsed.
  case rescissionLapsed(Milestone)
  /// A supplement ended a delay; what that had cost is neither paid nor waived (应计未结).
  case chargeAccrued(Milestone)
  /// A milestone was met in time or late, but below its standard (未达到合同约定标准).
  case belowStandard(Milestone)
  /// A year's output, tax or energy misses the contract's target.
  case outputShortfall
  /// Works go on, but nothing has been reported of them for long: stale data, not a stalled site.
  case noRecentProgress
  /// Reports or visits show that works do not go on.
  case stalled
  /// A time that law or contract sets for an act runs or is over.
  case clock(LegalClock)
  /// An extension is longer than its text allows.
  case extensionBeyondLimit
  /// The land was transferred, mortgaged or leased while that is barred.
  case transferBarred
  /// Part of the land is surplus (节余土地).
  case surplusLand
  /// A rule that the contract rests on is not in force any more.
  case lapsedRule
  /// Entries that cannot both be.
  case contradiction
  /// A judgement cannot be made for want of a piece of the record.
  case missingData(DataField)

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .dueSoon(let milestone): "\(milestone.code)-due-soon"
    case .overdue(let milestone): "\(milestone.code)-overdue"
    case .metLate(let milestone): "\(milestone.code)-met-late"
    case .blockedByGrantor(let milestone): "\(milestone.code)-blocked-by-grantor"
    case .excused(let milestone): "\(milestone.code)-excused"
    case .anchorUnrecorded(let milestone): "\(milestone.code)-anchor-unrecorded"
    case .idleProject: "idle-project"
    case .suspectedIdle: "suspected-idle"
    case .idleFeeStage: "idle-fee-stage"
    case .idleTakeBackStage: "idle-take-back-stage"
    case .determinedIdle: "determined-idle"
    case .startNotVerified: "start-not-verified"
    case .startDayBySilence: "start-day-by-law"
    case .limbTwo: "idle-limb-two"
    case .demandNeeded(let milestone): "\(milestone.code)-demand-needed"
    case .rescissionRight(let milestone): "\(milestone.code)-rescission-right"
    case .rescissionLapsed(let milestone): "\(milestone.code)-rescission-lapsed"
    case .chargeAccrued(let milestone): "\(milestone.code)-charge-accrued"
    case .belowStandard(let milestone): "\(milestone.code)-below-standard"
    case .outputShortfall: "output-shortfall"
    case .noRecentProgress: "no-recent-progress"
    case .stalled: "stalled"
    case .clock(let clock): "clock-\(clock.code)"
    case .extensionBeyondLimit: "extension-beyond-limit"
    case .transferBarred: "transfer-barred"
    case .surplusLand: "surplus-land"
    case .lapsedRule: "lapsed-rule"
    case .contradiction: "record-contradiction"
    case .missingData(let field): "missing-\(field.code)"
    }
  }

  /// Every kind, in the order findings of one day are told: gravest matters first.
  public static let all: [FindingKind] = {
    var kinds: [FindingKind] = [
      .idleTakeBackStage, .idleFeeStage, .determinedIdle, .suspectedIdle, .limbTwo,
    ]
    let judged: [Milestone] = [.payment, .bond] + Milestone.onSite
    let evaluated: [Milestone] = judged + [.evaluation, .termEnd]
    kinds += evaluated.map { .overdue($0) }
    kinds += judged.map { .blockedByGrantor($0) }
    kinds += judged.map { .rescissionRight($0) }
    kinds += judged.map { .demandNeeded($0) }
    kinds += evaluated.map { .belowStandard($0) }
    kinds += [
      .outputShortfall, .idleProject, .stalled, .extensionBeyondLimit, .transferBarred,
    ]
    kinds += LegalClock.allCases.map { .clock($0) }
    kinds += evaluated.map { .chargeAccrued($0) }
    kinds += evaluated.map { .dueSoon($0) }
    kinds += evaluated.map { .anchorUnrecorded($0) }
    kinds += [
      .contradiction, .missingData(.signingDay), .missingData(.totalInvestment),
      .missingData(.landArea),
    ]
    kinds += [.developedArea, .investment].map { .missingData(.idleShare($0)) }
    kinds += ([.signing] + evaluated).map { .missingData(.agreedDay($0)) }
    kinds += [.missingData(.price)]
    kinds += Anchor.allCases.filter { $0 != .signing }.map { .missingData(.anchorDay($0)) }
    kinds += Measure.allCases.map { .missingData(.measured($0)) }
    kinds += [.missingData(.holidays(year: 0))]
    kinds += judged.map { .excused($0) }
    kinds += evaluated.map { .metLate($0) }
    kinds += [.startNotVerified, .startDayBySilence]
    kinds += judged.map { .rescissionLapsed($0) }
    kinds += [.noRecentProgress, .surplusLand, .lapsedRule]
    return kinds
  }()

  /// A number that rises with the place of this kind in `all`; O(1).
  package var order: Int {
    switch self {
    case .idleTakeBackStage: 0
    case .idleFeeStage: 1
    case .determinedIdle: 2
    case .suspectedIdle: 3
    case .limbTwo: 4
    case .overdue(let milestone): 10 + Int(milestone.rawValue)
    case .blockedByGrantor(let milestone): 20 + Int(milestone.rawValue)
    case .rescissionRight(let milestone): 30 + Int(milestone.rawValue)
    case .demandNeeded(let milestone): 40 + Int(milestone.rawValue)
    case .belowStandard(let milestone): 50 + Int(milestone.rawValue)
    case .outputShortfall: 60
    case .idleProject: 61
    case .stalled: 62
    case .extensionBeyondLimit: 63
    case .transferBarred: 64
    case .clock(let clock): 70 + Int(clock.rawValue)
    case .chargeAccrued(let milestone): 110 + Int(milestone.rawValue)
    case .dueSoon(let milestone): 120 + Int(milestone.rawValue)
    case .anchorUnrecorded(let milestone): 130 + Int(milestone.rawValue)
    case .contradiction: 140
    case .missingData(.signingDay): 141
    case .missingData(.totalInvestment): 142
    case .missingData(.landArea): 143
    case .missingData(.idleShare(let measure)): 144 + Int(measure.rawValue)
    case .missingData(.agreedDay(let milestone)): 150 + Int(milestone.rawValue)
    case .missingData(.price): 160
    case .missingData(.anchorDay(let anchor)): 161 + Int(anchor.rawValue)
    case .missingData(.measured(let measure)): 170 + Int(measure.rawValue)
    case .missingData(.holidays(let year)): 200 + year
    case .excused(let milestone): 20_000 + Int(milestone.rawValue)
    case .metLate(let milestone): 20_010 + Int(milestone.rawValue)
    case .startNotVerified: 20_020
    case .startDayBySilence: 20_021
    case .rescissionLapsed(let milestone): 20_030 + Int(milestone.rawValue)
    case .noRecentProgress: 20_040
    case .surplusLand: 20_041
    case .lapsedRule: 20_042
    }
  }
}
