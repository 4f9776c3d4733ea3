import CivilCalendar
import LandLifecycle

extension RowReader {
  /// The cells of one row, read.
  struct Cells {
    var numbers = ContractNumbers()
    var supply = SupplyMethod.unknown
    var signedOn: Day?
    var area: Area?
    var price: Money?
    var parts: [Part] = []
    var obligations: [ObligationTerm] = []
    var actuals: [ActualClaim] = []
    var isKeyProject = false
    var holderSince: Day?
    var tenantSince: Day?
    /// Lists of sums by milestone, joined to their deadlines when the row is whole.
    var amounts: [(milestone: Milestone, field: Field, sums: [Sum?])] = []
    /// What the row says beyond days, as far as columns of its own hold it.
    var clauses = ClauseCells()

    /// Whether its term of use names its own end.
    var hasEndOfTerm = false

    /// Whether there is no day, no size and no price in it: only numbers, if anything.
    var saysNothing: Bool { area == nil && price == nil && hasNoDay }

    /// Whether there is a size or a price in it, and no day, as in the heading or the total of a group.
    var saysNothingButSums: Bool { (area != nil || price != nil) && hasNoDay }

    private var hasNoDay: Bool {
      signedOn == nil && actuals.isEmpty && parts.isEmpty && holderSince == nil
        && tenantSince == nil
        && obligations.allSatisfy { $0.deadline == .unknown || $0.deadline == .notAgreed }
    }
  }
}

extension ContractNumbers {
  /// Whether none of them is like a number, as in the heading of a group: 工业用地, 2024年度.
  var mayHeadGroup: Bool {
    [contract, supervision, parcel, estateUnit, registerRow].allSatisfy { number in
      guard let number = number?.utf8 else { return true }
      let isOfYear = number.count >= 7 && number.dropFirst(4).starts(with: "年".utf8)
      return !number.dropFirst(isOfYear ? 4 : 0).contains { (0x30...0x39).contains($0) }
    }
  }
}
