import Wording

/// What is wrong with a cell about clauses of the contract.
extension Wording {
  func clauseExplanation(_ problem: CellProblem) -> Explanation {
    switch problem {
    case .unreadableConsequence(let rest):
      Explanation(
        what: text(
          zh: rest.isEmpty ? "内容不完整" : "其中“\(rest)”不能识别",
          en: rest.isEmpty ? "is not whole" : "has words not understood: '\(rest)'"),
        remedy: text(
          zh: "请写成“逾期即 开工保证金50%；超过6个月 开工保证金100%；超过1年 解除合同、定金不予返还”，或“每日 出让价款0.5‰ 至多12个月”",
          en: "Write it as 逾期即 开工保证金50%；超过6个月 开工保证金100%；超过1年 解除合同、定金不予返还, or as "
            + "每日 出让价款0.5‰ 至多12个月"))
    case .tiersOutOfOrder(let rest):
      Explanation(
        what: text(
          zh: "其中“\(rest)”不晚于前一档", en: "has a tier no later than the one before it: '\(rest)'"),
        remedy: text(
          zh: "请按逾期长短从短到长写，第一档之后都写明“超过若干时间”",
          en: "Write the tiers from the shortest delay to the longest, each after the first with 超过"
        ))
    case .unreadableStandard(let rest):
      Explanation(
        what: text(
          zh: rest.isEmpty ? "内容不完整" : "其中“\(rest)”不能识别",
          en: rest.isEmpty ? "is not whole" : "has words not understood: '\(rest)'"),
        remedy: text(
          zh: "请写成“建筑面积不低于12000平方米；投资强度不低于800万元/亩”",
          en: "Write it as 建筑面积不低于12000平方米；投资强度不低于800万元/亩"))
    case .unreadablePeriod(let rest):
      Explanation(
        what: text(
          zh: rest.isEmpty ? "期限不完整" : "其中“\(rest)”不能识别",
          en: rest.isEmpty ? "is not a whole period" : "has words not understood: '\(rest)'"),
        remedy: text(
          zh: "请写明数和单位，如 30日、20个工作日、6个月、1年；没有约定的留空",
          en:
            "Write number and unit, such as 30日, 20个工作日, 6个月 or 1年; leave it blank if none is agreed"
        ))
    case .unknownForm:
      Explanation(
        what: text(zh: "不是已知的合同文本", en: "is no text of a contract that is known"),
        remedy: text(
          zh: "请写“GF-2008-2601”“GF-2025-2601”“上海土地全生命周期管理合同”或“其他文本”，不清楚的留空",
          en: "Write GF-2008-2601, GF-2025-2601, 上海土地全生命周期管理合同 or 其他文本; leave it blank if "
            + "unknown"))
    case .notADate, .doneOnUnknownDay, .incompleteDate, .noSuchDate, .dateOutOfRange, .dateRange,
      .ambiguousDate,
      .excelSerialDate, .notANumber, .negative, .tooLarge, .tooPrecise, .scientificNotation,
      .leadingApostrophe, .noUnit, .currencySign, .unknownUnit, .noPercentSign, .areasDisagree,
      .sumsDisagree,
      .unreadableTenure, .unreadableDeadline, .spreadsheetError, .spreadsheetDate, .unclearComma,
      .sameAsAbove, .statedElsewhere:
      explanation(problem)
    }
  }
}
