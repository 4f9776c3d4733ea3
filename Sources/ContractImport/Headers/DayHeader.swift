import LandLifecycle

/// A header that names the day of an act, in any of the ways that sources put it together: an act,
/// with or without 约定 or 实际, a word for a day, one for the land, and how the day is written.
///
/// 竣工验收 is the completion only where it is called actual; 交地确认书 fixes the actual day of the handover
/// (Order 53, art. 22).
struct DayHeader {
  /// The act.
  let milestone: Milestone
  /// Whether the day is agreed (true) or actual (false); nil if the header leaves it open. What is called
  /// a limit, such as 交地期限, is agreed.
  let isAgreed: Bool?

  /// What a part of a header says.
  enum Word {
    case thing
    case kind(isAgreed: Bool)
    case act(Milestone)
    /// The inspection that shows an act to be done: its day is the act's only where it is called actual.
    case inspection(Milestone)
    /// The paper that fixes on which day an act was done.
    case proof(Milestone)
    case day
    case limit
    /// How the cells write the day.
    case form
  }

  /// Reads a header's key; nil if any of it is none of these words.
  ///
  /// A bare act, such as 投产, is no day.
  init?(_ key: HeaderKey) {
    var rest = key.text[...]
    var thing = false
    var form = false
    var day = false
    var isLimit = false
    var kind: Bool?
    var act: Milestone?
    var inspection: Milestone?
    var proof: Milestone?
    while !rest.isEmpty {
      guard let (text, word) = DayHeader.words.first(where: { rest.hasPrefix($0.text) }) else {
        return nil
      }
      rest = rest.dropFirst(text.count)
      switch word {
      case .thing where !thing: thing = true
      case .day where !day: day = true
      case .limit where !day:
        day = true
        isLimit = true
      case .kind(let isAgreed) where kind == nil: kind = isAgreed
      case .act(let milestone) where act == nil: act = milestone
      case .inspection(let milestone) where act == nil && inspection == nil: inspection = milestone
      case .proof(let milestone) where proof == nil: proof = milestone
      case .form where !form: form = true
      case .thing, .day, .limit, .kind, .act, .inspection, .proof, .form: return nil
      }
    }
    if let proof {
      // The contract's own day is not fixed by what was signed on the day itself.
      guard act ?? proof == proof, kind != true, !isLimit else { return nil }
      (act, kind) = (proof, false)
    }
    if let inspection {
      guard act == nil, kind == false else { return nil }
      act = inspection
    }
    guard let act, day || kind != nil else { return nil }
    milestone = act
    isAgreed = kind ?? (isLimit ? true : nil)
  }

  /// Usual spellings, to find one that is nearly written.
  static let usualSpellings: [(spelling: String, milestone: Milestone, isAgreed: Bool)] =
    acts.flatMap { milestone, acts in
      acts.flatMap { act in
        ["时间", "日期"].flatMap { day in
          [("约定" + act + day, milestone, true), ("实际" + act + day, milestone, false)]
        }
      }
    }

  /// 约定 and what says the same. 计划 and 预计 are not among them: a plan is no term of the contract.
  private static let agreed = [
    "约定的", "合同约定", "合同约定的", "合同规定", "合同规定的", "出让合同约定", "出让合同约定的", "合同", "约定情况", "合同约定情况", "原约定",
    "原合同约定", "约定",
    "应",
  ]
  private static let acts: [(Milestone, [String])] = [
    (.payment, ["缴款", "付款", "支付", "缴付", "缴清", "付清"] + payments),
    (.bond, ["保证金缴纳", "履约保证金缴纳", "缴纳保证金", "缴纳履约保证金"]),
    (.handover, ["交地", "交付土地", "土地交付", "交付", "土地移交", "移交土地", "交付宗地", "宗地交付"]),
    (.start, ["开工", "动工", "开工建设", "动工建设", "动工开发", "建设开工"]),
    (.completion, ["竣工", "建设竣工"]),
    (.production, ["投产", "正式投产"]),
    (.targetOutput, ["达产"]),
  ]

  /// 付清全部出让价款, 出让金缴纳 and the like.
  private static let payments = ["价款", "出让价款", "土地价款", "土地出让价款", "出让金", "土地出让金"].flatMap { price in
    ["", "全部"].flatMap { all in
      ["缴纳", "支付", "缴清", "付清"].flatMap { [all + price + $0, $0 + all + price] }
    }
  }

  /// All words as keys, the longest first, so that 土地交付 is an act and 土地 a thing.
  static let words: [(text: String, word: Word)] = {
    var words: [(String, Word)] = []
    words += ["项目", "土地", "宗地", "地块"].map { ($0, .thing) }
    words += agreed.map { ($0, .kind(isAgreed: true)) }
    words += ["实际", "实际情况"].map { ($0, .kind(isAgreed: false)) }
    words += ["时间", "日期", "日", "节点", "时间节点", "具体时间", "具体日期"].map { ($0, .day) }
    words += ["期限", "时限", "截止时间", "截止日期", "截止日", "最后期限"].map { ($0, .limit) }
    words += ["竣工验收", "竣工验收合格", "竣工验收通过"].map { ($0, .inspection(.completion)) }
    words += ["交地确认书", "土地交付确认书", "交地确认书签订", "交地确认书签署"].map { ($0, .proof(.handover)) }
    words += ["年月日", "YYYYMMDD", "格式年月日", "格式YYYYMMDD"].map { ($0, .form) }
    for (milestone, acts) in acts { words += acts.map { ($0, .act(milestone)) } }
    return words.map { (HeaderKey($0.0, seeingLookAlikes: true).text, $0.1) }
      .sorted { $0.0.count > $1.0.count }
  }()
}
