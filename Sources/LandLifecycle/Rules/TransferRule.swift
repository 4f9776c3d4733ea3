import CivilCalendar

/// Transfers, mortgages and changes of number on record at a time at which the law bars them or asks
/// for something first: for checking, never a breach.
///
/// - Source: Order 53, art. 24; 城市房地产管理法, art. 39.
enum TransferRule: Rule {
  private typealias Item = (from: Day, until: Day, tier: Tier, evidence: Evidence)

  static func addSpans(for contract: ContractCase, to spans: inout SpanCollector) {
    let events = contract.history.later.landEvents
    if events.isEmpty { return }
    let determined = contract.determinedDays
    var items: [Item] = []
    for (event, day) in events where event.isRestricted {
      for days in determined where days.from <= day && day < days.until {
        let served = contract.idleCase.determination(on: day) ?? days.from
        items.append((day, days.until, .barred(event, .determinedIdle), .confirmed(by: served)))
      }
      guard case .transferred = event, contract.terms.supply.isGrant else { continue }
      if let item = priceUnpaid(event, day, contract) { items.append(item) }
      if let item = investmentShort(event, day, contract) { items.append(item) }
    }
    // The number keeps several of one contract apart; it follows their days.
    for (index, item) in items.enumerated() {
      spans.add(
        from: item.from, until: item.until,
        Finding(
          .transferBarred, instance: UInt8(clamping: index + 1), since: item.from, tier: item.tier,
          evidence: item.evidence))
    }
  }

  /// The price was not paid in full on the day of the transfer, as far as the record shows it.
  private static func priceUnpaid(
    _ event: LandEvent, _ day: Day, _ contract: ContractCase
  ) -> Item? {
    var paid = Day.beginning
    var speaks = false
    contract.forEachObligation(of: .payment) { instalment in
      if let amendment = instalment.amendment, amendment.obligation.from > day { return }
      speaks = true
      switch instalment.status {
      case .met(let day): paid = max(paid, day)
      // Paid by then on a day that nobody wrote down: nothing shows that it was after the transfer.
      case .metBy: break
      case .open: paid = .forever
      }
    }
    guard speaks, paid > day, paid < .forever || contract.terms.coverage.carriesActual(.payment)
    else { return nil }
    return (
      day, paid, .barred(event, .priceUnpaid), paid < .forever ? .confirmed(by: paid) : .unrecorded
    )
  }

  /// Less than the Act's share of the whole investment was made on the day of the transfer.
  ///
  /// What was invested only grows, so that a later measurement below the share speaks for the day
  /// of the transfer, and an earlier one does not. Without either, nothing is said.
  private static func investmentShort(
    _ event: LandEvent, _ day: Day, _ contract: ContractCase
  ) -> Item? {
    guard let total = contract.clauses.totalInvestment else { return nil }
    let share = contract.rulebook[.transferMinInvest].ratio
    let measured = contract.history.later.measurements.filter {
      $0.measure == .investment && $0.part == 0
    }
    func reaches(_ quantity: Int64) -> Bool {
      let (left, right) = (Int128(quantity), Int128(total.fen))
      return left * Int128(share.denominator) >= right * Int128(share.numerator)
    }
    if measured.contains(where: { $0.day <= day && reaches($0.quantity) }) { return nil }
    guard !measured.isEmpty else { return nil }
    let reached = measured.first { reaches($0.quantity) }?.day ?? .forever
    let short = measured.last { $0.day >= day && !reaches($0.quantity) }?.day
    return (
      day, reached, .barred(event, .investmentShort),
      short.map { .confirmed(by: $0) } ?? .unrecorded
    )
  }
}

extension LandEvent {
  /// Whether the registry must not enter it while idle land is not disposed of (Order 53 art. 24):
  /// transfer, mortgage, and changes of the entry.
  fileprivate var isRestricted: Bool {
    switch self {
    case .transferred, .mortgaged, .split, .merged, .surplusSplit: true
    case .regranted, .mortgageReleased, .seized, .seizureLifted, .shareholdersChanged, .surplus:
      false
    }
  }
}
