import CivilCalendar
import LandLifecycle
import Testing
import Wording

/// How the use of the land is told: stops, progress, standards, figures of a year, surplus.
struct UseOfLandTests {
  static let investment = Standard(at: .completion, .investment, 10_000_000_000)
  static let shares = LimbTwoShares(
    developed: Area(squareCentimetres: 99_999_999), due: Area(squareCentimetres: 300_000_000),
    invested: Money(fen: 2_500_000_000), total: Money(fen: 10_000_000_000))
  static let tiers: [Tier] = [
    .standard(investment, found: 9_000_000_000),
    .standard(Standard(at: .production, .plotRatio, 20_000, bound: .atMost), found: 25_000),
    .yearly(
      Standard(at: .targetOutput, .outputPerMu, 50_000_000), found: 40_000_000, year: 2024,
      consecutive: 1),
    .yearly(
      Standard(at: .targetOutput, .energy, 9_000, bound: .atMost), found: 9_001, year: 2024,
      consecutive: 12),
    .yearly(Standard(at: .targetOutput, .jobs, 90), found: 89, year: 2024, consecutive: 3),
    .limbTwo(shares),
    .limbTwo(LimbTwoShares(developed: nil, due: nil, invested: nil, total: nil)),
    .unpermitted(developed: "2020-08-03"),
    .land(.surplus(Area(squareCentimetres: 200_000_000), isSplittable: true)),
    .land(.surplus(Area(squareCentimetres: 200_000_000), isSplittable: false)),
  ]

  static func finding(
    _ kind: FindingKind, since: Day = "2022-03-02", _ tier: Tier = .single,
    _ evidence: Evidence = .notNeeded
  ) -> Finding {
    Finding(kind, since: since, tier: tier, evidence: evidence)
  }

  static let told: [Case<Finding>] = [
    Case(
      finding(.limbTwo, .limbTwo(shares), .confirmed(by: "2022-03-02")),
      "符合可认定闲置土地的情形（第53号令第二条第二款）：中止开发建设满一年，已开发面积不足三分之一或已投资不足百分之二十五；"
        + "已动工开发9999.9999平方米，应动工开发30000平方米；已投资2500万元，总投资10000万元（均不含土地价款和税费）；"
        + "2022-03-02现场巡查见停工；是否认定由主管部门决定，不产生闲置费，不适用无偿收回。",
      "May be determined idle land (Order 53 art. 2(2)): stopped for a year below a third of the "
        + "land or a quarter of the investment; developed 9999.9999 m² of 30000 m² due; invested "
        + "CNY 25,000,000 of CNY 100,000,000, both without land price and taxes; the inspection of "
        + "2022-03-02 saw works standing still; whether it is determined is for the office to "
        + "decide, and no fee and no take-back without payment follow."),
    Case(
      finding(.noRecentProgress, since: "2021-09-01", .single, .unrecorded),
      "自2021-09-01起未见进度记录，现状不明，不等于停工。",
      "No progress on record since 2021-09-01: its state is not known, which is not a stop."),
    Case(
      finding(.stalled, since: "2021-02-28", .single, .unrecorded),
      "自2021-02-28起的进度记录没有进展，请现场核查。",
      "Records show no progress since 2021-02-28: inspect the site."),
    Case(
      finding(.stalled, since: "2021-02-28", .single, .confirmed(by: "2021-09-01")),
      "2021-09-01现场巡查见停工，自2021-02-28起未见进展。",
      "The inspection of 2021-09-01 saw works standing still; no progress since 2021-02-28."),
    Case(
      finding(.startNotVerified, .unpermitted(developed: "2020-08-03")),
      "有2020-08-03动工开发的记录，未见该日或此前的施工许可证记录，尚不能按第53号令第三十条核实。",
      "Works are on record by 2020-08-03, but no construction permit on or before it, so that they "
        + "are not verified by Order 53 art. 30."),
    Case(
      finding(.belowStandard(.completion), .standard(investment, found: 9_000_000_000)),
      "未达到合同约定标准：已投资额9000万元，约定不低于10000万元。",
      "Below the contract's standard: investment made is CNY 90,000,000, agreed at least "
        + "CNY 100,000,000."),
    Case(
      finding(.belowStandard(.evaluation)),
      "过程评估结论为未达到合同约定标准。",
      "The evaluation found the contract's standard missed."),
    Case(
      finding(
        .outputShortfall,
        .yearly(
          Standard(at: .targetOutput, .energy, 9_000, bound: .atMost), found: 9_001, year: 2024,
          consecutive: 3)),
      "2024年度未达到合同约定标准，连续3年：年能耗9.001吨标准煤，约定不高于9吨标准煤。",
      "Below the contract's standard in 2024, 3 years running: yearly energy is 9.001 t of standard "
        + "coal, agreed at most 9 t of standard coal."),
    Case(
      finding(
        .surplusLand,
        .land(.surplus(Area(squareCentimetres: 200_000_000), isSplittable: true))),
      "节余土地30亩（2公顷），可分割。",
      "Surplus land 30 mu (2 ha), can be split off."),
  ]

  @Test(arguments: told)
  func `the use of the land is told with its quantities`(_ item: Case<Finding>) {
    item.expect { wording in { wording.finding($0, on: "2022-04-01") } }
  }

  static let short: [Case<Finding>] = [
    Case(
      finding(
        .outputShortfall,
        .yearly(
          Standard(at: .targetOutput, .tax, 1), found: 0, year: 2024, consecutive: 12)),
      "连续12年产出未达标准", "output short 12 years running"),
    Case(
      finding(.belowStandard(.evaluation)), "评估未达约定标准", "evaluation below its standard"),
    Case(
      finding(.missingData(.measured(.investmentIntensity))), "缺投资强度",
      "no investment intensity on file"),
  ]

  @Test(arguments: short)
  func `it is told in few words for a table`(_ item: Case<Finding>) {
    item.expect { wording in { wording.findingShort($0, on: "2022-04-01") } }
  }

  @Test func `surplus land that can be split names the policy's way`() {
    let finding = Self.finding(
      .surplusLand, .land(.surplus(Area(squareCentimetres: 1), isSplittable: true)))
    #expect(
      chinese.remedy(finding)
        == "可采用“带产业项目”挂牌方式分割转让，分割后录入："
        + "fallow record PARCEL surplus-split --area AREA --into NUMBER --on DAY。")
  }

  @Test func `works without a permit name the permit as what would verify them`() {
    let finding = Self.finding(.startNotVerified, .unpermitted(developed: "2020-08-03"))
    #expect(
      chinese.remedy(finding).hasPrefix("已领取施工许可证的，录入：fallow record PARCEL permitted --on DAY；或"))
  }
}
