import CivilCalendar
import Foundation
import LandLifecycle
import LandMonitor
import Reports
import Testing

/// What a correction takes, refuses, and leaves alone.
struct CorrectingTests {
  private static let day: Day = "2026-06-01"

  private static let register = """
    合同编号,项目名称,供地方式,成交价格(万元),土地使用权人,合同签订日期,分期面积(平方米),约定缴款时间,约定缴款金额(万元),约定交地时间,约定开工时间,实际交地时间,实际开工时间
    甲-1,甲项目,挂牌出让,500,甲公司,2024-01-15,一期=10000|二期=8000,2024-02-20|2024-05-20,250|250,2024-03-01,一期=2024-09-02|二期=2025-03-03,2024-03-01,
    """

  private static func office() throws -> TemporaryOffice {
    let office = try TemporaryOffice()
    _ = try office.monitor(on: day).importFile(try office.write(register, to: "register.csv"))
    return office
  }

  private static func correct(
    _ office: TemporaryOffice, _ settings: String..., document: String? = "补-1",
    isCheck: Bool = false
  ) throws -> String {
    try office.monitor(on: day).correct(
      Correction(entry: 1, values: settings.map { .init(.set, $0) }, document: document),
      isCheck: isCheck
    ).text
  }

  @Test func `a registered date is corrected by part, and everything else stays`() throws {
    let office = try Self.office()
    let before = try office.monitor(on: Self.day).show("甲-1").json
    _ = try Self.correct(office, "start=一期=2024-12-02|二期=2025-03-03")
    let after = try office.monitor(on: Self.day).show("甲-1").json
    #expect(before.contains("\"due\" : \"2024-09-02\""))
    #expect(
      after.contains("\"due\" : \"2024-12-02\"") && after.contains("\"due\" : \"2025-03-03\""))
    #expect(after.contains("\"amount\" : 2500000"))
    #expect(after.contains("\"holder\" : \"甲公司\""))
  }

  @Test func `days of instalments are corrected with their sums kept`() throws {
    let office = try Self.office()
    _ = try Self.correct(office, "payment=2024-02-20|2024-08-20")
    let after = try office.monitor(on: Self.day).show("甲-1").json
    #expect(after.contains("\"due\" : \"2024-08-20\""))
    #expect(after.contains("\"amount\" : 2500000"))
  }

  @Test func `an actual day that the register claims can be taken away`() throws {
    let office = try Self.office()
    _ = try Self.correct(office, "actual-handover=")
    #expect(try office.monitor(on: Self.day).show("甲-1").json.contains("\"stage\" : \"granted\""))
  }

  @Test func `what is checked is not written`() throws {
    let office = try Self.office()
    let before = try office.monitor(on: Self.day).show("甲-1").json
    let told = try Self.correct(office, "price=600万元", isCheck: true)
    #expect(told.contains("600万元"))
    #expect(try office.monitor(on: Self.day).show("甲-1").json == before)
  }

  @Test func `the same register again does not undo a correction by hand`() throws {
    let office = try Self.office()
    _ = try Self.correct(office, "price=600万元")
    let again = try office.monitor(on: Self.day)
      .importFile(try office.write(Self.register, to: "register.csv"))
    #expect(again.unchanged == 1 && again.changed == 0)
    let changed = Self.register.replacing("甲公司", with: "乙公司")
    let other = try office.monitor(on: Self.day)
      .importFile(try office.write(changed, to: "register.csv"))
    #expect(other.changed == 1)
  }

  /// Imports the register with something else in it: what became of it, and what was told of its rows.
  private static func take(
    _ office: TemporaryOffice, replacing changes: (String, String)...
  ) throws -> (summary: ImportSummary, odd: [String]) {
    var text = register
    for (old, new) in changes { text = text.replacing(old, with: new) }
    var odd: [String] = []
    let summary = try office.monitor(on: day)
      .importFile(try office.write(text, to: "register.csv")) { notice in
        guard case .odd(let oddities) = notice else { return }
        // That the instalments do not come to another price is told, too.
        odd += oddities.filter { $0.kind != "数值异常" }.map { $0.sentence() }
      }
    return (summary, odd)
  }

  private static func terms(_ office: TemporaryOffice) throws -> [String] {
    try office.monitor(on: day).show("甲-1").json.split(separator: "\n").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
  }

  @Test func `a correction stays where the register's own cell did, and other cells are taken`()
    throws
  {
    let office = try Self.office()
    _ = try Self.correct(office, "price=600万元", "start=一期=2024-12-02|二期=2025-03-03")
    _ = try office.monitor(on: Self.day).correct(
      Correction(
        entry: 2, values: [.init(.set, "payment=2024-02-20|2024-08-20")], document: "补-2"),
      isCheck: false)
    for _ in 1...2 {
      let (summary, odd) = try Self.take(
        office, replacing: ("甲公司", "乙公司"), ("2024-03-01,一期", "2024-03-15,一期"),
        ("250|250", "250|240"))
      #expect(summary.changed + summary.unchanged == 1 && odd == [])
      let shown = try Self.terms(office)
      #expect(shown.contains("\"holder\" : \"乙公司\","))
      #expect(shown.contains("\"price\" : 6000000,"))
      for day in ["2024-12-02", "2024-08-20", "2024-03-15"] {
        #expect(shown.contains("\"due\" : \"\(day)\","), "\(day)")
      }
      #expect(shown.contains("\"amount\" : 2400000,"))
    }
    #expect(
      try office.monitor(on: Self.day).showImport(4, atMost: 9).text.contains("保留更正（补-1、补-2）"))
    // Taken back, the correction stands on the row before.
    _ = try office.monitor(on: Self.day).undoImport(4, isForced: false, isCheck: false)
    let shown = try Self.terms(office)
    #expect(shown.contains("\"holder\" : \"甲公司\",") && shown.contains("\"price\" : 6000000,"))
    #expect(!shown.contains("\"due\" : \"2024-03-15\","))
  }

  @Test func `a corrected cell that the register changes is the register's, and that is told`()
    throws
  {
    let office = try Self.office()
    _ = try Self.correct(office, "price=600万元", "supply=协议出让")
    let (summary, odd) = try Self.take(office, replacing: (",500,", ",550,"))
    #expect(summary.changed == 1 && summary.warned == 1)
    #expect(
      odd == [
        "register.csv:2: 出让价款已按补-1更正为600万元，登记现改为550万元。"
          + "以新的登记为准，原更正不再有效；如仍应以补-1为准，请再用 fallow correct 更正。"
      ])
    #expect(try Self.terms(office).contains("\"price\" : 5500000,"))
    #expect(try office.monitor(on: Self.day).show("甲-1").text.contains("协议出让"))
  }

  @Test func `a register that takes a correction over says nothing against it`() throws {
    let office = try Self.office()
    _ = try Self.correct(office, "price=600万元")
    let (summary, odd) = try Self.take(office, replacing: (",500,", ",600,"))
    #expect(summary.changed == 0 && summary.unchanged == 1 && odd == [])
    #expect(try Self.terms(office).contains("\"price\" : 6000000,"))
  }

  @Test func `a correction of a source that does not count says whose word does`() throws {
    let office = try Self.office()
    var options = ImportOptions()
    options.source = "区台账"
    let monitor = office.monitor(on: Self.day)
    _ = try monitor.importFile(
      try office.write(Self.register.replacing(",500,", with: ",550,"), to: "b.csv"), options)
    _ = try monitor.prefer(["区台账"])
    let told = try Self.correct(office, "price=600万元")
    #expect(
      told.contains("出让价款：以区台账的550万元为准，这项更正不改变评估。区台账也不对的，请更正 #2；"), "\(told)")
    let other = try monitor.correct(
      Correction(entry: 2, values: [.init(.set, "price=600万元")], document: "补-1"), isCheck: true
    ).text
    #expect(!other.contains("为准"), "\(other)")
  }

  @Test
  func `a register's row is corrected by a document, in columns that tell no contracts apart`()
    throws
  {
    let office = try Self.office()
    #expect(throws: CorrectionRefusal.noDocument) {
      try Self.correct(office, "price=600万元", document: nil)
    }
    #expect(throws: CorrectionRefusal.isIdentity("合同编号")) {
      try Self.correct(office, "合同编号=甲-2")
    }
    #expect(throws: CorrectionRefusal.noSetting("price")) { try Self.correct(office, "price") }
    #expect(throws: CorrectionRefusal.changesNothing(1, parcel: "甲-1")) {
      try Self.correct(office, "price=500万元")
    }
    #expect(throws: CorrectionRefusal.inTheFuture(.completion, "2026-07-01", today: Self.day)) {
      try Self.correct(office, "actual-completion=2026-07-01")
    }
    #expect(throws: CorrectionRefusal.noSuchEntry(9)) {
      try office.monitor(on: Self.day).correct(Correction(entry: 9, values: []), isCheck: true)
    }
  }

  // MARK: - Rows without a number

  private static let unnumbered = """
    项目名称,土地使用权人,土地坐落,供地方式,合同签订日期,约定交地时间,约定开工时间
    甲项目,甲公司,枫泾镇1街坊,挂牌出让,2024-01-15,2024-03-01,2024-09-02
    """

  @Test(arguments: ["三期小计", "说明：二期另行约定", "合计", "甲 → 乙地块", ""])
  func `a row without a number takes any name, be it that of a total or a remark`(
    _ name: String
  ) throws {
    let office = try TemporaryOffice()
    let monitor = office.monitor(on: Self.day)
    _ = try monitor.importFile(try office.write(Self.unnumbered, to: "register.csv"))
    let told = try Self.correct(office, "项目名称=\(name)")
    #expect(told.contains("现为       \(name.isEmpty ? "（空）" : name)\n"), "\(told)")
    let again = Self.unnumbered.replacing("甲项目", with: name)
    let summary = try monitor.importFile(try office.write(again, to: "again.csv"))
    #expect(summary.new == 0)
  }

  @Test func `both names are shown whole, whatever stands in them`() throws {
    let office = try Self.office()
    _ = try Self.correct(office, "项目名称=甲 → 乙地块")
    let told = try office.monitor(on: Self.day).correct(
      Correction(entry: 2, values: [.init(.set, "项目名称=丙 → 丁")], document: "补-2"),
      isCheck: false
    ).text
    #expect(told.contains("原为       甲 → 乙地块\n现为       丙 → 丁\n"), "\(told)")
  }
}
