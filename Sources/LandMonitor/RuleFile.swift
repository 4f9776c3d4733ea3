import CivilCalendar
import Foundation
package import LandLifecycle

/// Why a file of an office's own rules cannot be used.
package enum RuleFileProblem: Error, Hashable, Sendable {
  /// The file cannot be read.
  case unreadable(path: String, errorNumber: Int32)
  /// The file is no JSON, or not one object with the key `rules`.
  case malformed(path: String, JSONFault)
  /// A key's name is none; the nearest known one, if any is near.
  case unknownKey(path: String, rule: Int?, name: String, suggestion: String?, known: [String])
  /// A key that must be there is not, or holds something else than it should.
  case badKey(path: String, rule: Int, name: String, expected: String)
  /// A value and its unit make no value.
  case badValue(path: String, rule: Int, value: String, unit: String)
  /// The rules contradict themselves or the rulebook.
  case incoherent(path: String, LocalRuleProblem, suggestion: String?)
}

/// A file of an office's own rules: one JSON object, such as
/// `{"rules": [{"name": "idle.feeRate", "value": "10", "unit": "percent", "from": "2027-01-01",
/// "document": "…", "article": "…", "quote": "…", "grade": "local", "checkedOn": "2026-11-21"}]}`.
package struct RuleFile: Hashable, Sendable {
  /// The rules.
  package let rules: LocalRules

  private static let topKeys = ["rules", "remark"]
  private static let ruleKeys = [
    "name", "value", "unit", "from", "until", "document", "article", "quote", "grade", "checkedOn",
    "remark",
  ]

  /// Reads a rule file.
  package init(contentsOf path: String) throws(RuleFileProblem) {
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch { throw .unreadable(path: path, errorNumber: FileFault.errorNumber(of: error)) }
    let file: JSONValue
    do {
      file = try JSONDecoder().decode(JSONValue.self, from: data)
    } catch { throw .malformed(path: path, JSONFault(error, in: data)) }
    guard case .object(let top) = file, case .array(let items) = top["rules"] else {
      throw .malformed(path: path, .otherKind(keys: ""))
    }
    try Self.check(top, Self.topKeys, path, rule: nil)
    var parameters: [Parameter] = []
    for (index, item) in items.enumerated() {
      parameters.append(try Self.parameter(item, path, rule: index + 1))
    }
    do throws(LocalRuleProblem) {
      rules = try LocalRules(parameters)
    } catch {
      var suggestion: String?
      if case .unknownName(let name) = error {
        suggestion =
          Suggestions.nearest(to: name, among: Rulebook.shipped.parameters.map(\.name)).first
      }
      throw .incoherent(path: path, error, suggestion: suggestion)
    }
  }

  // MARK: - One rule

  private static func parameter(
    _ item: JSONValue, _ path: String, rule: Int
  ) throws(RuleFileProblem) -> Parameter {
    guard case .object(let keys) = item else {
      throw .badKey(path: path, rule: rule, name: "rules", expected: "{ … }")
    }
    try check(keys, ruleKeys, path, rule: rule)
    func text(_ name: String) throws(RuleFileProblem) -> String {
      guard case .text(let text) = keys[name] else {
        throw .badKey(path: path, rule: rule, name: name, expected: "\"…\"")
      }
      return text
    }
    func day(_ name: String) throws(RuleFileProblem) -> Day? {
      switch keys[name] {
      case nil, .null: return nil
      case .text(let text):
        if let day = Day(text) { return day }
        throw .badKey(path: path, rule: rule, name: name, expected: "\"YYYY-MM-DD\"")
      case .number, .flag, .array, .object:
        throw .badKey(path: path, rule: rule, name: name, expected: "\"YYYY-MM-DD\"")
      }
    }
    guard let checkedOn = try day("checkedOn") else {
      throw .badKey(path: path, rule: rule, name: "checkedOn", expected: "\"YYYY-MM-DD\"")
    }
    let grades: [Grade] = [.officialText, .secondHand, .unverified, .local]
    let code = try text("grade")
    guard let grade = grades.first(where: { $0.code == code }) else {
      throw .badKey(path: path, rule: rule, name: "grade", expected: "A, B, C, local")
    }
    return Parameter(
      try text("name"), try value(keys, try text("unit"), path, rule), from: try day("from"),
      until: try day("until"),
      source: Citation(
        try text("document"), writtenArticle: try text("article"), quote: try text("quote")),
      checkedOn: checkedOn, grade: grade)
  }

  private static func value(
    _ keys: [String: JSONValue], _ unit: String, _ path: String, _ rule: Int
  ) throws(RuleFileProblem) -> ParameterValue {
    let written: String
    switch keys["value"] {
    case .text(let text): written = text
    case .number(let number): written = number
    case nil, .null: written = ""
    case .flag, .array, .object:
      throw .badKey(path: path, rule: rule, name: "value", expected: "12, \"1/3\", \"2.5\"")
    }
    guard let value = ParameterValue(written, unit: unit) else {
      throw .badValue(path: path, rule: rule, value: written, unit: unit)
    }
    return value
  }

  private static func check(
    _ keys: [String: JSONValue], _ known: [String], _ path: String, rule: Int?
  ) throws(RuleFileProblem) {
    for name in keys.keys.sorted() where !known.contains(name) {
      throw .unknownKey(
        path: path, rule: rule, name: name,
        suggestion: Suggestions.nearest(to: name, among: known).first, known: known)
    }
  }
}

extension ParameterValue {
  /// The units a rule file knows.
  package static let units = [
    "days", "working-days", "months", "years", "percent", "per-mille", "fraction", "validity",
  ]

  /// Reads a value with its unit, as a rule file or a command writes it; nil if they make none.
  ///
  /// Lengths of time are whole numbers from 1 to 100 years; shares lie above 0 and not above 1.
  package init?(_ text: String, unit: String) {
    switch unit {
    case "days", "working-days", "months", "years":
      let limits = ["days": 36_600, "working-days": 2_500, "months": 1_200, "years": 100]
      guard let count = Int(text), let limit = limits[unit], (1...limit).contains(count) else {
        return nil
      }
      switch unit {
      case "days": self = .period(.days(count))
      case "working-days": self = .period(.workingDays(count))
      case "months": self = .period(.months(count))
      default: self = .period(.years(count))
      }
    case "percent", "per-mille":
      guard let ratio = Ratio(decimal: text, over: unit == "percent" ? 100 : 1_000) else {
        return nil
      }
      self = .ratio(ratio)
    case "fraction":
      let pieces = text.split(separator: "/", omittingEmptySubsequences: false)
      guard pieces.count == 2, let above = Int64(pieces[0]), let below = Int64(pieces[1]),
        0 < above, above <= below, below <= 1_000_000
      else { return nil }
      self = .ratio(Ratio(above, below))
    case "validity":
      guard text.isEmpty else { return nil }
      self = .validity
    default: return nil
    }
  }
}

extension Ratio {
  /// A decimal with at most four places over a whole number; nil beyond 0 to 1.
  fileprivate init?(decimal text: String, over whole: Int64) {
    let pieces = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(pieces.count), pieces.allSatisfy({ !$0.isEmpty }),
      text.allSatisfy({ $0 == "." || ("0"..."9").contains($0) }), text.count <= 10
    else { return nil }
    let places = pieces.count == 2 ? pieces[1].count : 0
    guard places <= 4, let above = Int64(pieces.joined()) else { return nil }
    var below = whole
    for _ in 0..<places { below *= 10 }
    guard 0 < above, above <= below else { return nil }
    self.init(above, below)
  }
}

/// What JSON can hold; numbers as they are written, so that none is rounded.
private enum JSONValue: Decodable {
  case null
  case flag(Bool)
  case number(String)
  case text(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {  // not a flag: something else below
      self = .flag(flag)
    } else if let number = try? container.decode(Decimal.self) {  // nor a number
      self = .number("\(number)")
    } else if let text = try? container.decode(String.self) {  // nor a text
      self = .text(text)
    } else if let array = try? container.decode([JSONValue].self) {  // nor an array
      self = .array(array)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }
}
