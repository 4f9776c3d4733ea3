import CivilCalendar
import ContractImport
import LandLifecycle
import Wording

/// What can be chosen, each under its code and its Chinese name.
enum NamedValues {
  static let sightings = NamedValue.all(
    Sighting.allCases, \.code,
    others: [
      .notStarted: ["未开工", "尚未开工", "尚未动工", "未建设", "未动工建设"], .stopped: ["已停工", "停建"],
      .completed: ["竣工", "完工", "已完工", "已建成"],
    ]
  ) { Wording(.chinese).sighting($0) }
  static let causes = NamedValue.all(IdleCause.allCases, \.code) { Wording(.chinese).idleCause($0) }
  static let supplementKinds = NamedValue.all(SupplementKind.allCases, \.code) {
    Wording(.chinese).supplementKind($0)
  }
  static let groundworks = NamedValue.all(Groundwork.allCases, \.code) {
    Wording(.chinese).groundwork($0)
  }
  static let measures = NamedValue.all(
    Measure.allCases, \.code,
    others: [
      .output: ["产值", "年度产值", "工业总产值"], .tax: ["税收", "年度税收", "税收总额", "纳税额"],
      .investment: ["累计投资", "累计完成投资"], .energy: ["能耗", "综合能耗"], .jobs: ["从业人数", "就业"],
    ]
  ) { Wording(.chinese).measure($0) }
  static let milestones = NamedValue.all(Milestone.allCases, \.code) {
    Wording(.chinese).milestone($0)
  }
  static let services = NamedValue.all(ServiceMethod.allCases, \.code) {
    Wording(.chinese).serviceMethod($0)
  }
}

/// A value that can be chosen.
struct NamedValue<Value: Sendable>: Sendable {
  let value: Value
  let code: String
  let chinese: String
  /// Other words of tables for it, which leave nothing open.
  fileprivate(set) var others: [String] = []

  /// Whether a word names it.
  func isCalled(_ text: String) -> Bool {
    code == text || chinese == text || others.contains(text)
  }

  static func all(
    _ values: [Value], _ code: (Value) -> String, _ chinese: (Value) -> String
  ) -> [NamedValue] {
    values.map { value in
      // What stands in brackets says where the words come from.
      let name = chinese(value).split(separator: "（").first.map(String.init) ?? ""
      return NamedValue(value: value, code: code(value), chinese: name)
    }
  }
}

extension NamedValue where Value: Hashable {
  /// Values with other words of tables, which leave nothing open.
  static func all(
    _ values: [Value], _ code: (Value) -> String, others: [Value: [String]],
    _ chinese: (Value) -> String
  ) -> [NamedValue] {
    all(values, code, chinese).map { named in
      var named = named
      named.others = others[named.value] ?? []
      return named
    }
  }
}

/// Single values of a phrase.
extension FactPhrase {
  func has(_ name: Name) -> Bool { values.contains { $0.name == name } }

  func texts(_ name: Name) -> [String] {
    values.filter { $0.name == name }.map(\.text.trimmingSpaces)
  }

  /// The text under a name that is there, as the form was checked to have it.
  func text(_ name: Name) -> String { texts(name).first ?? "" }

  /// The one text under a name that other forms may repeat.
  func one(_ name: Name) throws(FactPhraseProblem) -> String {
    let found = texts(name)
    guard found.count == 1 else { throw .repeated(name) }
    return found[0]
  }

  // MARK: - Days

  func day(_ name: Name) throws(FactPhraseProblem) -> Day { try Self.day(text(name), name) }

  func optionalDay(_ name: Name) throws(FactPhraseProblem) -> Day? {
    has(name) ? try day(name) : nil
  }

  private static func day(_ text: String, _ name: Name) throws(FactPhraseProblem) -> Day {
    precondition(name.isDay, "what is read as a day is told as one")
    switch text.asCell({ DateCell.read($0) }) {
    case .value(let day): return day
    case .none: throw .unreadable(name, text, .notADate)
    case .problem(let problem): throw .unreadable(name, text, problem)
    }
  }

  /// `2026-11-20`, `unknown` for a day nobody wrote down, or `by 2026-11-20` where it was by then.
  func occurrence(asOf today: Day) throws(FactPhraseProblem) -> Occurrence {
    let text = text(.on)
    if text == "unknown" || text == "不详" { return .by(today) }
    for mark in ["by ", "by:", "不迟于"] where text.hasPrefix(mark) {
      return .by(try Self.day(String(text.dropFirst(mark.count)).trimmingSpaces, .on))
    }
    return .on(try Self.day(text, .on))
  }

  func check(
    _ first: Name, _ one: Day, isNotAfter last: Name, _ other: Day
  ) throws(FactPhraseProblem) {
    if one > other { throw .outOfOrder(first, one, last, other) }
  }

  // MARK: - Named values

  func choice<Value>(
    _ name: Name, of choices: [NamedValue<Value>]
  ) throws(FactPhraseProblem) -> Value {
    try Self.choice(text(name), name, choices)
  }

  func optionalChoice<Value>(
    _ name: Name, of choices: [NamedValue<Value>]
  ) throws(FactPhraseProblem) -> Value? {
    has(name) ? try choice(name, of: choices) : nil
  }

  static func choice<Value>(
    _ text: String, _ name: Name, _ choices: [NamedValue<Value>]
  ) throws(FactPhraseProblem) -> Value {
    if let known = choices.first(where: { $0.isCalled(text) }) {
      return known.value
    }
    // A head of art. 8 can be named by its number.
    if let causes = choices as? [NamedValue<IdleCause>],
      let known = causes.first(where: { "\($0.value.rawValue)" == text })?.value as? Value
    {
      return known
    }
    let codes = choices.map(\.code)
    throw .noSuchChoice(
      name, text, choices: choices.map { .init(code: $0.code, chinese: $0.chinese) },
      suggestions: Suggestions.nearest(to: text, among: codes))
  }

  // MARK: - Numbers

  var part: UInt8 {
    get throws(FactPhraseProblem) { UInt8(try count(.part, in: Self.partNumbers) ?? 0) }
  }

  var instalment: UInt8? {
    get throws(FactPhraseProblem) { try count(.instalment, in: 0...250).map { UInt8($0) } }
  }

  func count(_ name: Name, in range: ClosedRange<Int>) throws(FactPhraseProblem) -> Int? {
    guard has(name) else { return nil }
    guard let number = Int(text(name)), range.contains(number) else {
      throw .noCount(name, text(name), range)
    }
    return number
  }

  // MARK: - Quantities

  var area: Area {
    get throws(FactPhraseProblem) {
      try value(text(.area).asCell { AreaCell.read($0, unit: .squareMetres) }, .area)
    }
  }

  /// A sum; a bare number is yuan.
  func money(_ name: Name) throws(FactPhraseProblem) -> Money {
    try value(text(name).asCell { MoneyCell.read($0, unit: .yuan) }, name)
  }

  func value<Value>(
    _ reading: CellReading<Value>, _ name: Name, of text: String? = nil
  ) throws(FactPhraseProblem) -> Value {
    switch reading {
    case .value(let value): return value
    case .none: throw .blank(name)
    case .problem(let problem): throw .unreadable(name, text ?? self.text(name), problem)
    }
  }
}

extension String {
  /// Reads the text as a cell of a register is read.
  func asCell<Result>(_ read: (Bytes) -> Result) -> Result {
    var text = self
    return text.withUTF8(read)
  }
}
