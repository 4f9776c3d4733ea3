import LandLifecycle

/// The spellings of headers seen in registers, by the header that Fallow's own formats have.
///
/// The keys are headers of the shipped formats, so that what a column means is said in one place.
/// `起始价` is not among them: a starting bid is no grant price. Spellings differ here in more than
/// ``HeaderKey`` folds.
enum HeaderAliases {
  /// Headers that mean one thing whatever stands in their cells.
  static let plain: [(canonical: String, spellings: [String])] = [
    ("合同编号", ["合同号", "出让合同编号", "出让合同号", "国有建设用地使用权出让合同编号", "土地出让合同编号", "contractNo"]),
    (
      "电子监管号",
      [
        "电子监督号", "监管号", "电子监管编号", "供地电子监管号", "Electronic supervision number", "idnumber",
        "dzBaBh", "DZJGH",
      ]
    ),
    ("宗地代码", ["宗地编号", "宗地号", "地块编号", "地块号", "土地编号", "宗地标识", "地块宗地编号", "landno", "zdBh"]),
    ("不动产单元代码", ["不动产单元号", "不动产单元编号"]),
    (
      "行政区",
      [
        "所在地", "行政区划", "行政区域", "地区", "区县", "所属区县", "所在区县", "县区", "市县", "所属行政区", "所在行政区",
        "District", "administration", "xzqFullName",
      ]
    ),
    ("镇(园区)", ["镇", "街镇", "乡镇", "镇街", "街道", "乡镇街道", "所属镇", "所在镇", "所属街镇", "园区", "所属园区", "镇街道"]),
    ("项目名称", ["项目", "地块名称", "Project name", "projectName", "name", "xmMc"]),
    ("延建申请提前期", ["延期申请提前期", "延建申请期限", "延建申请提前时间"]),
    ("延建期限上限", ["最长延建期限", "延建最长期限", "延建时间上限"]),
    ("重点项目", ["是否重点项目", "是否重点", "是否为重点项目"]),
    (
      "项目位置",
      [
        "土地坐落", "宗地坐落", "地块坐落", "坐落", "地块位置", "土地位置", "具体位置", "位置", "宗地位置",
        "Project location", "projectLocation", "parcelLocation", "location", "tdZl", "zdZl",
      ]
    ),
    ("土地来源", ["Land source", "landSource", "source", "tdLy"]),
    (
      "土地用途",
      [
        "用途", "明细用途", "主要用途", "用途名称", "规划用途", "规划用地性质", "用地性质", "Land utilisation", "Land use",
        "landPurpose", "use", "tdYt",
      ]
    ),
    (
      "供地方式",
      ["供应方式", "出让方式", "交易方式", "供地类型", "Land supply method", "supplyType", "supply", "gyFs"]
    ),
    (
      "土地使用年限",
      [
        "出让年限", "使用年限", "土地使用年期", "出让年期", "使用年期", "土地使用年限(年)", "出让年限(年)", "使用年限(年)",
        "土地年限", "土地使用期限", "Land use period in year", "landUsegeTerm", "landUsageTerm", "duration",
        "crNx",
      ]
    ),
    (
      "行业分类",
      [
        "行业类别", "所属行业", "行业", "准入行业类别", "产业类别", "Industry category", "classification", "industry",
        "hyFl",
      ]
    ),
    ("土地级别", ["级别", "Land grade", "landLevel", "grade", "tdJb"]),
    (
      "土地使用权人",
      [
        "使用权人", "受让单位", "受让人", "受让方", "受让人名称", "竞得人", "竞得单位", "中标人/竞得人", "中标人", "中标(竞得)人",
        "成交人", "用地单位", "土地使用者", "土地使用人", "权利人", "buyer", "landHolder", "holder",
        "Land use right holder", "Land use right holder Row 1", "srr", "tdSyqr",
      ]
    ),
    ("使用权人起始日期", ["使用权起始日期", "取得日期"]),
    ("承租人", ["承租单位", "承租方", "租赁企业"]),
    ("责任单位", ["监管单位", "责任部门", "牵头单位"]),
    (
      "约定容积率下限",
      [
        "容积率下限", "下限", "最低容积率", "plot_ratio_minimum", "minRjl",
        "Agreed floor area ratio lower limit",
      ]
    ),
    (
      "约定容积率上限",
      [
        "容积率上限", "上限", "最高容积率", "plot_ratio_maximum", "maxRjl",
        "Agreed floor area ratio upper limit",
      ]
    ),
    ("批准单位", ["批准机关", "审批单位", "Authorised by", "approvedUnit", "approvedby", "pzJg"]),
    (
      "合同签订日期",
      [
        "签订日期", "签订时间", "合同签订时间", "合同签订日", "签约日期", "签约时间", "合同签约日期", "合同日期",
        "出让合同签订日期", "出让合同签订时间", "Contract signing date", "contractTime", "signTime", "date4sign",
        "qdRq",
      ]
    ),
    ("约定缴款时间", ["分期支付约定-约定支付日期", "缴款期限", "约定付款期限", "paymentDate"]),
    ("约定交地时间", ["agreedDeliveryTime", "time4handover_plan", "jdSj", "Agreed land delivery time"]),
    ("约定开工时间", ["agreedStartTime", "time4commencement_plan", "dgSj", "Agreed start time"]),
    (
      "约定竣工时间",
      ["agreedCompletionTime", "time4completion_plan", "jgSj", "Agreed completion time"]
    ),
    ("约定到期时间", endsOfTerm),
    ("实际开工时间", ["actualStartTime", "time4commencement_reality", "Actual start time"]),
    ("实际竣工时间", ["actualCompletionTime", "time4completion_reality", "Actual completion time"]),
    // The interface of the national register names no unit; its areas are in hectares.
    ("面积(公顷)", ["gyMj", "mj"]),
    ("成交价格(万元)", ["je"]),
  ]

  /// Headers of areas and sums, which need a unit behind them; what they mean, and its name without the unit.
  ///
  /// Those that stand alone are known without a unit as well: then the cells must name theirs.
  static let measured: [(spellings: [String], field: Field, name: String, standsAlone: Bool)] = [
    (
      [
        "面积", "总面积", "土地面积", "土地总面积", "宗地面积", "宗地总面积", "地块面积", "出让面积", "出让土地面积", "供地面积", "供应面积",
        "用地面积", "使用权面积", "挂牌面积", "规划用地面积", "成交面积", "净用地面积", "area", "totalArea",
      ], .area(.unstated), "面积", true
    ),
    (
      ["分期面积", "各期面积", "分期土地面积", "分期用地面积", "分期出让面积"], .partAreas(.unstated), "分期面积", true
    ),
    (
      ["计容建筑面积", "计容总建筑面积", "计容面积"], .floorArea(.unstated), "计容建筑面积", false
    ),
    (
      [
        "成交价格", "成交价", "成交价款", "成交总价", "成交金额", "竞得价", "竞得价格", "出让价款", "出让总价", "出让金", "出让总价款",
        "土地出让金", "土地出让价款", "土地价款", "价款", "合同价款", "成交总价款", "transferPrice", "price",
        "Transaction price",
      ], .price(.unstated), "成交价格", true
    ),
    (
      [
        "约定缴款金额", "约定支付金额", "约定付款金额", "分期支付约定-约定支付金额", "分期缴款金额", "分期付款金额",
      ], .amount(.payment, .unstated), "约定缴款金额", true
    ),
    (["定金", "合同定金", "定金金额"], .deposit(.unstated), "定金", false),
  ]

  /// Other spellings of the headers of events, with those of the numbers by which contracts go.
  static let events: [(canonical: String, spellings: [String])] =
    plain.filter {
      ["合同编号", "电子监管号", "宗地代码", "不动产单元代码", "项目名称"].contains($0.canonical)
    } + [
      ("事项", ["事项名称", "事件", "事件类型", "类型", "事项类型", "event"]),
      (
        "日期",
        [
          "发生日期", "事项日期", "时间", "巡查日期", "巡查时间", "检查日期", "现场核查日期", "核查日期", "填报日期", "统计日期", "统计截止日期",
          "统计截止时间", "统计截止", "数据截止日期", "截至日期", "填报时间", "评估日期", "评价日期", "考核日期",
          "到账日期", "到账时间", "缴纳日期", "日期(年月日)", "on", "date",
        ]
      ),
      ("分期", ["分期号", "地块分期", "第几部分", "part"]),
      ("期次", ["期数", "缴款期次", "付款期次", "第几期", "支付期号", "instalment"]),
      ("现场情况", ["巡查情况", "巡查结果", "现场状态", "检查结果", "核查结果", "建设状态", "saw"]),
      ("年度", ["年份", "所属年度", "考核年度", "统计年度", "year"]),
      ("指标", ["指标名称", "measure"]),
      ("数量", ["数值", "指标值", "quantity"]),
      ("文号", ["文书号", "文件号", "凭证号", "票据号", "document"]),
      ("备注", ["说明", "remark"]),
      ("已动工开发面积", ["动工开发面积", "已开发面积"]),
      ("已动工开发面积(平方米)", ["动工开发面积(平方米)", "已开发面积(平方米)"]),
      ("已投资额", ["累计投资", "累计完成投资", "已完成投资", "固定资产投资"]),
      ("已投资额(万元)", ["累计投资(万元)", "累计完成投资(万元)", "已完成投资(万元)", "固定资产投资(万元)"]),
      ("年产值", ["产值", "工业总产值", "年度产值"]),
      ("年产值(万元)", ["产值(万元)", "工业总产值(万元)", "年度产值(万元)"]),
      ("年产值(亿元)", ["产值(亿元)", "工业总产值(亿元)", "年度产值(亿元)"]),
      ("年税收", ["税收", "年度税收", "纳税额", "税收总额"]),
      ("年税收(万元)", ["税收(万元)", "年度税收(万元)", "纳税额(万元)", "税收总额(万元)"]),
      ("年税收(亿元)", ["税收(亿元)", "年度税收(亿元)", "纳税额(亿元)", "税收总额(亿元)"]),
      ("年能耗(吨标准煤)", ["能耗(吨标准煤)", "综合能耗(吨标准煤)", "能源消费量(吨标准煤)"]),
      ("就业人数(人)", ["从业人数(人)", "就业(人)", "从业人员(人)"]),
    ]
    + ["", "(元)", "(万元)", "(亿元)"].map { unit in
      ("缴款金额" + unit, payments.map { $0 + unit })
    }

  /// Other headers of what was paid, which need a unit behind them.
  private static let payments = [
    "缴款额", "付款金额", "支付金额", "缴纳金额", "缴费金额", "到账金额", "入库金额", "实缴金额", "实付金额", "实际缴款金额", "实际付款金额",
    "实际支付金额", "实际缴纳金额", "本次缴款金额", "本期缴款金额", "本次缴纳金额", "本期缴纳金额", "已缴金额", "缴款数额", "金额",
  ]

  /// Headers of which a source says one thing and means another, or which say half of what they mean:
  /// what they may stand for.
  static let ambiguous: [(spelling: String, meanings: [String])] = [
    ("plotRatioUP", ["约定容积率上限", "约定容积率下限"]),
    ("plotRatioLOWER", ["约定容积率下限", "约定容积率上限"]),
    ("保证金", ["约定保证金缴纳时间", "履约保证金(万元或占价款比例)"]),
  ]
}
