import CivilCalendar
import ContractImport
import LandLifecycle
import Testing

struct LegacySheetTests {
  static let path =
    "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/") + "/Fixtures/"

  @Test func `an old workbook is read as a new one`() throws {
    var file = try ContractFile(path: LegacySheetTests.path + "legacy-workbook.xls")
    #expect(file.sheet?.name == "台账")
    #expect(file.shape.titles.map(\.line) == [1])
    var starts: [Deadline] = []
    var problems: [RowProblem<RowReason>] = []
    while let outcome = try file.next({ outcome, _ in outcome }) {
      switch outcome {
      case .accepted(let row):
        starts += row.registration.terms.obligations.map(\.deadline)
        #expect(row.registration.terms.area == Area(squareCentimetres: 43_131_000))
        #expect(row.registration.terms.signedOn == "2024-03-01")
      case .rejected(let found): problems += found
      }
    }
    #expect(starts == [.after(.handover, .months(6))])
    #expect(problems.map(\.place) == ["台账!C5"])
    #expect(problems.map(\.reason) == [.cell(.excelSerialDate(45352))])
    #expect(file.blankRowCount == 1)
  }
}
