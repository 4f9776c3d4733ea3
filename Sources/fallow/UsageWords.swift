import CivilCalendar
import LandLifecycle
import LandMonitor
import Wording

/// What is wrong with the words of a command line, in the language of the screen: where, with the value,
/// and what can be written.
///
/// The parser says it in English, before it knows any language; what a command itself refuses comes in the
/// right one already, and is left as it is.
struct UsageWords {
  private let wording: Wording
  private let arguments: [String]

  /// Makes the words.
  ///
  /// - Parameters:
  ///   - wording: The language.
  ///   - arguments: What was typed, without the program's name.
  init(_ wording: Wording, arguments: [String]) {
    self.wording = wording
    self.arguments = arguments
  }

  /// The language that the arguments ask for; nil where they do not.
  static func language(askedForBy arguments: [String]) -> Language? {
    for (index, word) in arguments.enumerated() {
      if word.hasPrefix("--language=") { return Language(rawValue: String(word.dropFirst(11))) }
      if word == "--language", arguments.indices.contains(index + 1) {
        return Language(rawValue: arguments[index + 1])
      }
    }
    return nil
  }

  /// The parser's whole message, with its labels.
  func message(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    // Choices that the parser lists below its sentence.
    let choices = lines.filter { $0.hasPrefix("  - ") }.map { String($0.dropFirst(4)) }
    return lines.filter { !$0.hasPrefix("  - ") }.map { line in
      if line.hasPrefix("Error: ") {
        return wording.text(zh: "错误：", en: "Error: ")
          + words(for: String(line.dropFirst(7)), choices)
      }
      guard wording.language == .chinese else { return String(line) }
      if line.hasPrefix("Help:  ") { return "说明：" + line.dropFirst(7) }
      if line.hasPrefix("Usage: ") { return "用法：" + line.dropFirst(7) }
      if let found = line.wholeMatch(of: #/  See '(.*)' for more information\./#) {
        return "  详见 \(found.1)"
      }
      return String(line)
    }.joined(separator: "\n")
  }

  // MARK: - The parser's sentences

  private func words(for sentence: String, _ choices: [String]) -> String {
    if let found = sentence.wholeMatch(
      of: /The value '(.*)' is invalid for '(--[a-z-]+|<[a-z-]+>)(?: <.*>)?'(.*)/)
    {
      let quoted = found.3.matches(of: /'([^']+)'/).map { String($0.1) }
      return unfit(String(found.1), for: String(found.2), choices + quoted)
    }
    if let found = sentence.wholeMatch(of: /Missing value for '(--[a-z-]+)( <.*>)?'.*/) {
      let option = String(found.1)
      // A value that begins with a hyphen is taken for another option.
      if let value = value(after: option) { return unfit(value, for: option, []) }
      return wording.text(
        zh: "\(option) 缺取值。\(form(of: option))", en: "\(option) has no value. \(form(of: option))")
    }
    if let found = sentence.wholeMatch(of: /Unknown option '(.*?)'(\. Did you mean '(.*)'\?)?/) {
      let near = found.3.map { wording.text(zh: "是不是：\($0)", en: "Did you mean: \($0)") } ?? ""
      return wording.text(
        zh: "没有 \(found.1) 这个选项。\(near)", en: "There is no option \(found.1). \(near)")
    }
    guard wording.language == .chinese else { return sentence }
    if let found = sentence.wholeMatch(of: /Missing expected argument '(.*)'/) {
      return "缺 \(found.1)。"
    }
    if let found = sentence.wholeMatch(
      of: /(?:Unexpected argument|[0-9]+ unexpected arguments:) (.*)/)
    {
      return "多出或不认识的词：\(found.1)"
    }
    return sentence
  }

  /// The word typed behind an option.
  private func value(after option: String) -> String? {
    guard let place = arguments.firstIndex(of: option), arguments.indices.contains(place + 1) else {
      return nil
    }
    let word = arguments[place + 1]
    return word.hasPrefix("-") && !word.hasPrefix("--") ? word : nil
  }

  private func unfit(_ value: String, for option: String, _ choices: [String]) -> String {
    let what =
      switch option {
      case "--as-of", "--known-at":
        if value.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil {
          wording.text(zh: "没有这一天", en: "there is no such day")
        } else {
          wording.text(zh: "不是日期", en: "which is not a date")
        }
      case "--overdue-days", "--limit", "<number>":
        wording.text(zh: "不是可用的数字", en: "which is no number that can be")
      case "--within": wording.text(zh: "不是时间长度", en: "which is no length of time")
      case "--move", "--extend", "--rule": wording.text(zh: "写法不对", en: "which is not right")
      default: wording.text(zh: "没有这一项", en: "which is none")
      }
    let known = form(of: option)
    let form = known.isEmpty && !choices.isEmpty ? choice(choices.map { ($0, nil) }) : known
    return wording.text(
      zh: "\(option) 为“\(value)”，\(what)。\(form)", en: "\(option) is '\(value)', \(what). \(form)")
  }

  /// What can be written behind an option.
  private func form(of option: String) -> String {
    switch option {
    case "--as-of", "--known-at":
      wording.text(
        zh: "请写成 YYYY-MM-DD，例如 2024-03-01。", en: "Write it as YYYY-MM-DD, e.g. 2024-03-01.")
    case "--within":
      wording.text(
        zh: "请写天数、周数、月数或年数，例如 90d、12w、6m、1y，最多36600天。",
        en: "Write days, weeks, months or years, e.g. 90d, 12w, 6m, 1y; 36,600 days at most.")
    case "--overdue-days", "--limit":
      wording.text(zh: "请写 0 或正整数，例如 30。", en: "Write 0 or more, e.g. 30.")
    case "<number>":
      wording.text(
        zh: "请写 fallow import list 中的号，例如 3。", en: "Write a number of fallow import list, e.g. 3.")
    case "--stage": choice(Stage.allCases.map { ($0.code, wording.stage($0)) })
    case "--list": choice(FindingList.allCases.map { ($0.code, wording.findingList($0)) })
    case "--idle": choice(IdleClass.allCases.map { ($0.code, wording.idleClass($0)) })
    case "--language": choice(Language.allCases.map { ($0.rawValue, nil) })
    case "--format": choice(OutputFormat.allCases.map { ($0.rawValue, nil) })
    case "--by": choice(QualityGroup.allCases.map { ($0.rawValue, nil) })
    case "--move", "--extend":
      wording.text(
        zh: "请写成 节点=日期，例如 completion=2027-03-01。",
        en: "Write NODE=DAY, e.g. completion=2027-03-01. ")
        + choice(
          Milestone.allCases.filter { $0 != .signing }.map { ($0.code, wording.milestone($0)) })
    case "--rule":
      wording.text(
        zh: "请写成 名称=数值 单位，例如 'idle.feeAfter=18 months'；名称见 fallow rules。",
        en: "Write NAME=VALUE UNIT, e.g. 'idle.feeAfter=18 months'; fallow rules lists the names.")
    default: ""
    }
  }

  private func choice(_ options: [(code: String, words: String?)]) -> String {
    let list = options.map { code, words in
      words.map { wording.text(zh: "\(code)（\($0)）", en: code) } ?? code
    }
    return wording.text(
      zh: "可用：\(list.joined(separator: "、"))。", en: "Known: \(list.joined(separator: ", ")).")
  }
}

extension Wording {
  /// That a number of rows is below 0.
  func negativeLimit(_ limit: Int) -> String {
    text(zh: "--limit 为 \(limit)。请写 0 或正整数。", en: "--limit is \(limit). Write 0 or more.")
  }
}
