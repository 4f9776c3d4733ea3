/// The articles, clauses and rules that the stories must tell, and those that no story can.
enum Articles {
  /// Articles and rules of which at least one scenario must speak, in the words of its list.
  static let told: [String] =
    order53.map { "Order 53 art. \($0)" }
    + ["16", "17", "26", "39"].map { "Urban Real Estate Act art. \($0)" }
    + ["14", "19"].map { "Interim Regulations art. \($0)" }
    + ["9", "10"].map { "Construction Law art. \($0)" }
    + ["201", "202", "203", "204", "563", "564", "585"].map { "Civil Code art. \($0)" }
    + ["53", "54", "69"].map { "Administrative Compulsion Law art. \($0)" }
    + ["20", "23"].map { "Administrative Reconsideration Law art. \($0)" }
    + [
      "Administrative Litigation Law art. 45", "Administrative Litigation Law art. 46",
      "土地管理法实施条例 art. 50",
      "上海市实施《土地管理法》办法 art. 39", "金府办发〔2023〕24号 item 5", "金府办发〔2023〕24号 item 12",
      "rules 0: item 5", "rules 2: model case", "rules 4: two records", "rules 6: vectors",
      "rules 6: interpretation 1",
      "rules 6: interpretation 4", "rules 6: calendar", "design: two times",
      "design: two kinds of act", "design: declaratory facts", "design: the log",
      "design: contradictions", "design: implied milestones", "design: site machine",
      "design: due days", "design: deadlines", "design: waiting", "design: anchor unrecorded",
      "design: blocked by grantor", "design: idle project list", "design: idle, said exactly",
      "design: parts", "design: instalments", "design: consequences", "design: way of supply",
      "design: contracts and parcels", "design: used unfinished",
    ]

  private static let order53 = [
    "2(1)", "2(2)", "5(1)", "5(2)", "6", "8", "8(1)1", "8(1)2", "8(1)3", "8(1)4", "8(1)5", "8(1)6",
    "8(2)", "9", "11", "12", "12(1)1", "12(1)2", "12(1)3", "12(1)4", "12(1)5", "12(1)6", "13",
    "14(1)", "14(2)", "15", "16", "17", "18",
    "22(2)", "24", "25", "26", "28", "30",
  ]

  /// Articles of which no scenario speaks, each with the reason.
  static let untold: [(article: String, reason: String)] = [
    ("Order 53 art. 7", "powers of the inquiry; nothing of them is dated"),
    ("Order 53 art. 10", "what the determination must contain: a matter of the drafts"),
    ("Order 53 art. 23", "reports and the site board: the log has no fact for a board"),
    ("Land Administration Act art. 38", "farmland idle before use; its fee is set by the province"),
    ("Land Administration Act art. 56", "the duty to use land as contracted, without a day"),
    ("Land Administration Act art. 58", "take-back for other reasons; recorded as taken-back"),
    ("Interim Regulations art. 12", "the longest term; a matter of the contract"),
    ("Interim Regulations art. 17", "warning and fine by degree, without a figure"),
    ("城市房地产开发经营管理条例 art. 15", "the rule of Act art. 26 in other words"),
    ("上海市城市更新条例 art. 48", "policy by evaluation, outside the contract"),
    ("上海市城市更新条例 art. 50", "why contracts carry these terms; no rule of days"),
    ("Civil Code art. 586", "limit of a deposit; a matter of the contract's making"),
    ("Civil Code art. 587", "double return; told with the grantor's delay (rules 3: art. 37)"),
    ("Administrative Compulsion Law art. 35", "what a demand must contain: a matter of the drafts"),
    ("Administrative Compulsion Law art. 55", "what the application must contain: of the drafts"),
    ("Administrative Reconsideration Law art. 88", "short limits in working days; none is used"),
    ("Administrative Penalty Law art. 85", "governs penalties; none is imposed here"),
    ("rules 6: interpretation 2", "told with every period that rolls (rules 6: vectors)"),
    ("rules 6: interpretation 3", "told with make-up workdays (rules 6: vectors)"),
  ]
}
