import LandLifecycle
import Testing

struct AreaTests {
  struct Case: CustomTestStringConvertible {
    let squareCentimetres: Int64
    let shown: Int64
    var testDescription: String { "\(squareCentimetres) cm²" }

    init(_ squareCentimetres: Int64, _ shown: Int64) {
      self.squareCentimetres = squareCentimetres
      self.shown = shown
    }
  }

  /// Hundredths of a 亩 of 2000/3 m²: a half of one is 33,333⅓ cm², so never met exactly.
  static let mu = [
    Case(0, 0), Case(33_333, 0), Case(33_334, 1), Case(99_999, 1), Case(100_000, 2),
    Case(6_666_666, 100), Case(6_666_667, 100), Case(20_000_000, 300),
    Case(43_131_000, 647),  // 4,313.10 m², 沪宝(2024)5号
    Case(188_544_600, 2_828),  // 18,854.46 m², 沪闵(2024)23号
    Case(.max, 138_350_580_552_822),
  ]

  @Test(arguments: mu)
  func `mu are 2000 over 3 square metres exactly, rounded half up once`(_ item: Case) {
    #expect(Area(squareCentimetres: item.squareCentimetres).muTimesHundred == item.shown)
  }

  static let hectares = [
    Case(4_999, 0), Case(5_000, 1), Case(14_999, 1), Case(15_000, 2), Case(100_000_000, 10_000),
  ]

  @Test(arguments: hectares)
  func `hectares are shown to the square metre, a half rounds up`(_ item: Case) {
    #expect(Area(squareCentimetres: item.squareCentimetres).hectaresTimesTenThousand == item.shown)
  }

  @Test func `areas beyond what can be held stay at the greatest`() {
    let most = Area(squareCentimetres: .max)
    #expect(Area(squareCentimetres: .max - 1) + Area(squareCentimetres: 1) == most)
    #expect(most + Area(squareCentimetres: 1) == most)
    #expect(Area(squareCentimetres: -2) - most == Area(squareCentimetres: .min))
  }

  @Test func `areas add and compare by size`() {
    let (small, large) = (Area(squareCentimetres: 1), Area(squareCentimetres: 2))
    #expect(small + large == Area(squareCentimetres: 3))
    #expect(Area.zero < small && small < large)
  }
}
