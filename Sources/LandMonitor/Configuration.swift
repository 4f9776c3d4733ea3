package import AlertPlanning
import Foundation
package import LandLifecycle

/// What an office sets once: who answers for which task, and what is our choice and not the law's.
///
/// A JSON file, such as
/// `{"policyText": "annex", "units": {"idle-projects": ["☆区规划资源局", "各镇（园区）"]},
/// "towns": ["枫泾镇", "金山工业区"], "dueSoonDays": [60, 14], "idleRaisedAfterMonths": 6,
/// "choices": {"fee-review": "required"}}`.
package struct Configuration: Hashable, Sendable {
  /// Who answers for which task.
  package let routing: UnitRouting
  /// The towns and parks, one of which a location may name.
  package let towns: TownNames
  /// The rulebook with the office's own choices.
  package let rulebook: Rulebook
  /// The office's own rules, if the configuration names a file of them.
  package let localRules: LocalRules

  /// Why a configuration cannot be used.
  package enum Problem: Error, Hashable, Sendable {
    /// The file cannot be read.
    case unreadable(path: String, errorNumber: Int32)
    /// The file is no JSON of the form wanted.
    case malformed(path: String, JSONFault)
    /// A setting's name is none.
    case unknownKey(path: String, name: String, known: [String])
    /// A task's name is none.
    case unknownTask(path: String, name: String, known: [String])
    /// A task has no unit that answers for it, or one without a name.
    case noUnit(path: String, task: String)
    /// A town's name is shorter than two characters.
    case badTown(path: String, name: String)
    /// The policy text's name is none.
    case unknownText(path: String, name: String)
    /// The ladder of days does not fall, or is not within 1 to 3,650.
    case badLadder(path: String, days: [Int])
    /// The number of months is not within 1 to 120.
    case badMonths(path: String, months: Int)
    /// A choice's name is none.
    case unknownChoice(path: String, name: String, known: [String])
    /// What was chosen is no option of the choice.
    case badOption(path: String, choice: String, option: String, known: [String])
  }

  private struct File: Decodable {
    let policyText: String?
    let units: [String: [String]]?
    let towns: [String]?
    let dueSoonDays: [Int]?
    let idleRaisedAfterMonths: Int?
    let choices: [String: String]?
    let rules: String?

    enum CodingKeys: String, CodingKey, CaseIterable {
      case policyText, units, towns, dueSoonDays, idleRaisedAfterMonths, choices, rules
    }
  }

  /// A setting's name, whatever it holds.
  private struct Named: Decodable {
    init(from decoder: any Decoder) {}
  }

  /// The configuration without a file: the policy's body text decides.
  package static let standard = Configuration(
    routing: UnitRouting(), towns: .jinshan, rulebook: .shipped, localRules: .none)

  private init(
    routing: UnitRouting, towns: TownNames, rulebook: Rulebook, localRules: LocalRules
  ) {
    self.routing = routing
    self.towns = towns
    self.rulebook = rulebook
    self.localRules = localRules
  }

  /// Reads a configuration file, and the rule file it names; a relative path is counted from the
  /// configuration's folder.
  ///
  /// - Throws: `Configuration.Problem` or `RuleFileProblem`.
  package init(contentsOf path: String) throws {
    let (file, routing) = try Self.read(path)
    self.routing = routing
    towns = file.towns.map { TownNames($0) } ?? .jinshan
    rulebook = Rulebook.shipped.choosing(
      dueSoonDays: file.dueSoonDays, idleRaisedAfterMonths: file.idleRaisedAfterMonths,
      try Self.choices(file.choices ?? [:], path))
    localRules =
      try file.rules.map { rules in
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        return try RuleFile(contentsOf: URL(fileURLWithPath: rules, relativeTo: folder).path).rules
      } ?? .none
  }

  private static func choices(
    _ chosen: [String: String], _ path: String
  ) throws(Problem) -> Choices {
    var choices = Choices.standard
    for (name, code) in chosen.sorted(by: { $0.key < $1.key }) {
      guard let choice = Choice.allCases.first(where: { $0.code == name }) else {
        throw .unknownChoice(path: path, name: name, known: Choice.allCases.map(\.code))
      }
      guard let option = choice.options.first(where: { $0.code == code }) else {
        throw .badOption(
          path: path, choice: name, option: code, known: choice.options.map(\.code))
      }
      choices[choice] = option
    }
    return choices
  }

  /// The file's settings, checked, and the routing they make.
  private static func read(_ path: String) throws(Problem) -> (File, UnitRouting) {
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch { throw .unreadable(path: path, errorNumber: FileFault.errorNumber(of: error)) }
    let file: File
    let names: [String]
    do {
      names = try JSONDecoder().decode([String: Named].self, from: data).keys.sorted()
      file = try JSONDecoder().decode(File.self, from: data)
    } catch { throw .malformed(path: path, JSONFault(error, in: data)) }
    let known = File.CodingKeys.allCases.map(\.rawValue)
    for name in names where !known.contains(name) {
      throw .unknownKey(path: path, name: name, known: known)
    }
    var text = PolicyText.body
    if let name = file.policyText {
      guard let known = PolicyText.allCases.first(where: { $0.code == name }) else {
        throw .unknownText(path: path, name: name)
      }
      text = known
    }
    let tasks = ResponsibleTask.allCases.map(\.code)
    for name in (file.units ?? [:]).keys.sorted() where !tasks.contains(name) {
      throw .unknownTask(path: path, name: name, known: tasks)
    }
    for (task, units) in (file.units ?? [:]).sorted(by: { $0.key < $1.key }) {
      guard !units.isEmpty, units.allSatisfy({ $0.contains { !$0.isWhitespace && $0 != "☆" } })
      else { throw .noUnit(path: path, task: task) }
    }
    if let name = file.towns?.first(where: { $0.count < 2 || $0.contains(where: \.isWhitespace) }) {
      throw .badTown(path: path, name: name)
    }
    if let days = file.dueSoonDays {
      let falls = zip(days, days.dropFirst()).allSatisfy { $0 > $1 }
      guard !days.isEmpty, falls, days.allSatisfy({ (1...3_650).contains($0) }) else {
        throw .badLadder(path: path, days: days)
      }
    }
    if let months = file.idleRaisedAfterMonths, !(1...120).contains(months) {
      throw .badMonths(path: path, months: months)
    }
    return (
      file,
      UnitRouting(
        text: text,
        overrides: (file.units ?? [:]).mapValues { $0.map(ResponsibleUnit.init(written:)) })
    )
  }
}
