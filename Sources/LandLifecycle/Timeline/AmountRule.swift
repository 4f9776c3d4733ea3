public import CivilCalendar

/// A sum, or a share of one that need not be a whole number of fen.
public struct ChargedSum: Hashable, Sendable {
  /// The sum.
  public let whole: Money
  /// Which share of it is meant; 1/1 nearly always.
  public let share: Ratio

  /// Makes a sum.
  public init(_ whole: Money, share: Ratio = Ratio(1, 1)) {
    self.whole = whole
    self.share = share
  }

  /// The sum in whole fen, rounded half up (for showing).
  public var money: Money { whole.share(share) }
}

/// A charge of a share of a sum for each day late.
///
/// Each day costs the rate of the sum of that day; days that do not count, and days at another sum,
/// lie behind as stretches. All of it is rounded half up once, at the total.
public struct DailyCharge: Hashable, Sendable {
  /// Days already counted, and the sum of those days.
  public struct Stretch: Hashable, Sendable {
    /// The sum.
    public let sum: ChargedSum
    /// How many days.
    public let days: Int

    /// Makes a stretch.
    public init(_ sum: ChargedSum, days: Int) {
      self.sum = sum
      self.days = days
    }
  }

  /// The share charged for a day.
  public let rate: Ratio
  /// What the sum is.
  public let base: ChargeBase
  /// The sum from `from` on.
  public let sum: ChargedSum
  /// The first day that counts at this sum.
  public let from: Day
  /// The last day that counts, if one ends it.
  public let through: Day?
  /// Whether that day is the end of a time the contract limits the charge to, and not of the delay.
  public let isLimited: Bool
  /// The sum at which it stops growing, if there is one.
  public let upTo: Money?
  /// What was counted before `from`, in order; no two neighbours at one sum.
  public let earlier: [Stretch]

  /// Makes a charge.
  ///
  /// - Precondition: the shares of all sums have one denominator.
  public init(
    _ rate: Ratio, of base: ChargeBase, _ sum: ChargedSum, from: Day, through: Day? = nil,
    isLimited: Bool = false, upTo: Money? = nil, earlier: [Stretch] = []
  ) {
    precondition(
      earlier.allSatisfy { $0.sum.share.denominator == sum.share.denominator },
      "the sums of a daily charge are shares by one denominator")
    self.rate = rate
    self.base = base
    self.sum = sum
    self.from = from
    self.through = through
    self.isLimited = isLimited
    self.upTo = upTo
    self.earlier = earlier
  }

  /// Whether the contract's limit keeps the charge from growing on a day.
  public func isAtLimit(on day: Day) -> Bool {
    if let upTo, amount(on: day) >= upTo { return true }
    return isLimited && through.map { $0 < day } ?? false
  }

  /// Returns the stretches that have been counted at the end of a day, in order.
  public func stretches(on day: Day) -> [Stretch] {
    let days = max(0, min(day, through ?? day) - from + 1)
    guard days > 0 else { return earlier }
    guard let last = earlier.last, last.sum == sum else {
      return earlier + [Stretch(sum, days: days)]
    }
    return earlier.dropLast() + [Stretch(sum, days: last.days + days)]
  }

  /// Returns the charge at the end of a day.
  public func amount(on day: Day) -> Money {
    var total: Int128 = 0
    for stretch in stretches(on: day) {
      let daily = Int128(stretch.sum.whole.fen) * Int128(stretch.sum.share.numerator)
      total += daily * Int128(stretch.days)
    }
    let charge = Money.share(
      of: total, numerator: rate.numerator,
      denominator: Int128(rate.denominator) * Int128(sum.share.denominator))
    return upTo.map { min(charge, $0) } ?? charge
  }
}

/// How the sum at stake is computed on a day.
public enum AmountRule: Hashable, Sendable {
  /// No sum hangs on the finding.
  case none
  /// A sum would, but neither contract nor law on file states it.
  case notStated
  /// The contract states which share of what is at stake, but what it is a share of is not on record.
  case unrecorded(ChargeBase)
  /// It would be a share of a part's price, and neither contract nor record says what that is.
  case notApportioned
  /// It is one sum for the whole contract, stated with this part.
  case statedWith(part: UInt8)
  /// A fixed share of a sum.
  case share(Ratio, of: Money, ChargeBase)
  /// A share of a sum for each day late.
  indirect case perDay(DailyCharge)
  /// What charges come to, less what was paid or waived of them.
  indirect case balance(ChargeBalance)
  /// The sum that a decision fixed, and what it would be by the rule, which the sum need not reach.
  indirect case decided(Money, byRule: AmountRule)

  /// Returns the sum at stake on a day; nil where there is none or it is not stated.
  public func amount(on day: Day) -> Money? {
    switch self {
    case .none, .notStated, .unrecorded, .notApportioned, .statedWith: nil
    case .share(let ratio, let sum, _): sum.share(ratio)
    case .perDay(let charge): charge.amount(on: day)
    case .balance(let balance): balance.amount(on: day)
    case .decided(let sum, byRule: _): sum
    }
  }

  /// Returns for how many days the sum has grown on a day; nil for a sum that does not grow.
  public func days(on day: Day) -> Int? {
    guard case .perDay(let charge) = self else { return nil }
    return charge.stretches(on: day).reduce(0) { $0 + $1.days }
  }
}

extension Money {
  /// A fraction of fen, rounded half up; the greatest sum that can be held where it is more.
  static func share(of fen: Int128, numerator: Int64, denominator: Int128) -> Money {
    let (product, overflows) = fen.multipliedReportingOverflow(by: Int128(numerator))
    let (doubled, overflowsToo) = product.multipliedReportingOverflow(by: 2)
    guard !overflows, !overflowsToo, doubled <= Int128.max - denominator else {
      return Money(fen: .max)
    }
    return Money(fen: Int64(clamping: (doubled + denominator) / (denominator * 2)))
  }
}
