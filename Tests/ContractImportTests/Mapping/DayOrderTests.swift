import CivilCalendar
import ContractImport
import LandLifecycle
import Testing

/// Dates whose year stands last, in a column of them.
struct DayOrderTests {
  private func read(_ days: String...) throws -> ReadRegister {
    try ReadRegister(
      "合同编号,项目名称,合同签订日期,约定开工时间\n"
        + days.enumerated().map { "A-\($0),甲,\($1),\n" }.joined())
  }

  @Test func `a column written in one order is read and nothing is said`() throws {
    let file = try read("3/25/2024", "3/3/2024", "12/31/2024", "2024-03-04")
    #expect(
      file.accepted.map(\.registration.terms.signedOn) == [
        "2024-03-25", "2024-03-03", "2024-12-31", "2024-03-04",
      ])
    #expect(file.accepted.flatMap(\.oddities) == [])
  }

  @Test func `the first date in another order than those above is told, once a column`() throws {
    let file = try read("3/25/2024", "3/3/2024", "25/3/2024", "26/3/2024", "3/27/2024")
    #expect(
      file.accepted.flatMap(\.oddities) == [
        RowProblem(
          line: 4, column: "合同签订日期", value: "25/3/2024",
          reason: .mixedDayOrder(.dayFirst, otherLine: 2))
      ])
  }

  @Test func `rows that can be read in one order only never settle one that can be read in both`()
    throws
  {
    let file = try read("3/4/2024", "3/25/2024", "3/26/2024", "3/4/2024")
    #expect(file.accepted.map(\.line) == [3, 4])
    let days: [Day] = ["2024-04-03", "2024-03-04"]
    #expect(
      file.rejected.map { $0.map(\.reason) } == [
        [.cell(.ambiguousDate(days))], [.unclearDayOrder(days, above: .monthFirst, count: 2)],
      ])
  }

  @Test func `nothing is said of the dates above where they are written in two orders`() throws {
    let file = try read("3/25/2024", "25/3/2024", "3/4/2024")
    #expect(
      file.rejected.map { $0.map(\.reason) } == [
        [.cell(.ambiguousDate(["2024-04-03", "2024-03-04"]))]
      ])
  }

  @Test func `full-width figures and marks count as the others do`() throws {
    let file = try read("25／3／2024", "3/25/2024", "３/４/２０２４")
    #expect(
      file.accepted.flatMap(\.oddities) == [
        RowProblem(
          line: 3, column: "合同签订日期", value: "3/25/2024",
          reason: .mixedDayOrder(.monthFirst, otherLine: 2))
      ])
    #expect(
      file.rejected.map { $0.map(\.reason) } == [
        [.cell(.ambiguousDate(["2024-04-03", "2024-03-04"]))]
      ])
  }

  @Test func `columns are told apart, and dates of lists and deadlines count, too`() throws {
    let file = try ReadRegister(
      """
      合同编号,项目名称,合同签订日期,约定缴款时间,约定开工时间,实际开工时间
      A-1,甲,3/25/2024,25/4/2024|26/5/2024,25/9/2024,9/25/2024
      A-2,乙,3/26/2024,5/25/2024|6/26/2024,9/26/2024,9/26/2024

      """)
    #expect(file.rejected == [])
    #expect(
      file.accepted.flatMap(\.oddities) == [
        RowProblem(
          line: 3, column: "约定缴款时间", value: "5/25/2024",
          reason: .mixedDayOrder(.monthFirst, otherLine: 2)),
        RowProblem(
          line: 3, column: "约定开工时间", value: "9/26/2024",
          reason: .mixedDayOrder(.monthFirst, otherLine: 2)),
      ])
  }
}
