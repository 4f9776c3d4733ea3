import LandLifecycle
import Testing

struct MoneyTests {
  struct Case: CustomTestStringConvertible {
    let fen: Int64
    let ratio: Ratio
    let share: Int64
    var testDescription: String { "\(ratio.numerator)/\(ratio.denominator) of \(fen) fen" }

    init(_ fen: Int64, _ ratio: Ratio, _ share: Int64) {
      self.fen = fen
      self.ratio = ratio
      self.share = share
    }
  }

  static let shares = [
    Case(0, Ratio(20, 100), 0), Case(2, Ratio(20, 100), 0), Case(3, Ratio(20, 100), 1),
    Case(1, Ratio(1, 2), 1), Case(3, Ratio(1, 2), 2), Case(1, Ratio(1, 3), 0),
    Case(2, Ratio(1, 3), 1), Case(1_000_000_000, Ratio(20, 100), 200_000_000),
    Case(999_999_999, Ratio(20, 100), 200_000_000), Case(100, Ratio(1, 1_000), 0),
    Case(500, Ratio(1, 1_000), 1), Case(499, Ratio(1, 1_000), 0), Case(7, Ratio(3, 1), 21),
  ]

  @Test(arguments: shares)
  func `a share is rounded half up to the fen, once`(_ item: Case) {
    #expect(Money(fen: item.fen).share(item.ratio) == Money(fen: item.share))
  }

  @Test func `sums add and compare by size`() {
    #expect(Money(fen: 1) + Money(fen: 2) == Money(fen: 3))
    #expect(Money.zero < Money(fen: 1))
  }

  @Test func `sums beyond what can be held stay at the greatest`() {
    #expect(Money(fen: .max - 1) + Money(fen: 1) == Money(fen: .max))
    #expect(Money(fen: .max) + Money(fen: 1) == Money(fen: .max))
  }
}
