import ContractImport
import LandLifecycle
import Testing

struct HeaderMapTests {
  /// Headers of a format in the order they are published.
  static func headers(_ name: RegisterFormat.Name) -> [String] {
    // Every name has a format.
    RegisterFormat.all.first { $0.name == name }!.columns.map(\.header)
  }

  @Test(arguments: RegisterFormat.all.map(\.name))
  func `a register is known by its headers in any order and spelling`(
    _ name: RegisterFormat.Name
  ) throws {
    let headers = HeaderMapTests.headers(name)
    let spellings = [
      headers, headers.reversed(), headers.map { " \($0)：" }, headers.map { $0 + ":" },
      headers.map { $0.split(separator: "(").joined(separator: "（") },
      ["导入问题"] + headers + ["", ""],
    ]
    for spelling in spellings {
      let map = try HeaderMap(headers: spelling)
      #expect(map.format.name == name)
      #expect(map.unknownHeaders == [])
    }
  }

  @Test(
    arguments: [
      (["电子监管号", "项目名称", "约定开工时间", "合同签订日期"], .nationalRegister),
      (["合同签订日期", "约定开工时间", "项目名称", "合同编号"], .fallowTemplate),
      (["合同编号", "电子监管号", "项目名称", "约定开工时间", "合同签订日期"], .fallowTemplate),
      (
        [
          "项目名称", "分期支付约定-支付期号", "分期支付约定-约定支付日期", "约定开工时间", "合同签订日期", "电子监管号",
        ], .guangdongRegister
      ),
      (HeaderMapTests.headers(.nationalRegister) + ["合同编号", "约定投产时间"], .nationalRegister),
    ] as [([String], RegisterFormat.Name)])
  func `a register may lack what is not required, and have more`(
    headers: [String], name: RegisterFormat.Name
  ) throws {
    #expect(try HeaderMap(headers: headers).format.name == name)
  }

  @Test func `full-width brackets and spaces are no other header`() throws {
    let map = try HeaderMap(
      headers: ["合同编号", "镇（园区）", "面积（平方米）", "项 目 名 称", "约定开工时间", "合同签订日期"])
    #expect(map.unknownHeaders == [])
  }

  // MARK: - Coverage

  static let coverages: [(RegisterFormat.Name, Coverage, [String])] = [
    (
      .nationalRegister,
      [
        .agreed(.signing), .agreed(.handover), .agreed(.start), .agreed(.completion),
        .actual(.start), .actual(.completion), .price,
      ],
      [
        "agreed payment", "actual payment", "agreed bond", "actual bond", "actual handover",
        "agreed production", "actual production", "agreed target-output", "actual target-output",
      ]
    ),
    (
      .guangdongRegister,
      [
        .agreed(.signing), .agreed(.payment), .agreed(.handover), .agreed(.start),
        .agreed(.completion), .actual(.start), .actual(.completion), .price,
      ],
      [
        "actual payment", "agreed bond", "actual bond", "actual handover", "agreed production",
        "actual production", "agreed target-output", "actual target-output",
      ]
    ),
    (
      .fallowTemplate,
      [
        .agreed(.signing), .agreed(.payment), .agreed(.bond), .agreed(.handover), .agreed(.start),
        .agreed(.completion), .agreed(.production), .agreed(.targetOutput), .agreed(.termEnd),
        .actual(.payment),
        .actual(.bond), .actual(.handover), .actual(.start), .actual(.completion),
        .actual(.production), .actual(.targetOutput), .price, .totalInvestment,
      ], []
    ),
  ]

  @Test(arguments: coverages)
  func `a register covers the days it has columns for`(
    name: RegisterFormat.Name, coverage: Coverage, uncarried: [String]
  ) throws {
    let map = try HeaderMap(headers: HeaderMapTests.headers(name))
    #expect(map.coverage == coverage)
    let names = map.uncarriedMilestones.map { "\($1 ? "agreed" : "actual") \($0.code)" }
    #expect(names == uncarried)
  }

  // MARK: - Problems

  static func problem(_ headers: [String]) -> HeaderProblem? {
    do throws(HeaderProblem) {
      _ = try HeaderMap(headers: headers)
      return nil
    } catch {
      return error
    }
  }

  @Test func `headers that fit no register are refused with what is missing`() {
    #expect(HeaderMapTests.problem([]) == .empty)
    #expect(HeaderMapTests.problem(["", ""]) == .empty)
    #expect(HeaderMapTests.problem(["a", "", "b"]) == .noKnownColumn(["a", "b"]))
    #expect(
      HeaderMapTests.problem(["电子监管号", "项目名称", "行政区", "备注"])
        == .unknown(
          nearest: .nationalRegister, missing: ["约定开工时间", "合同签订日期"], unknown: ["备注"]))
  }

  @Test func `a file that cannot be read is refused for what it is`() {
    #expect(throws: ContractFile.Refusal.header(.broken(.unclosedQuote(line: 1)))) {
      _ = try ReadRegister("合同编号,\"项目名称\n2024-5,电机厂\n")
    }
    #expect(throws: ContractFile.Refusal.header(.empty)) { _ = try ReadRegister("\n,,\n") }
    #expect(throws: ContractFile.Refusal.file(.cannotOpen(errorNumber: 2))) {
      _ = try ContractFile(path: "/no-such-folder/grants.csv")
    }
  }

  @Test func `a judged column must be there once, another may be there twice`() throws {
    let required = ["电子监管号", "项目名称", "约定开工时间", "合同签订日期"]
    #expect(
      HeaderMapTests.problem(required + ["约定开工时间："])
        == .severalColumns(
          "约定开工时间",
          [
            PlacedHeader(column: 2, header: "约定开工时间"),
            PlacedHeader(column: 4, header: "约定开工时间："),
          ]))
    let map = try HeaderMap(headers: required + ["土地用途", "土地用途"])
    #expect(map.unknownHeaders == [])
    #expect(map.takenHeaders.map(\.left.header) == ["土地用途"])
    let file = try ReadRegister(
      "电子监管号,项目名称,约定开工时间,合同签订日期,土地用途,土地用途\n"
        + "3101162012B00123,电机厂,2012-07-04,2012-01-04,工业用地,一类工业用地\n")
    #expect(file.accepted.map { $0.registration[.landUse] } == ["工业用地"])
  }

  // MARK: - Near misses

  @Test(
    arguments: [
      (["约定动工时间", "合同签定日期"], ["约定开工时间", "合同签订日期"], ["约定动工时间=约定开工时间", "合同签定日期=合同签订日期"]),
      (["签订日期"], ["合同签订日期"], ["签订日期=合同签订日期"]),
      (["供应方式", "岀让年限"], ["供地方式", "出让年限"], ["供应方式=供地方式", "岀让年限=出让年限"]),
      // Each is one of a pair at most, the nearest.
      (["约定开工日期", "约定开工时限"], ["约定开工时间"], ["约定开工时限=约定开工时间"]),
      (["备注"], ["约定开工时间"], []), ([], ["项目名称"], []), (["", "x", "项目"], ["y", "宗地"], []),
    ])
  func `a header that is nearly another is paired with it`(
    written: [String], lacking: [String], pairs: [String]
  ) {
    let found = NearHeader.pairs(written: written, lacking: lacking)
    #expect(found.map { "\($0.written)=\($0.meant)" } == pairs)
  }
}
