import CivilCalendar

/// The sums that charges are shares of, by day, as far as contract and record state them.
struct ChargeSums {
  let contract: ContractCase
  /// What is late; nil for a standard that is missed.
  let obligation: ResolvedObligation?
  /// Whose lateness or standard it is; 0 for the whole contract.
  private let part: UInt8

  /// The sums for what is late.
  init(contract: ContractCase, obligation: ResolvedObligation) {
    self.contract = contract
    self.obligation = obligation
    part = obligation.term.part
  }

  /// The sums for a standard that is missed.
  init(contract: ContractCase, part: UInt8) {
    self.contract = contract
    obligation = nil
    self.part = part
  }

  private var clauses: ContractClauses { contract.clauses }

  /// A sum as it stands on a day; nil where neither contract nor record states it.
  func sum(of base: ChargeBase, on day: Day) -> ChargedSum? {
    switch base {
    case .price: contract.terms.price.map { ChargedSum($0) }
    case .paid: paid(on: day).map { ChargedSum($0) }
    case .unpaid: unpaid(on: day).map { ChargedSum($0) }
    case .unfinishedFloorArea: unfinished(on: day)
    case .bond(let milestone): bond(securing: milestone).map { ChargedSum($0) }
    case .deposit: clauses.deposit.map { ChargedSum($0) }
    }
  }

  /// The days on which a sum may change, rising.
  func changes(of base: ChargeBase) -> [Day] {
    switch base {
    case .price, .bond, .deposit: []
    case .unpaid where obligation?.term.milestone == .payment: []
    case .paid: instalments.compactMap(\.status.knownFrom).sorted()
    case .unpaid:
      instalments.flatMap { instalment -> [Day] in
        var days = [instalment.status.knownFrom].compactMap { $0 }
        instalment.schedule.forEach { due, from, _ in
          days.append(from)
          if case .determined(let day, _) = due { days.append(max(day.actBy + 1, from)) }
        }
        return days
      }.sorted()
    case .unfinishedFloorArea:
      contract.history.later.measurements.filter { $0.measure == .floorArea }.map(\.day)
    }
  }

  // MARK: - Bonds

  /// The bond that secures a milestone, the part's own before the whole contract's, in whole fen; nil
  /// where its size is not on file.
  private func bond(securing milestone: Milestone) -> Money? {
    switch clauses.bond(securing: milestone, part: part)?.size {
    case nil: nil
    case .sum(let sum): sum
    case .shareOfPrice(let share): contract.terms.price?.share(share)
    }
  }

  // MARK: - Payments

  private var instalments: [ResolvedObligation] {
    contract.obligations.filter { $0.term.milestone == .payment }
  }

  /// An instalment's own sum; that of a single one without a sum is the price.
  private func sum(of instalment: ResolvedObligation) -> Money? {
    instalment.term.amount ?? (instalments.count == 1 ? contract.terms.price : nil)
  }

  private func isPaid(_ instalment: ResolvedObligation, on day: Day) -> Bool {
    instalment.status.knownFrom.map { $0 <= day } ?? false
  }

  private func paid(on day: Day) -> Money? {
    let instalments = instalments
    guard !instalments.isEmpty else {
      // No payment is agreed on file: only "all is paid" says how much is.
      let paid = contract.history.status(of: .payment).knownFrom
      return paid.map { $0 <= day } ?? false ? contract.terms.price : nil
    }
    var total = Money.zero
    for instalment in instalments {
      if isPaid(instalment, on: day) {
        guard let sum = sum(of: instalment) else { return nil }
        total = total + sum
      } else if !contract.terms.coverage.carriesActual(.payment) {
        return nil
      }
    }
    return total
  }

  /// What is due and unpaid: of a payment its own sum, of anything else that of all payments.
  private func unpaid(on day: Day) -> Money? {
    if let obligation, obligation.term.milestone == .payment { return sum(of: obligation) }
    var total = Money.zero
    for instalment in instalments where !isPaid(instalment, on: day) {
      guard case .determined(let due, _) = instalment.schedule.due(on: day) else { return nil }
      if due.actBy >= day { continue }
      guard contract.terms.coverage.carriesActual(.payment), let sum = sum(of: instalment) else {
        return nil
      }
      total = total + sum
    }
    return total
  }

  // MARK: - Floor area

  /// The price of the floor area that the last measurement up to a day did not find finished.
  private func unfinished(on day: Day) -> ChargedSum? {
    guard let price = contract.terms.price, let total = clauses.floorArea?.squareCentimetres,
      total > 0, let finished = finishedFloorArea(on: day)
    else { return nil }
    return ChargedSum(price, share: Ratio(max(0, total - finished), total))
  }

  /// What was measured of the whole, or of every part.
  private func finishedFloorArea(on day: Day) -> Int64? {
    func last(of part: UInt8) -> Int64? {
      contract.history.later.measurements.last {
        $0.measure == .floorArea && $0.part == part && $0.day <= day
      }?.quantity
    }
    if let whole = last(of: 0) { return whole }
    guard !contract.terms.parts.isEmpty else { return nil }
    var total: Int64 = 0
    for part in contract.siteParts {
      guard let finished = last(of: part) else { return nil }
      total = total.addingClamped(finished)
    }
    return total
  }
}
