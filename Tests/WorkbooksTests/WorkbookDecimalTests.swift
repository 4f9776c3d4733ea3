import Testing
import Workbooks

struct WorkbookDecimalTests {
  static let figures: [(String, Int64, Int)] = [
    ("0", 0, 0), ("12", 12, 0), ("-3.5", -35, 1), ("1,234.50", 123_450, 2), ("0.0001", 1, 4),
    ("120.00", 12_000, 2), ("1,234,567", 1_234_567, 0),
  ]

  @Test(arguments: figures)
  func `plain figures are a number`(text: String, units: Int64, places: Int) {
    #expect(WorkbookDecimal(figures: text) == WorkbookDecimal(units: units, places: places))
  }

  @Test(arguments: [
    "", "-", ".5", "5.", "012", "1 2", "1,23", "1,2345", "12亩", "1e3", "+1", "1.2.3", "1.2,3",
    "0.1234567890", "1234567890123456789", "１２",
  ])
  func `anything else stays text`(text: String) {
    #expect(WorkbookDecimal(figures: text) == nil)
  }
}
