extension NationalStory {
  /// The stories of the national register.
  static let all: [Story] = near + late + record

  private static let near: [Story] = [
    contract(
      "3101002026B00301", "枫泾镇", signed: "2026-10-26", handover: "2026-11-26",
      start: "2027-05-26", completion: "2029-05-25", shows: "handover within 7 days"),
    contract(
      "3101002026B00287", "朱泾镇", signed: "2026-10-12", handover: "2026-12-11",
      start: "2027-06-11", completion: "2029-06-11", shows: "handover within 30 days"),
    contract(
      "3101002026B00254", "亭林镇", signed: "2026-09-14", handover: "2027-01-14",
      start: "2027-07-14", completion: "2029-07-13", shows: "handover within 90 days"),
    contract(
      "3101002025B00118", "漕泾镇", signed: "2025-10-21", handover: "2025-11-25",
      start: "2026-11-25", completion: "2028-11-24", shows: "start within 7 days"),
    contract(
      "3101002025B00121", "山阳镇", signed: "2025-11-04", handover: "2025-12-16",
      start: "2026-12-16", completion: "2028-12-15", shows: "start within 30 days"),
    contract(
      "3101002025B00125", "张堰镇", signed: "2025-12-09", handover: "2026-01-20",
      start: "2027-01-20", completion: "2029-01-19", shows: "start within 90 days"),
    contract(
      "3101002023B00061", "廊下镇", signed: "2023-10-24", handover: "2023-11-24",
      start: "2024-11-25", completion: "2026-11-24", started: "2024-11-08",
      shows: "completion within 7 days"),
    contract(
      "3101002023B00064", "吕巷镇", signed: "2023-11-14", handover: "2023-12-15",
      start: "2024-12-13", completion: "2026-12-14", started: "2024-12-02",
      shows: "completion within 30 days"),
    contract(
      "3101002024B00070", "石化街道", signed: "2024-01-09", handover: "2024-02-06",
      start: "2025-02-06", completion: "2027-02-05", started: "2025-01-21",
      shows: "completion within 90 days"),
  ]

  private static let late: [Story] = [
    contract(
      "3101002025B00103", "金山工业园区", signed: "2025-03-11", handover: "2025-04-11",
      start: "2026-04-10", completion: "2028-04-10", shows: "start overdue, not yet by a year"),
    contract(
      "3101002024B00082", "第二工业区", signed: "2024-04-16", handover: "2024-05-16",
      start: "2025-05-16", completion: "2027-05-14", shows: "start overdue for over a year"),
    contract(
      "3101002022B00045", "金山卫镇", signed: "2022-07-12", handover: "2022-08-12",
      start: "2023-08-11", completion: "2025-08-11", shows: "start overdue for over two years"),
    contract(
      "3101002014A00212", "金山卫镇", signed: "2014-03-11", handover: "2014-03-12",
      start: "2014-12-31", completion: "2016-12-30", started: "2014-12-15",
      completed: "2016-11-30", shows: "allocated land, built in time",
      [
        "供地方式": "划拨", "土地用途": "公共设施用地", "土地使用年限": "", "行业分类": "公共设施管理业",
        "成交价格(万元)": "", "土地使用权人": "", "约定容积率下限": "", "约定容积率上限": "",
        "项目名称": "金山卫镇雨水调蓄池工程国有土地划拨项目",
      ]),
    contract(
      "3101002021B00033", "枫泾镇", signed: "2021-08-10", handover: "2021-09-10",
      start: "2022-09-09", completion: "2024-09-10", started: "2023-02-20",
      completed: "2025-04-18", shows: "started late and completed late"),
    contract(
      "3101002020B00019", "亭林镇", signed: "2020-06-16", handover: "2020-07-16",
      start: "2021-07-16", completion: "2023-07-14", started: "2021-06-28",
      shows: "started in time, behind with the buildings for years"),
    contract(
      "3101002019B00008", "朱泾镇", signed: "2019-03-19", handover: "2019-04-19",
      start: "2020-04-17", completion: "2022-04-18", started: "2021-09-06",
      shows: "started more than a year late, and unfinished"),
  ]

  private static let record: [Story] = [
    contract(
      "3101002024B00090", "漕泾镇", signed: "2024-05-21", handover: "2024-06-21",
      start: "1900-01-01", completion: "2027-06-21",
      shows: "the register's mark for \"none\" as start day"),
    contract(
      "3101002026B00210", "山阳镇", signed: "2026-06-16", handover: "2026-07-16",
      start: "2027-07-16", completion: "2029-07-16", shows: "no price",
      ["成交价格(万元)": ""]),
    contract(
      "3101002026B00215", "张堰镇", signed: "", handover: "2026-08-14", start: "2027-08-13",
      completion: "2029-08-14", shows: "no day of signing"),
    contract(
      "3101002026B00198", "廊下镇", signed: "2026-05-19", handover: "2026-04-30",
      start: "2027-05-19", completion: "2029-05-18", shows: "handover agreed before the signing"),
    contract(
      "3101002018B00022", "吕巷镇", signed: "2018-09-11", handover: "2018-10-11",
      start: "2019-10-11", completion: "2021-10-11", started: "2019-09-24",
      completed: "2019-06-28", shows: "completion on record before the start"),
    contract(
      "3101002017B00031", "石化街道", signed: "2017-05-16", handover: "2017-06-16",
      start: "2018-06-15", completion: "2020-06-16", started: "2018-06-04",
      completed: "2020-05-29", shows: "a number …"),
    contract(
      "3101002017B00031-1", "石化街道", signed: "2017-05-16", handover: "2017-06-16",
      start: "2019-06-14", completion: "2021-06-16", started: "2019-05-20",
      completed: "2021-06-04", shows: "… and the same with a count behind it: another contract"),
    contract(
      "3101002016C00004", "金山工业园区", signed: "2016-04-12", handover: "2016-05-12",
      start: "2016-11-11", completion: "2018-05-11", started: "2016-10-28",
      completed: "2018-04-27", shows: "leased land, built in time",
      ["供地方式": "租赁", "成交价格(万元)": "0.0000", "土地使用年限": "20"]),
  ]
}
