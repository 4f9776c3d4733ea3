package import CivilCalendar
package import LandLifecycle

/// One contract as folded on a day: the cache's row.
package struct StatusRow: Equatable, Sendable {
  /// The contract.
  package let contract: ContractID
  /// The entry whose terms were folded.
  package let registeredEntry: EntryNumber
  /// The digest of what that entry claims, to recognise the same row again.
  package let contentDigest: [UInt8]
  /// The day it was folded for.
  package let foldDay: Day
  /// The last entry about the contract that was folded.
  package let logPosition: EntryNumber
  /// The next day on which a finding or state changes.
  package let nextChange: Day?
  /// The next due day of something not yet met.
  package let nextDue: Day?
  /// Whether something changed that no daily run has told.
  package let isUntold: Bool
  /// The stage of the site.
  package let stage: Stage
  /// The step of the idle case.
  package let idleCase: IdleCaseStep
  /// What describes the parcel.
  package let summary: ParcelSummary
  /// What the contract has more than one of.
  package let division: Division

  /// Makes a row.
  package init(
    contract: ContractID, registeredEntry: EntryNumber, contentDigest: [UInt8], foldDay: Day,
    logPosition: EntryNumber, nextChange: Day?, nextDue: Day?, isUntold: Bool, stage: Stage,
    idleCase: IdleCaseStep, summary: ParcelSummary, division: Division
  ) {
    self.contract = contract
    self.registeredEntry = registeredEntry
    self.contentDigest = contentDigest
    self.foldDay = foldDay
    self.logPosition = logPosition
    self.nextChange = nextChange
    self.nextDue = nextDue
    self.isUntold = isUntold
    self.stage = stage
    self.idleCase = idleCase
    self.summary = summary
    self.division = division
  }

  /// What the contract is called.
  package var name: String { summary.name(of: contract) }

  /// Whether the row's findings are those of a day: nothing changes between the two.
  package func isGood(on day: Day) -> Bool {
    Self.isGood(on: day, foldedFor: foldDay, nextChange: nextChange)
  }

  static func isGood(on day: Day, foldedFor foldDay: Day, nextChange: Day?) -> Bool {
    foldDay <= day && (nextChange.map { day < $0 } ?? true)
  }
}
