import LandLifecycle
import Reports
import Testing
import Wording

/// Figures that registers keep in 万元 are shown with their unit, and in English as sums.
struct FigureTests {
  @Test(arguments: [
    (Detail.totalInvestment, "1234.5", "1234.5万元", "CNY 12,345,000"),
    (.totalInvestment, "18000", "18000万元", "CNY 180,000,000"),
    (.totalInvestment, "0.000001", "0.000001万元", "CNY 0.01"),
    (.totalInvestment, "0.0000001", "0.0000001", "0.0000001"),
    (.totalInvestment, "12亿", "12亿", "12亿"), (.totalInvestment, "1.2.3", "1.2.3", "1.2.3"),
    (.totalInvestment, ".5", ".5", ".5"), (.totalInvestment, "5.", "5.", "5."),
    (
      .totalInvestment, "99999999999999999999", "99999999999999999999", "99999999999999999999"
    ),
    (.investmentIntensity, "450.75", "450.75万元/亩", "CNY 4,507,500 per mu"),
    (.outputPerMu, "600", "600万元/亩·年", "CNY 6,000,000 per mu and year"),
    (.taxPerMu, "0.5", "0.5万元/亩·年", "CNY 5,000 per mu and year"), (.industry, "600", "600", "600"),
  ])
  func `a plain figure has its unit, and anything else is left`(
    detail: Detail, text: String, chinese: String, english: String
  ) {
    #expect(Wording(.chinese).figure(text, of: detail) == chinese)
    #expect(Wording(.english).figure(text, of: detail) == english)
  }
}
