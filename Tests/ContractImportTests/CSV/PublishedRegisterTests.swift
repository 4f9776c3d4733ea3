import ContractImport
import Testing

@Suite(.enabled(if: SharedData.isPresent, "the published records are not on this machine"))
struct PublishedRegisterTests {
  struct Register: Sendable, CustomTestStringConvertible {
    let file: String
    let encoding: TextEncoding
    let fieldCount: Int
    let recordCount: Int
    let blankCount: Int
    let firstHeader: String
    var testDescription: String { file }
  }

  static let registers = [
    Register(
      file: "landchina-2012-01-04.csv", encoding: .utf8WithBOM, fieldCount: 22, recordCount: 626,
      blankCount: 1, firstHeader: "行政区"),
    Register(
      file: "landchina-2012-01-05.csv", encoding: .utf8WithBOM, fieldCount: 22, recordCount: 625,
      blankCount: 1, firstHeader: "行政区"),
    Register(
      file: "landchina-2012-04-27.csv", encoding: .utf8WithBOM, fieldCount: 22, recordCount: 694,
      blankCount: 0, firstHeader: "行政区"),
    Register(
      file: "landchina-2013-01-05.csv", encoding: .utf8WithBOM, fieldCount: 22, recordCount: 825,
      blankCount: 2, firstHeader: "行政区"),
    Register(
      file: "landchina-jinshan-2012-2016.csv", encoding: .utf8, fieldCount: 22, recordCount: 168,
      blankCount: 0, firstHeader: "行政区"),
    Register(
      file: "guangdong-supply-results-gbk.csv", encoding: .gb18030, fieldCount: 32,
      recordCount: 69, blankCount: 0, firstHeader: "行政区"),
  ]

  @Test(arguments: registers)
  func `published registers are read whole`(_ register: Register) throws {
    var records = try CSVRecords(path: SharedData.path(register.file))
    #expect(records.encoding == register.encoding)
    #expect(try records.next { $0.string(0) } == register.firstHeader)
    var count = 1
    while let isWhole = try records.next({
      $0.problem == nil && $0.count == register.fieldCount
    }) {
      #expect(isWhole)
      count += 1
    }
    #expect(count == register.recordCount)
    #expect(records.blankRecordCount == register.blankCount)
    #expect(records.hasFault == false)
  }

  /// How many cells of a column say what.
  struct Tally: Hashable, Sendable {
    var values = 0
    var none = 0
    var problems: Set<CellProblem> = []

    mutating func note<Value>(_ reading: CellReading<Value>) {
      switch reading {
      case .value: values += 1
      case .none: none += 1
      case .problem(let problem): problems.insert(problem)
      }
    }
  }

  @Test func `the cells of a day of the national register are all understood`() throws {
    var records = try CSVRecords(path: SharedData.path("landchina-2012-04-27.csv"))
    _ = try records.next { _ in }
    var area = Tally()
    var tenure = Tally()
    var price = Tally()
    var ratio = Tally()
    var signing = Tally()
    var start = Tally()
    try records.forEach { record in
      area.note(AreaCell.read(record[4], unit: .hectares))
      tenure.note(TenureCell.read(record[8]))
      price.note(MoneyCell.read(record[11], unit: .tenThousandYuan))
      ratio.note(DecimalCell.readTenThousandths(record[13]))
      start.note(DateCell.read(record[16]))
      signing.note(DateCell.read(record[21]))
    }
    #expect(area == Tally(values: 693))
    #expect(
      tenure == Tally(values: 521, none: 171, problems: [.tooPrecise(maximumDecimals: 2)]))
    #expect(price == Tally(values: 625, none: 68))
    #expect(ratio == Tally(values: 523, none: 170))
    #expect(signing == Tally(values: 693))
    #expect(start == Tally(values: 596, none: 97))
  }
}
