import LandLifecycle

/// What tables of events call things, beside the words and the Chinese names.
extension FactForm {
  /// Other spellings that are read.
  static let spellings: [String: FactForm] = [
    "交地": .site(.handedOver), "已交地": .site(.handedOver), "签订交地确认书": .site(.handedOver),
    "交地确认书签订": .site(.handedOver),
    "动工": .site(.started), "开工建设": .site(.started),
    "竣工验收": .site(.completed), "完工": .site(.completed), "已竣工": .site(.completed),
    "现场检查": .inspected, "现场核查": .inspected,
  ]

  /// Everyday words that are not read, because they leave open of what they are said, and what they
  /// mostly are.
  private static let everydayWords: [String: FactForm] = [
    "缴清": .paid, "付清": .paid, "缴清出让价款": .paid, "付清出让价款": .paid,
    "缴纳土地出让金": .paid, "缴纳出让金": .paid, "竣工备案": .site(.completed), "竣工验收备案": .site(.completed),
  ]

  /// The words and Chinese names nearest to a word that is none, at most five.
  ///
  /// Acts of the idle case are among them only if one is nearest: they share words with what happens
  /// every day, such as 缴清.
  static func names(near word: String) -> [String] {
    let forms = byWord.merging(spellings) { known, _ in known }
      .merging(everydayWords) { known, _ in known }
    let near = Suggestions.nearest(to: word, among: forms.keys.sorted())
    let isOfIdleCase = near.first.flatMap { forms[$0] }?.isOfIdleCase ?? false
    var names: [String] = []
    for name in near {
      guard let form = forms[name], isOfIdleCase || !form.isOfIdleCase else { continue }
      let known = byWord[name] == nil ? form.chinese : name
      if !names.contains(known) { names.append(known) }
    }
    return names
  }

  private var isOfIdleCase: Bool {
    if case .idleCase = self { true } else { false }
  }
}
