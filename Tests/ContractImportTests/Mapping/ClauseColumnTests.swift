import CivilCalendar
import ContractImport
import LandLifecycle
import Testing

struct ClauseColumnTests {
  private static func clauses(_ cells: KeyValuePairs<String, String>) throws -> ContractClauses {
    let file = try ReadRegister(template(cells))
    #expect(file.rejected.isEmpty)
    return try #require(file.accepted.first).registration.terms.clauses
  }

  @Test func `a row states form, deposit, bonds, consequences, standards and targets`() throws {
    let clauses = try Self.clauses([
      "成交价格(万元)": "1500", "合同文本": "GF—2025—2601", "定金(万元)": "300",
      "开工保证金(万元或占价款比例)": "8%", "竣工保证金(万元或占价款比例)": "120万元",
      "开工逾期责任": "逾期即 开工保证金50%；超过6个月 开工保证金100%",
      "缴款逾期责任": "每日 未付价款1‰", "竣工标准": "建筑面积不低于12000平方米",
      "计容建筑面积(平方米)": "12000", "总投资(万元)": "8000", "投资强度(万元/亩)": "800",
      "亩均产值(万元/年)": "600", "亩均税收(万元/年)": "30", "延建申请提前期": "提前30日", "延建期限上限": "6个月",
    ])
    #expect(
      clauses
        == ContractClauses(
          form: .gf2025, deposit: Money(fen: 300_000_000),
          bonds: [
            BondClause(securing: .start, .shareOfPrice(Ratio(2, 25))),
            BondClause(securing: .completion, .sum(Money(fen: 120_000_000))),
          ],
          consequences: [
            ConsequenceLadder(
              .payment,
              tiers: [Consequence(charge: .perDay(Ratio(1, 1_000), of: .unpaid, upTo: nil))]),
            ConsequenceLadder(
              .start,
              tiers: [
                Consequence(charge: .share(Ratio(1, 2), of: .bond(.start))),
                Consequence(after: .months(6), charge: .share(Ratio(1, 1), of: .bond(.start))),
              ]),
          ],
          standards: [
            Standard(at: .completion, .floorArea, 120_000_000),
            Standard(at: .targetOutput, .outputPerMu, 600_000_000),
            Standard(at: .targetOutput, .taxPerMu, 30_000_000),
          ],
          totalInvestment: Money(fen: 8_000_000_000),
          floorArea: Area(squareCentimetres: 120_000_000), extensionNotice: .days(30),
          extensionLimit: .months(6)))
  }

  @Test func `each part has a bond, a ladder and a standard of its own, or the contract's`() throws
  {
    let clauses = try Self.clauses([
      "分期面积(平方米)": "一期=28000|二期=20000", "成交价格(万元)": "1500",
      "开工保证金(万元或占价款比例)": "一期=168万元|二期=8%", "竣工保证金(万元或占价款比例)": "100万元",
      "开工逾期责任": "一期＝第三十二条：逾期即 开工保证金50%；超过6个月 开工保证金100%｜二期=每日 出让价款0.5‰",
      "竣工逾期责任": "每日 出让价款1‰|二期=每日 出让价款0.5‰",
      "竣工标准": "一期=建筑面积不低于42000平方米；容积率不低于1.5|二期=建筑面积不低于30000平方米（出让价款同比例）",
    ])
    func daily(_ milestone: Milestone, _ part: UInt8, _ rate: Ratio) -> ConsequenceLadder {
      ConsequenceLadder(
        milestone, part: part,
        tiers: [Consequence(charge: .perDay(rate, of: .price, upTo: nil))])
    }
    #expect(
      clauses
        == ContractClauses(
          bonds: [
            BondClause(securing: .start, part: 1, .sum(Money(fen: 168_000_000))),
            BondClause(securing: .start, part: 2, .shareOfPrice(Ratio(2, 25))),
            BondClause(securing: .completion, .sum(Money(fen: 100_000_000))),
          ],
          consequences: [
            ConsequenceLadder(
              .start, part: 1, clause: "第三十二条",
              tiers: [
                Consequence(charge: .share(Ratio(1, 2), of: .bond(.start))),
                Consequence(after: .months(6), charge: .share(Ratio(1, 1), of: .bond(.start))),
              ]),
            daily(.start, 2, Ratio(1, 2_000)), daily(.completion, 0, Ratio(1, 1_000)),
            daily(.completion, 2, Ratio(1, 2_000)),
          ],
          standards: [
            Standard(at: .completion, part: 1, .floorArea, 420_000_000),
            Standard(at: .completion, part: 1, .plotRatio, 15_000),
            Standard(
              at: .completion, part: 2, .floorArea, 300_000_000, charge: .shortfall(of: .price)),
          ]))
  }

  @Test func `a standard in words with a sign of equality is no list of parts`() throws {
    let file = try ReadRegister(
      template(["分期面积(平方米)": "一期=1|二期=2", "竣工标准": "容积率=1.5|通过验收"]))
    let row = try #require(file.accepted.first)
    #expect(row.registration.terms.clauses.standards == [])
    #expect(row.registration[.completionStandard] == "容积率=1.5|通过验收")
  }

  @Test func `a standard in figures is kept as it was written too`() throws {
    let file = try ReadRegister(template(["竣工标准": "建筑面积不低于12000平方米", "总投资(万元)": "8000"]))
    let registration = try #require(file.accepted.first).registration
    #expect(registration[.completionStandard] == "建筑面积不低于12000平方米")
    #expect(registration[.totalInvestment] == "8000")
  }

  @Test func `a standard in words states nothing that is judged, and nothing odd`() throws {
    let file = try ReadRegister(
      template(["竣工标准": "通过竣工验收备案", "总投资(万元)": "见投资协议", "亩均税收(万元/年)": "逐年递增"]))
    let row = try #require(file.accepted.first)
    #expect(row.oddities == [])
    #expect(!row.registration.terms.hasClauses)
    #expect(row.registration[.completionStandard] == "通过竣工验收备案")
  }

  @Test func `a row without clauses has none on file`() throws {
    let file = try ReadRegister(template(["开工逾期责任": "", "定金(万元)": "-", "合同文本": ""]))
    #expect(try #require(file.accepted.first).registration.terms.hasClauses == false)
  }

  @Test func `the node's own text beats the column of the figure`() throws {
    let clauses = try Self.clauses(["达产标准": "亩均税收不低于50万元/亩", "亩均税收(万元/年)": "30"])
    #expect(clauses.standards == [Standard(at: .targetOutput, .taxPerMu, 50_000_000)])
  }

  @Test(
    arguments: [
      ("GF-2008-2601", ContractForm.gf2008), ("gf—2008—2601", .gf2008), ("GF-2025-2601", .gf2025),
      ("上海土地全生命周期管理合同", .shanghaiWholeLife), ("全生命周期管理", .shanghaiWholeLife),
      ("其他文本", .other), ("其他", .other),
    ])
  func `a text of the contract is known by its number or name`(
    _ text: String, _ form: ContractForm
  ) throws {
    #expect(try Self.clauses(["合同文本": text]).form == form)
  }
}
