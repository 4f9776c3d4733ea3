import CivilCalendar
import LandLifecycle
import LandMonitor
import Testing

struct RuleFileTests {
  static func file(_ rule: String) -> String {
    let rest = [
      "document": "某市规〔2026〕1号", "article": "第三条", "quote": "百分之十", "grade": "local",
      "checkedOn": "2026-11-21",
    ].filter { !rule.contains("\"\($0.key)\"") }
    let keys = rest.keys.sorted().map { "\"\($0)\": \"\(rest[$0] ?? "")\"" }
    return "{\"rules\": [{\(([rule] + keys).joined(separator: ", "))}]}"
  }

  static let values: [(written: String, value: ParameterValue)] = [
    (#""name": "idle.feeRate", "value": "10", "unit": "percent""#, .ratio(Ratio(10, 100))),
    (#""name": "idle.feeRate", "value": 2.5, "unit": "percent""#, .ratio(Ratio(25, 1_000))),
    (#""name": "idle.feeRate", "value": "3", "unit": "per-mille""#, .ratio(Ratio(3, 1_000))),
    (#""name": "idle.areaFraction", "value": "1/4", "unit": "fraction""#, .ratio(Ratio(1, 4))),
    (#""name": "idle.notStarted", "value": 18, "unit": "months""#, .period(.months(18))),
    (#""name": "idle.userAnswer", "value": 20, "unit": "working-days""#, .period(.workingDays(20))),
    (#""name": "sh.rule6.validity", "unit": "validity", "from": "2026-09-20""#, .validity),
  ]

  @Test(arguments: values.indices)
  func `values are read with their units`(_ index: Int) throws {
    let office = try TemporaryOffice()
    let item = Self.values[index]
    let read = try RuleFile(contentsOf: office.write(Self.file(item.written), to: "r.json"))
    #expect(read.rules.parameters.map(\.value) == [item.value])
  }

  static let fee = #""name": "idle.feeRate", "value": "10", "unit": "percent""#

  static let problems: [(text: String, problem: @Sendable (String) -> RuleFileProblem)] = [
    (
      file(fee + #", "untill": "2027-01-01""#),
      {
        .unknownKey(
          path: $0, rule: 1, name: "untill", suggestion: "until",
          known: [
            "name", "value", "unit", "from", "until", "document", "article", "quote", "grade",
            "checkedOn", "remark",
          ])
      }
    ),
    (
      #"{"rules": [], "rule": []}"#,
      {
        .unknownKey(
          path: $0, rule: nil, name: "rule", suggestion: "rules", known: ["rules", "remark"])
      }
    ),
    (
      file(#""name": "idle.feeRat", "value": "10", "unit": "percent""#),
      { .incoherent(path: $0, .unknownName("idle.feeRat"), suggestion: "idle.feeRate") }
    ),
    (
      file(#""name": "idle.feeRate", "value": "10", "unit": "months""#),
      { .incoherent(path: $0, .wrongKind("idle.feeRate", expected: .ratio), suggestion: nil) }
    ),
    (
      file(#""name": "idle.feeRate", "value": "110", "unit": "percent""#),
      { .badValue(path: $0, rule: 1, value: "110", unit: "percent") }
    ),
    (
      file(#""name": "idle.notStarted", "value": "0", "unit": "months""#),
      { .badValue(path: $0, rule: 1, value: "0", unit: "months") }
    ),
    (
      file(#""name": "idle.notStarted", "value": "1.5", "unit": "years""#),
      { .badValue(path: $0, rule: 1, value: "1.5", unit: "years") }
    ),
    (
      file(fee + #", "from": "2027-02-29""#),
      { .badKey(path: $0, rule: 1, name: "from", expected: "\"YYYY-MM-DD\"") }
    ),
    (
      file(fee + #", "grade": "own-choice""#),
      { .badKey(path: $0, rule: 1, name: "grade", expected: "A, B, C, local") }
    ),
    (
      file(fee + #", "quote": """#),
      { .incoherent(path: $0, .notCited("idle.feeRate"), suggestion: nil) }
    ),
    ("[]", { .malformed(path: $0, .otherKind(keys: "")) }),
  ]

  @Test(arguments: problems.indices)
  func `a file that cannot be used is refused with its place`(_ index: Int) throws {
    let office = try TemporaryOffice()
    let item = Self.problems[index]
    let path = try office.write(item.text, to: "r.json")
    #expect(throws: item.problem(path)) { try RuleFile(contentsOf: path) }
  }
}
