package import LandLifecycle

/// What a column of a register can mean.
package enum Field: Hashable, Sendable {
  /// Contract number (合同编号).
  case contractNumber
  /// Supervision number (电子监管号).
  case supervisionNumber
  /// Cadastral code (宗地代码).
  case parcelCode
  /// Real-estate unit code (不动产单元代码).
  case estateUnit
  /// The identity the register gives the row (唯一标识).
  case registerRow
  /// Something shown and searched, never judged.
  case detail(Detail)
  /// Area, in the unit the header names.
  case area(AreaUnit)
  /// Names and areas of parts, such as `一期=10000|二期=8000`.
  case partAreas(AreaUnit)
  /// Grant price, in the unit the header names.
  case price(MoneyUnit)
  /// Way of supply (供地方式).
  case supplyMethod
  /// Day of signing.
  case signedOn
  /// Agreed day of a milestone: a date, a relative deadline, or a list of them.
  case agreed(Milestone)
  /// Sums of the instalments or of the bond, in the unit the header names.
  case amount(Milestone, MoneyUnit)
  /// Which text the contract was written on (合同文本).
  case form
  /// Deposit (定金), in the unit the header names.
  case deposit(MoneyUnit)
  /// The bond that secures a milestone, as a sum in the header's unit or as a share of the price.
  case bond(Milestone, MoneyUnit)
  /// What follows when a milestone is late.
  case consequences(Milestone)
  /// Floor area that counts towards the plot ratio, in the unit the header names.
  case floorArea(AreaUnit)
  /// How long before the start day an extension is to be asked for.
  case extensionNotice
  /// How far an extension may move the start day.
  case extensionLimit
  /// Actual day of a milestone, or a list of them.
  case actual(Milestone)
  /// Key project or not (重点项目).
  case isKeyProject
  /// Since when the holder holds the land.
  case holderSince
  /// Since when the tenant rents.
  case tenantSince
  /// Something that a table of events says of what happened.
  case event(EventField)
  /// Known, and not used: repeated elsewhere, or about the crawl and not the contract.
  case ignored

  /// Whether a register has it from the contract itself, and not from its numbers, the land or the holder.
  var isAgreedUpon: Bool {
    switch self {
    case .area, .partAreas, .price, .supplyMethod, .signedOn, .agreed, .amount, .form, .deposit,
      .bond, .consequences, .floorArea, .extensionNotice, .extensionLimit:
      true
    case .contractNumber, .supervisionNumber, .parcelCode, .estateUnit, .registerRow, .detail,
      .actual, .isKeyProject, .holderSince, .tenantSince, .event, .ignored:
      false
    }
  }

  /// Whether a blank or unreadable cell here is a problem of the row and not of a detail.
  var isJudged: Bool {
    switch self {
    case .detail, .ignored: false
    case .contractNumber, .supervisionNumber, .parcelCode, .estateUnit, .registerRow, .area,
      .partAreas, .price, .supplyMethod, .signedOn, .agreed, .amount, .form, .deposit, .bond,
      .consequences, .floorArea, .extensionNotice, .extensionLimit, .actual, .isKeyProject,
      .holderSince, .tenantSince, .event:
      true
    }
  }
}
