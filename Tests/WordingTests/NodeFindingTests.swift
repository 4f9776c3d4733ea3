import CivilCalendar
import LandLifecycle
import Testing

struct NodeFindingTests {
  static let told: [Told] = [
    Told(
      Finding(
        .dueSoon(.start), since: "2024-08-08", tier: .within(days: 7), due: Told.stated),
      on: "2024-10-30",
      "距开工期限2024-11-06还有7天。",
      "Start is due by 2024-11-06, in 7 days.",
      short: ("开工还有7天", "start due in 7 d")),
    Told(
      Finding(
        .dueSoon(.payment), instance: 2, since: "2024-08-08", tier: .within(days: 7),
        due: Told.stated),
      on: "2024-11-06",
      "第2期缴款期限为当日（2024-11-06）。",
      "Payment no. 2 is due on this day, 2024-11-06.",
      short: ("缴款当日到期", "payment due today")),
    Told(
      Finding(
        .dueSoon(.handover), since: "2025-07-11", tier: .within(days: 7), due: Told.rolled),
      on: "2025-10-08",
      "距出让人交付土地期限2025-10-01（顺延至2025-10-09）还有1天。",
      "Handover is due by 2025-10-01 (rolled to 2025-10-09), in 1 day.",
      short: ("交地还有1天", "handover due in 1 d")),
    Told(
      Finding(
        .overdue(.start), since: "2024-11-07", evidence: .unrecorded, due: Told.stated),
      on: "2024-12-11",
      "开工期限2024-11-06已过35天，未见开工记录，请现场核查（未见记录不等于未开工）。",
      "Start was due by 2024-11-06, 35 days ago; no record of the start is on file: inspect the "
        + "site (no record does not mean not done).",
      short: ("未见开工记录 过期35天", "start +35 d, no record")),
    Told(
      Finding(
        .overdue(.start), part: 2, since: "2024-11-07", evidence: .confirmed(by: "2025-03-02"),
        due: Told.stated, caveats: [.agreedDaysOutOfOrder]),
      on: "2024-11-07",
      "第2部分：开工期限2024-11-06已过1天，据2025-03-02的现场巡查或开工记录，此前未开工。注：合同约定日期先后矛盾。",
      "Part 2: start was due by 2024-11-06, 1 day ago; by the inspection or record of 2025-03-02, "
        + "not done before that day. Note: the agreed days are out of order.",
      short: ("开工逾期1天", "start +1 d, shown")),
    Told(
      Finding(
        .overdue(.payment), instance: 2, since: "2024-11-07",
        evidence: .confirmed(by: "2025-03-02"), due: Told.stated, amount: .notStated),
      on: "2024-12-11",
      "第2期缴款期限2024-11-06已过35天，据2025-03-02的缴款记录，此前未缴款；涉及金额：合同及已录入资料未载明。",
      "Payment no. 2 was due by 2024-11-06, 35 days ago; by the record of 2025-03-02, not done "
        + "before that day; sum at stake: neither the contract nor the record states it.",
      short: ("缴款逾期35天", "payment +35 d, shown")),
    Told(
      Finding(
        .overdue(.bond), since: "2025-10-10", evidence: .unrecorded, due: Told.rolled,
        caveats: [.provisionalDay],
        amount: .share(Ratio(50, 100), of: Money(fen: 182_800_000), .price)),
      on: "2025-10-10",
      "缴纳履约保证金期限2025-10-01（顺延至2025-10-09）已过1天，未见缴纳履约保证金记录，请核对保证金缴纳凭证或保函（未见记录不等于未缴纳履约保证金）；"
        + "确属未履行的，涉及金额：出让价款182.8万元×50%＝91.4万元。注：期限为暂定，所涉年度节假日安排未公布或未收录。",
      "Performance bond was due by 2025-10-01 (rolled to 2025-10-09), 1 day ago; no record of the "
        + "performance bond is on file: check the voucher or guarantee (no record does not mean "
        + "not done); if it was not done, sum at stake: grant price CNY 1,828,000 × 50% = "
        + "CNY 914,000. Note: the due day is provisional, as a year's official holidays are not on file.",
      short: ("未见保证金记录 过期1天·暂定", "bond +1 d, no record, prov.")),
    Told(
      Finding(
        .overdue(.handover), since: "2024-11-07", evidence: .unrecorded, due: Told.stated),
      on: "2024-12-11",
      "出让人交付土地期限2024-11-06已过35天，未见交付土地记录，请核对交地确认书（未见记录不等于未交付土地）。",
      "Handover was due by 2024-11-06, 35 days ago; no record of the handover is on file: check "
        + "the handover certificate (no record does not mean not done).",
      short: ("未见交地记录 过期35天", "handover +35 d, no record")),
    Told(
      Finding(
        .overdue(.completion), since: "2024-11-07", evidence: .unrecorded, due: Told.stated,
        caveats: [.handoverNotCarried]),
      on: "2024-12-11",
      "竣工期限2024-11-06已过35天，未见竣工记录，请现场核查（未见记录不等于未竣工）。注：登记簿不载交地日期，出让人是否按期交付土地不明。",
      "Completion was due by 2024-11-06, 35 days ago; no record of the completion is on file: "
        + "inspect the site (no record does not mean not done). Note: the register has no place "
        + "for the day of handover, so the grantor's own part is unknown.",
      short: ("未见竣工记录 过期35天", "completion +35 d, no record")),
    Told(
      Finding(
        .metLate(.start), since: "2024-12-01", evidence: .confirmed(by: "2024-12-01"),
        due: Told.stated),
      on: "2026-01-01",
      "于2024-12-01开工，比期限2024-11-06晚25天。",
      "Start on 2024-12-01, 25 days after its due day 2024-11-06.",
      short: ("开工晚25天", "start met late (25 d)")),
    Told(
      Finding(
        .metLate(.start), since: "2024-12-01", tier: .rung(0),
        evidence: .confirmed(by: "2024-12-01"),
        due: Told.stated, caveats: .grantorLate),
      on: "2026-01-01",
      "于2024-12-01开工，比期限2024-11-06晚25天；受出让人影响，原因经审核之前未作判断。"
        + "注：第53号令第八条第一项提示：出让人交付土地晚于约定、未达到约定条件或未见交付土地记录。",
      "Start on 2024-12-01, 25 days after its due day 2024-11-06; blocked by the grantor, not "
        + "judged until that is examined. Note: Order 53 art. 8(1) indicated: the grantor's "
        + "handover was late, not in the agreed condition or is not on record.",
      short: ("开工晚25天", "start met late (25 d)")),
    Told(
      Finding(
        .metLate(.start), since: "2024-12-01", tier: .rung(1),
        evidence: .confirmed(by: "2024-12-01"),
        due: Told.stated, caveats: .grantorLate),
      on: "2026-01-01",
      "于2024-12-01开工，比期限2024-11-06晚25天；已到合同约定的第1档；其余天数受出让人影响，原因经审核之前未作判断。"
        + "注：第53号令第八条第一项提示：出让人交付土地晚于约定、未达到约定条件或未见交付土地记录。",
      "Start on 2024-12-01, 25 days after its due day 2024-11-06; tier 1 of the contract is "
        + "reached; the other days are blocked by the grantor and not judged until that is "
        + "examined. Note: Order 53 art. 8(1) indicated: the grantor's handover was late, not in "
        + "the agreed condition or is not on record.",
      short: ("开工晚25天", "start met late (25 d)")),
    Told(
      Finding(
        .metLate(.handover), since: "2024-11-07", evidence: .confirmed(by: "2024-11-07"),
        due: Told.stated),
      on: "2026-01-01",
      "出让人于2024-11-07交付土地，比期限2024-11-06晚1天。",
      "Handover on 2024-11-07, 1 day after its due day 2024-11-06.",
      short: ("交地晚1天", "handover met late (1 d)")),
    Told(
      Finding(
        .blockedByGrantor(.start), since: "2024-11-07", evidence: .unrecorded, due: Told.stated,
        caveats: .grantorLate),
      on: "2024-12-11",
      "开工期限2024-11-06已过35天，列为受出让人影响，未作受让人逾期判断，未见开工记录。注：第53号令第八条第一项提示：出让人交付土地晚于约定、未达到约定条件或未见交付土地记录。",
      "Start was due by 2024-11-06, 35 days ago; listed as blocked by the grantor, not judged as "
        + "the grantee's delay; no record of the start is on file. Note: Order 53 art. 8(1) "
        + "indicated: the grantor's handover was late, not in the agreed condition or is not on "
        + "record.",
      short: ("开工受出让人影响35天", "start blocked, 35 d")),
    Told(
      Finding(
        .excused(.completion), since: "2024-11-07", evidence: .unrecorded, due: Told.stated),
      on: "2024-12-11",
      "竣工期限2024-11-06已过35天；该日在已核实的第53号令第八条原因期间内，不列为逾期。",
      "Completion was due by 2024-11-06, 35 days ago; a verified cause of Order 53 art. 8 covers "
        + "this day, so it is not listed as late.",
      short: ("竣工过期原因已核实", "completion excused by cause")),
    Told(
      Finding(
        .anchorUnrecorded(.start), since: "2024-11-07", evidence: .unrecorded, due: Told.stated),
      on: "2024-12-11",
      "开工期限的起算日未见记录，无法判断是否逾期；按目前所知推算，期限为2024-11-06，已过35天。",
      "The day that start counts from is not on record, so it cannot be judged; as far as is known it "
        + "was due by 2024-11-06, 35 days ago.",
      short: ("开工起算日未记录", "start: anchor not recorded")),
    Told(
      Finding(
        .overdue(.start), since: "2024-11-07", evidence: .unrecorded),
      on: "2024-12-11",
      "开工期限已过，未见开工记录，请现场核查（未见记录不等于未开工）。",
      "Start is past its due day; no record of the start is on file: inspect the site (no record "
        + "does not mean not done).",
      short: ("未见开工记录", "start, no record")),
    Told(
      Finding(
        .metLate(.completion), since: "2024-12-01", evidence: .confirmed(by: "2024-12-01")),
      on: "2026-01-01",
      "于2024-12-01竣工，晚于期限。",
      "Completion on 2024-12-01, after its due day.",
      short: ("竣工晚于期限", "completion met late")),
  ]

  @Test(arguments: told)
  func `a node is told with its day, its days late and its evidence`(_ item: Told) { item.expect() }
}
