import ContractImport
import LandLifecycle
import LandMonitor
import Wording

extension ProblemWording {
  func words(for problem: RuleFileProblem) -> String {
    switch problem {
    case .unreadable(let path, let number):
      wording.text(
        zh: "无法读取规则文件 \(path)（\(wording.systemError(number))）。",
        en: "Cannot read the rule file \(path) (\(wording.systemError(number))).")
    case .malformed(let path, let fault):
      words(for: fault, in: path) { _ in "{\"rules\": [{\"name\": \"idle.feeRate\", …}]}" }
    case .unknownKey(let path, let rule, let name, let suggestion, let known):
      place(path, rule)
        + wording.text(zh: "没有“\(name)”这一项。", en: "'\(name)' is no key. ") + didYouMean(suggestion)
        + wording.text(
          zh: "可用：\(known.joined(separator: "、"))", en: "Known: \(known.joined(separator: ", "))")
    case .badKey(let path, let rule, let name, let expected):
      place(path, rule)
        + wording.text(
          zh: "\(name) 缺失或不对，应写作 \(expected)。",
          en: "\(name) is missing or not right. Write \(expected).")
    case .badValue(let path, let rule, let value, let unit):
      place(path, rule)
        + wording.text(
          zh: "value 为“\(value)”、unit 为“\(unit)”，不成数值。单位：\(units)。",
          en: "value '\(value)' with unit '\(unit)' makes no value. Units: \(units).")
    case .incoherent(let path, let problem, let suggestion):
      place(path, nil) + words(for: problem, suggestion: suggestion)
    }
  }

  /// Where a JSON file is not what it should be.
  ///
  /// - Parameters:
  ///   - fault: What is wrong with it.
  ///   - path: Where the file is.
  ///   - example: How what stands under a top key is written; the whole file for "".
  func words(for fault: JSONFault, in path: String, example: (String) -> String) -> String {
    switch fault {
    case .notJSON(let line, let column):
      wording.text(
        zh: "\(path)：第\(line)行第\(column)个字符处不是 JSON。请检查这里及其前面的引号、逗号和括号。",
        en:
          "\(path):\(line):\(column): this is no JSON. Check the quotes, commas and brackets here and "
          + "before.")
    case .unfinished:
      wording.text(
        zh: "\(path)：没有写完，缺少结尾的括号或引号。整个文件写作 \(example(""))。",
        en: "\(path): it ends too early; a closing bracket or quote is missing. The file reads "
          + "\(example("")).")
    case .otherKind(let keys):
      otherKind(
        keys, in: path, example(String(keys.prefix { $0 != "." && $0 != "[" })))
    }
  }

  private func otherKind(_ keys: String, in path: String, _ example: String) -> String {
    keys.isEmpty
      ? wording.text(
        zh: "\(path)：整个文件应写作 \(example)。", en: "\(path): the whole file reads \(example).")
      : wording.text(
        zh: "\(path)：\(keys) 的写法不对，应写作 \(example)。",
        en: "\(path): \(keys) is of another kind. Write \(example).")
  }

  func words(for problem: LocalRuleProblem, suggestion: String?) -> String {
    switch problem {
    case .unknownName(let name):
      wording.text(
        zh: "没有参数“\(name)”。", en: "'\(name)' is no parameter. ") + didYouMean(suggestion)
        + wording.text(
          zh: "本单位自有的参数，名称以 local. 开头；全部参数见 fallow rules。",
          en: "A name of the office's own begins with 'local.'; fallow rules lists all.")
    case .isChoice(let name):
      wording.text(
        zh: "\(name) 是本软件的选择，请在配置文件中设定。",
        en: "\(name) is a choice of this software. Set it in the configuration.")
    case .wrongKind(let name, expected: let kind):
      wording.text(
        zh: "\(name) 的取值应为\(self.kind(kind))。", en: "\(name) must be \(self.kind(kind)).")
    case .notCited(let name):
      wording.text(
        zh: "\(name) 缺文件（document）、条款（article）或原文（quote）。",
        en: "\(name) lacks its document, article or quote.")
    case .backwards(let name, let from, let until):
      wording.text(
        zh: "\(name) 的末日 \(until) 早于首日 \(from)。",
        en: "\(name) ends on \(until), before its first day \(from).")
    case .overlapping(let name, on: let day):
      wording.text(
        zh: "\(name) 有两个取值在 \(day) 同时有效。请使各自的 from、until 首尾相接（包括配置文件所指的规则文件）。",
        en:
          "\(name) has two values in force on \(day). Let from and until follow each other, in the "
          + "configuration's rule file too.")
    case .gradeNotLocal(let name):
      wording.text(
        zh: "\(name) 的 grade 应为 A、B、C 或 local。",
        en: "The grade of \(name) must be A, B, C or local.")
    }
  }

  func words(for problem: SuppositionProblem) -> String {
    switch problem {
    case .rule(let problem, let suggestion): words(for: problem, suggestion: suggestion)
    case .terms(.noSuchPart(let milestone, _)), .terms(.repeated(let milestone, _, _)),
      .terms(.anchorNotEarlier(let milestone, _)):
      wording.text(
        zh: "合同不能有这样的\(wording.milestone(milestone))期限。",
        en: "The contract cannot have such a day for its \(wording.milestone(milestone)).")
    }
  }

  private var units: String { ParameterValue.units.joined(separator: ", ") }

  private func place(_ path: String, _ rule: Int?) -> String {
    let which = rule.map { wording.text(zh: " 第\($0)条", en: " rule \($0)") } ?? ""
    return path + which + wording.text(zh: "：", en: ": ")
  }

  private func didYouMean(_ suggestion: String?) -> String {
    suggestion.map { wording.text(zh: "是不是“\($0)”？", en: "Did you mean '\($0)'? ") } ?? ""
  }

  private func kind(_ kind: ParameterKind) -> String {
    switch kind {
    case .period: wording.text(zh: "时间长度（days、working-days、months、years）", en: "a length of time")
    case .ratio: wording.text(zh: "比例（percent、per-mille、fraction）", en: "a share")
    case .ladder: wording.text(zh: "一列天数", en: "a list of days")
    case .validity: wording.text(zh: "文件有效期（validity）", en: "a document's validity")
    }
  }
}
