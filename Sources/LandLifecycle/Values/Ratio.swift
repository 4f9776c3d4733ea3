/// An exact fraction of two whole numbers, such as 20/100 or 1/3.
public struct Ratio: Hashable, Sendable {
  /// The number above the line.
  public let numerator: Int64

  /// The number below the line, above zero.
  public let denominator: Int64

  /// Makes a fraction.
  ///
  /// - Precondition: `denominator` is above zero.
  public init(_ numerator: Int64, _ denominator: Int64) {
    precondition(denominator > 0, "a ratio needs a denominator above zero")
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Returns this fraction of a non-negative amount, rounded half up once, computed in 128 bits;
  /// the greatest number that can be held where it is more.
  public func of(_ amount: Int64) -> Int64 {
    let product = Int128(amount) * Int128(numerator)
    let doubled = product * 2 + Int128(denominator)
    return Int64(clamping: doubled / (Int128(denominator) * 2))
  }
}
