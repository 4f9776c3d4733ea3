import CivilCalendar

/// What delays that are over have cost, shown until it is paid or waived.
///
/// - Source: the contract; a choice of this software where it is silent, which the finding cites.
extension NodeSpans {
  /// The account of the node's charges; nil where no supplement changed its day, the contract has not
  /// ended, and nothing was paid or waived, as for nearly every node, and where no ladder speaks.
  func account(of ladder: ConsequenceLadder?) -> ChargeAccount? {
    guard let ladder else { return nil }
    let ended = endOfCharges
    guard obligation.amendment != nil || contract.hasSettlements || ended != nil else { return nil }
    let settlements = settlements(of: ladder)
    if obligation.amendment == nil, settlements.isEmpty, ended == nil { return nil }
    let end = ended?.day ?? .forever
    var entries: [ChargeAccount.Entry] = []
    obligation.schedule.forEach { due, from, until in
      let over = min(until, end)
      guard case .determined(let day, let basis) = due, over < .forever else { return }
      let first = max(day.actBy + 1, from)
      guard let (unmetUntil, evidence) = unmet(from: first), first < over, over <= unmetUntil
      else {
        return
      }
      let course = course(of: ladder, day, basis, from: first, until: over)
      if course.late.isEmpty { return }
      entries.append(
        ChargeAccount.Entry(
          from: over, due: day, evidence: evidence, charge: course.settled(on: over - 1).amount,
          isMet: false, closure: over == end ? ended?.way : nil))
    }
    if let met = metLate(ladder, before: end) { entries.append(met) }
    return ChargeAccount(entries: entries, settlements: settlements)
  }

  /// The end of the contract, or of the part, with which its delays end; nil where it goes on, and where
  /// the office holds charges to end with it.
  var endOfCharges: (day: Day, way: Closure)? {
    let part = obligation.term.part
    // Nearly always: it goes on, which one day says.
    guard contract.closes(part: part) < .forever,
      contract.rulebook.choices[.chargesAtEnd] == .stayOwing
    else { return nil }
    return contract.closure(part: part)
  }

  private func metLate(_ ladder: ConsequenceLadder, before end: Day) -> ChargeAccount.Entry? {
    let day: Day
    switch obligation.status {
    case .open: return nil
    case .met(let met): day = met
    case .metBy(let known, _):
      // What a visit saw before that is owed at the least.
      guard
        let seen = contract.lastSeenUndone(milestone, part: obligation.term.part), seen < known
      else { return nil }
      day = seen
    }
    guard day < end, case .determined(let due, let basis) = obligation.schedule.due(on: day),
      day > due.actBy
    else { return nil }
    let from = max(due.actBy + 1, obligation.schedule.from(on: day))
    let course = course(of: ladder, due, basis, from: from, until: day + 1)
    return ChargeAccount.Entry(
      from: day, due: due, evidence: .confirmed(by: day), charge: course.settled(on: day).amount,
      isMet: true)
  }

  /// What was paid or waived of the node's charges; a bond that was kept pays the shares of that bond.
  private func settlements(of ladder: ConsequenceLadder) -> [(day: Day, sum: Money?)] {
    let term = obligation.term
    var settlements: [(day: Day, sum: Money?)] = []
    for item in contract.history.later.contractActs
    where item.instance == term.instance && item.part.speaks(for: term.part) {
      guard case .chargeSettled(term.milestone, let how) = item.act else { continue }
      settlements.append((item.day, how.sum))
    }
    let isOnBond = ladder.tiers.contains {
      if case .share(_, of: .bond(term.milestone)) = $0.charge { true } else { false }
    }
    if isOnBond {
      for item in contract.history.later.bondActs
      where item.secures == term.milestone && item.part.speaks(for: term.part) {
        if case .kept(let sum) = item.act { settlements.append((item.day, sum)) }
      }
    }
    return settlements.sorted { ($0.day, $0.sum ?? .zero) < ($1.day, $1.sum ?? .zero) }
  }

  // MARK: - Spans

  /// Adds what is owed for delays that supplements, or the contract's end, ended.
  func addAccrued(_ account: ChargeAccount, to spans: inout SpanCollector) {
    guard let first = account.entries.first, !first.isMet else { return }
    let running = runningCharges(of: account)
    let cuts = Set(account.changes + running.flatMap { [$0.from, $0.until] }).sorted().filter {
      $0 >= first.from && $0 < .forever
    }
    for (index, day) in cuts.enumerated() {
      let standing = account.standing(on: day)
      let beside = running.first { $0.from <= day && day < $0.until }?.amount ?? .none
      guard let amount = standing.accrual(beside: beside), let last = standing.accrued.last else {
        continue
      }
      let evidence = standing.accrued.map(\.evidence)
      addOwing(
        from: day, until: index + 1 < cuts.count ? cuts[index + 1] : .forever,
        Finding(
          .chargeAccrued(obligation.term.milestone), part: obligation.term.part,
          instance: obligation.term.instance, since: standing.accrued.first?.from ?? day,
          tier: last.closure.map { .ended($0) } ?? .single,
          evidence: evidence.contains(.unrecorded) ? .unrecorded : last.evidence, due: last.due,
          amount: amount),
        to: &spans)
    }
  }

  /// Adds what is owed; after the contract's end only where the office holds it to stay owing.
  func addOwing(from: Day, until: Day, _ finding: Finding, to spans: inout SpanCollector) {
    if contract.rulebook.choices[.chargesAtEnd] == .stayOwing {
      spans.addBeyondEnd(from: from, until: until, finding)
    } else {
      spans.add(from: from, until: until, finding)
    }
  }

  /// The charges of the delays that run after the first one was over.
  private func runningCharges(
    of account: ChargeAccount
  ) -> [(from: Day, until: Day, amount: AmountRule)] {
    guard let ladder = contract.ladder(of: obligation.term) else { return [] }
    let end = endOfCharges?.day ?? .forever
    var running: [(from: Day, until: Day, amount: AmountRule)] = []
    obligation.schedule.forEach { due, from, later in
      let until = min(later, end)
      guard case .determined(let day, let basis) = due else { return }
      let first = max(day.actBy + 1, from)
      guard let (unmetUntil, _) = unmet(from: first), first < min(unmetUntil, until) else { return }
      course(of: ladder, day, basis, from: first, until: min(unmetUntil, until))
        .forEachStretch { from, until, _, _, amount in
          for piece in account.pieces(from: from, until: until) {
            running.append(
              (piece.from, piece.until, account.standing(on: piece.from).rest(of: amount) ?? .none))
          }
        }
    }
    return running
  }

  /// Calls the body with what a charge that runs comes to beside the account, by the days on which that
  /// stays as it is.
  func forEachPiece(
    of amount: AmountRule, from: Day, until: Day, _ account: ChargeAccount?,
    _ body: (_ from: Day, _ until: Day, AmountRule) -> Void
  ) {
    guard let account, !account.settlements.isEmpty else { return body(from, until, amount) }
    for piece in account.pieces(from: from, until: until) {
      let rest = account.standing(on: piece.from).rest(of: amount)
      body(piece.from, piece.until, rest ?? amount.settled)
    }
  }

  /// Calls the body with what was owed in the end for a milestone met late, by the days on which that
  /// stays as it is.
  func forEachPiece(
    ofMetLate amount: AmountRule, from day: Day, _ account: ChargeAccount?,
    _ body: (_ from: Day, _ until: Day, AmountRule) -> Void
  ) {
    guard let account, amount.isSumOfItsOwn else { return body(day, .forever, amount) }
    for piece in account.pieces(from: day, until: .forever) {
      body(
        piece.from, piece.until, account.standing(on: piece.from).charge ?? amount.settled)
    }
  }
}

extension ChargeAccount {
  /// Days in the stretches in which the account stays as it is.
  func pieces(from: Day, until: Day) -> [(from: Day, until: Day)] {
    let bounds = [from] + Set(changes).sorted().filter { from < $0 && $0 < until } + [until]
    return zip(bounds, bounds.dropFirst()).map { ($0, $1) }
  }
}

extension AmountRule {
  /// Whether something is owed, or may be where no sum is stated.
  var isOwed: Bool { isSumOfItsOwn && amount(on: .forever) != .zero }

  /// The same charge, all of it paid or waived; nothing where it is not known.
  fileprivate var settled: AmountRule {
    guard let sum = amount(on: .forever) else { return .none }
    return .balance(ChargeBalance([self], settled: sum))
  }
}
