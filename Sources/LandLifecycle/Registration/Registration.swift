public import CivilCalendar

/// The numbers a contract goes by; any of them may be missing, none is trusted to be unique.
public struct ContractNumbers: Hashable, Sendable {
  /// Contract number (合同编号).
  public var contract: String?
  /// Supervision number (电子监管号), suffix and all.
  public var supervision: String?
  /// Cadastral code of the parcel (宗地代码).
  public var parcel: String?
  /// Real-estate unit code (不动产单元代码).
  public var estateUnit: String?
  /// The identity the register itself gives the row (唯一标识).
  public var registerRow: String?

  /// Makes numbers.
  public init(
    contract: String? = nil, supervision: String? = nil, parcel: String? = nil,
    estateUnit: String? = nil, registerRow: String? = nil
  ) {
    self.contract = contract
    self.supervision = supervision
    self.parcel = parcel
    self.estateUnit = estateUnit
    self.registerRow = registerRow
  }
}

/// Something about a parcel that is shown and searched but never judged.
public enum Detail: UInt8, Hashable, Sendable, CaseIterable, Comparable {
  case district = 1, town, project, location, landUse, landSource, tenure, industry, grade
  case approver, holder, tenant, investmentAgreement, responsibleUnits, areaSource, priceSource
  case floorAreaRatioMin, floorAreaRatioMax, startStandard, completionStandard, productionStandard
  case targetOutputStandard, totalInvestment, investmentIntensity, outputPerMu, taxPerMu
  case bondRemark, paymentRemark, supplySource

  /// A stable name for columns, logs and JSON; never translated.
  public var code: String { "detail-\(self)" }

  /// Orders details as they are shown.
  public static func < (left: Detail, right: Detail) -> Bool { left.rawValue < right.rawValue }
}

/// An actual day that a row claims.
public struct ActualClaim: Hashable, Sendable {
  /// What was done.
  public let milestone: Milestone
  /// Which part.
  public let part: UInt8
  /// Which instalment; 0 for all of a payment or bond, 1 for milestones on site.
  public let instance: UInt8
  /// The day.
  public let day: Day

  /// Makes a claim.
  public init(_ milestone: Milestone, part: UInt8 = 0, instance: UInt8 = 1, on day: Day) {
    self.milestone = milestone
    self.part = part
    self.instance = instance
    self.day = day
  }

  /// The fact claimed; nil for milestones that no row reports as done.
  public var fact: Fact? {
    switch milestone {
    case .payment: .paid(instance: instance, .on(day))
    case .bond: .bondPosted(instance: instance, .on(day))
    case .handover, .start, .completion, .production, .targetOutput:
      SiteEvent(meeting: milestone).map { .site($0, .on(day), part: part) }
    case .signing, .evaluation, .termEnd: nil
    }
  }
}

/// Everything one imported row claims about a contract.
///
/// A class, though nothing in it changes: it is handed on a dozen times a row.
public final class Registration: Hashable, Sendable {
  /// The numbers it goes by.
  public let numbers: ContractNumbers
  /// What it demands.
  public let terms: ContractTerms
  /// What it claims was done, in milestone order.
  public let actuals: [ActualClaim]
  /// Whether it is a key project (重点项目).
  public let isKeyProject: Bool
  /// Since when the holder holds the land, if stated.
  public let holderSince: Day?
  /// Since when the tenant rents, if stated.
  public let tenantSince: Day?
  /// What is shown and searched.
  public let details: Details

  /// Makes a registration.
  public init(
    numbers: ContractNumbers, terms: ContractTerms, actuals: [ActualClaim] = [],
    isKeyProject: Bool = false, holderSince: Day? = nil, tenantSince: Day? = nil,
    details: Details = []
  ) {
    self.numbers = numbers
    self.terms = terms
    self.actuals = actuals
    self.isKeyProject = isKeyProject
    self.holderSince = holderSince
    self.tenantSince = tenantSince
    self.details = details
  }

  /// Returns the same claims under other numbers.
  public func with(_ numbers: ContractNumbers) -> Registration {
    Registration(
      numbers: numbers, terms: terms, actuals: actuals, isKeyProject: isKeyProject,
      holderSince: holderSince, tenantSince: tenantSince, details: details)
  }

  /// Returns a detail; nil if the row is silent.
  public subscript(_ detail: Detail) -> String? { details[detail] }

  /// What the row's actual days say happened.
  public var facts: [Fact] { actuals.compactMap(\.fact) }

  /// Whether two rows claim the same.
  public static func == (left: Registration, right: Registration) -> Bool {
    left.numbers == right.numbers && left.terms == right.terms && left.actuals == right.actuals
      && left.isKeyProject == right.isKeyProject && left.holderSince == right.holderSince
      && left.tenantSince == right.tenantSince && left.details == right.details
  }

  /// Feeds what identifies the row into a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(numbers)
    hasher.combine(terms)
  }
}
