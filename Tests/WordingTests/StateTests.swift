import CivilCalendar
import LandLifecycle
import Testing
import Wording

struct StateTests {
  static let obligations: [Case<ObligationState>] = [
    Case(.pending, "未到期", "not yet due"),
    Case(.dueSoon(within: 30), "30日内到期", "due within 30 days"),
    Case(.met(on: "2024-11-06"), "已按期完成（2024-11-06）", "met in time (2024-11-06)"),
    Case(
      .metLate(on: "2024-11-18", days: 12), "逾期完成（2024-11-18，迟12天）",
      "met late (2024-11-18, 12 days late)"),
    Case(
      .metBy("2025-06-01", impliedBy: .completion), "已完成，日期未记录（不迟于2025-06-01，由竣工推定）",
      "met on a day not recorded (by 2025-06-01, implied by completion)"),
    Case(
      .metBy("2025-06-01", impliedBy: nil), "已完成，日期未记录（不迟于2025-06-01）",
      "met on a day not recorded (by 2025-06-01)"),
    Case(
      .metUndecided(on: "2025-06-01"), "已完成（2025-06-01），是否按期无法判断",
      "met (2025-06-01), in time or not is unknown"),
    Case(.overdue(days: 35, .unrecorded), "逾期35天（未见记录）", "35 days late (nothing on record)"),
    Case(
      .overdue(days: 1, .confirmed(by: "2025-03-02")), "逾期1天（2025-03-02有据）",
      "1 day late (shown on 2025-03-02)"),
    Case(.overdue(days: 2, .notNeeded), "逾期2天", "2 days late"),
    Case(
      .blockedByGrantor(days: 35), "受出让人影响（过期35天）", "blocked by the grantor (35 days past due)"),
    Case(.excused, "过期原因已核实", "past due, cause verified"),
    Case(
      .offered(since: "2024-03-01"), "已通知交地，未接收（2024-03-01起）",
      "offered, not taken (since 2024-03-01)"),
    Case(
      .waiting(for: .handover, projected: "2025-07-01"), "待交付土地（推算2025-07-01）",
      "waiting for handover (projected: 2025-07-01)"),
    Case(.waiting(for: .handover, projected: nil), "待交付土地", "waiting for handover"),
    Case(.notCarried, "登记中无此项", "the register has no place for it"),
    Case(
      .indeterminate(.agreedDay(.start)), "无法判断：缺约定开工时间",
      "cannot be judged: no agreed day of start on record"),
    Case(.notAgreed, "合同未约定", "not agreed"),
    Case(.ended, "合同已终止", "contract ended"),
  ]

  @Test(arguments: obligations)
  func `an obligation's state is said in few words`(_ item: Case<ObligationState>) {
    item.expect(Wording.obligationState)
  }

  static let sites: [Case<SiteState>] = [
    Case(.granted, "已供地", "supplied"),
    Case(.handedOver(.on("2024-03-01")), "已交地（2024-03-01）", "handed over (2024-03-01)"),
    Case(.handedOver(.by("2024-03-01")), "已交地（不迟于2024-03-01）", "handed over (by 2024-03-01)"),
    Case(
      .underConstruction(since: .on("2024-09-01")), "在建（2024-09-01起）",
      "under construction (since 2024-09-01)"),
    Case(
      .underConstruction(since: .by("2024-09-01")), "在建（不迟于2024-09-01）",
      "under construction (by 2024-09-01)"),
    Case(.suspended(since: .on("2025-01-01")), "停工（2025-01-01起）", "suspended (since 2025-01-01)"),
    Case(.completed(.on("2026-01-01")), "已竣工（2026-01-01）", "completed (2026-01-01)"),
    Case(
      .inProduction(since: .on("2026-03-01")), "已投产（2026-03-01起）",
      "in production (since 2026-03-01)"),
    Case(
      .atTarget(since: .on("2026-09-01")), "已达产（2026-09-01起）",
      "at target output (since 2026-09-01)"),
    Case(
      .closed(.takenBack, .on("2026-10-01")), "已终止：收回土地使用权（2026-10-01）",
      "ended: take-back (2026-10-01)"),
  ]

  @Test(arguments: sites)
  func `a site's state says since when`(_ item: Case<SiteState>) { item.expect(Wording.siteState) }

  static let cases: [Case<IdleCaseState>] = [
    Case(.none, "无闲置案件", "no case"),
    Case(.suspected(since: "2025-03-02"), "疑似闲置（2025-03-02起）", "suspected (since 2025-03-02)"),
    Case(
      .underInvestigation(since: "2025-04-01"), "调查核实（2025-04-01送达调查通知书）",
      "under investigation (inquiry notice served 2025-04-01)"),
    Case(
      .determined(on: "2025-06-01"), "已认定（2025-06-01送达认定书）", "determined (served 2025-06-01)"),
    Case(
      .disposed(.extended, on: "2025-07-01"), "已定处置方式：延长动工开发期限（2025-07-01）",
      "disposal decided: start day extended (2025-07-01)"),
    Case(
      .underReview(.feeCharged, since: "2025-07-20"), "行政复议中：征缴土地闲置费（2025-07-20）",
      "under review: idle fee charged (2025-07-20)"),
    Case(.closed(on: "2025-08-01"), "已结案（2025-08-01）", "closed (2025-08-01)"),
  ]

  @Test(arguments: cases)
  func `an idle case's state says since when`(_ item: Case<IdleCaseState>) {
    item.expect(Wording.idleCaseState)
  }
}
