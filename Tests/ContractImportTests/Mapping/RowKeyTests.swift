import ContractImport
import LandLifecycle
import Testing

struct RowKeyTests {
  /// The key of the only row of a register.
  static func key(_ text: String) throws -> RowKey {
    let file = try ReadRegister(text)
    try #require(file.accepted.count == 1)
    return file.accepted[0].key
  }

  /// A key's kind and text, with its marks visible.
  static func shown(_ key: RowKey) -> String {
    let text = String(decoding: key.material, as: UTF8.self)
    return "\(key.kind): "
      + text.split(separator: "\u{1F}", omittingEmptySubsequences: false)
      .joined(separator: "·")
  }

  @Test func `a key holds the strongest number of the row`() throws {
    #expect(
      RowKeyTests.shown(try RowKeyTests.key(template(["电子监管号": "3101162012B00123"])))
        == "contractNumber: 2024-5·")
    // 15343 is 2012-01-04 in days since 1970.
    #expect(
      RowKeyTests.shown(try RowKeyTests.key(national()))
        == "supervisionNumber: 3101162012B00123·电机厂·15343")
    #expect(
      RowKeyTests.shown(try RowKeyTests.key(national(["电子监管号": "无"])))
        == "description: 电机厂·上海电机有限公司·张堰镇振凯路·15343")
    let headers = HeaderMapTests.headers(.guangdongRegister)
    var row = headers.map { _ in "" }
    row[row.count - 1] = " Ce69 "
    row[try #require(headers.firstIndex(of: "项目名称"))] = "电机厂"
    #expect(
      RowKeyTests.shown(
        try RowKeyTests.key("\(headers.joined(separator: ","))\n\(row.joined(separator: ","))\n"))
        == "registerRow: CE69·")
  }

  @Test(
    arguments: [
      ["合同签订日期": "2012-01-04"], ["合同签订日期": "2012/1/4 0:00:00"], ["合同签订日期": "２０１２年１月４日"],
      ["电子监管号": "'3101162012b00123 "], ["电子监管号": "３１０１１６２０１２Ｂ００１２３"], ["项目名称": " 电 机\u{3000}厂"],
      ["约定开工时间": "2013-07-04"], ["土地使用权人": "另一公司"], ["项目位置": ""],
    ] as [[String: String]])
  func `the same contract has the same key in any spelling`(_ cells: [String: String]) throws {
    // Each case has one cell.
    let cell = cells.first!
    #expect(try RowKeyTests.key(national([cell.key: cell.value])) == RowKeyTests.key(national()))
  }

  @Test(
    arguments: [
      ("项目名称", "电机二厂"), ("合同签订日期", "2012-01-05"), ("合同签订日期", ""), ("电子监管号", "3101162012B00123-1"),
      ("电子监管号", ""),
    ])
  func `another project, day or number is another key`(column: String, value: String) throws {
    #expect(try RowKeyTests.key(national([column: value])) != RowKeyTests.key(national()))
  }

  @Test(
    arguments: [
      ("合同〔2024〕5号", "合同(2024)5号"), ("合同（2024）５ 号", "合同(2024)5号"), ("'ht-5", "HT-5"),
    ])
  func `a contract number is one key in any brackets and width`(one: String, other: String) throws {
    #expect(
      try RowKeyTests.key(template(["合同编号": one]))
        == RowKeyTests.key(template(["合同编号": other])))
  }

  @Test func `a key begins with its number, which a renamed project leaves as it was`() throws {
    func number(_ text: String) throws -> String {
      String(decoding: try RowKeyTests.key(text).number, as: UTF8.self)
    }
    #expect(try number(national(["项目名称": "电机二厂"])) == "3101162012B00123")
    #expect(try number(template(["合同编号": "合同〔2024〕5号"])) == "合同(2024)5号")
    #expect(try number(national(["电子监管号": ""])) == "")
  }
}
