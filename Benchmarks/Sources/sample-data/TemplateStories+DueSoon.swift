extension TemplateStory {
  /// Every node on every rung of the ladder of 90, 30 and 7 days.
  static let dueSoon: [Story] =
    nearSigning + nearStart + nearCompletion + nearProduction + nearTarget

  private static let nearSigning: [Story] = [
    contract(
      2026, 31, "枫泾镇", signed: "2026-11-16",
      shows: "just signed: bond within 7 days, payment and handover within 90",
      stated(handover: "2027-02-10", start: "2027-08-10", completion: "2029-08-10"),
      ["约定保证金缴纳时间": "签订合同起5个工作日内", "履约保证金(万元或占价款比例)": "15%"]),
    contract(
      2026, 28, "亭林镇", signed: "2026-10-20",
      shows: "payment, second half of the bond and handover within 30 days",
      stated(handover: "2026-12-15", start: "2027-06-15", completion: "2029-06-15"),
      done(bond: "2026-10-23|"),
      [
        "约定保证金缴纳时间": "签订合同起5个工作日内|2026-12-18", "履约保证金(万元或占价款比例)": "10%|10%",
      ]),
    contract(
      2026, 27, "张堰镇", signed: "2026-10-13",
      shows: "payment and handover within 7 days, second half of the bond within 90",
      stated(handover: "2026-11-25", start: "2027-05-25", completion: "2029-05-25"),
      done(bond: "2026-10-16|"),
      [
        "约定保证金缴纳时间": "签订合同起5个工作日内|2027-02-01", "履约保证金(万元或占价款比例)": "10%|10%",
      ]),
  ]

  private static let nearStart: [Story] = [
    contract(
      2026, 3, "枫泾镇", signed: "2026-02-10", shows: "start within 7 days", relative,
      done(payment: "2026-03-26", bond: "2026-02-12", handover: "2026-05-25")),
    contract(
      2026, 4, "第二工业区", signed: "2026-03-03",
      shows: "start within 30 days; the day falls on a Saturday and rolls to the Monday",
      relative, done(payment: "2026-04-15", bond: "2026-03-06", handover: "2026-06-12"),
      ["重点项目": "是"]),
    contract(
      2026, 6, "上海湾区高新技术产业开发区", signed: "2026-04-28", shows: "start within 90 days",
      relative, done(payment: "2026-06-03", bond: "2026-05-06", handover: "2026-08-05"),
      ["重点项目": "是", "投资协议编号": "湾区投促(2026)2号"]),
  ]

  private static let nearCompletion: [Story] = [
    contract(
      2024, 1, "山阳镇", signed: "2024-01-16", shows: "completion within 7 days", relative,
      done(payment: "2024-02-23", bond: "2024-01-19", handover: "2024-04-25", start: "2024-10-15"),
      ["约定竣工时间": "在交付土地31个月内"]),
    contract(
      2024, 3, "漕泾镇", signed: "2024-03-12", shows: "completion within 30 days", relative,
      done(payment: "2024-04-18", bond: "2024-03-15", handover: "2024-06-14", start: "2024-11-29")),
    contract(
      2024, 5, "朱泾镇", signed: "2024-05-14", shows: "completion within 90 days", relative,
      done(payment: "2024-06-20", bond: "2024-05-17", handover: "2024-08-14", start: "2025-01-20"),
      ["责任单位": "☆朱泾镇、区经委、区规划资源局"]),
  ]

  private static let nearProduction: [Story] = [
    contract(
      2023, 1, "枫泾镇", signed: "2023-02-14", shows: "production within 7 days", relative,
      done(
        payment: "2023-03-21", bond: "2023-02-17", handover: "2023-05-25", start: "2023-11-10",
        completion: "2025-11-25"),
      ["约定投产时间": "竣工后12个月内"]),
    contract(
      2023, 2, "金山工业园区", signed: "2023-03-21", shows: "production within 30 days", relative,
      done(
        payment: "2023-04-26", bond: "2023-03-24", handover: "2023-06-28", start: "2023-12-20",
        completion: "2025-12-10"),
      ["约定投产时间": "竣工后12个月内"]),
    contract(
      2024, 2, "廊下镇", signed: "2024-02-06", shows: "production within 90 days", relative,
      done(
        payment: "2024-03-20", bond: "2024-02-08", handover: "2024-05-22", start: "2024-11-15",
        completion: "2026-08-10")),
  ]

  private static let nearTarget: [Story] = [
    contract(
      2021, 1, "亭林镇", signed: "2021-01-19", shows: "target output within 7 days", relative,
      done(
        payment: "2021-02-26", bond: "2021-01-22", handover: "2021-04-28", start: "2021-10-20",
        completion: "2023-10-18", production: "2024-03-29"),
      ["约定达产时间": "2026-11-26"]),
    contract(
      2021, 2, "石化街道", signed: "2021-03-16", shows: "target output within 30 days", relative,
      done(
        payment: "2021-04-21", bond: "2021-03-19", handover: "2021-06-23", start: "2021-12-15",
        completion: "2023-12-12", production: "2024-06-07"),
      ["约定达产时间": "投产后30个月内"]),
    contract(
      2022, 1, "金山卫镇", signed: "2022-01-11", shows: "target output within 90 days", relative,
      done(
        payment: "2022-02-24", bond: "2022-01-14", handover: "2022-04-27", start: "2022-10-20",
        completion: "2024-08-30", production: "2025-02-10"),
      ["承租人": "上海芃汀晞冷链物流有限公司", "承租起始日期": "2023-11-01"]),
  ]
}
