import CivilCalendar
import ContractImport
import LandLifecycle
package import Wording

/// Why a phrase is no fact, in words: what, with the value, and what to write instead.
extension Wording {
  /// Returns the sentence for a problem of a phrase that was typed.
  package func problem(_ problem: FactPhraseProblem) -> String {
    PhraseWords(self, headers: nil).problem(problem)
  }

  /// Returns the sentence for a problem of a phrase that a row of a table says.
  ///
  /// - Parameters:
  ///   - headers: What the columns are called, by the values that they hold.
  ///   - absent: The values for which the table has no column.
  func problem(
    _ problem: FactPhraseProblem, headers: [FactPhrase.Name: String],
    absent: Set<FactPhrase.Name> = []
  ) -> String {
    PhraseWords(self, headers: headers, absent: absent).problem(problem)
  }
}

/// Sentences about a phrase, in whose words values are options or columns.
private struct PhraseWords {
  private let wording: Wording
  /// What the columns are called; nil where values are options.
  private let headers: [FactPhrase.Name: String]?
  /// The values for which the table has no column.
  private let absent: Set<FactPhrase.Name>

  init(
    _ wording: Wording, headers: [FactPhrase.Name: String]?, absent: Set<FactPhrase.Name> = []
  ) {
    self.wording = wording
    self.headers = headers
    self.absent = absent
  }

  /// What else the column of the day may be called, where there is none.
  private func dayHeaders(_ name: FactPhrase.Name) -> String {
    guard name == .on, absent.contains(.on) else { return "" }
    return text(zh: "（列名也可写作填报日期、统计截止日期等）", en: " (填报日期 or 统计截止日期 will do)")
  }

  func problem(_ problem: FactPhraseProblem) -> String {
    switch problem {
    case .unknownEvent(let word, let near):
      return text(zh: "没有“\(word)”这种事项。", en: "'\(word)' is no event. ")
        + suggestions(near)
        + text(
          zh: "全部事项见 fallow record --help。",
          en: (near.isEmpty ? "" : " ") + "fallow record --help lists them all.")
    case .missing(let name, let event, _) where headers != nil:
      let form = try? FactForm(word: event)  // What lacks a value is a form that was found.
      return text(
        zh: "\(form?.chinese ?? event)须有\(option(name))，请\(absent.contains(name) ? "补上这一列" : "填写")"
          + "\(dayHeaders(name))。",
        en: "\(form?.word ?? event) needs \(option(name)). "
          + (absent.contains(name) ? "Add the column" : "Fill it in") + dayHeaders(name) + ".")
    case .missing(let name, let event, let example):
      return text(
        zh: "\(event) 须有 \(option(name))，例如：fallow record PARCEL \(example)",
        en: "\(event) needs \(option(name)), e.g. fallow record PARCEL \(example)")
    case .oneOf(let names, let event):
      let list = names.map(option).joined(separator: text(zh: "、", en: ", "))
      return text(
        zh: "\(event) 须有且只能有其中之一：\(list)。", en: "\(event) needs exactly one of \(list).")
    case .notTaken(let name, let event, let takes):
      let list = takes.map(option).joined(separator: text(zh: "、", en: ", "))
      return text(
        zh: "\(event) 不用 \(option(name))，可用：\(list)。",
        en: "\(event) does not take \(option(name)). It takes \(list).")
    case .goesWith(.year, .measure):
      return text(
        zh: "\(option(.year)) 只用于按年计算的指标（\(yearly)），请去掉。",
        en: "\(option(.year)) goes only with measures of a year (\(yearly)); leave it out.")
    case .goesWith(let name, let other):
      return text(
        zh: "\(option(name)) 须与 \(option(other)) 同用。",
        en: "\(option(name)) goes only with \(option(other)).")
    case .repeated(let name):
      return text(
        zh: "\(option(name)) 只能写一次。", en: "\(option(name)) can be given only once.")
    case .blank(let name):
      return text(
        zh: "\(option(name)) 之后没有内容，请填写或去掉。",
        en: "Nothing stands after \(option(name)). Write its value, or leave it out.")
    case .noSuchChoice, .unreadable, .noCount, .noSuchPart, .unclearPart, .noUnit, .outOfOrder,
      .noChange, .changedTwice, .unknownName, .strayWord, .openQuote:
      return problemOfValue(problem)
    }
  }

  private func problemOfValue(_ problem: FactPhraseProblem) -> String {
    switch problem {
    case .noSuchChoice(let name, let value, let choices, let near):
      let list = choices.map { text(zh: "\($0.code)（\($0.chinese)）", en: $0.code) }
        .joined(separator: text(zh: "、", en: ", "))
      return text(
        zh: "\(subject(name))为“\(value)”，不在可选之列。",
        en: "\(option(name)) is '\(value)', which is none. ")
        + suggestions(near) + text(zh: "可选：\(list)。", en: " Choose one of \(list).")
    case .unreadable(let name, let value, let cell):
      let said = wording.explained(cell)
      return text(
        zh: "\(subject(name))为“\(value)”，\(said.what)。\(said.remedy)。",
        en: "\(option(name)) is '\(value)', which \(said.what). \(said.remedy).")
    case .noCount(let name, let value, let range):
      return text(
        zh: "\(subject(name))为“\(value)”，应为 \(range.lowerBound) 至 \(range.upperBound) 的整数。",
        en: "\(option(name)) is '\(value)'. Write a whole number from \(range.lowerBound) to "
          + "\(range.upperBound).")
    case .noSuchPart(let name, let value, let parts) where parts.isEmpty:
      return text(
        zh: "\(subject(name))为“\(value)”，而合同没有分期（部分）。请去掉。",
        en: "\(option(name)) is '\(value)', and the contract has no parts. Leave it out.")
    case .noSuchPart(let name, let value, let parts):
      return text(
        zh: "\(subject(name))为“\(value)”，合同没有这一部分；其各部分：\(list(parts))。请照写其中之一。",
        en: "\(option(name)) is '\(value)', which no part is called. Write one of \(list(parts)).")
    case .unclearPart(let name, let value, let parts):
      return text(
        zh: "\(subject(name))为“\(value)”，按名称和按次序所指不同；其各部分依次为：\(list(parts))。请照写其名称。",
        en: "\(option(name)) is '\(value)', which calls one part by its name and another by its "
          + "place; in their order they are \(list(parts)). Write the name.")
    case .noUnit(let value, let measure):
      return text(
        zh: "\(subject(.quantity))为“\(value)”，不是\(wording.measure(measure))的数量；应带单位写成例如 "
          + "\(example(of: measure))。",
        en:
          "\(option(.quantity)) is '\(value)', which is no \(measure.code). Write it with its unit, e.g. "
          + "\(example(of: measure)).")
    case .outOfOrder(let first, let one, let last, let other):
      return text(
        zh: "\(option(last)) \(other) 在 \(option(first)) \(one) 之前，请核对。",
        en: "\(option(last)) \(other) lies before \(option(first)) \(one). Check both.")
    case .noChange(let value):
      return text(
        zh: "\(subject(.set))为“\(value)”，应写成 节点=期限，例如 start=2027-03-01 或 completion=交付土地后18个月内。",
        en: "\(option(.set)) is '\(value)'. Write NODE=DEADLINE, e.g. start=2027-03-01 or "
          + "completion=交付土地后18个月内.")
    case .changedTwice(let value):
      return text(
        zh: "\(option(.set)) \(value)：同一期限已经写过一次。",
        en: "\(option(.set)) \(value): this deadline is set twice.")
    case .unknownName(let word, let near):
      return text(zh: "没有“\(word)”这一项。", en: "'\(word)' is no option. ") + suggestions(near)
    case .strayWord(let word):
      return text(
        zh: "“\(word)”前面应有 --名称；含空格的内容请加引号。",
        en: "'\(word)' belongs to no option. Put what holds spaces in quotes.")
    case .openQuote(let line):
      return text(zh: "引号没有结束：\(line)", en: "A quote does not end: \(line)")
    case .unknownEvent, .missing, .oneOf, .notTaken, .goesWith, .repeated, .blank:
      return self.problem(problem)
    }
  }

  private func text(zh: String, en: String) -> String { wording.text(zh: zh, en: en) }

  /// Returns an option as it is typed, or a column by its header.
  private func option(_ name: FactPhrase.Name) -> String {
    guard let headers else { return "--\(name.rawValue)" }
    return text(
      zh: "“\(headers[name] ?? name.rawValue)”", en: "'\(headers[name] ?? name.rawValue)'")
  }

  /// An option or a column as what a sentence in Chinese is about.
  private func subject(_ name: FactPhrase.Name) -> String {
    headers == nil ? option(name) + " " : option(name)
  }

  private func suggestions(_ near: [String]) -> String {
    guard !near.isEmpty else { return "" }
    let list = near.joined(separator: text(zh: "、", en: ", "))
    return text(zh: "是不是：\(list)。", en: "Did you mean \(list)?")
  }

  /// The names of parts; one that is a bare number as it is told from a place.
  private func list(_ parts: [String]) -> String {
    parts.map { Int($0) == nil ? $0 : $0 + "期" }.joined(separator: text(zh: "、", en: ", "))
  }

  private var yearly: String {
    Measure.allCases.filter(\.isYearly).map(\.code).joined(separator: text(zh: "、", en: ", "))
  }

  private func example(of measure: Measure) -> String {
    switch measure.unit {
    case .area: "1200平方米"
    case .money: "800万元"
    case .moneyPerMu: "300万元/亩"
    case .ratio: "1.2"
    case .energy: "1200吨标准煤"
    case .persons: "120人"
    }
  }
}
