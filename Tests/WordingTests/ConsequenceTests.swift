import CivilCalendar
import LandLifecycle
import Testing
import Wording

/// How sums come about, in words.
struct ConsequenceTests {
  static let price = ChargedSum(Money(fen: 5_000_000_000))

  struct Case: CustomTestStringConvertible, Sendable {
    let amount: AmountRule
    let day: Day
    let zh: String
    let en: String
    var testDescription: String { zh }
  }

  static let cases = [
    Case(
      amount: .share(Ratio(50, 100), of: Money(fen: 120_000_000), .bond(.start)),
      day: "2025-01-01", zh: "开工保证金120万元×50%＝60万元",
      en: "bond for the start CNY 1,200,000 × 50% = CNY 600,000"),
    Case(
      amount: .share(Ratio(1, 1), of: Money(fen: 120_000_000), .bond(.start)), day: "2025-01-01",
      zh: "开工保证金120万元", en: "bond for the start CNY 1,200,000"),
    Case(
      amount: .share(Ratio(2, 1), of: Money(fen: 20_000_000), .deposit), day: "2025-01-01",
      zh: "定金20万元×200%＝40万元", en: "deposit CNY 200,000 × 200% = CNY 400,000"),
    Case(
      amount: .perDay(DailyCharge(Ratio(5, 10_000), of: .price, price, from: "2025-01-01")),
      day: "2025-01-10", zh: "出让价款5000万元×0.5‰×10天＝25万元",
      en: "grant price CNY 50,000,000 × 0.5‰ × 10 d = CNY 250,000"),
    Case(
      amount: .perDay(
        DailyCharge(
          Ratio(1, 1_000), of: .price, price, from: "2025-01-01", through: "2025-01-05",
          isLimited: true)),
      day: "2025-01-10", zh: "出让价款5000万元×1‰×5天＝25万元（已达上限）",
      en: "grant price CNY 50,000,000 × 1‰ × 5 d = CNY 250,000 (at its limit)"),
    Case(
      amount: .perDay(
        DailyCharge(
          Ratio(1, 1_000), of: .price, price, from: "2025-01-01", through: "2025-01-05")),
      day: "2025-01-10", zh: "出让价款5000万元×1‰×5天＝25万元",
      en: "grant price CNY 50,000,000 × 1‰ × 5 d = CNY 250,000"),
    Case(
      amount: .perDay(
        DailyCharge(
          Ratio(1, 1_000), of: .price, price, from: "2025-01-01", upTo: Money(fen: 12_000_000))),
      day: "2025-01-10", zh: "出让价款5000万元×1‰×10天＝12万元（已达上限）",
      en: "grant price CNY 50,000,000 × 1‰ × 10 d = CNY 120,000 (at its limit)"),
    Case(
      amount: .perDay(
        DailyCharge(
          Ratio(1, 1_000), of: .paid, price, from: "2025-01-01",
          earlier: [DailyCharge.Stretch(ChargedSum(Money(fen: 3_000_000_000)), days: 3)])),
      day: "2025-01-02", zh: "已付价款3000万元×1‰×3天＋5000万元×1‰×2天＝19万元",
      en: "price paid CNY 30,000,000 × 1‰ × 3 d + CNY 50,000,000 × 1‰ × 2 d = CNY 190,000"),
  ]

  /// What a decision says beside 5000万元×20%.
  static let decisions: [(sum: Int64, zh: String, en: String)] = [
    (
      999_999_999, "决定书载明9,999,999.99元，少于出让价款5000万元×20%＝1000万元，按决定书计",
      "CNY 9,999,999.99 by the decision, less than grant price CNY 50,000,000 × 20% = "
        + "CNY 10,000,000; the decision counts"
    ),
    (
      1_000_000_000, "决定书载明1000万元，即出让价款5000万元×20%＝1000万元",
      "CNY 10,000,000 by the decision, which is grant price CNY 50,000,000 × 20% = CNY 10,000,000"
    ),
    (
      2_000_000_000, "决定书载明2000万元，多于出让价款5000万元×20%＝1000万元，按决定书计",
      "CNY 20,000,000 by the decision, more than grant price CNY 50,000,000 × 20% = "
        + "CNY 10,000,000; the decision counts"
    ),
  ]

  @Test(arguments: decisions)
  func `the sum of a decision stands beside that of the rule`(
    _ item: (sum: Int64, zh: String, en: String)
  ) {
    let amount = AmountRule.decided(
      Money(fen: item.sum), byRule: .share(Ratio(20, 100), of: Self.price.whole, .price))
    #expect(chinese.formula(amount, on: "2025-01-01") == item.zh)
    #expect(english.formula(amount, on: "2025-01-01") == item.en)
  }

  @Test func `a sum decided where no price is on file stands alone`() {
    let amount = AmountRule.decided(Money(fen: 60_000_000), byRule: .notStated)
    #expect(chinese.formula(amount, on: "2025-01-01") == "决定书载明60万元")
    #expect(english.formula(amount, on: "2025-01-01") == "CNY 600,000 by the decision")
  }

  @Test(arguments: cases)
  func `a sum is told with the way it comes about`(_ item: Case) {
    #expect(chinese.formula(item.amount, on: item.day) == item.zh)
    #expect(english.formula(item.amount, on: item.day) == item.en)
  }

  @Test func `a charge that has grown beyond what it is a share of says what a court may do`() {
    let charge = AmountRule.perDay(
      DailyCharge(Ratio(1, 1_000), of: .price, Self.price, from: "2022-01-01"))
    func told(_ amount: AmountRule, _ day: Day) -> String {
      chinese.finding(
        Finding(
          .overdue(.start), since: "2022-01-01", evidence: .confirmed(by: day), amount: amount),
        on: day)
    }
    // The thousandth day reaches the price, the next one goes beyond it.
    #expect(!told(charge, "2024-09-26").contains("585"))
    #expect(
      told(charge, "2024-09-27").hasSuffix(
        "×1001天＝5005万元。注：按日累计的金额已超过计算基数5000万元；违约金过高的，人民法院可以减少，支付违约金不免除履行义务（民法典第585条）。"))
    let limited = AmountRule.perDay(
      DailyCharge(
        Ratio(1, 1_000), of: .price, Self.price, from: "2022-01-01",
        upTo: Money(fen: 1_000_000_000)))
    #expect(!told(limited, "2026-01-01").contains("585"))
    // Of a sum that fell, the greatest is what the charge is held against.
    let fallen = AmountRule.perDay(
      DailyCharge(
        Ratio(1, 1_000), of: .unpaid, ChargedSum(Money(fen: 1_000_000)), from: "2024-01-01",
        earlier: [DailyCharge.Stretch(Self.price, days: 900)]))
    #expect(!told(fallen, "2024-06-03").contains("585"))
  }

  @Test func `what is not stated has no formula`() {
    #expect(chinese.formula(.notStated, on: "2025-01-01") == nil)
    #expect(chinese.formula(.none, on: "2025-01-01") == nil)
  }

  @Test func `what was owed when the contract ended says how it ended`() {
    let finding = Finding(
      .chargeAccrued(.start), since: "2024-12-02", tier: .ended(.rescinded), evidence: .unrecorded,
      due: DueDay(agreed: "2024-09-03", actBy: "2024-09-03", certainty: .certain))
    #expect(
      chinese.finding(finding, on: "2025-01-06")
        == "合同已终止（解除合同），终止时开工期限2024-09-03已过，至终止时逾期应计的金额未见缴纳或者免除的记录。")
    #expect(
      english.finding(finding, on: "2025-01-06")
        == "Start was past its due day 2024-09-03 when the contract ended (rescission); no record "
        + "says that what the delay cost up to then was paid or waived.")
  }

  @Test func `a right that rests on a missing record is told with an if`() {
    let due = DueDay(agreed: "2024-10-30", actBy: "2024-10-30", certainty: .certain)
    func told(_ evidence: Evidence, _ wording: Wording) -> String {
      wording.finding(
        Finding(
          .rescissionRight(.start), since: "2025-10-31", tier: .rung(3), evidence: evidence,
          due: due, amount: .share(Ratio(1, 1), of: Money(fen: 300_000_000), .deposit)),
        on: "2025-10-31")
    }
    #expect(
      told(.unrecorded, chinese)
        == "开工期限2024-10-30已过366天，未见开工记录；经核查确未开工的，自2025-10-31起出让人可依合同解除合同；确属未履行的，涉及金额：定金300万元。")
    #expect(
      told(.confirmed(by: "2025-10-31"), chinese)
        == "开工期限2024-10-30已过366天，据2025-10-31的现场巡查或开工记录，此前未开工，自2025-10-31起出让人可依合同解除合同；涉及金额：定金300万元。")
    #expect(
      told(.confirmed(by: "2025-10-31"), english)
        == "Start was due by 2024-10-30, 366 days ago; by the inspection or record of 2025-10-31, "
        + "not done before that day, the contract lets the grantor rescind from 2025-10-31 on; "
        + "sum at stake: deposit CNY 3,000,000.")
  }
}
