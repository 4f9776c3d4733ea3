package import CivilCalendar
package import LandLifecycle

/// A finding as the cache keeps it: enough to list, count and plan alerts without folding.
package struct FindingRow: Hashable, Sendable {
  /// What it says.
  package let kind: FindingKind
  /// Which part; 0 for the whole contract.
  package let part: UInt8
  /// Which instalment, year or round.
  package let instance: UInt8
  /// The first day it was so.
  package let since: Day
  /// The last day in time of the due day it rests on.
  package let due: Day?
  /// How grave it is.
  package let severity: Severity
  /// Which list it belongs to.
  package let list: FindingList
  /// Whether it is confirmed, unrecorded, or not about a breach.
  package let evidenceCode: UInt8
  /// Its class on the list of idle projects.
  package let idleClass: IdleClass?
  /// How far along its kind it is; higher is worse.
  package let tierRank: Int
  /// What a reader must know before relying on it.
  package let caveats: Caveats

  /// The first day it was so; nil where that is not known.
  package var sinceIfKnown: Day? { since > .beginning ? since : nil }

  /// Makes a row of a finding.
  package init(_ finding: Finding) {
    kind = finding.kind
    part = finding.ownPart
    instance = finding.instance
    since = finding.since
    due = finding.due?.actBy
    severity = finding.severity
    list = finding.list
    evidenceCode =
      switch finding.evidence {
      case .notNeeded: 0
      case .unrecorded: 1
      case .confirmed: 2
      }
    if case .idleClass(let one, raised: _) = finding.tier {
      idleClass = one
    } else {
      idleClass = nil
    }
    tierRank = finding.tierRank
    caveats = finding.caveats
  }

  init(
    kind: FindingKind, part: UInt8, instance: UInt8, since: Day, due: Day?, severity: Severity,
    list: FindingList, evidenceCode: UInt8, idleClass: IdleClass?, tierRank: Int, caveats: Caveats
  ) {
    self.kind = kind
    self.part = part
    self.instance = instance
    self.since = since
    self.due = due
    self.severity = severity
    self.list = list
    self.evidenceCode = evidenceCode
    self.idleClass = idleClass
    self.tierRank = tierRank
    self.caveats = caveats
  }
}
