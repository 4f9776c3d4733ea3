import CivilCalendar
import ContractImport
import LandLifecycle
import Testing
import Wording

/// The end of the term of use, from a column of its own and from that of the term.
struct EndOfTermTests {
  @Test(arguments: [
    "约定到期时间", "使用权终止日期", "土地使用权终止日期", "使用年限终止日期", "土地使用终止日期", "使用期限至", "出让期限止", "到期日期",
    "土地使用权到期日", "使用期限届满日期", "约定使用年限截止日期",
  ])
  func `a column of its end is the agreed end of the term`(header: String) throws {
    let map = try HeaderMap(headers: ["合同编号", "约定开工时间", header])
    #expect(map.coverage.contains(.agreed(.termEnd)))
    #expect(map.unknownHeaders == [])
  }

  @Test(arguments: ["合同终止日期", "终止日期", "保函到期日期", "租赁到期日", "合同到期日期"])
  func `the end of something else is not`(header: String) throws {
    let map = try HeaderMap(headers: ["合同编号", "约定开工时间", header])
    #expect(map.unknownHeaders == [header])
  }

  private static func ends(_ cells: KeyValuePairs<String, String>) throws -> [ObligationTerm] {
    let read = try ReadRegister(template(cells))
    let row = try #require(read.accepted.first, "\(read.rejected)")
    return row.registration.terms.obligations.filter { $0.milestone == .termEnd }
  }

  @Test func `a column states a day, an act to count from, or that there is none`() throws {
    for (cell, deadline) in [
      ("2074-05-01", Deadline.on("2074-05-01")),
      ("自交付土地之日起50年", .after(.handover, .years(50))),
      ("2074年5月1日届满", .on("2074-05-01")), ("未约定", .notAgreed),
    ] {
      #expect(try Self.ends(["约定到期时间": cell]) == [ObligationTerm(.termEnd, by: deadline)])
    }
  }

  @Test func `a blank end of the term is nothing that is missing`() throws {
    #expect(try Self.ends(["约定到期时间": ""]) == [])
    #expect(try Self.ends(["约定到期时间": "", "土地使用年限": "50"]) == [])
  }

  @Test func `a term that names its end states it where no column does`() throws {
    #expect(
      try Self.ends(["土地使用年限": "至2074年5月1日"]) == [ObligationTerm(.termEnd, by: .on("2074-05-01"))])
    #expect(
      try Self.ends(["土地使用年限": "50年（自2024-05-02至2074-05-01）", "约定到期时间": ""])
        == [ObligationTerm(.termEnd, by: .on("2074-05-01"))])
    #expect(
      try Self.ends(["土地使用年限": "50年，自交付土地之日起算", "约定到期时间": "/"])
        == [ObligationTerm(.termEnd, by: .after(.handover, .years(50)))])
    #expect(try Self.ends(["土地使用年限": "50"]) == [])
    #expect(try Self.ends(["土地使用年限": "至2074年"]) == [])
  }

  @Test func `where both say the same, it is stated once`() throws {
    #expect(
      try Self.ends(["土地使用年限": "2024-05-02至2074-05-01", "约定到期时间": "2074年5月1日"])
        == [ObligationTerm(.termEnd, by: .on("2074-05-01"))])
  }

  @Test(arguments: ["2074-04-30", "2074-05-02", "自交付土地之日起50年", "未约定"])
  func `where they differ, the row is refused with both`(cell: String) throws {
    let read = try ReadRegister(template(["土地使用年限": "至2074-05-01", "约定到期时间": cell]))
    #expect(
      read.rejected == [
        [
          RowProblem(
            line: 2, column: "土地使用年限", value: "至2074-05-01",
            reason: .saidOtherwise([.init(header: "约定到期时间", value: cell)]))
        ]
      ])
  }
}
