public import CivilCalendar

/// What several charges come to, less what was paid or waived of them.
public struct ChargeBalance: Hashable, Sendable {
  /// The charges, in the order in which they arose; none is itself a balance.
  public let charges: [AmountRule]
  /// What was paid or waived.
  public let settled: Money

  /// Makes a balance.
  public init(_ charges: [AmountRule], settled: Money) {
    self.charges = charges
    self.settled = settled
  }

  /// Returns what is left at the end of a day, never less than nothing; nil where a charge is not known.
  public func amount(on day: Day) -> Money? {
    var total = Money.zero
    for charge in charges {
      guard let sum = charge.amount(on: day) else { return nil }
      total = total + sum
    }
    return Money(fen: max(0, total.fen - settled.fen))
  }
}
