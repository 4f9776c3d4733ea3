import ContractImport
import Testing

/// Tables that are written in ways that are not read, and those that only look so.
struct OtherWaysTests {
  private func problem(_ text: String) -> HeaderProblem? {
    do throws(ContractFile.Refusal) {
      let records: CSVRecords
      do throws(FileRefusal) {
        records = try CSVRecords(TextSource(bytes: Array(text.utf8)))
      } catch { throw .file(error) }
      _ = try ContractFile(records)
      return nil
    } catch {
      guard case .header(let problem) = error else { return nil }
      return problem
    }
  }

  @Test(arguments: [
    (
      "合同编号,A-1\n项目名称,电机厂\n合同签订日期,2024-03-01\n约定开工时间,2024-09-01\n",
      ["合同编号", "项目名称", "合同签订日期", "约定开工时间"]
    ),
    ("合同编号,A-1,A-2\n项目名称,甲,乙\n签订日期,2024-03-01,2024-03-02\n", ["合同编号", "项目名称", "签订日期"]),
    (
      "合同编号\tA-1\t项目名称\t电机厂\n使用权人\t甲公司\t面积(公顷)\t2\n签订日期\t2024-03-01\t\t\n",
      ["合同编号", "使用权人", "签订日期"]
    ),
  ])
  func `headers below each other are told`(text: String, known: [String]) {
    #expect(problem(text) == .headersDownwards(known))
  }

  @Test(
    arguments: [
      ("合同编号   项目名称    合同签订日期\nA-1   电机厂    2024-03-01\n", .spaces),
      ("合同编号　项目名称　合同签订日期\nA-1　电机厂　2024-03-01\n", .spaces),
      ("台账\n合同编号，项目名称，合同签订日期\nA-1，电机厂，2024-03-01\n", .fullWidthComma),
      ("合同编号、项目名称、合同签订日期\nA-1、电机厂、2024-03-01\n", .enumerationComma),
      ("合同编号；项目名称；合同签订日期\nA-1；电机厂；2024-03-01\n", .fullWidthSemicolon),
    ] as [(String, ForeignDelimiter)])
  func `what parts the headers and no table is told`(text: String, delimiter: ForeignDelimiter) {
    #expect(problem(text) == .foreignDelimiter(delimiter))
  }

  @Test func `a table whose cells are headers, or whose headers hold spaces, is a table`() throws {
    #expect(problem("合同编号,项目名称,合同签订日期\n合同编号,甲,2024-03-01\n") == nil)
    #expect(problem("须填合同编号、项目名称、签订日期、约定开工时间,\n合同编号,签订日期\nA-1,2024-03-01\n") == nil)
    #expect(problem("合同 编号,项目 名称,合同 签订 日期\nA-1,甲,2024-03-01\n") == nil)
  }

  @Test func `a header is found below a hundred lines of instructions and no more`() throws {
    func read(_ count: Int) -> HeaderProblem? {
      problem(
        String(repeating: "请各镇按要求填报,,,\n", count: count)
          + "合同编号,项目名称,签订日期,约定开工日期\n2024-1,电机厂,2024-03-01,2024-09-01\n")
    }
    #expect(read(30) == nil)
    #expect(read(99) == nil)
    #expect(read(100) == .noKnownColumn(["请各镇按要求填报"]))
  }

  @Test func `columns named by the upper row of a header alone keep their names`() throws {
    let read = try TableShapeTests.Read(
      """
      序号,地块,合同情况,,履约情况,,备注
      ,,合同编号,签订日期,约定开工,实际开工,
      1,A地块,2021-1,2021.3.25,2021.9.25,2021.9.28,
      2,B地块,2021-2,2021.4.1,2021.10.1,未开工,受疫情影响

      """)
    #expect(read.headers == ["序号", "地块", "合同编号", "签订日期", "约定开工", "实际开工", "备注"])
    #expect(read.headerLines == [1, 2])
    #expect(read.accepted == [3, 4])
  }
}
