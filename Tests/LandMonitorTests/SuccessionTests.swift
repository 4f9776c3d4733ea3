import CivilCalendar
import LandLifecycle
import LandMonitor
import Testing

/// Land goes on under other numbers only where these are watched.
struct SuccessionTests {
  private static let day: Day = "2024-06-03"
  private static let header = "合同编号,宗地代码,项目名称,合同签订日期,约定交地时间,约定开工时间,实际开工时间"
  private static let old = "甲-1,丙-3,甲项目,2022-01-15,2022-03-01,2022-09-01,"

  private static let split = Fact.land(.split(into: ["甲-1-1", "丙-4"]), on: "2024-05-06")

  private static func office(_ rows: String...) throws -> TemporaryOffice {
    let office = try TemporaryOffice()
    let text = ([header, old] + rows).joined(separator: "\n") + "\n"
    _ = try office.monitor(on: day).importFile(try office.write(text, to: "register.csv"))
    return office
  }

  @Test
  func `a split into numbers that nothing registers is refused, and the contract stays watched`()
    throws
  {
    let office = try Self.office("甲-1-1,丙-3-1,甲之一,2024-05-06,,,")
    let before = try office.monitor(on: Self.day).list().json
    #expect(throws: RecordRefusal.successorsUnregistered(["丙-4"], parcel: "甲-1")) {
      try office.monitor(on: Self.day).record(
        .fact(Self.split), about: "甲项目", document: nil, remark: nil)
    }
    #expect(try office.monitor(on: Self.day).list().json == before)
  }

  @Test func `once they are registered, by contract or by land, the old contract ends`() throws {
    let office = try Self.office(
      "甲-1-1,丙-3-1,甲之一,2024-05-06,,,", "甲-1-2,丙-4,甲之二,2024-05-06,,,")
    let outcome = try office.monitor(on: Self.day).record(
      .fact(Self.split), about: "甲项目", document: nil, remark: nil)
    #expect(outcome.gone == ["疑似闲置276天", "未见开工记录 过期641天", "闲置用地·逾期未开工641天"])
  }

  @Test func `what happens on site after a split is refused, and before it recorded`() throws {
    let office = try Self.office(
      "甲-1-1,丙-3-1,甲之一,2024-05-06,,,", "甲-1-2,丙-4,甲之二,2024-05-06,,,")
    func record(_ fact: Fact) throws -> RecordOutcome {
      try office.monitor(on: Self.day).record(
        .fact(fact), about: "甲-1", document: nil, remark: nil)
    }
    _ = try record(Self.split)
    let late: [Fact] = [
      .site(.handedOver, .on("2024-05-06")),
      .inspected(Inspection(on: "2024-05-07", saw: .notStarted)),
    ]
    for fact in late {
      #expect {
        _ = try record(fact)
      } throws: { error in
        guard case RecordRefusal.succeeded(let succession, "甲-1") = error else { return false }
        return succession.from == "2024-05-06"
          && Fact.land(succession.event, on: "2024-05-06") == Self.split
      }
    }
    _ = try record(.site(.handedOver, .on("2024-05-05")))
    let list = try office.monitor(on: Self.day).list().text
    #expect(list.contains("共3宗，0亩（0公顷）（3宗面积缺失）\n  其中已终止1宗，0亩（0公顷）（1宗面积缺失）"))
  }

  @Test func `a contract cannot go on as one that has ended, nor two as each other`() throws {
    let office = try Self.office("甲-2,丙-5,乙项目,2022-01-15,2022-03-01,2022-09-01,")
    func regrant(_ parcel: String, as number: String, on day: Day) throws {
      _ = try office.monitor(on: Self.day).record(
        .fact(.land(.regranted(as: number), on: day)), about: parcel, document: nil, remark: nil)
    }
    try regrant("甲-1", as: "甲-2", on: "2024-05-06")
    #expect(throws: RecordRefusal.successorsEnded(["甲-1"], by: "2024-05-06", parcel: "甲-2")) {
      try regrant("甲-2", as: "甲-1", on: "2024-05-06")
    }
    try regrant("甲-2", as: "甲-1", on: "2024-05-05")
  }

  @Test func `undoing the import of what the land went on as is stopped by the split`() throws {
    let office = try Self.office()
    let rows = "甲-1-1,丙-3-1,甲之一,2024-05-06,,,\n甲-1-2,丙-4,甲之二,2024-05-06,,,\n"
    _ = try office.monitor(on: Self.day).importFile(
      try office.write(Self.header + "\n" + rows, to: "new.csv"))
    _ = try office.monitor(on: Self.day).record(
      .fact(Self.split), about: "甲-1", document: nil, remark: nil)
    #expect {
      _ = try office.monitor(on: Self.day).undoImport(2, isForced: false, isCheck: false)
    } throws: { error in
      guard case MonitorProblem.importRestedOn(2, let entries, count: 1) = error else {
        return false
      }
      return entries.allSatisfy { $0.hasPrefix("甲-1  #4  2024-05-06 分割为甲-1-1、丙-4") }
    }
    _ = try office.monitor(on: Self.day).undoImport(2, isForced: true, isCheck: false)
  }

  @Test func `who watches them elsewhere can say so`() throws {
    let office = try Self.office()
    let outcome = try office.monitor(on: Self.day).record(
      .fact(Self.split), about: "甲-1", document: nil, remark: nil, isForced: true)
    #expect(outcome.gone.count == 3)
  }

  @Test func `the contract itself is no successor, and a part split off ends nothing`() throws {
    let office = try Self.office()
    #expect(throws: RecordRefusal.successorsUnregistered(["甲-1"], parcel: "甲-1")) {
      try office.monitor(on: Self.day).record(
        .fact(.land(.regranted(as: "甲-1"), on: "2024-05-06")), about: "甲-1", document: nil,
        remark: nil)
    }
    let outcome = try office.monitor(on: Self.day).record(
      .fact(.land(.split(into: ["乙-9"]), on: "2024-05-06")), about: "甲-1", document: nil,
      remark: nil)
    #expect(outcome.gone == [])
  }

  @Test func `a row of a table of events that ends a contract so comes back`() throws {
    let office = try Self.office()
    let path = try office.write("合同编号,事项,日期,新宗地编号\n甲-1,合并,2024-05-06,乙-9\n", to: "events.csv")
    var told: [String] = []
    let summary = try office.monitor(on: Self.day).importEvents(
      path, words: { "\($0)" }, reject: { told += $0 })
    #expect(summary.recorded == 0)
    #expect(told == ["events.csv:2: successorsUnregistered([\"乙-9\"], parcel: \"甲-1\")"])
  }

  @Test
  func `a part of a name is no number, one number is not two, and a correction is asked, too`()
    throws
  {
    let office = try Self.office("乙-15,丙-9,枫泾产业项目,2024-05-06,,,")
    let monitor = office.monitor(on: Self.day)
    for numbers in [["乙-1", "枫泾"], ["乙-15", "乙-15"], ["丙-9", "丙"]] {
      #expect(throws: RecordRefusal.self) {
        try monitor.record(
          .fact(.land(.split(into: numbers), on: "2024-05-06")), about: "甲-1", document: nil,
          remark: nil)
      }
    }
    let entry = try monitor.record(
      .fact(.land(.regranted(as: "乙-15"), on: "2024-05-06")), about: "甲-1", document: nil,
      remark: nil
    ).entry
    let correction = Correction(entry: entry, values: [FactPhrase.Value(.into, "丁-7")])
    #expect(throws: RecordRefusal.successorsUnregistered(["丁-7"], parcel: "甲-1")) {
      try monitor.correct(correction, isCheck: false)
    }
  }
}
