/// A land area, exact to the square centimetre.
///
/// Registers give hectares with six decimals or square metres with two; both are whole numbers of
/// square centimetres. The policy speaks of 亩, which is not a whole number of anything:
/// 1 亩 = 2000/3 m² exactly, so 亩 exist only when shown.
public struct Area: Hashable, Sendable, Comparable {
  /// The area in cm²; 1 m² is 10,000, 1 公顷 is 100,000,000.
  public let squareCentimetres: Int64

  /// Makes an area of a whole number of square centimetres.
  public init(squareCentimetres: Int64) { self.squareCentimetres = squareCentimetres }

  /// No land at all.
  public static let zero = Area(squareCentimetres: 0)

  /// Orders areas by size.
  public static func < (left: Area, right: Area) -> Bool {
    left.squareCentimetres < right.squareCentimetres
  }

  /// Returns the sum of two areas; the greatest that can be held, 922 million km², where it is more.
  public static func + (left: Area, right: Area) -> Area {
    Area(squareCentimetres: left.squareCentimetres.addingClamped(right.squareCentimetres))
  }

  /// Returns what is left of an area without another.
  public static func - (left: Area, right: Area) -> Area {
    Area(squareCentimetres: left.squareCentimetres.addingClamped(-right.squareCentimetres))
  }

  /// The area in 1/10,000 of a hectare, rounded half up once (for showing).
  public var hectaresTimesTenThousand: Int64 {
    Ratio(1, 10_000).of(squareCentimetres)
  }

  /// The area in 1/100 of a 亩, rounded half up once (for showing).
  ///
  /// 1 亩 = 2000/3 m² = 20,000,000/3 cm², so hundredths of a 亩 are cm² × 300 / 20,000,000.
  public var muTimesHundred: Int64 {
    Ratio(3, 200_000).of(squareCentimetres)
  }
}
