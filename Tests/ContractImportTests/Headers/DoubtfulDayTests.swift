import ContractImport
import LandLifecycle
import Testing

/// Headers that name a day which is watched, with words around it.
struct DoubtfulDayTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let header: String
    let doubt: DoubtfulDay.Doubt
    var testDescription: String { header }

    init(_ header: String, _ doubt: DoubtfulDay.Doubt) {
      self.header = header
      self.doubt = doubt
    }
  }

  /// A contract's number and days, with 实际竣工时间 for lack of which no file is refused here.
  static let held = ["合同编号", "约定开工时间", "约定竣工时间", "实际竣工时间"]

  static let cases: [Case] = [
    Case("延期后竣工时间", .changed(instead: "约定竣工时间")),
    Case("变更后约定开工时间", .changed(instead: "约定开工时间")),
    Case("约定竣工时间（延期后）", .changed(instead: "约定竣工时间")),
    Case("补充协议约定竣工时间", .changed(instead: "约定竣工时间")),
    Case("宽限后开工时间", .changed(instead: "约定开工时间")),
    Case("延期后竣工时间（经批准）", .changed(instead: "约定竣工时间")),
    Case("实际开工时间（施工许可证）", .otherWords(["实际开工时间"])),
    Case("开工日期（以施工许可证为准）", .otherWords(["实际开工时间"])),
    Case("约定缴款时间1", .otherWords(["约定缴款时间"])),
    Case("首期付款时间", .otherWords(["约定缴款时间", "实际缴款时间"])),
    Case("投产期限(月)", .bareCount(of: "约定投产时间", unit: "月")),
    Case("投产期限（个月）", .bareCount(of: "约定投产时间", unit: "月")),
  ]

  @Test(arguments: cases)
  func `a day that is watched is not passed over for the words around it`(_ item: Case) {
    #expect(
      HeaderMapTests.problem(DoubtfulDayTests.held + [item.header])
        == .doubtfulDays([
          DoubtfulDay(header: PlacedHeader(column: 4, header: item.header), doubt: item.doubt)
        ]))
  }

  @Test func `all such headers are told at once`() {
    #expect(
      HeaderMapTests.problem(["合同编号", "约定开工时间", "变更后开工时间", "竣工期限(月)"])
        == .doubtfulDays([
          DoubtfulDay(
            header: PlacedHeader(column: 2, header: "变更后开工时间"),
            doubt: .changed(instead: "约定开工时间")),
          DoubtfulDay(
            header: PlacedHeader(column: 3, header: "竣工期限(月)"),
            doubt: .bareCount(of: "约定竣工时间", unit: "月")),
        ]))
  }

  @Test func `a day set anew is one by the group above its header, too`() {
    let text = """
      合同编号,项目名称,签订日期,约定期限,,延期情况,
      ,,,约定开工时间,约定竣工时间,批文,约定竣工时间
      甲-1,甲,2024-01-15,2024-09-01,2026-09-01,,2027-03-01
      """
    #expect {
      _ = try ContractFile(CSVRecords(TextSource(bytes: Array(text.utf8))))
    } throws: { error in
      error as? ContractFile.Refusal
        == .header(
          .doubtfulDays([
            DoubtfulDay(
              header: PlacedHeader(column: 6, header: "延期情况-约定竣工时间"),
              doubt: .changed(instead: "约定竣工时间"))
          ]))
    }
  }

  @Test(arguments: [
    // What the file has elsewhere.
    "竣工验收备案时间", "约定开工时间说明",
    // What is no day of the contract.
    "预计竣工时间", "计划开工时间", "开工延期申请时间", "距约定竣工时间天数", "开工逾期时间", "实际竣工面积", "开工许可证编号", "付款方式",
  ])
  func `other headers about an act are passed over as before`(_ header: String) throws {
    let map = try HeaderMap(headers: DoubtfulDayTests.held + [header])
    #expect(map.unknownHeaders == [header])
  }

  @Test(arguments: ["竣工延期至", "开工延期至"])
  func `what something was put off to is a day`(header: String) {
    #expect(throws: HeaderProblem.self) {
      try HeaderMap(headers: DoubtfulDayTests.held + [header])
    }
  }

  @Test func `a line of the mapping file settles what such a header is`() throws {
    let headers = DoubtfulDayTests.held + ["延期后竣工时间"]
    let ignored = try HeaderMap(
      headers: headers, mapping: ColumnMapping(parsing: "延期后竣工时间 = 不导入"))
    #expect(ignored.readings[2].outcome == .read(as: "约定竣工时间", because: .published, unit: nil))
    let taken = try HeaderMap(
      headers: headers, mapping: ColumnMapping(parsing: "延期后竣工时间 = 约定竣工时间"))
    #expect(taken.readings[2].outcome == .leftOut(.compared(with: [4])))
  }
}
