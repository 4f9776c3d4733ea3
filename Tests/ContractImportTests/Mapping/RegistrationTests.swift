import CivilCalendar
import ContractImport
import LandLifecycle
import Testing

struct RegistrationTests {
  @Test func `a row of the national register`() throws {
    let file = try ReadRegister(national(["实际开工时间": "2012年08月01日"]))
    let expected = Registration(
      numbers: ContractNumbers(supervision: "3101162012B00123"),
      terms: try ContractTerms(
        supply: .listing, signedOn: "2012-01-04", area: Area(squareCentimetres: 258_570_000),
        price: Money(fen: 1_860_000_000),
        obligations: [
          ObligationTerm(.handover, by: .on("2012-03-04")),
          ObligationTerm(.start, by: .on("2012-07-04")),
          ObligationTerm(.completion, by: .on("2014-01-04")),
        ],
        coverage: [
          .agreed(.signing), .agreed(.handover), .agreed(.start), .agreed(.completion),
          .actual(.start), .actual(.completion), .price,
        ]),
      actuals: [ActualClaim(.start, on: "2012-08-01")],
      details: [
        (.district, "金山区"), (.project, "电机厂"), (.location, "张堰镇振凯路"), (.landUse, "工业用地"),
        (.landSource, "现有建设用地"), (.tenure, "50"), (.industry, "电机制造"), (.grade, "七级"),
        (.approver, "金山区人民政府"), (.holder, "上海电机有限公司"), (.floorAreaRatioMin, "1.00"),
        (.floorAreaRatioMax, "2.00"),
      ])
    #expect(file.accepted.map(\.registration) == [expected])
    #expect(file.accepted.map(\.line) == [2])
  }

  @Test func `a row of the Guangdong register`() throws {
    let headers = HeaderMapTests.headers(.guangdongRegister).joined(separator: ",")
    let row =
      "高要市,金利镇北区,2.70346,工业用地,2017-09-14,长源汽车配件,金利镇北区,2.70346,新增建设用地(来自存量库),拍卖出让,"
      + "50,汽车制造,四级,740,1|2|,2017-10-14|2018-10-14|,400|340|, ,长源汽车配件有限公司,1,0,2017-09-30,"
      + "2018-09-29,2019-09-29,2018-09-29,,高要区人民政府,2017-09-14,2020-04-17 10:56:41,http://x,"
      + "ce6901140552f9f7f7bbd5e3b9cf2e00"
    let file = try ReadRegister("\(headers),\r\n\(row),\r\n")
    let expected = Registration(
      numbers: ContractNumbers(registerRow: "ce6901140552f9f7f7bbd5e3b9cf2e00"),
      terms: try ContractTerms(
        supply: .auction, signedOn: "2017-09-14", area: Area(squareCentimetres: 270_346_000),
        price: Money(fen: 740_000_000),
        obligations: [
          ObligationTerm(
            .payment, instance: 1, by: .on("2017-10-14"), amount: Money(fen: 400_000_000)),
          ObligationTerm(
            .payment, instance: 2, by: .on("2018-10-14"), amount: Money(fen: 340_000_000)),
          ObligationTerm(.handover, by: .on("2017-09-30")),
          ObligationTerm(.start, by: .on("2018-09-29")),
          ObligationTerm(.completion, by: .on("2019-09-29")),
        ],
        coverage: [
          .agreed(.signing), .agreed(.payment), .agreed(.handover), .agreed(.start),
          .agreed(.completion), .actual(.start), .actual(.completion), .price,
        ]),
      actuals: [ActualClaim(.start, on: "2018-09-29")],
      details: [
        (.district, "高要市"), (.project, "长源汽车配件"), (.location, "金利镇北区"), (.landUse, "工业用地"),
        (.landSource, "新增建设用地(来自存量库)"), (.tenure, "50"), (.industry, "汽车制造"), (.grade, "四级"),
        (.approver, "高要区人民政府"), (.holder, "长源汽车配件有限公司"), (.floorAreaRatioMin, "1"),
      ])
    #expect(file.rejected == [])
    #expect(file.accepted.map(\.registration) == [expected])
  }

  /// The headers of the cells that the published contract records of Shanghai fill.
  static let shanghai =
    "合同编号,项目名称,行政区,面积(平方米),土地用途,土地使用权人,合同签订日期,约定缴款时间,约定保证金缴纳时间,"
    + "履约保证金(万元或占价款比例),约定交地时间,约定开工时间,约定竣工时间,成交价格(万元)\n"

  @Test func `the contract record of Baoshan 202402801`() throws {
    let row =
      "沪宝国有建设用地使用合同(2024)5号,宝山区顾村潘泾社区BSP0-0302单元21A-11地块,宝山区,4313.10,"
      + "21A-11:工业用地,上海宝临防爆电器有限公司,,合同签订之日起30个工作日内,签订合同起5个工作日内,20%,"
      + "付清全部国有建设用地使用权出让价款之日起45个工作日内,在交付土地后6个月内,在交付土地30个月内,500\n"
    let file = try ReadRegister(RegistrationTests.shanghai + row)
    let expected = Registration(
      numbers: ContractNumbers(contract: "沪宝国有建设用地使用合同(2024)5号"),
      terms: try ContractTerms(
        supply: .unknown, signedOn: nil, area: Area(squareCentimetres: 43_131_000),
        price: Money(fen: 500_000_000),
        obligations: [
          ObligationTerm(.payment, by: .after(.signing, .workingDays(30))),
          ObligationTerm(
            .bond, by: .after(.signing, .workingDays(5)), amount: Money(fen: 100_000_000)),
          ObligationTerm(.handover, by: .after(.fullPayment, .workingDays(45))),
          ObligationTerm(.start, by: .after(.handover, .months(6))),
          ObligationTerm(.completion, by: .after(.handover, .months(30))),
        ],
        coverage: [
          .agreed(.signing), .agreed(.payment), .agreed(.bond), .agreed(.handover),
          .agreed(.start), .agreed(.completion), .price,
        ]),
      details: [
        (.district, "宝山区"), (.project, "宝山区顾村潘泾社区BSP0-0302单元21A-11地块"),
        (.landUse, "21A-11:工业用地"), (.holder, "上海宝临防爆电器有限公司"),
      ])
    #expect(file.accepted.map(\.registration) == [expected])
    #expect(file.accepted.map(\.oddities) == [[]])
  }

  @Test func `the contract record of Minhang 202403602`() throws {
    let row =
      "沪闵国有建设用地使用合同(2024)23号,闵行区吴泾社区01单元MHP0-0701单元02-12地块(闵行区研发-55号地块),闵行区,"
      + "18854.46,科研设计用地,上海旻天实业有限公司,,合同签订之日起30个工作日内,签订合同起5个工作日内,15％,"
      + "付清全部国有建设用地使用权出让价款之日起30个工作日内,在交付土地后6个月内,在交付土地42个月内,\n"
    let file = try ReadRegister(RegistrationTests.shanghai + row)
    let expected: [ObligationTerm] = [
      ObligationTerm(.payment, by: .after(.signing, .workingDays(30))),
      ObligationTerm(.bond, by: .after(.signing, .workingDays(5))),
      ObligationTerm(.handover, by: .after(.fullPayment, .workingDays(30))),
      ObligationTerm(.start, by: .after(.handover, .months(6))),
      ObligationTerm(.completion, by: .after(.handover, .months(42))),
    ]
    #expect(file.accepted.map(\.registration.terms.obligations) == [expected])
    #expect(file.accepted.flatMap(\.oddities).map(\.reason) == [.shareOfUnknownPrice])
  }

  // MARK: - Cells

  /// The obligations of one milestone in a row of the template.
  static func obligations(
    _ cells: KeyValuePairs<String, String>, of milestone: Milestone
  ) throws -> [ObligationTerm] {
    let file = try ReadRegister(template(cells))
    #expect(file.rejected == [])
    return file.accepted.flatMap { $0.registration.terms.obligations }
      .filter { $0.milestone == milestone }
  }

  @Test func `a deadline is a day, relative, not agreed or unknown`() throws {
    let cases: [(String, Deadline)] = [
      ("2024-09-01", .on("2024-09-01")), ("交地后6个月内", .after(.handover, .months(6))),
      ("未约定", .notAgreed), ("", .unknown), ("无", .unknown), ("1900-01-01", .unknown),
    ]
    for (text, deadline) in cases {
      #expect(
        try RegistrationTests.obligations(["约定开工时间": text], of: .start)
          == [ObligationTerm(.start, by: deadline)])
    }
    #expect(try RegistrationTests.obligations(["约定缴款时间": ""], of: .payment) == [])
    #expect(
      try RegistrationTests.obligations(["约定缴款时间": "未约定"], of: .payment)
        == [ObligationTerm(.payment, by: .notAgreed)])
  }

  @Test func `sums belong to their instalments, and need no day`() throws {
    #expect(
      try RegistrationTests.obligations(
        ["约定缴款时间": "2024-04-01||2025-04-01", "约定缴款金额(万元)": "1||2万元"], of: .payment)
        == [
          ObligationTerm(
            .payment, instance: 1, by: .on("2024-04-01"), amount: Money(fen: 1_000_000)),
          ObligationTerm(.payment, instance: 2, by: .unknown),
          ObligationTerm(
            .payment, instance: 3, by: .on("2025-04-01"), amount: Money(fen: 2_000_000)),
        ])
    #expect(
      try RegistrationTests.obligations(
        ["约定缴款时间": "", "约定缴款金额(万元)": "1|2|"], of: .payment)
        == [
          ObligationTerm(.payment, instance: 1, by: .unknown, amount: Money(fen: 1_000_000)),
          ObligationTerm(.payment, instance: 2, by: .unknown, amount: Money(fen: 2_000_000)),
        ])
  }

  @Test(
    arguments: [
      ("20%", 100_000_000), ("20％", 100_000_000), ("5‰", 2_500_000), ("100", 100_000_000),
      ("0.2万元", 200_000), ("2000元", 200_000), ("0.2亿元", 2_000_000_000), ("0", 0),
    ] as [(String, Int64)])
  func `a bond is a sum or a share of the price`(text: String, fen: Int64) throws {
    #expect(
      try RegistrationTests.obligations(
        ["成交价格(万元)": "500", "约定保证金缴纳时间": "2024-03-08", "履约保证金(万元或占价款比例)": text], of: .bond)
        == [ObligationTerm(.bond, by: .on("2024-03-08"), amount: Money(fen: fen))])
  }

  @Test(arguments: ["一期=10000|二期=8000", "一期＝10000平方米｜二期＝1.2亩｜", " 一期 = 10000 | 二期"])
  func `parts have days of their own`(parts: String) throws {
    let file = try ReadRegister(
      template([
        "分期面积(平方米)": parts, "约定竣工时间": "二期=2027-01-31|一期=2026-01-31", "实际开工时间": "2024-08-01",
        "实际竣工时间": "一期＝2026-01-01", "约定投产时间": "竣工后6个月内",
      ]))
    #expect(file.rejected == [])
    let terms = file.accepted.map(\.registration.terms)
    #expect(terms.map { $0.parts.map(\.name) } == [["一期", "二期"]])
    #expect(terms.map { $0.parts[0].area } == [Area(squareCentimetres: 100_000_000)])
    #expect(
      terms.map(\.obligations) == [
        [
          ObligationTerm(.start, by: .on("2024-09-01")),
          ObligationTerm(.completion, part: 1, by: .on("2026-01-31")),
          ObligationTerm(.completion, part: 2, by: .on("2027-01-31")),
          ObligationTerm(.production, by: .after(.completion, .months(6))),
        ]
      ])
    #expect(
      file.accepted.map(\.registration.actuals) == [
        [
          ActualClaim(.start, on: "2024-08-01"),
          ActualClaim(.completion, part: 1, on: "2026-01-01"),
        ]
      ])
  }

  @Test func `a part that a list of deadlines leaves out has one that nobody knows`() throws {
    let file = try ReadRegister(
      template([
        "分期面积(平方米)": "一期=10000|二期=8000", "约定开工时间": "二期=2024-09-01",
        "约定竣工时间": "2026-01-31",
      ]))
    #expect(
      file.accepted.map(\.registration.terms.obligations) == [
        [
          ObligationTerm(.start, part: 1, by: .unknown),
          ObligationTerm(.start, part: 2, by: .on("2024-09-01")),
          ObligationTerm(.completion, by: .on("2026-01-31")),
        ]
      ])
  }

  @Test(
    arguments: [
      ("2024-04-01", [ActualClaim(.payment, instance: 0, on: "2024-04-01")]),
      ("2024-04-01|", [ActualClaim(.payment, instance: 1, on: "2024-04-01")]),
      ("|2024-10-01", [ActualClaim(.payment, instance: 2, on: "2024-10-01")]),
      (
        "2024-04-01|2024-10-01",
        [
          ActualClaim(.payment, instance: 1, on: "2024-04-01"),
          ActualClaim(.payment, instance: 2, on: "2024-10-01"),
        ]
      ),
      ("", []), ("1900-01-01", []), ("1900-01-01|", []), ("1901/1/2 0:00:00", []), ("无", []),
    ])
  func `one day of payment is the day of all of it, a list is by instalment`(
    text: String, claims: [ActualClaim]
  ) throws {
    let file = try ReadRegister(template(["实际缴款时间": text]))
    #expect(file.accepted.map(\.registration.actuals) == [claims])
  }

  @Test func `people and flags of the template`() throws {
    let file = try ReadRegister(
      template([
        "重点项目": "是", "镇(园区)": "张堰镇", "使用权人起始日期": "2024-03-01", "承租人": "乙公司",
        "承租起始日期": "2025-01-01", "责任单位": "经委;张堰镇", "宗地代码": "'310116001001", "不动产单元代码": "无",
        "面积(平方米)": "7320.06平方米（合10.9801亩）", "成交价格(万元)": "壹拾万元整", "土地来源": "2.5",
      ]))
    let expected = Registration(
      numbers: ContractNumbers(contract: "2024-5", parcel: "310116001001"),
      terms: try ContractTerms(
        supply: .unknown, signedOn: "2024-03-01", area: Area(squareCentimetres: 73_200_600),
        price: Money(fen: 10_000_000), obligations: [ObligationTerm(.start, by: .on("2024-09-01"))],
        coverage: [.agreed(.signing), .agreed(.start), .price]),
      isKeyProject: true, holderSince: "2024-03-01", tenantSince: "2025-01-01",
      details: [
        (.town, "张堰镇"), (.project, "电机厂"), (.landSource, "2.5"), (.tenant, "乙公司"),
        (.responsibleUnits, "经委;张堰镇"), (.areaSource, "7320.06平方米（合10.9801亩）"),
        (.priceSource, "壹拾万元整"),
      ])
    #expect(file.rejected == [])
    #expect(file.accepted.map(\.registration) == [expected])
  }

  @Test(
    arguments: [
      ("0.000000", "新增建设用地"), ("2.585700", "现有建设用地"), ("2.5857", "现有建设用地"),
      ("1.000000", "新增建设用地(来自存量库)"), ("存量土地", "存量土地"), ("", nil),
    ] as [(String, String?)])
  func `the source of land in the national register is told in its own words`(
    text: String, words: String?
  ) throws {
    let file = try ReadRegister(national(["土地来源": text]))
    #expect(file.accepted.map { $0.registration[.landSource] } == [words])
  }
}
