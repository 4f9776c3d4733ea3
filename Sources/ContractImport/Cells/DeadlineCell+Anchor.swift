import LandLifecycle

extension Anchor {
  /// Reads the act a period counts from, such as `自合同签订之日起` or `在交付土地后`; nil, and nothing
  /// read, if there is none whose every word is known.
  init?(_ cursor: inout CellCursor) {
    var ahead = cursor
    while ahead.eat(oneOf: Anchor.leads) {}
    guard let anchor = Anchor.eatAct(&ahead) else { return nil }
    _ = ahead.eat(oneOf: Anchor.links)
    _ = ahead.eat(oneOf: [",", "的"])
    self = anchor
    cursor = ahead
  }

  static let leads: [StaticString] = [
    "自", "从", "在", "于", "向受让人", "受让人", "出让人", "双方", "乙方", "甲方", "应当", "应", "须", "不迟于", "不晚于",
    "最迟不超过", "最迟",
    "最晚", "至迟", "项目",
  ]

  /// What links an act with the period, each before any that it begins with.
  private static let links: [StaticString] = [
    "之日起计算", "之日起算", "之日起", "之日后", "之日", "当日起", "日起", "起", "之后", "以后", "后",
    "之後", "以後", "後",
  ]

  /// Acts in their plain wordings, each before any that it begins with.
  private static let acts: [(wording: StaticString, anchor: Anchor)] = [
    ("签约", .signing),
    ("交付土地", .handover), ("土地交付", .handover), ("交付宗地", .handover),
    ("宗地交付", .handover), ("交地", .handover), ("移交土地", .handover), ("土地移交", .handover),
    ("开工建设", .start), ("动工建设", .start), ("动工开发", .start), ("开工", .start),
    ("动工", .start),
    ("竣工", .completion),
    ("正式投产", .production), ("投产", .production),
    ("达产", .targetOutput),
  ]

  private static func eatAct(_ cursor: inout CellCursor) -> Anchor? {
    if eatSigning(&cursor) { return .signing }
    if eatBareSigning(&cursor) { return .signing }
    if eatFullPayment(&cursor) { return .fullPayment }
    _ = cursor.eat("实际")
    _ = cursor.eat("项目")
    return acts.first { cursor.eat($0.wording) }?.anchor
  }

  /// Reads `合同签订`, `签订合同` and the like.
  private static func eatSigning(_ cursor: inout CellCursor) -> Bool {
    var ahead = cursor
    let isVerbFirst = ahead.eat(oneOf: signingVerbs) || ahead.eat("签")
    guard eatContract(&ahead), isVerbFirst || ahead.eat(oneOf: signingVerbs) else { return false }
    cursor = ahead
    return true
  }

  /// Reads `签订之日起` and the like, where no other thing is signed than the contract of the row.
  private static func eatBareSigning(_ cursor: inout CellCursor) -> Bool {
    var ahead = cursor
    guard ahead.eat(oneOf: signingVerbs) else { return false }
    var link = ahead
    guard link.eat(oneOf: links) else { return false }
    cursor = ahead
    return true
  }

  private static let signingVerbs: [StaticString] = ["签订", "签定", "签署", "订立"]

  /// Reads `合同`, `本合同`, `国有建设用地使用权出让合同` and the like.
  private static func eatContract(_ cursor: inout CellCursor) -> Bool {
    var ahead = cursor
    _ = ahead.eat(oneOf: ["本", "该"])
    let isInMarks = ahead.eat("《")
    _ = ahead.eat("国有")
    _ = ahead.eat(oneOf: ["建设用地", "土地"])
    _ = ahead.eat(oneOf: ["使用权", "使用"])
    _ = ahead.eat("出让")
    guard ahead.eat("合同"), !isInMarks || ahead.eat("》") else { return false }
    cursor = ahead
    return true
  }

  /// Reads `付清全部国有建设用地使用权出让价款`, `缴清土地出让金`, `土地出让金缴清` and the like.
  ///
  /// A verb that does not itself say "in full" needs 全部 or 全额: `支付首期价款后` is another act.
  private static func eatFullPayment(_ cursor: inout CellCursor) -> Bool {
    var ahead = cursor
    if ahead.eat(oneOf: fullVerbs) {
      _ = ahead.eat(oneOf: allOfIt)
      guard eatPrice(&ahead) else { return false }
    } else if ahead.eat(oneOf: ["支付", "缴纳", "交纳", "缴付"]) {
      guard ahead.eat(oneOf: allOfIt), eatPrice(&ahead) else { return false }
      _ = ahead.eat(oneOf: ["完毕", "完成"])
    } else {
      _ = ahead.eat(oneOf: allOfIt)
      guard eatPrice(&ahead) else { return false }
      _ = ahead.eat(oneOf: allOfIt)
      guard ahead.eat(oneOf: fullVerbs) else { return false }
    }
    cursor = ahead
    return true
  }

  private static let fullVerbs: [StaticString] = ["付清", "缴清", "交清", "缴齐", "交齐"]
  private static let allOfIt: [StaticString] = ["全部", "全额"]

  /// Reads the grant price: `出让价款`, `土地出让金`, `地价款`, `土地款` and the like.
  private static func eatPrice(_ cursor: inout CellCursor) -> Bool {
    if cursor.eat("土地款") { return true }
    var ahead = cursor
    _ = ahead.eat("国有")
    _ = ahead.eat(oneOf: ["建设用地", "土地"])
    _ = ahead.eat("使用权")
    guard ahead.eat(oneOf: ["出让价款", "出让金", "出让价金", "成交价款", "地价款", "价款"]) else {
      return false
    }
    cursor = ahead
    return true
  }
}
