import ContractImport
import LandLifecycle
import Testing

/// Where tables begin and end.
struct TableShapeTests {
  /// A table as it lies in a file, and what is found of it.
  struct Read {
    let delimiter: CSVDelimiter
    let encoding: TextEncoding
    let titles: [Int]
    let headerLines: [Int]
    let headers: [String]
    let accepted: [Int]
    let rejected: [[RowReason]]
    let passedOver: [PassedOverRow]
    let blank: Int

    init(_ bytes: [UInt8], mapping: ColumnMapping = .none) throws {
      var options = ContractFile.Options()
      options.mapping = mapping
      var file = try ContractFile(CSVRecords(TextSource(bytes: bytes)), options)
      delimiter = file.delimiter
      encoding = file.encoding
      titles = file.shape.titles.map(\.line)
      headerLines = file.shape.headerLines
      headers = file.map.headers
      var accepted: [Int] = []
      var rejected: [[RowReason]] = []
      while let outcome = try file.next({ outcome, _ in outcome }) {
        switch outcome {
        case .accepted(let row): accepted.append(row.line)
        case .rejected(let problems): rejected.append(problems.map(\.reason))
        }
      }
      self.accepted = accepted
      self.rejected = rejected
      passedOver = file.passedOver
      blank = file.blankRowCount
    }

    init(_ text: String) throws { try self.init(Array(text.utf8)) }
  }

  static let rows = "合同编号,项目名称,签订日期,约定开工日期\n2024-1,电机厂,2024-03-01,2024-09-01\n"

  // MARK: - Above the rows

  @Test func `titles above the header are passed over and told`() throws {
    let read = try Read("2024年工业用地合同台账,,,\n填报单位：某镇,,,单位：公顷\n\n" + TableShapeTests.rows)
    #expect(read.titles == [1, 2])
    #expect(read.headerLines == [4])
    #expect(read.accepted == [5])
  }

  @Test func `a header in two rows is read by group and column`() throws {
    let read = try Read(
      """
      某区台账,,,,,,,
      序号,合同编号,约定容积率,,约定时间,,实际时间,签订日期
      ,,下限,上限,交地,开工,开工,
      1,2024-1,1.0,2.0,2024-03-31,2024-09-01,2024-10-08,2024-03-01
      """)
    #expect(read.titles == [1])
    #expect(read.headerLines == [2, 3])
    #expect(
      read.headers == [
        "序号", "合同编号", "约定容积率-下限", "约定容积率-上限", "约定时间-交地", "约定时间-开工", "实际时间-开工", "签订日期",
      ])
    #expect(read.accepted == [4])
  }

  @Test func `a day under a group of plans is no day of the contract`() throws {
    let read = try Read(
      """
      序号,合同编号,项目名称,签订日期,预计,,约定
      ,,,,竣工期限,约定投产时间,开工时间
      1,2024-1,甲,2024-03-01,2026-09-01,2027-03-01,2024-09-01
      """)
    #expect(read.headers[4...] == ["预计-竣工期限", "约定投产时间", "约定-开工时间"])
  }

  @Test func `units in a second row belong to the header`() throws {
    let read = try Read("合同编号,签订日期,面积,成交价\n,,公顷,万元\n2024-1,2024-03-01,1.5,300\n")
    #expect(read.headers == ["合同编号", "签订日期", "面积-公顷", "成交价-万元"])
    #expect(read.accepted == [3])
  }

  @Test func `a row that counts the columns is no contract`() throws {
    let read = try Read(
      "合同编号,项目名称,签订日期,约定开工日期\n1,2,3,4\n2024-1,电机厂,2024-03-01,2024-09-01\n")
    #expect(read.headerLines == [1])
    #expect(read.accepted == [3])
    #expect(read.rejected == [])
  }

  @Test func `the first row of a table is no second row of its header`() throws {
    let read = try Read("合同编号,签订日期,备注\n2024-1,2024-03-01,面积\n")
    #expect(read.headerLines == [1])
    #expect(read.accepted == [2])
  }

  // MARK: - Below the rows

  @Test(arguments: ["合计,,,", "总 计：,,,", "小计（2宗）,,,", ",合计,,", "1,合计,,"])
  func `a total is passed over and told`(total: String) throws {
    let read = try Read("项目名称,受让人,签订日期,备注\n电机厂,某公司,2024-03-01,\n\(total)\n")
    #expect(read.accepted == [2])
    #expect(read.rejected == [])
    #expect(read.passedOver.map(\.kind) == [.total])
    #expect(read.passedOver.map(\.line) == [3])
  }

  @Test(arguments: [
    "小计,2宗,", "合计,12,", "汇总,,", "枫泾镇 汇总,,", "全区汇总,,", "合计数,3 个,", "2023年合计：,3家,", "2024年度小计,,",
  ])
  func `a total with a count under a column of numbers is passed over`(total: String) throws {
    let read = try Read("项目名称,合同编号,签订日期\n电机厂,2024-1,2024-03-01\n\(total)\n")
    #expect(read.accepted == [2])
    #expect(read.rejected == [])
    #expect(read.passedOver.map(\.kind) == [.total])
  }

  @Test(arguments: ["合计广场项目", "小计量器具厂", "总部经济园"])
  func `a name that begins like a total is a contract`(name: String) throws {
    let read = try Read("项目名称,签订日期\n\(name),2024-03-01\n")
    #expect(read.accepted == [2])
    #expect(read.passedOver == [])
  }

  @Test func `a row with a contract's number is no total`() throws {
    let read = try Read("项目名称,合同编号,签订日期\n合计,2024-1,2024-03-01\n")
    #expect(read.accepted == [2])
  }

  @Test func `remarks and repeated headers are passed over and told`() throws {
    let read = try Read(
      TableShapeTests.rows + "合同编号,项目名称,签订日期,约定开工日期\n2024-2,冷链,2024-03-02,2024-09-02\n"
        + "备注：以上为当月数据,,,\n制表人：张三,,,审核：李四\n")
    #expect(read.accepted == [2, 4])
    #expect(read.rejected == [])
    #expect(read.passedOver.map(\.kind) == [.header, .remark, .remark])
    #expect(read.passedOver.map(\.text)[2] == "制表人：张三 审核：李四")
  }

  @Test func `two rows in one line are refused for what they are`() throws {
    let read = try Read(
      TableShapeTests.rows
        + "2024-2,冷链,2024-03-02,2024-09-02,2024-3,光电,2024-03-03,2024-09-03\n"
        + "2024-2,冷链,2024-03-02,2024-09-022024-3,光电,2024-03-03,2024-09-03\n2024-4,x,y\n")
    #expect(
      read.rejected == [
        [.gluedRows(found: 8, expected: 4)], [.gluedRows(found: 7, expected: 4)],
        [.fieldCount(found: 3, expected: 4)],
      ])
  }

  // MARK: - Delimiters and encodings

  @Test(arguments: CSVDelimiter.allCases)
  func `the delimiter is the one that makes headers`(delimiter: CSVDelimiter) throws {
    let mark = String(UnicodeScalar(delimiter.rawValue))
    let text = "台账,2024|1;x\t\n" + TableShapeTests.rows.replacing(",", with: mark)
    let read = try Read(text)
    #expect(read.delimiter == delimiter)
    #expect(read.accepted == [3])
  }

  @Test func `pipes between instalments are no delimiters`() throws {
    let read = try Read(
      "编号说明|a|b|c|d|e,合同编号,签订日期,约定缴款时间\nx,2024-1,2024-03-01,2024-04-01|2024-05-01|2024-06-01\n")
    #expect(read.delimiter == .comma)
    #expect(read.accepted == [2])
  }

  @Test func `a header that two delimiters part alike is refused`() {
    #expect(throws: ContractFile.Refusal.header(.severalDelimiters(.comma, .semicolon))) {
      _ = try Read("合同编号,签订日期,甲;项目名称;约定开工时间\n")
    }
  }

  static let wide = Array(TableShapeTests.rows.utf16)

  @Test(arguments: [false, true], [false, true])
  func `UTF-16 is read in either order, with its mark and without`(
    isLittle: Bool, hasMark: Bool
  ) throws {
    let units = (hasMark ? [0xFEFF] : []) + TableShapeTests.wide
    let bytes = units.flatMap { unit in
      isLittle ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    let read = try Read(bytes)
    #expect(read.encoding == (isLittle ? .utf16LittleEndian : .utf16BigEndian))
    #expect(read.accepted == [2])
    #expect(read.headers == ["合同编号", "项目名称", "签订日期", "约定开工日期"])
  }

  @Test func `half a character at the end of UTF-16 spoils its own row`() throws {
    let units = TableShapeTests.wide + Array("2024-2,冷链,2024-03-02,2024-09-02".utf16) + [0xD800]
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in units { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    bytes.append(0x41)
    let read = try Read(bytes)
    #expect(read.accepted == [2])
    #expect(read.rejected.map { $0.contains(RowReason.unreadableCharacters) } == [true])
  }

  // MARK: - A second table below

  @Test func `rows under another header are refused, and none is read by the wrong columns`() throws
  {
    let read = try Read(
      TableShapeTests.rows + """
        编号,项目,签订日期,实际开工日期
        2024-2,纺织厂,2024-03-05,2025-12-31
        2024-3,木器厂,2024-03-06,2025-12-30
        合同编号,项目名称,签订日期,约定开工日期
        2024-4,水泥厂,2024-03-07,2024-12-29

        """)
    #expect(read.accepted == [2, 7])
    #expect(
      read.rejected
        == [[RowReason]](repeating: [.underAnotherHeader(line: 3)], count: 3))
    #expect(read.passedOver.map(\.kind) == [.header])
  }

  @Test func `a header in two rows may come again on the next page`() throws {
    let header = "合同编号,项目名称,签订日期,约定时间,,实际时间\n,,,开工,竣工,开工\n"
    let read = try Read(
      header + "2024-1,电机厂,2024-03-01,2024-09-01,,\n" + header
        + "2024-2,纺织厂,2024-03-02,2024-09-02,,\n")
    #expect(read.accepted == [3, 6])
    #expect(read.rejected == [])
    #expect(read.passedOver.map(\.kind) == [.header, .header])
  }

  @Test func `a row of words without a figure is no header unless most of it are headers`() throws {
    let read = try Read(
      "合同编号,项目名称,土地用途,签订日期\n甲,面积,工业用地,\n乙,项目名称,面积,\n")
    #expect(read.accepted == [2, 3])
    #expect(read.rejected == [])
  }

  @Test func `a second table of two known headers is noticed where one names the contracts`() throws
  {
    let read = try Read(
      TableShapeTests.rows + "附表,,,\n合同编号,实际竣工时间,备注,\n2024-1,2026-03-01,略,\n")
    #expect(read.accepted == [2])
    #expect(
      read.rejected == [
        [.nothingButIdentity], [.underAnotherHeader(line: 4)], [.underAnotherHeader(line: 4)],
      ])
  }

  // MARK: - What stands below

  @Test(arguments: [
    "枫泾镇小计,,,", "枫泾镇合计（1宗）,,,", ",朱泾镇小计(12宗),,", ",工业用地合计,,", "共4宗,,,", "平均,,,", "第1页 共2页,,,",
    "续表,,,", "以下空白,,,",
    "备注,不含划拨,,", "注,略,,", "制表：张三,,2024-04-01,", ",审核人：李四,2024-04-01,", "数据截止,2024-04-01,,",
    "一、枫泾镇,,,", ",（十二）朱泾镇工业区,,", "枫泾镇,,,", ",枫泾镇：,,", ",,工业用地类,",
  ])
  func `what printed tables say below and between their rows is no contract`(_ foot: String) throws
  {
    let read = try Read(TableShapeTests.rows + foot + "\n")
    #expect(read.accepted == [2])
    #expect(read.rejected == [])
    #expect(read.passedOver.map(\.line) == [3])
  }

  @Test func `a day where a number stands is refused, whether a remark or what became of a number`()
    throws
  {
    let read = try Read(TableShapeTests.rows + "2024年4月1日,,,\n")
    #expect(read.accepted == [2])
    #expect(read.rejected == [[.cell(.spreadsheetDate), .noIdentity]])
  }

  @Test func `the rest of a row above, without a number and a day, is refused`() throws {
    let read = try Read(
      "合同编号,项目名称,使用权人,签订日期\nA-1,甲,甲公司,2024-03-01\n,,（曾用名：乙公司）,\n,二期,,\n,丙,丙公司,2024-03-02\n")
    #expect(read.accepted == [2, 5])
    #expect(read.rejected == [[.nothingButNames], [.nothingButNames]])
  }

  @Test func `headings and totals of groups that have sums are no contracts`() throws {
    let read = try Read(
      """
      项目名称,受让人,土地坐落,面积(亩),成交价(万元),签订日期
      枫泾镇（2宗）,,,50,2100,
      甲项目,甲公司,枫泾镇1街坊,30,1200,2023-03-01
      其中：工业用地,,,50,2100,
      朱泾镇,,,20,900,
      丙项目,,朱泾镇2街坊,20,900,
      平均值,,,35,1500,
      """)
    #expect(read.accepted == [3, 6])
    #expect(read.rejected == [[.nothingButSums], [.nothingButSums]])
    #expect(read.passedOver.map(\.line) == [4, 7])
  }

  @Test func `a heading in the column of numbers is no number`() throws {
    let read = try Read(
      """
      合同编号,项目名称,受让人,面积(亩),签订日期
      2024年度,,,50,
      工业用地,,,30,
      2024年1号,甲项目,,30,
      枫泾镇,,甲公司,30,
      """)
    #expect(read.accepted == [4, 5])
    #expect(read.rejected == [[.nothingButSums], [.nothingButSums]])
  }

  @Test(arguments: ["示例,甲厂,2024-03-01,2024-09-01", "填写示例：A-0,甲厂,2024-03-01,", "样例1,,,"])
  func `an example of how to fill in the table is no contract`(_ row: String) throws {
    let read = try Read(TableShapeTests.rows + row + "\n示例路1号,甲厂,2024-03-01,\n")
    #expect(read.accepted == [2, 4])
    #expect(read.rejected == [])
    #expect(read.passedOver.map(\.line) == [3])
  }

  @Test(arguments: ["某局（盖章）,,,", "2024-9,,,"])
  func `a number with nothing else is refused and told, as it is a remark or a gap`(
    _ row: String
  ) throws {
    let read = try Read(TableShapeTests.rows + row + "\n")
    #expect(read.accepted == [2])
    #expect(read.rejected == [[.nothingButIdentity]])
  }

  @Test(arguments: [
    "2024-9,甲厂,,", "2024-9,,2024-03-01,", "2024-9,,,2024-09-01", "共和新路地块,甲厂,2024-03-01,",
    "第一批,甲厂,2024-03-01,", "2024-9,会计合计软件园,2024-03-01,",
  ])
  func `a row that says anything of a contract goes in`(_ row: String) throws {
    #expect(try Read(TableShapeTests.rows + row + "\n").accepted == [2, 3])
  }
}
