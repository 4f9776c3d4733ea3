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

extension Ratio {
  /// A fraction in lowest terms; nil where it does not fit 64 bits.
  init?(reducing above: Int128, _ below: Int128) {
    var (divisor, rest) = (below, above)
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    guard let above = Int64(exactly: above / divisor), let below = Int64(exactly: below / divisor)
    else { return nil }
    self.init(above, below)
  }

  /// The sum of two shares of one whole, in lowest terms; the greater where it does not fit 64 bits.
  func plus(_ other: Ratio) -> Ratio {
    let (mine, theirs) = crosswise(other)
    return Ratio(reducing: mine + theirs, Int128(denominator) * Int128(other.denominator))
      ?? (mine < theirs ? other : self)
  }

  /// What a share has beyond another of the same whole, in lowest terms; nil where that is nothing.
  func less(_ other: Ratio) -> Ratio? {
    let (mine, theirs) = crosswise(other)
    if mine <= theirs { return nil }
    return Ratio(reducing: mine - theirs, Int128(denominator) * Int128(other.denominator)) ?? self
  }

  private func crosswise(_ other: Ratio) -> (Int128, Int128) {
    (
      Int128(numerator) * Int128(other.denominator), Int128(other.numerator) * Int128(denominator)
    )
  }
}
