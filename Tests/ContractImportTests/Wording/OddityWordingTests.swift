import CivilCalendar
import ContractImport
import LandLifecycle
import Testing
import Wording

struct OddityWordingTests {
  typealias Case = RowCase<RowOddity>

  static func oddity(
    _ column: String?, _ value: String, _ reason: RowOddity
  ) -> RowProblem<RowOddity> {
    RowProblem(line: 7, column: column, value: value, reason: reason)
  }

  static let cases = [
    Case(
      oddity("竣工标准", "容积率不低于规划条件", .standardNotJudged),
      "grants.csv:7: 竣工标准为“容积率不低于规划条件”，不能全部识别为标准，不据此判断。照常导入，此项按原文保留；"
        + "要据此判断的，请写成“建筑面积不低于12000平方米；投资强度不低于800万元/亩”。",
      "grants.csv:7: 竣工标准 is '容积率不低于规划条件', which is not understood as standards, so nothing "
        + "is judged by it. The row went in; this is kept as it is written. To have it judged, write "
        + "建筑面积不低于12000平方米；投资强度不低于800万元/亩.",
      short: (
        "标准未能识别",
        "standards not understood"
      )),
    Case(
      oddity("开工逾期责任", "超过1年 解除合同", .ladderOnAllocation),
      "grants.csv:7: 开工逾期责任为“超过1年 解除合同”，而土地是划拨的，不据此判断。照常导入，请核对供地方式。",
      "grants.csv:7: 开工逾期责任 is '超过1年 解除合同', which does not fit allocated land, so nothing is "
        + "judged by it. The row went in; check the way of supply.",
      short: (
        "划拨土地的逾期责任",
        "consequences on allocated land"
      )),
    Case(
      oddity(
        nil, "",
        .contradiction(.agreedOutOfOrder(.completion, "2024-01-01", before: .start, "2024-06-01"))),
      "grants.csv:7: 约定竣工时间2024-01-01早于约定开工时间2024-06-01。按登记原样导入，请核对合同。",
      "grants.csv:7: agreed day of completion 2024-01-01 lies before agreed day of start "
        + "2024-06-01. The row went in as the register has it; check it against the contract.",
      short: (
        "日期矛盾",
        "days that contradict each other"
      )),
    Case(
      oddity("电子监管号", "310116临12号", .unusualSupervisionNumber),
      "grants.csv:7: 电子监管号为“310116临12号”，不是电子监管号的通常写法。按登记原样导入，请核对合同。",
      "grants.csv:7: 电子监管号 is '310116临12号', which is not built like a supervision number. "
        + "The row went in as the register has it; check it against the contract.",
      short: (
        "电子监管号异常",
        "unusual supervision numbers"
      )),
    Case(
      oddity("供地方式", "有偿使用", .unknownSupplyMethod),
      "grants.csv:7: 供地方式为“有偿使用”，不是已知的供地方式。照常导入，供地方式按未记录处理；划拨、出让、租赁等后果不同，请核对。",
      "grants.csv:7: 供地方式 is '有偿使用', which is no known way of supply. The row went in with "
        + "its way of supply as not recorded; consequences differ by it, so check it.",
      short: (
        "供地方式不明",
        "unknown ways of supply"
      )),
    Case(
      oddity("供地方式", "公开出让", .grantInUnsaidWay),
      "grants.csv:7: 供地方式为“公开出让”，没有写明是招标、拍卖、挂牌还是协议出让。照常导入，按出让处理；本文件只提示一次。",
      "grants.csv:7: 供地方式 is '公开出让', which is a grant, and does not say in which way. The row went in as "
        + "a grant; told once a file.",
      short: (
        "出让方式未写明",
        "grants in a way not said"
      )),
    Case(
      oddity("土地使用年限", "长期", .unreadableTenure),
      "grants.csv:7: 土地使用年限为“长期”，不能识别为使用年限。照常导入，此项按原文保留。",
      "grants.csv:7: 土地使用年限 is '长期', which is not understood as a term of use. The row "
        + "went in; this is kept as it is written.",
      short: (
        "使用年限不能识别",
        "terms of use not understood"
      )),
    Case(
      oddity("约定容积率上限", "≤2.0", .unreadableRatio),
      "grants.csv:7: 约定容积率上限为“≤2.0”，不能识别为容积率。照常导入，此项按原文保留。",
      "grants.csv:7: 约定容积率上限 is '≤2.0', which is not understood as a floor area ratio. The "
        + "row went in; this is kept as it is written.",
      short: (
        "容积率不能识别",
        "floor area ratios not understood"
      )),
    Case(
      oddity("成交价格(万元)", "0.0000", .zeroPrice),
      "grants.csv:7: 成交价格(万元)为“0.0000”，而土地是有偿出让的。照常导入，价款按未记录处理，请核对。",
      "grants.csv:7: 成交价格(万元) is '0.0000', which does not fit a grant for a price. The row "
        + "went in with its price as not recorded; check it.",
      short: (
        "出让价款为零",
        "grants at a price of zero"
      )),
    Case(
      oddity("履约保证金(万元或占价款比例)", "20%", .shareOfUnknownPrice),
      "grants.csv:7: 履约保证金(万元或占价款比例)为“20%”，是占价款的比例，而价款没有记录。照常导入，金额按未记录处理；请补上价款后重新导入。",
      "grants.csv:7: 履约保证金(万元或占价款比例) is '20%', which is a share of a price that is not "
        + "recorded. The row went in with this sum as not recorded; add the price and import "
        + "it again.",
      short: (
        "比例缺少价款",
        "shares of a price not recorded"
      )),
    Case(
      oddity(nil, "", .repeated(line: 3)),
      "grants.csv:7: 本行与第3行相同。只登记一次。",
      "grants.csv:7: the row is the same as line 3. It was entered once.",
      short: (
        "重复行",
        "repeated rows"
      )),
    Case(
      oddity(nil, "", .sameKey(line: 3)),
      "grants.csv:7: 本行与第3行指的是同一合同（编号相同；没有编号的，项目、使用权人、坐落和签订日期相同），内容却不同。已按另一份合同登记，请核对。",
      "grants.csv:7: the row names the contract of line 3, by number or by project, holder, place "
        + "and day, and differs from it. It went in as another contract; check it.",
      short: (
        "同号不同内容",
        "same number, different content"
      )),
    Case(
      oddity(nil, "", .futureActual(.start, "2030-01-01")),
      "grants.csv:7: 实际开工日期2030-01-01晚于今天。尚未发生，未予采用，按未记录处理，请核对；届时再导入即可。",
      "grants.csv:7: actual start 2030-01-01 lies after today. It has not happened and was not "
        + "taken: it counts as not recorded. Check it; when the day has come, import it again.",
      short: (
        "实际日期晚于今天",
        "actual days after today"
      )),
    Case(
      oddity(nil, "", .futureSigning("2044-03-05")),
      "grants.csv:7: 签订日期2044-03-05晚于今天。按登记原样导入，请核对合同。",
      "grants.csv:7: the day of signing, 2044-03-05, lies after today. The row went in as the "
        + "register has it; check it against the contract.",
      short: ("签订日期晚于今天", "days of signing after today")),
    Case(
      oddity("合同签订日期", "25/3/2024", .mixedDayOrder(.dayFirst, otherLine: 2)),
      "grants.csv:7: 合同签订日期为“25/3/2024”，只能是日在前，而第2行只能是月在前。照常导入；同一列有两种写法，请核对该列的日期。",
      "grants.csv:7: 合同签订日期 is '25/3/2024', which can only have the day first, while line 2 can "
        + "only have the month first. The row went in; the column is written in two ways, so check "
        + "its dates.",
      short: ("月日先后不一", "day and month in two orders")),
    Case(
      oddity("面积(公顷)", "0.00001", .implausible(.smallArea)),
      "grants.csv:7: 面积(公顷)为“0.00001”，不足1平方米。照常导入，请核对数值和单位。",
      "grants.csv:7: 面积(公顷) is '0.00001', which is less than 1 m². The row went in; check the "
        + "number and its unit.",
      short: ("数值异常", "values hardly meant")),
    Case(
      oddity("面积(公顷)", "25857", .implausible(.largeArea(limit: 20))),
      "grants.csv:7: 面积(公顷)为“25857”，超过20平方公里。照常导入，请核对数值和单位。",
      "grants.csv:7: 面积(公顷) is '25857', which is more than 20 km². The row went in; check the "
        + "number and its unit.",
      short: ("数值异常", "values hardly meant")),
    Case(
      oddity("成交价格(万元)", "0.1860", .implausible(.priceByArea(Money(fen: 7)))),
      "grants.csv:7: 成交价格(万元)为“0.1860”，按面积折合每平方米0.07元。照常导入，请核对价款、面积和两者的单位。",
      "grants.csv:7: 成交价格(万元) is '0.1860', which comes to CNY 0.07 a square metre. The row went "
        + "in; check the price, the area and their units.",
      short: ("数值异常", "values hardly meant")),
    Case(
      oddity("土地使用年限", "500", .implausible(.tenure)),
      "grants.csv:7: 土地使用年限为“500”，超过99年。照常导入，请核对数值和单位。",
      "grants.csv:7: 土地使用年限 is '500', which is more than 99 years. The row went in; check the "
        + "number and its unit.",
      short: ("数值异常", "values hardly meant")),
    Case(
      oddity("约定容积率上限", "68.00", .implausible(.floorAreaRatio)),
      "grants.csv:7: 约定容积率上限为“68.00”，超过50。照常导入，请核对数值和单位。",
      "grants.csv:7: 约定容积率上限 is '68.00', which is more than 50. The row went in; check the "
        + "number and its unit.",
      short: ("数值异常", "values hardly meant")),
    Case(
      oddity("合同签订日期", "1951-03-25", .implausible(.earlySigning)),
      "grants.csv:7: 合同签订日期为“1951-03-25”，早于1987年。按登记原样导入，请核对合同。",
      "grants.csv:7: 合同签订日期 is '1951-03-25', which lies before 1987. The row went in as the "
        + "register has it; check it against the contract.",
      short: ("数值异常", "values hardly meant")),
    Case(
      oddity(
        "约定竣工时间", "2053-09-25",
        .implausible(.lateAgreedDay(.completion, "2053-09-25", signedOn: "2021-03-25"))),
      "grants.csv:7: 约定竣工日期2053-09-25在签订日期2021-03-25二十多年之后。按登记原样导入，请核对合同。",
      "grants.csv:7: the agreed day of completion, 2053-09-25, lies more than 20 years after the "
        + "signing on 2021-03-25. The row went in as the register has it; check it against the "
        + "contract.",
      short: ("数值异常", "values hardly meant")),
    Case(
      oddity(
        "约定缴款金额(万元)", "900|800",
        .implausible(.instalments(Money(fen: 170_000_0000), price: Money(fen: 180_000_0000)))),
      "grants.csv:7: 约定缴款金额(万元)为“900|800”，各期合计1700万元，成交价格为1800万元。按登记原样导入，请核对合同。",
      "grants.csv:7: 约定缴款金额(万元) is '900|800', which comes to CNY 17,000,000 in all, and the price "
        + "is CNY 18,000,000. The row went in as the register has it; check it against the contract.",
      short: ("数值异常", "values hardly meant")),
    Case(
      oddity(
        "分期面积(平方米)", "一期=10000",
        .implausible(
          .parts(
            Area(squareCentimetres: 100_000_000), area: Area(squareCentimetres: 180_000_000)))),
      "grants.csv:7: 分期面积(平方米)为“一期=10000”，各期合计15亩（1公顷），合同面积为27亩（1.8公顷）。按登记原样导入，请核对合同。",
      "grants.csv:7: 分期面积(平方米) is '一期=10000', which comes to 15 mu (1 ha) in all, and the contract "
        + "has 27 mu (1.8 ha). The row went in as the register has it; check it against the contract.",
      short: ("数值异常", "values hardly meant")),
    Case(
      oddity("约定开工时间", "一期=2024-01-31", .partsWithoutDay(["二期", "三期"])),
      "grants.csv:7: 约定开工时间为“一期=2024-01-31”，没有写二期、三期的日期。照常导入，二期、三期的期限按未记录处理；请补上后重新导入。",
      "grants.csv:7: 约定开工时间 is '一期=2024-01-31', which says no day for 二期, 三期. The row went in "
        + "with that of 二期, 三期 as not recorded; add it and import it again.",
      short: ("分期缺日期", "parts without a day")),
    Case(
      oddity(
        nil, "",
        .correctionReplaced(
          document: "补-1",
          .init(name: "实际开工", corrected: "2024-09-25", registered: "2024-10-08"))),
      "grants.csv:7: 实际开工已按补-1更正为2024-09-25，登记现改为2024-10-08。"
        + "以新的登记为准，原更正不再有效；如仍应以补-1为准，请再用 fallow correct 更正。",
      "grants.csv:7: 实际开工 was corrected to 2024-09-25 by 补-1, and the register says 2024-10-08 "
        + "now. The new row counts, and the correction does no more; if 补-1 is still right, correct "
        + "the row again with fallow correct.",
      short: ("更正被取代", "corrections replaced")),
    Case(
      oddity(nil, "", .correctionReplaced(document: "补-1", nil)),
      "grants.csv:7: 按补-1更正的内容，登记现已改动。"
        + "以新的登记为准，原更正不再有效；如仍应以补-1为准，请再用 fallow correct 更正。",
      "grants.csv:7: the register now says something else where 补-1 had corrected it. The new row "
        + "counts, and the correction does no more; if 补-1 is still right, correct the row again "
        + "with fallow correct.",
      short: ("更正被取代", "corrections replaced")),
    Case(
      otherwise(.latest),
      "grants.csv:7: 约定开工为2024-09-01，而区台账为2024-12-02。"
        + "没有选定以哪一来源为准，暂以后导入的为准；选定请用 fallow sources prefer。",
      "grants.csv:7: 约定开工 is 2024-09-01, and 区台账 says 2024-12-02. No source was chosen, so the "
        + "later import counts; choose with fallow sources prefer.",
      short: ("与其他来源不一致", "sources that differ")),
    Case(
      otherwise(.other),
      "grants.csv:7: 约定开工为2024-09-01，而区台账为2024-12-02。以区台账为准，本行留存备查。",
      "grants.csv:7: 约定开工 is 2024-09-01, and 区台账 says 2024-12-02. 区台账 comes first; this row is "
        + "kept beside it.",
      short: ("与其他来源不一致", "sources that differ")),
    Case(
      otherwise(.this),
      "grants.csv:7: 约定开工为2024-09-01，而区台账为2024-12-02。以本文件的来源为准。",
      "grants.csv:7: 约定开工 is 2024-09-01, and 区台账 says 2024-12-02. This file's source comes first.",
      short: ("与其他来源不一致", "sources that differ")),
  ]

  private static func otherwise(_ prevails: RowOddity.Prevailing) -> RowProblem<RowOddity> {
    oddity(
      nil, "",
      .otherwise(
        name: "约定开工", here: "2024-09-01", there: "2024-12-02", source: "区台账",
        prevails: prevails))
  }

  @Test(arguments: cases)
  func `a row that is odd says so, and that it went in`(_ item: Case) {
    #expect(chinese.rowOddity(item.problem, file: "grants.csv") == item.zh)
    #expect(english.rowOddity(item.problem, file: "grants.csv") == item.en)
    #expect(chinese.oddityKind(item.problem.reason) == item.short.zh)
    #expect(english.oddityKind(item.problem.reason) == item.short.en)
  }
}
