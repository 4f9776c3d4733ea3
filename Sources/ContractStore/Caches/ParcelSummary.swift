package import CivilCalendar
package import LandLifecycle

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
  package func isSigned(on day: Day) -> Bool { Self.isSigned(signedOn, on: day) }

  static func isSigned(_ signedOn: Day?, on day: Day) -> Bool { signedOn.map { $0 <= day } ?? true }

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
