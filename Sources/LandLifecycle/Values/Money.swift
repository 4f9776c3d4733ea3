/// A sum of money in yuan, exact to the fen.
public struct Money: Hashable, Sendable, Comparable {
  /// The sum in fen; 1 元 is 100, 1 万元 is 1,000,000.
  public let fen: Int64

  /// Makes a sum of a whole number of fen.
  public init(fen: Int64) { self.fen = fen }

  /// No money at all.
  public static let zero = Money(fen: 0)

  /// Orders sums by size.
  public static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }

  /// Returns the sum of two sums; the greatest that can be held, 9.2 亿亿元, where it is more.
  public static func + (left: Money, right: Money) -> Money {
    Money(fen: left.fen.addingClamped(right.fen))
  }

  /// Returns a share of this sum, rounded half up to the fen once.
  public func share(_ ratio: Ratio) -> Money { Money(fen: ratio.of(fen)) }
}
