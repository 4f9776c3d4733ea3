import CivilCalendar
import LandLifecycle
import Testing
import Wording

struct RuleTests {
  static let citations: [Case<Citation>] = [
    Case(
      Citation("闲置土地处置办法（国土资源部令第53号）", "第二条第一款", quote: "动工开发日期满一年未动工开发"),
      "闲置土地处置办法（国土资源部令第53号）第二条第一款：“动工开发日期满一年未动工开发”",
      "闲置土地处置办法（国土资源部令第53号） 第二条第一款: “动工开发日期满一年未动工开发”"),
    Case(
      Citation("本软件的选择", nil, quote: "没有文件规定提示天数"), "本软件的选择：“没有文件规定提示天数”",
      "本软件的选择: “没有文件规定提示天数”"),
    Case(Citation("出让合同", "约定开工时间", quote: ""), "出让合同约定开工时间", "出让合同 约定开工时间"),
  ]

  @Test(arguments: citations)
  func `a citation gives document, place and words`(_ item: Case<Citation>) {
    item.expect(Wording.citation)
  }

  @Test func `every shipped parameter fits one line`() {
    #expect(
      Rulebook.shipped.parameters.map(chinese.parameter) == [
        "1年（2012-07-01起）", "1年（2012-07-01起）", "1年（2012-07-01起）", "20%（2012-07-01起）",
        "2年（2012-07-01起）", "1年（2012-07-01起）", "1/3（2012-07-01起）", "25%（2012-07-01起）",
        "30日（2012-07-01起）", "30日（2012-07-01起）", "1年（2012-07-01起）", "2年（2012-07-01起）",
        "30日（2012-07-01起）", "30日（2012-07-01起）", "30日（2019-01-01起）", "60日（2024-01-01起）",
        "在文件有效期内适用（2024-01-01起）", "6个月（2015-05-01起）", "15日", "10个工作日（2012-01-01起）",
        "3个月（2012-01-01起）",
        "3个月", "1个月", "1年",
        "25%", "1年（2021-01-01起）", "到期前90、30、7日（本软件的选择）", "1年（本软件的选择）", "6个月（本软件的选择）",
        "6个月（本软件的选择）", "6个月（本软件的选择）", "1年（本软件的选择）", "在文件有效期内适用（2021-09-20至2026-09-19）",
      ])
    #expect(
      Rulebook.shipped.parameters.map(english.parameter) == [
        "1 year (from 2012-07-01)", "1 year (from 2012-07-01)", "1 year (from 2012-07-01)",
        "20% (from 2012-07-01)", "2 years (from 2012-07-01)", "1 year (from 2012-07-01)",
        "1/3 (from 2012-07-01)", "25% (from 2012-07-01)", "30 days (from 2012-07-01)",
        "30 days (from 2012-07-01)", "1 year (from 2012-07-01)", "2 years (from 2012-07-01)",
        "30 days (from 2012-07-01)", "30 days (from 2012-07-01)", "30 days (from 2019-01-01)",
        "60 days (from 2024-01-01)", "applies while the document is in force (from 2024-01-01)",
        "6 months (from 2015-05-01)", "15 days",
        "10 working days (from 2012-01-01)", "3 months (from 2012-01-01)", "3 months", "1 month",
        "1 year", "25%", "1 year (from 2021-01-01)",
        "90, 30, 7 days before a due day (our own choice)", "1 year (our own choice)",
        "6 months (our own choice)", "6 months (our own choice)", "6 months (our own choice)",
        "1 year (our own choice)",
        "applies while the document is in force (2021-09-20 to 2026-09-19)",
      ])
  }

  @Test func `a share that is no whole percentage stays a fraction`() {
    let third = Parameter(
      "a.third", .ratio(Ratio(1, 3)), from: nil, until: "2026-01-01",
      source: Citation("某文件", "第一条", quote: ""), checkedOn: "2026-11-21", grade: .officialText)
    #expect(chinese.parameter(third) == "1/3（至2026-01-01）")
    #expect(english.parameter(third) == "1/3 (until 2026-01-01)")
  }

  static let measures: [Case<IdleClass>] = [
    Case(
      .overdueStart, "按照土地全生命周期管理的合同约定分类施策",
      "measures by class, as the contract's whole-life terms agree"),
    Case(
      .suppliedUnused, "按照土地全生命周期管理的合同约定分类施策",
      "measures by class, as the contract's whole-life terms agree"),
    Case(
      .usedUnfinished, "按照土地全生命周期管理的合同约定分类施策；满足规划分割条件的节余土地，鼓励通过土地交易市场分割转让",
      "measures by class, as the contract's whole-life terms agree; surplus land that planning "
        + "allows to be split is encouraged to be transferred through the land market"),
  ]

  @Test(arguments: measures)
  func `measures are the policy's and no more`(_ item: Case<IdleClass>) {
    item.expect(Wording.measure)
  }

  @Test func `caveats are told gravest first`() {
    // Causes that cover some days and causes that cover all are not told at once.
    let all = Caveats(rawValue: .max).subtracting(.causeCoversAll)
    #expect(
      chinese.caveats(all) == [
        "第53号令第八条第一项提示：出让人交付土地晚于约定、未达到约定条件或未见交付土地记录",
        "部分期间有已核实的第53号令第八条原因，按第十二条处置，该期间不计土地闲置费",
        "部分期间经核实为动工开发必需的前期工作（城市房地产管理法第二十六条），该期间不计入征缴闲置费和无偿收回的期间",
        "受让人提出第53号令第八条原因，尚未核实",
        "逾期期间中由出让人迟延交付土地或者经核实的原因所致的天数，不计入合同约定的逾期责任",
        "按本单位载入的规则判断，与本软件所附的数值不同",
        "所依据的文件已失效，已签合同仍按其约定执行",
        "合同约定日期先后矛盾",
        "登记簿不载交地日期，出让人是否按期交付土地不明",
        "期限为暂定，所涉年度节假日安排未公布或未收录",
      ])
    #expect(
      english.caveats(all) == [
        "Order 53 art. 8(1) indicated: the grantor's handover was late, not in the agreed "
          + "condition or is not on record",
        "a cause of Order 53 art. 8 was verified for some days: disposal goes by art. 12, "
          + "without an idle fee for them",
        "early works that a start needs were verified for some days (Real Estate Act art. 26): "
          + "they do not count towards the idle fee and the take-back",
        "the grantee claims a cause of Order 53 art. 8; nobody has verified it",
        "days late that the grantor's handover or a verified cause accounts for do not count "
          + "towards what the contract says of lateness",
        "judged by a rule that the office loaded, whose value is not the one shipped",
        "a document it rests on is not in force any more; a contract signed before keeps its terms",
        "the agreed days are out of order",
        "the register has no place for the day of handover, so the grantor's own part is unknown",
        "the due day is provisional, as a year's official holidays are not on file",
      ])
    #expect(chinese.caveats([]) == [])
    let covered: Caveats = [.causeVerified, .causeCoversAll]
    #expect(chinese.caveats(covered) == ["全部期间有已核实的第53号令第八条原因，按第十二条处置，不计土地闲置费"])
    #expect(
      english.caveats(covered) == [
        "a cause of Order 53 art. 8 was verified for all of the time: disposal goes by art. 12, "
          + "without an idle fee"
      ])
  }
}
