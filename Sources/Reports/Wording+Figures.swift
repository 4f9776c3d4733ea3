package import LandLifecycle
package import Wording

extension Wording {
  /// What stands behind a figure, and behind its sum in English.
  private static let unitsOfFigures: [Detail: (zh: String, en: String)] = [
    .totalInvestment: ("万元", ""), .investmentIntensity: ("万元/亩", " per mu"),
    .outputPerMu: ("万元/亩·年", " per mu and year"), .taxPerMu: ("万元/亩·年", " per mu and year"),
  ]

  /// A figure that a register keeps in 万元, with its unit; a text that is no plain number names its own,
  /// and is left as it is.
  package func figure(_ text: String, of detail: Detail) -> String {
    guard let unit = Self.unitsOfFigures[detail], let sum = Money(tenThousandYuan: text) else {
      return text
    }
    return self.text(zh: text + unit.zh, en: money(sum) + unit.en)
  }
}

extension Money {
  /// Reads a plain number of 万元, to the fen: figures, and at most six behind a point.
  fileprivate init?(tenThousandYuan text: String) {
    let pieces = text.split(separator: ".", omittingEmptySubsequences: false)
    let digits = pieces.joined()
    guard pieces.count <= 2, let whole = pieces.first, !whole.isEmpty, pieces.last != "",
      digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    let places = digits.utf8.count - whole.utf8.count
    guard places <= 6, let fen = Int64(digits + String(repeating: "0", count: 6 - places)) else {
      return nil
    }
    self.init(fen: fen)
  }
}
