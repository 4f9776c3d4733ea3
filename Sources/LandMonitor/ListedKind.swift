import ContractStore
import LandLifecycle
import Wording

/// A kind of finding on one of the lists: what nothing on record shows is counted apart from what evidence
/// shows.
struct ListedKind: Hashable, Comparable {
  let kind: FindingKind
  let list: FindingList

  init(_ finding: Finding) { (kind, list) = (finding.kind, finding.list) }

  init(_ finding: FindingRow) { (kind, list) = (finding.kind, finding.list) }

  /// What it is called by what shows it.
  func name(_ wording: Wording) -> String { wording.kind(kind, isConfirmed: list != .unrecorded) }

  static func < (left: ListedKind, right: ListedKind) -> Bool {
    (left.kind.order, left.list.rawValue) < (right.kind.order, right.list.rawValue)
  }
}
