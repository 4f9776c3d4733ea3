import CivilCalendar

/// What a late milestone has cost by delays that are over, and what of it is paid or waived.
///
/// A delay is over when a supplement put another day in the place of the one missed, when the
/// milestone was met, or when the contract ended. What it cost stays owing until it is on record as paid or waived; a supplement
/// alone waives nothing. Days are charged once, as each lies in one delay. Of shares of one sum, such as
/// a bond, the greatest counts and they are never added, as within one ladder; what of it was paid or
/// waived comes off.
struct ChargeAccount {
  /// What one delay cost.
  struct Entry {
    /// The first day on which the delay was over.
    let from: Day
    /// The due day that was missed.
    let due: DueDay
    let evidence: Evidence
    let charge: AmountRule
    /// Whether the delay ended because the milestone was met.
    let isMet: Bool
    /// How the contract ended, where the delay ended with it.
    var closure: Closure?
  }

  let entries: [Entry]
  /// What was paid or waived, by day; nil for all that was owed on it.
  let settlements: [(day: Day, sum: Money?)]

  /// The days on which it changes, rising.
  var changes: [Day] { (entries.map(\.from) + settlements.map(\.day)).sorted() }

  /// Returns how it stands at the end of a day.
  func standing(on day: Day) -> Standing {
    var standing = Standing()
    var rest = entries[...]
    func enter(through last: Day, _ standing: inout Standing) {
      while let next = rest.first, next.from <= last {
        standing.enter(next)
        rest.removeFirst()
      }
    }
    for settlement in settlements where settlement.day <= day {
      enter(through: settlement.day, &standing)
      standing.settle(settlement.sum)
    }
    enter(through: day, &standing)
    return standing
  }

  /// How the account stands at the end of a day.
  struct Standing {
    /// What is owed, oldest first: of shares of one sum only what exceeds the later ones.
    private(set) var owed: [Entry] = []
    /// What was paid or waived of the oldest of them, in part.
    private var credit = Money.zero
    /// The share of each sum that was paid or waived in whole.
    private var settled: [SharedSum: Ratio] = [:]

    /// The delays that a supplement ended and that are owed for.
    var accrued: [Entry] { owed.filter { !$0.isMet } }

    /// What is owed for them beside a charge that runs; nil where nothing is.
    func accrual(beside running: AmountRule) -> AmountRule? {
      let paid = owed.first?.isMet == false ? credit : .zero
      return .balance(of: accrued.compactMap { $0.charge.lessened(by: running) }, less: paid)
    }

    /// What is owed for the delay that ended with the milestone met; nil where nothing is.
    var charge: AmountRule? {
      let paid = owed.first?.isMet == true ? credit : .zero
      return .balance(of: owed.filter(\.isMet).map(\.charge), less: paid)
    }

    /// A charge without the share of its sum that was paid or waived for an earlier delay; nil where
    /// nothing is left.
    func rest(of charge: AmountRule) -> AmountRule? {
      guard let sum = charge.sharedSum, let share = settled[sum] else { return charge }
      return charge.lessened(by: share)
    }

    fileprivate mutating func enter(_ entry: Entry) {
      guard entry.charge.isSumOfItsOwn, let charge = rest(of: entry.charge) else { return }
      // A share of nothing is nothing owed.
      if !entry.isMet, charge.amount(on: .forever) == .zero { return }
      owed = owed.compactMap { earlier in
        earlier.charge.lessened(by: charge).map { earlier.charging($0) }
      }
      owed.append(entry.charging(charge))
      strikeWhatIsCovered()
    }

    /// Takes what was paid or waived: a sum, or all that is owed.
    fileprivate mutating func settle(_ sum: Money?) {
      if let sum {
        credit = credit + sum
        strikeWhatIsCovered()
      } else {
        for entry in owed { remember(entry.charge) }
        owed = []
        credit = .zero
      }
    }

    private mutating func strikeWhatIsCovered() {
      while credit > .zero, let oldest = owed.first, let sum = oldest.charge.amount(on: .forever),
        sum <= credit
      {
        credit = Money(fen: credit.fen - sum.fen)
        remember(oldest.charge)
        owed.removeFirst()
      }
    }

    private mutating func remember(_ charge: AmountRule) {
      guard case .share(let share, _, _) = charge, let sum = charge.sharedSum else { return }
      settled[sum] = settled[sum].map { $0.plus(share) } ?? share
    }
  }
}

extension ChargeAccount.Entry {
  /// The same delay at another charge.
  fileprivate func charging(_ charge: AmountRule) -> ChargeAccount.Entry {
    ChargeAccount.Entry(
      from: from, due: due, evidence: evidence, charge: charge, isMet: isMet, closure: closure)
  }
}

/// A sum that shares are taken of.
private struct SharedSum: Hashable {
  let base: ChargeBase
  let whole: Money
}

extension AmountRule {
  /// The sum that it is a share of, once; nil for every other charge.
  fileprivate var sharedSum: SharedSum? {
    guard case .share(_, of: let whole, let base) = self else { return nil }
    return SharedSum(base: base, whole: whole)
  }

  /// What a share leaves beyond another of the same sum; nil where that is nothing, and itself beside
  /// any other charge.
  fileprivate func lessened(by other: AmountRule) -> AmountRule? {
    guard case .share(let share, _, _) = other, sharedSum == other.sharedSum else { return self }
    return lessened(by: share)
  }

  fileprivate func lessened(by other: Ratio) -> AmountRule? {
    guard case .share(let share, of: let whole, let base) = self else { return self }
    return share.less(other).map { .share($0, of: whole, base) }
  }

  /// Whether it is a charge, and not one stated with another part.
  var isSumOfItsOwn: Bool {
    switch self {
    case .none, .statedWith: false
    case .notStated, .unrecorded, .notApportioned, .share, .perDay, .balance, .decided: true
    }
  }

  private var isUnknown: Bool {
    switch self {
    case .notStated, .unrecorded, .notApportioned: true
    case .none, .statedWith, .share, .perDay, .balance, .decided: false
    }
  }

  /// What charges come to, less what was paid or waived; nil where there are none.
  fileprivate static func balance(of charges: [AmountRule], less paid: Money) -> AmountRule? {
    if charges.isEmpty { return nil }
    if let unknown = charges.first(where: \.isUnknown) { return unknown }
    if charges.count == 1, paid == .zero { return charges[0] }
    return .balance(ChargeBalance(charges, settled: paid))
  }
}
