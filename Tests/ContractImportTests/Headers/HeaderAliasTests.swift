import ContractImport
import LandLifecycle
import Testing
import Wording

/// What a header alone makes of its column.
struct HeaderAliasTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let header: String
    let field: String
    let reason: ColumnReading.Reason
    let unit: ColumnReading.Unit?
    var testDescription: String { header }

    init(
      _ header: String, _ field: String, _ reason: ColumnReading.Reason = .alias,
      unit: ColumnReading.Unit? = nil
    ) {
      self.header = header
      self.field = field
      self.reason = reason
      self.unit = unit
    }
  }

  /// What became of a header beside the ones without which no file is read.
  static func outcome(_ header: String) throws -> ColumnReading.Outcome? {
    let others = ["合同编号", "约定缴款时间"].filter { header != $0 }
    return try HeaderMap(headers: others + [header]).readings.last?.outcome
  }

  static let seen: [Case] = [
    Case("电子监管号：", "电子监管号", .published), Case("电子监督号", "电子监管号"),
    Case("Electronic supervision number", "电子监管号"), Case("dzBaBh", "电子监管号"),
    Case("行政区:", "行政区", .published), Case(" 行政区", "行政区", .published),
    Case("所在地", "行政区"), Case("xzqFullName", "行政区"),
    Case("土地坐落", "项目位置"), Case("宗地座落", "项目位置", .lookAlike("宗地坐落")),
    Case("面积（公顷）", "面积(公顷)", .published, unit: .named("公顷")),
    Case("面积(公顷):", "面积(公顷)", .published, unit: .named("公顷")),
    Case("总面积", "面积", unit: .inCells), Case("面积", "面积", unit: .inCells),
    Case("土地面积(平方米)", "面积(平方米)", unit: .named("平方米")),
    Case("出让面积(m2)", "面积(平方米)", unit: .named("平方米")),
    Case("规划用地面积〔m2)", "面积(平方米)", unit: .named("平方米")),
    Case("土地面积(m)", "面积(平方米)", unit: .named("平方米")),
    Case("土地面积(亩)", "面积(亩)", unit: .named("亩")),
    Case("Area (hectare)", "面积(公顷)", unit: .named("公顷")),
    Case("gyMj", "面积(公顷)", unit: .named("公顷")),
    Case("主要用途：", "土地用途"), Case("供应方式", "供地方式"),
    Case("岀让年限", "土地使用年限", .lookAlike("出让年限")), Case("土地使用年限(年)", "土地使用年限"),
    Case("成交价格(万元", "成交价格(万元)", .published, unit: .named("万元")),
    Case("成交价(元)", "成交价格(元)", unit: .named("元")), Case("成交价", "成交价格", unit: .inCells),
    Case("成交价款（亿元）", "成交价格(亿元)", unit: .named("亿元")),
    Case("出让金（单位：千元）", "成交价格(千元)", unit: .named("千元")),
    Case("合同价款(百万元)", "成交价格(百万元)", unit: .named("百万元")),
    Case("竟得价(万元)", "成交价格(万元)", .lookAlike("竞得价"), unit: .named("万元")),
    Case("Transaction price (ten thousand yuan)", "成交价格(万元)", unit: .named("万元")),
    Case("中标人/竞得人", "土地使用权人"), Case("竞得(人)", "土地使用权人"), Case("受让方", "土地使用权人"),
    Case("*项目名称（必填）", "项目名称", .published), Case("实际开工时间(选填)", "实际开工时间", .published),
    Case("约定容积率——下限", "约定容积率下限", .published), Case("下限:", "约定容积率下限"),
    Case("约定容积率（上限）", "约定容积率上限", .published),
    Case("合同签定日期", "合同签订日期", .lookAlike("合同签订日期")), Case("qdRq", "合同签订日期"),
    Case("time4handover_plan", "约定交地时间"), Case("约定动工日期", "约定开工时间"),
    Case("开工时间（约定）", "约定开工时间"), Case("合同约定竣工时限", "约定竣工时间"),
    Case("项目实际开工日期", "实际开工时间"), Case("实际动工时间", "实际开工时间"),
    Case("土地实际交付日期", "实际交地时间"), Case("约定-交地时间", "约定交地时间", .published),
    Case("交地期限", "约定交地时间"), Case("开工期限", "约定开工时间"), Case("项目竣工时限", "约定竣工时间"),
    Case("实际开工期限", "实际开工时间"), Case("投产期限", "约定投产时间"),
    Case("成交價格(萬元)", "成交价格(万元)", .lookAlike("成交价格(万元)"), unit: .named("万元")),
    Case("電子監管號", "电子监管号", .lookAlike("电子监管号")),
    Case("項目名稱", "项目名称", .lookAlike("项目名称")), Case("批准機關", "批准单位", .lookAlike("批准机关")),
    Case("約定開工時間", "约定开工时间", .lookAlike("约定开工时间")),
    Case("出讓面積(畝)", "面积(亩)", .lookAlike("出让面积"), unit: .named("亩")),
    Case("行政區", "行政区", .lookAlike("行政区")), Case("規劃用途", "土地用途", .lookAlike("规划用途")),
    Case("价款/万元", "成交价格(万元)", unit: .named("万元")), Case("面积／亩", "面积(亩)", unit: .named("亩")),
    Case("项目\u{200C}名\u{200E}称\u{2060}\u{AD}\u{FEFF}\u{200B}", "项目名称", .published),
    Case("*项目名称", "项目名称", .published), Case("宗地编号：", "宗地代码"),
    Case("合同约定的开工日期", "约定开工时间"), Case("出让合同约定的竣工时间", "约定竣工时间"),
    Case("合同开工日期", "约定开工时间"), Case("原约定竣工日期", "约定竣工时间"), Case("约定情况-开工", "约定开工时间"),
    Case("实际竣工验收时间", "实际竣工时间"), Case("实际竣工验收合格日期", "实际竣工时间"),
    Case("实际交地时间（交地确认书）", "实际交地时间"), Case("交地确认书签订日期", "实际交地时间"),
    Case("分期面积（亩）", "分期面积(亩)", unit: .named("亩")), Case("各期面积", "分期面积", unit: .inCells),
    Case("计容建筑面积(万平方米)", "计容建筑面积(万平方米)", unit: .named("公顷")),
    Case("定金（元）", "定金(元)", unit: .named("元")),
    Case("实际付清全部出让价款日期", "实际缴款时间"), Case("实际缴清全部出让金日期", "实际缴款时间"),
    Case("实际情况-开工", "实际开工时间"), Case("约定竣工时间节点", "约定竣工时间"),
    Case("竣工截止日期", "约定竣工时间"), Case("约定开工时间（年月日）", "约定开工时间"),
    Case("约定开工时间(YYYY-MM-DD)", "约定开工时间"),
  ]

  @Test(arguments: seen)
  func `a header is known by any spelling that sources have`(_ item: Case) throws {
    #expect(
      try HeaderAliasTests.outcome(item.header)
        == .read(as: item.field, because: item.reason, unit: item.unit))
  }

  @Test(
    arguments: [
      ("开工时间", ["约定开工时间", "实际开工时间"]), ("交地日期", ["约定交地时间", "实际交地时间"]),
      ("付清全部出让价款日期", ["约定缴款时间", "实际缴款时间"]),
      ("保证金", ["约定保证金缴纳时间", "履约保证金(万元或占价款比例)"]),
    ])
  func `a header that leaves a judged field open is refused with both readings`(
    header: String, meanings: [String]
  ) {
    #expect(
      HeaderMapTests.problem(["合同编号", "合同签订日期", header])
        == .ambiguousHeader(PlacedHeader(column: 2, header: header), meanings))
  }

  @Test func `an open header is held against the columns of both readings`() throws {
    let map = try HeaderMap(headers: ["合同编号", "开工时间", "约定开工时间", "实际开工时间"])
    #expect(map.readings[1].outcome == .leftOut(.compared(with: [2, 3])))
  }

  @Test func `a mislabelled header of a detail is left out`() throws {
    #expect(
      try HeaderAliasTests.outcome("plotRatioUP")
        == .leftOut(.ambiguous(["约定容积率下限", "约定容积率上限"])))
  }

  @Test(arguments: ["备注", "起始价(元)", "计划开工时间", "定金", "序号", "联系电话", "实际竣工面积"])
  func `other headers are not known`(header: String) throws {
    guard case .leftOut(.unknown) = try HeaderAliasTests.outcome(header) else {
      Issue.record("\(header) is known")
      return
    }
  }

  @Test func `a header one character from a judged one that is lacking is refused`() {
    #expect(
      HeaderMapTests.problem(["合同编号", "合同签订日期", "约定开土时间"])
        == .nearMiss(PlacedHeader(column: 2, header: "约定开土时间"), ["约定开工时间"]))
  }

  @Test func `what a header is one character from is named in one order`() {
    #expect(
      HeaderMapTests.problem(["合同编号", "合同签订日期", "成交面额"])
        == .nearMiss(PlacedHeader(column: 2, header: "成交面额"), ["成交价格", "面积"]))
  }

  @Test func `a header one character from one that is there is only not read`() throws {
    let map = try HeaderMap(headers: ["合同编号", "约定开工时间", "约定开土时间"])
    #expect(map.unknownHeaders == ["约定开土时间"])
  }

  // MARK: - Several columns

  @Test func `two columns onto one judged field are refused with their places`() {
    #expect(
      HeaderMapTests.problem(["合同编号", "签订日期", "宗地面积(平方米)", "土地面积(亩)"])
        == .severalColumns(
          "面积(平方米)",
          [
            PlacedHeader(column: 2, header: "宗地面积(平方米)"),
            PlacedHeader(column: 3, header: "土地面积(亩)"),
          ]))
  }

  @Test func `the published header goes before another spelling`() throws {
    let map = try HeaderMap(headers: ["合同编号", "签订日期", "合同签订日期", "地块编号", "宗地代码"])
    #expect(
      map.readings.map(\.outcome) == [
        .read(as: "合同编号", because: .published, unit: nil), .leftOut(.compared(with: [2])),
        .read(as: "合同签订日期", because: .published, unit: nil), .leftOut(.compared(with: [4])),
        .read(as: "宗地代码", because: .published, unit: nil),
      ])
    #expect(map.unknownHeaders == [])
    #expect(
      Wording(.chinese).besideHeaders(map)
        == ["同义的列，逐行核对：“签订日期”（B列）对“合同签订日期”（C列）；“地块编号”（D列）对“宗地代码”（E列）"])
  }

  @Test func `of two columns of a detail the first is taken`() throws {
    let map = try HeaderMap(headers: ["合同编号", "签订日期", "土地用途", "土地用途"])
    #expect(map.readings[3].outcome == .leftOut(.taken(by: 2)))
  }

  // MARK: - Registers of no known format

  @Test func `a register carries what its headers carry`() throws {
    let map = try HeaderMap(headers: ["竣工验收备案号", "地块名称", "签约日期", "约定动工日期", "实际交付土地日期", "受让人"])
    #expect(map.format.name == .genericRegister)
    #expect(map.coverage == [.agreed(.signing), .agreed(.start), .actual(.handover)])
  }

  @Test func `a shipped format may have further columns that are known`() throws {
    let map = try HeaderMap(headers: HeaderMapTests.headers(.nationalRegister) + ["约定投产日期"])
    #expect(map.format.name == .nationalRegister)
    #expect(map.coverage.contains(.agreed(.production)))
  }

  @Test(arguments: [["项目名称", "面积(公顷)", "供地方式"], ["合同签订日期", "约定开工时间", "面积(公顷)"]])
  func `a file without identity or without days is refused`(headers: [String]) {
    guard case .unknown = HeaderMapTests.problem(headers) else {
      Issue.record("it is read")
      return
    }
  }

  @Test func `a page of text is no register for a word or two that is known`() {
    #expect(
      HeaderMapTests.problem(["合同编号", "沪宝国有建设用地使用合同(2024)5号"]) == .noTable(known: ["合同编号"]))
  }
}
