package import CivilCalendar
package import LandLifecycle

/// One alert as the ledger keeps it: what was said to people, not recomputed.
package struct AlertRow: Hashable, Sendable {
  /// The contract.
  package let contract: ContractID
  /// The finding's stable code.
  package let kindCode: String
  /// Which part.
  package let part: UInt8
  /// Which instalment, year or round.
  package let instance: UInt8
  /// Which time the finding came back, from 1.
  package let episode: Int
  /// The day of the daily run that opened it.
  package let openedOn: Day
  /// The first day the finding was so, as last told.
  package var since: Day
  /// How grave it was when last told.
  package var severity: Severity
  /// How far along its kind it was when last told.
  package var tierRank: Int
  /// 0 not needed, 1 unrecorded, 2 confirmed, when last told.
  package var evidenceCode: UInt8
  /// Whether it was opened as known already, by `import --baseline`.
  package let isBaseline: Bool
  /// The day of the daily run that found it gone; nil while open.
  package var resolvedOn: Day?
  /// Who was told last, the lead marked ☆.
  package var units: String

  /// Whether evidence confirmed it when last told.
  package var isConfirmed: Bool { evidenceCode == 2 }

  /// Makes an alert.
  package init(
    contract: ContractID, kindCode: String, part: UInt8, instance: UInt8, episode: Int,
    openedOn: Day, since: Day, severity: Severity, tierRank: Int, evidenceCode: UInt8,
    isBaseline: Bool, resolvedOn: Day?, units: String
  ) {
    self.contract = contract
    self.kindCode = kindCode
    self.part = part
    self.instance = instance
    self.episode = episode
    self.openedOn = openedOn
    self.since = since
    self.severity = severity
    self.tierRank = tierRank
    self.evidenceCode = evidenceCode
    self.isBaseline = isBaseline
    self.resolvedOn = resolvedOn
    self.units = units
  }
}

/// A daily run as the ledger keeps it.
package struct DailyRunRow: Hashable, Sendable {
  /// Its number, from 1.
  package let number: Int64
  /// The day it was for.
  package let day: Day
  /// The text it sends.
  package let digest: String
}

/// How many alerts of one kind are open with one group of units.
package struct AlertCount: Hashable, Sendable {
  /// Who was told, the lead marked ☆.
  package let units: String
  /// The finding's stable code.
  package let kindCode: String
  /// Whether evidence confirms them.
  package let isConfirmed: Bool
  /// How many there are.
  package let count: Int

  /// Makes a count.
  package init(units: String, kindCode: String, isConfirmed: Bool, count: Int) {
    self.units = units
    self.kindCode = kindCode
    self.isConfirmed = isConfirmed
    self.count = count
  }
}
