import ContractImport
import Testing

struct KeyCellTests {
  // MARK: - Lists

  @Test(arguments: [
    ("1|2|", ["1", "2"]), ("1|", ["1"]), ("2015-08-14|2015-09-14", ["2015-08-14", "2015-09-14"]),
    ("1137|1135|", ["1137", "1135"]), ("1||3|", ["1", "", "3"]), ("|", [""]), ("", []), (" ", []),
    ("|2", ["", "2"]), ("a| ", ["a"]), ("一期=1｜二期=2｜", ["一期=1", "二期=2"]),
  ])
  func `a list drops its last blank piece and keeps the others`(text: String, pieces: [String]) {
    #expect(text.asCell { PipedCells($0).map(\.text) } == pieces)
  }

  // MARK: - Supervision numbers

  @Test(
    arguments: [
      ("3101002012A05789", .regular), ("6210242012A01107-2", .regular),
      ("4406062015B100007", .regular), (" ３１０１００２０１２ａ０５７８９ ", .regular),
      ("'3101002012A05789", .regular), ("3101002012A05789-11", .regular),
      ("3101002012A05789-111", .unusual), ("3101002012A0578", .unusual),
      ("31010020120A5789", .unusual), ("3101002112A05789", .unusual), ("310100", .unusual),
      ("无号", .unusual), ("暂无", .none), ("未编号", .none), ("", .none), ("-", .none),
      ("1.3105E+13", .damaged),
      ("3e+15", .damaged), ("'1.3105E+13", .damaged), ("3101002012E057", .unusual),
      ("1.3105E+13A", .unusual), (".5E+3", .unusual),
    ] as [(String, SupervisionNumber.Shape)])
  func `a supervision number has a shape and is never refused`(
    text: String, shape: SupervisionNumber.Shape
  ) {
    #expect(text.asCell { SupervisionNumber.shape(of: $0) } == shape)
  }

  @Test(arguments: [
    (" ３１０１００２０１２ａ０５７８９－２\u{A0}", "3101002012A05789-2"),
    ("'3101002012a05789", "3101002012A05789"), ("=\"3101002012A05789\"", "3101002012A05789"),
    ("--", ""), ("", ""),
  ])
  func `a supervision number has one spelling in keys`(text: String, expected: String) {
    let number = text.asCell { cell in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: cell.count) { room in
        SupervisionNumber.normalised(cell, into: room).text
      }
    }
    #expect(number == expected)
  }

  // MARK: - Other numbers

  @Test(
    arguments: [
      (" 沪金国有建设用地使用合同(2024)5号\u{A0}", .value("沪金国有建设用地使用合同(2024)5号")),
      ("'310116001001", .value("310116001001")), ("=\"0012\"", .value("0012")),
      ("' 12", .value("12")),
      ("ce690114055e9f7f7bbd", .value("ce690114055e9f7f7bbd")), ("12E5", .value("12E5")),
      ("3.10116E+11", .problem(.scientificNotation)), ("'1E+5", .problem(.scientificNotation)),
      ("1E5", .value("1E5")), ("Mar-24", .problem(.spreadsheetDate)),
      ("24-Mar", .problem(.spreadsheetDate)), ("3月24日", .problem(.spreadsheetDate)),
      ("2024年5月", .problem(.spreadsheetDate)), ("2024年3月24日", .problem(.spreadsheetDate)),
      ("2024-5", .value("2024-5")), ("2024年5号", .value("2024年5号")), ("Mar-24A", .value("Mar-24A")),
      ("暂无", .none), (" 待签订 ", .none), ("未签订", .none), ("不详", .none), ("无编号", .none),
      ("待办1号", .value("待办1号")), ("见附件", .problem(.statedElsewhere)),
      ("详见合同附件", .problem(.statedElsewhere)), ("见龙路1号", .value("见龙路1号")),
      ("5月", .value("5月")), ("MAR-24", .value("MAR-24")),
      ("无", .none), ("'", .none), ("", .none),
    ] as [(String, CellReading<String>)])
  func `a number is kept as it is written, unless a spreadsheet has damaged it`(
    text: String, expected: CellReading<String>
  ) {
    #expect(text.asCell { NumberCell.read($0) } == expected)
  }

  @Test(
    arguments: [
      ("1E5", .problem(.scientificNotation)), ("1.2e15", .problem(.scientificNotation)),
      ("1.2E+15", .problem(.scientificNotation)), ("Mar-24", .problem(.spreadsheetDate)),
      ("12E5", .value("12E5")), ("1E5A", .value("1E5A")), ("1E", .value("1E")),
      ("1.E5", .value("1.E5")), ("沪金(2024)1E5", .value("沪金(2024)1E5")), ("-", .none),
    ] as [(String, CellReading<String>)])
  func `a contract's number is not written with a power`(
    text: String, expected: CellReading<String>
  ) {
    #expect(text.asCell { NumberCell.readContract($0) } == expected)
  }

  // MARK: - Names

  @Test(arguments: [
    ("上海 金山\u{3000}第二\u{A0}工业区（集团）有限公司 ", "上海金山第二工业区(集团)有限公司"),
    ("上海〔Ａbc〕【１】[x]{y}〖z〗", "上海(ABC)(1)(X)(Y)(Z)"), ("张功金\n任天芝", "张功金任天芝"),
    ("沪\u{200C}金\u{200E}(20\u{2060}24)\u{AD}5\u{200B}\u{FEFF}号\u{200F}", "沪金(2024)5号"),
    ("𠀀é€〇", "𠀀é€〇"), ("\u{FEFF}  ", ""), ("《合同》、。", "《合同》、。"),
  ])
  func `a name has one spelling in keys`(text: String, expected: String) {
    var key = Array("k:".utf8)
    text.asCell { NameKey.append($0, to: &key) }
    #expect(String(decoding: key, as: UTF8.self) == "k:" + expected)
  }

  @Test func `bytes cut in a character are kept as they are`() {
    for bytes in [[0xE3], [0xE3, 0x80], [0xEF, 0xBC], [0xC2], [0x61, 0xE2, 0x80]] as [[UInt8]] {
      var key: [UInt8] = []
      bytes.withUnsafeBufferPointer { NameKey.append($0, to: &key) }
      #expect(key == bytes.map { $0 == 0x61 ? 0x41 : $0 })
    }
  }
}
