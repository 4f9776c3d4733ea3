package import LandLifecycle

/// What findings have in common that take each other's place.
extension FindingKind {
  /// The node whose day it is about; nil for every other kind.
  package var node: Milestone? {
    switch self {
    case .dueSoon(let node), .overdue(let node), .blockedByGrantor(let node), .excused(let node),
      .anchorUnrecorded(let node), .metLate(let node):
      node
    case .suspectedIdle, .idleFeeStage, .idleTakeBackStage, .determinedIdle, .idleProject,
      .startNotVerified, .startDayBySilence, .contradiction, .missingData, .limbTwo,
      .demandNeeded, .rescissionRight, .rescissionLapsed, .chargeAccrued, .belowStandard,
      .outputShortfall, .noRecentProgress, .stalled, .clock, .extensionBeyondLimit,
      .transferBarred, .surplusLand, .lapsedRule:
      nil
    }
  }

  /// Whether it says how far land is on its way to being taken for idle.
  var isOfIdleCase: Bool {
    switch self {
    case .suspectedIdle, .idleFeeStage, .idleTakeBackStage, .determinedIdle: true
    case .dueSoon, .overdue, .blockedByGrantor, .excused, .anchorUnrecorded, .metLate,
      .idleProject, .startNotVerified, .startDayBySilence, .contradiction, .missingData, .limbTwo,
      .demandNeeded, .rescissionRight, .rescissionLapsed, .chargeAccrued, .belowStandard,
      .outputShortfall, .noRecentProgress, .stalled, .clock, .extensionBeyondLimit,
      .transferBarred, .surplusLand, .lapsedRule:
      false
    }
  }
}
