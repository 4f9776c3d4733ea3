/// A piece of the record that a judgement needs.
public enum DataField: Hashable, Sendable {
  /// The day of signing.
  case signingDay
  /// The agreed day of a milestone.
  case agreedDay(Milestone)
  /// The grant price.
  case price
  /// The day an anchor happened; it happened, but nobody wrote down when.
  case anchorDay(Anchor)
  /// The official holidays of a year.
  case holidays(year: Int)

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .signingDay: "signing-day"
    case .agreedDay(let milestone): "agreed-\(milestone.code)"
    case .price: "price"
    case .anchorDay(let anchor): "day-of-\(anchor.milestone.code)"
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
    case .contradiction: "record-contradiction"
    case .missingData(let field): "missing-\(field.code)"
    }
  }

  /// Every kind, in the order findings of one day are told: gravest matters first.
  public static let all: [FindingKind] = {
    var kinds: [FindingKind] = [
      .idleTakeBackStage, .idleFeeStage, .determinedIdle, .suspectedIdle,
    ]
    let judged: [Milestone] = [.payment, .bond] + Milestone.onSite
    kinds += judged.map { .overdue($0) }
    kinds += judged.map { .blockedByGrantor($0) }
    kinds += [.idleProject]
    kinds += judged.map { .dueSoon($0) }
    kinds += (judged + [.evaluation, .termEnd]).map { .anchorUnrecorded($0) }
    kinds += [.contradiction, .missingData(.signingDay)]
    kinds += ([.signing] + judged + [.evaluation, .termEnd]).map { .missingData(.agreedDay($0)) }
    kinds += [.missingData(.price)]
    kinds += Anchor.allCases.filter { $0 != .signing }.map { .missingData(.anchorDay($0)) }
    kinds += [.missingData(.holidays(year: 0))]
    kinds += judged.map { .excused($0) }
    kinds += judged.map { .metLate($0) }
    kinds += [.startNotVerified, .startDayBySilence]
    return kinds
  }()

  /// The place of this kind in `all`; O(1).
  package var order: Int {
    switch self {
    case .idleTakeBackStage: 0
    case .idleFeeStage: 1
    case .determinedIdle: 2
    case .suspectedIdle: 3
    case .overdue(let milestone): 10 + Int(milestone.rawValue)
    case .blockedByGrantor(let milestone): 20 + Int(milestone.rawValue)
    case .idleProject: 30
    case .dueSoon(let milestone): 40 + Int(milestone.rawValue)
    case .anchorUnrecorded(let milestone): 50 + Int(milestone.rawValue)
    case .contradiction: 60
    case .missingData(.signingDay): 61
    case .missingData(.agreedDay(let milestone)): 70 + Int(milestone.rawValue)
    case .missingData(.price): 80
    case .missingData(.anchorDay(let anchor)): 90 + Int(anchor.rawValue)
    case .missingData(.holidays(let year)): 100 + year
    case .excused(let milestone): 20_000 + Int(milestone.rawValue)
    case .metLate(let milestone): 20_010 + Int(milestone.rawValue)
    case .startNotVerified: 20_020
    case .startDayBySilence: 20_021
    }
  }
}
