extension TemplateStory {
  /// What is missing from a record, what cannot be, and other ways of supply.
  static let record: [Story] = missing + contradictory + otherSupplies

  private static let missing: [Story] = [
    contract(
      2025, 15, "张堰镇", signed: "", shows: "no day of signing: what counts from it is not known",
      relative, done(bond: "2025-06-20")),
    contract(
      2026, 11, "山阳镇", signed: "2026-06-23", shows: "no price on file", relative,
      done(payment: "2026-07-29", bond: "2026-06-26", handover: "2026-09-28"),
      ["成交价格(万元)": "", "履约保证金(万元或占价款比例)": "300"]),
    contract(
      2026, 12, "枫泾镇", signed: "2026-06-30",
      shows: "no days of handover, completion, production and target output on file", relative,
      done(payment: "2026-08-05", bond: "2026-07-03"),
      ["约定交地时间": "", "约定竣工时间": "", "约定投产时间": "", "约定达产时间": ""]),
    contract(
      2025, 1, "朱泾镇", signed: "2025-01-07",
      shows: "started, and nobody wrote down the handover that the completion counts from",
      relative,
      done(payment: "2025-02-13", bond: "2025-01-10", start: "2025-10-09")),
    contract(
      2022, 15, "金山工业园区", signed: "2022-11-15",
      shows: "built, and nobody wrote down the start that the production counts from", relative,
      done(
        payment: "2022-12-20", bond: "2022-11-18", handover: "2023-02-24", completion: "2025-08-15"),
      ["约定投产时间": "开工之日起48个月内"]),
    contract(
      2021, 12, "漕泾镇", signed: "2021-11-16",
      shows: "producing, and nobody wrote down the completion that the target counts from",
      relative,
      done(
        payment: "2021-12-21", bond: "2021-11-19", handover: "2022-02-25", start: "2022-08-25",
        production: "2024-12-20"),
      ["约定达产时间": "竣工后36个月内"]),
    contract(
      2026, 23, "第二工业区", signed: "2026-09-22",
      shows: "45 working days from the payment reach into 2027, whose holidays are not published",
      relative, done(payment: "2026-11-10", bond: "2026-09-25")),
  ]

  private static let contradictory: [Story] = [
    contract(
      2026, 5, "亭林镇", signed: "2026-04-14", shows: "the start is agreed before the handover",
      stated(handover: "2027-06-30", start: "2027-04-30", completion: "2029-04-30"),
      done(payment: "2026-05-20")),
    contract(
      2024, 9, "吕巷镇", signed: "2024-07-16", shows: "completion on record before the start",
      stated(handover: "2024-09-30", start: "2025-03-31", completion: "2027-03-31"),
      done(
        payment: "2024-08-21", handover: "2024-09-24", start: "2025-03-20", completion: "2025-02-28"
      )
    ),
    contract(
      2025, 18, "廊下镇", signed: "2025-09-16", shows: "start on record before the signing",
      stated(handover: "2025-10-31", start: "2026-04-30", completion: "2028-04-28"),
      done(payment: "2025-10-22", handover: "2025-08-25", start: "2025-08-29")),
  ]

  private static let otherSupplies: [Story] = [
    contract(
      2024, 21, "金山卫镇", signed: "2024-12-10",
      shows: "allocated land: no price, no bond, and idle all the same",
      stated(handover: "2025-01-10", start: "2025-07-10", completion: "2027-07-09"),
      done(handover: "2025-01-08"),
      [
        "供地方式": "划拨", "土地用途": "公共设施用地", "土地使用年限": "", "成交价格(万元)": "",
        "约定缴款时间": "", "行业分类": "公共设施管理业", "项目名称": "金山卫镇雨水泵站工程",
        "土地使用权人": "金山卫镇雨水泵站工程筹建处（示例）", "总投资(万元)": "", "投资强度(万元/亩)": "",
        "亩均产值(万元/年)": "", "亩均税收(万元/年)": "", "电子监管号": "3101002024A00021",
      ]),
    contract(
      2025, 16, "石化街道", signed: "2025-09-02", shows: "leased land, under construction",
      stated(handover: "2025-10-15", start: "2026-04-15", completion: "2028-04-14"),
      done(payment: "2025-10-10", handover: "2025-10-13", start: "2026-04-08"),
      ["供地方式": "租赁", "成交价格(万元)": "", "电子监管号": "3101002025C00016"]),
    contract(
      2025, 17, "上海湾区高新技术产业开发区", signed: "2025-09-09",
      shows: "capital contribution, built ahead of time",
      stated(handover: "2025-10-20", start: "2025-12-19", completion: "2027-06-18"),
      done(
        payment: "2025-10-15", handover: "2025-10-16", start: "2025-11-28", completion: "2026-10-30"
      ),
      ["供地方式": "作价出资（入股）"]),
    contract(
      2023, 20, "枫泾镇", signed: "2023-10-17",
      shows: "names in two lines, a comma in a name: cells in quotes", relative,
      done(
        payment: "2023-11-22", bond: "2023-10-20", handover: "2024-01-25", start: "2024-07-19",
        completion: "2026-07-10"),
      [
        "土地使用权人": "上海荻沚晔新材料有限公司\n上海莳埭昕包装材料有限公司", "项目名称": "枫泾镇新材料,包装一体化项目",
        "使用权人起始日期": "2023-10-17",
      ]),
  ]
}
