import AlertPlanning
import CivilCalendar
import LandLifecycle

extension Finding {
  /// A start that falls due within days.
  static func startDueSoon(within days: Int = 30) -> Finding {
    Finding(.dueSoon(.start), since: "2025-05-01", tier: .within(days: days))
  }

  /// A start that is late.
  static func startOverdue(
    part: UInt8 = 0, instance: UInt8 = 1, evidence: Evidence = .unrecorded,
    caveats: Caveats = []
  ) -> Finding {
    Finding(
      .overdue(.start), part: part, instance: instance, since: "2025-06-01", evidence: evidence,
      caveats: caveats)
  }

  /// Suspected idle land.
  static func suspectedIdle(
    _ step: IdleCaseStep = .suspected, startedLate: Day? = nil
  ) -> Finding {
    Finding(
      .suspectedIdle, since: "2025-06-01",
      tier: .idleCase(step, startedLate.map { .startedLate($0) } ?? .unstarted()),
      evidence: .unrecorded)
  }

  /// The stage of the idle fee.
  static let idleFee = Finding(
    .idleFeeStage, since: "2025-06-01", evidence: .confirmed(by: "2025-06-01"))

  /// A place on the list of idle projects.
  static func idleProject(_ idleClass: IdleClass, raised: Bool = true) -> Finding {
    Finding(.idleProject, since: "2025-06-01", tier: .idleClass(idleClass, raised: raised))
  }

  /// A start that nobody verified: a note.
  static let startNotVerified = Finding(.startNotVerified, since: "2025-06-01")
}

extension KnownAlert {
  /// The alert about a finding, as told.
  static func about(
    _ finding: Finding, episode: Int = 1, isOpen: Bool = true, units: String = "甲镇"
  ) -> KnownAlert {
    KnownAlert(
      subject: AlertSubject(finding), episode: episode, told: Told(finding), isOpen: isOpen,
      units: units)
  }
}
