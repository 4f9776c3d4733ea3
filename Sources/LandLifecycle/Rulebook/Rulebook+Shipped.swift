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

  private static func ownChoice(
    _ name: String, _ value: ParameterValue, _ reason: String
  ) -> Parameter {
    Parameter(
      name, value, from: nil, source: Citation(ownChoiceDocument, "—", quote: reason),
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
  static let shanghaiRule6 = Parameter(
    "sh.rule6.validity", .validity, from: "2021-09-20", until: "2026-09-19",
    source: Citation("沪规划资源规〔2021〕6号", "有效期", quote: "有效期至2026年9月19日"),
    checkedOn: "2026-11-20", grade: .officialText)
}

extension Rulebook {
  /// The rules that come with this version of the software.
  public static let shipped = Rulebook(parameters: [
    .idleNotStarted, .startOfSilentContract, .idleFeeAfter, .idleFeeRate, .idleTakeBackAfter,
    .dueSoonLadder, .idleRaisedAfterHandover, .shanghaiRule6,
  ])
}

extension Rulebook {
  /// Returns this rulebook with an office's choices in the place of ours, where it made any.
  public func choosing(dueSoonDays: [Int]?, idleRaisedAfterMonths: Int?) -> Rulebook {
    guard dueSoonDays != nil || idleRaisedAfterMonths != nil else { return self }
    return Rulebook(
      parameters: parameters.map { parameter in
        switch parameter.name {
        case Parameter.dueSoonLadder.name:
          dueSoonDays.map { parameter.choosing(.ladder($0)) } ?? parameter
        case Parameter.idleRaisedAfterHandover.name:
          idleRaisedAfterMonths.map { parameter.choosing(.period(.months($0))) } ?? parameter
        case _: parameter
        }
      })
  }
}

extension Parameter {
  /// This choice of ours with an office's value.
  fileprivate func choosing(_ value: ParameterValue) -> Parameter {
    Parameter(
      name, value, from: nil,
      source: Citation("本单位配置", "—", quote: "由配置文件设定，代替本软件的选择"), checkedOn: checkedOn,
      grade: grade)
  }
}
