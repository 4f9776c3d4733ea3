import CivilCalendar

/// A ladder on the days on which its milestone was late by one due day.
///
/// Only days that are the debtor's own count: those that a verified cause excuses, or that the
/// grantor's own delay blocks, are charged nothing and move every later tier by as many days.
///
/// A class, though nothing in it ever changes: what follows from it holds all of it by one reference.
final class LadderCourse {
  let contract: ContractCase
  let obligation: ResolvedObligation
  let ladder: ConsequenceLadder
  let due: DueDay
  /// The first day past the due day, whether it counts or not.
  let first: Day
  /// The days that count, rising; `until` is not included.
  let late: [(from: Day, until: Day)]
  /// The first day of each tier, in the order of the tiers; never for one that was not reached.
  private(set) var tierDays: [Day] = []
  private let sums: ChargeSums
  /// What other parts that were late first are charged of the same sums.
  private let beside: [PartCharges]
  /// The days of `late` that are charged here and not with another part.
  private let charged: [(from: Day, until: Day)]

  init(
    contract: ContractCase, obligation: ResolvedObligation, ladder: ConsequenceLadder, due: DueDay,
    first: Day, late: [(from: Day, until: Day)], beside: [PartCharges] = []
  ) {
    self.contract = contract
    self.obligation = obligation
    self.ladder = ladder
    self.due = due
    self.first = first
    self.late = late
    self.beside = beside
    charged = beside.isEmpty ? late : beside.daysNotCharged(of: late)
    sums = ChargeSums(contract: contract, obligation: obligation)
    tierDays = daysOfTiers()
  }

  // MARK: - Tiers

  private func daysOfTiers() -> [Day] {
    let end = late.last?.until ?? .beginning
    var days: [Day] = []
    days.reserveCapacity(ladder.tiers.count)
    for tier in ladder.tiers {
      let day = max(firstDay(after: tier.after), days.last ?? .beginning)
      days.append(day < end ? day : .forever)
    }
    return days
  }

  /// The first day after a period of lateness.
  ///
  /// It counts from the last day in time and does not roll: being late is a state and not an act.
  private func firstDay(after period: Period?) -> Day {
    guard let period else { return first }
    guard case .determined(let end) = contract.calendar.end(of: period, from: due.actBy) else {
      return .forever
    }
    return moved(end.agreed + 1)
  }

  /// A day, later by the days before it that do not count.
  private func moved(_ day: Day) -> Day {
    var day = day
    var counted = first
    for piece in late {
      if counted >= day { break }
      day = day + max(0, piece.from - counted)
      counted = piece.until
    }
    return day
  }

  // MARK: - Spans

  /// Calls the body with every stretch of days, up to one at most, on which tier and sum stay as they are.
  func forEachStretch(
    until end: Day = .forever,
    _ body: (_ from: Day, _ until: Day, _ late: Day, _ tier: Tier, AmountRule) -> Void
  ) {
    var changes = sumChanges
    if changes.isEmpty {
      changes = tierDays
    } else {
      changes += tierDays
      changes.sort()
    }
    for piece in late {
      var from = piece.from
      let last = min(piece.until, end)
      while from < last {
        let until = min(last, changes.first { $0 > from } ?? .forever)
        let rung = tierDays.count { $0 <= from }
        body(from, until, piece.from, .rung(rung), amount(rung: rung, from: from))
        from = until
      }
    }
  }

  /// The tier that was reached, and its sum in the end, for what was met late on a day.
  func settled(on met: Day) -> (tier: Tier, amount: AmountRule) {
    let rung = tierDays.count { $0 <= met }
    let counts = late.contains { $0.from <= met && met < $0.until }
    return (.rung(rung), amount(rung: rung, from: met, lastCounted: counts ? met : met - 1))
  }

  private var sumChanges: [Day] {
    var days: [Day] = beside.changes
    for tier in ladder.tiers {
      switch tier.charge {
      case .share(_, let base), .perDay(_, let base, upTo: _): days += sums.changes(of: base)
      case .shortfall, nil: break
      }
    }
    return days
  }

  // MARK: - Sums

  /// What is at stake in a tier from a day on: its own charge, else that of the tier before.
  private func amount(rung: Int, from day: Day, lastCounted: Day? = nil) -> AmountRule {
    let charging = ladder.tiers.indices.last { $0 < rung && ladder.tiers[$0].charge != nil }
    switch charging.flatMap({ ladder.tiers[$0].charge }) {
    case nil: return .none
    case .shortfall: return .notStated
    case .share(let share, let base):
      guard let sum = sums.sum(of: base, on: day) else { return .unrecorded(base) }
      guard let other = beside.share(of: base, on: day) else {
        return .share(share.times(sum.share), of: sum.whole, base)
      }
      // One sum is not charged twice: what another part was charged of it comes off.
      return share.less(other.share).map { .share($0.times(sum.share), of: sum.whole, base) }
        ?? .statedWith(part: other.part)
    case .perDay(let rate, let base, let limit):
      return daily(rate, base, limit, from: day, lastCounted: lastCounted)
    }
  }

  private func daily(
    _ rate: Ratio, _ base: ChargeBase, _ limit: ChargeLimit?, from day: Day, lastCounted: Day?
  ) -> AmountRule {
    var through = lastCounted
    var isLimited = false
    var upTo: Money?
    switch limit {
    case nil: break
    case .period(let period):
      let last = firstDay(after: period) - 1
      isLimited = last < through ?? .forever
      through = min(last, through ?? last)
    case .share(let share, let other):
      guard let sum = sums.sum(of: other, on: day) else { return .unrecorded(other) }
      upTo = sum.whole.share(share.times(sum.share))
    }
    guard let sum = sums.sum(of: base, on: day),
      let earlier = stretches(of: base, before: day, through: through ?? .forever)
    else { return .unrecorded(base) }
    if let part = beside.part(chargedOn: day) {
      if earlier.isEmpty { return .statedWith(part: part) }
      through = day - 1
    }
    return .perDay(
      DailyCharge(
        rate, of: base, sum, from: day,
        through: through.map { $0 < .forever - 1 ? $0 : nil } ?? nil,
        isLimited: isLimited, upTo: upTo, earlier: earlier))
  }

  /// The days that counted before a day, by the sum of each; nil where a sum is not known.
  private func stretches(
    of base: ChargeBase, before day: Day, through last: Day
  ) -> [DailyCharge.Stretch]? {
    let changes = sums.changes(of: base)
    var stretches: [DailyCharge.Stretch] = []
    for piece in charged {
      var from = piece.from
      let end = min(piece.until, day, last < .forever ? last + 1 : last)
      while from < end {
        let until = min(end, changes.first { $0 > from } ?? .forever)
        guard let sum = sums.sum(of: base, on: from) else { return nil }
        if let before = stretches.last, before.sum == sum {
          stretches.removeLast()
          stretches.append(DailyCharge.Stretch(sum, days: before.days + (until - from)))
        } else {
          stretches.append(DailyCharge.Stretch(sum, days: until - from))
        }
        from = until
      }
    }
    return stretches
  }
}

extension Ratio {
  /// The product of two fractions; of a whole and a fraction, the fraction as it stands.
  func times(_ other: Ratio) -> Ratio {
    if other.numerator == other.denominator { return self }
    return Ratio(numerator * other.numerator, denominator * other.denominator)
  }
}
