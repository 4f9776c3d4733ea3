package import CivilCalendar

/// One value of a workbook's cell, typed as a spreadsheet types it.
package enum WorkbookCell: Hashable, Sendable {
  /// Nothing.
  case blank
  /// Text; a spreadsheet never takes it for a number, a date or a formula.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// A day, shown as YYYY-MM-DD.
  case day(Day)
  /// A decimal number: `units` divided by ten to the power of `places`, shown with all its places.
  case decimal(WorkbookDecimal)
}

/// A decimal number with what stands behind it.
package struct WorkbookDecimal: Hashable, Sendable {
  /// The number without its point.
  package let units: Int64
  /// How many of its digits stand behind the point, 0 to 9.
  package let places: Int
  /// What is shown behind it, such as 元; empty for nothing.
  package let unit: String

  /// Makes a number.
  ///
  /// - Precondition: `places` is 0 to 9.
  package init(units: Int64, places: Int, unit: String = "") {
    precondition((0...9).contains(places), "a number of this kind has at most nine places")
    self.units = units
    self.places = places
    self.unit = unit
  }

  /// Reads plain figures such as `-1,234.50`; nil for anything else, for more than nine places, and
  /// for a number that begins with a needless zero, which is no quantity but a code.
  package init?(figures: String) {
    var units: Int64 = 0
    var places = 0
    var digits = 0
    var hasPoint = false
    var text = figures.utf8[...]
    let isNegative = text.first == UInt8(ascii: "-")
    if isNegative { text = text.dropFirst() }
    let whole = text.prefix { $0 != UInt8(ascii: ".") }
    guard Self.isGrouped(whole), whole.count == 1 || whole.first != UInt8(ascii: "0") else {
      return nil
    }
    for byte in text {
      switch byte {
      case UInt8(ascii: ","): if hasPoint { return nil }
      case UInt8(ascii: "."):
        if hasPoint { return nil }
        hasPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        if hasPoint { places += 1 }
        let (tenfold, overflow) = units.multipliedReportingOverflow(by: 10)
        guard !overflow, digits <= 18, places <= 9 else { return nil }
        units = tenfold + Int64(byte - UInt8(ascii: "0"))
      case _: return nil
      }
    }
    guard !hasPoint || places > 0 else { return nil }
    self.init(units: isNegative ? -units : units, places: places)
  }

  /// Returns the same number with at least so many places, as far as its figures have room.
  package func withPlaces(atLeast count: Int) -> WorkbookDecimal {
    var (units, places) = (units, places)
    while places < count, units.magnitude < 100_000_000_000_000_000 {
      units *= 10
      places += 1
    }
    return WorkbookDecimal(units: units, places: places, unit: unit)
  }

  /// Whether figures before the point are without marks, or with one before each three.
  private static func isGrouped(_ whole: Substring.UTF8View) -> Bool {
    let groups = whole.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard let first = groups.first, !first.isEmpty else { return false }
    return groups.count == 1 || first.count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  /// The number as a spreadsheet keeps it; nil if it has more than the 15 figures that one shows, of
  /// which the last would be another than it is.
  var double: Double? {
    guard units.magnitude < 1_000_000_000_000_000 else { return nil }
    // Both are exact, so that the quotient is the nearest number there is.
    return Double(units) / Self.powers[places]
  }

  private static let powers: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]

  /// The number as figures, where no cell of numbers can hold it.
  var figures: String {
    var text = String(units.magnitude)
    if text.count <= places {
      text = String(repeating: "0", count: places + 1 - text.count) + text
    }
    if places > 0 { text.insert(".", at: text.index(text.endIndex, offsetBy: -places)) }
    return (units < 0 ? "-" : "") + text + unit
  }
}
