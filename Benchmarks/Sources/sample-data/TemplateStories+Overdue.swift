extension TemplateStory {
  /// Every node overdue, every node met late, and nodes that the grantor's own delay blocks.
  static let overdue: [Story] = unmet + lateButMet + blocked

  private static let unmet: [Story] = [
    contract(
      2026, 17, "吕巷镇", signed: "2026-08-03", shows: "payment overdue", relative,
      done(bond: "2026-08-06")),
    contract(
      2026, 19, "朱泾镇", signed: "2026-08-18", shows: "bond overdue; the price was paid", relative,
      done(payment: "2026-09-22")),
    contract(
      2026, 15, "枫泾镇", signed: "2026-07-14",
      shows: "handover overdue: paid, and the office has not handed over", relative,
      done(payment: "2026-08-20", bond: "2026-07-17")),
    contract(
      2025, 9, "金山卫镇", signed: "2025-08-12", shows: "start overdue by months, not yet by a year",
      relative, done(payment: "2025-09-18", bond: "2025-08-15", handover: "2025-11-20")),
    contract(
      2022, 9, "张堰镇", signed: "2022-08-16", shows: "built and not producing: production overdue",
      relative,
      done(
        payment: "2022-09-22", bond: "2022-08-19", handover: "2022-11-25", start: "2023-05-19",
        completion: "2025-05-16"),
      ["重点项目": "是"]),
    contract(
      2020, 4, "第二工业区", signed: "2020-05-19",
      shows: "producing below target: target output overdue", relative,
      done(
        payment: "2020-06-24", bond: "2020-05-22", handover: "2020-08-26", start: "2021-02-08",
        completion: "2023-02-10", production: "2023-08-04"),
      ["承租人": "上海蓼渟煦仪器仪表有限公司", "承租起始日期": "2024-01-15"]),
    contract(
      2025, 12, "漕泾镇", signed: "2025-10-14",
      shows: "three instalments, the second one overdue", relative,
      done(payment: "2025-11-13||", bond: "2025-10-17"),
      [
        "成交价格(万元)": "1800", "约定缴款时间": "2025-11-14|2026-06-15|2027-01-15",
        "约定缴款金额(万元)": "900|600|300", "约定交地时间": "2027-03-31", "约定开工时间": "2027-09-30",
        "约定竣工时间": "2029-09-28",
      ]),
    contract(
      2022, 12, "山阳镇", signed: "2022-10-18",
      shows: "nothing on record at all: what counts from an act waits for it no longer", relative),
  ]

  private static let lateButMet: [Story] = [
    contract(
      2020, 2, "金山工业园区", signed: "2020-03-17",
      shows: "at target, and every node on the way was late", relative,
      done(
        payment: "2020-05-11", bond: "2020-04-02", handover: "2020-07-31", start: "2021-03-15",
        completion: "2023-03-10", production: "2023-10-20", target: "2025-12-18")),
    contract(
      2021, 6, "枫泾镇", signed: "2021-06-15", shows: "at target, everything in time", relative,
      done(
        payment: "2021-07-21", bond: "2021-06-18", handover: "2021-09-16", start: "2022-03-10",
        completion: "2024-02-28", production: "2024-08-20", target: "2026-06-30"),
      ["使用权人起始日期": "2021-06-15"]),
    contract(
      2022, 6, "朱泾镇", signed: "2022-04-19", shows: "producing, everything in time so far",
      relative,
      done(
        payment: "2022-05-25", bond: "2022-04-22", handover: "2022-07-27", start: "2023-01-13",
        completion: "2025-01-10", production: "2025-06-27")),
  ]

  private static let blocked: [Story] = [
    contract(
      2024, 16, "廊下镇", signed: "2024-10-15",
      shows: "handed over half a year late; the late start stands against the grantor",
      stated(handover: "2025-01-15", start: "2025-07-15", completion: "2027-07-15"),
      done(payment: "2024-11-20", handover: "2025-07-18")),
    contract(
      2025, 7, "吕巷镇", signed: "2025-04-15",
      shows: "not handed over at all, and the start day has passed",
      stated(handover: "2025-07-31", start: "2026-01-30", completion: "2028-01-31"),
      done(payment: "2025-05-22")),
    contract(
      2023, 14, "石化街道", signed: "2023-09-12",
      shows: "completion overdue by fewer days than the handover was late",
      stated(handover: "2023-11-30", start: "2024-11-29", completion: "2026-06-30"),
      done(payment: "2023-10-18", handover: "2024-06-28", start: "2024-11-18")),
    contract(
      2021, 9, "金山卫镇", signed: "2021-10-19",
      shows: "production overdue by fewer days than the handover was late",
      stated(handover: "2022-01-20", start: "2023-01-20", completion: "2025-06-30"),
      done(
        payment: "2021-11-25", handover: "2022-12-15", start: "2023-01-18", completion: "2025-06-12"
      ),
      ["约定投产时间": "2026-03-31"]),
    contract(
      2020, 8, "亭林镇", signed: "2020-09-15",
      shows: "target output overdue by fewer days than the handover was late",
      stated(handover: "2020-12-18", start: "2021-12-20", completion: "2023-12-20"),
      done(
        payment: "2020-10-22", handover: "2021-08-20", start: "2021-12-10",
        completion: "2023-12-08",
        production: "2024-05-31"),
      ["约定投产时间": "2024-06-20", "约定达产时间": "2026-06-22"]),
  ]
}
