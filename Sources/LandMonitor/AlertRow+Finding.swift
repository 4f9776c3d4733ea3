import AlertPlanning
import CivilCalendar
import ContractStore
import LandLifecycle

extension AlertRow {
  /// The ledger's row of a finding just told.
  init(
    _ finding: Finding, of contract: ContractID, episode: Int, openedOn: Day, isBaseline: Bool,
    units: String
  ) {
    let row = FindingRow(finding)
    self.init(
      contract: contract, kindCode: finding.kind.code, part: finding.part,
      instance: finding.instance, episode: episode, openedOn: openedOn, since: finding.since,
      severity: finding.severity, tierRank: finding.tierRank, evidenceCode: row.evidenceCode,
      isBaseline: isBaseline, resolvedOn: nil, units: units)
  }
}
