package import CivilCalendar
package import LandLifecycle

/// A contract as a list shows it: of what the cache keeps, only what a list needs, as there may be
/// millions.
package struct ListingRow: Hashable, Sendable {
  /// The contract.
  package let contract: ContractID
  /// The day it was folded for.
  package let foldDay: Day
  /// The next day on which a finding or state changes.
  package let nextChange: Day?
  /// Whether something changed that no daily run has told.
  package let isUntold: Bool
  /// The stage of the site.
  package let stage: Stage
  /// What the contract is called.
  package let number: String
  /// The project's name.
  package let project: String?
  /// Who holds the land.
  package let holder: String?
  /// Who rents it.
  package let tenant: String?
  /// The town or park.
  package let town: String?
  /// The responsible units that the row names.
  package let units: String?
  /// Whether it is a key project.
  package let isKeyProject: Bool
  /// The area granted.
  package let area: Area?
  /// The findings, gravest matters first.
  package let findings: [FindingRow]
  /// What the contract has more than one of.
  package let division: Division
  /// The day of signing.
  package let signedOn: Day?

  /// Takes what a list needs from a row.
  package init(_ row: StatusRow, findings: [FindingRow]) {
    contract = row.contract
    foldDay = row.foldDay
    nextChange = row.nextChange
    isUntold = row.isUntold
    stage = row.stage
    number = row.name
    project = row.summary.project
    holder = row.summary.holder
    tenant = row.summary.tenant
    town = row.summary.town
    units = row.summary.units
    isKeyProject = row.summary.isKeyProject
    area = row.summary.area
    division = row.division
    signedOn = row.summary.signedOn
    self.findings = findings
  }

  /// Whether the contract is signed on a day, as far as anybody knows.
  package func isSigned(on day: Day) -> Bool { ParcelSummary.isSigned(signedOn, on: day) }

  /// Whether the findings are those of a day: nothing changes between the two.
  package func isGood(on day: Day) -> Bool {
    StatusRow.isGood(on: day, foldedFor: foldDay, nextChange: nextChange)
  }
}

extension ListingRow {
  static let columns = """
    contract_id, fold_day, next_change_on, is_untold, stage,
    \(ParcelSummary.nameColumn) AS number,
    project, holder, tenant, town, units, is_key_project, area_cm2, findings,
    division, signed_on
    """

  /// Reads the row that a query of these columns stands on.
  init(_ row: OpaquePointer) throws(StoreProblem) {
    let contract = RowColumns.integer(row, 0)
    func day(_ column: Int32) -> Day?? {
      guard let number = RowColumns.integerIfAny(row, column) else { return .some(nil) }
      return Int32(exactly: number).map { Day(number: $0) }
    }
    guard let foldDay = day(1) ?? nil, let nextChange = day(2),
      let number = RowColumns.text(row, 5),
      let stage = UInt8(exactly: RowColumns.integer(row, 4)).flatMap(Stage.init(rawValue:)),
      let findings = RowColumns.utf8(row, 13).flatMap({ FindingsText.findings(in: $0) }),
      let division = DivisionText.division(in: RowColumns.text(row, 14)), let signedOn = day(15)
    else { throw .cacheUnreadable(contract: contract) }
    self.contract = ContractID(contract)
    self.foldDay = foldDay
    self.nextChange = nextChange
    isUntold = RowColumns.integer(row, 3) != 0
    self.stage = stage
    self.number = number
    project = RowColumns.text(row, 6)
    holder = RowColumns.text(row, 7)
    tenant = RowColumns.text(row, 8)
    town = RowColumns.text(row, 9)
    units = RowColumns.text(row, 10)
    isKeyProject = RowColumns.integer(row, 11) != 0
    area = RowColumns.integerIfAny(row, 12).map { Area(squareCentimetres: $0) }
    self.findings = findings
    self.division = division
    self.signedOn = signedOn
  }
}
