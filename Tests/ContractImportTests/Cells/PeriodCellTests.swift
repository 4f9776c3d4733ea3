import CivilCalendar
import ContractImport
import Testing

struct PeriodCellTests {
  @Test(
    arguments: [
      ("30日", .value(.days(30))), ("提前30日", .value(.days(30))),
      ("应提前30日向出让人提出延建申请", .value(.days(30))), ("开工前20个工作日书面申请。", .value(.workingDays(20))),
      ("约定开工日期前一个月", .value(.months(1))), ("／", .none), ("", .none),
      ("30", .problem(.unreadablePeriod("30"))), ("提前", .problem(.unreadablePeriod(""))),
      ("提前30日或60日", .problem(.unreadablePeriod("或60日"))),
      ("2024-03-01", .problem(.unreadablePeriod("2024-03-01"))),
    ] as [(String, CellReading<Period>)])
  func `how long before a day something is asked for`(cell: String, reading: CellReading<Period>) {
    #expect(cell.asCell { PeriodCell.readNotice($0) } == reading)
  }

  @Test(
    arguments: [
      ("1年", .value(.years(1))), ("延期最长不得超过一年", .value(.years(1))), ("６个月", .value(.months(6))),
      ("不超过一年半", .value(.months(18))), ("无", .none),
      ("20个工作日", .problem(.unreadablePeriod("20个工作日"))),
      ("至2027-03-01", .problem(.unreadablePeriod("至2027-03-01"))),
      ("一年，经批准可再延", .problem(.unreadablePeriod(",经批准可再延"))),
    ] as [(String, CellReading<Period>)])
  func `how long something may last at most`(cell: String, reading: CellReading<Period>) {
    #expect(cell.asCell { PeriodCell.readLimit($0) } == reading)
  }
}
