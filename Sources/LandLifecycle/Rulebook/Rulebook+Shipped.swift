import CivilCalendar

extension Parameter {
  private static let order53 = "闲置土地处置办法（国土资源部令第53号）"
  private static let ownChoiceDocument = "本软件的选择"

  private static func order53(
    _ name: String, _ value: ParameterValue, _ article: String, _ quote: String
  ) -> Parameter {
    Parameter(
      name, value, from: "2012-07-01",
      source: Citation(order53, article, quote: quote), checkedOn: "2026-11-20",
      grade: .officialText)
  }

  private static func statute(
    _ name: String, _ value: ParameterValue, from: Day?, _ document: String, _ article: String,
    _ quote: String
  ) -> Parameter {
    Parameter(
      name, value, from: from, source: Citation(document, article, quote: quote),
      checkedOn: "2026-11-21", grade: .officialText)
  }

  private static func ownChoice(
    _ name: String, _ value: ParameterValue, _ reason: String
  ) -> Parameter {
    Parameter(
      name, value, from: nil, source: Citation(ownChoiceDocument, nil, quote: reason),
      checkedOn: "2026-11-21", grade: .ownChoice)
  }

  static let idleNotStarted = order53(
    "idle.notStarted", .period(.years(1)), "第二条第一款", "动工开发日期满一年未动工开发")
  static let startOfSilentContract = order53(
    "idle.defaultStartAfterDelivery", .period(.years(1)), "第二十二条第二款",
    "以实际交付土地之日起一年为动工开发日期")
  static let idleFeeAfter = order53(
    "idle.feeAfter", .period(.years(1)), "第十四条第一项", "未动工开发满一年的")
  static let idleFeeRate = order53(
    "idle.feeRate", .ratio(Ratio(20, 100)), "第十四条第一项",
    "按照土地出让或者划拨价款的百分之二十征缴土地闲置费")
  static let idleTakeBackAfter = order53(
    "idle.takeBackAfter", .period(.years(2)), "第十四条第二项", "未动工开发满两年的…无偿收回")
  static let dueSoonLadder = ownChoice(
    "choice.dueSoonLadder", .ladder([90, 30, 7]), "到期前90、30、7日各提示一次；没有文件规定提示天数")
  static let idleRaisedAfterHandover = ownChoice(
    "choice.idleRaisedAfterHandover", .period(.years(1)),
    "约定开工日期无法计算时，供而未用自交付土地满一年起升级；参照第53号令第二十二条")
  static let idleStopped = order53(
    "idle.stopped", .period(.years(1)), "第二条第二款", "中止开发建设满一年的")
  static let idleAreaFraction = order53(
    "idle.areaFraction", .ratio(Ratio(1, 3)), "第二条第二款", "不足三分之一")
  static let idleInvestFraction = order53(
    "idle.investFraction", .ratio(Ratio(25, 100)), "第二条第二款", "不足百分之二十五")
  static let inquiryOpen = order53(
    "idle.inquiryOpen", .period(.days(30)), "第五条第一款", "应当在三十日内开展调查核实")
  static let inquiryAnswer = order53(
    "idle.userAnswer", .period(.days(30)), "第五条第二款", "接到《闲置土地调查通知书》之日起三十日内")
  static let idleExtensionMax = order53(
    "idle.extensionMax", .period(.years(1)), "第十二条第一款第一项", "延长动工开发期限最长不得超过一年")
  static let temporaryUseMax = order53(
    "idle.temporaryUseMax", .period(.years(2)), "第十二条第一款第三项", "临时使用期限最长不得超过两年")
  static let feePay = order53(
    "idle.feePay", .period(.days(30)), "第十七条第一款", "自《征缴土地闲置费决定书》送达之日起三十日内")
  static let deregister = order53(
    "idle.deregister", .period(.days(30)), "第十七条第一款", "自《收回国有建设用地使用权决定书》送达之日起三十日内")
  static let takeBackNotice = statute(
    "idle.takeBackPublicNotice", .period(.days(30)), from: "2019-01-01",
    "上海市实施《中华人民共和国土地管理法》办法（2018）",
    "第三十九条", "公告期不少于三十日")
  static let reviewPeriod = statute(
    "review.period", .period(.days(60)), from: "2024-01-01", "中华人民共和国行政复议法（2023）", "第二十条",
    "六十日内提出行政复议申请")
  static let reviewBeforeSuit = statute(
    "review.beforeSuit", .validity, from: "2024-01-01", "中华人民共和国行政复议法（2023）",
    "第二十三条第一款第二项", "侵犯其已经依法取得的自然资源的所有权或者使用权的决定")
  static let suitPeriod = statute(
    "suit.period", .period(.months(6)), from: "2015-05-01", "中华人民共和国行政诉讼法", "第四十六条", "六个月内提出")
  static let suitAfterReview = statute(
    "suit.afterReview", .period(.days(15)), from: nil, "中华人民共和国行政诉讼法", "第四十五条", "收到复议决定书之日起十五日内")
  static let demandWait = statute(
    "enforce.demandWait", .period(.workingDays(10)), from: "2012-01-01", "中华人民共和国行政强制法",
    "第五十四条、第六十九条", "催告书送达十日后…十日以内期限的规定是指工作日")
  static let enforcementWithin = statute(
    "enforce.applyWithin", .period(.months(3)), from: "2012-01-01", "中华人民共和国行政强制法", "第五十三条",
    "自期限届满之日起三个月内")
  static let startAfterPermit = statute(
    "permit.startWithin", .period(.months(3)), from: nil, "中华人民共和国建筑法", "第九条", "三个月内开工")
  static let reportStop = statute(
    "permit.reportStop", .period(.months(1)), from: nil, "中华人民共和国建筑法", "第十条", "中止施工之日起一个月内")
  static let recheckPermit = statute(
    "permit.recheckAfterStop", .period(.years(1)), from: nil, "中华人民共和国建筑法", "第十条", "中止施工满一年")
  static let transferMinInvest = statute(
    "transfer.minInvest", .ratio(Ratio(25, 100)), from: nil, "中华人民共和国城市房地产管理法", "第三十九条",
    "百分之二十五以上")
  static let rescissionLife = statute(
    "rescission.rightLife", .period(.years(1)), from: "2021-01-01", "中华人民共和国民法典", "第五百六十四条",
    "一年内不行使")
  static let progressStaleAfter = ownChoice(
    "choice.progressStaleAfter", .period(.months(6)), "在建项目六个月未见进度记录的，提示核实；没有文件规定")
  static let stalledAfter = ownChoice(
    "choice.stalledAfter", .period(.months(6)), "两次进度记录相隔六个月以上而没有进展的，视为进度停滞；没有文件规定")
  static let yearlyFigures = ownChoice(
    "choice.yearlyFiguresWithin", .period(.months(6)), "年度结束后六个月仍未见年度数据的，提示补录；没有文件规定")
  static let contractExtensionChecked = ownChoice(
    "choice.contractExtensionChecked", .period(.years(1)),
    "合同没有载明延建期限上限的，超过一年的提示核对；以合同为准，没有文件可作默认")
  static let shanghaiRule6 = Parameter(
    "sh.rule6.validity", .validity, from: "2021-09-20", until: "2026-09-19",
    source: Citation("沪规划资源规〔2021〕6号", "有效期", quote: "有效期至2026年9月19日"),
    checkedOn: "2026-11-20", grade: .officialText)
}

extension Rulebook {
  /// The rules that come with this version of the software.
  public static let shipped = Rulebook(parameters: shippedParameters)

  static let shippedParameters: [Parameter] = [
    .idleNotStarted, .startOfSilentContract, .idleFeeAfter, .idleFeeRate, .idleTakeBackAfter,
    .idleStopped, .idleAreaFraction, .idleInvestFraction, .inquiryOpen, .inquiryAnswer,
    .idleExtensionMax, .temporaryUseMax, .feePay, .deregister, .takeBackNotice, .reviewPeriod,
    .reviewBeforeSuit, .suitPeriod, .suitAfterReview, .demandWait, .enforcementWithin,
    .startAfterPermit, .reportStop, .recheckPermit, .transferMinInvest, .rescissionLife,
    .dueSoonLadder, .idleRaisedAfterHandover, .progressStaleAfter, .stalledAfter, .yearlyFigures,
    .contractExtensionChecked, .shanghaiRule6,
  ]
}

extension Rulebook {
  /// Returns this rulebook with an office's choices in the place of ours, where it made any.
  public func choosing(
    dueSoonDays: [Int]? = nil, idleRaisedAfterMonths: Int? = nil, _ choices: Choices = .standard
  ) -> Rulebook {
    guard dueSoonDays != nil || idleRaisedAfterMonths != nil || choices != self.choices else {
      return self
    }
    return Rulebook(
      parameters: parameters.map { parameter in
        switch parameter.name {
        case Parameter.dueSoonLadder.name:
          dueSoonDays.map { parameter.choosing(.ladder($0)) } ?? parameter
        case Parameter.idleRaisedAfterHandover.name:
          idleRaisedAfterMonths.map { parameter.choosing(.period(.months($0))) } ?? parameter
        case _: parameter
        }
      }, choices: choices)
  }
}

extension Parameter {
  /// This choice of ours with an office's value.
  fileprivate func choosing(_ value: ParameterValue) -> Parameter {
    Parameter(
      name, value, from: nil,
      source: Citation("本单位配置", nil, quote: "由配置文件设定，代替本软件的选择"), checkedOn: checkedOn,
      grade: grade)
  }
}
