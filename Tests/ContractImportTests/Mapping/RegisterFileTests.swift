import CivilCalendar
import ContractImport
import LandLifecycle
import Testing

/// Whole files as registers send them.
struct RegisterFileTests {
  @Test func `line ends of the national register make no rows`() throws {
    let text = national()
    let rows = text.split(separator: "\n")
    let file = try ReadRegister(
      "\u{FEFF}"
        + [rows[0], rows[1], ",,,,,,,,,,,,,,,,,,,,,", rows[1], ""].joined(
          separator: "\r\r\n"))
    #expect(file.accepted.map(\.line) == [2, 4])
    #expect(file.rejected == [])
    #expect(file.blankCount == 1)
    #expect(file.accepted[0].registration == file.accepted[1].registration)
    #expect(file.accepted[0].key == file.accepted[1].key)
  }

  @Test func `a register in GB18030 is read as any other`() throws {
    // 电子监管号,项目名称,约定开工时间,合同签订日期 and 1,金山,2012年7月4日,2012年1月4日.
    let header: [UInt8] = [
      0xB5, 0xE7, 0xD7, 0xD3, 0xBC, 0xE0, 0xB9, 0xDC, 0xBA, 0xC5, 0x2C, 0xCF, 0xEE, 0xC4, 0xBF,
      0xC3, 0xFB, 0xB3, 0xC6, 0x2C, 0xD4, 0xBC, 0xB6, 0xA8, 0xBF, 0xAA, 0xB9, 0xA4, 0xCA, 0xB1,
      0xBC, 0xE4, 0x2C, 0xBA, 0xCF, 0xCD, 0xAC, 0xC7, 0xA9, 0xB6, 0xA9, 0xC8, 0xD5, 0xC6, 0xDA,
      0x0A,
    ]
    let row: [UInt8] =
      [0x31, 0x2C, 0xBD, 0xF0, 0xC9, 0xBD, 0x2C, 0x32, 0x30, 0x31, 0x32, 0xC4, 0xEA, 0x37]
      + [0xD4, 0xC2, 0x34, 0xC8, 0xD5, 0x2C, 0x32, 0x30, 0x31, 0x32, 0xC4, 0xEA, 0x31, 0xD4]
      + [0xC2, 0x34, 0xC8, 0xD5, 0x0A]
    let file = try ReadRegister(bytes: header + row)
    #expect(file.rejected == [])
    #expect(file.accepted.map { $0.registration[.project] } == ["金山"])
    #expect(
      file.accepted.map(\.registration.terms.obligations)
        == [[ObligationTerm(.start, by: .on("2012-07-04"))]])
    #expect(file.accepted.map(\.registration.terms.signedOn) == ["2012-01-04"])
  }
}

/// The published records, if they are on this machine.
@Suite(.enabled(if: SharedData.isPresent, "the published records are not on this machine"))
struct PublishedRowsTests {
  struct Register: Sendable, CustomTestStringConvertible {
    let file: String
    let counts: Counts
    let oddities: [RowProblem<RowOddity>]
    var testDescription: String { file }

    init(_ file: String, _ counts: Counts, _ oddities: RowProblem<RowOddity>...) {
      self.file = file
      self.counts = counts
      self.oddities = oddities
    }
  }

  /// How many rows went in, under how many keys, and how many of them say that construction started
  /// or was completed.
  struct Counts: Hashable, Sendable {
    let accepted: Int
    let keys: Int
    var started = 0
    var completed = 0
  }

  static let registers = [
    Register("landchina-2012-01-04.csv", Counts(accepted: 625, keys: 607), noArea(line: 522)),
    Register(
      "landchina-2012-01-05.csv", Counts(accepted: 624, keys: 611), noArea(line: 144),
      noArea(line: 491)),
    Register(
      "landchina-2012-04-27.csv", Counts(accepted: 693, keys: 649),
      zeroPrice(line: 277),
      RowProblem(line: 338, column: "土地使用年限", value: "0.2302", reason: .unreadableTenure)),
    Register(
      "landchina-2013-01-05.csv", Counts(accepted: 824, keys: 814),
      zeroPrice(line: 260), ratio("约定容积率下限", "68.00", line: 610),
      ratio("约定容积率上限", "68.00", line: 610), zeroPrice(line: 676), zeroPrice(line: 736)),
    Register("landchina-jinshan-2012-2016.csv", Counts(accepted: 167, keys: 146)),
    Register(
      "guangdong-supply-results-gbk.csv",
      Counts(accepted: 68, keys: 68, started: 30, completed: 21),
      ratio("约定容积率上限", "100000", line: 21)),
  ]

  static func noArea(line: Int) -> RowProblem<RowOddity> {
    RowProblem(
      line: line, column: "面积(公顷)", value: "0.000000", reason: .implausible(.smallArea))
  }

  static func ratio(_ column: String, _ value: String, line: Int) -> RowProblem<RowOddity> {
    RowProblem(line: line, column: column, value: value, reason: .implausible(.floorAreaRatio))
  }

  static func zeroPrice(line: Int) -> RowProblem<RowOddity> {
    RowProblem(line: line, column: "成交价格(万元)", value: "0.0000", reason: .zeroPrice)
  }

  @Test(arguments: registers)
  func `every row of a published register goes in`(_ register: Register) throws {
    let file = try ReadRegister(path: SharedData.path(register.file))
    #expect(file.rejected == [])
    #expect(
      Counts(
        accepted: file.accepted.count, keys: Set(file.accepted.map(\.key)).count,
        started: count(of: .start, in: file), completed: count(of: .completion, in: file))
        == register.counts)
    #expect(file.accepted.flatMap(\.oddities) == register.oddities)
  }

  private func count(of milestone: Milestone, in file: ReadRegister) -> Int {
    file.accepted.count { row in
      row.registration.actuals.contains { $0.milestone == milestone }
    }
  }
}
