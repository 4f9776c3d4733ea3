import CivilCalendar
import ContractStore
import LandLifecycle
import LandMonitor
import Reports
import TestSupport
import Testing

/// An import taken back leaves everything as it was, however the imports before it lie.
struct UndoingTests {
  private static let day: Day = "2025-01-02"
  private static let header =
    "合同编号,项目名称,供地方式,成交价格(万元),土地使用权人,合同签订日期,约定交地时间,约定开工时间,约定竣工时间,实际开工时间"

  /// A register of some contracts, each with days of its own.
  private static func register(_ seeded: inout Seeded) -> String {
    let rows = (1...8).compactMap { number -> String? in
      guard seeded.happens(70) else { return nil }
      let start = Day("2024-06-03") + 30 * seeded.number(below: 4)
      let actual = seeded.happens(40) ? (start + seeded.number(below: 60)).description : ""
      return
        "甲-\(number),甲\(number)项目,挂牌出让,500,甲公司,2024-01-15,2024-03-01,\(start),2026-09-01,\(actual)"
    }
    return ([header] + rows).joined(separator: "\n") + "\n"
  }

  private func lists(_ monitor: Monitor) throws -> [String] {
    [try monitor.list().json, try monitor.due(within: 700).json]
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func `an undone import leaves what was before it, and caches agree`(seed: UInt64) throws {
    let office = try TemporaryOffice()
    let monitor = office.monitor(on: Self.day)
    var seeded = Seeded(seed: seed)
    // Enough to begin with that there always is a database.
    _ = try monitor.importFile(
      try office.write(
        Self.header + "\n甲-0,甲0项目,挂牌出让,500,甲公司,2024-01-15,2024-03-01,2024-09-01,2026-09-01,\n",
        to: "first.csv"))
    for step in 1...8 {
      let before = try lists(monitor)
      let source = seeded.one(of: [nil, "区台账", "市台账"])
      var options = ImportOptions()
      options.source = source
      let path = try office.write(Self.register(&seeded), to: "register.csv")
      let number = try #require(try monitor.importFile(path, options).number)
      let after = try lists(monitor)
      do {
        _ = try monitor.undoImport(Int(number), isForced: false, isCheck: true)
        #expect(try lists(monitor) == after, "seed \(seed), step \(step): a check wrote")
        _ = try monitor.undoImport(Int(number), isForced: false, isCheck: false)
        #expect(try lists(monitor) == before, "seed \(seed), step \(step): undone")
      } catch MonitorProblem.importBroughtNothing {}
      _ = try monitor.importFile(path, options)
      #expect(try lists(monitor) == after, "seed \(seed), step \(step): imported again")
      _ = try monitor.rebuild()
      #expect(try lists(monitor) == after, "seed \(seed), step \(step): rebuilt")
      if seeded.happens(30) {
        _ = try monitor.prefer(source.map { [$0] } ?? [])
        let preferred = try lists(monitor)
        _ = try monitor.rebuild()
        #expect(try lists(monitor) == preferred, "seed \(seed), step \(step): preferred")
      }
    }
    #expect(try monitor.verify().damage == [])
  }

  @Test func `a fact stops the undoing, a later import's row does not`() throws {
    let office = try TemporaryOffice()
    let monitor = office.monitor(on: Self.day)
    func row(_ start: String) -> String {
      Self.header + "\n甲-1,甲项目,挂牌出让,500,甲公司,2024-01-15,2024-03-01,\(start),2026-09-01,\n"
    }
    _ = try monitor.importFile(try office.write(row("2024-09-02"), to: "a.csv"))
    _ = try monitor.importFile(try office.write(row("2024-10-08"), to: "b.csv"))
    _ = try monitor.record(
      .fact(.inspected(Inspection(on: "2024-12-01", saw: .notStarted))), about: "甲-1",
      document: nil, remark: nil)
    // The first row was superseded already: nothing rests on it.
    let before = try lists(monitor)
    _ = try monitor.undoImport(1, isForced: false, isCheck: false)
    #expect(try lists(monitor) == before)
    #expect(
      throws: MonitorProblem.importRestedOn(
        2, ["甲-1  #3  巡查 2024-12-01：未动工  (fallow record officer)"], count: 1)
    ) { try monitor.undoImport(2, isForced: false, isCheck: false) }
    _ = try monitor.undoImport(2, isForced: true, isCheck: false)
    #expect(try monitor.list().json.contains("甲-1") == false)
    // The fact waits for the contract to come back.
    _ = try monitor.importFile(try office.write(row("2024-10-08"), to: "b.csv"))
    #expect(try lists(monitor) == before)
  }

  @Test func `an import is shown as it stood when it was not undone yet`() throws {
    let office = try TemporaryOffice()
    _ = try office.monitor(on: "2025-01-02").importFile(
      try office.write(
        Self.header + "\n甲-1,甲项目,挂牌出让,500,甲公司,2024-01-15,2024-03-01,2024-09-02,2026-09-01,\n",
        to: "a.csv"))
    _ = try office.monitor(on: "2025-01-04").undoImport(1, isForced: false, isCheck: false)
    let known = office.monitor(on: "2025-01-05", knownAt: "2025-01-03")
    #expect(try known.showImport(1, atMost: 9).text.contains("有效"))
    #expect(try office.monitor(on: "2025-01-05").showImport(1, atMost: 9).text.contains("已撤销"))
  }

  @Test func `what is odd about rows is told again when they come back, or come to be so`() throws {
    let office = try TemporaryOffice()
    let monitor = office.monitor(on: Self.day)
    func take(handover: String) throws -> ImportSummary {
      try monitor.importFile(
        try office.write(
          Self.header
            + "\n甲-1,甲项目,挂牌出让,500,甲公司,2024-01-15,\(handover),2024-09-02,2026-09-01,\n",
          to: "a.csv"))
    }
    #expect(try take(handover: "2024-01-10").warned == 1)
    _ = try monitor.undoImport(1, isForced: false, isCheck: false)
    let again = try take(handover: "2024-01-10")
    #expect(again.new == 1 && again.warned == 1)
    let better = try take(handover: "2024-03-01")
    #expect(better.changed == 1 && better.warned == 0)
    let worse = try take(handover: "2024-01-10")
    #expect(worse.changed == 1 && worse.warned == 1)
  }

  private static func record(_ fact: Fact, _ monitor: Monitor, about text: String = "甲-1") throws
    -> RecordOutcome
  {
    try monitor.record(.fact(fact), about: text, document: nil, remark: nil)
  }

  @Test func `what rests on an event stops its undoing, and is told when it is retracted`() throws {
    let office = try TemporaryOffice()
    let monitor = office.monitor(on: Self.day)
    _ = try monitor.importFile(
      try office.write(
        Self.header + "\n甲-1,甲项目,挂牌出让,500,甲公司,2024-01-15,2024-03-01,2024-09-02,2026-09-01,\n",
        to: "a.csv"))
    let summary = try monitor.importEvents(
      try office.write(
        "合同编号,事项,日期\n甲-1,交付土地,2024-03-01\n甲-1,开工,2024-10-10\n", to: "events.csv"),
      words: { "\($0)" })
    #expect(summary.recorded == 2)
    _ = try Self.record(.site(.suspended, .on("2024-11-01")), monitor)
    _ = try Self.record(.inspected(Inspection(on: "2024-12-01", saw: .stopped)), monitor)
    #expect(
      throws: MonitorProblem.importRestedOn(
        2, ["甲-1  #4  停工 2024-11-01  (fallow record officer)"], count: 1)
    ) { try monitor.undoImport(2, isForced: false, isCheck: false) }
    let outcome = try monitor.record(
      .retraction(entry: 3, reason: "误录"), about: "甲-1", document: nil, remark: nil)
    #expect(outcome.resting == ["#4  停工 2024-11-01"])
    #expect(throws: CorrectionRefusal.retracted(3, by: 6, parcel: "甲-1")) {
      try monitor.correct(
        Correction(entry: 3, values: [.init(.on, "2024-10-11")]), isCheck: true)
    }
    // The stop rests on the start no more, which was taken back before.
    let report = try monitor.undoImport(2, isForced: true, isCheck: false).text
    #expect(!report.contains("仍在案的记录"), "\(report)")
  }

  @Test func `what is on record about a contract that nothing registers is told`() throws {
    let office = try TemporaryOffice()
    let monitor = office.monitor(on: Self.day)
    let row = "\n甲-1,甲项目,挂牌出让,500,甲公司,2024-01-15,2024-03-01,2024-09-02,2026-09-01,\n"
    _ = try monitor.importFile(
      try office.write(Self.header + row.replacing("甲-1", with: "乙-1"), to: "b.csv"))
    _ = try monitor.importFile(try office.write(Self.header + row, to: "a.csv"))
    _ = try Self.record(.site(.handedOver, .on("2024-03-01")), monitor)
    let report = try monitor.undoImport(2, isForced: true, isCheck: false).text
    #expect(
      report.contains("仍在案的记录") && report.contains("#2 甲-1  #3  交付土地 2024-03-01（合同现没有登记）"),
      "\(report)")
    #expect(throws: MonitorProblem.notRegistered("#2 甲-1", entries: ["#3  交付土地 2024-03-01"])) {
      try monitor.show("甲-1")
    }
    #expect(throws: MonitorProblem.notRegistered("#2 甲-1", entries: ["#3  交付土地 2024-03-01"])) {
      try monitor.show("#2")
    }
    #expect(try monitor.quality(by: nil).text.contains("#2 甲-1  #3  交付土地 2024-03-01"))
    #expect(throws: CorrectionRefusal.notRegistered(3, contract: "#2 甲-1")) {
      try monitor.correct(Correction(entry: 3, values: [.init(.on, "2024-03-02")]), isCheck: true)
    }
    _ = try monitor.importFile(try office.write(Self.header + row, to: "a.csv"))
    #expect(!(try monitor.quality(by: nil).text.contains("#3  交付土地")))
  }

  @Test func `what was recorded of two contracts as one stays with the earlier, and is told`()
    throws
  {
    let office = try TemporaryOffice()
    let monitor = office.monitor(on: Self.day)
    let row = "\n甲-1,甲项目,挂牌出让,500,甲公司,2024-01-15,2024-03-01,2024-09-02,2026-09-01,\n"
    _ = try monitor.importFile(try office.write(Self.header + row, to: "a.csv"))
    _ = try monitor.importFile(
      try office.write(Self.header + row.replacing("甲-1", with: "乙-1"), to: "b.csv"))
    _ = try monitor.link("甲-1", "乙-1", as: .same, isForced: true)
    _ = try Self.record(.site(.handedOver, .on("2024-03-01")), monitor, about: "乙-1")
    _ = try monitor.undoImport(1, isForced: true, isCheck: false)
    let outcome = try monitor.unlink("#1", "#2")
    #expect(outcome.first == "甲-1" && outcome.second == "乙-1")
    #expect(outcome.stayingWith == "#1 甲-1" && outcome.staying == ["#4  交付土地 2024-03-01"])
  }

  @Test func `a correction of a row goes with it only by force`() throws {
    let office = try TemporaryOffice()
    let monitor = office.monitor(on: Self.day)
    let text = Self.header + "\n甲-1,甲项目,挂牌出让,500,甲公司,2024-01-15,2024-03-01,2024-09-02,2026-09-01,\n"
    _ = try monitor.importFile(try office.write(text, to: "a.csv"))
    let before = try lists(monitor)
    let later = text.replacing("2024-09-02", with: "2024-10-08")
    _ = try monitor.importFile(try office.write(later, to: "b.csv"))
    _ = try monitor.correct(
      Correction(entry: 2, values: [.init(.set, "约定开工时间=2024-11-04")], document: "补-1"),
      isCheck: false)
    #expect(
      throws: MonitorProblem.importRestedOn(
        2, ["甲-1  #3  对登记的更正  (fallow correct officer)"], count: 1)
    ) { try monitor.undoImport(2, isForced: false, isCheck: true) }
    _ = try monitor.undoImport(2, isForced: true, isCheck: false)
    #expect(try lists(monitor) == before)
  }
}
