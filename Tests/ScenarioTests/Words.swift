import LandLifecycle
import LandMonitor
import Wording

/// Names that a scenario may use: codes, and the Chinese names that people read.
enum Words {
  static let chinese = Wording(.chinese)
  static let english = Wording(.english)

  /// Kinds of findings by their code and by their Chinese name.
  static let kinds: [String: String] = {
    var kinds: [String: String] = [:]
    for kind in FindingKind.all {
      kinds[kind.code] = kind.code
      kinds[chinese.kind(kind)] = kind.code
    }
    return kinds
  }()

  /// The code of a kind; a year's holidays are no listed kind.
  static func code(of kind: String) -> String? {
    if kind.hasPrefix("missing-holidays-") { return kind }
    return kinds[kind]
  }

  /// Keys of expectations in both languages.
  static let keys: [String: String] = [
    "情况": "findings", "有": "has", "无": "no", "金额": "amount", "期限": "due", "状态": "state",
    "阶段": "site", "案件": "case", "下次变化": "next", "说明": "about",
  ]
}
