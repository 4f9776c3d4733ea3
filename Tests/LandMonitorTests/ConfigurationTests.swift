import LandLifecycle
import LandMonitor
import Testing

struct ConfigurationTests {
  private static let known = [
    "policyText", "units", "towns", "dueSoonDays", "idleRaisedAfterMonths", "choices", "rules",
  ]

  @Test func `an empty configuration is the standard one`() throws {
    let office = try TemporaryOffice()
    #expect(try Configuration(contentsOf: try office.write("{}", to: "c.json")) == .standard)
  }

  @Test func `a file that is absent is said to be unreadable`() throws {
    #expect {
      try Configuration(contentsOf: "/no/such/file.json")
    } throws: { error in
      guard case Configuration.Problem.unreadable("/no/such/file.json", _) = error else {
        return false
      }
      return true
    }
  }

  static let malformed: [(text: String, fault: JSONFault)] = [
    (#"{"dueSoonDays": "90"}"#, .otherKind(keys: "dueSoonDays")),
    (#"{"dueSoonDays": [90, "30"]}"#, .otherKind(keys: "dueSoonDays[1]")),
    (#"{"units": {"x": 1}}"#, .otherKind(keys: "units.x")),
    ("[]", .otherKind(keys: "")), ("{", .unfinished), ("", .unfinished),
    ("policyText", .notJSON(line: 1, column: 1)),
    ("{\"甲\": 1,\n  \"乙\": x}", .notJSON(line: 2, column: 8)),
  ]

  @Test(arguments: malformed)
  func `what is malformed is named with its place`(_ item: (text: String, fault: JSONFault)) throws
  {
    let office = try TemporaryOffice()
    let path = try office.write(item.text, to: "c.json")
    #expect(throws: Configuration.Problem.malformed(path: path, item.fault)) {
      try Configuration(contentsOf: path)
    }
  }

  static let problems: [(text: String, problem: @Sendable (String) -> Configuration.Problem)] = [
    (
      #"{"units": {"idle-projects": []}}"#, { .noUnit(path: $0, task: "idle-projects") }
    ),
    (
      #"{"units": {"idle-projects": ["☆ "]}}"#, { .noUnit(path: $0, task: "idle-projects") }
    ),
    (
      #"{"dueSoonDay": [90]}"#,
      { .unknownKey(path: $0, name: "dueSoonDay", known: known) }
    ),
    (#"{"policyText": "both"}"#, { .unknownText(path: $0, name: "both") }),
    (
      #"{"units": {"idle": ["区经委"]}}"#,
      {
        .unknownTask(path: $0, name: "idle", known: ResponsibleTask.allCases.map(\.code))
      }
    ),
    (#"{"towns": ["枫泾镇", "枫 泾"]}"#, { .badTown(path: $0, name: "枫 泾") }),
    (#"{"towns": [""]}"#, { .badTown(path: $0, name: "") }),
    (#"{"dueSoonDays": []}"#, { .badLadder(path: $0, days: []) }),
    (#"{"dueSoonDays": [7, 30]}"#, { .badLadder(path: $0, days: [7, 30]) }),
    (#"{"dueSoonDays": [30, 30]}"#, { .badLadder(path: $0, days: [30, 30]) }),
    (#"{"dueSoonDays": [30, 0]}"#, { .badLadder(path: $0, days: [30, 0]) }),
    (#"{"dueSoonDays": [3651]}"#, { .badLadder(path: $0, days: [3_651]) }),
    (#"{"idleRaisedAfterMonths": 0}"#, { .badMonths(path: $0, months: 0) }),
    (#"{"idleRaisedAfterMonths": 121}"#, { .badMonths(path: $0, months: 121) }),
    (
      #"{"choices": {"anniversry": "roll"}}"#,
      { .unknownChoice(path: $0, name: "anniversry", known: Choice.allCases.map(\.code)) }
    ),
    (
      #"{"choices": {"anniversary": "required"}}"#,
      {
        .badOption(
          path: $0, choice: "anniversary", option: "required", known: ["stay", "roll"])
      }
    ),
  ]

  @Test(arguments: problems.indices)
  func `a setting that cannot be used is refused`(_ index: Int) throws {
    let item = Self.problems[index]
    let office = try TemporaryOffice()
    let path = try office.write(item.text, to: "c.json")
    #expect(throws: item.problem(path)) { try Configuration(contentsOf: path) }
  }

  @Test func `the bounds themselves can be used`() throws {
    let office = try TemporaryOffice()
    for text in [
      #"{"dueSoonDays": [3650, 1]}"#, #"{"idleRaisedAfterMonths": 1}"#,
      #"{"idleRaisedAfterMonths": 120}"#,
      #"{"choices": {"anniversary": "roll", "fee-review": "required"}}"#,
    ] {
      _ = try Configuration(contentsOf: try office.write(text, to: "c.json"))
    }
  }
}
