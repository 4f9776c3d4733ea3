import CivilCalendar
import LandLifecycle
import Testing
import Wording

struct QuantityTests {
  static let locales: [(String, Language)] = [
    ("zh_CN.UTF-8", .chinese), ("zh", .chinese), ("zh-Hans-CN", .chinese), ("ZH_TW", .chinese),
    ("en_GB.UTF-8", .english), ("C", .english), ("POSIX", .english), ("", .english),
    ("zha_CN", .english), ("de_DE@euro", .english),
  ]

  @Test(arguments: locales)
  func `a locale of the language zh is Chinese, any other English`(_ item: (String, Language)) {
    #expect(Language(locale: item.0) == item.1)
  }

  @Test func `a day is written alike in both languages`() {
    #expect(chinese.day("2024-02-29") == "2024-02-29")
    #expect(english.day("2024-02-29") == "2024-02-29")
  }

  static let periods: [Case<Period>] = [
    Case(.days(30), "30日", "30 days"),
    Case(.days(1), "1日", "1 day"),
    Case(.workingDays(30), "30个工作日", "30 working days"),
    Case(.workingDays(1), "1个工作日", "1 working day"),
    Case(.months(6), "6个月", "6 months"),
    Case(.years(1), "1年", "1 year"),
    Case(.years(2), "2年", "2 years"),
    Case(.days(-30), "提前30日", "30 days earlier"),
  ]

  @Test(arguments: periods)
  func `a period names its unit`(_ item: Case<Period>) { item.expect(Wording.period) }

  static let sums: [Case<Int64>] = [
    Case(914_000_000, "914万元", "CNY 9,140,000"),
    Case(914_000_100, "914.0001万元", "CNY 9,140,001"),
    Case(182_800_000, "182.8万元", "CNY 1,828,000"),
    Case(1_000_000, "1万元", "CNY 10,000"),
    Case(999_900, "9,999元", "CNY 9,999"),
    Case(914_000_001, "9,140,000.01元", "CNY 9,140,000.01"),
    Case(914_000_050, "9,140,000.50元", "CNY 9,140,000.50"),
    Case(100_000_000_000, "100000万元", "CNY 1,000,000,000"),
    Case(100, "1元", "CNY 1"),
    Case(1, "0.01元", "CNY 0.01"),
    Case(0, "0元", "CNY 0"),
    Case(-914_000_000, "-914万元", "CNY -9,140,000"),
    Case(.max, "92,233,720,368,547,758.07元", "CNY 92,233,720,368,547,758.07"),
    Case(.min, "-92,233,720,368,547,758.08元", "CNY -92,233,720,368,547,758.08"),
  ]

  @Test(arguments: sums)
  func `money is exact to the fen`(_ item: Case<Int64>) {
    item.expect { wording in { wording.money(Money(fen: $0)) } }
  }

  /// Areas in cm².
  static let areas: [Case<Int64>] = [
    Case(258_570_000, "38.79亩（2.5857公顷）", "38.79 mu (2.5857 ha)"),
    Case(100_000_000, "15亩（1公顷）", "15 mu (1 ha)"),
    Case(20_000_000, "3亩（0.2公顷）", "3 mu (0.2 ha)"),
    Case(6_666_667, "1亩（0.0667公顷）", "1 mu (0.0667 ha)"),
    // 0.005 of a 亩 is 33,333.3… cm²; half of 0.0001 公顷 is 5,000 cm².
    Case(33_333, "0亩（0.0003公顷）", "0 mu (0.0003 ha)"),
    Case(33_334, "0.01亩（0.0003公顷）", "0.01 mu (0.0003 ha)"),
    Case(4_999, "0亩（0公顷）", "0 mu (0 ha)"),
    Case(5_000, "0亩（0.0001公顷）", "0 mu (0.0001 ha)"),
    Case(0, "0亩（0公顷）", "0 mu (0 ha)"),
    Case(1_000_100_000, "150.02亩（10.001公顷）", "150.02 mu (10.001 ha)"),
  ]

  @Test(arguments: areas)
  func `an area is rounded half up once and shown in both units`(_ item: Case<Int64>) {
    item.expect { wording in { wording.area(Area(squareCentimetres: $0)) } }
  }

  @Test func `a cell holds the number alone`() {
    let area = Area(squareCentimetres: 258_570_000)
    #expect(chinese.mu(area) == "38.79")
    #expect(chinese.hectares(area) == "2.5857")
    #expect(english.mu(area) == "38.79")
    #expect(english.hectares(area) == "2.5857")
  }
}
