import CivilCalendar
import LandLifecycle
import Testing
import Wording

struct DateTests {
  static let deadlines: [Case<Deadline>] = [
    Case(.on("2024-03-01"), "不迟于2024-03-01", "by 2024-03-01"),
    Case(.after(.handover, .months(6)), "交付土地之日起6个月内", "within 6 months of handover"),
    Case(
      .after(.signing, .workingDays(30)), "签订之日起30个工作日内",
      "within 30 working days of signing"),
    Case(
      .after(.fullPayment, .workingDays(45)), "付清全部出让价款之日起45个工作日内",
      "within 45 working days of full payment"),
    Case(.after(.start, .days(-30)), "开工之日提前30日", "30 days earlier than start"),
    Case(.notAgreed, "合同未约定", "not agreed"),
    Case(.unknown, "未记录", "not recorded"),
  ]

  @Test(arguments: deadlines)
  func `a deadline is said as the contract says it`(_ item: Case<Deadline>) {
    item.expect(Wording.deadline)
  }

  private static func day(
    _ agreed: Day, actBy: Day? = nil, certainty: Certainty = .certain
  ) -> DueDay {
    DueDay(agreed: agreed, actBy: actBy ?? agreed, certainty: certainty)
  }

  static let dues: [Case<Due>] = [
    Case(.determined(day("2025-05-10"), .stated), "2025-05-10（约定日期）", "2025-05-10 (stated date)"),
    Case(
      .determined(day("2024-11-06"), .counted(.workingDays(30), from: "2024-09-20", .signing)),
      "2024-11-06（签订2024-09-20起30个工作日；民法典201、203条）",
      "2024-11-06 (30 working days from signing 2024-09-20; Civil Code arts. 201, 203)"),
    Case(
      .determined(day("2024-02-29"), .counted(.months(6), from: "2023-08-31", .handover)),
      "2024-02-29（交付土地2023-08-31起6个月；民法典201、202条）",
      "2024-02-29 (6 months from handover 2023-08-31; Civil Code arts. 201, 202)"),
    Case(
      .determined(
        day("2025-10-01", actBy: "2025-10-09"), .counted(.days(30), from: "2025-09-01", .handover)),
      "2025-10-01，顺延至2025-10-09（交付土地2025-09-01起30日；民法典201、203条）",
      "2025-10-01, rolled to 2025-10-09 (30 days from handover 2025-09-01; "
        + "Civil Code arts. 201, 203)"),
    Case(
      .determined(
        day("2027-05-01", actBy: "2027-05-03", certainty: .provisional),
        .counted(.years(1), from: "2026-05-01", .handover)),
      "2027-05-01，顺延至2027-05-03（交付土地2026-05-01起1年；民法典201、202、203条；暂定：2027年节假日安排未公布）",
      "2027-05-01, rolled to 2027-05-03 (1 year from handover 2026-05-01; "
        + "Civil Code arts. 201, 202, 203; "
        + "provisional: official holidays of 2027 not published)"),
    // The last days of December go by the notice of the next year.
    Case(
      .determined(
        day("2026-12-30", certainty: .provisional), .counted(.days(10), from: "2026-12-20", .start)),
      "2026-12-30（开工2026-12-20起10日；民法典201条；暂定：2027年节假日安排未公布）",
      "2026-12-30 (10 days from start 2026-12-20; Civil Code arts. 201; "
        + "provisional: official holidays of 2027 not published)"),
    Case(
      .determined(
        day("2005-12-12", certainty: .provisional),
        .counted(.months(1), from: "2005-11-12", .handover)),
      "2005-12-12（交付土地2005-11-12起1个月；民法典201、202条；暂定：2005年节假日安排未收录）",
      "2005-12-12 (1 month from handover 2005-11-12; Civil Code arts. 201, 202; "
        + "provisional: official holidays of 2005 not on file)"),
    Case(
      .determined(day("2025-03-03"), .bySilence(handedOver: "2024-03-03")),
      "2025-03-03（合同未约定，以交付土地2024-03-03起算；第53号令第二十二条第二款）",
      "2025-03-03 (not agreed, counted from handover 2024-03-03; Order 53 art. 22(2))"),
    Case(
      .waiting(for: .handover, projected: "2025-07-01"), "待交付土地；按目前所知推算为2025-07-01",
      "waiting for handover; 2025-07-01 as far as is known now"),
    Case(
      .waiting(for: .fullPayment, projected: nil), "待付清全部出让价款；期限暂无法推算",
      "waiting for full payment; the day cannot be projected"),
    Case(
      .indeterminate(.agreedDay(.start)), "无法计算：缺约定开工时间",
      "cannot be computed: no agreed day of start on record"),
    Case(
      .indeterminate(.holidays(year: 2027)), "无法计算：2027年节假日安排未公布",
      "cannot be computed: official holidays of 2027 not published"),
    Case(.notAgreed, "合同未约定", "not agreed"),
  ]

  @Test(arguments: dues)
  func `a due day shows how it came about`(_ item: Case<Due>) { item.expect(Wording.due) }
}
