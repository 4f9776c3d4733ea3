/// The language of a sentence.
package enum Language: String, CaseIterable, Sendable {
  /// Chinese, the language of the contracts and of the officers.
  case chinese = "zh"
  /// English, for engineers.
  case english = "en"

  /// Chooses the language of a locale as `LANG` names it, such as `zh_CN.UTF-8` or `zh-Hans`.
  ///
  /// Chinese for every locale of the language `zh`; English for any other, `C` and empty included.
  package init(locale: String) {
    let name = locale.prefix { $0.isASCII && $0.isLetter }
    self = name.lowercased() == Language.chinese.rawValue ? .chinese : .english
  }
}
