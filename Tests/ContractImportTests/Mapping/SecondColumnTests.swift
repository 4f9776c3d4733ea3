import CivilCalendar
import ContractImport
import Files
import LandLifecycle
import Testing
import Wording

/// Two columns of one meaning, held against each other row by row.
struct SecondColumnTests {
  private static let header =
    "合同编号,签订日期,约定开工时间,实际交地时间,交地确认书签订日期,面积(公顷),面积(亩),供地方式,出让方式"

  /// The first row of a table under this header.
  private static func row(_ cells: String, under header: String = header) throws -> RowOutcome {
    let read = try ReadRegister("\(header)\n\(cells)\n")
    if let row = read.accepted.first { return .accepted(row) }
    return .rejected(try #require(read.rejected.first))
  }

  private static func accepted(_ cells: String) throws -> Registration {
    guard case .accepted(let row) = try row(cells) else {
      Issue.record("the row is refused")
      throw CellProblem.notADate
    }
    return row.registration
  }

  @Test func `where one is blank the other is read`() throws {
    let said = try Self.accepted("甲-1,2023-01-05,2023-09-01,,2023-03-01,,30,,挂牌")
    #expect(said.actuals == [ActualClaim(.handover, instance: 1, on: "2023-03-01")])
    #expect(said.terms.area == Area(squareCentimetres: 200_000_000))
    #expect(said.terms.supply == .listing)
  }

  @Test(arguments: ["2023-03-01", "2023年3月1日", "", "/"])
  func `what is the same as a value passes`(cell: String) throws {
    let said = try Self.accepted("甲-1,2023-01-05,2023-09-01,2023/3/1,\(cell),2.0010,30.01,出让,挂牌")
    #expect(said.actuals == [ActualClaim(.handover, instance: 1, on: "2023-03-01")])
    #expect(said.terms.area == Area(squareCentimetres: 200_100_000))
    // What says more of the way is read.
    #expect(said.terms.supply == .listing)
  }

  static let differing:
    [(cells: String, header: String, value: String, other: RowReason.OtherCell)] =
      [
        (
          "甲-1,2023-01-05,2023-09-01,2023-03-01,2023-03-02,,,,", "交地确认书签订日期", "2023-03-02",
          .init(header: "实际交地时间", value: "2023-03-01")
        ),
        (
          "甲-1,2023-01-05,2023-09-01,,,3,30,,", "面积(亩)", "30",
          .init(header: "面积(公顷)", value: "3")
        ),
        (
          "甲-1,2023-01-05,2023-09-01,,,,,划拨,挂牌", "出让方式", "挂牌",
          .init(header: "供地方式", value: "划拨")
        ),
      ]

  @Test(arguments: differing)
  func `where both say something else the row is refused`(
    cells: String, header: String, value: String, other: RowReason.OtherCell
  ) throws {
    guard case .rejected(let problems) = try Self.row(cells) else {
      Issue.record("the row goes in")
      return
    }
    #expect(
      problems == [
        RowProblem(line: 2, column: header, value: value, reason: .saidOtherwise([other]))
      ])
  }

  @Test func `a refusal names both columns and both values`() throws {
    guard case .rejected(let problems) = try Self.row(Self.differing[0].cells) else {
      Issue.record("the row goes in")
      return
    }
    #expect(
      Wording(.chinese).rowProblem(problems[0], file: "a.csv")
        == "a.csv:2: 交地确认书签订日期为“2023-03-02”，而同义的“实际交地时间”为“2023-03-01”。请核对，改正其中一格；两列不是一回事的，请用 --map 把其中一列写为“不导入”。"
    )
  }

  private static let open = "合同编号,签订日期,约定开工时间,实际开工时间,动工日期"

  @Test(arguments: ["2023-09-01", "2023-08-30", ""])
  func `a bare day must be one of those that it may be`(cell: String) throws {
    guard
      case .accepted(let row) = try Self.row(
        "甲-1,2023-01-05,2023-09-01,2023-08-30,\(cell)", under: Self.open)
    else {
      Issue.record("the row is refused")
      return
    }
    #expect(row.registration.actuals == [ActualClaim(.start, instance: 1, on: "2023-08-30")])
  }

  @Test func `a bare day beside a blank one is taken for neither`() throws {
    guard
      case .rejected(let problems) = try Self.row(
        "甲-1,2023-01-05,2023-09-01,,2023-08-30", under: Self.open)
    else {
      Issue.record("the row goes in")
      return
    }
    #expect(
      problems == [
        RowProblem(
          line: 2, column: "动工日期", value: "2023-08-30",
          reason: .saidOtherwise([
            .init(header: "约定开工时间", value: "2023-09-01"), .init(header: "实际开工时间", value: ""),
          ]))
      ])
  }

  @Test func `a mapping file says which of two columns a bare day is`() throws {
    let mapping = try ColumnMapping(parsing: "动工日期 = 实际开工时间")
    let map = try HeaderMap(
      headers: Self.open.split(separator: ",").map(String.init), mapping: mapping)
    #expect(map.readings[4].outcome == .read(as: "实际开工时间", because: .mapping(line: 1), unit: nil))
    #expect(map.readings[3].outcome == .leftOut(.compared(with: [4])))
  }

  @Test func `in a table of events the day that is filled is recorded`() throws {
    let map = try EventFileTests.map("合同编号,事项,日期,巡查日期")
    #expect(map.readings[3].outcome == .leftOut(.compared(with: [2])))
    let remarks = try EventFileTests.map("合同编号,事项,日期,备注,说明")
    #expect(remarks.readings[4].outcome == .leftOut(.taken(by: 3)))
  }
}
