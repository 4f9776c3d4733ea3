extension GuangdongStory {
  /// The stories in the layout of the Guangdong register.
  static let all: [Story] = [
    contract(
      1, "枫泾镇", signed: "2026-09-22", days: ("2027-03-22", "2027-09-22", "2029-09-21"),
      instalments: ["2026-10-22": 800, "2026-11-26": 700],
      shows: "the second of two instalments within 7 days"),
    contract(
      2, "亭林镇", signed: "2026-09-08", days: ("2027-03-08", "2027-09-08", "2029-09-07"),
      instalments: ["2026-10-08": 600, "2026-12-18": 600],
      shows: "the second of two instalments within 30 days"),
    contract(
      3, "朱泾镇", signed: "2026-08-25", days: ("2027-02-25", "2027-08-25", "2029-08-24"),
      instalments: ["2026-09-25": 500, "2027-01-25": 500, "2027-05-25": 500],
      shows: "the second of three instalments within 90 days"),
    contract(
      4, "张堰镇", signed: "2025-08-12", days: ("2025-09-12", "2026-09-11", "2028-09-12"),
      instalments: ["2025-09-12": 1_120], shows: "start overdue by weeks"),
    contract(
      5, "山阳镇", signed: "2023-06-13", days: ("2023-07-13", "2024-07-12", "2026-07-13"),
      instalments: ["2023-07-13": 940],
      shows: "start overdue for over two years, completion overdue as well"),
    contract(
      6, "漕泾镇", signed: "2022-03-22", days: ("2022-04-22", "2023-04-21", "2025-04-22"),
      instalments: ["2022-04-22": 1_305], started: "2024-03-08", completed: "2026-05-29",
      shows: "started 322 days late, completed 402 days late"),
    contract(
      7, "廊下镇", signed: "2021-05-18", days: ("2021-06-18", "2022-06-17", "2024-06-18"),
      instalments: ["2021-06-18": 450, "2021-12-17": 450], started: "2022-06-06",
      completed: "2024-05-31", shows: "two instalments, built in time"),
    contract(
      8, "吕巷镇", signed: "2022-09-20", days: ("2022-10-20", "2023-10-20", "2025-10-20"),
      instalments: ["2022-10-20": 760], started: "2023-10-09",
      shows: "started in time, behind with the buildings"),
    contract(
      9, "金山卫镇", signed: "2024-11-12", days: ("2024-12-12", "2025-06-12", "2027-06-11"),
      instalments: ["2024-12-12": 888], started: "2025-12-01",
      shows: "started half a year late; nobody has verified the start"),
    contract(
      10, "石化街道", signed: "2025-02-18", days: ("2025-03-18", "2025-03-18", "2025-03-18"),
      instalments: ["2025-03-18": 410], started: "2025-03-10", completed: "2025-03-10",
      shows: "one day for everything: such rows are many, and nothing in them is out of order"),
    contract(
      11, "第二工业区", signed: "2019-04-16", days: ("2019-04-01", "2019-12-31", "2021-12-31"),
      instalments: ["2019-05-16": 620], started: "2019-12-18", completed: "2021-12-10",
      shows: "handover agreed before the signing"),
    contract(
      12, "金山工业园区", signed: "2013-07-16", days: ("2013-08-16", "2014-08-15", "2016-08-16"),
      instalments: ["2013-08-16": 530], started: "2013-07-02", completed: "2016-06-30",
      shows: "started before the signing"),
    contract(
      13, "上海湾区高新技术产业开发区", signed: "2024-10-15",
      days: ("2024-11-15", "2025-11-14", "2027-02-12"), instalments: ["2024-11-15": 2_150],
      started: "2025-11-03", shows: "completion within 90 days"),
    contract(
      14, "枫泾镇", signed: "2014-02-18", days: ("2014-02-18", "2014-08-18", "2016-02-18"),
      instalments: [:], started: "2014-08-08", completed: "2016-01-29",
      shows: "allocated land: nothing to pay in instalments",
      [
        "供应方式": "划拨", "土地用途": "科教用地", "土地使用年限": "", "行业分类": "教育业",
        "土地级别": "教育业土地级别：七级", "土地使用权人": "", "分期支付约定-备注": "",
      ]),
  ]
}
