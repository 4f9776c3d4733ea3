import CivilCalendar
import ContractImport
import LandLifecycle
import Testing

/// Words in columns of actual days for what has not happened.
struct NotYetTests {
  static let words: [(header: String, words: [String])] = [
    (
      "实际缴款时间",
      ["未缴", "未缴纳", "未支付", "未缴款", "尚未缴清", "未发生", "尚未", "未", "未缴|未缴", "无"]
    ),
    ("实际保证金缴纳时间", ["未缴", "未缴纳", "尚未提交"]),
    ("实际交地时间", ["未交地", "未交付", "尚未交付土地", "还未移交", "未发生。"]),
    (
      "实际开工时间",
      ["未开工", "尚未开工", "暂未开工", "未动工", "目前尚未动工建设", " 未 开 工 ", "未开工。"]
    ),
    ("实际竣工时间", ["未竣工", "未完工", "尚未建成", "建设中", "在建", "施工中。", "仍未竣工"]),
    ("实际投产时间", ["未投产", "尚未正式投产", "建设中"]),
    ("实际达产时间", ["未达产", "至今未达产", "建设中"]),
  ]

  @Test(arguments: words)
  func `a word for what has not happened is no actual day`(
    _ item: (header: String, words: [String])
  ) throws {
    for word in item.words {
      let file = try ReadRegister(template([item.header: word]))
      #expect(file.rejected == [], "\(word)")
      #expect(file.accepted.map(\.registration.actuals) == [[]], "\(word)")
    }
  }

  @Test(arguments: [
    "2023-12-01开工", "2023.12.1已开工", "已于2023年12月1日正式开工", "2023-12-01（补录）", "2023-12-01。",
    "2023—12—1",
    "2023-12-01",
  ])
  func `a day is read with words that say no more`(_ text: String) throws {
    let file = try ReadRegister(template(["实际开工时间": text]))
    #expect(file.rejected == [])
    #expect(file.accepted.map(\.registration.actuals) == [[ActualClaim(.start, on: "2023-12-01")]])
  }

  @Test(arguments: [
    "2023-12-01竣工", "2023-12-01左右", "2023-12-01（拟）", "计划2023-12-01开工", "2023-12-01前",
  ])
  func `a day is not read with words that say something else`(_ text: String) throws {
    let file = try ReadRegister(template(["实际开工时间": text]))
    #expect(file.rejected.map { $0.map(\.reason) } == [[.cell(.notADate)]])
  }

  @Test(arguments: [
    ("实际开工时间", "在建", Milestone.start), ("实际开工时间", "目前正在施工", .start), ("实际开工时间", "已开工建设。", .start),
    ("实际竣工时间", "已竣工", .completion), ("实际交地时间", "已移交", .handover), ("实际缴款时间", "已全部缴清", .payment),
    ("实际投产时间", "已完成", .production),
  ])
  func `a word for what has happened is asked for its day`(
    header: String, word: String, milestone: Milestone
  ) throws {
    let file = try ReadRegister(template([header: word]))
    #expect(file.rejected.map { $0.map(\.reason) } == [[.cell(.doneOnUnknownDay(milestone))]])
  }

  @Test func `of a list the other days are read`() throws {
    let file = try ReadRegister(
      template([
        "分期面积(平方米)": "一期=10000|二期=8000", "实际开工时间": "一期=2024-08-01|二期=未开工",
        "实际缴款时间": "2024-04-01|未缴",
      ]))
    #expect(file.rejected == [])
    #expect(
      file.accepted.map(\.registration.actuals) == [
        [
          ActualClaim(.payment, instance: 1, on: "2024-04-01"),
          ActualClaim(.start, part: 1, on: "2024-08-01"),
        ]
      ])
  }
}
