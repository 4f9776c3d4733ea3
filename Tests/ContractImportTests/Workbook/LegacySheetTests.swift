import CivilCalendar
import ContractImport
import Glibc
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

  @Test func `formulas of an old workbook are what they came to, and its marks are told`() throws {
    var file = try ContractFile(path: LegacySheetTests.path + "legacy-formulas.xls")
    #expect(file.hiddenRowCount == 1)
    var accepted: [Registration] = []
    var problems: [RowProblem<RowReason>] = []
    while let outcome = try file.next({ outcome, _ in outcome }) {
      switch outcome {
      case .accepted(let row): accepted.append(row.registration)
      case .rejected(let found): problems += found
      }
    }
    #expect(accepted.map(\.numbers.contract) == ["B-1", "沪金B-2", "B-8"])
    let first = try #require(accepted.first)
    #expect(first.terms.area == Area(squareCentimetres: 200_005_000))
    #expect(first.terms.price == Money(fen: 1_200_000_000))
    #expect(first.terms.obligations.map(\.deadline) == [.on("2023-12-01"), .on("2025-03-01")])
    #expect(accepted[1][.holder] == nil)
    #expect(problems.map(\.place) == ["台账!E4", "台账!5", "台账!6", "台账!D7", "台账!G8"])
    #expect(
      problems.map(\.reason) == [
        .cell(.spreadsheetError), .mergedCells("E5:E6"), .mergedCells("E5:E6"),
        .sheetCell(.struckThrough("20000")), .cell(.unreadableDeadline("1")),
      ])
  }

  @Test func `a file that only begins like a compound file is refused`() throws {
    let bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let path = "\(P_tmpdir)/fallow-\(getpid())-\(UInt64.random(in: 0 ... .max)).xls"
    defer { unlink(path) }
    let stream = try #require(fopen(path, "w"))
    fwrite(bytes, 1, bytes.count, stream)
    fclose(stream)
    #expect(throws: ContractFile.Refusal.self) { _ = try ContractFile(path: path) }
  }
}
