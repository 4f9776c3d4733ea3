public import CivilCalendar

/// How grave a finding is; only those above `note` are told to anyone.
public enum Severity: UInt8, Hashable, Sendable, CaseIterable, Comparable {
  /// Shown to whoever asks.
  case note
  /// Something falls due, or a piece of the record is missing.
  case notice
  /// Something is late or cannot be so.
  case warning
  /// A statutory stage is open.
  case grave

  /// Orders severities from note to grave.
  public static func < (left: Severity, right: Severity) -> Bool {
    left.rawValue < right.rawValue
  }

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .note: "note"
    case .notice: "notice"
    case .warning: "warning"
    case .grave: "grave"
    }
  }
}

/// What is known of a breach.
public enum Evidence: Hashable, Sendable {
  /// The finding is not about a breach.
  case notNeeded
  /// Nothing is on file: go and look.
  case unrecorded
  /// An inspection or the record of a later day shows it.
  case confirmed(by: Day)

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .notNeeded: "not-needed"
    case .unrecorded: "unrecorded"
    case .confirmed: "confirmed"
    }
  }
}

/// What a reader must know before relying on a finding.
public struct Caveats: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt16

  /// Makes caveats of bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The due day was rolled with weekends only, as the year's holidays are not published.
  public static let provisionalDay = Caveats(rawValue: 1)
  /// The contract's days are out of order.
  public static let agreedDaysOutOfOrder = Caveats(rawValue: 2)
  /// The source has no place for the day of handover, so the grantor's own part is unknown.
  public static let handoverNotCarried = Caveats(rawValue: 4)
  /// The grantor was late itself: "art. 8(1) indicated".
  public static let grantorLate = Caveats(rawValue: 8)
  /// The user claims a cause of art. 8; nobody has verified it.
  public static let causeClaimed = Caveats(rawValue: 16)
  /// A cause of art. 8 was verified for some days: disposal goes by art. 12, without a fee for them.
  public static let causeVerified = Caveats(rawValue: 32)
  /// Beside ``causeVerified``: causes cover every day from the one after the start day up to the day judged.
  public static let causeCoversAll = Caveats(rawValue: 128)
  /// A document that it rests on is not in force any more; a contract signed before keeps its terms.
  public static let restsOnLapsedRule = Caveats(rawValue: 256)
  /// A rule that the office loaded decides, with another value than the one shipped.
  public static let restsOnOwnRule = Caveats(rawValue: 512)
  /// Early works that a start needs were verified for some days, which do not count towards the
  /// stages of Order 53 art. 14.
  public static let earlyWorksVerified = Caveats(rawValue: 64)
  /// A demand on record was served before the period after which it counts was over.
  public static let demandTooEarly = Caveats(rawValue: 1_024)
  /// Some of the days late are the grantor's, or a verified cause's, and do not count.
  public static let daysNotCounted = Caveats(rawValue: 2_048)
  /// The day on which it was met is not known, and a visit saw it undone: it was late by so much at least.
  public static let lateAtLeast = Caveats(rawValue: 4_096)
}

/// What distinguishes findings of one kind, and whose change is told as "worse" or "changed".
public enum Tier: Hashable, Sendable {
  /// There is only one tier.
  case single
  /// At most this many days are left.
  case within(days: Int)
  /// The class on the list of idle projects; raised when it is more than a reminder.
  case idleClass(IdleClass, raised: Bool)
  /// The step of the idle case, and the late start after which it goes on, if there was one.
  case idleCase(IdleCaseStep, IdleCourse)
  /// Which entries contradict each other.
  indirect case contradiction(Contradiction)
  /// Which tier of the contract's ladder holds, from 1; 0 before the first.
  case rung(Int)
  /// Whether the time of a clock is over.
  case clock(isPast: Bool)
  /// Which standard was missed, and by what quantity.
  indirect case standard(Standard, found: Int64)
  /// Which yearly standard was missed, by what quantity of which year, and for how many years running.
  indirect case yearly(Standard, found: Int64, year: Int, consecutive: Int)
  /// What the second limb of Order 53 art. 2 was judged by.
  indirect case limbTwo(LimbTwoShares)
  /// Works of art. 30 are on record by this day, but no construction permit on or before it.
  case unpermitted(developed: Day)
  /// Which kind of extension it is about.
  case extended(SupplementKind)
  /// Which event on the ground it is about.
  indirect case land(LandEvent)
  /// Which event on the ground it is about, and what stands against it.
  indirect case barred(LandEvent, TransferBar)
  /// Which rule it is about, by its name.
  case rule(String)
  /// How the contract ended, for what is left owing.
  case ended(Closure)
}

/// One thing that is so about a contract.
public struct Finding: Hashable, Sendable {
  /// What it says.
  public let kind: FindingKind
  /// Which part it is about; 0 for the whole contract.
  public let part: UInt8
  /// Which instalment, year or round; 1 where there is only one.
  public let instance: UInt8
  /// The first day it was so; for a tier, the first day of the finding and not of the tier.
  public private(set) var since: Day
  /// Which tier it is in.
  public let tier: Tier
  /// What is known of the breach.
  public let evidence: Evidence
  /// The due day it rests on, if it rests on one.
  public let due: DueDay?
  /// What a reader must know before relying on it.
  public private(set) var caveats: Caveats
  /// The sum at stake.
  public let amount: AmountRule
  /// The part for which a contract of several is listed once, as among the idle projects; 0 for none.
  var listedFor: UInt8 = 0

  /// Makes a finding.
  public init(
    _ kind: FindingKind, part: UInt8 = 0, instance: UInt8 = 1, since: Day, tier: Tier = .single,
    evidence: Evidence = .notNeeded, due: DueDay? = nil, caveats: Caveats = [],
    amount: AmountRule = .none
  ) {
    self.kind = kind
    self.part = part
    self.instance = instance
    self.since = since
    self.tier = tier
    self.evidence = evidence
    self.due = due
    self.caveats = caveats
    self.amount = amount
  }

  /// The first day it was so; nil where it would be that of a signing nobody wrote down.
  public var sinceIfKnown: Day? { since > .beginning ? since : nil }

  /// Returns how many days something is or was late: on a day for what is open, in the end for what
  /// was met late; 0 on the due day itself, nil for findings that are not about being late.
  public func daysLate(on day: Day) -> Int? {
    guard let due else { return nil }
    switch kind {
    case .metLate: return since - due.actBy
    case .dueSoon, .overdue, .blockedByGrantor, .excused, .anchorUnrecorded, .idleProject,
      .suspectedIdle, .idleFeeStage, .idleTakeBackStage, .determinedIdle, .demandNeeded,
      .rescissionRight, .rescissionLapsed, .clock:
      return max(0, day - due.actBy)
    case .startNotVerified, .startDayBySilence, .contradiction, .missingData, .limbTwo,
      .chargeAccrued, .belowStandard, .outputShortfall, .noRecentProgress, .stalled,
      .extensionBeyondLimit,
      .transferBarred, .surplusLand, .lapsedRule:
      return nil
    }
  }

  /// Returns the same finding with another first day.
  func since(_ day: Day) -> Finding {
    var finding = self
    finding.since = day
    return finding
  }

  /// Returns the same finding with more that a reader must know.
  func adding(_ more: Caveats) -> Finding {
    var finding = self
    finding.caveats.formUnion(more)
    return finding
  }

  /// Orders findings of one day.
  static func comesFirst(_ left: Finding, _ right: Finding) -> Bool {
    FindingOrder(left) < FindingOrder(right)
  }
}

extension Finding {
  /// The part, then the instance.
  var place: UInt16 { UInt16(part) << 8 | UInt16(instance) }
}

/// Where a finding stands among those of one day: by kind, part, instance and first day.
struct FindingOrder: Comparable {
  private let kind: Int
  /// The part, then the instance.
  private let place: UInt16
  private let since: Day

  init(_ finding: borrowing Finding) {
    kind = finding.kind.order
    place = finding.place
    since = finding.since
  }

  static func < (left: FindingOrder, right: FindingOrder) -> Bool {
    if left.kind != right.kind { return left.kind < right.kind }
    if left.place != right.place { return left.place < right.place }
    return left.since < right.since
  }
}
