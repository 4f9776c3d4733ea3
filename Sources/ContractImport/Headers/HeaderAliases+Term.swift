extension HeaderAliases {
  /// Headers of the day on which the term of use ends.
  ///
  /// 合同终止日期 is not among them: a contract may end long before the term that it grants. Nor is a bare
  /// 终止日期, which does not say of what.
  static let endsOfTerm: [String] = bareEnds + terms.flatMap(ends(of:))

  private static let bareEnds = [
    "到期日期", "到期时间", "到期日", "约定到期日期", "约定到期日", "合同约定到期时间", "合同约定到期日期", "土地到期日期", "土地到期时间",
    "土地到期日", "出让到期日期", "出让到期时间", "出让到期日", "土地使用终止日期", "土地使用终止时间", "土地使用到期日期", "土地使用到期时间",
  ]

  private static let terms = [
    "使用权", "土地使用权", "国有土地使用权", "建设用地使用权", "国有建设用地使用权", "使用年限", "土地使用年限", "使用期限", "土地使用期限", "使用年期",
    "土地使用年期", "使用期", "土地使用期", "出让年限", "出让期限", "出让年期", "土地出让年限", "土地出让期限",
  ]

  private static func ends(of term: String) -> [String] {
    var ends = [term + "止", term + "至"]
    for end in ["终止", "届满", "到期", "截止", "期满", "结束"] {
      for day in ["日期", "时间", "日"] {
        ends.append(term + end + day)
        ends.append("约定" + term + end + day)
      }
    }
    return ends
  }
}
