import CivilCalendar

/// The three lists that are never mixed, and what lies beside them.
public enum FindingList: UInt8, Hashable, Sendable, CaseIterable {
  /// A breach that an inspection or the record shows.
  case breach
  /// A due day without a record: go and look.
  case unrecorded
  /// A judgement that cannot be made.
  case cannotCompute
  /// Something that falls due.
  case dueSoon
  /// Anything else worth knowing.
  case information

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .breach: "breach"
    case .unrecorded: "unrecorded"
    case .cannotCompute: "cannot-compute"
    case .dueSoon: "due-soon"
    case .information: "information"
    }
  }
}

extension Finding {
  /// Which of the lists it belongs to.
  public var list: FindingList {
    switch kind {
    case .dueSoon: .dueSoon
    case .clock where tier != .clock(isPast: true): .dueSoon
    // A right, not a duty: asking for it late is nobody's breach.
    case .clock(.requestExtension): .information
    case .overdue, .blockedByGrantor, .suspectedIdle, .idleFeeStage, .idleTakeBackStage,
      .determinedIdle, .limbTwo, .demandNeeded, .rescissionRight, .chargeAccrued, .belowStandard,
      .outputShortfall, .stalled, .clock, .noRecentProgress:
      switch evidence {
      case .confirmed: .breach
      case .unrecorded, .notNeeded: .unrecorded
      }
    case .idleProject:
      switch (severity, evidence) {
      case (.note, _): .information
      case (_, .confirmed): .breach
      case (.notice, _), (.warning, _), (.grave, _): .unrecorded
      }
    // Both days are on record, and both are judged.
    case .contradiction where isEarlyEntry: .information
    case .anchorUnrecorded, .contradiction, .missingData: .cannotCompute
    case .metLate, .excused, .startNotVerified, .startDayBySilence, .rescissionLapsed,
      .extensionBeyondLimit, .transferBarred, .surplusLand, .lapsedRule:
      .information
    }
  }

  /// Whether it says that works began before the handover.
  private var isEarlyEntry: Bool {
    if case .contradiction(.handedOverAfterStart) = tier { true } else { false }
  }

  /// How grave it is.
  public var severity: Severity {
    switch kind {
    case .idleFeeStage, .idleTakeBackStage, .determinedIdle: return .grave
    case .rescissionRight:
      // A missing record is no breach: the right is grave once something shows that there is one.
      if case .confirmed = evidence { return .grave }
      return .warning
    case .suspectedIdle:
      if case .idleCase(_, .startedLate) = tier { return .notice }
      return .warning
    case .idleProject:
      if case .idleClass(_, raised: true) = tier { return .warning }
      return .note
    case .contradiction:
      if case .contradiction(.agreedOutOfOrder) = tier { return .note }
      return isEarlyEntry ? .note : .warning
    case .clock: return tier == .clock(isPast: true) ? .warning : .notice
    case .overdue, .blockedByGrantor, .limbTwo, .demandNeeded, .chargeAccrued, .belowStandard,
      .outputShortfall,
      .stalled, .extensionBeyondLimit, .transferBarred:
      return .warning
    case .dueSoon, .missingData, .anchorUnrecorded, .noRecentProgress: return .notice
    case .metLate, .excused, .startNotVerified, .startDayBySilence, .rescissionLapsed,
      .surplusLand, .lapsedRule:
      return .note
    }
  }

  /// How far along its kind it is, to tell "worse" from "changed"; higher is worse.
  public var tierRank: Int {
    switch tier {
    case .single, .contradiction, .standard, .limbTwo, .unpermitted, .extended, .land, .barred,
      .rule, .ended:
      0
    case .yearly(_, found: _, year: _, consecutive: let years): years
    case .within(let days): 1_000 - days
    case .idleClass(.usedUnfinished, let raised): raised ? 1 : 0
    case .idleClass(.suppliedUnused, let raised): raised ? 3 : 2
    case .idleClass(.overdueStart, _): 4
    // Two full years are graver than any step of a case within them.
    case .idleCase(let step, let course): step.place + (course.isTwoYears ? 100 : 0)
    case .rung(let rung): rung
    case .clock(let isPast): isPast ? 1_001 : 0
    }
  }
}
