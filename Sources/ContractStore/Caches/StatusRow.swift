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
  ///
  /// - Parameter part: Which part it is about; nil for the one that the finding names.
  package init(_ finding: Finding, part: UInt8? = nil) {
    kind = finding.kind
    self.part = part ?? finding.part
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

/// What identifies and describes a parcel in lists, as the cache keeps it.
package struct ParcelSummary: Sendable {
  /// Contract number (合同编号).
  package let contractNumber: String?
  /// Supervision number (电子监管号), suffix and all.
  package let supervisionNumber: String?
  /// Cadastral code of the parcel (宗地代码).
  package let parcelCode: String?
  /// Real-estate unit code, else the identity the register gives the row.
  package let otherNumber: String?
  /// How the land was supplied.
  package let supply: SupplyMethod
  /// Whether it is a key project (重点项目).
  package let isKeyProject: Bool
  /// The day of signing.
  package let signedOn: Day?
  /// The area granted.
  package let area: Area?
  /// The price of the grant.
  package let price: Money?
  /// Its texts, and perhaps some that lists do not show.
  let texts: Details

  /// Makes a summary of what a row claims.
  ///
  /// - Parameters:
  ///   - holder: Who holds the land, if not whom the row names.
  ///   - towns: The towns, one of which the location may name where the row has none of its own.
  package init(
    _ registration: Registration, heldBy holder: String? = nil, amid towns: TownNames = .none
  ) {
    var texts = registration.details
    if texts[.town] == nil, let town = registration.town(amid: towns) {
      texts = texts.stating(.town, as: town)
    }
    self.init(
      registration.numbers, supply: registration.terms.supply,
      isKeyProject: registration.isKeyProject, signedOn: registration.terms.signedOn,
      area: registration.terms.area, price: registration.terms.price,
      holder.map { texts.stating(.holder, as: $0) } ?? texts)
  }

  init(
    _ numbers: ContractNumbers, supply: SupplyMethod, isKeyProject: Bool, signedOn: Day?,
    area: Area?, price: Money?, _ texts: Details
  ) {
    contractNumber = numbers.contract
    supervisionNumber = numbers.supervision
    parcelCode = numbers.parcel
    otherNumber = numbers.estateUnit ?? numbers.registerRow
    self.supply = supply
    self.isKeyProject = isKeyProject
    self.signedOn = signedOn
    self.area = area
    self.price = price
    self.texts = texts
  }

  /// The texts that the cache keeps, in the order of its columns.
  static let shown: [Detail] = [
    .project, .holder, .tenant, .location, .district, .town, .landUse, .responsibleUnits,
  ]

  /// Whether the contract is signed on a day, as far as anybody knows.
  package func isSigned(on day: Day) -> Bool { signedOn.map { $0 <= day } ?? true }

  /// The project's name.
  package var project: String? { texts[.project] }
  /// Who holds the land.
  package var holder: String? { texts[.holder] }
  /// Who rents it.
  package var tenant: String? { texts[.tenant] }
  /// Where it lies, in words.
  package var location: String? { texts[.location] }
  /// The district.
  package var district: String? { texts[.district] }
  /// The town or park.
  package var town: String? { texts[.town] }
  /// The use of the land, in words.
  package var landUse: String? { texts[.landUse] }
  /// The responsible units that the row names.
  package var units: String? { texts[.responsibleUnits] }

  /// What a contract is called: by its contract number, else its supervision number, else others, and
  /// where no row gives it one, by its mark.
  package func name(of contract: ContractID) -> String {
    contractNumber ?? supervisionNumber ?? parcelCode ?? otherNumber ?? contract.mark
  }

  /// The same in the words of the cache's columns.
  static let nameColumn = """
    coalesce(contract_number, supervision_number, parcel_code, other_number, '#' || contract_id)
    """
}

extension ParcelSummary: Equatable {
  /// Whether two summaries say the same, whatever their rows say besides.
  package static func == (left: ParcelSummary, right: ParcelSummary) -> Bool {
    left.contractNumber == right.contractNumber
      && left.supervisionNumber == right.supervisionNumber
      && left.parcelCode == right.parcelCode && left.otherNumber == right.otherNumber
      && left.supply == right.supply && left.isKeyProject == right.isKeyProject
      && left.signedOn == right.signedOn && left.area == right.area && left.price == right.price
      && shown.allSatisfy { left.texts[$0] == right.texts[$0] }
  }
}

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
