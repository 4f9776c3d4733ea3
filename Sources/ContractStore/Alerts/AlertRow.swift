public import CivilCalendar
public import LandLifecycle

/// One alert as the ledger keeps it: what was said to people, not recomputed.
public struct AlertRow: Hashable, Sendable {
  /// The contract.
  public let contract: ContractID
  /// The finding's stable code.
  public let kindCode: String
  /// Which part.
  public let part: UInt8
  /// Which instalment, year or round.
  public let instance: UInt8
  /// Which time the finding came back, from 1.
  public let episode: Int
  /// The day of the daily run that opened it.
  public let openedOn: Day
  /// The first day the finding was so, as last told.
  public var since: Day
  /// How grave it was when last told.
  public var severity: Severity
  /// How far along its kind it was when last told.
  public var tierRank: Int
  /// 0 not needed, 1 unrecorded, 2 confirmed, when last told.
  public var evidenceCode: UInt8
  /// Whether it was opened as known already, by `import --baseline`.
  public let isBaseline: Bool
  /// The day of the daily run that found it gone; nil while open.
  public var resolvedOn: Day?
  /// Who was told last, the lead marked ☆.
  public var units: String

  /// Whether evidence confirmed it when last told.
  public var isConfirmed: Bool { evidenceCode == 2 }

  /// Makes an alert.
  public init(
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
public struct DailyRunRow: Hashable, Sendable {
  /// Its number, from 1.
  public let number: Int64
  /// The day it was for.
  public let day: Day
  /// The text it sends.
  public let digest: String
}

/// How many alerts of one kind are open with one group of units.
public struct AlertCount: Hashable, Sendable {
  /// Who was told, the lead marked ☆.
  public let units: String
  /// The finding's stable code.
  public let kindCode: String
  /// Whether evidence confirms them.
  public let isConfirmed: Bool
  /// How many there are.
  public let count: Int

  /// Makes a count.
  public init(units: String, kindCode: String, isConfirmed: Bool, count: Int) {
    self.units = units
    self.kindCode = kindCode
    self.isConfirmed = isConfirmed
    self.count = count
  }
}
