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
    if detail == .tenure { return text.isNumberOfYears ? years(text) : text }
    guard let unit = Self.unitsOfFigures[detail], let sum = Money(tenThousandYuan: text) else {
      return text
    }
    return self.text(zh: text + unit.zh, en: money(sum) + unit.en)
  }
}

extension Wording {
  private func years(_ number: String) -> String {
    text(zh: "\(number)年", en: number == "1" ? "1 year" : "\(number) years")
  }
}

extension String {
  /// Whether it is a number of years and nothing else; `40.70` may be two terms, and 0 is none.
  fileprivate var isNumberOfYears: Bool {
    let pieces = split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(pieces.count), (1...3).contains(pieces[0].utf8.count), pieces.last != "",
      pieces.joined().utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      pieces.joined().utf8.contains(where: { $0 != UInt8(ascii: "0") })
    else { return false }
    return pieces.count == 1 || !["40", "50", "70"].contains(pieces[0])
      || !["40", "50", "70"].contains(pieces[1])
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
