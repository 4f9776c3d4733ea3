extension TemplateStory {
  /// The three classes of the list of idle projects, and land suspected to be idle by statute.
  static let idle: [Story] = [
    contract(
      2024, 7, "枫泾镇", signed: "2024-06-18",
      shows: "the parcel of the README: paid and handed over in time, never started",
      relative, done(payment: "2024-07-26", bond: "2024-06-24", handover: "2024-09-20"),
      [
        "宗地代码": "310116103007GB00042",
        "不动产单元代码": "310116103007GB00042W00000000",
        "项目名称": "枫泾镇禾垄昶精密机械智能产线项目",
        "重点项目": "是",
        "投资协议编号": "枫泾投促(2024)3号",
        "项目位置": "金山区枫泾镇7街坊42丘",
        "面积(平方米)": "26668.00",
        "成交价格(万元)": "1568",
        "土地使用权人": "上海禾垄昶精密机械有限公司",
        "履约保证金约定": "开工、竣工、投产各占40%、30%、30%",
        "开工标准": "取得施工许可证且基坑开挖完毕",
        "竣工标准": "计容建筑面积不低于40002平方米",
        "投产标准": "首条产线取得环保验收",
        "达产标准": "年产值不低于2.4亿元，年税收不低于1600万元",
        "总投资(万元)": "18000", "投资强度(万元/亩)": "450", "亩均产值(万元/年)": "600",
        "亩均税收(万元/年)": "40",
      ]),
    contract(
      2022, 5, "亭林镇", signed: "2022-03-15", shows: "handed over in time, not started for years",
      relative, done(payment: "2022-04-20", bond: "2022-03-18", handover: "2022-06-20")),
    contract(
      2023, 11, "张堰镇", signed: "2023-05-16",
      shows: "started more than a year late: the suspicion outlives the start",
      relative,
      done(payment: "2023-06-20", bond: "2023-05-19", handover: "2023-08-10", start: "2025-06-05"),
      ["约定竣工时间": "在交付土地42个月内"]),
    contract(
      2024, 14, "金山卫镇", signed: "2024-08-20",
      shows: "started in time; after a year nobody has verified the start",
      relative,
      done(payment: "2024-09-26", bond: "2024-08-23", handover: "2024-11-29", start: "2025-05-12")),
    contract(
      2026, 9, "廊下镇", signed: "2026-06-09", shows: "handed over, the start is not yet near",
      relative, done(payment: "2026-07-15", bond: "2026-06-12", handover: "2026-09-15")),
    contract(
      2025, 2, "吕巷镇", signed: "2025-01-14",
      shows: "no start day on file: unused for over a year after the handover",
      relative, done(payment: "2025-02-20", bond: "2025-01-17", handover: "2025-04-18"),
      ["约定开工时间": ""]),
    contract(
      2025, 21, "朱泾镇", signed: "2025-11-11",
      shows: "the contract is silent on the start: by law one year after the handover",
      relative, done(payment: "2025-12-16", bond: "2025-11-14", handover: "2026-02-25"),
      ["约定开工时间": "未约定"]),
    contract(
      2025, 4, "漕泾镇", signed: "2025-01-21", shows: "a silent contract whose year is over",
      relative, done(payment: "2025-03-04", bond: "2025-01-24", handover: "2025-05-08"),
      ["约定开工时间": "未约定"]),
    contract(
      2023, 8, "山阳镇", signed: "2023-04-11", shows: "started in time, behind with the buildings",
      relative,
      done(payment: "2023-05-18", bond: "2023-04-14", handover: "2023-07-12", start: "2024-01-05")),
    contract(
      2025, 6, "金山工业园区", signed: "2025-03-18",
      shows: "works go on; record a suspension here by hand",
      relative,
      done(payment: "2025-04-24", bond: "2025-03-21", handover: "2025-06-25", start: "2025-12-10"),
      ["约定开工时间": "在交付土地后12个月内"]),
    contract(
      2023, 17, "上海湾区高新技术产业开发区", signed: "2023-06-20",
      shows:
        "two parts, each with its own area, days, standard, bond and ladder: the first is built, "
        + "the second never started",
      [
        "面积(平方米)": "48000", "分期面积(平方米)": "一期=28000|二期=20000",
        "约定缴款时间": "合同签订之日起30个工作日内",
        "约定保证金缴纳时间": "签订合同起5个工作日内", "履约保证金(万元或占价款比例)": "560",
        "约定交地时间": "2023-09-28",
        "约定开工时间": "一期=2024-03-28|二期=2025-03-28",
        "约定竣工时间": "一期=2026-03-27|二期=2027-03-29",
        "约定投产时间": "一期=竣工后12个月内|二期=竣工后12个月内", "约定达产时间": "未约定",
        "实际缴款时间": "2023-07-27", "实际保证金缴纳时间": "2023-06-26",
        "实际交地时间": "2023-09-20",
        "竣工标准": "一期=计容建筑面积不低于42000平方米|二期=计容建筑面积不低于30000平方米（出让价款同比例）",
        "开工保证金(万元或占价款比例)": "一期=168|二期=112",
        "开工逾期责任": "一期=逾期即 开工保证金50%；超过6个月 开工保证金100%|二期=每日 出让价款0.5‰ 至多12个月",
        "竣工逾期责任": "每日 未竣工面积对应价款0.5‰ 至多12个月",
        "实际开工时间": "一期=2024-03-11", "实际竣工时间": "一期=2026-03-20",
      ]),
  ]
}
