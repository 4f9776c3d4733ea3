package import CivilCalendar
package import LandLifecycle

extension Wording {
  /// Returns a day as YYYY-MM-DD, in both languages.
  package func day(_ day: Day) -> String { day.description }

  /// Returns a length of time, such as 6个月 or 30个工作日; one that counts backwards says so.
  package func period(_ period: Period) -> String {
    switch period {
    case .days(let count): length(count, zh: "日", en: "day")
    case .workingDays(let count): length(count, zh: "个工作日", en: "working day")
    case .months(let count): length(count, zh: "个月", en: "month")
    case .years(let count): length(count, zh: "年", en: "year")
    }
  }

  private func length(_ count: Int, zh unit: String, en noun: String) -> String {
    count < 0
      ? text(zh: "提前\(-count)\(unit)", en: "\(counted(-count, noun)) earlier")
      : text(zh: "\(count)\(unit)", en: counted(count, noun))
  }

  // MARK: - Money

  /// Returns a sum, exact to the fen.
  ///
  /// In Chinese 万元 with up to four decimals where the sum is at least 1 万元 and has no fen, else
  /// 元 in groups of three digits; in English always yuan.
  package func money(_ sum: Money) -> String {
    let fen = sum.fen.magnitude
    let sign = sum.fen < 0 ? "-" : ""
    let yuan = text(
      zh: "\(sign)\(grouped(fen / 100))\(cents(fen))元",
      en: "CNY \(sign)\(grouped(fen / 100))\(cents(fen))")
    guard language == .chinese, fen >= 1_000_000, fen % 100 == 0 else { return yuan }
    return "\(sign)\(decimal(fen / 100, places: 4))万元"
  }

  private func cents(_ fen: UInt64) -> String {
    let rest = fen % 100
    return rest == 0 ? "" : rest < 10 ? ".0\(rest)" : ".\(rest)"
  }

  private func grouped(_ number: UInt64) -> String {
    var text = ""
    var left = String(number).utf8.count
    for digit in String(number).unicodeScalars {
      text.unicodeScalars.append(digit)
      left -= 1
      if left > 0, left.isMultiple(of: 3) { text.append(",") }
    }
    return text
  }

  // MARK: - Area

  /// Returns an area in 亩 and in 公顷, such as 38.79亩（2.5857公顷）.
  package func area(_ area: Area) -> String {
    text(
      zh: "\(mu(area))亩（\(hectares(area))公顷）", en: "\(mu(area)) mu (\(hectares(area)) ha)")
  }

  /// Returns an area in 亩, at most two decimals, without its unit: the cell's heading names it.
  package func mu(_ area: Area) -> String {
    decimal(area.muTimesHundred.magnitude, places: 2)
  }

  /// Returns an area in 公顷, at most four decimals, without its unit: the cell's heading names it.
  package func hectares(_ area: Area) -> String {
    decimal(area.hectaresTimesTenThousand.magnitude, places: 4)
  }

  /// A number of 1/10^places with its decimals, zeros at the end left out.
  func decimal(_ scaled: UInt64, places: Int) -> String {
    var (digits, places) = (scaled, places)
    while places > 0, digits.isMultiple(of: 10) {
      digits /= 10
      places -= 1
    }
    var text = String(digits)
    guard places > 0 else { return text }
    let missing = places + 1 - text.utf8.count
    if missing > 0 { text = String(repeating: "0", count: missing) + text }
    text.insert(".", at: text.utf8.index(text.utf8.endIndex, offsetBy: -places))
    return text
  }

  // MARK: - Shares

  /// A share as a percentage where it is a whole number of them, else as a fraction.
  func share(_ ratio: Ratio) -> String {
    let (percent, rest) = (Int128(ratio.numerator) * 100)
      .quotientAndRemainder(dividingBy: Int128(ratio.denominator))
    return rest == 0 ? "\(percent)%" : "\(ratio.numerator)/\(ratio.denominator)"
  }
}
