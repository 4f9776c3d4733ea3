import CivilCalendar
import ContractImport
import LandLifecycle
import Testing

struct RowOddityTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let column: String
    let value: String
    let oddity: RowOddity
    var testDescription: String { "\(column) '\(value)'" }

    /// A cell of a row of the national register.
    init(_ column: String, _ value: String, _ oddity: RowOddity) {
      text = national([column: value])
      self.column = column
      self.value = value
      self.oddity = oddity
    }

    /// Cells of a row of the template; the first is odd.
    init(template cells: KeyValuePairs<String, String>, _ oddity: RowOddity) {
      text = template(cells)
      column = cells[0].key
      value = cells[0].value
      self.oddity = oddity
    }
  }

  static let cases = [
    Case("电子监管号", "310116临12号", .unusualSupervisionNumber),
    Case("电子监管号", "3101162012E057", .unusualSupervisionNumber),
    Case("供地方式", "有偿使用", .unknownSupplyMethod),
    Case("供地方式", "先租后出让", .unknownSupplyMethod),
    Case("供地方式", "拟挂牌出让", .unknownSupplyMethod), Case("供地方式", "未出让", .unknownSupplyMethod),
    Case("供地方式", "先租赁后出让", .unknownSupplyMethod),
    Case("供地方式", "划拨或协议", .unknownSupplyMethod),
    Case("供地方式", "出让", .grantInUnsaidWay),
    Case("供地方式", "公开出让", .grantInUnsaidWay),
    Case("供地方式", "招标拍卖挂牌出让", .grantInUnsaidWay),
    Case("供地方式", "划拨补办协议出让", .grantInUnsaidWay),
    Case("土地使用年限", "长期", .unreadableTenure),
    Case("土地使用年限", "0.2302", .unreadableTenure),
    Case("约定容积率上限", "≤2.0", .unreadableRatio),
    Case("约定容积率下限", "1.0-2.0", .unreadableRatio),
    Case("成交价格(万元)", "0.0000", .zeroPrice),
    Case(
      template: ["履约保证金(万元或占价款比例)": "20%", "约定保证金缴纳时间": "签订合同起5个工作日内"],
      .shareOfUnknownPrice),
    Case(
      template: ["竣工标准": "建筑面积不低于12000平米左右"], .standardNotJudged),
    Case(template: ["竣工标准": "容积率不低于规划条件"], .standardNotJudged),
    Case(template: ["达产标准": "年产值6000万元以上"], .standardNotJudged),
    Case(template: ["达产标准": "工业总产值不低于6000万元/年"], .standardNotJudged),
    Case(template: ["亩均产值(万元/年)": "300万元/亩"], .standardNotJudged),
    Case(template: ["开工逾期责任": "超过1年 解除合同", "供地方式": "划拨"], .ladderOnAllocation),
  ]

  @Test(arguments: cases)
  func `a row that is odd goes in and says so`(_ item: Case) throws {
    let file = try ReadRegister(item.text)
    #expect(file.rejected.isEmpty)
    #expect(
      file.accepted.map(\.oddities) == [
        [RowProblem(line: 2, column: item.column, value: item.value, reason: item.oddity)]
      ])
  }

  /// The limits lie far outside what registers hold.
  static let implausible = [
    Case("面积(公顷)", "0.000099", .implausible(.smallArea)),
    Case("面积(公顷)", "2000.000001", .implausible(.largeArea(limit: 20))),
    Case("成交价格(万元)", "18600000", .implausible(.priceByArea(Money(fen: 719_340_990)))),
    Case("成交价格(万元)", "0.1860", .implausible(.priceByArea(Money(fen: 7)))),
    Case("土地使用年限", "100", .implausible(.tenure)),
    Case("土地使用年限", "商业40年住宅700年", .implausible(.tenure)),
    Case("约定容积率上限", "50.01", .implausible(.floorAreaRatio)),
    Case("合同签订日期", "1986年12月31日", .implausible(.earlySigning)),
    Case(
      "约定竣工时间", "2033年01月01日",
      .implausible(.lateAgreedDay(.completion, "2033-01-01", signedOn: "2012-01-04"))),
    Case(
      template: ["分期面积(平方米)": "一期=10000|二期=8000", "面积(平方米)": "18014.1"],
      .implausible(
        .parts(
          Area(squareCentimetres: 180_000_000), area: Area(squareCentimetres: 180_141_000)))),
    Case(
      template: [
        "约定缴款金额(万元)": "900|800", "约定缴款时间": "2024-04-01|2024-10-01", "成交价格(万元)": "1702.01",
      ], .implausible(.instalments(Money(fen: 170_000_0000), price: Money(fen: 170_201_0000)))),
    Case(
      template: [
        "约定竣工时间": "一期=2026-01-31", "分期面积(平方米)": "一期=10000|二期=8000|三期", "面积(平方米)": "18000",
      ], .partsWithoutDay(["二期", "三期"])),
  ]

  @Test(arguments: implausible)
  func `a value that can hardly be meant goes in and says so`(_ item: Case) throws {
    let file = try ReadRegister(item.text)
    #expect(file.rejected.isEmpty)
    #expect(
      file.accepted.map(\.oddities) == [
        [RowProblem(line: 2, column: item.column, value: item.value, reason: item.oddity)]
      ])
  }

  @Test(
    arguments: [
      ["分期面积(平方米)": "一期=10000|二期=8000", "面积(平方米)": "18014"],
      ["分期面积(平方米)": "一期=10000|二期", "面积(平方米)": "30000"],
      ["约定缴款金额(万元)": "900|800", "约定缴款时间": "2024-04-01|2024-10-01", "成交价格(万元)": "1700.02"],
      [
        "约定缴款金额(万元)": "900|800", "约定缴款时间": "2024-04-01|2024-10-01", "成交价格(万元)": "1900",
        "定金(万元)": "200",
      ],
    ] as [KeyValuePairs<String, String>])
  func `lists that come to the whole are not odd`(cells: KeyValuePairs<String, String>) throws {
    let file = try ReadRegister(template(cells))
    #expect(file.rejected.isEmpty)
    #expect(file.accepted.map(\.oddities) == [[]])
  }

  @Test(
    arguments: [
      ["面积(公顷)": "0.0001", "成交价格(万元)": ""], ["面积(公顷)": "2000", "成交价格(万元)": ""],
      ["面积(公顷)": "10000", "供地方式": "划拨"], ["成交价格(万元)": "2585700"], ["成交价格(万元)": "0.258570"],
      ["土地使用年限": "99"], ["约定容积率上限": "50.00"],
      ["合同签订日期": "1987年01月01日", "约定交地时间": "", "约定开工时间": "", "约定竣工时间": ""],
      ["合同签订日期": "1960年01月01日", "供地方式": "划拨", "约定交地时间": "", "约定开工时间": "", "约定竣工时间": ""],
      ["约定竣工时间": "2032年12月31日"],
    ] as [KeyValuePairs<String, String>])
  func `a value at the limit is not odd`(cells: KeyValuePairs<String, String>) throws {
    let file = try ReadRegister(national(cells))
    #expect(file.rejected.isEmpty)
    #expect(file.accepted.map(\.oddities) == [[]])
  }

  @Test(
    arguments: [
      ("成交价格(万元)", "0.0001"), ("成交价格(万元)", ""), ("土地使用年限", "40.70"), ("土地使用年限", "0"),
      ("约定容积率上限", "0.00"), ("约定容积率上限", "-"), ("约定容积率上限", "2.5"), ("电子监管号", ""),
      ("电子监管号", "3101162012B00123-11"), ("供地方式", "国有土地租赁"), ("供地方式", ""),
      ("实际开工时间", "1900年01月01日"), ("实际开工时间", "1901/1/2 0:00:00"), ("约定开工时间", "1900-01-01"),
      ("合同签订日期", ""), ("土地来源", "新增建设用地"),
    ])
  func `what registers often write is not odd`(column: String, value: String) throws {
    let file = try ReadRegister(national([column: value]))
    #expect(file.rejected.isEmpty)
    #expect(file.accepted.map(\.oddities) == [[]])
  }

  @Test func `that grants do not say in which way is told once a file`() throws {
    let rows = ["公开出让", "划拨"].map { way in
      national(["供地方式": way, "电子监管号": "", "项目名称": way]).split(separator: "\n").dropFirst().joined()
    }
    let file = try ReadRegister(
      ([national(["供地方式": "出让"])] + rows).joined(separator: "\n").replacing("\n\n", with: "\n"))
    #expect(file.accepted.flatMap(\.oddities).map(\.line) == [2])
    #expect(file.accepted.map(\.registration.terms.supply) == [.grant, .grant, .allocation])
  }

  @Test func `a price of zero is no price of a grant, and the price of an allocation`() throws {
    let grant = try ReadRegister(national(["成交价格(万元)": "0.0000"]))
    #expect(grant.accepted.map(\.registration.terms.price) == [nil])
    let allocation = try ReadRegister(national(["成交价格(万元)": "0.0000", "供地方式": "划拨"]))
    #expect(allocation.accepted.map(\.registration.terms.price) == [.zero])
    #expect(allocation.accepted.map(\.oddities) == [[]])
    let unknown = try ReadRegister(national(["成交价格(万元)": "0.0000", "供地方式": ""]))
    #expect(unknown.accepted.map(\.registration.terms.price) == [nil])
    #expect(unknown.accepted.flatMap(\.oddities).map(\.reason) == [.zeroPrice])
  }

  @Test(
    arguments: [
      ("划拨", .allocation, nil), ("挂牌出让", .listing, nil), ("拍卖出让", .auction, nil),
      ("招标出让", .tender, nil), ("协议出让", .agreement, nil), ("租赁", .lease, nil),
      ("授权经营", .authorisedOperation, nil), ("作价出资（入股）", .capitalContribution, "作价出资（入股）"),
      ("划拨供地", .allocation, "划拨供地"), ("公开出让", .grant, "公开出让"), ("无", .unknown, nil),
      ("划拨转出让", .grant, "划拨转出让"), ("划拨补办出让", .grant, "划拨补办出让"),
      ("出让", .grant, nil), ("招拍挂", .grant, "招拍挂"), ("有偿使用", .unknown, "有偿使用"),
      ("带产业项目挂牌出让", .listing, "带产业项目挂牌出让"), ("租赁转出让", .unknown, "租赁转出让"),
    ] as [(String, SupplyMethod, String?)])
  func `the way of supply is kept as text where it says more than its name`(
    text: String, method: SupplyMethod, kept: String?
  ) throws {
    let file = try ReadRegister(national(["供地方式": text]))
    #expect(file.accepted.map(\.registration.terms.supply) == [method])
    #expect(file.accepted.map { $0.registration[.supplySource] } == [kept])
  }

  @Test(arguments: [
    "协议转让", "协议收回", "司法拍卖", "法院拍卖", "拍卖转让", "挂牌转让", "公开挂牌转让", "二手挂牌", "股权挂牌", "先租后让（挂牌）",
    "城市更新协议",
    "集体经营性建设用地协议出让", "集体挂牌",
  ])
  func `words of a grant in what is no grant of State land are not read as one`(text: String) throws
  {
    let file = try ReadRegister(national(["供地方式": text]))
    #expect(file.accepted.map(\.registration.terms.supply) == [.unknown])
    #expect(file.accepted.map { $0.registration[.supplySource] } == [text])
    #expect(file.accepted.flatMap(\.oddities).map(\.reason) == [.unknownSupplyMethod])
  }
}
